//! The ways from a router up to applications.

use super::join::canonical;
use super::row::Draft;
use super::versions::versioned;
use crate::eval::{Eval, Served};
use crate::router::{Event, GuardUse, MethodUse, Mount, Route, Router, Sight};
use crate::value::{ConditionId, RouterId, Text};
use periplus_inventory::path::PathSyntax;
use periplus_inventory::{GuardScope, Role};
use periplus_packs::Join;
use std::rc::Rc;

/// One way up: the mounts from the router to the application, innermost first.
#[derive(Clone, Debug)]
struct Way {
    mounts: Vec<Mount>,
    top: RouterId,
    /// The condition under which the top itself is what a server is given.
    condition: ConditionId,
}

/// A router with more ways up than this is cut off, with a diagnostic.
const MAX_WAYS: usize = 512;

/// Drafts for every route of every router.
pub(crate) fn rows_of_routers(eval: &mut Eval<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let guards: Vec<Vec<usize>> = eval.routers.iter().map(guard_positions).collect();
    let opened: Vec<bool> =
        eval.routers.iter().map(|router| router.log.iter().any(|event| matches!(event, Event::Open))).collect();
    for router in 0..eval.routers.len() as RouterId {
        let routes: Vec<u32> = eval.routers[router as usize]
            .log
            .iter()
            .filter_map(|event| match event {
                Event::Route(route) if !eval.routes[*route as usize].open => Some(*route),
                _ => None,
            })
            .collect();
        if routes.is_empty() {
            continue;
        }
        let mut ways = Vec::new();
        climb(eval, router, Vec::new(), &mut vec![router], &mut ways);
        for route in routes {
            for way in &ways {
                drafts.extend(draft(eval, route, router, way, &guards, &opened));
            }
        }
    }
    drafts
}

/// Where in a router's log guards stand: most of it are routes, and each route asks.
fn guard_positions(router: &Router) -> Vec<usize> {
    let log = router.log.iter().enumerate();
    log.filter(|(_, event)| matches!(event, Event::Guard(_))).map(|(at, _)| at).collect()
}

fn climb(eval: &mut Eval<'_>, router: RouterId, mounts: Vec<Mount>, seen: &mut Vec<RouterId>, ways: &mut Vec<Way>) {
    let above = eval.routers[router as usize].mounts.clone();
    let mut fresh: Vec<Mount> = above.into_iter().filter(|mount| !seen.contains(&mount.parent)).collect();
    // What code mounts elsewhere that never runs counts where nothing else does.
    if fresh.iter().any(|mount| !mount.dead) {
        fresh.retain(|mount| !mount.dead);
    }
    // What only tests and examples mount is mounted by nothing that is deployed.
    let deployed = |role: Role| role == Role::Production;
    if !fresh.is_empty()
        && deployed(eval.routers[router as usize].role)
        && mounts.iter().all(|mount| deployed(mount.role))
        && !fresh.iter().any(|mount| deployed(mount.role))
    {
        ways.push(Way { mounts: mounts.clone(), top: router, condition: 0 });
    }
    // An application that only a parameter takes which nobody passes is served by itself too.
    if eval.is_root(&eval.routers[router as usize]) {
        let nobody = |mount: &Mount| {
            let parent = &eval.routers[mount.parent as usize];
            !mount.derived && parent.assumed && !parent.served && parent.mounts.is_empty()
        };
        if fresh.iter().all(nobody) {
            fresh.clear();
        }
    }
    if fresh.is_empty() || ways.len() >= MAX_WAYS {
        if ways.len() >= MAX_WAYS {
            let site = eval.routers[router as usize].site;
            eval.limits.insert((site.file, site.span, "ways"));
            return;
        }
        ways.push(Way { mounts, top: router, condition: 0 });
        return;
    }
    if let Some(condition) = eval.routers[router as usize].alone {
        ways.push(Way { mounts: mounts.clone(), top: router, condition });
    }
    for mount in fresh {
        let mut longer = mounts.clone();
        let parent = mount.parent;
        longer.push(mount);
        seen.push(parent);
        climb(eval, parent, longer, seen, ways);
        seen.pop();
    }
}

fn draft(
    eval: &mut Eval<'_>,
    route: u32,
    router: RouterId,
    way: &Way,
    guards_at: &[Vec<usize>],
    opened: &[bool],
) -> Vec<Draft> {
    let route = eval.routes[route as usize].clone();
    let served = served(eval, router, &route);
    let mut prefixes: Vec<Text> = Vec::new();
    let mut guards: Vec<(GuardUse, GuardScope)> = Vec::new();
    let mut conditions: Vec<ConditionId> = vec![route.condition, way.condition];
    // From the route's own router up; each router's own prefix, then the mount's.
    let mut position = route.position;
    let mut here = router;
    let mut below = route.path.marked();
    let mut host = route.host.clone();
    let mut layers: Vec<Vec<(GuardUse, GuardScope)>> = Vec::new();
    // What stands further up was matched, and is not seen by the route's router.
    let mut whole = false;
    // What comes from below stands beside the router's own prefix.
    let mut beside = route.beside;
    let mut lifted = route.lifted;
    for step in 0..=way.mounts.len() {
        let current = &eval.routers[here as usize];
        conditions.push(current.condition);
        lifted |= opened[here as usize];
        let mut layer: Vec<(GuardUse, GuardScope)> =
            current.guards.iter().map(|guard| (guard.clone(), scope_of(eval, here))).collect();
        for at in guards_at[here as usize].iter().copied() {
            if let Event::Guard(guard) = &current.log[at]
                && (at < position || guard.everywhere)
                && covers(&eval.packs.pack(current.pack).path, guard, &below)
            {
                layer.push((guard.clone(), scope_of(eval, here)));
            }
        }
        let mount = way.mounts.get(step);
        layers.push(layer);
        if let Some(mount) = mount
            && !mount.within.is_empty()
            && !mount.within.iter().any(|pattern| may_meet(&eval.packs.pack(current.pack).path, pattern, &below))
        {
            return Vec::new();
        }
        // What is given at the mount runs before the child's own guards.
        if let Some(mount) = mount {
            layers.push(mount.guards.iter().map(|guard| (guard.clone(), GuardScope::Mount)).collect());
            if !whole {
                let own = if beside { String::new() } else { current.prefix.marked() };
                below = format!("{}{own}{below}", mount.prefix.marked());
            }
        }
        let replaced = beside || mount.is_some_and(|mount| mount.replaces && !mount.prefix.parts.is_empty());
        if !whole && !replaced && (!current.prefix.is_empty() || current.prefix.configured()) {
            prefixes.push(current.prefix.clone());
        }
        host = host.or_else(|| mount.and_then(|mount| mount.host.clone())).or_else(|| current.host.clone());
        let Some(mount) = mount else { break };
        conditions.push(mount.condition);
        whole &= mount.sight != Sight::Stripped;
        // An empty default is a part of the path too: configuration may fill it.
        if !whole && (!mount.prefix.is_empty() || mount.prefix.configured()) {
            prefixes.push(mount.prefix.clone());
        }
        whole |= mount.sight == Sight::Whole;
        beside = mount.beside;
        position = mount.position;
        here = mount.parent;
    }
    for layer in layers.into_iter().rev() {
        guards.extend(layer);
    }
    guards.extend(route.guards.iter().chain(&served.guards).map(|guard| (guard.clone(), GuardScope::Route)));
    if lifted {
        guards.retain(|(guard, _)| !guard.authorizes);
    }
    let protected = guards.iter().any(|(guard, _)| guard.authorizes);
    let open = if lifted { guards.is_empty().then_some(true) } else { protected.then_some(false) };
    prefixes.reverse();
    let top = &eval.routers[way.top as usize];
    let roles = [route.role, top.role].into_iter().chain(way.mounts.iter().map(|mount| mount.role));
    let role = roles.into_iter().find(|role| *role != Role::Production).unwrap_or_default();
    let mut line = vec![router];
    line.extend(way.mounts.iter().map(|mount| mount.parent));
    let paths = versioned(eval, &route, &line, prefixes);
    let limits: Vec<&Mount> = way.mounts.iter().filter(|mount| !mount.verbs.is_empty()).collect();
    let members = served.members.into_iter().flat_map(|(method, handler)| {
        let verbs = limits.iter().fold(vec![method], |verbs, mount| limited(verbs, &mount.verbs));
        verbs.into_iter().map(move |verb| (verb, handler.clone())).collect::<Vec<_>>()
    });
    members
        .flat_map(|member| paths.iter().map(move |path| (member.clone(), path)))
        .map(|((method, handler), path)| Draft {
            prefixes: path.prefixes.clone(),
            classes: path.step.iter().cloned().collect(),
            setting: path.setting.clone(),
            host: host.clone(),
            below: route.below,
            via: route.via.clone(),
            extra_sites: handler
                .as_ref()
                .filter(|_| served.of_class)
                .and_then(|handler| eval.handler_site(handler))
                .into_iter()
                .collect(),
            handler,
            guards: guards.clone(),
            open,
            lifted,
            conditions: conditions.clone(),
            router: Some(router),
            mounts: way.mounts.clone(),
            top: Some(way.top),
            provided: route.provided,
            dead: route.dead || eval.routers[way.top as usize].dead || way.mounts.iter().any(|mount| mount.dead),
            ..Draft::new(route.pack, method, path.path.clone(), route.site, role, route.rule.clone())
        })
        .collect()
}

/// Those of some verbs that a mount lets through.
fn limited(verbs: Vec<MethodUse>, through: &[Rc<str>]) -> Vec<MethodUse> {
    let all = || through.iter().map(|verb| MethodUse::Known(Rc::clone(verb))).collect();
    verbs
        .into_iter()
        .flat_map(|verb| match &verb {
            MethodUse::Known(known) if &**known == "ANY" => all(),
            MethodUse::Known(known) if !through.contains(known) => Vec::new(),
            _ => vec![verb],
        })
        .collect()
}

/// The verbs of a route, each with its handler: those it was registered for, or those of the class that handles it.
fn served(eval: &mut Eval<'_>, router: RouterId, route: &Route) -> Served {
    let pack = eval.routers[router as usize].pack;
    if let Some(handler) = &route.handler {
        let given = route.given.then_some(route.methods.as_slice());
        if let Some(served) = eval.served_by(pack, handler, given, route.site) {
            return served;
        }
    }
    let unknown = || vec![MethodUse::Unknown("no verb is given".into())];
    let methods = if route.methods.is_empty() { unknown() } else { route.methods.clone() };
    let members = methods.into_iter().map(|method| (method, route.handler.clone())).collect();
    Served { members, guards: Vec::new(), of_class: false }
}

fn scope_of(eval: &Eval<'_>, router: RouterId) -> GuardScope {
    let router = &eval.routers[router as usize];
    if eval.is_root(router) { GuardScope::Application } else { GuardScope::Router }
}

/// True if a guard runs for a path. One that is limited to a path alone fits the paths that its own parameters fit.
fn covers(syntax: &PathSyntax, guard: &GuardUse, path: &str) -> bool {
    let Some(limit) = &guard.path else { return true };
    if !guard.exact {
        return is_below(path, &limit.marked());
    }
    let canonical = |text: &str| canonical(text, Join::default(), syntax).path;
    let (limit, path) = (canonical(&limit.marked()), canonical(path));
    let (mut asked, mut given) = (limit.trim_matches('/').split('/'), path.trim_matches('/').split('/'));
    loop {
        match (asked.next(), given.next()) {
            (None, None) => return true,
            (Some(asked), _) if asked.starts_with("{*") => return true,
            (Some(asked), Some(given)) if asked == given || asked.starts_with('{') && asked.ends_with('}') => {}
            _ => return false,
        }
    }
}

/// False if no request's path fits both a pattern and a route's path.
fn may_meet(syntax: &PathSyntax, pattern: &Text, path: &str) -> bool {
    let all = |text: &str| {
        let parts = canonical(text, Join::default(), syntax);
        std::iter::once(parts.path).chain(parts.alt_paths).collect::<Vec<_>>()
    };
    let paths = all(path);
    all(&pattern.marked()).iter().any(|pattern| paths.iter().any(|path| may_be_same(pattern, path)))
}

/// False if two canonical paths differ in a segment that is written out in both, or in their number of segments.
fn may_be_same(one: &str, other: &str) -> bool {
    let open = |segment: &str| segment.contains(['*', '(', '[', '\\', '?']) || segment.contains("{:");
    let (mut left, mut right) = (one.trim_matches('/').split('/'), other.trim_matches('/').split('/'));
    loop {
        match (left.next(), right.next()) {
            (None, None) => return true,
            (Some(segment), _) | (_, Some(segment)) if open(segment) => return true,
            (_, Some(segment)) if open(segment) => return true,
            (Some(a), Some(b)) if a.contains('{') || b.contains('{') || a.eq_ignore_ascii_case(b) => {}
            _ => return false,
        }
    }
}

/// True if a path lies below another: the guard of `/a` also runs for `/a/b`, not for `/ab`.
fn is_below(path: &str, above: &str) -> bool {
    let above = above.trim_end_matches('/');
    match path.strip_prefix(above) {
        Some(rest) => rest.is_empty() || rest.starts_with('/'),
        None => above.contains(crate::value::HOLE_START),
    }
}
