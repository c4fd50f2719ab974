//! The algebra of canonical paths, and the notations of frameworks that are read into it.
//!
//! A canonical path starts with `/`; each segment is a sequence of literals and parameters.
//!
//! | written | means |
//! |---|---|
//! | `{name}` | one parameter, within one segment |
//! | `{name:type}` | a parameter that the code constrains to a type (a regex is not a type) |
//! | `{*name}` | a catch-all: this and every following segment |
//! | `{?name}` | a hole: a piece that could not be known, of any length |
//!
//! A trailing slash is an empty last segment. Braces within literal text are percent-encoded, so
//! that reading a path's own text gives the same path back.

mod canonical;
mod expand;
mod read;
mod regex;
mod syntax;
mod template;

pub use canonical::CanonicalError;
pub use read::{Parsed, ParsedParameter, RawPiece};
pub use regex::RegexForm;
pub use syntax::{
    BracketForm, ConstraintForm, ConstraintMeaning, GroupForm, GroupMeaning, NameRule, OptionalRule, PartOrder,
    PathSyntax, SigilForm, SigilKind, SigilPlace, UnknownTypes,
};
pub use template::{PathTemplate, Piece, Segment};
