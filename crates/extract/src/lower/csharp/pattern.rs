//! Patterns as conditions: constants are compared, what a pattern binds is bound, anything else can't be decided.

use super::{CSharp, operand};
use crate::lower::chain::binary;
use periplus_facts::{BinaryOp, Declare, Expr, ExprId, Place, Step};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    /// `x is pattern`.
    pub(super) fn is_pattern(&mut self, node: Node<'_>) -> ExprId {
        let (Some(left), Some(pattern)) = (node.child_by_field_name("expression"), node.child_by_field_name("pattern"))
        else {
            return self.opaque_with_calls(node);
        };
        let subject = self.expr(left);
        let mut behind = Vec::new();
        let condition = match self.pattern_before(subject, pattern, &mut behind) {
            Some(condition) => condition,
            None => self.lowering.expr(Expr::Bool(true), node),
        };
        let mut operators = Vec::new();
        while let Some(link) = behind.pop() {
            operators.extend(self.operator(link));
        }
        binary(self.lowering, condition, &operators)
    }

    /// The condition under which `subject` matches; `None` if it always does.
    pub(super) fn pattern(&mut self, subject: ExprId, node: Node<'_>) -> Option<ExprId> {
        let mut behind = Vec::new();
        self.pattern_before(subject, node, &mut behind)
    }

    /// Like [`CSharp::pattern`]. The grammar reads `x is null || y` as the pattern `null || y`: such operators end up in
    /// `behind`, outermost first.
    fn pattern_before<'t>(&mut self, subject: ExprId, node: Node<'t>, behind: &mut Vec<Node<'t>>) -> Option<ExprId> {
        if self.lowering.enter(node).is_none() {
            return Some(self.lowering.opaque(node));
        }
        let condition = self.pattern_inner(subject, node, behind);
        self.lowering.leave();
        condition
    }

    fn pattern_inner<'t>(&mut self, subject: ExprId, node: Node<'t>, behind: &mut Vec<Node<'t>>) -> Option<ExprId> {
        match node.kind() {
            "discard" => None,
            "constant_pattern" => {
                let mut constant = operand(node);
                while let Some(at) = constant.filter(|at| binds_weaker_than_is(*at)) {
                    behind.push(at);
                    constant = at.child_by_field_name("left");
                }
                let right = constant.map(|constant| self.expr(constant));
                let right = right.unwrap_or_else(|| self.lowering.opaque(node));
                Some(self.lowering.expr(Expr::Binary { op: BinaryOp::Equal, left: subject, right }, node))
            }
            "parenthesized_pattern" => self.pattern(subject, operand(node)?),
            "negated_pattern" => {
                let inner = self.pattern_before(subject, operand(node)?, behind)?;
                let negated = match *self.lowering.builder.facts().expr(inner) {
                    Expr::Binary { op: BinaryOp::Equal, left, right } => {
                        Expr::Binary { op: BinaryOp::NotEqual, left, right }
                    }
                    Expr::Opaque => Expr::Opaque,
                    _ => Expr::Not(inner),
                };
                Some(self.lowering.expr(negated, node))
            }
            "or_pattern" | "and_pattern" => self.both_patterns(subject, node, behind),
            "var_pattern" => {
                self.bind_designation(subject, node);
                None
            }
            "declaration_pattern" | "recursive_pattern" | "list_pattern" => {
                self.bind_designation(subject, node);
                Some(self.lowering.opaque(node))
            }
            "type_pattern" | "relational_pattern" => Some(self.lowering.opaque(node)),
            // A `switch` label may be an expression.
            _ => {
                let right = self.expr(node);
                Some(self.lowering.expr(Expr::Binary { op: BinaryOp::Equal, left: subject, right }, node))
            }
        }
    }

    fn both_patterns<'t>(&mut self, subject: ExprId, node: Node<'t>, behind: &mut Vec<Node<'t>>) -> Option<ExprId> {
        let left = self.pattern(subject, node.child_by_field_name("left")?);
        let right = self.pattern_before(subject, node.child_by_field_name("right")?, behind);
        let is_or = node.kind() == "or_pattern";
        match (left, right) {
            (Some(left), Some(right)) => {
                let op = if is_or { BinaryOp::Or } else { BinaryOp::And };
                Some(self.lowering.expr(Expr::Binary { op, left, right }, node))
            }
            (one, other) if !is_or => one.or(other),
            _ => None,
        }
    }

    /// `T x` binds `x` to the subject, whatever its type.
    fn bind_designation(&mut self, subject: ExprId, node: Node<'_>) {
        let Some(name) = node.child_by_field_name("name") else { return };
        let ty = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let place = Place::Name(self.ident(name));
        self.effects.push(Step::Bind { place, value: Some(subject), ty, declare: Declare::Block });
    }
}

/// True for operators that take a whole `x is pattern` as their left operand.
fn binds_weaker_than_is(node: Node<'_>) -> bool {
    node.kind() == "binary_expression"
        && node
            .child_by_field_name("operator")
            .is_some_and(|operator| matches!(operator.kind(), "||" | "&&" | "??" | "==" | "!=" | "|" | "&" | "^"))
}
