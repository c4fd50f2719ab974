//! The vocabulary of results: what a scan of source code yields, and the algebra of its paths.
//!
//! Plain data that serialises, with the few pure functions that keep it consistent. Every type that
//! a user may meet in JSON lives here, so the published schema is generated from this crate alone.
//!
//! Deliberately absent: how anything was found. This crate knows no syntax tree, no facts, no file
//! system and no framework; a framework's path notation arrives as data ([`path::PathSyntax`]).

mod diagnostic;
mod evidence;
mod identity;
mod interface;
mod method;
mod operation;
pub mod path;
mod scan;
mod summary;
mod visibility;
mod vocabulary;

pub use diagnostic::{Diagnostic, Severity, SkipReason, Skipped};
pub use evidence::{Condition, DerivationKind, DerivationStep, Guard, GuardScope, Location};
pub use identity::operation_id;
pub use interface::{Body, Parameter, ParameterPlace, Response, Security, SecurityRequirement};
pub use method::Method;
pub use operation::Operation;
pub use scan::{Hidden, Rejected, Root, SCHEMA_VERSION, Scan, Stats, Tool, Unresolved, Unsupported};
pub use summary::Summary;
pub use visibility::Visibility;
pub use vocabulary::{Language, Resolution, Role};
