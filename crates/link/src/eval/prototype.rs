//! ECMAScript: functions that make objects, and what these have from the function's prototype.

use super::{Actual, Eval, Frame, Instance, Object};
use crate::intern::Sym;
use crate::value::{Closure, Site, Value};
use periplus_facts::ExprId;
use std::rc::Rc;

/// The field in which what a function's objects have in common lies.
const PROTOTYPE: &str = "prototype";
/// The field that names what a function takes over members from.
const PARENT: &str = "super_";
/// How many functions up a member is looked for.
const MAX_PARENTS: usize = 12;

impl Eval<'_> {
    /// `new callee(…)`.
    pub(super) fn new_value(
        &mut self,
        frame: &Frame,
        callee: &Value,
        actuals: Vec<Actual>,
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        if let Some(result) = self.new_of_a_value(frame, callee, site) {
            return result;
        }
        match callee {
            Value::Choice(values) => {
                let all: Vec<Value> =
                    values.iter().map(|value| self.new_value(frame, value, actuals.clone(), site, claim)).collect();
                Value::join(all)
            }
            Value::Function(closure) if self.language(closure.file).is_ecmascript() => {
                self.reject(frame, claim, "a construction");
                let maker = Some(Rc::clone(closure));
                let this = Value::Instance(self.alloc(Object::Instance(Instance { maker, ..Instance::default() })));
                let bound = Closure { this: Some(this.clone()), ..(**closure).clone() };
                let result = self.invoke(&bound, actuals, site);
                // An object that it returns stands for the new one.
                let is_object = |value: &Value| {
                    matches!(
                        value,
                        Value::Map(_)
                            | Value::List(_)
                            | Value::Instance(_)
                            | Value::Router(_)
                            | Value::Function(_)
                            | Value::Class(_)
                    )
                };
                if result.alternatives().iter().any(is_object) { result } else { this }
            }
            _ => self.call_value(frame, callee, actuals, site, claim),
        }
    }

    /// The prototype of a function, made when it is first asked for.
    pub(super) fn prototype(&mut self, frame: &Frame, closure: &Rc<Closure>, name: Sym) -> Option<Value> {
        if &*self.names.text(name) != PROTOTYPE || !self.language(closure.file).is_ecmascript() {
            return None;
        }
        let made = self.map(Vec::new());
        self.set_member(frame, &Value::Function(Rc::clone(closure)), name, made.clone());
        Some(made)
    }

    /// A member that an object has from the function that made it.
    pub(super) fn prototype_member(&mut self, maker: &Rc<Closure>, name: Sym) -> Option<Value> {
        let (prototype, parent) = (self.names.intern(PROTOTYPE), self.names.intern(PARENT));
        let key = self.names.text(name);
        if &*key == "constructor" {
            return Some(Value::Function(Rc::clone(maker)));
        }
        let mut maker = Rc::clone(maker);
        for _ in 0..MAX_PARENTS {
            if let Some(Value::Map(id)) = self.function_field(&maker, prototype)
                && let Object::Map { entries, .. } = &self.heap[id as usize]
            {
                let named = |known: &Value| matches!(known, Value::Str(text) if text.is(&key));
                if let Some((_, value)) = entries.iter().find(|(known, _)| named(known)) {
                    return Some(value.clone());
                }
            }
            match self.function_field(&maker, parent)? {
                Value::Function(above) => maker = above,
                Value::Class(class) => {
                    let (owner, file, func) = self.find_method(class, name)?;
                    return Some(self.method_closure(owner, file, func, None));
                }
                _ => return None,
            }
        }
        None
    }

    /// What a function takes over members from.
    pub(super) fn taken_over_from(&mut self, function: &Closure) -> Option<Value> {
        let parent = self.names.intern(PARENT);
        self.function_field(function, parent)
    }

    /// Notes that functions take over members from another one (`util.inherits`).
    pub(super) fn inherit(&mut self, frame: &Frame, actuals: &[Actual]) -> Option<Value> {
        let [child, above, ..] = actuals else { return None };
        let parent = self.names.intern(PARENT);
        if matches!(child.value, Value::Function(_)) {
            self.set_member(frame, &child.value, parent, above.value.clone());
        }
        Some(Value::Null)
    }
}
