//! Type annotations and base classes.

use super::{Python, children, first_child};
use periplus_facts::{BinaryOp, Expr, ExprId};
use periplus_syntax::Node;

impl Python<'_, '_> {
    /// Lowers an expression in the place of a type: `X[Y]` is a type with arguments there.
    pub(super) fn type_expr(&mut self, node: Node<'_>) -> ExprId {
        if self.lowering.enter(node).is_none() {
            return self.lowering.opaque(node);
        }
        let id = match node.kind() {
            "type" | "parenthesized_expression" => match first_child(node) {
                Some(child) => self.type_expr(child),
                None => self.lowering.opaque(node),
            },
            "generic_type" => {
                let parts = children(node);
                let base = self.type_or_opaque(parts.first().copied(), node);
                let args = parts.get(1).map(|args| self.types(&children(*args))).unwrap_or_default();
                self.lowering.expr(Expr::Generic { base, args }, node)
            }
            "subscript" => {
                let base = self.type_or_opaque(Self::field(node, "value"), node);
                let mut cursor = node.walk();
                let args: Vec<Node<'_>> = node.children_by_field_name("subscript", &mut cursor).collect();
                let args = self.types(&args);
                self.lowering.expr(Expr::Generic { base, args }, node)
            }
            "union_type" | "binary_operator" => {
                let parts = children(node);
                self.union(node, &parts)
            }
            "member_type" => {
                let [object, name] = children(node)[..] else { return self.leave_opaque(node) };
                let object = self.type_expr(object);
                let name = self.lowering.name_of(name);
                self.lowering.expr(Expr::Member { object, name }, node)
            }
            _ => self.expr(node),
        };
        self.lowering.leave();
        id
    }

    fn type_or_opaque(&mut self, node: Option<Node<'_>>, parent: Node<'_>) -> ExprId {
        match node {
            Some(node) => self.type_expr(node),
            None => self.lowering.opaque(parent),
        }
    }

    fn leave_opaque(&mut self, node: Node<'_>) -> ExprId {
        self.lowering.leave();
        self.lowering.opaque(node)
    }

    pub(super) fn types(&mut self, nodes: &[Node<'_>]) -> Vec<ExprId> {
        nodes.iter().map(|node| self.type_expr(*node)).collect()
    }

    fn union(&mut self, node: Node<'_>, parts: &[Node<'_>]) -> ExprId {
        let [left, right] = parts[..] else { return self.lowering.opaque(node) };
        let left = self.type_expr(left);
        let right = self.type_expr(right);
        self.lowering.expr(Expr::Binary { op: BinaryOp::BitOr, left, right }, node)
    }
}
