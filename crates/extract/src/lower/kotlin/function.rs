//! Functions, constructors, getters, lambdas.

use super::{Kotlin, child_of_kind, has_token, types};
use crate::lower::context::span;
use crate::lower::nodes::{children, first_child};
use periplus_facts::{Block, Expr, ExprId, FuncId, Modifiers, Param, ParamKind, Place};
use periplus_syntax::Node;

/// The parameter that a lambda has which names none.
const IMPLICIT: &str = "it";

impl Kotlin<'_, '_> {
    /// A function of a class, or a local one.
    pub(super) fn method(&mut self, node: Node<'_>, doc: Option<Node<'_>>) -> FuncId {
        let id = self.lowering.reserve_function(node);
        let (mut modifiers, annotations) = self.modifiers(node);
        modifiers.set(Modifiers::STATIC, self.statics);
        modifiers.set(Modifiers::GENERIC, child_of_kind(node, "type_parameters").is_some());
        let body = child_of_kind(node, "function_body");
        modifiers.set(Modifiers::ABSTRACT, body.is_none());
        let mut params = self.params(node);
        let name_node = node.child_by_field_name("name");
        if let Some(receiver) = self.receiver(node, name_node) {
            modifiers |= Modifiers::EXTENSION;
            params.insert(0, receiver);
        }
        let returns = self.result_type(node);
        let name = name_node.map(|name| (self.identifier(name), span(name)));
        let doc = self.doc(doc);
        let class = self.lowering.class;
        let function = self.lowering.function_mut(id);
        function.class = class;
        function.params = params;
        function.modifiers = modifiers;
        function.annotations = annotations;
        function.returns = returns;
        function.doc = doc;
        if let Some((name, name_span)) = name {
            function.name = Some(name);
            function.name_span = name_span;
        }
        self.function_body(id, body);
        id
    }

    /// The receiver of an extension function, as its first parameter. It is called `this`, as it is in the body.
    fn receiver(&mut self, node: Node<'_>, name: Option<Node<'_>>) -> Option<Param> {
        let name = name?;
        let ty = types(node).find(|ty| ty.start_byte() < name.start_byte())?;
        let this = self.lowering.name("this");
        let ty_expr = self.ty(ty);
        Some(Param { ty: ty_expr, ..Param::plain(this, span(ty)) })
    }

    fn result_type(&mut self, node: Node<'_>) -> Option<ExprId> {
        let list = child_of_kind(node, "function_value_parameters")?;
        let ty = types(node).find(|ty| ty.start_byte() > list.start_byte())?;
        self.ty(ty)
    }

    /// A secondary constructor has the name `<init>`.
    pub(super) fn constructor(&mut self, node: Node<'_>, doc: Option<Node<'_>>) -> FuncId {
        let id = self.lowering.reserve_function(node);
        let (written, annotations) = self.modifiers(node);
        let params = self.params(node);
        let name = self.lowering.name("<init>");
        let doc = self.doc(doc);
        let class = self.lowering.class;
        let function = self.lowering.function_mut(id);
        function.class = class;
        function.params = params;
        function.modifiers = written | Modifiers::CONSTRUCTOR;
        function.annotations = annotations;
        function.name = Some(name);
        function.name_span = span(node);
        function.doc = doc;
        if let Some(block) = child_of_kind(node, "block") {
            let steps = children(block);
            self.nested(block, |kotlin| kotlin.body_of(id, |kotlin, body| kotlin.statements(&steps, body)));
        }
        id
    }

    /// What computes a property; its name and type are the caller's to fill in.
    pub(super) fn getter(&mut self, node: Node<'_>, body: Node<'_>, modifiers: Modifiers) -> FuncId {
        let id = self.lowering.reserve_function(node);
        let class = self.lowering.class;
        let function = self.lowering.function_mut(id);
        function.class = class;
        function.modifiers = modifiers | Modifiers::GETTER;
        self.function_body(id, Some(body));
        id
    }

    /// `{ … }`, or `= value`.
    fn function_body(&mut self, id: FuncId, body: Option<Node<'_>>) {
        let Some(body) = body else { return };
        let Some(inner) = first_child(body) else { return };
        let statics = self.statics;
        self.nested(inner, |kotlin| {
            kotlin.body_of(id, |kotlin, block| {
                if inner.kind() == "block" {
                    kotlin.statements(&children(inner), block);
                } else {
                    kotlin.result(inner, block);
                }
            });
        });
        self.statics = statics;
    }

    pub(super) fn params(&mut self, node: Node<'_>) -> Vec<Param> {
        let Some(list) = child_of_kind(node, "function_value_parameters") else { return Vec::new() };
        let mut params: Vec<Param> = Vec::new();
        let mut annotations = Vec::new();
        let mut kind = ParamKind::Plain;
        for child in children(list) {
            match child.kind() {
                "parameter_modifiers" => {
                    annotations = self.modifier_list(child).1;
                    let words = children(child);
                    if words.iter().any(|word| self.lowering.source(*word) == "vararg") {
                        kind = ParamKind::Rest;
                    }
                }
                "parameter" => {
                    let Some(name) = child_of_kind(child, "identifier") else { continue };
                    let (name, ty) = (self.identifier(name), self.declared_type(child));
                    let annotations = std::mem::take(&mut annotations);
                    let kind = std::mem::replace(&mut kind, ParamKind::Plain);
                    params.push(Param { ty, annotations, kind, ..Param::plain(name, span(child)) });
                }
                // A default value stands behind its parameter.
                _ => {
                    let value = self.expr(child);
                    if let Some(param) = params.last_mut() {
                        param.default = Some(value);
                    }
                }
            }
        }
        params
    }

    /// `{ a, b -> … }`; the value of the last statement is the result.
    pub(super) fn lambda(&mut self, node: Node<'_>) -> ExprId {
        let id = self.lowering.reserve_function(node);
        let list = child_of_kind(node, "lambda_parameters");
        let params = match list {
            Some(list) => children(list).into_iter().map(|param| self.lambda_param(param)).collect(),
            None if has_token(node, "->") => Vec::new(),
            None => {
                let name = self.lowering.name(IMPLICIT);
                vec![Param::plain(name, span(node))]
            }
        };
        let mut statements = children(node);
        statements.retain(|child| child.kind() != "lambda_parameters");
        self.nested(node, |kotlin| kotlin.body_of(id, |kotlin, block| kotlin.results(&statements, block)));
        self.local(id, params, node)
    }

    /// `fun(a: A): B { … }`.
    pub(super) fn anonymous_function(&mut self, node: Node<'_>) -> ExprId {
        let id = self.lowering.reserve_function(node);
        let params = self.params(node);
        self.function_body(id, child_of_kind(node, "function_body"));
        self.local(id, params, node)
    }

    fn local(&mut self, id: FuncId, params: Vec<Param>, node: Node<'_>) -> ExprId {
        let function = self.lowering.function_mut(id);
        function.params = params;
        function.modifiers = Modifiers::LOCAL;
        self.lowering.expr(Expr::Function(id), node)
    }

    fn lambda_param(&mut self, node: Node<'_>) -> Param {
        if node.kind() == "multi_variable_declaration" {
            let name = self.lowering.name("<destructured>");
            let pattern = Some(self.destructuring(node));
            return Param { pattern, ..Param::plain(name, span(node)) };
        }
        let name = child_of_kind(node, "identifier").map(|name| self.identifier(name));
        let name = name.unwrap_or_else(|| self.lowering.name("_"));
        let ty = self.declared_type(node);
        Param { ty, ..Param::plain(name, span(node)) }
    }

    /// `(a, b)`.
    pub(super) fn destructuring(&mut self, node: Node<'_>) -> Place {
        let variables = children(node);
        let places = variables.into_iter().map(|variable| self.variable_place(variable)).collect();
        Place::List { places, rest: None }
    }

    /// The variable that a declaration names; `_` is none.
    pub(super) fn variable_place(&mut self, node: Node<'_>) -> Place {
        match child_of_kind(node, "identifier") {
            Some(name) if self.lowering.source(name) != "_" => Place::Name(self.identifier(name)),
            _ => Place::Ignore,
        }
    }

    /// The statements of a body whose last value is its result.
    pub(super) fn results(&mut self, statements: &[Node<'_>], block: &mut Block) {
        let Some((last, before)) = statements.split_last() else { return };
        self.statements(before, block);
        self.result(*last, block);
    }
}
