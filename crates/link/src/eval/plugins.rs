//! Plug-ins of the tree, all of which count as loaded: functions that a plug-in library calls by their name, and what
//! manifests announce under the name of a group.

use super::{Actual, Eval, Frame, Instance, Object};
use crate::program::Need;
use crate::value::{FileId, Site, Value};
use periplus_facts::{ConfigKind, FuncId};
use periplus_inventory::Role;

/// Plug-ins of one group that are followed.
const MAX_ENTRIES: usize = 500;

impl Eval<'_> {
    /// A call of a hook reaches every function of its name that carries the library's mark; its value is the list of
    /// their results.
    pub(super) fn call_hook(&mut self, frame: &Frame, path: &str, actuals: &[Actual], site: Site) -> Option<Value> {
        let language = self.language(frame.file);
        let (caller, name) = path.rsplit_once('.')?;
        let marks = self.packs.hook(language.pack_language(), caller)?.marks.clone();
        self.needs.insert(Need::Mentions { language, names: vec![name.to_owned()] });
        let mut results = Vec::new();
        for (file, func) in self.functions_named(frame.file, name) {
            self.run_module(file);
            if !self.is_marked_by(file, func, &marks) {
                continue;
            }
            let facts = self.facts(file);
            let function = facts.function(func);
            // An implementation names only those of the hook's arguments that it wants.
            let wanted = |actual: &&Actual| {
                let takes = |name: &str| function.params.iter().any(|param| facts.text(param.name) == name);
                actual.name.as_deref().is_none_or(takes)
            };
            let given: Vec<Actual> = actuals.iter().filter(wanted).cloned().collect();
            let implementation = match function.class {
                Some(class) => {
                    let class = crate::value::ClassKey { file, class };
                    let this = self.assume_instance(class);
                    self.method_closure(class, file, func, Some(this))
                }
                None => self.closure(&self.module_frame(file), func),
            };
            let result = self.call_value(frame, &implementation, given, site, None);
            if !matches!(result, Value::Null) {
                results.push(result);
            }
        }
        Some(self.list(results))
    }

    /// The functions of this name of all files in the language, those of tests only for tests.
    fn functions_named(&self, asking: FileId, name: &str) -> Vec<(FileId, FuncId)> {
        let Some(name) = self.names.get(name) else { return Vec::new() };
        let language = self.language(asking);
        let mut found = Vec::new();
        for file in 0..self.files.len() as FileId {
            let fits = self.program.files[file as usize].role == Role::Production || self.role != Role::Production;
            if !fits || self.language(file) != language {
                continue;
            }
            let facts = &self.files[file as usize].facts;
            for (at, function) in facts.functions.iter().enumerate() {
                let named = function.name.is_some_and(|own| self.sym(file, own) == name);
                if named && !function.annotations.is_empty() {
                    found.push((file, FuncId(at as u32)));
                }
            }
        }
        found
    }

    fn is_marked_by(&mut self, file: FileId, func: FuncId, marks: &[String]) -> bool {
        let annotations = self.facts(file).function(func).annotations.clone();
        let frame = self.module_frame(file);
        annotations.into_iter().any(|annotation| match self.expr(&frame, annotation) {
            // With or without arguments of its own.
            Value::External(path) => {
                let plain = path.strip_suffix("()").unwrap_or(&path);
                marks.iter().any(|mark| **mark == *path || *mark == plain)
            }
            value => {
                self.demand(&value);
                false
            }
        })
    }

    /// The plug-ins that manifests announce under the name of a group: what each is called, and where it is defined.
    pub(super) fn entry_points(&mut self, actuals: &[Actual]) -> Option<Value> {
        let named = actuals.iter().find(|actual| actual.name.as_deref() == Some("group"));
        let group = named.or_else(|| actuals.iter().find(|actual| actual.value.known_text().is_some()))?;
        let group = group.value.known_text()?;
        let mut found: Vec<(String, String)> = Vec::new();
        for (_, config) in &self.program.configs {
            let tables: &[&str] = match config.kind {
                ConfigKind::PyProject => &["project.entry-points", "tool.poetry.plugins"],
                ConfigKind::Setup => &["options.entry_points", "entry_points"],
                _ => continue,
            };
            for entry in &config.entries {
                let below = |table: &&str| entry.key.strip_prefix(*table)?.strip_prefix('.')?.strip_prefix(&*group);
                let Some(rest) = tables.iter().find_map(below) else { continue };
                match (rest.strip_prefix('.'), config.kind) {
                    (Some(name), ConfigKind::PyProject) => found.push((name.to_owned(), entry.value.clone())),
                    // `name = module:attribute`, one a line.
                    (_, ConfigKind::Setup) => found.extend(entry.value.lines().filter_map(|line| {
                        let (name, value) = line.split_once('=')?;
                        Some((name.trim().to_owned(), value.trim().to_owned()))
                    })),
                    _ => {}
                }
            }
        }
        if found.is_empty() {
            // Those that are installed beside the program are not in the tree.
            return None;
        }
        found.truncate(MAX_ENTRIES);
        let entries = found.into_iter().map(|(name, value)| {
            let fields = [("name", name), ("value", value), ("group", group.clone())];
            let fields = fields.map(|(name, value)| (self.names.intern(name), Value::text(&value, None)));
            Value::Instance(self.alloc(Object::Instance(Instance { fields: fields.to_vec(), ..Instance::default() })))
        });
        let entries: Vec<Value> = entries.collect();
        Some(self.list(entries))
    }

    /// What an announcement stands for: `package.module:Attribute`.
    pub(super) fn load_entry_point(&mut self, frame: &Frame, entry: &Value) -> Option<Value> {
        let Value::Instance(id) = entry else { return None };
        let key = self.names.get("value")?;
        let Object::Instance(instance) = &self.heap[*id as usize] else { return None };
        // One of `entry_points`, not an object of the program's that has a method of that name.
        if instance.class.is_some() || instance.base.is_some() {
            return None;
        }
        let (_, value) = instance.fields.iter().find(|(name, _)| *name == key)?;
        let value = value.known_text()?;
        let plain = value.split('[').next().unwrap_or(&value).trim();
        let (module, attribute) = plain.split_once(':').unwrap_or((plain, ""));
        let mut value = self.import_value(frame, &Value::text(module.trim(), None));
        for name in attribute.split('.').map(str::trim).filter(|name| !name.is_empty()) {
            let name = self.names.intern(name);
            value = self.member(frame, &value, name);
        }
        self.demand(&value);
        Some(value)
    }
}
