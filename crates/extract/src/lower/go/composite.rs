//! Composite literals: structs, slices, maps, and their elements whose types are left out.

use super::{Go, children, first_child};
use periplus_facts::{Arg, Element, Entry, Expr, ExprId, MarkTarget};
use periplus_syntax::Node;
use std::rc::Rc;

/// What a literal of a type consists of.
enum Shape {
    /// A slice or array, with its elements' shape.
    List(Rc<Shape>),
    /// A map, with the shapes of its keys and values.
    Map(Rc<Shape>, Rc<Shape>),
    /// A type of this name. Which kind it is of is known when linking.
    Named(ExprId),
}

impl Go<'_, '_> {
    /// `T{…}`.
    pub(super) fn composite(&mut self, node: Node<'_>) -> ExprId {
        let (Some(ty), Some(body)) = (node.child_by_field_name("type"), node.child_by_field_name("body")) else {
            return self.low.opaque(node);
        };
        let shape = self.shape(ty, 0);
        self.literal(body, &shape, node)
    }

    /// `new(T)`, `make(T, …)` where `callee` is one of these names.
    pub(super) fn allocation(&mut self, call: Node<'_>, callee: Node<'_>) -> Option<ExprId> {
        let callee = self.low.source(callee);
        if !matches!(callee, "new" | "make") {
            return None;
        }
        let ty = first_child(call.child_by_field_name("arguments")?)?;
        let expr = match (callee, ty.kind()) {
            ("make", "slice_type" | "array_type") => Expr::List(Vec::new()),
            ("make", "map_type") => Expr::Map(Vec::new()),
            ("make", "channel_type") => Expr::Opaque,
            _ => {
                let callee = self.constructor(ty);
                Expr::Call { callee, args: Vec::new(), new: true }
            }
        };
        let id = self.low.expr(expr, call);
        self.low.mark(call, MarkTarget::Expr(id));
        Some(id)
    }

    /// The type that is constructed, without type arguments.
    fn constructor(&mut self, ty: Node<'_>) -> ExprId {
        match ty.child_by_field_name("type") {
            Some(base) if ty.kind() == "generic_type" => self.ty(base),
            // After `new`, a type's name parses as an expression where it can.
            _ if !ty.kind().ends_with("_type") => self.expr(ty),
            _ => self.ty(ty),
        }
    }

    fn shape(&mut self, ty: Node<'_>, depth: u32) -> Shape {
        // Types nested this deep have no literals.
        let nested = |go: &mut Self, field: &str| match ty.child_by_field_name(field) {
            Some(inner) if depth < 32 => Rc::new(go.shape(inner, depth + 1)),
            _ => Rc::new(Shape::Named(go.low.opaque(ty))),
        };
        match ty.kind() {
            "slice_type" | "array_type" | "implicit_length_array_type" => Shape::List(nested(self, "element")),
            "map_type" => Shape::Map(nested(self, "key"), nested(self, "value")),
            "pointer_type" | "parenthesized_type" if depth < 32 => match first_child(ty) {
                Some(inner) => self.shape(inner, depth + 1),
                None => Shape::Named(self.low.opaque(ty)),
            },
            _ => Shape::Named(self.constructor(ty)),
        }
    }

    /// The braces of a literal of the given shape. `node` is the whole literal.
    fn literal(&mut self, body: Node<'_>, shape: &Shape, node: Node<'_>) -> ExprId {
        if self.low.enter(node).is_none() {
            return self.low.opaque(node);
        }
        let expr = match shape {
            Shape::List(element) => self.list(body, element),
            Shape::Map(key, value) => self.map(body, key, value),
            Shape::Named(ty) => self.construction(body, *ty),
        };
        let id = self.low.expr(expr, node);
        self.low.mark(node, MarkTarget::Expr(id));
        self.low.leave();
        id
    }

    /// An element's value: braces of the given shape, or an expression.
    fn element(&mut self, node: Node<'_>, shape: &Shape) -> ExprId {
        let inner = if node.kind() == "literal_element" { first_child(node).unwrap_or(node) } else { node };
        if inner.kind() == "literal_value" { self.literal(inner, shape, inner) } else { self.expr(inner) }
    }

    fn list(&mut self, body: Node<'_>, shape: &Shape) -> Expr {
        let mut elements = Vec::new();
        for child in children(body) {
            // An index before the value (`[...]T{0: x}`) changes nothing that matters.
            let value = if child.kind() == "keyed_element" { child.child_by_field_name("value") } else { Some(child) };
            let Some(value) = value else { continue };
            elements.push(Element { value: self.element(value, shape), spread: false });
        }
        Expr::List(elements)
    }

    fn map(&mut self, body: Node<'_>, key_shape: &Shape, value_shape: &Shape) -> Expr {
        let mut entries = Vec::new();
        for child in children(body) {
            let (Some(key), Some(value)) = (child.child_by_field_name("key"), child.child_by_field_name("value"))
            else {
                continue;
            };
            let key = self.element(key, key_shape);
            entries.push(Entry { key: Some(key), value: self.element(value, value_shape) });
        }
        Expr::Map(entries)
    }

    /// A literal of a named type: a struct, or a named slice or map. Keys that are no field names stand in a map that
    /// is spread; the type of elements in braces of their own is `elem[T]`.
    fn construction(&mut self, body: Node<'_>, callee: ExprId) -> Expr {
        let mut args = Vec::new();
        let mut entries = Vec::new();
        let mut element: Option<Shape> = None;
        for child in children(body) {
            let (key, value) = match child.kind() {
                "keyed_element" => (child.child_by_field_name("key"), child.child_by_field_name("value")),
                _ => (None, Some(child)),
            };
            let Some(value) = value else { continue };
            let braces = first_child(value).is_some_and(|inner| inner.kind() == "literal_value");
            let shape = if braces {
                &*element.get_or_insert_with(|| Shape::Named(self.generic("elem", vec![callee], body)))
            } else {
                &Shape::Named(callee)
            };
            let value = self.element(value, shape);
            let Some(key) = key else {
                args.push(Arg::positional(value));
                continue;
            };
            let inner = first_child(key).unwrap_or(key);
            if inner.kind() == "identifier" {
                args.push(Arg::named(self.low.name_of(inner), value));
            } else {
                let key = self.element(key, &Shape::Named(callee));
                entries.push(Entry { key: Some(key), value });
            }
        }
        if !entries.is_empty() {
            let value = self.low.expr(Expr::Map(entries), body);
            args.push(Arg { name: None, spread: false, spread_map: true, value });
        }
        Expr::Call { callee, args, new: true }
    }
}
