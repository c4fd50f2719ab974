//! TypeScript's types, as far as they say what a value is.

use super::{Script, children, first_child};
use periplus_facts::{BinaryOp, Entry, Expr, ExprId};
use periplus_syntax::Node;

impl Script<'_, '_> {
    /// Lowers the type annotation in `field`, if there is one.
    pub(super) fn annotation(&mut self, node: Node<'_>, field: &str) -> Option<ExprId> {
        let annotation = Self::field(node, field).filter(|annotation| annotation.kind() == "type_annotation")?;
        first_child(annotation).map(|ty| self.type_expr(ty))
    }

    /// The types below `node`: type arguments, a list of bases.
    pub(super) fn types(&mut self, node: Node<'_>) -> Vec<ExprId> {
        children(node).into_iter().map(|child| self.type_expr(child)).collect()
    }

    /// The element type of a rest parameter's array type.
    pub(super) fn rest_type(&mut self, node: Node<'_>) -> Option<ExprId> {
        let annotation = Self::field(node, "type").filter(|annotation| annotation.kind() == "type_annotation")?;
        let ty = first_child(annotation)?;
        let element = match ty.kind() {
            "array_type" => first_child(ty)?,
            "generic_type" => Self::field(ty, "type_arguments").and_then(first_child)?,
            _ => ty,
        };
        Some(self.type_expr(element))
    }

    fn type_expr(&mut self, node: Node<'_>) -> ExprId {
        if self.lowering.enter(node).is_none() {
            return self.lowering.opaque(node);
        }
        let id = self.type_at(node);
        self.lowering.leave();
        id
    }

    fn type_at(&mut self, node: Node<'_>) -> ExprId {
        match node.kind() {
            "type_identifier" | "identifier" | "predefined_type" => {
                let name = self.lowering.name_of(node);
                self.lowering.expr(Expr::Name(name), node)
            }
            "nested_type_identifier" | "nested_identifier" | "member_expression" => {
                let object = Self::field(node, "module").or_else(|| Self::field(node, "object"));
                let name = Self::field(node, "name").or_else(|| Self::field(node, "property"));
                let (Some(object), Some(name)) = (object, name) else { return self.lowering.opaque(node) };
                let object = self.type_expr(object);
                let name = self.lowering.name_of(name);
                self.lowering.expr(Expr::Member { object, name }, node)
            }
            "generic_type" => {
                let Some(base) = Self::field(node, "name") else { return self.lowering.opaque(node) };
                let base = self.type_expr(base);
                let args = Self::field(node, "type_arguments").map(|args| self.types(args)).unwrap_or_default();
                self.lowering.expr(Expr::Generic { base, args }, node)
            }
            "array_type" | "tuple_type" => self.built_in("array", node),
            "function_type" => {
                let base = self.lowering.name("func");
                let base = self.lowering.expr(Expr::Name(base), node);
                self.lowering.expr(Expr::Generic { base, args: Vec::new() }, node)
            }
            "parenthesized_type" | "readonly_type" | "flow_maybe_type" | "optional_type" | "rest_type" => {
                match first_child(node) {
                    Some(inner) => self.type_expr(inner),
                    None => self.lowering.opaque(node),
                }
            }
            "literal_type" => match first_child(node) {
                Some(literal) => self.expr(literal),
                None => self.lowering.opaque(node),
            },
            "union_type" => self.union(node),
            "object_type" => self.object_type(node),
            _ => self.lowering.opaque(node),
        }
    }

    /// A type with arguments whose constructor is syntax.
    fn built_in(&mut self, constructor: &str, node: Node<'_>) -> ExprId {
        let base = self.lowering.name(constructor);
        let base = self.lowering.expr(Expr::Name(base), node);
        let args = self.types(node);
        self.lowering.expr(Expr::Generic { base, args }, node)
    }

    /// `A | B`; nullability is dropped. Unions lean to the left and can be long.
    fn union(&mut self, node: Node<'_>) -> ExprId {
        let mut parts = Vec::new();
        let mut base = Some(node);
        while let Some(current) = base.take() {
            if current.kind() != "union_type" {
                parts.push(current);
                break;
            }
            let mut operands = children(current);
            parts.extend(operands.pop());
            base = operands.pop();
        }
        parts.reverse();
        parts.retain(|part| {
            let null = part.kind() == "literal_type" && matches!(self.lowering.source(*part), "null" | "undefined");
            !null
        });
        let mut types: Vec<ExprId> = parts.into_iter().map(|part| self.type_expr(part)).collect();
        while types.len() > 1 {
            types = types
                .chunks(2)
                .map(|pair| match *pair {
                    [left, right] => self.lowering.expr(Expr::Binary { op: BinaryOp::BitOr, left, right }, node),
                    _ => pair[0],
                })
                .collect();
        }
        types.pop().unwrap_or_else(|| self.lowering.opaque(node))
    }

    /// `{ name: T }` as a map from names to types.
    fn object_type(&mut self, node: Node<'_>) -> ExprId {
        let mut entries = Vec::new();
        for member in children(node).into_iter().filter(|child| child.kind() == "property_signature") {
            let Some(name_node) = Self::field(member, "name") else { continue };
            let (Some(name), Some(value)) = (self.property_name(name_node), self.annotation(member, "type")) else {
                continue;
            };
            let key = self.lowering.expr(Expr::Str(name), name_node);
            entries.push(Entry { key: Some(key), value });
        }
        self.lowering.expr(Expr::Map(entries), node)
    }
}
