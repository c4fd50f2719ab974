//! Calls that are remembered: what was called with the same arguments gives the same, as long as nothing that it can see
//! was changed, and if the first call itself changed nothing.
//!
//! A remembered call leaves out no effect. What evaluation only adds to sets (needs, outcomes, functions that ran) would
//! be added once more; all else is noted with the [`clock`](crate::clock). Nothing that a call sees depends on what came
//! into being after it began, so that changes of such things leave it valid.

use super::{Actual, Eval, Object};
use crate::clock;
use crate::scope::Scope;
use crate::value::{Closure, ConditionId, FileId, HeapId, Value};
use periplus_facts::{ExprId, FuncId};
use periplus_inventory::Role;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Calls remembered of one function.
const MAX_OF_FUNCTION: usize = 24;
/// Calls remembered in all.
const MAX_CALLS: usize = 50_000;
/// Objects that a remembered result may be made of.
const MAX_OBJECTS: usize = 64;
/// Nesting of values that are compared.
const MAX_DEPTH: usize = 6;

/// What is remembered.
#[derive(Debug, Default)]
pub(super) struct Memo {
    known: FxHashMap<(FileId, FuncId), Vec<Rc<Known>>>,
    /// By the moment at which each remembered call began: what is older than it, it may have seen.
    by_start: BTreeMap<u64, (FileId, FuncId)>,
    /// The calls being inlined, outermost first.
    running: Vec<Running>,
}

/// A call being inlined.
#[derive(Debug)]
struct Running {
    start: u64,
    /// The birth of the oldest thing that it changed.
    changed: u64,
    /// A bound struck that may not strike elsewhere.
    cut_off: bool,
    /// It or a call around it may register.
    registers: bool,
}

/// All that a call's result depends on, besides what the clock watches.
#[derive(Debug)]
pub(super) struct Question {
    scope: Scope,
    this: Option<Value>,
    actuals: Vec<(Option<Rc<str>>, Value)>,
    role: Role,
    dead: bool,
    /// Inside of a branch that may not run, assignments to fields leave the old value beside the new one.
    undecided: bool,
    registers: bool,
}

#[derive(Debug)]
struct Known {
    start: u64,
    question: Question,
    result: Value,
    /// The objects that the call made and gave: each answer has ones of its own.
    made: Vec<Made>,
}

#[derive(Debug)]
struct Made {
    id: HeapId,
    object: Object,
    claim: Option<(FileId, ExprId)>,
}

impl Memo {
    /// Takes note of what was changed since it did so last.
    fn catch_up(&mut self) {
        let changed = clock::take_changed();
        if changed == u64::MAX {
            return;
        }
        if let Some(running) = self.running.last_mut() {
            running.changed = running.changed.min(changed);
        }
        for (start, of) in self.by_start.split_off(&changed) {
            if let Some(known) = self.known.get_mut(&of) {
                known.retain(|known| known.start != start);
            }
        }
    }

    /// What runs was cut off: none of the calls that run, from this one of them on, says what it would say elsewhere.
    pub(super) fn cut_off(&mut self, from: usize) {
        for running in self.running.iter_mut().skip(from) {
            running.cut_off = true;
        }
    }

    /// True while something runs that may register.
    pub(super) fn registers(&self) -> bool {
        self.running.last().is_some_and(|running| running.registers)
    }

    /// A call begins.
    pub(super) fn enter(&mut self, interesting: bool) {
        self.catch_up();
        let registers = interesting || self.registers();
        self.running.push(Running { start: clock::tick(), changed: u64::MAX, cut_off: false, registers });
    }

    /// The call ends: when it began, if it left everything as it was.
    pub(super) fn leave(&mut self) -> Option<u64> {
        self.catch_up();
        let ended = self.running.pop()?;
        if let Some(around) = self.running.last_mut() {
            around.changed = around.changed.min(ended.changed);
        }
        (ended.changed > ended.start && !ended.cut_off).then_some(ended.start)
    }
}

impl Eval<'_> {
    /// What a call asks, if its answer may be remembered.
    pub(super) fn question(&self, closure: &Closure, actuals: &[Actual]) -> Option<Question> {
        let here = (closure.file, closure.func);
        let function = self.files[closure.file as usize].facts.function(closure.func);
        if self.is_dispatching() || !self.serving.is_empty() || !function.annotations.is_empty() {
            return None;
        }
        let given = closure.partial.iter().map(|value| (None, value.clone()));
        let actuals = given.chain(actuals.iter().map(|actual| (actual.name.clone(), actual.value.clone()))).collect();
        let registers = self.memo.registers() || self.interesting.contains(&here);
        Some(Question {
            scope: closure.scope.clone(),
            this: closure.this.clone(),
            actuals,
            role: self.role,
            dead: self.dead,
            undecided: !self.branches.is_empty(),
            registers,
        })
    }

    /// What a call gave when it was made before.
    pub(super) fn remembered(&mut self, of: (FileId, FuncId), question: &Question) -> Option<Value> {
        self.memo.catch_up();
        let known = self.memo.known.get(&of)?.iter().find(|known| known.question.is(question)).map(Rc::clone)?;
        if known.made.is_empty() {
            return Some(known.result.clone());
        }
        self.charge(known.made.len());
        let mut new: Vec<(HeapId, HeapId)> = Vec::new();
        for made in &known.made {
            let id = self.alloc(Object::Map { entries: Vec::new(), open: false });
            new.push((made.id, id));
        }
        let condition = self.condition;
        for (made, (_, id)) in known.made.iter().zip(&new) {
            let object = renewed(&made.object, &new, condition);
            self.heap[*id as usize] = object;
            if let Some(claim) = made.claim {
                self.element_claims.insert(*id, claim);
            }
        }
        Some(renew(&known.result, &new))
    }

    /// Remembers a call that began at `start` and changed nothing.
    pub(super) fn remember(&mut self, of: (FileId, FuncId), start: u64, question: Question, result: &Value) {
        if self.memo.by_start.len() >= MAX_CALLS {
            return;
        }
        let mut made = Vec::new();
        if !self.collect_made(result, start, &mut made, 0) {
            return;
        }
        let known = self.memo.known.entry(of).or_default();
        if known.len() >= MAX_OF_FUNCTION {
            let oldest = known.remove(0);
            self.memo.by_start.remove(&oldest.start);
        }
        known.push(Rc::new(Known { start, question, result: result.clone(), made }));
        self.memo.by_start.insert(start, of);
    }

    /// The objects that a result is made of and that are newer than its call; false if it can't be made again.
    fn collect_made(&self, value: &Value, start: u64, made: &mut Vec<Made>, depth: usize) -> bool {
        if depth > MAX_DEPTH {
            return false;
        }
        match value {
            Value::List(id) | Value::Map(id) | Value::Instance(id) => {
                if self.heap.birth(*id as usize) < start || made.iter().any(|made| made.id == *id) {
                    return true;
                }
                if made.len() >= MAX_OBJECTS {
                    return false;
                }
                let object = self.heap[*id as usize].clone();
                made.push(Made { id: *id, object: object.clone(), claim: self.element_claims.get(id).copied() });
                let mut all = |value: &Value| self.collect_made(value, start, made, depth + 1);
                match &object {
                    // Under which condition an element is there is told by the one that holds around the call.
                    Object::List { items, .. } => {
                        items.iter().all(|item| item.condition == self.condition && all(&item.value))
                    }
                    Object::Map { entries, .. } => entries.iter().all(|(key, value)| all(key) && all(value)),
                    Object::Instance(instance) => {
                        instance.router.is_none() && instance.fields.iter().all(|(_, value)| all(value))
                    }
                }
            }
            Value::Choice(values) => values.iter().all(|value| self.collect_made(value, start, made, depth + 1)),
            Value::Bound(bound) => self.collect_made(&bound.0, start, made, depth + 1),
            Value::Function(closure) => {
                let mut bound = closure.this.iter().chain(&closure.partial);
                // What its variables become later, it would share with all answers.
                closure.scope.birth() < start && bound.all(|value| self.is_older(value, start, depth + 1))
            }
            Value::Router(_) | Value::Route(_) => false,
            _ => true,
        }
    }

    /// True if a value itself, not what it is made of, was there before a call began.
    fn is_older(&self, value: &Value, start: u64, depth: usize) -> bool {
        match value {
            Value::List(id) | Value::Map(id) | Value::Instance(id) => self.heap.birth(*id as usize) < start,
            Value::Choice(values) if depth < MAX_DEPTH => {
                values.iter().all(|value| self.is_older(value, start, depth + 1))
            }
            Value::Choice(_) | Value::Bound(_) | Value::Function(_) | Value::Router(_) | Value::Route(_) => false,
            _ => true,
        }
    }
}

/// A copy of an object with the new ones for those that were made with it.
fn renewed(object: &Object, new: &[(HeapId, HeapId)], condition: ConditionId) -> Object {
    let mut object = object.clone();
    match &mut object {
        Object::List { items, .. } => {
            for item in items {
                item.value = renew(&item.value, new);
                item.condition = condition;
            }
        }
        Object::Map { entries, .. } => {
            for (key, value) in entries {
                (*key, *value) = (renew(key, new), renew(value, new));
            }
        }
        Object::Instance(instance) => {
            for (_, value) in &mut instance.fields {
                *value = renew(value, new);
            }
        }
    }
    object
}

fn renew(value: &Value, new: &[(HeapId, HeapId)]) -> Value {
    let id = |id: HeapId| new.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| *new);
    match value {
        Value::List(old) => Value::List(id(*old)),
        Value::Map(old) => Value::Map(id(*old)),
        Value::Instance(old) => Value::Instance(id(*old)),
        Value::Choice(values) => Value::Choice(values.iter().map(|value| renew(value, new)).collect()),
        Value::Bound(bound) => Value::Bound(Rc::new((renew(&bound.0, new), bound.1))),
        other => other.clone(),
    }
}

impl Question {
    fn is(&self, other: &Question) -> bool {
        self.role == other.role
            && self.dead == other.dead
            && self.undecided == other.undecided
            && self.registers == other.registers
            && self.scope.is_same(&other.scope)
            && self.actuals.len() == other.actuals.len()
            && match (&self.this, &other.this) {
                (Some(a), Some(b)) => is_same(a, b, 0),
                (None, None) => true,
                _ => false,
            }
            && self.actuals.iter().zip(&other.actuals).all(|(a, b)| a.0 == b.0 && is_same(&a.1, &b.1, 0))
    }
}

/// True if no evaluation can tell two values apart, and no row's evidence either.
fn is_same(a: &Value, b: &Value, depth: usize) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    let all = |a: &[Value], b: &[Value]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b, depth + 1));
    match (a, b) {
        (Value::Unknown(a), Value::Unknown(b)) => Rc::ptr_eq(a, b) || a == b,
        (Value::Str(a), Value::Str(b)) => Rc::ptr_eq(a, b) || a == b,
        (Value::Choice(a), Value::Choice(b)) => Rc::ptr_eq(a, b) || all(a, b),
        (Value::Predicate(a), Value::Predicate(b)) => Rc::ptr_eq(a, b),
        (Value::Test(a), Value::Test(b)) => Rc::ptr_eq(a, b),
        (Value::Bound(a), Value::Bound(b)) => a.1 == b.1 && is_same(&a.0, &b.0, depth + 1),
        (Value::Function(a), Value::Function(b)) => {
            Rc::ptr_eq(a, b)
                || (a.file == b.file
                    && a.func == b.func
                    && a.class == b.class
                    && a.scope.is_same(&b.scope)
                    && all(a.this.as_slice(), b.this.as_slice())
                    && all(&a.partial, &b.partial))
        }
        _ => a.same(b),
    }
}
