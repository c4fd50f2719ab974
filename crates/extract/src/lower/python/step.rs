//! Statements.

use super::super::chain::{Alternative, branches};
use super::super::effect::has_effect;
use super::{Python, children, first_child};
use periplus_facts::{BinaryOp, Block, Declare, Exit, Expr, ExprId, LoopKind, Place, Step};
use periplus_syntax::Node;

impl Python<'_, '_> {
    /// Lowers the statements below `node`: a module, a block, an error.
    pub(super) fn block(&mut self, node: Node<'_>) -> Block {
        let mut out = Block::new();
        self.statements(node, &mut out);
        out
    }

    fn statements(&mut self, node: Node<'_>, out: &mut Block) {
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            self.statement(child, out);
        }
    }

    fn body(&mut self, node: Node<'_>, field: &str) -> Block {
        Self::field(node, field).map(|body| self.block(body)).unwrap_or_default()
    }

    /// The block of a clause whose grammar rule doesn't name it.
    fn clause(&mut self, node: Node<'_>) -> Block {
        let block = children(node).into_iter().rev().find(|child| child.kind() == "block");
        block.map(|block| self.block(block)).unwrap_or_default()
    }

    pub(super) fn statement(&mut self, node: Node<'_>, out: &mut Block) {
        if self.lowering.enter(node).is_none() {
            return;
        }
        match node.kind() {
            "comment" | "pass_statement" | "delete_statement" | "future_import_statement" => {}
            "expression_statement" => self.expression_statement(node, out),
            "import_statement" => self.import(node, out),
            "import_from_statement" => self.import_from(node, out),
            "if_statement" => self.if_statement(node, out),
            "for_statement" => self.for_statement(node, out),
            "while_statement" => self.while_statement(node, out),
            "try_statement" => self.try_statement(node, out),
            "with_statement" => self.with_statement(node, out),
            "match_statement" => self.match_statement(node, out),
            "function_definition" => {
                let id = self.function(node, &[]);
                self.flush(out);
                out.push(Step::Function(id));
            }
            "class_definition" => {
                let id = self.class(node, &[]);
                self.flush(out);
                out.push(Step::Class(id));
            }
            "decorated_definition" => self.decorated(node, out),
            "return_statement" => {
                let value = first_child(node).map(|child| self.expr(child));
                self.flush(out);
                out.push(Step::Return(value));
            }
            "raise_statement" => out.push(Step::Exit(Exit::Throw)),
            "break_statement" => out.push(Step::Exit(Exit::Break)),
            "continue_statement" => out.push(Step::Exit(Exit::Continue)),
            "global_statement" => self.declare_outer(node, Declare::Module),
            "nonlocal_statement" => self.declare_outer(node, Declare::Assign),
            "type_alias_statement" => self.type_alias(node, out),
            "block" | "ERROR" => self.statements(node, out),
            "print_statement" | "assert_statement" | "exec_statement" => {
                for child in children(node) {
                    self.effect(child, out);
                }
            }
            "assignment" | "augmented_assignment" => {
                self.assignment(node, out);
            }
            // Expressions stand here as children of error nodes; what else does is of no use.
            _ => self.effect(node, out),
        }
        self.lowering.leave();
    }

    /// An expression whose value is dropped.
    fn effect(&mut self, node: Node<'_>, out: &mut Block) {
        if is_inert(node) {
            return;
        }
        let id = self.expr(node);
        self.flush(out);
        self.effect_of(id, out);
    }

    fn effect_of(&mut self, id: ExprId, out: &mut Block) {
        if has_effect(self.lowering.builder.facts(), id) {
            out.push(Step::Eval(id));
        }
    }

    fn expression_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "assignment" | "augmented_assignment" => {
                    self.assignment(child, out);
                }
                "boolean_operator" => self.guarded(child, out),
                _ => self.effect(child, out),
            }
        }
    }

    /// `a and f()`, `a or f()` as statements are branches.
    fn guarded(&mut self, node: Node<'_>, out: &mut Block) {
        let (Some(left), Some(right)) = (Self::field(node, "left"), Self::field(node, "right")) else { return };
        let condition = self.expr(left);
        let text = self.lowering.excerpt(left);
        self.flush(out);
        let mut run = Block::new();
        self.effect(right, &mut run);
        if run.is_empty() {
            self.effect_of(condition, out);
            return;
        }
        let or = Self::field(node, "operator").is_some_and(|operator| operator.kind() == "or");
        let (then, otherwise) = if or { (Block::new(), run) } else { (run, Block::new()) };
        out.push(Step::If { condition, text, then, otherwise });
    }

    /// Lowers an assignment and returns its value, for `a = b = value`.
    fn assignment(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(left) = Self::field(node, "left") else { return };
        if node.kind() == "augmented_assignment" {
            self.augmented(node, left, out);
            return;
        }
        let ty = Self::field(node, "type").map(|ty| self.type_expr(ty));
        // `a = b = value` nests to the right: the targets in order, then the value.
        let mut targets = vec![left];
        let mut right = Self::field(node, "right");
        while let Some(next) = right
            && next.kind() == "assignment"
        {
            targets.extend(Self::field(next, "left"));
            right = Self::field(next, "right");
        }
        let Some(right) = right else {
            if ty.is_some() {
                let place = self.place(left);
                self.bind(place, None, ty, out);
            }
            return;
        };
        let mut value = self.expr(right);
        self.flush(out);
        // One value, bound once: the other targets read the first plain name, so that all see the same object.
        if let Some(plain) = targets.iter().position(|target| target.kind() == "identifier") {
            targets.swap(0, plain);
        }
        let mut first = true;
        for target in targets {
            let place = self.place(target);
            self.flush(out);
            let name = if let Place::Name(name) = place { Some(name) } else { None };
            self.bind(place, Some(value), if first { ty } else { None }, out);
            if let Some(name) = name
                && first
            {
                value = self.lowering.expr(Expr::Name(name), target);
            }
            first = false;
        }
    }

    fn augmented(&mut self, node: Node<'_>, left: Node<'_>, out: &mut Block) {
        let Some(right) = Self::field(node, "right") else { return };
        let old = self.expr(left);
        let added = self.expr(right);
        let op = Self::field(node, "operator").and_then(|operator| match operator.kind() {
            "+=" => Some(BinaryOp::AddTo),
            "|=" => Some(BinaryOp::BitOr),
            "%=" => Some(BinaryOp::Remainder),
            "/=" => Some(BinaryOp::Divide),
            _ => None,
        });
        let value = if let Some(op) = op {
            self.lowering.expr(Expr::Binary { op, left: old, right: added }, node)
        } else {
            self.keep_effect(added);
            self.lowering.opaque(node)
        };
        let place = self.place(left);
        self.flush(out);
        self.bind(place, Some(value), None, out);
    }

    pub(super) fn bind(&mut self, place: Place, value: Option<ExprId>, ty: Option<ExprId>, out: &mut Block) {
        let declare = self.declare_of(&place);
        out.push(Step::Bind { place, value, ty, declare });
    }

    fn type_alias(&mut self, node: Node<'_>, out: &mut Block) {
        let (Some(left), Some(right)) = (Self::field(node, "left"), Self::field(node, "right")) else { return };
        // `type X[T] = …`: the name is the first leaf.
        let mut name = left;
        while let Some(child) = first_child(name) {
            name = child;
        }
        let name = self.lowering.name_of(name);
        let value = self.type_expr(right);
        self.bind(Place::Name(name), Some(value), None, out);
    }

    fn if_statement(&mut self, node: Node<'_>, out: &mut Block) {
        if self.checks_types(node) {
            return self.for_types(node, out);
        }
        let mut alternatives = Vec::new();
        let mut otherwise = Block::new();
        let mut cursor = node.walk();
        alternatives.extend(self.alternative(node, out));
        for clause in node.children_by_field_name("alternative", &mut cursor) {
            if clause.kind() == "elif_clause" {
                alternatives.extend(self.alternative(clause, out));
            } else {
                otherwise = self.body(clause, "body");
            }
        }
        out.extend(branches(alternatives, otherwise));
    }

    fn checks_types(&self, node: Node<'_>) -> bool {
        let condition = Self::field(node, "condition").map(|condition| self.lowering.source(condition));
        condition.is_some_and(|text| text.rsplit('.').next() == Some("TYPE_CHECKING"))
    }

    /// `if TYPE_CHECKING:` binds names for types alone; what else stands under it, and what stands there instead, run in
    /// this order, so that the names mean what they mean at run time.
    fn for_types(&mut self, node: Node<'_>, out: &mut Block) {
        let outer = std::mem::replace(&mut self.types_only, true);
        out.extend(self.body(node, "consequence"));
        self.types_only = outer;
        let mut cursor = node.walk();
        for clause in node.children_by_field_name("alternative", &mut cursor) {
            let name = if clause.kind() == "elif_clause" { "consequence" } else { "body" };
            out.extend(self.body(clause, name));
        }
    }

    fn alternative(&mut self, node: Node<'_>, out: &mut Block) -> Option<Alternative> {
        let condition_node = Self::field(node, "condition")?;
        let condition = self.expr(condition_node);
        let text = self.lowering.excerpt(condition_node);
        self.flush(out);
        let then = self.body(node, "consequence");
        Some(Alternative { condition, text, then })
    }

    fn for_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(right) = Self::field(node, "right") else { return };
        let over = self.expr(right);
        let item = Self::field(node, "left").map_or(Place::Ignore, |left| self.place(left));
        self.flush(out);
        let body = self.body(node, "body");
        let declare = self.declare_of(&item);
        out.push(Step::Loop { kind: LoopKind::Items, over: Some(over), item, declare, body });
        self.loop_else(node, out);
    }

    fn while_statement(&mut self, node: Node<'_>, out: &mut Block) {
        if let Some(condition) = Self::field(node, "condition") {
            self.effect(condition, out);
        }
        let body = self.body(node, "body");
        let declare = self.scope.declare;
        out.push(Step::Loop { kind: LoopKind::Unknown, over: None, item: Place::Ignore, declare, body });
        self.loop_else(node, out);
    }

    fn loop_else(&mut self, node: Node<'_>, out: &mut Block) {
        if let Some(clause) = Self::field(node, "alternative") {
            out.extend(self.body(clause, "body"));
        }
    }

    fn try_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let mut body = self.body(node, "body");
        let mut handlers = Vec::new();
        let mut finally = Block::new();
        for child in children(node) {
            match child.kind() {
                "except_clause" | "except_group_clause" => handlers.push(self.clause(child)),
                "else_clause" => body.extend(self.body(child, "body")),
                "finally_clause" => finally = self.clause(child),
                _ => {}
            }
        }
        out.push(Step::Try { body, handlers, finally });
    }

    fn with_statement(&mut self, node: Node<'_>, out: &mut Block) {
        let mut body = Block::new();
        let clause = children(node).into_iter().find(|child| child.kind() == "with_clause");
        for item in clause.map(children).unwrap_or_default() {
            let Some(value) = Self::field(item, "value") else { continue };
            let alias = if value.kind() == "as_pattern" { Self::field(value, "alias") } else { None };
            match (alias.and_then(first_child), first_child(value)) {
                (Some(target), Some(value)) => {
                    let value = self.expr(value);
                    let place = self.place(target);
                    self.flush(&mut body);
                    self.bind(place, Some(value), None, &mut body);
                }
                _ => self.effect(value, &mut body),
            }
        }
        body.extend(self.body(node, "body"));
        out.push(Step::Try { body, handlers: Vec::new(), finally: Block::new() });
    }

    fn decorated(&mut self, node: Node<'_>, out: &mut Block) {
        let decorators: Vec<Node<'_>> =
            children(node).into_iter().filter(|child| child.kind() == "decorator").collect();
        let Some(definition) = Self::field(node, "definition") else { return };
        let step = if definition.kind() == "class_definition" {
            Step::Class(self.class(definition, &decorators))
        } else {
            Step::Function(self.function(definition, &decorators))
        };
        self.flush(out);
        out.push(step);
    }

    fn declare_outer(&mut self, node: Node<'_>, declare: Declare) {
        if self.scope.declare == Declare::Module {
            return;
        }
        for child in children(node) {
            let name = self.lowering.name_of(child);
            self.scope.declared.push((name, declare));
        }
    }
}

/// True for what can be skipped without lowering it: docstrings and other literals as statements.
fn is_inert(node: Node<'_>) -> bool {
    matches!(node.kind(), "string" | "identifier" | "integer" | "ellipsis" | "none" | "true" | "false" | "comment")
}
