//! String literals: prefixes, escapes, interpolation, adjacent literals.

use super::super::context::{Lowering, span};
use super::{Python, children};
use periplus_facts::{Expr, ExprId, Span};
use periplus_syntax::Node;

/// A part of a string: text that is known, or an interpolated value.
enum Piece {
    Text(String, Span),
    Value(ExprId),
}

/// What a literal's prefix says.
#[derive(Clone, Copy)]
struct Prefix {
    raw: bool,
    bytes: bool,
    /// `f`, and `t`, whose parts are those of `f`.
    format: bool,
}

impl Python<'_, '_> {
    pub(super) fn string(&mut self, node: Node<'_>) -> ExprId {
        let mut pieces = Vec::new();
        self.pieces(node, &mut pieces);
        self.assemble(pieces, node)
    }

    /// Adjacent literals are one.
    pub(super) fn concatenated(&mut self, node: Node<'_>) -> ExprId {
        let mut pieces = Vec::new();
        for child in children(node) {
            self.pieces(child, &mut pieces);
        }
        self.assemble(pieces, node)
    }

    fn pieces(&mut self, node: Node<'_>, pieces: &mut Vec<Piece>) {
        let prefix = prefix(self.lowering, node);
        if !prefix.format {
            let text = decode(content(self.lowering, node), prefix);
            pieces.push(Piece::Text(text, span(node)));
            return;
        }
        for child in children(node) {
            match child.kind() {
                "string_content" => {
                    let text = decode(self.lowering.source(child), prefix);
                    pieces.push(Piece::Text(text, span(child)));
                }
                "interpolation" => {
                    let value = self.interpolation(child);
                    pieces.push(Piece::Value(value));
                }
                _ => {}
            }
        }
    }

    /// `{value}`; a conversion or format that changes the text makes it unknown.
    fn interpolation(&mut self, node: Node<'_>) -> ExprId {
        let Some(expression) = Self::field(node, "expression") else { return self.lowering.opaque(node) };
        let value = self.expr(expression);
        let plain =
            |field: &str, text: &str| Self::field(node, field).is_none_or(|field| self.lowering.source(field) == text);
        let mut cursor = node.walk();
        let debug = node.children(&mut cursor).any(|child| child.kind() == "=");
        if !debug && plain("type_conversion", "!s") && plain("format_specifier", ":s") {
            return value;
        }
        self.keep_effect(value);
        self.lowering.opaque(node)
    }

    fn assemble(&mut self, pieces: Vec<Piece>, node: Node<'_>) -> ExprId {
        if pieces.iter().all(|piece| matches!(piece, Piece::Text(..))) {
            let text: String = pieces
                .into_iter()
                .map(|piece| if let Piece::Text(text, _) = piece { text } else { String::new() })
                .collect();
            return self.lowering.string(&text, node);
        }
        let mut parts = Vec::new();
        let mut text: Option<(String, Span)> = None;
        for piece in pieces {
            match piece {
                Piece::Text(more, at) => match &mut text {
                    Some((text, _)) => text.push_str(&more),
                    None => text = Some((more, at)),
                },
                Piece::Value(value) => {
                    self.push_text(text.take(), &mut parts);
                    parts.push(value);
                }
            }
        }
        self.push_text(text, &mut parts);
        self.lowering.expr(Expr::Concat(parts), node)
    }

    fn push_text(&mut self, text: Option<(String, Span)>, parts: &mut Vec<ExprId>) {
        if let Some((text, at)) = text
            && !text.is_empty()
        {
            let name = self.lowering.name(&text);
            parts.push(self.lowering.builder.expr(Expr::Str(name), at));
        }
    }
}

/// The value of a literal without interpolation.
pub(super) fn decoded(lowering: &Lowering<'_>, node: Node<'_>) -> Option<String> {
    let prefix = prefix(lowering, node);
    if prefix.format { None } else { Some(decode(content(lowering, node), prefix)) }
}

fn prefix(lowering: &Lowering<'_>, node: Node<'_>) -> Prefix {
    let start = node.child(0).map(|start| lowering.source(start)).unwrap_or_default();
    let letters = start.trim_end_matches(['"', '\'']);
    let has = |letter: char| letters.chars().any(|c| c.eq_ignore_ascii_case(&letter));
    Prefix { raw: has('r'), bytes: has('b'), format: has('f') || has('t') }
}

/// The source between the quotes.
fn content<'a>(lowering: &Lowering<'a>, node: Node<'_>) -> &'a str {
    let count = node.child_count();
    let start = node.child(0).map_or(node.start_byte(), |start| start.end_byte());
    let end = node.child(count.saturating_sub(1));
    let end = end.filter(|end| end.kind() == "string_end").map_or(node.end_byte(), |end| end.start_byte());
    lowering.text.get(start..end).unwrap_or_default()
}

/// Resolves escapes, doubled braces of format strings, and line ends.
fn decode(text: &str, prefix: Prefix) -> String {
    let special = |c: char| c == '\r' || (c == '\\' && !prefix.raw) || (prefix.format && (c == '{' || c == '}'));
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(special) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match rest.as_bytes()[0] {
            b'\\' => escape(rest, prefix.bytes, &mut out),
            b'\r' => {
                if !rest.starts_with("\r\n") {
                    out.push('\n');
                }
                1
            }
            brace => {
                out.push(brace as char);
                if rest.as_bytes().get(1) == Some(&brace) { 2 } else { 1 }
            }
        };
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// Resolves the escape that `text` begins with and returns its length. An unknown one stays as it is.
fn escape(text: &str, bytes: bool, out: &mut String) -> usize {
    let Some(kind) = text[1..].chars().next() else {
        out.push('\\');
        return 1;
    };
    let simple = match kind {
        '\\' | '\'' | '"' => Some(kind),
        'a' => Some('\u{7}'),
        'b' => Some('\u{8}'),
        'f' => Some('\u{c}'),
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        'v' => Some('\u{b}'),
        _ => None,
    };
    if let Some(simple) = simple {
        out.push(simple);
        return 2;
    }
    let digits = |from: usize, count: usize, radix: u32| {
        let digits = text.get(from..from + count)?;
        let valid = digits.chars().all(|c| c.is_digit(radix));
        if valid { u32::from_str_radix(digits, radix).ok().and_then(char::from_u32) } else { None }
    };
    let (decoded, length) = match kind {
        '\n' => return 2,
        '\r' => return if text[2..].starts_with('\n') { 3 } else { 2 },
        'x' => (digits(2, 2, 16), 4),
        'u' if !bytes => (digits(2, 4, 16), 6),
        'U' if !bytes => (digits(2, 8, 16), 10),
        '0'..='7' => {
            let count = text[1..].chars().take(3).take_while(|c| c.is_digit(8)).count();
            (digits(1, count, 8), 1 + count)
        }
        _ => (None, 0),
    };
    if let Some(decoded) = decoded {
        out.push(decoded);
        return length;
    }
    out.push('\\');
    out.push(kind);
    1 + kind.len_utf8()
}
