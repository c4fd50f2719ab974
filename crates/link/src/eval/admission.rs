//! Rules of access: which requests they are about, and who gets in.

use super::actions::Rule;
use super::{Actual, Eval, Invocation};
use crate::router::{AccessRule, MethodUse};
use crate::value::{Pattern, RouterId, Text, Unknown, Value};
use periplus_inventory::Method;
use periplus_packs::Allows;
use std::rc::Rc;

impl Eval<'_> {
    pub(super) fn begin_rule(&mut self, at: Invocation<'_>, router: RouterId) -> Value {
        self.reject(at.frame, at.claim, "a rule of access");
        let about = self.requests_among(at.actuals);
        let first = self.first_of_line(router);
        self.routers[first as usize].admission.begun = Some(about);
        Value::Router(router)
    }

    pub(super) fn end_rule(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule, name: &str) -> Value {
        self.reject(at.frame, at.claim, "a rule of access");
        let first = self.first_of_line(router);
        if let Some(about) = self.routers[first as usize].admission.begun.take() {
            self.add_rule(at, first, call, name, about);
        }
        Value::Router(router)
    }

    pub(super) fn limit_rules(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule, name: &str) -> Value {
        self.reject(at.frame, at.claim, "a rule of access");
        let about = self.requests_among(at.actuals);
        let first = self.first_of_line(router);
        if call.allows.is_some() {
            self.add_rule(at, first, call, name, about.clone());
        }
        let limits = &mut self.routers[first as usize].admission.limits;
        limits.extend(about.into_iter().filter(|one| !limits.iter().any(|known| same(known, one))).collect::<Vec<_>>());
        Value::Router(router)
    }

    fn add_rule(&mut self, at: Invocation<'_>, first: RouterId, call: &Rule, name: &str, about: Vec<Pattern>) {
        let texts: Vec<String> = at.actuals.iter().filter_map(|actual| actual.value.known_text()).collect();
        let name: Rc<str> = if texts.is_empty() || call.allows == Some(Allows::All) {
            name.into()
        } else {
            format!("{name}({})", texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(", ")).into()
        };
        let (allows, condition) = (call.allows.unwrap_or(Allows::Unknown), self.condition);
        let rules = &mut self.routers[first as usize].admission.rules;
        // Where the call is run once more, it says the same.
        let known = |rule: &AccessRule| {
            rule.site == at.site
                && rule.about.len() == about.len()
                && rule.about.iter().zip(&about).all(|(one, other)| same(one, other))
        };
        if !rules.iter().any(known) {
            rules.push(AccessRule { about, allows, name, site: at.site, condition });
        }
    }

    /// The requests that arguments name: by paths, verbs and request predicates; all requests if there are none. What is
    /// not known may be any path.
    pub(super) fn requests_among(&mut self, actuals: &[Actual]) -> Vec<Pattern> {
        let mut verbs: Vec<MethodUse> = Vec::new();
        let mut all: Vec<Pattern> = Vec::new();
        for actual in actuals {
            self.demand(&actual.value);
            self.requests_in(&actual.value, &mut verbs, &mut all);
        }
        if all.is_empty() {
            all.push(Pattern::default());
        }
        for pattern in all.iter_mut().filter(|pattern| pattern.methods.is_none() && !verbs.is_empty()) {
            pattern.methods = Some(verbs.clone());
        }
        all
    }

    fn requests_in(&mut self, value: &Value, verbs: &mut Vec<MethodUse>, all: &mut Vec<Pattern>) {
        let unknown = |reason: &str| {
            let unknown = Unknown { name: "requests".into(), reason: reason.into(), needs: Vec::new() };
            Pattern { methods: None, path: Some(Text::hole(&Rc::new(unknown))) }
        };
        match value {
            Value::Null => {}
            Value::Predicate(patterns) => all.extend(patterns.iter().cloned()),
            Value::Str(text) if text.known().is_some_and(|text| text.parse::<Method>().is_ok()) => {
                verbs.extend(text.known().map(|verb| MethodUse::Known(verb.into())));
            }
            Value::Str(text) => all.push(Pattern { methods: None, path: Some((**text).clone()) }),
            Value::List(id) => {
                for item in self.items(*id).0 {
                    self.requests_in(&item.value, verbs, all);
                }
            }
            // A constant of an enumeration: `HttpMethod.POST`.
            Value::External(path) => {
                let last = path.rsplit('.').next().unwrap_or(path);
                if last.parse::<Method>().is_ok() {
                    verbs.push(MethodUse::Known(last.into()));
                } else {
                    all.push(unknown("what code outside of this tree lets through"));
                }
            }
            _ => all.push(unknown("a value that is not known")),
        }
    }
}

/// True if two patterns say the same.
fn same(left: &Pattern, right: &Pattern) -> bool {
    let verbs = |pattern: &Pattern| {
        let all = pattern.methods.iter().flatten();
        all.map(|verb| if let MethodUse::Known(verb) = verb { verb.to_string() } else { String::new() })
            .collect::<Vec<_>>()
    };
    let path = |pattern: &Pattern| pattern.path.as_ref().map(Text::marked);
    path(left) == path(right) && verbs(left) == verbs(right)
}
