//! Calls that take middleware and routers alike.

use super::actions::Rule;
use super::{Actual, Eval, Invocation, Item, Object};
use crate::router::{Event, GuardUse, MethodUse};
use crate::value::{RouterId, Site, Text, Value};

impl Eval<'_> {
    /// Middleware and routers in one call, told apart by what they are.
    pub(super) fn use_all(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        let mut rest = actuals;
        let mut prefixes = vec![Text::default()];
        let mut prefixed = false;
        if let Some(first) = actuals.first() {
            let is_path = match &first.value {
                Value::Str(_) => true,
                Value::List(id) => {
                    let (items, _) = self.items(*id);
                    !items.is_empty() && items.iter().all(|item| matches!(item.value, Value::Str(_)))
                }
                Value::Choice(values) => values.iter().all(|value| matches!(value, Value::Str(_))),
                Value::Unknown(_) | Value::External(_) => actuals.len() > 1 && self.only_routers(&actuals[1..]),
                _ => false,
            };
            if is_path {
                self.demand(&first.value);
                prefixes = self.path_texts(&first.value.clone()).unwrap_or_default();
                rest = &actuals[1..];
                prefixed = true;
            }
        }
        let mut flat: Vec<(Value, Site)> = Vec::new();
        for actual in rest {
            self.flatten(&actual.value, actual.site, &mut flat, 0);
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

    pub(super) fn only_routers(&mut self, actuals: &[Actual]) -> bool {
        actuals
            .iter()
            .any(|actual| actual.value.alternatives().to_vec().iter().any(|value| self.router_of(value).is_some()))
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
}
