//! Expressions.

use super::{Go, children, first_child, literal};
use periplus_facts::{Arg, Expr, ExprId, MarkTarget};
use periplus_syntax::Node;

impl Go<'_, '_> {
    /// The expressions of an `expression_list`.
    pub(super) fn exprs(&mut self, list: Node<'_>) -> Vec<ExprId> {
        children(list).into_iter().map(|node| self.expr(node)).collect()
    }

    /// Lowers an expression.
    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        if self.low.enter(node).is_none() {
            return self.low.opaque(node);
        }
        let id = self.expr_unbounded(node);
        self.low.leave();
        id
    }

    fn expr_unbounded(&mut self, node: Node<'_>) -> ExprId {
        match node.kind() {
            "identifier" | "type_identifier" | "package_identifier" | "field_identifier" => {
                let name = self.low.name_of(node);
                self.low.expr(Expr::Name(name), node)
            }
            "iota" => {
                let value = self.iota.map_or(Expr::Opaque, Expr::Int);
                self.low.expr(value, node)
            }
            "raw_string_literal" => {
                let value = literal::raw(self.between_delimiters(node));
                self.low.string(&value, node)
            }
            // A rune is a number in Go, but `string('/')` and comparisons with a string's bytes make it a text.
            "interpreted_string_literal" | "rune_literal" => {
                let value = literal::unescape(self.between_delimiters(node));
                self.low.string(&value, node)
            }
            "int_literal" => {
                let value = literal::integer(self.low.source(node)).map_or(Expr::Opaque, Expr::Int);
                self.low.expr(value, node)
            }
            "true" => self.low.expr(Expr::Bool(true), node),
            "false" => self.low.expr(Expr::Bool(false), node),
            "nil" => self.low.expr(Expr::Null, node),
            "func_literal" => self.closure(node),
            "composite_literal" => self.composite(node),
            "type_conversion_expression" => self.conversion(node),
            "call_expression"
            | "selector_expression"
            | "index_expression"
            | "slice_expression"
            | "type_assertion_expression"
            | "type_instantiation_expression"
            | "parenthesized_expression" => self.postfix(node),
            "unary_expression" => self.unary(node),
            "binary_expression" => self.binary(node),
            "literal_element" | "expression_list" | "variadic_argument" => match first_child(node) {
                Some(inner) => self.expr(inner),
                None => self.low.opaque(node),
            },
            "ERROR" => {
                for child in children(node) {
                    let id = self.expr(child);
                    self.discard(id);
                }
                self.low.opaque(node)
            }
            kind if kind.ends_with("_type") => self.ty(node),
            _ => self.low.opaque(node),
        }
    }

    fn between_delimiters(&self, node: Node<'_>) -> &str {
        let text = self.low.source(node);
        text.get(1..text.len().saturating_sub(1)).unwrap_or_default()
    }

    /// Calls, members, indices …: a chain of any length, from its innermost operand outwards.
    fn postfix(&mut self, node: Node<'_>) -> ExprId {
        let mut chain = Vec::new();
        let mut at = node;
        let mut value = loop {
            let field = match at.kind() {
                "call_expression" => "function",
                "selector_expression" | "index_expression" | "slice_expression" | "type_assertion_expression" => {
                    "operand"
                }
                "type_instantiation_expression" => "type",
                "parenthesized_expression" => "",
                _ => break self.expr(at),
            };
            let inner = if field.is_empty() { first_child(at) } else { at.child_by_field_name(field) };
            let Some(inner) = inner else { break self.low.opaque(at) };
            if at.kind() == "call_expression"
                && inner.kind() == "identifier"
                && let Some(built_in) = self.allocation(at, inner)
            {
                break built_in;
            }
            chain.push(at);
            at = inner;
        };
        while let Some(link) = chain.pop() {
            let called = chain.last().is_some_and(|outer| outer.kind() == "call_expression");
            value = self.link(link, value, called);
        }
        value
    }

    /// One link of a chain whose operand is `inner`; `called` if the link around it is a call.
    fn link(&mut self, node: Node<'_>, inner: ExprId, called: bool) -> ExprId {
        match node.kind() {
            "call_expression" => self.call(node, inner),
            "selector_expression" => match node.child_by_field_name("field") {
                Some(field) => {
                    let name = self.low.name_of(field);
                    self.low.link(Expr::Member { object: inner, name }, node, field)
                }
                None => inner,
            },
            "index_expression" => match node.child_by_field_name("index") {
                // `F[string]()`: the type argument of an instantiation.
                Some(index) if index.kind() == "identifier" && !is_variable_like(self.low.source(index)) && called => {
                    inner
                }
                Some(index) => {
                    let index = self.expr(index);
                    self.low.expr(Expr::Index { object: inner, index }, node)
                }
                None => inner,
            },
            "slice_expression" => {
                let from = node.child_by_field_name("start").map(|start| self.expr(start));
                let to = node.child_by_field_name("end").map(|end| self.expr(end));
                self.low.expr(Expr::Slice { object: inner, from, to }, node)
            }
            // Assertions, instantiations and parentheses don't change the value.
            _ => inner,
        }
    }

    fn call(&mut self, node: Node<'_>, callee: ExprId) -> ExprId {
        let args = node.child_by_field_name("arguments").map(|list| self.arguments(list)).unwrap_or_default();
        // `string("x")` is `"x"`.
        let facts = self.low.builder.facts();
        if let (Expr::Name(name), [Arg { value, .. }]) = (facts.expr(callee), args.as_slice())
            && facts.text(*name) == "string"
            && matches!(facts.expr(*value), Expr::Str(_))
        {
            return *value;
        }
        let id = self.low.expr(Expr::Call { callee, args, new: false }, node);
        self.low.mark(node, MarkTarget::Expr(id));
        id
    }

    fn arguments(&mut self, list: Node<'_>) -> Vec<Arg> {
        let mut args = Vec::new();
        let mut cursor = list.walk();
        for child in list.named_children(&mut cursor) {
            match child.kind() {
                "comment" => {}
                "variadic_argument" => {
                    let value = self.expr(child);
                    args.push(Arg { name: None, spread: true, spread_map: false, value });
                }
                "ERROR" => {
                    let id = self.expr(child);
                    self.discard(id);
                }
                _ => args.push(Arg::positional(self.expr(child))),
            }
        }
        args
    }

    /// A conversion to a type that is more than a name; also a call that looks like one: `f[T](x)`, `table[key](x)`.
    fn conversion(&mut self, node: Node<'_>) -> ExprId {
        let (Some(ty), Some(operand)) = (node.child_by_field_name("type"), node.child_by_field_name("operand")) else {
            return self.low.opaque(node);
        };
        let value = self.expr(operand);
        if ty.kind() == "slice_type" && matches!(self.low.builder.facts().expr(value), Expr::Str(_)) {
            return value;
        }
        let callee = if ty.kind() == "generic_type" { self.callee_of_generic(ty) } else { self.ty(ty) };
        let id = self.low.expr(Expr::Call { callee, args: vec![Arg::positional(value)], new: false }, node);
        self.low.mark(node, MarkTarget::Expr(id));
        id
    }

    /// `f[T]` is `f`; but `table[key]`, which the grammar can't tell from it, is an index.
    fn callee_of_generic(&mut self, ty: Node<'_>) -> ExprId {
        let Some(base) = ty.child_by_field_name("type") else { return self.ty(ty) };
        let object = self.ty(base);
        let arguments = ty.child_by_field_name("type_arguments").map(children).unwrap_or_default();
        let [argument] = arguments.as_slice() else { return object };
        let Some(key) = first_child(*argument).filter(|key| key.kind() == "type_identifier") else { return object };
        if !is_variable_like(self.low.source(key)) {
            return object;
        }
        let index = self.expr(key);
        self.low.expr(Expr::Index { object, index }, ty)
    }
}

/// Whether an identifier in `x[…](y)` is rather a variable than a type.
fn is_variable_like(name: &str) -> bool {
    const TYPES: [&str; 22] = [
        "any",
        "bool",
        "byte",
        "comparable",
        "complex128",
        "complex64",
        "error",
        "float32",
        "float64",
        "int",
        "int16",
        "int32",
        "int64",
        "int8",
        "rune",
        "string",
        "uint",
        "uint16",
        "uint32",
        "uint64",
        "uint8",
        "uintptr",
    ];
    !super::types::is_exported(name) && !TYPES.contains(&name)
}
