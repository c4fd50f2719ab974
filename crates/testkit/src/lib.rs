//! Reads the corpus: its cases, the expectations written as comments in their sources, and the
//! route tables that the real frameworks reported. Reads the literate tests too.
//!
//! A case is a small application under `corpus/<language>/<framework>/<case>/`. Two witnesses say
//! which routes it has: the table (`routes.json`, from the framework itself) and the comments
//! (`route: GET /x` above the line that makes the row, written by us). [`disagreements`] holds them
//! against each other, so that neither can be wrong alone.
//!
//! This crate deliberately knows nothing of the analyser: no engine, no path algebra, no packs.
//! What it says about a case must not depend on the code that the case is there to judge.

mod agree;
mod case;
mod error;
mod expectation;
mod literate;
mod manifest;
mod table;

pub use agree::{covers, disagreements};
pub use case::{Case, cases, corpus_root};
pub use error::Error;
pub use expectation::{Certainty, Expectation, Kind, expectations_in};
pub use literate::{Known, Literate, LiterateRow, LiterateUnresolved, literate_root, literate_tests};
pub use manifest::{Manifest, OracleKind, OracleRun, Rule};
pub use table::{Row, Table};
