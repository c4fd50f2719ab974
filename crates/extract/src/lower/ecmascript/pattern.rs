//! What is assigned: variables, members, destructuring.

use super::{Script, first_child};
use periplus_facts::{Place, PlaceEntry};
use periplus_syntax::Node;

impl Script<'_, '_> {
    /// Lowers the target of a declaration, assignment, loop or parameter.
    pub(super) fn place(&mut self, node: Node<'_>) -> Place {
        if self.lowering.enter(node).is_none() {
            return Place::Ignore;
        }
        let place = self.place_at(node);
        self.lowering.leave();
        place
    }

    fn place_at(&mut self, node: Node<'_>) -> Place {
        match node.kind() {
            "identifier" | "shorthand_property_identifier_pattern" | "shorthand_property_identifier" => {
                Place::Name(self.lowering.name_of(node))
            }
            "member_expression" => match (Self::field(node, "object"), Self::field(node, "property")) {
                (Some(object), Some(property)) => {
                    let object = self.expr(object);
                    Place::Member { object, name: self.lowering.name_of(property) }
                }
                _ => Place::Ignore,
            },
            "subscript_expression" => match (Self::field(node, "object"), Self::field(node, "index")) {
                (Some(object), Some(index)) => {
                    let object = self.expr(object);
                    Place::Index { object, index: self.expr(index) }
                }
                _ => Place::Ignore,
            },
            "array_pattern" | "array" => self.list_place(node),
            "object_pattern" | "object" => self.map_place(node),
            // Defaults have a place in patterns by name only.
            "assignment_pattern" | "assignment_expression" => {
                Self::field(node, "left").map_or(Place::Ignore, |left| self.place(left))
            }
            "parenthesized_expression"
            | "non_null_expression"
            | "rest_pattern"
            | "spread_element"
            | "as_expression"
            | "satisfies_expression" => first_child(node).map_or(Place::Ignore, |child| self.place(child)),
            _ => Place::Ignore,
        }
    }

    fn list_place(&mut self, node: Node<'_>) -> Place {
        let mut places = Vec::new();
        let mut rest = None;
        let mut filled = false;
        let mut cursor = node.walk();
        // Commas count: `[, b]` skips the first.
        for child in node.children(&mut cursor) {
            if child.kind() == "," {
                if !filled {
                    places.push(Place::Ignore);
                }
                filled = false;
            } else if child.is_named() && !child.is_extra() {
                if matches!(child.kind(), "rest_pattern" | "spread_element") {
                    rest = Some(places.len() as u32);
                }
                places.push(self.place(child));
                filled = true;
            }
        }
        Place::List { places, rest }
    }

    fn map_place(&mut self, node: Node<'_>) -> Place {
        let mut entries = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            if !child.is_extra()
                && let Some(entry) = self.place_entry(child)
            {
                entries.push(entry);
            }
        }
        Place::Map(entries)
    }

    fn place_entry(&mut self, node: Node<'_>) -> Option<PlaceEntry> {
        match node.kind() {
            "shorthand_property_identifier_pattern" | "shorthand_property_identifier" => {
                let name = self.lowering.name_of(node);
                Some(PlaceEntry { key: Some(name), place: Place::Name(name), default: None })
            }
            "object_assignment_pattern" | "assignment_expression" => {
                let left = Self::field(node, "left")?;
                let default = Self::field(node, "right").map(|right| self.expr(right));
                let name = self.lowering.name_of(left);
                Some(PlaceEntry { key: Some(name), place: self.place(left), default })
            }
            "pair_pattern" | "pair" => {
                let key = self.property_name(Self::field(node, "key")?)?;
                let target = Self::field(node, "value")?;
                let defaulted = matches!(target.kind(), "assignment_pattern" | "assignment_expression");
                let default = if defaulted { Self::field(target, "right").map(|right| self.expr(right)) } else { None };
                Some(PlaceEntry { key: Some(key), place: self.place(target), default })
            }
            "rest_pattern" | "spread_element" => {
                Some(PlaceEntry { key: None, place: self.place(first_child(node)?), default: None })
            }
            _ => None,
        }
    }
}
