//! Links facts: evaluates them abstractly and yields operations.
//!
//! It deliberately never sees source text, trees or the file system: what it knows of a file is its facts, its path and
//! its role. What it would need to see beyond that it asks for, see [`Need`].

mod assemble;
mod eval;
mod index;
mod intern;
mod module;
mod program;
mod router;
mod scope;
mod value;
mod walk;

pub use program::{Need, Program, SourceFile};
