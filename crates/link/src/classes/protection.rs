//! Rules of access that stand apart from the routes they are about: which of them decides for a row.

use super::deployable::Modules;
use crate::assemble::{Draft, canonical, path_below_base};
use crate::eval::Eval;
use crate::router::{AccessRule, Event, GuardUse, MethodUse, Router};
use crate::value::{Pattern, Site};
use periplus_facts::Language;
use periplus_inventory::{GuardScope, Role};
use periplus_packs::Allows;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Whether requests for a row fit a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Never,
    /// Some do, or it is not known.
    Maybe,
    Always,
}

/// The rules of one router.
struct Chain {
    /// The packs whose rows they are about.
    protects: Vec<usize>,
    /// The modules of the language, and the one that the router lies in.
    modules: Rc<Modules>,
    module: Option<String>,
    limits: Vec<Requests>,
    rules: Vec<(Vec<Requests>, AccessRule)>,
    /// What else runs before the rows.
    guards: Vec<GuardUse>,
    conditional: bool,
}

/// A pattern as it is compared: verbs, and the segments of a path.
struct Requests {
    verbs: Option<Vec<MethodUse>>,
    segments: Option<Vec<String>>,
    /// It says more than its segments: an expression for one of them.
    finer: bool,
}

/// Adds to the rows what the rules of access say of them, and drops what a router serves outside of its own limits: no
/// request for it comes there.
pub(crate) fn protect(eval: &Eval<'_>, drafts: &mut Vec<Draft>) {
    drafts.retain(|draft| {
        let Some(top) = draft.top else { return true };
        let router = &eval.routers[top as usize];
        let limits = &router.admission.limits;
        limits.is_empty() || {
            let path = segments(&path_below_base(eval, draft));
            limits.iter().any(|limit| fit(&requests(eval, router, limit), &path, &draft.method) > Fit::Never)
        }
    });
    let chains = chains(eval);
    if chains.is_empty() {
        return;
    }
    // Many rows share a path.
    let mut paths: BTreeMap<String, Rc<[String]>> = BTreeMap::new();
    for draft in drafts.iter_mut() {
        let serves = |chain: &&Chain| {
            chain.protects.contains(&draft.pack)
                && match (&draft.deployable, &chain.module) {
                    (Some(deployable), Some(module)) => chain.modules.reaches(deployable, module),
                    _ => true,
                }
        };
        let of_row: Vec<&Chain> = chains.iter().filter(serves).collect();
        if of_row.is_empty() {
            continue;
        }
        let path = path_below_base(eval, draft);
        let segments = paths.entry(path.clone()).or_insert_with(|| segments(&path).into()).clone();
        decide(draft, &of_row, &segments);
    }
}

fn chains(eval: &Eval<'_>) -> Vec<Chain> {
    let mut all = Vec::new();
    let mut modules_of: BTreeMap<&str, Rc<Modules>> = BTreeMap::new();
    for router in &eval.routers {
        let pack = eval.packs.pack(router.pack);
        let production = eval.program.files[router.site.file as usize].role == Role::Production;
        let served = eval.is_root(router) && !router.assumed && !router.dead && production;
        if pack.protects.is_empty()
            || !served
            || (router.admission.rules.is_empty() && router.admission.limits.is_empty())
        {
            continue;
        }
        let modules = modules_of.entry(&pack.language).or_insert_with(|| {
            let language = if pack.language == "csharp" { Language::CSharp } else { Language::Java };
            Rc::new(Modules::new(eval, language, &BTreeSet::new(), &[]))
        });
        let ids = eval.packs.packs().iter().enumerate();
        let protects = ids
            .filter(|(_, other)| other.language == pack.language && pack.protects.contains(&other.id))
            .map(|(at, _)| at);
        let requests =
            |patterns: &[Pattern]| patterns.iter().map(|one| requests(eval, router, one)).collect::<Vec<_>>();
        all.push(Chain {
            protects: protects.collect(),
            modules: Rc::clone(modules),
            module: modules.folder_of(eval.path(router.site.file)),
            limits: requests(&router.admission.limits),
            rules: router.admission.rules.iter().map(|rule| (requests(&rule.about), rule.clone())).collect(),
            guards: router
                .log
                .iter()
                .filter_map(|event| match event {
                    Event::Guard(guard) => Some(guard.clone()),
                    _ => None,
                })
                .collect(),
            conditional: router.condition != 0,
        });
    }
    all
}

fn requests(eval: &Eval<'_>, router: &Router, pattern: &Pattern) -> Requests {
    let pack = eval.packs.pack(router.pack);
    let segments = pattern.path.as_ref().map(|path| segments(&canonical(&path.marked(), pack.join, &pack.path).path));
    let finer = pattern.path.as_ref().and_then(crate::value::Text::known).is_some_and(|path| path.contains(':'));
    Requests { verbs: pattern.methods.clone(), segments, finer }
}

fn segments(path: &str) -> Vec<String> {
    path.split('/').filter(|segment| !segment.is_empty()).map(str::to_owned).collect()
}

/// Finds the rules that may decide for a row, and says what they have in common.
fn decide(draft: &mut Draft, chains: &[&Chain], path: &[String]) {
    let fit_of = |all: &[Requests]| all.iter().map(|one| fit(one, path, &draft.method)).max().unwrap_or(Fit::Never);
    let mut candidates: Vec<(&AccessRule, &Chain)> = Vec::new();
    // Some rule certainly decides, and what is limited to some requests, which comes first, leaves none of the row's.
    let (mut decided, mut taken) = (true, false);
    for chain in chains.iter().filter(|chain| !chain.limits.is_empty()) {
        let fits = fit_of(&chain.limits);
        if fits > Fit::Never {
            decided &= first_fitting(chain, &fit_of, &mut candidates);
            taken |= fits == Fit::Always && !chain.conditional;
        }
    }
    if !taken {
        let mut rest = chains.iter().filter(|chain| chain.limits.is_empty()).peekable();
        decided &= rest.peek().is_some();
        for chain in rest {
            decided &= first_fitting(chain, &fit_of, &mut candidates) && !chain.conditional;
        }
    }
    let Some(((first, chain), more)) = candidates.split_first() else { return };
    let agreed = decided && more.iter().all(|(rule, _)| rule.allows == first.allows);
    let single = agreed && more.is_empty();
    let scope = if single { GuardScope::Application } else { GuardScope::Unknown };
    let filters = if decided { chain.guards.as_slice() } else { &[] };
    let mut guards: Vec<(GuardUse, GuardScope)> =
        filters.iter().map(|guard| (guard.clone(), GuardScope::Application)).collect();
    for (rule, _) in &candidates {
        if rule.allows != Allows::All {
            guards.push((guard(&rule.name, rule.site), scope));
        }
    }
    guards.append(&mut draft.guards);
    draft.guards = guards;
    draft.open = match first.allows {
        Allows::Known if agreed => Some(false),
        // Code that runs before may turn somebody away all the same.
        Allows::All if agreed && draft.guards.is_empty() => Some(true),
        _ if draft.open == Some(true) => None,
        _ => draft.open,
    };
}

/// The rules of a chain that may be the first to fit; true if one of them certainly fits.
fn first_fitting<'c>(
    chain: &'c Chain,
    fit_of: &impl Fn(&[Requests]) -> Fit,
    candidates: &mut Vec<(&'c AccessRule, &'c Chain)>,
) -> bool {
    for (about, rule) in &chain.rules {
        match fit_of(about) {
            Fit::Never => {}
            Fit::Always if rule.condition == 0 => {
                candidates.push((rule, chain));
                return true;
            }
            _ => candidates.push((rule, chain)),
        }
    }
    false
}

fn guard(name: &Rc<str>, site: Site) -> GuardUse {
    GuardUse { name: Rc::clone(name), site, path: None, exact: false, everywhere: false, authorizes: false }
}

fn fit(requests: &Requests, path: &[String], method: &MethodUse) -> Fit {
    let verb = match (&requests.verbs, method) {
        (None, _) => Fit::Always,
        (Some(verbs), MethodUse::Known(own)) => {
            // A socket is opened by a GET.
            let own = if &**own == "WS" { "GET" } else { &**own };
            let known = |verb: &MethodUse| matches!(verb, MethodUse::Known(verb) if &**verb == own);
            if verbs.iter().any(known) {
                Fit::Always
            } else if own == "ANY" || verbs.iter().any(|verb| matches!(verb, MethodUse::Unknown(_))) {
                Fit::Maybe
            } else {
                Fit::Never
            }
        }
        (Some(_), MethodUse::Unknown(_)) => Fit::Maybe,
    };
    let place = match &requests.segments {
        None => Fit::Always,
        Some(pattern) => fit_segments(pattern, path),
    };
    let place = if requests.finer { place.min(Fit::Maybe) } else { place };
    verb.min(place)
}

fn fit_segments(pattern: &[String], path: &[String]) -> Fit {
    match (pattern.split_first(), path.split_first()) {
        (None, None) => Fit::Always,
        (Some((first, rest)), _) if is_catch_all(first) => {
            if rest.is_empty() {
                Fit::Always
            } else {
                Fit::Maybe
            }
        }
        (Some((first, _)), _) if first.contains("{?") => Fit::Maybe,
        (_, Some((first, _))) if is_catch_all(first) || first.contains("{?") => Fit::Maybe,
        (None, Some(_)) | (Some(_), None) => Fit::Never,
        (Some((first, pattern)), Some((own, path))) => match fit_segment(first, own) {
            Fit::Never => Fit::Never,
            fits => fits.min(fit_segments(pattern, path)),
        },
    }
}

fn is_catch_all(segment: &str) -> bool {
    segment.starts_with("{*")
}

fn is_parameter(segment: &str) -> bool {
    segment.starts_with('{') && segment.find('}') == Some(segment.len() - 1)
}

/// One segment of a pattern against one of a row.
fn fit_segment(pattern: &str, own: &str) -> Fit {
    let literal = |text: &str| !text.contains('{');
    if is_parameter(pattern) {
        Fit::Always
    } else if literal(pattern) && literal(own) {
        if pattern == own { Fit::Always } else { Fit::Never }
    } else if literal(own) {
        // `{}.html`: what stands around the parameters must stand there too.
        let start = pattern.split('{').next().unwrap_or_default();
        let end = pattern.rsplit('}').next().unwrap_or_default();
        let around = own.len() >= start.len() + end.len() && own.starts_with(start) && own.ends_with(end);
        let several = pattern.matches('{').count() > 1;
        match (around, several) {
            (false, _) => Fit::Never,
            (true, true) => Fit::Maybe,
            (true, false) => Fit::Always,
        }
    } else {
        Fit::Maybe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, path: &str) -> Fit {
        fit_segments(&segments(pattern), &segments(path))
    }

    #[test]
    fn a_pattern_fits_all_requests_for_a_row_or_some_or_none() {
        assert_eq!(fits("/orders/{*}", "/orders/{id}"), Fit::Always);
        assert_eq!(fits("/orders/{*}", "/orders"), Fit::Always);
        assert_eq!(fits("/orders/{x}", "/orders/{id}"), Fit::Always);
        assert_eq!(fits("/orders/new", "/orders/{id}"), Fit::Maybe);
        assert_eq!(fits("/orders/new", "/orders"), Fit::Never);
        assert_eq!(fits("/orders", "/orders/{id}"), Fit::Never);
        assert_eq!(fits("/files/{*}", "/{*}"), Fit::Maybe);
        assert_eq!(fits("/{*}/open", "/a/open"), Fit::Maybe);
        assert_eq!(fits("/{x}.html", "/a.html"), Fit::Always);
        assert_eq!(fits("/{x}.html", "/a.css"), Fit::Never);
        assert_eq!(fits("/{?requests}", "/a"), Fit::Maybe);
    }
}
