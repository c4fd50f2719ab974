//! Strings, characters and numbers.

use super::CSharp;
use periplus_facts::{Expr, ExprId};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    pub(super) fn string_literal(&mut self, node: Node<'_>) -> ExprId {
        let text = self.lowering.source(node);
        let value = match node.kind() {
            "verbatim_string_literal" => quoted(text.trim_start_matches('@'), '"').replace("\"\"", "\""),
            "raw_string_literal" => raw(text),
            "character_literal" => unescape(quoted(text, '\'')),
            _ => unescape(quoted(text, '"')),
        };
        self.lowering.string(&value, node)
    }

    pub(super) fn integer(&mut self, node: Node<'_>) -> ExprId {
        match integer(self.lowering.source(node)) {
            Some(value) => self.lowering.expr(Expr::Int(value), node),
            None => self.lowering.opaque(node),
        }
    }

    /// A number with a fraction, as a text: it is never calculated with, and written where a text is wanted.
    pub(super) fn real(&mut self, node: Node<'_>) -> ExprId {
        let text = self.lowering.source(node).replace('_', "");
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).to_owned();
        self.lowering.string(&digits, node)
    }
}

/// What stands between the quotes; a suffix (`u8`) is dropped.
fn quoted(text: &str, quote: char) -> &str {
    let inner = text.strip_prefix(quote).unwrap_or(text);
    inner.rfind(quote).map_or(inner, |end| &inner[..end])
}

/// The value of an integer literal, if it fits.
fn integer(text: &str) -> Option<i64> {
    let lower: String = text.chars().filter(|c| *c != '_').collect::<String>().to_ascii_lowercase();
    let digits = lower.trim_end_matches(['u', 'l']);
    if let Some(hex) = digits.strip_prefix("0x") {
        return i64::from_str_radix(hex, 16).ok();
    }
    if let Some(binary) = digits.strip_prefix("0b") {
        return i64::from_str_radix(binary, 2).ok();
    }
    digits.parse().ok()
}

/// The value of a raw string literal: as it is on one line, without the closing line's indentation on several.
fn raw(text: &str) -> String {
    let quotes = text.bytes().take_while(|byte| *byte == b'"').count();
    let inner = text.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
    let inner = inner.get(quotes..inner.len().saturating_sub(quotes)).unwrap_or_default();
    match multiline(inner) {
        Some((content, indent)) => unindent(content, indent),
        None => inner.to_owned(),
    }
}

/// The lines of a raw string that begins behind a line break, and the indentation of its closing line.
pub(super) fn multiline(inner: &str) -> Option<(&str, &str)> {
    let (first, rest) = inner.split_once('\n')?;
    if !first.trim().is_empty() {
        return None;
    }
    let (content, indent) = rest.rsplit_once('\n').unwrap_or(("", rest));
    let content = content.strip_suffix('\r').unwrap_or(content);
    indent.trim().is_empty().then_some((content, indent))
}

/// Takes `indent` off the start of each line.
pub(super) fn unindent(content: &str, indent: &str) -> String {
    let lines: Vec<&str> =
        content.split('\n').map(|line| line.strip_prefix(indent).unwrap_or(line.trim_start())).collect();
    lines.join("\n")
}

/// Resolves escapes; what is none stays as it is.
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((c, length)) = escape(rest) {
            out.push(c);
            rest = &rest[length..];
        } else {
            out.push('\\');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

/// The escape that `text` begins with, and its length in bytes.
fn escape(text: &str) -> Option<(char, usize)> {
    let decoded = match text.as_bytes().get(1)? {
        b'a' => '\u{7}',
        b'b' => '\u{8}',
        b'e' => '\u{1b}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'v' => '\u{b}',
        b'0' => '\0',
        b'"' => '"',
        b'\'' => '\'',
        b'\\' => '\\',
        b'x' => {
            let (value, length) = hex(&text[2..], 1, 4)?;
            return Some((char::from_u32(value)?, 2 + length));
        }
        b'U' => {
            let (value, length) = hex(&text[2..], 8, 8)?;
            return Some((char::from_u32(value)?, 2 + length));
        }
        b'u' => {
            let (unit, _) = hex(&text[2..], 4, 4)?;
            if let Some(c) = char::from_u32(unit) {
                return Some((c, 6));
            }
            let (low, _) = hex(text.get(6..)?.strip_prefix("\\u")?, 4, 4)?;
            let c = char::decode_utf16([unit as u16, low as u16]).next()?.ok()?;
            return Some((c, 12));
        }
        _ => return None,
    };
    Some((decoded, 2))
}

/// The hexadecimal number of `least` to `most` digits that `text` begins with, and how many it has.
fn hex(text: &str, least: usize, most: usize) -> Option<(u32, usize)> {
    let length = text.bytes().take(most).take_while(u8::is_ascii_hexdigit).count();
    if length < least {
        return None;
    }
    Some((u32::from_str_radix(&text[..length], 16).ok()?, length))
}

#[cfg(test)]
mod tests {
    use super::{integer, quoted, raw, unescape};

    #[test]
    fn escapes_are_resolved_and_others_stay() {
        assert_eq!(unescape(r#"a\t\"\'\\\0|"#), "a\t\"'\\\0|");
        assert_eq!(unescape(r"\x2Fa\u0041\U0001F600\uD83D\uDE00\e"), "\u{2fa}A😀😀\u{1b}");
        assert_eq!(unescape(r"\q\u12\uD83D\"), r"\q\u12\uD83D\");
        assert_eq!(unescape("\\é"), "\\é");
    }

    #[test]
    fn raw_strings_lose_their_indentation() {
        assert_eq!(raw("\"\"\"a \"b\" c\"\"\""), "a \"b\" c");
        assert_eq!(raw("\"\"\"\n    a\n\n      b\n    \"\"\""), "a\n\n  b");
        assert_eq!(raw("\"\"\"\r\n  a\r\n  \"\"\"u8"), "a");
        assert_eq!(raw("\"\"\"\n  \"\"\""), "");
    }

    #[test]
    fn quotes_and_suffixes_go() {
        assert_eq!(quoted("\"ab\"u8", '"'), "ab");
        assert_eq!(quoted("\"ab", '"'), "ab");
        assert_eq!(quoted("\"", '"'), "");
    }

    #[test]
    fn integers() {
        assert_eq!(integer("1_000UL"), Some(1000));
        assert_eq!(integer("0xFFu"), Some(255));
        assert_eq!(integer("0b1_01"), Some(5));
        assert_eq!(integer("99999999999999999999"), None);
    }
}
