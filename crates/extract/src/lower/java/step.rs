//! Statements.

use super::class::is_class;
use super::{Java, child_of_kind, first_child, is_noise};
use crate::lower::arms::if_chain;
use crate::lower::chain::Alternative;
use periplus_facts::{Block, Declare, Exit, Place, Step};
use periplus_syntax::Node;

impl Java<'_, '_> {
    /// The statements that are children of `node`.
    pub(super) fn statements(&mut self, node: Node<'_>, block: &mut Block) {
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor).filter(|child| !is_noise(*child)) {
            self.statement(child, block);
        }
    }

    /// A statement as a block of its own.
    pub(super) fn branch(&mut self, node: Option<Node<'_>>) -> Block {
        let mut block = Block::new();
        let Some(node) = node else { return block };
        if node.kind() == "block" {
            self.nested(node, |java| java.statements(node, &mut block));
        } else {
            self.statement(node, &mut block);
        }
        block
    }

    /// Lowers one statement; what can't matter yields no step.
    pub(super) fn statement(&mut self, node: Node<'_>, block: &mut Block) {
        self.nested(node, |java| java.statement_inner(node, block));
    }

    fn statement_inner(&mut self, node: Node<'_>, block: &mut Block) {
        match node.kind() {
            "expression_statement" => {
                if let Some(expression) = first_child(node) {
                    self.expression_statement(expression, block);
                }
            }
            "local_variable_declaration" => self.locals(node, block),
            "return_statement" => {
                let value = first_child(node).map(|value| self.expr(value));
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
            "enhanced_for_statement" => self.for_each(node, block),
            "while_statement" | "do_statement" => self.while_loop(node, block),
            "switch_expression" => self.switch_statement(node, block),
            "try_statement" | "try_with_resources_statement" => self.try_statement(node, block),
            "synchronized_statement" => {
                let body = self.branch(node.child_by_field_name("body"));
                push_try(Step::Try { body, handlers: Vec::new(), finally: Block::new() }, block);
            }
            "labeled_statement" => {
                let mut cursor = node.walk();
                if let Some(inner) = node.named_children(&mut cursor).filter(|child| !child.is_extra()).nth(1) {
                    self.statement(inner, block);
                }
            }
            "throw_statement" => block.push(Step::Exit(Exit::Throw)),
            "continue_statement" => block.push(Step::Exit(Exit::Continue)),
            // A `break` with a label leaves a loop even inside a `switch`.
            "break_statement" if !self.in_switch || first_child(node).is_some() => {
                block.push(Step::Exit(Exit::Break));
            }
            "explicit_constructor_invocation" => {
                let call = self.constructor_call(node);
                block.append(&mut self.effects);
                block.push(Step::Eval(call));
            }
            "method_declaration" => {
                let id = self.method(node, None);
                block.push(Step::Function(id));
            }
            "ERROR" => self.statements(node, block),
            kind if is_class(kind) => {
                let id = self.class(node, None);
                block.push(Step::Class(id));
            }
            "assert_statement" | "yield_statement" | "break_statement" => {}
            // Expressions that error recovery leaves without their statement.
            _ => {
                self.calls_in(node);
                block.append(&mut self.effects);
            }
        }
    }

    pub(super) fn expression_statement(&mut self, node: Node<'_>, block: &mut Block) {
        match node.kind() {
            "assignment_expression" | "update_expression" => {
                let (place, value) = self.assignment(node);
                block.append(&mut self.effects);
                if place != Place::Ignore {
                    block.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign });
                }
            }
            "switch_expression" => self.switch_statement(node, block),
            _ => {
                self.calls_in(node);
                block.append(&mut self.effects);
            }
        }
    }

    /// `T a = 1, b;`
    pub(super) fn locals(&mut self, node: Node<'_>, block: &mut Block) {
        let ty = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let mut cursor = node.walk();
        for declarator in node.children_by_field_name("declarator", &mut cursor) {
            let Some(name) = declarator.child_by_field_name("name") else { continue };
            let value = self.initial_value(declarator);
            block.append(&mut self.effects);
            let place = Place::Name(self.lowering.name_of(name));
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
            if let Some(condition) = at.child_by_field_name("condition") {
                let inner = first_child(condition).unwrap_or(condition);
                let condition = self.expr(inner);
                let text = self.lowering.excerpt(inner);
                block.append(&mut self.effects);
                let then = self.branch(at.child_by_field_name("consequence"));
                alternatives.push(Alternative { condition, text, then });
            }
            next = at.child_by_field_name("alternative");
        }
        block.append(&mut if_chain(self.lowering, alternatives, otherwise));
    }

    fn try_statement(&mut self, node: Node<'_>, block: &mut Block) {
        let mut body = Block::new();
        if let Some(resources) = node.child_by_field_name("resources") {
            let mut cursor = resources.walk();
            for resource in resources.named_children(&mut cursor).filter(|child| child.kind() == "resource") {
                self.resource(resource, &mut body);
            }
        }
        body.extend(self.branch(node.child_by_field_name("body")));
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

    /// `try (T x = …)`; a resource that is only named does nothing.
    fn resource(&mut self, node: Node<'_>, block: &mut Block) {
        let Some(name) = node.child_by_field_name("name") else { return };
        let ty = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let value = self.initial_value(node);
        block.append(&mut self.effects);
        let place = Place::Name(self.lowering.name_of(name));
        block.push(Step::Bind { place, value, ty, declare: Declare::Block });
    }
}

fn push_try(step: Step, block: &mut Block) {
    if !matches!(&step, Step::Try { body, handlers, finally } if body.is_empty() && handlers.is_empty() && finally.is_empty())
    {
        block.push(step);
    }
}
