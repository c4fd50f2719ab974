//! Who may use what carries routes: callers of functions that register, importers of exported routers.

use crate::eval::{Eval, Instance, NOT_PASSED, Object, Outcome};
use crate::index::parent;
use crate::program::Need;
use crate::value::{ClassKey, Value};
use periplus_facts::{Language, MarkTarget, Modifiers};

/// Asks for the files that may register on routers of the program, or that hand routers to its functions.
pub(crate) fn uses(eval: &mut Eval<'_>) {
    let mut needs = Vec::new();
    // Functions that were called only by assuming their parameters: their callers matter.
    for file in 0..eval.files.len() as u32 {
        let facts = eval.facts(file);
        let role = eval.program.files[file as usize].role;
        if role != periplus_inventory::Role::Production {
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
            let mut func = mark.function;
            // The outermost named function around the claim is what others call.
            while let Some(outer) = facts.function(func).parent.filter(|outer| outer.0 != 0) {
                func = outer;
            }
            let function = facts.function(func);
            let Some(name) = function.name else { continue };
            // Something calls it already, and what it is called with does not vary.
            let plain = function.params.is_empty() && function.receiver.is_none() && function.class.is_none();
            if plain && eval.called.contains(&(file, func)) {
                continue;
            }
            let name = facts.text(name);
            let name = if function.modifiers.contains(Modifiers::CONSTRUCTOR) {
                match function.class {
                    Some(class) => facts.text(facts.class(class).name),
                    None => continue,
                }
            } else {
                name
            };
            if name.len() < 3 {
                continue;
            }
            needs.push(Need::Mentions { language: facts.language, names: vec![name.to_owned()] });
        }
    }
    // Go: functions that led to routes and that only dead code was seen to call. Other packages write their package's
    // name.
    for (file, func) in eval.revivable.clone() {
        let facts = eval.facts(file);
        let function = facts.function(func);
        let (Some(name), Some(package)) = (function.name, facts.package) else { continue };
        let name = facts.text(name);
        if facts.language != Language::Go || matches!(name, "main" | "init") || name.len() < 3 {
            continue;
        }
        let mut names = vec![name.to_owned()];
        if function.receiver.is_none() {
            names.push(facts.text(package).to_owned());
        }
        needs.push(Need::Mentions { language: facts.language, names });
    }
    // Functions that make routers: whoever calls one gets a router to register on.
    for (file, func) in eval.factories.clone() {
        let facts = eval.facts(file);
        if eval.program.files[file as usize].role != periplus_inventory::Role::Production {
            continue;
        }
        let mut func = func;
        while let Some(outer) = facts.function(func).parent.filter(|outer| outer.0 != 0) {
            func = outer;
        }
        let function = facts.function(func);
        let class = function.class.map(|class| ClassKey { file, class });
        // Go's packages are read by their own rules; a class that was seen to be made needs nobody else.
        if facts.language == Language::Go || class.is_some_and(|class| !eval.is_assumed(class)) {
            continue;
        }
        let name = match class {
            Some(class) => facts.class(class.class).name,
            None => match function.name {
                Some(name) => name,
                None => continue,
            },
        };
        let name = facts.text(name);
        if name.len() >= 3 && !matches!(name, "main" | "create_app" | "createApp") {
            needs.push(Need::Mentions { language: facts.language, names: vec![name.to_owned()] });
        }
    }
    // Classes whose methods register, and that nobody was seen to make: the constructor's arguments matter.
    for class in eval.assumed_classes() {
        let facts = eval.facts(class.file);
        let dynamic = facts.language == Language::Python || facts.language.is_ecmascript();
        let registers = facts.marks.iter().any(|mark| {
            facts.function(mark.function).class == Some(class.class)
                && matches!(mark.target, MarkTarget::Expr(expr) if eval.outcomes.get(&(class.file, expr)) == Some(&Outcome::Operation))
        });
        let name = facts.text(facts.class(class.class).name);
        if dynamic && registers && name.len() >= 3 {
            needs.push(Need::Mentions { language: facts.language, names: vec![name.to_owned()] });
        }
    }
    // Module-level routers that others may import: to mount them, or to register on them.
    for router in &eval.routers {
        let role = eval.program.files[router.site.file as usize].role;
        if router.assumed || role != periplus_inventory::Role::Production {
            continue;
        }
        let kind = &eval.packs.pack(router.pack).routers[router.kind];
        let Some(name) = &router.name else { continue };
        let file = router.site.file;
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
    // Go: a field that holds a router is used by methods in other files of the package.
    for object in &eval.heap {
        let Object::Instance(Instance { class: Some(class), fields, .. }) = object else { continue };
        if eval.language(class.file) != Language::Go {
            continue;
        }
        for (name, value) in fields {
            if matches!(value, Value::Router(_)) {
                needs.push(Need::Declaration {
                    language: Language::Go,
                    name: eval.names.text(*name).to_string(),
                    within: parent(eval.path(class.file)).to_owned(),
                });
            }
        }
    }
    eval.needs.extend(needs);
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
