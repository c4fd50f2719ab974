//! What a claim turned out to be.

use super::{Actual, Eval, Frame, Outcome};
use crate::value::{FileId, Value};
use periplus_facts::ExprId;

impl Eval<'_> {
    /// A claim whose first argument is a text that can be no path is a look-up by key.
    pub(super) fn looks_like_lookup(&self, frame: &Frame, claim: Option<ExprId>, actuals: &[Actual]) -> bool {
        match actuals.first().map(|actual| &actual.value) {
            Some(Value::Str(text)) => match text.known() {
                Some(text) => claim.is_some_and(|claim| self.is_no_path(frame.file, claim, &text)),
                None => false,
            },
            None => true,
            Some(Value::Int(_) | Value::Bool(_)) => true,
            _ => false,
        }
    }

    /// A claim by a name that many other things have too, whose first argument is no text that may be a path.
    pub(super) fn is_everyday(&self, frame: &Frame, claim: Option<ExprId>, name: &str, actuals: &[Actual]) -> bool {
        if matches!(actuals.first().map(|actual| &actual.value), Some(Value::Str(_))) {
            return false;
        }
        let facts = &self.files[frame.file as usize].facts;
        let rules = claim.and_then(|claim| self.claims.get(&(frame.file, claim)));
        let mut rules = rules.into_iter().flatten().map(|rule| facts.text(*rule)).peekable();
        rules.peek().is_some()
            && rules.all(|rule| {
                let (id, rule) = rule.split_once('.').unwrap_or((rule, ""));
                let packs = self.packs.packs().iter().filter(|pack| pack.id == id);
                let mut calls = packs.flat_map(|pack| &pack.calls).filter(|call| call.rule == rule);
                calls.any(|call| call.everyday.iter().any(|known| known == name))
            })
    }

    /// True if no pack that claims the call takes a path that begins so.
    pub(crate) fn is_no_path(&self, file: FileId, claim: ExprId, text: &str) -> bool {
        let facts = &self.files[file as usize].facts;
        let mut claimed = false;
        for rule in self.claims.get(&(file, claim)).into_iter().flatten() {
            let rule = facts.text(*rule);
            let id = rule.split('.').next().unwrap_or_default();
            let Some(pack) = self.packs.packs().iter().find(|pack| pack.id == id) else { continue };
            claimed = true;
            let fits =
                pack.path_start.is_empty() || pack.path_start.iter().any(|start| text.starts_with(start.as_str()));
            if fits || text.is_empty() {
                return false;
            }
        }
        claimed
    }

    /// Why a symbol, or the module or call result it is a member of, is no router.
    pub(crate) fn rejection_of(&self, language: &str, path: &str) -> Option<String> {
        let plain = without_version(&path.replace("()", ""));
        let mut rest = plain.as_str();
        loop {
            if let Some(reason) = self.packs.rejection(language, rest) {
                return Some(reason.to_owned());
            }
            rest = rest.rsplit_once('.')?.0;
        }
    }

    pub(crate) fn is_marked(&self, frame: &Frame, claim: Option<ExprId>) -> bool {
        claim.is_some_and(|claim| self.marked.contains(&(frame.file, claim)))
    }

    pub(crate) fn reject(&mut self, frame: &Frame, claim: Option<ExprId>, reason: &str) {
        if let Some(claim) = claim
            && self.is_marked(frame, Some(claim))
        {
            self.note(frame, claim, Outcome::Rejected(reason.into()));
        }
    }

    pub(crate) fn unresolved(&mut self, frame: &Frame, claim: Option<ExprId>, reason: &str) {
        if let Some(claim) = claim
            && self.is_marked(frame, Some(claim))
            && !self.declared_otherwise.contains(&(frame.file, claim))
        {
            self.note(frame, claim, Outcome::Unresolved(reason.into()));
        }
    }

    pub(crate) fn resolved(&mut self, frame: &Frame, claim: Option<ExprId>) {
        if let Some(claim) = claim {
            self.note(frame, claim, Outcome::Operation);
        }
    }
}

/// A Go module path without its major version: `…/redis/v9.Client` is `…/redis.Client`.
fn without_version(path: &str) -> String {
    let Some(at) = path.rfind("/v") else { return path.to_owned() };
    let digits = path[at + 2..].bytes().take_while(u8::is_ascii_digit).count();
    let end = at + 2 + digits;
    let ends = path[end..].is_empty() || path[end..].starts_with(['.', '/']);
    if digits > 0 && ends { format!("{}{}", &path[..at], &path[end..]) } else { path.to_owned() }
}
