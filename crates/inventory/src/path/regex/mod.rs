//! Reading a regular expression as a path: what is literal stays literal, groups and classes become parameters.
//!
//! Three steps: [`tree`] parses the expression, [`forms`] turns it into alternative sequences of path items, and the
//! caller's `Items` make templates of these. A construct that has no counterpart in a path becomes a hole, never a guess.

mod forms;
mod tree;

use serde::{Deserialize, Serialize};

pub(super) use forms::{Form, Out, forms};
pub(super) use tree::{Sign, parse};

/// How a framework names the groups of a regular expression.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct RegexForm {
    /// Every path is a regular expression. Otherwise only those that the language marks as such (`/^\/x$/`).
    pub always: bool,
    /// What stands before the number of a group that has no name of its own.
    pub unnamed: String,
    /// The number of the first such group.
    pub first: usize,
}
