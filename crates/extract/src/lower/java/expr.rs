//! Expressions.

use super::operator::binary_op;
use super::{Java, first_child};
use crate::lower::chain::{Link, binary};
use periplus_facts::{Element, Expr, ExprId, Function, MarkTarget, Modifiers, Param, Step};
use periplus_syntax::Node;

impl Java<'_, '_> {
    /// Lowers an expression. Chains (`a.b().c()`, `a + b + c`, nested parentheses) are followed without recursion: they
    /// may be very long.
    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        if self.lowering.enter(node).is_none() {
            return self.lowering.opaque(node);
        }
        let mut chain = Vec::new();
        let mut at = node;
        while let Some(inner) = leftmost(at) {
            chain.push(at);
            at = inner;
        }
        let mut value = self.operand(at);
        let mut operators = Vec::new();
        while let Some(link) = chain.pop() {
            if link.kind() == "binary_expression" {
                operators.extend(self.operator(link));
                if chain.last().is_some_and(|next| next.kind() == "binary_expression") {
                    continue;
                }
                value = binary(self.lowering, value, &operators);
                operators.clear();
            } else {
                value = self.link(link, value);
            }
        }
        self.lowering.leave();
        value
    }

    /// A binary expression's operator and right operand.
    fn operator<'t>(&mut self, node: Node<'t>) -> Option<Link<'t>> {
        let op = binary_op(node.child_by_field_name("operator")?.kind())?;
        let right = self.expr(node.child_by_field_name("right")?);
        Some(Link { op, right, node })
    }

    /// The value of a chain's link, given that of its leftmost operand.
    fn link(&mut self, node: Node<'_>, inner: ExprId) -> ExprId {
        match node.kind() {
            "method_invocation" => self.method_call(node, inner),
            "field_access" => self.field_access(node, inner),
            "array_access" => {
                let index = node.child_by_field_name("index").map(|index| self.expr(index));
                let index = index.unwrap_or_else(|| self.lowering.opaque(node));
                self.lowering.expr(Expr::Index { object: inner, index }, node)
            }
            // Parentheses and casts.
            _ => inner,
        }
    }

    /// An expression that is no link of a chain.
    fn operand(&mut self, node: Node<'_>) -> ExprId {
        match node.kind() {
            "identifier" => self.name_expr(node),
            "this" => self.lowering.expr(Expr::This, node),
            "super" => self.lowering.expr(Expr::Super, node),
            "null_literal" => self.lowering.expr(Expr::Null, node),
            "true" => self.lowering.expr(Expr::Bool(true), node),
            "false" => self.lowering.expr(Expr::Bool(false), node),
            "string_literal" => self.string_literal(node),
            "character_literal" => self.character(node),
            "decimal_integer_literal" | "hex_integer_literal" | "octal_integer_literal" | "binary_integer_literal" => {
                self.integer(node)
            }
            "template_expression" => match node.child_by_field_name("template_argument") {
                Some(argument) => self.string_literal(argument),
                None => self.lowering.opaque(node),
            },
            "method_invocation" => self.unqualified_call(node),
            "object_creation_expression" => self.creation(node),
            "array_creation_expression" => self.array(node),
            "array_initializer" => self.array_values(node),
            "lambda_expression" => self.lambda(node),
            "method_reference" => self.method_reference(node),
            "class_literal" => match first_child(node).and_then(|ty| self.ty(ty)) {
                Some(ty) => self.lowering.expr(Expr::TypeOf(ty), node),
                None => self.lowering.opaque(node),
            },
            "ternary_expression" => self.ternary(node),
            "unary_expression" => self.unary(node),
            "assignment_expression" | "update_expression" => {
                let (place, value) = self.assignment(node);
                self.lowering.expr(Expr::Assign { place: Box::new(place), value }, node)
            }
            "instanceof_expression" => self.instance_of(node),
            "switch_expression" => self.switch_value(node),
            "marker_annotation" | "annotation" => self.annotation(node),
            // Types where an expression is expected: receivers of method references.
            "type_identifier" | "scoped_type_identifier" | "generic_type" | "array_type" => match self.ty(node) {
                Some(ty) => ty,
                None => self.lowering.opaque(node),
            },
            _ => self.opaque_with_calls(node),
        }
    }

    /// `Outer.this` is a member named `this`; `I.super` is `super`, whose members are those of all bases.
    fn field_access(&mut self, node: Node<'_>, object: ExprId) -> ExprId {
        let Some(field) = node.child_by_field_name("field") else { return object };
        let object = self.through_super(node, object);
        let name = self.lowering.name_of(field);
        self.lowering.expr(Expr::Member { object, name }, node)
    }

    fn lambda(&mut self, node: Node<'_>) -> ExprId {
        let id = self.lowering.reserve_function(node);
        let params = node.child_by_field_name("parameters").map(|params| self.lambda_params(params));
        if let Some(body) = node.child_by_field_name("body") {
            self.body_of(id, |java, block| {
                if body.kind() == "block" {
                    java.statements(body, block);
                } else {
                    let value = java.expr(body);
                    block.append(&mut java.effects);
                    block.push(Step::Return(Some(value)));
                }
            });
        }
        let function: &mut Function = self.lowering.function_mut(id);
        function.params = params.unwrap_or_default();
        function.modifiers = Modifiers::LOCAL;
        self.lowering.expr(Expr::Function(id), node)
    }

    fn lambda_params(&mut self, node: Node<'_>) -> Vec<Param> {
        match node.kind() {
            "formal_parameters" => self.params(node),
            "inferred_parameters" => {
                let mut cursor = node.walk();
                let names = node.named_children(&mut cursor).filter(|child| child.kind() == "identifier");
                names.map(|name| self.untyped_param(name)).collect()
            }
            _ => vec![self.untyped_param(node)],
        }
    }

    fn untyped_param(&mut self, node: Node<'_>) -> Param {
        Param::plain(self.lowering.name_of(node), crate::lower::context::span(node))
    }

    /// `X::m` is the member; `X::new` the class, which is called to construct.
    fn method_reference(&mut self, node: Node<'_>) -> ExprId {
        let Some(receiver) = first_child(node) else { return self.lowering.opaque(node) };
        let object = self.expr(receiver);
        let mut cursor = node.walk();
        let member = node.children(&mut cursor).filter(|child| matches!(child.kind(), "identifier" | "new")).last();
        match member {
            Some(member) if member.kind() == "identifier" && member.id() != receiver.id() => {
                let name = self.lowering.name_of(member);
                self.lowering.expr(Expr::Member { object, name }, node)
            }
            _ => object,
        }
    }

    /// `new T[] {…}`, or an array of a given size, which is filled later.
    fn array(&mut self, node: Node<'_>) -> ExprId {
        if let Some(values) = node.child_by_field_name("value") {
            return self.array_values(values);
        }
        if let Some(dimensions) = node.child_by_field_name("dimensions") {
            self.calls_in(dimensions);
        }
        self.lowering.expr(Expr::List(Vec::new()), node)
    }

    pub(super) fn array_values(&mut self, node: Node<'_>) -> ExprId {
        let mut elements = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor).filter(|child| !child.is_extra()) {
            let value = self.expr(child);
            if child.kind() == "array_initializer" {
                self.lowering.mark(child, MarkTarget::Expr(value));
            }
            elements.push(Element { value, spread: false });
        }
        self.lowering.expr(Expr::List(elements), node)
    }
}

/// The operand that a chain's link begins with; `None` for what is no link.
fn leftmost(node: Node<'_>) -> Option<Node<'_>> {
    match node.kind() {
        "parenthesized_expression" => first_child(node),
        "method_invocation" | "field_access" => node.child_by_field_name("object"),
        "array_access" => node.child_by_field_name("array"),
        "cast_expression" => node.child_by_field_name("value"),
        "binary_expression" => {
            binary_op(node.child_by_field_name("operator")?.kind())?;
            node.child_by_field_name("left")
        }
        _ => None,
    }
}
