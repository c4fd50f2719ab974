//! Java: syntax tree to IR.
//!
//! Annotations are calls, `new X(…) { … }` is a construction of an anonymous class, and what happens before a class is
//! used stands in the class body (initialiser blocks). Everything a statement's opaque parts call is kept as a step in
//! front of the statement.

mod annotation;
mod call;
mod class;
mod doc;
mod expr;
mod import;
mod literal;
mod loops;
mod member;
mod operator;
mod step;
mod switch;
mod ty;

#[cfg(test)]
mod tests;

use super::context::{Lowering, span};
use super::nodes::{child_of_kind, first_child, is_noise};
use periplus_facts::{Block, Expr, ExprId, FuncId, Name, Step};
use periplus_syntax::Node;

/// The walk over one file.
struct Java<'l, 'a> {
    lowering: &'l mut Lowering<'a>,
    /// What the expression being lowered does besides having a value, to be run before its statement.
    effects: Block,
    /// True where a plain `break` leaves a `switch` rather than a loop.
    in_switch: bool,
}

pub(super) fn module(lowering: &mut Lowering<'_>, root: Node<'_>) {
    let mut java = Java { lowering, effects: Block::new(), in_switch: false };
    let mut body = Block::new();
    java.declarations(root, &mut body);
    let module = java.lowering.function_mut(FuncId(0));
    module.body = body;
    module.span = span(root);
}

impl Java<'_, '_> {
    /// What stands outside of any class.
    fn declarations(&mut self, node: Node<'_>, body: &mut Block) {
        let mut doc = None;
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "block_comment" => {
                    doc = Some(child);
                    continue;
                }
                "line_comment" => continue,
                "package_declaration" => self.package(child),
                "import_declaration" => self.import(child),
                "ERROR" => self.nested(child, |java| java.declarations(child, body)),
                kind if class::is_class(kind) => {
                    let id = self.class(child, doc);
                    body.push(Step::Class(id));
                }
                "method_declaration" => {
                    let id = self.method(child, doc);
                    body.push(Step::Function(id));
                }
                _ => self.statement(child, body),
            }
            doc = None;
        }
    }

    /// Runs `descend` one level deeper, unless the bound on depth is reached.
    fn nested(&mut self, node: Node<'_>, descend: impl FnOnce(&mut Self)) {
        if self.lowering.enter(node).is_some() {
            descend(self);
            self.lowering.leave();
        }
    }

    /// Lowers the body of the function `id`.
    fn body_of(&mut self, id: FuncId, lower: impl FnOnce(&mut Self, &mut Block)) {
        let function = std::mem::replace(&mut self.lowering.function, id);
        let effects = std::mem::take(&mut self.effects);
        let in_switch = std::mem::replace(&mut self.in_switch, false);
        let mut body = Block::new();
        lower(self, &mut body);
        self.lowering.function_mut(id).body = body;
        self.lowering.function = function;
        self.effects = effects;
        self.in_switch = in_switch;
    }

    /// A name expression for an identifier.
    fn name_expr(&mut self, node: Node<'_>) -> ExprId {
        let name = self.lowering.name_of(node);
        self.lowering.expr(Expr::Name(name), node)
    }

    fn interned(&mut self, text: &str) -> Name {
        self.lowering.name(text)
    }
}
