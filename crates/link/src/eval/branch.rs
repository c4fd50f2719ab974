//! Functions that set up routers: branches below a path, and what they are handed the router itself for.

use super::actions::Rule;
use super::{Actual, Eval, Frame, Invocation};
use crate::router::Event;
use crate::value::{RouterId, Value};
use periplus_facts::Expr;
use periplus_packs::{ArgRef, Call};

impl Eval<'_> {
    /// Runs a function that sets up what stands below a path. Where it registers nothing that is seen, something in it
    /// answers all the same.
    pub(super) fn pipeline_branch(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule) -> Value {
        let Invocation { frame, claim, .. } = at;
        let body = Some(ArgRef::Index(-1));
        let branch = Rule { pack: call.pack, call: Call { body, ..call.call.clone() } };
        let conventions = self.conventions.len();
        let child = self.derive(Invocation { claim: None, ..at }, router, &branch);
        let empty = |one: &Value| match one {
            Value::Router(id) => {
                let log = &self.routers[*id as usize].log;
                log.iter().all(|event| matches!(event, Event::Guard(_) | Event::Open))
            }
            _ => false,
        };
        if conventions == self.conventions.len() && child.alternatives().iter().all(empty) {
            self.unresolved(frame, claim, "what answers in this branch of the pipeline is not known");
        } else {
            self.resolved(frame, claim);
        }
        child
    }

    /// Calls the functions among the arguments with the router itself.
    pub(super) fn apply(&mut self, at: Invocation<'_>, router: RouterId, call: &Call, name: &str) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        self.reject(frame, claim, "hands the router on");
        for actual in actuals.iter().filter(|actual| is_function(&actual.value)) {
            let given = vec![Actual { name: None, value: Value::Router(router), site, condition: 0 }];
            let run = |eval: &mut Self| eval.call_value(frame, &actual.value, given, site, None);
            if call.conditional {
                self.under(&format!("`{name}` takes the request"), site, run);
            } else {
                run(self);
            }
        }
        Value::Router(router)
    }

    /// True if what stands where the handler does is a function.
    pub(super) fn handles(&mut self, frame: &Frame, call: &Call, actuals: &[Actual]) -> bool {
        let handler = call.handler.as_ref().and_then(|argument| self.pick(frame, actuals, argument));
        handler.is_some_and(|handler| handler.alternatives().iter().any(is_function))
    }

    /// True if the last argument is a function that sets up a router of its own.
    pub(super) fn is_branch(&self, call: &Call, actuals: &[Actual]) -> bool {
        let function = match actuals.last().map(|actual| &actual.value) {
            Some(Value::Bound(bound)) => &bound.0,
            Some(value) => value,
            None => return false,
        };
        let Value::Function(closure) = function else { return false };
        let facts = &self.files[closure.file as usize].facts;
        let function = facts.function(closure.func);
        let [param] = function.params.as_slice() else { return false };
        !call.branch_calls.is_empty()
            && crate::walk::calls_in(facts, &function.body).into_iter().any(|id| {
                let Expr::Call { callee, .. } = facts.expr(id) else { return false };
                let Expr::Member { object, name } = facts.expr(*callee) else { return false };
                matches!(facts.expr(*object), Expr::Name(of) if *of == param.name)
                    && call.branch_calls.iter().any(|start| facts.text(*name).starts_with(start.as_str()))
            })
    }
}

fn is_function(value: &Value) -> bool {
    matches!(value, Value::Function(_) | Value::Bound(_))
}
