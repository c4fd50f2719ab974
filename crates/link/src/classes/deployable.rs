//! Deployables: which build module serves a class, by the manifests.

use crate::eval::Eval;
use crate::index::parent;
use crate::value::ClassKey;
use periplus_facts::{ConfigFacts, ConfigKind, Language};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The build modules of one language.
#[derive(Clone, Debug, Default)]
pub(crate) struct Modules {
    /// Folder to module.
    modules: BTreeMap<String, Module>,
    /// What a module depends on, directly or not, itself included; by folder, once it was asked for.
    reached: RefCell<FxHashMap<String, FxHashSet<String>>>,
}

#[derive(Clone, Debug, Default)]
struct Module {
    name: String,
    deployable: bool,
    /// Folders of the modules it depends on.
    needs: BTreeSet<String>,
    /// What it is built with, as `group:artifact`.
    packages: BTreeSet<String>,
    /// The folder of the module that it has its settings of.
    above: Option<String>,
}

impl Modules {
    /// Reads the manifests; a module is deployable if it holds a start class or says so.
    pub(crate) fn new(eval: &Eval<'_>, language: Language, starts: &BTreeSet<String>, plugins: &[String]) -> Modules {
        let wanted = |kind: ConfigKind| match language {
            Language::CSharp => kind == ConfigKind::CsProject,
            Language::Java => matches!(kind, ConfigKind::Maven | ConfigKind::Gradle),
            _ => false,
        };
        let mut modules = BTreeMap::new();
        let mut by_name: BTreeMap<String, String> = BTreeMap::new();
        // What projects below a folder have in common is no project.
        let common = |path: &str| path.ends_with(".props");
        let all = eval.program.configs.iter().filter(|(path, config)| wanted(config.kind) && !common(path));
        // A script of Gradle's that is applied belongs to the build beside it, and makes no project.
        let (own, applied): (Vec<_>, Vec<_>) = all.partition(|(path, config)| !is_applied(path, config));
        let projects: BTreeSet<&str> = own.iter().map(|(path, _)| parent(path)).collect();
        let beside = applied.into_iter().filter(|(path, _)| projects.contains(parent(path)));
        let manifests: Vec<&(String, ConfigFacts)> = beside.chain(own.iter().copied()).collect();
        for (path, config) in &manifests {
            let folder = parent(path).to_owned();
            let stem = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(stem, _)| stem);
            let fallback = if config.kind == ConfigKind::CsProject {
                stem.to_owned()
            } else {
                folder.rsplit('/').next().unwrap_or_default().to_owned()
            };
            let name = config.get("module").map_or(fallback, |entry| entry.value.clone());
            let deployable = config.entries.iter().any(|entry| {
                (entry.key == "sdk" || entry.key.starts_with("plugin."))
                    && plugins.iter().any(|plugin| entry.value.contains(plugin.as_str()))
            }) && config.kind == ConfigKind::CsProject;
            by_name.insert(name.clone(), folder.clone());
            let module: &mut Module = modules.entry(folder).or_default();
            module.name = name;
            module.deployable |= deployable && !is_test_project(&name_of(path));
        }
        for (path, config) in &manifests {
            let folder = parent(path).to_owned();
            let mut needs = BTreeSet::new();
            for entry in &config.entries {
                if entry.key.starts_with("reference.") && config.kind == ConfigKind::Gradle {
                    needs.extend(project(&modules, &folder, &entry.value));
                } else if entry.key.starts_with("reference.") {
                    let target = entry.value.replace('\\', "/");
                    if let Some(target) = crate::index::join(&folder, &target) {
                        needs.insert(parent(&target).to_owned());
                    }
                } else if entry.key.starts_with("require.") || entry.key.starts_with("project.") {
                    // `group:artifact version`.
                    let name = entry.value.split_whitespace().next().unwrap_or_default();
                    let name = name.rsplit(':').next().unwrap_or(name);
                    if let Some(target) = by_name.get(name) {
                        needs.insert(target.clone());
                    }
                }
            }
            needs.remove(&folder);
            let packages = config.entries.iter().filter(|entry| entry.key.starts_with("require."));
            let packages: BTreeSet<String> =
                packages.filter_map(|entry| Some(entry.value.split_whitespace().next()?.to_owned())).collect();
            let above = config.get("parent").and_then(|entry| by_name.get(entry.value.rsplit(':').next()?)).cloned();
            if let Some(module) = modules.get_mut(&folder) {
                module.packages.extend(packages);
                module.above = above.filter(|above| *above != folder);
                module.needs.extend(needs);
            }
        }
        let mut all = Modules { modules, reached: RefCell::default() };
        for start in starts {
            if let Some(folder) = all.folder_of(start)
                && let Some(module) = all.modules.get_mut(&folder)
            {
                module.deployable = true;
            }
        }
        all
    }

    /// The folder of the module a file lies in.
    pub(crate) fn folder_of(&self, path: &str) -> Option<String> {
        let mut folder = parent(path);
        loop {
            if self.modules.contains_key(folder) {
                return Some(folder.to_owned());
            }
            if folder.is_empty() {
                return None;
            }
            folder = parent(folder);
        }
    }

    /// True if a module is a deployable itself.
    pub(crate) fn is_deployable(&self, folder: &str) -> bool {
        self.modules.get(folder).is_some_and(|module| module.deployable)
    }

    /// The deployables that reach a module: itself, or those that depend on it; name and folder.
    pub(crate) fn serving(&self, folder: &str) -> Vec<(String, String)> {
        let Some(own) = self.modules.get(folder) else { return Vec::new() };
        if own.deployable {
            return vec![(own.name.clone(), folder.to_owned())];
        }
        self.modules
            .iter()
            .filter(|(candidate, module)| module.deployable && self.reaches(candidate, folder))
            .map(|(candidate, module)| (module.name.clone(), candidate.clone()))
            .collect()
    }

    /// The other deployables that a deployable module is built into; name and folder.
    pub(crate) fn built_with(&self, folder: &str) -> Vec<(String, String)> {
        if !self.is_deployable(folder) {
            return Vec::new();
        }
        self.modules
            .iter()
            .filter(|(other, module)| module.deployable && *other != folder && self.reaches(other, folder))
            .map(|(other, module)| (module.name.clone(), other.clone()))
            .collect()
    }

    /// True if a module depends on another, directly or not.
    pub(crate) fn reaches(&self, from: &str, to: &str) -> bool {
        if from == to {
            return true;
        }
        if let Some(known) = self.reached.borrow().get(from) {
            return known.contains(to);
        }
        let all = self.all_reached(from);
        let reaches = all.contains(to);
        self.reached.borrow_mut().insert(from.to_owned(), all);
        reaches
    }

    fn all_reached(&self, from: &str) -> FxHashSet<String> {
        let mut queue = vec![from];
        let mut seen = FxHashSet::default();
        while let Some(folder) = queue.pop() {
            if seen.insert(folder.to_owned())
                && let Some(module) = self.modules.get(folder)
            {
                queue.extend(module.needs.iter().map(String::as_str));
            }
        }
        seen
    }

    /// True if a module is built with one of some packages, by itself or by what it depends on.
    pub(crate) fn requires(&self, folder: &str, packages: &[String]) -> bool {
        let mut all = self.all_reached(folder);
        let mut queue: Vec<String> = all.iter().cloned().collect();
        while let Some(folder) = queue.pop() {
            let above = self.modules.get(&folder).and_then(|module| module.above.clone());
            queue.extend(above.filter(|above| all.insert(above.clone())));
        }
        let mut modules = all.iter().filter_map(|folder| self.modules.get(folder));
        modules.any(|module| packages.iter().any(|package| module.packages.contains(package)))
    }

    /// True if some module is built with one of some packages.
    pub(crate) fn some_require(&self, packages: &[String]) -> bool {
        self.modules.values().any(|module| packages.iter().any(|package| module.packages.contains(package)))
    }

    /// True if two files belong to one module, or the first one's module depends on the other's.
    pub(crate) fn refers(&self, from: &str, to: &str) -> bool {
        match (self.folder_of(from), self.folder_of(to)) {
            (Some(from), Some(to)) => self.reaches(&from, &to),
            (from, to) => from == to,
        }
    }

    /// A module's name.
    pub(crate) fn name(&self, folder: &str) -> Option<&str> {
        self.modules.get(folder).map(|module| module.name.as_str())
    }
}

/// True for a script of Gradle's that is neither a project's own nor the settings of a build.
fn is_applied(path: &str, config: &ConfigFacts) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    config.kind == ConfigKind::Gradle && !name.starts_with("build.gradle") && !name.starts_with("settings.gradle")
}

/// The folder of a Gradle project that is named from the root of the build: below the nearest folder around that has it.
/// A project may have been given another name or folder than its own; then the folder's name must say which it is.
fn project(modules: &BTreeMap<String, Module>, from: &str, named: &str) -> Option<String> {
    let mut root = from;
    loop {
        let folder = if root.is_empty() { named.to_owned() } else { format!("{root}/{named}") };
        if modules.contains_key(&folder) {
            return Some(folder);
        }
        if root.is_empty() {
            break;
        }
        root = parent(root);
    }
    let last = |folder: &str| folder.rsplit('/').next().unwrap_or_default().to_owned();
    let named = last(named);
    let only = |fits: &dyn Fn(&str) -> bool| {
        let mut found = modules.keys().filter(|folder| fits(&last(folder)));
        found.next().filter(|_| found.next().is_none()).cloned()
    };
    let renamed =
        |folder: &str| !folder.is_empty() && named.strip_suffix(folder).is_some_and(|start| start.ends_with('-'));
    only(&|folder| folder == named).or_else(|| only(&renamed))
}

/// The folder and name of a project: both may say that it is one of tests.
fn name_of(path: &str) -> String {
    let folder = parent(path).rsplit('/').next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or(path);
    format!("{folder}.{}", file.rsplit_once('.').map_or(file, |(stem, _)| stem))
}

/// `Shop.Tests`, `Shop.Integration.Test`, `ShopTests`.
fn is_test_project(name: &str) -> bool {
    name.split(['.', '-', '_']).any(|part| matches!(part, "Test" | "test" | "tests") || part.ends_with("Tests"))
}

/// The file a class lies in.
pub(crate) fn file_of(eval: &Eval<'_>, class: ClassKey) -> String {
    eval.path(class.file).to_owned()
}
