//! Declarations: imports, types, constants, variables.

use super::doc::Docs;
use super::types::{is_exported, last_name};
use super::{Go, children, fields, first_child};
use crate::lower::context::span;
use periplus_facts::{
    Class, ClassId, ClassKind, Declare, Expr, ExprId, Field, Import, ImportBinding, MarkTarget, Modifiers, Place, Span,
    Step,
};
use periplus_syntax::Node;

impl Go<'_, '_> {
    pub(super) fn imports(&mut self, node: Node<'_>, out: &mut Vec<Step>) {
        for child in children(node) {
            if child.kind() == "import_spec_list" {
                for spec in children(child) {
                    self.import(spec, out);
                }
            } else {
                self.import(child, out);
            }
        }
    }

    fn import(&mut self, spec: Node<'_>, out: &mut Vec<Step>) {
        let Some(path) = spec.child_by_field_name("path") else { return };
        let path = self.low.source(path).trim_matches(['"', '`']);
        let module = self.low.name(path);
        let bindings = match spec.child_by_field_name("name") {
            None => vec![ImportBinding::Module(None)],
            Some(name) => match name.kind() {
                "dot" => vec![ImportBinding::All],
                "blank_identifier" => Vec::new(),
                _ => vec![ImportBinding::Module(Some(self.low.name_of(name)))],
            },
        };
        let import = Import {
            module,
            relative: 0,
            bindings,
            is_static: false,
            is_global: false,
            type_only: false,
            span: span(spec),
        };
        out.push(Step::Import(self.low.builder.import(import)));
    }

    /// `type …`, one or a group. `doc` belongs to a declaration without parentheses.
    pub(super) fn types(&mut self, node: Node<'_>, doc: Option<String>, declare: Declare, out: &mut Vec<Step>) {
        let mut docs = Docs::default();
        let mut outer = doc;
        let mut cursor = node.walk();
        for spec in node.named_children(&mut cursor) {
            if spec.kind() == "comment" {
                docs.comment(spec, self.low.text);
                continue;
            }
            let doc = docs.take(spec).or_else(|| outer.take());
            let (Some(name), Some(ty)) = (spec.child_by_field_name("name"), spec.child_by_field_name("type")) else {
                continue;
            };
            if spec.kind() == "type_alias" {
                let ty = self.ty(ty);
                let place = Place::Name(self.low.name_of(name));
                out.push(Step::Bind { place, value: Some(ty), ty: None, declare });
            } else if spec.kind() == "type_spec" {
                let class = self.class(spec, Some(name), ty, doc);
                out.push(Step::Class(class));
            }
        }
    }

    /// A struct or interface type without a name.
    pub(super) fn anonymous_class(&mut self, ty: Node<'_>) -> ClassId {
        self.class(ty, None, ty, None)
    }

    fn class(&mut self, node: Node<'_>, name: Option<Node<'_>>, ty: Node<'_>, doc: Option<String>) -> ClassId {
        let text = name.map_or("", |name| self.low.source(name));
        let name_of = self.low.name(text);
        let kind = if ty.kind() == "interface_type" { ClassKind::Interface } else { ClassKind::Struct };
        let mut class = Class {
            modifiers: if is_exported(text) { Modifiers::PUBLIC } else { Modifiers::empty() },
            type_params: self.type_params(node),
            parent: Some(self.low.function),
            doc: doc.map(|doc| self.low.name(&doc)),
            name_span: name.map_or_else(|| span(node), span),
            ..Class::new(name_of, kind, span(node))
        };
        if !class.type_params.is_empty() {
            class.modifiers |= Modifiers::GENERIC;
        }
        let id = self.low.builder.class(class.clone());
        match ty.kind() {
            "struct_type" => self.struct_fields(ty, &mut class),
            "interface_type" => self.interface_methods(ty, id, &mut class),
            _ => class.bases.push(self.ty(ty)),
        }
        *self.low.class_mut(id) = class;
        self.low.mark(node, MarkTarget::Class(id));
        id
    }

    fn struct_fields(&mut self, ty: Node<'_>, class: &mut Class) {
        for field in first_child(ty).map(children).unwrap_or_default() {
            let Some(ty_node) = field.child_by_field_name("type") else { continue };
            let ty = self.ty(ty_node);
            let tag: Vec<ExprId> = field.child_by_field_name("tag").map(|tag| self.expr(tag)).into_iter().collect();
            let mut names = fields(field, "name");
            if names.is_empty() {
                class.bases.push(ty);
                names.extend(last_name(ty_node));
            }
            for name in names {
                class.fields.push(self.field(name, ty, tag.clone(), span(field)));
            }
        }
    }

    fn field(&mut self, name: Node<'_>, ty: ExprId, annotations: Vec<ExprId>, span: Span) -> Field {
        let exported = is_exported(self.low.source(name));
        Field {
            name: self.low.name_of(name),
            value: None,
            ty: Some(ty),
            annotations,
            modifiers: if exported { Modifiers::PUBLIC } else { Modifiers::empty() },
            span,
        }
    }

    fn interface_methods(&mut self, ty: Node<'_>, id: ClassId, class: &mut Class) {
        let mut docs = Docs::default();
        let mut cursor = ty.walk();
        for element in ty.named_children(&mut cursor) {
            match element.kind() {
                "comment" => docs.comment(element, self.low.text),
                "method_elem" => {
                    let doc = docs.take(element);
                    class.methods.push(self.function_of(element, doc, Modifiers::ABSTRACT, Some(id)));
                }
                // A union of types is a constraint and has no members.
                "type_elem" if element.named_child_count() == 1 => class.bases.push(self.ty(element)),
                _ => {}
            }
        }
    }

    /// `const …`: an entry without values repeats the values above it.
    pub(super) fn constants(&mut self, node: Node<'_>, declare: Declare, out: &mut Vec<Step>) {
        let mut values: Vec<ExprId> = Vec::new();
        let mut above: Option<Node<'_>> = None;
        let mut ty = None;
        let specs = children(node).into_iter().filter(|spec| spec.kind() == "const_spec");
        for (at, spec) in specs.enumerate() {
            let given = spec.child_by_field_name("value");
            if given.is_some() {
                ty = spec.child_by_field_name("type").map(|ty| self.ty(ty));
                above = given;
            }
            // What is repeated is another number where it counts.
            if let Some(list) = above.filter(|list| given.is_some() || self.low.source(*list).contains("iota")) {
                self.iota = i64::try_from(at).ok();
                values = self.exprs(list);
                self.iota = None;
                self.flush(out);
            }
            for (index, name) in fields(spec, "name").into_iter().enumerate() {
                let value = values.get(index).copied();
                self.bind_name(name, value, ty, declare, out);
            }
        }
    }

    /// `var …`.
    pub(super) fn variables(&mut self, node: Node<'_>, declare: Declare, out: &mut Vec<Step>) {
        for child in children(node) {
            match child.kind() {
                "var_spec_list" => {
                    for spec in children(child) {
                        self.variable(spec, declare, out);
                    }
                }
                "var_spec" => self.variable(child, declare, out),
                _ => {}
            }
        }
    }

    fn variable(&mut self, spec: Node<'_>, declare: Declare, out: &mut Vec<Step>) {
        let names = fields(spec, "name");
        if declare == Declare::Module {
            for name in &names {
                let name = self.low.name_of(*name);
                self.low.builder.facts_mut().variables.push(name);
            }
        }
        let ty = spec.child_by_field_name("type").map(|ty| self.ty(ty));
        let Some(list) = spec.child_by_field_name("value") else {
            for name in names {
                self.bind_name(name, None, ty, declare, out);
            }
            return;
        };
        if declare == Declare::Module && children(list).len() == names.len() {
            // Package variables are found one by one, in an order of their own.
            let values = self.exprs(list);
            self.flush(out);
            for (name, value) in names.into_iter().zip(values) {
                self.bind_name(name, Some(value), ty, declare, out);
            }
            return;
        }
        let places = names.into_iter().map(|name| self.place(name)).collect();
        self.bind_all(places, list, ty, declare, out);
    }

    fn bind_name(
        &mut self,
        name: Node<'_>,
        value: Option<ExprId>,
        ty: Option<ExprId>,
        declare: Declare,
        out: &mut Vec<Step>,
    ) {
        let place = self.place(name);
        let inert =
            value.is_none_or(|value| matches!(self.low.builder.facts().expr(value), Expr::Opaque | Expr::Int(_)));
        if place == Place::Ignore && inert {
            return;
        }
        out.push(Step::Bind { place, value, ty, declare });
    }
}
