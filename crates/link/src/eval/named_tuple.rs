//! Tuples whose elements have names.

use super::{Actual, Eval, Instance, Object};
use crate::value::Value;
use std::rc::Rc;

/// Begins the name of what makes tuples of one kind; its position follows.
const MAKER: &str = "<named tuple>";
/// The class from which tuples with names derive.
const BASE: &str = "typing.NamedTuple";

impl Eval<'_> {
    /// Makes a kind: what it gives makes tuples of it.
    pub(super) fn named_tuple(&mut self, actuals: &[Actual]) -> Option<Value> {
        let fields = &actuals.get(1)?.value;
        let names: Vec<String> = match fields.known_text() {
            Some(text) => text.split([',', ' ']).filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            // Pairs of names and types, or names.
            None => {
                let items = self.spread_items(fields)?;
                let name = |value: &Value, eval: &mut Self| match value {
                    Value::List(_) => eval.element(value, 0).known_text(),
                    _ => value.known_text(),
                };
                items.iter().map(|item| name(&item.value, self)).collect::<Option<_>>()?
            }
        };
        let fields = names.iter().map(|name| self.names.intern(name)).collect();
        self.learned.named_tuples.push(fields);
        Some(Value::External(format!("{MAKER}{}", self.learned.named_tuples.len() - 1).into()))
    }

    /// A tuple of the kind that a name stands for.
    pub(super) fn make_named_tuple(&mut self, maker: &str, actuals: &[Actual]) -> Option<Value> {
        let kind: usize = maker.strip_prefix(MAKER)?.parse().ok()?;
        let names = self.learned.named_tuples.get(kind)?.clone();
        let mut positional = actuals.iter().filter(|actual| actual.name.is_none());
        let mut fields = Vec::new();
        for name in names {
            let text = self.names.text(name);
            let named = actuals.iter().find(|actual| actual.name.as_deref() == Some(&*text));
            let value = named.or_else(|| positional.next()).map(|actual| actual.value.clone());
            fields.push((name, value.unwrap_or_else(|| Value::unknown(&text, "a field that is not given"))));
        }
        let base = Some(Rc::from(BASE));
        Some(Value::Instance(self.alloc(Object::Instance(Instance { fields, base, ..Instance::default() }))))
    }

    /// The elements of a tuple with names.
    pub(super) fn tuple_elements(&self, value: &Value) -> Option<Vec<Value>> {
        let Value::Instance(id) = value else { return None };
        let Object::Instance(instance) = &self.heap[*id as usize] else { return None };
        let named = instance.base.as_deref().is_some_and(|base| base.ends_with("NamedTuple"));
        named.then(|| instance.fields.iter().map(|(_, value)| value.clone()).collect())
    }
}
