//! Which classes a rule collects, and what becomes of the claims that no collected class takes up.

use super::member::Member;
use crate::eval::{Eval, Frame, Outcome};
use crate::program::Need;
use crate::value::{ClassKey, Value};
use periplus_facts::{ClassId, ClassKind, ExprId, FuncId, MarkTarget, Modifiers};
use periplus_packs::{ClassRule, Pack};
use std::collections::{BTreeMap, BTreeSet};

/// All classes of a pack's language, each partial one once.
pub(crate) fn classes_of(eval: &Eval<'_>, pack: &Pack) -> Vec<ClassKey> {
    let mut all = Vec::new();
    for file in 0..eval.files.len() as u32 {
        if eval.language(file).pack_language() != pack.language {
            continue;
        }
        let facts = eval.facts(file);
        for class in 0..facts.classes.len() {
            let key = ClassKey { file, class: ClassId(class as u32) };
            if eval.index.is_first_part(key) {
                all.push(key);
            }
        }
    }
    all
}

/// True if the rule makes the framework collect the class.
///
/// `of_deployable`: the class lies in a deployable's own module, where conventional templates serve it.
pub(crate) fn collected(
    eval: &mut Eval<'_>,
    pack: usize,
    rule: &ClassRule,
    class: ClassKey,
    of_deployable: bool,
) -> bool {
    let facts = eval.facts(class.file);
    let declared = facts.class(class.class);
    let when = &rule.when;
    if when.concrete
        && (declared.kind != ClassKind::Class
            || declared.modifiers.contains(Modifiers::ABSTRACT)
            || (when.public && !declared.type_params.is_empty()))
    {
        return false;
    }
    if when.public && !declared.modifiers.contains(Modifiers::PUBLIC) {
        return false;
    }
    if when.top_level && declared.outer.is_some() {
        return false;
    }
    let by_name = when.name_suffix.iter().any(|suffix| ends_with(facts.text(declared.name), suffix));
    let annotated = eval.class_is(class, &when.annotated, &when.bases, when.inherited);
    let missing = eval.bases_missing(class);
    // Only controllers can make use of route attributes: what such a class derives from lies outside this tree.
    let outside = !annotated && !by_name && missing && when.inherited && {
        let members = eval.route_members(pack, rule, class);
        members.iter().any(|member| !member.mappings.is_empty())
    };
    // Elsewhere a name alone is not enough: some route attribute or a base that could not be read must support it.
    let named = by_name && !annotated && {
        let members = eval.route_members(pack, rule, class);
        missing || of_deployable || members.iter().any(|member| !member.mappings.is_empty())
    };
    (annotated || named || outside) && !excluded(eval, rule, class)
}

/// Whether a name ends so, in whatever case.
pub(super) fn ends_with(name: &str, suffix: &str) -> bool {
    let start = name.len().checked_sub(suffix.len()).and_then(|at| name.get(at..));
    start.is_some_and(|end| end.eq_ignore_ascii_case(suffix))
}

fn excluded(eval: &mut Eval<'_>, rule: &ClassRule, class: ClassKey) -> bool {
    let unless = &rule.unless;
    eval.class_is(class, &unless.annotated, &unless.bases, unless.inherited)
}

/// Accounts for what stands on a collected class itself: the annotations that made it one.
pub(crate) fn take_class_claims(eval: &mut Eval<'_>, pack: &Pack, class: ClassKey, has_rows: bool) {
    // A controller without any route implements something that says where its methods are served.
    let outside = if has_rows { None } else { outside_contract(eval, pack, class) };
    for key in eval.index.parts(class) {
        let facts = eval.facts(key.file);
        let declared = facts.class(key.class);
        for expr in &declared.annotations {
            let outcome = match &outside {
                Some(reason) => Outcome::Unresolved(reason.as_str().into()),
                None => Outcome::Operation,
            };
            eval.outcomes.entry((key.file, *expr)).or_insert(outcome);
        }
    }
}

/// What a collected class derives from that is not of this tree and no pack knows.
fn outside_contract(eval: &mut Eval<'_>, pack: &Pack, class: ClassKey) -> Option<String> {
    let facts = eval.facts(class.file);
    let name = facts.text(facts.class(class.class).name).to_owned();
    let package = eval.package_of(class);
    let root: Vec<&str> = package.split('.').take(2).collect();
    let root = format!("{}.", root.join("."));
    let base = eval.external_bases(class).into_iter().find(|base| {
        // Only what belongs to the application can say so: it is generated when the application is built.
        base.starts_with(&root) && eval.packs.symbols(&pack.language, base).is_empty()
    })?;
    Some(format!("`{name}` has no route of its own, and `{base}`, which it derives from, is not in this tree"))
}

/// Accounts for a member's annotations beside the mapping that counts.
pub(crate) fn take_member_claims(eval: &mut Eval<'_>, member: &Member) {
    let facts = eval.facts(member.file);
    for expr in &facts.function(member.func).annotations {
        eval.outcomes.entry((member.file, *expr)).or_insert(Outcome::Operation);
    }
}

/// Where an annotation stands.
#[derive(Clone, Copy)]
struct Place {
    class: Option<ClassKey>,
    member: Option<FuncId>,
}

/// Says of every claim on an annotation that no collected class took up why it is no row.
pub(crate) fn leftover_claims(eval: &mut Eval<'_>, pack: &Pack, served: &BTreeSet<ClassKey>) {
    let prefix = format!("{}.", pack.id);
    for file in 0..eval.files.len() as u32 {
        if eval.language(file).pack_language() != pack.language {
            continue;
        }
        let facts = eval.facts(file);
        let open: Vec<ExprId> = facts
            .marks
            .iter()
            .filter(|mark| facts.text(mark.rule).starts_with(&prefix))
            .filter_map(|mark| match mark.target {
                MarkTarget::Expr(expr) if !eval.outcomes.contains_key(&(file, expr)) => Some(expr),
                _ => None,
            })
            .collect();
        if open.is_empty() {
            continue;
        }
        let places = places(eval, file);
        for expr in open {
            let Some(place) = places.get(&expr).copied() else { continue };
            let known = rejection(eval, pack, place, expr, served).map(|reason| Outcome::Rejected(reason.into()));
            if let Some(outcome) = known.or_else(|| leftover(eval, pack, place, served)) {
                eval.outcomes.insert((file, expr), outcome);
            }
        }
    }
}

fn places(eval: &Eval<'_>, file: u32) -> BTreeMap<ExprId, Place> {
    let facts = eval.facts(file);
    let mut all = BTreeMap::new();
    for (at, class) in facts.classes.iter().enumerate() {
        let class_key = Some(ClassKey { file, class: ClassId(at as u32) });
        for expr in &class.annotations {
            all.insert(*expr, Place { class: class_key, member: None });
        }
        for func in &class.methods {
            for expr in &facts.function(*func).annotations {
                all.insert(*expr, Place { class: class_key, member: Some(*func) });
            }
        }
    }
    all
}

/// What an annotation is known to be instead of a route. One that is a mapping too is one on classes that are collected.
fn rejection(
    eval: &mut Eval<'_>,
    pack: &Pack,
    place: Place,
    expr: ExprId,
    served: &BTreeSet<ClassKey>,
) -> Option<String> {
    let class = place.class?;
    let frame = eval.class_frame(class);
    let annotation = eval.annotations(&frame, &[expr]).pop()?;
    annotation.ty.alternatives().iter().find_map(|ty| {
        let Value::External(path) = ty else { return None };
        let is_mapping = !eval.packs.symbols(&pack.language, path).is_empty();
        if is_mapping && served.contains(&class) {
            return None;
        }
        eval.rejection_of(&pack.language, path)
    })
}

fn leftover(eval: &mut Eval<'_>, pack: &Pack, place: Place, served: &BTreeSet<ClassKey>) -> Option<Outcome> {
    let class = place.class?;
    let facts = eval.facts(class.file);
    let declared = facts.class(class.class);
    let name = facts.text(declared.name);
    if declared.kind == ClassKind::Annotation {
        return Some(Outcome::Rejected("composed annotation".into()));
    }
    for rule in &pack.classes {
        if excluded(eval, rule, class) {
            let reason = if rule.unless.client { "HTTP client" } else { "excluded class" };
            return Some(Outcome::Rejected(reason.into()));
        }
    }
    if served.contains(&class) {
        let reason = if place.member.is_some() { "overridden, or no action" } else { "replaced by another annotation" };
        return Some(Outcome::Rejected(reason.into()));
    }
    let bases = eval.external_bases(class);
    if bases.iter().any(|base| {
        pack.template_types
            .iter()
            .flat_map(|ty| &ty.types)
            .chain(pack.annotations.iter().flat_map(|rule| &rule.types))
            .any(|ty| **ty == **base)
    }) {
        return Some(Outcome::Rejected("attribute class".into()));
    }
    let abstract_one = declared.kind != ClassKind::Class || declared.modifiers.contains(Modifiers::ABSTRACT);
    let reason = if eval.bases_missing(class) {
        format!("a base of `{name}` was not read")
    } else if abstract_one {
        format!("no controller that was seen derives from `{name}`")
    } else if !declared.type_params.is_empty() {
        format!("`{name}` is generic, and no controller that was seen derives from it")
    } else if declared.outer.is_some() && pack.classes.iter().any(|rule| rule.when.top_level) {
        return Some(Outcome::Rejected("nested class".into()));
    } else {
        format!("nothing that was seen makes `{name}` a controller")
    };
    Some(Outcome::Unresolved(reason.into()))
}

/// Asks for the files that use annotation types of the program which stand for annotations of the pack: nothing else in
/// such a file need hint at the framework.
pub(crate) fn ask_for_users(eval: &mut Eval<'_>, pack: &Pack, classes: &[ClassKey]) {
    for class in classes {
        let facts = eval.facts(class.file);
        let declared = facts.class(class.class);
        let name = facts.text(declared.name);
        let carries = if declared.kind == ClassKind::Annotation {
            let frame = eval.class_frame(*class);
            annotation_of_pack(eval, pack, &frame, &declared.annotations)
        } else {
            let of_pack =
                eval.external_bases(*class).iter().any(|base| !eval.packs.symbols(&pack.language, base).is_empty());
            let attribute = name.strip_suffix("Attribute").is_some_and(|short| !short.is_empty());
            // Classes that derive from this one are collected, though their files need not say more than its name.
            let base = pack.classes.iter().any(|rule| rule.when.inherited)
                && !pack.classes.iter().flat_map(|rule| &rule.when.name_suffix).any(|suffix| ends_with(name, suffix))
                && pack.classes.iter().any(|rule| eval.class_is(*class, &rule.when.annotated, &rule.when.bases, true));
            (of_pack && attribute) || base
        };
        if carries {
            let used = name.strip_suffix("Attribute").filter(|short| !short.is_empty()).unwrap_or(name);
            eval.needs.insert(Need::Mentions { language: facts.language, names: vec![used.to_owned()] });
        }
    }
}

fn annotation_of_pack(eval: &mut Eval<'_>, pack: &Pack, frame: &Frame, exprs: &[ExprId]) -> bool {
    let annotations = eval.annotations(frame, exprs);
    for annotation in annotations {
        if let Value::Unknown(unknown) = &annotation.ty {
            eval.needs.extend(unknown.needs.iter().cloned());
        }
        let names = eval.annotation_names(&annotation, 0);
        if names.iter().any(|name| !eval.packs.symbols(&pack.language, name).is_empty()) {
            return true;
        }
    }
    false
}
