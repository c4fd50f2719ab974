//! What calls on routers do, as their packs say.

use super::pattern::{is_whole, read_patterns};
use super::{Actual, Eval, Frame, Invocation, Outcome, type_arguments};
use crate::intern::Sym;
use crate::router::{Event, GuardUse, MethodUse};
use crate::value::{RouterId, Site, Text, Value};
use periplus_facts::{ExprId, Language};
use periplus_packs::{Action, Call, MethodSpec, PathSpec};

/// The name of a method chosen at run time by an unknown value.
pub(crate) const COMPUTED: &str = "<computed>";

/// A call rule and the pack it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) pack: usize,
    pub(crate) call: Call,
}

impl std::ops::Deref for Rule {
    type Target = Call;

    fn deref(&self) -> &Call {
        &self.call
    }
}

impl Eval<'_> {
    /// Makes a router of a pack's kind from a constructor's arguments.
    pub(crate) fn make_router(
        &mut self,
        frame: &Frame,
        pack: usize,
        kind: usize,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let spec = self.packs.pack(pack).routers[kind].clone();
        let mut prefixes = vec![Text::default()];
        if let Some(argument) = &spec.prefix
            && let Some(value) = self.pick(frame, actuals, argument)
            && !matches!(value, Value::Null)
        {
            self.demand(&value);
            prefixes = self.texts(&value, "prefix");
        } else if let Some(argument) = &spec.prefix_name
            && let Some(value) = self.pick(frame, actuals, argument)
        {
            prefixes = self.behind_slash(&value);
        }
        let host = self.host_given(frame, actuals, spec.host.as_ref(), spec.subdomain.as_ref());
        let guards =
            spec.guards.iter().flat_map(|guard| self.guards_at(frame, actuals, guard, site)).collect::<Vec<_>>();
        if frame.func.0 != 0 {
            self.factories.insert((frame.file, frame.func));
        }
        let mut first: Vec<Call> = Vec::new();
        for rule in &spec.first_call {
            let call = self.packs.pack(pack).calls.iter().find(|call| call.rule == *rule);
            // Only what the framework brings along needs no argument.
            first.extend(call.filter(|call| !actuals.is_empty() || call.action == Action::Provide).cloned());
        }
        let mut made = Vec::new();
        for prefix in prefixes {
            let router = self.new_router(pack, kind, site);
            self.routers[router as usize].life.inner = frame.func.0 != 0;
            self.routers[router as usize].prefix = prefix;
            self.routers[router as usize].host.clone_from(&host);
            self.routers[router as usize].guards.clone_from(&guards);
            for call in first.clone() {
                let name = call.names.first().cloned().unwrap_or_default();
                self.perform(Invocation { frame, actuals, site, claim }, router, &Rule { pack, call }, &name);
            }
            if let Some(from) = spec.performs {
                self.perform_deferred(frame, router, from, actuals);
            }
            made.push(Value::Router(router));
            if let Some(argument) = &spec.parent
                && let Some(parent) = self.pick(frame, actuals, argument)
            {
                self.mount_on(&parent, router, site);
            }
            if let Some(argument) = &spec.routes
                && let Some(list) = self.pick(frame, actuals, argument)
            {
                self.register_list(frame, router, &list, site, claim);
            }
            for argument in &spec.starts {
                if let Some(value) = self.pick(frame, actuals, argument) {
                    self.call_at_start(&value, router, site);
                }
            }
        }
        Value::join(made)
    }

    /// Mounts a router on the one that a value is.
    fn mount_on(&mut self, parent: &Value, child: RouterId, site: Site) {
        self.demand(parent);
        for one in parent.alternatives().to_vec() {
            if let Some(parent) = self.router_of(&one) {
                self.attach(parent, child, Text::default(), site, false, Vec::new());
            }
        }
    }

    /// A router by its kind alone, for routes that no code registers.
    pub(super) fn router_nobody_made(&mut self, pack: usize, kind: usize, site: Site) -> RouterId {
        let router = self.new_router(pack, kind, site);
        let made = &mut self.routers[router as usize];
        (made.assumed, made.condition, made.dead) = (true, 0, false);
        router
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
        // Go: one call gives all arguments.
        let too_few = |call: &Call| call.min_args > actuals.len();
        let count = type_arguments::count(&actuals);
        let actuals = match self.packs.call(pack, &kind_name, &text, count) {
            Some((_, call)) if too_few(call) && self.language(frame.file) == Language::Go => {
                self.several_values(actuals)
            }
            _ => actuals,
        };
        let found = if &*text == COMPUTED {
            let calls = &self.packs.pack(pack).calls;
            let verbs = |call: &&Call| matches!(call.method, Some(MethodSpec::Callee { .. }));
            let fits = |call: &&Call| call.on.is_empty() || call.on.contains(&kind_name);
            calls.iter().filter(verbs).find(fits).map(|call| Rule { pack, call: call.clone() })
        } else {
            let found = self.packs.call(pack, &kind_name, &text, type_arguments::count(&actuals));
            found.map(|(pack, call)| Rule { pack, call: call.clone() })
        };
        // With fewer arguments it may be a function that is in sight where the router is a receiver.
        let count = type_arguments::count(&actuals);
        if found.as_ref().is_none_or(|rule| count < rule.min_args)
            && let Some(function) = self.function_in_sight(pack, kind, &text)
        {
            return self.call_external(frame, &function, actuals, site, claim);
        }
        // An extension method of the tree may have the framework's name and other parameters.
        let found = match found {
            Some(rule)
                if count < rule.min_args
                    || rule.action == Action::Collect
                    || self.is_overload(frame, &rule, &actuals) =>
            {
                let receiver = Value::Router(router);
                match self.extension_call(frame, &receiver, name, &actuals, site, claim) {
                    Some(result) => return result,
                    None => Some(rule),
                }
            }
            found => found,
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
            let spec = &self.packs.pack(pack).routers[kind];
            if spec.fluent && spec.adds.iter().any(|adds| fits_name(adds, &text)) {
                return Value::Router(self.child_router(router, (pack, kind), Text::default(), site));
            }
            if spec.fluent {
                return receiver;
            }
            // Fluent settings give the router back.
            return Value::unknown(&text, format!("the result of `{text}` on a router"));
        };
        self.perform(Invocation { frame, actuals: &actuals, site, claim }, router, &call, &text)
    }

    pub(super) fn member_of_router(&mut self, router: RouterId, name: Sym) -> Option<Value> {
        let text = self.names.text(name);
        let key = self.names.get(&format!("router {router} {text}"))?;
        let holder = crate::value::ClassKey { file: u32::MAX, class: periplus_facts::ClassId(0) };
        self.statics.get(&(holder, key)).cloned().flatten()
    }

    /// What became of a call that begins to serve.
    pub(super) fn note_listening(&mut self, frame: &Frame, claim: Option<ExprId>, outcome: Outcome) {
        match outcome {
            Outcome::Operation => self.resolved(frame, claim),
            Outcome::Unresolved(reason) => self.unresolved(frame, claim, &reason),
            Outcome::Rejected(reason) => self.reject(frame, claim, &reason),
        }
    }

    pub(super) fn perform(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule, name: &str) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        if type_arguments::count(actuals) < call.min_args {
            let reason = call.otherwise.clone().unwrap_or_else(|| "too few arguments for a route".to_owned());
            self.reject(frame, claim, &reason);
            return Value::unknown(name, reason);
        }
        if call.noted {
            self.note_call(at, router, call, name);
        }
        let outer = std::mem::replace(&mut self.beside, call.beside_prefix);
        let result = match self.alternatives_of_path(at, call) {
            0 | 1 => self.act(at, router, call, name),
            // What decided between them lies behind: in a branch that assigned, or returned, the one or the other.
            several => {
                let text = format!("one of {several} paths that reach this place");
                self.under(&text, site, |eval| eval.act(at, router, call, name))
            }
        };
        self.beside = outer;
        result
    }

    /// How many texts a call's path may be. All elements of a list are paths; of alternatives one is.
    fn alternatives_of_path(&mut self, at: Invocation<'_>, call: &Rule) -> usize {
        let (
            Some(PathSpec::Arg(argument) | PathSpec::Optional { optional: argument }),
            Action::Route | Action::RouteChain | Action::Mount | Action::Derive | Action::DeriveChain,
        ) = (&call.path, call.action)
        else {
            return 0;
        };
        match self.pick(at.frame, at.actuals, argument) {
            Some(Value::Choice(values)) => values.iter().filter(|value| matches!(value, Value::Str(_))).count(),
            _ => 0,
        }
    }

    fn act(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule, name: &str) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        match call.action {
            Action::Match => self.begin_rule(at, router),
            Action::Access => self.end_rule(at, router, call, name),
            Action::Limit => self.limit_rules(at, router, call, name),
            Action::Version => {
                let said = self.versions_said(at, call);
                self.routers[router as usize].versions.extend(said);
                Value::Router(router)
            }
            Action::Back => {
                self.reject(frame, claim, "settings");
                Value::Router(self.derived_from(router).unwrap_or(router))
            }
            Action::Route | Action::RouteChain if self.is_branch(call, actuals) => {
                self.pipeline_branch(at, router, call)
            }
            Action::Route if call.functions_only && !self.handles(frame, call, actuals) => {
                self.reject(frame, claim, "no handler");
                Value::Router(router)
            }
            Action::Route if call.unless.as_ref().is_some_and(|unless| self.is_true(frame, actuals, unless)) => {
                self.reject(frame, claim, "serves nothing");
                Value::Router(router)
            }
            Action::Route | Action::RouteChain => {
                let value = self.register(at, router, call, name);
                if call.action == Action::RouteChain { Value::Router(router) } else { value }
            }
            Action::List => {
                self.resolved(frame, claim);
                if let Some(list) = call.routes.as_ref().and_then(|argument| self.pick(frame, actuals, argument)) {
                    let host = self.host_given(frame, actuals, call.host.as_ref(), call.subdomain.as_ref());
                    self.within_host(host, |eval| eval.register_list(frame, router, &list, site, claim));
                }
                Value::Router(router)
            }
            Action::Attach => {
                self.resolved(frame, claim);
                if let Some(parent) = call.parent.as_ref().and_then(|argument| self.pick(frame, actuals, argument)) {
                    self.mount_on(&parent, router, site);
                }
                Value::Router(router)
            }
            Action::Provide => self.provide(at, router, call, name),
            Action::Derive => self.derive(at, router, call),
            Action::DeriveChain => {
                self.derive(at, router, call);
                Value::Router(router)
            }
            Action::Mount => self.mount(at, router, call),
            Action::Use => self.use_all(at, router, call),
            Action::Guard if self.is_no_guard(frame, call, actuals) => {
                self.reject(frame, claim, "what runs behind the handler");
                self.escape_all(actuals);
                Value::Router(router)
            }
            Action::Guard => {
                self.reject(frame, claim, "middleware");
                let mut guards: Vec<GuardUse> = Vec::new();
                if call.guards.is_empty() {
                    guards.extend(self.guards_given(name, actuals, site));
                }
                for argument in &call.guards {
                    guards.extend(self.guards_at(frame, actuals, argument, site));
                }
                let limit = self.guarded_path(frame, call, actuals);
                for guard in &mut guards {
                    guard.everywhere = call.everywhere;
                    guard.authorizes = call.authorizes;
                    if guard.name.is_empty() {
                        guard.name = name.into();
                    }
                    (guard.path, guard.exact) = limit.clone();
                }
                self.routers[router as usize].log.extend(guards.into_iter().map(Event::Guard));
                self.escape_all(actuals);
                Value::Router(router)
            }
            Action::Open => {
                self.routers[router as usize].log.push(Event::Open);
                Value::Router(router)
            }
            Action::Convention => {
                self.resolved(frame, claim);
                let given = self.given_back(router, call, site);
                self.convention(frame, call, actuals, site, given);
                Value::Router(given.unwrap_or(router))
            }
            Action::ClassPrefix => self.class_prefix(frame, router, call, actuals, site, claim),
            Action::Scan => self.scan_classes(router, actuals),
            Action::Apply => self.apply(at, router, call, name),
            Action::Collect => {
                self.resolved(frame, claim);
                self.collect_into(router, call, site);
                Value::Router(router)
            }
            Action::Amend => self.begin_route(at, router, call, name),
            Action::Members => self.register_members(at, router, call),
            Action::Table => self.register_table(at, router, call),
            Action::Serve => {
                self.reject(frame, claim, "hands a request on");
                self.hand_on(router);
                Value::Null
            }
            Action::Listen => Value::Null,
            Action::Unknown => {
                let reason = call.otherwise.clone().unwrap_or_else(|| "what it registers is not known".to_owned());
                self.unresolved(frame, claim, &reason);
                Value::Router(router)
            }
            Action::Ignore => {
                self.note_life(router, name);
                let reason = call.otherwise.clone().unwrap_or_else(|| format!("`{name}` registers no route"));
                self.reject(frame, claim, &reason);
                self.escape_all(actuals);
                Value::Router(self.given_back(router, call, site).unwrap_or(router))
            }
        }
    }

    fn is_true(&mut self, frame: &Frame, actuals: &[Actual], argument: &periplus_packs::ArgRef) -> bool {
        self.pick(frame, actuals, argument).is_some_and(|value| self.truth(&value) == Some(true))
    }

    /// The router that stands for what a call sets up, where its settings are not the receiver's.
    fn given_back(&mut self, router: RouterId, call: &Rule, site: Site) -> Option<RouterId> {
        call.kind.is_some().then(|| self.derived(router, call, Text::default(), site))
    }

    pub(super) fn register(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule, name: &str) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        let paths = self.patterns(frame, call, actuals);
        let Some(paths) = paths.or_else(|| self.path_not_known(at, call).map(|path| vec![(path, None)])) else {
            self.reject(frame, claim, "the argument is no path");
            self.escape_all(actuals);
            return Value::unknown(name, "a call with another meaning");
        };
        self.resolved(frame, claim);
        let pack = self.routers[router as usize].pack;
        let (methods, given) = self.methods(frame, call, name, actuals);
        let given_paths: Vec<Text> = paths.iter().map(|(path, _)| path.clone()).collect();
        if self.mount_handlers(at, router, call, &methods, &given_paths) {
            return Value::Router(router);
        }
        let handler_at = call.handler.as_ref().and_then(|argument| Self::position_of(actuals, argument));
        let handler = match &call.handler {
            Some(argument) => self.pick(frame, actuals, argument),
            None => None,
        };
        // The verbs are its members.
        if let Some(handler) = handler.as_ref().filter(|_| !given && !self.packs.pack(pack).handler_classes.is_empty())
        {
            self.demand(&handler.clone());
        }
        let (paths, host) = read_patterns(call, paths);
        let host = host.or_else(|| self.host_given(frame, actuals, call.host.as_ref(), call.subdomain.as_ref()));
        let mut methods = methods;
        if call.strips.is_some()
            && let Some(handler) = &handler
        {
            let any = matches!(&*methods, [MethodUse::Known(verb)] if &**verb == "ANY");
            // What is registered for all below a path may tell it apart.
            if any && paths.iter().any(|(path, _)| path.marked().ends_with(['/', '*'])) {
                self.demand(&handler.clone());
            }
            let prefixes: Vec<Text> = paths.iter().map(|(path, _)| path.clone()).collect();
            // With verb and whole path given, nothing is left for a function to tell apart.
            let whole = !any && prefixes.iter().all(is_whole);
            if !whole || matches!(handler, Value::Router(_)) {
                let behind = self.attach_handler(frame, router, call, handler, &prefixes, site, &[]);
                if behind.is_all() {
                    return Value::Router(router);
                }
                if let Some(verbs) = behind.rest.filter(|verbs| any && !verbs.is_empty()) {
                    methods = verbs.names().into_iter().map(|verb| MethodUse::Known(verb.into())).collect();
                }
            }
        }
        let mut guards = self.middle_guards(call, actuals, handler_at.unwrap_or(actuals.len()));
        if call.trailing_guards
            && let Some(at) = handler_at
        {
            guards.extend(actuals.iter().skip(at + 1).map(|actual| self.guard(&actual.value, actual.site)));
        }
        for argument in &call.guards {
            guards.extend(self.guards_at(frame, actuals, argument, site));
        }
        let mut made = Vec::new();
        for (path, own) in paths {
            let methods = own.unwrap_or_else(|| methods.clone());
            let id = self.add_route(router, methods, path, site, handler.clone(), guards.clone(), call);
            self.routes[id as usize].given = given;
            if host.is_some() {
                self.routes[id as usize].host.clone_from(&host);
            }
            made.push(Value::Route(id));
        }
        Value::join(made)
    }
}

/// A name, or all names that begin with what stands before a trailing `*`.
pub(crate) fn fits_name(wanted: &str, name: &str) -> bool {
    match wanted.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => wanted == name,
    }
}
