//! What is started from outside the code: modules that a command of a manifest names, and classes of applications that
//! nothing in the tree makes.

use super::{Actual, Eval};
use crate::value::{ClassKey, Closure, ConditionId, FileId, RouterId, Site, Value};
use periplus_facts::{ClassId, ConfigKind, Language};
use periplus_inventory::Role;
use std::rc::Rc;

/// A function that the framework calls with a router before it serves.
#[derive(Clone, Debug)]
pub(super) struct AtStart {
    function: Rc<Closure>,
    router: RouterId,
    site: Site,
    condition: ConditionId,
    role: Role,
}

impl Eval<'_> {
    /// Notes functions, alone or in lists, that are called with a router once everything else is in place.
    pub(super) fn call_at_start(&mut self, value: &Value, router: RouterId, site: Site) {
        self.demand(value);
        let mut all = Vec::new();
        for one in value.alternatives() {
            match self.spread_items(one) {
                Some(items) => all.extend(items.into_iter().map(|item| item.value)),
                None => all.push(one.clone()),
            }
        }
        for one in all {
            match one {
                Value::Function(function) => {
                    let (condition, role) = (self.condition, self.role);
                    self.at_start.push(AtStart { function, router, site, condition, role });
                }
                other => self.demand(&other),
            }
        }
    }

    /// Calls what was noted so.
    pub(super) fn run_at_start(&mut self) {
        for AtStart { function, router, site, condition, role } in std::mem::take(&mut self.at_start) {
            if !self.interesting.contains(&(function.file, function.func)) {
                continue;
            }
            let given = vec![Actual { name: None, value: Value::Router(router), site, condition: 0 }];
            let outer = (self.condition, self.role);
            (self.condition, self.role) = (condition, role);
            self.refuel();
            self.isolated(|eval| eval.invoke(&function, given, site));
            (self.condition, self.role) = outer;
        }
    }

    /// Registers the modules that commands of manifests start, each on a router of its own.
    pub(super) fn run_started(&mut self) {
        for pack in 0..self.packs.packs().len() {
            let starts = self.packs.pack(pack).starts.clone();
            for start in starts {
                let routers = &self.packs.pack(pack).routers;
                let Some(kind) = routers.iter().position(|router| router.kind == start.kind) else { continue };
                for path in self.modules_started(&start.command) {
                    self.start_module(pack, kind, &path);
                }
            }
        }
    }

    /// The paths that scripts of manifests hand to a command.
    fn modules_started(&self, command: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (manifest, config) in &self.program.configs {
            if config.kind != ConfigKind::PackageJson {
                continue;
            }
            let folder = crate::index::parent(manifest);
            for entry in config.entries.iter().filter(|entry| entry.key.starts_with("scripts.")) {
                let Some((_, rest)) = entry.value.split_once(command) else { continue };
                // Another command may follow; options may have values that are no modules.
                let words = rest.split(['&', ';', '|']).next().unwrap_or(rest).split_whitespace();
                let named = words
                    .filter(|word| !word.starts_with('-'))
                    .filter_map(|word| crate::index::join(folder, word.trim_matches(['"', '\''])))
                    .find_map(|path| self.source_of(folder, path));
                found.extend(named.filter(|path| !found.contains(path)));
            }
        }
        found
    }

    /// A module that is started, or the source that it is compiled from: `dist/app.js` is `src/app.ts` or `app.ts`.
    fn source_of(&self, folder: &str, path: String) -> Option<String> {
        let exists = |path: &String| self.program.paths.binary_search(path).is_ok();
        if exists(&path) {
            return Some(path);
        }
        let below = if folder.is_empty() { Some(&*path) } else { path.strip_prefix(folder)?.strip_prefix('/') }?;
        let stem = ["js", "mjs", "cjs"].iter().find_map(|ending| below.strip_suffix(&format!(".{ending}")))?;
        let (_, inner) = stem.split_once('/')?;
        let sources = [format!("src/{inner}"), inner.to_owned(), stem.to_owned()];
        let endings = ["ts", "mts", "cts", "js"];
        let candidates = sources.iter().flat_map(|stem| endings.iter().map(move |ending| format!("{stem}.{ending}")));
        candidates.filter_map(|path| crate::index::join(folder, &path)).find(exists)
    }

    fn start_module(&mut self, pack: usize, kind: usize, path: &str) {
        let Some(file) = self.program.files.iter().position(|file| file.path == path) else { return };
        let file = file as FileId;
        let facts = self.facts(file);
        let Some(span) = facts.functions.first().map(|body| body.span) else { return };
        self.role = self.program.files[file as usize].role;
        if self.role != Role::Production {
            return;
        }
        let frame = self.module_frame(file);
        let content = self.ecmascript_require(file, &format!("/{path}"));
        self.demand(&content);
        let plugin = match self.default_export(&content) {
            unknown if unknown.is_unknown() => content,
            plugin => plugin,
        };
        let site = Site { file, span };
        let router = self.new_router(pack, kind, site);
        let plugin = self.unscoped(router, &plugin).unwrap_or(plugin);
        let options = Value::unknown("options", "options of the command that starts it");
        let given = vec![
            Actual { name: None, value: Value::Router(router), site, condition: 0 },
            Actual { name: None, value: options, site, condition: 0 },
        ];
        self.refuel();
        self.isolated(|eval| eval.call_value(&frame, &plugin, given, site, None));
    }

    /// Makes applications of classes that derive from the framework's and that nothing makes: something that cannot be
    /// seen does. Those whose name some function mentions wait until what nobody calls has been run, for that function
    /// may be one of it.
    pub(super) fn run_unmade(&mut self, files: &[FileId], mentioned: bool) {
        for file in files {
            if self.language(*file) != Language::Python {
                continue;
            }
            let facts = self.facts(*file);
            for at in 0..facts.classes.len() {
                let class = ClassKey { file: *file, class: ClassId(at as u32) };
                let constructor = self.methods_of(class).into_iter().find(|(file, func)| {
                    let facts = &self.files[*file as usize].facts;
                    facts.function(*func).name.is_some_and(|name| facts.text(name) == "__init__")
                });
                let Some((owner, func)) = constructor.filter(|made| !self.executed.contains(made)) else { continue };
                let root = self.router_base(class).is_some_and(|(pack, kind)| self.packs.pack(pack).routers[kind].root);
                if !root {
                    continue;
                }
                let name = self.sym(*file, facts.class(class.class).name);
                if !mentioned && self.mentioned.contains(&name) {
                    self.awaited.insert((owner, func));
                    continue;
                }
                self.role = self.program.files[*file as usize].role;
                let frame = self.module_frame(*file);
                let site = Site { file: owner, span: facts.class(class.class).name_span };
                self.refuel();
                self.isolated(|eval| eval.construct(&frame, class, Vec::new(), site));
                self.executed.insert((owner, func));
            }
        }
    }
}
