//! Calls that are remembered, and the routes that the framework serves beside a router because of them.

use super::actions::Rule;
use super::adding::Registered;
use super::{Condition, Eval, Invocation};
use crate::router::{MethodUse, Noted};
use crate::value::{ConditionId, Pattern, RouterId, Text};
use periplus_packs::BroughtRoute;

impl Eval<'_> {
    /// The router that one was derived from.
    pub(super) fn derived_from(&self, router: RouterId) -> Option<RouterId> {
        self.routers[router as usize].mounts.iter().find(|mount| mount.derived).map(|mount| mount.parent)
    }

    /// True if a router was derived from another one, over others perhaps.
    pub(super) fn is_derived_from(&self, mut router: RouterId, other: RouterId) -> bool {
        while let Some(parent) = self.derived_from(router) {
            if parent == other {
                return true;
            }
            router = parent;
        }
        false
    }

    /// The router that all in the line were derived from.
    pub(super) fn first_of_line(&self, mut router: RouterId) -> RouterId {
        while let Some(parent) = self.derived_from(router) {
            router = parent;
        }
        router
    }

    pub(super) fn note_call(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule, name: &str) {
        let first = self.first_of_line(router);
        let name = if first == router {
            name.to_owned()
        } else {
            let of = &self.routers[router as usize];
            format!("{}.{name}", self.packs.pack(of.pack).routers[of.kind].kind)
        };
        let paths = if call.path.is_some() { self.requests_among(at.actuals) } else { Vec::new() };
        let condition = self.condition;
        let noted = &mut self.routers[first as usize].noted;
        // Where the call is run once more, it says the same.
        if !noted.iter().any(|known| known.site == at.site && *known.name == name) {
            noted.push(Noted { name: name.into(), paths, site: at.site, condition });
        }
    }

    /// Registers what the framework serves beside the routers of the program.
    pub(crate) fn bring_routes(&mut self) {
        for router in 0..self.routers.len() as RouterId {
            let of = &self.routers[router as usize];
            let pack = of.pack;
            for brought in self.packs.pack(pack).routers[of.kind].brings.clone() {
                self.bring(router, pack, &brought);
            }
        }
    }

    fn bring(&mut self, router: RouterId, pack: usize, brought: &BroughtRoute) {
        let of = &self.routers[router as usize];
        // A router that is merely looked at serves nothing.
        if brought.when.is_empty() && (!self.is_root(of) || of.assumed) {
            return;
        }
        let made = |names: &[String]| {
            names.iter().find_map(|name| of.noted.iter().rev().find(|noted| *noted.name == **name)).cloned()
        };
        let asked = made(&brought.when);
        if asked.is_none() && !brought.when.is_empty() {
            return;
        }
        let refused: Vec<Noted> =
            of.noted.iter().filter(|noted| brought.unless.iter().any(|name| **name == *noted.name)).cloned().collect();
        if refused.iter().any(|noted| noted.condition == of.condition || noted.condition == 0) {
            return;
        }
        let given = made(&brought.path);
        let wished = made(&brought.asked);
        let unasked = !brought.asked.is_empty() && given.is_none() && wished.is_none();
        let (role, dead, made_at) = (self.program.files[of.site.file as usize].role, of.dead, of.site);
        let site = given.as_ref().or(wished.as_ref()).or(asked.as_ref()).map_or(made_at, |noted| noted.site);
        let paths = match (&given, &brought.default) {
            (Some(noted), _) => {
                let behind = brought.behind.as_deref().map(|behind| Text::literal(behind, None));
                let mut paths = noted.paths.clone();
                for path in paths.iter_mut().filter_map(|pattern| pattern.path.as_mut()) {
                    if let Some(behind) = &behind {
                        path.append(behind);
                    }
                }
                paths
            }
            (None, Some(path)) => vec![Pattern { methods: None, path: Some(Text::literal(path, None)) }],
            (None, None) => return,
        };
        let mut condition = given.or(asked).map_or(0, |noted| noted.condition);
        for noted in refused {
            condition = self.unless(condition, &noted);
        }
        for pattern in paths {
            let verbs = || brought.method.iter().map(|verb| MethodUse::Known(verb.as_str().into())).collect();
            let route = self.push_route(
                router,
                Registered {
                    pack,
                    rule: &brought.rule,
                    methods: pattern.methods.unwrap_or_else(verbs),
                    path: pattern.path.unwrap_or_default(),
                    site,
                    handler: None,
                    guards: Vec::new(),
                },
            );
            let route = &mut self.routes[route as usize];
            (route.condition, route.role, route.dead, route.provided) = (condition, role, dead, unasked);
        }
    }

    /// The condition that a call was not made, on top of another one.
    fn unless(&mut self, parent: ConditionId, noted: &Noted) -> ConditionId {
        let text = &self.conditions[noted.condition as usize].text;
        let text = format!("not ({text})").into();
        self.conditions.push(Condition { parent, text, site: noted.site });
        (self.conditions.len() - 1) as ConditionId
    }
}
