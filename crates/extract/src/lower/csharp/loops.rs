//! Loops.

use super::{CSharp, child_of_kind, operand, operand_after};
use periplus_facts::{Block, Declare, Expr, ExprId, LoopKind, Place, Step};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    /// Lowers a loop's body, where `break` leaves the loop.
    fn loop_body(&mut self, node: Node<'_>) -> Block {
        let in_switch = std::mem::replace(&mut self.in_switch, false);
        let body = self.branch(node.child_by_field_name("body"));
        self.in_switch = in_switch;
        body
    }

    pub(super) fn for_each(&mut self, node: Node<'_>, block: &mut Block) {
        let over = node.child_by_field_name("right").map(|value| self.expr(value));
        block.append(&mut self.effects);
        let item = node.child_by_field_name("left").map_or(Place::Ignore, |left| self.place(left));
        let body = self.loop_body(node);
        if !body.is_empty() {
            block.push(Step::Loop { kind: LoopKind::Values, over, item, declare: Declare::Block, body });
        }
    }

    pub(super) fn while_loop(&mut self, node: Node<'_>, block: &mut Block) {
        if let Some(condition) = node.child_by_field_name("condition") {
            self.calls_in(condition);
            block.append(&mut self.effects);
        }
        let body = self.loop_body(node);
        if !body.is_empty() {
            let item = Place::Ignore;
            block.push(Step::Loop { kind: LoopKind::Unknown, over: None, item, declare: Declare::Assign, body });
        }
    }

    /// `for (var i = 0; i < xs.Length; i++)` goes over the keys of `xs`; any other counting loop runs an unknown number of
    /// times with an unknown counter.
    pub(super) fn counting_loop(&mut self, node: Node<'_>, block: &mut Block) {
        let over = self.counted_collection(node);
        let mut steps = Block::new();
        let mut item = Place::Ignore;
        let mut cursor = node.walk();
        for initializer in node.children_by_field_name("initializer", &mut cursor) {
            if initializer.kind() == "variable_declaration" {
                let before = steps.len();
                self.locals(initializer, &mut steps);
                if let [Step::Bind { place, .. }] = &steps[before..] {
                    item = place.clone();
                }
            } else if initializer.is_named() {
                self.expression_statement(initializer, &mut steps);
            }
        }
        if let Some(condition) = node.child_by_field_name("condition").filter(|_| over.is_none()) {
            self.calls_in(condition);
            steps.append(&mut self.effects);
        }
        let body = self.loop_body(node);
        if body.is_empty() {
            return;
        }
        if let Some(over) = over {
            let kind = LoopKind::Keys;
            block.push(Step::Loop { kind, over: Some(over), item, declare: Declare::Block, body });
        } else {
            let kind = LoopKind::Unknown;
            steps.push(Step::Loop { kind, over: None, item, declare: Declare::Assign, body });
            block.push(Step::Block(steps));
        }
    }

    /// `xs` in `for (var i = 0; i < xs.Length; i++)`, or with `xs.Count`.
    fn counted_collection(&mut self, node: Node<'_>) -> Option<ExprId> {
        let init = node.child_by_field_name("initializer").filter(|init| init.kind() == "variable_declaration")?;
        let mut cursor = init.walk();
        let mut declarators = init.named_children(&mut cursor).filter(|child| child.kind() == "variable_declarator");
        let (declarator, None) = (declarators.next()?, declarators.next()) else { return None };
        let counter = self.lowering.source(declarator.child_by_field_name("name")?);
        let from = operand_after(declarator, "=")?;
        let condition = node.child_by_field_name("condition")?;
        let update = node.child_by_field_name("update")?;
        let is_counter =
            |csharp: &Self, node: Option<Node<'_>>| node.is_some_and(|node| csharp.lowering.source(node) == counter);
        if self.lowering.source(from) != "0"
            || child_of_kind(update, "++").is_none()
            || !is_counter(self, operand(update))
            || condition.kind() != "binary_expression"
            || condition.child_by_field_name("operator")?.kind() != "<"
            || !is_counter(self, condition.child_by_field_name("left"))
        {
            return None;
        }
        let bound =
            condition.child_by_field_name("right").filter(|bound| bound.kind() == "member_access_expression")?;
        if !matches!(self.lowering.source(bound.child_by_field_name("name")?), "Length" | "Count") {
            return None;
        }
        let over = self.expr(bound.child_by_field_name("expression")?);
        match self.lowering.builder.facts().expr(over) {
            Expr::Name(_) | Expr::Member { .. } | Expr::List(_) => Some(over),
            _ => None,
        }
    }
}
