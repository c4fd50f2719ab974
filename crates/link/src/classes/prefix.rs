//! The class-level templates and verbs, and how they combine with a member's.

use super::mapping::Mapping;
use super::member::Member;
use crate::assemble::location;
use crate::eval::{Eval, Outcome};
use crate::router::MethodUse;
use crate::value::{ClassKey, Site, Text};
use periplus_inventory::{DerivationKind, DerivationStep};
use periplus_packs::{ClassRule, Combine, Lookup};
use std::rc::Rc;

/// A verb list and a template, or none: then the member is served at the class path or by convention.
pub(crate) type Selector = (Vec<MethodUse>, Option<Text>, Site);

/// The class-level templates and verbs.
#[derive(Default)]
pub(crate) struct Prefix {
    pub(crate) paths: Vec<Text>,
    pub(crate) methods: Vec<MethodUse>,
    step: Option<DerivationStep>,
}

impl Prefix {
    /// Says nothing, for members that something else leads to.
    pub(crate) fn nothing() -> Prefix {
        Prefix { paths: vec![Text::default()], ..Prefix::default() }
    }

    /// The derivation's steps below which a member's template stands.
    pub(crate) fn steps(&self, absolute: bool) -> Vec<DerivationStep> {
        if absolute { Vec::new() } else { self.step.iter().cloned().collect() }
    }
}

/// What the nearest class of the lineage that says anything says.
pub(crate) fn class_prefix(eval: &mut Eval<'_>, pack: usize, rule: &ClassRule, class: ClassKey) -> Prefix {
    let lineage = match rule.prefix_lookup {
        Lookup::Nearest => eval.lineage(class),
        Lookup::InterfacesFirst => eval.interfaces_first(class),
        Lookup::Own => vec![class],
    };
    for owner in lineage {
        let mut found: Vec<Mapping> = Vec::new();
        for key in eval.index.parts(owner) {
            let frame = eval.class_frame(key);
            let exprs = eval.facts(key.file).class(key.class).annotations.clone();
            let mappings = eval.mappings(pack, &frame, &exprs);
            found.extend(mappings.into_iter().filter(|mapping| rule.prefix.contains(&mapping.rule)));
        }
        for mapping in &found {
            eval.outcomes.insert(mapping.expr, Outcome::Operation);
        }
        found.retain(|mapping| mapping.paths.is_some() || !mapping.methods.is_empty() || mapping.any);
        if found.is_empty() {
            continue;
        }
        let paths: Vec<Text> = found.iter().filter_map(|mapping| mapping.paths.clone()).flatten().collect();
        if paths.is_empty() && rule.combine == Combine::Selectors {
            continue;
        }
        let step = found.first().map(|mapping| DerivationStep {
            kind: DerivationKind::Class,
            text: "class mapping".to_owned(),
            location: location(eval, mapping.site),
        });
        return Prefix { paths, methods: found.into_iter().flat_map(|mapping| mapping.methods).collect(), step };
    }
    let outside = eval.external_bases(class);
    let known = outside.iter().find_map(|base| rule.known_prefixes.get(&**base));
    Prefix {
        paths: known.map(|known| Text::literal(known, None)).into_iter().collect(),
        methods: Vec::new(),
        step: None,
    }
}

fn any() -> Vec<MethodUse> {
    vec![MethodUse::Known(Rc::from("ANY"))]
}

/// The selectors of a member: what it is served under.
pub(crate) fn selectors(combine: Combine, member: &Member, prefix: &Prefix) -> Vec<Selector> {
    match combine {
        Combine::Product => product(member, prefix),
        Combine::Selectors => separate(member),
    }
}

/// One mapping for each member, its verbs and the class's together.
fn product(member: &Member, prefix: &Prefix) -> Vec<Selector> {
    let Some(mapping) = member.mappings.first() else { return Vec::new() };
    let mut methods: Vec<MethodUse> = mapping.methods.clone();
    for method in &prefix.methods {
        if !methods.iter().any(|known| same(known, method)) {
            methods.push(method.clone());
        }
    }
    if methods.is_empty() {
        methods = any();
    }
    match &mapping.paths {
        Some(paths) if !paths.is_empty() => {
            paths.iter().map(|path| (methods.clone(), Some(path.clone()), mapping.site)).collect()
        }
        _ => vec![(methods, None, mapping.site)],
    }
}

fn same(left: &MethodUse, right: &MethodUse) -> bool {
    matches!((left, right), (MethodUse::Known(left), MethodUse::Known(right)) if left == right)
}

/// Each annotation with a template on its own; verbs without a template and templates without a verb combine.
fn separate(member: &Member) -> Vec<Selector> {
    let mut all: Vec<Selector> = Vec::new();
    let mut verbs: Vec<MethodUse> = Vec::new();
    let mut verb_site = None;
    for mapping in &member.mappings {
        if mapping.paths.is_none() {
            verbs.extend(mapping.methods.iter().cloned());
            verb_site.get_or_insert(mapping.site);
        }
    }
    let mut bare = false;
    for mapping in &member.mappings {
        let Some(paths) = &mapping.paths else { continue };
        let methods = if mapping.methods.is_empty() {
            bare = true;
            if verbs.is_empty() { any() } else { verbs.clone() }
        } else {
            mapping.methods.clone()
        };
        all.extend(paths.iter().map(|path| (methods.clone(), Some(path.clone()), mapping.site)));
    }
    if let Some(site) = verb_site
        && !bare
    {
        all.push((if verbs.is_empty() { any() } else { verbs }, None, site));
    }
    if all.is_empty() {
        all.push((any(), None, member.site));
    }
    all
}
