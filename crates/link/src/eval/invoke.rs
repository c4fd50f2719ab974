//! Inlining functions, and what becomes of functions handed to code we can't see.

use super::{Actual, CALL_FUEL, Eval, FUNCTION_FUEL, Frame, Item, MAX_CALLS, MAX_INLINED, Object};
use crate::scope::ScopeKind;
use crate::value::{Closure, Site, Value};
use periplus_facts::{Declare, Language, Modifiers, Param, ParamKind};
use periplus_inventory::Role;
use std::rc::Rc;

/// A call's own share of the fuel.
struct Budget {
    given: u64,
    /// What is given back after the call.
    held: u64,
    /// The function is on the way to registrations: where it needs more, something may be missing, and that is said.
    leads: bool,
}

/// Less than this is not shared out any more.
const MIN_FUEL: u64 = 200;
/// Of this many parts of the fuel one is kept from a call that leads to registrations and is handed no router.
const KEPT: u64 = 16;

impl Eval<'_> {
    /// Inlines a function.
    pub(crate) fn invoke(&mut self, closure: &Closure, actuals: Vec<Actual>, site: Site) -> Value {
        let facts = self.facts(closure.file);
        let function = facts.function(closure.func);
        let here = (closure.file, closure.func);
        if function.body.is_empty()
            && let Some(made) = self.made_by_annotation(closure)
        {
            return made;
        }
        // A function inside of another is made anew by each call of the outer one: given a router, only the same one is a
        // recursion. What else such functions hand around (decorators' wrappers) says nothing new at each level.
        let nested = function.parent.is_some_and(|parent| parent.0 != 0)
            && actuals.iter().any(|actual| self.carries_router(&actual.value));
        let made_in = if nested { closure.scope.identity() } else { 0 };
        let active = (here.0, here.1, made_in);
        let depth = self.active.iter().filter(|known| **known == active).count();
        let name = function.name.map_or("function", |name| facts.text(name));
        if depth >= 2 && !self.brings_code(&actuals) {
            // Calls around the outermost of them come here wherever they are made.
            let outermost = self.active.iter().position(|known| *known == active).unwrap_or_default();
            self.memo.cut_off(outermost + 1);
            return Value::unknown(name, format!("`{name}` calls itself"));
        }
        if self.active.len() >= MAX_CALLS {
            self.memo.cut_off(0);
            self.limits.insert((closure.file, function.span, "depth"));
            return Value::unknown(name, "calls nested too deep to follow");
        }
        let question = self.question(closure, &actuals);
        if let Some(question) = &question
            && let Some(result) = self.remembered(here, question)
        {
            return result;
        }
        let inlined = self.inlined.entry(here).or_default();
        *inlined += 1;
        if *inlined > MAX_INLINED {
            self.memo.cut_off(0);
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
        if self.costly.contains(&here) {
            self.memo.cut_off(0);
            return Value::unknown(name, format!("`{name}` does too much to be followed"));
        }
        let limited = self.limit_budget(here, closure, &actuals);
        let scope = closure.scope.child(ScopeKind::Function);
        let this = closure.this.clone().or_else(|| self.given_as_self(closure, &actuals));
        let frame = Frame { file: closure.file, func: closure.func, scope, this, class: closure.class };
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
            all.insert(0, Actual { name: None, value: this.clone(), site, condition: 0 });
        }
        self.bind_type_parameters(&frame, closure, &mut all);
        self.active.push(active);
        self.calls.push(site);
        self.memo.enter(self.interesting.contains(&here));
        self.bind_parameters(&frame, &function.params, all);
        self.returns.push(Vec::new());
        self.block(&frame, &function.body);
        let values = self.returns.pop().unwrap_or_default();
        self.calls.pop();
        self.active.pop();
        let unchanged = self.memo.leave();
        if let Some(Budget { held, leads: true, .. }) = limited {
            if self.fuel == 0 {
                self.burning.insert(here);
            }
            self.fuel += held;
        } else if let Some(budget) = limited {
            let spent = self.spent.entry(here).or_default();
            *spent += budget.given - self.fuel;
            if (self.fuel == 0 && budget.given == CALL_FUEL) || *spent > FUNCTION_FUEL {
                self.costly.insert(here);
            }
            self.fuel += budget.held;
            self.limited -= 1;
        }
        let result = Value::join(values);
        if let (Some(start), Some(question)) = (unchanged, question) {
            self.remember(here, start, question, &result);
        }
        if !function.annotations.is_empty() {
            self.serve(closure, &result);
        }
        result
    }

    /// A function that calls what it is given (`route(prefix, inner)`) comes back to itself once for each function in
    /// the code that nests: such a call brings one that leads to registrations and does not run yet.
    fn brings_code(&self, actuals: &[Actual]) -> bool {
        let new = |value: &Value| match value {
            Value::Function(closure) => {
                let key = (closure.file, closure.func);
                self.interesting.contains(&key) && !self.active.iter().any(|active| (active.0, active.1) == key)
            }
            _ => false,
        };
        actuals.iter().any(|actual| new(&actual.value))
    }

    /// Python: `Base.method(self, …)`.
    fn given_as_self(&self, closure: &Closure, actuals: &[Actual]) -> Option<Value> {
        let function = self.files[closure.file as usize].facts.function(closure.func);
        let bound = !self.is_python_file(closure.file)
            || function.class.is_none()
            || function.modifiers.intersects(Modifiers::STATIC | Modifiers::CLASS_METHOD);
        let first = actuals.first().filter(|actual| !bound && actual.name.is_none())?;
        matches!(first.value, Value::Instance(_)).then(|| first.value.clone())
    }

    /// What a function gives to the framework: routers whose kind is served from functions annotated like it.
    fn serve(&mut self, closure: &Closure, result: &Value) {
        for one in result.alternatives() {
            let Value::Router(id) = one else { continue };
            let router = &self.routers[*id as usize];
            let wanted = self.packs.pack(router.pack).routers[router.kind].served_from.clone();
            if wanted.is_empty() || router.served {
                continue;
            }
            let frame = match closure.class {
                Some(class) => Frame { file: closure.file, ..self.class_frame(class) },
                None => self.module_frame(closure.file),
            };
            let exprs = self.facts(closure.file).function(closure.func).annotations.clone();
            let annotations = self.annotations(&frame, &exprs);
            let names: Vec<Rc<str>> =
                annotations.iter().flat_map(|annotation| self.annotation_names(annotation, 0)).collect();
            let served = names.iter().any(|name| wanted.iter().any(|wanted| **wanted == **name));
            self.routers[*id as usize].served = served;
            if served {
                self.routers[*id as usize].assumed = false;
                let mut around = closure.class.map(|class| self.class_annotations(class)).unwrap_or_default();
                around.extend(annotations);
                self.serve_under(*id, &around);
            }
        }
    }

    /// The conditions among annotations, under which what the router serves exists.
    fn serve_under(&mut self, router: crate::value::RouterId, annotations: &[crate::classes::Annotation]) {
        let known = &self.routers[router as usize];
        let (wanted, mut condition) =
            (self.packs.pack(known.pack).routers[known.kind].conditions.clone(), known.condition);
        for stated in self.conditions_among(&wanted, annotations) {
            self.conditions[stated as usize].parent = condition;
            condition = stated;
        }
        self.routers[router as usize].condition = condition;
    }

    /// Holds fuel back from a function that reaches no registration and is handed nothing that could: only its value
    /// can matter, and values that matter are soon made. What is held back is given back after the call; of a budget
    /// that is small already one call gets a part, so that the function around it comes to its end. One that reaches
    /// registrations, but is handed no router to register on, leaves a part for what comes after it.
    fn limit_budget(
        &mut self,
        here: (u32, periplus_facts::FuncId),
        closure: &Closure,
        actuals: &[Actual],
    ) -> Option<Budget> {
        // Only Go's declarations stand still enough for this: elsewhere a call may fill a module that others read.
        let leads = self.interesting.contains(&here);
        if self.fuel < MIN_FUEL
            || self.language(here.0) != Language::Go
            || (self.is_dispatching() && (self.dispatchers.contains(&here) || self.hands_on(closure)))
        {
            return None;
        }
        let registers = |eval: &Self, value: &Value| match value {
            Value::Function(closure) => eval.interesting.contains(&(closure.file, closure.func)),
            Value::Bound(_) => true,
            other => eval.carries_router(other),
        };
        let given = actuals.iter().flat_map(|actual| actual.value.alternatives());
        if given.into_iter().any(|value| registers(self, value))
            || closure.this.as_ref().is_some_and(|this| self.carries_router(this))
        {
            return None;
        }
        let given = if leads && !self.burning.contains(&here) {
            self.fuel - self.fuel / KEPT
        } else if self.fuel > CALL_FUEL {
            CALL_FUEL
        } else {
            self.fuel / 2
        };
        let held = self.fuel - given;
        self.fuel = given;
        self.limited += usize::from(!leads);
        Some(Budget { given, held, leads })
    }

    pub(super) fn bind_parameters(&mut self, frame: &Frame, params: &[Param], actuals: Vec<Actual>) {
        let facts = self.facts(frame.file);
        let mut positional: std::collections::VecDeque<Actual> = std::collections::VecDeque::new();
        let mut named: Vec<Actual> = Vec::new();
        for actual in actuals {
            match actual.name {
                Some(_) => named.push(actual),
                None => positional.push_back(actual),
            }
        }
        // Go: one call gives all arguments.
        let plain = params.iter().filter(|param| param.kind == ParamKind::Plain).count();
        if plain > 1 && positional.len() == 1 && facts.language == Language::Go {
            positional = self.several_values(positional.into()).into();
        }
        for param in params {
            let text = facts.text(param.name);
            let name = self.sym(frame.file, param.name);
            let value = match param.kind {
                ParamKind::Rest => {
                    let condition = self.condition;
                    let item = |actual: Actual| Item {
                        value: actual.value,
                        condition: if actual.condition == 0 { condition } else { actual.condition },
                    };
                    let items = positional.drain(..).map(item).collect();
                    Some(Value::List(self.alloc(Object::List { items, open: false })))
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

    /// The values of a call that gives several, where it stands alone for all arguments; a list of what was given else.
    pub(super) fn several_values(&self, actuals: Vec<Actual>) -> Vec<Actual> {
        let [Actual { name: None, value: Value::List(id), site, condition: 0 }] = actuals.as_slice() else {
            return actuals;
        };
        let (items, open) = self.items(*id);
        if open || items.len() < 2 {
            return actuals;
        }
        items.into_iter().map(|item| Self::unnamed(item.value, *site)).collect()
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
}

fn with_partial(closure: &Closure, actuals: Vec<Actual>, site: Site) -> Vec<Actual> {
    let mut all: Vec<Actual> =
        closure.partial.iter().map(|value| Actual { name: None, value: value.clone(), site, condition: 0 }).collect();
    all.extend(actuals);
    all
}
