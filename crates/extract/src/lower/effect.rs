//! Which expressions do something when evaluated.

use periplus_facts::{Element, Entry, Expr, ExprId, FileFacts};

/// Nesting beyond this is taken to have an effect without looking.
const MAX_DEPTH: u32 = 60;

/// True if evaluating the expression may call, assign or import: what a statement must keep although its value is dropped.
/// Bodies of functions don't count; they don't run here.
pub(super) fn has_effect(facts: &FileFacts, id: ExprId) -> bool {
    search(facts, id, 0)
}

fn search(facts: &FileFacts, id: ExprId, depth: u32) -> bool {
    if depth > MAX_DEPTH {
        return true;
    }
    let any = |ids: &[ExprId]| ids.iter().any(|id| search(facts, *id, depth + 1));
    match facts.expr(id) {
        Expr::Call { .. } | Expr::Assign { .. } | Expr::Import(_) => true,
        Expr::Binary { left, right, .. } => any(&[*left, *right]),
        Expr::Not(value) | Expr::Member { object: value, .. } | Expr::TypeOf(value) => any(&[*value]),
        Expr::Index { object, index } => any(&[*object, *index]),
        Expr::Slice { object, from, to } => {
            [Some(*object), *from, *to].into_iter().flatten().any(|id| search(facts, id, depth + 1))
        }
        Expr::Concat(parts) => any(parts),
        Expr::List(elements) => elements.iter().any(|Element { value, .. }| search(facts, *value, depth + 1)),
        Expr::Map(entries) => entries.iter().any(|Entry { value, .. }| search(facts, *value, depth + 1)),
        Expr::Conditional { condition, then, otherwise } => any(&[*condition, *then, *otherwise]),
        Expr::Comprehension { element, over, .. } => any(&[*element, *over]),
        Expr::Opaque
        | Expr::Null
        | Expr::Bool(_)
        | Expr::Int(_)
        | Expr::Str(_)
        | Expr::Regex { .. }
        | Expr::Name(_)
        | Expr::This
        | Expr::Super
        | Expr::Function(_)
        | Expr::Class(_)
        | Expr::Generic { .. } => false,
    }
}
