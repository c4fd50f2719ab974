//! What calls on routers do, as their packs say.

use super::{Actual, ClassPrefix, Convention, Eval, Frame, Item, Object};
use crate::intern::Sym;
use crate::router::{Event, GuardUse, MethodUse, Mount, Route, Router};
use crate::value::{Part, RouteId, RouterId, SETTING, Site, Text, Value};
use periplus_facts::ExprId;
use periplus_packs::{Action, ArgRef, Call, MethodSpec, PathSpec};
use std::rc::Rc;

/// The name of a method chosen at run time by an unknown value.
pub(crate) const COMPUTED: &str = "<computed>";

impl Eval<'_> {
    /// Makes a router of a pack's kind from a constructor's arguments.
    pub(crate) fn make_router(
        &mut self,
        frame: &Frame,
        pack: usize,
        kind: usize,
        actuals: &[Actual],
        site: Site,
    ) -> Value {
        let spec = self.packs.pack(pack).routers[kind].clone();
        let mut prefixes = vec![Text::default()];
        if let Some(argument) = &spec.prefix
            && let Some(value) = self.pick(frame, actuals, argument)
            && !matches!(value, Value::Null)
        {
            self.demand(&value);
            prefixes = self.texts(&value, "prefix");
        }
        let guards =
            spec.guards.iter().flat_map(|guard| self.guards_at(frame, actuals, guard, site)).collect::<Vec<_>>();
        let mut made = Vec::new();
        for prefix in prefixes {
            self.routers.push(Router {
                pack,
                kind,
                prefix,
                site,
                name: None,
                assumed: false,
                condition: self.condition,
                dead: self.dead,
                log: Vec::new(),
                mounts: Vec::new(),
                guards: guards.clone(),
            });
            made.push(Value::Router((self.routers.len() - 1) as RouterId));
        }
        Value::join(made)
    }

    /// `router.name(…)`.
    pub(crate) fn call_router(
        &mut self,
        frame: &Frame,
        router: RouterId,
        name: Sym,
        actuals: Vec<Actual>,
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let (pack, kind) = (self.routers[router as usize].pack, self.routers[router as usize].kind);
        let kind_name = self.packs.pack(pack).routers[kind].kind.clone();
        let text = self.names.text(name);
        let found = if &*text == COMPUTED {
            let calls = &self.packs.pack(pack).calls;
            let verbs = |call: &&Call| matches!(call.method, Some(MethodSpec::Callee { .. }));
            calls.iter().filter(verbs).find(|call| call.on.is_empty() || call.on.contains(&kind_name)).cloned()
        } else {
            self.packs.call(pack, &kind_name, &text, actuals.len()).cloned()
        };
        let Some(call) = found else {
            let receiver = Value::Router(router);
            if let Some(value) = self.member_of_router(router, name) {
                return self.call_value(frame, &value, actuals, site, claim);
            }
            if let Some(result) = self.extension_call(frame, &receiver, name, &actuals, site, claim) {
                return result;
            }
            self.reject(frame, claim, &format!("`{text}` registers nothing"));
            self.escape_all(&actuals);
            // Fluent settings give the router back.
            return Value::unknown(&text, format!("the result of `{text}` on a router"));
        };
        self.perform(frame, router, &call, &text, &actuals, site, claim)
    }

    fn member_of_router(&mut self, router: RouterId, name: Sym) -> Option<Value> {
        let text = self.names.text(name);
        let key = self.names.get(&format!("router {router} {text}"))?;
        let holder = crate::value::ClassKey { file: u32::MAX, class: periplus_facts::ClassId(0) };
        self.statics.get(&(holder, key)).cloned().flatten()
    }

    /// A free function that acts on a router among its arguments.
    pub(crate) fn call_function_rule(
        &mut self,
        frame: &Frame,
        pack: usize,
        call: usize,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Option<Value> {
        let call = self.packs.pack(pack).calls[call].clone();
        let argument = call.router.clone()?;
        let value = self.pick(frame, actuals, &argument)?;
        let router = value.alternatives().to_vec().iter().find_map(|one| self.router_of(one))?;
        let name = call.names.first().cloned().unwrap_or_default();
        Some(self.perform(frame, router, &call, &name, actuals, site, claim))
    }

    #[expect(clippy::too_many_arguments, reason = "one call site with everything known of it")]
    fn perform(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Call,
        name: &str,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        if actuals.len() < call.min_args {
            let reason = call.otherwise.clone().unwrap_or_else(|| "too few arguments for a route".to_owned());
            self.reject(frame, claim, &reason);
            return Value::unknown(name, reason);
        }
        match call.action {
            Action::Route | Action::RouteChain => {
                let value = self.register(frame, router, call, name, actuals, site, claim);
                if call.action == Action::RouteChain { Value::Router(router) } else { value }
            }
            Action::Derive => self.derive(frame, router, call, actuals, site, claim),
            Action::Mount => self.mount(frame, router, call, actuals, site, claim),
            Action::Use => self.use_all(frame, router, call, actuals, site, claim),
            Action::Guard => {
                self.reject(frame, claim, "middleware");
                for actual in actuals {
                    let guard = self.guard(&actual.value, actual.site);
                    self.routers[router as usize].log.push(Event::Guard(guard));
                }
                self.escape_all(actuals);
                Value::Router(router)
            }
            Action::Convention => {
                self.resolved(frame, claim);
                self.convention(frame, router, call, actuals, site);
                Value::Router(router)
            }
            Action::ClassPrefix => {
                self.resolved(frame, claim);
                let select = call.select.as_ref().and_then(|argument| self.pick(frame, actuals, argument));
                let given = match &call.path {
                    Some(PathSpec::Arg(argument)) => self.pick(frame, actuals, argument),
                    _ => None,
                };
                // One prefix, or a map from prefixes to what selects the classes.
                let all: Vec<(Value, Option<Value>)> = match given {
                    Some(map @ Value::Map(_)) => self
                        .pairs(&map)
                        .unwrap_or_default()
                        .into_iter()
                        .map(|(prefix, select)| (prefix, Some(select)))
                        .collect(),
                    Some(prefix) => vec![(prefix, select)],
                    None => Vec::new(),
                };
                let pack = self.routers[router as usize].pack;
                let condition = self.condition;
                for (prefix, select) in all {
                    self.demand(&prefix);
                    for prefix in self.texts(&prefix, "prefix") {
                        self.class_prefixes.push(ClassPrefix { pack, prefix, select: select.clone(), site, condition });
                    }
                }
                Value::Router(router)
            }
            Action::Apply => {
                self.reject(frame, claim, "hands the router on");
                for actual in actuals {
                    if matches!(actual.value, Value::Function(_) | Value::Bound(_)) {
                        let argument = Actual { name: None, value: Value::Router(router), site };
                        self.call_value(frame, &actual.value.clone(), vec![argument], site, None);
                    }
                }
                Value::Router(router)
            }
            Action::Ignore => {
                self.reject(frame, claim, &format!("`{name}` registers no route"));
                self.escape_all(actuals);
                Value::Router(router)
            }
        }
    }

    /// An argument of a call.
    pub(crate) fn pick(&mut self, frame: &Frame, actuals: &[Actual], argument: &ArgRef) -> Option<Value> {
        let positional: Vec<&Actual> = actuals.iter().filter(|actual| actual.name.is_none()).collect();
        let at = |index: i32| -> Option<&Actual> {
            let index = if index < 0 { positional.len() as i64 + i64::from(index) } else { i64::from(index) };
            usize::try_from(index).ok().and_then(|index| positional.get(index)).copied()
        };
        let named = |name: &str| actuals.iter().find(|actual| actual.name.as_deref() == Some(name));
        match argument {
            ArgRef::Index(index) => at(*index).map(|actual| actual.value.clone()),
            ArgRef::Name(name) => named(name).map(|actual| actual.value.clone()),
            ArgRef::Either { index, name } => named(name).or_else(|| at(*index)).map(|actual| actual.value.clone()),
            ArgRef::Key { arg, key } => {
                let map = at(*arg)?.value.clone();
                let name = self.names.intern(key);
                match self.member(frame, &map, name) {
                    Value::Null => None,
                    value => Some(value),
                }
            }
        }
    }

    fn position_of(actuals: &[Actual], argument: &ArgRef) -> Option<usize> {
        let positional: Vec<usize> =
            actuals.iter().enumerate().filter(|(_, actual)| actual.name.is_none()).map(|(at, _)| at).collect();
        let index = match argument {
            ArgRef::Index(index) | ArgRef::Either { index, .. } => *index,
            _ => return None,
        };
        let index = if index < 0 { positional.len() as i64 + i64::from(index) } else { i64::from(index) };
        usize::try_from(index).ok().and_then(|index| positional.get(index)).copied()
    }

    pub(crate) fn guard(&self, value: &Value, site: Site) -> GuardUse {
        GuardUse { name: self.describe(value), site, path: None }
    }

    fn guards_at(&mut self, frame: &Frame, actuals: &[Actual], argument: &ArgRef, site: Site) -> Vec<GuardUse> {
        let Some(value) = self.pick(frame, actuals, argument) else { return Vec::new() };
        match self.spread_items(&value) {
            Some(items) => items.into_iter().map(|item| self.guard(&item.value, site)).collect(),
            None => vec![self.guard(&value, site)],
        }
    }

    /// The paths of a call: one for each alternative and each element of a list; `None` if the argument is no path.
    fn paths(&mut self, frame: &Frame, call: &Call, actuals: &[Actual]) -> Option<Vec<Text>> {
        let argument = match &call.path {
            None | Some(PathSpec::Own { .. }) => return Some(vec![Text::default()]),
            Some(PathSpec::Arg(argument)) => self.pick(frame, actuals, argument)?,
            Some(PathSpec::Optional { optional }) => match self.pick(frame, actuals, optional) {
                Some(Value::Null) | None => return Some(vec![Text::default()]),
                Some(value) => value,
            },
        };
        self.demand(&argument);
        self.path_texts(&argument)
    }

    fn path_texts(&mut self, value: &Value) -> Option<Vec<Text>> {
        let mut all = Vec::new();
        for one in value.alternatives() {
            match one {
                Value::Str(text) => all.push(settled((**text).clone())),
                Value::Unknown(_) | Value::External(_) => {
                    self.demand(one);
                    all.extend(self.texts(one, "path").into_iter().map(settled));
                }
                Value::List(id) => {
                    for item in self.items(*id).0 {
                        all.extend(self.path_texts(&item.value)?);
                    }
                }
                Value::Null => {}
                _ => return None,
            }
        }
        if all.is_empty() { None } else { Some(all) }
    }

    fn methods(&mut self, frame: &Frame, call: &Call, name: &str, actuals: &[Actual]) -> Vec<MethodUse> {
        match &call.method {
            None => vec![MethodUse::Known("ANY".into())],
            Some(MethodSpec::Fixed(methods)) => {
                methods.iter().map(|method| MethodUse::Known(method.as_str().into())).collect()
            }
            Some(MethodSpec::Callee { callee }) => {
                if name == COMPUTED {
                    return vec![MethodUse::Unknown("the verb is computed".into())];
                }
                let method = callee.get(name).cloned().unwrap_or_else(|| name.to_uppercase());
                vec![MethodUse::Known(method.into())]
            }
            Some(MethodSpec::Arg { arg, default }) => match self.pick(frame, actuals, arg) {
                None | Some(Value::Null) => {
                    default.iter().map(|method| MethodUse::Known(method.as_str().into())).collect()
                }
                Some(value) => self.method_values(&value),
            },
        }
    }

    /// A value as verbs.
    pub(crate) fn method_values(&mut self, value: &Value) -> Vec<MethodUse> {
        let mut all = Vec::new();
        for one in value.alternatives() {
            match one {
                Value::Str(text) => match text.known() {
                    Some(text) if text == "*" => all.push(MethodUse::Known("ANY".into())),
                    Some(text) => {
                        for part in text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty()) {
                            all.push(MethodUse::Known(part.to_uppercase().into()));
                        }
                    }
                    None => {
                        self.demand(one);
                        all.push(MethodUse::Unknown("the verb is a value that is not known".into()));
                    }
                },
                // An enumeration's member or a library's constant: `RequestMethod.GET`, `http.MethodGet`.
                Value::External(path) => {
                    let last = path.rsplit('.').next().unwrap_or(path);
                    let verb = last.strip_prefix("Method").unwrap_or(last).to_uppercase();
                    all.push(MethodUse::Known(verb.into()));
                }
                Value::List(_) | Value::Map(_) => {
                    for item in self.spread_items(one).unwrap_or_default() {
                        all.extend(self.method_values(&item.value));
                    }
                }
                _ => {
                    self.demand(one);
                    all.push(MethodUse::Unknown("the verb is a value that is not known".into()));
                }
            }
        }
        all
    }

    #[expect(clippy::too_many_arguments, reason = "one call site with everything known of it")]
    fn register(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Call,
        name: &str,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let Some(paths) = self.paths(frame, call, actuals) else {
            self.reject(frame, claim, "the argument is no path");
            self.escape_all(actuals);
            return Value::unknown(name, "a call with another meaning");
        };
        self.resolved(frame, claim);
        let methods = self.methods(frame, call, name, actuals);
        let handler_at = call.handler.as_ref().and_then(|argument| Self::position_of(actuals, argument));
        let handler = match &call.handler {
            Some(argument) => self.pick(frame, actuals, argument),
            None => None,
        };
        let mut guards: Vec<GuardUse> = Vec::new();
        if call.middle_guards {
            let first = match &call.path {
                Some(PathSpec::Arg(argument) | PathSpec::Optional { optional: argument }) => {
                    Self::position_of(actuals, argument).map_or(0, |at| at + 1)
                }
                _ => 0,
            };
            let last = handler_at.unwrap_or(actuals.len());
            for actual in actuals.iter().take(last).skip(first) {
                match self.spread_items(&actual.value) {
                    Some(items) => guards.extend(items.iter().map(|item| self.guard(&item.value, actual.site))),
                    None => guards.push(self.guard(&actual.value, actual.site)),
                }
            }
        }
        for argument in &call.guards {
            guards.extend(self.guards_at(frame, actuals, argument, site));
        }
        let rule: Rc<str> = format!("{}.{}", self.packs.pack(self.routers[router as usize].pack).id, call.rule).into();
        let mut made = Vec::new();
        for path in paths {
            let id =
                self.add_route(router, methods.clone(), path, site, handler.clone(), guards.clone(), Rc::clone(&rule));
            made.push(Value::Route(id));
        }
        Value::join(made)
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of a route")]
    pub(crate) fn add_route(
        &mut self,
        router: RouterId,
        methods: Vec<MethodUse>,
        path: Text,
        site: Site,
        handler: Option<Value>,
        guards: Vec<GuardUse>,
        rule: Rc<str>,
    ) -> RouteId {
        let id = self.routes.len() as RouteId;
        let position = self.routers[router as usize].log.len();
        let via: Vec<Site> = self.calls.iter().rev().copied().filter(|call| *call != site).take(6).collect();
        self.routes.push(Route {
            methods,
            path,
            site,
            via,
            condition: self.condition,
            handler,
            guards,
            role: self.role,
            dead: self.dead,
            rule,
            position,
        });
        self.routers[router as usize].log.push(Event::Route(id));
        id
    }

    pub(crate) fn set_handler(&mut self, route: RouteId, handler: &Value) {
        let route = &mut self.routes[route as usize];
        if route.handler.is_none() {
            route.handler = Some(handler.clone());
        }
    }

    /// A call on a registered route gives the route back: fluent settings.
    pub(crate) fn call_route(&mut self, route: &Value) -> Value {
        route.clone()
    }

    fn derive(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Call,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let Some(prefixes) = self.paths(frame, call, actuals) else {
            self.reject(frame, claim, "the argument is no path");
            return Value::unknown("router", "a derived router without a path");
        };
        self.resolved(frame, claim);
        let parent = self.routers[router as usize].clone();
        let kind = match &call.kind {
            Some(kind) => {
                let routers = &self.packs.pack(parent.pack).routers;
                routers.iter().position(|router| router.kind == *kind).unwrap_or(parent.kind)
            }
            None => parent.kind,
        };
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
            let position = self.routers[router as usize].log.len();
            self.routers.push(Router {
                pack: parent.pack,
                kind,
                prefix: Text::default(),
                site,
                name: None,
                assumed: false,
                condition: self.condition,
                dead: self.dead,
                log: Vec::new(),
                mounts: vec![Mount {
                    parent: router,
                    prefix,
                    site,
                    condition: self.condition,
                    replaces: false,
                    guards: guards.clone(),
                    position,
                    derived: true,
                }],
                guards: Vec::new(),
            });
            let child = (self.routers.len() - 1) as RouterId;
            self.routers[router as usize].log.push(Event::Mount);
            made.push(Value::Router(child));
        }
        let child = Value::join(made);
        if let Some(body) = &call.body
            && let Some(body) = self.pick(frame, actuals, body)
        {
            let argument = Actual { name: None, value: child.clone(), site };
            self.call_value(frame, &body, vec![argument], site, None);
        }
        child
    }

    fn mount(
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
            if let Some(child) = self.router_of(&one) {
                mounted = true;
                for prefix in &prefixes {
                    self.attach(router, child, prefix.clone(), site, call.replaces, guards.clone());
                }
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

    fn attach(
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
    fn use_all(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Call,
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
                    if call.terminal_params == Some(facts.function(closure.func).params.len()) {
                        found = true;
                        for prefix in &prefixes {
                            let rule: Rc<str> =
                                format!("{}.{}", self.packs.pack(self.routers[router as usize].pack).id, call.rule)
                                    .into();
                            let any = vec![MethodUse::Known("ANY".into())];
                            self.add_route(
                                router,
                                any,
                                prefix.clone(),
                                site,
                                Some(value.clone()),
                                guards.clone(),
                                rule,
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

    fn only_routers(&mut self, actuals: &[Actual]) -> bool {
        actuals
            .iter()
            .any(|actual| actual.value.alternatives().to_vec().iter().any(|value| self.router_of(value).is_some()))
    }

    fn flatten(&mut self, value: &Value, site: Site, flat: &mut Vec<(Value, Site)>, depth: usize) {
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

    fn convention(&mut self, frame: &Frame, router: RouterId, call: &Call, actuals: &[Actual], site: Site) {
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

/// A setting in front of a path is a base path: unset, which is how it is delivered, it is empty.
fn settled(text: Text) -> Text {
    let is_setting = |part: &Part| matches!(part, Part::Hole(hole) if hole.reason.starts_with(SETTING));
    let is_slash = |part: &Part| matches!(part, Part::Literal { text, .. } if matches!(&**text, "" | "/"));
    // The slash that code puts before a base path goes with it.
    let taken = match text.parts.as_slice() {
        [first, ..] if is_setting(first) => 1,
        [first, second, ..] if is_slash(first) && is_setting(second) => 2,
        _ => return text,
    };
    let separate = match text.parts.get(taken) {
        None => true,
        Some(Part::Literal { text, .. }) => text.starts_with('/') || text.is_empty(),
        Some(Part::Hole(_)) => false,
    };
    if !separate {
        return text;
    }
    let mut parts = vec![Part::Literal { text: "".into(), site: None, configured: true }];
    parts.extend(text.parts.into_iter().skip(taken));
    Text { parts }
}
