//! Who may use what carries routes: callers of functions that register, importers of exported routers.

use crate::eval::{Eval, NOT_PASSED, Outcome};
use crate::index::parent;
use crate::program::Need;
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
            if function.params.is_empty() && function.receiver.is_none() && function.class.is_none() {
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
    // Module-level routers that others may import: to mount them, or to register on them.
    for router in &eval.routers {
        if router.assumed {
            continue;
        }
        let kind = &eval.packs.pack(router.pack).routers[router.kind];
        let attached = kind.root || !router.mounts.is_empty();
        let Some(name) = &router.name else { continue };
        let file = router.site.file;
        let language = eval.language(file);
        let Some(module) = module_name(eval.path(file)) else { continue };
        match language {
            Language::Python => {
                needs.push(Need::Mentions { language, names: vec![name.to_string(), module.to_owned()] })
            }
            Language::JavaScript | Language::TypeScript | Language::Tsx if attached => {
                needs.push(Need::Mentions { language, names: vec![name.to_string(), module.to_owned()] });
            }
            Language::JavaScript | Language::TypeScript | Language::Tsx => {
                needs.push(Need::Mentions { language, names: vec![module.to_owned()] });
            }
            _ => {}
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
