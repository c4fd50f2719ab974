//! Members that are routes by their documentation, and that code registers by their name too.

use super::Eval;
use crate::router::Route;
use crate::value::{FileId, Value};
use periplus_facts::FuncId;
use periplus_packs::{Action, MemberRoutes};
use rustc_hash::FxHashSet;

impl Eval<'_> {
    /// Where nothing was generated from the documentation, a mapping of the same member says how it is served.
    pub(super) fn yield_to_mappings(&mut self) {
        let mapped: FxHashSet<(usize, FileId, FuncId)> = self
            .routes
            .iter()
            .filter(|route| !route.dead && self.members_of_rule(route).is_some_and(|members| members.mapping.is_some()))
            .filter_map(|route| handler_of(route).map(|(file, func)| (route.pack, file, func)))
            .collect();
        if mapped.is_empty() {
            return;
        }
        for at in 0..self.routes.len() {
            let route = &self.routes[at];
            let documented = self.members_of_rule(route).and_then(|members| members.generated.as_deref());
            let generated =
                documented.is_none_or(|name| self.names.get(name).is_some_and(|name| self.mentioned.contains(&name)));
            let named = handler_of(route).is_some_and(|(file, func)| mapped.contains(&(route.pack, file, func)));
            if named && !generated {
                self.routes[at].open = true;
            }
        }
    }

    /// What the rule that registered a route says of members.
    fn members_of_rule(&self, route: &Route) -> Option<&MemberRoutes> {
        let pack = self.packs.pack(route.pack);
        let rule = route.rule.strip_prefix(pack.id.as_str())?.strip_prefix('.')?;
        let registers = pack.calls.iter().filter(|call| call.action == Action::Members);
        registers.filter(|call| call.rule == rule).find_map(|call| call.members.as_ref())
    }
}

fn handler_of(route: &Route) -> Option<(FileId, FuncId)> {
    match &route.handler {
        Some(Value::Function(closure)) => Some((closure.file, closure.func)),
        _ => None,
    }
}
