//! Numbers, strings, templates, regular expressions.

use super::super::context::span;
use super::string::decode;
use super::{Script, children, first_child};
use periplus_facts::{Expr, ExprId, Span};
use periplus_syntax::Node;

impl Script<'_, '_> {
    pub(super) fn number(&mut self, node: Node<'_>) -> ExprId {
        match integer(self.lowering.source(node)) {
            Some(value) => self.lowering.expr(Expr::Int(value), node),
            None => self.lowering.opaque(node),
        }
    }

    pub(super) fn regex(&mut self, node: Node<'_>) -> ExprId {
        let Some(pattern) = Self::field(node, "pattern") else { return self.lowering.opaque(node) };
        let pattern = self.lowering.name_of(pattern);
        let flags = Self::field(node, "flags").map(|flags| self.lowering.name_of(flags));
        self.lowering.expr(Expr::Regex { pattern, flags }, node)
    }

    pub(super) fn string(&mut self, node: Node<'_>) -> ExprId {
        let text = self.string_value(node);
        self.lowering.string(&text, node)
    }

    /// The value of a quoted string.
    pub(super) fn string_value(&self, node: Node<'_>) -> String {
        let source = self.lowering.source(node);
        let inner = source.get(1..).unwrap_or_default();
        let quote = source.chars().next().unwrap_or_default();
        decode(inner.strip_suffix(quote).unwrap_or(inner))
    }

    /// Lowers a template; `raw` leaves its escapes alone.
    pub(super) fn template(&mut self, node: Node<'_>, raw: bool) -> ExprId {
        let end = node.end_byte();
        let closed = self.lowering.source(node).len() > 1 && self.lowering.source(node).ends_with('`');
        let end = if closed { end - 1 } else { end };
        let mut at = node.start_byte() + 1;
        let mut parts = Vec::new();
        let mut values = 0;
        for child in children(node) {
            // Text has nodes in one grammar only; what lies between the values is text in both.
            if child.kind() != "template_substitution" {
                continue;
            }
            self.push_text(at, child.start_byte(), raw, node, &mut parts);
            let value = self.expr_or_opaque(first_child(child), child);
            parts.push(value);
            values += 1;
            at = child.end_byte();
        }
        if values == 0 {
            let text = self.text(at, end, raw);
            return self.lowering.string(&text, node);
        }
        self.push_text(at, end, raw, node, &mut parts);
        self.lowering.expr(Expr::Concat(parts), node)
    }

    fn text(&self, from: usize, to: usize, raw: bool) -> String {
        let text = self.lowering.text.get(from..to).unwrap_or_default();
        if raw { text.to_owned() } else { decode(text) }
    }

    fn push_text(&mut self, from: usize, to: usize, raw: bool, node: Node<'_>, parts: &mut Vec<ExprId>) {
        let text = self.text(from, to, raw);
        if !text.is_empty() {
            let name = self.lowering.name(&text);
            // A template's parts share its place: lines and columns within it are not worth counting.
            let at: Span = span(node);
            parts.push(self.lowering.builder.expr(Expr::Str(name), at));
        }
    }
}

/// The value of an integer literal, if it fits.
pub(super) fn integer(text: &str) -> Option<i64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let text = text.trim_end_matches('n');
    match text.get(..2) {
        Some("0x") => i64::from_str_radix(&text[2..], 16).ok(),
        Some("0o") => i64::from_str_radix(&text[2..], 8).ok(),
        Some("0b") => i64::from_str_radix(&text[2..], 2).ok(),
        _ => text.parse().ok(),
    }
}
