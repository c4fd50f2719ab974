//! Parameters.

use super::{CSharp, operand_after};
use crate::lower::context::span;
use periplus_facts::{Param, ParamKind};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    pub(super) fn params(&mut self, list: Node<'_>) -> Vec<Param> {
        let mut params = Vec::new();
        // The grammar writes the parts of `params T[] rest` directly into the list.
        let (mut is_rest, mut rest_attributes, mut rest_type) = (false, Vec::new(), None);
        let mut cursor = list.walk();
        if !cursor.goto_first_child() {
            return params;
        }
        loop {
            let child = cursor.node();
            match (child.kind(), cursor.field_name()) {
                ("parameter", _) => params.extend(self.param(child)),
                ("attribute_list", _) => self.attribute_list(child, &mut rest_attributes),
                ("params", _) => is_rest = true,
                (_, Some("type")) => rest_type = self.ty(child).map(|ty| self.element_type(ty).unwrap_or(ty)),
                (_, Some("name")) if is_rest => params.push(Param {
                    name: self.ident(child),
                    pattern: None,
                    default: None,
                    ty: rest_type,
                    kind: ParamKind::Rest,
                    annotations: std::mem::take(&mut rest_attributes),
                    field: false,
                    span: span(child),
                }),
                _ => {}
            }
            if !cursor.goto_next_sibling() {
                return params;
            }
        }
    }

    fn param(&mut self, node: Node<'_>) -> Option<Param> {
        let name = node.child_by_field_name("name")?;
        let (_, annotations) = self.modifiers(node);
        Some(Param {
            name: self.ident(name),
            pattern: None,
            default: operand_after(node, "=").map(|value| self.expr(value)),
            ty: node.child_by_field_name("type").and_then(|ty| self.ty(ty)),
            kind: ParamKind::Plain,
            annotations,
            field: false,
            span: span(node),
        })
    }

    /// True if the first parameter is a receiver: `this T x`.
    pub(super) fn is_extension(&self, list: Node<'_>) -> bool {
        let Some(first) = super::child_of_kind(list, "parameter") else { return false };
        let mut cursor = first.walk();
        first
            .named_children(&mut cursor)
            .any(|child| child.kind() == "modifier" && self.lowering.source(child) == "this")
    }
}
