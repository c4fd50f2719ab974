//! Calls, and what is called by other signs.

use super::{Kotlin, child_of_kind, has_token, types};
use crate::lower::nodes::{children, first_child};
use periplus_facts::{Arg, Element, Expr, ExprId, MarkTarget};
use periplus_syntax::Node;

impl Kotlin<'_, '_> {
    /// `callee(…)`, `callee(…) { … }`, where `callee` is lowered already. The lambda may belong to the node around.
    pub(super) fn call(&mut self, node: Node<'_>, around: Option<Node<'_>>, callee: ExprId) -> ExprId {
        let mut args = self.args(node);
        let lambda =
            [Some(node), around].into_iter().flatten().find_map(|node| child_of_kind(node, "annotated_lambda"));
        if let Some(lambda) = lambda.and_then(|it| child_of_kind(it, "lambda_literal")) {
            args.push(Arg::positional(self.lambda(lambda)));
        }
        let id = self.lowering.expr(Expr::Call { callee, args, new: false }, node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    /// True if `around` does nothing but give the call `node` its last argument, a lambda.
    pub(super) fn takes_lambda(node: Node<'_>, around: Node<'_>) -> bool {
        around.kind() == "call_expression"
            && first_child(around) == Some(node)
            && child_of_kind(around, "value_arguments").is_none()
            && child_of_kind(node, "annotated_lambda").is_none()
    }

    /// The arguments in a call's parentheses.
    pub(super) fn args(&mut self, call: Node<'_>) -> Vec<Arg> {
        let Some(list) = child_of_kind(call, "value_arguments") else { return Vec::new() };
        children(list).into_iter().filter_map(|argument| self.arg(argument)).collect()
    }

    /// `value`, `name = value`, `*values`.
    fn arg(&mut self, node: Node<'_>) -> Option<Arg> {
        let parts = children(node);
        let value = *parts.last()?;
        let name = (parts.len() > 1 && has_token(node, "=")).then(|| self.identifier(parts[0]));
        let spread = has_token(node, "*") || value.kind() == "spread_expression";
        let value = if value.kind() == "spread_expression" { first_child(value)? } else { value };
        let value = self.expr(value);
        Some(Arg { name, spread: spread && name.is_none(), spread_map: false, value })
    }

    /// `left name right`. A pair (`left to right`) is a list of two.
    pub(super) fn infix(&mut self, node: Node<'_>, left: ExprId) -> ExprId {
        let parts = children(node);
        let [_, name, right] = *parts else { return left };
        let right = self.expr(right);
        if self.lowering.source(name) == "to" {
            let pair = [left, right].map(|value| Element { value, spread: false });
            return self.lowering.expr(Expr::List(pair.into()), node);
        }
        let name = self.identifier(name);
        let callee = self.lowering.expr(Expr::Member { object: left, name }, node);
        let id = self.lowering.expr(Expr::Call { callee, args: vec![Arg::positional(right)], new: false }, node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    /// `object.name`, `object?.name`, `object::name`; `T::class.java` is the type as much as `T::class`.
    pub(super) fn navigation(&mut self, node: Node<'_>, object: ExprId) -> ExprId {
        let parts = children(node);
        let Some(name_node) = parts.last().filter(|_| parts.len() > 1) else { return object };
        let text = self.lowering.source(*name_node);
        let is_type = matches!(self.lowering.builder.facts().expr(object), Expr::TypeOf(_));
        if is_type && matches!(text, "java" | "javaObjectType" | "javaPrimitiveType") {
            return object;
        }
        if text == "class" {
            return self.lowering.expr(Expr::TypeOf(object), node);
        }
        let name = self.identifier(*name_node);
        self.lowering.link(Expr::Member { object, name }, node, *name_node)
    }

    /// `T::class` is the type, `T::name` the member, `::name` what the name stands for.
    pub(super) fn callable_reference(&mut self, node: Node<'_>) -> ExprId {
        let receiver = types(node).next().and_then(|ty| self.ty(ty));
        match (receiver, child_of_kind(node, "identifier")) {
            (Some(object), Some(name)) => {
                let name = self.identifier(name);
                self.lowering.expr(Expr::Member { object, name }, node)
            }
            (Some(ty), None) => self.lowering.expr(Expr::TypeOf(ty), node),
            (None, Some(name)) => self.name_expr(name),
            (None, None) => self.lowering.opaque(node),
        }
    }
}
