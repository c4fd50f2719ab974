//! `cargo xtask docs`: the reference of `pack.toml` and `library.toml` in `docs/packs.md`, from the comments of the
//! model. What a pack can say is thus described once, beside the code that reads it.

mod model;
mod page;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

/// Arguments of `cargo xtask docs`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Change nothing; fail if the page is not up to date
    #[arg(long)]
    check: bool,
}

/// The files that define what a pack can say, from outer to inner.
const MODEL: [&str; 4] = [
    "crates/packs/src/pack.rs",
    "crates/packs/src/call.rs",
    "crates/packs/src/classes.rs",
    "crates/inventory/src/path/syntax.rs",
];

/// The file that defines what a library can say.
const LIBRARY: [&str; 1] = ["crates/packs/src/library.rs"];

/// The page that holds the reference.
const PAGE: &str = "docs/packs.md";

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let root = repository();
    let path = root.join(PAGE);
    let old = read(&path)?;
    let new = updated(&root, &old)?;
    if old == new {
        println!("{PAGE} is up to date");
    } else if arguments.check {
        bail!("{PAGE} is not up to date; run `cargo xtask docs`");
    } else {
        fs::write(&path, new).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{PAGE} written");
    }
    Ok(ExitCode::SUCCESS)
}

/// The page with its generated parts replaced.
fn updated(root: &Path, old: &str) -> Result<String> {
    let new = page::replaced(old, "pack", &page::reference(&items(root, &MODEL)?))?;
    page::replaced(&new, "library", &page::reference(&items(root, &LIBRARY)?))
}

fn items(root: &Path, files: &[&str]) -> Result<Vec<model::Item>> {
    let mut items = Vec::new();
    for file in files {
        items.extend(model::items(&read(&root.join(file))?));
    }
    Ok(items)
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test should panic")]
    use super::*;

    #[test]
    fn the_reference_is_up_to_date() {
        let root = repository();
        let page = read(&root.join(PAGE)).unwrap();
        assert!(updated(&root, &page).unwrap() == page, "{PAGE} is not up to date; run `cargo xtask docs`");
    }
}
