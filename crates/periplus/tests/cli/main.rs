//! The command line as a user meets it: help, output, exit codes, and bad input of every kind.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
#![allow(clippy::disallowed_types, clippy::disallowed_methods, reason = "tests run the program and look at its files")]

mod bad_input;
mod exit_codes;
mod explaining;
mod harness;
mod help;
mod merging;
mod other_sources;
mod outputs;
mod packs;
mod readme;
mod sources;
mod traced;
