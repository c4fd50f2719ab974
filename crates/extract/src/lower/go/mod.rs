//! Go: what a file declares and what its functions do.
//!
//! Packages, receivers and types are names here; which declaration they mean is decided when linking. Pointers,
//! addresses and dereferences are dropped throughout: a router and a pointer to it are the same router.

mod branch;
mod composite;
mod constraint;
mod declare;
mod doc;
mod expr;
mod function;
mod literal;
mod loops;
mod operator;
pub(super) mod readable;
mod step;
#[cfg(test)]
mod tests;
mod types;

use super::context::Lowering;
use composite::Shape;
use periplus_facts::{Declare, ExprId, Modifiers, Name, Step};
use periplus_syntax::Node;
use std::collections::HashMap;
use std::rc::Rc;

/// Lowers a file.
pub(super) fn module(lowering: &mut Lowering<'_>, root: Node<'_>) {
    let mut go = Go {
        low: lowering,
        results: Vec::new(),
        pending: Vec::new(),
        in_switch: false,
        iota: None,
        collections: HashMap::new(),
    };
    go.note_collections(root);
    go.file(root);
}

/// What lowering Go needs beside the common state.
struct Go<'l, 'a> {
    low: &'l mut Lowering<'a>,
    /// Named results of the function being lowered, which a bare `return` returns.
    results: Vec<Name>,
    /// Calls inside operands that became opaque; evaluated as steps of their own before the statement around them.
    pending: Vec<ExprId>,
    /// Whether a `break` would leave a `switch` or `select` rather than a loop.
    in_switch: bool,
    /// The number of the entry whose constants are being lowered.
    iota: Option<i64>,
    /// The slice, array and map types that this file gives names to.
    collections: HashMap<Name, Rc<Shape>>,
}

impl Go<'_, '_> {
    fn file(&mut self, root: Node<'_>) {
        let mut steps = Vec::new();
        let mut docs = doc::Docs::default();
        let mut cursor = root.walk();
        for child in root.named_children(&mut cursor) {
            if child.kind() == "comment" {
                docs.comment(child, self.low.text);
                continue;
            }
            let doc = docs.take(child);
            self.top_level(child, doc, &mut steps);
        }
        let constraint = constraint::excluding(self.low.text).map(|constraint| self.low.name(&constraint));
        self.low.builder.facts_mut().excluded = constraint;
        let module = &mut self.low.builder.facts_mut().functions[0];
        module.span = super::context::span(root);
        module.body = steps;
    }

    fn top_level(&mut self, node: Node<'_>, doc: Option<String>, out: &mut Vec<Step>) {
        match node.kind() {
            "package_clause" => {
                if let Some(name) = node.named_child(0) {
                    let name = self.low.name_of(name);
                    self.low.builder.facts_mut().package = Some(name);
                }
            }
            "import_declaration" => self.imports(node, out),
            "function_declaration" | "method_declaration" => {
                let id = self.function(node, doc, Modifiers::empty());
                out.push(Step::Function(id));
            }
            "type_declaration" => self.types(node, doc, Declare::Module, out),
            "const_declaration" => self.constants(node, Declare::Module, out),
            "var_declaration" => self.variables(node, Declare::Module, out),
            "ERROR" => {
                if self.low.enter(node).is_none() {
                    return;
                }
                for child in children(node) {
                    self.top_level(child, None, out);
                }
                self.low.leave();
            }
            _ => self.statement(node, out),
        }
    }
}

/// The named children of a node without its comments.
fn children(node: Node<'_>) -> Vec<Node<'_>> {
    let mut cursor = node.walk();
    node.named_children(&mut cursor).filter(|child| child.kind() != "comment").collect()
}

/// The first named child that is no comment.
fn first_child(node: Node<'_>) -> Option<Node<'_>> {
    let mut cursor = node.walk();
    node.named_children(&mut cursor).find(|child| child.kind() != "comment")
}

/// The children of a node under one field, without separators.
fn fields<'t>(node: Node<'t>, field: &str) -> Vec<Node<'t>> {
    let mut cursor = node.walk();
    node.children_by_field_name(field, &mut cursor).filter(Node::is_named).collect()
}
