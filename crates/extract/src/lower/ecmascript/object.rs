//! Object and array literals, and the names of their members.

use super::{Script, first_child};
use periplus_facts::{Element, Entry, Expr, ExprId, MarkTarget, Name};
use periplus_syntax::Node;

impl Script<'_, '_> {
    pub(super) fn array(&mut self, node: Node<'_>) -> ExprId {
        let mut elements = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            if !child.is_extra() {
                let value = self.entry(child);
                elements.push(Element { value, spread: child.kind() == "spread_element" });
            }
        }
        self.lowering.expr(Expr::List(elements), node)
    }

    /// A value inside a literal or call; collections there may be rows of a table that packs mark.
    pub(super) fn entry(&mut self, node: Node<'_>) -> ExprId {
        let value = self.expr(node);
        if matches!(node.kind(), "array" | "object") {
            self.lowering.mark(node, MarkTarget::Expr(value));
        }
        value
    }

    pub(super) fn object(&mut self, node: Node<'_>) -> ExprId {
        let mut entries = Vec::new();
        let mut comment = None;
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            if child.is_extra() {
                comment = Some(child);
                continue;
            }
            if let Some(comment) = comment.take() {
                self.doc = self.doc_of(comment, child);
            }
            if let Some(entry) = self.member(child) {
                entries.push(entry);
            }
        }
        self.lowering.expr(Expr::Map(entries), node)
    }

    fn member(&mut self, node: Node<'_>) -> Option<Entry> {
        let (key, value) = match node.kind() {
            "pair" => {
                let key = self.key(Self::field(node, "key")?);
                (Some(key), self.entry(Self::field(node, "value")?))
            }
            "shorthand_property_identifier" => {
                let text = self.lowering.source(node);
                (Some(self.lowering.string(text, node)), self.expr(node))
            }
            "method_definition" => {
                let key = self.key(Self::field(node, "name")?);
                let id = self.function(node);
                (Some(key), self.lowering.expr(Expr::Function(id), node))
            }
            "spread_element" => (None, self.expr(first_child(node)?)),
            _ => return None,
        };
        Some(Entry { key, value })
    }

    /// A property's key as an expression.
    fn key(&mut self, node: Node<'_>) -> ExprId {
        match self.property_name(node) {
            Some(name) => self.lowering.expr(Expr::Str(name), node),
            None => self.expr_or_opaque(first_child(node), node),
        }
    }

    /// A property's name, unless it is computed.
    pub(super) fn property_name(&mut self, node: Node<'_>) -> Option<Name> {
        match node.kind() {
            "string" => {
                let text = self.string_value(node);
                Some(self.lowering.name(&text))
            }
            "computed_property_name" => {
                let literal = first_child(node).filter(|child| child.kind() == "string")?;
                self.property_name(literal)
            }
            _ => Some(self.lowering.name_of(node)),
        }
    }
}
