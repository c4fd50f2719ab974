//! The paths of a route with a parameter for versions: one for each version that it is served under.

use crate::eval::Eval;
use crate::router::Route;
use crate::value::{RouterId, Text};
use crate::versions::{Stated, takes_version, with_version};
use periplus_inventory::DerivationStep;
use std::rc::Rc;

/// A route's path under one version.
pub(super) struct Versioned {
    pub(super) prefixes: Vec<Text>,
    pub(super) path: Text,
    /// The place that says the version.
    pub(super) step: Option<DerivationStep>,
    /// What the framework takes where nothing says a version.
    pub(super) setting: Option<Rc<str>>,
}

/// The paths of a route that is reached through these routers, its own first.
pub(super) fn versioned(eval: &Eval<'_>, route: &Route, line: &[RouterId], prefixes: Vec<Text>) -> Vec<Versioned> {
    let as_it_is = |prefixes| vec![Versioned { prefixes, path: route.path.clone(), step: None, setting: None }];
    let Some(rule) = eval.packs.versions(route.pack) else { return as_it_is(prefixes) };
    if !prefixes.iter().chain([&route.path]).any(|template| takes_version(template, &rule.constraint)) {
        return as_it_is(prefixes);
    }
    let mut said = route.versions.clone();
    let mut within = false;
    for router in line {
        let router = &eval.routers[*router as usize];
        said.extend(router.versions.clone());
        within |= rule.kinds.contains(&eval.packs.pack(router.pack).routers[router.kind].kind);
    }
    let around = said.set.map(|set| eval.routers[set as usize].versions.clone());
    within |= around.is_some();
    let Stated { declared, limited, any, .. } = said;
    let around = around.unwrap_or_default();
    let listed = [limited, declared, around.declared].into_iter().find(|listed| !listed.is_empty());
    if any || around.any || (listed.is_none() && !within) {
        return as_it_is(prefixes);
    }
    let filled = |version: &str, step, setting| {
        let fill =
            |template: &Text| with_version(template, &rule.constraint, version).unwrap_or_else(|| template.clone());
        Versioned { prefixes: prefixes.iter().map(fill).collect(), path: fill(&route.path), step, setting }
    };
    match listed {
        Some(listed) => listed
            .iter()
            .map(|(version, site)| filled(version, Some(eval.version_step(version, *site)), None))
            .collect(),
        None => vec![filled(&rule.default, None, Some("the default version".into()))],
    }
}
