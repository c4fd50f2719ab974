//! Python: what a module holds, looked through (`inspect.getmembers(module, predicate)`).

use super::{Eval, Frame};
use crate::value::{ModuleRef, Site, Value};

impl Eval<'_> {
    /// The members of a module by name that a predicate lets through. Where it can't be told of one, those that can serve
    /// stay: routers and objects.
    pub(super) fn module_members(
        &mut self,
        frame: &Frame,
        module: &Value,
        predicate: Option<&Value>,
        site: Site,
    ) -> Option<Value> {
        let mut members = Vec::new();
        for one in module.alternatives().to_vec() {
            let Value::Module(module) = &one else { continue };
            let ModuleRef::File(file) = &**module else {
                self.demand(&one);
                continue;
            };
            let held = self.files[*file as usize].scope.variables();
            let named = held.into_iter().map(|(name, value)| (self.names.text(name), value));
            members.extend(named.collect::<Vec<_>>());
        }
        if members.is_empty() {
            return None;
        }
        members.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut kept = Vec::new();
        for (name, value) in members {
            let answer = match predicate {
                Some(predicate @ (Value::Function(_) | Value::Bound(_))) => {
                    let given = Self::actuals(vec![value.clone()], site);
                    self.call_value(frame, predicate, given, site, None)
                }
                _ => Value::unknown("predicate", "a predicate that is not known"),
            };
            let serves = predicate.is_none() || matches!(value, Value::Router(_) | Value::Instance(_));
            if self.truth(&answer).unwrap_or(serves) {
                let name = Value::text(&name, None);
                kept.push(self.list(vec![name, value]));
            }
        }
        Some(self.list(kept))
    }
}
