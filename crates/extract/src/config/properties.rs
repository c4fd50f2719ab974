//! Java properties files.

use super::sink::Sink;
use periplus_facts::ConfigKind;

/// Reads every entry. In Spring's files `#---` starts another document, and `a[0]` is the key `a.0`.
pub(super) fn flatten(sink: &mut Sink<'_>) {
    let text = sink.text;
    let mut at = 0;
    while at < text.len() {
        let start = at + leading_blanks(&text[at..]);
        let line_end = text[start..].find('\n').map_or(text.len(), |length| start + length);
        let line = text[start..line_end].trim_end_matches('\r');
        if line.is_empty() || line.starts_with(['#', '!']) {
            if matches!(line.trim_end(), "#---" | "!---") && sink.kind() == ConfigKind::Spring {
                sink.document += 1;
            }
            at = line_end + 1;
            continue;
        }
        let end = logical_end(text, start);
        entry(sink, start, end);
        at = end + 1;
    }
}

fn leading_blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t', '\x0c']).len()
}

/// The end of the line that begins at `start`, with the lines that continue it.
fn logical_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut escaped = false;
    while at < bytes.len() {
        match bytes[at] {
            b'\n' if !escaped => return at,
            // An escaped `\r\n` is one line end.
            b'\r' if escaped && bytes.get(at + 1) == Some(&b'\n') => {}
            b'\\' => escaped = !escaped,
            _ => escaped = false,
        }
        at += 1;
    }
    bytes.len()
}

fn entry(sink: &mut Sink<'_>, start: usize, end: usize) {
    let line = sink.text[start..end].trim_end_matches('\r');
    let mut escaped = false;
    let mut key_end = line.len();
    for (at, char) in line.char_indices() {
        if !escaped && matches!(char, '=' | ':' | ' ' | '\t' | '\x0c') {
            key_end = at;
            break;
        }
        escaped = char == '\\' && !escaped;
    }
    let mut rest = line[key_end..].trim_start_matches([' ', '\t', '\x0c']);
    rest = rest.strip_prefix(['=', ':']).unwrap_or(rest).trim_start_matches([' ', '\t', '\x0c']);
    let at = start + (line.len() - rest.len())..start + line.len();
    let mut key = unescape(&line[..key_end]);
    if sink.kind() == ConfigKind::Spring {
        key = dotted_indices(&key);
    }
    sink.entry(&key, unescape(rest).trim_end(), at);
}

/// Resolves escapes and joins continued lines.
fn unescape(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        rest = &rest[char.len_utf8()..];
        if char != '\\' {
            flush(&mut units, &mut out);
            out.push(char);
            continue;
        }
        let Some(escape) = rest.chars().next() else { break };
        rest = &rest[escape.len_utf8()..];
        if escape == 'u'
            && let Some(unit) = rest.get(..4).and_then(|digits| u16::from_str_radix(digits, 16).ok())
        {
            // Characters beyond the first plane are two escapes.
            units.push(unit);
            rest = &rest[4..];
            continue;
        }
        flush(&mut units, &mut out);
        match escape {
            't' => out.push('\t'),
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            'f' => out.push('\x0c'),
            '\r' | '\n' => {
                rest = rest.strip_prefix('\n').unwrap_or(rest).trim_start_matches([' ', '\t', '\x0c']);
            }
            other => out.push(other),
        }
    }
    flush(&mut units, &mut out);
    out
}

fn flush(units: &mut Vec<u16>, out: &mut String) {
    if !units.is_empty() {
        out.push_str(&String::from_utf16_lossy(units));
        units.clear();
    }
}

/// `a[0].b` as `a.0.b`.
pub(super) fn dotted_indices(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    let mut rest = key;
    while let Some((before, behind)) = rest.split_once('[') {
        out.push_str(before);
        match behind.split_once(']') {
            Some((index, tail)) if !index.is_empty() && index.bytes().all(|byte| byte.is_ascii_digit()) => {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(index);
                rest = tail;
            }
            _ => {
                out.push('[');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}
