//! Which functions can matter for routes at all, by the names they call: known before anything is evaluated.

use super::declared_receiver::Receiver;
use super::{Eval, Outcome};
use crate::index::parent;
use crate::intern::Sym;
use crate::value::{FileId, Value};
use crate::walk::Through;
use periplus_facts::{Expr, FuncId, ImportBinding, Language, MarkTarget, Name, Place, Step};
use periplus_inventory::Role;
use periplus_packs::{Action, Symbol};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::VecDeque;
use std::rc::Rc;

/// What the program's functions call, by name.
#[derive(Debug, Default)]
pub(crate) struct CallGraph {
    /// The functions that mention a name, each once for every way it does.
    callers: FxHashMap<Sym, Vec<(FileId, FuncId, CallScope)>>,
    /// Go: the package variables with collections that hold a name. Who uses such a variable may call what it holds.
    held: FxHashMap<Sym, Vec<(FileId, Sym, CallScope)>>,
    /// The other way round: the names that collections in variables of a name hold.
    holds: FxHashMap<Sym, Vec<Sym>>,
    /// For each file.
    imports: Vec<Imports>,
    /// The last questions and answers of [`Eval::reaching`]: claims are settled far less often than it is asked.
    answers: VecDeque<(Functions, Rc<Functions>)>,
}

/// A set of functions.
type Functions = FxHashSet<(FileId, FuncId)>;

/// How many answers are kept: who runs what is left asks for two at a time.
const ANSWERS: usize = 4;

/// Where a mentioned function can be declared. Only Go says that by the way a name is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CallScope {
    Anywhere,
    /// In the same package.
    Package,
    /// In the package of this import, by its position in the file's [`Imports`].
    Import(usize),
    /// In a package outside of the tree.
    Outside,
    /// A method, or a function of an imported package whose name is not the one of its folder.
    Member(Receiver),
}

/// Go: the local name of each import, and its folder if it lies in the tree.
type Imports = Vec<(Option<Name>, String, Option<String>)>;

impl Eval<'_> {
    /// What the program's functions call and mark, by name: which functions can matter for routes at all.
    pub(super) fn study(&mut self) {
        let mut direct: FxHashSet<(FileId, FuncId)> = FxHashSet::default();
        let mut graph = CallGraph::default();
        let makers = self.maker_names();
        let taken = self.declared_routers();
        for file in 0..self.files.len() as u32 {
            let facts = self.facts(file);
            let look_ups = self.look_ups(file);
            for mark in &facts.marks {
                if let MarkTarget::Expr(expr) = mark.target {
                    if look_ups.contains(&expr) {
                        self.outcomes.insert((file, expr), Outcome::Rejected("a look-up".into()));
                        continue;
                    }
                    self.marked.insert((file, expr));
                    self.claims.entry((file, expr)).or_default().push(mark.rule);
                    self.note_shape(file, expr, facts.text(mark.rule));
                    if self.is_declared_otherwise(file, mark.function, expr) {
                        continue;
                    }
                }
                direct.insert((file, mark.function));
            }
            self.note_listening_functions(file);
            let imports = self.imported_folders(file);
            for (at, function) in facts.functions.iter().enumerate() {
                let key = (file, FuncId(at as u32));
                let mut found = Vec::new();
                crate::walk::called_names(&facts, FuncId(at as u32), &mut found);
                let mut calls = found.clone();
                calls.sort_unstable();
                calls.dedup();
                // A module's body runs first of all, and only once.
                if at != 0 {
                    for (name, through) in calls {
                        let scope = self.scope_of(file, &imports, through);
                        graph.callers.entry(self.sym(file, name)).or_default().push((file, key.1, scope));
                    }
                } else if facts.language == Language::Go {
                    self.note_held(file, &imports, &mut graph);
                }
                let found: Vec<Sym> = found.into_iter().map(|(name, _)| self.sym(file, name)).collect();
                self.called_names.extend(found.iter().copied());
                // A function that makes routers matters as one that registers on them.
                if facts.language != Language::Go && found.iter().any(|name| makers.contains_key(name)) {
                    direct.insert(key);
                    let named = |part: &String| facts.names.iter().any(|name| name.contains(&**part));
                    if found.iter().filter_map(|name| makers.get(name)).flatten().any(named) {
                        self.learned.setting_up.insert(key);
                    }
                }
                // So does one that takes them, though it may only call what no pattern marks.
                let takes = function.params.iter().any(|param| {
                    let ty = param.ty.and_then(|ty| crate::index::type_name(&facts, ty));
                    ty.and_then(|ty| self.names.get(ty)).is_some_and(|ty| taken.contains(&ty))
                });
                if takes && matches!(facts.language.pack_language(), "java" | "csharp") {
                    direct.insert(key);
                    self.learned.setting_up.insert(key);
                }
                if self.program.files[file as usize].role == Role::Production {
                    let own = function.name.map(|name| self.sym(file, name));
                    self.mentioned.extend(found.iter().copied().filter(|name| Some(*name) != own));
                }
            }
            graph.imports.push(imports);
        }
        self.call_graph = graph;
        direct.extend(self.listening.iter().copied());
        self.interesting = self.reaching(direct);
        self.study_dispatchers();
        self.study_variables();
    }

    /// Go: the functions in a file that hand handlers to servers. Such a handler may tell requests apart itself, and then
    /// there is no claim.
    fn note_listening_functions(&mut self, file: FileId) {
        let facts = self.facts(file);
        if facts.language != Language::Go {
            return;
        }
        let packages = self.imported_paths(file);
        for at in 1..facts.functions.len() {
            let func = FuncId(at as u32);
            let listens = crate::walk::calls_in(&facts, &facts.function(func).body).into_iter().any(|call| {
                let Expr::Call { callee, .. } = facts.expr(call) else { return false };
                let Expr::Member { object, name } = facts.expr(*callee) else { return false };
                let Expr::Name(package) = facts.expr(*object) else { return false };
                let package = facts.text(*package);
                let Some((_, path)) = packages.iter().find(|(local, _)| local == package) else { return false };
                let symbol = format!("{path}.{}", facts.text(*name));
                self.packs.symbols("go", &symbol).iter().any(|symbol| match symbol {
                    Symbol::Function(pack, call) => self.packs.pack(*pack).calls[*call].action == Action::Listen,
                    _ => false,
                })
            });
            if listens {
                self.listening.insert((file, func));
            }
        }
    }

    /// Go: the packages outside of the tree that a file imports, by the names it has for them.
    fn imported_paths(&self, file: FileId) -> Vec<(String, String)> {
        let facts = &self.files[file as usize].facts;
        let mut all = Vec::new();
        for import in &facts.imports {
            let path = facts.text(import.module);
            let module = self.go_module(path);
            for binding in &import.bindings {
                let (ImportBinding::Module(alias), Value::External(_)) = (binding, &module) else { continue };
                let local = match alias {
                    Some(alias) => facts.text(*alias).to_owned(),
                    None => self.go_package_name(&module, path),
                };
                all.push((local, path.to_owned()));
            }
        }
        all
    }

    /// The functions from which some of these can be reached by the names that are called. Closures count for the
    /// function they stand in.
    pub(super) fn reaching(&mut self, direct: Functions) -> Rc<Functions> {
        if let Some((_, known)) = self.call_graph.answers.iter().find(|(asked, _)| *asked == direct) {
            return Rc::clone(known);
        }
        let found = Rc::new(self.search_reaching(&direct));
        self.call_graph.answers.truncate(ANSWERS - 1);
        self.call_graph.answers.push_front((direct, Rc::clone(&found)));
        found
    }

    fn search_reaching(&self, direct: &Functions) -> Functions {
        let production = |file: FileId| self.program.files[file as usize].role == Role::Production;
        let mut found = direct.clone();
        let mut open: Vec<(FileId, FuncId)> = direct.iter().copied().collect();
        // Names that any function of that name satisfies need to be looked at once only.
        let mut anywhere: FxHashSet<(Sym, bool)> = FxHashSet::default();
        while let Some(target) = open.pop() {
            let function = self.files[target.0 as usize].facts.function(target.1);
            if let Some(parent) = function.parent.filter(|parent| parent.0 != 0)
                && found.insert((target.0, parent))
            {
                open.push((target.0, parent));
            }
            let Some(name) = function.name.map(|name| self.sym(target.0, name)) else { continue };
            // What tests call their helpers and fixtures says nothing of production code.
            let by_tests_only = !production(target.0);
            let first = anywhere.insert((name, by_tests_only));
            let mut wanted = vec![(name, target)];
            for (file, variable, scope) in self.call_graph.held.get(&name).into_iter().flatten() {
                // What a variable holds is mentioned at the top of its file.
                if self.may_mean(*scope, (*file, FuncId(0)), target) {
                    wanted.push((*variable, (*file, FuncId(0))));
                }
            }
            for (name, target) in wanted {
                for (file, func, scope) in self.call_graph.callers.get(&name).into_iter().flatten() {
                    let known = *scope == CallScope::Anywhere && !first;
                    if by_tests_only && production(*file) {
                        continue;
                    }
                    if !known && !found.contains(&(*file, *func)) && self.may_mean(*scope, (*file, *func), target) {
                        found.insert((*file, *func));
                        open.push((*file, *func));
                    }
                }
            }
        }
        found
    }

    /// The names that collections in package variables of this name hold.
    pub(super) fn names_held(&self, variable: Sym) -> &[Sym] {
        self.call_graph.holds.get(&variable).map_or(&[], Vec::as_slice)
    }

    /// Go: what the collections in the package variables of a file hold.
    fn note_held(&self, file: FileId, imports: &Imports, graph: &mut CallGraph) {
        let facts = self.facts(file);
        for step in &facts.function(FuncId(0)).body {
            let Step::Bind { place: Place::Name(variable), value: Some(value), .. } = step else { continue };
            let mut found = Vec::new();
            crate::walk::names_listed(&facts, *value, &mut found);
            found.sort_unstable();
            found.dedup();
            for (name, through) in found {
                let (name, variable) = (self.sym(file, name), self.sym(file, *variable));
                let held = (file, variable, self.scope_of(file, imports, through));
                graph.held.entry(name).or_default().push(held);
                graph.holds.entry(variable).or_default().push(name);
            }
        }
    }

    /// Whether a claim stands in a closure itself, not only in what it calls.
    pub(super) fn has_claims(&self, file: FileId, func: FuncId) -> bool {
        let facts = &self.files[file as usize].facts;
        facts.function(func).name.is_none() && facts.marks.iter().any(|mark| mark.function == func)
    }

    /// Where a mention can lead.
    fn scope_of(&self, file: FileId, imports: &Imports, through: Through) -> CallScope {
        let facts = &self.files[file as usize].facts;
        match through {
            _ if facts.language != Language::Go => CallScope::Anywhere,
            Through::Bare => CallScope::Package,
            Through::Value(object) => CallScope::Member(Receiver::Value(object)),
            Through::Of(of) => {
                let of_text = facts.text(of);
                let import = imports.iter().position(|(local, last, _)| match local {
                    Some(local) => *local == of,
                    None => last == of_text,
                });
                match import {
                    Some(at) if imports[at].2.is_some() => CallScope::Import(at),
                    Some(_) => CallScope::Outside,
                    None => CallScope::Member(Receiver::Name(of)),
                }
            }
        }
    }

    /// Whether a mention in a function may mean another function, or the variables of a file if that is the file's body.
    fn may_mean(&self, scope: CallScope, (file, func): (FileId, FuncId), target: (FileId, FuncId)) -> bool {
        if scope == CallScope::Anywhere {
            return true;
        }
        let method = self.files[target.0 as usize].facts.function(target.1).receiver.is_some();
        let imports = &self.call_graph.imports[file as usize];
        let folder = parent(self.path(target.0));
        match scope {
            CallScope::Anywhere => true,
            // A field or variable of the package may hold a method.
            CallScope::Package => folder == parent(self.path(file)),
            CallScope::Import(at) => !method && imports[at].2.as_deref() == Some(folder),
            CallScope::Outside => false,
            CallScope::Member(receiver) if method => self.may_receive((file, func), receiver, target),
            CallScope::Member(_) => imports.iter().any(|(_, _, imported)| imported.as_deref() == Some(folder)),
        }
    }

    fn imported_folders(&self, file: FileId) -> Imports {
        let facts = &self.files[file as usize].facts;
        if facts.language != Language::Go {
            return Imports::new();
        }
        let mut all = Imports::new();
        for import in &facts.imports {
            let path = facts.text(import.module);
            let mut segments = path.rsplit('/');
            let mut last = segments.next().unwrap_or(path);
            let version = last.strip_prefix('v').is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()));
            if version {
                last = segments.next().unwrap_or(last);
            }
            let folder = self.index.go_modules.iter().find_map(|(module, folder)| {
                let rest = path.strip_prefix(module.as_str())?;
                let rest = if rest.is_empty() { rest } else { rest.strip_prefix('/')? };
                Some(if folder.is_empty() || rest.is_empty() {
                    format!("{folder}{rest}")
                } else {
                    format!("{folder}/{rest}")
                })
            });
            for binding in &import.bindings {
                if let ImportBinding::Module(local) = binding {
                    all.push((*local, last.to_owned(), folder.clone()));
                }
            }
        }
        all
    }

    /// The plain names of the types that routers are declared with, where declarations say what a value is.
    fn declared_routers(&self) -> FxHashSet<Sym> {
        let packs = self.packs.packs().iter().filter(|pack| matches!(&*pack.language, "java" | "csharp"));
        let types = packs.flat_map(|pack| &pack.routers).flat_map(|router| &router.types);
        types.filter_map(|ty| self.names.get(ty.rsplit('.').next().unwrap_or(ty))).collect()
    }

    /// The plain names of what makes routers: the frameworks' constructors, and classes of the program that derive from
    /// one by its plain name. With each, what a name of the file contains where it means the framework's; nothing
    /// where its own name says enough.
    fn maker_names(&self) -> FxHashMap<Sym, Vec<String>> {
        let constructors =
            self.packs.packs().iter().flat_map(|pack| &pack.routers).flat_map(|router| &router.constructors);
        let mut makers: FxHashMap<Sym, Vec<String>> = FxHashMap::default();
        for constructor in constructors {
            let mut parts = constructor.rsplit(['.', '/']);
            let Some(name) = parts.next().and_then(|last| self.names.get(last)) else { continue };
            // What a method of a class makes: the class stands in the file.
            let of = parts.find(|part| !part.ends_with("()")).unwrap_or_default();
            let is_class = of.starts_with(|first: char| first.is_ascii_uppercase());
            makers.entry(name).or_default().push(if is_class { of.to_owned() } else { String::new() });
        }
        let mut derived: Vec<(Sym, Sym)> = Vec::new();
        for file in 0..self.files.len() as u32 {
            let facts = &self.files[file as usize].facts;
            if facts.language == Language::Go {
                continue;
            }
            for class in &facts.classes {
                let bases = class.bases.iter().filter_map(|base| crate::index::type_name(facts, *base));
                let bases = bases.filter_map(|base| self.names.get(base));
                derived.extend(bases.map(|base| (self.sym(file, class.name), base)));
            }
        }
        loop {
            let known = makers.len();
            derived.retain(|(class, base)| {
                let makes = makers.contains_key(base);
                if makes {
                    makers.insert(*class, vec![String::new()]);
                }
                !makes
            });
            if makers.len() == known {
                return makers;
            }
        }
    }
}
