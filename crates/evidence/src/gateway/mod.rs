//! Configuration dumps of AWS API Gateway, REST (v1) and HTTP (v2) APIs.
//!
//! A dump is any set of answers of the control plane, as the wire, the SDKs or the command line write them: together in
//! one file or one in each, raw or nested in an object of one's own. What a piece is shows from its fields; which API
//! it belongs to, from its ids, the objects around it, or the file's name.

mod collect;
mod exposure;
mod http;
mod rest;

use std::collections::BTreeMap;

use periplus_inventory::{Attribute, Evidence, Fact, MappingMethod, ServiceHint, Severity};

use crate::document::{Node, Value, read_documents};
use crate::reading::{Reading, batch_of, diagnostic};
use collect::{Api, Dump, Piece};

/// One file of a dump.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatewayFile {
    /// Its name, as it is told to people. An API's id in it says that the content belongs to that API.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Tags that take an API out of the inventory.
const SKIP_TAGS: [&str; 2] = ["dd_skip_endpoint", "periplus:skip"];
/// Tags that name the service of an API.
const SERVICE_TAGS: [&str; 4] = ["service", "dd_service", "datadog:service", "periplus:service"];

/// Reads the files of one dump together.
pub fn read_gateway(files: &[GatewayFile]) -> Reading {
    let mut reading = Reading::default();
    let documents: Vec<(&GatewayFile, Vec<Node>)> = files
        .iter()
        .map(|file| {
            let (documents, error) = read_documents(&file.name, &file.text);
            reading.diagnostics.extend(error);
            (file, documents)
        })
        .collect();
    let mut dump = Dump::default();
    for (file, nodes) in &documents {
        let before = dump.len();
        let batch = batch_of(file.text.as_bytes());
        for node in nodes {
            dump.collect(&file.name, &batch, node);
        }
        let broken = reading.diagnostics.iter().any(|d| d.location.as_ref().is_some_and(|at| at.file == file.name));
        if dump.len() == before && !broken && !nodes.is_empty() && nodes.iter().all(is_empty_answer) {
            let place = periplus_inventory::Location::of_file(&file.name);
            let message = "the list in it is empty".to_owned();
            reading.diagnostics.push(diagnostic("gateway-empty", Severity::Info, message, place));
        } else if dump.len() == before && !broken {
            let message = "nothing in it is known from an API gateway: expected APIs, resources, routes, stages, \
                           authorizers, integrations, domain names or mappings"
                .to_owned();
            let place = periplus_inventory::Location::of_file(&file.name);
            reading.diagnostics.push(diagnostic("gateway-nothing-known", Severity::Error, message, place));
        }
    }
    dump.assign(&mut reading);
    let mut forms = Vec::new();
    for api in dump.apis() {
        if is_skipped(api) {
            reading.leave_out("API with a tag that says to skip it");
            continue;
        }
        let form = if api.is_rest() { "REST API" } else { "HTTP API" };
        if !forms.contains(&form) {
            forms.push(form);
        }
        if api.is_rest() { rest::sightings(api, &mut reading) } else { http::sightings(api, &mut reading) }
    }
    if !forms.is_empty() {
        reading.form = format!("AWS API Gateway {}", forms.join(" and "));
    }
    reading
}

/// An answer that lists nothing: `{}`, `[]`, or an empty list under its usual key.
fn is_empty_answer(node: &Node) -> bool {
    let list = node.get_any_case("items").or_else(|| node.get_any_case("item"));
    match &node.value {
        Value::List(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty() || list.is_some_and(|list| list.items().is_empty() && !list.is_map()),
        _ => false,
    }
}

/// The tags of the API, as facts about each of its routes.
fn tag_facts(api: &Api<'_>) -> Vec<Fact> {
    let evidence = api.node.get_any_case("tags").map(|tags| Evidence::at(tags.location(api.file)));
    let fact =
        |(key, value)| Fact { evidence: evidence.clone(), ..Fact::new(Attribute::Tag, format!("{key}:{value}")) };
    tags(api).into_iter().map(fact).collect()
}

fn tags(api: &Api<'_>) -> BTreeMap<String, String> {
    let tags = api.node.get_any_case("tags").map(Node::entries).unwrap_or_default();
    tags.iter()
        .filter_map(|tag| Some((tag.key.clone(), tag.node.text().map(str::to_owned).or(flag(&tag.node))?)))
        .collect()
}

fn flag(node: &Node) -> Option<String> {
    node.is_true().then(|| "true".to_owned())
}

fn is_skipped(api: &Api<'_>) -> bool {
    let tags = tags(api);
    SKIP_TAGS.iter().any(|name| tags.get(*name).is_some_and(|value| value.eq_ignore_ascii_case("true")))
}

/// The service by the tags of the API, else by the function that is called.
fn service(api: &Api<'_>, integration: &str) -> Option<ServiceHint> {
    let tags = tags(api);
    if let Some(name) = SERVICE_TAGS.iter().find_map(|name| tags.get(*name)) {
        return Some(ServiceHint::new(name, MappingMethod::Tag));
    }
    lambda_name(integration).map(|name| ServiceHint::new(name, MappingMethod::Function))
}

/// The name of the function in the URI of an integration.
fn lambda_name(uri: &str) -> Option<String> {
    let (_, after) = uri.split_once(":function:")?;
    let name = after.split(['/', ':']).next()?;
    (!name.is_empty() && !name.contains('$')).then(|| name.to_owned())
}

/// What the kind of authorization says.
fn auth(kind: &str, api_key: bool, authorizer: Option<&Piece<'_>>) -> Vec<Fact> {
    let evidence = authorizer.map(|piece| Evidence::at(piece.node.location(piece.file)));
    let authorizer_type = authorizer
        .and_then(|piece| piece.node.get_any_case("type").or_else(|| piece.node.get_any_case("authorizerType")))
        .and_then(Node::text);
    let method = match (kind, authorizer_type) {
        ("AWS_IAM", _) => Some("aws_iam"),
        ("COGNITO_USER_POOLS", _) | ("CUSTOM", Some("COGNITO_USER_POOLS")) => Some("cognito"),
        ("JWT", _) | ("CUSTOM", Some("JWT")) => Some("json_web_token"),
        ("CUSTOM", _) => Some("custom_authorizer"),
        _ => None,
    };
    let mut facts = Vec::new();
    match (method, kind) {
        (Some(method), _) => {
            facts.push(Fact { evidence: evidence.clone(), ..Fact::new(Attribute::Auth, "required") });
            facts.push(Fact { evidence, ..Fact::new(Attribute::AuthMethod, method) });
        }
        (None, "NONE" | "") => facts.push(Fact::new(Attribute::Auth, if api_key { "required" } else { "none" })),
        (None, _) => facts.push(Fact::new(Attribute::Auth, "unknown")),
    }
    if api_key {
        facts.push(Fact::new(Attribute::AuthMethod, "api_key"));
    }
    facts
}
