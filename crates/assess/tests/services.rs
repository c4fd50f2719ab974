//! Code is mapped to services: explicit beats inferred, near beats far, specific beats wide.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use periplus_assess::{ServiceMap, Settings, Surroundings};
use periplus_inventory::{
    CodeLocation, Entity, Evidence, Location, MappingMethod, NamedFolder, Operation, OwnerRule, Root,
};

fn root() -> Root {
    Root { path: "x".into(), repository: Some("git@git.example:port/harbour".into()), ..Root::default() }
}

fn map(about: Surroundings) -> ServiceMap {
    let (map, told) = ServiceMap::new(Surroundings { root: root(), ..about });
    assert_eq!(told, []);
    map
}

fn of(map: &ServiceMap, path: &str) -> (String, MappingMethod) {
    let hint = map.of_file(path).unwrap();
    assert!(hint.evidence.is_some(), "{path}");
    (hint.name, hint.method)
}

fn entity(name: &str, paths: &[&str]) -> Entity {
    let location = CodeLocation {
        repository: "https://git.example/port/harbour".to_owned(),
        paths: paths.iter().map(|path| (*path).to_owned()).collect(),
        evidence: Evidence::reference(name),
    };
    let kind = "service".to_owned();
    Entity { kind, name: name.to_owned(), code_locations: vec![location], ..Entity::default() }
}

fn folder(file: &str, name: &str, method: MappingMethod) -> NamedFolder {
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let evidence = Evidence::at(Location::of_file(file));
    NamedFolder { name: name.to_owned(), folder, method, evidence, repository: String::new() }
}

fn manifest(file: &str, name: &str) -> NamedFolder {
    folder(file, name, MappingMethod::Manifest)
}

#[test]
fn each_way_goes_before_the_next() {
    use MappingMethod::{Backstage, CodeLocations, Compose, Configuration, Deployment, Manifest, Repository};
    let settings = Settings::read("[[services.code]]\nservice = \"configured\"\npaths = [\"a\"]\n").unwrap();
    let mut about = Surroundings {
        settings,
        entities: vec![entity("located", &["a/**"])],
        folders: vec![
            folder("a/Dockerfile", "deployed", Deployment),
            folder("a/catalog-info.yaml", "component", Backstage),
            folder("a/compose.yaml", "composed", Compose),
            manifest("a/package.json", "packaged"),
        ],
        ..Surroundings::default()
    };
    assert_eq!(of(&map(about.clone()), "a/x.js"), ("configured".into(), Configuration));
    about.settings = Settings::default();
    assert_eq!(of(&map(about.clone()), "a/x.js"), ("located".into(), CodeLocations));
    about.entities.clear();
    for expected in [("deployed", Deployment), ("component", Backstage), ("composed", Compose), ("packaged", Manifest)]
    {
        assert_eq!(of(&map(about.clone()), "a/x.js"), (expected.0.to_owned(), expected.1));
        about.folders.remove(0);
    }
    assert_eq!(of(&map(about), "a/x.js"), ("harbour".into(), Repository));
}

#[test]
fn specific_globs_go_before_wide_ones_and_the_others_are_kept() {
    let entities = vec![entity("wide", &[]), entity("cargo", &["services/cargo/**"])];
    let folders = vec![manifest("services/cargo/package.json", "m")];
    let map = map(Surroundings { entities: entities.clone(), folders, ..Surroundings::default() });
    let hint = map.of_file("services/cargo/a.py").unwrap();
    assert_eq!((hint.name.as_str(), hint.also.as_slice()), ("cargo", &["wide".to_owned()][..]));
    assert_eq!(map.of_file("b.py").unwrap().name, "wide");
    let other = Root { repository: Some("https://git.example/else".into()), ..root() };
    let (map, _) = ServiceMap::new(Surroundings { root: other, entities, ..Surroundings::default() });
    assert_eq!(map.of_file("services/cargo/a.py").unwrap().name, "else", "entities of another repository");
}

#[test]
fn the_nearest_name_counts_and_that_of_the_own_language_first() {
    let folders =
        vec![manifest("package.json", "tools"), manifest("go.mod", "all"), manifest("services/tugs/go.mod", "tugs")];
    let map = map(Surroundings { folders, ..Surroundings::default() });
    assert_eq!(map.of_file("services/tugs/src/a.go").unwrap().name, "tugs");
    assert_eq!(map.of_file("services/tugs2/a.go").unwrap().name, "all");
    assert_eq!(map.of_file("a.ts").unwrap().name, "tools");
    assert_eq!(map.of_file("a.ts").unwrap().also, ["all"]);
}

#[test]
fn two_deployments_of_one_folder_say_nothing_about_its_code() {
    let of_both = ["api", "worker"].map(|name| folder("compose.yaml", name, MappingMethod::Compose));
    let map = map(Surroundings { folders: of_both.into(), ..Surroundings::default() });
    assert_eq!(of(&map, "a.py"), ("harbour".into(), MappingMethod::Repository));
}

#[test]
fn a_folder_may_be_called_like_a_known_service() {
    let known = Entity { kind: "service".into(), name: "cargo-api".into(), ..Entity::default() };
    let folders = vec![manifest("package.json", "all"), manifest("services/cargo_api/lib/package.json", "lib")];
    let map = map(Surroundings { entities: vec![known], folders, ..Surroundings::default() });
    assert_eq!(of(&map, "services/cargo_api/src/a.ts"), ("cargo-api".into(), MappingMethod::PathSegment));
    assert_eq!(of(&map, "services/cargo_api/lib/a.ts"), ("lib".into(), MappingMethod::Manifest));
    assert_eq!(of(&map, "services/tugs/a.ts"), ("all".into(), MappingMethod::Manifest));
}

#[test]
fn a_definition_belongs_to_the_api_that_names_it() {
    let mut api = entity("cargo-api", &[]);
    api.kind = "api".to_owned();
    api.definition = Some("file://./api/cargo.yaml".to_owned());
    api.evidence = Evidence::at(Location::of_file("catalog/entity.datadog.yaml"));
    let implemented = Entity { implemented_by: vec!["cargo".to_owned()], ..api.clone() };
    let provider = Entity {
        kind: "service".into(),
        name: "cargo".into(),
        provides: vec!["cargo-api".into()],
        ..Entity::default()
    };
    for entities in [vec![implemented], vec![api, provider]] {
        let map = map(Surroundings { entities, ..Surroundings::default() });
        let hint = map.of_definition("catalog/api/cargo.yaml").unwrap();
        assert_eq!((hint.name.as_str(), hint.method), ("cargo", MappingMethod::CatalogApi));
        assert_eq!(map.of_definition("api.yaml").unwrap().name, "harbour");
    }
}

#[test]
fn the_last_rule_that_fits_says_who_owns_a_file() {
    let rule = |pattern: &str, owners: &[&str]| OwnerRule {
        pattern: pattern.to_owned(),
        owners: owners.iter().map(|owner| (*owner).to_owned()).collect(),
        evidence: Evidence::reference(pattern),
    };
    let owners = vec![rule("*", &["@all"]), rule("/cargo/", &["@freight", "@b"]), rule("/cargo/free/", &[])];
    let map = map(Surroundings { owners, ..Surroundings::default() });
    let of = |path: &str| map.owners_of(path).map(|rule| rule.owners.join(" "));
    assert_eq!(of("cargo/a.go").as_deref(), Some("@freight @b"));
    assert_eq!(of("tugs/a.go").as_deref(), Some("@all"));
    assert_eq!(of("cargo/free/a.go"), None);
}

#[test]
fn a_pattern_that_is_none_is_told() {
    let (_, told) = ServiceMap::new(Surroundings { entities: vec![entity("a", &["a/[b"])], ..Surroundings::default() });
    assert_eq!(told[0].code, "entity-glob");
}

#[test]
fn a_row_belongs_to_its_application_unless_something_is_said_of_its_code() {
    let row: Operation = serde_json::from_value(serde_json::json!({
        "id": "x", "method": "GET", "path": "/a", "raw_path": "/a", "framework": "express", "language": "javascript",
        "application": "api/src/app.js:app", "locations": [{"file": "shared/paths.js", "line": 1, "column": 1}],
        "role": "production", "resolution": "exact"
    }))
    .unwrap();
    let folders = vec![manifest("api/package.json", "api"), manifest("shared/package.json", "shared")];
    let mut about = Surroundings { folders, ..Surroundings::default() };
    assert_eq!(map(about.clone()).of_operation(&row).unwrap().name, "api");
    let deployed = Operation { application: "harbour".into(), ..row.clone() };
    assert_eq!(map(about.clone()).of_operation(&deployed).unwrap().name, "shared");
    let of_module = Operation { deployable: Some("api".into()), ..deployed };
    assert_eq!(map(about.clone()).of_operation(&of_module).unwrap().name, "api");
    about.settings = Settings::read("[[services.code]]\nservice = \"common\"\npaths = [\"shared\"]\n").unwrap();
    assert_eq!(map(about).of_operation(&row).unwrap().name, "common");
}
