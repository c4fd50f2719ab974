//! The documentation is true: what it lists is all there is, what it shows runs, and its links lead somewhere.
#![allow(clippy::unwrap_used, reason = "a failed test should panic")]

#[path = "docs/codes.rs"]
mod codes;
#[path = "docs/example.rs"]
mod example;
#[path = "docs/links.rs"]
mod links;
#[path = "docs/output.rs"]
mod output;

use std::fs;
use std::path::{Path, PathBuf};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(file: &str) -> String {
    let path = repository().join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).replace("\r\n", "\n")
}

/// All files with an extension in or below a folder, sorted.
fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path, extension));
        } else if path.extension().is_some_and(|this| this == extension) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The parts of `text` between `start` and the next `end`.
fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split_once(end).map(|(part, _)| part))
}

#[test]
fn every_crate_is_in_the_architecture() {
    let page = read("docs/architecture.md");
    for entry in fs::read_dir(repository().join("crates")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().join("Cargo.toml").is_file() {
            assert!(page.contains(&format!("`{name}`")), "docs/architecture.md does not mention the crate `{name}`");
        }
    }
}

#[test]
fn every_capture_is_in_the_pages_on_packs() {
    let page = read("docs/packs.md");
    for capture in periplus_syntax::CAPTURES {
        assert!(page.contains(&format!("`@{capture}`")), "docs/packs.md does not mention `@{capture}`");
    }
}

#[test]
fn the_readme_names_the_commands_that_are_checked() {
    let (readme, script) = (read("README.md"), read(".ci/run"));
    // Long commands go over several lines.
    let plain = |text: &str| text.replace("\\\n", " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let (readme, script) = (plain(&readme), plain(&script));
    let main = "scan examples/harbour --openapi examples/harbour/sources/berths.openapi.yaml --gateway \
                examples/harbour/sources/gateway --traces examples/harbour/sources/traces.jsonl";
    assert!(readme.contains(&format!("cargo run --release -- {main}")), "the README lacks its main command");
    assert!(script.contains(main), ".ci/run does not run the README's main command");
    for text in [readme, script] {
        assert!(text.contains("cargo test --workspace"));
    }
}
