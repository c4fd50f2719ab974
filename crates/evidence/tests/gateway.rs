//! Dumps in every spelling, whole and in pieces.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use periplus_evidence::{GatewayFile, Reading, read_gateway};
use periplus_inventory::{Attribute, MappingMethod, Sighting};

fn read(files: &[(&str, &str)]) -> Reading {
    let files: Vec<GatewayFile> =
        files.iter().map(|(name, text)| GatewayFile { name: (*name).into(), text: (*text).into() }).collect();
    read_gateway(&files)
}

fn rows(reading: &Reading) -> Vec<String> {
    let mut rows: Vec<String> =
        reading.sightings.iter().map(|row| format!("{} {} {}", row.scope, row.method, row.path)).collect();
    rows.sort();
    rows
}

fn facts(row: &Sighting, attribute: Attribute) -> Vec<&str> {
    row.facts.iter().filter(|fact| fact.attribute == attribute).map(|fact| fact.value.as_str()).collect()
}

fn row<'r>(reading: &'r Reading, key: &str) -> &'r Sighting {
    reading.sightings.iter().find(|row| row.key == key).unwrap()
}

const REST_APIS: &str = r#"{"items": [{"id": "a1b2c3d4e5", "name": "cargo", "apiKeySource": "HEADER",
  "endpointConfiguration": {"types": ["REGIONAL"]}, "policy": "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
  "tags": {"service": "cargo"}, "disableExecuteApiEndpoint": false, "rootResourceId": "root000001"}]}"#;

const RESOURCES: &str = r#"{"items": [
  {"id": "root000001", "path": "/"},
  {"id": "res0000002", "parentId": "root000001", "pathPart": "crates", "path": "/crates", "resourceMethods": {
    "GET": {"httpMethod": "GET", "authorizationType": "NONE", "apiKeyRequired": true,
            "methodIntegration": {"type": "HTTP", "uri": "http://cargo.example/crates"}},
    "OPTIONS": {"httpMethod": "OPTIONS", "authorizationType": "NONE", "methodIntegration": {"type": "MOCK"}}}},
  {"id": "res0000003", "parentId": "res0000002", "pathPart": "{crateId}", "path": "/crates/{crateId}", "resourceMethods": {
    "ANY": {"httpMethod": "ANY", "authorizationType": "COGNITO_USER_POOLS", "authorizerId": "auth000001",
            "apiKeyRequired": false, "operationName": "crate", "methodIntegration": {"type": "MOCK"}}}},
  {"id": "res0000004", "parentId": "root000001", "pathPart": "{proxy+}", "path": "/{proxy+}", "resourceMethods": {
    "ANY": {"httpMethod": "ANY", "authorizationType": "AWS_IAM", "apiKeyRequired": false}}}]}"#;

const STAGES: &str =
    r#"{"item": [{"deploymentId": "d1", "stageName": "prod", "cacheClusterEnabled": false, "methodSettings": {}}]}"#;
const AUTHORIZERS: &str = r#"{"items": [{"id": "auth000001", "name": "people", "type": "COGNITO_USER_POOLS",
  "providerARNs": ["arn:aws:cognito-idp:eu-west-1:1:userpool/x"], "identitySource": "method.request.header.Authorization"}]}"#;
const MAPPINGS: &str = r#"{"items": [{"basePath": "freight", "restApiId": "a1b2c3d4e5", "stage": "prod"},
  {"basePath": "(none)", "restApiId": "a1b2c3d4e5", "stage": "prod"}]}"#;
const PLANS: &str = r#"{"items": [{"id": "p1", "name": "all", "apiStages": [{"apiId": "a1b2c3d4e5", "stage": "prod"}],
  "throttle": {"burstLimit": 5, "rateLimit": 2.0}}]}"#;

const REST_ROWS: [&str; 3] = [
    "restapis/a1b2c3d4e5 ANY /crates/{crateId}",
    "restapis/a1b2c3d4e5 ANY /{*proxy}",
    "restapis/a1b2c3d4e5 GET /crates",
];

fn rest() -> Reading {
    read(&[
        ("apis.json", REST_APIS),
        ("resources.json", RESOURCES),
        ("stages.json", STAGES),
        ("authorizers.json", AUTHORIZERS),
        ("mappings.json", MAPPINGS),
        ("plans.json", PLANS),
    ])
}

#[test]
fn a_rest_api_in_pieces_is_put_together() {
    let reading = rest();
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.form, "AWS API Gateway REST API");
    assert_eq!(rows(&reading), REST_ROWS);
    assert_eq!(reading.left_out.get("answer to cross-origin preflights"), Some(&1));
    let crates = row(&reading, "GET /crates");
    assert_eq!(crates.bases, ["", "/freight", "/prod"]);
    assert_eq!(crates.environment.as_deref(), Some("prod"));
    assert_eq!(facts(crates, Attribute::Auth), ["required"]);
    assert_eq!(facts(crates, Attribute::AuthMethod), ["api_key"]);
    assert_eq!(facts(crates, Attribute::Exposure), ["public"]);
    assert_eq!(facts(crates, Attribute::RateLimit), ["2.0 requests per second"]);
    let service = crates.service.as_ref().unwrap();
    assert_eq!((service.name.as_str(), service.method), ("cargo", MappingMethod::Tag));
    assert_eq!(crates.evidence.reference.as_deref(), Some("restapis/a1b2c3d4e5/resources/res0000002/methods/GET"));
    assert_eq!(facts(row(&reading, "ANY /crates/{crateId}"), Attribute::AuthMethod), ["cognito"]);
    assert_eq!(facts(row(&reading, "ANY /{proxy+}"), Attribute::AuthMethod), ["aws_iam"]);
}

#[test]
fn the_wire_spelling_and_one_nested_object_say_the_same() {
    let wire = |text: &str| text.replace("\"items\"", "\"item\"");
    let files = [REST_APIS, RESOURCES, STAGES, AUTHORIZERS, MAPPINGS, PLANS].map(wire);
    let wired = read(&[
        ("1.json", &files[0]),
        ("2.json", &files[1]),
        ("3.json", &files[2]),
        ("4.json", &files[3]),
        ("5.json", &files[4]),
        ("6.json", &files[5]),
    ]);
    let one = format!(
        "{{\"rest_apis\": {REST_APIS}, \"resources\": {RESOURCES}, \"stages\": {STAGES}, \"authorizers\": {AUTHORIZERS}, \
         \"mappings\": {MAPPINGS}, \"plans\": {PLANS}}}"
    );
    let nested = read(&[("dump.json", &one)]);
    for reading in [wired, nested] {
        assert_eq!(reading.diagnostics, []);
        let plain = |rows: &[Sighting]| -> Vec<_> {
            rows.iter().map(|row| (row.key.clone(), row.bases.clone(), row.service.clone())).collect()
        };
        assert_eq!(plain(&reading.sightings), plain(&rest().sightings));
    }
}

const HTTP_API: &str = r#"{"Items": [{"ApiEndpoint": "https://h1h2h3h4.execute-api.eu-west-1.amazonaws.com",
  "ApiId": "h1h2h3h4", "DisableExecuteApiEndpoint": false, "Name": "pilots", "ProtocolType": "HTTP", "Tags": {"team": "b"}}]}"#;
const ROUTES: &str = r#"{"Items": [
  {"ApiKeyRequired": false, "AuthorizationType": "JWT", "AuthorizerId": "jwt001", "RouteId": "r1",
   "RouteKey": "GET /pilots/{id}", "Target": "integrations/i1"},
  {"ApiKeyRequired": false, "AuthorizationType": "NONE", "RouteId": "r2", "RouteKey": "ANY /{proxy+}", "Target": "integrations/i2"},
  {"ApiKeyRequired": false, "AuthorizationType": "NONE", "RouteId": "r3", "RouteKey": "$default", "Target": "integrations/i2"}]}"#;
const INTEGRATIONS: &str = r#"{"Items": [{"IntegrationId": "i1", "IntegrationType": "AWS_PROXY",
  "IntegrationUri": "arn:aws:lambda:eu-west-1:1:function:pilots-api:live/invocations"},
  {"IntegrationId": "i2", "IntegrationType": "HTTP_PROXY", "IntegrationUri": "http://backend.example/{proxy}"}]}"#;
const HTTP_STAGES: &str = r#"{"Items": [{"AutoDeploy": true, "StageName": "$default", "StageVariables": {}}]}"#;
const API_MAPPINGS: &str =
    r#"{"Items": [{"ApiId": "h1h2h3h4", "ApiMappingId": "m1", "ApiMappingKey": "v1", "Stage": "$default"}]}"#;

#[test]
fn an_http_api_reads_the_same_in_both_cases() {
    // The wire writes the same keys with a small first letter.
    let lower = |text: &str| {
        let mut out = String::new();
        let mut after_quote = false;
        for c in text.chars() {
            out.push(if after_quote && c.is_ascii_uppercase() { c.to_ascii_lowercase() } else { c });
            after_quote = c == '"';
        }
        // Only keys change: values that are compared keep their case.
        out.replace("\"jWT\"", "\"JWT\"")
            .replace("\"nONE\"", "\"NONE\"")
            .replace("\"hTTP\"", "\"HTTP\"")
            .replace("\"gET /", "\"GET /")
            .replace("\"aNY /", "\"ANY /")
            .replace("\"aWS_PROXY\"", "\"AWS_PROXY\"")
            .replace("\"hTTP_PROXY\"", "\"HTTP_PROXY\"")
    };
    let texts = [HTTP_API, ROUTES, INTEGRATIONS, HTTP_STAGES, API_MAPPINGS];
    let lowered = texts.map(lower);
    let names = ["a.json", "b.json", "c.json", "d.json", "e.json"];
    let upper: Vec<(&str, &str)> = names.into_iter().zip(texts).collect();
    let lower: Vec<(&str, &str)> = names.into_iter().zip(lowered.iter().map(String::as_str)).collect();
    for files in [upper, lower] {
        let reading = read(&files);
        assert_eq!(reading.diagnostics, []);
        assert_eq!(
            rows(&reading),
            ["apis/h1h2h3h4 ANY /{*proxy}", "apis/h1h2h3h4 ANY /{*proxy}", "apis/h1h2h3h4 GET /pilots/{id}"]
        );
        let pilot = row(&reading, "GET /pilots/{id}");
        assert_eq!(pilot.bases, ["", "/v1"]);
        assert_eq!(pilot.hosts, ["h1h2h3h4.execute-api.eu-west-1.amazonaws.com"]);
        assert_eq!(facts(pilot, Attribute::AuthMethod), ["json_web_token"]);
        let service = pilot.service.as_ref().unwrap();
        assert_eq!((service.name.as_str(), service.method), ("pilots-api", MappingMethod::Function));
        assert_eq!(facts(row(&reading, "$default"), Attribute::Auth), ["none"]);
    }
}

#[test]
fn exposure_is_what_the_api_is_set_up_for() {
    let policy = |text: &str| format!("\"policy\": {}", serde_json::to_string(text).unwrap());
    let vpc = r#"{"Statement":[{"Effect":"Allow","Resource":"*"},{"Effect":"Deny","Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}}]}"#;
    let office = r#"{"Statement":{"Effect":"Allow","Condition":{"IpAddress":{"aws:SourceIp":["198.51.100.0/24"]}}}}"#;
    let all = r#"{"Statement":[{"Effect":"Allow","Condition":{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}}]}"#;
    for (field, exposure) in [
        ("\"endpointConfiguration\": {\"types\": [\"PRIVATE\"]}".to_owned(), "private"),
        ("\"disableExecuteApiEndpoint\": true".to_owned(), "private"),
        (policy(vpc), "private"),
        (policy(&vpc.replace('"', "\\\"")), "private"),
        (policy(office), "private"),
        (policy(all), "public"),
        ("\"apiKeySource\": \"HEADER\"".to_owned(), "public"),
    ] {
        let text = format!(
            "{{\"id\": \"x1\", \"name\": \"n\", \"apiKeySource\": \"HEADER\", {field}, \"resources\": [{{\"id\": \"r\", \
             \"path\": \"/a\", \"resourceMethods\": {{\"GET\": {{}}}}}}]}}"
        );
        let reading = read(&[("api.json", &text)]);
        assert_eq!(facts(&reading.sightings[0], Attribute::Exposure), [exposure], "{field}");
    }
}

#[test]
fn an_api_with_the_skip_tag_is_left_out_and_counted() {
    let skipped = REST_APIS.replace("\"service\": \"cargo\"", "\"dd_skip_endpoint\": \"true\"");
    let reading = read(&[("apis.json", &skipped), ("resources.json", RESOURCES)]);
    assert_eq!((reading.sightings.len(), reading.left_out.len()), (0, 1));
    assert_eq!(reading.diagnostics, []);
}

#[test]
fn parts_of_several_apis_are_told_apart_by_id_or_name_or_not_at_all() {
    let two =
        r#"{"Items": [{"ApiId": "aaaa1111", "ProtocolType": "HTTP"}, {"ApiId": "bbbb2222", "ProtocolType": "HTTP"}]}"#;
    let routes = |path: &str| format!("{{\"Items\": [{{\"RouteKey\": \"GET {path}\"}}]}}");
    let reading = read(&[
        ("apis.json", two),
        ("dump/aaaa1111/routes.json", &routes("/a")),
        ("routes-bbbb2222.json", &routes("/b")),
        ("routes.json", &routes("/c")),
    ]);
    assert_eq!(rows(&reading), ["apis/aaaa1111 GET /a", "apis/bbbb2222 GET /b"]);
    assert_eq!(reading.diagnostics.len(), 1);
    assert!(reading.diagnostics[0].message.contains("cannot tell which API 1 routes belong to"));
    assert_eq!(reading.diagnostics[0].location.as_ref().unwrap().file, "routes.json");
}

#[test]
fn a_web_socket_api_is_its_handshake() {
    let text = r#"{"ApiId": "ws111111", "ProtocolType": "WEBSOCKET", "routes": [{"RouteKey": "$connect", "AuthorizationType": "AWS_IAM"},
      {"RouteKey": "$default"}, {"RouteKey": "move"}]}"#;
    assert_eq!(rows(&read(&[("ws.json", text)])), ["apis/ws111111 WS /"]);
}

#[test]
fn what_is_no_dump_is_told() {
    let reading = read(&[("x.json", "{\"a\": 1}"), ("y.json", "{"), ("apis.json", HTTP_API)]);
    let codes: Vec<&str> = reading.diagnostics.iter().map(|told| told.code.as_str()).collect();
    assert_eq!(codes, ["input-syntax", "gateway-nothing-known", "gateway-no-routes"]);
}
