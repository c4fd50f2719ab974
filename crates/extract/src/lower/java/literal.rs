//! Strings, characters and numbers.

use super::Java;
use periplus_facts::{Expr, ExprId};
use periplus_syntax::Node;

impl Java<'_, '_> {
    pub(super) fn string_literal(&mut self, node: Node<'_>) -> ExprId {
        let mut cursor = node.walk();
        if node.named_children(&mut cursor).any(|child| child.kind() == "string_interpolation") {
            return self.template(node);
        }
        let text = self.lowering.source(node);
        let value = if let Some(block) = text.strip_prefix("\"\"\"") {
            unescape(&dedent(block.strip_suffix("\"\"\"").unwrap_or(block)))
        } else {
            let inner = text.strip_prefix('"').unwrap_or(text);
            unescape(inner.strip_suffix('"').unwrap_or(inner))
        };
        self.lowering.string(&value, node)
    }

    /// A string template: its texts and expressions in order.
    fn template(&mut self, node: Node<'_>) -> ExprId {
        let mut parts = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            if child.kind() == "string_interpolation" {
                parts.extend(super::first_child(child).map(|value| self.expr(value)));
            } else {
                let value = unescape(self.lowering.source(child));
                parts.push(self.lowering.string(&value, child));
            }
        }
        self.lowering.expr(Expr::Concat(parts), node)
    }

    pub(super) fn character(&mut self, node: Node<'_>) -> ExprId {
        let text = self.lowering.source(node);
        let inner = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')).unwrap_or(text);
        let value = unescape(inner);
        self.lowering.string(&value, node)
    }

    pub(super) fn integer(&mut self, node: Node<'_>) -> ExprId {
        match integer(self.lowering.source(node)) {
            Some(value) => self.lowering.expr(Expr::Int(value), node),
            None => self.lowering.opaque(node),
        }
    }
}

/// The value of an integer literal, if it fits.
fn integer(text: &str) -> Option<i64> {
    let digits: String = text.trim_end_matches(['l', 'L']).chars().filter(|c| *c != '_').collect();
    let lower = digits.to_ascii_lowercase();
    if let Some(hex) = lower.strip_prefix("0x") {
        return i64::from_str_radix(hex, 16).ok();
    }
    if let Some(binary) = lower.strip_prefix("0b") {
        return i64::from_str_radix(binary, 2).ok();
    }
    match lower.strip_prefix('0') {
        Some(octal) if !octal.is_empty() => i64::from_str_radix(octal, 8).ok(),
        _ => lower.parse().ok(),
    }
}

/// The content of a text block without its incidental indentation and trailing blanks, escapes still in place.
fn dedent(block: &str) -> String {
    // The opening delimiter's line holds no content.
    let content = block.split_once('\n').map_or("", |(_, content)| content);
    let lines: Vec<&str> = content.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect();
    let last = lines.len() - 1;
    let indent = lines
        .iter()
        .enumerate()
        // The closing delimiter's line counts even though nothing stands before the delimiter.
        .filter(|(at, line)| *at == last || !line.trim().is_empty())
        .map(|(_, line)| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let stripped: Vec<&str> = lines.iter().map(|line| line.get(indent..).unwrap_or_default().trim_end()).collect();
    stripped.join("\n")
}

/// Resolves escapes; what is none stays as it is.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (decoded, length) = escape(rest);
        match decoded {
            Decoded::Char(c) => out.push(c),
            Decoded::Nothing => {}
            Decoded::Invalid => out.push_str(&rest[..length]),
        }
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

enum Decoded {
    Char(char),
    Nothing,
    Invalid,
}

/// The escape that `text` begins with, and its length in bytes.
fn escape(text: &str) -> (Decoded, usize) {
    let Some(kind) = text[1..].chars().next() else { return (Decoded::Invalid, 1) };
    let length = 1 + kind.len_utf8();
    let decoded = match kind {
        'b' => '\u{8}',
        't' => '\t',
        'n' => '\n',
        'f' => '\u{c}',
        'r' => '\r',
        's' => ' ',
        '"' | '\'' | '\\' => kind,
        '\n' => return (Decoded::Nothing, length),
        '0'..='7' => {
            let most = if kind <= '3' { 3 } else { 2 };
            let digits = text[1..].bytes().take(most).take_while(|b| (b'0'..=b'7').contains(b)).count();
            let value = text[1..=digits].bytes().fold(0, |value, digit| value * 8 + u32::from(digit - b'0'));
            return (char::from_u32(value).map_or(Decoded::Invalid, Decoded::Char), 1 + digits);
        }
        'u' => return unicode(text),
        _ => return (Decoded::Invalid, length),
    };
    (Decoded::Char(decoded), length)
}

/// `\uXXXX`, also with several `u`, also as a surrogate pair.
fn unicode(text: &str) -> (Decoded, usize) {
    let Some((unit, length)) = code_unit(text) else { return (Decoded::Invalid, 2) };
    if let Some(c) = char::from_u32(unit) {
        return (Decoded::Char(c), length);
    }
    if let Some((low, more)) = code_unit(&text[length..])
        && let Some(Ok(c)) = char::decode_utf16([unit as u16, low as u16]).next()
    {
        return (Decoded::Char(c), length + more);
    }
    (Decoded::Invalid, length)
}

fn code_unit(text: &str) -> Option<(u32, usize)> {
    let digits = text.strip_prefix("\\u")?.trim_start_matches('u');
    let hex = digits.get(..4).filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))?;
    Some((u32::from_str_radix(hex, 16).ok()?, text.len() - digits.len() + 4))
}

#[cfg(test)]
mod tests {
    use super::{dedent, integer, unescape};

    #[test]
    fn escapes_are_resolved_and_others_stay() {
        assert_eq!(unescape(r#"a\tb\"\'\\\s|"#), "a\tb\"'\\ |");
        assert_eq!(unescape(r"\101\7x\400"), "A\u{7}x\u{20}0");
        assert_eq!(unescape(r"\u002F\uuu0041\uD83D\uDE00"), "/A😀");
        assert_eq!(unescape(r"\uD83D|\u12|\q\"), r"\uD83D|\u12|\q\");
        assert_eq!(unescape("a\\\nb"), "ab");
    }

    #[test]
    fn text_blocks_lose_their_indentation() {
        assert_eq!(dedent("\n    a  \n      b\n    "), "a\n  b\n");
        assert_eq!(dedent("\n    a\n\n    b"), "a\n\nb");
        assert_eq!(dedent("\r\n  a\r\n b"), " a\nb");
        assert_eq!(dedent("\n"), "");
    }

    #[test]
    fn integers() {
        assert_eq!(integer("1_000L"), Some(1000));
        assert_eq!(integer("0xFF"), Some(255));
        assert_eq!(integer("0b101"), Some(5));
        assert_eq!(integer("017"), Some(15));
        assert_eq!(integer("0"), Some(0));
        assert_eq!(integer("99999999999999999999"), None);
    }
}
