//! The methods an operation can answer.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An HTTP verb, or one of the three values that are not verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// `GET`
    Get,
    /// `HEAD`
    Head,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
    /// `OPTIONS`
    Options,
    /// `TRACE`
    Trace,
    /// `CONNECT`
    Connect,
    /// `QUERY`, the safe method that carries a body
    Query,
    /// `PROPFIND`, of `WebDAV` (RFC 4918) like the six after it
    Propfind,
    /// `PROPPATCH`
    Proppatch,
    /// `MKCOL`
    Mkcol,
    /// `COPY`
    Copy,
    /// `MOVE`
    Move,
    /// `LOCK`
    Lock,
    /// `UNLOCK`
    Unlock,
    /// `REPORT`, of `WebDAV`'s versioning (RFC 3253)
    Report,
    /// `SEARCH`, of `WebDAV`'s search (RFC 5323)
    Search,
    /// A WebSocket handshake.
    Ws,
    /// The framework serves every verb here.
    Any,
    /// The verb could not be known; the operation is partial.
    #[serde(rename = "?")]
    Unknown,
}

impl Method {
    /// Every method, in the order in which tables list them.
    pub const ALL: [Self; 22] = [
        Self::Get,
        Self::Head,
        Self::Post,
        Self::Put,
        Self::Patch,
        Self::Delete,
        Self::Options,
        Self::Trace,
        Self::Connect,
        Self::Query,
        Self::Propfind,
        Self::Proppatch,
        Self::Mkcol,
        Self::Copy,
        Self::Move,
        Self::Lock,
        Self::Unlock,
        Self::Report,
        Self::Search,
        Self::Ws,
        Self::Any,
        Self::Unknown,
    ];

    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Trace => "TRACE",
            Self::Connect => "CONNECT",
            Self::Query => "QUERY",
            Self::Propfind => "PROPFIND",
            Self::Proppatch => "PROPPATCH",
            Self::Mkcol => "MKCOL",
            Self::Copy => "COPY",
            Self::Move => "MOVE",
            Self::Lock => "LOCK",
            Self::Unlock => "UNLOCK",
            Self::Report => "REPORT",
            Self::Search => "SEARCH",
            Self::Ws => "WS",
            Self::Any => "ANY",
            Self::Unknown => "?",
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The text names no method that periplus knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownMethod(pub String);

impl fmt::Display for UnknownMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not an HTTP method", self.0)
    }
}

impl std::error::Error for UnknownMethod {}

impl FromStr for Method {
    type Err = UnknownMethod;

    /// Reads a method whatever its case: frameworks accept `get`, `Get` and `GET`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|method| method.as_str().eq_ignore_ascii_case(text))
            .ok_or_else(|| UnknownMethod(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    #[test]
    fn each_method_reads_back_from_its_own_spelling_and_from_json() {
        for method in Method::ALL {
            assert_eq!(method.as_str().parse(), Ok(method));
            let json = serde_json::to_string(&method).unwrap();
            assert_eq!(json, format!("\"{method}\""));
        }
    }

    #[test]
    fn case_does_not_matter_but_spelling_does() {
        assert_eq!("pAtCh".parse(), Ok(Method::Patch));
        assert_eq!("FETCH".parse::<Method>(), Err(UnknownMethod("FETCH".to_owned())));
    }
}
