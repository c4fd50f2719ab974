//! `.env` files.

use super::sink::Sink;

/// A quoted value is not longer than this, in characters: a stray quote shall cost little.
const MAX_QUOTED: usize = 16 * 1024;

/// Reads each `NAME=value`.
pub(super) fn flatten(sink: &mut Sink<'_>) {
    let text = sink.text;
    let mut behind = 0;
    for (start, line) in sink.lines() {
        // A quoted value may have run over this line.
        if start < behind {
            continue;
        }
        let line = line.trim_start();
        let line = line.strip_prefix("export ").unwrap_or(line).trim_start();
        let Some((name, value)) = line.split_once('=') else { continue };
        let name = name.trim();
        if name.is_empty()
            || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
        {
            continue;
        }
        let value = value.trim_start();
        let from = sink.range_of(value).start;
        let quote = value.chars().next().filter(|char| matches!(char, '"' | '\'' | '`'));
        let closed = quote.and_then(|quote| Some((quote, closing(&text[from + 1..], quote)?)));
        if let Some((quote, length)) = closed {
            let inner = &text[from + 1..from + 1 + length];
            behind = from + length + 2;
            let value = if quote == '"' { unescape(inner) } else { inner.to_owned() };
            sink.entry(name, &value, from..behind);
        } else {
            let value = value.split(" #").next().unwrap_or_default().trim_end();
            let value = if value.starts_with('#') { "" } else { value };
            sink.entry(name, value, from..from + value.len());
        }
    }
}

/// Where the quote closes.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, char) in text.char_indices().take(MAX_QUOTED) {
        if char == quote && !escaped {
            return Some(at);
        }
        escaped = char == '\\' && !escaped && quote == '"';
    }
    None
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        if char != '\\' {
            out.push(char);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some(other @ ('"' | '\\' | '$')) => out.push(other),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}
