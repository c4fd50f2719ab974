//! Library functions that go over the elements of a collection.

use super::{Actual, Eval, Frame};
use crate::value::{Site, Value};
use std::rc::Rc;

impl Eval<'_> {
    /// `forEach`, `map`, `filter`, `flatMap`: the function with each element.
    pub(super) fn each(&mut self, frame: &Frame, actuals: &[Actual], site: Site) -> Option<Value> {
        let collection = actuals.first()?.value.clone();
        let function = actuals.iter().skip(1).find(|actual| {
            let value = &actual.value;
            matches!(value, Value::Function(_) | Value::Bound(_) | Value::Choice(_) | Value::External(_))
        })?;
        let function = function.value.clone();
        let rounds: Vec<(Vec<Value>, u32)> = match &collection {
            Value::Map(_) => self.pairs(&collection)?.into_iter().map(|(key, value)| (vec![value, key], 0)).collect(),
            _ => match self.spread_items(&collection) {
                Some(items) => items
                    .into_iter()
                    .enumerate()
                    .map(|(at, item)| (vec![item.value, Value::Int(at as i64), collection.clone()], item.condition))
                    .collect(),
                None => {
                    self.demand(&collection);
                    self.escape(&function, 0);
                    return Some(Value::unknown("list", "the elements are not known"));
                }
            },
        };
        let mut results = Vec::new();
        for (arguments, condition) in rounds.into_iter().take(super::MAX_ROUNDS) {
            let outer = self.condition;
            if outer == 0 {
                self.condition = condition;
            }
            let given = Self::actuals(arguments, site);
            let value = self.call_value(frame, &function, given, site, None);
            self.condition = outer;
            results.push(value);
        }
        Some(self.list(results))
    }
}

/// A text, or each of several, through a function of plain strings.
pub(super) fn map_text(value: Value, apply: &dyn Fn(&str) -> String) -> Option<Value> {
    match value {
        Value::Str(text) => Some(Value::Str(Rc::new(text.map(apply)))),
        Value::Choice(values) => {
            let mut all = Vec::new();
            for value in values.iter() {
                all.push(map_text(value.clone(), apply).unwrap_or_else(|| value.clone()));
            }
            Some(Value::join(all))
        }
        unknown @ Value::Unknown(_) => Some(unknown),
        _ => None,
    }
}
