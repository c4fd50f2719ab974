//! `switch`, old and new, as statement and as expression.

use super::{Java, first_child, is_noise};
use crate::lower::arms::{Arm, any, chain, choose};
use periplus_facts::{BinaryOp, Block, Expr, ExprId};
use periplus_syntax::Node;

/// What one label stands for.
enum Label {
    /// Taken if the condition holds.
    When(ExprId),
    /// `default`.
    Default,
}

impl Java<'_, '_> {
    pub(super) fn switch_statement(&mut self, node: Node<'_>, block: &mut Block) {
        let subject = self.subject(node);
        block.append(&mut self.effects);
        let mut arms = Vec::new();
        // `case A:` without statements belongs to the group that follows.
        let mut pending = Vec::new();
        let mut first_label = None;
        for group in groups(node) {
            let (mut labels, statements) = self.group(subject, group);
            block.append(&mut self.effects);
            pending.append(&mut labels);
            let label = *first_label.get_or_insert(first_child(group).unwrap_or(group));
            if statements.is_empty() {
                continue;
            }
            first_label = None;
            let condition = self.condition(std::mem::take(&mut pending), group);
            let text = self.lowering.excerpt(label);
            let in_switch = std::mem::replace(&mut self.in_switch, true);
            let mut body = Block::new();
            for statement in statements {
                if statement.kind() == "block" {
                    self.nested(statement, |java| java.statements(statement, &mut body));
                } else {
                    self.statement(statement, &mut body);
                }
            }
            self.in_switch = in_switch;
            arms.push(Arm { condition, text, body });
        }
        block.append(&mut chain(arms));
    }

    pub(super) fn switch_value(&mut self, node: Node<'_>) -> ExprId {
        let subject = self.subject(node);
        let mut arms = Vec::new();
        for group in groups(node) {
            let (labels, statements) = self.group(subject, group);
            let condition = self.condition(labels, group);
            if let Some(value) = self.arm_value(&statements) {
                arms.push((condition, value));
            }
        }
        choose(self.lowering, arms, node)
    }

    /// What an arm yields; `None` if it throws.
    fn arm_value(&mut self, statements: &[Node<'_>]) -> Option<ExprId> {
        let last = *statements.last()?;
        match last.kind() {
            "throw_statement" => None,
            "expression_statement" | "yield_statement" => first_child(last).map(|value| self.expr(value)),
            "block" => {
                let mut cursor = last.walk();
                let inner: Vec<Node<'_>> = last.named_children(&mut cursor).filter(|child| !child.is_extra()).collect();
                let mut value = None;
                self.nested(last, |java| {
                    let mut steps = Block::new();
                    for statement in inner.iter().take(inner.len().saturating_sub(1)) {
                        java.statement(*statement, &mut steps);
                    }
                    java.effects.extend(steps);
                    value = java.arm_value(&inner);
                });
                value
            }
            _ => Some(self.opaque_with_calls(last)),
        }
    }

    fn subject(&mut self, node: Node<'_>) -> ExprId {
        match node.child_by_field_name("condition") {
            Some(condition) => self.expr(condition),
            None => self.lowering.opaque(node),
        }
    }

    /// The labels of a group, and the statements behind them.
    fn group<'t>(&mut self, subject: ExprId, group: Node<'t>) -> (Vec<Label>, Vec<Node<'t>>) {
        let mut labels = Vec::new();
        let mut statements = Vec::new();
        let mut cursor = group.walk();
        for child in group.named_children(&mut cursor).filter(|child| !is_noise(*child)) {
            if child.kind() == "switch_label" {
                self.label(subject, child, &mut labels);
            } else {
                statements.push(child);
            }
        }
        (labels, statements)
    }

    fn label(&mut self, subject: ExprId, node: Node<'_>, labels: &mut Vec<Label>) {
        if node.child(0).is_some_and(|keyword| keyword.kind() == "default") {
            labels.push(Label::Default);
            return;
        }
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor).filter(|child| !child.is_extra()) {
            let condition = match child.kind() {
                "guard" => continue,
                "pattern" | "type_pattern" | "record_pattern" => self.lowering.opaque(child),
                _ => {
                    let right = self.expr(child);
                    self.lowering.expr(Expr::Binary { op: BinaryOp::Equal, left: subject, right }, child)
                }
            };
            labels.push(Label::When(condition));
        }
    }

    /// The condition of an arm; `None` if one of its labels is the default.
    fn condition(&mut self, labels: Vec<Label>, node: Node<'_>) -> Option<ExprId> {
        let mut conditions = Vec::with_capacity(labels.len());
        for label in labels {
            match label {
                Label::When(condition) => conditions.push(condition),
                Label::Default => return None,
            }
        }
        any(self.lowering, conditions, node)
    }
}

/// The groups and rules of a `switch`.
fn groups(node: Node<'_>) -> Vec<Node<'_>> {
    let Some(body) = node.child_by_field_name("body") else { return Vec::new() };
    let mut cursor = body.walk();
    body.named_children(&mut cursor)
        .filter(|child| matches!(child.kind(), "switch_block_statement_group" | "switch_rule"))
        .collect()
}
