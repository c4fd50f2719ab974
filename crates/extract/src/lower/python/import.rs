//! `import` and `from … import`.

use super::super::context::span;
use super::{Python, children};
use periplus_facts::{Block, Import, ImportBinding, Name, Step};
use periplus_syntax::Node;

impl Python<'_, '_> {
    /// `import a.b, c as d`: each module is imported on its own.
    pub(super) fn import(&mut self, node: Node<'_>, out: &mut Block) {
        let mut cursor = node.walk();
        for item in node.children_by_field_name("name", &mut cursor) {
            let (module, alias) = self.aliased(item);
            self.push_import(module, 0, vec![ImportBinding::Module(alias)], item, out);
        }
    }

    /// `from ..a import b as c, d`, `from a import *`.
    pub(super) fn import_from(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(module) = Self::field(node, "module_name") else { return };
        let mut relative = 0;
        let mut name = None;
        if module.kind() == "relative_import" {
            for child in children(module) {
                if child.kind() == "import_prefix" {
                    relative = self.lowering.source(child).matches('.').count() as u32;
                } else {
                    name = Some(self.dotted(child));
                }
            }
        } else {
            name = Some(self.dotted(module));
        }
        let name = name.unwrap_or_else(|| self.lowering.name(""));
        let mut bindings = Vec::new();
        let mut cursor = node.walk();
        for item in node.children_by_field_name("name", &mut cursor) {
            let (name, alias) = self.aliased(item);
            bindings.push(ImportBinding::Member { name, local: alias.unwrap_or(name) });
        }
        if children(node).iter().any(|child| child.kind() == "wildcard_import") {
            bindings.push(ImportBinding::All);
        }
        self.push_import(name, relative, bindings, node, out);
    }

    fn aliased(&mut self, node: Node<'_>) -> (Name, Option<Name>) {
        if node.kind() != "aliased_import" {
            return (self.dotted(node), None);
        }
        let name = Self::field(node, "name").unwrap_or(node);
        let alias = Self::field(node, "alias").map(|alias| self.lowering.name_of(alias));
        (self.dotted(name), alias)
    }

    /// A dotted name; white space around its dots is legal and dropped.
    fn dotted(&mut self, node: Node<'_>) -> Name {
        let text = self.lowering.source(node);
        if text.contains(|c: char| c.is_whitespace() || c == '\\') {
            let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\\').collect();
            return self.lowering.name(&text);
        }
        self.lowering.name(text)
    }

    fn push_import(
        &mut self,
        module: Name,
        relative: u32,
        bindings: Vec<ImportBinding>,
        node: Node<'_>,
        out: &mut Block,
    ) {
        let id = self.lowering.builder.import(Import {
            module,
            relative,
            bindings,
            is_static: false,
            is_global: false,
            type_only: self.types_only,
            span: span(node),
        });
        out.push(Step::Import(id));
    }
}
