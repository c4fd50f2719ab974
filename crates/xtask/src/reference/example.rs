//! What the README's commands print for the example.

use std::path::Path;

use anyhow::{Context, Result};
use periplus_engine::{Options, PackSet, Silent};
use periplus_inventory::{Scan, Visibility};
use periplus_report::{Look, explain, table};
use periplus_source::{Limits, Tree};

/// The row that the README explains: method and path.
const EXPLAINED: (&str, &str) = ("GET", "/gate/api/trucks/{plate}");

/// The table of `periplus scan`, and one row of `periplus explain`.
pub(crate) fn outputs(root: &Path) -> Result<(String, String)> {
    let scan = scan(&root.join("examples/quayside"))?;
    let mut listed = Vec::new();
    table(std::slice::from_ref(&scan), Look::default(), &mut listed)?;
    let (method, path) = EXPLAINED;
    let row = scan.operations.iter().find(|row| row.path == path && row.method.as_str() == method);
    let mut explained = Vec::new();
    explain(row.context("the example lacks the explained row")?, Look::default(), &mut explained)?;
    Ok((String::from_utf8(listed)?, String::from_utf8(explained)?))
}

fn scan(folder: &Path) -> Result<Scan> {
    let tree = Tree::open(folder, Limits::default())?;
    let mut scan = periplus_engine::scan(&tree, &PackSet::builtin()?, &Options::default(), &Silent)?;
    scan.hide(Visibility::default());
    Ok(scan)
}

/// Text as a code block.
pub(crate) fn block(text: &str) -> String {
    format!("\n```text\n{}\n```\n", text.trim_end())
}
