//! Go: packages are folders, module paths come from `go.mod`.

use crate::eval::{Eval, Frame};
use crate::index::parent;
use crate::intern::Sym;
use crate::program::Need;
use crate::scope::Scope;
use crate::value::{FileId, ModuleRef, Site, Value};
use periplus_facts::{Declare, FuncId, ImportBinding, ImportId, Language, Place, Step};
use std::rc::Rc;

impl Eval<'_> {
    pub(crate) fn package_folder(&self, file: FileId) -> Option<String> {
        (self.language(file) == Language::Go).then(|| parent(self.path(file)).to_owned())
    }

    pub(crate) fn package_scope(&mut self, folder: &str) -> Scope {
        self.package_scopes.entry(folder.to_owned()).or_insert_with(Scope::module).clone()
    }

    pub(crate) fn go_name(&mut self, frame: &Frame, name: Sym) -> Value {
        let folder = parent(self.path(frame.file)).to_owned();
        let text = self.names.text(name);
        if let Some(value) = self.go_declared(&folder, name) {
            return value;
        }
        if self.packs.library_function("go", &text).is_some() || GO_TYPES.contains(&&*text) {
            return Value::External(text);
        }
        // Dot imports.
        let facts = self.facts(frame.file);
        for import in &facts.imports {
            if import.bindings.contains(&ImportBinding::All) {
                let module = self.go_module(facts.text(import.module));
                let value = self.member(frame, &module, name);
                if !value.is_unknown() {
                    return value;
                }
            }
        }
        let need = self.declaration_need(Language::Go, &text, &folder);
        Eval::needing(&text, &format!("`{text}` is declared in a file that was not read"), need)
    }

    /// A declaration of a package, its variables evaluated when first asked for.
    fn go_declared(&mut self, folder: &str, name: Sym) -> Option<Value> {
        let scope = self.package_scope(folder);
        if let Some(value) = scope.own(name) {
            return Some(value);
        }
        let pending = self.package_pending.get(&(folder.to_owned(), name)).copied()?;
        self.evaluate_package_variable(folder, pending);
        scope.own(name)
    }

    /// `new(x)` where `x` is no type: a function of the package may have this name; else a pointer to the value.
    pub(crate) fn new_of_a_value(&mut self, frame: &Frame, given: &Value, site: Site) -> Option<Value> {
        let is_value = matches!(
            given,
            Value::Instance(_)
                | Value::Router(_)
                | Value::Str(_)
                | Value::Int(_)
                | Value::Bool(_)
                | Value::List(_)
                | Value::Map(_)
        );
        if !is_value || self.language(frame.file) != Language::Go {
            return None;
        }
        let folder = parent(self.path(frame.file)).to_owned();
        let name = self.names.intern("new");
        match frame.scope.get(name).or_else(|| self.go_declared(&folder, name)) {
            Some(function) => {
                let given = Self::unnamed(given.clone(), site);
                Some(self.call_value(frame, &function, vec![given], site, None))
            }
            None => Some(given.clone()),
        }
    }

    fn evaluate_package_variable(&mut self, folder: &str, (file, at): (FileId, usize)) {
        let facts = self.facts(file);
        let Some(Step::Bind { place, .. }) = facts.function(FuncId(0)).body.get(at) else { return };
        let mut bound = Vec::new();
        names_of(place, &mut bound);
        for name in &bound {
            let name = self.sym(file, *name);
            self.package_pending.remove(&(folder.to_owned(), name));
        }
        let frame = self.module_frame(file);
        let step = facts.function(FuncId(0)).body[at].clone();
        let condition = std::mem::replace(&mut self.condition, 0);
        self.once(|eval| {
            eval.block(&frame, &vec![step]);
        });
        self.condition = condition;
        let scope = self.package_scope(folder);
        for name in bound {
            let name = self.sym(file, name);
            self.loosen(folder, &scope, name);
        }
    }

    /// Declares a file's functions, types and imports; variables wait until they are asked for or the package is run.
    pub(crate) fn declare_package_file(&mut self, file: FileId) {
        let folder = parent(self.path(file)).to_owned();
        let facts = self.facts(file);
        let frame = self.module_frame(file);
        for (at, step) in facts.function(FuncId(0)).body.iter().enumerate() {
            match step {
                Step::Bind { place, declare: Declare::Module, .. } => {
                    let mut bound = Vec::new();
                    names_of(place, &mut bound);
                    for name in bound {
                        let name = self.sym(file, name);
                        self.package_pending.insert((folder.clone(), name), (file, at));
                    }
                }
                other => {
                    self.block(&frame, &vec![other.clone()]);
                }
            }
        }
    }

    /// Evaluates what is left of a file's package variables, in order.
    pub(crate) fn run_package_variables(&mut self, file: FileId) {
        let folder = parent(self.path(file)).to_owned();
        let facts = self.facts(file);
        for (at, step) in facts.function(FuncId(0)).body.iter().enumerate() {
            let Step::Bind { place, declare: Declare::Module, .. } = step else { continue };
            let mut bound = Vec::new();
            names_of(place, &mut bound);
            let pending = bound.is_empty()
                || bound.iter().any(|name| {
                    let name = self.sym(file, *name);
                    self.package_pending.get(&(folder.clone(), name)) == Some(&(file, at))
                });
            if pending {
                self.evaluate_package_variable(&folder, (file, at));
            }
        }
    }

    pub(crate) fn go_import(&mut self, frame: &Frame, import: ImportId) {
        let facts = self.facts(frame.file);
        let import = &facts.imports[import.index()];
        let path = facts.text(import.module).to_owned();
        if import.bindings.is_empty() {
            self.demand_package(&path);
        }
        for binding in &import.bindings {
            if let ImportBinding::Module(alias) = binding {
                let module = self.go_module(&path);
                let local = match alias {
                    Some(alias) => facts.text(*alias).to_owned(),
                    None => self.go_package_name(&module, &path),
                };
                let local = self.names.intern(&local);
                self.files[frame.file as usize].scope.set(local, module);
            }
        }
    }

    /// A package that is imported for its effect: its `init` functions may register something.
    fn demand_package(&mut self, path: &str) {
        let Value::Module(module) = self.go_module(path) else { return };
        let ModuleRef::Folder(folder) = &*module else { return };
        self.demand_folder(folder);
    }

    /// Asks for all files of a package.
    pub(crate) fn demand_folder(&mut self, folder: &str) {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let paths = &self.program.paths;
        let start = paths.partition_point(|path| path.as_str() < prefix.as_str());
        let files: Vec<String> = paths[start..]
            .iter()
            .take_while(|path| path.starts_with(&prefix))
            .filter(|path| !path[prefix.len()..].contains('/') && path.ends_with(".go") && !path.ends_with("_test.go"))
            .cloned()
            .collect();
        self.needs.extend(files.into_iter().map(Need::File));
    }

    /// The package behind an import path: a folder of the tree, or something outside.
    pub(crate) fn go_module(&self, path: &str) -> Value {
        for (module, root) in &self.index.go_modules {
            let rest = if path == module {
                Some("")
            } else {
                path.strip_prefix(module.as_str()).and_then(|r| r.strip_prefix('/'))
            };
            if let Some(rest) = rest {
                let folder = match (root.is_empty(), rest.is_empty()) {
                    (_, true) => root.clone(),
                    (true, _) => rest.to_owned(),
                    (false, _) => format!("{root}/{rest}"),
                };
                return Value::Module(Rc::new(ModuleRef::Folder(folder)));
            }
        }
        Value::External(path.into())
    }

    /// A package's own name: as declared if a file of it is read, else the path's last segment without a version.
    pub(crate) fn go_package_name(&self, module: &Value, path: &str) -> String {
        if let Value::Module(module) = module
            && let ModuleRef::Folder(folder) = &**module
            && let Some(files) = self.index.go_folders.get(folder)
        {
            for file in files {
                let facts = &self.files[*file as usize].facts;
                if let Some(package) = facts.package {
                    let name = facts.text(package);
                    if !name.ends_with("_test") {
                        return name.to_owned();
                    }
                }
            }
        }
        let mut segments = path.rsplit('/');
        let mut last = segments.next().unwrap_or(path);
        if last.len() > 1 && last.starts_with('v') && last[1..].bytes().all(|b| b.is_ascii_digit()) {
            last = segments.next().unwrap_or(last);
        }
        let last = last.strip_prefix("go-").unwrap_or(last);
        last.split('.').next().unwrap_or(last).replace('-', "_")
    }

    pub(crate) fn go_member(&mut self, folder: &str, name: Sym) -> Value {
        if let Some(value) = self.go_declared(folder, name) {
            return value;
        }
        let text = self.names.text(name);
        let need = self.declaration_need(Language::Go, &text, folder);
        Eval::needing(&text, &format!("`{text}` is declared in {folder}, in a file that was not read"), need)
    }
}

/// Go's predeclared types.
const GO_TYPES: &[&str] = &[
    "string", "int", "bool", "error", "any", "byte", "rune", "int64", "uint", "float64", "slice", "array", "map",
    "chan", "func", "tuple",
];

fn names_of(place: &Place, found: &mut Vec<periplus_facts::Name>) {
    match place {
        Place::Name(name) => found.push(*name),
        Place::List { places, .. } => places.iter().for_each(|place| names_of(place, found)),
        _ => {}
    }
}
