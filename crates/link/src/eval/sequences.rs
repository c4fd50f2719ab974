//! Lists that functions make of numbers and of other lists.

use super::{Actual, Eval, Frame, Item, Object};
use crate::value::{Site, Value};
use periplus_packs::Operation;

/// Numbers that one call counts.
const MAX_NUMBERS: i64 = 100;
/// Lists that are made of the elements of several.
const MAX_COMBINED: usize = 1000;

impl Eval<'_> {
    pub(super) fn sequence(&mut self, frame: &Frame, op: Operation, actuals: &[Actual], site: Site) -> Option<Value> {
        let first = &actuals.first()?.value;
        match op {
            Operation::Enumerate => {
                let items = self.spread_items(first)?;
                let start = actuals.iter().find(|actual| actual.name.as_deref() == Some("start")).or(actuals.get(1));
                let start = match start.map(|actual| self.number_in(&actual.value)) {
                    None => Some(0),
                    Some(known) => known,
                };
                let mut all = Vec::new();
                for (at, item) in items.into_iter().enumerate() {
                    let number = match start {
                        Some(start) => Value::Int(start.saturating_add(at as i64)),
                        None => Value::unknown("index", "a number that begins where nobody knows"),
                    };
                    all.push(self.list(vec![number, item.value]));
                }
                Some(self.list(all))
            }
            Operation::Range => {
                let numbers: Option<Vec<i64>> = actuals.iter().map(|actual| self.number_in(&actual.value)).collect();
                let (start, stop, step) = match numbers?[..] {
                    [stop] => (0, stop, 1),
                    [start, stop] => (start, stop, 1),
                    [start, stop, step] if step != 0 => (start, stop, step),
                    _ => return None,
                };
                let mut all = Vec::new();
                let mut number = start;
                while if step > 0 { number < stop } else { number > stop } {
                    if all.len() as i64 >= MAX_NUMBERS {
                        return None;
                    }
                    all.push(Value::Int(number));
                    number = number.checked_add(step)?;
                }
                Some(self.list(all))
            }
            Operation::MapBy => self.map_by(frame, actuals, site),
            // The function comes first.
            Operation::FilterBy => {
                let [function, list] = actuals else { return None };
                self.filter(frame, &[list.clone(), function.clone()], site)
            }
            Operation::SumLists => {
                if !matches!(actuals.get(1)?.value, Value::List(_)) {
                    return None;
                }
                let mut all = self.spread_items(&actuals[1].value)?;
                for item in self.spread_items(first)? {
                    all.extend(self.spread_items(&item.value)?);
                }
                Some(Value::List(self.alloc(Object::List { items: all, open: false })))
            }
            _ => {
                if actuals.iter().any(|actual| actual.name.is_some()) {
                    return None;
                }
                let mut rows: Vec<Vec<Value>> = vec![Vec::new()];
                for actual in actuals {
                    let items = self.spread_items(&actual.value)?;
                    if rows.len().saturating_mul(items.len()) > MAX_COMBINED {
                        return None;
                    }
                    let longer = rows.iter().flat_map(|row| {
                        items.iter().map(move |item| row.iter().chain([&item.value]).cloned().collect::<Vec<Value>>())
                    });
                    rows = longer.collect();
                }
                let mut all = Vec::new();
                for row in rows {
                    all.push(self.list(row));
                }
                Some(self.list(all))
            }
        }
    }

    /// A map that makes the elements it lacks.
    pub(super) fn default_map(&mut self, frame: &Frame, actuals: &[Actual], site: Site) -> Option<Value> {
        let (make, given) = actuals.split_first()?;
        let map = self.library_op(frame, Operation::Map, given, site, false)?;
        if let (Value::Map(id), false) = (&map, matches!(make.value, Value::Null)) {
            self.learned.default_makers.insert(*id, make.value.clone());
        }
        Some(map)
    }

    /// Calls a function with an element of each list, as long as all have one.
    fn map_by(&mut self, frame: &Frame, actuals: &[Actual], site: Site) -> Option<Value> {
        let (function, lists) = actuals.split_first()?;
        let mut columns = Vec::new();
        for list in lists {
            match self.spread_items(&list.value) {
                Some(items) => columns.push(items),
                None => {
                    self.demand(&list.value);
                    self.escape(&function.value, 0);
                    return self.unread_elements(&list.value);
                }
            }
        }
        let rounds = columns.iter().map(Vec::len).min().unwrap_or_default().min(super::MAX_ROUNDS);
        let mut results = Vec::new();
        for at in 0..rounds {
            let condition = columns.iter().map(|items| items[at].condition).find(|one| *one != 0).unwrap_or_default();
            let given = Self::actuals(columns.iter().map(|items| items[at].value.clone()).collect(), site);
            let call = |eval: &mut Self| eval.call_value(frame, &function.value, given, site, None);
            let value = self.with_element(condition, call);
            results.push(Item { value, condition });
        }
        Some(Value::List(self.alloc(Object::List { items: results, open: false })))
    }
}
