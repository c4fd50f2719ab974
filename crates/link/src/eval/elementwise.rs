//! Library functions that go over the elements of a collection.

use super::{Actual, Eval, Frame, Item, Object};
use crate::value::{Part, Site, Value};
use periplus_facts::Language;
use std::rc::Rc;

impl Eval<'_> {
    /// `forEach`, `map`, `filter`, `flatMap`: the function with each element.
    pub(super) fn each(&mut self, frame: &Frame, actuals: &[Actual], site: Site) -> Option<Value> {
        let collection = actuals.first()?.value.clone();
        if let Some(Value::Str(member)) = actuals.get(1).map(|actual| &actual.value) {
            return self.members_of_each(frame, &collection, &member.known()?);
        }
        let function = actuals.iter().skip(1).find(|actual| {
            let value = &actual.value;
            matches!(value, Value::Function(_) | Value::Bound(_) | Value::Choice(_) | Value::External(_))
        })?;
        let function = function.value.clone();
        let rounds: Vec<(Vec<Value>, u32)> = match &collection {
            Value::Map(_) => {
                let pairs = self.pairs(&collection)?;
                pairs.into_iter().map(|pair| (self.given_pair(frame, &function, pair), 0)).collect()
            }
            _ => match self.spread_items(&collection) {
                Some(items) => items
                    .into_iter()
                    .enumerate()
                    .map(|(at, item)| match self.language(frame.file) {
                        // A method reference takes what it is called on and nothing else.
                        Language::Java => (vec![item.value], item.condition),
                        _ => (vec![item.value, Value::Int(at as i64), collection.clone()], item.condition),
                    })
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
            let given = Self::actuals(arguments, site);
            let call = |eval: &mut Self| eval.call_value(frame, &function, given, site, None);
            results.push(self.with_element(condition, call));
        }
        Some(self.list(results))
    }

    /// The elements of which a function does not say no; of classes, those of which it says yes.
    pub(super) fn filter(&mut self, frame: &Frame, actuals: &[Actual], site: Site) -> Option<Value> {
        let (list, function) = (actuals.first()?.value.clone(), actuals.get(1)?.value.clone());
        let items = self.values_of(frame, &list)?;
        let mut kept = Vec::new();
        for item in items.into_iter().take(super::MAX_ROUNDS) {
            let given = Self::actuals(vec![item.value.clone()], site);
            let answer = match &function {
                Value::Function(_) => self.call_value(frame, &function, given, site, None),
                // A text stands for the member that it names.
                Value::Str(member) if let Some(member) = member.known() => {
                    let member = self.names.intern(&member);
                    self.member(frame, &item.value, member)
                }
                _ => item.value.clone(),
            };
            // Of all the classes there are, only those count that are certainly meant.
            let kept_if_unknown = !matches!(item.value, Value::Class(_));
            if self.truth(&answer).unwrap_or(kept_if_unknown) {
                kept.push(item);
            }
        }
        Some(Value::List(self.alloc(Object::List { items: kept, open: false })))
    }

    /// A member of each element, where a text stands in the function's place.
    fn members_of_each(&mut self, frame: &Frame, collection: &Value, member: &str) -> Option<Value> {
        let member = self.names.intern(member);
        let items = self.values_of(frame, collection)?.into_iter();
        let items = items.map(|item| Item { value: self.member(frame, &item.value, member), ..item }).collect();
        Some(Value::List(self.alloc(Object::List { items, open: false })))
    }

    /// The elements of a list; in ECMAScript the values of an object.
    fn values_of(&mut self, frame: &Frame, collection: &Value) -> Option<Vec<Item>> {
        match collection {
            Value::Map(_) if self.language(frame.file).is_ecmascript() => {
                let condition = self.condition;
                let pairs = self.pairs(collection)?;
                Some(pairs.into_iter().map(|(_, value)| Item { value, condition }).collect())
            }
            _ => self.spread_items(collection),
        }
    }

    /// The first element of which a function says yes; of those before it of which nobody knows, each may be it.
    pub(super) fn find_element(&mut self, frame: &Frame, actuals: &[Actual], site: Site) -> Option<Value> {
        let (list, function) = (actuals.first()?.value.clone(), actuals.get(1)?.value.clone());
        if !matches!(list, Value::List(_)) || !matches!(function, Value::Function(_)) {
            return None;
        }
        let mut found = Vec::new();
        for item in self.spread_items(&list)?.into_iter().take(super::MAX_ROUNDS) {
            let given = Self::actuals(vec![item.value.clone()], site);
            let answer = self.call_value(frame, &function, given, site, None);
            let decided = self.truth(&answer);
            if decided != Some(false) {
                found.push(item.value);
            }
            if decided == Some(true) {
                break;
            }
        }
        Some(Value::join(found))
    }

    /// What a function is given of a map's pair: value and key, on the JVM key and value, or the pair itself if it takes
    /// one argument.
    fn given_pair(&mut self, frame: &Frame, function: &Value, (key, value): (Value, Value)) -> Vec<Value> {
        if self.language(frame.file) != Language::Java {
            return vec![value, key];
        }
        match function {
            Value::Function(closure) if self.facts(closure.file).function(closure.func).params.len() == 1 => {
                vec![self.list(vec![key, value])]
            }
            _ => vec![key, value],
        }
    }

    /// `reduce`, whose function may stand before or behind the initial value.
    pub(super) fn reduce(&mut self, frame: &Frame, actuals: &[Actual], site: Site) -> Option<Value> {
        let items = self.spread_items(&actuals.first()?.value)?;
        let (function, initial) = match actuals.get(1..)? {
            [function] => (function, None),
            [initial, function @ Actual { value: Value::Function(_) | Value::Bound(_), .. }, ..] => {
                (function, Some(initial))
            }
            [function, initial, ..] => (function, Some(initial)),
            [] => return None,
        };
        let mut values = items.into_iter().map(|item| item.value);
        let mut state = match initial {
            Some(initial) => initial.value.clone(),
            None => values.next().unwrap_or(Value::Null),
        };
        for (at, value) in values.enumerate().take(super::MAX_ROUNDS) {
            let given = Self::actuals(vec![state, value, Value::Int(at as i64)], site);
            state = self.call_value(frame, &function.value, given, site, None);
        }
        Some(state)
    }

    /// An entry by its key, made by a function of the key where there is none.
    pub(super) fn get_or_make(
        &mut self,
        frame: &Frame,
        target: &Value,
        key: &Value,
        make: &Value,
        site: Site,
    ) -> Option<Value> {
        let Value::Map(map) = target else { return None };
        let known = self.entries(*map).0.iter().find(|(known, _)| known.same(key)).map(|(_, value)| value.clone());
        if let Some(known) = known {
            return Some(known);
        }
        let made = self.call_value(frame, make, Self::actuals(vec![key.clone()], site), site, None);
        self.set_index(frame, target, key, made.clone());
        Some(made)
    }
}

/// Whether a text is more than blanks, as far as is known.
pub(super) fn has_text(value: &Value) -> Option<Value> {
    match value {
        Value::Null => Some(Value::Bool(false)),
        Value::Str(text) if text.marked().trim().is_empty() => Some(Value::Bool(false)),
        // A part that nobody knows may be empty; any other text decides.
        Value::Str(text) => {
            let written = |part: &Part| matches!(part, Part::Literal { text, .. } if !text.trim().is_empty());
            text.parts.iter().any(written).then_some(Value::Bool(true))
        }
        _ => None,
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
        // What is not known stays what it is called: that says more than the function's name.
        unknown @ (Value::Unknown(_) | Value::External(_)) => Some(unknown),
        _ => None,
    }
}
