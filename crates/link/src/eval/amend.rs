//! Routes that are put together by a chain of calls, in any order.

use super::actions::Rule;
use super::pattern::is_whole;
use super::{Actual, Eval, Frame, Invocation};
use crate::intern::Sym;
use crate::router::MethodUse;
use crate::value::{RouteId, RouterId, Site, Text, Value};
use periplus_facts::ExprId;
use periplus_packs::Action;

impl Eval<'_> {
    /// `router.Methods("GET")…`: a route that is none before it has a handler.
    pub(super) fn begin_route(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule, name: &str) -> Value {
        let any = vec![MethodUse::Known("ANY".into())];
        let id = self.add_route(router, any, Text::default(), at.site, None, Vec::new(), call);
        self.routes[id as usize].open = true;
        self.amend_route(at, id, call, name)
    }

    /// A call on a registered route: a setting in a chain. What no rule knows gives the route back.
    pub(super) fn call_route(
        &mut self,
        frame: &Frame,
        route: RouteId,
        name: Sym,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let text = self.names.text(name);
        let router = self.routes[route as usize].router;
        let pack = self.routers[router as usize].pack;
        let Some((of, call)) = self.packs.call_on_route(pack, &text) else {
            // One that guards or opens a router means the route alone.
            match self.packs.guard_of_route(pack, &text).map(|call| (call.action, call.authorizes)) {
                Some((Action::Open, _)) => self.routes[route as usize].lifted = true,
                Some((_, authorizes)) => {
                    let mut given = self.guards_given(&text, actuals, site);
                    for guard in &mut given {
                        guard.authorizes = authorizes;
                    }
                    self.routes[route as usize].guards.extend(given);
                }
                None => {}
            }
            return Value::Route(route);
        };
        let call = Rule { pack: of, call: call.clone() };
        if actuals.len() < call.min_args {
            return Value::Route(route);
        }
        match call.action {
            Action::Derive => {
                let derived = self.derive(Invocation { frame, actuals, site, claim }, router, &call);
                let begun = self.routes[route as usize].clone();
                if let Value::Router(id) = derived
                    && let Some(mount) = self.routers[id as usize].mounts.first_mut()
                {
                    mount.prefix = begun.path;
                    mount.host = begun.host;
                    mount.position = begun.position;
                }
                derived
            }
            Action::Version => {
                let said = self.versions_said(Invocation { frame, actuals, site, claim }, &call);
                self.routes[route as usize].versions.extend(said);
                Value::Route(route)
            }
            Action::Amend => self.amend_route(Invocation { frame, actuals, site, claim }, route, &call, &text),
            _ => Value::Route(route),
        }
    }

    fn amend_route(&mut self, at: Invocation<'_>, route: RouteId, call: &Rule, name: &str) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        if call.method.is_some() {
            let (methods, given) = self.methods(frame, call, name, actuals);
            self.routes[route as usize].methods = methods;
            self.routes[route as usize].given = given;
        }
        if let Some(host) = self.host_given(frame, actuals, call.host.as_ref(), call.subdomain.as_ref()) {
            self.routes[route as usize].host = Some(host);
        }
        // One route for each alternative of the path.
        let mut routes = vec![route];
        if call.path.is_some()
            && let Some(paths) = self.paths(frame, call, actuals)
        {
            let rules = self.packs.pack(self.routers[self.routes[route as usize].router as usize].pack).join;
            for (at, path) in paths.into_iter().enumerate() {
                let mut more = self.routes[route as usize].clone();
                let router = more.router;
                more.path =
                    if at == 0 || routes.len() > 1 { joined(&more.path, path, rules.trim_prefix) } else { path };
                more.below = call.below;
                if at == 0 {
                    self.routes[route as usize] = more;
                } else {
                    let id = self.routes.len() as RouteId;
                    self.routes.push(more);
                    self.routers[router as usize].log.push(crate::router::Event::Route(id));
                    routes.push(id);
                }
            }
        }
        let handler = call.handler.as_ref().and_then(|handler| self.pick(frame, actuals, handler));
        let Some(handler) = handler else {
            self.reject(frame, claim, "a setting of a route");
            return Value::join(routes.into_iter().map(Value::Route));
        };
        self.resolved(frame, claim);
        for route in &routes {
            let begun = self.routes[*route as usize].clone();
            let prefixes = [begun.path.clone()];
            // With verb and whole path given, nothing is left for a function to tell apart.
            let any = begun.methods.is_empty()
                || begun.methods.iter().any(|verb| matches!(verb, MethodUse::Known(verb) if &**verb == "ANY"));
            let whole = !any && !begun.below && is_whole(&begun.path);
            if call.strips.is_some()
                && (!whole || matches!(handler, Value::Router(_)))
                && self.attach_handler(frame, begun.router, call, &handler, &prefixes, site, &begun.guards).is_all()
            {
                continue;
            }
            let begun = &mut self.routes[*route as usize];
            begun.open = false;
            begun.site = site;
            begun.handler = Some(handler.clone());
        }
        Value::join(routes.into_iter().map(Value::Route))
    }
}

/// A template behind another one.
fn joined(before: &Text, path: Text, trim: bool) -> Text {
    if before.is_empty() {
        return path;
    }
    let mut all = if trim { before.map(|text| text.trim_end_matches('/').to_owned()) } else { before.clone() };
    all.append(&path);
    all
}
