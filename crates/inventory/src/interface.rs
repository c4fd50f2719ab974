//! What the code says about an operation's inputs, outputs and protection.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A named input of an operation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Parameter {
    /// Name as clients send it.
    pub name: String,
    /// Where clients send it.
    #[serde(rename = "in")]
    pub place: ParameterPlace,
    /// Type as the code writes it, when it says one.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub ty: Option<String>,
    /// Whether a request without it is refused; absent when the code does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// The default as the code writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ParameterPlace {
    /// In the path.
    Path,
    /// In the query string.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// The body a request carries.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Body {
    /// Media types that are accepted; empty when the code does not tell.
    #[serde(default)]
    pub content_types: Vec<String>,
    /// The type the body is read into, as the code names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Whether a request without a body is refused; absent when the code does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
}

/// One response an operation may give.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Response {
    /// Status code, a class such as `4XX`, or `default`.
    pub status: String,
    /// Media types that are sent; empty when the code does not tell.
    #[serde(default)]
    pub content_types: Vec<String>,
    /// The type that is sent, as the code names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
}

/// What the guards of an operation imply.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Security {
    /// Whether a caller must prove who it is.
    pub requirement: SecurityRequirement,
    /// The schemes that are accepted, for example `bearer`, `basic`, `api-key`, `session`.
    #[serde(default)]
    pub schemes: Vec<String>,
}

/// Whether a caller must prove who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SecurityRequirement {
    /// Some guard demands it.
    Required,
    /// Nothing demands it, and everything on the chain was resolved.
    None,
    /// Something on the chain could not be resolved.
    Unknown,
}

impl ParameterPlace {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

impl SecurityRequirement {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::None => "none",
            Self::Unknown => "unknown",
        }
    }
}
