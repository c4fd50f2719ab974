//! The corpus is consistent in itself: each case can be read, its table is in the committed form, and
//! the comments in its sources agree with what the framework reported.
#![allow(clippy::unwrap_used, reason = "a failed test should panic")]

use periplus_testkit::{Case, cases, corpus_root, disagreements};

#[test]
fn tables_and_comments_agree() {
    let mut complaints = Vec::new();
    for (dir, name) in cases(&corpus_root()).unwrap() {
        match Case::read(&dir, &name) {
            Ok(case) => complaints.extend(disagreements(&case).into_iter().map(|text| format!("{name}: {text}"))),
            Err(error) => complaints.push(format!("{name}: {error}")),
        }
    }
    let known = |text: &String| BLIND_SPOTS.iter().any(|(spot, _)| spot == text);
    let new: Vec<&String> = complaints.iter().filter(|text| !known(text)).collect();
    assert!(new.is_empty(), "\n{new:#?}");
    let gone: Vec<&str> =
        BLIND_SPOTS.iter().map(|(spot, _)| *spot).filter(|spot| !complaints.iter().any(|text| text == spot)).collect();
    assert!(gone.is_empty(), "no disagreement any more; drop from the list:\n{gone:#?}");
}

/// Where the listing of a framework's own routes says less than the framework serves, and why.
const BLIND_SPOTS: &[(&str, &str)] = &[
    (
        "go/chi/nested: main.go:24: GET /books/{isbn:int} is not in the table",
        "the listing writes the expression, `[0-9]+`, and the table leaves it out",
    ),
    (
        "go/chi/nested: main.go:28: DELETE /books/{isbn:int} is not in the table",
        "the listing writes the expression, `[0-9]+`, and the table leaves it out",
    ),
    (
        "go/chi/nested: main.go:31: GET /books/{isbn:int}/pages/{page}.png is not in the table",
        "the listing writes the expression, `[0-9]+`, and the table leaves it out",
    ),
    (
        "go/chi/nested: readers/readers.go:26: GET /readers/{card} is not in the table",
        "the listing ends where a router stands behind a handler",
    ),
    (
        "go/chi/nested: readers/readers.go:37: GET /readers/{card}/fines is not in the table",
        "the listing ends where a router stands behind a handler",
    ),
    (
        "go/chi/nested: readers/readers.go:37: GET /readers/{card}/notes is not in the table",
        "the listing ends where a router stands behind a handler",
    ),
    (
        "go/chi/nested: readers/readers.go:40: POST /readers/{card}/fines is not in the table",
        "the listing ends where a router stands behind a handler",
    ),
    (
        "go/chi/nested: table: DELETE /books/{isbn} is expected by no comment",
        "the listing writes the expression, `[0-9]+`, and the table leaves it out",
    ),
    (
        "go/chi/nested: table: GET /books/{isbn} is expected by no comment",
        "the listing writes the expression, `[0-9]+`, and the table leaves it out",
    ),
    (
        "go/chi/nested: table: GET /books/{isbn}/pages/{page}.png is expected by no comment",
        "the listing writes the expression, `[0-9]+`, and the table leaves it out",
    ),
    (
        "go/chi/nested: table: ANY /readers/{*} is expected by no comment",
        "the listing ends where a router stands behind a handler",
    ),
    (
        "go/echo/groups: main.go:48: GET /charts/{sheet} is not in the table",
        "the listing ends where a router stands behind a handler",
    ),
    (
        "go/echo/groups: table: ANY /charts/{*} is expected by no comment",
        "the listing ends where a router stands behind a handler",
    ),
    (
        "go/fiber/controllers: main.go:61: GET /popcorn/sizes is not in the table",
        "mounted applications join when the server starts, after the listing",
    ),
];

#[test]
fn tables_are_in_the_committed_form() {
    for (dir, name) in cases(&corpus_root()).unwrap() {
        let text = std::fs::read_to_string(dir.join("routes.json")).unwrap().replace("\r\n", "\n");
        let table = periplus_testkit::Table::parse(&text).unwrap();
        let again = periplus_testkit::Table::new(table.framework, table.routes).render();
        assert_eq!(again, text, "{name}: routes.json is not as `cargo xtask oracle --update` writes it");
    }
}

#[test]
fn every_case_expects_something() {
    let all = cases(&corpus_root()).unwrap();
    assert!(!all.is_empty());
    for (dir, name) in all {
        let case = Case::read(&dir, &name).unwrap();
        assert!(!case.expectations.is_empty(), "{name} has no expectation");
        assert!(!case.manifest.shows.trim().is_empty(), "{name} does not say what it shows");
    }
}

#[test]
fn every_framework_can_be_asked() {
    for (dir, name) in cases(&corpus_root()).unwrap() {
        let case = Case::read(&dir, &name).unwrap();
        let oracle = case.framework_dir().join("oracle/oracle.toml");
        assert!(oracle.is_file(), "{name}: {} is missing", oracle.display());
    }
}
