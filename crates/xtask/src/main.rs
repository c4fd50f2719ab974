//! Development tasks of this repository, run as `cargo xtask TASK`.
//!
//! Nothing here is part of the product: tasks may run other programs and use the network, which the
//! analyser never does. One file or folder per task.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "tasks talk to the person who runs them")]

mod accuracy;
mod bench;
mod oracle;
mod reference;
mod spans;
mod unaccounted;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Development tasks.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Ask the real frameworks for the routes of the corpus and compare with the committed tables.
    Oracle(oracle::Arguments),
    /// Scan real applications whose routes are known, and write how many were found.
    Accuracy(accuracy::Arguments),
    /// Time a scan beside other tools on the same trees.
    Bench(bench::Arguments),
    /// Write the reference of packs into the documentation.
    Docs(reference::Arguments),
    /// Write traces to measure with.
    Spans(spans::Arguments),
    /// List lines that look like routes and that a scan says nothing about.
    Unaccounted(unaccounted::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Oracle(arguments) => oracle::run(&arguments),
        Task::Accuracy(arguments) => accuracy::run(&arguments),
        Task::Bench(arguments) => bench::run(&arguments),
        Task::Docs(arguments) => reference::run(&arguments),
        Task::Spans(arguments) => spans::run(&arguments),
        Task::Unaccounted(arguments) => unaccounted::run(&arguments),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}
