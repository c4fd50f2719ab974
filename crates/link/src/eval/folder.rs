//! Folders whose modules are registered by a convention: the names of files and folders say the paths.

use super::actions::Rule;
use super::admitted::{Choosing, Naming};
use super::{Eval, Frame, Invocation};
use crate::value::{RouterId, Site, Text, Value};
use periplus_packs::{Folder, Symbol};

/// Levels of folders that are looked into.
const MAX_LEVELS: usize = 24;
/// Endings of modules.
pub(super) const ENDINGS: &[&str] = &["ts", "js", "mjs", "cjs", "mts", "cts"];

/// One folder being registered.
struct Registering<'r> {
    rule: &'r Folder,
    call: &'r Rule,
    site: Site,
    /// The prefix that all modules share.
    shared: Text,
    /// What modules are handed behind their router.
    with: Value,
    /// The folder itself, from the root of the tree on.
    folder: String,
    names: Naming,
    choosing: Choosing,
    parameters: bool,
    levels: usize,
    hooks: bool,
    hooks_below: bool,
}

impl Eval<'_> {
    /// The convention behind a symbol that stands in the place of a body.
    pub(super) fn folder_rule(&self, router: RouterId, symbol: &str) -> Option<Folder> {
        let pack = self.routers[router as usize].pack;
        let language = &self.packs.pack(pack).language;
        self.packs.symbols(language, symbol).iter().find_map(|symbol| match symbol {
            Symbol::Folder(of, at) if *of == pack => Some(self.packs.pack(pack).folders[*at].clone()),
            _ => None,
        })
    }

    /// Registers the modules below a folder.
    pub(super) fn register_folder(&mut self, at: Invocation<'_>, router: RouterId, rule: &Folder, call: &Rule) {
        let Invocation { frame, actuals, site, claim } = at;
        let options = call.with.first().and_then(|argument| self.pick(frame, actuals, argument));
        let options = options.unwrap_or(Value::Null);
        let folder = self.option(frame, &options, std::slice::from_ref(&rule.folder));
        let Some(folder) = folder.known_text().and_then(|folder| crate::index::join("", folder.trim_matches('/')))
        else {
            self.demand(&folder);
            self.unresolved(frame, claim, "the folder whose modules are registered here is not known");
            return;
        };
        self.resolved(frame, claim);
        let flag = |eval: &mut Self, key: Option<&String>| {
            let value = key.map(|key| eval.option(frame, &options, std::slice::from_ref(key)));
            value.filter(|value| !matches!(value, Value::Null)).and_then(|value| eval.truth(&value))
        };
        let shared = match self.option(frame, &options, &rule.prefix) {
            Value::Null => Text::default(),
            prefix => self.text_of(&prefix, "prefix").map(|text| text.strip_suffix('/').unwrap_or(text).to_owned()),
        };
        let with = self.option(frame, &options, &rule.with);
        let levels = match rule.depth.as_ref().map(|key| self.option(frame, &options, std::slice::from_ref(key))) {
            Some(Value::Int(levels)) => usize::try_from(levels).unwrap_or(0).min(MAX_LEVELS),
            _ => MAX_LEVELS,
        };
        let registering = Registering {
            rule,
            call,
            site,
            shared,
            with,
            names: self.naming(frame, &options, rule),
            choosing: self.choosing(frame, &options, rule),
            folder: folder.clone(),
            parameters: flag(self, rule.parameters.as_ref()) == Some(true),
            levels,
            hooks: flag(self, rule.hooks_when.as_ref()) == Some(true),
            hooks_below: flag(self, rule.hooks_below.as_ref()) == Some(true),
        };
        self.register_level(frame, router, router, &registering, &folder, "", 0);
    }

    /// An option by keys that lie one within the other; null if it is not given.
    pub(super) fn option(&mut self, frame: &Frame, options: &Value, keys: &[String]) -> Value {
        let mut value = options.clone();
        if keys.is_empty() {
            return Value::Null;
        }
        for key in keys {
            let name = self.names.intern(key);
            value = match &value {
                Value::Null => return Value::Null,
                Value::Map(id) => {
                    let (entries, _) = self.entries(*id);
                    let found = entries.into_iter().find(|(known, _)| known.known_text().as_deref() == Some(key));
                    found.map_or(Value::Null, |(_, value)| value)
                }
                other => self.member(frame, other, name),
            };
        }
        value
    }

    #[expect(clippy::too_many_arguments, reason = "where in the walk this is")]
    fn register_level(
        &mut self,
        frame: &Frame,
        top: RouterId,
        router: RouterId,
        folder: &Registering<'_>,
        path: &str,
        prefix: &str,
        level: usize,
    ) {
        let names: Vec<(String, bool)> = self.names_in(path);
        let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
        let is_module = |name: &str| {
            name.rsplit_once('.').is_some_and(|(stem, ending)| ENDINGS.contains(&ending) && !stem.ends_with(".d"))
        };
        let modules: Vec<&String> =
            names.iter().filter(|(name, is_folder)| !is_folder && is_module(name)).map(|(name, _)| name).collect();
        let hooks: Vec<&String> =
            modules.iter().copied().filter(|name| folder.rule.hooks.contains(&stem(name))).collect();
        let mut here = router;
        if folder.hooks && !hooks.is_empty() {
            here = self.derived(router, folder.call, Text::default(), folder.site);
            for hook in &hooks {
                self.register_module(frame, here, folder, &format!("{path}/{hook}"), None);
            }
        }
        let mut index = None;
        for name in &modules {
            if index.is_none() && self.is_index(&folder.choosing, name) {
                index = Some(*name);
            }
        }
        for name in &modules {
            let is_index = index == Some(*name);
            if hooks.contains(name) || (folder.rule.index_alone && index.is_some() && !is_index) {
                continue;
            }
            let module = format!("{path}/{name}");
            let within = module.strip_prefix(&*folder.folder).unwrap_or(&module).to_owned();
            // An index is not asked for its name.
            let name = if is_index { None } else { Some(name.as_str()) };
            self.if_chosen(frame, &folder.choosing, name, Some(&within), folder.site, |eval| {
                eval.register_module(frame, here, folder, &module, Some(prefix));
            });
        }
        if level >= folder.levels {
            return;
        }
        let above = if folder.hooks_below { here } else { top };
        for (name, _) in names.iter().filter(|(_, is_folder)| *is_folder) {
            if name == "node_modules" {
                continue;
            }
            let below = self.named_below(frame, &folder.names, path, name, folder.site);
            let below = if below.is_empty() { prefix.to_owned() } else { format!("{prefix}/{below}") };
            self.if_chosen(frame, &folder.choosing, Some(name), None, folder.site, |eval| {
                eval.register_level(frame, top, above, folder, &format!("{path}/{name}"), &below, level + 1);
            });
        }
    }

    /// Registers one module; one without a prefix of its own gets the router itself.
    fn register_module(
        &mut self,
        frame: &Frame,
        router: RouterId,
        folder: &Registering<'_>,
        path: &str,
        prefix: Option<&str>,
    ) {
        if !self.burn(folder.site) {
            return;
        }
        let content = self.ecmascript_require(frame.file, &format!("/{path}"));
        self.demand(&content);
        let plugin = self.default_export(&content);
        let plugin = if plugin.is_unknown() { content.clone() } else { plugin };
        let Some(prefix) = prefix else {
            let inner = self.unscoped(router, &plugin).unwrap_or(plugin);
            self.call_module(frame, &inner, router, folder);
            return;
        };
        if let Some(switch) = &folder.rule.switch
            && self.exported(frame, &content, &plugin, switch).and_then(|value| self.truth(&value)) == Some(false)
        {
            return;
        }
        if let Some(inner) = self.unscoped(router, &plugin) {
            self.call_module(frame, &inner, router, folder);
            return;
        }
        let own = folder.rule.own_prefix.as_ref().and_then(|name| self.exported(frame, &content, &plugin, name));
        let whole = folder.rule.whole_prefix.as_ref().and_then(|name| self.exported(frame, &content, &plugin, name));
        let text = match (whole, own) {
            (Some(whole), _) => self.text_of(&whole, "prefix"),
            (None, own) => {
                let mut text = folder.shared.clone();
                let own = match own {
                    Some(own) => self.text_of(&own, "prefix"),
                    None => {
                        Text::literal(&if folder.parameters { parameters(prefix) } else { prefix.to_owned() }, None)
                    }
                };
                text.append(&own);
                text
            }
        };
        let child = self.derived(router, folder.call, text, folder.site);
        match &plugin {
            Value::Map(_) => {
                let list = self.list(vec![plugin.clone()]);
                self.register_list(frame, child, &list, folder.site, None);
            }
            _ => self.call_module(frame, &plugin, child, folder),
        }
    }

    fn call_module(&mut self, frame: &Frame, module: &Value, router: RouterId, folder: &Registering<'_>) {
        if !matches!(module, Value::Function(_) | Value::Choice(_)) {
            return;
        }
        let given = Self::actuals(vec![Value::Router(router), folder.with.clone()], folder.site);
        self.call_value(frame, module, given, folder.site, None);
    }

    /// What a module or its default export carries under a name, if it is a text or a flag.
    fn exported(&mut self, frame: &Frame, content: &Value, plugin: &Value, name: &str) -> Option<Value> {
        let name = self.names.intern(name);
        [plugin, content].into_iter().find_map(|holder| match self.member(frame, holder, name) {
            value @ (Value::Str(_) | Value::Bool(_)) => Some(value),
            _ => None,
        })
    }

    /// A module's default export; any other value itself.
    pub(super) fn default_export(&mut self, value: &Value) -> Value {
        let Value::Module(module) = value else { return value.clone() };
        let crate::value::ModuleRef::File(file) = &**module else { return value.clone() };
        if !self.language(*file).is_ecmascript() {
            return value.clone();
        }
        let default = self.names.intern("default");
        self.ecmascript_export(*file, default)
    }

    /// The names in a folder of the tree, and whether each is a folder.
    pub(crate) fn names_in(&self, folder: &str) -> Vec<(String, bool)> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let paths = &self.program.paths;
        let start = paths.partition_point(|path| path.as_str() < prefix.as_str());
        let mut names: Vec<(String, bool)> = Vec::new();
        for path in paths[start..].iter().take_while(|path| path.starts_with(&prefix)) {
            let rest = &path[prefix.len()..];
            let (name, is_folder) = rest.split_once('/').map_or((rest, false), |(name, _)| (name, true));
            if names.last().is_none_or(|(last, _)| last != name) {
                names.push((name.to_owned(), is_folder));
            }
        }
        names
    }
}

/// Folder names as parameters: a leading `_` of a segment, or each `__` within.
fn parameters(prefix: &str) -> String {
    if prefix.contains("__") { prefix.replace("__", ":") } else { prefix.replace("/_", "/:") }
}
