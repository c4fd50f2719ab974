//! Which values hold a router.

use super::{Eval, Object};
use crate::value::{ModuleRef, RouterId, Value};
use periplus_facts::Language;
use periplus_packs::ArgRef;
use std::rc::Rc;

impl Eval<'_> {
    /// The router behind a value: itself, or the one an instance is or wraps by deriving from a router class.
    pub(crate) fn router_of(&mut self, value: &Value) -> Option<RouterId> {
        match value {
            Value::Router(id) => Some(*id),
            Value::Instance(id) => match &self.heap[*id as usize] {
                Object::Instance(instance) => {
                    if let Some(router) = instance.router {
                        return Some(router);
                    }
                    // Go: an embedded router.
                    let class = instance.class?;
                    if self.language(class.file) != Language::Go {
                        return None;
                    }
                    let fields = instance.fields.clone();
                    let embedded = self.embedded(class);
                    fields.iter().find_map(|(name, value)| match value {
                        Value::Router(router) if embedded.contains(name) => Some(*router),
                        _ => None,
                    })
                }
                _ => None,
            },
            Value::Module(module) => {
                // A default import that turned out to be the module itself.
                let ModuleRef::File(file) = &**module else { return None };
                if !self.language(*file).is_ecmascript() {
                    return None;
                }
                let default = self.names.intern("default");
                match self.ecmascript_export(*file, default) {
                    Value::Router(id) => Some(id),
                    _ => None,
                }
            }
            Value::Map(id) => self.entries(*id).0.into_iter().find_map(|(key, value)| {
                (key.known_text().as_deref() == Some("default")).then(|| self.router_of(&value)).flatten()
            }),
            _ => None,
        }
    }

    /// A router's own prefix, read by the name that its constructor takes it under.
    pub(super) fn prefix_read(&self, router: RouterId, name: &str) -> Option<Value> {
        let known = &self.routers[router as usize];
        match &self.packs.pack(known.pack).routers[known.kind].prefix {
            Some(ArgRef::Name(own) | ArgRef::Either { name: own, .. }) if own == name && !known.assumed => {
                Some(Value::Str(Rc::new(known.prefix.clone())))
            }
            _ => None,
        }
    }

    /// True if a function may put something into the value that its caller sees.
    pub(super) fn may_collect(&self, value: &Value) -> bool {
        match value {
            Value::Instance(id) => {
                matches!(&self.heap[*id as usize], Object::Instance(one) if one.class.is_some() || one.maker.is_some())
            }
            Value::List(_) => true,
            Value::Choice(values) => values.iter().any(|value| self.may_collect(value)),
            _ => false,
        }
    }

    pub(crate) fn carries_router(&self, value: &Value) -> bool {
        match value {
            Value::Router(_) => true,
            Value::Instance(id) => match &self.heap[*id as usize] {
                Object::Instance(instance) => {
                    instance.router.is_some()
                        || instance.fields.iter().any(|(_, value)| matches!(value, Value::Router(_)))
                }
                _ => false,
            },
            Value::Choice(values) => values.iter().any(|value| self.carries_router(value)),
            Value::Map(id) => match &self.heap[*id as usize] {
                Object::Map { entries, .. } => entries.iter().any(|(_, value)| matches!(value, Value::Router(_))),
                _ => false,
            },
            _ => false,
        }
    }
}
