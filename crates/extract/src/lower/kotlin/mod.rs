//! Kotlin: syntax tree to IR.
//!
//! What Java would write otherwise is lowered to what Java's becomes, since the two see each other's classes: members of
//! companions are static members of the class around them, those of objects static members of the object, and what
//! stands outside of any class is a static member of a class called [`periplus_facts::TOP_LEVEL`].

mod annotation;
mod branch;
mod call;
mod class;
mod expr;
mod function;
mod import;
mod literal;
mod loops;
mod member;
mod operator;
pub(super) mod readable;
mod step;
mod ty;

#[cfg(test)]
mod tests;

use super::context::{Lowering, span};
use super::doc::{block_comment_lines, summary};
use super::nodes::{child_of_kind, children, has_token};
use periplus_facts::{Block, ClassId, Expr, ExprId, FuncId, Name, Step};
use periplus_syntax::Node;

/// The walk over one file.
struct Kotlin<'l, 'a> {
    lowering: &'l mut Lowering<'a>,
    /// What the expression being lowered does besides having a value, to be run before its statement.
    effects: Block,
    /// The class of what stands outside of any class, once there is something.
    top_level: Option<ClassId>,
    /// Annotations of the next declaration that the grammar takes for an expression in front of it.
    displaced: Vec<ExprId>,
    /// True where members belong to the class itself: in companions, in objects, outside of classes.
    statics: bool,
}

pub(super) fn module(lowering: &mut Lowering<'_>, root: Node<'_>) {
    let mut kotlin = Kotlin { lowering, effects: Block::new(), top_level: None, displaced: Vec::new(), statics: false };
    let mut body = Block::new();
    kotlin.declarations(root, &mut body);
    let module = kotlin.lowering.function_mut(FuncId(0));
    module.body = body;
    module.span = span(root);
}

impl Kotlin<'_, '_> {
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
                "annotated_expression" => {
                    if let Some(class) = self.displaced_annotations(child) {
                        body.push(Step::Class(class));
                    }
                    continue;
                }
                "infix_expression" if let Some(class) = self.class_like(child) => body.push(Step::Class(class)),
                // Annotations whose declaration could not be read are claims all the same.
                "modifiers" => {
                    self.modifier_list(child);
                }
                "package_header" => self.package(child),
                "import" => self.import(child),
                "ERROR" => self.nested(child, |kotlin| kotlin.declarations(child, body)),
                "class_declaration" | "object_declaration" => {
                    let id = self.class(child, doc);
                    body.push(Step::Class(id));
                }
                "function_declaration" | "property_declaration" => self.top_level_member(child, doc, body),
                "file_annotation" | "shebang" | "type_alias" => {}
                _ => self.statement(child, body),
            }
            doc = None;
        }
    }

    /// A function or property that stands outside of any class.
    fn top_level_member(&mut self, node: Node<'_>, doc: Option<Node<'_>>, body: &mut Block) {
        let id = self.top_level.unwrap_or_else(|| {
            let id = self.reserve_class(node);
            let name = self.lowering.name(periplus_facts::TOP_LEVEL);
            self.lowering.class_mut(id).name = name;
            body.push(Step::Class(id));
            id
        });
        self.top_level = Some(id);
        self.within_class(id, true, |kotlin| kotlin.member(id, node, doc));
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
        let mut body = Block::new();
        lower(self, &mut body);
        self.lowering.function_mut(id).body = body;
        self.lowering.function = function;
        self.effects = effects;
    }

    /// A name expression for an identifier.
    fn name_expr(&mut self, node: Node<'_>) -> ExprId {
        let name = self.identifier(node);
        self.lowering.expr(Expr::Name(name), node)
    }

    /// An identifier without the backticks that may stand around it.
    fn identifier(&mut self, node: Node<'_>) -> Name {
        let text = self.lowering.source(node);
        self.lowering.name(text.trim_matches('`'))
    }

    /// What is kept of the comment in front of a declaration, if it is a `/** … */`.
    fn doc(&mut self, comment: Option<Node<'_>>) -> Option<Name> {
        let comment = self.lowering.source(comment?);
        let doc = summary(block_comment_lines(comment.starts_with("/**").then_some(comment)?))?;
        Some(self.lowering.name(&doc))
    }
}

/// The children that are types.
fn types(node: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    children(node).into_iter().filter(|child| ty::is_type(child.kind()))
}
