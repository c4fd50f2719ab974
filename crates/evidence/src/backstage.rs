//! Backstage's `catalog-info.yaml`: components are services, and APIs are APIs.

use periplus_inventory::{Diagnostic, Entity, Location, MappingMethod, NamedFolder, Severity};

use crate::document::{Node, Value, read_documents};
use crate::reading::{diagnostic, evidence};

/// Reads the entities in `text`, and the folders that components are about: the one of their source location, else the
/// one that the file lies in. What is wrong with one is told; the others count.
pub fn read_backstage(file: &str, text: &str) -> (Vec<Entity>, Vec<NamedFolder>, Vec<Diagnostic>) {
    let (documents, error) = read_documents(file, text);
    let mut diagnostics: Vec<Diagnostic> = error.into_iter().collect();
    let (mut entities, mut folders) = (Vec::new(), Vec::new());
    for document in documents.iter().filter(|document| document.value != Value::Null) {
        let kind = document.text_of("kind").unwrap_or_default();
        let place = || document.location(file);
        if !document.text_of("apiVersion").is_some_and(|version| version.starts_with("backstage.io/")) {
            let message = "an entity of Backstage needs `apiVersion: backstage.io/v1alpha1`".to_owned();
            diagnostics.push(diagnostic("entity-invalid", Severity::Error, message, place()));
            continue;
        }
        if !matches!(kind, "Component" | "API") {
            continue;
        }
        let name = document.get("metadata").and_then(|metadata| metadata.text_of("name"));
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            let message = format!("a {kind} needs `metadata.name`");
            diagnostics.push(diagnostic("entity-invalid", Severity::Error, message, place()));
            continue;
        };
        let entity = entity(file, document, kind, name);
        if entity.kind == "service" {
            folders.extend(folder(file, document, name));
        }
        entities.push(entity);
    }
    if entities.is_empty() && diagnostics.is_empty() && documents.is_empty() {
        let message = "no entity in it: expected `kind: Component` or `kind: API`".to_owned();
        diagnostics.push(diagnostic("entity-nothing-known", Severity::Warning, message, Location::of_file(file)));
    }
    (entities, folders, diagnostics)
}

fn entity(file: &str, document: &Node, kind: &str, name: &str) -> Entity {
    let spec = document.get("spec");
    let of_spec = |key: &str| spec.and_then(|spec| spec.text_of(key)).map(str::to_owned);
    let list = |key: &str| -> Vec<String> {
        let items = spec.and_then(|spec| spec.get(key)).map(Node::items).unwrap_or_default();
        items.iter().filter_map(Node::text).map(|name| plain_name(name).to_owned()).collect()
    };
    // Libraries and websites serve nothing that traces would name, but they do own code.
    let kind = if kind == "API" { "api" } else { "service" };
    Entity {
        kind: kind.to_owned(),
        name: name.to_owned(),
        owner: of_spec("owner").map(|owner| plain_name(&owner).to_owned()),
        tier: None,
        lifecycle: of_spec("lifecycle"),
        code_locations: Vec::new(),
        definition: spec
            .and_then(|spec| spec.get("definition"))
            .and_then(|definition| definition.text_of("$text").or_else(|| definition.text_of("$openapi")))
            .map(str::to_owned),
        implemented_by: Vec::new(),
        provides: list("providesApis"),
        evidence: evidence(file, document.line, document.column),
    }
}

/// `group:default/quay-team` is called `quay-team`.
fn plain_name(reference: &str) -> &str {
    reference.rsplit(['/', ':']).next().unwrap_or(reference)
}

fn folder(file: &str, document: &Node, name: &str) -> Option<NamedFolder> {
    let metadata = document.get("metadata")?;
    let own = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let annotation = metadata.get("annotations").and_then(|notes| notes.get("backstage.io/source-location"));
    let (repository, folder) = match annotation.and_then(|node| node.text()) {
        Some(text) => match text.split_once(':') {
            Some(("url", url)) => source_location(url),
            Some(("dir", path)) => (String::new(), path.trim_start_matches("./").trim_end_matches('/').to_owned()),
            _ => (String::new(), own.to_owned()),
        },
        None => (String::new(), own.to_owned()),
    };
    let place = annotation.unwrap_or(metadata);
    Some(NamedFolder {
        name: name.to_owned(),
        folder,
        method: MappingMethod::Backstage,
        evidence: evidence(file, place.line, place.column),
        repository,
    })
}

/// Repository and folder of an address such as `https://git.example/port/harbour/tree/main/cargo/`.
fn source_location(url: &str) -> (String, String) {
    for mark in ["/-/tree/", "/tree/", "/-/blob/", "/blob/", "/src/"] {
        if let Some((repository, rest)) = url.split_once(mark) {
            let folder = rest.split_once('/').map_or("", |(_, folder)| folder);
            return (repository.to_owned(), folder.trim_end_matches('/').to_owned());
        }
    }
    (url.trim_end_matches('/').to_owned(), String::new())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    #[test]
    fn components_and_apis_are_entities() {
        let text = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: cargo\n  annotations:\n    \
                    backstage.io/source-location: url:https://git.example/port/harbour/tree/main/freight/cargo/\nspec: {type: \
                    service, owner: group:default/freight, lifecycle: production, providesApis: [cargo-api]}\n---\napiVersion: \
                    backstage.io/v1alpha1\nkind: API\nmetadata: {name: cargo-api}\nspec: {type: openapi, definition: {$text: \
                    ./api.yaml}}\n---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: {name: freight}\n";
        let (entities, folders, told) = read_backstage("freight/catalog-info.yaml", text);
        assert_eq!(told, []);
        let kinds: Vec<(&str, &str)> = entities.iter().map(|e| (e.kind.as_str(), e.name.as_str())).collect();
        assert_eq!(kinds, [("service", "cargo"), ("api", "cargo-api")]);
        assert_eq!(
            (entities[0].owner.as_deref(), &*entities[0].provides),
            (Some("freight"), &["cargo-api".to_owned()][..])
        );
        assert_eq!(entities[1].definition.as_deref(), Some("./api.yaml"));
        assert_eq!(
            (folders[0].folder.as_str(), folders[0].repository.as_str()),
            ("freight/cargo", "https://git.example/port/harbour")
        );
        assert_eq!(folders[0].evidence.location.as_ref().unwrap().line, 6);
        let here = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: tugs}\n";
        assert_eq!(read_backstage("tugs/catalog-info.yaml", here).1[0].folder, "tugs");
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        let text = "kind: Component\n---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {}\n";
        let (_, _, told) = read_backstage("catalog-info.yaml", text);
        let lines: Vec<u32> = told.iter().map(|told| told.location.as_ref().unwrap().line).collect();
        assert_eq!(lines, [1, 3]);
    }
}
