//! JSON with comments and trailing commas.

use super::sink::{MAX_DEPTH, Sink};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use periplus_facts::ConfigKind;

/// Reads every scalar of the document.
pub(super) fn flatten(sink: &mut Sink<'_>) {
    let text = sink.text;
    match parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default()) {
        Ok(result) => {
            if let Some(value) = result.value {
                walk(sink, &mut String::new(), &value, 0);
            }
        }
        Err(error) => {
            let range = error.range();
            sink.problem("config-syntax", &format!("not read as JSON: {}", error.kind()), range.start..range.end);
        }
    }
}

fn walk(sink: &mut Sink<'_>, key: &mut String, value: &Value<'_>, depth: usize) {
    let range = value.range();
    let at = range.start..range.end;
    match value {
        Value::StringLit(literal) => sink.entry(key, &literal.value, at),
        Value::NumberLit(literal) => sink.entry(key, literal.value, at),
        Value::BooleanLit(literal) => sink.entry(key, if literal.value { "true" } else { "false" }, at),
        Value::NullKeyword(_) => sink.entry(key, "", at),
        Value::Object(_) | Value::Array(_) if depth >= MAX_DEPTH => {
            sink.problem("nesting-too-deep", "values nested this deep are not read", at);
        }
        Value::Object(object) => {
            for property in &object.properties {
                let length = push(key, &segment(sink.kind(), property.name.as_str()));
                walk(sink, key, &property.value, depth + 1);
                key.truncate(length);
            }
        }
        Value::Array(array) => {
            for (index, element) in array.elements.iter().enumerate() {
                let length = push(key, &index.to_string());
                walk(sink, key, element, depth + 1);
                key.truncate(length);
            }
        }
    }
}

/// A property's name as a segment; .NET nests by `:` too.
fn segment(kind: ConfigKind, name: &str) -> String {
    if kind == ConfigKind::AppSettings { name.replace(':', ".") } else { name.to_owned() }
}

/// Appends a segment; the length to cut the key back to.
pub(super) fn push(key: &mut String, segment: &str) -> usize {
    let length = key.len();
    if length > 0 {
        key.push('.');
    }
    key.push_str(segment);
    length
}
