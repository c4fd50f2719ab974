//! Imports, exports, namespaces.

use super::super::context::span;
use super::super::nodes::has_token;
use super::{Script, children, first_child};
use periplus_facts::{Block, Declare, Entry, Expr, ExprId, Import, ImportBinding, Name, Place, Step};
use periplus_syntax::Node;

impl Script<'_, '_> {
    pub(super) fn import(&mut self, node: Node<'_>, out: &mut Block) {
        let parts = children(node);
        if let Some(clause) = parts.iter().find(|part| part.kind() == "import_require_clause") {
            self.import_require(*clause, out);
            return;
        }
        let Some(source) = Self::field(node, "source") else { return };
        let mut bindings = Vec::new();
        if let Some(clause) = parts.iter().find(|part| part.kind() == "import_clause") {
            for part in children(*clause) {
                match part.kind() {
                    "namespace_import" => {
                        let local = first_child(part).map(|name| self.lowering.name_of(name));
                        bindings.push(ImportBinding::Module(local));
                    }
                    "named_imports" => {
                        for specifier in children(part) {
                            bindings.extend(
                                self.specifier(specifier).map(|(name, local)| ImportBinding::Member { name, local }),
                            );
                        }
                    }
                    _ => {
                        let name = self.lowering.name("default");
                        let local = self.lowering.name_of(part);
                        bindings.push(ImportBinding::Member { name, local });
                    }
                }
            }
        }
        let type_only = has_token(node, "type") || has_token(node, "typeof");
        self.push_import(source, bindings, type_only, node, out);
    }

    fn push_import(
        &mut self,
        source: Node<'_>,
        bindings: Vec<ImportBinding>,
        type_only: bool,
        node: Node<'_>,
        out: &mut Block,
    ) {
        let module = self.string_value(source);
        let module = self.lowering.name(&module);
        let id = self.lowering.builder.import(Import {
            module,
            relative: 0,
            bindings,
            is_static: false,
            is_global: false,
            type_only,
            span: span(node),
        });
        out.push(Step::Import(id));
    }

    /// `name as alias`: both names.
    fn specifier(&mut self, node: Node<'_>) -> Option<(Name, Name)> {
        let name = self.export_name(Self::field(node, "name")?);
        let alias = Self::field(node, "alias").map(|alias| self.export_name(alias));
        Some((name, alias.unwrap_or(name)))
    }

    /// Exported names may be strings.
    fn export_name(&mut self, node: Node<'_>) -> Name {
        if node.kind() == "string" {
            let text = self.string_value(node);
            return self.lowering.name(&text);
        }
        self.lowering.name_of(node)
    }

    /// `import x = require("y")`
    fn import_require(&mut self, clause: Node<'_>, out: &mut Block) {
        let (Some(name), Some(source)) = (first_child(clause), Self::field(clause, "source")) else { return };
        let module = self.expr(source);
        let value = self.lowering.expr(Expr::Import(module), clause);
        let place = Place::Name(self.lowering.name_of(name));
        out.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Block });
    }

    /// `import x = A.b`; returns the name.
    pub(super) fn import_alias(&mut self, node: Node<'_>, out: &mut Block) -> Option<Name> {
        let [name, target] = children(node)[..] else { return None };
        let name = self.lowering.name_of(name);
        let value = self.dotted(target);
        out.push(Step::Bind { place: Place::Name(name), value: Some(value), ty: None, declare: Declare::Block });
        Some(name)
    }

    fn dotted(&mut self, node: Node<'_>) -> ExprId {
        let mut value = None;
        for part in self.lowering.source(node).split('.') {
            let name = self.lowering.name(part.trim());
            value = Some(match value {
                Some(object) => self.lowering.expr(Expr::Member { object, name }, node),
                None => self.lowering.expr(Expr::Name(name), node),
            });
        }
        value.unwrap_or_else(|| self.lowering.opaque(node))
    }

    pub(super) fn export(&mut self, node: Node<'_>, out: &mut Block) {
        let parts = children(node);
        let clause = parts.iter().copied().find(|part| part.kind() == "export_clause");
        if let Some(source) = Self::field(node, "source") {
            let mut bindings = Vec::new();
            if let Some(clause) = clause {
                for specifier in children(clause) {
                    let names = self.specifier(specifier);
                    bindings.extend(names.map(|(name, exported)| ImportBinding::Reexport { name, exported }));
                }
            } else if let Some(namespace) = parts.iter().find(|part| part.kind() == "namespace_export") {
                let exported = match first_child(*namespace) {
                    Some(name) => self.export_name(name),
                    None => self.lowering.name("default"),
                };
                let name = self.lowering.name("*");
                bindings.push(ImportBinding::Reexport { name, exported });
            } else {
                bindings.push(ImportBinding::ReexportAll);
            }
            let type_only = has_token(node, "type");
            self.push_import(source, bindings, type_only, node, out);
        } else if let Some(clause) = clause {
            if !has_token(node, "type") {
                self.export_clause(clause, out);
            }
        } else if let Some(declaration) = Self::field(node, "declaration") {
            self.inner_doc(node, declaration);
            self.export_declaration(node, declaration, out);
        } else if has_token(node, "=") {
            self.export_assignment(node, out);
        } else if let Some(value) = Self::field(node, "value") {
            let value = self.expr(value);
            self.flush(out);
            let name = self.lowering.name("default");
            out.push(Step::Export { name, value });
        }
    }

    /// A doc comment between a class's decorators and its `export`.
    fn inner_doc(&mut self, node: Node<'_>, declaration: Node<'_>) {
        let mut cursor = node.walk();
        let comment = node.children(&mut cursor).filter(Node::is_extra).last();
        if self.doc.is_none()
            && let Some(comment) = comment
        {
            self.doc = self.doc_of(comment, declaration);
        }
    }

    fn export_clause(&mut self, clause: Node<'_>, out: &mut Block) {
        for specifier in children(clause) {
            if has_token(specifier, "type") {
                continue;
            }
            let Some(local) = Self::field(specifier, "name") else { continue };
            let Some((name, exported)) = self.specifier(specifier) else { continue };
            let value = self.lowering.expr(Expr::Name(name), local);
            out.push(Step::Export { name: exported, value });
        }
    }

    fn export_declaration(&mut self, node: Node<'_>, declaration: Node<'_>, out: &mut Block) {
        let names = match declaration.kind() {
            "lexical_declaration" | "variable_declaration" | "using_declaration" => self.declaration(declaration, out),
            "class_declaration" | "abstract_class_declaration" => {
                let mut cursor = node.walk();
                let decorators: Vec<Node<'_>> = node.children_by_field_name("decorator", &mut cursor).collect();
                let id = self.class(declaration, &decorators);
                self.flush(out);
                out.push(Step::Class(id));
                self.declared_name(declaration)
            }
            "import_alias" => self.import_alias(declaration, out).into_iter().collect(),
            "type_alias_declaration" | "ambient_declaration" | "function_signature" => return,
            _ => {
                self.statement(declaration, out);
                self.declared_name(declaration)
            }
        };
        let default = has_token(node, "default");
        for name in names {
            let value = self.lowering.expr(Expr::Name(name), declaration);
            let name = if default { self.lowering.name("default") } else { name };
            out.push(Step::Export { name, value });
        }
    }

    /// The name that a function, class, enumeration or namespace declares.
    fn declared_name(&mut self, declaration: Node<'_>) -> Vec<Name> {
        let Some(name) = Self::field(declaration, "name") else { return Vec::new() };
        let first = self.lowering.source(name).split('.').next().unwrap_or_default().trim();
        vec![self.lowering.name(first)]
    }

    /// `export = value` is `module.exports = value`.
    fn export_assignment(&mut self, node: Node<'_>, out: &mut Block) {
        let Some(value) = first_child(node) else { return };
        let value = self.expr(value);
        self.flush(out);
        let module = self.lowering.name("module");
        let object = self.lowering.expr(Expr::Name(module), node);
        let place = Place::Member { object, name: self.lowering.name("exports") };
        out.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign });
    }

    /// A namespace runs its body and is an object of what that exports; `A.B` nests.
    pub(super) fn namespace(&mut self, node: Node<'_>, out: &mut Block) {
        let (Some(name), Some(body)) = (Self::field(node, "name"), Self::field(node, "body")) else { return };
        // `module "x"` only declares types.
        if name.kind() == "string" {
            return;
        }
        let mut block = Block::new();
        let mut entries = Vec::new();
        for step in self.statements(body) {
            if let Step::Export { name, value } = step {
                let key = Some(self.lowering.expr(Expr::Str(name), node));
                entries.push(Entry { key, value });
            } else {
                block.push(step);
            }
        }
        let mut value = self.lowering.expr(Expr::Map(entries), node);
        let mut segments: Vec<Name> = Vec::new();
        for part in self.lowering.source(name).split('.') {
            segments.push(self.lowering.name(part.trim()));
        }
        for segment in segments.drain(1..).rev() {
            let key = Some(self.lowering.expr(Expr::Str(segment), name));
            value = self.lowering.expr(Expr::Map(vec![Entry { key, value }]), node);
        }
        let Some(first) = segments.pop() else { return };
        let place = Place::Name(first);
        out.push(Step::Bind { place: place.clone(), value: None, ty: None, declare: Declare::Block });
        block.push(Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign });
        out.push(Step::Block(block));
    }
}
