//! Places in a file.

use serde::{Deserialize, Serialize};

/// A range of a file. Lines and columns count from 1; columns count UTF-8 bytes of the decoded text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First line, from 1. Zero means "no place" ([`Span::NONE`]).
    pub line: u32,
    /// First column in bytes, from 1.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column just behind the last byte.
    pub end_column: u32,
}

impl Span {
    /// A node that stands nowhere in the text (synthesised by lowering).
    pub const NONE: Span = Span { line: 0, column: 0, end_line: 0, end_column: 0 };
}
