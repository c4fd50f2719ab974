//! What code of the application notes beside classes and functions, and asks for later.

use super::{Actual, Eval, Frame, Object};
use crate::intern::Sym;
use crate::value::Value;
use periplus_packs::Operation;

impl Eval<'_> {
    /// Notes, asks for or looks for what is filed under a key with a class or function, perhaps with one member of it.
    pub(super) fn metadata(&mut self, frame: &Frame, op: Operation, actuals: &[Actual]) -> Option<Value> {
        let value = |at: usize| actuals.get(at).map(|actual| &actual.value);
        let behind = usize::from(op == Operation::SetMetadata);
        let (key, target, member) = (value(0)?, value(1 + behind)?, value(2 + behind));
        let name = self.metadata_name(key, member)?;
        match (op, target) {
            (_, Value::Unknown(_)) => Some(target.clone()),
            (Operation::SetMetadata, _) => {
                self.set_member(frame, target, name, value(1)?.clone());
                Some(Value::Null)
            }
            (_, Value::Class(_) | Value::Instance(_) | Value::Function(_)) => {
                let found = self.noted(target, name);
                let asked = op == Operation::HasMetadata;
                Some(if asked { Value::Bool(found.is_some()) } else { found.unwrap_or(Value::Null) })
            }
            _ => None,
        }
    }

    /// The field under which something is kept; it begins like no identifier does.
    fn metadata_name(&mut self, key: &Value, member: Option<&Value>) -> Option<Sym> {
        let member = match member {
            Some(member) => member.known_text()?,
            None => String::new(),
        };
        let name = format!("<metadata {} of {member}>", key.known_text()?);
        Some(self.names.intern(&name))
    }

    /// What is kept with a class, its bases included, or with a function.
    fn noted(&mut self, target: &Value, name: Sym) -> Option<Value> {
        let class = match target {
            Value::Class(class) => Some(*class),
            Value::Instance(id) => match &self.heap[*id as usize] {
                Object::Instance(instance) => instance.class,
                _ => None,
            },
            Value::Function(closure) => return self.function_field(closure, name),
            _ => None,
        };
        self.static_field(class?, name)
    }
}
