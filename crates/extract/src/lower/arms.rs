//! `switch` and `match` as chains of conditions.

use super::context::Lowering;
use periplus_facts::{BinaryOp, Block, Expr, ExprId, Name, Step};
use periplus_syntax::Node;

/// One arm of a `switch` statement.
pub(super) struct Arm {
    /// When it is taken; `None` for the default arm.
    pub(super) condition: Option<ExprId>,
    /// Its label, for people.
    pub(super) text: Name,
    /// What it runs.
    pub(super) body: Block,
}

/// The arms as nested `if`s; the default arm, wherever it stands, comes last.
pub(super) fn chain(arms: Vec<Arm>) -> Block {
    let mut otherwise = Block::new();
    let mut conditional = Vec::with_capacity(arms.len());
    for arm in arms {
        match arm.condition {
            Some(condition) => conditional.push((condition, arm.text, arm.body)),
            None => otherwise = arm.body,
        }
    }
    if conditional.is_empty() {
        return if otherwise.is_empty() { otherwise } else { vec![Step::Block(otherwise)] };
    }
    for (condition, text, then) in conditional.into_iter().rev() {
        otherwise = vec![Step::If { condition, text, then, otherwise }];
    }
    otherwise
}

/// The arms of a `switch` used as an expression, as nested conditional expressions that stand at `node`.
pub(super) fn choose(lowering: &mut Lowering<'_>, arms: Vec<(Option<ExprId>, ExprId)>, node: Node<'_>) -> ExprId {
    let mut value = None;
    let mut conditional = Vec::with_capacity(arms.len());
    for (condition, result) in arms {
        match condition {
            Some(condition) => conditional.push((condition, result)),
            None => value = Some(result),
        }
    }
    let mut value = match (value, conditional.pop()) {
        (Some(value), last) => {
            conditional.extend(last);
            value
        }
        // Without a default the arms are exhaustive: what no other arm takes, the last one does.
        (None, Some((_, value))) => value,
        (None, None) => lowering.opaque(node),
    };
    for (condition, then) in conditional.into_iter().rev() {
        value = lowering.expr(Expr::Conditional { condition, then, otherwise: value }, node);
    }
    value
}

/// The disjunction of several labels' conditions; `None` if there are none.
pub(super) fn any(lowering: &mut Lowering<'_>, conditions: Vec<ExprId>, node: Node<'_>) -> Option<ExprId> {
    conditions
        .into_iter()
        .reduce(|left, right| lowering.expr(Expr::Binary { op: BinaryOp::Or, left, right }, node))
}
