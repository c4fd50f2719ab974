//! Handlers that tell requests apart themselves: by comparing path and verb with texts.
//!
//! Such a handler is evaluated like any function. A comparison splits the requests that reach it; what is called with
//! request or answer serves those that reach the call, unless it refuses them.

use super::adding::Registered;
use super::{Actual, Eval, Flow, Frame, Outcome};
use crate::asked::{KnownPath, Reached, Test, Verbs, joined, template};
use crate::fate::{Answer, Dispatch, Fate, united};
use crate::router::MethodUse;
use crate::value::{Closure, RouterId, Site, Text, Value};
use periplus_packs::{Asked, RequestRule};
use std::rc::Rc;

/// A branch on requests, while its sides are evaluated.
#[derive(Debug)]
pub(super) struct Split {
    /// The requests that reach each side; then those that go on behind it.
    sides: [Vec<Reached>; 2],
    /// Something else decides too: what becomes of requests on one side says nothing of the other.
    open: Option<Vec<Fate>>,
    then: Vec<Fate>,
    /// Which sides tell requests apart.
    told: [bool; 2],
    goes_on: [bool; 2],
}

/// What is behind a handler.
#[derive(Debug, Default)]
pub(super) struct Behind {
    pub(super) routers: Vec<RouterId>,
    /// The verbs of the requests that it serves besides, as far as it tells them apart.
    pub(super) rest: Option<Verbs>,
}

impl Behind {
    /// True if all that it serves is behind routers.
    pub(super) fn is_all(&self) -> bool {
        !self.routers.is_empty() && self.rest.is_none_or(Verbs::is_empty)
    }

    pub(super) fn routers(routers: Vec<RouterId>) -> Behind {
        Behind { routers, rest: None }
    }
}

impl Eval<'_> {
    /// Looks into a handler function: the routers that it hands requests on to, and a router of its comparisons. What is
    /// known of the path before is where it was registered.
    pub(super) fn look_into(&mut self, closure: &Closure, registered: Option<&KnownPath>) -> Behind {
        let start = Reached { path: registered.cloned(), verbs: Verbs::ALL };
        let fresh = Dispatch { now: vec![start], fates: Vec::new(), gated: false, decisions: 0 };
        let outer = self.dispatch.replace(fresh);
        self.serving.push(Vec::new());
        self.call_assuming(closure);
        let routers = self.serving.pop().unwrap_or_default();
        let seen = std::mem::replace(&mut self.dispatch, outer);
        let mut behind = Behind::routers(routers);
        if let Some(seen) = seen.filter(|seen| seen.decisions > 0)
            && let Some(rule) = self.request_rule_of(closure)
        {
            self.register_comparisons(closure, seen, registered, rule, &mut behind);
        }
        behind
    }

    /// Makes the router of a handler's comparisons.
    fn register_comparisons(
        &mut self,
        closure: &Closure,
        seen: Dispatch,
        registered: Option<&KnownPath>,
        (pack, kind): (usize, usize),
        behind: &mut Behind,
    ) {
        let site = Site { file: closure.file, span: self.facts(closure.file).function(closure.func).name_span };
        let handler = Value::Function(Rc::new(closure.clone()));
        let mut router = None;
        let mut rest = Verbs::NONE;
        let all = seen.fates.clone();
        for fate in seen.fates {
            let verbs = if fate.is_nothing_own(&all) { Verbs::NONE } else { fate.answered() };
            let start = Reached { path: fate.path.clone(), verbs };
            let Some(path) = fate.path.filter(|_| !start.same_path(registered)) else {
                rest = rest.or(verbs);
                continue;
            };
            if verbs.is_empty() {
                continue;
            }
            let router = *router.get_or_insert_with(|| self.new_router(pack, kind, site));
            if self.facts(closure.file).function(closure.func).name.is_some() {
                self.routers[router as usize].name = Some(self.describe(&handler));
            }
            let methods = verbs.names().into_iter().map(|verb| MethodUse::Known(verb.into())).collect();
            let (site, path, handler) = (path.site, template(&path), Some(handler.clone()));
            let rule = "comparison";
            self.push_route(router, Registered { pack, rule, methods, path, site, handler, guards: Vec::new() });
        }
        if router.is_some() || !rest.is_empty() {
            behind.rest = Some(rest);
        }
        behind.routers.extend(router);
    }

    /// The pack and router kind of functions that take a request.
    fn request_rule_of(&mut self, closure: &Closure) -> Option<(usize, usize)> {
        let facts = self.facts(closure.file);
        let language = self.language(closure.file).pack_language();
        let frame = self.module_frame(closure.file);
        for param in &facts.function(closure.func).params {
            let Some(ty) = param.ty else { continue };
            let Value::External(ty) = self.type_value(&frame, ty) else { continue };
            for (at, pack) in self.packs.packs().iter().enumerate().filter(|(_, pack)| pack.language == language) {
                let takes = pack.requests.iter().find(|rule| rule.types.iter().any(|known| **known == *ty));
                let kind = takes.and_then(|rule| pack.routers.iter().position(|router| router.kind == rule.kind));
                if let Some(kind) = kind {
                    return Some((at, kind));
                }
            }
        }
        None
    }

    /// Hands a handler to a server: one that tells requests apart is an application of its own.
    pub(super) fn listen(&mut self, frame: &Frame, handler: &Value, site: Site) -> Outcome {
        let mut behind = Behind::default();
        let alternatives = handler.alternatives().to_vec();
        for one in &alternatives {
            // It may be mounted in what stands in its place otherwise.
            if let (Value::Router(router), true) = (one, alternatives.len() > 1) {
                let text = format!("one of {} values that reach this place", alternatives.len());
                self.conditions.push(super::Condition { parent: self.condition, text: text.as_str().into(), site });
                self.routers[*router as usize].alone = Some((self.conditions.len() - 1) as u32);
            }
            let found = self.routers_behind(frame, one, None);
            behind.routers.extend(found.routers);
        }
        for router in &behind.routers {
            self.routers[*router as usize].served = true;
        }
        match handler {
            _ if !behind.routers.is_empty() => Outcome::Operation,
            Value::Unknown(unknown) => {
                self.demand(handler);
                Outcome::Unresolved(format!("what is served here is not known: {}", unknown.reason).into())
            }
            Value::Function(_) => Outcome::Unresolved("a handler that compares no path with a text".into()),
            Value::Instance(id) if matches!(self.what_is_wrapped(*id), Some(Value::Function(_))) => {
                Outcome::Unresolved("a handler, wrapped, that compares no path with a text".into())
            }
            _ => Outcome::Rejected("serves no handler of its own".into()),
        }
    }

    /// What a value says of the request, if a handler is being looked into.
    fn asked(&self, frame: &Frame, value: &Value) -> Option<Asked<'_>> {
        let Value::External(symbol) = value else { return None };
        self.dispatch.as_ref()?;
        self.request_rules(frame).find_map(|rule| rule.asked(symbol))
    }

    /// True for a request's path without a prefix that nobody knows: what is left is no path that is served.
    pub(super) fn is_cut_unseen(&self, frame: &Frame, path: &Value, prefix: &Value) -> bool {
        let seen = |prefix: &Value| match prefix {
            Value::Str(text) => !text.configured() && text.known().is_some_and(|text| !text.is_empty()),
            _ => false,
        };
        self.asked(frame, path) == Some(Asked::Path) && !prefix.alternatives().iter().all(seen)
    }

    fn request_rules(&self, frame: &Frame) -> impl Iterator<Item = &RequestRule> {
        let language = self.language(frame.file).pack_language();
        self.packs.packs().iter().filter(move |pack| pack.language == language).flat_map(|pack| &pack.requests)
    }

    /// A value as a condition on the request; nothing where no handler is being looked into, or no request is asked.
    pub(super) fn as_test(&self, frame: &Frame, value: &Value) -> Option<Test> {
        match value {
            Value::Test(test) => Some((**test).clone()),
            _ => match self.asked(frame, value)? {
                Asked::Verb(verb) => Verbs::one(verb).map(Test::Verb),
                Asked::Path | Asked::Method => None,
            },
        }
    }

    pub(super) fn is_dispatching(&self) -> bool {
        self.dispatch.is_some()
    }

    /// The opposite of a condition on the request.
    pub(super) fn negated_test(&self, frame: &Frame, value: &Value) -> Option<Value> {
        let test = self.as_test(frame, value)?;
        Some(Value::Test(Rc::new(Test::Not(Rc::new(test)))))
    }

    /// Path or verb of the request compared with a text; `below` if only with the beginning.
    pub(super) fn compare_request(
        &mut self,
        frame: &Frame,
        first: &Value,
        second: &Value,
        site: Site,
        below: bool,
    ) -> Option<Value> {
        let (asked, other) = match self.asked(frame, first) {
            Some(asked) => (asked, second),
            None => (self.asked(frame, second)?, first),
        };
        let (path, method) = (asked == Asked::Path, asked == Asked::Method);
        if path {
            self.demand(other);
        }
        let one = |value: &Value| match value {
            Value::Str(text) if path => Some(Test::Path(KnownPath { text: (**text).clone(), below, site })),
            Value::Str(text) if method => Verbs::one(&text.known()?).map(Test::Verb),
            _ => None,
        };
        let tests = other.alternatives().iter().map(|value| one(value).unwrap_or(Test::Open));
        let test = tests.reduce(|left, right| Test::Either(Rc::new(left), Rc::new(right)))?;
        Some(Value::Test(Rc::new(test)))
    }

    /// Two conditions together, one of which at least is on the request.
    pub(super) fn combine_tests(&self, frame: &Frame, first: &Value, second: &Value, both: bool) -> Option<Value> {
        let (left, right) = (self.as_test(frame, first), self.as_test(frame, second));
        if left.is_none() && right.is_none() {
            return None;
        }
        let (left, right) = (Rc::new(left.unwrap_or(Test::Open)), Rc::new(right.unwrap_or(Test::Open)));
        Some(Value::Test(Rc::new(if both { Test::Both(left, right) } else { Test::Either(left, right) })))
    }

    /// Begins a branch on the request that reaches it.
    pub(super) fn split(&mut self, frame: &Frame, condition: &Value) -> Option<Split> {
        let test = match &self.dispatch {
            Some(_) => self.as_test(frame, condition).unwrap_or(Test::Open),
            None => return None,
        };
        let dispatch = self.dispatch.as_mut()?;
        let sides = [test.pick(&dispatch.now, true), test.pick(&dispatch.now, false)];
        let open = if test.is_decided() {
            dispatch.decisions += 1;
            dispatch.gated = false;
            // What was done for all of them before is no answer: each side gives its own.
            for reached in dispatch.now.clone() {
                let fate = dispatch.fate(&reached);
                fate.served = fate.served.without(reached.verbs);
                if fate.served.is_empty() {
                    fate.answers.clear();
                }
            }
            None
        } else {
            dispatch.decisions += usize::from(!matches!(test, Test::Open));
            Some(dispatch.fates.clone())
        };
        Some(Split { sides, open, then: Vec::new(), told: [false; 2], goes_on: [true; 2] })
    }

    /// Evaluates one side of a branch for the requests that reach it.
    pub(super) fn side(&mut self, split: &mut Option<Split>, then: bool, run: impl FnOnce(&mut Self) -> Flow) -> Flow {
        let Some(split) = split else { return run(self) };
        let at = usize::from(!then);
        if split.sides[at].is_empty() {
            return Flow::Throw;
        }
        if let (Some(before), Some(dispatch)) = (&split.open, &mut self.dispatch)
            && !then
        {
            split.then = std::mem::replace(&mut dispatch.fates, before.clone());
        }
        if let Some(dispatch) = &mut self.dispatch {
            dispatch.now.clone_from(&split.sides[at]);
        }
        let before = self.dispatch.as_ref().map(|dispatch| dispatch.decisions);
        let flow = run(self);
        split.told[at] = self.dispatch.as_ref().map(|dispatch| dispatch.decisions) > before;
        split.goes_on[at] = matches!(flow, Flow::Next);
        split.sides[at] = match &self.dispatch {
            Some(dispatch) if matches!(flow, Flow::Next) => dispatch.now.clone(),
            _ => Vec::new(),
        };
        flow
    }

    /// Ends a branch: what goes on behind it are the requests that either side lets through.
    pub(super) fn unite(&mut self, split: Option<Split>) {
        let (Some(split), Some(dispatch)) = (split, &mut self.dispatch) else { return };
        let [mut through, otherwise] = split.sides;
        through.extend(otherwise);
        dispatch.now = joined(through);
        if split.open.is_some() {
            let others = std::mem::take(&mut dispatch.fates);
            dispatch.fates = match split.told {
                // The other side is a gate: it lets nobody through, whatever is asked for.
                [true, false] => {
                    dispatch.gated = !split.goes_on[0];
                    split.then
                }
                [false, true] => others,
                _ => united(split.then, others),
            };
        }
    }

    /// Evaluates something behind which the same requests go on as before it.
    pub(super) fn keeping_requests<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        let held = self.dispatch.as_ref().map(|dispatch| (dispatch.now.clone(), dispatch.gated));
        let result = run(self);
        if let (Some(dispatch), Some(held)) = (&mut self.dispatch, held) {
            (dispatch.now, dispatch.gated) = held;
        }
        result
    }

    /// Something outside of the handler is called: with request or answer it serves the requests that reach it, or refuses
    /// them.
    pub(super) fn note_answer(&mut self, frame: &Frame, callee: &Value, actuals: &[Actual], site: Site) {
        if self.dispatch.is_none() || self.asked_call(frame, callee) {
            return;
        }
        let given = || std::iter::once(callee).chain(actuals.iter().map(|actual| &actual.value));
        let refuses = self.request_rules(frame).any(|rule| {
            given().any(|value| match value {
                Value::External(symbol) => rule.refuses(symbol),
                Value::Int(code) => rule.refused.contains(code),
                _ => false,
            })
        });
        let handed = given().any(|value| self.is_given(frame, value));
        if !handed && !refuses {
            return;
        }
        if callee.is_unknown() {
            self.demand(callee);
        }
        let only_given = actuals.iter().all(|actual| self.is_given(frame, &actual.value));
        let answer = match callee {
            Value::Function(closure) if only_given => Answer::Function(closure.file, closure.func),
            Value::Unknown(unknown) if only_given => Answer::Unknown(Rc::clone(&unknown.name)),
            _ => Answer::Call(site),
        };
        let Some(dispatch) = self.dispatch.as_mut().filter(|dispatch| !dispatch.gated) else { return };
        for reached in dispatch.now.clone() {
            let fate = dispatch.fate(&reached);
            if refuses {
                fate.refused = fate.refused.or(reached.verbs);
                continue;
            }
            fate.served = fate.served.or(reached.verbs);
            if !fate.answers.contains(&answer) {
                fate.answers.push(answer.clone());
            }
        }
    }

    /// True for the request, the answer, and what is taken of them.
    fn is_given(&self, frame: &Frame, value: &Value) -> bool {
        match value {
            Value::External(symbol) => self.request_rules(frame).any(|rule| rule.is_given(symbol)),
            _ => false,
        }
    }

    /// True for a call that only asks for path or verb.
    fn asked_call(&self, frame: &Frame, callee: &Value) -> bool {
        let Value::External(symbol) = callee else { return false };
        let called = format!("{symbol}()");
        let members = self.request_rules(frame).any(|rule| rule.asked(&called).is_some());
        members || self.asked(frame, callee).is_some()
    }

    /// True for a function of the tree that only answers: it is given request or answer, does not tell requests apart, and
    /// hands none on.
    pub(super) fn only_answers(&self, closure: &Closure, actuals: &[Actual]) -> bool {
        if self.dispatch.is_none() || self.may_dispatch(closure) || self.hands_on(closure) {
            return false;
        }
        let frame = self.module_frame(closure.file);
        actuals.iter().any(|actual| self.is_given(&frame, &actual.value))
    }

    /// A registered path, as what is known of requests before the handler looks at them.
    pub(super) fn registered_path(path: &Text, site: Site) -> Option<KnownPath> {
        let known = path.known()?;
        let below = known.ends_with('/');
        (!known.contains(['{', '*'])).then(|| KnownPath { text: path.clone(), below, site })
    }
}
