//! Functions that nothing can call.

use super::Eval;
use crate::value::FileId;
use periplus_facts::{FuncId, Language, Step};
use periplus_inventory::Role;

impl Eval<'_> {
    /// Go: a function whose name nothing mentions, in a package that has others that are called.
    pub(super) fn is_dead(&self, file: FileId, func: FuncId) -> bool {
        let facts = &self.files[file as usize].facts;
        if facts.language != Language::Go {
            return false;
        }
        let function = facts.function(func);
        let Some(name) = function.name else { return false };
        if matches!(facts.text(name), "main" | "init") || self.role != Role::Production {
            return false;
        }
        let name = self.sym(file, name);
        // Mentioned, but each mention turned out to be another function of the same name.
        let namesakes = self.called.iter().any(|(other, called)| {
            (*other, *called) != (file, func) && {
                let facts = &self.files[*other as usize].facts;
                facts.language == Language::Go
                    && facts.function(*called).name.is_some_and(|own| self.sym(*other, own) == name)
            }
        });
        if self.mentioned.contains(&name) && !namesakes {
            return false;
        }
        let folder = crate::index::parent(self.path(file));
        self.executed.iter().any(|(other, executed)| {
            executed.0 != 0
                && crate::index::parent(self.path(*other)) == folder
                && self.interesting.contains(&(*other, *executed))
        })
    }

    /// A function of a language without Go's packages that nothing in the tree mentions and that only adds to routers
    /// made elsewhere. One that makes an application is an entry point: servers call it by a name in their own
    /// configuration. One that takes its router may be called by a plug-in mechanism.
    pub(super) fn is_forgotten(&self, file: FileId, func: FuncId, routers: usize, routes: usize) -> bool {
        let facts = &self.files[file as usize].facts;
        let function = facts.function(func);
        let Some(name) = function.name else { return false };
        if facts.language == Language::Go
            || self.role != Role::Production
            || self.mentioned.contains(&self.sym(file, name))
            // What starts a program is called from outside of it.
            || facts.text(name) == "main"
        {
            return false;
        }
        if !function.annotations.is_empty() || function.class.is_some() || facts.text(name).starts_with('_') {
            return false;
        }
        let makes_application =
            self.routers[routers..].iter().any(|router| self.packs.pack(router.pack).routers[router.kind].root);
        let takes_router = self.routers[routers..].iter().any(|router| router.assumed);
        let exported = facts.functions[0].body.iter().any(|step| matches!(step, Step::Export { .. }));
        routes < self.routes.len() && !makes_application && !takes_router && !exported
    }
}
