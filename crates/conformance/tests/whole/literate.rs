//! Each literate test, both ways.

use periplus_conformance::{Subject, judge};
use periplus_engine::Options;
use periplus_testkit::{literate_root, literate_tests};

#[test]
fn each_literate_test_gives_its_rows_and_no_other() {
    let mut differences = String::new();
    let tests = literate_tests(&literate_root()).unwrap();
    assert!(!tests.is_empty());
    for test in &tests {
        let subject = Subject::of_literate(test);
        let scan = subject.scan(&Options::default()).unwrap();
        for difference in judge(&subject, &scan) {
            differences.push_str(&format!("{}: {difference}\n", test.name));
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}
