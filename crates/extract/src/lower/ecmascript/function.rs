//! Functions, methods, parameters, decorators.

use super::super::context::span;
use super::{Script, children, first_child};
use periplus_facts::{ClassId, Expr, ExprId, FuncId, Function, MarkTarget, Modifiers, Name, Param, ParamKind, Step};
use periplus_syntax::Node;

impl Script<'_, '_> {
    /// Lowers a function that is no class member.
    pub(super) fn function(&mut self, node: Node<'_>) -> FuncId {
        self.function_in(node, None, Vec::new())
    }

    /// Lowers any kind of function; `class` if it is its member.
    pub(super) fn function_in(&mut self, node: Node<'_>, class: Option<ClassId>, annotations: Vec<ExprId>) -> FuncId {
        let doc = self.doc.take();
        let id = self.lowering.builder.function(Function::default());
        let name_node = Self::field(node, "name");
        let name = name_node.and_then(|name| self.property_name(name));
        let mut modifiers = modifiers(self, node);
        modifiers.set(Modifiers::LOCAL, node.kind() == "arrow_function");
        modifiers.set(Modifiers::GENERIC, Self::field(node, "type_parameters").is_some());
        let text = name.map(|name| self.lowering.builder.facts().text(name));
        modifiers.set(Modifiers::CONSTRUCTOR, class.is_some() && text == Some("constructor"));
        let params = if let Some(parameter) = Self::field(node, "parameter") {
            self.param(parameter, 0).into_iter().collect()
        } else {
            Self::field(node, "parameters").map(|params| self.params(params)).unwrap_or_default()
        };
        let returns = self.annotation(node, "return_type");
        let parent = self.lowering.function;
        let body = self.inside(id, |script| match Self::field(node, "body") {
            Some(block) if block.kind() == "statement_block" => script.statements(block),
            Some(expression) => {
                let mut body = Vec::new();
                let value = Some(script.expr(expression));
                script.flush(&mut body);
                body.push(Step::Return(value));
                body
            }
            None => Vec::new(),
        });
        *self.lowering.function_mut(id) = Function {
            name,
            type_params: Vec::new(),
            params,
            receiver: None,
            annotations,
            modifiers,
            returns,
            body,
            class,
            parent: Some(parent),
            doc,
            span: span(node),
            name_span: span(name_node.unwrap_or(node)),
        };
        id
    }

    /// Lowers what stands inside the function `id`.
    fn inside<T>(&mut self, id: FuncId, lower: impl FnOnce(&mut Self) -> T) -> T {
        let function = std::mem::replace(&mut self.lowering.function, id);
        let class = self.lowering.class.take();
        let scope = std::mem::take(&mut self.scope);
        let value = lower(self);
        self.lowering.function = function;
        self.lowering.class = class;
        self.scope = scope;
        value
    }

    /// Gives the function or class that `value` is the name of the variable it initialises, if it has none.
    pub(super) fn infer_name(&mut self, value: ExprId, variable: Node<'_>) {
        let name = self.lowering.name_of(variable);
        let facts = self.lowering.builder.facts_mut();
        match facts.exprs[value.index()] {
            Expr::Function(id) => {
                let function = &mut facts.functions[id.index()];
                if function.name.is_none() {
                    function.name = Some(name);
                    function.name_span = span(variable);
                }
            }
            Expr::Class(id) => {
                let anonymous = facts.text(facts.classes[id.index()].name).is_empty();
                if anonymous {
                    let class = &mut facts.classes[id.index()];
                    class.name = name;
                    class.name_span = span(variable);
                }
            }
            _ => {}
        }
    }

    pub(super) fn decorators(&mut self, nodes: &[Node<'_>]) -> Vec<ExprId> {
        let mut annotations = Vec::new();
        for node in nodes {
            let Some(expr) = first_child(*node) else { continue };
            let id = self.expr(expr);
            self.lowering.mark(*node, MarkTarget::Expr(id));
            annotations.push(id);
        }
        annotations
    }

    fn params(&mut self, node: Node<'_>) -> Vec<Param> {
        let mut params = Vec::new();
        for (index, child) in children(node).into_iter().enumerate() {
            params.extend(self.param(child, index));
        }
        params
    }

    fn param(&mut self, node: Node<'_>, index: usize) -> Option<Param> {
        let typed = matches!(node.kind(), "required_parameter" | "optional_parameter");
        let mut target = if typed { Self::field(node, "pattern")? } else { node };
        let mut annotations = Vec::new();
        let mut default = None;
        let mut field = false;
        if typed {
            let mut cursor = node.walk();
            let decorators: Vec<Node<'_>> = node.children_by_field_name("decorator", &mut cursor).collect();
            annotations = self.decorators(&decorators);
            default = Self::field(node, "value").map(|value| self.expr(value));
            let declares =
                Modifiers::PUBLIC | Modifiers::PRIVATE | Modifiers::PROTECTED | Modifiers::CONST | Modifiers::OVERRIDE;
            field = modifiers(self, node).intersects(declares);
        }
        if target.kind() == "assignment_pattern" {
            default = Self::field(target, "right").map(|right| self.expr(right));
            target = Self::field(target, "left")?;
        }
        let mut kind = ParamKind::Plain;
        if target.kind() == "rest_pattern" {
            kind = ParamKind::Rest;
            target = first_child(target)?;
        }
        let ty = if kind == ParamKind::Rest { self.rest_type(node) } else { self.annotation(node, "type") };
        let mut pattern = None;
        let name: Name = match target.kind() {
            "identifier" => self.lowering.name_of(target),
            // `this: T` declares a type only.
            "this" => return None,
            _ => {
                pattern = Some(self.place(target));
                self.lowering.name(&format!("({index})"))
            }
        };
        Some(Param { name, pattern, default, ty, kind, annotations, field, span: span(node) })
    }
}

/// The modifiers written before a member's or function's name.
pub(super) fn modifiers(script: &Script<'_, '_>, node: Node<'_>) -> Modifiers {
    let mut found = Modifiers::empty();
    let mut cursor = node.walk();
    for child in node.children(&mut cursor) {
        found |= match child.kind() {
            "async" => Modifiers::ASYNC,
            "static" => Modifiers::STATIC,
            "static get" => Modifiers::STATIC | Modifiers::GETTER,
            "get" => Modifiers::GETTER,
            "set" => Modifiers::SETTER,
            "*" => Modifiers::GENERATOR,
            "abstract" => Modifiers::ABSTRACT,
            "readonly" => Modifiers::CONST,
            "override_modifier" => Modifiers::OVERRIDE,
            "private_property_identifier" => Modifiers::PRIVATE,
            "accessibility_modifier" => match script.lowering.source(child) {
                "private" => Modifiers::PRIVATE,
                "protected" => Modifiers::PROTECTED,
                _ => Modifiers::PUBLIC,
            },
            "statement_block" | "class_body" => break,
            _ => Modifiers::empty(),
        };
    }
    found
}
