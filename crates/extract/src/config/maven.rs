//! `pom.xml`.

use super::sink::Sink;
use super::xml::{self, child, children, text};
use periplus_facts::Span;
use roxmltree::Node;
use std::collections::HashMap;

/// Placeholders in placeholders are resolved this often.
const MAX_ROUNDS: usize = 4;
/// A resolved value is not longer than this, in bytes.
const MAX_VALUE: usize = 2_000;

/// Reads `module`, `group`, `version`, `packaging`, `parent` (`group:artifact`), `parent.version`, `parent.path`,
/// `submodule.N`, `require.N`, `test.N` and `managed.N` (`group:artifact version`), `plugin.N`, `main`, and each
/// `properties.NAME`. Placeholders are resolved from the file itself where they can be.
pub(super) fn read(sink: &mut Sink<'_>) {
    let Some(document) = xml::parse(sink) else { return };
    let project = document.root_element();
    let mut pom = Pom { sink, values: HashMap::new() };
    pom.collect(project);
    pom.identity(project);
    pom.contents(project);
    for profiles in children(project, "profiles") {
        for profile in children(profiles, "profile") {
            pom.contents(profile);
        }
    }
}

struct Pom<'s, 't, 'd> {
    sink: &'s mut Sink<'t>,
    /// What placeholders stand for.
    values: HashMap<String, &'d str>,
}

impl<'d> Pom<'_, '_, 'd> {
    /// Collects what placeholders may name.
    fn collect(&mut self, project: Node<'d, '_>) {
        for properties in children(project, "properties") {
            for property in properties.children().filter(Node::is_element) {
                if let Some((value, at)) = text(property) {
                    let name = property.tag_name().name();
                    self.values.entry(name.to_owned()).or_insert(value);
                    self.sink.entry(&format!("properties.{name}"), value, at);
                }
            }
        }
        let parent = child(project, "parent");
        for name in ["groupId", "artifactId", "version"] {
            let own = child(project, name).and_then(text);
            let inherited = parent.and_then(|parent| child(parent, name)).and_then(text);
            if let Some((value, _)) = inherited {
                self.values.insert(format!("project.parent.{name}"), value);
            }
            if let Some((value, _)) = own.or(inherited) {
                self.values.insert(format!("project.{name}"), value);
            }
        }
    }

    fn identity(&mut self, project: Node<'_, '_>) {
        let parent = child(project, "parent");
        let own = |name| child(project, name).and_then(text);
        let inherited = |name| parent.and_then(|parent| child(parent, name)).and_then(text);
        self.put("module", own("artifactId"));
        self.put("group", own("groupId").or_else(|| inherited("groupId")));
        self.put("version", own("version").or_else(|| inherited("version")));
        self.put("packaging", own("packaging"));
        if let Some(parent) = parent {
            if let Some((coordinates, span)) = self.coordinates(parent, false) {
                self.sink.entry_at("parent", &coordinates, span);
            }
            self.put("parent.version", inherited("version"));
            if let Some(path) = child(parent, "relativePath") {
                // An empty path says: not in this repository.
                let found = text(path).unwrap_or(("", path.range()));
                self.put("parent.path", Some(found));
            }
        }
        self.put(
            "main",
            child(project, "properties").and_then(|properties| child(properties, "start-class")).and_then(text),
        );
    }

    fn put(&mut self, key: &str, found: Option<(&str, std::ops::Range<usize>)>) {
        if let Some((value, at)) = found {
            let value = self.resolve(value);
            self.sink.entry(key, &value, at);
        }
    }

    /// Modules, dependencies and plugins of the project or of one of its profiles.
    fn contents(&mut self, node: Node<'_, '_>) {
        for modules in children(node, "modules") {
            for module in children(modules, "module") {
                if let Some((value, at)) = text(module) {
                    let value = self.resolve(value);
                    self.sink.numbered("submodule", &value, at);
                }
            }
        }
        self.dependencies("require", node);
        if let Some(managed) = child(node, "dependencyManagement") {
            self.dependencies("managed", managed);
        }
        for plugins in child(node, "build").into_iter().flat_map(|build| children(build, "plugins")) {
            for plugin in children(plugins, "plugin") {
                if let Some((coordinates, span)) = self.coordinates(plugin, false) {
                    self.sink.numbered_at("plugin", &coordinates, span);
                }
                let main = child(plugin, "configuration").and_then(|configuration| child(configuration, "mainClass"));
                self.put("main", main.and_then(text));
            }
        }
    }

    fn dependencies(&mut self, key: &'static str, node: Node<'_, '_>) {
        for dependencies in children(node, "dependencies") {
            for dependency in children(dependencies, "dependency") {
                if let Some((coordinates, span)) = self.coordinates(dependency, true) {
                    let scope = child(dependency, "scope").and_then(text).map(|(scope, _)| scope);
                    let key = if key == "require" && scope == Some("test") { "test" } else { key };
                    self.sink.numbered_at(key, &coordinates, span);
                }
            }
        }
    }

    /// `group:artifact`, with the version if asked for and given, and the artifact's place.
    fn coordinates(&self, node: Node<'_, '_>, with_version: bool) -> Option<(String, Span)> {
        let (artifact, at) = child(node, "artifactId").and_then(text)?;
        let group = child(node, "groupId").and_then(text).map_or("org.apache.maven.plugins", |(group, _)| group);
        let mut out = format!("{}:{}", self.resolve(group), self.resolve(artifact));
        if let Some((version, _)) = child(node, "version").and_then(text).filter(|_| with_version) {
            out.push(' ');
            out.push_str(&self.resolve(version));
        }
        Some((out, self.sink.span(at)))
    }

    /// Replaces `${name}` by what the file says of it; others stay.
    fn resolve(&self, value: &str) -> String {
        let mut value = value.to_owned();
        for _ in 0..MAX_ROUNDS {
            let Some(next) = self.replace_once(&value) else { break };
            if next.len() > MAX_VALUE {
                break;
            }
            value = next;
        }
        value
    }

    fn replace_once(&self, value: &str) -> Option<String> {
        let mut out = String::with_capacity(value.len());
        let mut rest = value;
        let mut changed = false;
        while let Some((before, behind)) = rest.split_once("${") {
            out.push_str(before);
            let replacement = behind.split_once('}').and_then(|(name, tail)| Some((self.values.get(name)?, tail)));
            if let Some((replacement, tail)) = replacement {
                out.push_str(replacement);
                rest = tail;
                changed = true;
            } else {
                out.push_str("${");
                rest = behind;
            }
            if out.len() > MAX_VALUE {
                return None;
            }
        }
        out.push_str(rest);
        changed.then_some(out)
    }
}
