//! Whatever the bytes are, a scan ends with a result.

use periplus_conformance::{Subject, subjects};
use periplus_engine::{Options, PackSet, Silent, scan};
use periplus_source::Tree;
use proptest::prelude::*;
use proptest::sample::Index;
use std::sync::OnceLock;

const EXTENSIONS: [&str; 9] = ["py", "java", "kt", "go", "cs", "js", "ts", "tsx", "mjs"];

/// A line of each framework, so that arbitrary bytes are extracted and linked, not only read.
const MARKERS: [&str; 5] = [
    "from fastapi import FastAPI\napp = FastAPI()\n",
    "import org.springframework.web.bind.annotation.*;\n",
    "package main\nimport \"github.com/gin-gonic/gin\"\n",
    "using Microsoft.AspNetCore.Mvc;\n",
    "const express = require('express'); const app = express();\n",
];

fn packs() -> &'static PackSet {
    static PACKS: OnceLock<PackSet> = OnceLock::new();
    PACKS.get_or_init(|| PackSet::builtin().unwrap())
}

fn all() -> &'static [Subject] {
    static SUBJECTS: OnceLock<Vec<Subject>> = OnceLock::new();
    SUBJECTS.get_or_init(|| subjects().unwrap())
}

fn scans(files: Vec<(String, Vec<u8>)>) {
    let scan = scan(&Tree::in_memory(files), packs(), &Options { threads: 1, ..Options::default() }, &Silent).unwrap();
    assert!(scan.operations.iter().all(|row| row.path.starts_with('/') && !row.locations.is_empty()));
}

/// One change to a file's text.
#[derive(Clone, Debug)]
enum Change {
    /// Cuts it off.
    Truncate(Index),
    /// Repeats a line.
    Repeat(Index),
    /// Leaves out a line.
    Drop(Index),
    /// Swaps two words.
    Swap(Index, Index),
    /// Puts a character somewhere.
    Insert(Index, char),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        any::<Index>().prop_map(Change::Truncate),
        any::<Index>().prop_map(Change::Repeat),
        any::<Index>().prop_map(Change::Drop),
        any::<(Index, Index)>().prop_map(|(a, b)| Change::Swap(a, b)),
        (any::<Index>(), prop::sample::select(vec!['(', ')', '{', '}', '"', '\'', '`', '\\', '*', ':', '\u{0}', 'é']))
            .prop_map(|(at, character)| Change::Insert(at, character)),
    ]
}

fn apply(text: &str, change: &Change) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let boundary = |at: &Index| (0..=at.index(text.len() + 1)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    match change {
        Change::Truncate(at) => text[..boundary(at)].to_owned(),
        Change::Repeat(at) if !lines.is_empty() => {
            let at = at.index(lines.len());
            [&lines[..=at], &lines[at..]].concat().concat()
        }
        Change::Drop(at) if !lines.is_empty() => {
            let at = at.index(lines.len());
            [&lines[..at], &lines[at + 1..]].concat().concat()
        }
        Change::Swap(a, b) => {
            let mut words: Vec<&str> = text.split_inclusive(|c: char| !c.is_alphanumeric()).collect();
            if !words.is_empty() {
                let (a, b) = (a.index(words.len()), b.index(words.len()));
                words.swap(a, b);
            }
            words.concat()
        }
        Change::Insert(at, character) => {
            let at = boundary(at);
            format!("{}{character}{}", &text[..at], &text[at..])
        }
        _ => text.to_owned(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_are_scanned(
        bytes in prop::collection::vec(any::<u8>(), 0..2000),
        extension in prop::sample::select(EXTENSIONS.to_vec()),
        marker in prop::sample::select(MARKERS.to_vec()),
    ) {
        let marked = [marker.as_bytes(), &bytes].concat();
        scans(vec![(format!("a/main.{extension}"), marked), (format!("b.{extension}"), bytes)]);
    }

    #[test]
    fn arbitrary_text_is_scanned(
        text in "\\PC{0,400}",
        extension in prop::sample::select(EXTENSIONS.to_vec()),
        marker in prop::sample::select(MARKERS.to_vec()),
    ) {
        scans(vec![(format!("main.{extension}"), format!("{marker}{text}").into_bytes())]);
    }

    #[test]
    fn changed_files_are_scanned(subject in any::<Index>(), file in any::<Index>(), changes in prop::collection::vec(change(), 1..6)) {
        let subject = subject.get(all());
        let mut files = subject.files.clone();
        let file = file.index(files.len());
        let mut text = String::from_utf8_lossy(&files[file].1).into_owned();
        for change in &changes {
            text = apply(&text, change);
        }
        files[file].1 = text.into_bytes();
        scans(files);
    }
}
