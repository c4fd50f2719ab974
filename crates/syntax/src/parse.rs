//! Parsing within a budget that depends on the text alone.

use crate::grammar;
use periplus_facts::Language;
use std::cell::RefCell;
use std::ops::ControlFlow;
use tree_sitter::{ParseOptions, Parser, Tree};

/// Progress callbacks allowed for any text, however short, and for each KiB on top. The densest real files need half of
/// this. Error recovery calls nothing back while it lasts, so that the budget has to be spent before it begins: in Java
/// that is after 41 callbacks for each KiB of `a<a<…`, of which 40 KB would then take a quarter of a minute.
const fn allowance(language: Language) -> (usize, usize) {
    match language {
        Language::Java => (300, 16),
        _ => (500, 32),
    }
}

/// What parsing yielded.
#[derive(Debug)]
pub enum ParseOutcome {
    /// A tree, perhaps with error nodes.
    Tree(Tree),
    /// The text cost more than its budget; there is no tree.
    OverBudget,
}

thread_local! {
    static PARSER: RefCell<Parser> = RefCell::new(Parser::new());
}

/// Parses `text`. The budget counts progress callbacks, never time, so that the outcome is the same on every machine.
pub fn parse(text: &str, language: Language) -> ParseOutcome {
    PARSER.with_borrow_mut(|parser| {
        // The grammars are compiled in with the matching ABI; a mismatch would be a build mistake, seen by every test.
        if parser.set_language(&grammar(language)).is_err() {
            return ParseOutcome::OverBudget;
        }
        let (base, per_kib) = allowance(language);
        let budget = base + per_kib * text.len().div_ceil(1024);
        let mut used = 0usize;
        let mut progress = |_: &tree_sitter::ParseState| {
            used += 1;
            if used > budget { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let bytes = text.as_bytes();
        let tree = parser.parse_with_options(
            &mut |offset, _| bytes.get(offset..).unwrap_or_default(),
            None,
            Some(ParseOptions::new().progress_callback(&mut progress)),
        );
        if let Some(tree) = tree {
            return ParseOutcome::Tree(tree);
        }
        parser.reset();
        ParseOutcome::OverBudget
    })
}
