//! The package and the imports.

use super::{Java, child_of_kind, first_child};
use crate::lower::context::span;
use periplus_facts::{Import, ImportBinding, Name};
use periplus_syntax::Node;

impl Java<'_, '_> {
    pub(super) fn package(&mut self, node: Node<'_>) {
        let mut cursor = node.walk();
        let name = node
            .named_children(&mut cursor)
            .find(|child| matches!(child.kind(), "identifier" | "scoped_identifier"))
            .map(|child| self.dotted(child));
        self.lowering.builder.facts_mut().package = name;
    }

    /// `import a.B` names the class and binds nothing else; `import a.*` names the package; `import static a.B.c` names the
    /// class and binds the member.
    pub(super) fn import(&mut self, node: Node<'_>) {
        let Some(path) = first_child(node) else { return };
        let is_static = child_of_kind(node, "static").is_some();
        let all = child_of_kind(node, "asterisk").is_some();
        let (module, binding) = match (all, is_static, path.child_by_field_name("scope")) {
            (true, _, _) => (self.dotted(path), Some(ImportBinding::All)),
            (false, true, Some(scope)) => {
                let name = match path.child_by_field_name("name") {
                    Some(member) => self.lowering.name_of(member),
                    None => return,
                };
                (self.dotted(scope), Some(ImportBinding::Member { name, local: name }))
            }
            _ => (self.dotted(path), None),
        };
        self.lowering.builder.import(Import {
            module,
            relative: 0,
            bindings: binding.into_iter().collect(),
            is_static,
            is_global: false,
            type_only: false,
            span: span(node),
        });
    }

    /// A dotted name without the blanks and comments that may stand in it.
    fn dotted(&mut self, node: Node<'_>) -> Name {
        let text = self.lowering.source(node);
        if !text.contains(|c: char| c.is_whitespace() || c == '/') {
            return self.interned(text);
        }
        let mut parts = Vec::new();
        let mut at = node;
        while let Some(scope) = at.child_by_field_name("scope") {
            parts.extend(at.child_by_field_name("name").map(|name| self.lowering.source(name)));
            at = scope;
        }
        parts.push(self.lowering.source(at));
        parts.reverse();
        self.interned(&parts.join("."))
    }
}
