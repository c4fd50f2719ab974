//! The packs' patterns of one language, merged into one compiled query.

use crate::grammar;
use periplus_facts::Language;
use tree_sitter::{Query, QueryErrorKind};

/// The closed vocabulary of captures. A capture that begins with `_` is private to its pattern's predicates; each other
/// one has the form `role.part`, and a pattern uses one role only. See `docs/packs.md`.
pub const CAPTURES: &[&str] = &[
    "route.receiver",
    "route.verb",
    "route.args",
    "route.handler",
    "router.name",
    "router.ctor",
    "router.args",
    "mount.parent",
    "mount.verb",
    "mount.args",
    "annot.name",
    "annot.args",
    "class.name",
    "class.bases",
];

/// A pack's query file.
#[derive(Clone, Debug)]
pub struct QuerySource {
    /// The file's name, for messages.
    pub file: String,
    /// Its text.
    pub text: String,
    /// Grammars that this file's patterns leave out (`; not: typescript` in its first line).
    pub not: Vec<Language>,
}

/// A mistake in a query file.
#[derive(Debug, thiserror::Error)]
#[error("{file}:{line}:{column}: {message}")]
pub struct QueryError {
    /// The query file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What is wrong, and the way out.
    pub message: String,
}

/// All patterns for one language, compiled.
#[derive(Debug)]
pub struct Queries {
    pub(crate) query: Query,
    /// The rule id of each pattern.
    pub(crate) rules: Vec<Box<str>>,
    language: Language,
}

impl Queries {
    /// Compiles and checks `sources`.
    ///
    /// # Errors
    /// The first mistake: a syntax error, an unknown node kind, a capture outside [`CAPTURES`], two roles in one
    /// pattern, or a pattern without `(#set! rule "…")`.
    pub fn compile(language: Language, sources: &[QuerySource]) -> Result<Queries, QueryError> {
        let sources: Vec<&QuerySource> = sources.iter().filter(|source| !source.not.contains(&language)).collect();
        let mut text = String::new();
        let mut ends = Vec::new();
        for source in &sources {
            text.push_str(&source.text);
            text.push('\n');
            ends.push(text.len());
        }
        // Analysing patterns takes long enough to be felt in a small scan: they are compiled once, and file by file
        // only to say which file has the mistake.
        let tree_sitter_language = grammar(language);
        let query = Query::new(&tree_sitter_language, &text).map_err(|merged| {
            let alone = |source: &&QuerySource| {
                Some((source.file.clone(), Query::new(&tree_sitter_language, &source.text).err()?))
            };
            let (file, error) =
                sources.iter().find_map(alone).unwrap_or_else(|| (format!("merged {} query", language.name()), merged));
            QueryError { file, line: error.row + 1, column: error.column + 1, message: explain(&error, language) }
        })?;
        let mut rules = Vec::new();
        for pattern in 0..query.pattern_count() {
            let start = query.start_byte_for_pattern(pattern);
            let at = ends.partition_point(|end| *end <= start);
            let begin = if at == 0 { 0 } else { ends[at - 1] };
            let rule = check(&query, pattern).map_err(|message| {
                let before = sources[at].text.get(..start - begin).unwrap_or_default();
                QueryError {
                    file: sources[at].file.clone(),
                    line: before.matches('\n').count() + 1,
                    column: before.rsplit('\n').next().unwrap_or_default().len() + 1,
                    message,
                }
            })?;
            rules.push(rule);
        }
        Ok(Queries { query, rules, language })
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The rule ids, in pattern order; several patterns may share one.
    pub fn rules(&self) -> &[Box<str>] {
        &self.rules
    }
}

fn explain(error: &tree_sitter::QueryError, language: Language) -> String {
    let what = match error.kind {
        QueryErrorKind::NodeType => format!("the {} grammar has no node kind `{}`", language.name(), error.message),
        QueryErrorKind::Field => format!("the {} grammar has no field `{}`", language.name(), error.message),
        QueryErrorKind::Capture => format!("no capture `@{}` in this pattern", error.message),
        QueryErrorKind::Structure => "this pattern can never match the grammar".to_owned(),
        QueryErrorKind::Predicate => format!("bad predicate: {}", error.message),
        QueryErrorKind::Syntax | QueryErrorKind::Language => format!("query syntax error: {}", error.message),
    };
    what.lines().next().unwrap_or_default().to_owned()
}

/// The rule id of a pattern.
///
/// # Errors
/// What is wrong with it: no rule, a capture outside [`CAPTURES`], two roles.
fn check(query: &Query, pattern: usize) -> Result<Box<str>, String> {
    let settings = query.property_settings(pattern);
    let rule = settings.iter().find(|setting| setting.key.as_ref() == "rule").and_then(|setting| setting.value.clone());
    let Some(rule) = rule else {
        return Err("this pattern has no rule: add (#set! rule \"pack.rule\")".to_owned());
    };
    let mut role: Option<&str> = None;
    for (name, quantifier) in query.capture_names().iter().zip(query.capture_quantifiers(pattern)) {
        if *quantifier == tree_sitter::CaptureQuantifier::Zero || name.starts_with('_') {
            continue;
        }
        if !CAPTURES.contains(name) {
            let known = CAPTURES.join(", ");
            return Err(format!("unknown capture `@{name}`: the vocabulary is {known}, or a private `@_name`"));
        }
        let this = name.split('.').next().unwrap_or_default();
        if role.is_some_and(|role| role != this) {
            return Err(format!("`@{name}` is of another role than the captures before it"));
        }
        role = Some(this);
    }
    Ok(rule)
}
