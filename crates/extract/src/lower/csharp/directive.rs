//! What stands outside of classes: namespaces, usings, top-level statements, preprocessor branches.

use super::class::is_class;
use super::{CSharp, child_of_kind, is_noise, operand_after};
use crate::lower::context::span;
use periplus_facts::{Block, Import, ImportBinding, Name, Step};
use periplus_syntax::Node;

/// One branch of `#if … #elif … #else`.
pub(super) struct Branch<'t> {
    /// Its condition; `None` for `#else`.
    pub(super) condition: Option<Node<'t>>,
    /// What it holds.
    pub(super) content: Vec<Node<'t>>,
}

/// The branches of a preprocessor conditional.
pub(super) fn preprocessor_branches(node: Node<'_>) -> Vec<Branch<'_>> {
    let mut branches = Vec::new();
    let mut next = Some(node);
    while let Some(at) = next {
        let condition = at.child_by_field_name("condition");
        let alternative = at.child_by_field_name("alternative");
        let skipped = [condition, alternative].map(|node| node.map(|node| node.id()));
        let mut cursor = at.walk();
        let content = at.named_children(&mut cursor).filter(|child| !skipped.contains(&Some(child.id()))).collect();
        branches.push(Branch { condition, content });
        next = alternative;
    }
    branches
}

impl CSharp<'_, '_> {
    /// The items of a file or namespace.
    pub(super) fn items(&mut self, node: Node<'_>, block: &mut Block) {
        let start = block.len();
        let mut cursor = node.walk();
        let children: Vec<Node<'_>> = node.named_children(&mut cursor).collect();
        self.item_list(&children, block);
        super::step::hoist(&mut block[start..]);
    }

    fn item_list(&mut self, items: &[Node<'_>], block: &mut Block) {
        let mut docs = Vec::new();
        for &item in items {
            if item.kind() == "comment" {
                docs.push(item);
            } else if !is_noise(item) {
                self.nested(item, |csharp| csharp.item(item, &docs, block));
                docs.clear();
            }
        }
    }

    fn item(&mut self, node: Node<'_>, docs: &[Node<'_>], block: &mut Block) {
        match node.kind() {
            "using_directive" => self.using(node),
            "namespace_declaration" => {
                let around = self.namespace;
                self.enter_namespace(node);
                if let Some(body) = node.child_by_field_name("body") {
                    self.items(body, block);
                }
                self.namespace = around;
            }
            "file_scoped_namespace_declaration" => self.enter_namespace(node),
            "global_statement" => {
                let mut cursor = node.walk();
                for statement in node.named_children(&mut cursor).filter(|child| !child.is_extra()) {
                    self.statement(statement, block);
                }
            }
            "preproc_if" => {
                let branches = preprocessor_branches(node);
                if branches.iter().flat_map(|branch| &branch.content).all(|item| is_statement(item.kind())) {
                    self.preprocessor_statement(node, block);
                } else {
                    self.branches(node, |csharp, content| csharp.item_list(content, block));
                }
            }
            "ERROR" if is_headless_class(node) => {
                let id = self.class(node, docs);
                block.push(Step::Class(id));
            }
            "ERROR" => self.items(node, block),
            "global_attribute" | "extern_alias_directive" | "delegate_declaration" => {}
            kind if is_class(kind) => {
                let id = self.class(node, docs);
                block.push(Step::Class(id));
            }
            kind if is_statement(kind) => self.statement(node, block),
            // Members that error recovery leaves without their class.
            "method_declaration" => {
                let id = self.method(node, docs);
                block.push(Step::Function(id));
            }
            _ => {
                self.calls_in(node);
                block.append(&mut self.effects);
            }
        }
    }

    /// Lowers each branch of `#if`, under its condition.
    pub(super) fn branches(&mut self, node: Node<'_>, mut lower: impl FnMut(&mut Self, &[Node<'_>])) {
        let mut earlier: Vec<String> = Vec::new();
        for branch in preprocessor_branches(node) {
            let own = branch.condition.map(|condition| self.lowering.source(condition).trim().to_owned());
            let text = match &own {
                Some(own) => own.clone(),
                None => format!("not ({})", earlier.join(" || ")),
            };
            // Nothing can compile this.
            let never = own.as_deref() == Some("false");
            earlier.extend(own);
            if never {
                continue;
            }
            let text = self.interned(&text);
            self.conditions.push(text);
            lower(self, &branch.content);
            self.conditions.pop();
        }
    }

    fn enter_namespace(&mut self, node: Node<'_>) {
        let Some(name) = node.child_by_field_name("name") else { return };
        let name = self.dotted(name);
        self.namespace = Some(match self.namespace {
            Some(outer) => {
                let facts = self.lowering.builder.facts();
                let joined = format!("{}.{}", facts.text(outer), facts.text(name));
                self.interned(&joined)
            }
            None => name,
        });
    }

    /// `using N`, `using static T`, `using A = T`, each perhaps `global`.
    fn using(&mut self, node: Node<'_>) {
        let alias = node.child_by_field_name("name");
        let target = match alias {
            Some(_) => operand_after(node, "="),
            None => super::operand(node),
        };
        let Some(target) = target else { return };
        let module = self.dotted(target);
        let binding = match alias {
            Some(alias) => ImportBinding::Module(Some(self.ident(alias))),
            None => ImportBinding::All,
        };
        self.lowering.builder.import(Import {
            module,
            relative: 0,
            bindings: vec![binding],
            is_static: child_of_kind(node, "static").is_some(),
            is_global: child_of_kind(node, "global").is_some(),
            type_only: false,
            span: span(node),
        });
    }

    /// A dotted name without type arguments, blanks and `global::`.
    fn dotted(&mut self, node: Node<'_>) -> Name {
        let mut parts = Vec::new();
        let mut at = node;
        loop {
            let name = at.child_by_field_name("name").unwrap_or(at);
            let text = self.lowering.source(super::plain(name));
            parts.push(text.strip_prefix('@').unwrap_or(text));
            match (at.kind(), at.child_by_field_name("qualifier"), at.child_by_field_name("alias")) {
                ("qualified_name", Some(qualifier), _) => at = qualifier,
                ("alias_qualified_name", _, Some(alias)) if self.lowering.source(alias) != "global" => at = alias,
                _ => break,
            }
        }
        parts.reverse();
        self.interned(&parts.join("."))
    }
}

/// True for what may stand among statements.
fn is_statement(kind: &str) -> bool {
    kind.ends_with("_statement") || matches!(kind, "block" | "preproc_if" | "comment")
}

/// True for an error node that holds a class whose end was not found: its name and its members.
fn is_headless_class(node: Node<'_>) -> bool {
    let mut cursor = node.walk();
    let mut children = node.children(&mut cursor).map(|child| child.kind());
    children.any(|kind| matches!(kind, "class" | "struct" | "record" | "interface"))
        && children.next() == Some("identifier")
        && children.any(|kind| kind == "method_declaration")
}
