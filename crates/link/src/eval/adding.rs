//! Routes, as they are added to routers.

use super::Eval;
use super::actions::Rule;
use crate::router::{Event, GuardUse, MethodUse, Route};
use crate::value::{RouteId, RouterId, Site, Text, Value};
use crate::versions::Stated;
use std::rc::Rc;

/// What is registered as a route.
pub(super) struct Registered<'r> {
    pub(super) pack: usize,
    /// The rule's name in its pack.
    pub(super) rule: &'r str,
    pub(super) methods: Vec<MethodUse>,
    pub(super) path: Text,
    pub(super) site: Site,
    pub(super) handler: Option<Value>,
    pub(super) guards: Vec<GuardUse>,
}

impl Eval<'_> {
    #[expect(clippy::too_many_arguments, reason = "the parts of a route")]
    pub(crate) fn add_route(
        &mut self,
        router: RouterId,
        methods: Vec<MethodUse>,
        path: Text,
        site: Site,
        handler: Option<Value>,
        guards: Vec<GuardUse>,
        rule: &Rule,
    ) -> RouteId {
        // The framework calls it later. What claims stand in a closure see the names around it.
        if let Some(handler @ Value::Function(closure)) = &handler
            && self.has_claims(closure.file, closure.func)
        {
            self.escape(handler, 0);
        }
        let beside = handler.as_ref().map(|handler| self.beside_handler(router, handler)).unwrap_or_default();
        let mut guards = guards;
        guards.extend(beside.guards);
        let route = Registered { pack: rule.pack, rule: &rule.rule, methods, path, site, handler, guards };
        let id = self.push_route(router, route);
        self.routes[id as usize].lifted |= beside.open;
        id
    }

    /// Adds a route to a router, as it is now.
    pub(super) fn push_route(&mut self, router: RouterId, route: Registered<'_>) -> RouteId {
        let rule: Rc<str> = format!("{}.{}", self.packs.pack(route.pack).id, route.rule).into();
        let id = self.routes.len() as RouteId;
        let position = self.routers[router as usize].log.len();
        let via: Vec<Site> = self.calls.iter().rev().copied().filter(|call| *call != route.site).take(6).collect();
        self.routes.push(Route {
            methods: route.methods,
            path: route.path,
            host: self.host.clone(),
            router,
            open: false,
            below: false,
            beside: self.beside,
            site: route.site,
            via,
            condition: self.condition,
            handler: route.handler.map(|handler| self.declared_function(&handler)),
            guards: route.guards,
            lifted: false,
            versions: Stated::default(),
            role: self.role,
            dead: self.dead,
            pack: route.pack,
            rule,
            position,
            given: true,
            provided: false,
        });
        self.routers[router as usize].log.push(Event::Route(id));
        id
    }

    pub(crate) fn set_handler(&mut self, route: RouteId, handler: &Value) {
        let handler = self.declared_function(handler);
        let route = &mut self.routes[route as usize];
        if route.handler.is_none() {
            route.handler = Some(handler);
        }
    }
}
