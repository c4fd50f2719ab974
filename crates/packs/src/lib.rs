//! The model of a framework pack: what `pack.toml` can say, read and checked.
//!
//! A pack is data over a closed vocabulary of actions and mechanisms; everything here is framework-neutral. This crate
//! deliberately knows neither trees nor evaluation: `periplus-extract` uses a pack's patterns, `periplus-link` its
//! meaning. It reads no files; whoever loads a user's packs hands over their texts.

mod call;
mod classes;
mod exposed;
mod handler;
mod library;
mod load;
mod pack;
mod parameter;
mod request;
mod resource;
mod set;

pub use call::{
    Action, Allows, ArgRef, Call, CallOption, Columns, MemberRoutes, MethodSpec, PathSpec, PredicateRule, Strips,
    VerbConstraint,
};
pub use classes::{
    AnnotationRule, ClassRule, Combine, Discovery, Lookup, Members, Slot, SlotSource, TemplateType, VersionWord,
    Versions,
};
pub use exposed::{ExposedClass, InheritedRoute};
pub use handler::{Folder, HandlerClass, PageConvention, PageFiles, PageWord};
pub use library::{Container, Hook, Library, LibraryFunction, Operation, RejectedSymbol, UnsupportedFramework};
pub use load::{PackError, PackSource};
pub use pack::{
    ApplicationGuard, BroughtRoute, ConventionModel, Deployable, Join, Pack, RouterKind, Scan, SlotTransformer, Start,
};
pub use parameter::{Inference, ParameterSource, Place};
pub use request::{Asked, RequestRule};
pub use resource::{ResourceRoute, ResourceRule};
pub use set::{PackSet, Symbol, TypeUse};
