//! Branches: `if`, `switch`, `select`.

use super::super::nodes::has_token;
use super::{Go, children, fields, first_child};
use periplus_facts::{BinaryOp, Block, Declare, Expr, ExprId, Name, Place, Step};
use periplus_syntax::Node;

/// Arms beyond this stand one behind the other instead of in each other: generated switches have thousands.
const MAX_NESTED_ARMS: usize = 100;

/// One arm of a chain of conditions.
struct Arm {
    /// What runs before the condition: an `if`'s own statement, calls inside it.
    before: Block,
    condition: ExprId,
    text: Name,
    then: Block,
}

impl Go<'_, '_> {
    pub(super) fn if_(&mut self, node: Node<'_>, out: &mut Block) {
        let mut arms = Vec::new();
        let mut otherwise = Vec::new();
        let mut next = Some(node);
        // `else if` chains can be long: a loop, not a recursion.
        while let Some(node) = next {
            if node.kind() != "if_statement" {
                otherwise = self.block(node);
                break;
            }
            let mut before = Vec::new();
            if let Some(initializer) = node.child_by_field_name("initializer") {
                self.statement(initializer, &mut before);
            }
            let (condition, text) = match node.child_by_field_name("condition") {
                Some(condition) => (self.expr(condition), self.low.excerpt(condition)),
                None => (self.low.opaque(node), self.low.name("")),
            };
            self.flush(&mut before);
            let then = node.child_by_field_name("consequence").map(|block| self.block(block)).unwrap_or_default();
            arms.push(Arm { before, condition, text, then });
            next = node.child_by_field_name("alternative");
        }
        out.extend(self.chain(arms, otherwise));
    }

    pub(super) fn switch(&mut self, node: Node<'_>, out: &mut Block) {
        let mut steps = Vec::new();
        if let Some(initializer) = node.child_by_field_name("initializer") {
            self.statement(initializer, &mut steps);
        }
        let subject = node.child_by_field_name("value").map(|value| self.subject(value, &mut steps));
        let mut arms: Vec<Arm> = Vec::new();
        let mut otherwise = Vec::new();
        // Labels of cases that only fall through to the next one.
        let mut joined: Vec<Node<'_>> = Vec::new();
        let outer = std::mem::replace(&mut self.in_switch, true);
        for case in children(node) {
            match case.kind() {
                "expression_case" => {
                    joined.extend(case.child_by_field_name("value").map(children).unwrap_or_default());
                    if only_falls_through(case) {
                        continue;
                    }
                    let labels = std::mem::take(&mut joined);
                    arms.extend(self.case(case, &labels, subject));
                }
                "default_case" => otherwise = self.block(case),
                _ => {}
            }
        }
        self.in_switch = outer;
        steps.extend(self.chain(arms, otherwise));
        push_scope(steps, out);
    }

    /// The value that cases are compared with. A call is made once, under a name that nobody can write.
    fn subject(&mut self, node: Node<'_>, out: &mut Block) -> ExprId {
        let value = self.expr(node);
        self.flush(out);
        if !matches!(self.low.builder.facts().expr(value), Expr::Call { .. }) {
            return value;
        }
        let name = self.low.name("·subject");
        out.push(Step::Bind { place: Place::Name(name), value: Some(value), ty: None, declare: Declare::Block });
        self.low.expr(Expr::Name(name), node)
    }

    fn case(&mut self, case: Node<'_>, labels: &[Node<'_>], subject: Option<ExprId>) -> Option<Arm> {
        let mut before = Vec::new();
        let mut condition: Option<ExprId> = None;
        let mut text = String::new();
        for &label in labels {
            let value = self.expr(label);
            let test = match subject {
                Some(left) => self.low.expr(Expr::Binary { op: BinaryOp::Equal, left, right: value }, label),
                None => value,
            };
            condition = Some(match condition {
                Some(left) => self.low.expr(Expr::Binary { op: BinaryOp::Or, left, right: test }, label),
                None => test,
            });
            if text.len() < 100 {
                let excerpt = self.low.excerpt(label);
                text.push_str(if text.is_empty() { "case " } else { ", " });
                text.push_str(self.low.builder.facts().text(excerpt));
            }
        }
        self.flush(&mut before);
        let then = self.case_body(case);
        Some(Arm { before, condition: condition?, text: self.low.name(&text), then })
    }

    /// A case's statements; its labels are not among them.
    fn case_body(&mut self, case: Node<'_>) -> Block {
        let mut out = Vec::new();
        for child in children(case) {
            if child.kind() == "statement_list" {
                self.statements(child, &mut out);
            }
        }
        out
    }

    pub(super) fn type_switch(&mut self, node: Node<'_>, out: &mut Block) {
        let mut steps = Vec::new();
        if let Some(initializer) = node.child_by_field_name("initializer") {
            self.statement(initializer, &mut steps);
        }
        let alias = node.child_by_field_name("alias").and_then(first_child);
        if let Some(value) = node.child_by_field_name("value") {
            let value = self.expr(value);
            match alias {
                Some(alias) => {
                    let place = self.place(alias);
                    self.flush(&mut steps);
                    steps.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Block });
                }
                None => self.discard(value),
            }
            self.flush(&mut steps);
        }
        let cases = children(node).into_iter().filter(|case| matches!(case.kind(), "type_case" | "default_case"));
        self.unknown_arms(cases.collect(), alias, &mut steps);
        push_scope(steps, out);
    }

    pub(super) fn select(&mut self, node: Node<'_>, out: &mut Block) {
        let cases =
            children(node).into_iter().filter(|case| matches!(case.kind(), "communication_case" | "default_case"));
        let mut steps = Vec::new();
        self.unknown_arms(cases.collect(), None, &mut steps);
        out.extend(steps);
    }

    /// Cases of which any may be taken. In a case of one type a type switch's variable has that type.
    fn unknown_arms(&mut self, cases: Vec<Node<'_>>, alias: Option<Node<'_>>, out: &mut Block) {
        let outer = std::mem::replace(&mut self.in_switch, true);
        let mut arms = Vec::new();
        let mut otherwise = Vec::new();
        for case in cases {
            if case.kind() == "default_case" {
                otherwise = self.case_body(case);
                continue;
            }
            let mut then = Vec::new();
            if let Some(communication) = case.child_by_field_name("communication") {
                if communication.kind() == "receive_statement" && communication.child_by_field_name("left").is_some() {
                    let declare = if has_token(communication, ":=") { Declare::Block } else { Declare::Assign };
                    self.assign(communication, declare, &mut then);
                } else {
                    for part in children(communication) {
                        let id = self.expr(part);
                        self.discard(id);
                    }
                    self.flush(&mut then);
                }
            }
            let body = self.case_body(case);
            if let (Some(alias), [ty]) = (alias.filter(|_| !body.is_empty()), fields(case, "type").as_slice()) {
                let place = self.place(alias);
                let value = self.expr(alias);
                let ty = self.ty(*ty);
                then.push(Step::Bind { place, value: Some(value), ty: Some(ty), declare: Declare::Block });
            }
            then.extend(body);
            let condition = self.low.opaque(case);
            let text = self.case_text(case);
            arms.push(Arm { before: Vec::new(), condition, text, then });
        }
        self.in_switch = outer;
        out.extend(self.chain(arms, otherwise));
    }

    fn case_text(&mut self, case: Node<'_>) -> Name {
        let labels = fields(case, "type").into_iter().chain(case.child_by_field_name("communication"));
        let mut text = "case".to_owned();
        for (index, label) in labels.take(4).enumerate() {
            let excerpt = self.low.excerpt(label);
            text.push_str(if index == 0 { " " } else { ", " });
            text.push_str(self.low.builder.facts().text(excerpt));
        }
        self.low.name(&text)
    }

    /// Folds arms from the last to the first into nested branches.
    fn chain(&mut self, mut arms: Vec<Arm>, otherwise: Block) -> Block {
        let mut rest = Vec::new();
        for arm in arms.split_off(arms.len().min(MAX_NESTED_ARMS)) {
            rest.extend(self.branch(arm, Vec::new()));
        }
        rest.extend(otherwise);
        for arm in arms.into_iter().rev() {
            rest = self.branch(arm, rest);
        }
        rest
    }

    /// One arm; without anything to do it is its condition at most.
    fn branch(&mut self, arm: Arm, otherwise: Block) -> Block {
        let Arm { before: mut steps, condition, text, then } = arm;
        if then.is_empty() && otherwise.is_empty() {
            self.discard(condition);
            self.flush(&mut steps);
        } else {
            steps.push(Step::If { condition, text, then, otherwise });
        }
        let mut out = Vec::new();
        push_scope(steps, &mut out);
        out
    }
}

/// Appends steps, in a block if they declare names of their own.
pub(super) fn push_scope(steps: Block, out: &mut Block) {
    if steps.iter().any(|step| matches!(step, Step::Bind { declare: Declare::Block, .. })) {
        out.push(Step::Block(steps));
    } else {
        out.extend(steps);
    }
}

/// Whether a case consists of `fallthrough` alone.
fn only_falls_through(case: Node<'_>) -> bool {
    let mut statements = children(case).into_iter().filter(|child| child.kind() == "statement_list");
    let Some(list) = statements.next() else { return false };
    single(list).is_some_and(|statement| statement.kind() == "fallthrough_statement")
}

pub(super) fn single(node: Node<'_>) -> Option<Node<'_>> {
    let children = children(node);
    if children.len() == 1 { children.first().copied() } else { None }
}
