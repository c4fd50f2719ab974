//! Tests of the whole: what the engine finds is held against the corpus, the literate tests, and against itself.
//!
//! This library only brings the engine and the expectations together: [`Subject`] is anything that can be scanned and
//! has expectations, [`judge`] says where the two differ. The tests are in `tests/whole`. It deliberately knows nothing
//! of how rows are found: it would otherwise forgive what it should judge.

mod judge;
mod subject;

pub use judge::judge;
pub use subject::{Expected, Place, Subject, Want, subjects};
