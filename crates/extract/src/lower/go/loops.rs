//! Loops.

use super::super::nodes::has_token;
use super::branch::{push_scope, single};
use super::{Go, children, first_child};
use periplus_facts::{Block, Declare, LoopKind, Place, Step};
use periplus_syntax::Node;

impl Go<'_, '_> {
    pub(super) fn for_(&mut self, node: Node<'_>, out: &mut Block) {
        let outer = std::mem::replace(&mut self.in_switch, false);
        let body = node.child_by_field_name("body");
        let head = children(node).into_iter().find(|child| Some(*child) != body);
        match head {
            Some(range) if range.kind() == "range_clause" => self.range(range, body, out),
            Some(clause) if clause.kind() == "for_clause" => self.counting(clause, body, out),
            condition => {
                let mut steps = Vec::new();
                if let Some(condition) = condition {
                    let id = self.expr(condition);
                    self.discard(id);
                    self.flush(&mut steps);
                }
                steps.extend(body.map(|body| self.block(body)).unwrap_or_default());
                push_loop(unknown_loop(steps), out);
            }
        }
        self.in_switch = outer;
    }

    fn range(&mut self, range: Node<'_>, body: Option<Node<'_>>, out: &mut Block) {
        let over = range.child_by_field_name("right").map(|over| self.expr(over));
        let mut places: Vec<Place> = Vec::new();
        for place in range.child_by_field_name("left").map(children).unwrap_or_default() {
            places.push(self.place(place));
        }
        self.flush(out);
        let (kind, item) = match places.len() {
            0 => (LoopKind::Keys, Place::Ignore),
            1 => (LoopKind::Keys, places.remove(0)),
            _ => (LoopKind::Pairs, Place::List { places, rest: None }),
        };
        let declare = if has_token(range, ":=") { Declare::Block } else { Declare::Assign };
        let body = body.map(|body| self.block(body)).unwrap_or_default();
        push_loop(Step::Loop { kind, over, item, declare, body }, out);
    }

    /// `for i := 0; …; i++`. Over the length of something it is a `range` over its indices.
    fn counting(&mut self, clause: Node<'_>, body: Option<Node<'_>>, out: &mut Block) {
        let initializer = clause.child_by_field_name("initializer");
        let condition = clause.child_by_field_name("condition");
        let update = clause.child_by_field_name("update");
        if let Some((index, over)) = self.indexed(initializer, condition, update) {
            let item = self.place(index);
            let over = self.expr(over);
            self.flush(out);
            let body = body.map(|body| self.block(body)).unwrap_or_default();
            let step = Step::Loop { kind: LoopKind::Keys, over: Some(over), item, declare: Declare::Block, body };
            return push_loop(step, out);
        }
        let mut steps = Vec::new();
        if let Some(initializer) = initializer {
            self.statement(initializer, &mut steps);
        }
        let mut inside = Vec::new();
        if let Some(condition) = condition {
            let id = self.expr(condition);
            self.discard(id);
            self.flush(&mut inside);
        }
        inside.extend(body.map(|body| self.block(body)).unwrap_or_default());
        if let Some(update) = update {
            self.statement(update, &mut inside);
        }
        push_loop(unknown_loop(inside), &mut steps);
        push_scope(steps, out);
    }

    /// The index variable and the collection of `for i := 0; i < len(xs); i++`.
    fn indexed<'t>(
        &self,
        initializer: Option<Node<'t>>,
        condition: Option<Node<'t>>,
        update: Option<Node<'t>>,
    ) -> Option<(Node<'t>, Node<'t>)> {
        let (initializer, condition, update) = (initializer?, condition?, update?);
        if initializer.kind() != "short_var_declaration" || update.kind() != "inc_statement" {
            return None;
        }
        let index = single(initializer.child_by_field_name("left")?)?;
        let name = self.low.source(index);
        let start = single(initializer.child_by_field_name("right")?)?;
        let length = condition.child_by_field_name("right")?;
        let is_indexed = self.low.source(start) == "0"
            && condition.child_by_field_name("operator")?.kind() == "<"
            && self.low.source(condition.child_by_field_name("left")?) == name
            && self.low.source(first_child(update)?) == name
            && length.kind() == "call_expression"
            && self.low.source(length.child_by_field_name("function")?) == "len";
        if !is_indexed {
            return None;
        }
        Some((index, single(length.child_by_field_name("arguments")?)?))
    }
}

/// Appends a loop, unless nothing happens in it.
fn push_loop(step: Step, out: &mut Block) {
    if !matches!(&step, Step::Loop { body, .. } if body.is_empty()) {
        out.push(step);
    }
}

fn unknown_loop(body: Block) -> Step {
    Step::Loop { kind: LoopKind::Unknown, over: None, item: Place::Ignore, declare: Declare::Block, body }
}
