//! What is assigned, and how its names are declared.

use super::{Python, children};
use periplus_facts::{Declare, Place};
use periplus_syntax::Node;

impl Python<'_, '_> {
    /// Lowers the target of an assignment, loop, `with` or comprehension.
    pub(super) fn place(&mut self, node: Node<'_>) -> Place {
        if self.lowering.enter(node).is_none() {
            return Place::Ignore;
        }
        let place = match node.kind() {
            "identifier" => Place::Name(self.lowering.name_of(node)),
            "attribute" => match (Self::field(node, "object"), Self::field(node, "attribute")) {
                (Some(object), Some(name)) => {
                    let object = self.expr(object);
                    Place::Member { object, name: self.lowering.name_of(name) }
                }
                _ => Place::Ignore,
            },
            "subscript" => match (Self::field(node, "value"), Self::field(node, "subscript")) {
                (Some(object), Some(index)) if index.kind() != "slice" => {
                    let object = self.expr(object);
                    Place::Index { object, index: self.expr(index) }
                }
                _ => Place::Ignore,
            },
            "pattern_list" | "tuple_pattern" | "list_pattern" | "tuple" | "list" | "expression_list" => {
                let mut places = Vec::new();
                let mut rest = None;
                for child in children(node) {
                    if matches!(child.kind(), "list_splat_pattern" | "list_splat") {
                        rest = Some(places.len() as u32);
                    }
                    places.push(self.place(child));
                }
                Place::List { places, rest }
            }
            "list_splat_pattern" | "list_splat" | "parenthesized_expression" | "as_pattern_target" => {
                super::first_child(node).map_or(Place::Ignore, |child| self.place(child))
            }
            _ => Place::Ignore,
        };
        self.lowering.leave();
        place
    }

    /// How binding `place` declares its names here.
    pub(super) fn declare_of(&self, place: &Place) -> Declare {
        match place {
            Place::Name(name) => {
                let found = self.scope.declared.iter().find(|(declared, _)| declared == name);
                found.map_or(self.scope.declare, |(_, declare)| *declare)
            }
            // Names of one list may differ; assigning what is visible serves both.
            Place::List { places, .. } => {
                let mixed = places.iter().any(|place| self.declare_of(place) != self.scope.declare);
                if mixed { Declare::Assign } else { self.scope.declare }
            }
            Place::Ignore | Place::Member { .. } | Place::Index { .. } | Place::Map(_) => Declare::Assign,
        }
    }
}
