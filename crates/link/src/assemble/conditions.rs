//! Under which conditions a row is there.

use super::row::{Draft, location};
use crate::eval::Eval;
use crate::value::{FileId, Text};
use periplus_inventory::Condition;

/// The conditions of a row, outermost first.
pub(super) fn conditions(eval: &Eval<'_>, draft: &Draft) -> Vec<Condition> {
    let mut all: Vec<Condition> = Vec::new();
    for stack in draft.conditions.iter().rev() {
        let mut chain = Vec::new();
        let mut at = *stack;
        while at != 0 {
            let condition = &eval.conditions[at as usize];
            if condition.text.is_empty() {
                break;
            }
            // With the default of a setting in its path the row is not about the case that it is set.
            if !eval.learned.if_set.get(&at).is_some_and(|setting| is_of_default(draft, setting)) {
                chain.push(Condition { text: condition.text.to_string(), location: location(eval, condition.site) });
            }
            at = condition.parent;
        }
        for condition in chain.into_iter().rev() {
            if !all.contains(&condition) {
                all.push(condition);
            }
        }
    }
    let opposite = |condition: &Condition, other: &Condition| {
        condition.location == other.location
            && (condition.text == format!("not ({})", other.text) || other.text == format!("not ({})", condition.text))
    };
    // It is there on both sides of a branch.
    let kept = all.iter().filter(|condition| !all.iter().any(|other| opposite(condition, other))).cloned();
    let mut kept: Vec<Condition> = kept.collect();
    if let Some((file, constraint)) = constraint(eval, draft) {
        let place = periplus_inventory::Location::new(eval.path(file), 1, 1);
        kept.push(Condition { text: format!("build tag {constraint}"), location: place });
    }
    kept
}

/// True if the default of a setting is a part of the row's path.
fn is_of_default(draft: &Draft, setting: &str) -> bool {
    let texts = draft.prefixes.iter().chain([&draft.path]).filter_map(Text::setting);
    draft.setting.iter().chain(texts).any(|own| **own == *setting)
}

/// The file on the way to the registration that an ordinary build leaves out, and the constraint that does.
fn constraint<'e>(eval: &'e Eval<'_>, draft: &Draft) -> Option<(FileId, &'e str)> {
    let sites = std::iter::once(&draft.site).chain(&draft.via);
    sites.map(|site| site.file).find_map(|file| Some((file, eval.left_out(file)?)))
}

/// True if only a build for tests has the row, by the name of its tag.
pub(super) fn is_for_tests(eval: &Eval<'_>, draft: &Draft) -> bool {
    constraint(eval, draft).is_some_and(|(_, constraint)| {
        let tags = constraint.split(|c: char| !(c.is_alphanumeric() || "_.".contains(c))).map(str::to_lowercase);
        tags.into_iter().any(|tag| tag.contains("test") || tag.starts_with("e2e") || tag == "integration")
    })
}
