//! Catalog entities.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use periplus_evidence::read_entities;

const ENTITIES: &str = "\
apiVersion: v3
kind: service
metadata: {name: cargo, owner: quay-team}
spec: {tier: '1', lifecycle: production}
datadog:
  codeLocations:
    - repositoryURL: https://git.harbour.example/port/harbour.git
      paths: [services/cargo/**, 'libs/freight/']
    - repositoryURL: https://git.harbour.example/port/other
---
apiVersion: v3
kind: api
metadata: {name: cargo-api}
spec:
  interface: {fileRef: file://api/cargo.yaml}
  implementedBy: ['service:cargo']
---
schema-version: v2.2
dd-service: lights
team: coast
";

#[test]
fn entities_of_all_versions_are_read_from_one_file() {
    let (entities, diagnostics) = read_entities("entity.datadog.yaml", ENTITIES);
    assert_eq!(diagnostics, []);
    let names: Vec<(&str, &str)> = entities.iter().map(|entity| (entity.kind.as_str(), entity.name.as_str())).collect();
    assert_eq!(names, [("service", "cargo"), ("api", "cargo-api"), ("service", "lights")]);
    let cargo = &entities[0];
    assert_eq!((cargo.owner.as_deref(), cargo.tier.as_deref()), (Some("quay-team"), Some("1")));
    assert_eq!(cargo.code_locations[0].paths, ["services/cargo/**", "libs/freight/"]);
    assert!(cargo.code_locations[1].paths.is_empty());
    assert_eq!(cargo.code_locations[0].evidence.location.as_ref().unwrap().line, 7);
    assert_eq!(entities[1].implemented_by, ["cargo"]);
    assert_eq!(entities[2].owner.as_deref(), Some("coast"));
}

#[test]
fn a_mistake_is_told_with_its_place_and_the_others_count() {
    for (text, line, column, message) in [
        ("apiVersion: v3\nkind: service\nmetadata:\n  owner: x\n", 4, 3, "metadata.name"),
        ("apiVersion: v4\nkind: service\n", 1, 13, "v4"),
        ("kind: service\n", 1, 1, "apiVersion"),
        ("apiVersion: v3\nmetadata: {name: x}\n", 1, 1, "kind"),
        ("- a\n", 1, 1, "apiVersion"),
        ("apiVersion: v3\nkind: service\nmetadata: {name: x}\ndatadog: {codeLocations: {a: b}}\n", 4, 26, "list"),
        ("a: [\n", 2, 1, "YAML"),
        ("", 1, 1, "no entity"),
    ] {
        let (_, diagnostics) = read_entities("e.yaml", text);
        let place = diagnostics[0].location.as_ref().unwrap();
        assert_eq!((place.line, place.column), (line, column), "{text}: {}", diagnostics[0].message);
        assert!(diagnostics[0].message.contains(message), "{}", diagnostics[0].message);
    }
    let (entities, diagnostics) = read_entities("e.yaml", &format!("kind: broken\n---\n{ENTITIES}"));
    assert_eq!((entities.len(), diagnostics.len()), (3, 1));
}
