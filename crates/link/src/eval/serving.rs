//! Routers behind handlers: wrapped, converted, or handed requests by a function.

use super::dispatch::Behind;
use super::{Actual, Eval, Frame, Instance, Object};
use crate::asked::KnownPath;
use crate::router::{GuardUse, Sight};
use crate::value::{HeapId, RouterId, Site, Text, Value};
use periplus_facts::Language;
use periplus_packs::{Call, Strips};

/// The field in which the result of a wrapper outside of the tree keeps its handler.
const WRAPPED: &str = "<wrapped>";

impl Eval<'_> {
    /// Mounts what a handler turns out to be: a router, an object or a function that hands requests on to one, or that
    /// tells them apart itself. What is left is up to who registers it.
    #[expect(clippy::too_many_arguments, reason = "the parts of a mount")]
    pub(super) fn attach_handler(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Call,
        handler: &Value,
        prefixes: &[Text],
        site: Site,
        guards: &[GuardUse],
    ) -> Behind {
        let known = match (call.strips, prefixes) {
            // Both see the same path.
            (Some(Strips::None), [prefix]) => Self::registered_path(prefix, site),
            _ => None,
        };
        let found = self.all_behind(frame, handler, known.as_ref());
        for child in &found.routers {
            let own = self.routers[*child as usize].pack == self.routers[router as usize].pack;
            let keeps = match call.strips.unwrap_or_default() {
                Strips::All => false,
                Strips::Own => !own,
                Strips::None => true,
            };
            if keeps {
                // A derived router matches the prefix that it was derived with, wherever it is handed requests from.
                if own && self.routers[*child as usize].mounts.iter().any(|mount| mount.derived) {
                    continue;
                }
                self.attach(router, *child, Text::default(), site, call.replaces, guards.to_vec());
                self.sees(*child, router, site, Sight::Whole);
                continue;
            }
            for prefix in prefixes {
                self.attach(router, *child, prefix.clone(), site, call.replaces, guards.to_vec());
            }
        }
        found
    }

    /// What is behind all alternatives of a handler.
    fn all_behind(&mut self, frame: &Frame, handler: &Value, known: Option<&KnownPath>) -> Behind {
        let mut all = Behind::default();
        for one in handler.alternatives() {
            let found = self.routers_behind(frame, one, known);
            all.routers.extend(found.routers);
            all.rest = all.rest.or(found.rest);
        }
        all
    }

    /// Says what of the path a router sees that was mounted here.
    fn sees(&mut self, child: RouterId, parent: RouterId, site: Site, sight: Sight) {
        let mounts = &mut self.routers[child as usize].mounts;
        if let Some(mount) = mounts.iter_mut().find(|mount| mount.parent == parent && mount.site == site) {
            mount.sight = sight;
        }
    }

    /// The routers that a handler is or hands requests on to.
    pub(super) fn routers_behind(&mut self, frame: &Frame, handler: &Value, known: Option<&KnownPath>) -> Behind {
        if let Some(router) = self.router_of(handler) {
            return Behind::routers(vec![router]);
        }
        if self.serving.len() > 3 {
            return Behind::default();
        }
        match handler {
            Value::Function(closure) if self.hands_on(closure) || self.may_dispatch(closure) => {
                self.look_into(closure, known)
            }
            Value::Instance(id) if let Some(wrapped) = self.what_is_wrapped(*id) => {
                self.routers_behind(frame, &wrapped, known)
            }
            // An object's own method, or what it embeds.
            Value::Instance(id) => {
                let names: Vec<String> = self.packs.serving_names().map(str::to_owned).collect();
                for name in names {
                    let name = self.names.intern(&name);
                    let method = match self.member(frame, handler, name) {
                        Value::Bound(bound) => bound.0.clone(),
                        method @ Value::Function(_) => method,
                        _ => continue,
                    };
                    if !matches!(method, Value::Instance(_)) {
                        return self.routers_behind(frame, &method, known);
                    }
                }
                let class = match &self.heap[*id as usize] {
                    Object::Instance(instance) => instance.class,
                    _ => None,
                };
                let embedded = class.map(|class| self.embedded(class)).unwrap_or_default();
                embedded
                    .into_iter()
                    .find_map(|field| {
                        let value = self.instance_member(frame, *id, field);
                        let found = match value {
                            Value::Function(_) => self.routers_behind(frame, &value, known),
                            _ => Behind::default(),
                        };
                        (!found.routers.is_empty()).then_some(found)
                    })
                    .unwrap_or_default()
            }
            _ => Behind::default(),
        }
    }

    /// True if a function mentions a method that hands requests on.
    pub(super) fn hands_on(&self, closure: &crate::value::Closure) -> bool {
        let facts = self.facts(closure.file);
        let mut names = Vec::new();
        crate::walk::called_names(&facts, closure.func, &mut names);
        names.into_iter().any(|(name, _)| self.packs.serving_names().any(|serving| serving == facts.text(name)))
    }

    /// A request is handed on to a router: it is behind the handler that is being looked into.
    pub(super) fn hand_on(&mut self, router: RouterId) {
        if let Some(found) = self.serving.last_mut()
            && !found.contains(&router)
        {
            found.push(router);
        }
    }

    /// Go: what a function outside of the tree makes of a handler with routers behind it, if it is given just one: such a
    /// function wraps it, or has nothing to do with requests, and then nobody will take what it gives for a handler.
    pub(super) fn wrapped_outside(&mut self, frame: &Frame, path: &str, actuals: &[Actual]) -> Option<Value> {
        if !matches!(self.language(frame.file), Language::Go) {
            return None;
        }
        let mut found = None;
        for actual in actuals.iter().filter(|actual| actual.name.is_none()) {
            if actual.value.alternatives().iter().any(|one| self.leads_on(frame, one)) {
                if found.is_some() {
                    return None;
                }
                found = Some(actual.value.clone());
            }
        }
        let fields = vec![(self.names.intern(WRAPPED), found?)];
        let base = Some(format!("{path}()").into());
        Some(Value::Instance(self.alloc(Object::Instance(Instance { fields, base, ..Instance::default() }))))
    }

    /// Go: true for an argument that hands requests on: who is given it may wrap it.
    pub(super) fn may_be_wrapped(&mut self, actual: &Actual) -> bool {
        let values = actual.value.alternatives();
        let handler = |one: &Value| matches!(one, Value::Function(_) | Value::Instance(_));
        if self.language(actual.site.file) != Language::Go || !values.iter().any(handler) {
            return false;
        }
        let frame = self.module_frame(actual.site.file);
        values.iter().any(|one| self.leads_on(&frame, one))
    }

    /// True for a router, and for what hands requests on or tells them apart.
    fn leads_on(&mut self, frame: &Frame, value: &Value) -> bool {
        if self.router_of(value).is_some() {
            return true;
        }
        match value {
            Value::Function(closure) => self.hands_on(closure) || self.may_dispatch(closure),
            Value::Instance(id) if self.what_is_wrapped(*id).is_some() => true,
            Value::Instance(_) => {
                let names: Vec<String> = self.packs.serving_names().map(str::to_owned).collect();
                names.into_iter().any(|name| {
                    let name = self.names.intern(&name);
                    matches!(self.member(frame, value, name), Value::Function(_) | Value::Bound(_))
                })
            }
            _ => false,
        }
    }

    /// The handler in what [`Eval::wrapped_outside`] made.
    pub(super) fn what_is_wrapped(&self, id: HeapId) -> Option<Value> {
        let Object::Instance(Instance { class: None, fields, .. }) = &self.heap[id as usize] else { return None };
        let [(name, value)] = fields.as_slice() else { return None };
        (&*self.names.text(*name) == WRAPPED).then(|| value.clone())
    }

    /// True for what may handle requests: routers, functions, objects.
    pub(super) fn is_handler(&mut self, value: &Value) -> bool {
        matches!(value, Value::Function(_) | Value::Bound(_)) || self.router_of(value).is_some()
    }

    /// A handler that sees the path without a prefix: the routers behind it, below the prefix.
    pub(super) fn behind_prefix(&mut self, frame: &Frame, prefix: Text, handler: &Value, site: Site) -> Value {
        let found = self.all_behind(frame, handler, None).routers;
        let Some(first) = found.first() else { return handler.clone() };
        let (pack, kind) = (self.routers[*first as usize].pack, self.routers[*first as usize].kind);
        let wrapper = self.new_router(pack, kind, site);
        for child in found {
            self.attach(wrapper, child, prefix.clone(), site, false, Vec::new());
            self.sees(child, wrapper, site, Sight::Stripped);
        }
        Value::Router(wrapper)
    }

    /// For tests of what was given: an argument without a name.
    pub(crate) fn unnamed(value: Value, site: Site) -> Actual {
        Actual { name: None, value, site, condition: 0 }
    }
}
