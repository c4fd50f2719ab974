//! Calls and constructions.

use super::{Java, child_of_kind};
use periplus_facts::{Arg, Expr, ExprId, MarkTarget};
use periplus_syntax::Node;

impl Java<'_, '_> {
    /// `object.name(…)`, where `object` has the value `inner`.
    pub(super) fn method_call(&mut self, node: Node<'_>, inner: ExprId) -> ExprId {
        let Some(name_node) = node.child_by_field_name("name") else { return inner };
        let object = self.through_super(node, inner);
        let name = self.lowering.name_of(name_node);
        let callee = self.lowering.expr_over(Expr::Member { object, name }, node, name_node);
        self.call(node, callee)
    }

    /// `name(…)`.
    pub(super) fn unqualified_call(&mut self, node: Node<'_>) -> ExprId {
        let Some(name) = node.child_by_field_name("name") else { return self.opaque_with_calls(node) };
        let callee = self.name_expr(name);
        self.call(node, callee)
    }

    /// `super` where `node` goes through it (`I.super.m()`), else `object`.
    pub(super) fn through_super(&mut self, node: Node<'_>, object: ExprId) -> ExprId {
        // `super.m()` has `super` as its object.
        if node.child(0).is_some_and(|first| first.kind() == "super") {
            return object;
        }
        match child_of_kind(node, "super") {
            Some(keyword) => self.lowering.expr(Expr::Super, keyword),
            None => object,
        }
    }

    fn call(&mut self, node: Node<'_>, callee: ExprId) -> ExprId {
        let args = self.args(node);
        let id = self.lowering.expr(Expr::Call { callee, args, new: false }, node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    /// The arguments of a call.
    pub(super) fn args(&mut self, call: Node<'_>) -> Vec<Arg> {
        let mut args = Vec::new();
        if let Some(list) = call.child_by_field_name("arguments") {
            let mut cursor = list.walk();
            for child in list.named_children(&mut cursor).filter(|child| !child.is_extra()) {
                args.push(Arg::positional(self.expr(child)));
            }
        }
        args
    }

    /// `new T(…)`, and `new T(…) {…}`, which constructs an anonymous subclass.
    pub(super) fn creation(&mut self, node: Node<'_>) -> ExprId {
        let Some(ty) = node.child_by_field_name("type").and_then(|ty| self.ty(ty)) else {
            return self.opaque_with_calls(node);
        };
        let args = self.args(node);
        let callee = match child_of_kind(node, "class_body") {
            Some(body) => {
                let class = self.anonymous_class(body, ty);
                self.lowering.expr(Expr::Class(class), body)
            }
            None => ty,
        };
        let id = self.lowering.expr(Expr::Call { callee, args, new: true }, node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    /// `this(…)` and `super(…)` in a constructor.
    pub(super) fn constructor_call(&mut self, node: Node<'_>) -> ExprId {
        let callee = match node.child_by_field_name("constructor") {
            Some(keyword) if keyword.kind() == "this" => self.lowering.expr(Expr::This, keyword),
            Some(keyword) => self.lowering.expr(Expr::Super, keyword),
            None => return self.opaque_with_calls(node),
        };
        self.call(node, callee)
    }
}
