//! Calls: evaluating arguments, dispatching on what the callee turns out to be, inlining functions.

use super::{Actual, Eval, Frame, Object};
use crate::intern::Sym;
use crate::module::COMPUTED_MODULE;
use crate::value::{ModuleRef, SETTING, Site, Value};
use periplus_facts::{Arg, Expr, ExprId, Language};
use periplus_packs::{Operation, Symbol};
use std::rc::Rc;

impl Eval<'_> {
    pub(crate) fn call_expr(&mut self, frame: &Frame, id: ExprId, callee: ExprId, args: &[Arg], new: bool) -> Value {
        let facts = self.facts(frame.file);
        let mut site = self.site(frame, id);
        // In a chain over several lines each call stands where its name does.
        let named = facts.span(callee);
        if let Expr::Member { name, .. } = facts.expr(callee)
            && named.end_line > site.span.line
        {
            let column = if named.line == named.end_line {
                named.column
            } else {
                named.end_column.saturating_sub(facts.text(*name).len() as u32).max(1)
            };
            site.span = periplus_facts::Span { line: named.end_line, column, ..site.span };
        }
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
                    return self.super_call(frame, name, actuals, site, Some(id));
                }
                let receiver = self.expr(frame, *object);
                let actuals = self.arguments(frame, args);
                if new {
                    let class = self.member(frame, &receiver, name);
                    return self.new_value(frame, &class, actuals, site, Some(id));
                }
                let receiver = self.by_shape(frame, *object, receiver, &actuals, site);
                if let Some(method) = self.method_of_text(frame, *object, &receiver, name) {
                    return self.call_value(frame, &method, actuals, site, Some(id));
                }
                self.call_method(frame, &receiver, name, actuals, site, Some(id))
            }
            _ => {
                let value = self.expr(frame, callee);
                let actuals = self.arguments(frame, args);
                if let (Expr::Name(name), Value::Unknown(_) | Value::External(_), Some(this)) =
                    (facts.expr(callee), &value, &frame.this)
                    && actuals.is_empty()
                    && let Some(class) = self.own_class(frame, this, facts.text(*name), site)
                {
                    return class;
                }
                if new {
                    return self.new_value(frame, &value, actuals, site, Some(id));
                }
                self.call_value(frame, &value, actuals, site, Some(id))
            }
        }
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
        if let Some(router) = self.member_extension(frame, receiver, name) {
            let given = Actual { name: None, value: receiver.clone(), site, condition: 0 };
            let actuals = std::iter::once(given).chain(actuals).collect();
            return self.call_router(frame, router, name, actuals, site, claim);
        }
        if let Some(result) = self.call_with_awaited(frame, receiver, name, &actuals, site) {
            return result;
        }
        match receiver {
            Value::Choice(values) => {
                let all: Vec<Value> = values
                    .iter()
                    .map(|value| self.call_method(frame, value, name, actuals.clone(), site, claim))
                    .collect();
                Value::join(all)
            }
            Value::Router(id) => self.call_router(frame, *id, name, actuals, site, claim),
            Value::Instance(id)
                if let Some(wrapped) = self.what_is_wrapped(*id)
                    && self.packs.serving_names().any(|serving| serving == &*self.names.text(name)) =>
            {
                self.call_method(frame, &wrapped, name, actuals, site, claim)
            }
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
                        if actuals.is_empty()
                            && let Some(result) = self.builtin_method(frame, receiver, name, &actuals, site)
                        {
                            return result;
                        }
                        self.call_value(frame, &value, actuals, site, claim)
                    }
                    Value::Str(_) | Value::Int(_) | Value::Bool(_) | Value::List(_) | Value::Class(_)
                        if actuals.is_empty() && self.language(frame.file) == Language::Java =>
                    {
                        self.accessor(frame, receiver, name, value, site)
                    }
                    _ => self.call_value(frame, &value, actuals, site, claim),
                }
            }
            Value::List(_) | Value::Map(_) | Value::Str(_) | Value::Function(_) | Value::Predicate(_) => {
                if let Value::Map(_) = receiver {
                    let value = self.member(frame, receiver, name);
                    let own = value.alternatives().iter().all(|one| !matches!(one, Value::Bound(_) | Value::Null));
                    if own {
                        return self.call_value(frame, &value, actuals, site, claim);
                    }
                }
                // A function as a handler.
                if let Value::Function(_) = receiver
                    && self.is_dispatching()
                    && self.packs.serving_names().any(|serving| serving == &*self.names.text(name))
                {
                    return self.call_value(frame, receiver, actuals, site, claim);
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
            Value::Route(route) => self.call_route(frame, *route, name, &actuals, site, claim),
            Value::Bound(_) => {
                if let Some(value) = self.builtin_method(frame, receiver, name, &actuals, site) {
                    return value;
                }
                let text = self.names.text(name);
                if let Some(value) = self.provided(frame, &text, &actuals, site) {
                    return value;
                }
                // A method that is bound to its object already.
                match &*self.names.text(name) {
                    "bind" => return receiver.clone(),
                    "call" => {
                        let given = actuals.get(1..).unwrap_or_default().to_vec();
                        return self.call_value(frame, receiver, given, site, claim);
                    }
                    "apply" => {
                        let list = actuals.get(1).map(|actual| actual.value.clone());
                        let items = list.and_then(|list| self.spread_items(&list)).unwrap_or_default();
                        let given = Self::actuals(items.into_iter().map(|item| item.value).collect(), site);
                        return self.call_value(frame, receiver, given, site, claim);
                    }
                    _ => {}
                }
                self.reject(frame, claim, "a call on a plain value");
                self.escape_all(&actuals);
                Value::unknown(&self.names.text(name), "the result of a method of a method")
            }
            Value::Unknown(unknown) => {
                let text = self.names.text(name);
                if let Some(result) = self.extension_call(frame, receiver, name, &actuals, site, claim) {
                    return result;
                }
                if let Some(result) = self.provided(frame, &text, &actuals, site) {
                    self.reject(frame, claim, "a call on a plain value");
                    return result;
                }
                if self.note_of_pages(frame, &text, &actuals, site, claim) {
                    return receiver.clone();
                }
                if let Some(outcome) = self.settled_convention(frame, claim, &actuals) {
                    self.note_listening(frame, claim, outcome);
                } else if self.is_everyday(frame, claim, &text, &actuals) {
                    self.reject(frame, claim, "not a path");
                } else if self.is_marked(frame, claim) {
                    self.demand(receiver);
                    let lookup = self.looks_like_lookup(frame, claim, &actuals);
                    if self.language(frame.file) == Language::CSharp {
                        for actual in &actuals {
                            self.demand(&actual.value);
                        }
                    }
                    if unknown.reason.starts_with(super::NOT_PASSED)
                        && let Some(router) = self
                            .router_by_mount(frame, &text, &actuals, site)
                            .or_else(|| self.named_part(frame, unknown, claim).filter(|_| !lookup))
                    {
                        return self.call_method(frame, &router, name, actuals, site, claim);
                    }
                    if lookup {
                        self.reject(frame, claim, "not a path");
                    } else {
                        self.unresolved(frame, claim, &format!("the receiver is not known: {}", unknown.reason));
                    }
                }
                self.note_answer(frame, receiver, &actuals, site);
                self.expect_callbacks(frame, &text, &actuals);
                self.demand_elements(frame, receiver, &text, &actuals);
                self.pass_on(frame, receiver, &text, &actuals)
            }
            Value::External(path) if let Some(router) = self.global_router(frame, &Rc::clone(path), site) => {
                self.call_router(frame, router, name, actuals, site, claim)
            }
            _ => {
                if let Value::Class(class) = receiver {
                    let text = self.names.text(name);
                    if self.gives_view(*class, &text) {
                        self.reject(frame, claim, "a handler class as a handler");
                        return receiver.clone();
                    }
                }
                let value = self.member(frame, receiver, name);
                // A method that gives what stands for the class itself makes no object of it.
                if matches!((&value, receiver), (Value::Class(one), Value::Class(other)) if one == other) {
                    let language = self.language(frame.file).pack_language();
                    let text = self.names.text(name);
                    if self.packs.library_function(language, &format!(".{text}")) == Some(Operation::Identity) {
                        return value;
                    }
                }
                // What every class of the language can do; what it is asked for may be a property elsewhere.
                if matches!(
                    (&value, receiver),
                    (Value::Unknown(_) | Value::External(_) | Value::Str(_) | Value::Bool(_), Value::Class(_))
                        | (Value::Unknown(_), Value::Null)
                ) && let Some(result) = self.builtin_method(frame, receiver, name, &actuals, site)
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
                let closure = self.overload(closure, &actuals);
                if let Some(result) = self.call_unbound(frame, &closure, &actuals, site, claim) {
                    return result;
                }
                if self.only_answers(&closure, &actuals) {
                    self.note_answer(frame, callee, &actuals, site);
                    return Value::unknown("value", "the result of a function that answers requests");
                }
                let routes = self.routes.len();
                let result = self.keeping_requests(|eval| eval.invoke(&closure, actuals, site));
                // What it was handed became a route: whoever calls this adds routes.
                if self.routes.len() > routes && self.language(frame.file) == periplus_facts::Language::Go {
                    self.resolved(frame, claim);
                }
                result
            }
            Value::Instance(id) if let Some((function, given)) = self.partial_call(*id, &actuals, site) => {
                self.call_value(frame, &function, given, site, claim)
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
                self.pass_on(frame, callee, "module", &actuals)
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
                if *unknown.reason == *COMPUTED_MODULE {
                    self.note_handed_away(&actuals, site);
                }
                let name = Rc::clone(&unknown.name);
                self.note_answer(frame, callee, &actuals, site);
                self.pass_on(frame, callee, &name, &actuals)
            }
            Value::Str(_) | Value::Predicate(_) if self.is_kotlin(frame) => {
                let invoke = self.names.intern("invoke");
                self.call_method(frame, callee, invoke, actuals, site, claim)
            }
            _ => {
                self.reject(frame, claim, "a call on a plain value");
                self.escape_all(&actuals);
                Value::unknown("value", "the result of calling something that is no function")
            }
        }
    }

    /// Calls something outside the tree.
    pub(super) fn call_external(
        &mut self,
        frame: &Frame,
        path: &Rc<str>,
        actuals: Vec<Actual>,
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let language = self.language(frame.file).pack_language();
        self.note_handed(&actuals);
        if let Some(results) = self.call_hook(frame, path, &actuals, site) {
            self.reject(frame, claim, "a call of plug-ins");
            return results;
        }
        if let Some(given) = self.call_container(frame, path, &actuals, site) {
            self.reject(frame, claim, "a call of a container");
            return given;
        }
        self.note_answer(frame, &Value::External(Rc::clone(path)), &actuals, site);
        let symbols = self.packs.symbols(language, path).to_vec();
        for symbol in symbols {
            match symbol {
                Symbol::Constructor(pack, kind) => {
                    self.reject(frame, claim, "a construction");
                    return self.make_router(frame, pack, kind, &actuals, site, claim);
                }
                Symbol::Function(pack, call) => {
                    if let Some(value) = self.call_function_rule(frame, pack, call, path, &actuals, site, claim) {
                        return value;
                    }
                }
                Symbol::Predicate(pack, rule) => {
                    self.reject(frame, claim, "a request predicate");
                    return self.predicate(frame, pack, rule, path, &actuals);
                }
                Symbol::Element(..) => return self.make_element(frame, path, &actuals, claim),
                Symbol::Unscoped(_) => return self.make_element(frame, path, &actuals, None),
                Symbol::Annotation(pack, _) => {
                    if let Some(made) = self.annotation_made(frame, pack, path, &actuals, site) {
                        return made;
                    }
                }
                Symbol::Type(pack) => {
                    self.note_transformer(pack, path, &actuals, site);
                    self.template_made(frame, pack, path, &actuals, site);
                }
                Symbol::Folder(..) => {}
            }
        }
        if let Some(tuple) = self.make_named_tuple(path, &actuals) {
            return tuple;
        }
        if let Some(result) = self.call_unbound_on_router(frame, path, &actuals, site, claim) {
            return result;
        }
        if self.packs.is_option(language, path) {
            self.resolved(frame, claim);
            return self.option_value(path, &actuals);
        }
        if let Some(handler) = self.wrapped_handler(&actuals) {
            self.reject(frame, claim, "wraps a handler");
            return handler;
        }
        if let Some(reason) = self.rejection_of(language, path) {
            self.reject(frame, claim, &reason);
        } else if self.is_marked(frame, claim) {
            self.reject(frame, claim, &format!("a call of `{path}`, which is no router of a known framework"));
        }
        if let Some(value) = self.library_call(frame, language, path, &actuals, site) {
            return value;
        }
        let last = path.rsplit('.').next().unwrap_or(path);
        if let Some(value) = self.provided(frame, last, &actuals, site) {
            return value;
        }
        if let Some(result) = self.extension_on_external(frame, path, &actuals, site, claim) {
            return result;
        }
        if self.note_of_pages(frame, last, &actuals, site, claim) {
            return Value::External(format!("{path}()").into());
        }
        self.expect_callbacks(frame, last, &actuals);
        self.escape_all(&actuals);
        // A literal of a type outside the tree keeps its fields.
        if language == "go" && !actuals.is_empty() && actuals.iter().all(|actual| actual.name.is_some()) {
            return self.record(path, actuals);
        }
        // What is computed from a setting depends on that setting.
        let setting = actuals.iter().find(|actual| match &actual.value {
            Value::Unknown(unknown) => unknown.reason.starts_with(SETTING),
            _ => false,
        });
        if let Some(setting) = setting {
            return setting.value.clone();
        }
        if let Some(one) = self.one_of_given(frame, &actuals) {
            return one;
        }
        if let Some(handler) = self.wrapped_outside(frame, path, &actuals) {
            return handler;
        }
        Value::External(format!("{path}()").into())
    }
}
