//! The rows of a collected class, and of the classes that its members hand requests on to.

use super::collect::{Given, Served, configure};
use super::deployable::file_of;
use super::discover::take_member_claims;
use super::guard::{Beside, combine};
use super::member::Member;
use super::prefix::{Prefix, class_prefix, selectors};
use super::ways::{versioned, ways};
use crate::assemble::{Draft, location};
use crate::eval::{Eval, Outcome};
use crate::value::{ClassKey, ConditionId, Site, Text};
use periplus_facts::FuncId;
use periplus_inventory::{DerivationKind, DerivationStep};
use periplus_packs::ClassRule;
use std::rc::Rc;

/// Classes that hand requests on to each other are followed so far.
const MAX_HANDED: usize = 8;

/// Who serves a class, and what stands before all its routes.
struct Place {
    /// The deployables, each with its folder, and the prefixes that its code may give.
    applications: Vec<(String, Option<String>)>,
    given: Vec<Vec<Given>>,
    /// The module whose configuration speaks for the class besides.
    folder: Option<String>,
    /// The templates of the members that lead here, outermost first.
    outer: Vec<Text>,
    /// What to say of them, innermost first.
    steps: Vec<DerivationStep>,
    conditions: Vec<ConditionId>,
    /// The classes that lead here.
    through: Vec<ClassKey>,
}

/// The rows of a class that the framework collects.
pub(super) fn rows<'p>(eval: &mut Eval<'p>, served: &mut Served<'p>, rule: &ClassRule, class: ClassKey) -> Vec<Draft> {
    let folder = served.modules.folder_of(&file_of(eval, class));
    let applications = served.applications(eval, class, folder.as_deref());
    let mut prefix = class_prefix(eval, served.at, rule, class);
    let contracted = served.contracted(eval, rule, class);
    if prefix.paths.is_empty() {
        prefix.paths.extend(contracted.base);
    }
    let given: Vec<_> =
        applications.iter().map(|(_, deployable)| served.code_prefix(eval, class, deployable.as_deref())).collect();
    let place = Place {
        applications,
        given,
        folder,
        outer: Vec::new(),
        steps: Vec::new(),
        conditions: Vec::new(),
        through: vec![class],
    };
    let mut drafts = Vec::new();
    rows_at(eval, served, rule, class, &prefix, &place, contracted.members, &mut drafts);
    drafts
}

#[expect(clippy::too_many_arguments, reason = "each is another part of where the class stands")]
fn rows_at<'p>(
    eval: &mut Eval<'p>,
    served: &mut Served<'p>,
    rule: &ClassRule,
    class: ClassKey,
    prefix: &Prefix,
    place: &Place,
    contracted: Vec<Member>,
    drafts: &mut Vec<Draft>,
) {
    let mut members = eval.route_members(served.at, rule, class);
    // A mapping that the class writes itself stands for the generated one.
    let own: Vec<(ClassKey, FuncId)> = members.iter().map(|member| (member.owner, member.func)).collect();
    members.extend(contracted.into_iter().filter(|member| !own.contains(&(member.owner, member.func))));
    let beside_class = eval.beside_class(rule, class);
    let role = eval.program.files[class.file as usize].role;
    let facts = eval.facts(class.file);
    let declared = facts.class(class.class);
    let class_step = DerivationStep {
        kind: DerivationKind::Class,
        text: format!("class `{}`", facts.text(declared.name)),
        location: location(eval, Site { file: class.file, span: declared.name_span }),
    };
    let id: Rc<str> = format!("{}.{}", served.pack.id, rule.rule).into();
    for member in members {
        let slots = eval.slots(served.at, class, &member);
        let slots = served.slots(eval, place.folder.as_deref(), class, &member, slots);
        let beside_member: Beside = eval.beside_member(rule, &member);
        let (guards, open) = combine(&beside_class, &beside_member);
        // The interface's own method answers where the class has none.
        let own = member.described.is_none() || member.func != FuncId(0);
        let handler = own.then(|| eval.function_value(class, member.file, member.func));
        let mut sites: Vec<Site> = member.mappings.iter().map(|mapping| mapping.site).collect();
        sites.push(member.site);
        let verbless = prefix.methods.is_empty() && member.mappings.iter().all(|mapping| mapping.methods.is_empty());
        let hands_on = rule.members.hands_on && verbless;
        if hands_on {
            take(eval, &member);
        }
        let before = drafts.len();
        let conditions: Vec<ConditionId> = [&place.conditions, &beside_class.conditions, &beside_member.conditions]
            .into_iter()
            .flatten()
            .copied()
            .collect();
        for (methods, template, site) in selectors(rule.combine, &member, prefix) {
            let ways = ways(eval, served, rule, prefix, &slots, place.folder.as_deref(), template);
            for reached in versioned(eval, &served.pack, class, &member, ways) {
                let mut steps = vec![class_step.clone()];
                steps.extend(member.described.iter().map(|location| DerivationStep {
                    kind: DerivationKind::Convention,
                    text: format!("operation `{}` of a definition that code is generated from", member.name),
                    location: location.clone(),
                }));
                steps.extend(reached.steps.iter().chain(&place.steps).cloned());
                let mut prefixes = place.outer.clone();
                prefixes.extend(reached.prefixes.iter().filter(|prefix| !prefix.parts.is_empty()).cloned());
                let conditions: Vec<ConditionId> = reached.conditions.iter().chain(&conditions).copied().collect();
                if hands_on {
                    prefixes.push(reached.path.clone());
                    let place = Place {
                        applications: place.applications.clone(),
                        given: place.given.clone(),
                        folder: place.folder.clone(),
                        outer: prefixes,
                        steps,
                        conditions,
                        through: place.through.clone(),
                    };
                    hand_on(eval, served, rule, class, &member, place, drafts);
                    continue;
                }
                let methods = match &reached.methods {
                    Some(fixed) if member.mappings.iter().all(|mapping| mapping.methods.is_empty()) => fixed.clone(),
                    _ => methods.clone(),
                };
                for ((application, deployable), given) in place.applications.iter().zip(&place.given) {
                    // No prefix stands before an absolute template: one way is as good as the other.
                    let given = if reached.alone { &given[..1] } else { given.as_slice() };
                    let below = served.below(eval, deployable.as_deref(), reached.guarded_by);
                    let methods = &methods;
                    let ways = given.iter().flat_map(|given| below.iter().map(move |below| (given, below)));
                    let ways = ways.flat_map(|(given, below)| methods.iter().map(move |method| (given, below, method)));
                    for (given, below, method) in ways {
                        let around = served.around(eval, deployable.as_deref(), reached.guarded_by.or(below.router));
                        let lifted = beside_class.open || beside_member.open || around.open;
                        let (guards, open) = around.before(&guards, open, lifted);
                        let site = reached.site.unwrap_or(site);
                        let mut draft = Draft {
                            prefixes: prefixes.clone(),
                            shorter: reached.shorter.clone(),
                            extra_sites: sites.clone(),
                            handler: handler.clone(),
                            guards,
                            open,
                            lifted,
                            declared: member.declared,
                            conditions: conditions.clone(),
                            application: Some(application.clone()),
                            deployable: deployable.clone(),
                            setting: reached.setting.clone().or_else(|| below.setting.clone()),
                            classes: steps.clone(),
                            ..Draft::new(served.at, method.clone(), reached.path.clone(), site, role, id.clone())
                        };
                        if !reached.alone {
                            if let Some((prefix, step)) = &given.prefix {
                                draft.prefixes.insert(0, prefix.clone());
                                draft.classes.push(step.clone());
                            }
                            draft.conditions.extend(&given.conditions);
                        }
                        draft.prefixes.splice(0..0, below.prefixes.iter().cloned());
                        draft.classes.extend(below.steps.iter().cloned());
                        draft.conditions.extend(&below.conditions);
                        configure(eval, served, &mut draft, deployable.as_deref(), place.folder.as_deref());
                        drafts.push(draft);
                    }
                }
            }
        }
        if drafts.len() > before {
            take(eval, &member);
        } else if !hands_on {
            for mapping in &member.mappings {
                let reason = "no template leads to it, and no convention that is seen reaches it";
                eval.outcomes.entry(mapping.expr).or_insert(Outcome::Unresolved(reason.into()));
            }
            take_member_claims(eval, &member);
        }
    }
}

/// Accounts for a member that is served.
fn take(eval: &mut Eval<'_>, member: &Member) {
    for mapping in &member.mappings {
        eval.outcomes.insert(mapping.expr, Outcome::Operation);
    }
    take_member_claims(eval, member);
}

/// A member with a template and no verb gives the object whose members serve what is below.
fn hand_on<'p>(
    eval: &mut Eval<'p>,
    served: &mut Served<'p>,
    rule: &ClassRule,
    class: ClassKey,
    member: &Member,
    mut place: Place,
    drafts: &mut Vec<Draft>,
) {
    let found = eval.handed_on(class, member);
    let mut reason = match &found {
        Ok(_) => None,
        Err(reason) => Some(reason.clone()),
    };
    for next in found.unwrap_or_default() {
        if place.through.contains(&next) || place.through.len() >= MAX_HANDED {
            reason = Some("the objects that it gives lead back to where they come from".to_owned());
            continue;
        }
        served.handed.extend(eval.lineage(next));
        take_annotations(eval, next);
        place.through.push(next);
        // Its own template says only where it is served by itself.
        rows_at(eval, served, rule, next, &Prefix::nothing(), &place, Vec::new(), drafts);
        place.through.pop();
    }
    if let Some(reason) = reason {
        for mapping in &member.mappings {
            let reason = format!("hands requests on to an object whose class is not known: {reason}");
            eval.outcomes.insert(mapping.expr, Outcome::Unresolved(reason.as_str().into()));
        }
    }
}

/// Accounts for the annotations of a class that requests are handed on to.
fn take_annotations(eval: &mut Eval<'_>, class: ClassKey) {
    for key in eval.index.parts(class) {
        let facts = eval.facts(key.file);
        for expr in &facts.class(key.class).annotations {
            eval.outcomes.entry((key.file, *expr)).or_insert(Outcome::Operation);
        }
    }
}
