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
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

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
