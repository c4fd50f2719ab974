//! Dumps recorded from a local moto server (`tests/gateway/record.sh`), in the three spellings: nothing in them is lost.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
#![allow(clippy::disallowed_methods, reason = "the recorded dumps are files of the repository")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use periplus_evidence::{GatewayFile, Reading, read_gateway};
use periplus_inventory::{Attribute, MappingMethod, Severity, Sighting};
use serde_json::Value;

const SPELLINGS: [&str; 3] = ["wire", "sdk", "cli"];

fn files(spelling: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/gateway").join(spelling);
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap())
    };
    std::fs::read_dir(folder).unwrap().map(read).collect()
}

fn read(files: &BTreeMap<String, String>) -> Reading {
    let files: Vec<GatewayFile> =
        files.iter().map(|(name, text)| GatewayFile { name: name.clone(), text: text.clone() }).collect();
    read_gateway(&files)
}

/// The value of a key, whatever the case of its first letter.
fn get<'v>(value: &'v Value, key: &str) -> &'v Value {
    let upper = format!("{}{}", key[..1].to_uppercase(), &key[1..]);
    if value[key].is_null() { &value[upper.as_str()] } else { &value[key] }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    get(value, key).as_str().unwrap_or_default()
}

fn items(value: &Value) -> Vec<Value> {
    let list = if get(value, "items").is_array() { get(value, "items") } else { get(value, "item") };
    list.as_array().cloned().unwrap_or_default()
}

fn facts(row: &Sighting, attribute: Attribute) -> Vec<&str> {
    row.facts.iter().filter(|fact| fact.attribute == attribute).map(|fact| fact.value.as_str()).collect()
}

/// Everything a dump says about one API, by its own keys.
struct Told<'f> {
    files: &'f BTreeMap<String, String>,
}

impl Told<'_> {
    fn list(&self, name: &str) -> Vec<Value> {
        self.files
            .get(&format!("{name}.json"))
            .map(|text| items(&serde_json::from_str(text).unwrap()))
            .unwrap_or_default()
    }

    fn one(&self, name: &str) -> Option<Value> {
        self.files.get(&format!("{name}.json")).map(|text| serde_json::from_str(text).unwrap())
    }
}

#[test]
fn every_resource_route_integration_authorizer_and_tag_is_accounted_for() {
    for spelling in SPELLINGS {
        let files = files(spelling);
        let reading = read(&files);
        let problems: Vec<_> = reading.diagnostics.iter().filter(|told| told.severity != Severity::Info).collect();
        assert!(problems.is_empty(), "{spelling}: {problems:#?}");
        let told = Told { files: &files };
        let (mut rows, mut left_out, mut authorizers) = (0, 0, BTreeSet::new());
        for api in told.list("rest-apis") {
            let id = text(&api, "id");
            let tags = get(&api, "tags").as_object().unwrap();
            if tags.contains_key("dd_skip_endpoint") {
                left_out += 1;
                continue;
            }
            for resource in told.list(&format!("{id}-resources")) {
                let methods = get(&resource, "resourceMethods").as_object().cloned().unwrap_or_default();
                for (verb, method) in &methods {
                    let integration = get(method, "methodIntegration");
                    if verb == "OPTIONS" && text(integration, "type") == "MOCK" {
                        left_out += 1;
                        continue;
                    }
                    let key = format!("{verb} {}", text(&resource, "path"));
                    let scope = format!("restapis/{id}");
                    let row = reading.sightings.iter().find(|row| row.scope == scope && row.key == key).unwrap();
                    rows += 1;
                    let target = format!("{} {}", text(integration, "type"), text(integration, "uri"));
                    assert_eq!(facts(row, Attribute::Integration), [target.trim()], "{spelling} {key}");
                    check_tags(row, tags);
                    check_auth(row, text(method, "authorizationType"), get(method, "apiKeyRequired") == true);
                    if let Some(authorizer) = get(method, "authorizerId").as_str() {
                        authorizers.insert(authorizer.to_owned());
                        check_place_of_authorizer(row, &format!("{id}-authorizers.json"));
                    }
                    let name = text(method, "operationName");
                    assert_eq!(facts(row, Attribute::OperationId).join(""), name, "{spelling} {key}");
                    for stage in told.list(&format!("{id}-stages")) {
                        assert!(row.bases.contains(&format!("/{}", text(&stage, "stageName"))), "{spelling} {key}");
                    }
                    let private = get(get(&api, "endpointConfiguration"), "types")[0] == "PRIVATE"
                        || text(&api, "policy").contains("SourceVpce");
                    assert_eq!(facts(row, Attribute::Exposure), [if private { "private" } else { "public" }]);
                }
            }
            let defined: BTreeSet<String> =
                told.list(&format!("{id}-authorizers")).iter().map(|one| text(one, "id").to_owned()).collect();
            assert!(defined.is_subset(&authorizers), "{spelling}: {defined:?}");
        }
        for api in told.list("http-apis") {
            let id = text(&api, "apiId");
            let integrations = told.list(&format!("{id}-integrations"));
            let mut used = BTreeSet::new();
            for route in told.list(&format!("{id}-routes")) {
                let key = text(&route, "routeKey");
                if text(&api, "protocolType") == "WEBSOCKET" && key != "$connect" {
                    left_out += 1;
                    continue;
                }
                let scope = format!("apis/{id}");
                let row = reading.sightings.iter().find(|row| row.scope == scope && row.key == key).unwrap();
                rows += 1;
                check_tags(row, get(&api, "tags").as_object().unwrap());
                check_auth(row, text(&route, "authorizationType"), get(&route, "apiKeyRequired") == true);
                if let Some(target) = get(&route, "target").as_str() {
                    let target = target.strip_prefix("integrations/").unwrap();
                    let integration = integrations.iter().find(|one| text(one, "integrationId") == target).unwrap();
                    let shown =
                        format!("{} {}", text(integration, "integrationType"), text(integration, "integrationUri"));
                    assert_eq!(facts(row, Attribute::Integration), [shown], "{spelling} {key}");
                    used.insert(target.to_owned());
                }
                if get(&route, "authorizerId").is_string() {
                    check_place_of_authorizer(row, &format!("{id}-authorizer.json"));
                    assert!(told.one(&format!("{id}-authorizer")).is_some());
                }
                assert_eq!(facts(row, Attribute::OperationId).join(""), text(&route, "operationName"));
            }
            assert_eq!(used.len(), integrations.len(), "{spelling}: an integration of {id} is in no row");
        }
        assert_eq!(reading.sightings.len(), rows, "{spelling}: rows that no recorded route is");
        assert_eq!(reading.left_out.values().sum::<u64>(), left_out, "{spelling}: {:?}", reading.left_out);
        assert_eq!((rows, left_out), (13, 4), "{spelling}");
        check_domains(&reading, &told);
    }
}

fn check_tags(row: &Sighting, tags: &serde_json::Map<String, Value>) {
    let wanted: BTreeSet<String> =
        tags.iter().map(|(key, value)| format!("{key}:{}", value.as_str().unwrap())).collect();
    assert_eq!(facts(row, Attribute::Tag), wanted.iter().collect::<Vec<_>>(), "{}", row.key);
    let service = row.service.as_ref().unwrap();
    assert_eq!((service.name.as_str(), service.method), (tags["service"].as_str().unwrap(), MappingMethod::Tag));
}

fn check_auth(row: &Sighting, kind: &str, api_key: bool) {
    let method = match kind {
        "AWS_IAM" => "aws_iam",
        "JWT" => "json_web_token",
        "CUSTOM" => "custom_authorizer",
        "COGNITO_USER_POOLS" => "cognito",
        _ if api_key => "api_key",
        _ => "",
    };
    assert_eq!(facts(row, Attribute::AuthMethod).join(""), method, "{}", row.key);
    assert_eq!(facts(row, Attribute::Auth), [if method.is_empty() { "none" } else { "required" }], "{}", row.key);
}

fn check_place_of_authorizer(row: &Sighting, file: &str) {
    let fact = row.facts.iter().find(|fact| fact.attribute == Attribute::AuthMethod).unwrap();
    let place = fact.evidence.as_ref().unwrap().location.as_ref().unwrap();
    assert_eq!(place.file, file, "{}", row.key);
}

/// Mappings, their domains, and usage plans.
fn check_domains(reading: &Reading, told: &Told<'_>) {
    for (file, base, host) in [("domain-names", "/freight", "freight"), ("http-domain-names", "/v1", "pilots")] {
        let domain = &told.list(file)[0];
        let name = text(domain, "domainName");
        assert!(name.starts_with(host));
        let mapping = &told.list(&format!("{name}-mappings"))[0];
        let id = [text(mapping, "restApiId"), text(mapping, "apiId")].concat();
        let of_api: Vec<&Sighting> = reading.sightings.iter().filter(|row| row.scope.ends_with(&id)).collect();
        assert!(!of_api.is_empty());
        for row in of_api {
            assert!(row.bases.contains(&base.to_owned()) && row.hosts.contains(&name.to_owned()), "{row:#?}");
        }
    }
    let plan = &told.list("usage-plans")[0];
    let stages = get(plan, "apiStages").as_array().unwrap();
    for stage in stages {
        let limited = reading.sightings.iter().filter(|row| row.scope.ends_with(text(stage, "apiId")));
        assert!(limited.clone().count() > 0);
        for row in limited {
            assert_eq!(facts(row, Attribute::RateLimit), ["2.0 requests per second"]);
        }
    }
}

#[test]
fn the_spellings_say_the_same() {
    let plain = |spelling: &str| -> Vec<Sighting> {
        let strip = |mut row: Sighting| {
            row.batch = String::new();
            row.evidence.location = None;
            row.facts.iter_mut().for_each(|fact| fact.evidence = None);
            row
        };
        let mut rows: Vec<Sighting> = read(&files(spelling)).sightings.into_iter().map(strip).collect();
        rows.sort();
        rows
    };
    let wire = plain("wire");
    assert_eq!(wire.len(), 13);
    assert_eq!(plain("sdk"), wire);
    assert_eq!(plain("cli"), wire);
}

#[test]
fn an_empty_answer_is_told_and_is_no_mistake() {
    let reading = read(&files("cli"));
    let empty = reading.diagnostics.iter().filter(|told| told.code == "gateway-empty");
    assert!(empty.count() > 0);
}
