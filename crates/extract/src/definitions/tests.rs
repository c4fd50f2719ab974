//! Definitions and the facts they give.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use super::extract_definitions;

#[test]
fn routes_are_calls_on_what_the_settings_derive() {
    let facts = extract_definitions(
        "syntax = \"v1\"\n\
         import \"a.api\"\n\
         @server (prefix: /v1\n middleware: Audit, Quota // both\n signature: true)\n\
         service depot-api {\n\
         \t@doc \"One\"\n\
         \t@handler show\n\
         \tget /crates/:id (*CrateReq) returns ([]Crate)\n\
         }\n",
    );
    let dump = facts.dump();
    for wanted in ["\"/v1\"", "\"Audit\"", "\"Quota\"", "true", "\"/crates/:id\"", "\"depot-api\"", "a.api"] {
        assert!(dump.contains(wanted), "{wanted} in {dump}");
    }
    assert!(!dump.contains("both"), "{dump}");
    let handler = &facts.functions[1];
    assert_eq!(facts.text(handler.name.unwrap()), "show");
    assert_eq!(facts.text(handler.doc.unwrap()), "One");
    assert_eq!(handler.params.len(), 1);
    assert!(facts.diagnostics.is_empty());
}

#[test]
fn fields_keep_their_tags_and_lone_types_are_embedded() {
    let facts = extract_definitions(
        "type (\n\
         Page { A, B int `form:\"a\"` }\n\
         Req struct {\n Page\n *Other\n Nested map[string][]*Deep `json:\"n\"`\n In struct { X int } `json:\"i\"`\n }\n\
         Name = string\n)\n",
    );
    let names: Vec<&str> = facts.classes.iter().map(|class| facts.text(class.name)).collect();
    assert_eq!(names, ["Page", "Req", "Name"]);
    assert_eq!(facts.classes[0].fields.len(), 2);
    assert_eq!(facts.classes[1].bases.len(), 2);
    let fields: Vec<&str> = facts.classes[1].fields.iter().map(|field| facts.text(field.name)).collect();
    assert_eq!(fields, ["Nested", "In"]);
    assert!(facts.diagnostics.is_empty());
}

#[test]
fn what_is_not_understood_is_said_once_and_passed_over() {
    let facts = extract_definitions("%% nonsense ) }\nservice a {\n ] @unknown\n @handler b\n get /b\n}");
    assert_eq!(facts.diagnostics.len(), 1);
    assert_eq!(facts.diagnostics[0].code, "syntax-error");
    assert!(facts.dump().contains("\"/b\""));
}

#[test]
fn any_text_is_read_to_its_end() {
    for text in [
        "",
        "@",
        "@server",
        "@server(",
        "@server(a",
        "@server(a:",
        "service",
        "service x",
        "service x {",
        "type",
        "type (",
        "type A {",
        "type A { b [",
        "type A { b map[",
        "/*",
        "\"",
        "import (",
        "info(",
        "service x { get",
        "service x { get / (",
        "service x { @doc",
        "service x { @doc(",
        "é",
        "type A { é é `",
        "type A { * }",
    ] {
        extract_definitions(text);
    }
    let deep = format!("type A {{ b {}int }}", "[]".repeat(100_000));
    assert_eq!(extract_definitions(&deep).diagnostics.len(), 1);
    extract_definitions(&"service x {".repeat(50_000));
}
