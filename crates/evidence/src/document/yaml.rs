//! YAML, with the place of every value.

use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::{Entry, MAX_DEPTH, Node, SyntaxError, Value};

/// How many nodes aliases may copy in all: ten lines of nested aliases can stand for gigabytes.
const ALIAS_BUDGET: usize = 1 << 18;

pub(super) fn read(text: &str) -> (Vec<Node>, Option<SyntaxError>) {
    let mut builder =
        Builder { documents: Vec::new(), open: Vec::new(), anchors: HashMap::new(), budget: ALIAS_BUDGET };
    for event in Parser::new_from_str(text) {
        let result = match event {
            Ok((event, span)) => {
                let (line, column) = (span.start.line() as u32, span.start.col() as u32 + 1);
                builder.event(event, line, column)
            }
            Err(error) => {
                let at = error.marker();
                let message = error.info().to_owned();
                Err(SyntaxError { line: at.line() as u32, column: at.col() as u32 + 1, message })
            }
        };
        if let Err(error) = result {
            // What stands before the mistake counts: whatever is open ends there.
            while !builder.open.is_empty() {
                builder.close();
            }
            return (builder.documents, Some(error));
        }
    }
    (builder.documents, None)
}

struct Open {
    line: u32,
    column: u32,
    anchor: usize,
    kind: Kind,
}

enum Kind {
    List(Vec<Node>),
    Map { entries: Vec<Entry>, key: Option<(String, u32, u32)>, merged: Vec<Entry> },
}

struct Builder {
    documents: Vec<Node>,
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    budget: usize,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, line: u32, column: u32) -> Result<(), SyntaxError> {
        let error = |message: &str| Err(SyntaxError { line, column, message: message.to_owned() });
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let value = scalar(&text, style);
                self.put(Node { line, column, value }, anchor);
            }
            Event::Alias(anchor) => {
                let Some(node) = self.anchors.get(&anchor) else { return error("an alias to nothing") };
                let size = size_of(node);
                if size > self.budget {
                    return error("aliases stand for too much");
                }
                self.budget -= size;
                let node = node.clone();
                self.put(node, 0);
            }
            Event::SequenceStart(anchor, _) => {
                self.open.push(Open { line, column, anchor, kind: Kind::List(Vec::new()) });
            }
            Event::MappingStart(anchor, _) => {
                let kind = Kind::Map { entries: Vec::new(), key: None, merged: Vec::new() };
                self.open.push(Open { line, column, anchor, kind });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            _ => {}
        }
        if self.open.len() > MAX_DEPTH { error("nested too deeply") } else { Ok(()) }
    }

    fn close(&mut self) {
        let Some(Open { line, column, anchor, kind }) = self.open.pop() else { return };
        let value = match kind {
            Kind::List(items) => Value::List(items),
            Kind::Map { mut entries, merged, .. } => {
                for entry in merged {
                    if !entries.iter().any(|own| own.key == entry.key) {
                        entries.push(entry);
                    }
                }
                Value::Map(entries)
            }
        };
        self.put(Node { line, column, value }, anchor);
    }

    fn put(&mut self, node: Node, anchor: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut().map(|open| &mut open.kind) {
            None => self.documents.push(node),
            Some(Kind::List(items)) => items.push(node),
            Some(Kind::Map { entries, key, merged }) => match key.take() {
                None => *key = Some((key_text(&node), node.line, node.column)),
                Some((key, ..)) if key == "<<" => {
                    let sources = if node.is_map() { std::slice::from_ref(&node) } else { node.items() };
                    merged.extend(sources.iter().flat_map(Node::entries).cloned());
                }
                Some((key, line, column)) => entries.push(Entry { key, line, column, node }),
            },
        }
    }
}

fn key_text(node: &Node) -> String {
    match &node.value {
        Value::Text(text) | Value::Number(text) => text.clone(),
        Value::Bool(value) => value.to_string(),
        Value::Null => "null".to_owned(),
        Value::List(_) | Value::Map(_) => String::new(),
    }
}

fn size_of(node: &Node) -> usize {
    match &node.value {
        Value::List(items) => 1 + items.iter().map(size_of).sum::<usize>(),
        Value::Map(entries) => 1 + entries.iter().map(|entry| size_of(&entry.node)).sum::<usize>(),
        _ => 1,
    }
}

fn scalar(text: &str, style: ScalarStyle) -> Value {
    if !matches!(style, ScalarStyle::Plain) {
        return Value::Text(text.to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ if text.starts_with(|c: char| c.is_ascii_digit() || c == '-') && text.parse::<f64>().is_ok() => {
            Value::Number(text.to_owned())
        }
        _ => Value::Text(text.to_owned()),
    }
}
