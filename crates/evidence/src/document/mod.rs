//! JSON and YAML as one tree that knows its places.

mod json;
mod yaml;

use periplus_inventory::{Diagnostic, Evidence, Location, Severity};

use crate::reading::{diagnostic, evidence};

/// Deeper nesting than this is refused: no definition or dump comes near it.
const MAX_DEPTH: usize = 128;

/// A value and the place where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Line, counted from 1.
    pub line: u32,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// The value.
    pub value: Value,
}

/// A value of JSON or YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping, in the order in which it is written.
    Map(Vec<Entry>),
}

/// A key of a mapping with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Line of the key, counted from 1.
    pub line: u32,
    /// Column of the key in characters, counted from 1.
    pub column: u32,
    /// The value.
    pub node: Node,
}

impl Node {
    /// The value of `key`.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.node)
    }

    /// The value of `key`, whether it begins with a capital or not: tools differ in that.
    pub fn get_any_case(&self, key: &str) -> Option<&Node> {
        let same = |other: &str| {
            other.len() == key.len()
                && other.as_bytes().first().map(u8::to_ascii_lowercase)
                    == key.as_bytes().first().map(u8::to_ascii_lowercase)
                && other.as_bytes().get(1..) == key.as_bytes().get(1..)
        };
        self.entries().iter().find(|entry| same(&entry.key)).map(|entry| &entry.node)
    }

    /// The entries of a mapping; none for anything else.
    pub fn entries(&self) -> &[Entry] {
        if let Value::Map(entries) = &self.value { entries } else { &[] }
    }

    /// The items of a sequence; none for anything else.
    pub fn items(&self) -> &[Node] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The text, or the number as it is written.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) | Value::Number(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is `true`, as a value or as a text.
    pub fn is_true(&self) -> bool {
        match &self.value {
            Value::Bool(value) => *value,
            Value::Text(text) => text.eq_ignore_ascii_case("true"),
            _ => false,
        }
    }

    /// Whether it is a mapping.
    pub fn is_map(&self) -> bool {
        matches!(self.value, Value::Map(_))
    }

    pub(crate) fn location(&self, file: &str) -> Location {
        Location::new(file, self.line, self.column)
    }

    pub(crate) fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Node::text)
    }
}

impl Entry {
    pub(crate) fn evidence(&self, file: &str) -> Evidence {
        evidence(file, self.line, self.column)
    }
}

/// A mistake in the syntax of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    pub(crate) line: u32,
    pub(crate) column: u32,
    pub(crate) message: String,
}

/// The documents in `text`, which is JSON if it begins like JSON, and YAML otherwise. What stands before a mistake is
/// kept; the mistake is told.
pub fn read_documents(file: &str, text: &str) -> (Vec<Node>, Option<Diagnostic>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json = text.trim_start().starts_with(['{', '[']);
    let (documents, error) = if json {
        match json::read(text) {
            Ok(node) => (vec![node], None),
            // YAML in flow style begins like JSON, too.
            Err(error) if file.to_ascii_lowercase().ends_with(".json") => (Vec::new(), Some(error)),
            Err(error) => match yaml::read(text) {
                (documents, None) => (documents, None),
                _ => (Vec::new(), Some(error)),
            },
        }
    } else {
        yaml::read(text)
    };
    let what = if json { "JSON" } else { "YAML" };
    let error = error.map(|error| {
        let place = Location::new(file, error.line, error.column);
        diagnostic("input-syntax", Severity::Error, format!("not read as {what}: {}", error.message), place)
    });
    (documents, error)
}
