//! Expressions and types.

use super::super::chain::{self, Link};
use super::{Python, YIELDS, children, first_child};
use periplus_facts::{Arg, BinaryOp, Element, Entry, Expr, ExprId, MarkTarget, Place};
use periplus_syntax::Node;

impl Python<'_, '_> {
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
            "identifier" => {
                let name = self.lowering.name_of(node);
                self.lowering.expr(Expr::Name(name), node)
            }
            "string" => self.string(node),
            "concatenated_string" => self.concatenated(node),
            "call" | "attribute" | "subscript" | "await" | "parenthesized_expression" => self.spine(node),
            "none" => self.lowering.expr(Expr::Null, node),
            "true" => self.lowering.expr(Expr::Bool(true), node),
            "false" => self.lowering.expr(Expr::Bool(false), node),
            "integer" => match integer(self.lowering.source(node)) {
                Some(value) => self.lowering.expr(Expr::Int(value), node),
                None => self.lowering.opaque(node),
            },
            "list" | "tuple" | "set" | "expression_list" | "pattern_list" => self.list(node),
            "dictionary" => self.dictionary(node),
            "list_comprehension" | "set_comprehension" | "generator_expression" | "dictionary_comprehension" => {
                self.comprehension(node)
            }
            "binary_operator" | "boolean_operator" => self.binary(node),
            "comparison_operator" => self.comparison(node),
            "not_operator" => {
                let Some(argument) = Self::field(node, "argument") else { return self.lowering.opaque(node) };
                let value = self.expr(argument);
                self.lowering.expr(Expr::Not(value), node)
            }
            "unary_operator" => self.unary(node),
            "lambda" => {
                let id = self.lambda(node);
                self.lowering.expr(Expr::Function(id), node)
            }
            "conditional_expression" => {
                let [then, condition, otherwise] = children(node)[..] else { return self.lowering.opaque(node) };
                let condition = self.expr(condition);
                let then = self.expr(then);
                let otherwise = self.expr(otherwise);
                self.lowering.expr(Expr::Conditional { condition, then, otherwise }, node)
            }
            "named_expression" => {
                let (Some(name), Some(value)) = (Self::field(node, "name"), Self::field(node, "value")) else {
                    return self.lowering.opaque(node);
                };
                let value = self.expr(value);
                let place = Place::Name(self.lowering.name_of(name));
                self.lowering.expr(Expr::Assign { place: Box::new(place), value }, node)
            }
            "type" => self.type_expr(node),
            "as_pattern" | "list_splat" | "dictionary_splat" | "case_pattern" => match first_child(node) {
                Some(child) => self.expr(child),
                None => self.lowering.opaque(node),
            },
            "yield" => self.yielded(node),
            _ => self.dropped(node),
        }
    }

    /// A generator's elements are appended to a list, which is what calling it gives (see `Python::function`).
    fn yielded(&mut self, node: Node<'_>) -> ExprId {
        self.scope.yields = true;
        let Some(child) = first_child(node) else { return self.lowering.opaque(node) };
        let all = children(node).len() == 1
            && (0..node.child_count()).any(|at| node.child(at).is_some_and(|token| token.kind() == "from"));
        let value = if children(node).len() > 1 {
            let elements = children(node).into_iter().map(|child| Element { value: self.expr(child), spread: false });
            let elements = elements.collect();
            self.lowering.expr(Expr::List(elements), node)
        } else {
            self.expr(child)
        };
        let list = self.lowering.name(YIELDS);
        let object = self.lowering.expr(Expr::Name(list), node);
        let name = self.lowering.name(if all { "extend" } else { "append" });
        let callee = self.lowering.expr(Expr::Member { object, name }, node);
        self.lowering.expr(Expr::Call { callee, args: vec![Arg::positional(value)], new: false }, node)
    }

    /// An expression whose value can't matter; the calls in it still do.
    fn dropped(&mut self, node: Node<'_>) -> ExprId {
        for child in children(node) {
            if !matches!(child.kind(), "identifier" | "string" | "integer" | "float") {
                let id = self.expr(child);
                self.keep_effect(id);
            }
        }
        self.lowering.opaque(node)
    }

    /// Calls, members and subscripts from the innermost outwards: fluent chains can be thousands of links long.
    fn spine(&mut self, node: Node<'_>) -> ExprId {
        let mut links = Vec::new();
        let mut base = node;
        loop {
            let next = match base.kind() {
                "call" => Self::field(base, "function"),
                "attribute" => Self::field(base, "object"),
                "subscript" => Self::field(base, "value"),
                "await" | "parenthesized_expression" => first_child(base),
                _ => break,
            };
            // An error within: what is left below can only be dropped.
            let Some(next) = next else { break };
            links.push(base);
            base = next;
        }
        let mut id = if links.is_empty() { self.dropped(base) } else { self.expr(base) };
        for link in links.into_iter().rev() {
            id = match link.kind() {
                "call" => self.call(link, id),
                "attribute" => match Self::field(link, "attribute") {
                    Some(property) => {
                        let name = self.lowering.name_of(property);
                        self.lowering.link(Expr::Member { object: id, name }, link, property)
                    }
                    None => id,
                },
                "subscript" => self.subscript(link, id),
                _ => id,
            };
        }
        id
    }

    fn call(&mut self, node: Node<'_>, callee: ExprId) -> ExprId {
        let facts = self.lowering.builder.facts();
        let by_name = matches!(facts.expr(callee), Expr::Name(name) if facts.text(*name) == "super");
        if by_name {
            return self.lowering.expr(Expr::Super, node);
        }
        let imports = self.imports_module(callee);
        let args = Self::field(node, "arguments").map(|arguments| self.arguments(arguments)).unwrap_or_default();
        if imports && let Some(module) = args.first() {
            return self.lowering.expr(Expr::Import(module.value), node);
        }
        let id = self.lowering.expr(Expr::Call { callee, args, new: false }, node);
        self.lowering.mark(node, MarkTarget::Expr(id));
        id
    }

    /// `__import__`, `import_module`, `importlib.import_module`.
    fn imports_module(&self, callee: ExprId) -> bool {
        let facts = self.lowering.builder.facts();
        match facts.expr(callee) {
            Expr::Name(name) => matches!(facts.text(*name), "__import__" | "import_module"),
            Expr::Member { object, name } => {
                facts.text(*name) == "import_module"
                    && matches!(facts.expr(*object), Expr::Name(name) if facts.text(*name) == "importlib")
            }
            _ => false,
        }
    }

    /// The arguments of a call, a decorator, or a class's list of bases.
    pub(super) fn arguments(&mut self, node: Node<'_>) -> Vec<Arg> {
        if node.kind() == "generator_expression" {
            return vec![Arg::positional(self.expr(node))];
        }
        let mut args = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "comment" => {}
                "keyword_argument" => {
                    if let (Some(name), Some(value)) = (Self::field(child, "name"), Self::field(child, "value")) {
                        let name = self.lowering.name_of(name);
                        let value = self.expr(value);
                        args.push(Arg::named(name, value));
                    }
                }
                kind @ ("list_splat" | "dictionary_splat") => {
                    if let Some(value) = first_child(child) {
                        let value = self.expr(value);
                        let map = kind == "dictionary_splat";
                        args.push(Arg { name: None, spread: !map, spread_map: map, value });
                    }
                }
                _ => {
                    let value = self.entry(child);
                    args.push(Arg::positional(value));
                }
            }
        }
        args
    }

    fn subscript(&mut self, node: Node<'_>, object: ExprId) -> ExprId {
        let mut cursor = node.walk();
        let indices: Vec<Node<'_>> = node.children_by_field_name("subscript", &mut cursor).collect();
        if self.is_type_constructor(object) {
            let args = self.types(&indices);
            return self.lowering.expr(Expr::Generic { base: object, args }, node);
        }
        match indices[..] {
            [] => self.lowering.opaque(node),
            [slice] if slice.kind() == "slice" => self.slice(node, object, slice),
            [index] => {
                let index = self.expr(index);
                self.lowering.expr(Expr::Index { object, index }, node)
            }
            [first, ..] => {
                let elements =
                    indices.iter().map(|index| Element { value: self.expr(*index), spread: false }).collect();
                let index = self.lowering.expr(Expr::List(elements), first);
                self.lowering.expr(Expr::Index { object, index }, node)
            }
        }
    }

    /// Names of the standard library that make a subscript a type, as in `User = Annotated[str, Depends(get)]`.
    fn is_type_constructor(&self, id: ExprId) -> bool {
        let facts = self.lowering.builder.facts();
        let (Expr::Name(name) | Expr::Member { name, .. }) = facts.expr(id) else { return false };
        matches!(
            facts.text(*name),
            "Annotated" | "Optional" | "Union" | "List" | "Dict" | "Tuple" | "Set" | "Sequence" | "Type" | "Literal"
        )
    }

    fn slice(&mut self, node: Node<'_>, object: ExprId, slice: Node<'_>) -> ExprId {
        let mut bounds = [None, None, None];
        let mut at = 0;
        let mut cursor = slice.walk();
        for child in slice.children(&mut cursor) {
            if child.kind() == ":" {
                at += 1;
            } else if child.is_named() && !child.is_extra() && at < bounds.len() {
                bounds[at] = Some(self.expr(child));
            }
        }
        let [from, to, step] = bounds;
        if step.is_some() {
            self.keep_effect(object);
            return self.lowering.opaque(node);
        }
        self.lowering.expr(Expr::Slice { object, from, to }, node)
    }

    fn list(&mut self, node: Node<'_>) -> ExprId {
        let mut elements = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            if child.is_extra() {
                continue;
            }
            let spread = matches!(child.kind(), "list_splat" | "list_splat_pattern");
            let inner = if spread { first_child(child).unwrap_or(child) } else { child };
            let value = self.entry(inner);
            elements.push(Element { value, spread });
        }
        self.lowering.expr(Expr::List(elements), node)
    }

    /// A value inside a literal or call; collections there may be rows of a table that packs mark.
    pub(super) fn entry(&mut self, node: Node<'_>) -> ExprId {
        let value = self.expr(node);
        if matches!(node.kind(), "tuple" | "list" | "dictionary") {
            self.lowering.mark(node, MarkTarget::Expr(value));
        }
        value
    }

    fn dictionary(&mut self, node: Node<'_>) -> ExprId {
        let mut entries = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "pair" => {
                    let (Some(key), Some(value)) = (Self::field(child, "key"), Self::field(child, "value")) else {
                        continue;
                    };
                    let key = Some(self.expr(key));
                    let value = self.entry(value);
                    entries.push(Entry { key, value });
                }
                "dictionary_splat" => {
                    if let Some(value) = first_child(child) {
                        let value = self.expr(value);
                        entries.push(Entry { key: None, value });
                    }
                }
                _ => {}
            }
        }
        self.lowering.expr(Expr::Map(entries), node)
    }

    /// Arithmetic, `and`, `or`. Chains lean to the left and can be long, so they are walked down first.
    fn binary(&mut self, node: Node<'_>) -> ExprId {
        let mut nodes = Vec::new();
        let mut base = node;
        while matches!(base.kind(), "binary_operator" | "boolean_operator") {
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
                "%" => Some(BinaryOp::Remainder),
                "/" => Some(BinaryOp::Divide),
                "|" => Some(BinaryOp::BitOr),
                "or" => Some(BinaryOp::Or),
                "and" => Some(BinaryOp::And),
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

    fn comparison(&mut self, node: Node<'_>) -> ExprId {
        let operands = children(node);
        let operator = Self::field(node, "operators").map(|operator| operator.kind());
        let op = match operator {
            Some("==" | "is") => BinaryOp::Equal,
            Some("!=" | "<>" | "is not") => BinaryOp::NotEqual,
            Some("in" | "not in") => BinaryOp::In,
            _ => return self.dropped(node),
        };
        let [left, right] = operands[..] else { return self.dropped(node) };
        let left = self.expr(left);
        let right = self.expr(right);
        let id = self.lowering.expr(Expr::Binary { op, left, right }, node);
        if operator == Some("not in") { self.lowering.expr(Expr::Not(id), node) } else { id }
    }

    fn unary(&mut self, node: Node<'_>) -> ExprId {
        let argument = Self::field(node, "argument").filter(|argument| argument.kind() == "integer");
        let minus = Self::field(node, "operator").is_some_and(|operator| operator.kind() == "-");
        match argument.and_then(|argument| integer(self.lowering.source(argument))) {
            Some(value) if minus => self.lowering.expr(Expr::Int(-value), node),
            _ => self.dropped(node),
        }
    }
}

/// The value of an integer literal, if it fits.
fn integer(text: &str) -> Option<i64> {
    let text = text.replace('_', "").to_ascii_lowercase();
    let text = text.trim_end_matches('l');
    match text.get(..2) {
        Some("0x") => i64::from_str_radix(&text[2..], 16).ok(),
        Some("0o") => i64::from_str_radix(&text[2..], 8).ok(),
        Some("0b") => i64::from_str_radix(&text[2..], 2).ok(),
        _ => text.parse().ok(),
    }
}
