//! Types: names, members and generics; `None` where there is nothing to know.

use super::{Kotlin, child_of_kind, types};
use crate::lower::nodes::children;
use periplus_facts::{Expr, ExprId};
use periplus_syntax::Node;

/// True for the kinds of node that are types.
pub(super) fn is_type(kind: &str) -> bool {
    matches!(kind, "user_type" | "nullable_type" | "non_nullable_type" | "parenthesized_type" | "function_type")
}

impl Kotlin<'_, '_> {
    /// The declared type among a declaration's children.
    pub(super) fn declared_type(&mut self, node: Node<'_>) -> Option<ExprId> {
        let ty = types(node).last()?;
        self.ty(ty)
    }

    pub(super) fn ty(&mut self, node: Node<'_>) -> Option<ExprId> {
        self.lowering.enter(node)?;
        let ty = match node.kind() {
            "user_type" => self.user_type(node),
            // `T?`, `(T)`, `T & Any`: what they are made of.
            "nullable_type" | "non_nullable_type" | "parenthesized_type" => {
                types(node).next().and_then(|inner| self.ty(inner))
            }
            _ => None,
        };
        self.lowering.leave();
        ty
    }

    /// `a.b.C<T>`. The arguments of an outer class say nothing about the inner one.
    fn user_type(&mut self, node: Node<'_>) -> Option<ExprId> {
        let mut value = None;
        let mut arguments = None;
        for child in children(node) {
            match child.kind() {
                "identifier" => {
                    arguments = None;
                    value = Some(match value {
                        None => self.name_expr(child),
                        Some(object) => {
                            let name = self.identifier(child);
                            self.lowering.expr_over(Expr::Member { object, name }, node, child)
                        }
                    });
                }
                "type_arguments" => arguments = Some(child),
                _ => {}
            }
        }
        let base = value?;
        let Some(list) = arguments else { return Some(base) };
        let mut args = Vec::new();
        for projection in children(list) {
            let ty = types(projection).next().and_then(|ty| self.ty(ty));
            args.push(ty.unwrap_or_else(|| self.lowering.opaque(projection)));
        }
        Some(self.lowering.expr(Expr::Generic { base, args }, node))
    }

    /// The names of the type parameters of a class or function.
    pub(super) fn type_params(&mut self, node: Node<'_>) -> Vec<periplus_facts::Name> {
        let Some(list) = child_of_kind(node, "type_parameters") else { return Vec::new() };
        let names = children(list).into_iter().filter_map(|param| child_of_kind(param, "identifier"));
        names.map(|name| self.identifier(name)).collect()
    }
}
