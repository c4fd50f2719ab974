//! Deriving and mounting routers, middleware and conventions.

use super::actions::Rule;
use super::construct::BASE_ARGUMENTS;
use super::{Actual, ClassPrefix, Convention, Eval, Frame, Item, Object};
use crate::router::{Event, GuardUse, MethodUse, Mount, Router};
use crate::value::{RouterId, Site, Text, Value};
use periplus_facts::ExprId;
use periplus_packs::{Call, PathSpec, Symbol};
use std::rc::Rc;

impl Eval<'_> {
    pub(super) fn derive(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Rule,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        if let Some(done) = self.derive_by_body(frame, router, call, actuals, site, claim) {
            return done;
        }
        let Some(prefixes) = self.paths(frame, call, actuals) else {
            self.reject(frame, claim, "the argument is no path");
            return Value::unknown("router", "a derived router without a path");
        };
        self.resolved(frame, claim);
        let host =
            call.host.as_ref().and_then(|host| self.pick(frame, actuals, host)).map(|host| self.text_of(&host, "host"));
        let mut guards: Vec<GuardUse> = Vec::new();
        if call.middle_guards {
            let first = match &call.path {
                Some(PathSpec::Arg(argument) | PathSpec::Optional { optional: argument }) => {
                    Self::position_of(actuals, argument).map_or(0, |at| at + 1)
                }
                _ => 0,
            };
            guards.extend(actuals.iter().skip(first).map(|actual| self.guard(&actual.value, actual.site)));
        }
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
        let mount = Mount {
            parent: router,
            prefix,
            host: None,
            site,
            condition: self.condition,
            replaces: false,
            guards: Vec::new(),
            position: parent.log.len(),
            derived: true,
        };
        self.routers.push(Router {
            pack,
            kind,
            prefix: Text::default(),
            site,
            name: None,
            assumed: false,
            condition: self.condition,
            served: false,
            dead: self.dead,
            log: Vec::new(),
            mounts: vec![mount],
            guards: Vec::new(),
        });
        let child = (self.routers.len() - 1) as RouterId;
        self.routers[router as usize].log.push(Event::Mount);
        child
    }

    /// Mounts what the body of a derived router gave back, where that is another router.
    fn adopt(&mut self, child: &Value, given: &Value, site: Site) {
        for one in given.alternatives().to_vec() {
            let Some(inner) = self.router_of(&one) else { continue };
            for outer in child.alternatives().to_vec() {
                if let Value::Router(outer) = outer
                    && outer != inner
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
        let mut given = vec![Actual { name: None, value: child, site }];
        for argument in &call.with {
            let value = self.pick(frame, actuals, argument).unwrap_or(Value::Null);
            given.push(Actual { name: None, value, site });
        }
        self.call_value(frame, body, given, site, None)
    }

    /// What a body makes of the call, where it says so itself: nothing outside the tree is followed, a wrapped function
    /// gets the receiver, a folder's modules are registered by their convention; a router in its place is mounted.
    fn derive_by_body(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Rule,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Option<Value> {
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
                    self.resolved(frame, claim);
                    self.register_folder(frame, router, &folder, call, actuals, site, claim);
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

    /// The function in a wrapper that takes its scope away.
    pub(super) fn unscoped(&mut self, router: RouterId, body: &Value) -> Option<Value> {
        let body = self.default_export(body);
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

    /// A router that is mounted as it is made.
    pub(super) fn child_router(
        &mut self,
        parent: RouterId,
        (pack, kind): (usize, usize),
        prefix: Text,
        guards: Vec<GuardUse>,
        site: Site,
    ) -> RouterId {
        let position = self.routers[parent as usize].log.len();
        self.routers.push(Router {
            pack,
            kind,
            prefix: Text::default(),
            site,
            name: None,
            assumed: false,
            condition: self.condition,
            served: false,
            dead: self.dead,
            log: Vec::new(),
            mounts: vec![Mount {
                parent,
                prefix,
                host: None,
                site,
                condition: self.condition,
                replaces: false,
                guards,
                position,
                derived: true,
            }],
            guards: Vec::new(),
        });
        let child = (self.routers.len() - 1) as RouterId;
        self.routers[parent as usize].log.push(Event::Mount);
        child
    }

    pub(super) fn mount(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Call,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let prefixes = self.paths(frame, call, actuals).unwrap_or_else(|| vec![Text::default()]);
        let Some(child) = call.child.as_ref().and_then(|argument| self.pick(frame, actuals, argument)) else {
            self.reject(frame, claim, "nothing is mounted");
            return Value::Router(router);
        };
        let guards: Vec<GuardUse> =
            call.guards.iter().flat_map(|guard| self.guards_at(frame, actuals, guard, site)).collect();
        let mut mounted = false;
        for one in child.alternatives().to_vec() {
            if self.attach_handler(frame, router, call, &one, &prefixes, site, &guards) {
                mounted = true;
                continue;
            }
            match &one {
                Value::Unknown(unknown) => {
                    self.demand(&one);
                    self.unresolved(frame, claim, &format!("what is mounted here is not known: {}", unknown.reason));
                }
                Value::External(path) => {
                    self.reject(frame, claim, &format!("mounts `{path}`, which is not part of this tree"));
                }
                _ => self.reject(frame, claim, "mounts no router"),
            }
        }
        if mounted {
            self.resolved(frame, claim);
        }
        Value::Router(router)
    }

    pub(super) fn attach(
        &mut self,
        parent: RouterId,
        child: RouterId,
        prefix: Text,
        site: Site,
        replaces: bool,
        guards: Vec<GuardUse>,
    ) {
        let position = self.routers[parent as usize].log.len();
        let condition = self.condition;
        let marked = prefix.marked();
        let known = self.routers[child as usize]
            .mounts
            .iter()
            .any(|mount| mount.parent == parent && mount.site == site && mount.prefix.marked() == marked);
        if known || parent == child {
            return;
        }
        self.routers[child as usize].mounts.push(Mount {
            parent,
            prefix,
            host: None,
            site,
            condition,
            replaces,
            guards,
            position,
            derived: false,
        });
        self.routers[parent as usize].log.push(Event::Mount);
    }

    /// Middleware and routers in one call, told apart by what they are.
    pub(super) fn use_all(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Rule,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let mut rest = actuals;
        let mut prefixes = vec![Text::default()];
        let mut prefixed = false;
        if let Some(first) = actuals.first() {
            let is_path = match &first.value {
                Value::Str(_) => true,
                Value::List(id) => {
                    let (items, _) = self.items(*id);
                    !items.is_empty() && items.iter().all(|item| matches!(item.value, Value::Str(_)))
                }
                Value::Choice(values) => values.iter().all(|value| matches!(value, Value::Str(_))),
                Value::Unknown(_) | Value::External(_) => actuals.len() > 1 && self.only_routers(&actuals[1..]),
                _ => false,
            };
            if is_path {
                self.demand(&first.value);
                prefixes = self.path_texts(&first.value.clone()).unwrap_or_default();
                rest = &actuals[1..];
                prefixed = true;
            }
        }
        let mut flat: Vec<(Value, Site)> = Vec::new();
        for actual in rest {
            self.flatten(&actual.value, actual.site, &mut flat, 0);
        }
        let mut guards: Vec<GuardUse> = Vec::new();
        let mut found = false;
        for (value, at) in flat {
            if let Some(child) = self.router_of(&value) {
                found = true;
                for prefix in &prefixes {
                    self.attach(router, child, prefix.clone(), site, call.replaces, guards.clone());
                }
                continue;
            }
            match &value {
                Value::Function(closure) if prefixed => {
                    let facts = self.facts(closure.file);
                    let params = facts.function(closure.func).params.len();
                    let ends = call.terminal_params.is_some_and(|terminal| {
                        params == terminal
                            || (params == terminal + 1 && !crate::hand_on::hands_on(&facts, closure.func, terminal))
                    });
                    if ends {
                        found = true;
                        for prefix in &prefixes {
                            let any = vec![MethodUse::Known("ANY".into())];
                            self.add_route(
                                router,
                                any,
                                prefix.clone(),
                                site,
                                Some(value.clone()),
                                guards.clone(),
                                call,
                            );
                        }
                    } else {
                        guards.push(self.guard(&value, at));
                    }
                }
                Value::Unknown(unknown) => {
                    self.demand(&value);
                    self.unresolved(frame, claim, &format!("what is used here is not known: {}", unknown.reason));
                    guards.push(self.guard(&value, at));
                }
                _ => guards.push(self.guard(&value, at)),
            }
        }
        if found {
            self.resolved(frame, claim);
        } else {
            self.reject(frame, claim, "middleware");
        }
        let path = prefixed.then(|| prefixes.first().cloned()).flatten();
        for mut guard in guards {
            guard.path.clone_from(&path);
            self.routers[router as usize].log.push(Event::Guard(guard));
        }
        self.escape_all(actuals);
        Value::Router(router)
    }

    pub(super) fn only_routers(&mut self, actuals: &[Actual]) -> bool {
        actuals
            .iter()
            .any(|actual| actual.value.alternatives().to_vec().iter().any(|value| self.router_of(value).is_some()))
    }

    pub(super) fn flatten(&mut self, value: &Value, site: Site, flat: &mut Vec<(Value, Site)>, depth: usize) {
        match value {
            Value::List(id) if depth < 4 => {
                let items: Vec<Item> = match &self.heap[*id as usize] {
                    Object::List { items, .. } => items.clone(),
                    _ => Vec::new(),
                };
                for item in items {
                    self.flatten(&item.value, site, flat, depth + 1);
                }
            }
            Value::Choice(values) => values.iter().for_each(|value| self.flatten(value, site, flat, depth)),
            Value::Null => {}
            other => flat.push((other.clone(), site)),
        }
    }

    /// A template that a convention for all collected classes makes.
    pub(super) fn convention_prefix(&mut self, frame: &Frame, pack: usize, actuals: &[Actual], site: Site) {
        let Some(class) = frame.class.filter(|_| !self.packs.pack(pack).prefix_conventions.is_empty()) else { return };
        let bases = self.external_bases(class);
        let wanted = &self.packs.pack(pack).prefix_conventions;
        let Some(given) = actuals.first().map(|actual| actual.value.clone()) else { return };
        if !bases.iter().any(|base| wanted.iter().any(|wanted| **wanted == **base)) {
            return;
        }
        self.demand(&given);
        for prefix in self.path_texts(&given).unwrap_or_default() {
            let marked = prefix.marked();
            let known = self.class_prefixes.iter().any(|known| known.site == site && known.prefix.marked() == marked);
            if !known {
                let condition = self.condition;
                self.class_prefixes.push(ClassPrefix { pack, prefix, select: None, site, condition });
            }
        }
    }

    pub(super) fn convention(&mut self, frame: &Frame, router: RouterId, call: &Call, actuals: &[Actual], site: Site) {
        let templates = match (&call.path, &call.template) {
            (Some(_), template) => match self.paths(frame, call, actuals) {
                Some(paths) if !paths.iter().all(Text::is_empty) => paths,
                _ => template.iter().map(|template| Text::literal(template, Some(site))).collect(),
            },
            (None, Some(template)) => vec![Text::literal(template, Some(site))],
            (None, None) => Vec::new(),
        };
        let mut defaults = Vec::new();
        if let Some(argument) = &call.defaults
            && let Some(value) = self.pick(frame, actuals, argument)
        {
            for (key, value) in self.pairs(&value).unwrap_or_default() {
                if let Some(key) = key.known_text() {
                    defaults.push((Rc::from(key.as_str()), value));
                }
            }
        }
        let mut fixed = Vec::new();
        for (slot, argument) in &call.fixed {
            if let Some(value) = self.pick(frame, actuals, argument) {
                fixed.push((Rc::from(slot.as_str()), value));
            }
        }
        let methods = call.verb_constraint.as_ref().and_then(|constraint| {
            let value = self.pick(frame, actuals, &constraint.argument)?;
            let pairs = self.pairs(&value)?;
            let (_, verbs) =
                pairs.into_iter().find(|(key, _)| key.known_text().as_deref() == Some(constraint.key.as_str()))?;
            Some(self.method_values(&verbs)).filter(|verbs| !verbs.is_empty())
        });
        let pack = self.routers[router as usize].pack;
        for template in templates {
            let known =
                self.conventions.iter().any(|known| known.site == site && known.template.marked() == template.marked());
            if !known {
                self.conventions.push(Convention {
                    pack,
                    template,
                    defaults: defaults.clone(),
                    fixed: fixed.clone(),
                    methods: methods.clone(),
                    site,
                    condition: self.condition,
                });
            }
        }
    }
}
