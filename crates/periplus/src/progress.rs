//! Progress on a terminal, and silence everywhere else.

use std::io::IsTerminal as _;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use periplus_engine::Progress;

/// Shows what the engine is doing, on the standard error.
pub(crate) struct Bar {
    bar: ProgressBar,
}

impl Bar {
    /// A bar that draws only if the standard error is a terminal and `quiet` is not asked for. It appears after a
    /// moment, so that short scans show nothing.
    pub(crate) fn new(quiet: bool) -> Self {
        let shown = !quiet && std::io::stderr().is_terminal();
        let target = if shown { ProgressDrawTarget::stderr_with_hz(10) } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(None, target);
        if shown {
            bar.enable_steady_tick(Duration::from_millis(250));
        }
        Self { bar }
    }
}

impl Progress for Bar {
    fn begin(&mut self, stage: &str, total: Option<u64>) {
        let template = if total.is_some() { "{msg} {wide_bar} {pos}/{len}" } else { "{spinner} {msg}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style);
        }
        self.bar.reset();
        self.bar.set_length(total.unwrap_or_default());
        self.bar.set_message(stage.to_owned());
    }

    fn advance(&mut self, by: u64) {
        self.bar.inc(by);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
