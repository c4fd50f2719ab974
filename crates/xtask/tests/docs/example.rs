//! The worked example of the pages on packs, run.

use std::fmt::Write as _;

use periplus_engine::{Options, PackSet, PackSource, Silent};
use periplus_source::Tree;

use crate::read;

#[test]
fn the_worked_example_works() {
    let page = read("docs/packs.md");
    let section = page.split("## A worked example").nth(1).unwrap().split("\n## ").next().unwrap();
    let mut manifest = String::new();
    let mut queries = Vec::new();
    let mut sources = Vec::new();
    let mut expected = String::new();
    // Fences come in pairs: every other part is a block.
    for block in section.split("\n```").skip(1).step_by(2) {
        let (info, text) = block.split_once('\n').unwrap();
        let text = format!("{text}\n");
        match info.split_once(' ') {
            Some(("toml", "pack.toml")) => manifest = text,
            Some(("scheme", file)) => queries.push((file.to_owned(), text)),
            Some((_, file)) => sources.push((file.to_owned(), text)),
            None => expected = text,
        }
    }
    let mut packs = PackSet::builtin().unwrap();
    let manifest_path = "pack.toml".to_owned();
    packs.add_pack(PackSource { name: "lantern".to_owned(), manifest_path, manifest, queries }).unwrap();
    let scan = periplus_engine::scan(&Tree::in_memory(sources), &packs, &Options::default(), &Silent).unwrap();

    let mut found = String::new();
    for row in &scan.operations {
        let place = &row.locations[0];
        writeln!(found, "{} {} {}:{}", row.method, row.path, place.file, place.line).unwrap();
    }
    assert_eq!(found, expected);
    assert!(scan.unresolved.is_empty(), "{:?}", scan.unresolved);
}
