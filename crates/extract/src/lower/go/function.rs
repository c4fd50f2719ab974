//! Functions, methods and closures.

use super::types::{is_exported, last_name, type_parameters};
use super::{Go, children, fields};
use crate::lower::context::span;
use periplus_facts::{
    ClassId, Declare, Expr, ExprId, FuncId, Function, Modifiers, Name, Param, ParamKind, Place, Step,
};
use periplus_syntax::Node;

impl Go<'_, '_> {
    /// Lowers a function or method declaration, a function literal, or an interface's method.
    pub(super) fn function(&mut self, node: Node<'_>, doc: Option<String>, extra: Modifiers) -> FuncId {
        self.function_of(node, doc, extra, None)
    }

    /// A closure; its id is all an expression needs.
    pub(super) fn closure(&mut self, node: Node<'_>) -> ExprId {
        let id = self.function(node, None, Modifiers::LOCAL);
        self.low.expr(Expr::Function(id), node)
    }

    pub(super) fn function_of(
        &mut self,
        node: Node<'_>,
        doc: Option<String>,
        extra: Modifiers,
        class: Option<ClassId>,
    ) -> FuncId {
        let id = self.low.builder.function(Function::default());
        let parent = std::mem::replace(&mut self.low.function, id);
        let results = std::mem::take(&mut self.results);
        let pending = std::mem::take(&mut self.pending);
        let in_switch = std::mem::replace(&mut self.in_switch, false);

        let mut modifiers = extra;
        let name_node = node.child_by_field_name("name");
        let name = name_node.map(|name| self.low.name_of(name));
        if name_node.is_some_and(|name| is_exported(self.low.source(name))) {
            modifiers |= Modifiers::PUBLIC;
        }
        if node.child_by_field_name("type_parameters").is_some() {
            modifiers |= Modifiers::GENERIC;
        }
        let receiver = node.child_by_field_name("receiver").and_then(|receiver| self.receiver(receiver));
        let params = node.child_by_field_name("parameters").map(|list| self.parameters(list)).unwrap_or_default();
        let result = node.child_by_field_name("result");
        let returns = result.and_then(|result| self.result_type(result));
        let mut body = Vec::new();
        match node.child_by_field_name("body") {
            Some(block) => {
                if let Some(result) = result {
                    self.named_results(result, &mut body);
                }
                self.statements(block, &mut body);
            }
            None => modifiers |= Modifiers::ABSTRACT,
        }

        self.low.function = parent;
        self.results = results;
        self.pending = pending;
        self.in_switch = in_switch;
        let doc = doc.map(|doc| self.low.name(&doc));
        *self.low.function_mut(id) = Function {
            name,
            type_params: Vec::new(),
            params,
            receiver,
            annotations: Vec::new(),
            modifiers,
            returns,
            body,
            class,
            parent: Some(parent),
            doc,
            span: span(node),
            name_span: name_node.map_or_else(|| span(node), span),
        };
        id
    }

    /// The receiver; of its type only the name counts, which finds the methods of a type.
    fn receiver(&mut self, list: Node<'_>) -> Option<Param> {
        let node = *children(list).first()?;
        let ty = node.child_by_field_name("type").and_then(last_name).map(|name| self.ty(name));
        let name = node.child_by_field_name("name");
        Some(self.parameter(name, ty, ParamKind::Plain, node))
    }

    fn parameters(&mut self, list: Node<'_>) -> Vec<Param> {
        let mut params = Vec::new();
        for node in children(list) {
            let kind = match node.kind() {
                "variadic_parameter_declaration" => ParamKind::Rest,
                "parameter_declaration" => ParamKind::Plain,
                _ => continue,
            };
            let ty = node.child_by_field_name("type").map(|ty| self.ty(ty));
            let names = fields(node, "name");
            if names.is_empty() {
                params.push(self.parameter(None, ty, kind, node));
            }
            for name in names {
                params.push(self.parameter(Some(name), ty, kind, name));
            }
        }
        params
    }

    fn parameter(&mut self, name: Option<Node<'_>>, ty: Option<ExprId>, kind: ParamKind, at: Node<'_>) -> Param {
        let name: Name = match name {
            Some(name) => self.low.name_of(name),
            None => self.low.name("_"),
        };
        Param { ty, kind, ..Param::plain(name, span(at)) }
    }

    /// Declares named results as local variables.
    fn named_results(&mut self, result: Node<'_>, out: &mut Vec<Step>) {
        if result.kind() != "parameter_list" {
            return;
        }
        for node in children(result) {
            let names = fields(node, "name");
            if names.is_empty() {
                continue;
            }
            let ty = node.child_by_field_name("type").map(|ty| self.ty(ty));
            for name in names {
                let name = self.low.name_of(name);
                self.results.push(name);
                out.push(Step::Bind { place: Place::Name(name), value: None, ty, declare: Declare::Block });
            }
        }
    }

    /// The names of a `type_parameter_list`.
    pub(super) fn type_params(&mut self, node: Node<'_>) -> Vec<Name> {
        type_parameters(self, node.child_by_field_name("type_parameters"))
    }
}
