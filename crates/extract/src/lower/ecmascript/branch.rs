//! Branches and loops.

use super::super::chain::{Alternative, branches, case_text};
use super::{Script, children, first_child};
use periplus_facts::{BinaryOp, Block, Declare, Expr, ExprId, LoopKind, Name, Place, Step};
use periplus_syntax::Node;

/// A loop that counts over the indices of a list.
struct Counter<'t> {
    variable: Node<'t>,
    list: Node<'t>,
}

impl Script<'_, '_> {
    pub(super) fn if_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let mut alternatives = Vec::new();
        let mut otherwise = Block::new();
        let mut next = Some(node);
        while let Some(current) = next.take() {
            if let Some(condition_node) = Self::field(current, "condition").and_then(first_child) {
                let condition = self.expr(condition_node);
                let text = self.lowering.excerpt(condition_node);
                self.flush(out);
                let then = self.body(Self::field(current, "consequence"));
                alternatives.push(Alternative { condition, text, then });
            }
            let alternative = Self::field(current, "alternative").and_then(first_child);
            match alternative {
                Some(statement) if statement.kind() == "if_statement" => next = Some(statement),
                other => otherwise = self.body(other),
            }
        }
        out.extend(branches(alternatives, otherwise));
    }

    /// Lowers to a chain of branches; cases without statements join the next one.
    pub(super) fn switch_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(value) = Self::field(node, "value").and_then(first_child) else { return };
        let subject = self.expr(value);
        self.flush(out);
        let outer = std::mem::replace(&mut self.scope.in_switch, true);
        let mut alternatives = Vec::new();
        let mut otherwise = Block::new();
        let mut joined: Vec<(ExprId, Name)> = Vec::new();
        let mut joins_default = false;
        for case in Self::field(node, "body").map(children).unwrap_or_default() {
            let label = Self::field(case, "value");
            match label {
                Some(label) => {
                    let condition = self.case(subject, label);
                    let text = case_text(self.lowering, label);
                    joined.push((condition, text));
                }
                None => joins_default = true,
            }
            self.flush(out);
            let mut statements = children(case);
            if label.is_some() && !statements.is_empty() {
                statements.remove(0);
            }
            if statements.is_empty() {
                continue;
            }
            let mut body = Block::new();
            for statement in statements {
                self.statement(statement, &mut body);
            }
            let labels = std::mem::take(&mut joined);
            if std::mem::take(&mut joins_default) {
                otherwise = body;
            } else if let Some((condition, text)) = self.any(labels, case) {
                alternatives.push(Alternative { condition, text, then: body });
            }
        }
        self.scope.in_switch = outer;
        out.extend(branches(alternatives, otherwise));
    }

    fn case(&mut self, subject: ExprId, label: Node<'_>) -> ExprId {
        let right = self.expr(label);
        // `switch (true)` asks each case in turn.
        if matches!(self.lowering.builder.facts().expr(subject), Expr::Bool(true)) {
            return right;
        }
        self.lowering.expr(Expr::Binary { op: BinaryOp::Equal, left: subject, right }, label)
    }

    /// The disjunction of several labels, balanced: there may be thousands.
    fn any(&mut self, mut labels: Vec<(ExprId, Name)>, node: Node<'_>) -> Option<(ExprId, Name)> {
        let text = labels.first()?.1;
        while labels.len() > 1 {
            labels = labels
                .chunks(2)
                .map(|pair| match *pair {
                    [(left, text), (right, _)] => {
                        (self.lowering.expr(Expr::Binary { op: BinaryOp::Or, left, right }, node), text)
                    }
                    _ => pair[0],
                })
                .collect();
        }
        labels.first().map(|(condition, _)| (*condition, text))
    }

    /// A loop's body; `break` leaves the loop there.
    fn loop_body(&mut self, node: Node<'_>) -> Block {
        let outer = std::mem::replace(&mut self.scope.in_switch, false);
        let body = self.body(Self::field(node, "body"));
        self.scope.in_switch = outer;
        body
    }

    pub(super) fn while_statement(&mut self, node: Node<'_>, out: &mut Block) {
        if let Some(condition) = Self::field(node, "condition") {
            self.effect(condition, out);
        }
        let body = self.loop_body(node);
        self.push_loop(LoopKind::Unknown, None, Place::Ignore, Declare::Block, body, out);
    }

    pub(super) fn for_in_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(right) = Self::field(node, "right") else { return };
        let over = self.expr(right);
        let item = Self::field(node, "left").map_or(Place::Ignore, |left| self.place(left));
        let declare = match Self::field(node, "kind").map(|kind| kind.kind()) {
            None => Declare::Assign,
            Some("var") => Declare::Function,
            Some(_) => Declare::Block,
        };
        let of = Self::field(node, "operator").is_some_and(|operator| operator.kind() == "of");
        self.flush(out);
        let body = self.loop_body(node);
        let kind = if of { LoopKind::Values } else { LoopKind::Keys };
        self.push_loop(kind, Some(over), item, declare, body, out);
    }

    pub(super) fn for_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let initializer = Self::field(node, "initializer");
        if let Some(Counter { variable, list }) = self.counter(node) {
            let over = self.expr(list);
            let item = self.place(variable);
            self.flush(out);
            let body = self.loop_body(node);
            let var = initializer.is_some_and(|node| node.kind() == "variable_declaration");
            let declare = if var { Declare::Function } else { Declare::Block };
            self.push_loop(LoopKind::Keys, Some(over), item, declare, body, out);
            return;
        }
        let mut block = Block::new();
        if let Some(initializer) = initializer {
            self.statement(initializer, &mut block);
        }
        if let Some(condition) = Self::field(node, "condition") {
            self.effect(condition, &mut block);
        }
        let mut body = self.loop_body(node);
        if let Some(increment) = Self::field(node, "increment") {
            self.effect(increment, &mut body);
        }
        self.push_loop(LoopKind::Unknown, None, Place::Ignore, Declare::Block, body, &mut block);
        out.push(Step::Block(block));
    }

    fn push_loop(
        &mut self,
        kind: LoopKind,
        over: Option<ExprId>,
        item: Place,
        declare: Declare,
        body: Block,
        out: &mut Block,
    ) {
        self.flush(out);
        out.push(Step::Loop { kind, over, item, declare, body });
    }

    /// Recognises `for (let i = 0; i < list.length; …)`, and the same with the length in a variable of its own.
    fn counter<'t>(&self, node: Node<'t>) -> Option<Counter<'t>> {
        let text = |node: Node<'_>| self.lowering.source(node);
        let initializer = Self::field(node, "initializer")?;
        let declarators: Vec<Node<'_>> =
            children(initializer).into_iter().filter(|child| child.kind() == "variable_declarator").collect();
        let (first, others) = declarators.split_first()?;
        let variable = Self::field(*first, "name").filter(|name| name.kind() == "identifier")?;
        Self::field(*first, "value").filter(|value| text(*value) == "0")?;
        let mut test = Self::field(node, "condition")?;
        // One of the grammars wraps the condition in a statement.
        if test.kind() == "expression_statement" {
            test = first_child(test)?;
        }
        Self::field(test, "operator").filter(|operator| operator.kind() == "<")?;
        Self::field(test, "left").filter(|left| text(*left) == text(variable))?;
        let mut bound = Self::field(test, "right")?;
        if bound.kind() == "identifier" {
            let named = |declarator: &&Node<'t>| {
                Self::field(**declarator, "name").is_some_and(|name| text(name) == text(bound))
            };
            bound = others.iter().find(named).and_then(|declarator| Self::field(*declarator, "value"))?;
        }
        if bound.kind() != "member_expression" {
            return None;
        }
        Self::field(bound, "property").filter(|property| text(*property) == "length")?;
        Some(Counter { variable, list: Self::field(bound, "object")? })
    }

    pub(super) fn try_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let body = self.body(Self::field(node, "body"));
        let handler = Self::field(node, "handler").map(|clause| self.body(Self::field(clause, "body")));
        let finally = self.body(Self::field(node, "finalizer").and_then(|clause| Self::field(clause, "body")));
        out.push(Step::Try { body, handlers: handler.into_iter().collect(), finally });
    }
}
