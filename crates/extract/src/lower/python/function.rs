//! Functions, lambdas, parameters, decorators.

use super::super::context::span;
use super::super::doc;
use super::string::decoded;
use super::{Python, YIELDS, children, first_child};
use periplus_facts::{
    Block, ClassId, Declare, Expr, ExprId, FuncId, Function, MarkTarget, Modifiers, Name, Param, ParamKind, Place, Step,
};
use periplus_syntax::Node;

impl Python<'_, '_> {
    /// Lowers a `def`; what its decorators and defaults say is evaluated outside of it.
    pub(super) fn function(&mut self, node: Node<'_>, decorators: &[Node<'_>]) -> FuncId {
        let class = self.lowering.class;
        let id = self.lowering.builder.function(Function::default());
        let annotations = self.decorators(decorators);
        let params = Self::field(node, "parameters").map(|params| self.params(params)).unwrap_or_default();
        let returns = Self::field(node, "return_type").map(|ty| self.type_expr(ty));
        let name_node = Self::field(node, "name").unwrap_or(node);
        let name = self.lowering.name_of(name_node);
        let mut modifiers = self.modifiers_of(node, name, &annotations, class);
        let body_node = Self::field(node, "body");
        let doc = body_node.and_then(|body| self.docstring(body));
        let parent = self.lowering.function;
        let (mut body, scope) = self.inside(id, |python| body_node.map(|body| python.block(body)).unwrap_or_default());
        if scope.yields {
            self.give_yields(&mut body, node);
        }
        modifiers.set(Modifiers::GENERATOR, scope.yields);
        modifiers.set(Modifiers::LOCAL, class.is_none() && parent != FuncId(0));
        *self.lowering.function_mut(id) = Function {
            name: Some(name),
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
            name_span: span(name_node),
        };
        id
    }

    /// Makes the list of what a generator yields, and gives it back.
    fn give_yields(&mut self, body: &mut Block, node: Node<'_>) {
        let list = self.lowering.name(YIELDS);
        let empty = self.lowering.expr(Expr::List(Vec::new()), node);
        let made = Step::Bind { place: Place::Name(list), value: Some(empty), ty: None, declare: Declare::Function };
        body.insert(0, made);
        let all = self.lowering.expr(Expr::Name(list), node);
        body.push(Step::Return(Some(all)));
    }

    pub(super) fn lambda(&mut self, node: Node<'_>) -> FuncId {
        let id = self.lowering.builder.function(Function::default());
        let params = Self::field(node, "parameters").map(|params| self.params(params)).unwrap_or_default();
        let body_node = Self::field(node, "body");
        let parent = self.lowering.function;
        let (body, _) = self.inside(id, |python| {
            let mut body = Vec::new();
            let value = body_node.map(|body| python.expr(body));
            python.flush(&mut body);
            body.push(Step::Return(value));
            body
        });
        *self.lowering.function_mut(id) = Function {
            params,
            modifiers: Modifiers::LOCAL,
            body,
            parent: Some(parent),
            span: span(node),
            name_span: span(node),
            ..Function::default()
        };
        id
    }

    /// Lowers what stands inside the function `id`.
    fn inside<T>(&mut self, id: FuncId, lower: impl FnOnce(&mut Self) -> T) -> (T, super::Scope) {
        let function = std::mem::replace(&mut self.lowering.function, id);
        let class: Option<ClassId> = self.lowering.class.take();
        let result = self.scoped(Declare::Function, lower);
        self.lowering.function = function;
        self.lowering.class = class;
        result
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

    fn modifiers_of(&self, node: Node<'_>, name: Name, annotations: &[ExprId], class: Option<ClassId>) -> Modifiers {
        let facts = self.lowering.builder.facts();
        let mut modifiers = Modifiers::empty();
        modifiers.set(Modifiers::ASYNC, node.child(0).is_some_and(|child| child.kind() == "async"));
        modifiers.set(Modifiers::GENERIC, Self::field(node, "type_parameters").is_some());
        if class.is_none() {
            return modifiers;
        }
        modifiers.set(Modifiers::CONSTRUCTOR, facts.text(name) == "__init__");
        for annotation in annotations {
            let last = match facts.expr(*annotation) {
                Expr::Name(name) | Expr::Member { name, .. } => facts.text(*name),
                _ => continue,
            };
            modifiers |= match last {
                "property" | "cached_property" | "getter" => Modifiers::GETTER,
                "setter" => Modifiers::SETTER,
                "staticmethod" => Modifiers::STATIC,
                "classmethod" => Modifiers::CLASS_METHOD,
                "abstractmethod" => Modifiers::ABSTRACT,
                "override" => Modifiers::OVERRIDE,
                _ => Modifiers::empty(),
            };
        }
        modifiers
    }

    fn params(&mut self, node: Node<'_>) -> Vec<Param> {
        let mut params = Vec::new();
        let mut keyword_only = false;
        for (index, child) in children(node).into_iter().enumerate() {
            match child.kind() {
                "keyword_separator" => keyword_only = true,
                "positional_separator" => {}
                _ => {
                    if let Some(mut param) = self.param(child, index) {
                        if param.kind == ParamKind::Rest {
                            keyword_only = true;
                        } else if keyword_only && param.kind == ParamKind::Plain {
                            param.kind = ParamKind::KeywordOnly;
                        }
                        params.push(param);
                    }
                }
            }
        }
        params
    }

    fn param(&mut self, node: Node<'_>, index: usize) -> Option<Param> {
        let default = Self::field(node, "value").map(|value| self.expr(value));
        let ty = Self::field(node, "type").map(|ty| self.type_expr(ty));
        let target = match node.kind() {
            "default_parameter" | "typed_default_parameter" => Self::field(node, "name")?,
            "typed_parameter" => first_child(node)?,
            _ => node,
        };
        let kind = match target.kind() {
            "list_splat_pattern" => ParamKind::Rest,
            "dictionary_splat_pattern" => ParamKind::KeywordRest,
            _ => ParamKind::Plain,
        };
        let mut pattern = None;
        let name = match target.kind() {
            "identifier" => self.lowering.name_of(target),
            "list_splat_pattern" | "dictionary_splat_pattern" => self.lowering.name_of(first_child(target)?),
            "tuple_pattern" => {
                pattern = Some(self.place(target));
                self.lowering.name(&format!("({index})"))
            }
            _ => return None,
        };
        Some(Param { name, pattern, default, ty, kind, annotations: Vec::new(), field: false, span: span(node) })
    }

    /// What is kept of the docstring of a module, class or function with this body.
    pub(super) fn docstring(&mut self, body: Node<'_>) -> Option<Name> {
        let statement = first_child(body).filter(|child| child.kind() == "expression_statement")?;
        let literal = first_child(statement).filter(|child| child.kind() == "string")?;
        let text = decoded(self.lowering, literal)?;
        let summary = doc::summary(text.lines())?;
        Some(self.lowering.name(&summary))
    }
}
