//! `switch` as chains of conditions.

use super::chain::{Alternative, Link, binary, branches};
use super::context::Lowering;
use super::effect::has_effect;
use periplus_facts::{BinaryOp, Block, Expr, ExprId, Name, Step};
use periplus_syntax::Node;

/// Conditional expressions nested in one another before they are split in halves.
const MAX_CONDITIONALS: usize = 50;

/// One arm of a `switch` statement.
pub(super) struct Arm {
    /// When it is taken; `None` for the default arm.
    pub(super) condition: Option<ExprId>,
    /// Its label, for people.
    pub(super) text: Name,
    /// What it runs.
    pub(super) body: Block,
}

/// `if … else if … else …`, without the alternatives at its end that do nothing and whose conditions do nothing either.
pub(super) fn if_chain(lowering: &Lowering<'_>, mut alternatives: Vec<Alternative>, otherwise: Block) -> Block {
    let facts = lowering.builder.facts();
    while otherwise.is_empty()
        && alternatives.last().is_some_and(|last| last.then.is_empty() && !has_effect(facts, last.condition))
    {
        alternatives.pop();
    }
    branches(alternatives, otherwise)
}

/// The arms as nested `if`s; the default arm, wherever it stands, comes last.
pub(super) fn chain(arms: Vec<Arm>) -> Block {
    let mut otherwise = Block::new();
    let mut alternatives = Vec::with_capacity(arms.len());
    for arm in arms {
        match arm.condition {
            Some(condition) => alternatives.push(Alternative { condition, text: arm.text, then: arm.body }),
            None => otherwise = arm.body,
        }
    }
    if alternatives.is_empty() && !otherwise.is_empty() {
        return vec![Step::Block(otherwise)];
    }
    branches(alternatives, otherwise)
}

/// The arms of a `switch` used as an expression, as conditional expressions that stand at `node`.
pub(super) fn choose(lowering: &mut Lowering<'_>, arms: Vec<(Option<ExprId>, ExprId)>, node: Node<'_>) -> ExprId {
    let mut default = None;
    let mut conditional = Vec::with_capacity(arms.len());
    for (condition, value) in arms {
        match condition {
            Some(condition) => conditional.push((condition, value)),
            None => default = Some(value),
        }
    }
    // Without a default the arms are exhaustive: what no other arm takes, the last one does.
    let default = match default.or_else(|| conditional.pop().map(|(_, value)| value)) {
        Some(default) => default,
        None => lowering.opaque(node),
    };
    nest(lowering, &conditional, default, node)
}

/// Few arms nest as written. Many are split in halves, since whoever walks the IR recurses.
fn nest(lowering: &mut Lowering<'_>, arms: &[(ExprId, ExprId)], default: ExprId, node: Node<'_>) -> ExprId {
    if arms.len() > MAX_CONDITIONALS {
        let (first, second) = arms.split_at(arms.len() / 2);
        let conditions = first.iter().map(|(condition, _)| *condition).collect();
        if let Some(condition) = any(lowering, conditions, node) {
            let then = nest(lowering, first, default, node);
            let otherwise = nest(lowering, second, default, node);
            return lowering.expr(Expr::Conditional { condition, then, otherwise }, node);
        }
    }
    arms.iter().rev().fold(default, |otherwise, &(condition, then)| {
        lowering.expr(Expr::Conditional { condition, then, otherwise }, node)
    })
}

/// The disjunction of several labels' conditions; `None` if there are none.
pub(super) fn any(lowering: &mut Lowering<'_>, conditions: Vec<ExprId>, node: Node<'_>) -> Option<ExprId> {
    let mut conditions = conditions.into_iter();
    let first = conditions.next()?;
    let links: Vec<Link<'_>> = conditions.map(|right| Link { op: BinaryOp::Or, right, node }).collect();
    Some(binary(lowering, first, &links))
}
