//! Constructions: objects with initialisers, collections, arrays, anonymous objects.
//!
//! What is written decides the form: `{ A = 1 }` gives named arguments, `{ ["k"] = v }` and `{ { "k", v } }` a map,
//! `{ a, b }` a list. A construction whose type is left out and unknown is a map or a list too.

use super::{CSharp, child_of_kind, operands};
use periplus_facts::{Arg, Element, Entry, Expr, ExprId, MarkTarget};
use periplus_syntax::Node;

/// What an initialiser sets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Initializer {
    Fields,
    Entries,
    Values,
}

impl CSharp<'_, '_> {
    /// A value in a place whose type is written: `T x = new(…)` constructs a `T`, `T[] x = [new(…)]` a list of `T`s.
    pub(super) fn value_of_type(&mut self, node: Node<'_>, ty: Option<ExprId>) -> ExprId {
        let is_literal = matches!(
            node.kind(),
            "implicit_object_creation_expression"
                | "initializer_expression"
                | "collection_expression"
                | "implicit_array_creation_expression"
        );
        if !is_literal || ty.is_none() || self.lowering.enter(node).is_none() {
            return self.expr(node);
        }
        let element = ty.and_then(|ty| self.element_type(ty));
        let value = match node.kind() {
            "implicit_object_creation_expression" => self.creation(node, ty),
            "initializer_expression" => self.list_values(node, element),
            "collection_expression" => self.collection(node, element),
            _ => self.array(node, element),
        };
        self.lowering.leave();
        value
    }

    /// `new T(…) {…}`; `ty` is `None` where it is left out and unknown.
    pub(super) fn creation(&mut self, node: Node<'_>, ty: Option<ExprId>) -> ExprId {
        let mut args = match child_of_kind(node, "argument_list") {
            Some(list) => self.args(list),
            None => Vec::new(),
        };
        let initializer = child_of_kind(node, "initializer_expression");
        let element = ty.and_then(|ty| self.element_type(ty));
        let form = initializer.and_then(form_of);
        let id = match (form, initializer) {
            (Some(Initializer::Fields), Some(initializer)) if ty.is_some() || !args.is_empty() => {
                self.field_args(initializer, &mut args);
                self.construction(node, ty, args)
            }
            (Some(_), Some(initializer)) => self.initializer_value(initializer, element),
            _ => self.construction(node, ty, args),
        };
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    fn construction(&mut self, node: Node<'_>, ty: Option<ExprId>, args: Vec<Arg>) -> ExprId {
        let callee = ty.unwrap_or_else(|| self.lowering.opaque(node));
        self.lowering.expr(Expr::Call { callee, args, new: true }, node)
    }

    fn field_args(&mut self, initializer: Node<'_>, args: &mut Vec<Arg>) {
        let mut cursor = initializer.walk();
        for assignment in operands(initializer, &mut cursor) {
            if let Some((name, value)) = field_of(assignment) {
                let name = self.ident(name);
                args.push(Arg::named(name, self.initialized(value, None)));
            }
        }
    }

    /// The right side of `A = …` in an initialiser, which may be an initialiser again.
    fn initialized(&mut self, node: Node<'_>, ty: Option<ExprId>) -> ExprId {
        if node.kind() != "initializer_expression" {
            return self.value_of_type(node, ty);
        }
        let mut value = None;
        self.nested(node, |csharp| value = Some(csharp.initializer_value(node, None)));
        value.unwrap_or_else(|| self.lowering.opaque(node))
    }

    /// An initialiser on its own, as a map or list; `element` is the type of its values, if it is known.
    fn initializer_value(&mut self, node: Node<'_>, element: Option<ExprId>) -> ExprId {
        match form_of(node) {
            Some(Initializer::Values) | None => return self.list_values(node, element),
            Some(Initializer::Fields | Initializer::Entries) => {}
        }
        let mut entries = Vec::new();
        let mut cursor = node.walk();
        for child in operands(node, &mut cursor) {
            let (key, value) = if let Some((name, value)) = field_of(child) {
                let text = self.lowering.source(name);
                (Some(self.lowering.string(text, name)), value)
            } else if child.kind() == "assignment_expression" {
                let (Some(left), Some(value)) = (child.child_by_field_name("left"), child.child_by_field_name("right"))
                else {
                    continue;
                };
                let key = child_of_kind(left, "argument").and_then(super::operand);
                (key.map(|key| self.expr(key)), value)
            } else {
                let mut pair = child.walk();
                let mut parts = operands(child, &mut pair);
                let (Some(key), Some(value)) = (parts.next(), parts.next()) else { continue };
                (Some(self.expr(key)), value)
            };
            let Some(key) = key else { continue };
            let id = self.initialized(value, element);
            if matches!(value.kind(), "tuple_expression" | "initializer_expression" | "collection_expression") {
                self.lowering.mark(value, MarkTarget::Expr(id));
            }
            entries.push(Entry { key: Some(key), value: id });
        }
        self.lowering.expr(Expr::Map(entries), node)
    }

    /// `{ a, b }` as a list.
    pub(super) fn list_values(&mut self, node: Node<'_>, element: Option<ExprId>) -> ExprId {
        let mut elements = Vec::new();
        let mut cursor = node.walk();
        for child in operands(node, &mut cursor) {
            elements.push(Element { value: self.entry(child, element), spread: false });
        }
        self.lowering.expr(Expr::List(elements), node)
    }

    /// `new T[n]`, `new T[] {…}`, `new[] {…}`; an array without values is filled later.
    pub(super) fn array(&mut self, node: Node<'_>, element: Option<ExprId>) -> ExprId {
        let ty = node.child_by_field_name("type");
        let id = if let Some(values) = child_of_kind(node, "initializer_expression") {
            let written = ty.and_then(|ty| self.ty(ty)).and_then(|ty| self.element_type(ty));
            self.list_values(values, written.or(element))
        } else {
            if let Some(ty) = ty {
                self.calls_in(ty);
            }
            self.lowering.expr(Expr::List(Vec::new()), node)
        };
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    /// `[a, ..b]`.
    pub(super) fn collection(&mut self, node: Node<'_>, element: Option<ExprId>) -> ExprId {
        let mut elements = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor).filter(|child| child.kind() == "collection_element") {
            let Some(wrapper) = super::operand(child) else { continue };
            let Some(value) = super::operand(wrapper) else { continue };
            let spread = wrapper.kind() == "spread_element";
            elements.push(Element { value: self.entry(value, element), spread });
        }
        self.lowering.expr(Expr::List(elements), node)
    }

    /// `new { A = 1, b.C }` as a map; a member without a name keeps its own.
    pub(super) fn anonymous_object(&mut self, node: Node<'_>) -> ExprId {
        let mut entries = Vec::new();
        let mut name: Option<Node<'_>> = None;
        let mut value: Option<Node<'_>> = None;
        let mut cursor = node.walk();
        for child in node.children(&mut cursor).filter(|child| !child.is_extra()) {
            match child.kind() {
                "=" => name = value.take(),
                "," | "}" => {
                    entries.extend(self.anonymous_member(name.take(), value.take()));
                }
                "new" | "{" => {}
                _ => value = Some(child),
            }
        }
        let id = self.lowering.expr(Expr::Map(entries), node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    fn anonymous_member(&mut self, name: Option<Node<'_>>, value: Option<Node<'_>>) -> Option<Entry> {
        let value_node = value?;
        let mut named = name.unwrap_or(value_node);
        while let Some(last) = named.child_by_field_name("name") {
            named = last;
        }
        let text = self.lowering.source(super::plain(named));
        let key = self.lowering.string(text.strip_prefix('@').unwrap_or(text), named);
        Some(Entry { key: Some(key), value: self.entry(value_node, None) })
    }
}

/// The name and value of `A = value`.
fn field_of(node: Node<'_>) -> Option<(Node<'_>, Node<'_>)> {
    if node.kind() != "assignment_expression" {
        return None;
    }
    let name = node.child_by_field_name("left").filter(|left| left.kind() == "identifier")?;
    Some((name, node.child_by_field_name("right")?))
}

/// What an initialiser sets; `None` for an empty one.
fn form_of(node: Node<'_>) -> Option<Initializer> {
    let mut form = None;
    let mut cursor = node.walk();
    for child in operands(node, &mut cursor) {
        let this = match child.kind() {
            "assignment_expression" if field_of(child).is_some() => return Some(Initializer::Fields),
            "assignment_expression" => Initializer::Entries,
            "initializer_expression" if child.named_child_count() == 2 => Initializer::Entries,
            _ => Initializer::Values,
        };
        if form != Some(Initializer::Values) {
            form = Some(this);
        }
    }
    form
}
