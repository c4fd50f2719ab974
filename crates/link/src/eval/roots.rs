//! Where evaluation starts: module bodies, `main` and `init`, then what nothing calls.

use super::bounds::{PATIENCE, SMALL_FUEL, TINY_FUEL};
use super::{Eval, FRUITLESS_FUEL, Frame, NOT_PASSED, Outcome};
use crate::intern::Sym;
use crate::value::{ClassKey, Closure, FileId, Site, Value};
use periplus_facts::{Expr, FuncId, ImportBinding, Language, MarkTarget, Modifiers, ParamKind};
use periplus_inventory::Role;
use rustc_hash::FxHashSet;
use std::rc::Rc;

impl Eval<'_> {
    /// Runs everything, production code before tests and examples, so that what both reach counts as production.
    pub(crate) fn run(&mut self) {
        self.index.join_partials(self.program);
        self.study();
        let roles: Vec<Role> = self.program.files.iter().map(|file| file.role).collect();
        let production = |role: Role| role == Role::Production;
        for (phase, wanted) in [(0, true), (1, false)] {
            let files: Vec<FileId> =
                (0..self.files.len() as u32).filter(|file| production(roles[*file as usize]) == wanted).collect();
            if phase == 0 {
                // Declarations of every package are visible from the start.
                // What an ordinary build leaves out comes first, so that what it takes prevails.
                for excluded in [true, false] {
                    for file in 0..self.files.len() as u32 {
                        let wanted = self.left_out(file).is_some() == excluded;
                        if wanted && matches!(self.language(file), Language::Go | Language::Java) {
                            self.role = roles[file as usize];
                            self.run_module(file);
                        }
                    }
                }
                self.declared = true;
            }
            for file in &self.entries_first(&files) {
                self.role = roles[*file as usize];
                self.refuel();
                if self.language(*file) == Language::Go {
                    self.run_package_variables(*file);
                } else {
                    self.run_module(*file);
                }
            }
            // Every package is initialised before anything starts.
            for entry in ["init", "main"] {
                for file in &files {
                    self.role = roles[*file as usize];
                    self.run_entries(*file, entry);
                }
            }
            self.role = if wanted { Role::Production } else { Role::Test };
            self.run_escaped();
            if wanted {
                self.run_started();
            }
            self.run_unmade(&files, false);
            self.run_uncalled(&files, &roles);
            self.awaited.clear();
            self.run_unmade(&files, true);
            self.run_escaped();
            self.run_unreached(&files, &roles);
        }
        self.yield_to_mappings();
    }

    /// Modules that no other imports come first: an imported one then runs where and under what condition it is imported.
    fn entries_first(&mut self, files: &[FileId]) -> Vec<FileId> {
        let mut imported: FxHashSet<FileId> = FxHashSet::default();
        for file in files {
            let facts = self.facts(*file);
            let mut specifiers: Vec<(String, u32)> = facts
                .imports
                .iter()
                .filter(|import| !import.type_only)
                .flat_map(|import| {
                    let module = facts.text(import.module);
                    let members = import.bindings.iter().filter_map(|binding| match binding {
                        // `from package import module`.
                        ImportBinding::Member { name, .. } if module.is_empty() => Some(facts.text(*name).to_owned()),
                        ImportBinding::Member { name, .. } => Some(format!("{module}.{}", facts.text(*name))),
                        _ => None,
                    });
                    let members: Vec<String> =
                        if facts.language == Language::Python { members.collect() } else { Vec::new() };
                    std::iter::once(module.to_owned())
                        .chain(members)
                        .map(|module| (module, import.relative))
                        .collect::<Vec<_>>()
                })
                .collect();
            for expr in &facts.exprs {
                if let Expr::Import(specifier) = expr
                    && let Expr::Str(text) = facts.expr(*specifier)
                {
                    specifiers.push((facts.text(*text).to_owned(), 0));
                }
            }
            for (specifier, relative) in specifiers {
                let module = match facts.language {
                    Language::Python => self.python_module(*file, &specifier, relative),
                    language if language.is_ecmascript() => self.ecmascript_module(*file, &specifier),
                    _ => continue,
                };
                if let Value::Module(module) = module
                    && let crate::value::ModuleRef::File(target) = &*module
                    && target != file
                {
                    imported.insert(*target);
                }
            }
        }
        let (inner, entries): (Vec<FileId>, Vec<FileId>) = files.iter().partition(|file| imported.contains(file));
        entries.into_iter().chain(inner).collect()
    }

    /// Functions in or below which a claim stands whose outcome so far is one of those wanted; nothing is the outcome of
    /// a claim that was not evaluated yet.
    fn functions_with_claims(&self, wanted: impl Fn(Option<&Outcome>) -> bool) -> FxHashSet<(FileId, FuncId)> {
        let mut open: FxHashSet<(FileId, FuncId)> = FxHashSet::default();
        for (file, state) in self.files.iter().enumerate() {
            let file = file as FileId;
            for mark in &state.facts.marks {
                let MarkTarget::Expr(expr) = mark.target else { continue };
                if !wanted(self.outcomes.get(&(file, expr))) {
                    continue;
                }
                let mut func = Some(mark.function);
                while let Some(inner) = func.filter(|func| func.0 != 0 && open.insert((file, *func))) {
                    func = state.facts.function(inner).parent;
                }
            }
        }
        if wanted(None) {
            open.extend(self.listening.iter().filter(|key| !self.executed.contains(key)));
        }
        open
    }

    pub(crate) fn block_registers(&self, file: FileId, func: FuncId) -> bool {
        self.interesting.contains(&(file, func))
    }

    /// True while a function runs that can register, however deep the calls within it.
    pub(crate) fn within_registering(&self) -> bool {
        self.memo.registers()
    }

    /// `init` or `main` functions, entry points by convention.
    fn run_entries(&mut self, file: FileId, wanted: &str) {
        let facts = self.facts(file);
        match facts.language {
            Language::Go => {
                let is_main = facts.package.is_some_and(|package| facts.text(package) == "main");
                for (at, function) in facts.functions.iter().enumerate() {
                    let named = function.name.is_some_and(|name| facts.text(name) == wanted);
                    let plain = function.receiver.is_none() && function.class.is_none() && at != 0;
                    if named && plain && (wanted == "init" || is_main) && function.parent.is_none_or(|p| p.0 == 0) {
                        self.run_function(file, FuncId(at as u32), None);
                    }
                }
            }
            Language::Java | Language::Kotlin if wanted == "main" => {
                for (at, function) in facts.functions.iter().enumerate() {
                    let main = function.name.is_some_and(|name| facts.text(name) == "main");
                    if main
                        && function.modifiers.contains(Modifiers::STATIC)
                        && self.interesting.contains(&(file, FuncId(at as u32)))
                    {
                        self.run_function(file, FuncId(at as u32), None);
                    }
                }
            }
            _ => {}
        }
    }

    /// Functions that may lead to a route. What turned out to be none does not become one by being called from
    /// elsewhere.
    fn useful(&mut self) -> Rc<FxHashSet<(FileId, FuncId)>> {
        let mut wanted = self.functions_with_claims(|outcome| match outcome {
            None | Some(Outcome::Operation) => true,
            Some(Outcome::Unresolved(reason)) => reason.contains(NOT_PASSED),
            Some(_) => false,
        });
        wanted.extend(&self.learned.setting_up);
        self.reaching(wanted)
    }

    /// Runs what nobody was seen to call. Where much of that has said nothing new, little more is spent on the rest.
    /// Where classes are collected by their annotations, functions that nothing calls are hardly ever what registers.
    fn speculate(&mut self, small: bool, run: impl FnOnce(&mut Self)) {
        self.ration = Some(match (small, self.fruitless > FRUITLESS_FUEL) {
            (true, true) => TINY_FUEL,
            (true, false) | (false, true) => SMALL_FUEL,
            (false, false) => PATIENCE,
        });
        let (routes, outcomes, steps) = (self.routes.len(), self.outcomes.len(), self.steps());
        run(self);
        self.ration = None;
        if routes == self.routes.len() && outcomes == self.outcomes.len() {
            self.fruitless += self.steps() - steps;
        }
    }

    /// Functions that were handed to code we can't see.
    pub(super) fn run_escaped(&mut self) {
        for _ in 0..20 {
            self.run_at_start();
            let escaped = self.take_escaped();
            if escaped.is_empty() {
                return;
            }
            let useful = self.useful();
            for value in escaped {
                if let Value::Function(closure) = value
                    && !self.executed.contains(&(closure.file, closure.func))
                    && (useful.contains(&(closure.file, closure.func)) || !self.language(closure.file).declares_types())
                {
                    self.speculate(false, |eval| {
                        eval.refuel();
                        eval.call_assuming(&closure);
                    });
                }
            }
        }
    }

    /// Functions that can register and that nothing has called: first those that no other such function calls. If a
    /// function takes a router, nothing mentions it, and its package has others that are called, it is dead.
    fn run_uncalled(&mut self, files: &[FileId], roles: &[Role]) {
        let wanted: FxHashSet<FileId> = files.iter().copied().collect();
        let mut passed: FxHashSet<(FileId, FuncId)> = FxHashSet::default();
        // Dead functions come last: what they call may be called by others too, and is alive then.
        let mut dead: FxHashSet<(FileId, FuncId)> = FxHashSet::default();
        let mut last = false;
        for _ in 0..200 {
            let mut left: Vec<(FileId, FuncId)> = self
                .interesting
                .iter()
                .copied()
                .filter(|key| wanted.contains(&key.0) && key.1.0 != 0)
                .filter(|key| !self.executed.contains(key) && !passed.contains(key))
                .filter(|key| last || !dead.contains(key))
                .filter(|key| !self.awaited.contains(key))
                .collect();
            left.sort_unstable();
            // Closures run when the function around them does; if that was run, they were not reached there.
            let candidates: Vec<(FileId, FuncId)> = left
                .iter()
                .copied()
                .filter(|(file, func)| {
                    let facts = &self.files[*file as usize].facts;
                    match facts.function(*func).parent {
                        Some(parent) if parent.0 != 0 => self.executed.contains(&(*file, parent)),
                        _ => true,
                    }
                })
                .collect();
            if candidates.is_empty() {
                if last || dead.is_empty() {
                    return;
                }
                last = true;
                continue;
            }
            let mut called: FxHashSet<Sym> = FxHashSet::default();
            for (file, func) in &candidates {
                let facts = self.facts(*file);
                let mut found = Vec::new();
                crate::walk::called_names(&facts, *func, &mut found);
                for (name, _) in found {
                    let own = facts.function(*func).name;
                    if own != Some(name) {
                        let name = self.sym(*file, name);
                        called.insert(name);
                        called.extend(self.names_held(name));
                    }
                }
            }
            let mut batch: Vec<(FileId, FuncId)> = candidates
                .iter()
                .copied()
                .filter(|(file, func)| {
                    let facts = &self.files[*file as usize].facts;
                    facts.function(*func).name.is_none_or(|name| !called.contains(&self.sym(*file, name)))
                })
                .collect();
            if batch.is_empty() {
                batch = candidates;
            }
            let unsettled = self.functions_with_claims(|outcome| outcome.is_none());
            let open = self.reaching(unsettled);
            let useful = self.useful();
            for (file, func) in batch {
                if self.executed.contains(&(file, func)) {
                    continue;
                }
                if self.is_replaced(file, func) {
                    self.executed.insert((file, func));
                    continue;
                }
                if !useful.contains(&(file, func)) && self.language(file).declares_types() {
                    passed.insert((file, func));
                    continue;
                }
                self.role = if self.is_for_tests(file, func) { Role::Test } else { roles[file as usize] };
                if !last && self.is_dead(file, func) {
                    dead.insert((file, func));
                    continue;
                }
                // Where every claim has been evaluated, what is left can only lead there once more.
                let small = !open.contains(&(file, func));
                self.dead = self.is_dead(file, func);
                let (routers, routes) = (self.routers.len(), self.routes.len());
                let before = if self.dead { self.executed.clone() } else { FxHashSet::default() };
                let small =
                    small || matches!(self.language(file), Language::Java | Language::Kotlin | Language::CSharp);
                self.speculate(small, |eval| eval.run_function(file, func, None));
                if self.dead && routes < self.routes.len() {
                    self.revivable.insert((file, func));
                    let reached = self.executed.difference(&before).filter(|key| self.interesting.contains(key));
                    self.revivable.extend(reached.copied());
                }
                if self.is_forgotten(file, func, routers, routes) {
                    for route in &mut self.routes[routes..] {
                        route.dead = true;
                    }
                    self.revivable.insert((file, func));
                }
                self.executed.insert((file, func));
                self.dead = false;
                self.run_escaped();
            }
        }
    }

    /// Go: the constraint that leaves a file out of an ordinary build.
    pub(crate) fn left_out(&self, file: FileId) -> Option<&str> {
        self.program.files[file as usize].left_out()
    }

    /// Go: a function that an ordinary build leaves out, for which it takes another of that name.
    fn is_replaced(&self, file: FileId, func: FuncId) -> bool {
        let facts = &self.files[file as usize].facts;
        let Some(name) = facts.function(func).name.filter(|_| self.left_out(file).is_some()) else { return false };
        let key = (crate::index::parent(self.path(file)).to_owned(), self.sym(file, name));
        self.index.go_functions.get(&key).into_iter().flatten().any(|(other, _)| self.left_out(*other).is_none())
    }

    fn run_function(&mut self, file: FileId, func: FuncId, this: Option<Value>) {
        self.refuel();
        if let Some(closure) = self.inner.get(&(file, func)).cloned() {
            self.call_assuming(&closure);
            return;
        }
        let facts = self.facts(file);
        let function = facts.function(func);
        let class = function.class.map(|class| ClassKey { file, class });
        let scope = match class {
            Some(class) => self.class_frame(class).scope,
            None => self.files[file as usize].scope.clone(),
        };
        let closure = Closure { file, func, scope, this, class, partial: Vec::new() };
        self.call_assuming(&closure);
    }

    /// Calls a function with what its parameters' types and defaults say.
    pub(crate) fn call_assuming(&mut self, closure: &Closure) -> Value {
        let facts = self.facts(closure.file);
        let function = facts.function(closure.func);
        let frame = Frame {
            file: closure.file,
            func: closure.func,
            scope: closure.scope.clone(),
            this: closure.this.clone(),
            class: closure.class,
        };
        let mut closure = closure.clone();
        if closure.this.is_none() {
            if let Some(receiver) = &function.receiver {
                closure.this = receiver.ty.map(|ty| self.assume(&frame, ty, facts.text(receiver.name)));
            } else if let Some(class) = closure.class.filter(|_| function.class.is_some()) {
                if function.modifiers.contains(Modifiers::STATIC) {
                    closure.this = Some(Value::Class(class));
                } else if function.modifiers.contains(Modifiers::CONSTRUCTOR) {
                    let site = Site { file: closure.file, span: function.span };
                    return self.construct(&frame, class, Vec::new(), site);
                } else {
                    let this = self.assume_instance(class);
                    if let Some(method) = function.name {
                        self.become_router(class, &this, facts.text(method));
                    }
                    closure.this = Some(this);
                }
            }
        }
        let skip_self = self.is_python_file(closure.file)
            && function.class.is_some()
            && closure.class.is_some()
            && !function.modifiers.contains(Modifiers::STATIC);
        let site = Site { file: closure.file, span: function.name_span };
        let mut actuals = Vec::new();
        let expected = self.expected.get(&(closure.file, closure.func)).cloned().unwrap_or_default();
        for (at, param) in function.params.iter().skip(usize::from(skip_self)).enumerate() {
            if matches!(param.kind, ParamKind::Rest | ParamKind::KeywordRest) {
                continue;
            }
            let name = facts.text(param.name);
            if param.default.is_some() {
                break;
            }
            let ty = param.ty.filter(|ty| self.says_something(&frame, *ty));
            let value = match ty {
                Some(ty) if let Some(offered) = self.offered(&frame, ty) => offered,
                Some(ty) => {
                    let value = self.assume(&frame, ty, name);
                    if let (Value::Router(router), Some(method), Some(_)) = (&value, function.name, function.class) {
                        self.hand_over(*router, facts.text(method));
                    }
                    value
                }
                None => match expected.get(at).cloned().flatten().or_else(|| self.named_router(&closure, name, site)) {
                    Some(router) => router,
                    None => Value::unknown(name, format!("{NOT_PASSED} `{name}`")),
                },
            };
            actuals.push(super::Actual { name: Some(name.into()), value, site, condition: 0 });
        }
        let condition = std::mem::replace(&mut self.condition, 0);
        let result = self.isolated(|eval| eval.as_root(&closure, actuals, site));
        self.condition = condition;
        result
    }

    /// Inlines a function that no code calls.
    fn as_root(&mut self, closure: &Closure, actuals: Vec<super::Actual>, site: Site) -> Value {
        let key = (closure.file, closure.func);
        let called = self.called.contains(&key);
        let result = self.invoke(closure, actuals, site);
        if !called {
            self.called.remove(&key);
        }
        result
    }

    /// Steps taken so far.
    pub(crate) fn steps(&self) -> u64 {
        self.allowed - self.total_fuel
    }

    /// Runs something that happens once, whoever asks for it first: with a budget of its own.
    pub(crate) fn once<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> T {
        let held = (self.fuel, std::mem::take(&mut self.limited), self.ration.take());
        self.refuel();
        let result = self.isolated(work);
        (self.fuel, self.limited, self.ration) = held;
        result
    }

    /// Runs `work` under one more condition.
    pub(crate) fn under<T>(&mut self, text: &str, site: Site, work: impl FnOnce(&mut Self) -> T) -> T {
        let parent = self.condition;
        self.conditions.push(super::Condition { parent, text: text.into(), site });
        self.condition = (self.conditions.len() - 1) as crate::value::ConditionId;
        let result = work(self);
        self.condition = parent;
        result
    }

    /// Runs something outside the branches and returns of what is being run.
    pub(crate) fn isolated<T>(&mut self, work: impl FnOnce(&mut Self) -> T) -> T {
        let branches = std::mem::take(&mut self.branches);
        let returns = std::mem::take(&mut self.returns);
        let host = self.host.take();
        self.returns.push(Vec::new());
        let result = work(self);
        self.host = host;
        self.branches = branches;
        self.returns = returns;
        result
    }

    /// The function value of a class member, for people and parameters.
    pub(crate) fn function_value(&mut self, owner: ClassKey, file: FileId, func: FuncId) -> Value {
        let value = self.method_closure(owner, file, func, None);
        match value {
            Value::Function(closure) => Value::Function(Rc::clone(&closure)),
            other => other,
        }
    }
}
