//! `switch` as statement and as expression.

use super::{CSharp, is_noise, operand, operands};
use crate::lower::arms::{Arm, any, chain, choose};
use periplus_facts::{BinaryOp, Block, Expr, ExprId};
use periplus_syntax::Node;

/// The parts of a `switch` section.
struct Section<'t> {
    /// The expression or pattern; `None` for `default`.
    label: Option<Node<'t>>,
    /// The guard: `when …`.
    when: Option<Node<'t>>,
    statements: Vec<Node<'t>>,
}

impl CSharp<'_, '_> {
    pub(super) fn switch_statement(&mut self, node: Node<'_>, block: &mut Block) {
        let subject = match node.child_by_field_name("value") {
            Some(value) => self.expr(value),
            None => self.lowering.opaque(node),
        };
        block.append(&mut self.effects);
        let Some(body) = node.child_by_field_name("body") else { return };
        let mut arms = Vec::new();
        // `case A:` without statements belongs to the section that follows.
        let mut pending: Option<Vec<ExprId>> = Some(Vec::new());
        let mut first_label = None;
        let mut cursor = body.walk();
        for child in body.named_children(&mut cursor).filter(|child| child.kind() == "switch_section") {
            let section = section(child);
            let condition = match section.label {
                Some(label) => self.guarded(subject, label, section.when),
                None => None,
            };
            block.append(&mut self.effects);
            pending = pending.zip(condition).map(|(mut conditions, condition)| {
                conditions.push(condition);
                conditions
            });
            let label = *first_label.get_or_insert(section.label.unwrap_or(child));
            if section.statements.is_empty() {
                continue;
            }
            first_label = None;
            let conditions = pending.replace(Vec::new());
            let condition = conditions.and_then(|conditions| any(self.lowering, conditions, child));
            let label = self.lowering.excerpt(label);
            let text = format!("case {}", self.lowering.builder.facts().text(label));
            let text = self.interned(&text);
            arms.push(Arm { condition, text, body: self.section_body(&section.statements) });
        }
        block.append(&mut chain(arms));
    }

    fn section_body(&mut self, statements: &[Node<'_>]) -> Block {
        let in_switch = std::mem::replace(&mut self.in_switch, true);
        let mut body = Block::new();
        for &statement in statements {
            if statement.kind() == "block" {
                self.nested(statement, |csharp| csharp.statements(statement, &mut body));
            } else {
                self.statement(statement, &mut body);
            }
        }
        super::step::hoist(&mut body);
        self.in_switch = in_switch;
        body
    }

    /// The condition of a label with its guard; `None` if it is always taken.
    fn guarded(&mut self, subject: ExprId, label: Node<'_>, when: Option<Node<'_>>) -> Option<ExprId> {
        let condition = self.pattern(subject, label);
        let guard = when.and_then(operand).map(|guard| self.expr(guard));
        match (condition, guard) {
            (Some(left), Some(right)) => {
                Some(self.lowering.expr(Expr::Binary { op: BinaryOp::And, left, right }, label))
            }
            (condition, guard) => condition.or(guard),
        }
    }

    pub(super) fn switch_value(&mut self, node: Node<'_>) -> ExprId {
        let mut cursor = node.walk();
        let mut subject = None;
        let mut arms = Vec::new();
        for child in operands(node, &mut cursor) {
            if child.kind() != "switch_expression_arm" {
                subject = Some(self.expr(child));
                continue;
            }
            let subject = *subject.get_or_insert_with(|| self.lowering.opaque(node));
            let mut parts = child.walk();
            let mut parts = operands(child, &mut parts);
            let (Some(label), Some(mut value)) = (parts.next(), parts.next()) else { continue };
            let mut when = None;
            if value.kind() == "when_clause" {
                when = Some(value);
                let Some(behind) = parts.next() else { continue };
                value = behind;
            }
            let condition = self.guarded(subject, label, when);
            // An arm that throws yields nothing.
            if value.kind() != "throw_expression" {
                arms.push((condition, self.expr(value)));
            }
        }
        choose(self.lowering, arms, node)
    }
}

fn section(node: Node<'_>) -> Section<'_> {
    let mut section = Section { label: None, when: None, statements: Vec::new() };
    let mut in_label = true;
    let mut cursor = node.walk();
    for child in node.children(&mut cursor).filter(|child| !is_noise(*child)) {
        match child.kind() {
            ":" => in_label = false,
            "case" | "default" => {}
            "when_clause" => section.when = Some(child),
            _ if in_label => section.label = Some(child),
            _ => section.statements.push(child),
        }
    }
    section
}
