//! Making routers, and mounting them on each other.

use super::actions::Rule;
use super::{Actual, Eval, Frame, Instance, Invocation, Object};
use crate::clock;
use crate::router::{Admission, Event, GuardUse, Life, MethodUse, Mount, Router, Sight};
use crate::value::{ConditionId, RouterId, Site, Text, Value};
use crate::versions::Stated;
use periplus_packs::{Call, PathSpec};
use std::collections::VecDeque;

/// A call of the method by which the framework mounts an object of the program's.
pub(super) struct Through {
    frame: Frame,
    method: Value,
    given: Vec<Actual>,
    site: Site,
    condition: ConditionId,
}

impl Eval<'_> {
    pub(super) fn mount(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        let prefixes = match self.paths(frame, call, actuals) {
            Some(prefixes) => prefixes,
            None => self.prefixes_unread(frame, call, actuals),
        };
        let Some(child) = call.child.as_ref().and_then(|argument| self.pick(frame, actuals, argument)) else {
            self.reject(frame, claim, "nothing is mounted");
            return Value::Router(router);
        };
        let guards: Vec<GuardUse> =
            call.guards.iter().flat_map(|guard| self.guards_at(frame, actuals, guard, site)).collect();
        let host = self.host_given(frame, actuals, call.host.as_ref(), call.subdomain.as_ref());
        let mut mounted = false;
        let alternatives = child.alternatives().to_vec();
        // What decided between them lies behind: in a branch that assigned, or imported, the one or the other.
        let choice =
            (alternatives.len() > 1).then(|| format!("one of {} values that reach this place", alternatives.len()));
        for one in alternatives {
            let host = host.clone();
            let attach = |eval: &mut Self| eval.attach_handler(frame, router, call, &one, &prefixes, site, &guards);
            let behind = self.within_host(host, |eval| match &choice {
                Some(text) => eval.under(text, site, attach),
                None => attach(eval),
            });
            if !behind.routers.is_empty() {
                mounted = true;
                match &choice {
                    Some(text) => self.under(text, site, |eval| eval.mount_through(at, router, call, &one)),
                    None => self.mount_through(at, router, call, &one),
                }
                continue;
            }
            self.demand(&one);
            match &one {
                Value::External(_) | Value::Instance(_) | Value::Function(_) | Value::Bound(_) if call.mounts_any => {
                    mounted = true;
                    let serve = |eval: &mut Self| eval.serve_below(router, call, &one, &prefixes, site, &guards);
                    match &choice {
                        Some(text) => self.under(text, site, serve),
                        None => serve(self),
                    }
                }
                Value::Unknown(unknown) => {
                    self.unresolved(frame, claim, &format!("what is mounted here is not known: {}", unknown.reason));
                }
                Value::External(path) => {
                    self.reject(frame, claim, &format!("mounts `{path}`, which is not part of this tree"));
                }
                _ => self.reject(frame, claim, "mounts no router"),
            }
        }
        if mounted {
            self.resolved(frame, claim);
        }
        Value::Router(router)
    }

    /// A handler that is no router answers everything below the paths it is mounted at.
    fn serve_below(
        &mut self,
        router: RouterId,
        call: &Rule,
        handler: &Value,
        prefixes: &[Text],
        site: Site,
        guards: &[GuardUse],
    ) {
        for prefix in prefixes {
            let any = vec![MethodUse::Known("ANY".into())];
            let route = self.add_route(router, any, prefix.clone(), site, Some(handler.clone()), guards.to_vec(), call);
            self.routes[route as usize].below = true;
        }
    }

    /// The prefixes of a mount whose argument is no text: one that is not known, where it may have been meant as one.
    fn prefixes_unread(&mut self, frame: &Frame, call: &Call, actuals: &[Actual]) -> Vec<Text> {
        let given = match &call.path {
            Some(PathSpec::Arg(argument) | PathSpec::Optional { optional: argument }) => {
                self.pick(frame, actuals, argument)
            }
            _ => None,
        };
        match given {
            Some(value @ (Value::Bound(_) | Value::Map(_))) => self.texts(&value, "prefix"),
            _ => vec![Text::default()],
        }
    }

    /// Calls the method by which the framework mounts a child, where the program's class overrides it.
    fn mount_through(&mut self, at: Invocation<'_>, router: RouterId, call: &Call, child: &Value) {
        let (Some(method), Value::Instance(id)) = (&call.through, child) else { return };
        let Object::Instance(Instance { class: Some(class), .. }) = self.heap[*id as usize] else { return };
        let name = self.names.intern(method);
        let Some((owner, file, func)) = self.find_method(class, name) else { return };
        // Children that collect others would bring them along again each time.
        if !self.mounted_through.insert((*id, router)) {
            return;
        }
        let method = self.method_closure(owner, file, func, Some(child.clone()));
        let options = at.actuals.iter().filter_map(|actual| {
            let name = actual.name.as_ref()?;
            Some((Value::text(name, None), actual.value.clone()))
        });
        let options = options.collect();
        let options = self.map(options);
        let given = Self::actuals(vec![Value::Router(router), options], at.site);
        let call = Through { frame: at.frame.clone(), method, given, site: at.site, condition: self.condition };
        // What mounts others in its turn is called when this call has ended: it is no recursion.
        if let Some(waiting) = &mut self.to_mount {
            clock::changed(clock::EVER);
            waiting.push_back(call);
            return;
        }
        self.to_mount = Some(VecDeque::from([call]));
        let outer = self.condition;
        while let Some(Through { frame, method, given, site, condition }) =
            self.to_mount.as_mut().and_then(VecDeque::pop_front)
        {
            self.condition = condition;
            self.call_value(&frame, &method, given, site, None);
        }
        self.condition = outer;
        self.to_mount = None;
    }

    pub(super) fn attach(
        &mut self,
        parent: RouterId,
        child: RouterId,
        prefix: Text,
        site: Site,
        replaces: bool,
        guards: Vec<GuardUse>,
    ) {
        let marked = prefix.marked();
        let known = self.routers[child as usize]
            .mounts
            .iter()
            .any(|mount| mount.parent == parent && mount.site == site && mount.prefix.marked() == marked);
        if known || parent == child {
            return;
        }
        let mount = Mount { replaces, guards, ..self.edge(parent, prefix, site) };
        self.routers[child as usize].mounts.push(mount);
        self.routers[parent as usize].log.push(Event::Mount);
    }

    /// A router that is mounted as it is made.
    pub(super) fn child_router(
        &mut self,
        parent: RouterId,
        (pack, kind): (usize, usize),
        prefix: Text,
        site: Site,
    ) -> RouterId {
        let mount = Mount { derived: true, ..self.edge(parent, prefix, site) };
        let child = self.new_router(pack, kind, site);
        self.routers[child as usize].mounts.push(mount);
        self.routers[parent as usize].log.push(Event::Mount);
        child
    }

    /// A router that nothing is known of but its kind and its place.
    pub(super) fn new_router(&mut self, pack: usize, kind: usize, site: Site) -> RouterId {
        self.routers.push(Router {
            pack,
            kind,
            prefix: Text::default(),
            host: None,
            site,
            name: None,
            assumed: false,
            outside: None,
            condition: self.condition,
            served: false,
            alone: None,
            dead: self.dead,
            role: self.role,
            life: Life::default(),
            log: Vec::new(),
            mounts: Vec::new(),
            guards: Vec::new(),
            noted: Vec::new(),
            admission: Admission::default(),
            versions: Stated::default(),
        });
        (self.routers.len() - 1) as RouterId
    }

    /// The way up to a router, as it is now.
    fn edge(&self, parent: RouterId, prefix: Text, site: Site) -> Mount {
        Mount {
            parent,
            prefix,
            host: self.host.clone(),
            site,
            condition: self.condition,
            replaces: false,
            guards: Vec::new(),
            position: self.routers[parent as usize].log.len(),
            derived: false,
            beside: self.beside,
            sight: Sight::default(),
            verbs: Vec::new(),
            within: Vec::new(),
            dead: self.dead,
            role: self.role,
        }
    }
}
