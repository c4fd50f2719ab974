//! REST APIs (v1): resources with methods.

use periplus_inventory::{Attribute, Evidence, Fact, Method, Sighting, Source};

use super::collect::{Api, Kind, Piece};
use super::exposure::{self, bases_and_hosts};
use super::{auth, service, tag_facts};
use crate::document::{Entry, Node};
use crate::reading::{Reading, tidy};
use crate::template::route_template;

pub(super) fn sightings(api: &Api<'_>, reading: &mut Reading) {
    let before = reading.sightings.len();
    for resource in api.of(Kind::Resource) {
        for entry in resource.node.get_any_case("resourceMethods").map(Node::entries).unwrap_or_default() {
            method(api, resource, entry, reading);
        }
    }
    if reading.sightings.len() == before {
        let message = format!(
            "API {} has no methods: a dump of its resources needs their methods (`get-resources --embed methods`)",
            api.id
        );
        reading.warn("gateway-no-routes", message, api.node.location(api.file));
    }
}

fn method(api: &Api<'_>, resource: &Piece<'_>, entry: &Entry, reading: &mut Reading) {
    let Ok(verb) = entry.key.parse::<Method>() else {
        reading.warn(
            "gateway-method",
            format!("`{}` is no method", entry.key),
            periplus_inventory::Location::new(resource.file, entry.line, entry.column),
        );
        return;
    };
    let text = |key: &str| entry.node.get_any_case(key).and_then(Node::text);
    let integration = entry.node.get_any_case("methodIntegration");
    let of_integration = |key: &str| integration.and_then(|node| node.get_any_case(key)).and_then(Node::text);
    if verb == Method::Options && of_integration("type") == Some("MOCK") {
        reading.leave_out("answer to cross-origin preflights");
        return;
    }
    let authorizer = text("authorizerId").and_then(|id| api.by_id(Kind::Authorizer, ["id", "authorizerId"], id));
    let api_key = entry.node.get_any_case("apiKeyRequired").is_some_and(Node::is_true);
    let mut facts = auth(text("authorizationType").unwrap_or_default(), api_key, authorizer);
    facts.push(exposure::of(api));
    facts.extend(tag_facts(api));
    facts.extend(exposure::rate_limit(api));
    if let Some(name) = text("operationName") {
        facts.push(Fact::new(Attribute::OperationId, name));
    }
    let uri = of_integration("uri").unwrap_or_default();
    if let Some(kind) = of_integration("type") {
        facts.push(Fact::new(Attribute::Integration, format!("{kind} {uri}").trim()));
    }
    let path = resource.text("path").unwrap_or("/");
    let (bases, hosts) = bases_and_hosts(api);
    reading.sightings.push(Sighting {
        source: Source::AwsApigateway,
        scope: format!("restapis/{}", api.id),
        batch: resource.batch.clone(),
        key: format!("{verb} {path}"),
        service: service(api, uri),
        method: verb,
        path: route_template(path).to_string(),
        templated: true,
        bases,
        hosts,
        environment: exposure::environment(api),
        facts: tidy(facts),
        traffic: None,
        evidence: Evidence {
            reference: Some(format!(
                "restapis/{}/resources/{}/methods/{}",
                api.id,
                resource.text("id").unwrap_or("?"),
                entry.key
            )),
            ..entry.evidence(resource.file)
        },
    });
}
