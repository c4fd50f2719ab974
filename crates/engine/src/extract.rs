//! Extracting files in parallel.

use crate::compile::Compiled;
use crate::read::Read;
use crate::{EngineError, Progress};
use periplus_inventory::{Diagnostic, Location, Severity, SkipReason, Skipped};
use periplus_link::SourceFile;
use periplus_source::Tree;
use rayon::prelude::*;
use std::sync::Arc;

/// Extracts the entries at `positions`; the result is in their order.
pub(crate) fn extract_all(
    tree: &Tree,
    positions: &[usize],
    read: &mut Read,
    compiled: &Compiled<'_>,
    progress: &dyn Progress,
) -> Result<Vec<SourceFile>, EngineError> {
    let roles = &read.roles;
    let results: Vec<Option<(SourceFile, u64)>> = positions
        .par_iter()
        .map(|position| {
            progress.step();
            let entry = &tree.entries()[*position];
            let language = entry.language?;
            let text = tree.read(entry).ok()?;
            let queries = compiled.get(language)?;
            let facts = periplus_extract::extract(&text.text, language, queries);
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
