//! Which service code belongs to: the settings first, then catalog entities, then the nearest file that names what lies
//! around it, then the repository.

use std::collections::BTreeSet;

use globset::GlobMatcher;
use periplus_inventory::{
    Diagnostic, Entity, Evidence, Location, MappingMethod, NamedFolder, Operation, OwnerRule, Root, ServiceHint,
    Severity,
};

use crate::globs::{code_glob, fixed_beginning, owners_glob, same_repository};
use crate::{Settings, names};

/// What is known about the services of one scan root.
#[derive(Clone, Debug, Default)]
pub struct Surroundings {
    /// What was scanned.
    pub root: Root,
    /// What the organisation decided.
    pub settings: Settings,
    /// Catalog entities.
    pub entities: Vec<Entity>,
    /// Folders that a manifest or deployment file names.
    pub folders: Vec<NamedFolder>,
    /// Rules of a CODEOWNERS file, in its order.
    pub owners: Vec<OwnerRule>,
}

/// Decides which service the files of one scan root belong to.
#[derive(Debug, Default)]
pub struct ServiceMap {
    rules: Vec<Rule>,
    apis: Vec<Api>,
    folders: Vec<NamedFolder>,
    /// Names of services that folders may be called by.
    known: BTreeSet<String>,
    fallback: Option<ServiceHint>,
    owners: Vec<(GlobMatcher, OwnerRule)>,
}

#[derive(Debug)]
struct Rule {
    service: String,
    glob: GlobMatcher,
    literal: usize,
    method: MappingMethod,
    evidence: Evidence,
}

#[derive(Debug)]
struct Api {
    file: String,
    services: Vec<String>,
    evidence: Evidence,
}

impl ServiceMap {
    /// The map of a root. Globs that cannot be read are told.
    pub fn new(about: Surroundings) -> (Self, Vec<Diagnostic>) {
        let Surroundings { root, settings, entities, folders, owners } = about;
        let mut map = Self { fallback: fallback(&root), ..Self::default() };
        let mut diagnostics = Vec::new();
        for code in &settings.services.code {
            for path in &code.paths {
                // The settings were checked when they were read.
                let Ok(glob) = code_glob(path) else { continue };
                map.rules.push(Rule {
                    service: code.service.clone(),
                    glob: glob.compile_matcher(),
                    literal: fixed_beginning(path),
                    method: MappingMethod::Configuration,
                    evidence: Evidence::at(Location::of_file("periplus.toml")),
                });
            }
            map.known.insert(code.service.clone());
        }
        for entity in &entities {
            if entity.kind == "api" {
                map.add_api(entity, &entities);
                continue;
            }
            let here = entity.code_locations.iter().any(|location| is_here(&location.repository, &root));
            if entity.kind == "service" && (here || entity.code_locations.is_empty()) {
                map.known.insert(entity.name.clone());
            }
            for location in entity.code_locations.iter().filter(|location| is_here(&location.repository, &root)) {
                let all = ["**".to_owned()];
                let paths = if location.paths.is_empty() { &all[..] } else { &location.paths };
                for path in paths {
                    match code_glob(path) {
                        Ok(glob) => map.rules.push(Rule {
                            service: entity.name.clone(),
                            literal: fixed_beginning(path),
                            glob: glob.compile_matcher(),
                            method: MappingMethod::CodeLocations,
                            evidence: location.evidence.clone(),
                        }),
                        Err(error) => {
                            let place = location.evidence.location.clone();
                            diagnostics.push(no_glob("entity-glob", path, error.kind(), place));
                        }
                    }
                }
            }
        }
        map.rules.sort_by(|a, b| {
            (a.method, b.literal, &a.service, &a.evidence).cmp(&(b.method, a.literal, &b.service, &b.evidence))
        });
        let here = |folder: &NamedFolder| is_here(&folder.repository, &root);
        let folders: Vec<NamedFolder> = folders.into_iter().filter(here).collect();
        let deployed = folders.iter().filter(|folder| folder.method == MappingMethod::Deployment);
        map.known.extend(deployed.map(|folder| folder.name.clone()));
        map.folders = names::usable(folders);
        for rule in owners {
            match owners_glob(&rule.pattern) {
                Ok(glob) => map.owners.push((glob.compile_matcher(), rule)),
                Err(error) => {
                    let place = rule.evidence.location.clone();
                    diagnostics.push(no_glob("owners-pattern", &rule.pattern, error.kind(), place));
                }
            }
        }
        (map, diagnostics)
    }

    fn add_api(&mut self, entity: &Entity, all: &[Entity]) {
        let Some(definition) = &entity.definition else { return };
        let provided = |other: &&Entity| other.kind != "api" && other.provides.contains(&entity.name);
        let mut services = entity.implemented_by.clone();
        services.extend(all.iter().filter(provided).map(|other| other.name.clone()));
        if services.is_empty() {
            return;
        }
        let own = entity.evidence.location.as_ref().map(|at| at.file.as_str()).unwrap_or_default();
        let folder = own.rsplit_once('/').map_or("", |(folder, _)| folder);
        let file = definition.strip_prefix("file://").unwrap_or(definition);
        self.apis.push(Api { file: joined(folder, file), services, evidence: entity.evidence.clone() });
    }

    /// The service of the file at `path`, relative to the root.
    pub fn of_file(&self, path: &str) -> Option<ServiceHint> {
        let mut matches = self.rules.iter().filter(|rule| rule.glob.is_match(path));
        if let Some(first) = matches.next() {
            let same = matches.filter(|rule| rule.method == first.method && rule.service != first.service);
            let also: BTreeSet<&String> = same.map(|rule| &rule.service).collect();
            return Some(ServiceHint {
                evidence: Some(first.evidence.clone()),
                also: also.into_iter().cloned().collect(),
                ..ServiceHint::new(&first.service, first.method)
            });
        }
        names::nearest(path, &self.folders, &self.known).or_else(|| self.fallback.clone())
    }

    /// The service of a row of source code: what is said of its code counts first, then where its application lies. A
    /// path may stand in a library that several applications have in common.
    pub fn of_operation(&self, row: &Operation) -> Option<ServiceHint> {
        let code = row.locations.first()?.file.as_str();
        if self.rules.iter().any(|rule| rule.glob.is_match(code)) {
            return self.of_file(code);
        }
        if let Some(folder) = &row.deployable {
            // A file of the same language, as if it lay there.
            let name = code.rsplit('/').next().unwrap_or(code);
            let there = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
            return self.of_file(&there);
        }
        let place = row.application.rsplit_once(':').map(|(place, _)| place);
        self.of_file(place.filter(|place| is_source(place)).unwrap_or(code))
    }

    /// The service of the definition at `path`: of the entity that names it, else of its folder.
    pub fn of_definition(&self, path: &str) -> Option<ServiceHint> {
        let api = self.apis.iter().find(|api| api.file == path);
        let named = api.and_then(|api| {
            let (first, rest) = api.services.split_first()?;
            Some(ServiceHint {
                evidence: Some(api.evidence.clone()),
                also: rest.to_vec(),
                ..ServiceHint::new(first, MappingMethod::CatalogApi)
            })
        });
        named.or_else(|| self.of_file(path))
    }

    /// Who owns the file at `path` by the CODEOWNERS file, in which the last rule that fits counts.
    pub fn owners_of(&self, path: &str) -> Option<&OwnerRule> {
        let (_, rule) = self.owners.iter().rev().find(|(glob, _)| glob.is_match(path))?;
        Some(rule).filter(|rule| !rule.owners.is_empty())
    }
}

fn no_glob(code: &str, path: &str, why: &globset::ErrorKind, location: Option<Location>) -> Diagnostic {
    Diagnostic {
        code: code.to_owned(),
        severity: Severity::Error,
        message: format!("`{path}` is no glob: {why}"),
        location,
        incomplete: true,
    }
}

/// Whether a `repositoryURL` means the scanned repository. Without one on either side, nothing speaks against it.
fn is_here(repository: &str, root: &Root) -> bool {
    repository.is_empty() || root.repository.as_deref().is_none_or(|here| same_repository(here, repository))
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

/// True if an application is called by the file that makes it, and not by the name of what is deployed.
fn is_source(place: &str) -> bool {
    const ENDINGS: [&str; 13] = ["js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "py", "go", "cs", "java", "kt"];
    place.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}
