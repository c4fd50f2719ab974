//! `cargo xtask docs`: the parts of the documentation that follow from the code.
//!
//! What a pack can say is described once, in the comments of the model that reads it; which frameworks are known, by
//! the packs; which tests there are, by their files. A test fails when a page is behind.

mod frameworks;
mod literate;
mod model;
mod page;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

/// Arguments of `cargo xtask docs`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Change nothing; fail if a page is not up to date
    #[arg(long)]
    check: bool,
}

/// The files that define what a pack can say, from outer to inner.
const MODEL: [&str; 9] = [
    "crates/packs/src/pack.rs",
    "crates/packs/src/call.rs",
    "crates/packs/src/classes.rs",
    "crates/packs/src/request.rs",
    "crates/packs/src/handler.rs",
    "crates/packs/src/exposed.rs",
    "crates/packs/src/parameter.rs",
    "crates/inventory/src/path/regex/mod.rs",
    "crates/inventory/src/path/syntax.rs",
];

/// The file that defines what a library can say.
const LIBRARY: [&str; 1] = ["crates/packs/src/library.rs"];

/// The index of the literate tests.
const LITERATE: &str = "tests/link/README.md";

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let root = repository();
    let stale = stale(&root)?;
    for (page, text) in &stale {
        if !arguments.check {
            fs::write(root.join(page), text).with_context(|| format!("cannot write {page}"))?;
        }
        println!("{} {page}", if arguments.check { "stale  " } else { "written" });
    }
    match stale.len() {
        0 => println!("everything is up to date"),
        count if arguments.check => bail!("{count} pages are not up to date; run `cargo xtask docs`"),
        _ => {}
    }
    Ok(ExitCode::SUCCESS)
}

/// The pages that are not up to date, with the text they should have.
fn stale(root: &Path) -> Result<Vec<(&'static str, String)>> {
    let packs = read(root, "docs/packs.md")?;
    let packs = page::replaced(&packs, "pack", &page::reference(&items(root, &MODEL)?))?;
    let packs = page::replaced(&packs, "library", &page::reference(&items(root, &LIBRARY)?))?;
    let readme = read(root, "README.md")?;
    let readme = page::replaced(&readme, "frameworks", &frameworks::frameworks()?)?;
    let tests = page::replaced(&read(root, LITERATE)?, "tests", &literate::index(&root.join("tests/link"))?)?;
    let mut stale = Vec::new();
    for (page, text) in [("docs/packs.md", packs), (LITERATE, tests), ("README.md", readme)] {
        // A page that is not there yet is not up to date either.
        if read(root, page).ok().as_ref() != Some(&text) {
            stale.push((page, text));
        }
    }
    Ok(stale)
}

fn items(root: &Path, files: &[&str]) -> Result<Vec<model::Item>> {
    let mut items = Vec::new();
    for file in files {
        items.extend(model::items(&read(root, file)?));
    }
    Ok(items)
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(root: &Path, file: &str) -> Result<String> {
    let text = fs::read_to_string(root.join(file)).with_context(|| format!("cannot read {file}"))?;
    Ok(text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test should panic")]
    use super::*;

    #[test]
    fn pages_are_up_to_date() {
        let stale: Vec<&str> = stale(&repository()).unwrap().into_iter().map(|(page, _)| page).collect();
        assert!(stale.is_empty(), "not up to date: {}; run `cargo xtask docs`", stale.join(", "));
    }
}
