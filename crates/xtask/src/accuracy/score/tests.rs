#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a failed test should panic; the figures are exact")]

use periplus_inventory::Role;
use serde_json::json;

use super::*;

fn truth(parts: serde_json::Value) -> Truth {
    let mut truth = json!({ "repo": "o/r", "commit": "c", "root": ".", "framework": "express", "endpoints": [] });
    for (key, value) in parts.as_object().unwrap() {
        truth[key] = value.clone();
    }
    serde_json::from_value(truth).unwrap()
}

fn row(method: &str, path: &str) -> Operation {
    serde_json::from_value(json!({
        "id": "", "method": method, "path": path, "raw_path": path, "framework": "express",
        "language": "javascript", "application": "", "role": "production", "resolution": "exact",
        "locations": [{ "file": "src/app.js", "line": 10, "column": 1 }],
    }))
    .unwrap()
}

/// Found, missed, right, extra.
fn counts(truth: &Truth, rows: &[Operation]) -> [usize; 4] {
    let Score { found, missed, right, extra, .. } = compare(truth, rows, &[Language::JavaScript]).score;
    [found, missed, right, extra]
}

#[test]
fn a_row_matches_by_method_and_shape() {
    let truth = truth(json!({ "endpoints": [
        { "method": "GET", "path": "/users/{id}" },
        { "method": "DELETE", "path": "/users/{id}" },
    ]}));
    assert_eq!(counts(&truth, &[row("GET", "/users/{user:int}")]), [1, 1, 1, 0]);
    assert_eq!(counts(&truth, &[row("PUT", "/users/{id}")]), [0, 2, 0, 1]);
    assert_eq!(counts(&truth, &[]), [0, 2, 0, 0]);
}

#[test]
fn all_verbs_are_claimed_rightly_only_where_all_are_served() {
    let any = truth(json!({ "endpoints": [{ "method": "ANY", "path": "/x" }] }));
    assert_eq!(counts(&any, &[row("GET", "/x"), row("POST", "/x")]), [1, 0, 2, 0]);
    assert_eq!(counts(&any, &[row("ANY", "/x")]), [1, 0, 1, 0]);
    let get = truth(json!({ "endpoints": [{ "method": "GET", "path": "/x" }] }));
    assert_eq!(counts(&get, &[row("ANY", "/x")]), [0, 1, 0, 1]);
    let socket = truth(json!({ "endpoints": [{ "method": "WS", "path": "/x" }] }));
    assert_eq!(counts(&socket, &[row("GET", "/x")]), [1, 0, 1, 0]);
    assert_eq!(counts(&socket, &[row("WS", "/x")]), [1, 0, 1, 0]);
}

#[test]
fn an_unknown_verb_is_no_claim() {
    let truth = truth(json!({ "endpoints": [{ "method": "GET", "path": "/x" }] }));
    assert_eq!(counts(&truth, &[row("?", "/x")]), [0, 1, 0, 0]);
}

#[test]
fn optional_external_and_unreachable_count_neither_way() {
    for list in ["optional", "external", "unreachable"] {
        let truth = truth(json!({ list: [{ "method": "GET", "path": "/x" }] }));
        assert_eq!(counts(&truth, &[row("GET", "/x")]), [0, 0, 0, 0], "{list}");
        assert_eq!(counts(&truth, &[row("POST", "/x")]), [0, 0, 0, 1], "{list}");
    }
    let truth = truth(json!({ "endpoints": [{ "method": "GET", "path": "/x", "kind": "static" }] }));
    assert_eq!(counts(&truth, &[row("GET", "/x")]), [0, 0, 0, 0]);
}

#[test]
fn a_closing_catch_all_tolerates_what_is_below() {
    let truth = truth(json!({ "external": [{ "method": "GET", "path": "/files/{*}" }] }));
    assert_eq!(counts(&truth, &[row("GET", "/files/a/b"), row("GET", "/files/{name}")]), [0, 0, 0, 0]);
    assert_eq!(counts(&truth, &[row("GET", "/filesystem")]), [0, 0, 0, 1]);
}

#[test]
fn head_and_options_come_with_other_verbs() {
    let truth = truth(json!({ "endpoints": [{ "method": "GET", "path": "/x" }] }));
    assert_eq!(counts(&truth, &[row("GET", "/x"), row("HEAD", "/x"), row("OPTIONS", "/x")]), [1, 0, 1, 0]);
    assert_eq!(counts(&truth, &[row("HEAD", "/y")]), [0, 1, 0, 1]);
}

#[test]
fn other_right_spellings_and_prefixes_count() {
    let truth = truth(json!({
        "prefix_alts": ["", "/{base}"],
        "endpoints": [{ "method": "GET", "path": "/x/{id}", "alt_paths": ["/x"] }],
    }));
    for path in ["/x/{id}", "/x", "/{?base}/x", "/{base}/x/{id}"] {
        assert_eq!(counts(&truth, &[row("GET", path)]), [1, 0, 1, 0], "{path}");
    }
}

#[test]
fn shorter_forms_of_a_row_are_never_extra() {
    let truth = truth(json!({ "endpoints": [{ "method": "GET", "path": "/x" }] }));
    let optional = Operation { alt_paths: vec!["/x".to_owned(), "/".to_owned()], ..row("GET", "/x/{id}") };
    assert_eq!(counts(&truth, &[optional]), [1, 0, 1, 1]);
}

#[test]
fn the_same_row_from_two_applications_counts_once() {
    let truth = truth(json!({ "endpoints": [{ "method": "GET", "path": "/x" }] }));
    assert_eq!(counts(&truth, &[row("GET", "/x"), row("GET", "/x"), row("GET", "/y"), row("GET", "/y")]), [1, 0, 1, 1]);
}

#[test]
fn only_shown_rows_of_the_applications_language_count() {
    let truth = truth(json!({ "endpoints": [{ "method": "GET", "path": "/x" }] }));
    let test = Operation { role: Role::Test, ..row("GET", "/x") };
    let dead = Operation { resolution: Resolution::Unreachable, ..row("GET", "/x") };
    let other = Operation { language: Language::Go, ..row("GET", "/x") };
    assert_eq!(counts(&truth, &[test, dead, other]), [0, 1, 0, 0]);
}

#[test]
fn places_are_compared_from_the_repository_down() {
    let at = |line: u32| {
        let truth = truth(json!({ "endpoints": [
            { "method": "GET", "path": "/x", "file": "server/src/app.js", "line": 99, "alt": [
                { "file": "server/src/app.js", "line": line },
            ]},
        ]}));
        let Score { located, at_line, .. } = compare(&truth, &[row("GET", "/x")], &[]).score;
        (located, at_line)
    };
    assert_eq!(at(13), (1, 1));
    assert_eq!(at(14), (1, 0));
}

#[test]
fn figures_of_nothing_are_defined() {
    let nothing = Score::default();
    assert_eq!((nothing.precision(), nothing.recall(), nothing.f1()), (1.0, 1.0, 1.0));
    let all_missed = Score { missed: 3, ..Score::default() };
    assert_eq!((all_missed.precision(), all_missed.recall(), all_missed.f1()), (0.0, 0.0, 0.0));
}
