//! Expressions.

use super::operator::binary_op;
use super::{Kotlin, has_token};
use crate::lower::chain::{Link, binary};
use crate::lower::nodes::{children, first_child};
use periplus_facts::{Element, Expr, ExprId, MarkTarget};
use periplus_syntax::Node;

impl Kotlin<'_, '_> {
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
                let around = chain
                    .last()
                    .copied()
                    .filter(|around| link.kind() == "call_expression" && Self::takes_lambda(link, *around));
                if around.is_some() {
                    chain.pop();
                }
                value = self.link(link, around, value);
            }
        }
        self.lowering.leave();
        value
    }

    /// A binary expression's operator and right operand; `x ?: return` and `x ?: throw …` are `x` where it goes on.
    fn operator<'t>(&mut self, node: Node<'t>) -> Option<Link<'t>> {
        let op = binary_op(node.child_by_field_name("operator")?.kind())?;
        let right = node.child_by_field_name("right")?;
        if matches!(right.kind(), "return_expression" | "throw_expression") {
            return None;
        }
        let right = self.expr(right);
        Some(Link { op, right, node })
    }

    /// The value of a chain's link, given that of its leftmost operand.
    fn link(&mut self, node: Node<'_>, around: Option<Node<'_>>, inner: ExprId) -> ExprId {
        match node.kind() {
            "call_expression" => self.call(node, around, inner),
            "navigation_expression" => self.navigation(node, inner),
            "infix_expression" => self.infix(node, inner),
            "index_expression" => {
                let index = children(node).get(1).map(|index| self.expr(*index));
                let index = index.unwrap_or_else(|| self.lowering.opaque(node));
                self.lowering.expr(Expr::Index { object: inner, index }, node)
            }
            // Parentheses, casts, `!!`.
            _ => inner,
        }
    }

    /// An expression that is no link of a chain.
    fn operand(&mut self, node: Node<'_>) -> ExprId {
        match node.kind() {
            "identifier" => self.word(node),
            "this_expression" => self.this(node),
            "super_expression" => self.lowering.expr(Expr::Super, node),
            "string_literal" | "multiline_string_literal" => self.string_literal(node),
            "character_literal" => self.character(node),
            "number_literal" => self.integer(node),
            "collection_literal" => self.list(node),
            "callable_reference" => self.callable_reference(node),
            "lambda_literal" => self.lambda(node),
            "anonymous_function" => self.anonymous_function(node),
            "object_literal" => self.object_literal(node),
            "if_expression" => self.if_value(node),
            "when_expression" => self.when_value(node),
            "try_expression" => self.try_value(node),
            "unary_expression" => self.unary(node),
            "in_expression" => self.contained(node),
            "annotated_expression" | "labeled_expression" => match children(node).last() {
                Some(inner) => self.expr(*inner),
                None => self.lowering.opaque(node),
            },
            _ => self.opaque_with_calls(node),
        }
    }

    /// An identifier, or one of the words that the grammar takes for one.
    fn word(&mut self, node: Node<'_>) -> ExprId {
        let literal = match self.lowering.source(node) {
            "null" => Expr::Null,
            "true" => Expr::Bool(true),
            "false" => Expr::Bool(false),
            _ => return self.name_expr(node),
        };
        self.lowering.expr(literal, node)
    }

    /// `this` of an extension function is its first parameter, which has that name.
    fn this(&mut self, node: Node<'_>) -> ExprId {
        let facts = self.lowering.builder.facts();
        let first = facts.function(self.lowering.function).params.first();
        match first.map(|param| param.name).filter(|name| facts.text(*name) == "this") {
            Some(name) => self.lowering.expr(Expr::Name(name), node),
            None => self.lowering.expr(Expr::This, node),
        }
    }

    /// `[a, b]` in an annotation.
    fn list(&mut self, node: Node<'_>) -> ExprId {
        let mut elements = Vec::new();
        for child in children(node) {
            elements.push(Element { value: self.expr(child), spread: false });
        }
        let id = self.lowering.expr(Expr::List(elements), node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }
}

/// The operand that a chain's link begins with; `None` for what is no link.
fn leftmost(node: Node<'_>) -> Option<Node<'_>> {
    match node.kind() {
        "parenthesized_expression"
        | "call_expression"
        | "navigation_expression"
        | "infix_expression"
        | "index_expression" => first_child(node),
        "as_expression" => node.child_by_field_name("left"),
        "unary_expression" if has_token(node, "!!") => node.child_by_field_name("argument"),
        "binary_expression" => {
            binary_op(node.child_by_field_name("operator")?.kind())?;
            node.child_by_field_name("left")
        }
        _ => None,
    }
}
