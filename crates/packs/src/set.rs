//! All packs together, indexed by the symbols they know.

use crate::load::{parse_library, parse_pack};
use crate::{Action, Call, Library, LibraryFunction, Operation, Pack, PackError, PackSource, Versions};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// What a fully qualified name is to a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// Makes a router: pack, router kind.
    Constructor(usize, usize),
    /// An annotation: pack, annotation rule.
    Annotation(usize, usize),
    /// A free function that acts on a router given as an argument: pack, call.
    Function(usize, usize),
    /// Makes a request predicate: pack, predicate rule.
    Predicate(usize, usize),
    /// Makes an element of a list of routes: pack, element.
    Element(usize, usize),
    /// Wraps the body of a call so that it gets the receiver itself.
    Unscoped(usize),
    /// Registers the modules of a folder: pack, folder rule.
    Folder(usize, usize),
    /// A base or marker type of classes, known to a pack.
    Type(usize),
}

/// A type that holds a router: pack, router kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeUse {
    /// Pack.
    pub pack: usize,
    /// Router kind.
    pub kind: usize,
}

/// Something known by language and name.
type ByLanguage<T> = FxHashMap<String, FxHashMap<String, T>>;

/// The loaded packs of all languages.
#[derive(Debug, Default)]
pub struct PackSet {
    packs: Vec<Pack>,
    sources: Vec<PackSource>,
    libraries: BTreeMap<String, Library>,
    library_sources: Vec<(String, String)>,
    shared_queries: Vec<(String, String, String)>,
    symbols: ByLanguage<Vec<Symbol>>,
    types: ByLanguage<Vec<TypeUse>>,
    simple: ByLanguage<Vec<String>>,
    calls: FxHashMap<(usize, String), Vec<(usize, usize)>>,
    functions: ByLanguage<Operation>,
    /// What library functions are members of.
    holders: FxHashMap<String, FxHashSet<String>>,
    rejected: ByLanguage<String>,
    instances: FxHashMap<(String, String), TypeUse>,
    implemented: FxHashSet<(String, String)>,
    options: FxHashSet<(String, String)>,
    serving: BTreeSet<String>,
    /// By language: the namespaces that symbols of packs lie in.
    namespaces: BTreeMap<String, BTreeSet<String>>,
    constants: FxHashMap<String, String>,
}

impl PackSet {
    /// The packs compiled into this program.
    ///
    /// # Errors
    /// A built-in pack that does not load: a mistake that the tests of this crate catch.
    pub fn builtin() -> Result<PackSet, PackError> {
        let mut set = PackSet::default();
        for (path, text) in periplus_queries::FILES {
            let parts: Vec<&str> = path.split('/').collect();
            match parts.as_slice() {
                [language, "library.toml"] => set.add_library(language, &format!("queries/{path}"), text)?,
                [language, file] if is_query(file) => {
                    set.shared_queries.push(((*language).to_owned(), format!("queries/{path}"), (*text).to_owned()));
                }
                [language, framework, "pack.toml"] => {
                    let folder = format!("{language}/{framework}/");
                    let queries = periplus_queries::FILES
                        .iter()
                        .filter(|(other, _)| other.starts_with(&folder) && is_query(other))
                        .map(|(other, text)| (format!("queries/{other}"), (*text).to_owned()))
                        .collect();
                    set.add_pack(PackSource {
                        name: format!("{language}/{framework}"),
                        manifest_path: format!("queries/{path}"),
                        manifest: (*text).to_owned(),
                        queries,
                    })?;
                }
                _ => {}
            }
        }
        Ok(set)
    }

    /// Adds a pack; one with the id of an earlier pack of the language replaces it.
    ///
    /// # Errors
    /// A mistake in `pack.toml`, with its place.
    pub fn add_pack(&mut self, source: PackSource) -> Result<(), PackError> {
        let pack = parse_pack(&source)?;
        if let Some(at) = self.packs.iter().position(|old| old.id == pack.id && old.language == pack.language) {
            self.packs[at] = pack;
            self.sources[at] = source;
        } else {
            self.packs.push(pack);
            self.sources.push(source);
        }
        self.index();
        Ok(())
    }

    fn add_library(&mut self, language: &str, path: &str, text: &str) -> Result<(), PackError> {
        let library = parse_library(path, text)?;
        self.library_sources.push((path.to_owned(), text.to_owned()));
        for LibraryFunction { names, op } in &library.functions {
            for name in names {
                self.functions.entry(language.to_owned()).or_default().insert(name.clone(), *op);
                if let Some((holder, _)) = name.rsplit_once('.') {
                    self.holders.entry(language.to_owned()).or_default().insert(holder.to_owned());
                }
            }
        }
        for rejected in &library.rejected {
            for symbol in &rejected.symbols {
                let known = self.rejected.entry(language.to_owned()).or_default();
                known.insert(symbol.clone(), rejected.reason.clone());
            }
        }
        for holder in library.constants.keys().filter_map(|name| name.rsplit_once('.')) {
            self.holders.entry(language.to_owned()).or_default().insert(holder.0.to_owned());
        }
        self.constants.extend(library.constants.iter().map(|(name, value)| (name.clone(), value.clone())));
        self.libraries.insert(language.to_owned(), library);
        Ok(())
    }

    fn index(&mut self) {
        self.symbols.clear();
        self.types.clear();
        self.simple.clear();
        self.calls.clear();
        self.instances.clear();
        self.implemented.clear();
        self.options.clear();
        self.serving.clear();
        self.namespaces.clear();
        for (at, pack) in self.packs.iter().enumerate() {
            let mut know = |name: &str, symbol: Symbol| {
                let symbols = self.symbols.entry(pack.language.clone()).or_default();
                symbols.entry(name.to_owned()).or_default().push(symbol);
                let around = self.namespaces.entry(pack.language.clone()).or_default();
                let dots = name.match_indices('.').map(|(at, _)| name[..at].to_owned());
                around.extend(dots);
                let last = name.rsplit('.').next().unwrap_or(name);
                let simple = self.simple.entry(pack.language.clone()).or_default();
                let names = simple.entry(last.to_owned()).or_default();
                if !names.iter().any(|known| known == name) {
                    names.push(name.to_owned());
                }
            };
            for (kind, router) in pack.routers.iter().enumerate() {
                for name in &router.constructors {
                    know(name, Symbol::Constructor(at, kind));
                }
                for name in router.types.iter().chain(&router.served_from) {
                    know(name, Symbol::Type(at));
                }
            }
            for (rule, annotation) in pack.annotations.iter().enumerate() {
                for name in &annotation.types {
                    know(name, Symbol::Annotation(at, rule));
                }
            }
            for (index, call) in pack.calls.iter().enumerate() {
                for name in call.collects.iter().flat_map(|collects| &collects.types) {
                    know(name, Symbol::Type(at));
                }
                if call.router.is_some() || call.global.is_some() || call.action == Action::Listen {
                    for name in &call.names {
                        know(name, Symbol::Function(at, index));
                    }
                }
            }
            for (index, predicate) in pack.predicates.iter().enumerate() {
                for name in &predicate.names {
                    know(name, Symbol::Predicate(at, index));
                }
            }
            for (index, element) in pack.elements.iter().enumerate() {
                for name in element.names.iter().filter(|name| !name.starts_with('<')) {
                    know(name, Symbol::Element(at, index));
                }
            }
            for name in pack.calls.iter().flat_map(|call| &call.unscoped) {
                know(name, Symbol::Unscoped(at));
            }
            for (index, folder) in pack.folders.iter().enumerate() {
                for name in &folder.symbols {
                    know(name, Symbol::Folder(at, index));
                }
            }
            let exposed = pack.exposed_classes.iter().flat_map(|class| &class.bases);
            for name in pack.handler_classes.iter().flat_map(|class| &class.bases).chain(exposed) {
                know(name, Symbol::Type(at));
            }
            for class in &pack.classes {
                let members = &class.members;
                for name in class.when.annotated.iter().chain(&class.when.bases).chain(&class.unless.annotated) {
                    know(name, Symbol::Type(at));
                }
                for name in class.unless.bases.iter().chain(&members.unless).chain(&class.guards).chain(&class.open) {
                    know(name, Symbol::Type(at));
                }
                for name in class.conditions.iter().filter(|name| !name.ends_with('*')) {
                    know(name, Symbol::Type(at));
                }
            }
            for template in &pack.template_types {
                for name in &template.types {
                    know(name, Symbol::Type(at));
                }
            }
            for name in pack.pages.iter().flat_map(|page| page.guards.iter().chain(&page.open)) {
                know(name, Symbol::Type(at));
            }
            for name in pack.parameters.iter().flat_map(|source| &source.types) {
                know(name, Symbol::Type(at));
            }
            for name in pack.prefix_conventions.iter().chain(&pack.convention_templates) {
                know(name, Symbol::Type(at));
            }
            if let Some(model) = &pack.convention_model {
                for name in model.of_all.iter().chain(&model.of_class).chain(&model.of_member) {
                    know(name, Symbol::Type(at));
                }
            }
            for resource in &pack.resources {
                let names = resource.annotated.iter().chain(&resource.unless).chain(&resource.associations);
                for name in resource.bases.keys().chain(names) {
                    know(name, Symbol::Type(at));
                }
            }
            if let Some(transformer) = &pack.slot_transformer {
                for name in transformer.interfaces.iter().chain(&transformer.conventions) {
                    know(name, Symbol::Type(at));
                }
            }
            if let Some(deployable) = &pack.deployable {
                let scans = deployable.scan.iter().flat_map(|scan| &scan.types);
                for name in deployable.annotations.iter().chain(&deployable.imports).chain(scans) {
                    know(name, Symbol::Type(at));
                }
            }
            if let Some(versions) = &pack.interface_versions {
                for name in versions.declared.iter().chain(&versions.limited).chain(&versions.neutral) {
                    know(name, Symbol::Type(at));
                }
                for name in &versions.types {
                    know(name, Symbol::Type(at));
                    self.options.insert((pack.language.clone(), name.clone()));
                }
            }
            for slot in pack.slots.values() {
                for name in &slot.annotation {
                    know(name, Symbol::Type(at));
                }
            }
            for (kind, router) in pack.routers.iter().enumerate() {
                for name in &router.types {
                    let types = self.types.entry(pack.language.clone()).or_default();
                    types.entry(name.clone()).or_default().push(TypeUse { pack: at, kind });
                }
            }
            for (kind, router) in pack.routers.iter().enumerate() {
                for name in &router.instances {
                    self.instances.insert((pack.language.clone(), name.clone()), TypeUse { pack: at, kind });
                }
                for name in &router.implements {
                    self.implemented.insert((pack.language.clone(), name.clone()));
                }
            }
            for call in &pack.calls {
                for name in call.options.iter().flat_map(|option| &option.names) {
                    self.options.insert((pack.language.clone(), name.clone()));
                }
                for name in &call.deferred {
                    self.options.insert((pack.language.clone(), name.clone()));
                }
                if call.action == Action::Serve {
                    self.serving.extend(call.names.iter().cloned());
                }
            }
        }
        // A pack's own calls first, then those of the packs it extends or that extend it.
        for at in 0..self.packs.len() {
            let sharing = (0..self.packs.len()).filter(|other| self.share_routers(at, *other));
            let of: Vec<usize> = std::iter::once(at).chain(sharing).collect();
            for other in of {
                for (index, call) in self.packs[other].calls.iter().enumerate() {
                    for name in &call.names {
                        self.calls.entry((at, name.clone())).or_default().push((other, index));
                    }
                }
            }
        }
    }

    /// All packs, in the order of their folders, users' packs last.
    pub fn packs(&self) -> &[Pack] {
        &self.packs
    }

    /// A pack.
    pub fn pack(&self, index: usize) -> &Pack {
        &self.packs[index]
    }

    /// The texts of the packs, parallel to [`PackSet::packs`].
    pub fn sources(&self) -> &[PackSource] {
        &self.sources
    }

    /// Query files shared by a language's packs: language, path, text.
    pub fn shared_queries(&self) -> &[(String, String, String)] {
        &self.shared_queries
    }

    /// What packs of `language` know under a fully qualified name.
    pub fn symbols(&self, language: &str, name: &str) -> &[Symbol] {
        self.symbols.get(language).and_then(|all| all.get(name)).map_or(&[], Vec::as_slice)
    }

    /// True if packs of `language` know some name below a package.
    pub fn has_symbols_below(&self, language: &str, package: &str) -> bool {
        let below = |name: &str| name.strip_prefix(package).is_some_and(|rest| rest.starts_with('.'));
        self.symbols.get(language).is_some_and(|all| all.keys().any(|name| below(name)))
    }

    /// The modules of a package that names known to packs of `language` are defined in, by their first names below it.
    pub fn modules_below<'a>(&'a self, language: &str, package: &'a str) -> impl Iterator<Item = &'a str> {
        let below = move |name: &'a String| {
            let (module, rest) = name.strip_prefix(package)?.strip_prefix('.')?.split_once('.')?;
            (!rest.is_empty() && !module.contains('(')).then_some(module)
        };
        self.symbols.get(language).into_iter().flat_map(|all| all.keys()).filter_map(below)
    }

    /// The router kinds whose types include a fully qualified name.
    pub fn router_types(&self, language: &str, name: &str) -> &[TypeUse] {
        self.types.get(language).and_then(|all| all.get(name)).map_or(&[], Vec::as_slice)
    }

    /// The fully qualified names that packs of `language` know for a simple name, for languages whose imports may be
    /// implicit.
    pub fn simple_names(&self, language: &str, name: &str) -> &[String] {
        self.simple.get(language).and_then(|all| all.get(name)).map_or(&[], Vec::as_slice)
    }

    /// The call rule for `name` on a router of `pack` and `kind`, and the pack it belongs to, with at least as many arguments as it wants; if only
    /// rules that want more exist, the first of them (its `otherwise` names what the call is).
    pub fn call(&self, pack: usize, kind: &str, name: &str, args: usize) -> Option<(usize, &Call)> {
        let fits = |(_, call): &(usize, &Call)| call.on.is_empty() || call.on.iter().any(|on| on == kind);
        let all = self.calls.get(&(pack, name.to_owned()))?;
        let calls = || all.iter().map(|&(of, index)| (of, &self.packs[of].calls[index])).filter(fits);
        calls().find(|(_, call)| call.min_args <= args).or_else(|| calls().next())
    }

    /// True if calls of either pack act on the other's routers.
    fn share_routers(&self, one: usize, other: usize) -> bool {
        let (one, other) = (&self.packs[one], &self.packs[other]);
        let extends = |pack: &Pack, base: &Pack| pack.extends.as_ref().is_some_and(|id| *id == base.id);
        one.language == other.language && (extends(one, other) || extends(other, one))
    }

    /// True if the annotations of a pack count for another one: its own, and those of the pack that it extends.
    pub fn speaks_for(&self, of: usize, pack: usize) -> bool {
        let (own, other) = (&self.packs[pack], &self.packs[of]);
        of == pack || (own.language == other.language && own.extends.as_ref() == Some(&other.id))
    }

    /// The rules for versions of a pack, or of the one that it extends.
    pub fn versions(&self, pack: usize) -> Option<&Versions> {
        let own = &self.packs[pack];
        let base =
            || self.packs.iter().find(|base| own.language == base.language && own.extends.as_ref() == Some(&base.id));
        own.interface_versions.as_ref().or_else(|| base()?.interface_versions.as_ref())
    }

    /// The call rule for `name` in a chain of settings on a registered route.
    pub fn call_on_route(&self, pack: usize, name: &str) -> Option<(usize, &Call)> {
        let all = self.calls.get(&(pack, name.to_owned()))?;
        all.iter().map(|&(of, index)| (of, &self.packs[of].calls[index])).find(|(_, call)| call.on_routes)
    }

    /// The call rule for `name` by which a registered route is guarded or opened.
    pub fn guard_of_route(&self, pack: usize, name: &str) -> Option<&Call> {
        let all = self.calls.get(&(pack, name.to_owned()))?;
        let mut calls = all.iter().map(|&(of, index)| &self.packs[of].calls[index]);
        calls.find(|call| matches!(call.action, Action::Guard | Action::Open))
    }

    /// The router kind of which a fully qualified variable is the one instance.
    pub fn instance(&self, language: &str, name: &str) -> Option<TypeUse> {
        self.instances.get(&(language.to_owned(), name.to_owned())).copied()
    }

    /// True if routers of some pack implement an interface outside the tree.
    pub fn is_implemented(&self, language: &str, name: &str) -> bool {
        self.implemented.contains(&(language.to_owned(), name.to_owned()))
    }

    /// True if a function's result says something of what a call registers.
    pub fn is_option(&self, language: &str, name: &str) -> bool {
        self.options.contains(&(language.to_owned(), name.to_owned()))
    }

    /// The names of methods that hand a request on to a router.
    pub fn serving_names(&self) -> impl Iterator<Item = &str> {
        self.serving.iter().map(String::as_str)
    }

    /// True if some pack's routers have routes registered by a call of this name.
    pub fn registers(&self, pack: usize, name: &str) -> bool {
        self.calls
            .get(&(pack, name.to_owned()))
            .is_some_and(|calls| calls.iter().any(|&(of, index)| self.packs[of].calls[index].action != Action::Ignore))
    }

    /// What a library function does.
    pub fn library_function(&self, language: &str, name: &str) -> Option<Operation> {
        self.functions.get(language).and_then(|all| all.get(name)).copied()
    }

    /// True if library functions or constants are members of something of this name.
    pub fn holds_library_functions(&self, language: &str, name: &str) -> bool {
        self.holders.get(language).is_some_and(|all| all.contains(name))
    }

    /// The container of which this is a function.
    pub fn container(&self, language: &str, function: &str) -> Option<&crate::library::Container> {
        let containers = &self.libraries.get(language)?.containers;
        containers.iter().find(|one| {
            let mut all = one.gives.iter().chain(&one.gives_all).chain(&one.keeps);
            all.any(|known| known == function)
        })
    }

    /// True if symbols of packs lie in a namespace of this name, or in one below it.
    pub fn holds_symbols(&self, language: &str, namespace: &str) -> bool {
        self.namespaces.get(language).is_some_and(|all| all.contains(namespace))
    }

    /// The plug-in library whose hooks are members of something of this name.
    pub fn hook(&self, language: &str, caller: &str) -> Option<&crate::library::Hook> {
        let hooks = &self.libraries.get(language)?.hooks;
        hooks.iter().find(|hook| hook.callers.iter().any(|known| known == caller))
    }

    /// Why a symbol's values are no routers.
    pub fn rejection(&self, language: &str, symbol: &str) -> Option<&str> {
        self.rejected.get(language).and_then(|all| all.get(symbol)).map(String::as_str)
    }

    /// The value of a library's constant.
    pub fn constant(&self, symbol: &str) -> Option<&str> {
        self.constants.get(symbol).map(String::as_str)
    }

    /// True if a simple name is that of a collection type of `language`.
    pub fn is_collection(&self, language: &str, name: &str) -> bool {
        self.libraries.get(language).is_some_and(|library| library.collections.iter().any(|known| known == name))
    }

    /// The libraries by language.
    pub fn libraries(&self) -> &BTreeMap<String, Library> {
        &self.libraries
    }

    /// A text that changes whenever any pack or library changes, for cache keys.
    pub fn fingerprint_text(&self) -> String {
        let mut text = String::new();
        for source in &self.sources {
            text.push_str(&source.manifest);
            for (_, query) in &source.queries {
                text.push_str(query);
            }
        }
        for (_, library) in &self.library_sources {
            text.push_str(library);
        }
        text
    }
}

fn is_query(path: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|extension| extension == "scm")
}
