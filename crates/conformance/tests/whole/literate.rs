//! Each literate test, both ways.

use periplus_conformance::{Subject, judge};
use periplus_engine::Options;
use periplus_testkit::{literate_root, literate_tests};
use std::fmt::Write as _;

#[test]
fn each_literate_test_gives_its_rows_and_no_other() {
    let mut differences = String::new();
    let tests = literate_tests(&literate_root()).unwrap();
    assert!(!tests.is_empty());
    for test in &tests {
        let subject = Subject::of_literate(test);
        let scan = subject.scan(&Options::default()).unwrap();
        for difference in judge(&subject, &scan) {
            let _ = writeln!(differences, "{}: {difference}", test.name);
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}

/// `tests/link/README.md` is the way in: each test is on it, each link leads somewhere, the shapes are thirty-five.
#[test]
fn the_index_is_complete() {
    let page = std::fs::read_to_string(literate_root().join("README.md")).unwrap();
    let listed = page.split_once("## All tests").expect("the index has the heading `## All tests`");
    let links = |text: &str| -> Vec<String> {
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
        targets.filter_map(|(target, _)| target.strip_suffix(".md")).map(str::to_owned).collect()
    };
    let tests = literate_tests(&literate_root()).unwrap();
    let mut names: Vec<&str> = tests.iter().map(|test| test.name.as_str()).collect();
    for target in links(&page) {
        assert!(names.contains(&target.as_str()), "{target} is no test");
    }
    let all = links(listed.1);
    names.retain(|name| !all.iter().any(|target| target == name));
    assert!(names.is_empty(), "not on the page: {names:?}");
    for test in &tests {
        let line = format!("]({}.md): {}", test.name, test.title);
        assert!(listed.1.contains(&line), "{}: the page has another title than `{}`", test.name, test.title);
    }
    let shapes = listed.0.lines().filter(|line| line.split_once(". ").is_some_and(|(n, _)| n.parse::<u32>().is_ok()));
    assert_eq!(shapes.count(), 35, "the shapes of the first list");
}
