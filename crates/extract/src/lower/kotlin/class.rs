//! Classes, interfaces, objects, enums, annotation classes.

use super::annotation::has_modifier;
use super::{Kotlin, child_of_kind, has_token, types};
use crate::lower::context::span;
use crate::lower::nodes::{children, first_child};
use periplus_facts::{Arg, ClassId, ClassKind, Expr, ExprId, Field, MarkTarget, Modifiers, Param, ParamKind};
use periplus_syntax::Node;

impl Kotlin<'_, '_> {
    /// Lowers a declaration; `doc` is the comment in front of it.
    pub(super) fn class(&mut self, node: Node<'_>, doc: Option<Node<'_>>) -> ClassId {
        let id = self.reserve_class(node);
        self.nested(node, |kotlin| kotlin.declare(id, node, doc));
        id
    }

    fn declare(&mut self, id: ClassId, node: Node<'_>, doc: Option<Node<'_>>) {
        self.lowering.mark(node, MarkTarget::Class(id));
        let kind = self.class_kind(node);
        let (mut modifiers, annotations) = self.modifiers(node);
        modifiers.set(Modifiers::PUBLIC, !modifiers.intersects(Modifiers::PRIVATE | Modifiers::PROTECTED));
        if self.lowering.class.is_some() && !has_modifier(self, node, "inner") {
            modifiers |= Modifiers::STATIC;
        }
        let type_params = self.type_params(node);
        modifiers.set(Modifiers::GENERIC, !type_params.is_empty());
        let (bases, superclasses) = self.bases(node);
        let params = self.primary_constructor(node);
        let doc = self.doc(doc);
        let name = node.child_by_field_name("name").map(|name| (self.identifier(name), span(name)));
        let class = self.lowering.class_mut(id);
        if let Some((name, name_span)) = name {
            class.name = name;
            class.name_span = name_span;
        }
        class.kind = kind;
        class.annotations = annotations;
        class.type_params = type_params;
        class.bases = bases;
        class.superclasses = superclasses;
        class.modifiers = modifiers;
        class.doc = doc;
        if kind == ClassKind::Annotation {
            class.fields = params.into_iter().map(attribute).collect();
        } else {
            class.params = params;
        }
        let statics = node.kind() == "object_declaration";
        self.bodies(id, node, statics);
    }

    /// The members in the body of a declaration.
    pub(super) fn bodies(&mut self, id: ClassId, node: Node<'_>, statics: bool) {
        for kind in ["class_body", "enum_class_body"] {
            if let Some(body) = child_of_kind(node, kind) {
                self.within_class(id, statics, |kotlin| kotlin.members(id, body));
            }
        }
    }

    fn class_kind(&self, node: Node<'_>) -> ClassKind {
        if has_token(node, "interface") {
            ClassKind::Interface
        } else if has_modifier(self, node, "enum") {
            ClassKind::Enum
        } else if has_modifier(self, node, "annotation") {
            ClassKind::Annotation
        } else {
            ClassKind::Class
        }
    }

    /// `class A { … }` where the grammar takes it for a call of `A` between `class` and a function.
    pub(super) fn class_like(&mut self, node: Node<'_>) -> Option<ClassId> {
        let parts = children(node);
        let [keyword, name, body] = parts.as_slice() else { return None };
        if self.lowering.source(*keyword) != "class" || name.kind() != "identifier" || body.kind() != "lambda_literal" {
            return None;
        }
        let id = self.reserve_class(node);
        self.nested(node, |kotlin| {
            kotlin.lowering.mark(node, MarkTarget::Class(id));
            let annotations = std::mem::take(&mut kotlin.displaced);
            let (text, name_span) = (kotlin.identifier(*name), span(*name));
            let class = kotlin.lowering.class_mut(id);
            class.name = text;
            class.name_span = name_span;
            class.annotations = annotations;
            kotlin.within_class(id, false, |kotlin| kotlin.members(id, *body));
        });
        Some(id)
    }

    /// `companion object { … }` in such a body.
    pub(super) fn companion_like(&mut self, id: ClassId, node: Node<'_>) {
        let parts = children(node);
        let [companion, _, body] = parts.as_slice() else { return };
        if self.lowering.source(*companion) == "companion" && body.kind() == "lambda_literal" {
            self.nested(node, |kotlin| kotlin.within_class(id, true, |kotlin| kotlin.members(id, *body)));
        }
    }

    /// `object : T(…) { … }`: an instance of a class without a name.
    pub(super) fn object_literal(&mut self, node: Node<'_>) -> ExprId {
        let id = self.reserve_class(node);
        let (bases, superclasses) = self.bases(node);
        let class = self.lowering.class_mut(id);
        class.bases = bases;
        class.superclasses = superclasses;
        self.nested(node, |kotlin| kotlin.bodies(id, node, false));
        let callee = self.lowering.expr(Expr::Class(id), node);
        self.lowering.expr(Expr::Call { callee, args: Vec::new(), new: true }, node)
    }

    /// An enum's constant: a static field with a new instance, perhaps of a subclass.
    pub(super) fn enum_entry(&mut self, id: ClassId, node: Node<'_>) {
        let Some(name_node) = child_of_kind(node, "identifier") else { return };
        let (_, annotations) = self.modifiers(node);
        let enum_name = self.lowering.class_mut(id).name;
        let ty = self.lowering.expr(Expr::Name(enum_name), name_node);
        let args: Vec<Arg> = self.args(node);
        let callee = match child_of_kind(node, "class_body") {
            Some(body) => {
                let class = self.reserve_class(body);
                self.lowering.class_mut(class).bases = vec![ty];
                self.nested(body, |kotlin| kotlin.bodies(class, node, false));
                self.lowering.expr(Expr::Class(class), body)
            }
            None => ty,
        };
        let value = self.lowering.expr(Expr::Call { callee, args, new: true }, node);
        let field = Field {
            name: self.identifier(name_node),
            value: Some(value),
            ty: Some(ty),
            annotations,
            modifiers: Modifiers::PUBLIC | Modifiers::STATIC | Modifiers::CONST,
            span: span(node),
        };
        self.lowering.class_mut(id).fields.push(field);
    }

    /// Reserves a class that anybody may use, as Kotlin's are unless they say otherwise.
    pub(super) fn reserve_class(&mut self, node: Node<'_>) -> ClassId {
        let id = self.lowering.reserve_class(node, ClassKind::Class);
        self.lowering.class_mut(id).modifiers = Modifiers::PUBLIC;
        id
    }

    pub(super) fn within_class(&mut self, id: ClassId, statics: bool, lower: impl FnOnce(&mut Self)) {
        let outer = self.lowering.class.replace(id);
        let outer_statics = std::mem::replace(&mut self.statics, statics);
        let effects = std::mem::take(&mut self.effects);
        lower(self);
        self.lowering.class = outer;
        self.statics = outer_statics;
        self.effects = effects;
    }

    /// What a declaration derives from, the superclass first, and how many of these are known to be classes: the one
    /// whose constructor is called.
    fn bases(&mut self, node: Node<'_>) -> (Vec<ExprId>, u32) {
        let Some(list) = child_of_kind(node, "delegation_specifiers") else { return (Vec::new(), 0) };
        let (mut classes, mut others) = (Vec::new(), Vec::new());
        for specifier in children(list) {
            let Some(base) = children(specifier).into_iter().find(|child| child.kind() != "annotation") else {
                continue;
            };
            if base.kind() == "constructor_invocation" {
                let Some(callee) = types(base).next().and_then(|ty| self.ty(ty)) else { continue };
                let args = self.args(base);
                classes.push(self.lowering.expr(Expr::Call { callee, args, new: false }, base));
            } else {
                // `T by value` derives from `T`.
                let ty = if base.kind() == "explicit_delegation" { first_child(base) } else { Some(base) };
                others.extend(ty.and_then(|ty| self.ty(ty)));
            }
        }
        let superclasses = classes.len() as u32;
        classes.extend(others);
        (classes, superclasses)
    }

    /// The parameters of the primary constructor: all of them can be seen where properties get their first values.
    fn primary_constructor(&mut self, node: Node<'_>) -> Vec<Param> {
        let list = child_of_kind(node, "primary_constructor").and_then(|it| child_of_kind(it, "class_parameters"));
        let Some(list) = list else { return Vec::new() };
        children(list).into_iter().filter_map(|parameter| self.class_parameter(parameter)).collect()
    }

    fn class_parameter(&mut self, node: Node<'_>) -> Option<Param> {
        let (_, annotations) = self.modifiers(node);
        let name = child_of_kind(node, "identifier")?;
        let default = if has_token(node, "=") { children(node).last().copied() } else { None };
        Some(Param {
            name: self.identifier(name),
            pattern: None,
            default: default.map(|value| self.expr(value)),
            ty: types(node).next().and_then(|ty| self.ty(ty)),
            kind: if has_modifier(self, node, "vararg") { ParamKind::Rest } else { ParamKind::Plain },
            annotations,
            field: true,
            span: span(node),
        })
    }
}

/// A parameter of an annotation class is one of its attributes.
fn attribute(param: Param) -> Field {
    Field {
        name: param.name,
        value: param.default,
        ty: param.ty,
        annotations: param.annotations,
        modifiers: Modifiers::PUBLIC,
        span: param.span,
    }
}
