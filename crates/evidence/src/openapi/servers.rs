//! Where an API says it is served.

use crate::document::Node;
use crate::template::route_template;

/// Hosts and base paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Servers {
    pub(super) hosts: Vec<String>,
    /// Canonical prefixes, empty for none.
    pub(super) bases: Vec<String>,
    /// Some server of a public name is not encrypted.
    pub(super) cleartext: bool,
}

impl Servers {
    /// The servers that `node` itself names.
    pub(super) fn of(node: &Node) -> Option<Self> {
        let list = node.get("servers")?.items();
        if list.is_empty() {
            return None;
        }
        let mut servers = Self::default();
        for server in list {
            if let Some(url) = server.text_of("url") {
                servers.add(&filled_in(url, server.get("variables")));
            }
        }
        Some(servers.sorted())
    }

    /// `host`, `basePath` and `schemes` of Swagger 2.
    pub(super) fn of_swagger(root: &Node) -> Option<Self> {
        let host = root.text_of("host");
        let base = root.text_of("basePath");
        if host.is_none() && base.is_none() {
            return None;
        }
        let schemes = root.get("schemes").map(Node::items).unwrap_or_default();
        let has = |scheme: &str| schemes.iter().any(|item| item.text() == Some(scheme));
        let scheme = if has("http") && !has("https") { "http" } else { "https" };
        let mut servers = Self::default();
        servers.add(&match host {
            Some(host) => format!("{scheme}://{host}{}", base.unwrap_or_default()),
            None => base.unwrap_or_default().to_owned(),
        });
        Some(servers.sorted())
    }

    fn add(&mut self, url: &str) {
        let (scheme, rest) = url.split_once("://").map_or(("", url), |(scheme, rest)| (scheme, rest));
        let path = if url.contains("://") || url.starts_with("//") {
            let rest = rest.trim_start_matches('/');
            let end = rest.find('/').unwrap_or(rest.len());
            let (host, path) = rest.split_at(end);
            let name = host.rsplit('@').next().unwrap_or(host);
            if !name.is_empty() {
                self.hosts.push(name.to_ascii_lowercase());
            }
            let local = name.starts_with("localhost") || name.starts_with("127.") || name.starts_with("[::1]");
            self.cleartext |= scheme == "http" && !local;
            path
        } else {
            rest
        };
        let path = path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        self.bases.push(if path.is_empty() { String::new() } else { route_template(path).to_string() });
    }

    fn sorted(mut self) -> Self {
        self.hosts.sort();
        self.hosts.dedup();
        let mut bases = Vec::new();
        for base in self.bases {
            if !bases.contains(&base) {
                bases.push(base);
            }
        }
        Self { bases, ..self }
    }
}

/// `url` with the defaults of its variables; one without a default stays a parameter.
fn filled_in(url: &str, variables: Option<&Node>) -> String {
    let mut url = url.to_owned();
    for variable in variables.map(Node::entries).unwrap_or_default() {
        let first = || variable.node.get("enum").and_then(|values| values.items().first()).and_then(Node::text);
        if let Some(value) = variable.node.text_of("default").or_else(first) {
            url = url.replace(&format!("{{{}}}", variable.key), value);
        }
    }
    url
}
