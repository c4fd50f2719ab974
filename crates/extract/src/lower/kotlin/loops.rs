//! Loops.

use super::Kotlin;
use crate::lower::nodes::children;
use periplus_facts::{Block, Declare, ExprId, LoopKind, Place, Step};
use periplus_syntax::Node;

impl Kotlin<'_, '_> {
    /// `for (item in items) …`, `for ((key, value) in map) …`.
    pub(super) fn for_each(&mut self, node: Node<'_>, block: &mut Block) {
        let mut item = Place::Ignore;
        let mut over: Option<ExprId> = None;
        let mut body = Block::new();
        let mut behind = false;
        let mut cursor = node.walk();
        let parts: Vec<Node<'_>> = node.children(&mut cursor).filter(|child| !child.is_extra()).collect();
        for part in parts {
            match part.kind() {
                ")" => behind = true,
                "variable_declaration" if !behind => item = self.variable_place(part),
                "multi_variable_declaration" if !behind => item = self.destructuring(part),
                _ if !part.is_named() || matches!(part.kind(), "label" | "annotation") => {}
                _ if behind => body = self.branch(Some(part), false),
                _ => {
                    over = Some(self.expr(part));
                    block.append(&mut self.effects);
                }
            }
        }
        if !body.is_empty() {
            block.push(Step::Loop { kind: LoopKind::Values, over, item, declare: Declare::Block, body });
        }
    }

    pub(super) fn while_loop(&mut self, node: Node<'_>, block: &mut Block) {
        let condition = node.child_by_field_name("condition");
        if let Some(condition) = condition {
            self.calls_in(condition);
            block.append(&mut self.effects);
        }
        let is_body = |child: &Node<'_>| Some(*child) != condition && child.kind() != "label";
        let parts = children(node);
        let body = self.branch(parts.into_iter().find(is_body), false);
        if !body.is_empty() {
            let item = Place::Ignore;
            block.push(Step::Loop { kind: LoopKind::Unknown, over: None, item, declare: Declare::Assign, body });
        }
    }
}
