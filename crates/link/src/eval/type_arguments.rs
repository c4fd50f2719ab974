//! Type parameters of functions, bound to the type arguments of the call.

use super::{Actual, Eval, Frame, Instance, Object};
use crate::value::{Closure, Value};
use periplus_facts::{Expr, Param};

/// Begins the names of type arguments among the arguments of a call: `<0>`, `<1>` ….
const TYPE_ARGUMENT: char = '<';

/// True for a type argument.
pub(super) fn is_type_argument(actual: &Actual) -> bool {
    actual.name.as_deref().is_some_and(|name| name.starts_with(TYPE_ARGUMENT))
}

/// How many arguments a call has, type arguments left out.
pub(super) fn count(actuals: &[Actual]) -> usize {
    actuals.iter().filter(|actual| !is_type_argument(actual)).count()
}

impl Eval<'_> {
    /// Binds a function's type parameters to the call's type arguments, which are no arguments to its parameters; where
    /// none are written, to the classes of the objects that are given for parameters of such a type.
    pub(super) fn bind_type_parameters(&mut self, frame: &Frame, closure: &Closure, actuals: &mut Vec<Actual>) {
        let facts = self.facts(closure.file);
        let function = facts.function(closure.func);
        if function.type_params.is_empty() {
            return;
        }
        let given: Vec<Actual> = actuals.extract_if(.., |actual| is_type_argument(actual)).collect();
        for (at, parameter) in function.type_params.iter().enumerate() {
            let wanted = format!("{TYPE_ARGUMENT}{at}>");
            let value = given.iter().find(|actual| actual.name.as_deref() == Some(&*wanted));
            let value = value.map(|actual| actual.value.clone()).or_else(|| {
                let of_type = |param: &Param| match param.ty.map(|ty| facts.expr(ty)) {
                    Some(Expr::Name(name)) => name == parameter,
                    _ => false,
                };
                let at = function.params.iter().position(of_type)?;
                let positional = actuals.iter().filter(|actual| actual.name.is_none()).nth(at)?;
                let Value::Instance(id) = positional.value else { return None };
                match &self.heap[id as usize] {
                    Object::Instance(Instance { class: Some(class), .. }) => Some(Value::Class(*class)),
                    _ => None,
                }
            });
            if let Some(value) = value {
                let name = self.sym(closure.file, *parameter);
                frame.scope.set(name, value);
            }
        }
    }
}
