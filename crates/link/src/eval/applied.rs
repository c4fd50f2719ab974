//! Python: claims of calls that register nothing by themselves. What such a call gives is a decorator, so that one whose
//! result is neither applied to anything nor made with something like a path is a look-up (`cache.get(key)`).

use super::Eval;
use crate::value::FileId;
use periplus_facts::{Expr, ExprId, FileFacts, Language, MarkTarget};
use periplus_packs::{Action, ArgRef, Call, PathSpec};
use rustc_hash::FxHashSet;

/// Nesting of the text that is put together for a path.
const MAX_DEPTH: usize = 16;

impl Eval<'_> {
    /// The claims of a file that can be no registration by how they are written.
    pub(super) fn look_ups(&self, file: FileId) -> FxHashSet<ExprId> {
        let facts = self.facts(file);
        if facts.language != Language::Python {
            return FxHashSet::default();
        }
        let applied = applied(&facts);
        let mut registering: FxHashSet<ExprId> = FxHashSet::default();
        let mut found: FxHashSet<ExprId> = FxHashSet::default();
        for mark in &facts.marks {
            let MarkTarget::Expr(claim) = mark.target else { continue };
            let rule = facts.text(mark.rule);
            if !applied.contains(&claim) && self.is_look_up(&facts, claim, rule) {
                found.insert(claim);
            } else {
                registering.insert(claim);
            }
        }
        found.retain(|claim| !registering.contains(claim));
        found
    }

    fn is_look_up(&self, facts: &FileFacts, claim: ExprId, rule: &str) -> bool {
        let Expr::Call { args, .. } = facts.expr(claim) else { return false };
        let Some((id, rule)) = rule.split_once('.') else { return false };
        let Some(pack) = self.packs.packs().iter().find(|pack| pack.id == id) else { return false };
        let mut calls = pack.calls.iter().filter(|call| call.rule == rule).peekable();
        if calls.peek().is_none() || args.iter().any(|arg| arg.spread || arg.spread_map) {
            return false;
        }
        calls.all(|call| {
            let Some((index, name)) = path_of(call) else { return false };
            let named = args.iter().find(|arg| arg.name.is_some_and(|own| facts.text(own) == name));
            let positional = args.get(index).filter(|arg| arg.name.is_none());
            match named.or(positional) {
                Some(arg) => {
                    let starts = |text: &str| {
                        let starts = &pack.path_start;
                        text.is_empty() || starts.is_empty() || starts.iter().any(|start| text.contains(start.as_str()))
                    };
                    !may_be_path(facts, arg.value, name, &starts, 0)
                }
                None => true,
            }
        })
    }
}

/// Position and name of the path of a call that gives a decorator: no argument is the handler.
fn path_of(call: &Call) -> Option<(usize, &str)> {
    let decorates = call.action == Action::Route && call.handler.is_none() && !call.middle_guards;
    match call.path.as_ref().filter(|_| decorates)? {
        PathSpec::Arg(ArgRef::Either { index, name }) => Some((usize::try_from(*index).ok()?, name)),
        _ => None,
    }
}

/// What is applied to something: decorators, and calls whose results are called.
fn applied(facts: &FileFacts) -> FxHashSet<ExprId> {
    let functions = facts.functions.iter().flat_map(|function| &function.annotations);
    let classes = facts.classes.iter().flat_map(|class| &class.annotations);
    let callees = facts.exprs.iter().filter_map(|expr| match expr {
        Expr::Call { callee, .. } => Some(callee),
        _ => None,
    });
    functions.chain(classes).chain(callees).copied().collect()
}

/// True if a path may be meant: by a piece of text in it, or by the name of what holds it, which says what the framework
/// calls it.
fn may_be_path(facts: &FileFacts, id: ExprId, name: &str, starts: &dyn Fn(&str) -> bool, depth: usize) -> bool {
    if depth > MAX_DEPTH {
        return true;
    }
    let go = |id: ExprId| may_be_path(facts, id, name, starts, depth + 1);
    let says = |text: &str| {
        let text = text.to_ascii_lowercase();
        [name, "path", "prefix", "route", "url"].iter().any(|word| text.contains(word))
    };
    match facts.expr(id) {
        Expr::Str(text) => starts(facts.text(*text)),
        Expr::Concat(parts) => parts.iter().any(|part| go(*part)),
        Expr::Binary { left, right, .. } => go(*left) || go(*right),
        Expr::Conditional { then, otherwise, .. } => go(*then) || go(*otherwise),
        Expr::Name(own) => says(facts.text(*own)),
        Expr::Member { object, name: own } => says(facts.text(*own)) || go(*object),
        Expr::Call { callee, args, .. } => go(*callee) || args.iter().any(|arg| go(arg.value)),
        Expr::Index { object, index } => go(*object) || go(*index),
        _ => false,
    }
}
