//! Who may use what carries routes: callers of functions that register, importers of exported routers.

use crate::eval::{Eval, Instance, NOT_PASSED, Object, Outcome};
use crate::forward::forwarders;
use crate::index::parent;
use crate::program::Need;
use crate::value::{ClassKey, FileId, Value};
use periplus_facts::{FileFacts, FuncId, Function, Language, MarkTarget, Modifiers};
use periplus_inventory::Role;
use rustc_hash::FxHashSet;

/// Names shorter than this say too little to look for.
const MIN_NAME: usize = 3;

/// Asks for the files that may register on routers of the program, or that hand routers to its functions.
pub(crate) fn uses(eval: &mut Eval<'_>) {
    let mut needs = Vec::new();
    callers(eval, &mut needs);
    living_callers(eval, &mut needs);
    takers(eval, &mut needs);
    makers(eval, &mut needs);
    importers(eval, &mut needs);
    field_users(eval, &mut needs);
    eval.needs.extend(needs);
}

/// Callers of functions that register, for what they pass.
fn callers(eval: &Eval<'_>, needs: &mut Vec<Need>) {
    let mut registering = FxHashSet::default();
    for file in 0..eval.files.len() as u32 {
        let facts = eval.facts(file);
        if !is_production(eval, file) {
            continue;
        }
        for mark in &facts.marks {
            let MarkTarget::Expr(expr) = mark.target else { continue };
            if mark.function.0 == 0 {
                continue;
            }
            // A look-alike on something else than a router asks for nobody.
            let registers = match eval.outcomes.get(&(file, expr)) {
                Some(Outcome::Operation) => true,
                Some(Outcome::Unresolved(reason)) => reason.contains(NOT_PASSED),
                _ => false,
            };
            if !registers {
                continue;
            }
            let (func, function) = outermost(&facts, mark.function);
            let Some(name) = function.name else { continue };
            if facts.language == Language::Go {
                registering.insert((parent(eval.path(file)).to_owned(), facts.text(name).to_owned()));
            }
            // Something calls it already, and what it is called with does not vary.
            let plain = function.params.is_empty() && function.receiver.is_none() && function.class.is_none();
            if plain && eval.called.contains(&(file, func)) {
                continue;
            }
            let name = if function.modifiers.contains(Modifiers::CONSTRUCTOR) {
                let Some(class) = function.class else { continue };
                facts.class(class).name
            } else {
                name
            };
            mentions(facts.language, &[facts.text(name)], needs);
        }
    }
    forwarders(eval, registering, needs);
}

/// Callers of functions that led to routes and that only dead code was seen to call: in Go other packages write their
/// package's name, in Python others the module's.
fn living_callers(eval: &Eval<'_>, needs: &mut Vec<Need>) {
    for (file, func) in &eval.revivable {
        let facts = eval.facts(*file);
        let function = facts.function(*func);
        if let (Some(name), Language::Python, Some(module)) =
            (function.name, facts.language, module_name(eval.path(*file)))
        {
            mentions(facts.language, &[facts.text(name), module], needs);
            continue;
        }
        let (Some(name), Some(package)) = (function.name, facts.package) else { continue };
        let name = facts.text(name);
        if facts.language != Language::Go || matches!(name, "main" | "init") {
            continue;
        }
        if function.receiver.is_none() {
            mentions(facts.language, &[name, facts.text(package)], needs);
        } else {
            mentions(facts.language, &[name], needs);
        }
    }
}

/// Callers of functions that make routers: they get a router to register on.
fn takers(eval: &Eval<'_>, needs: &mut Vec<Need>) {
    for (file, func) in &eval.factories {
        let facts = eval.facts(*file);
        // Go's packages are read by their own rules.
        if !is_production(eval, *file) || facts.language == Language::Go {
            continue;
        }
        let (_, function) = outermost(&facts, *func);
        let class = function.class.map(|class| ClassKey { file: *file, class });
        // A class that was seen to be made needs nobody else.
        if class.is_some_and(|class| !eval.is_assumed(class)) {
            continue;
        }
        let Some(name) = class.map(|class| facts.class(class.class).name).or(function.name) else { continue };
        let name = facts.text(name);
        if !matches!(name, "main" | "create_app" | "createApp") {
            mentions(facts.language, &[name], needs);
        }
    }
}

/// Makers of classes whose methods register, and that nobody was seen to make: the constructor's arguments matter.
fn makers(eval: &Eval<'_>, needs: &mut Vec<Need>) {
    for class in eval.assumed_classes() {
        let facts = eval.facts(class.file);
        let dynamic = facts.language == Language::Python || facts.language.is_ecmascript();
        let registers = facts.marks.iter().any(|mark| {
            facts.function(mark.function).class == Some(class.class)
                && matches!(mark.target, MarkTarget::Expr(expr) if eval.outcomes.get(&(class.file, expr)) == Some(&Outcome::Operation))
        });
        if dynamic && registers {
            mentions(facts.language, &[facts.text(facts.class(class.class).name)], needs);
        }
    }
}

/// Importers of module-level routers: they may mount them, or register on them.
fn importers(eval: &Eval<'_>, needs: &mut Vec<Need>) {
    for router in &eval.routers {
        let file = router.site.file;
        if router.assumed || !is_production(eval, file) {
            continue;
        }
        let kind = &eval.packs.pack(router.pack).routers[router.kind];
        let Some(name) = &router.name else { continue };
        let language = eval.language(file);
        let Some(module) = module_name(eval.path(file)) else { continue };
        match language {
            Language::Python => {
                needs.push(Need::Mentions { language, names: vec![name.to_string(), module.to_owned()] });
            }
            // A package's variable or field is used under the package's or the variable's own name.
            Language::Go if kind.root => {
                let package = parent(eval.path(file)).rsplit('/').next().unwrap_or_default().to_owned();
                needs.push(Need::Mentions { language, names: vec![name.to_string(), package] });
            }
            // One that is mounted already needs nobody else.
            Language::JavaScript | Language::TypeScript | Language::Tsx if kind.root || router.mounts.is_empty() => {
                needs.push(Need::Importers { language, module: module.to_owned() });
            }
            _ => {}
        }
    }
}

/// Go: a field that holds a router, or is declared to, is used by methods in other files of the package.
fn field_users(eval: &Eval<'_>, needs: &mut Vec<Need>) {
    let mut used = |file: FileId, name: &str| {
        needs.push(Need::Declaration {
            language: Language::Go,
            name: name.to_owned(),
            within: parent(eval.path(file)).to_owned(),
        });
    };
    for object in eval.heap.iter() {
        let Object::Instance(Instance { class: Some(class), fields, .. }) = object else { continue };
        if eval.language(class.file) != Language::Go {
            continue;
        }
        for (name, value) in fields {
            if matches!(value, Value::Router(_)) {
                used(class.file, &eval.names.text(*name));
            }
        }
    }
    for file in 0..eval.files.len() as u32 {
        if eval.language(file) != Language::Go || !is_production(eval, file) {
            continue;
        }
        let facts = eval.facts(file);
        for field in facts.classes.iter().flat_map(|class| &class.fields) {
            if field.ty.is_some_and(|ty| eval.is_declared_router(file, ty)) {
                used(file, facts.text(field.name));
            }
        }
    }
}

fn mentions(language: Language, names: &[&str], needs: &mut Vec<Need>) {
    if names[0].len() >= MIN_NAME {
        needs.push(Need::Mentions { language, names: names.iter().map(|name| (*name).to_owned()).collect() });
    }
}

fn is_production(eval: &Eval<'_>, file: FileId) -> bool {
    eval.program.files[file as usize].role == Role::Production
}

/// The outermost function around a place below module level: what others call.
fn outermost(facts: &FileFacts, mut func: FuncId) -> (FuncId, &Function) {
    while let Some(outer) = facts.function(func).parent.filter(|outer| outer.0 != 0) {
        func = outer;
    }
    (func, facts.function(func))
}

/// What importers write for a module: its file's stem, or its folder's name for an index file.
fn module_name(path: &str) -> Option<&str> {
    let (stem, _) = path.rsplit_once('.')?;
    let last = stem.rsplit('/').next()?;
    if matches!(last, "index" | "__init__") {
        parent(stem).rsplit('/').next().filter(|name| !name.is_empty())
    } else {
        Some(last)
    }
}
