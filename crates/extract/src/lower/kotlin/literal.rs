//! Strings, characters and numbers.

use super::{Kotlin, child_of_kind};
use crate::lower::nodes::{children, first_child};
use periplus_facts::{Expr, ExprId};
use periplus_syntax::Node;

impl Kotlin<'_, '_> {
    /// A string, whose parts are texts, escapes and templates (`${expression}`, and `$name`, which the grammar takes for
    /// text).
    pub(super) fn string_literal(&mut self, node: Node<'_>) -> ExprId {
        let mut parts = Vec::new();
        let mut text = String::new();
        let pieces = children(node);
        let raw = node.kind() == "multiline_string_literal";
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            match piece.kind() {
                "escape_sequence" => text.extend(unescape(self.lowering.source(*piece))),
                "interpolation" => {
                    self.text_part(&mut text, node, &mut parts);
                    parts.extend(first_child(*piece).map(|value| self.expr(value)));
                }
                _ => {
                    let run = pieces[at..].iter().take_while(|piece| piece.kind() == "string_content").count().max(1);
                    let range = piece.start_byte()..pieces[at + run - 1].end_byte();
                    let source = self.lowering.text.get(range).unwrap_or_default();
                    let source = if raw { source.to_owned() } else { decode_unicode(source) };
                    self.plain_text(&source, *piece, &mut text, &mut parts);
                    at += run - 1;
                }
            }
            at += 1;
        }
        if parts.is_empty() {
            return self.lowering.string(&text, node);
        }
        self.text_part(&mut text, node, &mut parts);
        self.lowering.expr(Expr::Concat(parts), node)
    }

    /// Text in which `$name` stands for the value of a name.
    fn plain_text(&mut self, source: &str, node: Node<'_>, text: &mut String, parts: &mut Vec<ExprId>) {
        let mut rest = source;
        while let Some((before, behind)) = rest.split_once('$') {
            text.push_str(before);
            let length = behind.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(behind.len());
            let (name, behind) = behind.split_at(length);
            if name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
                self.text_part(text, node, parts);
                let name = self.lowering.name(name);
                parts.push(self.lowering.expr(Expr::Name(name), node));
            } else {
                text.push('$');
                text.push_str(name);
            }
            rest = behind;
        }
        text.push_str(rest);
    }

    /// Ends a part that is text.
    fn text_part(&mut self, text: &mut String, node: Node<'_>, parts: &mut Vec<ExprId>) {
        if !text.is_empty() {
            parts.push(self.lowering.string(text, node));
            text.clear();
        }
    }

    pub(super) fn character(&mut self, node: Node<'_>) -> ExprId {
        let value = match child_of_kind(node, "escape_sequence") {
            Some(escape) => unescape(self.lowering.source(escape)).map(String::from).unwrap_or_default(),
            None => self.lowering.source(node).trim_matches('\'').to_owned(),
        };
        self.lowering.string(&value, node)
    }

    pub(super) fn integer(&mut self, node: Node<'_>) -> ExprId {
        match integer(self.lowering.source(node)) {
            Some(value) => self.lowering.expr(Expr::Int(value), node),
            None => self.lowering.opaque(node),
        }
    }
}

/// Text with its `\u0041`, which the grammar takes for text, decoded.
fn decode_unicode(source: &str) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, behind)) = rest.split_once("\\u") {
        out.push_str(before);
        let code = behind.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match code.and_then(char::from_u32) {
            Some(character) => {
                out.push(character);
                rest = &behind[4..];
            }
            None => {
                out.push_str("\\u");
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The character that an escape stands for.
fn unescape(escape: &str) -> Option<char> {
    let mut rest = escape.strip_prefix('\\')?.chars();
    Some(match rest.next()? {
        't' => '\t',
        'b' => '\u{8}',
        'n' => '\n',
        'r' => '\r',
        'u' => char::from_u32(u32::from_str_radix(rest.as_str(), 16).ok()?)?,
        other => other,
    })
}

/// The value of an integer literal, if it fits.
fn integer(text: &str) -> Option<i64> {
    let digits: String = text.trim_end_matches(['l', 'L', 'u', 'U']).chars().filter(|c| *c != '_').collect();
    let lower = digits.to_ascii_lowercase();
    if let Some(hex) = lower.strip_prefix("0x") {
        return i64::from_str_radix(hex, 16).ok();
    }
    if let Some(binary) = lower.strip_prefix("0b") {
        return i64::from_str_radix(binary, 2).ok();
    }
    digits.parse().ok()
}
