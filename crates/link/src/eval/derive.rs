//! Routers made from other ones: groups, sub-routers, scopes with a body.

use super::actions::Rule;
use super::construct::BASE_ARGUMENTS;
use super::{Actual, Eval, Frame, Invocation, Object};
use crate::value::{Closure, RouterId, Site, Text, Value};
use periplus_packs::Symbol;

impl Eval<'_> {
    pub(super) fn derive(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        if let Some(done) = self.derive_by_body(at, router, call) {
            return done;
        }
        let prefixes = self.paths(frame, call, actuals);
        let Some(prefixes) = prefixes.or_else(|| self.path_not_known(at, call).map(|path| vec![path])) else {
            self.reject(frame, claim, "the argument is no path");
            return Value::unknown("router", "a derived router without a path");
        };
        self.resolved(frame, claim);
        let host = self.host_given(frame, actuals, call.host.as_ref(), call.subdomain.as_ref());
        let guards = self.middle_guards(call, actuals, actuals.len());
        let mut made = Vec::new();
        for prefix in prefixes {
            let child = self.derived(router, call, prefix, site);
            for mount in &mut self.routers[child as usize].mounts {
                mount.guards.clone_from(&guards);
                if host.is_some() {
                    mount.host.clone_from(&host);
                }
            }
            if let Some(from) = call.performs {
                self.perform_deferred(frame, child, from, actuals);
            }
            made.push(Value::Router(child));
        }
        let child = Value::join(made);
        if let Some(body) = &call.body
            && let Some(body) = self.pick(frame, actuals, body)
        {
            self.demand(&body);
            if let Value::Unknown(unknown) = &body {
                self.unresolved(frame, claim, &format!("what is registered here is not known: {}", unknown.reason));
            }
            let given = match self.router_of(&body) {
                Some(_) => body,
                None => self.call_body(frame, &body, child.clone(), call, actuals, site),
            };
            self.adopt(&child, &given, site);
        }
        if let Some(list) = call.routes.as_ref().and_then(|argument| self.pick(frame, actuals, argument)) {
            for one in child.alternatives().to_vec() {
                if let Value::Router(child) = one {
                    self.register_list(frame, child, &list, site, claim);
                }
            }
        }
        child
    }

    /// Makes a router that is mounted on another one.
    pub(super) fn derived(&mut self, router: RouterId, call: &Rule, prefix: Text, site: Site) -> RouterId {
        let parent = &self.routers[router as usize];
        let (pack, kind) = match &call.kind {
            Some(kind) => {
                let routers = &self.packs.pack(call.pack).routers;
                (call.pack, routers.iter().position(|router| router.kind == *kind).unwrap_or(parent.kind))
            }
            None => (parent.pack, parent.kind),
        };
        self.child_router(router, (pack, kind), prefix, site)
    }

    /// Mounts what the body of a derived router gave back, where that is another router.
    fn adopt(&mut self, child: &Value, given: &Value, site: Site) {
        for one in given.alternatives().to_vec() {
            let Some(inner) = self.router_of(&one) else { continue };
            for outer in child.alternatives().to_vec() {
                if let Value::Router(outer) = outer
                    && outer != inner
                    // Settings may lead back to what it was derived from.
                    && !self.is_derived_from(outer, inner)
                    && self.routers[inner as usize].mounts.iter().all(|mount| !mount.derived)
                {
                    self.attach(outer, inner, Text::default(), site, false, Vec::new());
                }
            }
        }
    }

    /// Calls the body of a derived router with it and what else the call hands on.
    pub(super) fn call_body(
        &mut self,
        frame: &Frame,
        body: &Value,
        child: Value,
        call: &Rule,
        actuals: &[Actual],
        site: Site,
    ) -> Value {
        let mut given = vec![Actual { name: None, value: child, site, condition: 0 }];
        for argument in &call.with {
            let value = self.pick(frame, actuals, argument).unwrap_or(Value::Null);
            given.push(Actual { name: None, value, site, condition: 0 });
        }
        self.call_value(frame, body, given, site, None)
    }

    /// What a body makes of the call, where it says so itself: nothing outside the tree is followed, a wrapped function
    /// gets the receiver, a folder's modules are registered by their convention; a router in its place is mounted.
    fn derive_by_body(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule) -> Option<Value> {
        let Invocation { frame, actuals, site, claim } = at;
        if let Some(child) = call.child.as_ref().and_then(|argument| self.pick(frame, actuals, argument))
            && let Some(child) = self.router_of(&child)
        {
            self.resolved(frame, claim);
            for prefix in self.paths(frame, call, actuals).unwrap_or_default() {
                self.attach(router, child, prefix, site, call.replaces, Vec::new());
            }
            return Some(Value::Router(router));
        }
        let body = self.pick(frame, actuals, call.body.as_ref()?)?;
        match &body {
            Value::External(path) => {
                if let Some(folder) = self.folder_rule(router, path) {
                    self.register_folder(at, router, &folder, call);
                } else if call.unscoped.is_empty() {
                    return None;
                } else {
                    self.reject(frame, claim, &format!("registers `{path}`, which is not part of this tree"));
                }
                Some(Value::Router(router))
            }
            _ => {
                let inner = self.unscoped(router, &body)?;
                self.resolved(frame, claim);
                self.call_body(frame, &inner, Value::Router(router), call, actuals, site);
                Some(Value::Router(router))
            }
        }
    }

    /// True if a function has a member, set to true, by which it wants no scope of its own.
    fn says_unscoped(&mut self, router: RouterId, function: &Closure) -> bool {
        let pack = self.routers[router as usize].pack;
        let names: Vec<String> =
            self.packs.pack(pack).calls.iter().flat_map(|call| &call.unscoped_members).cloned().collect();
        names.iter().any(|name| {
            let name = self.names.intern(name);
            matches!(self.function_field(function, name), Some(Value::Bool(true)))
        })
    }

    /// The function in a wrapper that takes its scope away, or one that says so itself.
    pub(super) fn unscoped(&mut self, router: RouterId, body: &Value) -> Option<Value> {
        let body = self.default_export(body);
        if let Value::Function(closure) = &body {
            return self.says_unscoped(router, closure).then(|| body.clone());
        }
        let Value::Instance(id) = &body else { return None };
        let Object::Instance(instance) = &self.heap[*id as usize] else { return None };
        let base = instance.base.clone()?;
        let pack = self.routers[router as usize].pack;
        let language = &self.packs.pack(pack).language;
        let wraps = self.packs.symbols(language, &base).contains(&Symbol::Unscoped(pack));
        if !wraps {
            return None;
        }
        let key = self.names.intern(BASE_ARGUMENTS);
        let list = instance.fields.iter().find(|(name, _)| *name == key).map(|(_, list)| list.clone())?;
        Some(self.element(&list, 0))
    }
}
