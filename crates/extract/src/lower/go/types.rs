//! Types as expressions.

use super::{Go, children, first_child};
use periplus_facts::{Expr, ExprId, Name};
use periplus_syntax::Node;

impl Go<'_, '_> {
    /// A type: a name, a member of a package, a [`Expr::Generic`] for built-in and instantiated ones, a
    /// [`Expr::Class`] for an anonymous struct or interface.
    pub(super) fn ty(&mut self, node: Node<'_>) -> ExprId {
        if self.low.enter(node).is_none() {
            return self.low.opaque(node);
        }
        let id = self.ty_unbounded(node);
        self.low.leave();
        id
    }

    fn ty_unbounded(&mut self, node: Node<'_>) -> ExprId {
        match node.kind() {
            "type_identifier" | "identifier" | "package_identifier" | "field_identifier" => {
                let name = self.low.name_of(node);
                self.low.expr(Expr::Name(name), node)
            }
            "qualified_type" => {
                let (Some(package), Some(name)) =
                    (node.child_by_field_name("package"), node.child_by_field_name("name"))
                else {
                    return self.low.opaque(node);
                };
                let object = self.ty(package);
                let name = self.low.name_of(name);
                self.low.expr(Expr::Member { object, name }, node)
            }
            "pointer_type" | "parenthesized_type" | "type_elem" | "type_constraint" => match first_child(node) {
                Some(inner) => self.ty(inner),
                None => self.low.opaque(node),
            },
            "generic_type" => {
                let Some(base) = node.child_by_field_name("type") else { return self.low.opaque(node) };
                let base = self.ty(base);
                let arguments = node.child_by_field_name("type_arguments").map(children).unwrap_or_default();
                let args = arguments.into_iter().map(|argument| self.ty(argument)).collect();
                self.low.expr(Expr::Generic { base, args }, node)
            }
            "slice_type" => self.built_in("slice", &["element"], node),
            "array_type" | "implicit_length_array_type" => self.built_in("array", &["element"], node),
            "map_type" => self.built_in("map", &["key", "value"], node),
            "channel_type" => self.built_in("chan", &["value"], node),
            "function_type" => {
                let parameters = node.child_by_field_name("parameters").map(children).unwrap_or_default();
                let args = parameters
                    .into_iter()
                    .filter_map(|parameter| parameter.child_by_field_name("type"))
                    .map(|ty| self.ty(ty))
                    .collect();
                self.generic("func", args, node)
            }
            "interface_type" if node.named_child_count() == 0 => {
                let any = self.low.name("any");
                self.low.expr(Expr::Name(any), node)
            }
            "struct_type" | "interface_type" => {
                let class = self.anonymous_class(node);
                self.low.expr(Expr::Class(class), node)
            }
            _ => self.low.opaque(node),
        }
    }

    fn built_in(&mut self, name: &str, fields: &[&str], node: Node<'_>) -> ExprId {
        let args =
            fields.iter().filter_map(|field| node.child_by_field_name(field)).map(|child| self.ty(child)).collect();
        self.generic(name, args, node)
    }

    /// `name[args…]`, a type constructor that no declaration introduces.
    pub(super) fn generic(&mut self, name: &str, args: Vec<ExprId>, node: Node<'_>) -> ExprId {
        let name = self.low.name(name);
        let base = self.low.expr(Expr::Name(name), node);
        self.low.expr(Expr::Generic { base, args }, node)
    }

    /// A function's result: its type, or a `tuple` of several.
    pub(super) fn result_type(&mut self, node: Node<'_>) -> Option<ExprId> {
        if node.kind() != "parameter_list" {
            return Some(self.ty(node));
        }
        let mut types = Vec::new();
        for parameter in children(node) {
            let Some(ty) = parameter.child_by_field_name("type") else { continue };
            let ty = self.ty(ty);
            let names = super::fields(parameter, "name").len().max(1);
            types.extend(std::iter::repeat_n(ty, names));
        }
        match types.as_slice() {
            [] => None,
            [single] => Some(*single),
            _ => Some(self.generic("tuple", types, node)),
        }
    }
}

/// The name that an embedded field of this type gets: the type's last name without pointer and type arguments.
pub(super) fn last_name(mut node: Node<'_>) -> Option<Node<'_>> {
    for _ in 0..8 {
        node = match node.kind() {
            "type_identifier" => return Some(node),
            "qualified_type" => return node.child_by_field_name("name"),
            "generic_type" => node.child_by_field_name("type")?,
            _ => first_child(node)?,
        };
    }
    None
}

/// Whether Go exports this name.
pub(super) fn is_exported(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase)
}

/// The names of a `type_parameter_list`.
pub(super) fn type_parameters(go: &mut Go<'_, '_>, node: Option<Node<'_>>) -> Vec<Name> {
    let mut names = Vec::new();
    for parameter in node.map(children).unwrap_or_default() {
        for name in super::fields(parameter, "name") {
            names.push(go.low.name_of(name));
        }
    }
    names
}
