//! Each corpus case, both ways: every expected row at its line, every row shown expected.

use periplus_conformance::{Subject, judge};
use periplus_engine::Options;
use periplus_testkit::{Case, cases, corpus_root};
use std::fmt::Write as _;

#[test]
fn each_expected_row_is_found_and_each_row_found_is_expected() {
    let mut differences = String::new();
    for (dir, name) in cases(&corpus_root()).unwrap() {
        let subject = Subject::of_case(&Case::read(&dir, &name).unwrap()).unwrap();
        let scan = subject.scan(&Options::default()).unwrap();
        for difference in judge(&subject, &scan) {
            let _ = writeln!(differences, "{name}: {difference}");
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}
