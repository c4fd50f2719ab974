//! The only crate that sees tree-sitter: grammars, bounded parsing, and the query runner that marks nodes.
//!
//! It deliberately knows nothing of the IR's meaning, of packs' semantics, of files or of other languages' rules: it
//! turns text into trees within a deterministic budget, and tells which patterns match *at* a given node.

mod grammar;
mod marker;
mod parse;
mod queries;

pub use grammar::grammar;
pub use marker::Marker;
pub use parse::{ParseOutcome, parse};
pub use queries::{CAPTURES, Queries, QueryError, QuerySource};
pub use tree_sitter::{Node, Tree, TreeCursor};
