//! Definitions as people write them.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::collections::BTreeMap;

use periplus_evidence::{Neighbours, NoNeighbours, Reading, read_openapi};
use periplus_inventory::{Attribute, Severity, Sighting};

fn read(text: &str) -> Reading {
    read_openapi(if text.starts_with('{') { "api.json" } else { "api.yaml" }, text, &NoNeighbours)
}

fn rows(reading: &Reading) -> Vec<String> {
    reading.sightings.iter().map(|row| format!("{} {} [{}]", row.method, row.path, row.bases.join(","))).collect()
}

fn facts(row: &Sighting, attribute: Attribute) -> Vec<&str> {
    row.facts.iter().filter(|fact| fact.attribute == attribute).map(|fact| fact.value.as_str()).collect()
}

const BERTHS: &str = r##"openapi: 3.1.0
info: {title: berths}
servers:
  - url: https://api.harbour.example/{version}
    variables: {version: {default: v1}}
security: [{key: []}]
paths:
  /berths/{berth_id}:
    parameters:
      - {name: berth_id, in: path, required: true, schema: {type: integer}}
    get:
      operationId: getBerth
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Berth"}}}}}
    delete: {deprecated: true, security: [{admin: []}, {}], responses: {}}
  /health:
    get: {security: []}
  /internal/tide:
    servers: [{url: "http://tide.harbour.example"}]
    post: {}
    fetch: {}
  /shared: {$ref: "#/components/pathItems/Shared"}
  x-internal: {get: {}}
webhooks:
  arrived: {post: {}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Api-Key}
    admin: {type: http, scheme: bearer, bearerFormat: JWT}
  pathItems:
    Shared: {put: {}}
  schemas:
    Berth:
      type: object
      properties:
        master: {$ref: "#/components/schemas/Person"}
        next: {$ref: "#/components/schemas/Berth"}
    Person: {properties: {email: {type: string}, passport_number: {type: string}, email_template: {type: string}}}
"##;

#[test]
fn paths_servers_and_references_are_followed() {
    let reading = read(BERTHS);
    assert_eq!(reading.form, "OpenAPI 3.1.0");
    assert_eq!(
        rows(&reading),
        [
            "GET /berths/{berth_id} [/v1]",
            "DELETE /berths/{berth_id} [/v1]",
            "GET /health [/v1]",
            "POST /internal/tide []",
            "PUT /shared [/v1]",
        ]
    );
    assert_eq!(reading.left_out.values().sum::<u64>(), 1, "the webhook");
    // `fetch` is no method: told, with its place.
    let told = &reading.diagnostics[0];
    assert_eq!(
        (told.code.as_str(), told.severity, told.location.as_ref().unwrap().line),
        ("openapi-method", Severity::Warning, 20)
    );
    assert_eq!(reading.diagnostics.len(), 1);
    assert_eq!(reading.sightings[0].evidence.location.as_ref().unwrap().line, 11);
    assert_eq!(reading.sightings[0].hosts, ["api.harbour.example"]);
}

#[test]
fn security_is_inherited_overridden_and_made_optional() {
    let reading = read(BERTHS);
    let auth: Vec<String> = reading
        .sightings
        .iter()
        .map(|row| [facts(row, Attribute::Auth), facts(row, Attribute::AuthMethod)].concat().join(" "))
        .collect();
    assert_eq!(auth, ["required api_key", "optional json_web_token", "none", "required api_key", "required api_key"]);
    assert_eq!(facts(&reading.sightings[1], Attribute::Deprecated), ["true"]);
    assert_eq!(facts(&reading.sightings[3], Attribute::Scheme), ["http"]);
}

#[test]
fn names_of_properties_hint_at_sensitive_data_through_circles_of_schemas() {
    let reading = read(BERTHS);
    assert_eq!(facts(&reading.sightings[0], Attribute::Sensitive), ["pii:email", "pii:passport_number"]);
    assert!(facts(&reading.sightings[2], Attribute::Sensitive).is_empty());
}

#[test]
fn swagger_2_is_read_in_json_and_with_little_in_it() {
    let text = r#"{"swagger": "2.0", "host": "API.harbour.example", "basePath": "/tugs/", "schemes": ["http"],
      "securityDefinitions": {"b": {"type": "basic"}}, "security": [{"b": []}],
      "paths": {"/{tug}/crew": {"get": {"responses": {"200": {"schema": {"properties": {"dateOfBirth": {}}}}}},
                "parameters": [{"name": "tug", "in": "path"}]}}}"#;
    let reading = read(text);
    assert_eq!(rows(&reading), ["GET /{tug}/crew [/tugs]"]);
    let row = &reading.sightings[0];
    assert_eq!(facts(row, Attribute::AuthMethod), ["basic_auth"]);
    assert_eq!(facts(row, Attribute::Sensitive), ["pii:birth_date"]);
    assert_eq!(facts(row, Attribute::Scheme), ["http"]);
    assert_eq!(row.hosts, ["api.harbour.example"]);
    // The least that is a definition.
    assert_eq!(rows(&read("{\"openapi\": \"3.0.0\", \"paths\": {\"/a\": {\"get\": null}}}")), ["GET /a []"]);
}

struct Files(BTreeMap<&'static str, &'static str>);

impl Neighbours for Files {
    fn text(&self, path: &str) -> Option<String> {
        self.0.get(path).map(|text| (*text).to_owned())
    }
}

#[test]
fn path_items_may_stand_in_files_beside_the_definition() {
    let files = Files(BTreeMap::from([
        ("paths/tugs.yaml", "get: {}\npost: {$ref: '../parts/more.json#/~1tugs'}\n"),
        ("parts/all.json", "{\"items\": {\"a/b\": {\"$ref\": \"sub/deep.yaml\"}}}"),
        ("parts/sub/deep.yaml", "delete: {}\n"),
    ]));
    let text = "openapi: 3.0.0\npaths:\n  /tugs: {$ref: './paths/tugs.yaml'}\n  /deep: {$ref: 'parts/all.json#/items/a~1b'}\n  \
                /gone: {$ref: 'nowhere.yaml'}\n  /net: {$ref: 'https://x.example/y'}\n";
    let reading = read_openapi("api.yaml", text, &files);
    assert_eq!(rows(&reading), ["GET /tugs []", "POST /tugs []", "DELETE /deep []"]);
    let messages: Vec<&str> = reading.diagnostics.iter().map(|told| told.message.as_str()).collect();
    assert_eq!(messages.len(), 2, "{messages:?}");
    assert!(messages[0].contains("no such file") && messages[1].contains("network"));
}

#[test]
fn what_is_no_definition_is_told_with_its_place() {
    for (text, code, line, column) in [
        ("openapi: 3.0.0\npaths:\n  /a: [\n", "input-syntax", 4, 1),
        ("{\"openapi\": \"3.0.0\",\n  \"paths\": {\"/a\": }}", "input-syntax", 2, 19),
        ("name: x\n", "openapi-not-a-definition", 1, 1),
        ("", "openapi-not-a-definition", 1, 1),
        ("openapi: 3.0.0\ninfo: {}\n", "openapi-no-paths", 1, 1),
        ("openapi: 3.0.0\npaths: {}\n", "openapi-no-operations", 2, 8),
        ("openapi: 3.0.0\npaths: {/a: {$ref: '#/paths/~1a'}}\n", "openapi-reference", 2, 13),
    ] {
        let reading = read(text);
        let told = &reading.diagnostics[0];
        let place = told.location.as_ref().unwrap();
        assert_eq!((told.code.as_str(), place.line, place.column), (code, line, column), "{text}: {}", told.message);
        assert!(reading.sightings.is_empty());
    }
}

#[test]
fn aliases_that_stand_for_gigabytes_are_refused() {
    let mut text = "openapi: 3.0.0\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n".to_owned();
    for at in 1..12 {
        let before = format!("*a{}", at - 1);
        text.extend([format!("a{at}: &a{at} ["), vec![before; 10].join(","), "]\n".to_owned()]);
    }
    assert!(read(&text).diagnostics[0].message.contains("aliases"));
    let deep = format!("{{\"openapi\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(!read(&deep).diagnostics.is_empty());
}

#[test]
fn a_document_of_webhooks_or_parts_defines_nothing_that_is_served() {
    for (text, severity, left_out) in [
        ("openapi: 3.1.0\nwebhooks:\n  arrived: {post: {}}\n", Severity::Info, 1),
        ("openapi: 3.1.0\ncomponents: {}\n", Severity::Info, 0),
        ("openapi: 3.1.0\n", Severity::Warning, 0),
        ("openapi: 3.1.0\npaths: {}\n", Severity::Warning, 0),
    ] {
        let reading = read(text);
        assert_eq!(reading.sightings, []);
        assert_eq!(reading.diagnostics[0].severity, severity, "{text}");
        assert_eq!(reading.left_out.values().sum::<u64>(), left_out, "{text}");
    }
}

#[test]
fn security_of_a_path_stands_between_that_of_the_operation_and_of_the_document() {
    let text = "openapi: 3.3.0\nsecurity: [{key: []}]\npaths:\n  /a:\n    security: []\n    get: {}\n    put: {security: [{key: []}]}\n\
                components: {securitySchemes: {key: {type: apiKey, in: header, name: k}}}\n";
    let reading = read(text);
    assert_eq!(reading.diagnostics, []);
    let auth: Vec<_> = reading.sightings.iter().map(|row| facts(row, Attribute::Auth)).collect();
    assert_eq!(auth, [["none"], ["required"]]);
}
