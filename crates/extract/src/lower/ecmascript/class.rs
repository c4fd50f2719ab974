//! Classes.

use super::super::context::span;
use super::function::modifiers;
use super::{Script, children};
use periplus_facts::{
    Block, Class, ClassId, ClassKind, Expr, ExprId, Field, FuncId, MarkTarget, Modifiers, Name, Step,
};
use periplus_syntax::Node;

/// The members of a class body, sorted.
#[derive(Default)]
pub(super) struct Members {
    pub(super) methods: Vec<FuncId>,
    pub(super) fields: Vec<Field>,
    body: Block,
}

impl Script<'_, '_> {
    /// Lowers a class; `decorators` are those that stand before its `export`.
    pub(super) fn class(&mut self, node: Node<'_>, decorators: &[Node<'_>]) -> ClassId {
        let id = self.reserve_class(node, ClassKind::Class);
        let mut cursor = node.walk();
        let own = node.children_by_field_name("decorator", &mut cursor);
        let decorators: Vec<Node<'_>> = decorators.iter().copied().chain(own).collect();
        let annotations = self.decorators(&decorators);
        let heritage = children(node).into_iter().find(|child| child.kind() == "class_heritage");
        let (bases, superclasses) = heritage.map(|heritage| self.heritage(heritage)).unwrap_or_default();
        let modifiers = modifiers(self, node);
        let outer = self.lowering.class.replace(id);
        let members = Self::field(node, "body").map(|body| self.members(body, id)).unwrap_or_default();
        self.lowering.class = outer;
        let class = self.lowering.class_mut(id);
        class.bases = bases;
        class.superclasses = superclasses;
        class.annotations = annotations;
        class.modifiers = modifiers;
        class.methods = members.methods;
        class.fields = members.fields;
        class.body = members.body;
        id
    }

    /// Adds a class with its name, type parameters and place; marks it.
    pub(super) fn reserve_class(&mut self, node: Node<'_>, kind: ClassKind) -> ClassId {
        let name_node = Self::field(node, "name");
        let name = match name_node {
            Some(name) => self.lowering.name_of(name),
            None => self.lowering.name(""),
        };
        let type_params = Self::field(node, "type_parameters").map(|list| self.type_params(list)).unwrap_or_default();
        let class = Class {
            type_params,
            outer: self.lowering.class,
            parent: Some(self.lowering.function),
            doc: self.doc.take(),
            name_span: span(name_node.unwrap_or(node)),
            ..Class::new(name, kind, span(node))
        };
        let id = self.lowering.builder.class(class);
        self.lowering.mark(node, MarkTarget::Class(id));
        id
    }

    fn type_params(&mut self, list: Node<'_>) -> Vec<Name> {
        let names: Vec<Node<'_>> = children(list).into_iter().filter_map(|param| Self::field(param, "name")).collect();
        names.into_iter().map(|name| self.lowering.name_of(name)).collect()
    }

    /// The bases, and how many of them are extended.
    fn heritage(&mut self, node: Node<'_>) -> (Vec<ExprId>, u32) {
        let mut bases = Vec::new();
        let mut superclasses = 0;
        for clause in children(node) {
            match clause.kind() {
                "extends_clause" => {
                    let parts = children(clause);
                    for (index, part) in parts.iter().enumerate() {
                        if part.kind() == "type_arguments" {
                            continue;
                        }
                        let mut base = self.expr(*part);
                        if let Some(arguments) = parts.get(index + 1).filter(|next| next.kind() == "type_arguments") {
                            let args = self.types(*arguments);
                            base = self.lowering.expr(Expr::Generic { base, args }, *part);
                        }
                        bases.push(base);
                    }
                    superclasses = bases.len() as u32;
                }
                "implements_clause" => bases.extend(self.types(clause)),
                // JavaScript has the expression itself.
                _ => {
                    bases.push(self.expr(clause));
                    superclasses = 1;
                }
            }
        }
        (bases, superclasses)
    }

    fn members(&mut self, body: Node<'_>, id: ClassId) -> Members {
        let mut members = Members::default();
        let mut decorators = Vec::new();
        let mut comment = None;
        for child in {
            let mut cursor = body.walk();
            body.named_children(&mut cursor).collect::<Vec<_>>()
        } {
            if child.is_extra() {
                comment = Some(child);
                continue;
            }
            if child.kind() == "decorator" {
                decorators.push(child);
                continue;
            }
            self.doc = comment.take().and_then(|comment| self.doc_of(comment, child));
            self.member_of_class(child, id, &std::mem::take(&mut decorators), &mut members);
            self.doc = None;
        }
        members
    }

    fn member_of_class(&mut self, node: Node<'_>, id: ClassId, decorators: &[Node<'_>], members: &mut Members) {
        let mut cursor = node.walk();
        let own = node.children_by_field_name("decorator", &mut cursor);
        let decorators: Vec<Node<'_>> = decorators.iter().copied().chain(own).collect();
        match node.kind() {
            "method_definition" | "abstract_method_signature" => {
                let doc = self.doc.take();
                let annotations = self.decorators(&decorators);
                self.doc = doc;
                members.methods.push(self.function_in(node, Some(id), annotations));
            }
            "field_definition" | "public_field_definition" => {
                let annotations = self.decorators(&decorators);
                if let Some(mut field) = self.class_field(node) {
                    field.annotations = annotations;
                    members.fields.push(field);
                }
            }
            "class_static_block" => {
                let block = Self::field(node, "body").map(|body| self.statements(body)).unwrap_or_default();
                members.body.push(Step::Block(block));
            }
            // Overload signatures say nothing that their implementation doesn't.
            _ => {}
        }
        self.flush(&mut members.body);
    }

    fn class_field(&mut self, node: Node<'_>) -> Option<Field> {
        // The two grammars name the same thing differently.
        let name_node = Self::field(node, "property").or_else(|| Self::field(node, "name"))?;
        let name = self.property_name(name_node)?;
        let ty = self.annotation(node, "type");
        let value = Self::field(node, "value").map(|value| self.expr(value));
        Some(Field { name, value, ty, annotations: Vec::new(), modifiers: modifiers(self, node), span: span(node) })
    }

    pub(super) fn enumeration(&mut self, node: Node<'_>) -> ClassId {
        let id = self.reserve_class(node, ClassKind::Enum);
        let mut fields = Vec::new();
        // Members without a value count on from the last number.
        let mut next = Some(0);
        for child in Self::field(node, "body").map(children).unwrap_or_default() {
            let name_node = if child.kind() == "enum_assignment" { Self::field(child, "name") } else { Some(child) };
            let Some(name) = name_node.and_then(|name| self.property_name(name)) else { continue };
            let value = match Self::field(child, "value") {
                Some(value) => {
                    let value = self.expr(value);
                    next = match self.lowering.builder.facts().expr(value) {
                        Expr::Int(number) => number.checked_add(1),
                        _ => None,
                    };
                    Some(value)
                }
                None => next.map(|number: i64| {
                    next = number.checked_add(1);
                    self.lowering.expr(Expr::Int(number), child)
                }),
            };
            let modifiers = Modifiers::STATIC | Modifiers::CONST;
            fields.push(Field { name, value, ty: None, annotations: Vec::new(), modifiers, span: span(child) });
        }
        self.lowering.class_mut(id).fields = fields;
        id
    }

    pub(super) fn interface(&mut self, node: Node<'_>) -> ClassId {
        let id = self.reserve_class(node, ClassKind::Interface);
        let extends = children(node).into_iter().find(|child| child.kind() == "extends_type_clause");
        let bases = extends.map(|clause| self.types(clause)).unwrap_or_default();
        let mut members = Members::default();
        for child in Self::field(node, "body").map(children).unwrap_or_default() {
            match child.kind() {
                "method_signature" => {
                    let method = self.function_in(child, Some(id), Vec::new());
                    self.lowering.function_mut(method).modifiers |= Modifiers::ABSTRACT;
                    members.methods.push(method);
                }
                "property_signature" => members.fields.extend(self.class_field(child)),
                _ => {}
            }
        }
        let class = self.lowering.class_mut(id);
        class.superclasses = bases.len() as u32;
        class.bases = bases;
        class.methods = members.methods;
        class.fields = members.fields;
        id
    }
}
