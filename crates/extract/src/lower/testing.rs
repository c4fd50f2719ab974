//! Helpers for the tests of lowering.

use super::extract;
use periplus_facts::Language;
use periplus_syntax::{Queries, QuerySource};

/// The dump of `source`'s facts without a pack.
pub(super) fn dump(source: &str, language: Language) -> String {
    dump_with(source, language, "")
}

/// The dump with the patterns of one query file.
pub(super) fn dump_with(source: &str, language: Language, patterns: &str) -> String {
    let file = QuerySource { file: "routes.scm".to_owned(), text: patterns.to_owned(), not: Vec::new() };
    match Queries::compile(language, &[file]) {
        Ok(queries) => extract(source, language, &queries).dump(),
        Err(error) => error.to_string(),
    }
}

/// Asserts that the dump of the module's body (without the first line, which every file has) is `expected`, where
/// indentation common to all lines is dropped.
#[track_caller]
pub(super) fn assert_lowers(language: Language, source: &str, expected: &str) {
    let dump = dump(&unindent(source), language);
    let body = dump.split_once('\n').map_or("", |(_, body)| body);
    assert_eq!(unindent(body), unindent(expected), "\nfull dump:\n{dump}");
}

/// Drops empty first and last lines and the indentation that all lines share.
fn unindent(text: &str) -> String {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let indent = lines().map(|line| line.len() - line.trim_start_matches(' ').len()).min().unwrap_or(0);
    let lines: Vec<&str> = lines().map(|line| line.get(indent..).unwrap_or_default()).collect();
    lines.join("\n")
}
