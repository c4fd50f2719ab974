//! Statements.

use super::class::is_class;
use super::directive::preprocessor_branches;
use super::{CSharp, child_of_kind, is_noise, operand, operand_after, operands};
use crate::lower::arms::if_chain;
use crate::lower::chain::Alternative;
use crate::lower::effect::has_effect;
use periplus_facts::{Block, Declare, Exit, Expr, Place, Step};
use periplus_syntax::Node;

/// Moves declarations of local functions to the front: they can be called above where they stand.
pub(super) fn hoist(block: &mut [Step]) {
    block.sort_by_key(|step| !matches!(step, Step::Function(_)));
}

impl CSharp<'_, '_> {
    /// The statements that are children of `node`.
    pub(super) fn statements(&mut self, node: Node<'_>, block: &mut Block) {
        let start = block.len();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor).filter(|child| !is_noise(*child)) {
            self.statement(child, block);
        }
        hoist(&mut block[start..]);
    }

    /// A statement as a block of its own.
    pub(super) fn branch(&mut self, node: Option<Node<'_>>) -> Block {
        let mut block = Block::new();
        let Some(node) = node else { return block };
        if node.kind() == "block" {
            self.nested(node, |csharp| csharp.statements(node, &mut block));
        } else {
            self.statement(node, &mut block);
        }
        block
    }

    /// Lowers one statement; what can't matter yields no step.
    pub(super) fn statement(&mut self, node: Node<'_>, block: &mut Block) {
        self.nested(node, |csharp| csharp.statement_inner(node, block));
    }

    fn statement_inner(&mut self, node: Node<'_>, block: &mut Block) {
        match node.kind() {
            "expression_statement" => {
                if let Some(expression) = operand(node) {
                    self.expression_statement(expression, block);
                }
            }
            "local_declaration_statement" => {
                if let Some(declaration) = child_of_kind(node, "variable_declaration") {
                    self.locals(declaration, block);
                }
            }
            "return_statement" => {
                let value = operand(node).map(|value| self.value_of_type(value, self.returns));
                block.append(&mut self.effects);
                block.push(Step::Return(value));
            }
            "if_statement" => self.if_statement(node, block),
            "block" => {
                let mut inner = Block::new();
                self.statements(node, &mut inner);
                if !inner.is_empty() {
                    block.push(Step::Block(inner));
                }
            }
            "for_statement" => self.counting_loop(node, block),
            "foreach_statement" => self.for_each(node, block),
            "while_statement" | "do_statement" => self.while_loop(node, block),
            "switch_statement" => self.switch_statement(node, block),
            "try_statement" => self.try_statement(node, block),
            "using_statement" => self.using_statement(node, block),
            "lock_statement" | "fixed_statement" => {
                let mut cursor = node.walk();
                let body = operands(node, &mut cursor).last();
                let body = self.branch(body);
                push_try(Step::Try { body, handlers: Vec::new(), finally: Block::new() }, block);
            }
            "checked_statement" | "unsafe_statement" | "labeled_statement" | "global_statement" => {
                if let Some(inner) = operand(node) {
                    self.statement(inner, block);
                }
            }
            "local_function_statement" => {
                let id = self.local_function(node);
                block.push(Step::Function(id));
            }
            "yield_statement" => self.yield_statement(node, block),
            "throw_statement" => block.push(Step::Exit(Exit::Throw)),
            "continue_statement" => block.push(Step::Exit(Exit::Continue)),
            "break_statement" if !self.in_switch => block.push(Step::Exit(Exit::Break)),
            "preproc_if" => self.preprocessor_statement(node, block),
            "ERROR" => self.statements(node, block),
            "break_statement" | "goto_statement" | "empty_statement" => {}
            kind if is_class(kind) => {
                let id = self.class(node, &[]);
                block.push(Step::Class(id));
            }
            // Expressions that error recovery leaves without their statement.
            _ => {
                self.calls_in(node);
                block.append(&mut self.effects);
            }
        }
    }

    pub(super) fn expression_statement(&mut self, node: Node<'_>, block: &mut Block) {
        match node.kind() {
            "assignment_expression" => {
                let declare = Self::declares(node);
                let (place, value) = self.assignment(node);
                block.append(&mut self.effects);
                if place != Place::Ignore {
                    block.push(Step::Bind { place, value: Some(value), ty: None, declare });
                } else if has_effect(self.lowering.builder.facts(), value) {
                    block.push(Step::Eval(value));
                }
            }
            "prefix_unary_expression" | "postfix_unary_expression"
                if child_of_kind(node, "++").or_else(|| child_of_kind(node, "--")).is_some() =>
            {
                let (place, value) = self.assignment(node);
                block.append(&mut self.effects);
                if place != Place::Ignore {
                    block.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign });
                }
            }
            _ => {
                let value = self.expr(node);
                block.append(&mut self.effects);
                if has_effect(self.lowering.builder.facts(), value) {
                    block.push(Step::Eval(value));
                }
            }
        }
    }

    /// `T a = 1, b;`, also `var (a, b) = …`; `declaration` is the part without modifiers.
    pub(super) fn locals(&mut self, declaration: Node<'_>, block: &mut Block) {
        let ty = declaration.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let mut cursor = declaration.walk();
        for declarator in declaration.named_children(&mut cursor).filter(|child| child.kind() == "variable_declarator")
        {
            let target = declarator.child_by_field_name("name").or_else(|| child_of_kind(declarator, "tuple_pattern"));
            let Some(target) = target else { continue };
            let value = operand_after(declarator, "=").map(|value| self.value_of_type(value, ty));
            block.append(&mut self.effects);
            let place = self.place(target);
            block.push(Step::Bind { place, value, ty, declare: Declare::Block });
        }
    }

    /// An `if` with all its `else if`s, of which there may be many.
    fn if_statement(&mut self, node: Node<'_>, block: &mut Block) {
        let mut alternatives = Vec::new();
        let mut otherwise = Block::new();
        let mut next = Some(node);
        while let Some(at) = next {
            if at.kind() != "if_statement" {
                otherwise = self.branch(Some(at));
                break;
            }
            if let Some(condition_node) = at.child_by_field_name("condition") {
                let condition = self.expr(condition_node);
                let text = self.lowering.excerpt(condition_node);
                block.append(&mut self.effects);
                let then = self.branch(at.child_by_field_name("consequence"));
                alternatives.push(Alternative { condition, text, then });
            }
            next = at.child_by_field_name("alternative");
        }
        block.append(&mut if_chain(self.lowering, alternatives, otherwise));
    }

    /// `#if` among statements: branches of an undecided condition, unless one declares what the code behind it uses.
    pub(super) fn preprocessor_statement(&mut self, node: Node<'_>, block: &mut Block) {
        let parts = preprocessor_branches(node);
        let declares = parts.iter().flat_map(|part| &part.content).any(|statement| {
            matches!(statement.kind(), "local_declaration_statement" | "local_function_statement" | "preproc_if")
        });
        let mut alternatives = Vec::new();
        let mut otherwise = Block::new();
        for part in &parts {
            let mut then = Block::new();
            for statement in part.content.iter().filter(|child| !is_noise(**child)) {
                self.statement(*statement, &mut then);
            }
            match part.condition {
                _ if declares => block.append(&mut then),
                Some(condition) => {
                    let text = format!("#if {}", self.lowering.source(condition).trim());
                    let text = self.interned(&text);
                    let never = self.lowering.source(condition).trim() == "false";
                    let condition = if never {
                        self.lowering.expr(Expr::Bool(false), condition)
                    } else {
                        self.lowering.opaque(condition)
                    };
                    alternatives.push(Alternative { condition, text, then });
                }
                None => otherwise = then,
            }
        }
        block.append(&mut if_chain(self.lowering, alternatives, otherwise));
    }

    fn try_statement(&mut self, node: Node<'_>, block: &mut Block) {
        let body = self.branch(node.child_by_field_name("body"));
        let mut handlers = Vec::new();
        let mut finally = Block::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "catch_clause" => {
                    let handler = self.branch(child.child_by_field_name("body"));
                    if !handler.is_empty() {
                        handlers.push(handler);
                    }
                }
                "finally_clause" => finally = self.branch(child_of_kind(child, "block")),
                _ => {}
            }
        }
        push_try(Step::Try { body, handlers, finally }, block);
    }

    /// `using (var x = …) …` and `using (x) …`.
    fn using_statement(&mut self, node: Node<'_>, block: &mut Block) {
        let mut body = Block::new();
        let statement = node.child_by_field_name("body");
        let mut cursor = node.walk();
        for child in operands(node, &mut cursor).filter(|child| Some(child.id()) != statement.map(|body| body.id())) {
            if child.kind() == "variable_declaration" {
                self.locals(child, &mut body);
            } else {
                self.calls_in(child);
                body.append(&mut self.effects);
            }
        }
        body.extend(self.branch(statement));
        push_try(Step::Try { body, handlers: Vec::new(), finally: Block::new() }, block);
    }
}

fn push_try(step: Step, block: &mut Block) {
    let is_empty = matches!(&step, Step::Try { body, handlers, finally }
        if body.is_empty() && handlers.is_empty() && finally.is_empty());
    if !is_empty {
        block.push(step);
    }
}
