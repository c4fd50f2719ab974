//! What can go wrong, in words, and the exit codes.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

use periplus_report::visible;
use periplus_source::OpenError;

/// How the program ends. The numbers are documented in the help and never change their meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    Done = 0,
    /// A check was not passed.
    Check = 1,
    /// The call is wrong, or something it names cannot be read.
    Call = 2,
    /// Incomplete, under `--strict`.
    Incomplete = 3,
    /// A failure of the program, or of writing its output.
    Failure = 4,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// A failure: what, where and why in one sentence, and a way out.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) exit: Exit,
    pub(crate) message: String,
    pub(crate) way_out: Option<String>,
}

impl Failure {
    /// Something that the call names cannot be used.
    pub(crate) fn call(message: impl Into<String>, way_out: impl Into<String>) -> Self {
        Self { exit: Exit::Call, message: message.into(), way_out: Some(way_out.into()) }
    }

    /// Output could not be written.
    pub(crate) fn writing(target: &Path, error: &io::Error) -> Self {
        Self {
            exit: Exit::Failure,
            message: format!("{}: cannot be written: {error}", target.display()),
            way_out: Some("Check that the folder exists, is writable and has space.".to_owned()),
        }
    }

    /// A mistake in periplus itself. What happened was printed when it happened.
    pub(crate) fn internal() -> Self {
        Self {
            exit: Exit::Failure,
            message: "periplus failed on something it should have survived".to_owned(),
            way_out: Some(format!(
                "Please report this with the message above: {}/issues",
                env!("CARGO_PKG_REPOSITORY")
            )),
        }
    }

    /// Prints the failure and gives its exit code.
    pub(crate) fn report(&self) -> Exit {
        let mut text = String::new();
        let _ = writeln!(text, "error: {}", visible_lines(&self.message));
        if let Some(way_out) = &self.way_out {
            let _ = writeln!(text, "  help: {}", visible_lines(way_out));
        }
        // If even the standard error is closed, only the exit code is left.
        let _ = anstream::stderr().write_all(text.as_bytes());
        self.exit
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::call(error.to_string(), error.way_out())
    }
}

/// Messages may hold names from disk; line ends in them are ours.
fn visible_lines(text: &str) -> String {
    text.lines().map(visible).collect::<Vec<_>>().join("\n        ")
}
