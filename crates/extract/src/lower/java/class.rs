//! Classes, records, interfaces, enums, annotation types.

use super::{Java, child_of_kind};
use crate::lower::context::span;
use periplus_facts::{Arg, ClassId, ClassKind, Expr, ExprId, Field, MarkTarget, Modifiers, Name, Param};
use periplus_syntax::Node;

/// True for the kinds of node that declare a class.
pub(super) fn is_class(kind: &str) -> bool {
    matches!(
        kind,
        "class_declaration"
            | "record_declaration"
            | "interface_declaration"
            | "enum_declaration"
            | "annotation_type_declaration"
    )
}

impl Java<'_, '_> {
    /// Lowers a declaration; `doc` is the comment in front of it.
    pub(super) fn class(&mut self, node: Node<'_>, doc: Option<Node<'_>>) -> ClassId {
        let kind = match node.kind() {
            "interface_declaration" => ClassKind::Interface,
            "enum_declaration" => ClassKind::Enum,
            "annotation_type_declaration" => ClassKind::Annotation,
            _ => ClassKind::Class,
        };
        let id = self.lowering.reserve_class(node, kind);
        self.nested(node, |java| java.declare(id, node, doc));
        id
    }

    fn declare(&mut self, id: ClassId, node: Node<'_>, doc: Option<Node<'_>>) {
        self.lowering.mark(node, MarkTarget::Class(id));
        let (written, annotations) = self.modifiers(node);
        let mut modifiers = self.visibility(written);
        let is_nested = self.lowering.class.is_some();
        if is_nested && (node.kind() != "class_declaration" || self.in_interface()) {
            modifiers |= Modifiers::STATIC;
        }
        let type_params = self.type_params(node);
        if !type_params.is_empty() {
            modifiers |= Modifiers::GENERIC;
        }
        let mut bases = Vec::new();
        self.bases(node, "superclass", &mut bases);
        let superclasses = bases.len() as u32;
        self.bases(node, "super_interfaces", &mut bases);
        self.bases(node, "extends_interfaces", &mut bases);
        let components = node.child_by_field_name("parameters").map(|list| self.params(list)).unwrap_or_default();
        let params = components.into_iter().map(|param| Param { field: true, ..param }).collect();
        let doc = self.doc(doc);
        let name = node.child_by_field_name("name").map(|name| (self.lowering.name_of(name), span(name)));
        let class = self.lowering.class_mut(id);
        if let Some((name, name_span)) = name {
            class.name = name;
            class.name_span = name_span;
        }
        class.annotations = annotations;
        class.type_params = type_params;
        class.superclasses = superclasses;
        class.bases = bases;
        class.params = params;
        class.modifiers = modifiers;
        class.doc = doc;
        if let Some(body) = node.child_by_field_name("body") {
            self.within_class(id, |java| java.members(id, body));
        }
    }

    /// The class of `new T(…) {…}`; `base` is `T`, a class or an interface.
    pub(super) fn anonymous_class(&mut self, body: Node<'_>, base: ExprId) -> ClassId {
        let id = self.lowering.reserve_class(body, ClassKind::Class);
        self.lowering.class_mut(id).bases = vec![base];
        self.nested(body, |java| java.within_class(id, |java| java.members(id, body)));
        id
    }

    /// An enum's constant: a static field with a new instance, perhaps of an anonymous subclass.
    pub(super) fn enum_constant(&mut self, id: ClassId, node: Node<'_>) {
        let Some(name_node) = node.child_by_field_name("name") else { return };
        let (_, annotations) = self.modifiers(node);
        let enum_name = self.lowering.class_mut(id).name;
        let ty = self.lowering.expr(Expr::Name(enum_name), name_node);
        let args: Vec<Arg> = self.args(node);
        let callee = match node.child_by_field_name("body") {
            Some(body) => {
                let class = self.anonymous_class(body, ty);
                self.lowering.expr(Expr::Class(class), body)
            }
            None => ty,
        };
        let value = self.lowering.expr(Expr::Call { callee, args, new: true }, node);
        let field = Field {
            name: self.lowering.name_of(name_node),
            value: Some(value),
            ty: Some(ty),
            annotations,
            modifiers: Modifiers::PUBLIC | Modifiers::STATIC | Modifiers::CONST,
            span: span(node),
        };
        self.lowering.class_mut(id).fields.push(field);
    }

    fn within_class(&mut self, id: ClassId, lower: impl FnOnce(&mut Self)) {
        let outer = self.lowering.class.replace(id);
        let effects = std::mem::take(&mut self.effects);
        lower(self);
        self.lowering.class = outer;
        self.effects = effects;
    }

    /// True if what is being declared is a member of an interface.
    pub(super) fn in_interface(&self) -> bool {
        let classes = &self.lowering.builder.facts().classes;
        self.lowering
            .class
            .is_some_and(|id| matches!(classes[id.index()].kind, ClassKind::Interface | ClassKind::Annotation))
    }

    /// Modifiers with the visibility that holds where none is written.
    pub(super) fn visibility(&self, written: Modifiers) -> Modifiers {
        if written.intersects(Modifiers::PUBLIC | Modifiers::PROTECTED | Modifiers::PRIVATE) {
            written
        } else if self.in_interface() {
            written | Modifiers::PUBLIC
        } else {
            written | Modifiers::INTERNAL
        }
    }

    /// The names of the type parameters of a class or method.
    pub(super) fn type_params(&mut self, node: Node<'_>) -> Vec<Name> {
        let Some(list) = node.child_by_field_name("type_parameters") else { return Vec::new() };
        let mut names = Vec::new();
        let mut cursor = list.walk();
        for param in list.named_children(&mut cursor) {
            if let Some(name) = child_of_kind(param, "type_identifier") {
                names.push(self.lowering.name_of(name));
            }
        }
        names
    }

    fn bases(&mut self, node: Node<'_>, clause: &str, bases: &mut Vec<ExprId>) {
        let Some(clause) = child_of_kind(node, clause) else { return };
        let list = child_of_kind(clause, "type_list").unwrap_or(clause);
        let mut cursor = list.walk();
        for ty in list.named_children(&mut cursor).filter(|child| !child.is_extra()) {
            bases.extend(self.ty(ty));
        }
    }
}
