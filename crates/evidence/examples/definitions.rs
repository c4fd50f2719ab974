//! Reads every OpenAPI and Swagger document below some folders, and says what could not be read in them:
//!
//!     cargo run -p periplus-evidence --example definitions -- FOLDER…
//!
//! One line for each folder, then each kind of problem with its count and a place where it occurs.
#![allow(clippy::print_stdout, reason = "it talks to the person who runs it")]
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "it reads files, which the library does not")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use periplus_evidence::{Neighbours, read_openapi};
use periplus_inventory::Severity;

/// Files beside a definition, and nowhere else than below the folder.
struct Beside<'a> {
    folder: &'a Path,
    root: &'a Path,
}

impl Neighbours for Beside<'_> {
    fn text(&self, path: &str) -> Option<String> {
        let file = self.folder.join(path).canonicalize().ok()?;
        if file.starts_with(self.root) { std::fs::read_to_string(file).ok() } else { None }
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return files };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            files.extend(files_below(&path));
        } else if path.extension().is_some_and(|e| ["json", "yaml", "yml"].iter().any(|wanted| e == *wanted)) {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn main() {
    let mut problems: BTreeMap<(Severity, String), (u64, String)> = BTreeMap::new();
    println!("{:40} {:>9} {:>10} {:>8} {:>6}", "folder", "documents", "operations", "warnings", "errors");
    for root in std::env::args().skip(1) {
        let Ok(root) = Path::new(&root).canonicalize() else { continue };
        let (mut documents, mut operations, mut warnings, mut errors) = (0, 0, 0, 0);
        for file in files_below(&root) {
            let Ok(text) = std::fs::read_to_string(&file) else { continue };
            // A document says what it is at its top.
            let is_definition = text.lines().any(|line| {
                let line = line.trim_start_matches(['{', ' ', '\t']);
                ["openapi:", "swagger:", "\"openapi\":", "\"swagger\":", "'swagger':", "\"openapi\" :", "\"swagger\" :"]
                    .iter()
                    .any(|start| line.starts_with(start))
            });
            if !is_definition {
                continue;
            }
            let name = file.strip_prefix(&root).unwrap_or(&file).to_string_lossy().into_owned();
            let folder = file.parent().unwrap_or(&root);
            let reading = read_openapi(&name, &text, &Beside { folder, root: &root });
            if reading.diagnostics.iter().any(|told| told.code == "openapi-not-a-definition") {
                continue;
            }
            documents += 1;
            operations += reading.sightings.len();
            for told in reading.diagnostics {
                match told.severity {
                    Severity::Error => errors += 1,
                    Severity::Warning => warnings += 1,
                    Severity::Info => {}
                }
                let place = told.location.map(|at| format!("{}:{}:{}", at.file, at.line, at.column));
                let example = format!("{}: {}", place.unwrap_or_default(), told.message);
                problems.entry((told.severity, told.code)).or_insert((0, example)).0 += 1;
            }
        }
        let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        println!("{name:40} {documents:>9} {operations:>10} {warnings:>8} {errors:>6}");
    }
    for ((severity, code), (count, example)) in problems {
        println!("{severity} {code} × {count}, for example {example}");
    }
}
