//! Expressions.

use super::super::chain::{self, Link};
use super::{Script, children, first_child};
use periplus_facts::{Arg, BinaryOp, Expr, ExprId, MarkTarget};
use periplus_syntax::Node;

impl Script<'_, '_> {
    /// Lowers an expression.
    pub(super) fn expr(&mut self, node: Node<'_>) -> ExprId {
        if self.lowering.enter(node).is_none() {
            return self.lowering.opaque(node);
        }
        let id = self.expr_at(node);
        self.lowering.leave();
        id
    }

    /// Lowers what an error may have left out.
    pub(super) fn expr_or_opaque(&mut self, node: Option<Node<'_>>, parent: Node<'_>) -> ExprId {
        match node {
            Some(node) => self.expr(node),
            None => self.lowering.opaque(parent),
        }
    }

    fn expr_at(&mut self, node: Node<'_>) -> ExprId {
        match node.kind() {
            "identifier" | "shorthand_property_identifier" | "type_identifier" => {
                let name = self.lowering.name_of(node);
                self.lowering.expr(Expr::Name(name), node)
            }
            "string" => self.string(node),
            "template_string" => self.template(node, false),
            kind if is_link(kind) => self.spine(node),
            "this" => self.lowering.expr(Expr::This, node),
            "super" => self.lowering.expr(Expr::Super, node),
            "null" | "undefined" => self.lowering.expr(Expr::Null, node),
            "true" => self.lowering.expr(Expr::Bool(true), node),
            "false" => self.lowering.expr(Expr::Bool(false), node),
            "number" => self.number(node),
            "regex" => self.regex(node),
            "object" => self.object(node),
            "array" => self.array(node),
            "arrow_function" | "function_expression" | "generator_function" => {
                let id = self.function(node);
                self.lowering.expr(Expr::Function(id), node)
            }
            "class" => {
                let id = self.class(node, &[]);
                self.lowering.expr(Expr::Class(id), node)
            }
            "new_expression" => self.construction(node),
            "binary_expression" => self.binary(node),
            "unary_expression" => self.unary(node),
            "ternary_expression" => {
                let condition = self.expr_or_opaque(Self::field(node, "condition"), node);
                let then = self.expr_or_opaque(Self::field(node, "consequence"), node);
                let otherwise = self.expr_or_opaque(Self::field(node, "alternative"), node);
                self.lowering.expr(Expr::Conditional { condition, then, otherwise }, node)
            }
            "assignment_expression" | "augmented_assignment_expression" => self.assignment_value(node),
            "sequence_expression" => self.sequence(node),
            "spread_element" => {
                let inner = first_child(node);
                self.expr_or_opaque(inner, node)
            }
            "meta_property" => self.meta(node),
            "jsx_element" | "jsx_self_closing_element" | "jsx_fragment" => self.lowering.opaque(node),
            _ => self.dropped(node),
        }
    }

    /// An expression whose value can't matter; the calls in it still do.
    pub(super) fn dropped(&mut self, node: Node<'_>) -> ExprId {
        for child in children(node) {
            if !matches!(child.kind(), "identifier" | "string" | "number" | "property_identifier") {
                let id = self.expr(child);
                self.keep_effect(id);
            }
        }
        self.lowering.opaque(node)
    }

    /// Calls, members and what only wraps a value, from the innermost outwards: fluent chains can be thousands of links
    /// long.
    fn spine(&mut self, node: Node<'_>) -> ExprId {
        let mut links = Vec::new();
        let mut base = node;
        while is_link(base.kind()) {
            let next = match base.kind() {
                "call_expression" => Self::field(base, "function"),
                "member_expression" | "subscript_expression" => Self::field(base, "object"),
                "type_assertion" => children(base).pop(),
                _ => first_child(base),
            };
            // An error within: what is left below can only be dropped.
            let Some(next) = next else { break };
            links.push(base);
            base = next;
        }
        let mut id = if links.is_empty() { self.dropped(base) } else { self.expr(base) };
        for link in links.into_iter().rev() {
            id = match link.kind() {
                "call_expression" => self.call(link, id),
                "member_expression" => match Self::field(link, "property") {
                    Some(property) => {
                        let name = self.lowering.name_of(property);
                        self.lowering.link(Expr::Member { object: id, name }, link, property)
                    }
                    None => id,
                },
                "subscript_expression" => {
                    let index = self.index(link);
                    self.lowering.expr(Expr::Index { object: id, index }, link)
                }
                _ => id,
            };
        }
        id
    }

    /// The index of `a[index]`. `a[a.length - 1]`, the way to count from the end, becomes `a[-1]`.
    fn index(&mut self, node: Node<'_>) -> ExprId {
        let Some(index) = Self::field(node, "index") else { return self.lowering.opaque(node) };
        match self.offset_from_end(node, index) {
            Some(offset) => self.lowering.expr(Expr::Int(-offset), index),
            None => self.expr(index),
        }
    }

    fn offset_from_end(&self, node: Node<'_>, index: Node<'_>) -> Option<i64> {
        let text = |node: Node<'_>| self.lowering.source(node);
        Self::field(index, "operator").filter(|operator| operator.kind() == "-")?;
        let length = Self::field(index, "left").filter(|left| left.kind() == "member_expression")?;
        Self::field(length, "property").filter(|property| text(*property) == "length")?;
        let (list, object) = (Self::field(length, "object")?, Self::field(node, "object")?);
        let same = list.kind() == "identifier" && text(list) == text(object);
        let offset = super::literal::integer(text(Self::field(index, "right")?))?;
        if same && offset > 0 { Some(offset) } else { None }
    }

    fn call(&mut self, node: Node<'_>, callee: ExprId) -> ExprId {
        let arguments = Self::field(node, "arguments");
        if let Some(template) = arguments.filter(|arguments| arguments.kind() == "template_string") {
            return self.tagged(node, callee, template);
        }
        let args = arguments.map(|arguments| self.arguments(arguments)).unwrap_or_default();
        let imports = Self::field(node, "function").is_some_and(|function| function.kind() == "import")
            || (args.len() == 1 && self.is_name(callee, "require"));
        if imports && let Some(module) = args.first() {
            return self.lowering.expr(Expr::Import(module.value), node);
        }
        let id = self.lowering.expr(Expr::Call { callee, args, new: false }, node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    /// `` tag`…` `` is a call with the text; `` String.raw`…` `` is the text.
    fn tagged(&mut self, node: Node<'_>, callee: ExprId, template: Node<'_>) -> ExprId {
        let facts = self.lowering.builder.facts();
        let raw = matches!(facts.expr(callee), Expr::Member { object, name }
            if facts.text(*name) == "raw" && self.is_name(*object, "String"));
        let text = self.template(template, raw);
        if raw {
            return text;
        }
        let id = self.lowering.expr(Expr::Call { callee, args: vec![Arg::positional(text)], new: false }, node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    fn is_name(&self, id: ExprId, text: &str) -> bool {
        let facts = self.lowering.builder.facts();
        matches!(facts.expr(id), Expr::Name(name) if facts.text(*name) == text)
    }

    pub(super) fn arguments(&mut self, node: Node<'_>) -> Vec<Arg> {
        let mut args = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            if !child.is_extra() {
                let value = self.entry(child);
                let spread = child.kind() == "spread_element";
                args.push(Arg { name: None, spread, spread_map: false, value });
            }
        }
        args
    }

    fn construction(&mut self, node: Node<'_>) -> ExprId {
        let callee = self.expr_or_opaque(Self::field(node, "constructor"), node);
        let args = Self::field(node, "arguments").map(|arguments| self.arguments(arguments)).unwrap_or_default();
        let id = self.lowering.expr(Expr::Call { callee, args, new: true }, node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    /// Chains of operators lean to the left and can be long, so they are walked down first.
    fn binary(&mut self, node: Node<'_>) -> ExprId {
        let mut nodes = Vec::new();
        let mut base = node;
        while base.kind() == "binary_expression" {
            let Some(left) = Self::field(base, "left") else { break };
            nodes.push(base);
            base = left;
        }
        let mut first = if nodes.is_empty() { self.dropped(base) } else { self.expr(base) };
        let mut links: Vec<Link<'_>> = Vec::new();
        for node in nodes.into_iter().rev() {
            let right = self.expr_or_opaque(Self::field(node, "right"), node);
            let op = Self::field(node, "operator").and_then(|operator| match operator.kind() {
                "+" => Some(BinaryOp::Add),
                "||" => Some(BinaryOp::Or),
                "&&" => Some(BinaryOp::And),
                "??" => Some(BinaryOp::Coalesce),
                "==" | "===" => Some(BinaryOp::Equal),
                "!=" | "!==" => Some(BinaryOp::NotEqual),
                "in" => Some(BinaryOp::In),
                "instanceof" => Some(BinaryOp::InstanceOf),
                "|" => Some(BinaryOp::BitOr),
                _ => None,
            });
            if let Some(op) = op {
                links.push(Link { op, right, node });
                continue;
            }
            let left = chain::binary(self.lowering, first, &links);
            links.clear();
            self.keep_effect(left);
            self.keep_effect(right);
            first = self.lowering.opaque(node);
        }
        chain::binary(self.lowering, first, &links)
    }

    fn unary(&mut self, node: Node<'_>) -> ExprId {
        let operator = Self::field(node, "operator").map(|operator| operator.kind());
        let Some(argument) = Self::field(node, "argument") else { return self.lowering.opaque(node) };
        if operator == Some("!") {
            let value = self.expr(argument);
            return self.lowering.expr(Expr::Not(value), node);
        }
        if operator == Some("-")
            && argument.kind() == "number"
            && let Some(value) = super::literal::integer(self.lowering.source(argument))
        {
            return self.lowering.expr(Expr::Int(-value), node);
        }
        self.dropped(node)
    }

    fn assignment_value(&mut self, node: Node<'_>) -> ExprId {
        let (Some(left), Some(right)) = (Self::field(node, "left"), Self::field(node, "right")) else {
            return self.lowering.opaque(node);
        };
        let (place, value) = if node.kind() == "assignment_expression" {
            let value = self.expr(right);
            (self.place(left), value)
        } else {
            self.augmented(node, left, right)
        };
        self.lowering.expr(Expr::Assign { place: Box::new(place), value }, node)
    }

    /// `a, b, c` is the last one.
    fn sequence(&mut self, node: Node<'_>) -> ExprId {
        let mut last = None;
        for child in children(node) {
            if let Some(id) = last.replace(self.expr(child)) {
                self.keep_effect(id);
            }
        }
        last.unwrap_or_else(|| self.lowering.opaque(node))
    }

    /// `import.meta`: a member of a name nobody can declare.
    fn meta(&mut self, node: Node<'_>) -> ExprId {
        if !self.lowering.source(node).starts_with("import") {
            return self.lowering.opaque(node);
        }
        let object = self.lowering.name("import");
        let object = self.lowering.expr(Expr::Name(object), node);
        let name = self.lowering.name("meta");
        self.lowering.expr(Expr::Member { object, name }, node)
    }
}

/// Nodes that continue an expression to the right of their first part, or only wrap it.
fn is_link(kind: &str) -> bool {
    matches!(
        kind,
        "call_expression"
            | "member_expression"
            | "subscript_expression"
            | "parenthesized_expression"
            | "await_expression"
            | "non_null_expression"
            | "as_expression"
            | "satisfies_expression"
            | "type_assertion"
            | "instantiation_expression"
    )
}
