//! Functions of which some arguments are given beforehand.

use super::construct::BASE_ARGUMENTS;
use super::{Actual, Eval, Frame, Object};
use crate::value::{HeapId, Site, Value};
use std::rc::Rc;

/// What a function with arguments given beforehand is called inside.
const PARTIAL: &str = "<partial>";

impl Eval<'_> {
    /// A function with what it is given beforehand: the first argument, then its own.
    pub(super) fn make_partial(&mut self, frame: &Frame, actuals: &[Actual]) -> Value {
        self.make_element(frame, &Rc::from(PARTIAL), actuals, None)
    }

    /// What a call of such a function calls: the function, and all arguments, where a later name replaces an earlier one.
    pub(super) fn partial_call(&mut self, id: HeapId, actuals: &[Actual], site: Site) -> Option<(Value, Vec<Actual>)> {
        let Object::Instance(instance) = &self.heap[id as usize] else { return None };
        if instance.base.as_deref() != Some(PARTIAL) {
            return None;
        }
        let (mut positional, mut named) = (Vec::new(), Vec::new());
        for (name, value) in instance.fields.clone() {
            let name = self.names.text(name);
            if &*name == BASE_ARGUMENTS {
                positional.extend(self.spread_items(&value)?.into_iter().map(|item| item.value));
            } else if !actuals.iter().any(|actual| actual.name.as_deref() == Some(&*name)) {
                named.push(Actual { name: Some(name), value, site, condition: 0 });
            }
        }
        let mut positional = positional.into_iter();
        let function = positional.next()?;
        let mut all: Vec<Actual> = positional.map(|value| Actual { name: None, value, site, condition: 0 }).collect();
        all.extend(actuals.iter().cloned());
        all.extend(named);
        Some((function, all))
    }
}
