//! Calls and their arguments.

use super::{CSharp, child_of_kind, operand, operands, plain};
use periplus_facts::{Arg, Declare, Expr, ExprId, MarkTarget, Place, Step};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    /// A call of `callee`.
    pub(super) fn call(&mut self, node: Node<'_>, callee: ExprId) -> ExprId {
        let mut args = match node.child_by_field_name("arguments") {
            Some(list) => self.args(list),
            None => Vec::new(),
        };
        if let Some(name) = node.child_by_field_name("function").and_then(called_name) {
            let type_args = self.type_args(name);
            self.append_type_args(&mut args, type_args);
        }
        let id = self.lowering.expr(Expr::Call { callee, args, new: false }, node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    pub(super) fn args(&mut self, list: Node<'_>) -> Vec<Arg> {
        let mut args = Vec::new();
        let mut cursor = list.walk();
        for argument in list.named_children(&mut cursor).filter(|child| !child.is_extra()) {
            let Some(value_node) = operand(argument) else { continue };
            let value = self.expr(value_node);
            if value_node.kind() == "identifier" && child_of_kind(argument, "out").is_some() {
                self.forget(value_node);
            }
            args.push(match argument.child_by_field_name("name") {
                Some(name) => Arg::named(self.ident(name), value),
                None => Arg::positional(value),
            });
        }
        args
    }

    /// `out var x` declares a variable of which nothing is known.
    pub(super) fn out_variable(&mut self, node: Node<'_>) -> ExprId {
        let value = self.lowering.opaque(node);
        if let Some(name) = node.child_by_field_name("name") {
            let ty = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
            let place = Place::Name(self.ident(name));
            self.effects.push(Step::Bind { place, value: Some(value), ty, declare: Declare::Block });
        }
        value
    }

    /// `out x`: the variable has a new, unknown value.
    fn forget(&mut self, variable: Node<'_>) {
        if self.lowering.source(variable) == "_" {
            return;
        }
        let place = Place::Name(self.ident(variable));
        let value = Some(self.lowering.opaque(variable));
        self.effects.push(Step::Bind { place, value, ty: None, declare: Declare::Assign });
    }

    /// `nameof(a.B)` is the string `B`.
    pub(super) fn name_of_operator(&mut self, node: Node<'_>) -> ExprId {
        let argument =
            node.child_by_field_name("arguments").and_then(|list| child_of_kind(list, "argument")).and_then(operand);
        let Some(mut at) = argument else { return self.lowering.opaque(node) };
        while let Some(name) = at.child_by_field_name("name") {
            at = name;
        }
        let text = self.lowering.source(plain(at));
        let text = text.strip_prefix('@').unwrap_or(text);
        self.lowering.string(text, node)
    }

    /// `#if` around an expression: either branch.
    pub(super) fn preprocessor_value(&mut self, node: Node<'_>) -> ExprId {
        let mut values = Vec::new();
        for branch in super::directive::preprocessor_branches(node) {
            let mut content = branch.content.iter().filter(|child| !child.is_extra());
            if let Some(value) = content.next() {
                values.push(self.expr(*value));
            }
        }
        let last = values.pop();
        let Some(mut value) = last else { return self.lowering.opaque(node) };
        while let Some(then) = values.pop() {
            let condition = self.lowering.opaque(node);
            value = self.lowering.expr(Expr::Conditional { condition, then, otherwise: value }, node);
        }
        value
    }
}

/// The name that a called expression ends with.
fn called_name(function: Node<'_>) -> Option<Node<'_>> {
    match function.kind() {
        "generic_name" => Some(function),
        "member_access_expression" | "alias_qualified_name" | "qualified_name" => function.child_by_field_name("name"),
        "conditional_access_expression" => {
            let mut cursor = function.walk();
            operands(function, &mut cursor).last()?.child_by_field_name("name")
        }
        _ => None,
    }
}
