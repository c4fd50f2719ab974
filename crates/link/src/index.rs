//! What the program declares, by name: files, classes, methods, packages.

use crate::intern::{Interner, Sym};
use crate::module::Compilers;
use crate::program::Program;
use crate::scope::Scope;
use crate::value::{ClassKey, FileId};
use periplus_facts::{ClassId, ConfigKind, FileFacts, FuncId, ImportBinding, Language, TOP_LEVEL};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// Indexes over the extracted files and over the names of all files.
#[derive(Debug, Default)]
pub(crate) struct Index {
    by_path: FxHashMap<String, FileId>,
    all_paths: FxHashSet<String>,
    folders: FxHashSet<String>,
    /// Python: the folders in which a top-level module or package of this name lies.
    pub(crate) python_roots: FxHashMap<String, Vec<String>>,
    /// ECMAScript: package name to folder, from `package.json` files.
    pub(crate) npm_packages: BTreeMap<String, String>,
    /// TypeScript: what configurations of the compiler say of modules.
    pub(crate) compilers: Compilers,
    /// Go: module path to folder, longest path first.
    pub(crate) go_modules: Vec<(String, String)>,
    /// Go: folder to its extracted files.
    pub(crate) go_folders: BTreeMap<String, Vec<FileId>>,
    /// Classes by dotted name (Java, C#: package or namespace, outer classes, name).
    pub(crate) by_qualified: FxHashMap<(Language, String), Vec<ClassKey>>,
    /// Classes by simple name.
    pub(crate) by_simple: FxHashMap<(Language, Sym), Vec<ClassKey>>,
    /// Kotlin: by package and name, the class that holds what is declared outside of any class.
    pub(crate) top_level: FxHashMap<(String, Sym), ClassKey>,
    /// All dotted packages and namespaces, with their prefixes.
    pub(crate) namespaces: FxHashSet<(Language, String)>,
    /// Go: methods by folder and receiver type.
    pub(crate) go_methods: FxHashMap<(String, Sym), Vec<(FileId, FuncId)>>,
    /// Go: functions without a receiver by folder and name.
    pub(crate) go_functions: FxHashMap<(String, Sym), Vec<(FileId, FuncId)>>,
    /// C#: the parts of a partial class, for each part.
    partials: FxHashMap<ClassKey, Vec<ClassKey>>,
    scopes: FxHashMap<ClassKey, Scope>,
    /// Configuration files by folder and kind.
    pub(crate) configs: BTreeMap<(String, ConfigKind), Vec<usize>>,
    /// C#: namespaces that `global using` makes visible, each with the folder below which it does.
    pub(crate) global_usings: Vec<(String, String)>,
    /// C#: folders of projects.
    projects: FxHashSet<String>,
    /// C#: names that `global using A = …` declares.
    pub(crate) global_aliases: BTreeMap<String, String>,
    /// C#: types whose static members `global using static` makes visible.
    pub(crate) global_static_usings: Vec<String>,
}

impl Index {
    pub(crate) fn new(program: &Program, names: &mut Interner) -> Index {
        let mut index = Index::default();
        let mut languages: FxHashSet<&str> = FxHashSet::default();
        for (at, file) in program.files.iter().enumerate() {
            index.by_path.insert(file.path.clone(), at as FileId);
            languages.insert(file.facts.language.pack_language());
        }
        for path in &program.paths {
            index.all_paths.insert(path.clone());
            let mut folder = parent(path);
            while index.folders.insert(folder.to_owned()) && !folder.is_empty() {
                folder = parent(folder);
            }
        }
        if languages.contains("python") {
            index.python(program);
        }
        index.compilers = Compilers::new(&program.configs);
        for (at, (path, config)) in program.configs.iter().enumerate() {
            index.configs.entry((parent(path).to_owned(), config.kind)).or_default().push(at);
            match config.kind {
                ConfigKind::PackageJson => {
                    if let Some(name) = config.get("module") {
                        index.npm_packages.entry(name.value.clone()).or_insert_with(|| parent(path).to_owned());
                    }
                }
                ConfigKind::GoMod => {
                    if let Some(name) = config.get("module") {
                        index.go_modules.push((name.value.clone(), parent(path).to_owned()));
                    }
                }
                ConfigKind::CsProject => {
                    if path.ends_with("proj") {
                        index.projects.insert(parent(path).to_owned());
                    }
                    for entry in config.entries.iter().filter(|entry| entry.key.starts_with("using.")) {
                        match entry.value.strip_prefix("static ") {
                            Some(of) => index.global_static_usings.push(of.to_owned()),
                            None => index.global_usings.push((parent(path).to_owned(), entry.value.clone())),
                        }
                    }
                }
                _ => {}
            }
        }
        if let Some(prefix) = guessed_go_module(program, &index) {
            index.go_modules.push((prefix, String::new()));
        }
        let published = published_go_modules(program, &index);
        index.go_modules.extend(published);
        index.go_modules.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        // What an ordinary build leaves out comes last: it is found where nothing else is.
        for excluded in [false, true] {
            for (at, file) in program.files.iter().enumerate().filter(|(_, file)| file.left_out().is_some() == excluded)
            {
                index.file(at as FileId, file, names);
            }
        }
        index.global_usings.sort();
        index.global_usings.dedup();
        index.global_static_usings.sort();
        index.global_static_usings.dedup();
        index
    }

    fn python(&mut self, program: &Program) {
        for path in &program.paths {
            let Some(stem) = path.strip_suffix(".py") else { continue };
            let mut name = stem;
            loop {
                let (root, last) = name.rsplit_once('/').unwrap_or(("", name));
                let roots = self.python_roots.entry(last.to_owned()).or_default();
                if roots.last().is_none_or(|known| known != root) && !roots.iter().any(|known| known == root) {
                    roots.push(root.to_owned());
                }
                if root.is_empty() || roots.len() > 64 {
                    break;
                }
                name = root;
            }
        }
    }

    fn file(&mut self, file: FileId, source: &crate::program::SourceFile, names: &mut Interner) {
        let facts = &source.facts;
        let language = facts.language.linked_as();
        if language == Language::Go {
            let folder = parent(&source.path).to_owned();
            self.go_folders.entry(folder.clone()).or_default().push(file);
            for (at, function) in facts.functions.iter().enumerate() {
                let Some(ty) = function.receiver.as_ref().and_then(|receiver| receiver.ty) else {
                    let top = function.parent.is_none_or(|parent| parent.0 == 0) && function.class.is_none();
                    if let Some(name) = function.name.filter(|_| top && at != 0) {
                        let name = names.intern(facts.text(name));
                        self.go_functions.entry((folder.clone(), name)).or_default().push((file, FuncId(at as u32)));
                    }
                    continue;
                };
                if let Some(name) = type_name(facts, ty) {
                    let name = names.intern(name);
                    self.go_methods.entry((folder.clone(), name)).or_default().push((file, FuncId(at as u32)));
                }
            }
        }
        for (at, class) in facts.classes.iter().enumerate() {
            let key = ClassKey { file, class: ClassId(at as u32) };
            let simple = names.intern(facts.text(class.name));
            self.by_simple.entry((language, simple)).or_default().push(key);
            if facts.text(class.name) == TOP_LEVEL {
                self.top_level_members(key, facts, names);
            }
            if matches!(language, Language::Java | Language::CSharp) {
                let qualified = qualified_name(facts, ClassId(at as u32));
                if let Some((namespace, _)) = qualified.rsplit_once('.') {
                    let mut namespace = namespace;
                    while self.namespaces.insert((language, namespace.to_owned())) {
                        let Some((outer, _)) = namespace.rsplit_once('.') else { break };
                        namespace = outer;
                    }
                }
                self.by_qualified.entry((language, qualified)).or_default().push(key);
            }
        }
        for import in &facts.imports {
            let alias = import.bindings.iter().find_map(|binding| match binding {
                ImportBinding::Module(alias) => *alias,
                _ => None,
            });
            if let Some(alias) = alias.filter(|_| import.is_global) {
                self.global_aliases.insert(facts.text(alias).to_owned(), facts.text(import.module).to_owned());
            } else if import.is_global {
                let used = facts.text(import.module).to_owned();
                if import.is_static {
                    self.global_static_usings.push(used);
                } else {
                    let project = self.project_of(&source.path).unwrap_or_default().to_owned();
                    self.global_usings.push((project, used));
                }
            }
        }
    }

    /// C#: the folder of the project that a file belongs to.
    fn project_of<'a>(&self, path: &'a str) -> Option<&'a str> {
        let mut folder = parent(path);
        while !self.projects.contains(folder) {
            if folder.is_empty() {
                return None;
            }
            folder = parent(folder);
        }
        Some(folder)
    }

    /// C#: the namespaces that `global using` makes visible in a file.
    pub(crate) fn global_usings_at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a str> {
        let below = move |folder: &str| {
            folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        };
        self.global_usings.iter().filter(move |(folder, _)| below(folder)).map(|(_, used)| used.as_str())
    }

    fn top_level_members(&mut self, key: ClassKey, facts: &FileFacts, names: &mut Interner) {
        let package = facts.package.map(|package| facts.text(package)).unwrap_or_default();
        let class = facts.class(key.class);
        let methods = class.methods.iter().filter_map(|method| facts.function(*method).name);
        for name in class.fields.iter().map(|field| field.name).chain(methods) {
            let name = names.intern(facts.text(name));
            self.top_level.entry((package.to_owned(), name)).or_insert(key);
        }
    }

    /// Groups the parts of partial classes; called once after all files are known.
    pub(crate) fn join_partials(&mut self, program: &Program) {
        let mut groups: Vec<Vec<ClassKey>> = Vec::new();
        let mut keys: Vec<&(Language, String)> = self
            .by_qualified
            .iter()
            .filter(|(key, all)| key.0 == Language::CSharp && all.len() > 1)
            .map(|(key, _)| key)
            .collect();
        keys.sort_by(|a, b| a.1.cmp(&b.1));
        for key in keys {
            let all = &self.by_qualified[key];
            let parts: Vec<ClassKey> = all
                .iter()
                .copied()
                .filter(|key| {
                    let facts = &program.files[key.file as usize].facts;
                    facts.class(key.class).modifiers.contains(periplus_facts::Modifiers::PARTIAL)
                })
                .collect();
            if parts.len() > 1 {
                groups.push(parts);
            }
        }
        for group in groups {
            for key in &group {
                self.partials.insert(*key, group.clone());
            }
        }
    }

    /// The parts of a class; one unless it is partial.
    pub(crate) fn parts(&self, key: ClassKey) -> Vec<ClassKey> {
        match self.partials.get(&key) {
            Some(parts) => {
                let mut all = vec![key];
                all.extend(parts.iter().copied().filter(|part| *part != key));
                all
            }
            None => vec![key],
        }
    }

    /// True for the part of a partial class that stands for it.
    pub(crate) fn is_first_part(&self, key: ClassKey) -> bool {
        self.partials.get(&key).is_none_or(|parts| parts.first() == Some(&key))
    }

    pub(crate) fn set_scope(&mut self, key: ClassKey, scope: Scope) {
        self.scopes.entry(key).or_insert(scope);
    }

    pub(crate) fn scope(&self, key: ClassKey) -> Option<Scope> {
        self.scopes.get(&key).cloned()
    }

    pub(crate) fn extracted(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        self.all_paths.contains(path)
    }

    pub(crate) fn is_folder(&self, path: &str) -> bool {
        self.folders.contains(path)
    }
}

/// Go: what import paths put before the folders of a tree whose `go.mod` lies above it, or that has none. A prefix that
/// leads to folders with Go files in them, at least one of them nested; of several the one most imports have.
fn guessed_go_module(program: &Program, index: &Index) -> Option<String> {
    let covered = |path: &str| {
        index.go_modules.iter().any(|(_, root)| {
            root.is_empty() || path.strip_prefix(root.as_str()).is_some_and(|rest| rest.starts_with('/'))
        })
    };
    let folders: FxHashSet<&str> =
        program.paths.iter().filter(|path| path.ends_with(".go")).map(|path| parent(path)).collect();
    let mut votes: BTreeMap<&str, FxHashSet<&str>> = BTreeMap::new();
    let files = program.files.iter().filter(|file| file.facts.language == Language::Go && !covered(&file.path));
    for import in files.flat_map(|file| file.facts.imports.iter().map(|import| file.facts.text(import.module))) {
        // The longest end of the path that is a folder; at the start stands a module's name.
        let ends = import.match_indices('/').map(|(at, _)| (&import[..at], &import[at + 1..]));
        if let Some((prefix, folder)) = ends.into_iter().find(|(_, folder)| folders.contains(folder)) {
            votes.entry(prefix).or_default().insert(folder);
        }
    }
    // A folder of the root itself may have the name of a library's package by chance: then others of its packages have none.
    let imports = || {
        let files = program.files.iter().filter(|file| file.facts.language == Language::Go && !covered(&file.path));
        files.flat_map(|file| file.facts.imports.iter().map(|import| file.facts.text(import.module)))
    };
    let ours = |prefix: &str| {
        let hosted = prefix.split_once('/').is_some_and(|(host, _)| host.contains('.'));
        hosted
            && imports().filter_map(|import| import.strip_prefix(prefix)).all(|rest| match rest.strip_prefix('/') {
                Some(folder) => folders.contains(folder),
                None => !rest.is_empty(),
            })
    };
    votes.retain(|prefix, found| found.iter().any(|folder| folder.contains('/')) || ours(prefix));
    votes
        .into_iter()
        .max_by_key(|(prefix, folders)| (folders.len(), std::cmp::Reverse(*prefix)))
        .map(|(prefix, _)| prefix.to_owned())
}

/// Go: modules whose name is no address, which their own files import by the address they are published at: it ends with
/// that name.
fn published_go_modules(program: &Program, index: &Index) -> Vec<(String, String)> {
    let mut found = BTreeSet::new();
    let local = index.go_modules.iter().filter(|(name, _)| !name.contains(['.', '/']));
    for (name, root) in local {
        let below =
            |path: &str| root.is_empty() || path.strip_prefix(root.as_str()).is_some_and(|rest| rest.starts_with('/'));
        let ours = program.files.iter().filter(|file| file.facts.language == Language::Go && below(&file.path));
        for import in ours.flat_map(|file| file.facts.imports.iter().map(|import| file.facts.text(import.module))) {
            let Some((prefix, folder)) = import.split_once(&format!("/{name}/")) else { continue };
            let folder = if root.is_empty() { folder.to_owned() } else { format!("{root}/{folder}") };
            if prefix.contains('.') && index.is_folder(&folder) {
                found.insert((format!("{prefix}/{name}"), root.clone()));
            }
        }
    }
    found.into_iter().collect()
}

/// A class's dotted name: package or namespace, outer classes, its own.
pub(crate) fn qualified_name(facts: &periplus_facts::FileFacts, class: ClassId) -> String {
    let declared = facts.class(class);
    let own = facts.text(declared.name);
    if let Some(outer) = declared.outer {
        return format!("{}.{own}", qualified_name(facts, outer));
    }
    match declared.namespace.or(facts.package) {
        Some(namespace) if !facts.text(namespace).is_empty() => format!("{}.{own}", facts.text(namespace)),
        _ => own.to_owned(),
    }
}

/// The last name of a type expression.
pub(crate) fn type_name(facts: &periplus_facts::FileFacts, ty: periplus_facts::ExprId) -> Option<&str> {
    let mut ty = ty;
    for _ in 0..8 {
        match facts.expr(ty) {
            periplus_facts::Expr::Name(name) | periplus_facts::Expr::Member { name, .. } => {
                return Some(facts.text(*name));
            }
            periplus_facts::Expr::Generic { base, .. } => ty = *base,
            periplus_facts::Expr::Call { callee, .. } => ty = *callee,
            periplus_facts::Expr::Index { object, .. } => ty = *object,
            _ => return None,
        }
    }
    None
}

/// The folder of a path; empty at the root.
pub(crate) fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Joins a folder and a relative path, resolving `.` and `..`; `None` where it leaves the root.
pub(crate) fn join(folder: &str, relative: &str) -> Option<String> {
    let mut parts: Vec<&str> =
        if relative.starts_with('/') { Vec::new() } else { folder.split('/').filter(|p| !p.is_empty()).collect() };
    for part in relative.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn relative_paths_stay_below_the_root() {
        assert_eq!(join("desc", "crates/crate.api").as_deref(), Some("desc/crates/crate.api"));
        assert_eq!(join("desc", "../common.api").as_deref(), Some("common.api"));
        assert_eq!(join("", "./common.api").as_deref(), Some("common.api"));
        assert_eq!(join("desc", "/common.api").as_deref(), Some("common.api"));
        assert_eq!(join("desc", "../../common.api"), None);
    }
}
