//! The whole against what it must do: the corpus and the literate tests both ways, coverage of patterns and rules,
//! properties, hostile input.
#![allow(clippy::unwrap_used, reason = "a failed test should panic")]

mod corpus;
mod coverage;
mod equality;
mod hostile;
mod literate;
mod properties;
mod unsupported;
