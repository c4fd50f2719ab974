//! Extracting files in parallel.

use crate::compile::Compiled;
use crate::read::Read;
use crate::{EngineError, PackSet, Progress};
use periplus_facts::{FileFacts, Language};
use periplus_inventory::{Diagnostic, Location, Role, Severity, SkipReason, Skipped};
use periplus_link::SourceFile;
use periplus_source::Tree;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The ids of the packs that something of the tree may use.
fn present<'p>(read: &Read, packs: &'p PackSet) -> BTreeSet<&'p str> {
    read.present.iter().map(|at| packs.pack(*at).id.as_str()).collect()
}

/// Drops the claims of packs of which the tree holds no marker: the same names mean something else here.
fn keep_marks_of(facts: &mut FileFacts, present: &BTreeSet<&str>) {
    let names = &facts.names;
    facts.marks.retain(|mark| {
        let rule = names[mark.rule.index()].split('.').next().unwrap_or_default();
        present.contains(rule)
    });
}

/// True for the documents that ECMAScript's modules may import.
fn is_data(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending == "json")
}

/// Extracts the entries at `positions`; the result is in their order.
pub(crate) fn extract_all(
    tree: &Tree,
    positions: &[usize],
    read: &mut Read,
    compiled: &Compiled<'_>,
    packs: &PackSet,
    progress: &dyn Progress,
) -> Result<Vec<SourceFile>, EngineError> {
    let roles = &read.roles;
    let present = present(read, packs);
    let results: Vec<Option<(SourceFile, u64)>> = positions
        .par_iter()
        .map(|position| {
            progress.step();
            let entry = &tree.entries()[*position];
            // Besides code only a document that code imports is asked for.
            if entry.language.is_none() && (!is_data(&entry.path) || roles[*position] == Role::Vendored) {
                return None;
            }
            let text = tree.read(entry).ok()?;
            let mut facts = match entry.language.unwrap_or(Language::JavaScript) {
                _ if entry.language.is_none() => periplus_extract::extract_data(&text.text),
                Language::GoApi => periplus_extract::extract_definitions(&text.text),
                parsed => {
                    let code = periplus_extract::code_of(&entry.path, &text.text);
                    periplus_extract::extract(&code, parsed, compiled.get(parsed)?)
                }
            };
            keep_marks_of(&mut facts, &present);
            let file = SourceFile { path: entry.path.clone(), facts: Arc::new(facts), role: roles[*position] };
            Some((file, text.text.len() as u64))
        })
        .collect();
    compiled.check()?;
    let mut files = Vec::new();
    for (file, bytes) in results.into_iter().flatten() {
        read.bytes_extracted += bytes;
        for diagnostic in &file.facts.diagnostics {
            let over_budget = diagnostic.code == "parse-budget";
            if over_budget {
                read.skipped.push(Skipped { file: file.path.clone(), reason: SkipReason::ParseBudget });
            }
            read.diagnostics.push(Diagnostic {
                code: diagnostic.code.clone(),
                severity: Severity::Warning,
                message: diagnostic.message.clone(),
                location: Some(Location::new(
                    file.path.clone(),
                    diagnostic.span.line.max(1),
                    diagnostic.span.column.max(1),
                )),
                incomplete: over_budget || diagnostic.code == "nesting-too-deep",
            });
        }
        files.push(file);
    }
    Ok(files)
}
