//! `match` statements: a chain of branches.

use super::super::chain::{Alternative, branches, case_text};
use super::{Python, children, first_child};
use periplus_facts::{BinaryOp, Block, Declare, Expr, ExprId, Place, Step};
use periplus_syntax::Node;

/// What a case asks of its subject.
enum Test {
    /// Nothing: `case _`, or a name that takes it.
    Always,
    /// An expression.
    When(ExprId),
}

impl Python<'_, '_> {
    pub(super) fn match_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(subject_node) = Self::field(node, "subject") else { return };
        let subject = self.expr(subject_node);
        self.flush(out);
        let mut alternatives = Vec::new();
        let mut otherwise = Block::new();
        let Some(body) = Self::field(node, "body") else { return };
        for case in children(body).into_iter().filter(|child| child.kind() == "case_clause") {
            let Some(pattern) = first_child(case) else { continue };
            let mut then = Block::new();
            let mut test = self.case(subject, pattern, &mut then);
            if let Some(guard) = Self::field(case, "guard").and_then(first_child) {
                let right = self.expr(guard);
                test = Test::When(match test {
                    Test::Always => right,
                    Test::When(left) => self.lowering.expr(Expr::Binary { op: BinaryOp::And, left, right }, case),
                });
            }
            self.flush(out);
            let consequence = Self::field(case, "consequence").map(|block| self.block(block)).unwrap_or_default();
            then.extend(consequence);
            match test {
                Test::When(condition) => {
                    let text = case_text(self.lowering, pattern);
                    alternatives.push(Alternative { condition, text, then });
                }
                Test::Always => {
                    otherwise = then;
                    break;
                }
            }
        }
        out.extend(branches(alternatives, otherwise));
    }

    /// Lowers one pattern to a test; a name that takes the whole subject is bound in `then`.
    fn case(&mut self, subject: ExprId, node: Node<'_>, then: &mut Block) -> Test {
        if self.lowering.enter(node).is_none() {
            return Test::When(self.lowering.opaque(node));
        }
        let test = match node.kind() {
            "case_pattern" => match first_child(node) {
                Some(child) => self.case(subject, child, then),
                // `_` has no node of its own.
                None if self.lowering.source(node) == "_" => Test::Always,
                None => Test::When(self.lowering.opaque(node)),
            },
            "string" | "concatenated_string" | "integer" | "true" | "false" | "none" => {
                let right = self.expr(node);
                Test::When(self.lowering.expr(Expr::Binary { op: BinaryOp::Equal, left: subject, right }, node))
            }
            "dotted_name" => self.named_case(subject, node, then),
            "union_pattern" => {
                let mut condition = None;
                for part in children(node) {
                    let right = match self.case(subject, part, &mut Block::new()) {
                        Test::When(right) => right,
                        Test::Always => self.lowering.opaque(part),
                    };
                    condition = Some(match condition {
                        Some(left) => self.lowering.expr(Expr::Binary { op: BinaryOp::Or, left, right }, node),
                        None => right,
                    });
                }
                Test::When(condition.unwrap_or_else(|| self.lowering.opaque(node)))
            }
            "as_pattern" => {
                let parts = children(node);
                let test = parts.first().map(|pattern| self.case(subject, *pattern, then));
                if let [_, .., name] = parts[..] {
                    let name = self.lowering.name_of(name);
                    self.bind(Place::Name(name), Some(subject), None, then);
                }
                test.unwrap_or_else(|| Test::When(self.lowering.opaque(node)))
            }
            _ => Test::When(self.lowering.opaque(node)),
        };
        self.lowering.leave();
        test
    }

    /// `case NAME` takes anything; `case Colour.RED` compares.
    fn named_case(&mut self, subject: ExprId, node: Node<'_>, then: &mut Block) -> Test {
        let parts = children(node);
        let Some((first, rest)) = parts.split_first() else { return Test::When(self.lowering.opaque(node)) };
        let name = self.lowering.name_of(*first);
        if rest.is_empty() {
            if self.lowering.source(*first) != "_" {
                let declare: Declare = self.scope.declare;
                then.push(Step::Bind { place: Place::Name(name), value: Some(subject), ty: None, declare });
            }
            return Test::Always;
        }
        let mut right = self.lowering.expr(Expr::Name(name), *first);
        for part in rest {
            let name = self.lowering.name_of(*part);
            right = self.lowering.expr(Expr::Member { object: right, name }, node);
        }
        Test::When(self.lowering.expr(Expr::Binary { op: BinaryOp::Equal, left: subject, right }, node))
    }
}
