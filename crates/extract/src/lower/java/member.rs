//! Members of a class: fields, methods, constructors, initialiser blocks.

use super::class::is_class;
use super::{Java, child_of_kind, first_child};
use crate::lower::context::span;
use periplus_facts::{ClassId, Expr, ExprId, Field, FuncId, Modifiers, Name, Param, ParamKind, Step};
use periplus_syntax::Node;

impl Java<'_, '_> {
    /// The members in a class body.
    pub(super) fn members(&mut self, id: ClassId, body: Node<'_>) {
        let mut doc = None;
        let mut cursor = body.walk();
        for child in body.named_children(&mut cursor) {
            match child.kind() {
                "block_comment" => {
                    doc = Some(child);
                    continue;
                }
                "line_comment" => continue,
                "method_declaration" => {
                    let method = self.method(child, doc);
                    self.lowering.class_mut(id).methods.push(method);
                }
                "constructor_declaration" | "compact_constructor_declaration" => {
                    let constructor = self.constructor(id, child, doc);
                    self.lowering.class_mut(id).methods.push(constructor);
                }
                "field_declaration" | "constant_declaration" | "local_variable_declaration" => self.fields(id, child),
                "annotation_type_element_declaration" => self.attribute(id, child),
                "enum_constant" => self.enum_constant(id, child),
                "static_initializer" | "block" => self.initializer(id, child),
                // Annotations whose member could not be read are claims all the same.
                "modifiers" => {
                    self.modifier_list(child);
                }
                "enum_body_declarations" | "ERROR" => self.nested(child, |java| java.members(id, child)),
                kind if is_class(kind) => {
                    let class = self.class(child, doc);
                    self.lowering.class_mut(id).classes.push(class);
                }
                _ => {}
            }
            doc = None;
        }
    }

    pub(super) fn method(&mut self, node: Node<'_>, doc: Option<Node<'_>>) -> FuncId {
        let id = self.lowering.reserve_function(node);
        let (written, annotations) = self.modifiers(node);
        let mut modifiers = self.visibility(written);
        let type_params = self.type_params(node);
        modifiers.set(Modifiers::GENERIC, !type_params.is_empty());
        let body = node.child_by_field_name("body");
        modifiers.set(Modifiers::ABSTRACT, body.is_none());

        let returns = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let name = node.child_by_field_name("name").map(|name| (self.lowering.name_of(name), span(name)));
        self.declare_function(id, node, name, doc, modifiers);
        let function = self.lowering.function_mut(id);
        function.annotations = annotations;
        function.returns = returns;
        if let Some(body) = body {
            self.nested(body, |java| java.body_of(id, |java, block| java.statements(body, block)));
        }
        id
    }

    /// A constructor has the name `<init>`. A record's compact one takes the record's components.
    fn constructor(&mut self, class: ClassId, node: Node<'_>, doc: Option<Node<'_>>) -> FuncId {
        let id = self.lowering.reserve_function(node);
        let (written, annotations) = self.modifiers(node);
        let modifiers = self.visibility(written) | Modifiers::CONSTRUCTOR;
        let name_span = node.child_by_field_name("name").map_or(span(node), span);
        let name = self.interned("<init>");
        self.declare_function(id, node, Some((name, name_span)), doc, modifiers);
        if node.kind() == "compact_constructor_declaration" {
            let components = self.lowering.class_mut(class).params.clone();
            self.lowering.function_mut(id).params =
                components.into_iter().map(|component| Param { field: false, ..component }).collect();
        }
        self.lowering.function_mut(id).annotations = annotations;
        if let Some(body) = node.child_by_field_name("body") {
            self.nested(body, |java| java.body_of(id, |java, block| java.statements(body, block)));
        }
        id
    }

    /// What methods and constructors have in common.
    fn declare_function(
        &mut self,
        id: FuncId,
        node: Node<'_>,
        name: Option<(Name, periplus_facts::Span)>,
        doc: Option<Node<'_>>,
        modifiers: Modifiers,
    ) {
        let params = node.child_by_field_name("parameters").map(|params| self.params(params)).unwrap_or_default();
        let doc = self.doc(doc);
        let class = self.lowering.class;
        let function = self.lowering.function_mut(id);
        function.class = class;
        function.params = params;
        function.modifiers = modifiers;
        function.doc = doc;
        if let Some((name, name_span)) = name {
            function.name = Some(name);
            function.name_span = name_span;
        }
    }

    pub(super) fn params(&mut self, list: Node<'_>) -> Vec<Param> {
        let mut params = Vec::new();
        let mut cursor = list.walk();
        for child in list.named_children(&mut cursor) {
            let (kind, ty, declarator) = match child.kind() {
                "formal_parameter" => (ParamKind::Plain, child.child_by_field_name("type"), Some(child)),
                "spread_parameter" => {
                    let mut parts = child.walk();
                    let ty = child.named_children(&mut parts).find(|part| {
                        !part.is_extra() && !matches!(part.kind(), "modifiers" | "annotation" | "marker_annotation")
                    });
                    (ParamKind::Rest, ty, child_of_kind(child, "variable_declarator"))
                }
                _ => continue,
            };
            let Some(name) = declarator.and_then(|declarator| declarator.child_by_field_name("name")) else { continue };
            let (_, annotations) = self.modifiers(child);
            params.push(Param {
                name: self.lowering.name_of(name),
                pattern: None,
                default: None,
                ty: ty.and_then(|ty| self.ty(ty)),
                kind,
                annotations,
                field: false,
                span: span(child),
            });
        }
        params
    }

    /// `T a = 1, b;`. An interface's are constants.
    fn fields(&mut self, id: ClassId, node: Node<'_>) {
        let (written, annotations) = self.modifiers(node);
        let mut modifiers = self.visibility(written);
        if self.in_interface() {
            modifiers |= Modifiers::STATIC | Modifiers::CONST;
        }
        let ty = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
        let mut cursor = node.walk();
        for declarator in node.children_by_field_name("declarator", &mut cursor) {
            let Some(name) = declarator.child_by_field_name("name") else { continue };
            let value = self.initial_value(declarator);
            let field = Field {
                name: self.lowering.name_of(name),
                value,
                ty,
                annotations: annotations.clone(),
                modifiers,
                span: span(declarator),
            };
            let effects = std::mem::take(&mut self.effects);
            let class = self.lowering.class_mut(id);
            class.body.extend(effects);
            class.fields.push(field);
        }
    }

    pub(super) fn initial_value(&mut self, declarator: Node<'_>) -> Option<ExprId> {
        declarator.child_by_field_name("value").map(|value| self.expr(value))
    }

    /// An annotation type's attribute, with its default.
    fn attribute(&mut self, id: ClassId, node: Node<'_>) {
        let Some(name) = node.child_by_field_name("name") else { return };
        let (written, annotations) = self.modifiers(node);
        let field = Field {
            name: self.lowering.name_of(name),
            value: node.child_by_field_name("value").map(|value| self.element_value(value)),
            ty: node.child_by_field_name("type").and_then(|ty| self.attribute_type(node, ty)),
            annotations,
            modifiers: self.visibility(written),
            span: span(node),
        };
        self.lowering.class_mut(id).fields.push(field);
    }

    /// `String path() []` is the old way to write `String[] path()`.
    fn attribute_type(&mut self, node: Node<'_>, ty: Node<'_>) -> Option<ExprId> {
        let element = self.ty(ty)?;
        let Some(dimensions) = node.child_by_field_name("dimensions") else { return Some(element) };
        let array = self.interned("array");
        let base = self.lowering.expr(Expr::Name(array), dimensions);
        Some(self.lowering.expr(Expr::Generic { base, args: vec![element] }, ty))
    }

    fn initializer(&mut self, id: ClassId, node: Node<'_>) {
        let block = if node.kind() == "block" { Some(node) } else { first_child(node) };
        let mut steps = Vec::new();
        if let Some(block) = block {
            self.nested(block, |java| java.statements(block, &mut steps));
        }
        if !steps.is_empty() {
            self.lowering.class_mut(id).body.push(Step::Block(steps));
        }
    }
}
