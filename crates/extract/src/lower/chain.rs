//! Long chains, kept shallow: whoever walks the IR recurses.

use super::context::{Lowering, span};
use periplus_facts::{BinaryOp, Block, Expr, ExprId, Name, Step};
use periplus_syntax::Node;

/// Chains up to this length keep the shape that the grammar gives them.
const MAX_LEFT_DEEP: usize = 50;
/// Alternatives nested in one another before the others follow in sequence.
const MAX_ALTERNATIVES: usize = 100;

/// One operator of a chain `a ○ b ○ c`: what it is, its right operand, and the node that ends with that operand.
pub(super) struct Link<'t> {
    pub(super) op: BinaryOp,
    pub(super) right: ExprId,
    pub(super) node: Node<'t>,
}

/// Builds `first ○ … ○ …`: left-deep as written, or balanced where a long chain has one associative operator only.
pub(super) fn binary(lowering: &mut Lowering<'_>, first: ExprId, links: &[Link<'_>]) -> ExprId {
    let associative = |op: BinaryOp| matches!(op, BinaryOp::Add | BinaryOp::Or | BinaryOp::And | BinaryOp::BitOr);
    if links.len() > MAX_LEFT_DEEP
        && let Some(last) = links.last()
        && associative(last.op)
        && links.iter().all(|link| link.op == last.op)
    {
        let (op, at) = (last.op, span(last.node));
        let mut level: Vec<ExprId> = std::iter::once(first).chain(links.iter().map(|link| link.right)).collect();
        while level.len() > 1 {
            level = level
                .chunks(2)
                .map(|pair| match *pair {
                    [left, right] => lowering.builder.expr(Expr::Binary { op, left, right }, at),
                    _ => pair[0],
                })
                .collect();
        }
        return level[0];
    }
    let mut left = first;
    for link in links {
        left = lowering.expr(Expr::Binary { op: link.op, left, right: link.right }, link.node);
    }
    left
}

/// One alternative of a branch: its condition, the condition's text, what is done.
pub(super) struct Alternative {
    pub(super) condition: ExprId,
    pub(super) text: Name,
    pub(super) then: Block,
}

/// What people read as the condition of one case of a `switch` or `match`.
pub(super) fn case_text(lowering: &mut Lowering<'_>, label: Node<'_>) -> Name {
    let text = lowering.excerpt(label);
    let text = format!("case {}", lowering.builder.facts().text(text));
    lowering.name(&text)
}

/// Nests `if … else if … else …`. Of very long chains the rest follows the first alternatives in sequence, which differs
/// only in that two of them might both run.
pub(super) fn branches(mut alternatives: Vec<Alternative>, otherwise: Block) -> Block {
    let step = |Alternative { condition, text, then }, otherwise| Step::If { condition, text, then, otherwise };
    let rest = alternatives.split_off(alternatives.len().min(MAX_ALTERNATIVES));
    let mut tail: Block = rest.into_iter().map(|alternative| step(alternative, Block::new())).collect();
    tail.extend(otherwise);
    for alternative in alternatives.into_iter().rev() {
        tail = vec![step(alternative, tail)];
    }
    tail
}
