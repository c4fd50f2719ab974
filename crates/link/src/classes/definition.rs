//! `OpenAPI` definitions among the configuration files: which operations they describe.

use periplus_facts::{ConfigEntry, ConfigFacts, ConfigKind};
use std::collections::BTreeMap;

const VERBS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// A definition.
#[derive(Clone, Debug)]
pub(crate) struct Definition {
    /// It is what lies in parts, which a build puts together.
    pub(crate) parts: bool,
    /// The path of its first server, or its base path; empty if it names none.
    pub(crate) base: String,
    pub(crate) operations: Vec<Described>,
}

/// An operation that a definition describes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Described {
    pub(crate) path: String,
    pub(crate) verb: String,
    /// What methods generated of it are called; empty if it is not said.
    pub(crate) id: String,
    pub(crate) tags: Vec<String>,
    /// Where it stands.
    pub(crate) file: String,
    pub(crate) line: u32,
    pub(crate) column: u32,
}

impl Described {
    /// The first segment of the path, as code is grouped by where tags are not asked for.
    pub(crate) fn segment(&self) -> &str {
        self.path.trim_start_matches('/').split('/').next().unwrap_or_default()
    }
}

/// The definitions of a tree; the files of a folder that are none by themselves, and have paths like one, are one together.
pub(crate) fn definitions(configs: &[(String, ConfigFacts)]) -> Vec<Definition> {
    let named = |config: &ConfigFacts| config.entries.iter().any(|entry| matches!(&*entry.key, "openapi" | "swagger"));
    let mut all = Vec::new();
    let mut parts: BTreeMap<&str, Vec<Described>> = BTreeMap::new();
    for (file, config) in configs.iter().filter(|(_, config)| config.kind == ConfigKind::Other) {
        if named(config) {
            all.push(definition(file, config, configs));
        } else if config.entries.iter().any(|entry| entry.key.starts_with("paths./")) {
            let found = definition(file, config, configs).operations;
            parts.entry(crate::index::parent(file)).or_default().extend(found);
        }
    }
    let parts = parts.into_values();
    all.extend(parts.map(|operations| Definition { parts: true, base: String::new(), operations }));
    all.retain(|definition| !definition.operations.is_empty());
    all
}

fn definition(file: &str, config: &ConfigFacts, configs: &[(String, ConfigFacts)]) -> Definition {
    let mut found: BTreeMap<(String, String), Described> = BTreeMap::new();
    let mut order: Vec<(String, String)> = Vec::new();
    let mut add = |path: &str, verb: &str, rest: &str, file: &str, entry: &ConfigEntry| {
        let key = (path.to_owned(), verb.to_owned());
        let known = found.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            let (path, verb) = (path.to_owned(), verb.to_owned());
            let (line, column) = (entry.span.line, entry.span.column);
            Described { path, verb, file: file.to_owned(), line, column, ..Described::default() }
        });
        if rest == "operationId" {
            known.id.clone_from(&entry.value);
            (known.line, known.column) = (entry.span.line, entry.span.column);
        } else if rest.starts_with("tags.") {
            known.tags.push(entry.value.clone());
        }
    };
    for entry in &config.entries {
        let Some(rest) = entry.key.strip_prefix("paths.") else { continue };
        if let Some(path) = rest.strip_suffix(".$ref") {
            // The operations of a path may stand in a file of their own.
            for (file, verb, rest, entry) in referred(file, &entry.value, configs) {
                add(path, verb, rest, file, entry);
            }
        } else if let Some((path, verb, rest)) = split(rest) {
            add(path, verb, rest, file, entry);
        }
    }
    let operations = order.into_iter().filter_map(|key| found.remove(&key)).collect();
    let base = config.get("servers.0.url").or_else(|| config.get("basePath")).map_or("", |entry| &entry.value);
    Definition { parts: false, base: path_of(base).to_owned(), operations }
}

/// `/crates/{id}.get.tags.0` in its parts.
fn split(key: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(at) = key[from..].find('.').map(|at| from + at) {
        let behind = &key[at + 1..];
        let verb = behind.split('.').next().unwrap_or_default();
        if VERBS.contains(&verb) && behind.len() > verb.len() {
            return Some((&key[..at], verb, &behind[verb.len() + 1..]));
        }
        from = at + 1;
    }
    None
}

/// What a reference to a path's operations means: file, verb, rest of the key, entry.
fn referred<'c>(
    from: &str,
    reference: &str,
    configs: &'c [(String, ConfigFacts)],
) -> Vec<(&'c str, &'c str, &'c str, &'c ConfigEntry)> {
    let (file, pointer) = reference.split_once('#').unwrap_or((reference, ""));
    let Some(path) = crate::index::join(crate::index::parent(from), file) else { return Vec::new() };
    let Ok(at) = configs.binary_search_by(|(known, _)| known.as_str().cmp(&path)) else { return Vec::new() };
    let prefix: Vec<String> =
        pointer.split('/').skip(1).map(|part| part.replace("~1", "/").replace("~0", "~")).collect();
    let prefix = if prefix.is_empty() { String::new() } else { format!("{}.", prefix.join(".")) };
    let below = |entry: &'c ConfigEntry| {
        let rest = entry.key.strip_prefix(prefix.as_str())?;
        let (verb, rest) = rest.split_once('.')?;
        VERBS.contains(&verb).then_some((configs[at].0.as_str(), verb, rest, entry))
    };
    configs[at].1.entries.iter().filter_map(below).collect()
}

/// The path of a server's address.
fn path_of(url: &str) -> &str {
    let behind = url.split_once("://").map_or(url, |(_, behind)| behind);
    let path = if behind.len() < url.len() { behind.find('/').map_or("", |at| &behind[at..]) } else { behind };
    path.trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::{path_of, split};

    #[test]
    fn keys_are_split_at_the_verb() {
        assert_eq!(split("/crates/{id}.get.tags.0"), Some(("/crates/{id}", "get", "tags.0")));
        assert_eq!(split("/a.json.post.operationId"), Some(("/a.json", "post", "operationId")));
        assert_eq!(split("/crates.parameters.0.name"), None);
    }

    #[test]
    fn an_address_has_a_path() {
        assert_eq!(path_of("https://depot.example/v1/"), "/v1");
        assert_eq!(path_of("https://depot.example"), "");
        assert_eq!(path_of("/v2"), "/v2");
    }
}
