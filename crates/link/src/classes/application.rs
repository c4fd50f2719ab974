//! Settings by which the code of an application guards all its routes, wherever they are registered.

use super::deployable::Modules;
use crate::assemble::Draft;
use crate::eval::Eval;
use crate::index::type_name;
use crate::router::GuardUse;
use crate::value::{FileId, Site};
use crate::walk::calls_in;
use periplus_facts::{Arg, Block, Expr, ExprId, FileFacts, FuncId, Function, Language, Name, Place, Step};
use periplus_inventory::{GuardScope, Role};
use periplus_packs::{ApplicationGuard, Pack};
use std::collections::BTreeSet;

/// Puts such guards before those of the routes they hold for.
pub(crate) fn guard_by_application(eval: &Eval<'_>, drafts: &mut [Draft]) {
    for (at, pack) in eval.packs.packs().iter().enumerate() {
        if pack.application_guards.is_empty() {
            continue;
        }
        let found: Vec<(&ApplicationGuard, GuardUse)> =
            pack.application_guards.iter().flat_map(|rule| settings(eval, pack, rule)).collect();
        if found.is_empty() {
            continue;
        }
        let plugins = pack.deployable.as_ref().map(|deployable| deployable.plugins.clone()).unwrap_or_default();
        let modules = Modules::new(eval, Language::CSharp, &BTreeSet::new(), &plugins);
        let of_pack = |draft: &Draft| {
            draft.pack == at || eval.packs.pack(draft.pack).extends.as_ref().is_some_and(|base| *base == pack.id)
        };
        for draft in drafts.iter_mut().filter(|draft| !draft.lifted && of_pack(draft)) {
            let mut own: Vec<(GuardUse, GuardScope)> = Vec::new();
            for (rule, guard) in &found {
                let authorized = draft.guards.iter().chain(&own).any(|(guard, _)| guard.authorizes);
                let other = (rule.classes && draft.router.is_some()) || (rule.fallback && authorized);
                if !other && holds(eval, &modules, draft, guard.site) {
                    own.push((guard.clone(), GuardScope::Application));
                }
            }
            if !own.is_empty() {
                draft.open = Some(false);
                draft.guards.splice(0..0, own);
            }
        }
    }
}

/// True if the setting is made by the application that serves the row: by its own module, or one that depends on it.
fn holds(eval: &Eval<'_>, modules: &Modules, draft: &Draft, site: Site) -> bool {
    let Some(from) = modules.folder_of(eval.path(site.file)) else { return true };
    let Some(own) = modules.folder_of(eval.path(draft.site.file)) else { return true };
    let other = |folder: &str| modules.is_deployable(&from) && modules.is_deployable(folder) && *folder != *from;
    let elsewhere = match (&draft.application, draft.top) {
        (Some(application), _) => modules.is_deployable(&from) && modules.name(&from) != Some(application),
        (None, Some(top)) => {
            let top = eval.routers[top as usize].site.file;
            modules.folder_of(eval.path(top)).is_some_and(|folder| other(&folder))
        }
        (None, None) => false,
    };
    !elsewhere && modules.reaches(&from, &own)
}

/// The places that make a setting, the first of each file.
fn settings<'r>(eval: &Eval<'_>, pack: &Pack, rule: &'r ApplicationGuard) -> Vec<(&'r ApplicationGuard, GuardUse)> {
    let mut found = Vec::new();
    for (file, source) in eval.program.files.iter().enumerate() {
        let facts = &source.facts;
        if source.role != Role::Production || facts.language.pack_language() != pack.language {
            continue;
        }
        let names = |wanted: &[String]| wanted.iter().any(|wanted| facts.names.iter().any(|name| **name == **wanted));
        let listed = rule.list.as_ref().is_some_and(|list| names(std::slice::from_ref(list)));
        if !names(&rule.members) && !names(&rule.calls) && !listed {
            continue;
        }
        let roots = (0..facts.functions.len() as u32).map(FuncId).filter(|func| !is_handed_on(facts, *func));
        let place = roots.into_iter().find_map(|func| {
            let function = facts.function(func);
            made_in(facts, rule, function, &function.body, 0).0
        });
        found.extend(place.map(|(id, name)| {
            let site = Site { file: file as FileId, span: facts.span(id) };
            (rule, GuardUse { name: name.into(), site, path: None, exact: false, everywhere: true, authorizes: true })
        }));
    }
    found
}

/// How deep closures are followed.
const MAX_CLOSURES: usize = 16;

/// True for a closure that the code around it hands to a call: whether it is run depends on whether that call is.
fn is_handed_on(facts: &FileFacts, func: FuncId) -> bool {
    let function = facts.function(func);
    let Some(outer) = function.parent.filter(|_| function.name.is_none()) else { return false };
    let calls = calls_in(facts, &facts.function(outer).body);
    calls.into_iter().any(|call| closures_of(facts, call).any(|closure| closure == func))
}

fn closures_of(facts: &FileFacts, call: ExprId) -> impl Iterator<Item = FuncId> {
    let args: &[Arg] = if let Expr::Call { args, .. } = facts.expr(call) { args } else { &[] };
    args.iter().filter_map(|arg| if let Expr::Function(func) = facts.expr(arg.value) { Some(*func) } else { None })
}

/// What these steps certainly set, and whether what follows them runs for certain: not behind a return in a branch.
fn made_in(
    facts: &FileFacts,
    rule: &ApplicationGuard,
    function: &Function,
    steps: &[Step],
    depth: usize,
) -> (Option<(ExprId, String)>, bool) {
    let within = |steps: &[Step]| made_in(facts, rule, function, steps, depth);
    for step in steps {
        let (found, goes_on) = match step {
            // Every way sets it.
            Step::If { then, otherwise, .. } => match (within(then).0, within(otherwise).0) {
                (Some(found), Some(_)) => (Some(found), true),
                _ => (None, !returns(then) && !returns(otherwise)),
            },
            Step::Loop { body, .. } => (None, !returns(body)),
            Step::Block(inner) | Step::Try { body: inner, .. } => within(inner),
            step => {
                let alone = std::slice::from_ref(step).to_vec();
                let found = set_by(facts, rule, step).or_else(|| called_in(facts, rule, function, &alone));
                let closures = || calls_in(facts, &alone).into_iter().flat_map(|call| closures_of(facts, call));
                let found = found.or_else(|| {
                    closures().filter(|_| depth < MAX_CLOSURES).find_map(|closure| {
                        let closure = facts.function(closure);
                        made_in(facts, rule, closure, &closure.body, depth + 1).0
                    })
                });
                (found, true)
            }
        };
        if found.is_some() || !goes_on {
            return (found, goes_on);
        }
    }
    (None, true)
}

fn returns(steps: &[Step]) -> bool {
    steps.iter().any(|step| matches!(step, Step::Return(_)) || step.blocks().any(|inner| returns(inner)))
}

/// A property that a step sets.
fn set_by(facts: &FileFacts, rule: &ApplicationGuard, step: &Step) -> Option<(ExprId, String)> {
    let wanted = |name: Name| rule.members.iter().any(|member| **member == *facts.text(name));
    let set = |place: &Place, value: ExprId| match place {
        Place::Member { name, .. } if wanted(*name) && !matches!(facts.expr(value), Expr::Null) => {
            Some((value, facts.text(*name).to_owned()))
        }
        _ => None,
    };
    match step {
        Step::Bind { place, value: Some(value), .. } => set(place, *value),
        Step::Eval(value) | Step::Return(Some(value)) => match facts.expr(*value) {
            Expr::Assign { place, value } => set(place, *value),
            _ => None,
        },
        _ => None,
    }
}

/// A call that makes the setting.
fn called_in(
    facts: &FileFacts,
    rule: &ApplicationGuard,
    function: &Function,
    steps: &Block,
) -> Option<(ExprId, String)> {
    calls_in(facts, steps).into_iter().find_map(|id| {
        let Expr::Call { callee, args, .. } = facts.expr(id) else { return None };
        let Expr::Member { object, name } = facts.expr(*callee) else { return None };
        if rule.calls.iter().any(|call| **call == *facts.text(*name)) && !args.is_empty() {
            return Some((id, facts.text(*name).to_owned()));
        }
        // `options.Filters.Add(…)`, where a function is given the options.
        let list = rule.list.as_ref().filter(|_| function.name.is_none())?;
        let Expr::Member { object: options, name: of } = facts.expr(*object) else { return None };
        let Expr::Name(options) = facts.expr(*options) else { return None };
        let given = function.params.iter().any(|param| param.name == *options);
        if !given || *list != *facts.text(*of) {
            return None;
        }
        args.iter().find_map(|arg| {
            let ty = match facts.expr(arg.value) {
                Expr::TypeOf(inner) => *inner,
                _ => arg.value,
            };
            let added = type_name(facts, ty)?;
            let known = rule.types.iter().any(|ty| ty.rsplit('.').next() == Some(added));
            known.then(|| (id, added.to_owned()))
        })
    })
}
