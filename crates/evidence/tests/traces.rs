//! Spans as SDKs and collectors write them.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::io::Read;

use periplus_evidence::{Reading, TraceOptions, read_traces};
use periplus_inventory::{CallKind, Sighting};
use proptest::prelude::*;
use serde_json::{Value, json};

fn attributes(pairs: &[(&str, Value)]) -> Value {
    let value = |value: &Value| match value {
        Value::String(text) => json!({"stringValue": text}),
        Value::Number(number) => json!({"intValue": number.to_string()}),
        Value::Bool(flag) => json!({"boolValue": flag}),
        Value::Array(items) => {
            json!({"arrayValue": {"values": items.iter().map(|i| json!({"stringValue": i})).collect::<Vec<_>>()}})
        }
        _ => json!({}),
    };
    pairs.iter().map(|(key, of)| json!({"key": key, "value": value(of)})).collect()
}

fn span(id: &str, parent: &str, kind: Value, pairs: &[(&str, Value)]) -> Value {
    json!({"traceId": "000000000000000000000000000000aa", "spanId": id, "parentSpanId": parent, "kind": kind, "name": "n",
           "startTimeUnixNano": "1767225600000000000", "attributes": attributes(pairs)})
}

fn document(service: &str, spans: &[Value]) -> Value {
    let resource = attributes(&[("service.name", json!(service)), ("deployment.environment", json!("prod"))]);
    json!({"resourceSpans": [{"resource": {"attributes": resource}, "scopeSpans": [{"spans": spans}]}]})
}

fn read(text: &str) -> Reading {
    read_traces("spans.json", text.as_bytes(), TraceOptions::default())
}

fn rows(reading: &Reading) -> Vec<String> {
    let service = |row: &Sighting| row.service.as_ref().map(|hint| hint.name.clone()).unwrap_or_default();
    reading
        .sightings
        .iter()
        .map(|row| format!("{} {} {} ×{}", service(row), row.method, row.path, row.traffic.as_ref().unwrap().requests))
        .collect()
}

fn new_names(route: &str, path: &str) -> Vec<(&'static str, Value)> {
    vec![
        ("http.request.method", json!("GET")),
        ("http.route", json!(route)),
        ("url.path", json!(path)),
        ("http.response.status_code", json!(200)),
        ("client.address", json!("8.8.8.8")),
        ("http.request.header.authorization", json!(["Bearer eyJa.b.c"])),
    ]
}

#[test]
fn new_and_old_names_say_the_same() {
    let old = [
        ("http.method", json!("GET")),
        ("http.route", json!("/orders/{id}")),
        ("http.target", json!("/orders/42?x=1")),
        ("http.status_code", json!(200)),
        ("http.client_ip", json!("8.8.8.8")),
        ("http.request.header.authorization", json!("Bearer eyJa.b.c")),
    ];
    let new =
        read(&document("shop", &[span("01", "", json!(2), &new_names("/orders/{id}", "/orders/42"))]).to_string());
    let old = read(&document("shop", &[span("01", "", json!("SPAN_KIND_SERVER"), &old)]).to_string());
    assert_eq!(rows(&new), ["shop GET /orders/{id} ×1"]);
    assert_eq!(new.sightings[0].traffic, old.sightings[0].traffic);
    let traffic = new.sightings[0].traffic.as_ref().unwrap();
    assert_eq!((traffic.public_clients, traffic.with_credential.success), (1, 1));
    assert_eq!(traffic.auth_methods.keys().collect::<Vec<_>>(), ["json_web_token"]);
    assert_eq!((traffic.first_seen, traffic.last_seen), (Some(1_767_225_600), Some(1_767_225_600)));
    assert_eq!(new.sightings[0].environment.as_deref(), Some("prod"));
}

#[test]
fn one_document_and_one_on_each_line_say_the_same() {
    let spans: Vec<Value> =
        (0..4).map(|at| span(&format!("0{at}"), "", json!(2), &new_names("/a/{x}", "/a/1"))).collect();
    let whole = document("shop", &spans);
    let lines: String =
        spans.iter().map(|span| document("shop", std::slice::from_ref(span)).to_string() + "\n").collect();
    let pretty = serde_json::to_string_pretty(&whole).unwrap();
    let array = format!("[{whole}]");
    for text in [
        whole.to_string(),
        lines.clone(),
        format!("\n\n{lines}\n"),
        pretty.clone(),
        format!("{pretty}\n{pretty}"),
        array,
    ] {
        let reading = read(&text);
        assert_eq!(reading.diagnostics, [], "{text}");
        let count = if text.len() > pretty.len() + 1 && text.starts_with(&pretty) { 8 } else { 4 };
        assert_eq!(rows(&reading), [format!("shop GET /a/{{x}} ×{count}")]);
    }
}

#[test]
fn a_path_without_route_is_generalised_and_a_miss_without_route_is_no_endpoint() {
    let of = |path: &str, status: u16| {
        vec![
            ("http.request.method", json!("GET")),
            ("url.path", json!(path)),
            ("http.response.status_code", json!(status)),
        ]
    };
    let spans = [
        span("01", "", json!(2), &of("/orders/42", 200)),
        span("02", "", json!(2), &of("/orders/43", 404)),
        span("03", "", json!(2), &of("/orders/7", 500)),
        span("04", "", json!(2), &of("/.env", 404)),
    ];
    let reading = read(&document("shop", &spans).to_string());
    assert_eq!(rows(&reading), ["shop GET /orders/{:int} ×2"]);
    assert!(!reading.sightings[0].templated);
    assert_eq!(reading.left_out.values().sum::<u64>(), 2);
}

#[test]
fn clients_users_attacks_and_events_are_counted_and_forgotten() {
    let mut pairs = new_names("/pay", "/api/pay");
    pairs.retain(|(name, _)| !name.contains("authorization") && *name != "client.address");
    pairs.extend([
        ("network.peer.address", json!("10.0.0.1")),
        ("http.request.header.x_forwarded_for", json!(["1.1.1.1, 10.0.0.2"])),
        ("user.id", json!("ann@people.example")),
        ("appsec.event", json!("true")),
        ("appsec.events.payment.failure.track", json!("true")),
        ("server.address", json!("Shop.Example")),
    ]);
    let reading = read(&document("shop", &[span("01", "", json!(2), &pairs)]).to_string());
    let row = &reading.sightings[0];
    let traffic = row.traffic.as_ref().unwrap();
    assert_eq!((traffic.public_clients, traffic.private_clients), (1, 0));
    assert_eq!(traffic.auth_methods.keys().collect::<Vec<_>>(), ["user_in_trace"]);
    assert_eq!(traffic.attacks.iter().collect::<Vec<_>>(), [(&20454, &1)]);
    assert_eq!(traffic.events.keys().collect::<Vec<_>>(), ["payment.failure"]);
    assert_eq!(
        (row.hosts.as_slice(), row.bases.as_slice()),
        (["shop.example".to_owned()].as_slice(), ["/api".to_owned()].as_slice())
    );
    let written = serde_json::to_string(&reading.sightings).unwrap();
    for secret in ["ann@", "1.1.1.1", "10.0.0"] {
        assert!(!written.contains(secret));
    }
}

#[test]
fn calls_belong_to_the_request_above_them_wherever_the_spans_stand() {
    let server = span("0a", "", json!(2), &new_names("/pay", "/pay"));
    let inner = span("0b", "0a", json!(1), &[]);
    let query = span("0c", "0b", json!(3), &[("db.system", json!("postgresql")), ("db.operation", json!("insert"))]);
    let post = span(
        "0d",
        "0a",
        json!(3),
        &[("http.request.method", json!("POST")), ("server.address", json!("api.pay.example"))],
    );
    let lost = span("0e", "ff", json!(3), &[("db.system.name", json!("redis"))]);
    let lines: String = [query, lost, inner, server, post]
        .iter()
        .map(|s| document("shop", std::slice::from_ref(s)).to_string() + "\n")
        .collect();
    let reading = read(&lines);
    let calls: Vec<(CallKind, &str, Option<&str>)> = reading.sightings[0]
        .traffic
        .as_ref()
        .unwrap()
        .calls
        .iter()
        .map(|call| (call.kind, call.target.as_str(), call.operation.as_deref()))
        .collect();
    assert_eq!(
        calls,
        [(CallKind::Database, "postgresql", Some("INSERT")), (CallKind::Http, "api.pay.example", Some("POST"))]
    );
    assert_eq!(reading.left_out.get("outgoing call whose request is not near it"), Some(&1));
}

#[test]
fn odd_spellings_and_gaps_are_survived() {
    let text = r#"{"resource_spans": [{"scope_spans": [{"spans": [
        {"trace_id": "AAECAw==", "kind": 2, "attributes": [{"key": "http.method", "value": {"string_value": "GET"}},
         {"key": "http.url", "value": {"stringValue": "https://h.example/a?b"}}, {"key": "x", "value": {}}, {"key": "y"},
         {"key": "d", "value": {"doubleValue": "NaN"}}, {"key": "k", "value": {"kvlistValue": {"values": []}}}]}]}],
        "resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "late"}}]}},
        {"resource": null, "instrumentationLibrarySpans": [{"spans": [{"kind": 2, "startTimeUnixNano": 5, "attributes": null}]}]},
        {}, {"scopeSpans": null}], "more": [1, {"a": []}]}"#;
    let reading = read(text);
    assert_eq!(rows(&reading), ["late GET /a ×1"]);
    assert_eq!(reading.left_out.get("server span that is no HTTP request"), Some(&1));
}

#[test]
fn mistakes_are_told_with_line_and_column_and_the_rest_still_counts() {
    let good = document("shop", &[span("01", "", json!(2), &new_names("/a", "/a"))]).to_string();
    let reading = read(&format!("{good}\n{{\"resourceSpans\": [}}\n{good}\n"));
    assert_eq!(rows(&reading), ["shop GET /a ×2"]);
    let place = reading.diagnostics[0].location.as_ref().unwrap();
    assert_eq!((place.file.as_str(), place.line, place.column), ("spans.json", 2, 20));
    for (text, code) in [
        ("", "traces-no-requests"),
        (" \n\n", "traces-no-requests"),
        ("{}", "traces-no-requests"),
        ("[]", "traces-no-requests"),
        ("hello", "traces-syntax"),
        ("{\"resourceSpans\": 5}", "traces-syntax"),
        ("{\"resourceSpans\": [\n", "traces-syntax"),
    ] {
        let reading = read(text);
        assert_eq!(reading.diagnostics.first().map(|told| told.code.as_str()), Some(code), "{text}");
    }
}

/// A stream of lines that is made while it is read.
struct Lines {
    left: u64,
    line: Vec<u8>,
    at: usize,
}

impl Read for Lines {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.line.len() {
            if self.left == 0 {
                return Ok(0);
            }
            self.left -= 1;
            self.at = 0;
        }
        let count = buffer.len().min(self.line.len() - self.at);
        buffer[..count].copy_from_slice(&self.line[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

#[test]
fn a_long_stream_ends_in_one_small_table() {
    let spans: Vec<Value> = (0..50)
        .map(|at| {
            span(
                &format!("{at:02x}"),
                "",
                json!(2),
                &[("http.method", json!("GET")), ("http.target", json!(format!("/o/{at}")))],
            )
        })
        .collect();
    let line = (document("shop", &spans).to_string() + "\n").into_bytes();
    let at = line.len();
    let reading = read_traces("s", Lines { left: 1000, line, at }, TraceOptions::default());
    assert_eq!(rows(&reading), ["shop GET /o/{:int} ×50000"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_input_is_too_odd(text in "[\\[\\]{}\",:a-z0-9\\n ]{0,80}") {
        let _ = read(&text);
        let _ = read(&format!("{{\"resourceSpans\": [{text}"));
    }
}

/// A server span of `id` below `parent`, with what else it says.
fn nested(id: u8, parent: u8, attributes: &str) -> String {
    format!(
        "{{\"kind\":2,\"traceId\":\"01\",\"spanId\":\"0{id}\",\"parentSpanId\":\"0{parent}\",\"attributes\":[\
         {{\"key\":\"http.method\",\"value\":{{\"stringValue\":\"GET\"}}}},\
         {{\"key\":\"http.status_code\",\"value\":{{\"intValue\":200}}}},\
         {{\"key\":\"http.target\",\"value\":{{\"stringValue\":\"/admin/lamps/7\"}}}}{attributes}]}}"
    )
}

#[test]
fn an_application_within_another_one_tells_the_same_request() {
    let route = |route: &str| format!(",{{\"key\":\"http.route\",\"value\":{{\"stringValue\":\"{route}\"}}}}");
    let outer = nested(
        1,
        0,
        &format!(
            "{},{{\"key\":\"enduser.id\",\"value\":{{\"stringValue\":\"x\"}}}},{{\"key\":\"http.client_ip\",\"value\":{{\"stringValue\":\"8.8.8.8\"}}}},\
             {{\"key\":\"dd_resource_key\",\"value\":{{\"stringValue\":\"arn:aws:apigateway:eu-west-1::/restapis/a1\"}}}}",
            route("/admin")
        ),
    );
    let inner = nested(2, 1, &route("/lamps/{id}"));
    let document = |spans: &str| {
        format!(
            "{{\"resourceSpans\":[{{\"resource\":{{\"attributes\":[{{\"key\":\"service.name\",\"value\":{{\"stringValue\":\"s\"}}}}]}},\
             \"scopeSpans\":[{{\"spans\":[{spans}]}}]}}]}}"
        )
    };
    // The inner one ends first.
    let text = document(&format!("{inner},{outer}"));
    let reading = read_traces("t.json", text.as_bytes(), TraceOptions::default());
    let [row] = reading.sightings.as_slice() else { panic!("{:?}", reading.sightings) };
    assert_eq!((row.path.as_str(), row.bases.as_slice()), ("/lamps/{id}", &["/admin".to_owned()][..]));
    let traffic = row.traffic.as_ref().unwrap();
    assert_eq!((traffic.requests, traffic.with_credential.success, traffic.without_credential.success), (1, 1, 0));
    assert_eq!(traffic.public_clients, 1);
    assert_eq!(row.facts[0].value, "restapis/a1");
    assert_eq!(reading.left_out.values().sum::<u64>(), 1);
    // In the other order the outer one stands for both.
    let text = document(&format!("{outer},{inner}"));
    let reading = read_traces("t.json", text.as_bytes(), TraceOptions::default());
    assert_eq!(reading.sightings.len(), 1);
    assert_eq!(reading.sightings[0].traffic.as_ref().unwrap().requests, 1);
}
