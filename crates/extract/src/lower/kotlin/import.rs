//! The package and the imports.

use super::{Kotlin, child_of_kind, has_token};
use crate::lower::context::span;
use crate::lower::nodes::children;
use periplus_facts::{Import, ImportBinding, Name};
use periplus_syntax::Node;

impl Kotlin<'_, '_> {
    pub(super) fn package(&mut self, node: Node<'_>) {
        let Some(path) = child_of_kind(node, "qualified_identifier") else { return };
        let (package, last) = self.dotted(path);
        let package = if package.is_empty() { last } else { format!("{package}.{last}") };
        let package = self.lowering.name(&package);
        self.lowering.builder.facts_mut().package = Some(package);
    }

    /// `import a.B` binds `B`, whatever it is; `import a.B as C` binds it as `C`; `import a.*` all there is in `a`.
    pub(super) fn import(&mut self, node: Node<'_>) {
        let Some(path) = child_of_kind(node, "qualified_identifier") else { return };
        let (before, last) = self.dotted(path);
        let (module, binding) = if has_token(node, "*") {
            (format!("{before}.{last}"), ImportBinding::All)
        } else {
            let name = self.lowering.name(&last);
            let local = child_of_kind(node, "identifier").map_or(name, |alias| self.identifier(alias));
            (before, ImportBinding::Member { name, local })
        };
        let module: Name = self.lowering.name(module.trim_start_matches('.'));
        self.lowering.builder.import(Import {
            module,
            relative: 0,
            bindings: vec![binding],
            is_static: false,
            is_global: false,
            type_only: false,
            span: span(node),
        });
    }

    /// A dotted name: what stands before its last part, and that part.
    fn dotted(&mut self, node: Node<'_>) -> (String, String) {
        let mut parts: Vec<&str> =
            children(node).into_iter().map(|part| self.lowering.source(part).trim_matches('`')).collect();
        let last = parts.pop().unwrap_or_default().to_owned();
        (parts.join("."), last)
    }
}
