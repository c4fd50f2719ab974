//! Types: names, members and generics; `None` where there is nothing to know (`void`, `var`).

use super::{Java, first_child};
use periplus_facts::{Expr, ExprId};
use periplus_syntax::Node;

impl Java<'_, '_> {
    pub(super) fn ty(&mut self, node: Node<'_>) -> Option<ExprId> {
        self.lowering.enter(node)?;
        let ty = self.ty_inner(node);
        self.lowering.leave();
        ty
    }

    fn ty_inner(&mut self, node: Node<'_>) -> Option<ExprId> {
        match node.kind() {
            "void_type" => None,
            "type_identifier" | "identifier" if self.lowering.source(node) == "var" => None,
            "scoped_type_identifier" | "scoped_identifier" => self.scoped_type(node),
            "generic_type" => self.generic_type(node),
            "array_type" => {
                let name = self.interned("array");
                let base = self.lowering.expr(Expr::Name(name), node);
                let element = node.child_by_field_name("element")?;
                let args = self.ty(element).into_iter().collect();
                Some(self.lowering.expr(Expr::Generic { base, args }, node))
            }
            // `@NonNull String`, `? extends T`: what counts is the last named child.
            "annotated_type" => {
                let inner = node.named_child(node.named_child_count().checked_sub(1)? as u32)?;
                self.ty(inner)
            }
            "wildcard" => {
                let mut cursor = node.walk();
                let bound = node.named_children(&mut cursor).filter(|child| child.kind() != "super").last();
                match bound {
                    Some(bound) => self.ty(bound),
                    None => Some(self.lowering.opaque(node)),
                }
            }
            _ => Some(self.name_expr(node)),
        }
    }

    fn scoped_type(&mut self, node: Node<'_>) -> Option<ExprId> {
        let mut cursor = node.walk();
        let mut value = None;
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "type_identifier" | "identifier" => {
                    value = Some(match value {
                        None => self.name_expr(child),
                        Some(object) => {
                            let name = self.lowering.name_of(child);
                            self.lowering.expr_over(Expr::Member { object, name }, node, child)
                        }
                    });
                }
                // The arguments of an outer class say nothing about the inner one.
                "generic_type" => value = first_child(child).and_then(|base| self.ty(base)),
                "scoped_type_identifier" | "scoped_identifier" => value = self.ty(child),
                _ => {}
            }
        }
        value
    }

    fn generic_type(&mut self, node: Node<'_>) -> Option<ExprId> {
        let base_node = first_child(node)?;
        let base = self.ty(base_node)?;
        let mut args = Vec::new();
        if let Some(list) = super::child_of_kind(node, "type_arguments") {
            let mut cursor = list.walk();
            for child in list.named_children(&mut cursor).filter(|child| !child.is_extra()) {
                let arg = self.ty(child);
                args.push(arg.unwrap_or_else(|| self.lowering.opaque(child)));
            }
        }
        // `new ArrayList<>()`: the arguments are inferred.
        Some(if args.is_empty() { base } else { self.lowering.expr(Expr::Generic { base, args }, node) })
    }
}
