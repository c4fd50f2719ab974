//! Decorators: what is done to functions, classes and their members where they are declared.

use super::{Actual, Eval, Frame};
use crate::value::{ClassKey, Site, Value};
use periplus_facts::{ExprId, Name};
use std::rc::Rc;

impl Eval<'_> {
    /// Applies decorators from the last to the first.
    pub(crate) fn decorate(&mut self, frame: &Frame, annotations: &[ExprId], value: Value) -> Value {
        let mut value = value;
        for (decorator, site) in self.decorators(frame, annotations) {
            value = self.apply_decorator(frame, &decorator, value, site);
        }
        value
    }

    /// Applies the decorators of a class's members; they register when the class is defined.
    pub(super) fn decorate_members(&mut self, frame: &Frame, class: ClassKey) {
        let facts = self.facts(class.file);
        let declared = facts.class(class.class);
        let ecmascript = facts.language.is_ecmascript();
        for method in &declared.methods {
            let function = facts.function(*method);
            if function.annotations.is_empty() {
                continue;
            }
            let closure = self.closure(frame, *method);
            match function.name {
                Some(name) if ecmascript => self.decorate_member(frame, class, name, &function.annotations, &closure),
                _ => {
                    self.decorate(frame, &function.annotations, closure);
                }
            }
        }
        for field in declared.fields.iter().filter(|field| ecmascript && !field.annotations.is_empty()) {
            self.decorate_member(frame, class, field.name, &field.annotations, &Value::Null);
        }
    }

    /// ECMAScript: a member's decorator is given the prototype, the member's name and a description with its value.
    fn decorate_member(&mut self, frame: &Frame, class: ClassKey, name: Name, annotations: &[ExprId], value: &Value) {
        let name = Value::text(self.facts(class.file).text(name), None);
        for (decorator, site) in self.decorators(frame, annotations) {
            match decorator {
                Value::Function(_) | Value::Bound(_) => {
                    let descriptor = self.map(vec![(Value::text("value", None), value.clone())]);
                    let given = Self::actuals(vec![Value::Class(class), name.clone(), descriptor], site);
                    self.call_value(frame, &decorator, given, site, None);
                }
                // It may file the class away for somebody who registers its members.
                Value::Unknown(_) => self.demand(&decorator),
                _ => {
                    self.apply_decorator(frame, &decorator, value.clone(), site);
                }
            }
        }
    }

    /// The values of decorators in the order of their application: they are evaluated from the first on, and applied
    /// from the last on.
    fn decorators(&mut self, frame: &Frame, annotations: &[ExprId]) -> Vec<(Value, Site)> {
        let evaluated = annotations.iter().map(|annotation| {
            let value = self.expr(frame, *annotation);
            (value, self.site(frame, *annotation))
        });
        let mut all: Vec<(Value, Site)> = evaluated.collect();
        all.reverse();
        all
    }

    /// A function that a decorator puts in the place of a declared one goes by the name of that, for people.
    fn note_wrapper(&mut self, wrapper: &Value, declared: &Value) {
        let (Value::Function(wrapper), Value::Function(_)) = (wrapper, declared) else { return };
        let declared = self.declared_function(declared);
        let same = matches!(&declared, Value::Function(one) if (one.file, one.func) == (wrapper.file, wrapper.func));
        // A function at the top of a module is nobody's wrapper: it is the same one each time.
        if !same && self.facts(wrapper.file).function(wrapper.func).parent.is_some_and(|parent| parent.0 != 0) {
            let key = (wrapper.file, wrapper.func, wrapper.scope.identity());
            self.wrappers.insert(key, (Rc::clone(wrapper), declared));
        }
    }

    /// The function that was declared where a decorator put another one.
    pub(super) fn declared_function(&self, value: &Value) -> Value {
        let Value::Function(closure) = value else { return value.clone() };
        let key = (closure.file, closure.func, closure.scope.identity());
        self.wrappers.get(&key).map_or_else(|| value.clone(), |(_, declared)| declared.clone())
    }

    fn apply_decorator(&mut self, frame: &Frame, decorator: &Value, value: Value, site: Site) -> Value {
        match decorator {
            Value::Route(route) => {
                self.set_handler(*route, &value);
                value
            }
            Value::Choice(values) => {
                for one in values.iter() {
                    if let Value::Route(route) = one {
                        self.set_handler(*route, &value);
                    }
                }
                value
            }
            Value::Function(_) | Value::Bound(_) => {
                let actual = Actual { name: None, value: value.clone(), site, condition: 0 };
                match self.call_value(frame, decorator, vec![actual], site, None) {
                    result @ (Value::Function(_) | Value::Class(_) | Value::Route(_)) => {
                        self.note_wrapper(&result, &value);
                        result
                    }
                    _ => value,
                }
            }
            _ => value,
        }
    }
}
