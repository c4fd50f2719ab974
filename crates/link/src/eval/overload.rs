//! Methods of one name that take different numbers of arguments.

use super::actions::Rule;
use super::{Actual, Eval, Frame, Object, type_arguments};
use crate::value::{Closure, Value};
use periplus_facts::{Function, Language, Modifiers, ParamKind};
use periplus_packs::PathSpec;
use std::rc::Rc;

impl Eval<'_> {
    /// The method of the same name that takes so many arguments, where the one that was found does not.
    pub(super) fn overload(&mut self, closure: &Rc<Closure>, actuals: &[Actual]) -> Rc<Closure> {
        let count = type_arguments::count(actuals) + closure.partial.len();
        let facts = self.facts(closure.file);
        let function = facts.function(closure.func);
        let (Some(class), Some(name)) = (closure.class, function.name) else { return Rc::clone(closure) };
        let by_count = matches!(self.language(closure.file), Language::Java | Language::Kotlin | Language::CSharp);
        if !by_count || takes(function, count) {
            return Rc::clone(closure);
        }
        let name = self.sym(closure.file, name);
        let made = match &closure.this {
            Some(Value::Instance(id)) => match &self.heap[*id as usize] {
                Object::Instance(instance) => instance.class,
                _ => None,
            },
            _ => None,
        };
        for owner in self.lineage(made.unwrap_or(class)) {
            for (file, func) in self.methods_of(owner) {
                let facts = self.facts(file);
                let other = facts.function(func);
                let same = other.name.is_some_and(|own| self.sym(file, own) == name);
                if same
                    && !other.modifiers.contains(Modifiers::ABSTRACT)
                    && takes(other, count)
                    && let Value::Function(fitting) = self.method_closure(owner, file, func, closure.this.clone())
                {
                    return fitting;
                }
            }
        }
        Rc::clone(closure)
    }

    /// True if the arguments are not those of the rule: a function or an object of the tree where its path stands.
    pub(super) fn is_overload(&mut self, frame: &Frame, rule: &Rule, actuals: &[Actual]) -> bool {
        if self.language(frame.file) != Language::CSharp {
            return false;
        }
        let Some(PathSpec::Arg(argument)) = &rule.path else { return false };
        match self.pick(frame, actuals, argument) {
            Some(Value::Function(_) | Value::Bound(_)) => true,
            Some(Value::Instance(id)) => {
                matches!(&self.heap[id as usize], Object::Instance(instance) if instance.class.is_some())
            }
            _ => false,
        }
    }
}

fn takes(function: &Function, count: usize) -> bool {
    let rest = function.params.iter().any(|param| matches!(param.kind, ParamKind::Rest | ParamKind::KeywordRest));
    let needed =
        function.params.iter().filter(|param| param.kind == ParamKind::Plain && param.default.is_none()).count();
    needed <= count && (rest || count <= function.params.len())
}
