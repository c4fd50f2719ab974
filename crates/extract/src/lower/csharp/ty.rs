//! Types: names, members and generics; `None` where there is nothing to know (`void`, `var`).

use super::{CSharp, plain};
use periplus_facts::{Expr, ExprId};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    pub(super) fn ty(&mut self, node: Node<'_>) -> Option<ExprId> {
        self.lowering.enter(node)?;
        let ty = self.ty_inner(node);
        self.lowering.leave();
        ty
    }

    fn ty_inner(&mut self, node: Node<'_>) -> Option<ExprId> {
        match node.kind() {
            "implicit_type" => None,
            "predefined_type" if self.lowering.source(node) == "void" => None,
            "identifier" | "predefined_type" => Some(self.name_expr(node)),
            "generic_name" => {
                let base = self.name_expr(plain(node));
                Some(self.with_type_args(base, node))
            }
            "qualified_name" => {
                let (qualifier, name) = (node.child_by_field_name("qualifier")?, node.child_by_field_name("name")?);
                let object = self.ty(qualifier)?;
                let member = self.ident(name);
                let base = self.lowering.expr(Expr::Member { object, name: member }, node);
                Some(self.with_type_args(base, name))
            }
            "alias_qualified_name" => self.alias_qualified(node),
            "nullable_type" | "pointer_type" | "ref_type" | "scoped_type" => self.ty(node.child_by_field_name("type")?),
            "array_type" => {
                let name = self.interned("array");
                let base = self.lowering.expr(Expr::Name(name), node);
                let args = self.ty(node.child_by_field_name("type")?).into_iter().collect();
                Some(self.lowering.expr(Expr::Generic { base, args }, node))
            }
            "tuple_type" => {
                let name = self.interned("tuple");
                let base = self.lowering.expr(Expr::Name(name), node);
                let mut args = Vec::new();
                let mut cursor = node.walk();
                for element in node.named_children(&mut cursor) {
                    args.extend(element.child_by_field_name("type").and_then(|ty| self.ty(ty)));
                }
                Some(self.lowering.expr(Expr::Generic { base, args }, node))
            }
            _ => Some(self.lowering.opaque(node)),
        }
    }

    /// `global::X` is `X`; `alias::X` a member of the alias.
    pub(super) fn alias_qualified(&mut self, node: Node<'_>) -> Option<ExprId> {
        let name = node.child_by_field_name("name")?;
        let alias = node.child_by_field_name("alias").filter(|alias| self.lowering.source(*alias) != "global");
        let Some(alias) = alias else { return self.ty(name) };
        let object = self.name_expr(alias);
        let member = self.ident(name);
        let base = self.lowering.expr(Expr::Member { object, name: member }, node);
        Some(self.with_type_args(base, name))
    }

    /// `base` with the type arguments of `name`, if it has any: `typeof(List<>)` has none.
    fn with_type_args(&mut self, base: ExprId, name: Node<'_>) -> ExprId {
        let args = self.type_args(name);
        if args.is_empty() { base } else { self.lowering.expr(Expr::Generic { base, args }, name) }
    }

    /// The type arguments of a name.
    pub(super) fn type_args(&mut self, name: Node<'_>) -> Vec<ExprId> {
        let mut args = Vec::new();
        if name.kind() == "generic_name"
            && let Some(list) = super::child_of_kind(name, "type_argument_list")
        {
            let mut cursor = list.walk();
            for ty in list.named_children(&mut cursor).filter(|child| !child.is_extra()) {
                let arg = self.ty(ty);
                args.push(arg.unwrap_or_else(|| self.lowering.opaque(ty)));
            }
        }
        args
    }

    /// What `await` gives: `T` of `Task<T>`.
    pub(super) fn awaited(&self, ty: ExprId) -> ExprId {
        let facts = self.lowering.builder.facts();
        match facts.expr(ty) {
            Expr::Generic { base, args } => match (facts.expr(*base), args.last()) {
                (Expr::Name(name), Some(result)) if matches!(facts.text(*name), "Task" | "ValueTask") => *result,
                _ => ty,
            },
            _ => ty,
        }
    }

    /// The type of a collection's elements: `T` of `T[]` and `List<T>`, `V` of `Dictionary<K, V>`.
    pub(super) fn element_type(&self, ty: ExprId) -> Option<ExprId> {
        match self.lowering.builder.facts().expr(ty) {
            Expr::Generic { args, .. } => args.last().copied(),
            _ => None,
        }
    }
}
