//! What may run or not: undecided branches, elements that are there under a condition, and what both leave behind.

use super::{Branch, Change, Eval, Frame};
use crate::clock;
use crate::intern::Sym;
use crate::value::{ConditionId, HeapId, Value};
use rustc_hash::FxHashSet;

impl Eval<'_> {
    /// From here on runs what may not run.
    pub(super) fn begin_branch(&mut self) {
        self.branches.push(Branch { began: clock::tick(), log: Vec::new() });
    }

    /// What the innermost branch assigned.
    pub(super) fn end_branch(&mut self) -> Vec<Change> {
        self.branches.pop().map(|branch| branch.log).unwrap_or_default()
    }

    /// True if what is set on an object now may not be set: a branch runs that began after the object was made.
    pub(super) fn is_undecided(&self, object: HeapId) -> bool {
        self.branches.last().is_some_and(|branch| branch.began > self.heap.birth(object as usize))
    }

    /// From here on runs what an early exit may skip.
    pub(super) fn begin_rest(&mut self) {
        let began = self.branches.last().map_or(0, |around| around.began);
        self.branches.push(Branch { began, log: Vec::new() });
    }

    /// What an early exit may skip has run. Flags that it set may not be set (`if !wanted { return }; …; done = true`);
    /// other variables keep what the ordinary course gave them.
    pub(super) fn end_rest(&mut self) {
        let log = self.end_branch();
        let mut flags: Vec<Change> = Vec::new();
        for (scope, name, before) in &log {
            if before.is_some() && matches!(scope.own(*name), Some(Value::Bool(_))) {
                flags.push((scope.clone(), *name, before.clone()));
            }
        }
        if let Some(around) = self.branches.last_mut() {
            around.log.extend(log);
        }
        for (scope, name, before) in flags {
            let joined = Value::join(scope.own(name).into_iter().chain(before));
            self.set_variable(&scope, name, joined);
        }
    }

    /// Runs something that may or may not happen.
    pub(crate) fn maybe<T>(&mut self, frame: &Frame, work: impl FnOnce(&mut Self, &Frame) -> T) -> T {
        self.begin_branch();
        let result = work(self, frame);
        let log = self.end_branch();
        for (scope, name, value) in self.rewind(&log) {
            let joined = self.join(scope.own(name).into_iter().chain(value));
            self.set_variable(&scope, name, joined);
        }
        result
    }

    /// Runs what is done with an element of a collection that is there under a condition: what it sets on objects may be
    /// set or not.
    pub(super) fn with_element<T>(&mut self, condition: ConditionId, work: impl FnOnce(&mut Self) -> T) -> T {
        let outer = self.condition;
        let certain = condition == 0 || self.holds(condition);
        if outer == 0 {
            self.condition = condition;
        }
        if !certain {
            self.begin_branch();
        }
        let result = work(self);
        if !certain {
            // Variables keep their new values, or lists that are added to would multiply; a branch around it undoes them.
            let log = self.end_branch();
            if let Some(around) = self.branches.last_mut() {
                around.log.extend(log);
            }
        }
        self.condition = outer;
        result
    }

    /// True if what runs runs under a condition.
    fn holds(&self, condition: ConditionId) -> bool {
        let mut here = self.condition;
        while here != 0 {
            if here == condition {
                return true;
            }
            here = self.conditions[here as usize].parent;
        }
        false
    }

    /// Joins what a variable or field may be. A router that merely stands for what nobody was seen to pass gives way to
    /// one of its kind that is made in its place (`if r == nil { r = NewRouter() }`).
    pub(super) fn join(&self, values: impl IntoIterator<Item = Value>) -> Value {
        let joined = Value::join(values);
        let Value::Choice(all) = &joined else { return joined };
        let kind = |value: &Value, assumed: bool| match value {
            Value::Router(id) => {
                let router = &self.routers[*id as usize];
                (router.assumed == assumed).then_some((router.pack, router.kind))
            }
            _ => None,
        };
        let made: Vec<(usize, usize)> = all.iter().filter_map(|value| kind(value, false)).collect();
        let stands_in = |value: &&Value| kind(value, true).is_some_and(|kind| made.contains(&kind));
        if !all.iter().any(|value| stands_in(&value)) {
            return joined;
        }
        Value::join(all.iter().filter(|value| !stands_in(value)).cloned())
    }

    /// Undoes the assignments of a log; gives what the variables had become.
    pub(super) fn rewind(&mut self, log: &[Change]) -> Vec<Change> {
        let mut after: Vec<Change> = Vec::new();
        let mut seen: FxHashSet<(usize, Sym)> = FxHashSet::default();
        for (scope, name, _) in log {
            if seen.insert((scope.identity(), *name)) {
                after.push((scope.clone(), *name, scope.own(*name)));
            }
        }
        for (scope, name, old) in log.iter().rev() {
            match old {
                Some(old) => scope.set(*name, old.clone()),
                None => scope.unset(*name),
            }
        }
        after
    }
}
