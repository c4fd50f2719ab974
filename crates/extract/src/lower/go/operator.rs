//! Operators, and what is left of operands whose value is dropped.

use super::Go;
use crate::lower::chain::{self, Link};
use crate::lower::effect::has_effect;
use periplus_facts::{BinaryOp, Expr, ExprId};
use periplus_syntax::Node;

impl Go<'_, '_> {
    pub(super) fn unary(&mut self, node: Node<'_>) -> ExprId {
        let Some(operand) = node.child_by_field_name("operand") else { return self.low.opaque(node) };
        match node.child_by_field_name("operator").map_or("", |operator| operator.kind()) {
            "*" => self.expr(operand),
            "&" => {
                let operand = self.expr(operand);
                if matches!(self.low.builder.facts().expr(operand), Expr::Name(_) | Expr::Member { .. }) {
                    self.low.builder.facts_mut().addressed.push(operand);
                }
                operand
            }
            "!" => {
                let operand = self.expr(operand);
                self.low.expr(Expr::Not(operand), node)
            }
            "-" => {
                let operand = self.expr(operand);
                if let Expr::Int(value) = *self.low.builder.facts().expr(operand) {
                    return self.low.expr(Expr::Int(value.wrapping_neg()), node);
                }
                self.discard(operand);
                self.low.opaque(node)
            }
            _ => {
                let operand = self.expr(operand);
                self.discard(operand);
                self.low.opaque(node)
            }
        }
    }

    /// A chain of binary operations, from its leftmost operand on: `a + b + …` leans to the left.
    pub(super) fn binary(&mut self, node: Node<'_>) -> ExprId {
        let mut operations = Vec::new();
        let mut at = node;
        while at.kind() == "binary_expression" {
            let Some(left) = at.child_by_field_name("left") else { break };
            operations.push(at);
            at = left;
        }
        let mut first = self.expr(at);
        let mut links: Vec<Link<'_>> = Vec::new();
        while let Some(node) = operations.pop() {
            let operator = node.child_by_field_name("operator").map_or("", |operator| operator.kind());
            let right = match node.child_by_field_name("right") {
                Some(right) => self.expr(right),
                None => self.low.opaque(node),
            };
            let op = match operator {
                "+" => BinaryOp::Add,
                "==" => BinaryOp::Equal,
                "!=" => BinaryOp::NotEqual,
                "&&" => BinaryOp::And,
                "||" => BinaryOp::Or,
                "|" => BinaryOp::BitOr,
                _ => {
                    self.discard(first);
                    for operand in links.drain(..).map(|link| link.right).chain([right]) {
                        self.discard(operand);
                    }
                    first = self.low.opaque(node);
                    continue;
                }
            };
            links.push(Link { op, right, node });
        }
        chain::binary(self.low, first, &links)
    }

    /// Keeps an expression whose value nobody uses, if evaluating it may do something.
    pub(super) fn discard(&mut self, id: ExprId) {
        let facts = self.low.builder.facts();
        if let Expr::Call { callee, args, new: false } = facts.expr(id)
            && let Expr::Name(name) = facts.expr(*callee)
            && matches!(facts.text(*name), "len" | "cap" | "min" | "max" | "delete" | "close" | "clear")
        {
            for arg in args.clone() {
                self.discard(arg.value);
            }
        } else if has_effect(facts, id) {
            self.pending.push(id);
        }
    }
}
