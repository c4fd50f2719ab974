//! Composite literals: structs, slices, maps, and their elements whose types are left out.

use super::{Go, children, first_child};
use periplus_facts::{Arg, Element, Entry, Expr, ExprId, MarkTarget, Name};
use periplus_syntax::Node;
use std::rc::Rc;

/// What a literal of a type consists of.
#[derive(Clone)]
pub(super) enum Shape {
    /// A slice or array, with its elements' shape.
    List(Rc<Shape>),
    /// A map, with the shapes of its keys and values.
    Map(Rc<Shape>, Rc<Shape>),
    /// A type of another declaration: the type, and its name if it may be declared in this file.
    Named(ExprId, Option<Name>),
}

impl Go<'_, '_> {
    /// Takes note of the slice, array and map types that a file gives names to: their literals are collections.
    pub(super) fn note_collections(&mut self, root: Node<'_>) {
        for declaration in children(root).into_iter().filter(|node| node.kind() == "type_declaration") {
            for spec in children(declaration) {
                let (Some(name), Some(ty)) = (spec.child_by_field_name("name"), spec.child_by_field_name("type"))
                else {
                    continue;
                };
                if matches!(ty.kind(), "slice_type" | "array_type" | "map_type") {
                    let name = self.low.name_of(name);
                    let shape = self.shape(ty, 0);
                    self.collections.insert(name, Rc::new(shape));
                }
            }
        }
    }

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
        let arguments = call.child_by_field_name("arguments")?;
        // A function that the package gives this name takes other arguments than one type.
        if callee == "new" && children(arguments).len() > 1 {
            return None;
        }
        let ty = first_child(arguments)?;
        // A literal or a call is no type.
        let value =
            matches!(ty.kind(), "unary_expression" | "call_expression" | "composite_literal" | "binary_expression")
                || ty.kind().ends_with("_literal");
        if value {
            return None;
        }
        let expr = match (callee, ty.kind()) {
            ("make", "slice_type" | "array_type") => Expr::List(Vec::new()),
            ("make", "map_type") => Expr::Map(Vec::new()),
            ("make", "channel_type") => Expr::Opaque,
            _ => {
                let name = matches!(ty.kind(), "identifier" | "type_identifier").then(|| self.low.name_of(ty));
                let callee = self.constructor(ty);
                let empty = match name.and_then(|name| self.collections.get(&name)).map(Rc::as_ref) {
                    Some(Shape::List(_)) => Some(Expr::List(Vec::new())),
                    Some(Shape::Map(..)) => Some(Expr::Map(Vec::new())),
                    _ => None,
                };
                match empty {
                    Some(empty) => self.converted(callee, empty, call),
                    None => Expr::Call { callee, args: Vec::new(), new: true },
                }
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
            _ => Rc::new(Shape::Named(go.low.opaque(ty), None)),
        };
        match ty.kind() {
            "slice_type" | "array_type" | "implicit_length_array_type" => Shape::List(nested(self, "element")),
            "map_type" => Shape::Map(nested(self, "key"), nested(self, "value")),
            "pointer_type" | "parenthesized_type" if depth < 32 => match first_child(ty) {
                Some(inner) => self.shape(inner, depth + 1),
                None => Shape::Named(self.low.opaque(ty), None),
            },
            "type_identifier" => {
                let name = self.low.name_of(ty);
                Shape::Named(self.ty(ty), Some(name))
            }
            _ => Shape::Named(self.constructor(ty), None),
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
            Shape::Named(ty, name) => match name.and_then(|name| self.collections.get(&name).cloned()) {
                Some(collection) => self.named_collection(body, *ty, &collection),
                None => self.construction(body, *ty),
            },
        };
        let id = self.low.expr(expr, node);
        self.low.mark(node, MarkTarget::Expr(id));
        self.low.leave();
        id
    }

    /// A literal of a named slice or map type: the plain literal, converted.
    fn named_collection(&mut self, body: Node<'_>, ty: ExprId, shape: &Shape) -> Expr {
        let plain = match shape {
            Shape::List(element) => self.list(body, element),
            Shape::Map(key, value) => self.map(body, key, value),
            Shape::Named(..) => return self.construction(body, ty),
        };
        self.converted(ty, plain, body)
    }

    /// `T(plain)`.
    fn converted(&mut self, ty: ExprId, plain: Expr, at: Node<'_>) -> Expr {
        let plain = self.low.expr(plain, at);
        Expr::Call { callee: ty, args: vec![Arg::positional(plain)], new: false }
    }

    /// An element's value: braces of the given shape, or an expression.
    fn element(&mut self, node: Node<'_>, shape: &Shape) -> ExprId {
        let inner = inner(node);
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
        for (key, value) in pairs(body) {
            let key = self.element(key, key_shape);
            entries.push(Entry { key: Some(key), value: self.element(value, value_shape) });
        }
        Expr::Map(entries)
    }

    /// A literal of a type declared elsewhere: a struct, unless its elements tell that it is a slice or map. The type of
    /// elements in braces of their own is `elem[T]` then.
    fn construction(&mut self, body: Node<'_>, callee: ExprId) -> Expr {
        let guess = self.guess(body);
        if !matches!(guess, Guess::Struct) {
            let element = Shape::Named(self.generic("elem", vec![callee], body), None);
            let plain = if matches!(guess, Guess::Map) {
                self.map(body, &element, &element)
            } else {
                self.list(body, &element)
            };
            return self.converted(callee, plain, body);
        }
        let mut args = Vec::new();
        for child in children(body) {
            if child.kind() != "keyed_element" {
                args.push(Arg::positional(self.expr(inner(child))));
                continue;
            }
            let (Some(key), Some(value)) = (child.child_by_field_name("key"), child.child_by_field_name("value"))
            else {
                continue;
            };
            let name = self.low.name_of(inner(key));
            args.push(Arg::named(name, self.expr(inner(value))));
        }
        Expr::Call { callee, args, new: true }
    }

    /// What a literal is by its elements alone. Elements without a type of their own occur in slices and maps only, and
    /// field names are plain identifiers.
    fn guess(&self, body: Node<'_>) -> Guess {
        let elements = children(body);
        let is_braces = |node: Node<'_>| inner(node).kind() == "literal_value";
        if elements.iter().any(|element| element.kind() == "keyed_element") {
            let pairs = pairs(body);
            let named = pairs.iter().all(|(key, _)| inner(*key).kind() == "identifier");
            if named && !pairs.iter().any(|(_, value)| is_braces(*value)) {
                return Guess::Struct;
            }
            let is_indexed = pairs.iter().all(|(key, _)| inner(*key).kind() == "int_literal");
            return if is_indexed { Guess::List } else { Guess::Map };
        }
        if elements.iter().any(|element| is_braces(*element)) {
            return Guess::List;
        }
        // `Routes{Route{…}, Route{…}}`: several structs of one type are rather elements than fields.
        let types: Vec<Option<&str>> = elements.iter().map(|element| self.literal_type(inner(*element))).collect();
        match types.as_slice() {
            [Some(first), rest @ ..] if !rest.is_empty() && rest.iter().all(|ty| *ty == Some(*first)) => Guess::List,
            _ => Guess::Struct,
        }
    }

    /// The type's text if an expression is `T{…}` or `&T{…}`.
    fn literal_type(&self, node: Node<'_>) -> Option<&str> {
        let node = if node.kind() == "unary_expression" { node.child_by_field_name("operand")? } else { node };
        (node.kind() == "composite_literal").then(|| node.child_by_field_name("type").map(|ty| self.low.source(ty)))?
    }
}

/// What a literal of an unknown type is.
enum Guess {
    Struct,
    List,
    Map,
}

/// What a `literal_element` holds.
fn inner(node: Node<'_>) -> Node<'_> {
    if node.kind() == "literal_element" { first_child(node).unwrap_or(node) } else { node }
}

/// The keys and values of a literal's keyed elements.
fn pairs(body: Node<'_>) -> Vec<(Node<'_>, Node<'_>)> {
    children(body)
        .into_iter()
        .filter_map(|child| Some((child.child_by_field_name("key")?, child.child_by_field_name("value")?)))
        .collect()
}
