//! The vocabulary of results: what a scan of source code yields, what other sources say, the inventory that both are
//! merged into, and the algebra of paths.
//!
//! Plain data that serialises, with the few pure functions that keep it consistent. Every type that
//! a user may meet in JSON lives here, so the published schema is generated from this crate alone.
//!
//! Deliberately absent: how anything was found. This crate knows no syntax tree, no facts, no file
//! system and no framework; a framework's path notation arrives as data ([`path::PathSyntax`]).

mod at_line;
mod chart;
mod diagnostic;
mod endpoint;
mod evidence;
mod identity;
mod interface;
mod method;
mod operation;
pub mod path;
mod risk;
mod scan;
mod service;
mod sighting;
mod source;
mod summary;
mod traffic;
mod visibility;
mod vocabulary;

pub use at_line::AtLine;
pub use chart::{INVENTORY_VERSION, Input, Inventory};
pub use diagnostic::{Diagnostic, Severity, SkipReason, Skipped};
pub use endpoint::{Auth, AuthState, Endpoint, Exposure, Observation, Relation, RelationKind, Status};
pub use evidence::{Condition, DerivationKind, DerivationStep, Guard, GuardScope, Location};
pub use identity::operation_id;
pub use interface::{Body, Parameter, ParameterPlace, Response, Security, SecurityRequirement};
pub use method::Method;
pub use operation::Operation;
pub use risk::{Axis, Band, Factor, Risk};
pub use scan::{Hidden, Rejected, Root, SCHEMA_VERSION, Scan, Stats, Tool, Unresolved, Unsupported};
pub use service::{CodeLocation, Entity, Mapping, NamedFolder, OwnerRule, Service, UNASSIGNED};
pub use sighting::{Attribute, Evidence, Fact, MappingMethod, ServiceHint, Sighting};
pub use source::Source;
pub use summary::Summary;
pub use traffic::{Call, CallKind, Outcomes, Traffic};
pub use visibility::Visibility;
pub use vocabulary::{Language, Resolution, Role};
