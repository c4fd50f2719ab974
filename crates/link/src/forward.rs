//! Go: functions that hand their own parameters on to one that registers, and those that start one whose router nobody was
//! seen to set (`Run` calls `routes`). Whoever calls them adds routes, or says where the router comes from, though what
//! they write names neither the framework nor the function that registers.

use crate::eval::Eval;
use crate::index::parent;
use crate::program::Need;
use crate::value::FileId;
use crate::walk;
use periplus_facts::{Expr, FileFacts, Function, Language};
use rustc_hash::FxHashSet;
use std::collections::BTreeMap;

/// How many functions may stand between the caller and the one that registers.
const LEVELS: usize = 3;

/// Asks for the callers of functions that forward to those of `registering`, by the folder of their package and name.
pub(crate) fn forwarders(eval: &Eval<'_>, registering: FxHashSet<(String, String)>, needs: &mut Vec<Need>) {
    let open = folders_of_open_routers(eval);
    let folders: FxHashSet<&str> = registering.iter().map(|(folder, _)| folder.as_str()).collect();
    let mut packages: BTreeMap<String, Vec<FileId>> = BTreeMap::new();
    for file in 0..eval.files.len() as u32 {
        let folder = parent(eval.path(file));
        if eval.language(file) == Language::Go && folders.contains(folder) {
            packages.entry(folder.to_owned()).or_default().push(file);
        }
    }
    for (folder, files) in packages {
        let mut targets: FxHashSet<String> =
            registering.iter().filter(|(of, _)| *of == folder).map(|(_, name)| name.clone()).collect();
        let starters = open.contains(folder.as_str());
        for _ in 0..LEVELS {
            let mut found = FxHashSet::default();
            for file in &files {
                let facts = eval.facts(*file);
                for function in facts.functions.iter().filter(|function| leads(&facts, function, &targets, starters)) {
                    let Some(name) = function.name.map(|name| facts.text(name).to_owned()) else { continue };
                    if let Some(package) = facts.package {
                        let names = vec![name.clone(), facts.text(package).to_owned()];
                        needs.push(Need::Mentions { language: Language::Go, names });
                    }
                    needs.push(Need::Declaration {
                        language: Language::Go,
                        name: name.clone(),
                        within: folder.clone(),
                    });
                    found.insert(name);
                }
            }
            let before = targets.len();
            targets.extend(found);
            if targets.len() == before {
                break;
            }
        }
    }
}

/// The folders of the packages in which routers are parameters or fields that nobody was seen to set.
fn folders_of_open_routers<'e>(eval: &'e Eval<'_>) -> FxHashSet<&'e str> {
    let open = eval.routers.iter().filter(|router| router.assumed && !router.served && router.mounts.is_empty());
    open.map(|router| parent(eval.path(router.site.file))).collect()
}

/// True if a function calls one of `targets` with a parameter of its own; for `starters`, if it calls one at all.
fn leads(facts: &FileFacts, function: &Function, targets: &FxHashSet<String>, starters: bool) -> bool {
    let Some(name) = function.name else { return false };
    if targets.contains(facts.text(name)) || !starters && function.params.is_empty() {
        return false;
    }
    walk::calls_in(facts, &function.body).into_iter().any(|call| {
        let Expr::Call { callee, args, .. } = facts.expr(call) else { return false };
        let called = match facts.expr(*callee) {
            Expr::Name(name) | Expr::Member { name, .. } => facts.text(*name),
            _ => return false,
        };
        let own = |arg: &periplus_facts::Arg| {
            matches!(facts.expr(arg.value), Expr::Name(name) if function.params.iter().any(|param| param.name == *name))
        };
        targets.contains(called) && (starters || args.iter().any(own))
    })
}
