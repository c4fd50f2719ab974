//! Comprehensions and generator expressions.

use super::{Python, children, first_child};
use periplus_facts::{BinaryOp, Expr, ExprId, Place};
use periplus_syntax::Node;

/// One `for` with the `if`s behind it.
struct Round {
    item: Place,
    over: ExprId,
    condition: Option<ExprId>,
}

impl Python<'_, '_> {
    /// Lowers `[body for … if … for …]`; the second `for` becomes a comprehension inside the first, which spreads it.
    pub(super) fn comprehension(&mut self, node: Node<'_>) -> ExprId {
        let mut rounds: Vec<Round> = Vec::new();
        for clause in children(node) {
            match clause.kind() {
                "for_in_clause" => {
                    let Some(right) = Self::field(clause, "right") else { continue };
                    let over = self.expr(right);
                    let item = Self::field(clause, "left").map_or(Place::Ignore, |left| self.place(left));
                    rounds.push(Round { item, over, condition: None });
                }
                "if_clause" => {
                    let (Some(test), Some(round)) = (first_child(clause), rounds.last_mut()) else { continue };
                    let right = self.expr(test);
                    round.condition = Some(match round.condition {
                        Some(left) => self.lowering.expr(Expr::Binary { op: BinaryOp::And, left, right }, clause),
                        None => right,
                    });
                }
                _ => {}
            }
        }
        let Some(body) = Self::field(node, "body") else { return self.lowering.opaque(node) };
        let (key, mut element) = if body.kind() == "pair" {
            let key = Self::field(body, "key").map(|key| self.expr(key));
            let value = self.expr_or_opaque(Self::field(body, "value"), body);
            (key, value)
        } else {
            (None, self.entry(body))
        };
        let mut key = key;
        let mut flatten = false;
        for Round { item, over, condition } in rounds.into_iter().rev() {
            let item = Box::new(item);
            let expr = Expr::Comprehension { element, key: key.take(), flatten, item, over, condition };
            element = self.lowering.expr(expr, node);
            flatten = true;
        }
        element
    }
}
