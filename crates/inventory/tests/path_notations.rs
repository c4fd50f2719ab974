//! Framework notations, each stated as data, against the canonical paths they must yield.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use periplus_inventory::path::{PathSyntax, RawPiece};

macro_rules! notation {
    ($name:literal) => {
        toml::from_str::<PathSyntax>(include_str!(concat!("notations/", $name, ".toml"))).unwrap()
    };
}

/// Longest form, then the shorter ones.
fn forms(syntax: &PathSyntax, text: &str) -> Vec<String> {
    let parsed = syntax.parse_text(text);
    std::iter::once(parsed.template).chain(parsed.alt_paths).map(|path| path.to_string()).collect()
}

fn check(syntax: &PathSyntax, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(&forms(syntax, text), expected, "{text}");
    }
}

#[test]
fn without_a_notation_everything_is_literal() {
    check(
        &PathSyntax::default(),
        &[
            ("/a/:b", &["/a/:b"]),
            ("/a/{b}", &["/a/%7Bb%7D"]),
            ("a", &["/a"]),
            ("", &["/"]),
            ("/", &["/"]),
            ("//", &["//"]),
            ("/a/", &["/a/"]),
        ],
    );
}

#[test]
fn colon_with_patterns_and_quantifiers() {
    check(
        &notation!("colon"),
        &[
            ("/users/:id", &["/users/{id}"]),
            (r"/users/:id(\d+)", &["/users/{id}"]),
            (r"/users/:id(\d{1,3}\))/x", &["/users/{id}/x"]),
            ("/users/:id?", &["/users/{id}", "/users"]),
            ("/:lang?/users", &["/{lang}/users", "/users"]),
            ("/:a?/:b?", &["/{a}/{b}", "/{a}", "/{b}", "/"]),
            ("/files/*", &["/files/{*}"]),
            ("/files/:path(.*)", &["/files/{*path}"]),
            ("/files/:path*", &["/files/{*path}", "/files"]),
            ("/ab*cd", &["/ab{*}cd"]),
            ("/colou?r", &["/colour", "/color"]),
            ("/x/?", &["/x/", "/x"]),
            ("/go+gle", &["/gogle"]),
            ("/(a|b)/c", &["/{0}/c"]),
            ("/a(bc)?d", &["/abcd", "/ad"]),
            ("/:from-:to", &["/{from}-{to}"]),
            ("/v:major.:minor", &["/v{major}.{minor}"]),
            (r"/a\:b", &["/a:b"]),
            ("/a/:", &["/a/:"]),
            ("/a/(b", &["/a/(b"]),
        ],
    );
}

#[test]
fn colon_with_optional_groups() {
    check(
        &notation!("colon-braces"),
        &[
            ("/users{/:id}", &["/users/{id}", "/users"]),
            ("/users{/:id}/posts", &["/users/{id}/posts", "/users/posts"]),
            ("/a{/:b{/:c}}", &["/a/{b}/{c}", "/a/{b}", "/a"]),
            ("/files/*path", &["/files/{*path}"]),
            ("/files{.:ext}", &["/files.{ext}", "/files"]),
            (r#"/:"odd name""#, &["/{odd_name}"]),
            (r"/a\{b", &["/a%7Bb"]),
            ("/a/*", &["/a/*"]),
        ],
    );
}

#[test]
fn colon_to_the_next_slash() {
    check(
        &notation!("segment-colon"),
        &[
            ("/users/:id", &["/users/{id}"]),
            ("/users/:user.id/x", &["/users/{user.id}/x"]),
            ("/static/*filepath", &["/static/{*filepath}"]),
            ("/cmd-:tool/", &["/cmd-{tool}/"]),
            (r"/act\:run", &["/act:run"]),
            ("/a/*b/c", &["/a/*b/c"]),
        ],
    );
}

#[test]
fn colon_with_delimiters_and_types() {
    check(
        &notation!("delimited-colon"),
        &[
            ("/:from-:to", &["/{from}-{to}"]),
            ("/:file.:ext", &["/{file}.{ext}"]),
            ("/:id<int>", &["/{id:int}"]),
            ("/:id<min(5)>?", &["/{id}", "/"]),
            ("/a/*", &["/a/{*}"]),
            ("/a::b", &["/a:b"]),
            (r"/a\:b", &["/a:b"]),
        ],
    );
}

#[test]
fn colon_with_types_after_it() {
    check(
        &notation!("mixed-colon"),
        &[
            ("/:id:int", &["/{id:int}"]),
            ("/:id:string", &["/{id}"]),
            ("/blog-:id([0-9]+).html", &["/blog-{id}.html"]),
            ("/a/?:id", &["/a/{id}", "/a"]),
            ("/a/*", &["/a/{*}"]),
        ],
    );
}

#[test]
fn braces_with_types() {
    check(
        &notation!("braces-typed"),
        &[
            ("/items/{id}", &["/items/{id}"]),
            ("/items/{id:int}/x", &["/items/{id:int}/x"]),
            ("/items/{name:str}", &["/items/{name}"]),
            ("/files/{rest:path}", &["/files/{*rest}"]),
            ("/{a}.{b}", &["/{a}.{b}"]),
            ("/a/{b", &["/a/%7Bb"]),
            ("/a/b}", &["/a/b%7D"]),
        ],
    );
}

#[test]
fn braces_with_regular_expressions() {
    check(
        &notation!("braces-regex"),
        &[
            ("/items/{id:[0-9]+}", &["/items/{id}"]),
            ("/items/{code:[a-z]{2,3}}/x", &["/items/{code}/x"]),
            ("/files/{rest:.*}", &["/files/{*rest}"]),
            (r"/{date:\d\d\d\d-\d\d}.json", &["/{date}.json"]),
            ("/assets/*", &["/assets/{*}"]),
            ("/a*b", &["/a*b"]),
            ("/nodes/:machine", &["/nodes/:machine"]),
        ],
    );
}

#[test]
fn braces_with_wildcards() {
    check(
        &notation!("braces-wildcards"),
        &[
            ("/files/{*rest}", &["/files/{*rest}"]),
            ("/files/**", &["/files/{*}"]),
            ("/files**", &["/files{}"]),
            ("/files/*.txt", &["/files/{}.txt"]),
            (r"/items/{id:\d{4}}", &["/items/{id}"]),
            ("/{a}-{b}.html", &["/{a}-{b}.html"]),
        ],
    );
}

#[test]
fn braces_with_constraints_and_defaults() {
    check(
        &notation!("braces-constrained"),
        &[
            ("items/{id:int}", &["/items/{id:int}"]),
            ("items/{id:int:min(1)}", &["/items/{id:int}"]),
            ("items/{id:min(1):int?}", &["/items/{id:int}", "/items"]),
            ("items/{slug:regex(^[a-z]{{2}}:x$)}", &["/items/{slug}"]),
            (
                "{controller=Home}/{action=Index}/{id?}",
                &["/{controller}/{action}/{id}", "/{controller}/{action}", "/{controller}", "/"],
            ),
            ("{a?}/b", &["/{a}/b"]),
            ("{name}.{ext?}", &["/{name}.{ext}", "/{name}"]),
            ("blog/{**slug}", &["/blog/{*slug}"]),
            ("blog/{*slug}", &["/blog/{*slug}"]),
            ("lit/{{x}}", &["/lit/%7Bx%7D"]),
            ("{id:objectid}", &["/{id:objectid}"]),
        ],
    );
    let parsed = notation!("braces-constrained").parse_text("{area:exists}/{page=1}");
    let page = &parsed.parameters[1];
    assert_eq!(parsed.parameters[0].constraint.as_deref(), Some("exists"));
    assert_eq!((page.name.as_str(), page.default.as_deref()), ("page", Some("1")));
    assert!(page.optional);
}

#[test]
fn braces_with_trailing_dots() {
    check(
        &notation!("braces-dots"),
        &[("/files/{rest...}", &["/files/{*rest}"]), ("/a/{$}", &["/a/"]), ("/a/{id}", &["/a/{id}"])],
    );
}

#[test]
fn angle_brackets_with_the_type_first() {
    check(
        &notation!("angles"),
        &[
            ("/users/<id>", &["/users/{id}"]),
            ("/users/<int:id>", &["/users/{id:int}"]),
            ("/users/<string(length=2):code>", &["/users/{code}"]),
            ("/files/<path:rest>", &["/files/{*rest}"]),
            (r#"/x/<regex("[a-z]:[0-9]"):key>"#, &["/x/{key}"]),
        ],
    );
}

#[test]
fn holes_stay_visible_and_name_parameters() {
    let colon = notation!("colon");
    let read = |pieces: &[RawPiece<'_>]| colon.parse(pieces).template.to_string();
    assert_eq!(read(&[RawPiece::Hole("cfg.prefix"), RawPiece::Text("/users/:id")]), "/{?cfg.prefix}/users/{id}");
    assert_eq!(read(&[RawPiece::Text("/api/"), RawPiece::Hole("name"), RawPiece::Text(".json")]), "/api/{?name}.json");
    assert_eq!(read(&[RawPiece::Text("/by/:"), RawPiece::Hole("key"), RawPiece::Text("Id/x")]), "/by/{keyId}/x");
    let braces = notation!("braces-typed");
    let pieces = [RawPiece::Text("/by/{"), RawPiece::Hole("key"), RawPiece::Text(":int}")];
    assert_eq!(braces.parse(&pieces).template.to_string(), "/by/{key:int}");
}
