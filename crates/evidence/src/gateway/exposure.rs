//! Where an API is served, and who can reach it.

use periplus_inventory::{Attribute, Evidence, Fact};

use super::collect::{Api, Kind};
use crate::document::{Node, read_documents};
use crate::template::route_template;

/// Whether the API is set up for the public.
pub(super) fn of(api: &Api<'_>) -> Fact {
    let place = |node: &Node| Some(Evidence::at(node.location(api.file)));
    let private = |node: &Node| Fact { evidence: place(node), ..Fact::new(Attribute::Exposure, "private") };
    let configuration = api.node.get_any_case("endpointConfiguration");
    let types = configuration.and_then(|node| node.get_any_case("types"));
    if let Some(types) = types.filter(|types| types.items().iter().any(|item| item.text() == Some("PRIVATE"))) {
        return private(types);
    }
    if let Some(policy) = api.node.get_any_case("policy").filter(|policy| is_closed(policy)) {
        return private(policy);
    }
    let disabled = api.node.get_any_case("disableExecuteApiEndpoint").filter(|node| node.is_true());
    if let Some(disabled) = disabled.filter(|_| api.of(Kind::Mapping).next().is_none()) {
        return private(disabled);
    }
    Fact { evidence: place(api.node), ..Fact::new(Attribute::Exposure, "public") }
}

/// Whether a resource policy keeps the public out: it denies everything but some network, or allows only from one.
fn is_closed(policy: &Node) -> bool {
    let text = policy.text().unwrap_or_default();
    // Some tools print the policy with its quotes escaped a second time.
    let text = if text.contains("\\\"") { text.replace("\\\"", "\"") } else { text.to_owned() };
    let parsed = read_documents("policy", &text).0;
    let root = if policy.is_map() { Some(policy) } else { parsed.first() };
    let Some(statements) = root.and_then(|root| root.get_any_case("statement")) else { return false };
    let list = if statements.is_map() { std::slice::from_ref(statements) } else { statements.items() };
    let limited = |statement: &Node| statement.get_any_case("condition").is_some_and(is_about_networks);
    let effect = |statement: &Node, wanted: &str| {
        statement.get_any_case("effect").and_then(Node::text).is_some_and(|text| text.eq_ignore_ascii_case(wanted))
    };
    let denied = list.iter().any(|statement| effect(statement, "deny") && limited(statement));
    let mut allows = list.iter().filter(|statement| effect(statement, "allow")).peekable();
    denied || (allows.peek().is_some() && allows.all(limited))
}

fn is_about_networks(condition: &Node) -> bool {
    condition.entries().iter().flat_map(|operator| operator.node.entries()).any(|key| {
        let name = key.key.to_ascii_lowercase();
        match name.as_str() {
            "aws:sourcevpce" | "aws:sourcevpc" | "aws:vpcsourceip" => true,
            "aws:sourceip" => {
                let values =
                    if key.node.items().is_empty() { std::slice::from_ref(&key.node) } else { key.node.items() };
                !values.iter().any(|value| matches!(value.text(), Some("0.0.0.0/0" | "::/0")))
            }
            _ => false,
        }
    })
}

/// Prefixes that callers put before the path, and hosts they call. The path may always stand alone: that is how the
/// code behind sees it.
pub(super) fn bases_and_hosts(api: &Api<'_>) -> (Vec<String>, Vec<String>) {
    let mut bases = vec![String::new()];
    let mut hosts = Vec::new();
    for mapping in api.of(Kind::Mapping) {
        let base = mapping.text("basePath").or_else(|| mapping.text("apiMappingKey")).unwrap_or_default();
        if !base.is_empty() && base != "(none)" {
            bases.push(route_template(base).to_string());
        }
        hosts.extend(mapping.text("domainName").or(mapping.domain).map(str::to_owned));
    }
    for stage in api.of(Kind::Stage) {
        match stage.text("stageName") {
            None | Some("$default") => {}
            Some(name) => bases.push(route_template(name).to_string()),
        }
    }
    if let Some(endpoint) = api.text("apiEndpoint") {
        let host = endpoint.split_once("://").map_or(endpoint, |(_, host)| host);
        hosts.push(host.trim_end_matches('/').to_owned());
    }
    bases.sort();
    bases.dedup();
    hosts.sort();
    hosts.dedup();
    (bases, hosts)
}

/// The stage, when there is one that names an environment.
pub(super) fn environment(api: &Api<'_>) -> Option<String> {
    let mut stages = api.of(Kind::Stage).filter_map(|stage| stage.text("stageName")).filter(|name| *name != "$default");
    match (stages.next(), stages.next()) {
        (Some(only), None) => Some(only.to_owned()),
        _ => None,
    }
}

/// Limits of the usage plans.
pub(super) fn rate_limit(api: &Api<'_>) -> Option<Fact> {
    let plan = api.of(Kind::UsagePlan).find(|plan| plan.node.get_any_case("throttle").is_some())?;
    let rate = plan.node.get_any_case("throttle")?.get_any_case("rateLimit").and_then(Node::text).unwrap_or("some");
    let evidence = Some(Evidence::at(plan.node.location(plan.file)));
    Some(Fact { evidence, ..Fact::new(Attribute::RateLimit, format!("{rate} requests per second")) })
}
