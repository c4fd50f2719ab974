//! Statements.

use super::super::doc;
use super::super::effect::has_effect;
use super::{Script, children, first_child};
use periplus_facts::{BinaryOp, Block, Declare, Exit, Expr, ExprId, Name, Place, Step};
use periplus_syntax::Node;

impl Script<'_, '_> {
    /// Lowers the statements below `node`: a program, a block, an error.
    pub(super) fn statements(&mut self, node: Node<'_>) -> Block {
        let mut out = Block::new();
        self.statements_into(node, &mut out);
        // Declared functions exist from the block's start.
        if out.iter().any(|step| matches!(step, Step::Function(_))) {
            let (functions, others): (Block, Block) =
                out.into_iter().partition(|step| matches!(step, Step::Function(_)));
            out = functions;
            out.extend(others);
        }
        out
    }

    fn statements_into(&mut self, node: Node<'_>, out: &mut Block) {
        let mut cursor = node.walk();
        let mut comment = None;
        for child in node.named_children(&mut cursor) {
            if child.is_extra() {
                comment = Some(child);
                continue;
            }
            self.doc = comment.take().and_then(|comment| self.doc_of(comment, child));
            self.statement(child, out);
            self.doc = None;
        }
    }

    /// What is kept of a doc comment directly above `node`.
    pub(super) fn doc_of(&mut self, comment: Node<'_>, node: Node<'_>) -> Option<Name> {
        let text = self.lowering.source(comment);
        let directly = comment.end_position().row + 1 >= node.start_position().row;
        if !directly || !text.starts_with("/**") {
            return None;
        }
        let summary = doc::summary(doc::block_comment_lines(text))?;
        Some(self.lowering.name(&summary))
    }

    /// A statement as the body of another: a block's statements, or the one statement.
    pub(super) fn body(&mut self, node: Option<Node<'_>>) -> Block {
        match node {
            Some(block) if block.kind() == "statement_block" => self.statements(block),
            Some(statement) => {
                let mut out = Block::new();
                self.statement(statement, &mut out);
                out
            }
            None => Block::new(),
        }
    }

    pub(super) fn statement(&mut self, node: Node<'_>, out: &mut Block) {
        if self.lowering.enter(node).is_none() {
            return;
        }
        match node.kind() {
            "expression_statement" => {
                for child in children(node) {
                    self.effect(child, out);
                }
            }
            "lexical_declaration" | "variable_declaration" | "using_declaration" => {
                self.declaration(node, out);
            }
            "function_declaration" | "generator_function_declaration" => {
                let id = self.function(node);
                self.flush(out);
                out.push(Step::Function(id));
            }
            "class_declaration" | "abstract_class_declaration" => {
                let id = self.class(node, &[]);
                self.flush(out);
                out.push(Step::Class(id));
            }
            "interface_declaration" => {
                let id = self.interface(node);
                out.push(Step::Class(id));
            }
            "enum_declaration" => {
                let id = self.enumeration(node);
                self.flush(out);
                out.push(Step::Class(id));
            }
            "module" | "internal_module" => self.namespace(node, out),
            "import_statement" => self.import(node, out),
            "import_alias" => {
                self.import_alias(node, out);
            }
            "export_statement" => self.export(node, out),
            "statement_block" => {
                let block = self.statements(node);
                if !block.is_empty() {
                    out.push(Step::Block(block));
                }
            }
            "if_statement" => self.if_statement(node, out),
            "switch_statement" => self.switch_statement(node, out),
            "for_statement" => self.for_statement(node, out),
            "for_in_statement" => self.for_in_statement(node, out),
            "while_statement" | "do_statement" => self.while_statement(node, out),
            "try_statement" => self.try_statement(node, out),
            "return_statement" => {
                let value = first_child(node).map(|child| self.expr(child));
                self.flush(out);
                out.push(Step::Return(value));
            }
            "throw_statement" => out.push(Step::Exit(Exit::Throw)),
            "break_statement" => {
                if !self.scope.in_switch || Self::field(node, "label").is_some() {
                    out.push(Step::Exit(Exit::Break));
                }
            }
            "continue_statement" => out.push(Step::Exit(Exit::Continue)),
            "labeled_statement" | "with_statement" => {
                let body = self.body(Self::field(node, "body"));
                out.extend(body);
            }
            "ERROR" => self.statements_into(node, out),
            "comment"
            | "empty_statement"
            | "debugger_statement"
            | "ambient_declaration"
            | "function_signature"
            | "type_alias_declaration"
            | "hash_bang_line" => {}
            // Expressions stand here as children of error nodes; what else does is of no use.
            _ => self.effect(node, out),
        }
        self.lowering.leave();
    }

    /// Lowers `let`, `const`, `var`; returns the names they bind.
    pub(super) fn declaration(&mut self, node: Node<'_>, out: &mut Block) -> Vec<Name> {
        let declare = if node.kind() == "variable_declaration" { Declare::Function } else { Declare::Block };
        let mut names = Vec::new();
        for declarator in children(node).into_iter().filter(|child| child.kind() == "variable_declarator") {
            let Some(target) = Self::field(declarator, "name") else { continue };
            let ty = self.annotation(declarator, "type");
            let value = Self::field(declarator, "value").map(|value| self.expr(value));
            if let Some(value) = value
                && target.kind() == "identifier"
            {
                self.infer_name(value, target);
            }
            let place = self.place(target);
            bound_names(&place, &mut names);
            self.flush(out);
            out.push(Step::Bind { place, value, ty, declare });
        }
        names
    }

    /// An expression whose value is dropped. What it decides becomes branches, so that conditions are seen as such.
    pub(super) fn effect(&mut self, node: Node<'_>, out: &mut Block) {
        if self.lowering.enter(node).is_none() {
            return;
        }
        match node.kind() {
            "identifier"
            | "string"
            | "number"
            | "this"
            | "comment"
            | "undefined"
            | "null"
            | "true"
            | "false"
            | "property_identifier"
            | "type_identifier" => {}
            "parenthesized_expression" | "await_expression" | "non_null_expression" => {
                if let Some(inner) = first_child(node) {
                    self.effect(inner, out);
                }
            }
            "sequence_expression" => {
                for child in children(node) {
                    self.effect(child, out);
                }
            }
            "internal_module" => self.namespace(node, out),
            "assignment_expression" | "augmented_assignment_expression" => self.assignment(node, out),
            "update_expression" => self.step_by_one(node, out),
            "ternary_expression" => self.ternary_effect(node, out),
            "binary_expression" => self.binary_effect(node, out),
            "unary_expression" => {
                if let Some(argument) = Self::field(node, "argument") {
                    self.effect(argument, out);
                }
            }
            _ => {
                let id = self.expr(node);
                self.flush(out);
                self.push_effect(id, out);
            }
        }
        self.lowering.leave();
    }

    fn push_effect(&mut self, id: ExprId, out: &mut Block) {
        if has_effect(self.lowering.builder.facts(), id) {
            out.push(Step::Eval(id));
        }
    }

    fn assignment(&mut self, node: Node<'_>, out: &mut Block) {
        let (Some(left), Some(right)) = (Self::field(node, "left"), Self::field(node, "right")) else { return };
        let (place, value) = if node.kind() == "assignment_expression" {
            let value = self.expr(right);
            (self.place(left), value)
        } else {
            self.augmented(node, left, right)
        };
        self.flush(out);
        out.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign });
    }

    fn step_by_one(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(operand) = Self::field(node, "argument") else { return };
        let up = Self::field(node, "operator").is_some_and(|operator| operator.kind() == "++");
        let value = if up {
            let (left, right) = (self.expr(operand), self.lowering.expr(Expr::Int(1), node));
            self.lowering.expr(Expr::Binary { op: BinaryOp::Add, left, right }, node)
        } else {
            self.lowering.opaque(node)
        };
        let place = self.place(operand);
        self.flush(out);
        out.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign });
    }

    /// `a += b`: the place and the new value.
    pub(super) fn augmented(&mut self, node: Node<'_>, left: Node<'_>, right: Node<'_>) -> (Place, ExprId) {
        let old = self.expr(left);
        let added = self.expr(right);
        let op = Self::field(node, "operator").and_then(|operator| match operator.kind() {
            "+=" => Some(BinaryOp::Add),
            "||=" => Some(BinaryOp::Or),
            "&&=" => Some(BinaryOp::And),
            "??=" => Some(BinaryOp::Coalesce),
            "|=" => Some(BinaryOp::BitOr),
            _ => None,
        });
        let value = if let Some(op) = op {
            self.lowering.expr(Expr::Binary { op, left: old, right: added }, node)
        } else {
            self.keep_effect(added);
            self.lowering.opaque(node)
        };
        (self.place(left), value)
    }

    fn ternary_effect(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(condition_node) = Self::field(node, "condition") else { return };
        let condition = self.expr(condition_node);
        let text = self.lowering.excerpt(condition_node);
        self.flush(out);
        let mut then = Block::new();
        let mut otherwise = Block::new();
        if let Some(consequence) = Self::field(node, "consequence") {
            self.effect(consequence, &mut then);
        }
        if let Some(alternative) = Self::field(node, "alternative") {
            self.effect(alternative, &mut otherwise);
        }
        if then.is_empty() && otherwise.is_empty() {
            self.push_effect(condition, out);
        } else {
            out.push(Step::If { condition, text, then, otherwise });
        }
    }

    /// `a && f()`, `a || f()` as statements.
    fn binary_effect(&mut self, node: Node<'_>, out: &mut Block) {
        let operator = Self::field(node, "operator").map(|operator| operator.kind());
        let (Some(left), Some(right)) = (Self::field(node, "left"), Self::field(node, "right")) else { return };
        if !matches!(operator, Some("&&" | "||" | "??")) {
            let id = self.expr(node);
            self.flush(out);
            self.push_effect(id, out);
            return;
        }
        let condition = self.expr(left);
        let text = self.lowering.excerpt(left);
        self.flush(out);
        let mut run = Block::new();
        self.effect(right, &mut run);
        if run.is_empty() {
            self.push_effect(condition, out);
            return;
        }
        let (then, otherwise) = if operator == Some("&&") { (run, Block::new()) } else { (Block::new(), run) };
        out.push(Step::If { condition, text, then, otherwise });
    }
}

/// The plain names that a place binds.
pub(super) fn bound_names(place: &Place, names: &mut Vec<Name>) {
    match place {
        Place::Name(name) => names.push(*name),
        Place::List { places, .. } => places.iter().for_each(|place| bound_names(place, names)),
        Place::Map(entries) => entries.iter().for_each(|entry| bound_names(&entry.place, names)),
        Place::Ignore | Place::Member { .. } | Place::Index { .. } => {}
    }
}
