//! Classes.

use super::super::context::span;
use super::{Python, children, first_child};
use periplus_facts::{Block, Class, ClassId, ClassKind, Declare, Expr, ExprId, Field, MarkTarget, Modifiers, Name};
use periplus_syntax::Node;

/// The members of a class body, sorted.
#[derive(Default)]
struct Members {
    methods: Vec<periplus_facts::FuncId>,
    fields: Vec<Field>,
    classes: Vec<ClassId>,
    body: Block,
}

impl Python<'_, '_> {
    pub(super) fn class(&mut self, node: Node<'_>, decorators: &[Node<'_>]) -> ClassId {
        let outer = self.lowering.class;
        let parent = self.lowering.function;
        let name_node = Self::field(node, "name").unwrap_or(node);
        let name = self.lowering.name_of(name_node);
        let id = self.lowering.builder.class(Class {
            outer,
            parent: Some(parent),
            name_span: span(name_node),
            ..Class::new(name, ClassKind::Class, span(node))
        });
        self.lowering.mark(node, MarkTarget::Class(id));
        let annotations = self.decorators(decorators);
        let bases = Self::field(node, "superclasses").map(|list| self.bases(list)).unwrap_or_default();
        let type_params = Self::field(node, "type_parameters").map(|list| self.type_params(list)).unwrap_or_default();
        let body_node = Self::field(node, "body");
        let doc = body_node.and_then(|body| self.docstring(body));
        self.lowering.class = Some(id);
        let (members, _) = self.scoped(Declare::Function, |python| {
            let mut members = Members::default();
            for child in body_node.map(children).unwrap_or_default() {
                python.member(child, &mut members);
            }
            members
        });
        self.lowering.class = outer;
        let class = self.lowering.class_mut(id);
        class.superclasses = bases.len() as u32;
        class.bases = bases;
        class.annotations = annotations;
        class.type_params = type_params;
        class.methods = members.methods;
        class.fields = members.fields;
        class.classes = members.classes;
        class.body = members.body;
        class.doc = doc;
        id
    }

    /// Base classes; keywords (`metaclass=`) are not bases.
    fn bases(&mut self, list: Node<'_>) -> Vec<ExprId> {
        let bases: Vec<Node<'_>> = children(list)
            .into_iter()
            .filter(|child| !matches!(child.kind(), "keyword_argument" | "dictionary_splat" | "list_splat"))
            .collect();
        bases.into_iter().map(|base| self.type_expr(base)).collect()
    }

    fn type_params(&mut self, list: Node<'_>) -> Vec<Name> {
        let mut names = Vec::new();
        for mut child in children(list) {
            // `T: Bound = Default`: the name is the first leaf.
            while let Some(first) = first_child(child) {
                child = first;
            }
            names.push(self.lowering.name_of(child));
        }
        names
    }

    fn member(&mut self, node: Node<'_>, members: &mut Members) {
        match node.kind() {
            "function_definition" => members.methods.push(self.function(node, &[])),
            "class_definition" => members.classes.push(self.class(node, &[])),
            "decorated_definition" => {
                let decorators: Vec<Node<'_>> =
                    children(node).into_iter().filter(|child| child.kind() == "decorator").collect();
                match Self::field(node, "definition") {
                    Some(class) if class.kind() == "class_definition" => {
                        members.classes.push(self.class(class, &decorators));
                    }
                    Some(function) => members.methods.push(self.function(function, &decorators)),
                    None => {}
                }
            }
            "expression_statement" => {
                if !self.fields(node, &mut members.fields) {
                    self.statement(node, &mut members.body);
                }
            }
            _ => self.statement(node, &mut members.body),
        }
    }

    /// Takes `name = value`, `name: T = value`, `a = b = value` as fields; false for all else.
    fn fields(&mut self, node: Node<'_>, fields: &mut Vec<Field>) -> bool {
        let Some(assignment) = first_child(node).filter(|child| child.kind() == "assignment") else { return false };
        let mut targets = Vec::new();
        let mut next = Some(assignment);
        let mut value_node = None;
        while let Some(current) = next {
            if current.kind() != "assignment" {
                value_node = Some(current);
                break;
            }
            match Self::field(current, "left").filter(|left| left.kind() == "identifier") {
                Some(target) => targets.push(target),
                None => return false,
            }
            next = Self::field(current, "right");
        }
        let ty = Self::field(assignment, "type").map(|ty| self.type_expr(ty));
        let mut value = value_node.map(|value| self.expr(value));
        for target in targets {
            let name = self.lowering.name_of(target);
            fields.push(Field {
                name,
                value,
                ty,
                annotations: Vec::new(),
                modifiers: Modifiers::empty(),
                span: span(target),
            });
            // The others are the same object: they read the first.
            value = value.map(|_| self.lowering.expr(Expr::Name(name), target));
        }
        true
    }
}
