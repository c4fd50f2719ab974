//! Rules that act otherwise than as a call on a router: free functions, and calls that bring the framework's own routes.

use super::actions::Rule;
use super::{Actual, Eval, Frame, Invocation};
use crate::value::{RouterId, Site, Value};
use periplus_facts::ExprId;
use periplus_packs::{Action, ArgRef, Call, MethodSpec, PathSpec};

impl Eval<'_> {
    /// Registers each route that the framework serves itself; what follows in the chain is about all of them.
    pub(super) fn provide(&mut self, at: Invocation<'_>, router: RouterId, rule: &Rule, name: &str) -> Value {
        let mut registered = Vec::new();
        for route in &rule.call.provides {
            let Some((verb, path)) = route.split_once(' ') else { continue };
            let call = Call {
                action: Action::Route,
                method: Some(MethodSpec::Fixed(vec![verb.to_owned()])),
                path: Some(PathSpec::Optional { optional: ArgRef::Name(String::new()) }),
                template: Some(path.to_owned()),
                ..rule.call.clone()
            };
            registered.push(self.perform(at, router, &Rule { pack: rule.pack, call }, name));
        }
        Value::join(registered)
    }

    /// A free function that acts on a router among its arguments.
    #[expect(clippy::too_many_arguments, reason = "what a call is made of")]
    pub(crate) fn call_function_rule(
        &mut self,
        frame: &Frame,
        pack: usize,
        call: usize,
        path: &str,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Option<Value> {
        let name = path.rsplit('.').next().unwrap_or(path);
        let call = Rule { pack, call: self.packs.pack(pack).calls[call].clone() };
        if call.action == Action::Listen {
            let handler = call.handler.as_ref().and_then(|argument| self.pick(frame, actuals, argument))?;
            let outcome = self.listen(frame, &handler, site);
            self.note_listening(frame, claim, outcome);
            return None;
        }
        let router = match (&call.global, call.router.clone()) {
            (Some(global), _) => self.global_router(frame, global, site)?,
            (None, argument) => {
                let value = self.pick(frame, actuals, &argument?)?;
                value.alternatives().to_vec().iter().find_map(|one| self.router_of(one))?
            }
        };
        Some(self.perform(Invocation { frame, actuals, site, claim }, router, &call, name))
    }
}
