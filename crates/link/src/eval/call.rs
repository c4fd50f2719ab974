//! Calls: evaluating arguments, dispatching on what the callee turns out to be, inlining functions.

use super::{Actual, Eval, Flow, Frame, MAX_CALLS, MAX_INLINED, Object, Outcome};
use crate::intern::Sym;
use crate::scope::ScopeKind;
use crate::value::{Closure, FileId, ModuleRef, RouterId, SETTING, Site, Value};
use periplus_facts::{Arg, Declare, Expr, ExprId, Language, Modifiers, Param, ParamKind};
use periplus_inventory::Role;
use periplus_packs::Symbol;
use std::rc::Rc;

impl Eval<'_> {
    pub(crate) fn call_expr(&mut self, frame: &Frame, id: ExprId, callee: ExprId, args: &[Arg], new: bool) -> Value {
        let facts = self.facts(frame.file);
        let site = self.site(frame, id);
        match facts.expr(callee) {
            Expr::Super => {
                let actuals = self.arguments(frame, args);
                self.super_construct(frame, actuals, site);
                Value::Null
            }
            Expr::This => Value::Null,
            Expr::Member { object, name } => {
                let name = self.sym(frame.file, *name);
                if matches!(facts.expr(*object), Expr::Super) {
                    let actuals = self.arguments(frame, args);
                    return self.super_call(frame, name, actuals, site);
                }
                let receiver = self.expr(frame, *object);
                let actuals = self.arguments(frame, args);
                if new {
                    let class = self.member(frame, &receiver, name);
                    return self.call_value(frame, &class, actuals, site, Some(id));
                }
                self.call_method(frame, &receiver, name, actuals, site, Some(id))
            }
            _ => {
                let value = self.expr(frame, callee);
                let actuals = self.arguments(frame, args);
                self.call_value(frame, &value, actuals, site, Some(id))
            }
        }
    }

    /// Evaluates arguments; spread lists and maps of known content are laid out.
    pub(crate) fn arguments(&mut self, frame: &Frame, args: &[Arg]) -> Vec<Actual> {
        let mut actuals = Vec::new();
        let facts = self.facts(frame.file);
        for arg in args {
            let value = self.expr(frame, arg.value);
            let site = self.site(frame, arg.value);
            if arg.spread_map {
                for (key, value) in self.pairs(&value).unwrap_or_default() {
                    if let Some(key) = key.known_text() {
                        actuals.push(Actual { name: Some(key.into()), value, site });
                    }
                }
            } else if arg.spread {
                match self.spread(&value) {
                    Some(items) => {
                        actuals.extend(items.into_iter().map(|item| Actual { name: None, value: item.value, site }));
                    }
                    None => actuals.push(Actual { name: None, value, site }),
                }
            } else {
                let name = arg.name.map(|name| facts.text(name).into());
                actuals.push(Actual { name, value, site });
            }
        }
        actuals
    }

    /// `receiver.name(…)`.
    pub(crate) fn call_method(
        &mut self,
        frame: &Frame,
        receiver: &Value,
        name: Sym,
        actuals: Vec<Actual>,
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        match receiver {
            Value::Choice(values) => {
                let all: Vec<Value> = values
                    .iter()
                    .map(|value| self.call_method(frame, value, name, actuals.clone(), site, claim))
                    .collect();
                Value::join(all)
            }
            Value::Router(id) => self.call_router(frame, *id, name, actuals, site, claim),
            Value::Instance(id) => {
                let value = self.member(frame, receiver, name);
                match &value {
                    Value::Unknown(_) => {
                        if let Object::Instance(instance) = &self.heap[*id as usize]
                            && let Some(router) = instance.router
                        {
                            return self.call_router(frame, router, name, actuals, site, claim);
                        }
                        if let Some(result) = self.extension_call(frame, receiver, name, &actuals, site, claim) {
                            return result;
                        }
                        if actuals.is_empty()
                            && let Some(result) = self.generated_getter(frame, receiver, name)
                        {
                            return result;
                        }
                        self.call_value(frame, &value, actuals, site, claim)
                    }
                    _ => self.call_value(frame, &value, actuals, site, claim),
                }
            }
            Value::List(_) | Value::Map(_) | Value::Str(_) | Value::Function(_) => {
                if let Value::Map(_) = receiver {
                    let value = self.member(frame, receiver, name);
                    let own = value.alternatives().iter().all(|one| !matches!(one, Value::Bound(_) | Value::Null));
                    if own {
                        return self.call_value(frame, &value, actuals, site, claim);
                    }
                }
                if matches!(receiver, Value::Function(_)) {
                    let value = self.member(frame, receiver, name);
                    if value.alternatives().iter().all(|one| !matches!(one, Value::Bound(_))) {
                        return self.call_value(frame, &value, actuals, site, claim);
                    }
                }
                match self.builtin_method(frame, receiver, name, &actuals, site) {
                    Some(value) => {
                        self.reject(frame, claim, "a call on a plain value");
                        value
                    }
                    None => {
                        self.reject(frame, claim, "a call on a plain value");
                        if let Some(result) = self.extension_call(frame, receiver, name, &actuals, site, claim) {
                            return result;
                        }
                        self.escape_all(&actuals);
                        Value::unknown(&self.names.text(name), "the result of a method that is not modelled")
                    }
                }
            }
            Value::Route(_) => self.call_route(receiver),
            Value::Bound(_) => {
                self.reject(frame, claim, "a call on a plain value");
                // A method that is bound to its object already.
                if &*self.names.text(name) == "bind" {
                    return receiver.clone();
                }
                self.escape_all(&actuals);
                Value::unknown(&self.names.text(name), "the result of a method of a method")
            }
            Value::Unknown(unknown) => {
                let text = self.names.text(name);
                if let Some(result) = self.extension_call(frame, receiver, name, &actuals, site, claim) {
                    return result;
                }
                if self.is_marked(frame, claim) {
                    self.demand(receiver);
                    if self.looks_like_lookup(frame, claim, &actuals) {
                        self.reject(frame, claim, "not a path");
                    } else {
                        self.unresolved(frame, claim, &format!("the receiver is not known: {}", unknown.reason));
                    }
                }
                self.pass_on(receiver, &text, &actuals)
            }
            _ => {
                let value = self.member(frame, receiver, name);
                // What every class of the language can do.
                if matches!((&value, receiver), (Value::Unknown(_), Value::Class(_)))
                    && let Some(result) = self.builtin_method(frame, receiver, name, &actuals, site)
                {
                    return result;
                }
                if let Value::Unknown(_) = value
                    && let Some(result) = self.extension_call(frame, receiver, name, &actuals, site, claim)
                {
                    return result;
                }
                self.call_value(frame, &value, actuals, site, claim)
            }
        }
    }

    /// A claim whose first argument is a text that can be no path is a look-up by key.
    fn looks_like_lookup(&self, frame: &Frame, claim: Option<ExprId>, actuals: &[Actual]) -> bool {
        match actuals.first().map(|actual| &actual.value) {
            Some(Value::Str(text)) => match text.known() {
                Some(text) => claim.is_some_and(|claim| self.is_no_path(frame.file, claim, &text)),
                None => false,
            },
            None => true,
            Some(Value::Int(_) | Value::Bool(_)) => true,
            _ => false,
        }
    }

    /// True if no pack that claims the call takes a path that begins so.
    pub(crate) fn is_no_path(&self, file: FileId, claim: ExprId, text: &str) -> bool {
        let facts = &self.files[file as usize].facts;
        let mut claimed = false;
        for rule in self.claims.get(&(file, claim)).into_iter().flatten() {
            let rule = facts.text(*rule);
            let id = rule.split('.').next().unwrap_or_default();
            let Some(pack) = self.packs.packs().iter().find(|pack| pack.id == id) else { continue };
            claimed = true;
            let fits =
                pack.path_start.is_empty() || pack.path_start.iter().any(|start| text.starts_with(start.as_str()));
            if fits || text.is_empty() {
                return false;
            }
        }
        claimed
    }

    /// The result of calling something unknown; routers handed over make it matter, functions may be called later.
    fn pass_on(&mut self, callee: &Value, name: &str, actuals: &[Actual]) -> Value {
        if actuals.iter().any(|actual| self.carries_router(&actual.value)) {
            self.demand(callee);
        }
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

    /// Calls a value.
    pub(crate) fn call_value(
        &mut self,
        frame: &Frame,
        callee: &Value,
        actuals: Vec<Actual>,
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        match callee {
            Value::Choice(values) => {
                let all: Vec<Value> =
                    values.iter().map(|value| self.call_value(frame, value, actuals.clone(), site, claim)).collect();
                Value::join(all)
            }
            Value::Function(closure) => {
                self.reject(frame, claim, "a call of the application's own function");
                let closure = Rc::clone(closure);
                self.invoke(&closure, actuals, site)
            }
            Value::Class(class) => {
                self.reject(frame, claim, "a construction");
                self.construct(frame, *class, actuals, site)
            }
            Value::External(path) => {
                let path = Rc::clone(path);
                self.call_external(frame, &path, actuals, site, claim)
            }
            Value::Bound(bound) => {
                let bound = Rc::clone(bound);
                self.call_method(frame, &bound.0, bound.1, actuals, site, claim)
            }
            Value::Route(route) => {
                // `app.get("/x")(handler)`.
                if let Some(handler) = actuals.first() {
                    let handler = handler.value.clone();
                    self.set_handler(*route, &handler);
                    return handler;
                }
                callee.clone()
            }
            Value::Instance(_) => {
                let name = self.names.intern("__call__");
                let value = self.member(frame, callee, name);
                match value {
                    Value::Function(_) => self.call_value(frame, &value, actuals, site, claim),
                    _ => {
                        self.escape_all(&actuals);
                        Value::unknown("value", "the result of calling an object")
                    }
                }
            }
            Value::Module(module) => {
                // A CommonJS or interop module whose default export is called.
                if let ModuleRef::File(file) = &**module
                    && self.language(*file).is_ecmascript()
                {
                    let default = self.names.intern("default");
                    let value = self.ecmascript_export(*file, default);
                    return self.call_value(frame, &value, actuals, site, claim);
                }
                self.demand(callee);
                self.pass_on(callee, "module", &actuals)
            }
            Value::Map(_) => {
                let default = self.names.intern("default");
                let value = self.member(frame, callee, default);
                match value {
                    Value::Null | Value::Unknown(_) | Value::Bound(_) => {
                        self.escape_all(&actuals);
                        Value::unknown("value", "the result of calling an object")
                    }
                    _ => self.call_value(frame, &value, actuals, site, claim),
                }
            }
            Value::Unknown(unknown) => {
                if self.is_marked(frame, claim) {
                    self.demand(callee);
                    self.unresolved(frame, claim, &format!("what is called is not known: {}", unknown.reason));
                }
                let name = Rc::clone(&unknown.name);
                self.pass_on(callee, &name, &actuals)
            }
            _ => {
                self.reject(frame, claim, "a call on a plain value");
                self.escape_all(&actuals);
                Value::unknown("value", "the result of calling something that is no function")
            }
        }
    }

    /// Calls something outside the tree.
    fn call_external(
        &mut self,
        frame: &Frame,
        path: &Rc<str>,
        actuals: Vec<Actual>,
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let language = self.language(frame.file).pack_language();
        let symbols = self.packs.symbols(language, path).to_vec();
        for symbol in symbols {
            match symbol {
                Symbol::Constructor(pack, kind) => {
                    self.reject(frame, claim, "a construction");
                    return self.make_router(frame, pack, kind, &actuals, site);
                }
                Symbol::Function(pack, call) => {
                    if let Some(value) = self.call_function_rule(frame, pack, call, &actuals, site, claim) {
                        return value;
                    }
                }
                Symbol::Annotation(..) | Symbol::Type(_) => {}
            }
        }
        if let Some(reason) = self.rejection_of(language, path) {
            self.reject(frame, claim, &reason);
        } else if self.is_marked(frame, claim) {
            self.reject(frame, claim, &format!("a call of `{path}`, which is no router of a known framework"));
        }
        if let Some(value) = self.library_call(frame, language, path, &actuals, site) {
            return value;
        }
        if let Some(result) = self.extension_on_external(frame, path, &actuals, site, claim) {
            return result;
        }
        self.escape_all(&actuals);
        // What is computed from a setting depends on that setting.
        let setting = actuals.iter().find(|actual| match &actual.value {
            Value::Unknown(unknown) => unknown.reason.starts_with(SETTING),
            _ => false,
        });
        if let Some(setting) = setting {
            return setting.value.clone();
        }
        Value::External(format!("{path}()").into())
    }

    /// Why a symbol, or the module or call result it is a member of, is no router.
    fn rejection_of(&self, language: &str, path: &str) -> Option<String> {
        let plain = without_version(&path.replace("()", ""));
        let mut rest = plain.as_str();
        loop {
            if let Some(reason) = self.packs.rejection(language, rest) {
                return Some(reason.to_owned());
            }
            rest = rest.rsplit_once('.')?.0;
        }
    }

    /// Inlines a function.
    pub(crate) fn invoke(&mut self, closure: &Closure, actuals: Vec<Actual>, site: Site) -> Value {
        let facts = self.facts(closure.file);
        let function = facts.function(closure.func);
        let here = (closure.file, closure.func);
        let depth = self.active.iter().filter(|active| **active == here).count();
        let name = function.name.map_or("function", |name| facts.text(name));
        if depth >= 2 {
            return Value::unknown(name, format!("`{name}` calls itself"));
        }
        if self.active.len() >= MAX_CALLS {
            self.limits.insert((closure.file, function.span, "depth"));
            return Value::unknown(name, "calls nested too deep to follow");
        }
        let inlined = self.inlined.entry(here).or_default();
        *inlined += 1;
        if *inlined > MAX_INLINED {
            self.limits.insert((closure.file, function.span, "calls"));
            return Value::unknown(name, "called too often to follow each time");
        }
        // What production code serves is known by now; a test that sets the application up again adds nothing to it.
        if self.role != Role::Production
            && self.program.files[closure.file as usize].role == Role::Production
            && self.executed.contains(&here)
        {
            return Value::unknown(name, "production code that a test calls");
        }
        self.executed.insert(here);
        self.called.insert(here);
        let scope = closure.scope.child(ScopeKind::Function);
        let frame =
            Frame { file: closure.file, func: closure.func, scope, this: closure.this.clone(), class: closure.class };
        let mut all = with_partial(closure, actuals, site);
        if let Some(receiver) = &function.receiver {
            let name = self.sym(closure.file, receiver.name);
            let this = closure.this.clone().unwrap_or_else(|| Value::unknown("receiver", "the receiver is not known"));
            frame.scope.set(name, this);
        } else if self.is_python_file(closure.file)
            && closure.class.is_some()
            && function.class.is_some()
            && !function.modifiers.contains(Modifiers::STATIC)
            && let Some(this) = &closure.this
        {
            all.insert(0, Actual { name: None, value: this.clone(), site });
        }
        self.active.push(here);
        self.calls.push(site);
        self.bind_parameters(&frame, &function.params, all);
        self.returns.push(Vec::new());
        let flow = self.block(&frame, &function.body);
        let values = self.returns.pop().unwrap_or_default();
        self.calls.pop();
        self.active.pop();
        let _ = matches!(flow, Flow::Next);
        Value::join(values)
    }

    fn bind_parameters(&mut self, frame: &Frame, params: &[Param], actuals: Vec<Actual>) {
        let facts = self.facts(frame.file);
        let mut positional: std::collections::VecDeque<Actual> = std::collections::VecDeque::new();
        let mut named: Vec<Actual> = Vec::new();
        for actual in actuals {
            match actual.name {
                Some(_) => named.push(actual),
                None => positional.push_back(actual),
            }
        }
        for param in params {
            let text = facts.text(param.name);
            let name = self.sym(frame.file, param.name);
            let value = match param.kind {
                ParamKind::Rest => {
                    let rest: Vec<Value> = positional.drain(..).map(|actual| actual.value).collect();
                    Some(self.list(rest))
                }
                ParamKind::KeywordRest => {
                    let rest = named
                        .drain(..)
                        .map(|actual| (Value::text(actual.name.as_deref().unwrap_or_default(), None), actual.value))
                        .collect();
                    Some(self.map(rest))
                }
                ParamKind::Plain | ParamKind::KeywordOnly => {
                    let by_name = named.iter().position(|actual| actual.name.as_deref() == Some(text));
                    match by_name {
                        Some(at) => Some(named.remove(at).value),
                        None if param.kind == ParamKind::Plain => positional.pop_front().map(|actual| actual.value),
                        None => None,
                    }
                }
            };
            let value = match (value, param.default) {
                (Some(value @ Value::Null), Some(default)) if self.language(frame.file).is_ecmascript() => {
                    let default = self.expr(frame, default);
                    Value::join([default, value])
                }
                (Some(value), _) => value,
                (None, Some(default)) => self.expr(frame, default),
                (None, None) if self.language(frame.file).is_ecmascript() => Value::Null,
                (None, None) => Value::unknown(text, format!("the parameter `{text}` is not given")),
            };
            let value = self.typed(frame, value, param.ty);
            if let (Value::Function(closure), Some(ty)) = (&value, param.ty) {
                self.expect_routers(frame, closure, ty);
            }
            frame.scope.set(name, value.clone());
            if let Some(pattern) = &param.pattern {
                self.bind(frame, pattern, value.clone(), Declare::Block);
            }
            if param.field
                && let Some(this) = frame.this.clone()
            {
                self.set_member(frame, &this, name, value);
            }
        }
    }

    /// Functions handed to code we can't see may be called with anything, once everything else has run.
    pub(crate) fn escape_all(&mut self, actuals: &[Actual]) {
        for actual in actuals {
            let value = actual.value.clone();
            self.escape(&value, 0);
        }
    }

    pub(crate) fn escape(&mut self, value: &Value, depth: usize) {
        if depth > 3 {
            return;
        }
        match value {
            Value::Function(closure) => {
                let key = (closure.file, closure.func);
                if self.interesting.contains(&key) && self.escaped_seen.insert(key) {
                    self.escaped.push(value.clone());
                }
            }
            Value::List(id) => {
                for item in self.items(*id).0 {
                    self.escape(&item.value, depth + 1);
                }
            }
            Value::Map(id) => {
                for (_, value) in self.entries(*id).0 {
                    self.escape(&value, depth + 1);
                }
            }
            Value::Instance(id) if depth < 2 => {
                if let Object::Instance(instance) = &self.heap[*id as usize] {
                    for (_, value) in instance.fields.clone() {
                        if matches!(value, Value::Function(_)) {
                            self.escape(&value, depth + 1);
                        }
                    }
                }
            }
            Value::Choice(values) => {
                let values = Rc::clone(values);
                for value in values.iter() {
                    self.escape(value, depth);
                }
            }
            Value::Bound(bound) => {
                let bound = Rc::clone(bound);
                let frame = self.module_frame(0);
                if let Value::Instance(_) = bound.0 {
                    let method = self.member(&frame, &bound.0, bound.1);
                    self.escape(&method, depth + 1);
                }
            }
            _ => {}
        }
    }

    pub(crate) fn take_escaped(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.escaped)
    }

    pub(crate) fn is_marked(&self, frame: &Frame, claim: Option<ExprId>) -> bool {
        claim.is_some_and(|claim| self.marked.contains(&(frame.file, claim)))
    }

    pub(crate) fn reject(&mut self, frame: &Frame, claim: Option<ExprId>, reason: &str) {
        if let Some(claim) = claim
            && self.is_marked(frame, Some(claim))
        {
            self.note(frame, claim, Outcome::Rejected(reason.into()));
        }
    }

    pub(crate) fn unresolved(&mut self, frame: &Frame, claim: Option<ExprId>, reason: &str) {
        if let Some(claim) = claim
            && self.is_marked(frame, Some(claim))
        {
            self.note(frame, claim, Outcome::Unresolved(reason.into()));
        }
    }

    pub(crate) fn resolved(&mut self, frame: &Frame, claim: Option<ExprId>) {
        if let Some(claim) = claim {
            self.note(frame, claim, Outcome::Operation);
        }
    }

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
}

fn with_partial(closure: &Closure, actuals: Vec<Actual>, site: Site) -> Vec<Actual> {
    let mut all: Vec<Actual> =
        closure.partial.iter().map(|value| Actual { name: None, value: value.clone(), site }).collect();
    all.extend(actuals);
    all
}

/// A Go module path without its major version: `…/redis/v9.Client` is `…/redis.Client`.
fn without_version(path: &str) -> String {
    let Some(at) = path.rfind("/v") else { return path.to_owned() };
    let digits = path[at + 2..].bytes().take_while(u8::is_ascii_digit).count();
    let end = at + 2 + digits;
    let ends = path[end..].is_empty() || path[end..].starts_with(['.', '/']);
    if digits > 0 && ends { format!("{}{}", &path[..at], &path[end..]) } else { path.to_owned() }
}
