//! The ways to a member: below its class's templates, absolutely, by convention; once for each version.

use super::collect::Served;
use super::member::Member;
use super::prefix::Prefix;
use super::slot::fill_tokens;
use super::transformer::Slots;
use super::version::Versioned;
use crate::assemble::location;
use crate::eval::Eval;
use crate::router::MethodUse;
use crate::value::{ClassKey, ConditionId, RouterId, Site, Text};
use crate::versions::{takes_version, with_version};
use periplus_inventory::{DerivationKind, DerivationStep};
use periplus_packs::{ClassRule, Combine, Pack};
use std::rc::Rc;

/// One way a member is reached: the templates before its own, its own, and what to say of them.
#[derive(Clone)]
pub(super) struct Reached {
    pub(super) prefixes: Vec<Text>,
    pub(super) path: Text,
    /// The same without what requests may leave out, where the notation does not say it.
    pub(super) shorter: Vec<Text>,
    pub(super) steps: Vec<DerivationStep>,
    pub(super) conditions: Vec<ConditionId>,
    /// The verbs, where the way fixes them.
    pub(super) methods: Option<Vec<MethodUse>>,
    /// No class prefix stands before it: an absolute template, or a conventional one.
    pub(super) alone: bool,
    /// The place that makes the way, where it is not the member's annotation.
    pub(super) site: Option<Site>,
    /// What the framework takes as long as nothing is configured, if that is part of it.
    pub(super) setting: Option<Rc<str>>,
    /// The router whose guards hold for the way.
    pub(super) guarded_by: Option<RouterId>,
}

/// The ways to a selector: below each class template, absolutely, or by the conventional templates.
pub(super) fn ways(
    eval: &Eval<'_>,
    served: &Served<'_>,
    rule: &ClassRule,
    prefix: &Prefix,
    slots: &Slots,
    folder: Option<&str>,
    template: Option<Text>,
) -> Vec<Reached> {
    let brackets = served.pack.token_brackets.as_deref();
    let reached = |prefixes: Vec<Text>, path: Text, absolute: bool| Reached {
        prefixes,
        path,
        shorter: Vec::new(),
        steps: prefix.steps(absolute),
        conditions: Vec::new(),
        methods: None,
        alone: absolute,
        site: None,
        setting: None,
        guarded_by: None,
    };
    // The mark that a class's template begins with is no part of the path.
    let unmarked = |base: Text| {
        let marked = served.pack.join.absolute_marks && base.marked().starts_with("~/");
        if marked { base.map(|text| text.trim_start_matches('~').to_owned()) } else { base }
    };
    // A class's template that is absolute stands alone too, but its members' templates stand below it.
    let below = |path: &Text| -> Vec<Reached> {
        let bases = prefix.paths.iter().map(|base| fill_tokens(base, brackets, &slots.tokens));
        let all = bases.map(|base| {
            let marked = base.marked();
            let alone = served.pack.join.absolute_marks && (marked.starts_with('/') || marked.starts_with("~/"));
            Reached { alone, ..reached(vec![unmarked(base)], path.clone(), false) }
        });
        all.collect()
    };
    match template {
        Some(template) => {
            let template = fill_tokens(&template, brackets, &slots.tokens);
            let marked = template.marked();
            let absolute = served.pack.join.absolute_marks && (marked.starts_with('/') || marked.starts_with("~/"));
            if absolute {
                let template = if marked.starts_with('~') {
                    template.map(|text| text.trim_start_matches('~').to_owned())
                } else {
                    template
                };
                vec![reached(Vec::new(), template, true)]
            } else if prefix.paths.is_empty() {
                vec![reached(Vec::new(), template, false)]
            } else {
                below(&template)
            }
        }
        None if !prefix.paths.is_empty() => below(&Text::default()),
        None if rule.combine == Combine::Selectors => conventional(eval, served, slots, folder),
        None => vec![reached(Vec::new(), Text::default(), false)],
    }
}

/// The ways with a parameter for versions, once for each version that the member is served under.
pub(super) fn versioned(
    eval: &mut Eval<'_>,
    pack: &Pack,
    class: ClassKey,
    member: &Member,
    ways: Vec<Reached>,
) -> Vec<Reached> {
    let Some(rule) = &pack.interface_versions else { return ways };
    let takes = |reached: &Reached| {
        reached.prefixes.iter().chain([&reached.path]).any(|template| takes_version(template, &rule.constraint))
    };
    if !ways.iter().any(takes) {
        return ways;
    }
    let (listed, setting) = match eval.versions_of(rule, class, member) {
        Versioned::Any => return ways,
        Versioned::Listed(listed) => (listed, None),
        Versioned::Default(version) => (vec![(version, member.site)], Some("the default version".into())),
    };
    let mut all = Vec::new();
    for reached in ways {
        if !takes(&reached) {
            all.push(reached);
            continue;
        }
        for (version, site) in &listed {
            let filled =
                |template: &Text| with_version(template, &rule.constraint, version).unwrap_or_else(|| template.clone());
            let mut steps = reached.steps.clone();
            steps.push(eval.version_step(version, *site));
            all.push(Reached {
                prefixes: reached.prefixes.iter().map(filled).collect(),
                path: filled(&reached.path),
                steps,
                setting: setting.clone(),
                ..reached.clone()
            });
        }
    }
    all
}

/// The conventional templates that reach a member.
fn conventional(eval: &Eval<'_>, served: &Served<'_>, slots: &Slots, folder: Option<&str>) -> Vec<Reached> {
    let mut all = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for (at, template) in served.reaching(eval, folder).iter() {
        let convention = &eval.conventions[*at];
        let Some(found) = template.apply(slots) else { continue };
        if seen.contains(&found.template) {
            continue;
        }
        seen.push(found.template.clone());
        let step = DerivationStep {
            kind: DerivationKind::Convention,
            text: format!("conventional template \"{}\"", convention.template.known().unwrap_or_default()),
            location: location(eval, convention.site),
        };
        let own = &convention.template;
        let text = |filled: &str| Text::from_marked(filled, None, own.setting(), &own.unknowns());
        // A template without slots is one route of its own: it stands where the template does.
        let path = if found.dedicated { own.clone() } else { text(&found.template) };
        all.push(Reached {
            prefixes: Vec::new(),
            path,
            shorter: found.shorter.iter().map(|shorter| text(shorter)).collect(),
            steps: vec![step],
            conditions: vec![convention.condition],
            methods: convention.methods.clone(),
            alone: true,
            site: found.dedicated.then_some(convention.site),
            setting: None,
            guarded_by: convention.settings,
        });
    }
    all
}
