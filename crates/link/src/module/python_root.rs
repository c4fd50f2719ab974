//! Python: a tree that is a package, without the folders that it lies in.

use crate::eval::Eval;
use std::rc::Rc;

impl Eval<'_> {
    /// The name of the package whose folder is the root of the tree: the one under which its modules import each other,
    /// with the packages that it lies in (`shop.web` of `shop.web.orders`).
    pub(super) fn python_root_package(&self) -> Option<Rc<str>> {
        if let Some(known) = self.python_root.get() {
            return known.clone();
        }
        let mut counts: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
        if self.index.exists("__init__.py") {
            for state in &self.files {
                for import in state.facts.imports.iter().filter(|import| import.relative == 0) {
                    let dotted = state.facts.text(import.module);
                    let first = dotted.split('.').next().unwrap_or_default();
                    if self.index.is_folder(first) {
                        continue;
                    }
                    for (at, _) in dotted.match_indices('.') {
                        let stem = dotted[at + 1..].replace('.', "/");
                        let module = self.index.exists(&format!("{stem}.py"))
                            || self.index.exists(&format!("{stem}/__init__.py"));
                        // A folder that is no package says little where so much stands before it.
                        if module || dotted[..at] == *first && self.index.is_folder(&stem) {
                            *counts.entry(dotted[..at].to_owned()).or_default() += 1;
                        }
                    }
                }
            }
        }
        let most = counts.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
        let name: Option<Rc<str>> = most.map(|(name, _)| name.as_str().into());
        self.python_root.get_or_init(|| name).clone()
    }
}
