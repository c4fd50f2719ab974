//! The one object of an ECMAScript process that every module sees: `global.X = …` here is `global.X`, or `X`, there.

use super::{Eval, Frame, Object};
use crate::intern::Sym;
use crate::program::Need;
use crate::value::{HeapId, Unknown, Value};
use std::rc::Rc;

impl Eval<'_> {
    /// The object, made when it is first asked for. What the language itself keeps there is `given`.
    pub(crate) fn global_object(&mut self, given: &[&str]) -> Value {
        let id = match self.global_object {
            Some(id) => id,
            None => {
                let entries = given.iter().map(|name| (Value::text(name, None), Value::External((*name).into())));
                let entries = entries.collect();
                let id = self.alloc(Object::Map { entries, open: true });
                self.global_object = Some(id);
                id
            }
        };
        Value::Map(id)
    }

    /// True if a map is that object.
    pub(super) fn is_global_object(&self, id: HeapId) -> bool {
        self.global_object == Some(id)
    }

    /// A name that some module set on the object; nothing if none was seen to.
    pub(crate) fn global_variable(&self, name: &str) -> Option<Value> {
        let Object::Map { entries, .. } = &self.heap[self.global_object? as usize] else { return None };
        let named = |key: &Value| matches!(key, Value::Str(text) if text.is(name));
        entries.iter().find(|(key, _)| named(key)).map(|(_, value)| value.clone())
    }

    /// A member that was not set: by a file that was not read yet, perhaps.
    pub(super) fn global_unset(&self, frame: &Frame, name: Sym) -> Value {
        let name = self.names.text(name);
        let language = self.language(frame.file);
        let mentions = |object: &str| Need::Mentions { language, names: vec![object.to_owned(), name.to_string()] };
        Value::Unknown(Rc::new(Unknown {
            name: Rc::clone(&name),
            reason: format!("nobody is seen to set `{name}` on the global object").into(),
            needs: vec![mentions("global"), mentions("globalThis")],
        }))
    }
}
