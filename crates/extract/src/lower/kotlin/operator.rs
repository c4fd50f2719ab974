//! Operators: those that linking can use keep their operands, of the others only what they call is kept.

use super::Kotlin;
use crate::lower::nodes::{children, first_child};
use periplus_facts::{BinaryOp, Expr, ExprId, Place, Step};
use periplus_syntax::Node;

/// The operator of a binary expression or compound assignment, if linking can use it.
pub(super) fn binary_op(operator: &str) -> Option<BinaryOp> {
    Some(match operator {
        "+" | "+=" => BinaryOp::Add,
        "||" => BinaryOp::Or,
        "&&" => BinaryOp::And,
        "==" | "===" => BinaryOp::Equal,
        "!=" | "!==" => BinaryOp::NotEqual,
        "?:" => BinaryOp::Coalesce,
        _ => return None,
    })
}

impl Kotlin<'_, '_> {
    pub(super) fn unary(&mut self, node: Node<'_>) -> ExprId {
        let Some(operand) = node.child_by_field_name("argument") else { return self.lowering.opaque(node) };
        match node.child_by_field_name("operator").map_or("", |operator| operator.kind()) {
            "!" => {
                let value = self.expr(operand);
                self.lowering.expr(Expr::Not(value), node)
            }
            "-" => {
                let value = self.expr(operand);
                match *self.lowering.builder.facts().expr(value) {
                    Expr::Int(number) => self.lowering.expr(Expr::Int(-number), node),
                    _ => self.lowering.opaque(node),
                }
            }
            _ => self.opaque_with_calls(node),
        }
    }

    pub(super) fn contained(&mut self, node: Node<'_>) -> ExprId {
        let fields = ["left", "right"].map(|field| node.child_by_field_name(field));
        let [Some(left), Some(right)] = fields else { return self.opaque_with_calls(node) };
        let (left, right) = (self.expr(left), self.expr(right));
        let inside = self.lowering.expr(Expr::Binary { op: BinaryOp::In, left, right }, node);
        if super::has_token(node, "!in") { self.lowering.expr(Expr::Not(inside), node) } else { inside }
    }

    /// The place and value of an assignment.
    pub(super) fn assignment(&mut self, node: Node<'_>) -> (Place, ExprId) {
        let (Some(left), Some(right)) = (node.child_by_field_name("left"), node.child_by_field_name("right")) else {
            return (Place::Ignore, self.opaque_with_calls(node));
        };
        let operator = node.child_by_field_name("operator").map_or("=", |operator| operator.kind());
        let place = self.place(left);
        if operator == "=" {
            return (place, self.expr(right));
        }
        let Some(op) = binary_op(operator) else {
            self.calls_in(right);
            return (place, self.lowering.opaque(node));
        };
        let (left, right) = (self.expr(left), self.expr(right));
        (place, self.lowering.expr(Expr::Binary { op, left, right }, node))
    }

    fn place(&mut self, node: Node<'_>) -> Place {
        match node.kind() {
            "identifier" => Place::Name(self.identifier(node)),
            "navigation_expression" | "index_expression" => {
                let id = self.expr(node);
                match *self.lowering.builder.facts().expr(id) {
                    Expr::Member { object, name } => Place::Member { object, name },
                    Expr::Index { object, index } => Place::Index { object, index },
                    _ => Place::Ignore,
                }
            }
            "parenthesized_expression" => first_child(node).map_or(Place::Ignore, |inner| self.place(inner)),
            _ => Place::Ignore,
        }
    }

    /// An expression whose value can't matter: what it calls is evaluated before the statement.
    pub(super) fn opaque_with_calls(&mut self, node: Node<'_>) -> ExprId {
        for child in children(node) {
            self.calls_in(child);
        }
        self.lowering.opaque(node)
    }

    /// Keeps the calls in an expression whose value can't matter. Iterative: arithmetic may be very long or deep.
    pub(super) fn calls_in(&mut self, node: Node<'_>) {
        let mut pending = vec![node];
        while let Some(at) = pending.pop() {
            match at.kind() {
                "call_expression" | "infix_expression" => {
                    let id = self.expr(at);
                    if *self.lowering.builder.facts().expr(id) != Expr::Opaque {
                        self.effects.push(Step::Eval(id));
                    }
                }
                "lambda_literal" | "anonymous_function" | "object_literal" | "class_body" => {}
                _ => {
                    let first = pending.len();
                    pending.extend(children(at));
                    pending[first..].reverse();
                }
            }
        }
    }
}
