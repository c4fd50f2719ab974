//! Annotations as expressions: `@A` is a name, `@A("x")` and `@A(path = "x")` are calls.

use super::{Java, child_of_kind};
use periplus_facts::{Arg, Element, Expr, ExprId, MarkTarget, Modifiers};
use periplus_syntax::Node;

impl Java<'_, '_> {
    /// The modifiers and annotations that stand in front of a declaration.
    pub(super) fn modifiers(&mut self, declaration: Node<'_>) -> (Modifiers, Vec<ExprId>) {
        match child_of_kind(declaration, "modifiers") {
            Some(list) => self.modifier_list(list),
            None => (Modifiers::empty(), Vec::new()),
        }
    }

    pub(super) fn modifier_list(&mut self, node: Node<'_>) -> (Modifiers, Vec<ExprId>) {
        let mut modifiers = Modifiers::empty();
        let mut annotations = Vec::new();
        let mut cursor = node.walk();
        for child in node.children(&mut cursor) {
            modifiers |= match child.kind() {
                "marker_annotation" | "annotation" => {
                    annotations.push(self.annotation(child));
                    let name = child.child_by_field_name("name").map(|name| self.lowering.source(name));
                    if name == Some("Override") { Modifiers::OVERRIDE } else { Modifiers::empty() }
                }
                "public" => Modifiers::PUBLIC,
                "protected" => Modifiers::PROTECTED,
                "private" => Modifiers::PRIVATE,
                "abstract" => Modifiers::ABSTRACT,
                "static" => Modifiers::STATIC,
                "final" => Modifiers::CONST,
                _ => Modifiers::empty(),
            };
        }
        (modifiers, annotations)
    }

    pub(super) fn annotation(&mut self, node: Node<'_>) -> ExprId {
        if self.lowering.enter(node).is_none() {
            return self.lowering.opaque(node);
        }
        let id = self.annotation_inner(node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        self.lowering.leave();
        id
    }

    fn annotation_inner(&mut self, node: Node<'_>) -> ExprId {
        let Some(callee) = node.child_by_field_name("name").and_then(|name| self.ty(name)) else {
            return self.lowering.opaque(node);
        };
        let Some(list) = node.child_by_field_name("arguments") else { return callee };
        let mut args = Vec::new();
        let mut cursor = list.walk();
        for child in list.named_children(&mut cursor).filter(|child| !child.is_extra()) {
            if child.kind() == "element_value_pair" {
                let (Some(key), Some(value)) = (child.child_by_field_name("key"), child.child_by_field_name("value"))
                else {
                    continue;
                };
                let name = self.lowering.name_of(key);
                args.push(Arg::named(name, self.element_value(value)));
            } else {
                args.push(Arg::positional(self.element_value(child)));
            }
        }
        self.lowering.expr(Expr::Call { callee, args, new: false }, node)
    }

    /// What an annotation's attribute may be: an expression, a list of values, an annotation.
    pub(super) fn element_value(&mut self, node: Node<'_>) -> ExprId {
        match node.kind() {
            "marker_annotation" | "annotation" => self.annotation(node),
            "element_value_array_initializer" => {
                if self.lowering.enter(node).is_none() {
                    return self.lowering.opaque(node);
                }
                let mut elements = Vec::new();
                let mut cursor = node.walk();
                for child in node.named_children(&mut cursor).filter(|child| !child.is_extra()) {
                    elements.push(Element { value: self.element_value(child), spread: false });
                }
                self.lowering.leave();
                self.lowering.expr(Expr::List(elements), node)
            }
            _ => self.expr(node),
        }
    }
}
