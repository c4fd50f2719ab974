//! `if`, `when` and `try`, as statements and as values.

use super::{Kotlin, child_of_kind, has_token};
use crate::lower::arms::{Arm, any, chain, choose, if_chain};
use crate::lower::chain::Alternative;
use crate::lower::nodes::{children, first_child};
use periplus_facts::{BinaryOp, Block, Declare, Expr, ExprId, Place, Step};
use periplus_syntax::Node;

/// The parts of an `if`: condition, what is done, what is done otherwise.
type Parts<'t> = (Option<Node<'t>>, Option<Node<'t>>, Option<Node<'t>>);

impl Kotlin<'_, '_> {
    /// An `if` with all its `else if`s, of which there may be many.
    pub(super) fn if_statement(&mut self, node: Node<'_>, block: &mut Block, results: bool) {
        let mut alternatives = Vec::new();
        let mut otherwise = Block::new();
        let mut next = Some(node);
        while let Some(at) = next {
            if at.kind() != "if_expression" {
                otherwise = self.branch(Some(at), results);
                break;
            }
            let (condition, then, rest) = if_parts(at);
            if let Some(condition) = condition {
                let text = self.lowering.excerpt(condition);
                let condition = self.expr(condition);
                block.append(&mut self.effects);
                let then = self.branch(then, results);
                alternatives.push(Alternative { condition, text, then });
            }
            next = rest;
        }
        block.append(&mut if_chain(self.lowering, alternatives, otherwise));
    }

    pub(super) fn if_value(&mut self, node: Node<'_>) -> ExprId {
        let (Some(condition), Some(then), Some(otherwise)) = if_parts(node) else {
            return self.opaque_with_calls(node);
        };
        let condition = self.expr(condition);
        let (then, otherwise) = (self.branch_value(then), self.branch_value(otherwise));
        match (then, otherwise) {
            (Some(then), Some(otherwise)) => self.lowering.expr(Expr::Conditional { condition, then, otherwise }, node),
            (Some(value), None) | (None, Some(value)) => value,
            (None, None) => self.lowering.opaque(node),
        }
    }

    /// What a branch yields; `None` if it leaves instead.
    fn branch_value(&mut self, node: Node<'_>) -> Option<ExprId> {
        match node.kind() {
            "throw_expression" | "return_expression" => None,
            "block" => {
                let statements = children(node);
                let (last, before) = statements.split_last()?;
                let mut value = None;
                self.nested(node, |kotlin| {
                    let mut steps = Block::new();
                    kotlin.statements(before, &mut steps);
                    kotlin.effects.extend(steps);
                    value = kotlin.branch_value(*last);
                });
                value
            }
            _ => Some(self.expr(node)),
        }
    }

    pub(super) fn when_statement(&mut self, node: Node<'_>, block: &mut Block, results: bool) {
        let subject = self.subject(node);
        block.append(&mut self.effects);
        let mut arms = Vec::new();
        for entry in entries(node) {
            let condition = self.entry_condition(subject, entry);
            block.append(&mut self.effects);
            let text = self.lowering.excerpt(first_child(entry).unwrap_or(entry));
            let body = self.branch(children(entry).last().copied(), results);
            arms.push(Arm { condition, text, body });
        }
        block.append(&mut chain(arms));
    }

    pub(super) fn when_value(&mut self, node: Node<'_>) -> ExprId {
        let subject = self.subject(node);
        let mut arms = Vec::new();
        for entry in entries(node) {
            let condition = self.entry_condition(subject, entry);
            if let Some(value) = children(entry).last().and_then(|body| self.branch_value(*body)) {
                arms.push((condition, value));
            }
        }
        choose(self.lowering, arms, node)
    }

    /// What is tried gives the value.
    pub(super) fn try_value(&mut self, node: Node<'_>) -> ExprId {
        let value = child_of_kind(node, "block").and_then(|block| self.branch_value(block));
        value.unwrap_or_else(|| self.lowering.opaque(node))
    }

    /// What a `when` compares, which it may give a name.
    fn subject(&mut self, node: Node<'_>) -> Option<ExprId> {
        let subject = child_of_kind(node, "when_subject")?;
        let value = self.expr(*children(subject).last()?);
        if let Some(variable) = child_of_kind(subject, "variable_declaration") {
            let place = self.variable_place(variable);
            if place != Place::Ignore {
                self.effects.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Block });
            }
        }
        Some(value)
    }

    /// When an entry is taken; `None` for `else`.
    fn entry_condition(&mut self, subject: Option<ExprId>, entry: Node<'_>) -> Option<ExprId> {
        if has_token(entry, "else") {
            return None;
        }
        let mut cursor = entry.walk();
        let labels: Vec<Node<'_>> = entry.children_by_field_name("condition", &mut cursor).collect();
        let mut conditions = Vec::new();
        for label in labels.into_iter().filter(Node::is_named) {
            conditions.push(match (subject, label.kind()) {
                (_, "range_test" | "type_test") => self.lowering.opaque(label),
                (Some(left), _) => {
                    let right = self.expr(label);
                    self.lowering.expr(Expr::Binary { op: BinaryOp::Equal, left, right }, label)
                }
                (None, _) => self.expr(label),
            });
        }
        let condition = any(self.lowering, conditions, entry);
        Some(condition.unwrap_or_else(|| self.lowering.opaque(entry)))
    }
}

fn entries(node: Node<'_>) -> Vec<Node<'_>> {
    let mut all = children(node);
    all.retain(|child| child.kind() == "when_entry");
    all
}

/// What belongs to the condition stands in parentheses, the branches behind them, one on each side of `else`.
fn if_parts(node: Node<'_>) -> Parts<'_> {
    let condition = node.child_by_field_name("condition");
    let (mut then, mut otherwise, mut behind_else) = (None, None, false);
    let mut cursor = node.walk();
    for child in node.children(&mut cursor).filter(|child| !child.is_extra()) {
        if child.kind() == "else" {
            behind_else = true;
        } else if child.is_named() && Some(child) != condition {
            *(if behind_else { &mut otherwise } else { &mut then }) = Some(child);
        }
    }
    (condition, then, otherwise)
}
