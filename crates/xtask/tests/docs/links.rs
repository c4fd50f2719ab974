//! Links between pages lead to files and headings that exist.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::{between, files_below, repository};

#[test]
fn links_lead_somewhere() {
    let root = repository();
    let mut pages = files_below(&root.join("docs"), "md");
    pages.extend(["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"].map(|page| root.join(page)));
    let mut broken = Vec::new();
    for page in &pages {
        let text = prose(&fs::read_to_string(page).unwrap());
        for link in between(&text, "](", ")").filter(|link| !link.contains("://")) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            if !target.exists() || (!heading.is_empty() && !headings(&target).contains(heading)) {
                broken.push(format!("{}: {link}", page.strip_prefix(&root).unwrap().display()));
            }
        }
    }
    assert!(broken.is_empty(), "broken links:\n{}", broken.join("\n"));
}

/// A page without its code, in which brackets mean something else.
fn prose(page: &str) -> String {
    let blocks = page.split("```").step_by(2);
    blocks.flat_map(|block| block.split('`').step_by(2)).collect()
}

/// The anchors that a page's headings make.
fn headings(page: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(page).unwrap();
    let headings = text.lines().filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim());
    headings
        .map(|heading| {
            let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
            kept.collect::<String>().to_lowercase().replace(' ', "-")
        })
        .collect()
}
