//! The packs' queries, compiled for a language when its first file is read.

use crate::{EngineError, PackSet};
use periplus_facts::Language;
use periplus_syntax::{Queries, QueryError, QuerySource};
use std::sync::OnceLock;

/// Compiled queries by language.
pub(crate) struct Compiled<'p> {
    packs: &'p PackSet,
    queries: [OnceLock<Result<Queries, String>>; Language::ALL.len()],
    errors: [OnceLock<QueryError>; Language::ALL.len()],
}

impl<'p> Compiled<'p> {
    pub(crate) fn new(packs: &'p PackSet) -> Compiled<'p> {
        Compiled { packs, queries: Default::default(), errors: Default::default() }
    }

    /// The queries of a language.
    pub(crate) fn get(&self, language: Language) -> Option<&Queries> {
        let at = Language::ALL.iter().position(|known| *known == language)?;
        let compiled = self.queries[at].get_or_init(|| {
            Queries::compile(language, &sources(self.packs, language)).map_err(|error| {
                let text = error.to_string();
                let _ = self.errors[at].set(error);
                text
            })
        });
        compiled.as_ref().ok()
    }

    /// The first mistake that was met, if any.
    pub(crate) fn check(&self) -> Result<(), EngineError> {
        match self.errors.iter().find_map(OnceLock::get) {
            Some(QueryError { file, line, column, message }) => {
                let error = QueryError { file: file.clone(), line: *line, column: *column, message: message.clone() };
                Err(error.into())
            }
            None => Ok(()),
        }
    }
}

/// The query files that apply to a language, shared ones first.
fn sources(packs: &PackSet, language: Language) -> Vec<QuerySource> {
    let wanted = language.pack_language();
    let shared = packs.shared_queries().iter().filter(|(of, ..)| of == wanted).map(|(_, file, text)| (file, text));
    let own = packs
        .packs()
        .iter()
        .zip(packs.sources())
        .filter(|(pack, _)| pack.language == wanted)
        .flat_map(|(_, source)| source.queries.iter().map(|(file, text)| (file, text)));
    shared
        .chain(own)
        .map(|(file, text)| QuerySource { file: file.clone(), text: text.clone(), not: left_out(text) })
        .collect()
}

/// The grammars that a file's first line says its patterns leave out: `; not: typescript tsx`.
fn left_out(text: &str) -> Vec<Language> {
    let Some(list) = text.lines().next().and_then(|line| line.strip_prefix("; not:")) else { return Vec::new() };
    list.split_whitespace()
        .filter_map(|name| match name {
            "javascript" => Some(Language::JavaScript),
            "typescript" => Some(Language::TypeScript),
            "tsx" => Some(Language::Tsx),
            "java" => Some(Language::Java),
            "kotlin" => Some(Language::Kotlin),
            _ => None,
        })
        .collect()
}
