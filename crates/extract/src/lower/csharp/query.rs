//! Query expressions: `from x in xs where c select e` is a comprehension; what joins, groups or continues is opaque.

use super::{CSharp, operand};
use periplus_facts::{Expr, ExprId, Place};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    pub(super) fn query(&mut self, node: Node<'_>) -> ExprId {
        let mut from = Vec::new();
        let mut condition = None;
        let mut select = None;
        let mut cursor = node.walk();
        for clause in node.named_children(&mut cursor).filter(|child| !child.is_extra()) {
            match clause.kind() {
                "from_clause" if select.is_none() && condition.is_none() => from.push(clause),
                "where_clause" if select.is_none() && condition.is_none() => condition = Some(clause),
                "order_by_clause" => {}
                "select_clause" if select.is_none() => select = Some(clause),
                _ => return self.opaque_with_calls(node),
            }
        }
        let Some(element) = select.and_then(operand) else { return self.opaque_with_calls(node) };
        let mut element = self.expr(element);
        let mut condition = condition.and_then(operand).map(|condition| self.expr(condition));
        for (depth, clause) in from.iter().rev().enumerate() {
            let Some(over) = operand(*clause) else { return self.lowering.opaque(node) };
            let item = match clause.child_by_field_name("name") {
                Some(name) => Place::Name(self.ident(name)),
                None => Place::Ignore,
            };
            let over = self.expr(over);
            element = self.lowering.expr(
                Expr::Comprehension {
                    element,
                    key: None,
                    flatten: depth > 0,
                    item: Box::new(item),
                    over,
                    condition: condition.take(),
                },
                node,
            );
        }
        element
    }
}
