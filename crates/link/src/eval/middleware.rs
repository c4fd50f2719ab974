//! Calls that take middleware and routers alike.

use super::actions::Rule;
use super::{Actual, Eval, Frame, Invocation, Item, Object};
use crate::router::{Event, GuardUse, MethodUse};
use crate::value::{RouterId, Site, Text, Value};

impl Eval<'_> {
    /// Middleware and routers in one call, told apart by what they are.
    pub(super) fn use_all(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        let mut prefixes = vec![Text::default()];
        let path = self.position_of_path(actuals);
        let prefixed = path.is_some();
        if let Some(at) = path {
            self.demand(&actuals[at].value);
            prefixes = self.path_texts(&actuals[at].value.clone()).unwrap_or_default();
        }
        let mut flat: Vec<(Value, Site)> = Vec::new();
        for (at, actual) in actuals.iter().enumerate() {
            if path != Some(at) {
                self.flatten(&actual.value, actual.site, &mut flat, 0);
            }
        }
        let mut guards: Vec<GuardUse> = Vec::new();
        let mut found = false;
        for (value, at) in flat {
            if let Some(child) = self.router_of(&value) {
                found = true;
                for prefix in &prefixes {
                    self.attach(router, child, prefix.clone(), site, call.replaces, guards.clone());
                }
                continue;
            }
            match &value {
                Value::Function(closure) if prefixed => {
                    let facts = self.facts(closure.file);
                    let params = facts.function(closure.func).params.len();
                    let ends = call.terminal_params.is_some_and(|terminal| {
                        params == terminal
                            || (params == terminal + 1 && !crate::hand_on::hands_on(&facts, closure.func, terminal))
                    });
                    if ends {
                        found = true;
                        for prefix in &prefixes {
                            let any = vec![MethodUse::Known("ANY".into())];
                            self.add_route(
                                router,
                                any,
                                prefix.clone(),
                                site,
                                Some(value.clone()),
                                guards.clone(),
                                call,
                            );
                        }
                    } else {
                        guards.push(self.guard(&value, at));
                    }
                }
                Value::Unknown(unknown) => {
                    self.demand(&value);
                    if !self.routers[router as usize].life.asks {
                        self.routers[router as usize].life.asks = true;
                    }
                    self.unresolved(frame, claim, &format!("what is used here is not known: {}", unknown.reason));
                    guards.push(self.guard(&value, at));
                }
                _ => guards.push(self.guard(&value, at)),
            }
        }
        if found {
            self.resolved(frame, claim);
        } else {
            self.reject(frame, claim, "middleware");
        }
        let path = prefixed.then(|| prefixes.first().cloned()).flatten();
        for mut guard in guards {
            guard.path.clone_from(&path);
            self.routers[router as usize].log.push(Event::Guard(guard));
        }
        self.escape_all(actuals);
        Value::Router(router)
    }

    /// Where the path stands: what is a text is one wherever it stands, what is not known may be one in front of routers.
    fn position_of_path(&mut self, actuals: &[Actual]) -> Option<usize> {
        let is_path = |eval: &Self, value: &Value| match value {
            Value::Str(_) => true,
            Value::List(id) => {
                let (items, _) = eval.items(*id);
                !items.is_empty() && items.iter().all(|item| matches!(item.value, Value::Str(_)))
            }
            Value::Choice(values) => values.iter().all(|value| matches!(value, Value::Str(_))),
            _ => false,
        };
        if let Some(at) = actuals.iter().position(|actual| is_path(self, &actual.value)) {
            return Some(at);
        }
        let unknown = matches!(actuals.first()?.value, Value::Unknown(_) | Value::External(_));
        (unknown && actuals.len() > 1 && self.only_routers(&actuals[1..])).then_some(0)
    }

    pub(super) fn only_routers(&mut self, actuals: &[Actual]) -> bool {
        actuals
            .iter()
            .any(|actual| actual.value.alternatives().to_vec().iter().any(|value| self.router_of(value).is_some()))
    }

    /// What a guard is limited to: the path that the call gives, and whether it is that path alone.
    pub(super) fn guarded_path(&mut self, frame: &Frame, call: &Rule, actuals: &[Actual]) -> (Option<Text>, bool) {
        if call.path.is_none() {
            return (None, false);
        }
        let Some(path) = self.paths(frame, call, actuals).and_then(|paths| paths.into_iter().next()) else {
            return (None, false);
        };
        let Some(wildcard) = &call.wildcard else { return (Some(path), false) };
        match path.known() {
            Some(text) if text.ends_with(wildcard.as_str()) => {
                let above = text.strip_suffix(wildcard.as_str()).unwrap_or(&text).trim_end_matches('/').to_owned();
                let everything = above.is_empty();
                ((!everything).then(|| path.map(|_| above.clone())), false)
            }
            _ => (Some(path), true),
        }
    }

    /// True if an argument says that what is installed runs behind the handler.
    pub(super) fn is_no_guard(&mut self, frame: &Frame, call: &Rule, actuals: &[Actual]) -> bool {
        let Some(behind) = call.behind.clone() else { return false };
        let Some(value) = self.pick(frame, actuals, &behind.argument) else { return false };
        let said = match &value {
            Value::External(path) => path.to_string(),
            other => other.known_text().unwrap_or_default(),
        };
        behind.values.contains(&said)
    }

    pub(super) fn flatten(&mut self, value: &Value, site: Site, flat: &mut Vec<(Value, Site)>, depth: usize) {
        match value {
            Value::List(id) if depth < 4 => {
                let items: Vec<Item> = match &self.heap[*id as usize] {
                    Object::List { items, .. } => items.clone(),
                    _ => Vec::new(),
                };
                for item in items {
                    self.flatten(&item.value, site, flat, depth + 1);
                }
            }
            Value::Choice(values) => values.iter().for_each(|value| self.flatten(value, site, flat, depth)),
            Value::Null => {}
            other => flat.push((other.clone(), site)),
        }
    }

    /// The guards that a call installs: its arguments, or what the call itself is named for.
    pub(super) fn guards_given(&self, name: &str, actuals: &[Actual], site: Site) -> Vec<GuardUse> {
        if actuals.is_empty() {
            return vec![GuardUse {
                name: name.into(),
                site,
                path: None,
                exact: false,
                everywhere: false,
                authorizes: false,
            }];
        }
        actuals.iter().map(|actual| self.guard(&actual.value, actual.site)).collect()
    }
}
