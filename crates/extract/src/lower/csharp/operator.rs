//! Operators and assignments: operators that linking can use keep their operands, of the others only what they call is
//! kept.

use super::{CSharp, operand, operands};
use periplus_facts::{BinaryOp, Declare, Expr, ExprId, Place, Step};
use periplus_syntax::Node;

/// The operator of a binary expression or compound assignment, if linking can use it.
pub(super) fn binary_op(operator: &str) -> Option<BinaryOp> {
    Some(match operator {
        "+" | "+=" => BinaryOp::Add,
        "||" => BinaryOp::Or,
        "&&" => BinaryOp::And,
        "??" | "??=" => BinaryOp::Coalesce,
        "==" => BinaryOp::Equal,
        "!=" => BinaryOp::NotEqual,
        "|" | "|=" => BinaryOp::BitOr,
        _ => return None,
    })
}

impl CSharp<'_, '_> {
    pub(super) fn prefix(&mut self, node: Node<'_>) -> ExprId {
        let Some(inner) = operand(node) else { return self.lowering.opaque(node) };
        match node.child(0).map_or("", |operator| operator.kind()) {
            "!" => {
                let value = self.expr(inner);
                self.lowering.expr(Expr::Not(value), node)
            }
            "-" => {
                let value = self.expr(inner);
                match *self.lowering.builder.facts().expr(value) {
                    Expr::Int(number) => self.lowering.expr(Expr::Int(-number), node),
                    _ => self.lowering.opaque(node),
                }
            }
            "++" | "--" => self.assignment_value(node),
            _ => self.opaque_with_calls(node),
        }
    }

    pub(super) fn conditional(&mut self, node: Node<'_>) -> ExprId {
        let fields = ["condition", "consequence", "alternative"].map(|field| node.child_by_field_name(field));
        let [Some(condition), Some(then), Some(otherwise)] = fields else { return self.opaque_with_calls(node) };
        // A branch that throws yields nothing.
        match (then.kind(), otherwise.kind()) {
            ("throw_expression", _) => return self.expr(otherwise),
            (_, "throw_expression") => return self.expr(then),
            _ => {}
        }
        let (condition, then) = (self.expr(condition), self.expr(then));
        let otherwise = self.expr(otherwise);
        self.lowering.expr(Expr::Conditional { condition, then, otherwise }, node)
    }

    pub(super) fn assignment_value(&mut self, node: Node<'_>) -> ExprId {
        let (place, value) = self.assignment(node);
        self.lowering.expr(Expr::Assign { place: Box::new(place), value }, node)
    }

    /// The place and value of an assignment, or of `x++`, whose value can't matter.
    pub(super) fn assignment(&mut self, node: Node<'_>) -> (Place, ExprId) {
        if node.kind() != "assignment_expression" {
            let place = operand(node).map_or(Place::Ignore, |target| self.place(target));
            return (place, self.lowering.opaque(node));
        }
        let (Some(left), Some(right)) = (node.child_by_field_name("left"), node.child_by_field_name("right")) else {
            return (Place::Ignore, self.opaque_with_calls(node));
        };
        let operator = node.child_by_field_name("operator").map_or("=", |operator| operator.kind());
        if operator == "=" {
            // The value comes first: `(a, b) = (b, a)`.
            let value = self.expr(right);
            return (self.place(left), value);
        }
        let Some(op) = binary_op(operator) else {
            self.calls_in(right);
            return (self.place(left), self.lowering.opaque(node));
        };
        let place = self.place(left);
        let (left, right) = (self.expr(left), self.expr(right));
        (place, self.lowering.expr(Expr::Binary { op, left, right }, node))
    }

    pub(super) fn place(&mut self, node: Node<'_>) -> Place {
        match node.kind() {
            "identifier" if self.lowering.source(node) == "_" => Place::Ignore,
            "identifier" => Place::Name(self.ident(node)),
            "declaration_expression" => match node.child_by_field_name("name") {
                Some(name) => Place::Name(self.ident(name)),
                None => Place::Ignore,
            },
            "argument" | "parenthesized_expression" | "postfix_unary_expression" => {
                let Some(inner) = operand(node) else { return Place::Ignore };
                let mut place = Place::Ignore;
                self.nested(node, |csharp| place = csharp.place(inner));
                place
            }
            "tuple_expression" | "tuple_pattern" => {
                let mut places = Vec::new();
                self.nested(node, |csharp| {
                    let mut cursor = node.walk();
                    places.extend(operands(node, &mut cursor).map(|child| csharp.place(child)));
                });
                Place::List { places, rest: None }
            }
            "member_access_expression" | "element_access_expression" | "conditional_access_expression" => {
                let id = self.expr(node);
                match *self.lowering.builder.facts().expr(id) {
                    Expr::Member { object, name } => Place::Member { object, name },
                    Expr::Index { object, index } => Place::Index { object, index },
                    _ => Place::Ignore,
                }
            }
            _ => Place::Ignore,
        }
    }

    /// True if an assignment's left side declares variables: `(var a, var b) = …`.
    pub(super) fn declares(node: Node<'_>) -> Declare {
        let Some(left) = node.child_by_field_name("left").filter(|left| left.kind() == "tuple_expression") else {
            return Declare::Assign;
        };
        let mut cursor = left.walk();
        let declares =
            left.named_children(&mut cursor).filter_map(operand).any(|x| x.kind() == "declaration_expression");
        if declares { Declare::Block } else { Declare::Assign }
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
                "invocation_expression"
                | "object_creation_expression"
                | "implicit_object_creation_expression"
                | "assignment_expression"
                | "switch_expression"
                | "conditional_expression"
                | "is_pattern_expression" => {
                    let id = self.expr(at);
                    if *self.lowering.builder.facts().expr(id) != Expr::Opaque {
                        self.effects.push(Step::Eval(id));
                    }
                }
                "lambda_expression" | "anonymous_method_expression" | "throw_expression" => {}
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
