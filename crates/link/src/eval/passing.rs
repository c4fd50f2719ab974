//! Handlers of a route that are more or less than that: routers, and guards that only hand requests on.

use super::actions::Rule;
use super::{Actual, Eval, Invocation};
use crate::router::{GuardUse, MethodUse};
use crate::value::{RouterId, Site, Text, Value};
use periplus_packs::{Call, PathSpec};
use std::rc::Rc;

impl Eval<'_> {
    /// Mounts the routers among the handlers of a route: each sees the path as the receiver does, and only requests of the
    /// route's verbs and patterns. True if the last handler is one.
    pub(super) fn mount_handlers(
        &mut self,
        at: Invocation<'_>,
        router: RouterId,
        call: &Rule,
        verbs: &[MethodUse],
        patterns: &[Text],
    ) -> bool {
        let all = || at.actuals.iter().skip(first_handler(call));
        if !call.mounts_handlers || !all().any(|actual| self.may_hold_router(&actual.value)) {
            return false;
        }
        let known = verbs.iter().filter_map(|verb| match verb {
            MethodUse::Known(verb) => Some(Rc::clone(verb)),
            MethodUse::Unknown(_) => None,
        });
        let known: Vec<Rc<str>> = known.collect();
        let limits = known.len() == verbs.len() && !known.iter().any(|verb| &**verb == "ANY");
        let mut flat: Vec<(Value, Site)> = Vec::new();
        for actual in all() {
            self.flatten(&actual.value, actual.site, &mut flat, 0);
        }
        let mut guards = Vec::new();
        let mut ends = false;
        for (value, place) in flat {
            let child = self.router_of(&value);
            ends = child.is_some();
            let Some(child) = child else {
                guards.push(self.guard(&value, place));
                continue;
            };
            self.attach(router, child, Text::default(), at.site, false, guards.clone());
            let mounts = &mut self.routers[child as usize].mounts;
            if let Some(mount) = mounts.iter_mut().find(|mount| mount.parent == router && mount.site == at.site) {
                mount.within = patterns.to_vec();
                if limits {
                    mount.verbs.clone_from(&known);
                }
            }
        }
        ends
    }

    /// Guards among the arguments: behind the path and before the one at `last`, lists of them too.
    pub(super) fn middle_guards(&mut self, call: &Call, actuals: &[Actual], last: usize) -> Vec<GuardUse> {
        if !call.middle_guards {
            return Vec::new();
        }
        let first = match &call.path {
            Some(PathSpec::Arg(argument) | PathSpec::Optional { optional: argument }) => {
                Self::position_of(actuals, argument).map_or(0, |at| at + 1)
            }
            _ => 0,
        };
        let mut guards = Vec::new();
        for actual in actuals.iter().take(last).skip(first) {
            match self.spread_items(&actual.value) {
                Some(items) => guards.extend(items.iter().map(|item| self.guard(&item.value, actual.site))),
                None => guards.push(self.guard(&actual.value, actual.site)),
            }
        }
        guards
    }

    fn may_hold_router(&self, value: &Value) -> bool {
        match value {
            Value::List(_) | Value::Module(_) => true,
            other => self.carries_router(other),
        }
    }
}

/// Where the handlers of a route begin: behind its path, if that is an argument.
fn first_handler(call: &Call) -> usize {
    usize::from(matches!(call.path, Some(PathSpec::Arg(_) | PathSpec::Optional { .. })))
}
