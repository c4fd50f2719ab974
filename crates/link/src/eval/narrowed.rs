//! Lists of objects: those of a type, the first if there is one.

use super::{Eval, Object};
use crate::value::Value;

impl Eval<'_> {
    /// The elements of a list that are of a type; all of them where they are no objects.
    pub(super) fn of_type(&mut self, list: &Value, ty: &Value) -> Option<Value> {
        let Value::List(id) = list else { return Some(list.clone()) };
        let (items, open) = self.items(*id);
        if !items.iter().any(|item| matches!(item.value, Value::Instance(_) | Value::External(_))) {
            return Some(list.clone());
        }
        let mut kept = Vec::new();
        for item in items {
            if self.is_of_type(&item.value, ty)? {
                kept.push(item);
            }
        }
        Some(Value::List(self.alloc(Object::List { items: kept, open })))
    }

    /// Whether an object is of a type, as far as the tree says it.
    pub(super) fn is_of_type(&mut self, object: &Value, ty: &Value) -> Option<bool> {
        match (object, ty) {
            (Value::Instance(id), _) => {
                let Object::Instance(instance) = &self.heap[*id as usize] else { return None };
                let class = instance.class?;
                match ty {
                    Value::Class(wanted) if self.lineage(class).contains(wanted) => Some(true),
                    Value::Class(_) => (!self.bases_missing(class)).then_some(false),
                    Value::External(wanted) => Some(self.external_bases(class).contains(wanted)),
                    _ => None,
                }
            }
            (Value::External(_), Value::Class(_)) => Some(false),
            (Value::External(made), Value::External(wanted)) => Some(made.strip_suffix("()") == Some(&**wanted)),
            _ => None,
        }
    }

    /// The first element of a list that is wholly known, or nothing.
    pub(super) fn first_if_any(&self, list: &Value) -> Option<Value> {
        let Value::List(id) = list else { return None };
        let (items, open) = self.items(*id);
        match items.into_iter().next() {
            Some(first) if first.condition == 0 => Some(first.value),
            None if !open => Some(Value::Null),
            _ => None,
        }
    }
}
