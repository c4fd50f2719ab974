//! The command line of periplus: arguments → plan → engine → report, and an exit code.
//!
//! The rim of the program: terminals, output files and exit codes live here and nowhere else. What is found, and how it
//! is written down, is the business of the other crates.

mod args;
mod chart;
mod engine;
mod explain;
mod failure;
mod notes;
mod others;
mod output;
mod packs;
mod progress;
mod scan;
mod surroundings;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use crate::args::{Arguments, Command};
use crate::failure::{Exit, Failure};

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version go to stdout and are no failure; a closed pipe is nobody's mistake.
            let _ = error.print();
            return if error.use_stderr() { Exit::Call.into() } else { Exit::Done.into() };
        }
    };
    let color = arguments.color.choice();
    anstream::ColorChoice::write_global(color);
    let outcome = std::panic::catch_unwind(|| run(&arguments)).unwrap_or_else(|_| Err(Failure::internal()));
    match outcome {
        Ok(exit) => exit.into(),
        Err(failure) => failure.report().into(),
    }
}

fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    match &arguments.command {
        Command::Scan(scan) => scan::run(scan),
        Command::Explain(explain) => explain::run(explain),
        Command::Packs(packs) => packs::run(packs),
        Command::Completions { shell } => output::to_stdout(|out| {
            // Completions are generated in memory first: the generator panics when its output is closed.
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "periplus", &mut script);
            out.write_all(&script)
        }),
    }
}
