//! Go: package variables that code sets, or whose addresses it hands on.
//!
//! What such a variable is declared with is no more than its first value: a command-line flag, or a function that has not
//! run yet, may set it. It decides no branch, and a text of it that has an address is the default of a setting.

use super::{Eval, Frame};
use crate::index::parent;
use crate::intern::Sym;
use crate::program::Need;
use crate::scope::Scope;
use crate::value::{FileId, ModuleRef, Value};
use periplus_facts::{Block, Declare, Expr, ExprId, FileFacts, FuncId, Language, Name, Place, Step};
use rustc_hash::{FxHashMap, FxHashSet};

/// How code may set a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Set {
    /// By assigning it.
    Assigned,
    /// Through its address.
    Addressed,
}

/// Package variables that code sets, by folder and name.
#[derive(Debug, Default)]
pub(super) struct Settable {
    variables: FxHashSet<(String, Sym)>,
    set: FxHashMap<(String, Sym), Set>,
}

impl Eval<'_> {
    /// Finds out which package variables code sets.
    pub(super) fn study_variables(&mut self) {
        let mut found = Settable::default();
        let files: Vec<FileId> =
            (0..self.files.len() as u32).filter(|file| self.language(*file) == Language::Go).collect();
        for file in &files {
            let folder = parent(self.path(*file));
            let facts = &self.files[*file as usize].facts;
            let named = facts.variables.iter().map(|name| (folder.to_owned(), self.sym(*file, *name)));
            found.variables.extend(named);
        }
        for file in &files {
            let facts = self.facts(*file);
            for expr in &facts.addressed {
                self.note_set(*file, *expr, Set::Addressed, &mut found);
            }
            for at in 1..facts.functions.len() {
                let func = FuncId(at as u32);
                let mut assigned = Vec::new();
                assignments(&facts.function(func).body, &mut assigned);
                for place in assigned {
                    match place {
                        Place::Name(name) if !declares(&facts, func, *name) => {
                            let key = (parent(self.path(*file)).to_owned(), self.sym(*file, *name));
                            found.note(key, Set::Assigned);
                        }
                        Place::Member { object, name } => {
                            if let Some(folder) = self.folder_of_package(*file, *object) {
                                found.note((folder, self.sym(*file, *name)), Set::Assigned);
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
        self.settable = found;
    }

    fn note_set(&self, file: FileId, expr: ExprId, how: Set, found: &mut Settable) {
        let facts = &self.files[file as usize].facts;
        match facts.expr(expr) {
            Expr::Name(name) => found.note((parent(self.path(file)).to_owned(), self.sym(file, *name)), how),
            Expr::Member { object, name } => {
                if let Some(folder) = self.folder_of_package(file, *object) {
                    found.note((folder, self.sym(file, *name)), how);
                }
            }
            _ => {}
        }
    }

    /// The folder of the tree that a name means as an imported package.
    fn folder_of_package(&self, file: FileId, object: ExprId) -> Option<String> {
        let Expr::Name(name) = self.files[file as usize].facts.expr(object) else { return None };
        let Some(super::declared::Declared::Package(path)) = self.declared_name(file, FuncId(0), *name, 0) else {
            return None;
        };
        match self.go_module(&path) {
            Value::Module(module) => match &*module {
                ModuleRef::Folder(folder) => Some(folder.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// A package variable has its first value: what it is to code that may run after others have set it.
    pub(crate) fn loosen(&mut self, folder: &str, scope: &Scope, name: Sym) {
        let Some(how) = self.settable.set.get(&(folder.to_owned(), name)).copied() else { return };
        let loose = match scope.own(name) {
            Some(value @ Value::Str(_)) if how == Set::Addressed => value.as_default_of(&self.names.text(name)),
            Some(Value::Bool(_)) => Value::unknown(&self.names.text(name), "a variable that other code sets"),
            _ => return,
        };
        scope.set(name, loose);
    }

    /// Asks for the files that may set the package variables in a condition.
    pub(super) fn demand_setters(&mut self, frame: &Frame, condition: ExprId) {
        if self.language(frame.file) != Language::Go || !self.block_registers(frame.file, frame.func) {
            return;
        }
        let facts = self.facts(frame.file);
        let mut open = vec![condition];
        while let Some(expr) = open.pop() {
            let (folder, name) = match facts.expr(expr) {
                Expr::Not(inner) => {
                    open.push(*inner);
                    continue;
                }
                Expr::Binary { left, right, .. } => {
                    open.extend([*left, *right]);
                    continue;
                }
                Expr::Name(name) => (Some(parent(self.path(frame.file)).to_owned()), *name),
                Expr::Member { object, name } => (self.folder_of_package(frame.file, *object), *name),
                _ => continue,
            };
            let Some(folder) = folder else { continue };
            if !self.settable.variables.contains(&(folder.clone(), self.sym(frame.file, name))) {
                continue;
            }
            let name = facts.text(name).to_owned();
            let package = folder.rsplit('/').next().unwrap_or_default().to_owned();
            if name.starts_with(char::is_uppercase) && !package.is_empty() {
                self.needs.insert(Need::Mentions { language: Language::Go, names: vec![name.clone(), package] });
            }
            self.needs.insert(Need::Declaration { language: Language::Go, name, within: folder });
        }
    }
}

impl Settable {
    fn note(&mut self, key: (String, Sym), how: Set) {
        if self.variables.contains(&key) {
            let known = self.set.entry(key).or_insert(how);
            *known = (*known).max(how);
        }
    }
}

/// The places that a function's body assigns to, closures left out.
fn assignments<'f>(steps: &'f Block, found: &mut Vec<&'f Place>) {
    for step in steps {
        if let Step::Bind { place, declare: Declare::Assign, .. } = step {
            match place {
                Place::List { places, .. } => found.extend(places),
                place => found.push(place),
            }
        }
        step.blocks().for_each(|inner| assignments(inner, found));
    }
}

/// True if a function, or one around it, has a variable of its own of this name.
fn declares(facts: &FileFacts, func: FuncId, name: Name) -> bool {
    let mut at = Some(func);
    while let Some(func) = at.filter(|func| func.0 != 0) {
        let function = facts.function(func);
        if function.params.iter().any(|param| param.name == name) || declared_in(&function.body, name) {
            return true;
        }
        at = function.parent;
    }
    false
}

fn declared_in(steps: &Block, name: Name) -> bool {
    let is = |place: &Place| match place {
        Place::Name(own) => *own == name,
        Place::List { places, .. } => places.iter().any(|place| matches!(place, Place::Name(own) if *own == name)),
        _ => false,
    };
    steps.iter().any(|step| {
        let here = match step {
            Step::Bind { place, declare: Declare::Block | Declare::Function, .. } | Step::Loop { item: place, .. } => {
                is(place)
            }
            _ => false,
        };
        here || step.blocks().into_iter().any(|inner| declared_in(inner, name))
    })
}
