//! Loops.

use super::{Java, first_child};
use periplus_facts::{Block, Declare, Expr, ExprId, LoopKind, Place, Step};
use periplus_syntax::Node;

impl Java<'_, '_> {
    /// Lowers a loop's body, where `break` leaves the loop.
    fn loop_body(&mut self, node: Node<'_>) -> Block {
        let in_switch = std::mem::replace(&mut self.in_switch, false);
        let body = self.branch(node.child_by_field_name("body"));
        self.in_switch = in_switch;
        body
    }

    pub(super) fn for_each(&mut self, node: Node<'_>, block: &mut Block) {
        let over = node.child_by_field_name("value").map(|value| self.expr(value));
        block.append(&mut self.effects);
        let item = match node.child_by_field_name("name") {
            Some(name) => Place::Name(self.lowering.name_of(name)),
            None => Place::Ignore,
        };
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

    /// `for (int i = 0; i < xs.length; i++)` goes over the keys of `xs`; any other counting loop runs an unknown number of
    /// times with an unknown counter.
    pub(super) fn counting_loop(&mut self, node: Node<'_>, block: &mut Block) {
        let over = self.counted_collection(node);
        let mut steps = Block::new();
        let mut item = Place::Ignore;
        let mut cursor = node.walk();
        for init in node.children_by_field_name("init", &mut cursor) {
            if init.kind() == "local_variable_declaration" {
                let before = steps.len();
                self.locals(init, &mut steps);
                if let [Step::Bind { place, .. }] = &steps[before..] {
                    item = place.clone();
                }
            } else {
                self.expression_statement(init, &mut steps);
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

    /// `xs` in `for (int i = 0; i < xs.length; i++)`, or with `xs.size()`.
    fn counted_collection(&mut self, node: Node<'_>) -> Option<ExprId> {
        let init = node.child_by_field_name("init").filter(|init| init.kind() == "local_variable_declaration")?;
        let mut cursor = init.walk();
        let mut declarators = init.children_by_field_name("declarator", &mut cursor);
        let (declarator, None) = (declarators.next()?, declarators.next()) else { return None };
        let counter = self.lowering.source(declarator.child_by_field_name("name")?);
        let from = declarator.child_by_field_name("value")?;
        let condition = node.child_by_field_name("condition")?;
        let update = node.child_by_field_name("update")?;
        let is_counter = |java: &Self, node: Option<Node<'_>>| node.is_some_and(|n| java.lowering.source(n) == counter);
        let counts_up = update.kind() == "update_expression"
            && self.lowering.source(update).contains("++")
            && is_counter(self, first_child(update));
        if self.lowering.source(from) != "0"
            || !counts_up
            || condition.kind() != "binary_expression"
            || condition.child_by_field_name("operator")?.kind() != "<"
            || !is_counter(self, condition.child_by_field_name("left"))
        {
            return None;
        }
        let bound = condition.child_by_field_name("right")?;
        let (member, arguments) = match bound.kind() {
            "field_access" => (bound.child_by_field_name("field")?, None),
            "method_invocation" => (bound.child_by_field_name("name")?, bound.child_by_field_name("arguments")),
            _ => return None,
        };
        match (self.lowering.source(member), arguments) {
            ("length", None) => {}
            ("size", Some(arguments)) if arguments.named_child_count() == 0 => {}
            _ => return None,
        }
        let over = self.expr(bound.child_by_field_name("object")?);
        match self.lowering.builder.facts().expr(over) {
            Expr::Name(_) | Expr::Member { .. } | Expr::List(_) => Some(over),
            _ => None,
        }
    }
}
