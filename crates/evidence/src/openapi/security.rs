//! What a definition demands of callers.

use std::collections::BTreeMap;

use periplus_inventory::{Attribute, Fact};

use crate::document::Node;

/// The security schemes of a document, by name, each in one word.
pub(super) struct Schemes(BTreeMap<String, String>);

impl Schemes {
    pub(super) fn of(root: &Node) -> Self {
        let modern = root.get("components").and_then(|components| components.get("securitySchemes"));
        let schemes = modern.or_else(|| root.get("securityDefinitions"));
        let entries = schemes.map(Node::entries).unwrap_or_default();
        Self(entries.iter().map(|entry| (entry.key.clone(), method(&entry.node))).collect())
    }

    /// The facts that a `security` list amounts to. An empty list lifts what the document demands; an empty
    /// alternative in it makes proof optional. Without a list nothing is demanded, unless the document never speaks of
    /// security: then nothing is said.
    pub(super) fn facts(&self, security: Option<&Node>) -> Vec<Fact> {
        let Some(security) = security else {
            return if self.0.is_empty() { Vec::new() } else { vec![Fact::new(Attribute::Auth, "none")] };
        };
        let alternatives = security.items();
        if alternatives.is_empty() {
            return vec![Fact::new(Attribute::Auth, "none")];
        }
        let optional = alternatives.iter().any(|alternative| alternative.entries().is_empty());
        let mut facts = vec![Fact::new(Attribute::Auth, if optional { "optional" } else { "required" })];
        for scheme in alternatives.iter().flat_map(Node::entries) {
            let method = self.0.get(&scheme.key).cloned().unwrap_or_else(|| "unknown".to_owned());
            facts.push(Fact::new(Attribute::AuthMethod, method));
        }
        facts
    }
}

fn method(scheme: &Node) -> String {
    let kind = scheme.text_of("type").unwrap_or_default().to_ascii_lowercase();
    let http = scheme.text_of("scheme").unwrap_or_default().to_ascii_lowercase();
    let bearer = scheme.text_of("bearerFormat").unwrap_or_default();
    match (kind.as_str(), http.as_str()) {
        ("basic", _) | ("http", "basic") => "basic_auth",
        ("http", "digest") => "digest_auth",
        ("http", "bearer") if bearer.eq_ignore_ascii_case("jwt") => "json_web_token",
        ("http", "bearer") => "bearer_token",
        ("apikey", _) if scheme.get("x-amazon-apigateway-authtype").is_some() => "custom_authorizer",
        ("apikey", _) if scheme.text_of("in") == Some("cookie") => "session_cookie",
        ("apikey", _) => "api_key",
        ("oauth2", _) => "oauth2",
        ("openidconnect", _) => "openid_connect",
        ("mutualtls", _) => "mutual_tls",
        _ => "unknown",
    }
    .to_owned()
}
