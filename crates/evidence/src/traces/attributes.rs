//! Attributes by their new and old names.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer};

use super::otlp::{KeyValue, Scalar};

/// The attributes of a span or resource.
#[derive(Debug, Default)]
pub(super) struct Attributes<'a>(Vec<KeyValue<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for Attributes<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(Option::<Vec<KeyValue<'de>>>::deserialize(deserializer)?.unwrap_or_default()))
    }
}

/// Names of request headers in which a credential travels, as attributes spell them.
const HEADER_PREFIXES: [&str; 2] = ["http.request.header.", "http.request.headers."];

impl Attributes<'_> {
    /// The first of `names` that has a value.
    pub(super) fn scalar(&self, names: &[&str]) -> Option<&Scalar<'_>> {
        names.iter().find_map(|name| {
            let found = self.0.iter().find(|attribute| attribute.key == *name);
            found.map(|attribute| &attribute.value.0).filter(|value| **value != Scalar::None)
        })
    }

    /// The first of `names` that has a text that is not empty.
    pub(super) fn text(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.scalar(&[name])?.text().filter(|text| !text.is_empty()))
    }

    pub(super) fn number(&self, names: &[&str]) -> Option<i64> {
        names.iter().find_map(|name| self.scalar(&[name])?.number())
    }

    /// A request header, `name` in lower case with hyphens.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let same = |key: &str| {
            let header = HEADER_PREFIXES.iter().find_map(|prefix| key.strip_prefix(prefix));
            header.is_some_and(|header| {
                let normal: Cow<'_, str> =
                    if header.contains('_') { header.replace('_', "-").into() } else { header.into() };
                normal.eq_ignore_ascii_case(name)
            })
        };
        self.0.iter().find(|attribute| same(&attribute.key)).and_then(|attribute| match &attribute.value.0 {
            Scalar::Text(text) => Some(text.as_ref()),
            Scalar::None => None,
            _ => Some(""),
        })
    }

    /// Names of the form `<prefix><name><suffix>` that are set to true.
    pub(super) fn flags<'s>(&'s self, prefix: &'s str, suffix: &'s str) -> impl Iterator<Item = &'s str> {
        self.0
            .iter()
            .filter(|attribute| attribute.value.0.is_true())
            .filter_map(move |attribute| attribute.key.strip_prefix(prefix)?.strip_suffix(suffix))
    }
}

pub(super) const METHOD: &[&str] = &["http.request.method", "http.method"];
pub(super) const METHOD_ORIGINAL: &[&str] = &["http.request.method_original"];
pub(super) const STATUS: &[&str] = &["http.response.status_code", "http.status_code"];
pub(super) const ROUTE: &[&str] = &["http.route"];
pub(super) const PATH: &[&str] = &["url.path", "http.target"];
pub(super) const URL: &[&str] = &["url.full", "http.url"];
pub(super) const SCHEME: &[&str] = &["url.scheme", "http.scheme"];
pub(super) const HOST: &[&str] = &["server.address", "net.host.name", "http.host", "http.server_name"];
pub(super) const CLIENT: &[&str] = &["client.address", "http.client_ip"];
pub(super) const PEER: &[&str] = &["network.peer.address", "net.sock.peer.addr", "net.peer.ip"];
pub(super) const USER: &[&str] = &["user.id", "enduser.id", "enduser.pseudo.id", "usr.id"];
pub(super) const SERVICE: &[&str] = &["service.name"];
pub(super) const ENVIRONMENT: &[&str] = &["deployment.environment.name", "deployment.environment", "env"];
