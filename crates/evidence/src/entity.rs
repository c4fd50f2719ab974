//! Catalog entities: Datadog's `entity.datadog.yaml` (v3), and service definitions of version 2.

use periplus_inventory::{CodeLocation, Diagnostic, Entity, Location, Severity};

use crate::document::{Node, read_documents};
use crate::reading::{diagnostic, evidence};

/// Reads the entities in `text`, which may hold several documents. What is wrong with one is told; the others count.
pub fn read_entities(file: &str, text: &str) -> (Vec<Entity>, Vec<Diagnostic>) {
    let (documents, error) = read_documents(file, text);
    let mut diagnostics: Vec<Diagnostic> = error.into_iter().collect();
    let mut entities = Vec::new();
    for document in &documents {
        if document.value == crate::document::Value::Null {
            continue;
        }
        match entity(file, document, &mut diagnostics) {
            Ok(entity) => entities.push(entity),
            Err((place, message)) => diagnostics.push(diagnostic("entity-invalid", Severity::Error, message, place)),
        }
    }
    inherit_from_the_only_system(&mut entities);
    if entities.is_empty() && diagnostics.is_empty() {
        let message = "no entity in it: expected `apiVersion: v3` with `kind` and `metadata.name`".to_owned();
        diagnostics.push(diagnostic("entity-nothing-known", Severity::Warning, message, Location::of_file(file)));
    }
    (entities, diagnostics)
}

/// Components take over who owns the system, if their file has exactly one.
fn inherit_from_the_only_system(entities: &mut [Entity]) {
    let mut systems = entities.iter().filter(|entity| entity.kind == "system");
    let (Some(system), None) = (systems.next(), systems.next()) else { return };
    let owner = system.owner.clone();
    for entity in entities.iter_mut().filter(|entity| entity.owner.is_none()) {
        entity.owner.clone_from(&owner);
    }
}

type Mistake = (Location, String);

fn entity(file: &str, node: &Node, diagnostics: &mut Vec<Diagnostic>) -> Result<Entity, Mistake> {
    let place = || node.location(file);
    if let Some(version) = node.text_of("schema-version") {
        return version_2(file, node, version);
    }
    match node.get("apiVersion").map(|node| (node, node.text())) {
        None => return Err((place(), "an entity needs `apiVersion: v3`".to_owned())),
        Some((_, Some("v3"))) => {}
        Some((node, version)) => {
            let message = format!("`apiVersion: {}` is not known; v3 is", version.unwrap_or("…"));
            return Err((node.location(file), message));
        }
    }
    let kind = node.text_of("kind").ok_or_else(|| (place(), "an entity needs a `kind`".to_owned()))?;
    let metadata = node.get("metadata").ok_or_else(|| (place(), "an entity needs `metadata`".to_owned()))?;
    let name = metadata
        .text_of("name")
        .filter(|name| !name.is_empty())
        .ok_or_else(|| (metadata.location(file), "an entity needs `metadata.name`".to_owned()))?;
    let spec = node.get("spec");
    let of_spec = |key: &str| spec.and_then(|spec| spec.text_of(key)).map(str::to_owned);
    let implemented_by = spec.and_then(|spec| spec.get("implementedBy")).map(Node::items).unwrap_or_default();
    let implemented_by = implemented_by.iter().filter_map(Node::text);
    Ok(Entity {
        kind: kind.to_owned(),
        name: name.to_owned(),
        owner: metadata.text_of("owner").map(str::to_owned),
        tier: of_spec("tier"),
        lifecycle: of_spec("lifecycle"),
        code_locations: code_locations(file, node, diagnostics),
        definition: spec
            .and_then(|spec| spec.get("interface"))
            .and_then(|interface| interface.text_of("fileRef"))
            .map(str::to_owned),
        implemented_by: implemented_by.map(|name| name.strip_prefix("service:").unwrap_or(name).to_owned()).collect(),
        provides: Vec::new(),
        evidence: evidence(file, node.line, node.column),
    })
}

fn code_locations(file: &str, node: &Node, diagnostics: &mut Vec<Diagnostic>) -> Vec<CodeLocation> {
    let Some(list) = node.get("datadog").and_then(|datadog| datadog.get("codeLocations")) else { return Vec::new() };
    let mut locations = Vec::new();
    for item in list.items() {
        if !item.is_map() {
            let message = "an item of `codeLocations` needs `repositoryURL` and may have `paths`".to_owned();
            diagnostics.push(diagnostic("entity-invalid", Severity::Error, message, item.location(file)));
            continue;
        }
        let paths = item.get("paths");
        let paths = paths.map(|paths| if paths.text().is_some() { std::slice::from_ref(paths) } else { paths.items() });
        locations.push(CodeLocation {
            repository: item.text_of("repositoryURL").unwrap_or_default().to_owned(),
            paths: paths.unwrap_or_default().iter().filter_map(Node::text).map(str::to_owned).collect(),
            evidence: evidence(file, item.line, item.column),
        });
    }
    if list.items().is_empty() && list.value != crate::document::Value::Null {
        let message = "`codeLocations` has to be a list".to_owned();
        diagnostics.push(diagnostic("entity-invalid", Severity::Error, message, list.location(file)));
    }
    locations
}

fn version_2(file: &str, node: &Node, version: &str) -> Result<Entity, Mistake> {
    let name = node.text_of("dd-service").filter(|name| !name.is_empty());
    let name = name
        .ok_or_else(|| (node.location(file), format!("a service definition of schema {version} needs `dd-service`")))?;
    Ok(Entity {
        kind: "service".to_owned(),
        name: name.to_owned(),
        owner: node.text_of("team").map(str::to_owned),
        tier: node.text_of("tier").map(str::to_owned),
        lifecycle: node.text_of("lifecycle").map(str::to_owned),
        evidence: evidence(file, node.line, node.column),
        ..Entity::default()
    })
}
