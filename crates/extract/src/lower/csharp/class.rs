//! Classes, records, structs, interfaces, enums.

use super::{CSharp, child_of_kind};
use crate::lower::context::span;
use periplus_facts::{ClassId, ClassKind, Expr, ExprId, Field, MarkTarget, Modifiers, Name, Param};
use periplus_syntax::Node;

/// True for the kinds of node that declare a class.
pub(super) fn is_class(kind: &str) -> bool {
    matches!(
        kind,
        "class_declaration"
            | "record_declaration"
            | "struct_declaration"
            | "interface_declaration"
            | "enum_declaration"
    )
}

const ACCESS: Modifiers =
    Modifiers::PUBLIC.union(Modifiers::PRIVATE).union(Modifiers::PROTECTED).union(Modifiers::INTERNAL);

impl CSharp<'_, '_> {
    /// Lowers a declaration; `docs` are the comments in front of it.
    pub(super) fn class(&mut self, node: Node<'_>, docs: &[Node<'_>]) -> ClassId {
        let kind = match node.kind() {
            "interface_declaration" => ClassKind::Interface,
            "enum_declaration" => ClassKind::Enum,
            "struct_declaration" => ClassKind::Struct,
            "record_declaration" if child_of_kind(node, "struct").is_some() => ClassKind::Struct,
            _ => ClassKind::Class,
        };
        let id = self.lowering.reserve_class(node, kind);
        self.lowering.class_mut(id).namespace = self.namespace;
        self.nested(node, |csharp| csharp.declare(id, node, docs));
        id
    }

    fn declare(&mut self, id: ClassId, node: Node<'_>, docs: &[Node<'_>]) {
        self.lowering.mark(node, MarkTarget::Class(id));
        let (written, annotations) = self.conditional_modifiers(node);
        let mut modifiers = self.visibility(written);
        let type_params = self.type_params(node);
        modifiers.set(Modifiers::GENERIC, !type_params.is_empty());
        let params = match child_of_kind(node, "parameter_list") {
            Some(list) => self.params(list).into_iter().map(|param| Param { field: true, ..param }).collect(),
            None => Vec::new(),
        };
        let bases = match child_of_kind(node, "base_list") {
            // An enum's base is the type of its numbers.
            Some(list) if node.kind() != "enum_declaration" => self.bases(list),
            _ => Vec::new(),
        };
        // Only a class can be given arguments; without them nothing tells a class from an interface.
        let first_is_class =
            bases.first().is_some_and(|base| matches!(self.lowering.builder.facts().expr(*base), Expr::Call { .. }));
        let doc = self.doc(docs);
        // A class whose end was not found is an error node, with its members beside its name.
        let name = if node.is_error() { child_of_kind(node, "identifier") } else { node.child_by_field_name("name") };
        let name = name.map(|name| (self.ident(name), span(name)));
        let class = self.lowering.class_mut(id);
        if let Some((name, name_span)) = name {
            class.name = name;
            class.name_span = name_span;
        }
        class.annotations = annotations;
        class.type_params = type_params;
        class.params = params;
        class.superclasses = u32::from(first_is_class);
        class.bases = bases;
        class.modifiers = modifiers;
        class.doc = doc;
        let body = if node.is_error() { Some(node) } else { node.child_by_field_name("body") };
        if let Some(body) = body {
            let outer = self.lowering.class.replace(id);
            let effects = std::mem::take(&mut self.effects);
            self.members(id, body);
            self.lowering.class = outer;
            self.effects = effects;
        }
    }

    /// The bases; one that is given arguments is a call.
    fn bases(&mut self, list: Node<'_>) -> Vec<ExprId> {
        let mut bases: Vec<ExprId> = Vec::new();
        let mut last = None;
        let mut cursor = list.walk();
        for child in list.named_children(&mut cursor).filter(|child| !child.is_extra()) {
            match child.kind() {
                "argument_list" => {
                    if let (Some(callee), Some(ty)) = (bases.pop(), last) {
                        bases.push(self.base_call(callee, ty, child));
                    }
                }
                "primary_constructor_base_type" => {
                    let ty = child.child_by_field_name("type").and_then(|ty| self.ty(ty));
                    if let (Some(callee), Some(arguments)) = (ty, child_of_kind(child, "argument_list")) {
                        bases.push(self.base_call(callee, child, arguments));
                    }
                }
                _ => {
                    bases.extend(self.ty(child));
                    last = Some(child);
                }
            }
        }
        bases
    }

    fn base_call(&mut self, callee: ExprId, ty: Node<'_>, arguments: Node<'_>) -> ExprId {
        let args = self.args(arguments);
        self.lowering.expr_over(Expr::Call { callee, args, new: true }, ty, arguments)
    }

    pub(super) fn type_params(&mut self, node: Node<'_>) -> Vec<Name> {
        let Some(list) = child_of_kind(node, "type_parameter_list") else { return Vec::new() };
        let mut names = Vec::new();
        let mut cursor = list.walk();
        for param in list.named_children(&mut cursor) {
            if let Some(name) = param.child_by_field_name("name") {
                names.push(self.ident(name));
            }
        }
        names
    }

    /// True if what is being declared is a member of an interface.
    pub(super) fn in_interface(&self) -> bool {
        let classes = &self.lowering.builder.facts().classes;
        self.lowering.class.is_some_and(|id| classes[id.index()].kind == ClassKind::Interface)
    }

    /// Modifiers with the visibility that holds where none is written.
    pub(super) fn visibility(&self, written: Modifiers) -> Modifiers {
        if written.intersects(ACCESS) {
            written
        } else if self.in_interface() {
            written | Modifiers::PUBLIC
        } else if self.lowering.class.is_some() {
            written | Modifiers::PRIVATE
        } else {
            written | Modifiers::INTERNAL
        }
    }

    pub(super) fn enum_member(&mut self, id: ClassId, node: Node<'_>) {
        let Some(name) = node.child_by_field_name("name") else { return };
        let (_, annotations) = self.modifiers(node);
        let field = Field {
            name: self.ident(name),
            value: node.child_by_field_name("value").map(|value| self.expr(value)),
            ty: None,
            annotations,
            modifiers: Modifiers::PUBLIC | Modifiers::STATIC | Modifiers::CONST,
            span: span(node),
        };
        self.lowering.class_mut(id).fields.push(field);
    }
}
