//! How handlers' parameters say what a request carries.

use serde::Deserialize;
use std::collections::BTreeMap;

/// An annotation on a parameter, or a call in its default or type, that says where its value comes from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ParameterSource {
    /// Fully qualified annotation types, or functions called in the default or in the type's arguments.
    pub types: Vec<String>,
    /// Where clients send it.
    #[serde(rename = "in")]
    pub place: Place,
    /// Attributes that hold the name clients use, if it is not the parameter's own; positions are numbers as text.
    #[serde(default)]
    pub name: Vec<String>,
    /// The attribute that says whether it is required.
    #[serde(default)]
    pub required: Option<String>,
    /// Whether it is required when nothing says so and it has no default.
    #[serde(default)]
    pub required_by_default: Option<bool>,
    /// Attributes that hold the default.
    #[serde(default)]
    pub default: Vec<String>,
    /// Underscores of the parameter's own name are dashes in the name clients use.
    #[serde(default)]
    pub dashes: bool,
}

/// Where a handler's parameter comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// A piece of the path.
    Path,
    /// The query string.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
    /// The request's body.
    Body,
    /// A field of a form in the body.
    Form,
    /// Not the request: something the framework injects.
    Injected,
    /// The parameters of the function in the first argument, which the framework calls first.
    Nested,
}

/// What the framework makes of parameters that nothing marks.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Inference {
    /// Simple names of types that travel as one text; enumerations of the program count too. A parameter of such a type
    /// comes from the path if the template has its name, else from the query.
    pub scalars: Vec<String>,
    /// Simple names of generic types that only say that the value may be absent.
    pub optional: Vec<String>,
    /// Simple names of generic types that stand for their first argument (`Annotated`).
    pub transparent: Vec<String>,
    /// Simple names of generic types that hold many values; of scalars they come from the query.
    pub collections: Vec<String>,
    /// Verbs for which a parameter of another class of the program is the body.
    pub body_verbs: Vec<String>,
    /// A parameter without a default is required.
    pub required: Option<bool>,
    /// Where the fields of a parameter's class come from, by the keys of their tags (Go). A tag's text is the name that
    /// clients use; behind it may stand `optional`, `omitempty` and `default=…`.
    pub tags: BTreeMap<String, Place>,
}
