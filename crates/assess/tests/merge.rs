//! What several sources say together.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::collections::BTreeMap;

use periplus_assess::{Merged, Settings, State, merge};
use periplus_inventory::{
    Attribute, AuthState, Entity, Evidence, Exposure, Fact, MappingMethod, Method, RelationKind, ServiceHint, Sighting,
    Source, Status, Traffic,
};
use proptest::prelude::*;

fn sighting(source: Source, service: &str, row: &str) -> Sighting {
    let (verb, path) = row.split_once(' ').unwrap();
    let method = match source {
        Source::SourceCode => MappingMethod::Manifest,
        Source::ApmTraces => MappingMethod::ServiceName,
        _ => MappingMethod::Tag,
    };
    Sighting {
        source,
        scope: format!("{source} {service}"),
        batch: "b".to_owned(),
        key: row.to_owned(),
        service: (!service.is_empty()).then(|| ServiceHint::new(service, method)),
        method: verb.parse().unwrap(),
        path: path.to_owned(),
        templated: true,
        bases: Vec::new(),
        hosts: Vec::new(),
        environment: None,
        facts: Vec::new(),
        traffic: None,
        evidence: Evidence::reference(row),
    }
}

fn code(row: &str) -> Sighting {
    sighting(Source::SourceCode, "shop", row)
}

fn spec(row: &str) -> Sighting {
    sighting(Source::Catalog, "shop", row)
}

fn gateway(row: &str) -> Sighting {
    sighting(Source::AwsApigateway, "shop", row)
}

fn traced(row: &str, count: u64) -> Sighting {
    let verb = row.split(' ').next().unwrap().to_owned();
    let mut traffic = Traffic { requests: count, verbs: BTreeMap::from([(verb, count)]), ..Traffic::default() };
    traffic.statuses.insert(200, count);
    traffic.without_credential.count(200, count);
    Sighting { traffic: Some(traffic), ..sighting(Source::ApmTraces, "shop", row) }
}

fn requested(row: &str) -> Sighting {
    Sighting { templated: false, ..traced(row, 1) }
}

fn merged(sightings: impl IntoIterator<Item = Sighting>) -> Merged {
    merge(&State::from_iter(sightings), &[], &Settings::default())
}

fn rows(merged: &Merged) -> Vec<String> {
    let mut rows: Vec<String> = merged
        .endpoints
        .iter()
        .map(|row| {
            let sources: Vec<&str> = row.sources.iter().map(|source| source.short()).collect();
            format!("{} {} {} {}", row.method, row.path, row.status, sources.join("+"))
        })
        .collect();
    rows.sort();
    rows
}

#[test]
fn the_same_shape_is_one_row_in_the_words_of_the_definition() {
    let merged = merged([code("GET /orders/{id:int}"), spec("GET /orders/{order_id}"), traced("GET /orders/{x}/", 3)]);
    assert_eq!(rows(&merged), ["GET /orders/{order_id} documented code+spec+traces"]);
    let row = &merged.endpoints[0];
    assert_eq!(row.aliases, ["/orders/{id:int}", "/orders/{x}/"]);
    assert_eq!(row.observations.len(), 3);
    assert!(row.risk.factors.iter().any(|factor| factor.id == "predictable_id"));
}

#[test]
fn requests_belong_to_the_most_specific_template() {
    let merged = merged([
        code("GET /orders/{id}"),
        code("GET /orders/mine"),
        code("GET /files/{*path}"),
        requested("GET /orders/{:int}"),
        requested("GET /orders/mine"),
        requested("GET /files/a/b"),
        requested("GET /nowhere"),
    ]);
    assert_eq!(
        rows(&merged),
        [
            "GET /files/{*path} undetermined code+traces",
            "GET /nowhere phantom traces",
            "GET /orders/mine undetermined code+traces",
            "GET /orders/{id} undetermined code+traces",
        ]
    );
    let mine = merged.endpoints.iter().find(|row| row.path == "/orders/mine").unwrap();
    assert_eq!(
        mine.relations.iter().map(|r| (r.kind, r.row.as_str())).collect::<Vec<_>>(),
        [(RelationKind::Overlaps, "GET /orders/{id}")]
    );
}

#[test]
fn base_paths_are_reconciled_for_a_whole_document() {
    let below = |mut sighting: Sighting, bases: &[&str]| {
        sighting.bases = bases.iter().map(|base| (*base).to_owned()).collect();
        sighting
    };
    // The code has the definition's base path, and not the gateway's.
    let merged = merged([
        code("GET /v1/orders"),
        code("GET /v1/users"),
        below(spec("GET /orders"), &["/v1"]),
        below(spec("GET /gone"), &["/v1"]),
        below(gateway("GET /v1/orders"), &["", "/prod"]),
        below(requested("GET /prod/v1/users"), &[]),
    ]);
    assert_eq!(
        rows(&merged),
        ["GET /v1/gone orphan spec", "GET /v1/orders documented code+spec+gateway", "GET /v1/users shadow code+traces",]
    );
    // The code knows nothing of the base path that is added in front of it.
    let merged = self::merged([code("GET /orders"), below(spec("GET /orders"), &["/api"])]);
    assert_eq!(rows(&merged), ["GET /orders documented code+spec"]);
}

#[test]
fn a_row_of_any_verb_stays_one_row_unless_others_tell_the_verbs() {
    let both = merged([code("ANY /a"), traced("GET /a", 2), traced("POST /a", 1)]);
    assert_eq!(rows(&both), ["ANY /a undetermined code+traces"]);
    let traffic = both.endpoints[0].traffic.as_ref().unwrap();
    assert_eq!((traffic.requests, traffic.verbs.len()), (3, 2));

    let told = merged([code("GET /a"), code("POST /a"), gateway("ANY /a"), traced("GET /a", 2)]);
    assert_eq!(rows(&told), ["GET /a documented code+gateway+traces", "POST /a documented code+gateway"]);

    let quiet = merged([code("GET /a"), traced("HEAD /a", 1), traced("OPTIONS /a", 5)]);
    assert_eq!(quiet.endpoints[0].traffic.as_ref().unwrap().requests, 1);
    assert_eq!(rows(&quiet), ["GET /a undetermined code+traces"]);
}

#[test]
fn a_proxy_covers_endpoints_without_swallowing_them() {
    let mut proxy = gateway("ANY /{*proxy}");
    proxy.facts = vec![Fact::new(Attribute::Exposure, "public"), Fact::new(Attribute::Auth, "required")];
    let mut narrow = gateway("GET /b/{*rest}");
    narrow.facts = vec![Fact::new(Attribute::Exposure, "private")];
    let merged = merged([proxy, narrow, code("GET /a"), code("GET /b/c"), requested("GET /ghost")]);
    assert_eq!(
        rows(&merged),
        [
            "ANY /{*proxy} documented gateway",
            "GET /a dormant code",
            "GET /b/c dormant code",
            "GET /b/{*rest} documented gateway",
            "GET /ghost phantom traces",
        ]
    );
    let of = |path: &str| merged.endpoints.iter().find(|row| row.path == path).unwrap();
    let a = of("/a");
    assert_eq!((a.exposure, a.auth.state), (Exposure::Configured, AuthState::Authenticated));
    assert!(a.observations.iter().any(|observation| observation.through.as_deref() == Some("ANY /{*}")));
    assert_eq!(of("/b/c").exposure, Exposure::Internal, "the narrower route counts");
    assert_eq!(of("/{*proxy}").relations.iter().filter(|r| r.kind == RelationKind::Covers).count(), 4);
}

#[test]
fn what_no_source_assigns_goes_where_its_shape_is_unique() {
    let mut other = sighting(Source::SourceCode, "stock", "GET /items/{id}");
    other.scope = "x".to_owned();
    let unnamed = |row: &str, scope: &str| {
        let mut sighting = sighting(Source::AwsApigateway, "", row);
        sighting.scope = scope.to_owned();
        sighting
    };
    let mut titled = sighting(Source::Catalog, "Stock", "GET /new");
    titled.service = Some(ServiceHint::new("Stock", MappingMethod::Title));
    let merged = merged([
        code("GET /orders/{id}"),
        code("GET /{id}"),
        other,
        unnamed("GET /orders/{x}", "one"),
        unnamed("GET /more", "one"),
        unnamed("GET /orders/{x}", "two"),
        unnamed("GET /items/{x}", "two"),
        unnamed("GET /more", "two"),
        titled,
    ]);
    let service = |path: &str| -> Vec<&str> {
        merged.endpoints.iter().filter(|row| row.path == path).map(|row| row.service.as_str()).collect()
    };
    let mut more = service("/more");
    more.sort_unstable();
    assert_eq!(more, ["shop", "unassigned"]);
    assert_eq!(service("/new"), ["stock"]);
    let stock = merged.services.iter().find(|service| service.name == "stock").unwrap();
    let methods: Vec<MappingMethod> = stock.mappings.iter().map(|mapping| mapping.method).collect();
    assert_eq!(methods, [MappingMethod::Manifest, MappingMethod::Title, MappingMethod::UniqueShape]);
}

#[test]
fn names_of_services_are_aligned_by_spelling_and_by_settings() {
    let mut settings = Settings::default();
    settings.services.aliases.insert("shop-eu".to_owned(), "shop".to_owned());
    let state = State::from_iter([
        code("GET /a"),
        sighting(Source::Catalog, "Shop", "GET /a"),
        sighting(Source::ApmTraces, "shop-eu", "GET /a"),
    ]);
    let merged = merge(&state, &[], &settings);
    assert_eq!(rows(&merged), ["GET /a documented code+spec+traces"]);
    assert_eq!(merged.services.len(), 1);
}

#[test]
fn a_partial_route_takes_the_paths_that_fit_it_alone() {
    let merged =
        merged([code("GET /{?prefix}/orders/{id}"), spec("GET /api/orders/{id}"), traced("GET /api/orders/{x}", 1)]);
    assert_eq!(merged.endpoints.len(), 1);
    assert_eq!(merged.endpoints[0].status, Status::Documented);
}

#[test]
fn many_words_in_one_place_are_values() {
    let names: Vec<Sighting> = (0..30).map(|at| requested(&format!("GET /u/name{}", "x".repeat(at)))).collect();
    assert_eq!(rows(&merged(names)), ["GET /u/{u_id} undetermined traces"]);
}

#[test]
fn an_older_version_that_is_still_used_is_a_zombie() {
    let merged = merged([code("GET /v1/a"), code("GET /v2/a"), traced("GET /v1/a", 1), traced("GET /v2/a", 1)]);
    let of = |path: &str| merged.endpoints.iter().find(|row| row.path == path).unwrap();
    assert_eq!(of("/v1/a").status, Status::Zombie);
    assert_eq!(of("/v1/a").status_reason, "superseded by GET /v2/a, and still in use");
    assert_eq!(of("/v2/a").status, Status::Undetermined);
}

#[test]
fn the_tier_and_owner_of_the_entity_are_taken_over() {
    let entity = Entity {
        kind: "service".to_owned(),
        name: "shop".to_owned(),
        owner: Some("sellers".to_owned()),
        tier: Some("1".to_owned()),
        ..Entity::default()
    };
    let merged = merge(&State::from_iter([code("GET /a")]), &[entity], &Settings::default());
    assert_eq!(merged.services[0].owner.as_deref(), Some("sellers"));
    assert!(merged.endpoints[0].risk.factors.iter().any(|factor| factor.id == "tier.1"));
}

fn fact(sighting: Sighting, attribute: Attribute, value: &str) -> Sighting {
    Sighting { facts: vec![Fact::new(attribute, value)], ..sighting }
}

#[test]
fn operations_are_joined_by_their_names_where_paths_differ() {
    let named = |row: &str, name: &str| fact(spec(row), Attribute::OperationId, name);
    let handled = |row: &str, name: &str| fact(code(row), Attribute::Handler, name);
    let merged = merged([
        handled("GET /api/orders/{id}", "orders.read_order"),
        handled("POST /api/orders", "OrderController.create"),
        handled("POST /api/items", "ItemController.create"),
        named("GET /orders/{id}", "readOrder"),
        // Two handlers have that name.
        named("POST /orders", "create"),
        // The name fits, and the paths have nothing in common.
        handled("PUT /api/stock", "put_stock"),
        named("PUT /warehouse", "putStock"),
        fact(gateway("GET /x/{y}"), Attribute::OperationId, "readOrder"),
    ]);
    assert_eq!(
        rows(&merged),
        [
            "GET /api/orders/{id} documented code+spec+gateway",
            "POST /api/items undetermined code",
            "POST /api/orders undetermined code",
            "POST /orders orphan spec",
            "PUT /api/stock undetermined code",
            "PUT /warehouse orphan spec",
        ]
    );
}

#[test]
fn a_gateway_belongs_to_the_one_service_whose_traces_came_through_it() {
    let mut open = sighting(Source::AwsApigateway, "", "GET /front");
    open.scope = "restapis/a1".to_owned();
    let through = fact(traced("GET /orders", 1), Attribute::GatewayApi, "restapis/a1");
    let of = |sightings: &[Sighting], settings: &Settings| {
        let merged = merge(&State::from_iter(sightings.to_vec()), &[], settings);
        let row = merged.endpoints.iter().find(|row| row.path == "/front").unwrap();
        let service = merged.services.iter().find(|service| service.name == row.service).unwrap();
        let mapping = service.mappings.iter().find(|m| m.subject == "restapis/a1").unwrap();
        (row.service.clone(), mapping.method)
    };
    let state = [code("GET /orders"), open, through];
    assert_eq!(of(&state, &Settings::default()), ("shop".to_owned(), MappingMethod::ResourceKey));
    let settings = Settings::read("[services.gateways]\na1 = \"stock\"\n").unwrap();
    assert_eq!(of(&state, &settings), ("stock".to_owned(), MappingMethod::Configuration));
}

#[test]
fn a_parameter_of_a_definition_may_be_a_catch_all() {
    let merged = merged([code("GET /files/{*path}"), spec("GET /files/{path}"), spec("GET /files/{path}/tags")]);
    assert_eq!(rows(&merged), ["GET /files/{*path} documented code+spec", "GET /files/{path}/tags orphan spec"]);
    let both = self::merged([code("GET /files/{*path}"), code("GET /files/{name}"), spec("GET /files/{path}")]);
    assert_eq!(rows(&both), ["GET /files/{*path} documented code", "GET /files/{path} documented code+spec"]);
}

#[test]
fn refused_requests_for_unknown_paths_are_no_endpoints() {
    let refused = |row: &str, status: u16| {
        let mut sighting = requested(row);
        sighting.traffic.as_mut().unwrap().statuses = BTreeMap::from([(status, 1)]);
        sighting
    };
    let merged = merged([code("GET /a"), refused("GET /a", 401), refused("GET /b", 401), refused("GET /c", 500)]);
    assert_eq!(rows(&merged), ["GET /a undetermined code+traces", "GET /c phantom traces"]);
    assert_eq!(merged.refused, 1);
}

fn any_sighting() -> impl Strategy<Value = Sighting> {
    let verb = prop::sample::select(vec!["GET", "POST", "ANY", "HEAD", "OPTIONS"]);
    let path = prop::sample::select(vec![
        "/a",
        "/a/{id}",
        "/a/{x:int}",
        "/a/b",
        "/v1/a",
        "/v2/a",
        "/{*rest}",
        "/a/{*rest}",
        "/{?p}/a",
        "/a/{id}/c",
        "/",
    ]);
    let source = prop::sample::select(Source::ALL.to_vec());
    let service = prop::sample::select(vec!["shop", "Shop", "stock", ""]);
    let base = prop::sample::select(vec![vec![], vec!["/v1"], vec!["", "/v1", "/v2"]]);
    let name = prop::sample::select(vec!["", "", "read", "list"]);
    let status = prop::sample::select(vec![200u16, 200, 401, 404]);
    (source, service, verb, path, base, any::<bool>(), 0u8..3, name, status).prop_map(
        |(source, service, verb, path, bases, templated, batch, name, status)| {
            let row = format!("{verb} {path}");
            let mut sighting = sighting(source, service, &row);
            sighting.batch = batch.to_string();
            sighting.key = format!("{row} {bases:?} {templated} {name} {status}");
            let attribute = match source {
                Source::SourceCode => Attribute::Handler,
                Source::ApmTraces => Attribute::GatewayApi,
                _ => Attribute::OperationId,
            };
            if !name.is_empty() {
                sighting.facts = vec![Fact::new(attribute, name)];
            }
            if source == Source::AwsApigateway {
                ["read", "list"][usize::from(batch % 2)].clone_into(&mut sighting.scope);
            }
            sighting.bases = bases.into_iter().map(str::to_owned).collect();
            if source == Source::ApmTraces {
                sighting.templated = templated && sighting.method != Method::Any;
                let mut traffic = traced("GET /", 1).traffic.unwrap();
                traffic.statuses = BTreeMap::from([(status, 1)]);
                sighting.traffic = Some(traffic);
            }
            sighting
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_order_the_batches_and_repetitions_make_no_difference(
        (sightings, shuffled) in prop::collection::vec(any_sighting(), 0..24)
            .prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        cut in 0usize..24,
        again in 0usize..24,
    ) {
        let bytes = |state: &State| {
            let merged = merge(state, &[], &Settings::default());
            serde_json::to_string(&(merged.services, merged.endpoints)).unwrap()
        };
        let whole = State::from_iter(sightings);
        let (left, right) = shuffled.split_at(cut.min(shuffled.len()));
        let (left, right) = (State::from_iter(left.to_vec()), State::from_iter(right.to_vec()));
        let mut forward = left.clone();
        forward.add(&right);
        let mut backward = right.clone();
        backward.add(&left);
        backward.add(&left);
        backward.extend(shuffled.iter().take(again).cloned());
        prop_assert_eq!(&forward, &whole);
        prop_assert_eq!(&backward, &whole);
        prop_assert_eq!(bytes(&forward), bytes(&whole));
        prop_assert_eq!(bytes(&backward), bytes(&whole));
    }

    #[test]
    fn no_request_is_lost(sightings in prop::collection::vec(any_sighting(), 0..24)) {
        let state = State::from_iter(sightings);
        let wanted: u64 = state.sightings()
            .filter(|s| s.method != Method::Options && s.method != Method::Any)
            .filter_map(|s| s.traffic.as_ref()).map(|t| t.requests).sum();
        let merged = merge(&state, &[], &Settings::default());
        let counted: u64 = merged.endpoints.iter().filter(|e| e.method != Method::Options && e.method != Method::Any)
            .filter_map(|e| e.traffic.as_ref()).map(|t| t.requests).sum();
        let any: u64 = merged.endpoints.iter().filter(|e| matches!(e.method, Method::Any | Method::Options))
            .filter_map(|e| e.traffic.as_ref()).map(|t| t.requests).sum();
        prop_assert!(counted + any + merged.refused >= wanted);
    }
}
