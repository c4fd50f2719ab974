//! Classes whose members are routes: collected by the framework, not mounted by code.

mod application;
mod around;
mod below;
mod collect;
mod contract;
mod convention;
mod definition;
mod deployable;
mod discover;
mod guard;
mod handed;
mod mapping;
mod member;
mod page;
mod placeholder;
mod plural;
mod prefix;
mod protection;
mod renamed;
mod resource;
mod rows;
mod scan;
mod settings;
mod slot;
mod sources;
mod through;
mod transformer;
mod version;
mod ways;

pub(crate) use application::guard_by_application;
pub(crate) use collect::{place_routers, rows_of_classes};
pub(crate) use deployable::Modules;
pub(crate) use discover::classes_of;
pub(crate) use mapping::{Annotation, attribute_values};
pub(crate) use page::rows_of_pages;
pub(crate) use protection::protect;
