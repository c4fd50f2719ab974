//! From routers and routes to operations: each route once for every way up to an application.

mod account;
mod conditions;
mod definitions;
mod derivation;
mod join;
mod parameters;
mod row;
mod shared;
mod tags;
mod versions;
mod ways;

pub(crate) use account::account;
pub(crate) use join::canonical;
pub(crate) use parameters::Signature;
pub(crate) use row::{Draft, finish, location, path_below_base};
pub(crate) use ways::rows_of_routers;

/// Begins a path that is a regular expression.
pub(crate) const REGEX_MARK: char = '\u{3}';
/// Stands between a regular expression and its flags.
pub(crate) const REGEX_FLAGS: char = '\u{4}';
