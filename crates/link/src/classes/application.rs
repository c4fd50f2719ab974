//! Settings by which the code of an application guards all its routes, wherever they are registered.

use super::deployable::Modules;
use crate::assemble::Draft;
use crate::eval::Eval;
use crate::index::type_name;
use crate::router::GuardUse;
use crate::value::{FileId, Site};
use crate::walk::calls_in;
use periplus_facts::{Expr, ExprId, FileFacts, Function, Language, Name, Place, Step};
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
        let place = facts.functions.iter().find_map(|function| {
            let set = set_in(facts, rule, &function.body);
            set.or_else(|| called_in(facts, rule, function))
        });
        found.extend(place.map(|(id, name)| {
            let site = Site { file: file as FileId, span: facts.span(id) };
            (rule, GuardUse { name: name.into(), site, path: None, exact: false, everywhere: true, authorizes: true })
        }));
    }
    found
}

/// A property set outside of branches: in one, nobody knows whether it is set.
fn set_in(facts: &FileFacts, rule: &ApplicationGuard, steps: &[Step]) -> Option<(ExprId, String)> {
    let wanted = |name: Name| rule.members.iter().any(|member| **member == *facts.text(name));
    let set = |place: &Place, value: ExprId| match place {
        Place::Member { name, .. } if wanted(*name) && !matches!(facts.expr(value), Expr::Null) => {
            Some((value, facts.text(*name).to_owned()))
        }
        _ => None,
    };
    steps.iter().find_map(|step| match step {
        Step::Bind { place, value: Some(value), .. } => set(place, *value),
        Step::Eval(value) | Step::Return(Some(value)) => match facts.expr(*value) {
            Expr::Assign { place, value } => set(place, *value),
            _ => None,
        },
        Step::Block(inner) => set_in(facts, rule, inner),
        Step::Try { body, .. } => set_in(facts, rule, body),
        _ => None,
    })
}

/// A call that makes the setting, outside of branches too.
fn called_in(facts: &FileFacts, rule: &ApplicationGuard, function: &Function) -> Option<(ExprId, String)> {
    let certain = |step: &&Step| !matches!(step, Step::If { .. } | Step::Loop { .. });
    let steps: Vec<Step> = function.body.iter().filter(certain).cloned().collect();
    calls_in(facts, &steps).into_iter().find_map(|id| {
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
