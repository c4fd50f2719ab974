//! Other sources merged into a scan.

use crate::harness::Folder;

const API: &str = "openapi: 3.0.0\npaths:\n  /api/orders/{id}: {get: {}}\n  /gone: {get: {}}\n";
const SPAN: &str = r#"{"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},"scopeSpans":[{"spans":[{"kind":2,"attributes":[{"key":"http.method","value":{"stringValue":"GET"}},{"key":"http.target","value":{"stringValue":"/api/orders/7"}},{"key":"http.status_code","value":{"intValue":"200"}}]}]}]}]}"#;

fn shop() -> Folder {
    Folder::shop().with("pyproject.toml", "[project]\nname = \"shop\"\n").with("api.yaml", API).with("spans.json", SPAN)
}

fn statuses(json: &serde_json::Value) -> Vec<String> {
    let mut rows: Vec<String> = json["endpoints"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            format!(
                "{} {} {}",
                row["method"].as_str().unwrap(),
                row["path"].as_str().unwrap(),
                row["status"].as_str().unwrap()
            )
        })
        .collect();
    rows.sort();
    rows
}

#[test]
fn sources_are_merged_into_endpoints_that_fit_the_published_schema() {
    let json = shop().run("scan -f json --openapi api.yaml --traces spans.json").code(0).json();
    assert_eq!(
        statuses(&json),
        ["GET /api/orders/{id} documented", "GET /gone orphan", "GET /health dormant", "POST /api/orders dormant",]
    );
    let schema = include_str!("../../../../docs/schema/inventory.schema.json");
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn a_broken_source_is_told_with_its_place_and_the_others_still_count() {
    let folder = shop()
        .with("broken.yaml", "openapi: 3.0.0\npaths: [\n")
        .with("entity.datadog.yaml", "apiVersion: v3\nkind: x\n");
    let ran = folder.run("scan -f json --openapi broken.yaml --openapi nowhere.yaml --traces spans.json").code(2);
    assert!(statuses(&ran.json()).contains(&"GET /api/orders/{order_id} undetermined".to_owned()), "{}", ran.stdout);
    for told in
        ["broken.yaml:3:1: not read as YAML", "nowhere.yaml", "entity.datadog.yaml:1:1: an entity needs `metadata`"]
    {
        assert!(ran.stderr.contains(told), "{told}: {}", ran.stderr);
    }
}

#[test]
fn weights_are_set_in_the_settings_and_mistakes_in_them_are_told() {
    let risky = |folder: &Folder| {
        folder.run("scan -f json --traces spans.json").code(0).json()["endpoints"][0]["risk"]["score"].as_f64()
    };
    let (plain, weighted) = (shop(), shop().with("periplus.toml", "[risk.weights]\n\"auth.none\" = 9\n"));
    assert!(risky(&weighted) > risky(&plain));
    let wrong = shop().with("periplus.toml", "[risk.weights]\n\"auth.no\" = 9\n");
    assert!(wrong.run("scan --traces spans.json").code(2).stderr.contains("`auth.no` is no factor"));
}

#[test]
fn an_endpoint_is_explained_with_its_points_and_observations() {
    let folder = shop();
    let ran = folder
        .run_with(&["explain", "GET /api/orders/{id}", ".", "--openapi", "api.yaml", "--traces", "spans.json"])
        .code(0);
    for part in ["documented: defined and in use", "auth.none", "api.yaml:3:22", "shop.py:6:", "confidence"] {
        assert!(ran.stdout.contains(part), "{part}: {}", ran.stdout);
    }
    folder.run("scan -f json -o saved.json --traces spans.json").code(0);
    let saved = folder.run_with(&["explain", "/api/orders/{order_id}", "--from", "saved.json"]).code(0);
    assert!(saved.stdout.contains("Risk "), "{}", saved.stdout);
}
