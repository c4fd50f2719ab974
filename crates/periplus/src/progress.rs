//! Progress on a terminal, and silence everywhere else.

use std::io::IsTerminal as _;
use std::sync::Once;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use periplus_engine::Progress;

/// Scans shorter than this show no progress: it would only flicker.
const DELAY: Duration = Duration::from_millis(400);

/// Shows what the engine is doing, on the standard error.
pub(crate) struct Meter {
    bar: ProgressBar,
    start: Instant,
    wanted: bool,
    shown: Once,
}

impl Meter {
    /// A meter that draws only if the standard error is a terminal and `quiet` is not asked for.
    pub(crate) fn new(quiet: bool) -> Self {
        Self {
            bar: ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()),
            start: Instant::now(),
            wanted: !quiet && std::io::stderr().is_terminal(),
            shown: Once::new(),
        }
    }

    fn show_after_a_while(&self) {
        if self.wanted && !self.shown.is_completed() && self.start.elapsed() > DELAY {
            self.shown.call_once(|| {
                self.bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
                self.bar.enable_steady_tick(Duration::from_millis(200));
            });
        }
    }
}

impl Progress for Meter {
    fn stage(&self, name: &str, steps: usize) {
        let template = if steps > 0 { "{spinner} {msg} {bar:30} {pos}/{len}" } else { "{spinner} {msg}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style);
        }
        self.bar.set_position(0);
        self.bar.set_length(steps as u64);
        self.bar.set_message(name.to_owned());
        self.show_after_a_while();
    }

    fn step(&self) {
        self.bar.inc(1);
        self.show_after_a_while();
    }
}

impl Drop for Meter {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
