//! Unknown values that files not read yet could explain, and asking for these files.

use super::{Actual, Eval, Frame};
use crate::program::Need;
use crate::value::{ModuleRef, Part, Text, Unknown, Value};
use periplus_packs::Operation;
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
            Value::Module(module) => match &**module {
                ModuleRef::Pending(path) => {
                    self.needs.insert(Need::File(path.clone()));
                }
                // What was imported by the module's name may be what its package gives by that name.
                ModuleRef::File(file) => self.needs.extend(self.unread_package(*file)),
                _ => {}
            },
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

    /// The result of calling something unknown. Routers handed over make it matter; so does a collection where claims
    /// stand, which the call may fill. Functions may be called later.
    pub(super) fn pass_on(&mut self, frame: &Frame, callee: &Value, name: &str, actuals: &[Actual]) -> Value {
        let collects = actuals.iter().any(|actual| self.may_collect(&actual.value));
        if actuals.iter().any(|actual| self.carries_router(&actual.value))
            || (collects && (self.within_registering() || self.is_module_with_claims(frame)))
            || actuals.iter().any(|actual| self.may_be_wrapped(actual))
        {
            self.demand(callee);
        }
        self.note_handed(actuals);
        self.escape_all(actuals);
        match callee {
            Value::Unknown(unknown) => {
                let mut result = (**unknown).clone();
                if &*result.name == "value" {
                    result.name = name.into();
                }
                Value::Unknown(Rc::new(result))
            }
            _ => Value::unknown(name, format!("the result of `{name}` is not known")),
        }
    }

    /// True for the body of a module that runs in its own right and in which something may be registered.
    fn is_module_with_claims(&self, frame: &Frame) -> bool {
        let facts = &self.files[frame.file as usize].facts;
        frame.func.0 == 0 && self.active.is_empty() && facts.language.is_ecmascript() && !facts.marks.is_empty()
    }

    /// A method that goes over the elements of something unknown with a function that leads to registrations, or hands
    /// it on to one: what is registered stands in the file that would explain it.
    pub(super) fn demand_elements(&mut self, frame: &Frame, receiver: &Value, method: &str, actuals: &[Actual]) {
        let language = self.language(frame.file).pack_language();
        let op = self.packs.library_function(language, &format!(".{method}"));
        let registers = |value: &Value| match value {
            Value::Function(closure) => self.interesting.contains(&(closure.file, closure.func)),
            _ => false,
        };
        if matches!(op, Some(Operation::Each | Operation::Reduce | Operation::Invoke))
            && actuals.iter().any(|actual| registers(&actual.value))
        {
            self.demand(receiver);
        }
    }

    /// A collection that is put into another one: in its place stands an element that asks for the file that would
    /// explain it, wherever the elements are asked for. Nothing if no file would.
    pub(super) fn unread_elements(&mut self, collection: &Value) -> Option<Value> {
        match collection {
            Value::Unknown(unknown) if !unknown.needs.is_empty() => Some(collection.clone()),
            Value::Module(module) => match &**module {
                ModuleRef::Pending(path) => {
                    Some(Eval::needing("module", &format!("{path} was not read"), Need::File(path.clone())))
                }
                _ => None,
            },
            _ => None,
        }
    }
}
