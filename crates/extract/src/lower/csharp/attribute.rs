//! Attributes as expressions: `[A]` is a name, `[A("x", Name = "y")]` a call.

use super::directive::preprocessor_branches;
use super::{CSharp, operand, plain};
use periplus_facts::{Arg, Expr, ExprId, MarkTarget, Modifiers};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    /// The modifiers and attributes in front of a declaration.
    pub(super) fn modifiers(&mut self, declaration: Node<'_>) -> (Modifiers, Vec<ExprId>) {
        let mut modifiers = Modifiers::empty();
        let mut attributes = Vec::new();
        let mut cursor = declaration.walk();
        for child in declaration.children(&mut cursor) {
            match child.kind() {
                "attribute_list" | "preproc_if_in_attribute_list" => self.attribute_list(child, &mut attributes),
                "modifier" => modifiers |= modifier(self.lowering.source(child)),
                _ => {}
            }
        }
        (modifiers, attributes)
    }

    /// The modifiers and attributes of a member or class, with the conditions under which it is compiled at all: each an
    /// attribute called `#if`, which nobody can write.
    pub(super) fn conditional_modifiers(&mut self, declaration: Node<'_>) -> (Modifiers, Vec<ExprId>) {
        let (modifiers, mut attributes) = self.modifiers(declaration);
        for condition in self.conditions.clone() {
            let name = self.interned("#if");
            let callee = self.lowering.expr(Expr::Name(name), declaration);
            let text = self.lowering.expr(Expr::Str(condition), declaration);
            let args = vec![Arg::positional(text)];
            attributes.push(self.lowering.expr(Expr::Call { callee, args, new: false }, declaration));
        }
        (modifiers, attributes)
    }

    pub(super) fn attribute_list(&mut self, node: Node<'_>, attributes: &mut Vec<ExprId>) {
        if node.kind() != "attribute_list" {
            for list in preprocessor_branches(node).into_iter().flat_map(|branch| branch.content) {
                self.nested(list, |csharp| csharp.attribute_list(list, attributes));
            }
            return;
        }
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                // `[return: …]` says something about the value.
                "attribute_target_specifier" if self.lowering.source(child).starts_with("return") => return,
                "attribute" => attributes.push(self.attribute(child)),
                _ => {}
            }
        }
    }

    fn attribute(&mut self, node: Node<'_>) -> ExprId {
        let Some(name) = node.child_by_field_name("name") else { return self.lowering.opaque(node) };
        let mut type_args = Vec::new();
        let callee = match name.kind() {
            "generic_name" => {
                type_args = self.type_args(name);
                Some(self.name_expr(plain(name)))
            }
            _ => self.ty(name),
        };
        let Some(callee) = callee else { return self.lowering.opaque(node) };
        let list = super::child_of_kind(node, "attribute_argument_list");
        let id = if list.is_none() && type_args.is_empty() {
            callee
        } else {
            let mut args = list.map(|list| self.attribute_args(list)).unwrap_or_default();
            self.append_type_args(&mut args, type_args);
            self.lowering.expr(Expr::Call { callee, args, new: false }, node)
        };
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    fn attribute_args(&mut self, list: Node<'_>) -> Vec<Arg> {
        let mut args = Vec::new();
        // Constants have no effects; whatever stands here by mistake must not leak into a statement.
        let effects = std::mem::take(&mut self.effects);
        let mut cursor = list.walk();
        for argument in list.named_children(&mut cursor).filter(|child| child.kind() == "attribute_argument") {
            let Some(value) = operand(argument) else { continue };
            let value = self.expr(value);
            args.push(match argument.child_by_field_name("name") {
                Some(name) => Arg::named(self.ident(name), value),
                None => Arg::positional(value),
            });
        }
        self.effects = effects;
        args
    }

    /// Type arguments are named `<0>`, `<1>` … behind the other arguments.
    pub(super) fn append_type_args(&mut self, args: &mut Vec<Arg>, type_args: Vec<ExprId>) {
        for (index, ty) in type_args.into_iter().enumerate() {
            let name = self.interned(&format!("<{index}>"));
            args.push(Arg::named(name, ty));
        }
    }
}

fn modifier(text: &str) -> Modifiers {
    match text {
        "public" => Modifiers::PUBLIC,
        "private" => Modifiers::PRIVATE,
        "protected" => Modifiers::PROTECTED,
        "internal" | "file" => Modifiers::INTERNAL,
        "static" => Modifiers::STATIC,
        "abstract" => Modifiers::ABSTRACT,
        "override" => Modifiers::OVERRIDE,
        "partial" => Modifiers::PARTIAL,
        "async" => Modifiers::ASYNC,
        "readonly" => Modifiers::CONST,
        // A constant belongs to the class.
        "const" => Modifiers::CONST | Modifiers::STATIC,
        _ => Modifiers::empty(),
    }
}
