//! How output for people looks.

use std::fmt::{self, Display};

use anstyle::{AnsiColor, Color, Style};
use periplus_inventory::{Band, Method, Resolution};

/// How output for people looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Use colours.
    pub color: bool,
    /// Columns of the terminal; without it, lines are as long as they are.
    pub width: Option<usize>,
    /// Rows only, no summary.
    pub quiet: bool,
}

impl Look {
    /// `text` in `style`, if colours are wanted.
    pub(crate) fn paint<T: Display>(self, style: Style, text: T) -> Painted<T> {
        Painted { style: self.color.then_some(style), text }
    }
}

pub(crate) struct Painted<T> {
    style: Option<Style>,
    text: T,
}

impl<T: Display> Display for Painted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.style {
            Some(style) => write!(f, "{style}{}{style:#}", self.text),
            None => self.text.fmt(f),
        }
    }
}

pub(crate) const HEADING: Style = Style::new().bold();
pub(crate) const FAINT: Style = Style::new().dimmed();

const fn colored(color: AnsiColor) -> Style {
    Style::new().fg_color(Some(Color::Ansi(color)))
}

/// Reading verbs are green, creating ones blue, changing ones yellow, deleting ones red.
pub(crate) const fn of_method(method: Method) -> Style {
    match method {
        Method::Get
        | Method::Head
        | Method::Options
        | Method::Trace
        | Method::Query
        | Method::Propfind
        | Method::Report
        | Method::Search => colored(AnsiColor::Green),
        Method::Post | Method::Connect | Method::Mkcol | Method::Copy => colored(AnsiColor::Blue),
        Method::Put | Method::Patch | Method::Proppatch | Method::Move | Method::Lock | Method::Unlock => {
            colored(AnsiColor::Yellow)
        }
        Method::Delete => colored(AnsiColor::Red),
        Method::Ws | Method::Any | Method::Unknown => colored(AnsiColor::Magenta),
    }
}

pub(crate) const fn of_resolution(resolution: Resolution) -> Style {
    match resolution {
        Resolution::Exact => Style::new(),
        Resolution::Configured => colored(AnsiColor::Cyan),
        Resolution::Partial | Resolution::Unmounted => colored(AnsiColor::Yellow),
        Resolution::Unreachable => FAINT,
    }
}

pub(crate) const fn of_band(band: Band) -> Style {
    match band {
        Band::Critical => colored(AnsiColor::Red).bold(),
        Band::High => colored(AnsiColor::Red),
        Band::Medium => colored(AnsiColor::Yellow),
        Band::Low => Style::new(),
        Band::Info => FAINT,
    }
}
