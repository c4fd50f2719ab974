//! Which service code belongs to: catalog entities first, then the nearest manifest, then the repository.

use globset::{Glob, GlobBuilder, GlobMatcher};
use periplus_inventory::{Diagnostic, Entity, Evidence, ManifestName, MappingMethod, Root, ServiceHint, Severity};

/// Decides which service the files of one scan root belong to.
#[derive(Debug, Default)]
pub struct ServiceMap {
    rules: Vec<Rule>,
    apis: Vec<Api>,
    manifests: Vec<ManifestName>,
    fallback: Option<ServiceHint>,
}

#[derive(Debug)]
struct Rule {
    service: String,
    glob: GlobMatcher,
    /// Characters before the first wildcard: the more, the more specific.
    literal: usize,
    evidence: Evidence,
}

#[derive(Debug)]
struct Api {
    file: String,
    service: String,
    evidence: Evidence,
}

impl ServiceMap {
    /// The map of `root`, from the entities and manifests found in it. Globs that cannot be read are told.
    pub fn new(root: &Root, entities: &[Entity], manifests: Vec<ManifestName>) -> (Self, Vec<Diagnostic>) {
        let mut map = Self { manifests, fallback: fallback(root), ..Self::default() };
        let mut diagnostics = Vec::new();
        for entity in entities {
            if entity.kind == "api" {
                map.add_api(entity);
                continue;
            }
            for location in entity.code_locations.iter().filter(|location| is_here(&location.repository, root)) {
                let all = ["**".to_owned()];
                let paths = if location.paths.is_empty() { &all[..] } else { &location.paths };
                for path in paths {
                    match glob(path) {
                        Ok(glob) => map.rules.push(Rule {
                            service: entity.name.clone(),
                            literal: path.find(['*', '?', '[', '{']).unwrap_or(path.len()),
                            glob: glob.compile_matcher(),
                            evidence: location.evidence.clone(),
                        }),
                        Err(error) => diagnostics.push(Diagnostic {
                            code: "entity-glob".to_owned(),
                            severity: Severity::Error,
                            message: format!("`{path}` is no glob: {}", error.kind()),
                            location: location.evidence.location.clone(),
                            incomplete: true,
                        }),
                    }
                }
            }
        }
        map.rules.sort_by(|a, b| b.literal.cmp(&a.literal).then_with(|| a.service.cmp(&b.service)));
        map.manifests
            .sort_by(|a, b| (b.folder.len(), b.explicit).cmp(&(a.folder.len(), a.explicit)).then_with(|| a.cmp(b)));
        (map, diagnostics)
    }

    fn add_api(&mut self, entity: &Entity) {
        let Some(definition) = &entity.definition else { return };
        let Some(service) = entity.implemented_by.first() else { return };
        let own = entity.evidence.location.as_ref().map(|at| at.file.as_str()).unwrap_or_default();
        let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder);
        let file = definition.strip_prefix("file://").unwrap_or(definition);
        self.apis.push(Api { file: joined(folder, file), service: service.clone(), evidence: entity.evidence.clone() });
    }

    /// The service of the file at `path`, relative to the root.
    pub fn of_file(&self, path: &str) -> Option<ServiceHint> {
        let mut matches = self.rules.iter().filter(|rule| rule.glob.is_match(path));
        if let Some(first) = matches.next() {
            let mut also: Vec<String> =
                matches.map(|rule| rule.service.clone()).filter(|name| *name != first.service).collect();
            also.sort();
            also.dedup();
            return Some(ServiceHint {
                evidence: Some(first.evidence.clone()),
                also,
                ..ServiceHint::new(&first.service, MappingMethod::CodeLocations)
            });
        }
        let above =
            |folder: &str| folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        if let Some(manifest) = self.manifests.iter().find(|manifest| above(&manifest.folder)) {
            let method = if manifest.explicit { MappingMethod::Configuration } else { MappingMethod::Manifest };
            let evidence = Some(manifest.evidence.clone());
            return Some(ServiceHint { evidence, ..ServiceHint::new(&manifest.name, method) });
        }
        self.fallback.clone()
    }

    /// The service of the definition at `path`: of the entity that names it, else of its folder.
    pub fn of_definition(&self, path: &str) -> Option<ServiceHint> {
        let api = self.apis.iter().find(|api| api.file == path);
        let named = api.map(|api| ServiceHint {
            evidence: Some(api.evidence.clone()),
            ..ServiceHint::new(&api.service, MappingMethod::CatalogApi)
        });
        named.or_else(|| self.of_file(path))
    }
}

/// Whether a `repositoryURL` means the scanned repository. Without one on either side, nothing speaks against it.
fn is_here(repository: &str, root: &Root) -> bool {
    repository.is_empty() || root.repository.as_deref().is_none_or(|here| same_repository(here, repository))
}

/// Whether two addresses mean the same repository: scheme, user, port and `.git` make no difference.
pub fn same_repository(one: &str, other: &str) -> bool {
    identity(one) == identity(other)
}

fn identity(url: &str) -> String {
    let url = url.trim().trim_end_matches('/');
    let url = url.strip_suffix(".git").unwrap_or(url);
    let (rest, is_url) = url.split_once("://").map_or((url, false), |(_, rest)| (rest, true));
    let end = rest.find('/').unwrap_or(rest.len());
    let rest = match rest[..end].rfind('@') {
        Some(at) => &rest[at + 1..],
        None => rest,
    };
    let cut = rest.find(if is_url { ['/', '/'] } else { ['/', ':'] }).unwrap_or(rest.len());
    let (host, path) = rest.split_at(cut);
    let host = host.split(':').next().unwrap_or(host).to_ascii_lowercase();
    format!("{host}/{}", path.trim_start_matches([':', '/']))
}

/// Entities' globs start at the root of the repository; a folder stands for everything below it.
fn glob(path: &str) -> Result<Glob, globset::Error> {
    let path = path.trim();
    let mut clean = path.trim_start_matches("./").trim_start_matches('/').to_owned();
    if clean.ends_with('/') {
        clean.push_str("**");
    }
    if clean.is_empty() {
        clean.push_str("**");
    }
    let glob = GlobBuilder::new(&clean).literal_separator(true).build()?;
    if clean.contains(['*', '?', '[', '{']) {
        return Ok(glob);
    }
    // A plain path may be a folder, and then means what lies in it.
    GlobBuilder::new(&format!("{{{clean},{clean}/**}}")).literal_separator(true).build()
}

fn fallback(root: &Root) -> Option<ServiceHint> {
    let last = |text: &str| {
        let text = text.trim_end_matches('/');
        let name = text.rsplit(['/', ':', '\\']).next().unwrap_or(text);
        name.strip_suffix(".git").unwrap_or(name).to_owned()
    };
    if let Some(name) = root.repository.as_deref().map(last).filter(|name| !name.is_empty()) {
        let evidence = root.repository.clone().map(Evidence::reference);
        return Some(ServiceHint { evidence, ..ServiceHint::new(name, MappingMethod::Repository) });
    }
    let name = last(&root.path);
    let evidence = Some(Evidence::reference(root.path.clone()));
    let hint = ServiceHint { evidence, ..ServiceHint::new(&name, MappingMethod::Folder) };
    (!name.is_empty() && !matches!(name.as_str(), "." | "..")).then_some(hint)
}

fn joined(folder: &str, file: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    #[test]
    fn addresses_of_one_repository_are_equal_however_they_are_written() {
        for other in [
            "https://git.example/Port/harbour.git",
            "https://user:token@GIT.example/Port/harbour/",
            "git@git.example:Port/harbour.git",
            "ssh://git@git.example:2222/Port/harbour",
            "git.example/Port/harbour",
        ] {
            assert!(same_repository("https://git.example/Port/harbour", other), "{other}");
        }
        assert!(!same_repository("https://git.example/Port/harbour", "https://git.example/port/harbour"));
        assert!(!same_repository("https://git.example/a", "https://other.example/a"));
    }

    #[test]
    fn globs_start_at_the_root_and_folders_stand_for_what_is_in_them() {
        for (pattern, path, matches) in [
            ("a/**", "a/b/c.py", true),
            ("/a/**", "a/b.py", true),
            ("./a/", "a/b/c.py", true),
            ("a", "a/b.py", true),
            ("a", "ab/c.py", false),
            ("*.go", "x.go", true),
            ("*.go", "a/x.go", false),
            ("**/*.go", "a/b/x.go", true),
            ("path/to/**", "src/path/to/x", false),
            ("", "x", true),
        ] {
            assert_eq!(glob(pattern).unwrap().compile_matcher().is_match(path), matches, "{pattern} {path}");
        }
    }

    fn entity(name: &str, paths: &[&str]) -> Entity {
        let location = periplus_inventory::CodeLocation {
            repository: "https://git.example/port/harbour".to_owned(),
            paths: paths.iter().map(|path| (*path).to_owned()).collect(),
            evidence: Evidence::reference(name),
        };
        let kind = "service".to_owned();
        Entity { kind, name: name.to_owned(), code_locations: vec![location], ..Entity::default() }
    }

    fn manifest(folder: &str, name: &str) -> ManifestName {
        let evidence = Evidence::reference(folder);
        ManifestName { name: name.to_owned(), evidence, folder: folder.to_owned(), explicit: false }
    }

    #[test]
    fn explicit_goes_before_inferred_and_specific_before_wide() {
        let root =
            Root { path: "x".into(), repository: Some("git@git.example:port/harbour".into()), ..Root::default() };
        let entities = [entity("wide", &[]), entity("cargo", &["services/cargo/**"])];
        let (map, told) = ServiceMap::new(&root, &entities, vec![manifest("services/cargo", "m")]);
        assert!(told.is_empty());
        let hint = map.of_file("services/cargo/a.py").unwrap();
        assert_eq!((hint.name.as_str(), hint.method), ("cargo", MappingMethod::CodeLocations));
        assert_eq!(hint.also, ["wide"]);
        assert_eq!(map.of_file("b.py").unwrap().name, "wide");

        let manifests = vec![manifest("", "all"), manifest("services/tugs", "tugs")];
        let (map, _) = ServiceMap::new(&root, &[], manifests);
        assert_eq!(map.of_file("services/tugs/src/a.go").unwrap().name, "tugs");
        assert_eq!(map.of_file("services/tugs2/a.go").unwrap().name, "all");

        let (map, _) = ServiceMap::new(&root, &[], Vec::new());
        let hint = map.of_file("a.go").unwrap();
        assert_eq!((hint.name.as_str(), hint.method), ("harbour", MappingMethod::Repository));
        let other = Root { repository: Some("https://git.example/else".into()), ..root };
        let (map, _) = ServiceMap::new(&other, &entities, Vec::new());
        assert_eq!(map.of_file("services/cargo/a.py").unwrap().name, "else", "entities of another repository");
    }

    #[test]
    fn a_definition_belongs_to_the_api_that_names_it() {
        let mut api = entity("cargo-api", &[]);
        api.kind = "api".to_owned();
        api.definition = Some("file://./api/cargo.yaml".to_owned());
        api.implemented_by = vec!["cargo".to_owned()];
        api.evidence = Evidence::at(periplus_inventory::Location::of_file("catalog/entity.datadog.yaml"));
        let (map, _) = ServiceMap::new(&Root { path: "/src/port".into(), ..Root::default() }, &[api], Vec::new());
        let hint = map.of_definition("catalog/api/cargo.yaml").unwrap();
        assert_eq!((hint.name.as_str(), hint.method), ("cargo", MappingMethod::CatalogApi));
        assert_eq!(map.of_definition("api.yaml").unwrap().name, "port");
    }
}
