#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod configuration;
mod hostile;
mod manifests;
mod places;
mod secrets;

use super::extract_config;
use periplus_facts::ConfigKind;

/// Each entry as `key = value`, behind the number of its document if that is not the first.
fn entries(kind: ConfigKind, text: &str) -> Vec<String> {
    let facts = extract_config(text, kind);
    assert!(facts.diagnostics.is_empty(), "{:?}", facts.diagnostics);
    lines(kind, text)
}

/// The same of a file with mistakes.
fn lines(kind: ConfigKind, text: &str) -> Vec<String> {
    let facts = extract_config(text, kind);
    let line = |entry: &periplus_facts::ConfigEntry| match entry.document {
        0 => format!("{} = {}", entry.key, entry.value),
        document => format!("[{document}] {} = {}", entry.key, entry.value),
    };
    facts.entries.iter().map(line).collect()
}

/// Each diagnostic as `code line:column`.
fn diagnostics(kind: ConfigKind, text: &str) -> Vec<String> {
    let facts = extract_config(text, kind);
    facts.diagnostics.iter().map(|found| format!("{} {}:{}", found.code, found.span.line, found.span.column)).collect()
}
