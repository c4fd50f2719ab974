//! Operators: those that linking can use keep their operands, of the others only what they call is kept.

use super::{Java, first_child};
use periplus_facts::{BinaryOp, Declare, Expr, ExprId, Place, Step};
use periplus_syntax::Node;

/// The operator of a binary expression or compound assignment, if linking can use it.
pub(super) fn binary_op(operator: &str) -> Option<BinaryOp> {
    Some(match operator {
        "+" | "+=" => BinaryOp::Add,
        "||" => BinaryOp::Or,
        "&&" => BinaryOp::And,
        "==" => BinaryOp::Equal,
        "!=" => BinaryOp::NotEqual,
        "|" | "|=" => BinaryOp::BitOr,
        _ => return None,
    })
}

impl Java<'_, '_> {
    pub(super) fn unary(&mut self, node: Node<'_>) -> ExprId {
        let Some(operand) = node.child_by_field_name("operand") else { return self.lowering.opaque(node) };
        let operator = node.child_by_field_name("operator").map_or("", |operator| operator.kind());
        match operator {
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

    /// `x instanceof T t`: what it yields can't matter, the variable it binds can.
    pub(super) fn instance_of(&mut self, node: Node<'_>) -> ExprId {
        if let (Some(left), Some(name)) = (node.child_by_field_name("left"), node.child_by_field_name("name")) {
            let value = self.expr(left);
            let ty = node.child_by_field_name("right").and_then(|right| self.ty(right));
            let place = Place::Name(self.lowering.name_of(name));
            self.effects.push(Step::Bind { place, value: Some(value), ty, declare: Declare::Block });
            return self.lowering.opaque(node);
        }
        self.opaque_with_calls(node)
    }

    pub(super) fn ternary(&mut self, node: Node<'_>) -> ExprId {
        let fields = ["condition", "consequence", "alternative"].map(|field| node.child_by_field_name(field));
        let [Some(condition), Some(then), Some(otherwise)] = fields else { return self.opaque_with_calls(node) };
        let (condition, then) = (self.expr(condition), self.expr(then));
        let otherwise = self.expr(otherwise);
        self.lowering.expr(Expr::Conditional { condition, then, otherwise }, node)
    }

    /// The place and value of an assignment, or of `x++`, whose value can't matter.
    pub(super) fn assignment(&mut self, node: Node<'_>) -> (Place, ExprId) {
        if node.kind() == "update_expression" {
            let place = first_child(node).map_or(Place::Ignore, |target| self.place(target));
            return (place, self.lowering.opaque(node));
        }
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
        let mut target = node;
        while target.kind() == "parenthesized_expression"
            && let Some(inner) = first_child(target)
        {
            target = inner;
        }
        match target.kind() {
            "identifier" => Place::Name(self.lowering.name_of(target)),
            "field_access" | "array_access" => {
                let id = self.expr(target);
                match *self.lowering.builder.facts().expr(id) {
                    Expr::Member { object, name } => Place::Member { object, name },
                    Expr::Index { object, index } => Place::Index { object, index },
                    _ => Place::Ignore,
                }
            }
            _ => Place::Ignore,
        }
    }

    /// An expression whose value can't matter: what it calls is evaluated before the statement.
    pub(super) fn opaque_with_calls(&mut self, node: Node<'_>) -> ExprId {
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            self.calls_in(child);
        }
        self.lowering.opaque(node)
    }

    /// Keeps the calls in an expression whose value can't matter. Iterative: arithmetic may be very long or deep.
    pub(super) fn calls_in(&mut self, node: Node<'_>) {
        let mut pending = vec![node];
        while let Some(at) = pending.pop() {
            match at.kind() {
                "method_invocation"
                | "object_creation_expression"
                | "assignment_expression"
                | "update_expression"
                | "switch_expression" => {
                    let id = self.expr(at);
                    if *self.lowering.builder.facts().expr(id) != Expr::Opaque {
                        self.effects.push(Step::Eval(id));
                    }
                }
                "instanceof_expression" => {
                    self.instance_of(at);
                }
                "lambda_expression" | "class_body" => {}
                _ => {
                    let first = pending.len();
                    let mut cursor = at.walk();
                    pending.extend(at.named_children(&mut cursor));
                    pending[first..].reverse();
                }
            }
        }
    }
}
