//! Unknown values that files not read yet could explain, and asking for these files.

use super::Eval;
use crate::program::Need;
use crate::value::{ModuleRef, Part, Text, Unknown, Value};
use std::rc::Rc;

impl Eval<'_> {
    /// An unknown value that some file could explain.
    pub(crate) fn needing(name: &str, reason: &str, need: Need) -> Value {
        Value::Unknown(Rc::new(Unknown { name: name.into(), reason: reason.into(), needs: vec![need] }))
    }

    /// A name that one of these unread files may give: one module exports them all again, or imports them whole.
    /// `needs` is what else could explain it. `None` if there is nothing to ask for.
    pub(crate) fn unread(name: &str, files: Vec<String>, mut needs: Vec<Need>) -> Option<Value> {
        let reason = match files.as_slice() {
            [] => format!("`{name}` may come from a module that was not read"),
            [one] => format!("`{name}` may come from {one}, which was not read"),
            [one, more @ ..] => format!("`{name}` may come from {one} or {} more files that were not read", more.len()),
        };
        if !files.is_empty() {
            needs.push(Need::Exported { name: name.to_owned(), files });
        }
        let unknown = Unknown { name: name.into(), reason: reason.into(), needs };
        (!unknown.needs.is_empty()).then(|| Value::Unknown(Rc::new(unknown)))
    }

    /// The value matters for a route: whatever could explain it is asked for.
    pub(crate) fn demand(&mut self, value: &Value) {
        match value {
            Value::Unknown(unknown) => self.needs.extend(unknown.needs.iter().cloned()),
            Value::Str(text) => self.demand_text(text),
            Value::Choice(values) => values.iter().for_each(|value| self.demand(value)),
            Value::Module(module) => {
                if let ModuleRef::Pending(path) = &**module {
                    self.needs.insert(Need::File(path.clone()));
                }
            }
            _ => {}
        }
    }

    pub(crate) fn demand_text(&mut self, text: &Text) {
        for part in &text.parts {
            if let Part::Hole(unknown) = part {
                self.needs.extend(unknown.needs.iter().cloned());
            }
        }
    }
}
