//! TOML.

use super::json::push;
use super::sink::{MAX_DEPTH, Sink};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads every scalar of the document, in file order, also of what stands around mistakes.
pub(super) fn flatten(sink: &mut Sink<'_>) {
    let (table, errors) = DeTable::parse_recoverable(sink.text);
    if let Some(error) = errors.first() {
        let at = error.span().unwrap_or(0..0);
        sink.problem("config-syntax", &format!("not read as TOML: {}", error.message()), at);
    }
    let mut found = Vec::new();
    table_entries(&mut found, &mut String::new(), table.get_ref(), 0);
    // The library keeps tables sorted by key.
    found.sort_by_key(|(_, _, at)| at.start);
    for (key, value, at) in found {
        sink.entry(&key, &value, at);
    }
}

type Found = Vec<(String, String, Range<usize>)>;

fn table_entries(found: &mut Found, key: &mut String, table: &DeTable<'_>, depth: usize) {
    for (name, value) in table {
        let length = push(key, name.get_ref());
        value_entries(found, key, value, depth + 1);
        key.truncate(length);
    }
}

fn value_entries(found: &mut Found, key: &mut String, value: &Spanned<DeValue<'_>>, depth: usize) {
    if depth > MAX_DEPTH {
        return;
    }
    let text = match value.get_ref() {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(value) => value.to_string(),
        DeValue::Datetime(time) => time.to_string(),
        DeValue::Array(array) => {
            for (index, element) in array.iter().enumerate() {
                let length = push(key, &index.to_string());
                value_entries(found, key, element, depth + 1);
                key.truncate(length);
            }
            return;
        }
        DeValue::Table(table) => return table_entries(found, key, table, depth),
    };
    found.push((key.clone(), text, value.span()));
}
