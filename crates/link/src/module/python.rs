//! Python: packages, relative imports, `src` layouts, namespace packages, re-exports.

use crate::eval::{Eval, Frame, Instance, Object};
use crate::index::{join, parent};
use crate::intern::Sym;
use crate::program::Need;
use crate::value::{FileId, HOLE_END, HOLE_START, ModuleRef, Value};
use periplus_facts::{ImportBinding, ImportId, Language};
use std::rc::Rc;

/// Modules of a computed name that are followed.
const MAX_COMPUTED: usize = 64;

/// True if a name is what a segment says, in which a mark stands for what is not known. What stands between two marks is
/// not asked for.
fn fits(segment: &str, name: &str) -> bool {
    let Some((start, rest)) = segment.split_once(HOLE_START) else { return segment == name };
    let end = rest.rsplit(HOLE_START).next().unwrap_or(rest);
    name.len() > start.len() + end.len() && name.starts_with(start) && name.ends_with(end)
}

impl Eval<'_> {
    pub(crate) fn python_name(&mut self, frame: &Frame, name: Sym) -> Value {
        let text = self.names.text(name);
        if let Some(value) = self.python_missing(frame.file, name) {
            return value;
        }
        match &*text {
            "__name__" => Value::text("__main__", None),
            "__package__" => {
                let package = parent(self.path(frame.file)).replace('/', ".");
                Value::text(&package, None)
            }
            "__path__" => {
                let folder = Value::text(&format!("/{}", parent(self.path(frame.file))), None);
                self.list(vec![folder])
            }
            "__file__" => Value::text(self.path(frame.file).to_owned().as_str(), None),
            _ if self.packs.library_function("python", &text).is_some() => Value::External(text),
            _ => Value::unknown(&text, format!("`{text}` is not defined here")),
        }
    }

    /// Names that a star import of an unread module may bring.
    pub(crate) fn python_missing(&mut self, file: FileId, name: Sym) -> Option<Value> {
        let facts = self.facts(file);
        let text = self.names.text(name);
        let mut unread = Vec::new();
        for import in &facts.imports {
            if !import.bindings.contains(&ImportBinding::All) {
                continue;
            }
            let module = facts.text(import.module).to_owned();
            match self.python_module(file, &module, import.relative) {
                Value::Module(module) => match &*module {
                    ModuleRef::Pending(path) => unread.push(path.clone()),
                    ModuleRef::File(other) if *other != file => {
                        if let Some(value) = self.files[*other as usize].scope.own(name) {
                            return Some(value);
                        }
                    }
                    _ => {}
                },
                Value::External(path) => {
                    let full = format!("{path}.{text}");
                    if !self.packs.symbols("python", &full).is_empty() {
                        return Some(Value::External(full.into()));
                    }
                }
                _ => {}
            }
        }
        Eval::unread(&text, unread, Vec::new())
    }

    pub(crate) fn python_import(&mut self, frame: &Frame, import: ImportId) {
        let facts = self.facts(frame.file);
        let import = &facts.imports[import.index()];
        let dotted = facts.text(import.module).to_owned();
        let scope = if frame.func.0 == 0 { frame.scope.root() } else { frame.scope.function() };
        for binding in &import.bindings {
            match binding {
                ImportBinding::Module(alias) => {
                    let module = self.python_module(frame.file, &dotted, import.relative);
                    if !import.type_only {
                        self.run_value(&module);
                    }
                    if let Some(alias) = alias {
                        let alias = self.sym(frame.file, *alias);
                        self.set_variable(&scope, alias, module);
                    } else {
                        let first = dotted.split('.').next().unwrap_or_default().to_owned();
                        let module = self.python_module(frame.file, &first, import.relative);
                        let name = self.names.intern(&first);
                        self.set_variable(&scope, name, module);
                    }
                }
                ImportBinding::Member { name, local } => {
                    let module = self.python_module(frame.file, &dotted, import.relative);
                    let name = self.sym(frame.file, *name);
                    let local = self.sym(frame.file, *local);
                    if import.type_only && frame.func.0 == 0 && matches!(module, Value::Module(_)) {
                        // Looked up when a type asks for it: at run time the module may not have been imported.
                        let unknown = Value::unknown(&self.names.text(name), "a name that is imported for types alone");
                        self.files[frame.file as usize].late.push((local, module, name));
                        self.set_variable(&scope, local, unknown);
                        continue;
                    }
                    self.run_value(&module);
                    let module = self.unless_only_a_folder(module, name, &dotted, import.relative);
                    let value = match &module {
                        Value::Module(module) => self.python_from(frame, module, name),
                        Value::External(path) => self.external_member(path, name),
                        other => other.clone(),
                    };
                    if value.is_unknown() {
                        self.files[frame.file as usize].late.push((local, module.clone(), name));
                    }
                    self.set_variable(&scope, local, value);
                }
                ImportBinding::All => {
                    let module = self.python_module(frame.file, &dotted, import.relative);
                    self.run_value(&module);
                    if let Value::Module(module) = &module
                        && let ModuleRef::File(file) = &**module
                    {
                        for (name, value) in self.files[*file as usize].scope.variables() {
                            if !self.names.text(name).starts_with('_') {
                                self.set_variable(&scope, name, value);
                            }
                        }
                    }
                }
                ImportBinding::Reexport { .. } | ImportBinding::ReexportAll => {}
            }
        }
    }

    /// What a name is imported from. A folder that is no package holds modules alone: an import of anything else means an
    /// installed package of that name.
    fn unless_only_a_folder(&mut self, module: Value, name: Sym, dotted: &str, relative: u32) -> Value {
        match &module {
            Value::Module(of) if relative == 0 && matches!(&**of, ModuleRef::Folder(_)) => {
                let text = self.names.text(name);
                match self.python_submodule(of, &text) {
                    Some(_) => module,
                    None => Value::External(dotted.into()),
                }
            }
            _ => module,
        }
    }

    fn run_value(&mut self, module: &Value) {
        if let Value::Module(module) = module
            && let ModuleRef::File(file) = &**module
        {
            self.run_module(*file);
        }
    }

    /// `from module import name`: a variable of the module, else a submodule.
    fn python_from(&mut self, frame: &Frame, module: &Rc<ModuleRef>, name: Sym) -> Value {
        let text = self.names.text(name);
        match &**module {
            ModuleRef::File(file) => {
                if let Some(value) = self.files[*file as usize].scope.own(name) {
                    return if value.is_unknown() { self.late_member(*file, name).unwrap_or(value) } else { value };
                }
                if let Some(value) = self.python_submodule(module, &text) {
                    self.run_value(&value);
                    return value;
                }
                self.module_member(frame, module, name)
            }
            ModuleRef::Folder(_) | ModuleRef::Pending(_) => match self.python_submodule(module, &text) {
                Some(value) => {
                    self.run_value(&value);
                    value
                }
                None => self.module_member(frame, module, name),
            },
            _ => self.module_member(frame, module, name),
        }
    }

    /// A name of a module that was not known when it was imported there, or was imported for types alone, as others see
    /// it: they could not ask for it if the module did not find it for them, be it a module of its own package.
    pub(super) fn late_member(&mut self, file: FileId, name: Sym) -> Option<Value> {
        if !self.files[file as usize].late.iter().any(|(local, ..)| *local == name) {
            return None;
        }
        let frame = self.module_frame(file);
        self.late_import(&frame, name).or_else(|| {
            let text = self.names.text(name);
            let value = self.python_submodule(&ModuleRef::File(file), &text)?;
            self.run_value(&value);
            Some(value)
        })
    }

    /// Python: the package around a module, if it was not read: `from package import name` gives what the package
    /// binds to the name, and only else its module of that name.
    pub(crate) fn unread_package(&self, file: FileId) -> Option<Need> {
        let path = self.path(file);
        if self.language(file) != Language::Python {
            return None;
        }
        let package = join(parent(path.strip_suffix("/__init__.py").unwrap_or(path)), "__init__.py")?;
        let unread = package != path && self.index.exists(&package) && self.index.extracted(&package).is_none();
        unread.then_some(Need::File(package))
    }

    /// A submodule of a package.
    pub(crate) fn python_submodule(&mut self, module: &ModuleRef, name: &str) -> Option<Value> {
        let folder = match module {
            ModuleRef::Folder(folder) => folder.clone(),
            ModuleRef::File(file) => self
                .path(*file)
                .strip_suffix("/__init__.py")
                .or((self.path(*file) == "__init__.py").then_some(""))?
                .to_owned(),
            ModuleRef::Pending(path) => path.strip_suffix("/__init__.py")?.to_owned(),
            _ => return None,
        };
        self.python_at(&join(&folder, name)?)
    }

    /// The module or package at a path without extension.
    fn python_at(&mut self, stem: &str) -> Option<Value> {
        let package = format!("{stem}/__init__.py");
        if self.index.exists(&package) {
            return Some(self.module_at(&package));
        }
        let module = format!("{stem}.py");
        if self.index.exists(&module) {
            return Some(self.module_at(&module));
        }
        if self.index.is_folder(stem) {
            return Some(Value::Module(Rc::new(ModuleRef::Folder(stem.to_owned()))));
        }
        None
    }

    /// Packages run before the modules in them.
    pub(crate) fn run_python_parents(&mut self, file: FileId) {
        let path = self.path(file).to_owned();
        let mut folder = parent(&path);
        let mut packages = Vec::new();
        loop {
            let package = if folder.is_empty() { "__init__.py".to_owned() } else { format!("{folder}/__init__.py") };
            if !self.index.exists(&package) {
                break;
            }
            if package != path {
                packages.push(package);
            }
            if folder.is_empty() {
                break;
            }
            folder = parent(folder);
        }
        for package in packages.into_iter().rev() {
            if let Some(package) = self.index.extracted(&package) {
                self.run_module(package);
            }
        }
    }

    /// What every module has: its name, and a package the folders of its modules.
    pub(crate) fn python_module_attribute(&mut self, module: &ModuleRef, name: &str) -> Option<Value> {
        let path = match module {
            ModuleRef::File(file) => self.path(*file).to_owned(),
            ModuleRef::Folder(folder) => format!("{folder}/__init__.py"),
            ModuleRef::Pending(path) => path.clone(),
            _ => return None,
        };
        let package = path.strip_suffix("/__init__.py");
        match name {
            "__path__" => {
                let folder = Value::text(&format!("/{}", package?), None);
                Some(self.list(vec![folder]))
            }
            "__name__" | "__package__" => {
                let own = package.unwrap_or_else(|| path.strip_suffix(".py").unwrap_or(&path));
                let own = if name == "__package__" && package.is_none() { parent(own) } else { own };
                Some(Value::text(&own.replace('/', "."), None))
            }
            "__file__" => Some(Value::text(&format!("/{path}"), None)),
            _ => None,
        }
    }

    /// `pkgutil.iter_modules(path, prefix)`: name and kind of each module in the folders.
    pub(crate) fn python_modules_in(&mut self, folders: &Value, prefix: &str) -> Option<Value> {
        let folders: Vec<String> =
            self.spread_items(folders)?.iter().filter_map(|item| item.value.known_text()).collect();
        let mut all = Vec::new();
        for folder in folders {
            for (entry, _) in self.names_in(&join("", folder.trim_matches('/'))?) {
                let inner = join("", &format!("{}/{entry}/__init__.py", folder.trim_matches('/')));
                let package = inner.is_some_and(|path| self.index.exists(&path));
                let name = match entry.strip_suffix(".py") {
                    Some("__init__" | "__main__") => continue,
                    Some(name) => name,
                    None if package => entry.as_str(),
                    None => continue,
                };
                let fields = [
                    ("module_finder", Value::text(&folder, None)),
                    ("name", Value::text(&format!("{prefix}{name}"), None)),
                    ("ispkg", Value::Bool(package)),
                ];
                let fields = fields.into_iter().map(|(name, value)| (self.names.intern(name), value)).collect();
                let instance = Instance { fields, ..Instance::default() };
                all.push(Value::Instance(self.alloc(Object::Instance(instance))));
            }
        }
        Some(self.list(all))
    }

    /// The modules of a package that a dotted name may mean whose beginning alone is known: `plugins.{name}`,
    /// `.{name}.views`. Such a name is computed to load them all.
    pub(crate) fn python_modules_like(&mut self, file: FileId, marked: &str) -> Option<Vec<Value>> {
        if self.language(file) != Language::Python {
            return None;
        }
        let mut pattern = String::new();
        let mut rest = marked;
        while let Some((before, hole)) = rest.split_once(HOLE_START) {
            pattern.push_str(before);
            pattern.push(HOLE_START);
            rest = hole.split_once(HOLE_END)?.1;
        }
        pattern.push_str(rest);
        let dots = pattern.bytes().take_while(|byte| *byte == b'.').count() as u32;
        let segments: Vec<&str> = pattern[dots as usize..].split('.').collect();
        let known = segments.iter().position(|segment| segment.contains(HOLE_START))?;
        if dots == 0 && known == 0 {
            return None;
        }
        let package = match self.python_module(file, &segments[..known].join("."), dots) {
            Value::Module(module) => self.python_package_folder(&module)?,
            _ => return None,
        };
        let mut stems = vec![package];
        for segment in &segments[known..] {
            let mut inner = Vec::new();
            for folder in &stems {
                let names = self.python_module_names(folder);
                inner.extend(names.iter().filter(|name| fits(segment, name)).map(|name| format!("{folder}/{name}")));
            }
            inner.truncate(MAX_COMPUTED);
            stems = inner;
        }
        let found: Vec<Value> = stems.iter().filter_map(|stem| self.python_at(stem)).collect();
        for module in &found {
            self.run_value(module);
        }
        (!found.is_empty()).then_some(found)
    }

    /// The folder of a package.
    fn python_package_folder(&self, module: &ModuleRef) -> Option<String> {
        match module {
            ModuleRef::Folder(folder) => Some(folder.clone()),
            ModuleRef::File(file) => self.path(*file).strip_suffix("/__init__.py").map(str::to_owned),
            ModuleRef::Pending(path) => path.strip_suffix("/__init__.py").map(str::to_owned),
            _ => None,
        }
    }

    /// The names of the modules and packages in a folder.
    fn python_module_names(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        let paths = &self.program.paths;
        let start = paths.partition_point(|path| path.as_str() < prefix.as_str());
        let mut names: Vec<String> = Vec::new();
        for path in paths[start..].iter().take_while(|path| path.starts_with(&prefix)) {
            let inner = &path[prefix.len()..];
            let name = match inner.split_once('/') {
                Some((name, "__init__.py")) => name,
                None => match inner.strip_suffix(".py") {
                    Some(name) if !matches!(name, "__init__" | "__main__") => name,
                    _ => continue,
                },
                Some(_) => continue,
            };
            names.push(name.to_owned());
        }
        names.sort_unstable();
        names.dedup();
        names
    }

    /// A module by its dotted name, seen from a file.
    pub(crate) fn python_module(&mut self, file: FileId, dotted: &str, relative: u32) -> Value {
        let path = self.path(file).to_owned();
        // `__name__` is `__main__` as far as comparisons go.
        if let Some(rest) = dotted.strip_prefix("__main__.") {
            let own = path.strip_suffix("/__init__.py").or_else(|| path.strip_suffix(".py")).unwrap_or(&path);
            return self
                .python_at(&format!("{own}/{}", rest.replace('.', "/")))
                .unwrap_or_else(|| Value::unknown(dotted, format!("no module `{rest}` below this one")));
        }
        let tail = dotted.replace('.', "/");
        if relative > 0 {
            let mut folder = parent(&path).to_owned();
            for _ in 1..relative {
                folder = parent(&folder).to_owned();
            }
            let stem = if tail.is_empty() { folder.clone() } else { join(&folder, &tail).unwrap_or_default() };
            return self
                .python_at(&stem)
                .unwrap_or_else(|| Value::unknown(dotted, format!("no module `{dotted}` beside this file")));
        }
        let first = dotted.split('.').next().unwrap_or_default();
        let candidates = self.python_folders(&path, first);
        let framework = self.packs.has_symbols_below("python", first);
        let mut folder_only = None;
        for root in candidates {
            let stem = if root.is_empty() { tail.clone() } else { format!("{root}/{tail}") };
            if framework && self.is_copied_framework(&root, first, &path) {
                continue;
            }
            match self.python_at(&stem) {
                // A folder without modules that happens to have the name of a library is no package of ours.
                Some(Value::Module(module)) if matches!(&*module, ModuleRef::Folder(_)) => {
                    // An installed package goes before any folder of its name.
                    let ours = folder_only.is_none() && !framework && self.has_python(&stem);
                    folder_only = if ours { Some(Value::Module(module)) } else { folder_only };
                }
                // `import redis` in a `redis.py` means the library.
                Some(Value::Module(module))
                    if *module == ModuleRef::File(file) && !tail.contains('/') && !path.ends_with("/__init__.py") => {}
                Some(value) => return value,
                None => {}
            }
        }
        if let Some(module) = folder_only {
            return module;
        }
        if let Some(root) = self.python_root_package()
            && let Some(rest) = dotted.strip_prefix(&*root)
            && (rest.is_empty() || rest.starts_with('.'))
        {
            let rest = rest.trim_start_matches('.').replace('.', "/");
            let module = if rest.is_empty() { Some(self.module_at("__init__.py")) } else { self.python_at(&rest) };
            if let Some(module) = module {
                return module;
            }
        }
        Value::External(dotted.into())
    }

    /// The folders in which a file's imports look for a top-level name, in order: those above the file that are no
    /// packages, then any folder in which the name lies. Packages above the file come last: Python looks there only if
    /// it was started there, and not for what is a framework elsewhere (`web/flask/` of `web/app.py`).
    fn python_folders(&self, path: &str, first: &str) -> Vec<String> {
        let is_package = |folder: &str| !folder.is_empty() && self.index.exists(&format!("{folder}/__init__.py"));
        let mut above = vec![parent(path)];
        while let Some(folder) = above.last().filter(|folder| !folder.is_empty()) {
            above.push(parent(folder));
        }
        let (packages, mut folders): (Vec<&str>, Vec<&str>) = above.into_iter().partition(|folder| is_package(folder));
        let roots = self.index.python_roots.get(first).into_iter().flatten().map(String::as_str);
        let others: Vec<&str> = roots.filter(|root| !is_package(root) && !folders.contains(root)).collect();
        folders.extend(others);
        if !self.packs.has_symbols_below("python", first) {
            folders.extend(packages);
        }
        folders.into_iter().map(str::to_owned).collect()
    }

    /// True if a package of the tree is a copy of a framework that packs know, seen from outside of it: it has the
    /// modules in which the framework defines what packs name.
    fn is_copied_framework(&self, root: &str, first: &str, path: &str) -> bool {
        let package = if root.is_empty() { first.to_owned() } else { format!("{root}/{first}") };
        let inside = path.strip_prefix(&package).is_some_and(|rest| rest.starts_with('/'));
        if inside || !self.index.exists(&format!("{package}/__init__.py")) {
            return false;
        }
        self.packs.modules_below("python", first).any(|module| {
            self.index.exists(&format!("{package}/{module}.py"))
                || self.index.exists(&format!("{package}/{module}/__init__.py"))
        })
    }

    fn has_python(&self, folder: &str) -> bool {
        let prefix = format!("{folder}/");
        let paths = &self.program.paths;
        let start = paths.partition_point(|path| path.as_str() < prefix.as_str());
        paths[start..].iter().take_while(|path| path.starts_with(&prefix)).take(200).any(|path| path.ends_with(".py"))
    }

    /// True for files of this language (used where a rule is Python's alone).
    pub(crate) fn is_python_file(&self, file: FileId) -> bool {
        self.language(file) == Language::Python
    }
}
