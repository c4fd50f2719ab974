//! Classes whose members are routes: collected by the framework, not mounted by code.

mod collect;
mod convention;
mod deployable;
mod mapping;
mod member;
mod placeholder;
mod slot;

pub(crate) use collect::rows_of_classes;
