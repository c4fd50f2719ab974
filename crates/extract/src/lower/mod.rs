//! Lowering: one walk over the syntax tree, written once for each language.

mod arms;
mod chain;
mod context;
mod csharp;
mod doc;
mod ecmascript;
mod effect;
mod go;
mod java;
mod kotlin;
mod nodes;
mod python;
#[cfg(test)]
mod testing;

use context::Lowering;
use periplus_facts::{FactDiagnostic, FactsBuilder, FileFacts, Language, Span};
use periplus_syntax::{Marker, ParseOutcome, Queries, parse};
use std::borrow::Cow;

/// Lowers `text` to facts. Never fails: what can't be read becomes a diagnostic.
pub fn extract(text: &str, language: Language, queries: &Queries) -> FileFacts {
    let readable = match language {
        Language::Kotlin => kotlin::readable::readable(text),
        Language::Go => go::readable::readable(text),
        _ => Cow::Borrowed(text),
    };
    let tree = match parse(&readable, language) {
        ParseOutcome::Tree(tree) => tree,
        ParseOutcome::OverBudget => {
            let mut builder = FactsBuilder::new(language);
            builder.facts_mut().diagnostics.push(FactDiagnostic {
                code: "parse-budget".to_owned(),
                message: "parsing this file costs more than its size allows; none of it was read".to_owned(),
                span: Span { line: 1, column: 1, end_line: 1, end_column: 1 },
            });
            return builder.finish();
        }
    };
    let mut lowering = Lowering::new(text, language, Marker::new(queries, text));
    let root = tree.root_node();
    lowering.note_syntax_errors(root);
    match language {
        Language::Python => python::module(&mut lowering, root),
        Language::Java => java::module(&mut lowering, root),
        Language::Kotlin => kotlin::module(&mut lowering, root),
        Language::Go => go::module(&mut lowering, root),
        Language::CSharp => csharp::module(&mut lowering, root),
        Language::JavaScript | Language::TypeScript | Language::Tsx => ecmascript::module(&mut lowering, root),
        // Read by hand; there is no tree of it.
        Language::GoApi => {}
    }
    lowering.finish()
}
