//! The object-file format of periplus: what one source file says on its own.
//!
//! Extraction *compiles* each file to [`FileFacts`], a small language-neutral IR with names still to be resolved;
//! linking evaluates it. Everything that can carry neither a router nor a string lowers to [`Expr::Opaque`].
//!
//! This crate deliberately knows nothing of tree-sitter, of frameworks, of the file system, or of other files: a
//! `FileFacts` is a pure function of (bytes, language, packs), and no path occurs in it.

mod class;
mod config;
mod diagnostic;
mod dump;
mod expr;
mod file;
mod function;
mod import;
mod language;
mod span;
mod step;

pub use class::{Class, ClassKind, Field, TOP_LEVEL};
pub use config::{ConfigEntry, ConfigFacts, ConfigKind};
pub use diagnostic::FactDiagnostic;
pub use expr::{Arg, BinaryOp, Element, Entry, Expr};
pub use file::{ClassId, ExprId, FactsBuilder, FileFacts, FuncId, ImportId, Mark, MarkTarget, Name};
pub use function::{Function, Modifiers, Param, ParamKind};
pub use import::{Import, ImportBinding};
pub use language::Language;
pub use span::Span;
pub use step::{Block, Declare, Exit, LoopKind, Place, PlaceEntry, Step};
