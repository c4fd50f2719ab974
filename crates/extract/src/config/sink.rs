//! Collects entries and knows where they stand.

use super::secret;
use periplus_facts::{ConfigEntry, ConfigFacts, ConfigKind, FactDiagnostic, Span};
use std::collections::HashMap;
use std::ops::Range;

/// Entries beyond this are not kept: no file that people write comes near.
const MAX_ENTRIES: usize = 100_000;
/// Keys longer than this, in bytes, are not kept: only hostile nesting makes them.
const MAX_KEY: usize = 1_000;
/// Nesting beyond this is not followed.
pub(super) const MAX_DEPTH: usize = 64;

/// The facts of a file while it is read.
pub(super) struct Sink<'t> {
    pub(super) text: &'t str,
    /// Which document of the file is being read.
    pub(super) document: u32,
    facts: ConfigFacts,
    line_starts: Vec<usize>,
    /// How many entries each numbered key has.
    counts: HashMap<&'static str, u32>,
    /// Values of secret-looking keys are dropped: in configuration, not in manifests.
    guards_secrets: bool,
    is_full: bool,
}

impl<'t> Sink<'t> {
    pub(super) fn new(text: &'t str, kind: ConfigKind) -> Sink<'t> {
        let line_starts =
            std::iter::once(0).chain(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1));
        Sink {
            text,
            document: 0,
            facts: ConfigFacts { kind, entries: Vec::new(), diagnostics: Vec::new() },
            line_starts: line_starts.collect(),
            counts: HashMap::new(),
            guards_secrets: matches!(
                kind,
                ConfigKind::Spring | ConfigKind::AppSettings | ConfigKind::DotEnv | ConfigKind::Other
            ),
            is_full: false,
        }
    }

    pub(super) fn finish(self) -> ConfigFacts {
        self.facts
    }

    /// What kind of file is read.
    pub(super) fn kind(&self) -> ConfigKind {
        self.facts.kind
    }

    /// The entries so far.
    pub(super) fn entries(&self) -> &[ConfigEntry] {
        &self.facts.entries
    }

    /// The first value of `key` so far.
    pub(super) fn get(&self, key: &str) -> Option<&ConfigEntry> {
        self.facts.get(key)
    }

    /// Whether there is no room for more entries.
    pub(super) fn is_full(&self) -> bool {
        self.is_full
    }

    /// Adds an entry whose value stands at `at`, in bytes.
    pub(super) fn entry(&mut self, key: &str, value: &str, at: Range<usize>) {
        let span = self.span(at);
        self.entry_at(key, value, span);
    }

    /// Adds an entry at a known place.
    pub(super) fn entry_at(&mut self, key: &str, value: &str, span: Span) {
        if self.facts.entries.len() >= MAX_ENTRIES || key.len() > MAX_KEY {
            if !self.is_full {
                self.note("config-limit", "this file has more or longer keys than are kept", span);
            }
            self.is_full |= self.facts.entries.len() >= MAX_ENTRIES;
            return;
        }
        let hidden = self.guards_secrets && (secret::is_secret_key(key) || secret::is_secret_value(value));
        self.facts.entries.push(ConfigEntry {
            key: key.to_owned(),
            value: if hidden { String::new() } else { value.to_owned() },
            document: self.document,
            span,
        });
    }

    /// Adds an entry under `key.N` with the next free number.
    pub(super) fn numbered(&mut self, key: &'static str, value: &str, at: Range<usize>) {
        let span = self.span(at);
        self.numbered_at(key, value, span);
    }

    /// Adds a numbered entry at a known place.
    pub(super) fn numbered_at(&mut self, key: &'static str, value: &str, span: Span) {
        let count = self.counts.entry(key).or_default();
        let numbered = format!("{key}.{count}");
        *count += 1;
        self.entry_at(&numbered, value, span);
    }

    /// Records something that could not be read.
    pub(super) fn problem(&mut self, code: &str, message: &str, at: Range<usize>) {
        let span = self.span(at);
        self.note(code, message, span);
    }

    fn note(&mut self, code: &str, message: &str, span: Span) {
        // One of a kind is enough for a file.
        if self.facts.diagnostics.iter().any(|known| known.code == code) {
            return;
        }
        let message = message.lines().next().unwrap_or_default().to_owned();
        self.facts.diagnostics.push(FactDiagnostic { code: code.to_owned(), message, span });
    }

    /// The place of a range of bytes.
    pub(super) fn span(&self, at: Range<usize>) -> Span {
        let (line, column) = self.position(at.start);
        let (end_line, end_column) = self.position(at.end.max(at.start));
        Span { line, column, end_line, end_column }
    }

    fn position(&self, offset: usize) -> (u32, u32) {
        let offset = offset.min(self.text.len());
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        (line as u32, (offset - self.line_starts[line - 1]) as u32 + 1)
    }

    /// The lines of the text without their ends, each with the offset of its first byte.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &'t str)> + use<'t> {
        let text = self.text;
        let mut at = 0;
        text.split_inclusive('\n').map(move |line| {
            let start = at;
            at += line.len();
            (start, line.trim_end_matches(['\n', '\r']))
        })
    }

    /// The range of `part`, which must be a slice of the text.
    pub(super) fn range_of(&self, part: &str) -> Range<usize> {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize).min(self.text.len());
        start..(start + part.len()).min(self.text.len())
    }
}
