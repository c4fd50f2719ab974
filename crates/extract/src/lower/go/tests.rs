#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod bodies;
mod declarations;
mod hostile;
mod literals;
mod marks;

use crate::lower::extract;
use periplus_facts::{FileFacts, Language};
use periplus_syntax::{Queries, QuerySource};

fn facts(code: &str) -> FileFacts {
    extract(code, Language::Go, &Queries::compile(Language::Go, &[]).unwrap())
}

fn gin(code: &str) -> FileFacts {
    let text = include_str!("../../../../../queries/go/gin/routes.scm").to_owned();
    let source = QuerySource { file: "routes.scm".to_owned(), text, not: Vec::new() };
    extract(code, Language::Go, &Queries::compile(Language::Go, &[source]).unwrap())
}

/// The dump of the first function of a file whose `main` has these statements.
fn body(statements: &str) -> String {
    let dump = facts(&format!("package p\n\nfunc main() {{\n{statements}\n}}\n")).dump();
    assert!(!dump.contains("diagnostic"), "{dump}");
    let rest = dump.split_once("main()\n").unwrap().1;
    rest.lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).fold(String::new(), |all, line| all + line + "\n")
}

/// The dump of a whole file behind its package line.
fn file(code: &str) -> String {
    let dump = facts(&format!("package p\n{code}\n")).dump();
    assert!(!dump.contains("diagnostic"), "{dump}");
    dump.split_once('\n').unwrap().1.to_owned()
}

fn assert_lines(dump: &str, expected: &[&str]) {
    let expected: String = expected.iter().flat_map(|line| [*line, "\n"]).collect();
    assert_eq!(dump, expected, "\n--- got\n{dump}--- expected\n{expected}");
}
