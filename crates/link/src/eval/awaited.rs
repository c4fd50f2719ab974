//! ECMAScript: what waits for a value that is there already.

use super::{Actual, Eval, Frame};
use crate::intern::Sym;
use crate::value::{Site, Value};

impl Eval<'_> {
    /// `value.then(f)`: a promise stands for what it gives, so that the function gets it. Nothing if the value is not
    /// known, or has a method of its own that is called so.
    pub(super) fn call_with_awaited(
        &mut self,
        frame: &Frame,
        receiver: &Value,
        name: Sym,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        if &*self.names.text(name) != "then" || !self.language(frame.file).is_ecmascript() {
            return None;
        }
        let own = match receiver {
            Value::Module(_)
            | Value::Router(_)
            | Value::Class(_)
            | Value::Function(_)
            | Value::Str(_)
            | Value::Bool(_)
            | Value::Int(_)
            | Value::List(_) => false,
            Value::Map(_) | Value::Instance(_) => {
                matches!(self.member(frame, receiver, name), Value::Function(_))
            }
            _ => true,
        };
        let function = actuals.first().filter(|actual| matches!(actual.value, Value::Function(_) | Value::Bound(_)))?;
        if own {
            return None;
        }
        let given = vec![Actual { name: None, value: receiver.clone(), site, condition: 0 }];
        Some(self.call_value(frame, &function.value.clone(), given, site, None))
    }
}
