//! Expressions.

use super::operator::binary_op;
use super::{CSharp, operand};
use crate::lower::chain::{Link, binary};
use periplus_facts::{BinaryOp, Element, Expr, ExprId, MarkTarget};
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    /// Lowers an expression. Chains (`a.b().c()`, `a + b + c`, nested parentheses) are followed without recursion: they
    /// may be very long.
    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        if self.lowering.enter(node).is_none() {
            return self.lowering.opaque(node);
        }
        let mut chain = Vec::new();
        let mut at = node;
        while let Some(inner) = self.leftmost(at) {
            chain.push(at);
            at = inner;
        }
        let mut value = self.operand_value(at);
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

    /// The operand that a chain's link begins with; `None` for what is no link.
    fn leftmost<'t>(&self, node: Node<'t>) -> Option<Node<'t>> {
        match node.kind() {
            "parenthesized_expression" | "await_expression" | "checked_expression" | "ref_expression" => operand(node),
            "invocation_expression" => {
                let function = node.child_by_field_name("function")?;
                (self.lowering.source(function) != "nameof").then_some(function)
            }
            "member_access_expression" | "element_access_expression" => node.child_by_field_name("expression"),
            "conditional_access_expression" => node.child_by_field_name("condition"),
            "cast_expression" => node.child_by_field_name("value"),
            "as_expression" => node.child_by_field_name("left"),
            "postfix_unary_expression" => {
                let last = node.child(node.child_count().checked_sub(1)?)?;
                if last.kind() == "!" { node.child(0) } else { None }
            }
            "binary_expression" => {
                binary_op(node.child_by_field_name("operator")?.kind())?;
                node.child_by_field_name("left")
            }
            _ => None,
        }
    }

    /// A binary expression's operator and right operand; `None` for `x ?? throw …`, which is `x`.
    pub(super) fn operator<'t>(&mut self, node: Node<'t>) -> Option<Link<'t>> {
        let op = binary_op(node.child_by_field_name("operator")?.kind())?;
        let right = node.child_by_field_name("right")?;
        if op == BinaryOp::Coalesce && right.kind() == "throw_expression" {
            return None;
        }
        let right = self.expr(right);
        Some(Link { op, right, node })
    }

    /// The value of a chain's link, given that of its leftmost operand.
    fn link(&mut self, node: Node<'_>, inner: ExprId) -> ExprId {
        match node.kind() {
            "invocation_expression" => self.call(node, inner),
            "member_access_expression" => match node.child_by_field_name("name") {
                Some(name) => self.member_of(inner, name, node),
                None => inner,
            },
            "conditional_access_expression" => {
                let Some(binding) = operand(node) else { return inner };
                match binding.child_by_field_name("name") {
                    Some(name) => self.member_of(inner, name, node),
                    None => self.index(inner, binding, node),
                }
            }
            "element_access_expression" => match node.child_by_field_name("subscript") {
                Some(subscript) => self.index(inner, subscript, node),
                None => inner,
            },
            // Parentheses, casts, `await`, `!`.
            _ => inner,
        }
    }

    fn member_of(&mut self, object: ExprId, name: Node<'_>, node: Node<'_>) -> ExprId {
        let name = self.ident(name);
        self.lowering.expr(Expr::Member { object, name }, node)
    }

    /// `object[index]` or `object[from..to]`; `list` holds the arguments.
    fn index(&mut self, object: ExprId, list: Node<'_>, node: Node<'_>) -> ExprId {
        let mut cursor = list.walk();
        let first = list.named_children(&mut cursor).find(|child| child.kind() == "argument").and_then(operand);
        match first {
            Some(range) if range.kind() == "range_expression" => {
                let mut ends = [None, None];
                let mut side = 0;
                let mut cursor = range.walk();
                for child in range.children(&mut cursor).filter(|child| !child.is_extra()) {
                    if child.kind() == ".." {
                        side = 1;
                    } else {
                        ends[side] = Some(self.expr(child));
                    }
                }
                let [from, to] = ends;
                self.lowering.expr(Expr::Slice { object, from, to }, node)
            }
            Some(index) => {
                let index = self.expr(index);
                self.lowering.expr(Expr::Index { object, index }, node)
            }
            None => self.lowering.opaque(node),
        }
    }

    /// An expression that is no link of a chain.
    fn operand_value(&mut self, node: Node<'_>) -> ExprId {
        match node.kind() {
            "identifier" | "generic_name" | "predefined_type" => self.name_expr(node),
            "this" => self.lowering.expr(Expr::This, node),
            "base" => self.lowering.expr(Expr::Super, node),
            "string_literal" | "verbatim_string_literal" | "raw_string_literal" | "character_literal" => {
                self.string_literal(node)
            }
            "interpolated_string_expression" => self.interpolated(node),
            "integer_literal" => self.integer(node),
            "real_literal" => self.real(node),
            "boolean_literal" => {
                let value = self.lowering.source(node) == "true";
                self.lowering.expr(Expr::Bool(value), node)
            }
            "null_literal" | "default_expression" => self.lowering.expr(Expr::Null, node),
            "invocation_expression" => self.name_of_operator(node),
            "object_creation_expression" => {
                let ty = node.child_by_field_name("type").and_then(|ty| self.ty(ty));
                self.creation(node, ty)
            }
            "implicit_object_creation_expression" => self.creation(node, None),
            "anonymous_object_creation_expression" => self.anonymous_object(node),
            "array_creation_expression" | "implicit_array_creation_expression" => self.array(node, None),
            "initializer_expression" => self.list_values(node, None),
            "collection_expression" => self.collection(node, None),
            "tuple_expression" => self.tuple(node),
            "lambda_expression" | "anonymous_method_expression" => self.lambda(node),
            "conditional_expression" => self.conditional(node),
            "prefix_unary_expression" => self.prefix(node),
            "assignment_expression" | "postfix_unary_expression" => self.assignment_value(node),
            "is_pattern_expression" => self.is_pattern(node),
            "switch_expression" => self.switch_value(node),
            "query_expression" => self.query(node),
            "typeof_expression" => match node.child_by_field_name("type").and_then(|ty| self.ty(ty)) {
                Some(ty) => self.lowering.expr(Expr::TypeOf(ty), node),
                None => self.lowering.opaque(node),
            },
            // A type where an expression is expected: `A.B.M()`, `global::A.M()`.
            "qualified_name" => match self.ty(node) {
                Some(ty) => ty,
                None => self.lowering.opaque(node),
            },
            "alias_qualified_name" => match self.alias_qualified(node) {
                Some(name) => name,
                None => self.lowering.opaque(node),
            },
            "declaration_expression" => self.out_variable(node),
            "preproc_if" => self.preprocessor_value(node),
            "throw_expression" => self.lowering.opaque(node),
            _ => self.opaque_with_calls(node),
        }
    }

    fn tuple(&mut self, node: Node<'_>) -> ExprId {
        let mut elements = Vec::new();
        let mut cursor = node.walk();
        for argument in node.named_children(&mut cursor).filter(|child| !child.is_extra()) {
            if let Some(value) = operand(argument) {
                elements.push(Element { value: self.entry(value, None), spread: false });
            }
        }
        self.lowering.expr(Expr::List(elements), node)
    }

    /// An entry of a literal; one that is a literal itself may be a row of a route table.
    pub(super) fn entry(&mut self, node: Node<'_>, ty: Option<ExprId>) -> ExprId {
        let value = self.value_of_type(node, ty);
        if matches!(node.kind(), "tuple_expression" | "initializer_expression" | "collection_expression") {
            self.lowering.mark(node, MarkTarget::Expr(value));
        }
        value
    }
}
