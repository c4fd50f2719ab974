//! ECMAScript: `CommonJS` and ES modules, index files, aliases, package `imports`, workspaces.

use crate::eval::{Eval, Frame, Object, RunState};
use crate::index::{join, parent};
use crate::intern::Sym;
use crate::value::{FileId, ModuleRef, Value};
use periplus_facts::{ConfigKind, ImportBinding, ImportId};
use std::rc::Rc;

/// Extensions tried for a specifier without one, in TypeScript's order of preference.
const EXTENSIONS: &[&str] = &["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"];
/// The extension of documents that are modules too.
const DATA: &str = "json";

/// Global objects whose members mean something to the libraries' data.
const GLOBALS: &[&str] = &[
    "process",
    "Object",
    "Array",
    "JSON",
    "Map",
    "Set",
    "Promise",
    "String",
    "console",
    "Math",
    "Number",
    "Boolean",
    "Symbol",
    "Reflect",
    "Date",
    "RegExp",
    "Error",
    "URL",
    "setTimeout",
    "setImmediate",
    "fetch",
    "Buffer",
];

impl Eval<'_> {
    pub(crate) fn ecmascript_name(&mut self, frame: &Frame, name: Sym) -> Value {
        let text = self.names.text(name);
        match &*text {
            "module" => Value::Module(Rc::new(ModuleRef::Own(frame.file))),
            "exports" => self.export_object(frame.file),
            "undefined" => Value::Null,
            "import" => self.import_object(frame.file),
            "__dirname" => {
                let folder = parent(self.path(frame.file)).to_owned();
                Value::text(&format!("/{folder}"), None)
            }
            "__filename" => {
                let path = format!("/{}", self.path(frame.file));
                Value::text(&path, None)
            }
            "global" | "globalThis" => self.global_object(GLOBALS),
            other if GLOBALS.contains(&other) || self.packs.library_function("javascript", other).is_some() => {
                Value::External(text)
            }
            _ => self
                .global_variable(&text)
                .unwrap_or_else(|| Value::unknown(&text, format!("`{text}` is not defined here"))),
        }
    }

    /// What `import.meta` is a member of: where the module lies, with addresses as paths.
    fn import_object(&mut self, file: FileId) -> Value {
        let path = format!("/{}", self.path(file));
        let folder = format!("/{}", parent(self.path(file)));
        let parts = [("dirname", &folder), ("filename", &path), ("url", &path)];
        let parts = parts.iter().map(|(name, text)| (Value::text(name, None), Value::text(text, None))).collect();
        let meta = self.map(parts);
        self.map(vec![(Value::text("meta", None), meta)])
    }

    /// A `CommonJS` module's `exports`, made when first asked for.
    pub(crate) fn export_object(&mut self, file: FileId) -> Value {
        if let Some(value) = &self.files[file as usize].export_object {
            return value.clone();
        }
        let object = Value::Map(self.alloc(Object::Map { entries: Vec::new(), open: false }));
        self.files[file as usize].export_object = Some(object.clone());
        object
    }

    pub(crate) fn ecmascript_import(&mut self, frame: &Frame, import: ImportId) {
        let facts = self.facts(frame.file);
        let import = &facts.imports[import.index()];
        let specifier = facts.text(import.module).to_owned();
        let module = self.ecmascript_module(frame.file, &specifier);
        if let Value::Module(module) = &module
            && let ModuleRef::File(file) = &**module
            && !import.type_only
        {
            self.run_module(*file);
        }
        // Imported for what it does: it may register.
        if import.bindings.is_empty() && !import.type_only {
            self.demand(&module);
        }
        let scope = frame.scope.root();
        for binding in &import.bindings {
            match binding {
                ImportBinding::Module(Some(local)) => {
                    let local = self.sym(frame.file, *local);
                    self.set_variable(&scope, local, module.clone());
                }
                ImportBinding::Member { name, local } => {
                    let name = self.sym(frame.file, *name);
                    let local = self.sym(frame.file, *local);
                    let value = self.member(frame, &module, name);
                    if value.is_unknown() {
                        self.files[frame.file as usize].late.push((local, module.clone(), name));
                    }
                    self.set_variable(&scope, local, value);
                }
                ImportBinding::Reexport { name, exported } => {
                    let exported = self.sym(frame.file, *exported);
                    let value = if facts.text(*name) == "*" {
                        module.clone()
                    } else {
                        let name = self.sym(frame.file, *name);
                        self.member(frame, &module, name)
                    };
                    let hidden = self.names.intern(&format!("export {}", self.names.text(exported)));
                    scope.set(hidden, value);
                }
                ImportBinding::ReexportAll => self.files[frame.file as usize].reexports.push(module.clone()),
                ImportBinding::Module(None) | ImportBinding::All => {}
            }
        }
    }

    /// `require(specifier)`: runs the module and gives its exports.
    pub(crate) fn ecmascript_require(&mut self, file: FileId, specifier: &str) -> Value {
        let module = self.ecmascript_module(file, specifier);
        if let Value::Module(reference) = &module {
            if let ModuleRef::File(target) = &**reference {
                self.run_module(*target);
                // In a ring of modules: what it exports is looked up when it is used.
                if self.files[*target as usize].run == RunState::Running {
                    return module;
                }
                if let Some(value) = &self.files[*target as usize].export_object {
                    return value.clone();
                }
            }
            if let ModuleRef::Pending(path) = &**reference {
                return Eval::needing(
                    "module",
                    &format!("{path} was not read"),
                    crate::program::Need::File(path.clone()),
                );
            }
        }
        module
    }

    /// An exported name of a module.
    pub(crate) fn ecmascript_export(&mut self, file: FileId, name: Sym) -> Value {
        self.run_module(file);
        let text = self.names.text(name);
        if let Some(hidden) = self.names.get(&format!("export {text}"))
            && let Some(value) = self.files[file as usize].scope.own(hidden)
        {
            return value;
        }
        let exported = self.files[file as usize].exports.iter().rev().find(|(known, _)| *known == name).copied();
        if let Some((_, expr)) = exported {
            let frame = self.module_frame(file);
            return self.expr(&frame, expr);
        }
        if let Some(object) = self.files[file as usize].export_object.clone() {
            if &*text == "default" && !matches!(object, Value::Map(_)) {
                return object;
            }
            let frame = self.module_frame(file);
            let value = self.member(&frame, &object, name);
            if !matches!(value, Value::Null) {
                return value;
            }
            if &*text == "default" {
                return object;
            }
        }
        self.ecmascript_reexport(file, name)
    }

    /// A name that comes from one of the modules that this one exports whole.
    fn ecmascript_reexport(&mut self, file: FileId, name: Sym) -> Value {
        let text = self.names.text(name);
        let mut unread = Vec::new();
        let mut needs = Vec::new();
        for module in self.files[file as usize].reexports.clone() {
            match &module {
                Value::Module(reference) => match &**reference {
                    ModuleRef::File(other) if *other != file && &*text != "default" => {
                        if self.reexporting.contains(&(*other, name)) {
                            continue;
                        }
                        self.reexporting.push((*other, name));
                        let value = self.ecmascript_export(*other, name);
                        self.reexporting.pop();
                        match &value {
                            Value::Unknown(unknown) => needs.extend(unknown.needs.iter().cloned()),
                            _ => return value,
                        }
                    }
                    ModuleRef::Pending(path) => unread.push(path.clone()),
                    _ => {}
                },
                Value::External(path) => {
                    let full = format!("{path}.{text}");
                    if !self.packs.symbols("javascript", &full).is_empty() {
                        return Value::External(full.into());
                    }
                }
                _ => {}
            }
        }
        Eval::unread(&text, unread, needs)
            .unwrap_or_else(|| Value::unknown(&text, format!("`{text}` is not exported by its module")))
    }

    /// The module behind a specifier, seen from a file.
    pub(crate) fn ecmascript_module(&mut self, file: FileId, specifier: &str) -> Value {
        let path = self.path(file).to_owned();
        let folder = parent(&path);
        if specifier.starts_with('.') {
            return match join(folder, specifier).and_then(|stem| self.ecmascript_source(&stem)) {
                Some(path) => self.module_at(&path),
                None => Value::unknown("module", format!("no file for `{specifier}`")),
            };
        }
        if specifier.starts_with('/') {
            // An absolute path made from `__dirname`.
            return match join("", specifier).and_then(|stem| self.ecmascript_source(&stem)) {
                Some(path) => self.module_at(&path),
                None => Value::External(specifier.into()),
            };
        }
        let mut candidates = self.tsconfig_targets(folder, specifier);
        candidates.extend(self.package_targets(folder, specifier));
        for candidate in candidates {
            if let Some(path) = self.ecmascript_source(&candidate) {
                return self.module_at(&path);
            }
        }
        Value::External(specifier.strip_prefix("node:").unwrap_or(specifier).into())
    }

    /// The file behind a path, or the one that it is built from.
    fn ecmascript_source(&self, stem: &str) -> Option<String> {
        self.ecmascript_file(stem).or_else(|| {
            let sources = self.index.compilers.sources_of(stem);
            sources.iter().find_map(|source| self.ecmascript_file(source))
        })
    }

    /// The file behind a path without (or with another) extension, or a folder's index.
    fn ecmascript_file(&self, stem: &str) -> Option<String> {
        let is_source =
            |path: &str| path.rsplit_once('.').is_some_and(|(_, ext)| EXTENSIONS.contains(&ext) || ext == DATA);
        if self.index.exists(stem) && is_source(stem) {
            return Some(stem.to_owned());
        }
        for extension in EXTENSIONS {
            let path = format!("{stem}.{extension}");
            if self.index.exists(&path) {
                return Some(path);
            }
        }
        // TypeScript writes the extension of the output.
        if let Some((base, written)) = stem.rsplit_once('.') {
            let sources: &[&str] = match written {
                "js" => &["ts", "tsx", "jsx"],
                "mjs" => &["mts"],
                "cjs" => &["cts"],
                "jsx" => &["tsx"],
                _ => &[],
            };
            for extension in sources {
                let path = format!("{base}.{extension}");
                if self.index.exists(&path) {
                    return Some(path);
                }
            }
        }
        let document = format!("{stem}.{DATA}");
        if self.index.exists(&document) {
            return Some(document);
        }
        if self.index.is_folder(stem) {
            let manifest = join(stem, "package.json")?;
            if self.index.exists(&manifest)
                && let Some(main) = self.manifest_main(stem)
                && let Some(path) = self.index_or_file(&main)
            {
                return Some(path);
            }
            return self.index_or_file(format!("{stem}/index").trim_start_matches('/'));
        }
        None
    }

    fn index_or_file(&self, stem: &str) -> Option<String> {
        if self.index.exists(stem) {
            return Some(stem.to_owned());
        }
        EXTENSIONS.iter().map(|extension| format!("{stem}.{extension}")).find(|path| self.index.exists(path))
    }

    fn manifest_main(&self, folder: &str) -> Option<String> {
        let manifests = self.index.configs.get(&(folder.to_owned(), ConfigKind::PackageJson))?;
        let (_, config) = &self.program.configs[*manifests.first()?];
        let main = config.get("main").or_else(|| config.get("module.main"))?;
        join(folder, &main.value)
    }

    /// Files that `paths` and `baseUrl` of the configurations above a folder name.
    fn tsconfig_targets(&self, folder: &str, specifier: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut here = folder;
        loop {
            found.extend(self.index.compilers.of(here).iter().flat_map(|compiler| compiler.targets(specifier)));
            if here.is_empty() {
                return found;
            }
            here = parent(here);
        }
    }

    /// Files that the nearest `package.json`'s `imports` and aliases name, and packages of the same workspace.
    fn package_targets(&self, folder: &str, specifier: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut here = folder;
        loop {
            for at in self.index.configs.get(&(here.to_owned(), ConfigKind::PackageJson)).into_iter().flatten() {
                let (_, config) = &self.program.configs[*at];
                for entry in &config.entries {
                    if let Some(key) = entry.key.strip_prefix("imports.") {
                        // The condition (`default`, `node`, …) of a conditional import is a last segment.
                        let pattern = [key, key.rsplit_once('.').map_or(key, |(before, _)| before)]
                            .into_iter()
                            .find(|pattern| matches_pattern(pattern, specifier).is_some());
                        if let Some(middle) = pattern.and_then(|pattern| matches_pattern(pattern, specifier)) {
                            found.extend(join(here, &entry.value.replacen('*', middle, 1)));
                        }
                    } else if let Some(alias) = entry.key.strip_prefix("_moduleAliases.")
                        && let Some(rest) = specifier.strip_prefix(alias)
                        && (rest.is_empty() || rest.starts_with('/'))
                    {
                        found.extend(join(here, &format!("{}{rest}", entry.value)));
                    }
                }
            }
            if here.is_empty() {
                break;
            }
            here = parent(here);
        }
        for (name, root) in &self.index.npm_packages {
            let Some(rest) = specifier.strip_prefix(name.as_str()) else { continue };
            if rest.is_empty() {
                found.extend(self.manifest_main(root));
                found.extend(join(root, "src/index"));
                found.push(root.clone());
            } else if let Some(rest) = rest.strip_prefix('/') {
                found.extend(join(root, rest));
                found.extend(join(root, &format!("src/{rest}")));
            }
        }
        found
    }
}

/// What `*` of a pattern stands for; an empty text where the pattern has none and is equal.
fn matches_pattern<'a>(pattern: &str, specifier: &'a str) -> Option<&'a str> {
    match pattern.split_once('*') {
        Some((before, after)) => specifier.strip_prefix(before)?.strip_suffix(after),
        None => (pattern == specifier).then_some(""),
    }
}
