//! The row a scan yields.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    Body, Condition, DerivationStep, Guard, Language, Location, Method, Parameter, Resolution, Response, Role, Security,
};

/// A method and a path template that an application serves, with the handler that answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Operation {
    /// Stable identity: a hash without line numbers, see [`operation_id`](crate::operation_id).
    pub id: String,
    /// The verb, `WS`, `ANY` or `?`.
    pub method: Method,
    /// Canonical path, see [`path`](crate::path).
    pub path: String,
    /// The whole path in the framework's own notation.
    pub raw_path: String,
    /// Shorter canonical paths that the same registration serves, when segments are optional.
    #[serde(default)]
    pub alt_paths: Vec<String>,
    /// The host the row is limited to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
    /// Id of the pack that knows the framework.
    pub framework: String,
    /// Language of the registering code.
    pub language: Language,
    /// The application that serves the row: the place and name of its root router, or the
    /// deployable whose framework collects the handlers.
    pub application: String,
    /// The folder of the build module that is deployed as this application, relative to the scan root; absent where the
    /// application is called by its root router.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deployable: Option<String>,
    /// The service the application belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// The handler as the code names it; absent for an anonymous function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handler: Option<String>,
    /// Where it is registered. The first is the path literal when it belongs to this row alone,
    /// otherwise the registering call.
    #[schemars(length(min = 1))]
    pub locations: Vec<Location>,
    /// What runs before the handler, outermost first.
    #[serde(default)]
    pub guards: Vec<Guard>,
    /// Conditions under which the row exists, outermost first.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// The chain from the route up to its application, with every constant folded in.
    #[serde(default)]
    pub derivation: Vec<DerivationStep>,
    /// What the registering file is for.
    pub role: Role,
    /// How surely method and path are known.
    pub resolution: Resolution,
    /// Why the resolution is not exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Inputs by name.
    #[serde(default)]
    pub parameters: Vec<Parameter>,
    /// The body a request carries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_body: Option<Body>,
    /// What may come back.
    #[serde(default)]
    pub responses: Vec<Response>,
    /// What the guards imply; absent when they were not judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub security: Option<Security>,
    /// The code marks it as deprecated.
    #[serde(default)]
    pub deprecated: bool,
    /// The framework serves it by itself: no line of code asks for it. Hidden by default.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provided: bool,
    /// First line of the handler's documentation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
}

impl Operation {
    /// The order of every listing: by path, then method, then what tells equal rows apart.
    pub fn listing_order(&self, other: &Self) -> std::cmp::Ordering {
        self.path
            .cmp(&other.path)
            .then_with(|| self.method.cmp(&other.method))
            .then_with(|| self.application.cmp(&other.application))
            .then_with(|| self.locations.cmp(&other.locations))
            .then_with(|| self.id.cmp(&other.id))
    }
}
