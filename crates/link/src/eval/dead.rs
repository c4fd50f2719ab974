//! Functions that nothing can call, and branches that never run.

use super::{Eval, Frame, Outcome};
use crate::value::FileId;
use periplus_facts::{Block, Expr, ExprId, FuncId, Language, Step};
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

    /// Go: a function that takes what only tests have, in a file that need not be a test's.
    pub(super) fn is_for_tests(&self, file: FileId, func: FuncId) -> bool {
        let facts = &self.files[file as usize].facts;
        let testing = |ty: ExprId| match facts.expr(ty) {
            Expr::Member { object, name } => {
                matches!(facts.expr(*object), Expr::Name(package) if facts.text(*package) == "testing")
                    && matches!(facts.text(*name), "T" | "B" | "F" | "TB" | "M")
            }
            _ => false,
        };
        facts.language == Language::Go && facts.function(func).params.iter().filter_map(|param| param.ty).any(testing)
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

    /// Code that never runs: its registrations are shown as unreachable, nothing else of it has an effect. Once is enough
    /// for that, however often the condition is met.
    pub(super) fn dead_branch(&mut self, frame: &Frame, condition: ExprId, block: &Block) {
        let facts = self.facts(frame.file);
        let calls = crate::walk::calls_in(&facts, block);
        let marked = calls.iter().any(|call| self.marked.contains(&(frame.file, *call)));
        if !marked || self.dead || !self.dead_seen.insert((frame.file, condition)) {
            return;
        }
        self.charge(self.heap.len());
        let heap = self.heap.snapshot();
        let statics = (self.statics.clone(), self.learned.initialized.clone());
        let depth = self.returns.last().map_or(0, Vec::len);
        // What registered in another round of the same code: nothing is missing without this one.
        let served = |eval: &Self, call: &ExprId| {
            !eval.marked.contains(&(frame.file, *call))
                || matches!(eval.outcomes.get(&(frame.file, *call)), Some(Outcome::Operation))
        };
        let served = calls.iter().all(|call| served(self, call));
        let routes = self.routes.len();
        self.dead = true;
        self.begin_branch();
        self.nested(frame, block);
        let log = self.end_branch();
        self.rewind(&log);
        self.dead = false;
        for at in routes..self.routes.len() {
            // A path that only a round that runs would know says nothing.
            if served && self.routes[at].path.known().is_none() {
                self.routes[at].open = true;
            }
        }
        if let Some(returns) = self.returns.last_mut() {
            returns.truncate(depth);
        }
        // What is new may be referred to by its routes; what was there before is as it was.
        self.heap.restore(&heap);
        (self.statics, self.learned.initialized) = statics;
        self.early_exit = None;
    }
}
