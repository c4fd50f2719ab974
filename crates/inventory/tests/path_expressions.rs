//! Regular expressions as paths, and the canonical paths they must yield.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use periplus_inventory::path::{PathSyntax, RawPiece};

fn syntax() -> PathSyntax {
    toml::from_str("regex = { always = true, unnamed = 'arg', first = 1 }\ntypes = { '\\d+' = 'int' }").unwrap()
}

/// Longest form, then the others.
fn forms(text: &str) -> Vec<String> {
    let parsed = syntax().parse_text(text);
    std::iter::once(parsed.template).chain(parsed.alt_paths).map(|path| path.to_string()).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(forms(text), expected, "{text}");
}

#[test]
fn literals_stay_and_escapes_and_anchors_go() {
    check("/a/b", &["/a/b"]);
    check(r"^\/a\/b\.json$", &["/a/b.json"]);
    check(r"/robots.txt", &["/robots.txt"]);
    check(r"/a[.]b", &["/a.b"]);
    check("", &["/"]);
    check("/", &["/"]);
}

#[test]
fn groups_are_parameters() {
    check(r"/users/([^/]+)", &["/users/{arg1}"]);
    check(r"/users/(\d+)/posts/(?P<post>\w+)", &["/users/{arg1:int}/posts/{post}"]);
    check(r"/users/(?<id>[0-9a-f]{8})-(x+)", &["/users/{id}-{arg1}"]);
    check(r"/(json|xml)/x", &["/{arg1}/x"]);
    check(r"/sitemap/topics\.(\d+)\.xml", &["/sitemap/topics.{arg1:int}.xml"]);
    check(r"/files/(.*)", &["/files/{*arg1}"]);
    check(r"/files/(.*)/raw", &["/files/{arg1}/raw"]);
    check(r"/x/(?!y)(\w+)", &["/x/{arg1}"]);
    check(r"/x/(?i)y", &["/x/y"]);
}

#[test]
fn a_slash_within_a_group_is_a_slash() {
    check(r"/users(/[^/]+)", &["/users/{arg1}"]);
    check(r"/api/x(/[0-9]+)?", &["/api/x/{arg1}", "/api/x"]);
    check(r"/user/(?P<name>[^/]+)(?P<rest>/.*)?", &["/user/{name}/{*rest}", "/user/{name}"]);
    check(r"/contents(?P<path>(?:(?:/[^/]+)+|/?))", &["/contents/{*path}", "/contents"]);
    check(r"/cookie/([^/]+)(?:/([^/]+))?", &["/cookie/{arg1}/{arg2}", "/cookie/{arg1}"]);
    check(r"/(api/)?posts", &["/api/posts", "/posts"]);
}

#[test]
fn a_slash_that_may_end_the_path_is_left_out() {
    check("/users/?", &["/users"]);
    check("/users/?$", &["/users"]);
    check("/users/*", &["/users"]);
    check(r"/gardens/(.*)/?", &["/gardens/{*arg1}"]);
}

#[test]
fn alternatives_with_slashes_are_forms_of_their_own() {
    check("/a/b|/c", &["/a/b", "/c"]);
    check("/(?:a/b|c)/d", &["/a/b/d", "/c/d"]);
}

#[test]
fn what_has_no_counterpart_is_a_hole() {
    check(r"/(a)\1", &["/a{?\\1}"]);
    let parsed = syntax().parse(&[RawPiece::Text("/api/"), RawPiece::Hole("version"), RawPiece::Text("/(.*)")]);
    assert_eq!(parsed.template.to_string(), "/api/{?version}/{*arg1}");
    check("/(a", &["/{?(}"]);
    check("/a)b", &["/ab"]);
}

#[test]
fn parameters_carry_their_expression() {
    let parsed = syntax().parse_text(r"/a/(?P<id>\d+)(/.*)?");
    let told: Vec<_> = parsed
        .parameters
        .iter()
        .map(|parameter| (parameter.name.as_str(), parameter.constraint.as_deref(), parameter.optional))
        .collect();
    assert_eq!(told, [("id", Some(r"\d+"), false), ("arg1", None, true)]);
}

#[test]
fn hostile_expressions_cost_little() {
    for text in ["(".repeat(50_000), "(a|b)".repeat(20_000), "[".repeat(50_000), "(?:(a|/b)?".repeat(5_000)] {
        assert!(!forms(&text).is_empty());
    }
}
