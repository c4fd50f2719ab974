//! Statements.

use super::{Kotlin, child_of_kind};
use crate::lower::nodes::{children, first_child};
use periplus_facts::{Block, Declare, Exit, Place, Step};
use periplus_syntax::Node;

impl Kotlin<'_, '_> {
    pub(super) fn statements(&mut self, nodes: &[Node<'_>], block: &mut Block) {
        for node in nodes {
            self.statement(*node, block);
        }
    }

    /// Lowers one statement; what can't matter yields no step.
    pub(super) fn statement(&mut self, node: Node<'_>, block: &mut Block) {
        self.nested(node, |kotlin| kotlin.statement_inner(node, block));
    }

    fn statement_inner(&mut self, node: Node<'_>, block: &mut Block) {
        match node.kind() {
            "property_declaration" => self.local_property(node, block),
            "assignment" => self.assign(node, block),
            "return_expression" => {
                let value = children(node).into_iter().rfind(|child| Some(*child) != node.child_by_field_name("label"));
                match value {
                    Some(value) => self.result(value, block),
                    None => block.push(Step::Return(None)),
                }
            }
            "throw_expression" => block.push(Step::Exit(Exit::Throw)),
            "if_expression" => self.if_statement(node, block, false),
            "when_expression" => self.when_statement(node, block, false),
            "try_expression" => self.try_statement(node, block, false),
            "for_statement" => self.for_each(node, block),
            "while_statement" | "do_while_statement" => self.while_loop(node, block),
            "block" => {
                let mut inner = Block::new();
                self.statements(&children(node), &mut inner);
                if !inner.is_empty() {
                    block.push(Step::Block(inner));
                }
            }
            "function_declaration" => {
                let statics = std::mem::replace(&mut self.statics, false);
                let id = self.method(node, None);
                self.statics = statics;
                block.push(Step::Function(id));
            }
            "class_declaration" | "object_declaration" => {
                let id = self.class(node, None);
                block.push(Step::Class(id));
            }
            "labeled_expression" | "annotated_expression" => {
                if let Some(inner) = children(node).last() {
                    self.statement(*inner, block);
                }
            }
            // The grammar takes these two for names.
            "identifier" => match self.lowering.source(node) {
                "break" => block.push(Step::Exit(Exit::Break)),
                "continue" => block.push(Step::Exit(Exit::Continue)),
                _ => {}
            },
            "ERROR" => self.statements(&children(node), block),
            _ => {
                self.calls_in(node);
                block.append(&mut self.effects);
            }
        }
    }

    /// A statement whose value is what its function, or its branch of it, gives back.
    pub(super) fn result(&mut self, node: Node<'_>, block: &mut Block) {
        match node.kind() {
            "if_expression" => self.if_statement(node, block, true),
            "when_expression" => self.when_statement(node, block, true),
            "try_expression" => self.try_statement(node, block, true),
            kind if is_plain_statement(kind) => self.statement(node, block),
            _ => {
                let value = self.expr(node);
                block.append(&mut self.effects);
                block.push(Step::Return(Some(value)));
            }
        }
    }

    /// The branch of an `if`, `when` or `try`; its last value is the result if `results` says so.
    pub(super) fn branch(&mut self, node: Option<Node<'_>>, results: bool) -> Block {
        let mut block = Block::new();
        let Some(node) = node else { return block };
        let statements = if node.kind() == "block" { children(node) } else { vec![node] };
        self.nested(node, |kotlin| {
            if results {
                kotlin.results(&statements, &mut block);
            } else {
                kotlin.statements(&statements, &mut block);
            }
        });
        block
    }

    /// `val a: T = 1`, `val (a, b) = pair`.
    fn local_property(&mut self, node: Node<'_>, block: &mut Block) {
        let value = self.initial_value(node);
        block.append(&mut self.effects);
        let (place, ty) = if let Some(several) = child_of_kind(node, "multi_variable_declaration") {
            (self.destructuring(several), None)
        } else if let Some(variable) = child_of_kind(node, "variable_declaration") {
            (self.variable_place(variable), self.declared_type(variable))
        } else {
            (Place::Ignore, None)
        };
        block.push(Step::Bind { place, value, ty, declare: Declare::Block });
    }

    fn assign(&mut self, node: Node<'_>, block: &mut Block) {
        let (place, value) = self.assignment(node);
        block.append(&mut self.effects);
        if place != Place::Ignore {
            block.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign });
        }
    }

    pub(super) fn try_statement(&mut self, node: Node<'_>, block: &mut Block, results: bool) {
        let body = self.branch(child_of_kind(node, "block"), results);
        let mut handlers = Vec::new();
        let mut finally = Block::new();
        for child in children(node) {
            match child.kind() {
                "catch_block" => {
                    let handler = self.branch(child_of_kind(child, "block"), results);
                    if !handler.is_empty() {
                        handlers.push(handler);
                    }
                }
                "finally_block" => finally = self.branch(first_child(child), false),
                _ => {}
            }
        }
        if !(body.is_empty() && handlers.is_empty() && finally.is_empty()) {
            block.push(Step::Try { body, handlers, finally });
        }
    }
}

/// True for statements that have no value.
fn is_plain_statement(kind: &str) -> bool {
    matches!(
        kind,
        "property_declaration"
            | "assignment"
            | "return_expression"
            | "throw_expression"
            | "for_statement"
            | "while_statement"
            | "do_while_statement"
            | "function_declaration"
            | "class_declaration"
            | "object_declaration"
            | "ERROR"
    )
}
