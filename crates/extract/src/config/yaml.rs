//! YAML: several documents, anchors, merge keys.

mod fallback;
mod position;

use super::properties::dotted_indices;
use super::sink::{MAX_DEPTH, Sink};
use periplus_facts::{ConfigEntry, ConfigKind, Span};
use position::Positions;
use saphyr_parser::{Event, Parser, ScalarStyle};
use std::collections::{HashMap, HashSet};

/// What aliases may copy in all, in bytes: ten lines of nested aliases can stand for gigabytes.
const ALIAS_BUDGET: usize = 256 << 10;
/// Stands in for `@`, which no plain scalar may begin with; build tools' `@name@` placeholders do.
const AT: char = '\u{e000}';

/// Reads every scalar of every document.
pub(super) fn flatten(sink: &mut Sink<'_>) {
    let text = protect_placeholders(sink.text);
    let mut reader = Reader {
        positions: Positions::new(&text),
        sink,
        frames: Vec::new(),
        path: String::new(),
        anchors: HashMap::new(),
        budget: ALIAS_BUDGET,
        skipping: 0,
    };
    for event in Parser::new_from_str(&text) {
        match event {
            Ok((event, span)) => {
                let at = Span {
                    line: span.start.line() as u32,
                    column: reader.positions.column(span.start.index()),
                    end_line: span.end.line() as u32,
                    end_column: reader.positions.column(span.end.index()),
                };
                reader.event(event, at);
            }
            Err(error) => {
                let marker = error.marker();
                let line = reader.sink.lines().nth(marker.line().saturating_sub(1));
                let start = line.map_or(reader.sink.text.len(), |(start, line)| {
                    start + line.char_indices().nth(marker.col()).map_or(line.len(), |(at, _)| at)
                });
                reader.sink.problem("config-syntax", &format!("not read as YAML: {}", error.info()), start..start);
                let read = sink.entries().last().map_or(0, |entry| entry.span.end_line);
                fallback::read_behind(sink, read as usize);
                return;
            }
        }
        if reader.sink.is_full() {
            return;
        }
    }
}

/// Replaces an `@` that begins a value.
fn protect_placeholders(text: &str) -> String {
    if !text.contains(": @") {
        return text.to_owned();
    }
    text.replace(": @", &format!(": {AT}"))
}

/// An open mapping or sequence.
struct Frame {
    /// The length of the path outside it.
    outside: usize,
    /// The anchor it defines, or 0, and the number of entries before it.
    anchor: usize,
    first_entry: usize,
    kind: FrameKind,
}

enum FrameKind {
    Map {
        /// Whether a key comes next.
        at_key: bool,
        /// Its keys so far.
        keys: HashSet<String>,
        /// Whether the value of a merge key comes next.
        merging: bool,
        /// Anchors that were merged in; what the mapping says itself goes first.
        merged: Vec<usize>,
    },
    /// With the number of items so far.
    List(usize),
    /// The list of a merge key.
    MergeList,
}

/// What an anchor stands for: keys below the anchored node, and values.
type Anchored = Vec<(String, String, Span)>;

struct Reader<'s, 't, 'x> {
    sink: &'s mut Sink<'t>,
    positions: Positions<'x>,
    frames: Vec<Frame>,
    path: String,
    anchors: HashMap<usize, Anchored>,
    budget: usize,
    /// How many open nodes are not read: keys that are no scalars, values nested too deep.
    skipping: usize,
}

impl Reader<'_, '_, '_> {
    fn event(&mut self, event: Event<'_>, at: Span) {
        if self.skipping > 0 {
            match event {
                Event::MappingStart(..) | Event::SequenceStart(..) => self.skipping += 1,
                Event::MappingEnd | Event::SequenceEnd => self.skipping -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::DocumentStart(_) => {
                self.path.clear();
                self.frames.clear();
                self.anchors.clear();
            }
            Event::DocumentEnd => self.sink.document += 1,
            Event::Scalar(value, style, anchor, _) => self.scalar(&value, style, anchor, at),
            Event::Alias(anchor) => self.alias(anchor),
            Event::MappingStart(anchor, _) => {
                let kind = FrameKind::Map { at_key: true, keys: HashSet::new(), merging: false, merged: Vec::new() };
                self.open(anchor, kind, at);
            }
            Event::SequenceStart(anchor, _) => self.open(anchor, FrameKind::List(0), at),
            Event::MappingEnd | Event::SequenceEnd => self.close(),
            Event::Nothing | Event::StreamStart | Event::StreamEnd => {}
        }
    }

    /// Steps to the next node: appends its list index to the path. `false` if the node is a key.
    fn advance(&mut self) -> bool {
        let Some(frame) = self.frames.last_mut() else { return true };
        match &mut frame.kind {
            FrameKind::Map { at_key: at_key @ true, .. } => {
                *at_key = false;
                return false;
            }
            FrameKind::Map { at_key, .. } => *at_key = true,
            FrameKind::List(items) => {
                let index = *items;
                *items += 1;
                let length = frame.outside;
                self.path.truncate(length);
                super::json::push(&mut self.path, &index.to_string());
            }
            FrameKind::MergeList => {}
        }
        true
    }

    fn scalar(&mut self, value: &str, style: ScalarStyle, anchor: usize, at: Span) {
        if !self.advance() {
            return self.key(value);
        }
        let is_null = style == ScalarStyle::Plain && matches!(value, "~" | "null" | "Null" | "NULL");
        let value = if is_null { String::new() } else { value.replace(AT, "@") };
        if anchor > 0 {
            self.anchors.insert(anchor, vec![(String::new(), value.clone(), at)]);
        }
        self.put(&self.path.clone(), &value, at);
    }

    fn key(&mut self, key: &str) {
        let is_spring = self.sink.kind() == ConfigKind::Spring;
        let Some(frame) = self.frames.last_mut() else { return };
        let FrameKind::Map { keys, merging, .. } = &mut frame.kind else { return };
        self.path.truncate(frame.outside);
        *merging = key == "<<";
        if *merging {
            return;
        }
        keys.insert(key.to_owned());
        // Spring's `"[a.b]"` keeps its dots out of the nesting; joined keys have none.
        let bracketed = key.strip_prefix('[').and_then(|key| key.strip_suffix(']')).filter(|_| is_spring);
        let segment = match bracketed {
            Some(inner) => inner.to_owned(),
            None if is_spring => dotted_indices(key),
            None => key.to_owned(),
        };
        super::json::push(&mut self.path, &segment);
    }

    fn put(&mut self, key: &str, value: &str, at: Span) {
        self.sink.entry_at(key, value, at);
    }

    fn open(&mut self, anchor: usize, kind: FrameKind, at: Span) {
        let is_merging =
            matches!(self.frames.last(), Some(Frame { kind: FrameKind::Map { merging: true, at_key: false, .. }, .. }));
        if !self.advance() {
            self.key("?");
            self.skipping = 1;
            return;
        }
        if self.frames.len() >= MAX_DEPTH {
            let start = self.sink.lines().nth((at.line as usize).saturating_sub(1)).map_or(0, |(start, _)| start);
            self.sink.problem("nesting-too-deep", "values nested this deep are not read", start..start);
            self.skipping = 1;
            return;
        }
        let kind = if is_merging && matches!(kind, FrameKind::List(_)) { FrameKind::MergeList } else { kind };
        let (outside, first_entry) = (self.path.len(), self.sink.entries().len());
        self.frames.push(Frame { outside, anchor, first_entry, kind });
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        self.path.truncate(frame.outside);
        if let FrameKind::Map { keys, merged, .. } = frame.kind {
            for anchor in merged {
                self.copy(anchor, &keys);
            }
        }
        if frame.anchor > 0 {
            let prefix = self.path.len();
            let inside: Anchored = self.sink.entries()[frame.first_entry..]
                .iter()
                .map(|ConfigEntry { key, value, span, .. }| {
                    (key.get(prefix..).unwrap_or_default().trim_start_matches('.').to_owned(), value.clone(), *span)
                })
                .collect();
            self.spend(inside.iter().map(|(key, value, _)| key.len() + value.len()).sum());
            self.anchors.insert(frame.anchor, inside);
        }
    }

    fn alias(&mut self, anchor: usize) {
        match self.frames.last_mut().map(|frame| &mut frame.kind) {
            Some(FrameKind::Map { merging: true, at_key: false, merged, .. }) => {
                merged.push(anchor);
                self.advance();
                return;
            }
            Some(FrameKind::MergeList) => {
                let outer = self.frames.iter_mut().rev().find_map(|frame| match &mut frame.kind {
                    FrameKind::Map { merged, .. } => Some(merged),
                    _ => None,
                });
                if let Some(merged) = outer {
                    merged.push(anchor);
                }
                return;
            }
            _ => {}
        }
        if self.advance() {
            self.copy(anchor, &HashSet::new());
        } else {
            self.key("?");
        }
    }

    /// Repeats what an anchor stands for at the current path, without the keys that are there already.
    fn copy(&mut self, anchor: usize, without: &HashSet<String>) {
        let Some(anchored) = self.anchors.remove(&anchor) else { return };
        for (key, value, span) in &anchored {
            if without.contains(key.split('.').next().unwrap_or_default()) {
                continue;
            }
            if !self.spend(self.path.len() + key.len() + value.len()) {
                break;
            }
            let mut full = self.path.clone();
            if !key.is_empty() {
                super::json::push(&mut full, key);
            }
            self.put(&full, value, *span);
        }
        self.anchors.insert(anchor, anchored);
    }

    /// Takes from the budget of aliases; `false` if it is used up.
    fn spend(&mut self, bytes: usize) -> bool {
        if bytes > self.budget {
            self.budget = 0;
            self.sink.problem("config-limit", "aliases of this file stand for more than is kept", 0..0);
            return false;
        }
        self.budget -= bytes;
        true
    }
}
