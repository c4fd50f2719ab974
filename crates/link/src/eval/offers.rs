//! Go: values that a container makes and hands to functions which ask for them by type.
//!
//! `fx.Provide(newEngine)` offers what the function returns; `fx.Invoke(routes)` has a function called with what was
//! offered for the types of its parameters. Who offers and who asks stand in any order, in any package.

use super::{Actual, Eval, Frame};
use crate::value::{Closure, Value};
use periplus_facts::{Expr, ExprId};
use std::rc::Rc;

/// A function whose results are offered.
#[derive(Debug)]
pub(super) struct Offer {
    closure: Rc<Closure>,
    /// What it gave, once it was asked; it is called once.
    given: Option<Value>,
}

impl Eval<'_> {
    /// Notes functions whose results are offered by their types.
    pub(super) fn offer(&mut self, actuals: &[Actual]) -> Value {
        for actual in actuals {
            let Value::Function(closure) = &actual.value else { continue };
            let same = |offer: &Offer| offer.closure.file == closure.file && offer.closure.func == closure.func;
            if !self.offers.iter().any(same) {
                self.offers.push(Offer { closure: Rc::clone(closure), given: None });
            }
        }
        self.escape_all(actuals);
        Value::unknown("container", "a container that hands on what is offered to it")
    }

    /// What is offered for a type.
    pub(super) fn offered(&mut self, frame: &Frame, ty: ExprId) -> Option<Value> {
        if self.offers.is_empty() {
            return None;
        }
        let wanted = self.type_value(frame, ty);
        if !matches!(wanted, Value::External(_) | Value::Class(_)) {
            return None;
        }
        let mut found = Vec::new();
        for at in 0..self.offers.len() {
            let closure = Rc::clone(&self.offers[at].closure);
            let there = self.module_frame(closure.file);
            let results = self.result_types(&closure);
            let Some(position) = results.iter().position(|ty| self.type_value(&there, *ty).same(&wanted)) else {
                continue;
            };
            let given = match &self.offers[at].given {
                Some(given) => given.clone(),
                None => {
                    // What asks for itself gets nothing.
                    self.offers[at].given = Some(Value::unknown("offer", "what is offered asks for itself"));
                    let given = self.once(|eval| eval.call_assuming(&closure));
                    self.offers[at].given = Some(given.clone());
                    given
                }
            };
            found.push(if results.len() > 1 { self.element(&given, position as i64) } else { given });
        }
        found.retain(|value| !value.is_unknown());
        (!found.is_empty()).then(|| Value::join(found))
    }

    /// The types of a function's results.
    fn result_types(&self, closure: &Closure) -> Vec<ExprId> {
        let facts = self.facts(closure.file);
        let Some(ty) = facts.function(closure.func).returns else { return Vec::new() };
        match facts.expr(ty) {
            Expr::Generic { base, args } => match facts.expr(*base) {
                Expr::Name(name) if facts.text(*name) == "tuple" => args.clone(),
                _ => vec![ty],
            },
            _ => vec![ty],
        }
    }
}
