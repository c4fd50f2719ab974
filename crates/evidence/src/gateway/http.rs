//! HTTP APIs (v2): routes by key.

use periplus_inventory::{Attribute, Evidence, Fact, Method, Sighting, Source};

use super::collect::{Api, Kind, Piece};
use super::exposure::{self, bases_and_hosts};
use super::{auth, service, tag_facts};
use crate::document::Node;
use crate::reading::{Reading, evidence, tidy};
use crate::template::route_template;

pub(super) fn sightings(api: &Api<'_>, reading: &mut Reading) {
    if api.of(Kind::Route).next().is_none() {
        let message = format!("API {} has no routes in this dump", api.id);
        reading.warn("gateway-no-routes", message, api.node.location(api.file));
    }
    let web_socket = api.text("protocolType") == Some("WEBSOCKET");
    for piece in api.of(Kind::Route) {
        let key = piece.text("routeKey").unwrap_or_default();
        let (method, path) = match (web_socket, key.split_once(' ')) {
            // One address serves all messages; the handshake decides who gets in.
            (true, _) if key == "$connect" => (Method::Ws, "/"),
            (true, _) => {
                reading.leave_out("message of a WebSocket API: the handshake stands for it");
                continue;
            }
            (false, _) if key == "$default" => (Method::Any, "/{proxy+}"),
            (false, Some((verb, path))) if verb.parse::<Method>().is_ok() => {
                (verb.parse().unwrap_or(Method::Unknown), path)
            }
            _ => {
                let place = piece.node.location(piece.file);
                reading.warn("gateway-route-key", format!("`{key}` is no route key"), place);
                continue;
            }
        };
        reading.sightings.push(route(api, piece, key, method, path));
    }
}

fn route(api: &Api<'_>, piece: &Piece<'_>, key: &str, method: Method, path: &str) -> Sighting {
    let authorizer = piece.text("authorizerId");
    let authorizer = authorizer.and_then(|id| api.by_id(Kind::Authorizer, ["authorizerId", "id"], id));
    let api_key = piece.node.get_any_case("apiKeyRequired").is_some_and(Node::is_true);
    let mut facts = auth(piece.text("authorizationType").unwrap_or_default(), api_key, authorizer);
    facts.push(exposure::of(api));
    facts.extend(tag_facts(api));
    if let Some(name) = piece.text("operationName") {
        facts.push(Fact::new(Attribute::OperationId, name));
    }
    let target = piece.text("target").and_then(|target| target.strip_prefix("integrations/"));
    let integration = target.and_then(|id| api.by_id(Kind::Integration, ["integrationId", "id"], id));
    let uri = integration.and_then(|piece| piece.text("integrationUri")).unwrap_or_default();
    if let Some(kind) = integration.and_then(|piece| piece.text("integrationType")) {
        facts.push(Fact::new(Attribute::Integration, format!("{kind} {uri}").trim()));
    }
    let (bases, hosts) = bases_and_hosts(api);
    let place = evidence(piece.file, piece.node.line, piece.node.column);
    let id = piece.text("routeId").unwrap_or(key);
    Sighting {
        source: Source::AwsApigateway,
        scope: format!("apis/{}", api.id),
        batch: piece.batch.clone(),
        key: key.to_owned(),
        service: service(api, uri),
        method,
        path: route_template(path).to_string(),
        templated: true,
        bases,
        hosts,
        environment: exposure::environment(api),
        facts: tidy(facts),
        traffic: None,
        evidence: Evidence { reference: Some(format!("apis/{}/routes/{id}", api.id)), ..place },
    }
}
