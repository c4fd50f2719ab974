//! Statements other than branches and loops.

use super::{Go, children, first_child};
use periplus_facts::{BinaryOp, Block, Declare, Element, Exit, Expr, ExprId, Modifiers, Place, Step};
use periplus_syntax::Node;

impl Go<'_, '_> {
    /// The steps of a block, or of a statement list.
    pub(super) fn block(&mut self, node: Node<'_>) -> Block {
        let mut out = Vec::new();
        self.statements(node, &mut out);
        out
    }

    /// Lowers the statements of a block or list into `out`.
    pub(super) fn statements(&mut self, node: Node<'_>, out: &mut Block) {
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "comment" => {}
                "statement_list" => {
                    let mut inner = child.walk();
                    for statement in child.named_children(&mut inner) {
                        self.statement(statement, out);
                    }
                }
                _ => self.statement(child, out),
            }
        }
    }

    /// Lowers one statement. What can't matter yields no step.
    pub(super) fn statement(&mut self, node: Node<'_>, out: &mut Block) {
        if self.low.enter(node).is_none() {
            return;
        }
        self.statement_unbounded(node, out);
        self.flush(out);
        self.low.leave();
    }

    fn statement_unbounded(&mut self, node: Node<'_>, out: &mut Block) {
        match node.kind() {
            "expression_statement" => self.effect(first_child(node), out),
            "go_statement" | "defer_statement" => {
                if let Some(call) = first_child(node) {
                    let id = self.expr(call);
                    self.discard(id);
                }
            }
            "short_var_declaration" => self.assign(node, Declare::Block, out),
            "assignment_statement" => self.assignment(node, out),
            "inc_statement" | "dec_statement" => self.step_by_one(node, out),
            "send_statement" => {
                for part in children(node) {
                    let id = self.expr(part);
                    self.discard(id);
                }
            }
            "const_declaration" => self.constants(node, Declare::Block, out),
            "var_declaration" => self.variables(node, Declare::Block, out),
            "type_declaration" => self.types(node, None, Declare::Block, out),
            "function_declaration" | "method_declaration" => {
                // Only after a syntax error: a declaration swallowed by the function above it.
                let id = self.function(node, None, Modifiers::empty());
                out.push(Step::Function(id));
            }
            "return_statement" => self.return_(node, out),
            "break_statement" => {
                if !self.in_switch || first_child(node).is_some() {
                    out.push(Step::Exit(Exit::Break));
                }
            }
            "continue_statement" => out.push(Step::Exit(Exit::Continue)),
            "labeled_statement" => {
                for child in children(node).into_iter().skip(1) {
                    self.statement(child, out);
                }
            }
            "block" => {
                let block = self.block(node);
                if !block.is_empty() {
                    out.push(Step::Block(block));
                }
            }
            "if_statement" => self.if_(node, out),
            "expression_switch_statement" => self.switch(node, out),
            "type_switch_statement" => self.type_switch(node, out),
            "select_statement" => self.select(node, out),
            "for_statement" => self.for_(node, out),
            "empty_statement" | "fallthrough_statement" | "goto_statement" | "comment" => {}
            "statement_list" | "ERROR" => {
                for child in children(node) {
                    self.statement(child, out);
                }
            }
            // An expression where a statement should stand: what error recovery left.
            _ => self.effect(Some(node), out),
        }
    }

    fn effect(&mut self, node: Option<Node<'_>>, out: &mut Block) {
        let Some(node) = node else { return };
        let id = self.expr(node);
        self.discard(id);
        self.flush(out);
        if self.never_returns(id) {
            out.push(Step::Exit(Exit::Throw));
        }
    }

    /// Moves the calls waiting in `pending` to `out`.
    pub(super) fn flush(&mut self, out: &mut Block) {
        out.extend(self.pending.drain(..).map(Step::Eval));
    }

    /// `panic(…)`, `os.Exit(…)`, `log.Fatal…(…)`, `log.Panic…(…)`.
    fn never_returns(&self, id: ExprId) -> bool {
        let facts = self.low.builder.facts();
        let Expr::Call { callee, .. } = facts.expr(id) else { return false };
        match facts.expr(*callee) {
            Expr::Name(name) => facts.text(*name) == "panic",
            Expr::Member { object, name } => {
                let Expr::Name(package) = facts.expr(*object) else { return false };
                let name = facts.text(*name);
                match facts.text(*package) {
                    "os" => name == "Exit",
                    "log" => name.starts_with("Fatal") || name.starts_with("Panic"),
                    _ => false,
                }
            }
            _ => false,
        }
    }

    fn assignment(&mut self, node: Node<'_>, out: &mut Block) {
        let operator = node.child_by_field_name("operator").map_or("=", |operator| operator.kind());
        if operator == "=" {
            return self.assign(node, Declare::Assign, out);
        }
        let left = node.child_by_field_name("left").and_then(first_child);
        let right = node.child_by_field_name("right").and_then(first_child);
        let (Some(left), Some(right)) = (left, right) else { return };
        let place = self.place(left);
        let before = self.expr(left);
        let change = self.expr(right);
        let op = match operator {
            "+=" => Some(BinaryOp::Add),
            "|=" => Some(BinaryOp::BitOr),
            _ => None,
        };
        let value = if let Some(op) = op {
            self.low.expr(Expr::Binary { op, left: before, right: change }, node)
        } else {
            self.discard(change);
            self.low.opaque(node)
        };
        self.flush(out);
        out.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign });
    }

    fn step_by_one(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(operand) = first_child(node) else { return };
        let place = self.place(operand);
        let value = if node.kind() == "inc_statement" {
            let left = self.expr(operand);
            let right = self.low.expr(Expr::Int(1), node);
            self.low.expr(Expr::Binary { op: BinaryOp::Add, left, right }, node)
        } else {
            self.low.opaque(node)
        };
        self.flush(out);
        out.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign });
    }

    /// `left = right`, `left := right`; also the statement of a `select` case.
    pub(super) fn assign(&mut self, node: Node<'_>, declare: Declare, out: &mut Block) {
        let (Some(left), Some(right)) = (node.child_by_field_name("left"), node.child_by_field_name("right")) else {
            return;
        };
        let places: Vec<Place> = children(left).into_iter().map(|place| self.place(place)).collect();
        self.bind_all(places, right, None, declare, out);
    }

    /// Binds the places on the left to an expression list.
    pub(super) fn bind_all(
        &mut self,
        mut places: Vec<Place>,
        list: Node<'_>,
        ty: Option<ExprId>,
        declare: Declare,
        out: &mut Block,
    ) {
        let values = if list.kind() == "expression_list" { self.exprs(list) } else { vec![self.expr(list)] };
        self.flush(out);
        if let [value] = values.as_slice() {
            let is_call = matches!(self.low.builder.facts().expr(*value), Expr::Call { .. });
            if places.len() == 2 && !is_call {
                // `v, ok := m[k]`, `x.(T)`, `<-ch`: the first place takes the value.
                let flag = places.pop();
                let opaque = self.low.opaque(list);
                self.bind(flag, opaque, None, declare, out);
            }
            let place = if places.len() == 1 { places.pop() } else { Some(Place::List { places, rest: None }) };
            return self.bind(place, *value, ty, declare, out);
        }
        if places.len() == 1 {
            let value = match values.first() {
                Some(value) => *value,
                None => self.low.opaque(list),
            };
            return self.bind(places.pop(), value, ty, declare, out);
        }
        let elements = values.into_iter().map(|value| Element { value, spread: false }).collect();
        let value = self.low.expr(Expr::List(elements), list);
        self.bind(Some(Place::List { places, rest: None }), value, ty, declare, out);
    }

    fn bind(&mut self, place: Option<Place>, value: ExprId, ty: Option<ExprId>, declare: Declare, out: &mut Block) {
        match place {
            None => {}
            Some(Place::Ignore) => {
                self.discard(value);
                self.flush(out);
            }
            Some(place) => out.push(Step::Bind { place, value: Some(value), ty, declare }),
        }
    }

    /// What stands on the left of an assignment.
    pub(super) fn place(&mut self, node: Node<'_>) -> Place {
        let mut node = node;
        // Parentheses and dereferences.
        while matches!(node.kind(), "parenthesized_expression" | "unary_expression") {
            let Some(inner) = first_child(node) else { return Place::Ignore };
            node = inner;
        }
        match node.kind() {
            "identifier" if self.low.source(node) == "_" => Place::Ignore,
            "identifier" => Place::Name(self.low.name_of(node)),
            "selector_expression" => {
                let (Some(object), Some(name)) =
                    (node.child_by_field_name("operand"), node.child_by_field_name("field"))
                else {
                    return Place::Ignore;
                };
                let object = self.expr(object);
                Place::Member { object, name: self.low.name_of(name) }
            }
            "index_expression" => {
                let (Some(object), Some(index)) =
                    (node.child_by_field_name("operand"), node.child_by_field_name("index"))
                else {
                    return Place::Ignore;
                };
                let object = self.expr(object);
                Place::Index { object, index: self.expr(index) }
            }
            _ => Place::Ignore,
        }
    }

    fn return_(&mut self, node: Node<'_>, out: &mut Block) {
        let values: Vec<ExprId> = if let Some(list) = first_child(node) {
            self.exprs(list)
        } else {
            let results = self.results.clone();
            results.into_iter().map(|name| self.low.expr(Expr::Name(name), node)).collect()
        };
        self.flush(out);
        let value = match values.as_slice() {
            [] => None,
            [single] => Some(*single),
            _ => {
                let elements = values.into_iter().map(|value| Element { value, spread: false }).collect();
                Some(self.low.expr(Expr::List(elements), node))
            }
        };
        out.push(Step::Return(value));
    }
}
