//! Patterns as conditions: constants are compared, what a pattern binds is bound, anything else can't be decided.

use super::{CSharp, operand};
use crate::lower::chain::binary;
use periplus_facts::{BinaryOp, Declare, Expr, ExprId, Place, Step};
use periplus_syntax::Node;

/// Where a pattern stands.
struct Context<'t> {
    /// Behind `is`: there a name is mostly a type; in a `switch` it is mostly a constant.
    is_operator: bool,
    /// The grammar reads `x is null || y` as the pattern `null || y`: such operators, outermost first.
    behind: Vec<Node<'t>>,
}

impl CSharp<'_, '_> {
    /// `x is pattern`.
    pub(super) fn is_pattern(&mut self, node: Node<'_>) -> ExprId {
        let (Some(left), Some(pattern)) = (node.child_by_field_name("expression"), node.child_by_field_name("pattern"))
        else {
            return self.opaque_with_calls(node);
        };
        let subject = self.expr(left);
        let mut context = Context { is_operator: true, behind: Vec::new() };
        let condition = match self.pattern_in(subject, pattern, &mut context) {
            Some(condition) => condition,
            None => self.lowering.expr(Expr::Bool(true), node),
        };
        let mut operators = Vec::new();
        while let Some(link) = context.behind.pop() {
            operators.extend(self.operator(link));
        }
        binary(self.lowering, condition, &operators)
    }

    /// The condition under which `subject` matches; `None` if it always does.
    pub(super) fn pattern(&mut self, subject: ExprId, node: Node<'_>) -> Option<ExprId> {
        self.pattern_in(subject, node, &mut Context { is_operator: false, behind: Vec::new() })
    }

    fn pattern_in<'t>(&mut self, subject: ExprId, node: Node<'t>, context: &mut Context<'t>) -> Option<ExprId> {
        if self.lowering.enter(node).is_none() {
            return Some(self.lowering.opaque(node));
        }
        let condition = self.pattern_inner(subject, node, context);
        self.lowering.leave();
        condition
    }

    fn pattern_inner<'t>(&mut self, subject: ExprId, node: Node<'t>, context: &mut Context<'t>) -> Option<ExprId> {
        match node.kind() {
            "discard" => None,
            "constant_pattern" => {
                let mut constant = operand(node);
                while let Some(at) = constant.filter(|at| binds_weaker_than_is(*at)) {
                    context.behind.push(at);
                    constant = at.child_by_field_name("left");
                }
                let is_type = |kind| matches!(kind, "identifier" | "generic_name" | "member_access_expression");
                match constant {
                    Some(constant) if !(context.is_operator && is_type(constant.kind())) => {
                        let right = self.expr(constant);
                        let equal = Expr::Binary { op: BinaryOp::Equal, left: subject, right };
                        Some(self.lowering.expr(equal, constant))
                    }
                    _ => Some(self.lowering.opaque(node)),
                }
            }
            "parenthesized_pattern" => self.pattern_in(subject, operand(node)?, context),
            "negated_pattern" => {
                let inner = self.pattern_in(subject, operand(node)?, context)?;
                let negated = match *self.lowering.builder.facts().expr(inner) {
                    Expr::Binary { op: BinaryOp::Equal, left, right } => {
                        Expr::Binary { op: BinaryOp::NotEqual, left, right }
                    }
                    Expr::Opaque => Expr::Opaque,
                    _ => Expr::Not(inner),
                };
                Some(self.lowering.expr(negated, node))
            }
            "or_pattern" | "and_pattern" => self.both_patterns(subject, node, context),
            "var_pattern" => {
                self.bind_designation(subject, node);
                None
            }
            "declaration_pattern" => {
                self.bind_designation(subject, node);
                Some(self.type_test(node))
            }
            "recursive_pattern" | "list_pattern" => {
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

    fn both_patterns<'t>(&mut self, subject: ExprId, node: Node<'t>, context: &mut Context<'t>) -> Option<ExprId> {
        let left = self.pattern_in(subject, node.child_by_field_name("left")?, context);
        let right = self.pattern_in(subject, node.child_by_field_name("right")?, context);
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

    /// Whether what `T x` binds is a `T`. The variable is asked: the subject was evaluated for it already.
    fn type_test(&mut self, node: Node<'_>) -> ExprId {
        let name = node.child_by_field_name("name").filter(|name| name.kind() == "identifier");
        let ty = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let (Some(name), Some(right)) = (name, ty) else { return self.lowering.opaque(node) };
        let left = self.name_expr(name);
        self.lowering.expr(Expr::Binary { op: BinaryOp::Is, left, right }, node)
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
