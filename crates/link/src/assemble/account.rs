//! What became of every claim.

use super::row::location;
use crate::eval::{Eval, Outcome};
use crate::value::Site;
use periplus_facts::{Expr, ExprId, FileFacts, MarkTarget};
use periplus_inventory::{Location, Rejected, Role, Unresolved};
use std::collections::{BTreeMap, BTreeSet};

/// The claims that are no operation: those turned away by reason, and those that could not be resolved, each at its
/// place.
pub(crate) fn account(eval: &Eval<'_>) -> (Vec<Unresolved>, Vec<Rejected>, u64) {
    let mut unresolved = Vec::new();
    let mut rejected: BTreeMap<String, Vec<Location>> = BTreeMap::new();
    let mut turn_away = |reason: String, at: Site| rejected.entry(reason).or_default().push(location(eval, at));
    let mut claims = 0u64;
    for file in 0..eval.files.len() as u32 {
        let facts = eval.facts(file);
        let role = eval.program.files[file as usize].role;
        let mut seen = BTreeSet::new();
        for mark in &facts.marks {
            claims += 1;
            let MarkTarget::Expr(expr) = mark.target else { continue };
            // Several packs may claim the same call; it is accounted for once.
            if !seen.insert(expr) {
                continue;
            }
            let rule = facts.text(mark.rule).to_owned();
            let at = Site { file, span: mark.span };
            match eval.outcomes.get(&(file, expr)) {
                Some(Outcome::Operation) => {}
                Some(Outcome::Rejected(reason)) => turn_away(slug(reason), at),
                other => {
                    if role != Role::Production {
                        turn_away("not-production-code".to_owned(), at);
                        continue;
                    }
                    // Never evaluated, or on a receiver nobody knows: the written argument may still say that it is no path.
                    if let Some(text) = written_argument(&facts, expr)
                        && eval.is_no_path(file, expr, text)
                    {
                        turn_away("not-a-path".to_owned(), at);
                        continue;
                    }
                    let reason = match other {
                        Some(Outcome::Unresolved(reason)) => reason.to_string(),
                        _ => match eval.left_out(file) {
                            Some(tag) => format!("only a build with the tag `{tag}` has this"),
                            None => "evaluation never reached this".to_owned(),
                        },
                    };
                    unresolved.push(Unresolved {
                        location: location(eval, at),
                        framework: rule.split('.').next().unwrap_or_default().to_owned(),
                        rule,
                        reason,
                        code: facts.text(mark.text).to_owned(),
                    });
                }
            }
        }
    }
    for open in &eval.open_lists {
        if eval.program.files[open.site.file as usize].role == Role::Production {
            unresolved.push(Unresolved {
                location: location(eval, open.site),
                framework: open.rule.split('.').next().unwrap_or_default().to_owned(),
                rule: open.rule.to_string(),
                reason: open.reason.to_string(),
                code: String::new(),
            });
        }
    }
    let rejected =
        rejected.into_iter().map(|(reason, locations)| Rejected { reason, count: locations.len() as u64, locations });
    let rejected = rejected.collect();
    (unresolved, rejected, claims)
}

/// The text of a call's first argument, where it is a literal.
fn written_argument(facts: &FileFacts, call: ExprId) -> Option<&str> {
    let Expr::Call { args, .. } = facts.expr(call) else { return None };
    match facts.expr(args.first()?.value) {
        Expr::Str(text) => Some(facts.text(*text)),
        _ => None,
    }
}

fn slug(reason: &str) -> String {
    let mut out = String::new();
    // What stands in backquotes is particular to the place.
    for (at, part) in reason.split('`').enumerate() {
        if at % 2 == 0 {
            out.push_str(part);
        }
    }
    let words: Vec<&str> = out.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-").to_lowercase()
}
