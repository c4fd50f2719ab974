//! Tables of routes given to one call, and options that say something of all of them.

use super::actions::Rule;
use super::{Actual, BASE_ARGUMENTS, Eval, Frame, Instance, Invocation, Object};
use crate::router::GuardUse;
use crate::value::{Part, RouterId, Site, Text, Value};
use periplus_packs::{ArgRef, PathSpec};
use std::rc::Rc;

impl Eval<'_> {
    /// Registers a route for each element of a list of records.
    pub(super) fn register_table(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        let Some(columns) = call.columns.clone() else { return Value::Router(router) };
        let first = ArgRef::Index(0);
        let argument = match &call.path {
            Some(PathSpec::Arg(argument) | PathSpec::Optional { optional: argument }) => argument,
            _ => &first,
        };
        let Some(table) = self.pick(frame, actuals, argument) else { return Value::Router(router) };
        self.demand(&table);
        let rows: Vec<Value> = match &table {
            Value::List(_) => {
                self.spread_items(&table).unwrap_or_default().into_iter().map(|item| item.value).collect()
            }
            Value::Unknown(unknown) => {
                self.unresolved(frame, claim, &format!("the routes are not known: {}", unknown.reason));
                return Value::Router(router);
            }
            one => vec![one.clone()],
        };
        let (prefixes, guards) = self.options(frame, call, actuals);
        self.resolved(frame, claim);
        let names = [&columns.method, &columns.path, &columns.handler].map(|name| self.names.intern(name));
        let (pack, kind) = (self.routers[router as usize].pack, self.routers[router as usize].kind);
        let routers: Vec<RouterId> = prefixes
            .into_iter()
            .map(
                |prefix| {
                    if prefix.is_empty() { router } else { self.child_router(router, (pack, kind), prefix, site) }
                },
            )
            .collect();
        for row in rows {
            let [method, path, handler] = names.map(|name| self.member(frame, &row, name));
            let methods = self.method_values(&method);
            for path in self.path_texts(&path).unwrap_or_default() {
                let at = place_of(&path).unwrap_or(site);
                for router in &routers {
                    let (path, handler) = (path.clone(), Some(handler.clone()));
                    self.add_route(*router, methods.clone(), path, at, handler, guards.clone(), call);
                }
            }
        }
        Value::Router(router)
    }

    /// The prefixes and guards that options among the arguments give.
    fn options(&mut self, frame: &Frame, call: &Rule, actuals: &[Actual]) -> (Vec<Text>, Vec<GuardUse>) {
        let mut prefixes = vec![Text::default()];
        let mut guards = Vec::new();
        let key = self.names.intern(BASE_ARGUMENTS);
        for actual in actuals {
            let Value::Instance(id) = &actual.value else { continue };
            let Object::Instance(Instance { class: None, base: Some(name), .. }) = &self.heap[*id as usize] else {
                continue;
            };
            let name = Rc::clone(name);
            let Some(option) = call.options.iter().find(|option| option.names.iter().any(|own| **own == *name)) else {
                continue;
            };
            let given = self.member(frame, &actual.value, key);
            let given: Vec<Actual> = self
                .spread_items(&given)
                .unwrap_or_default()
                .into_iter()
                .map(|item| Self::unnamed(item.value, actual.site))
                .collect();
            if let Some(prefix) = option.prefix.as_ref().and_then(|prefix| self.pick(frame, &given, prefix)) {
                self.demand(&prefix);
                prefixes = self.texts(&prefix, "prefix");
            }
            if option.guard {
                guards.push(GuardUse {
                    name: name.rsplit(['.', '/']).next().unwrap_or(&name).into(),
                    site: actual.site,
                    path: None,
                    exact: false,
                    everywhere: false,
                    authorizes: false,
                });
            }
        }
        (prefixes, guards)
    }

    /// An object of a type outside the tree, by the fields its literal gives.
    pub(super) fn record(&mut self, ty: &Rc<str>, actuals: Vec<Actual>) -> Value {
        let fields =
            actuals.into_iter().filter_map(|actual| Some((self.names.intern(&actual.name?), actual.value))).collect();
        let instance = Instance { base: Some(Rc::clone(ty)), fields, ..Instance::default() };
        Value::Instance(self.alloc(Object::Instance(instance)))
    }

    /// What a function of options gives: its name and arguments, for the call it is given to.
    pub(super) fn option_value(&mut self, name: &str, actuals: &[Actual]) -> Value {
        let list = actuals.iter().map(|actual| actual.value.clone()).collect();
        let list = self.list(list);
        let key = self.names.intern(BASE_ARGUMENTS);
        let instance = Instance { base: Some(name.into()), fields: vec![(key, list)], ..Instance::default() };
        Value::Instance(self.alloc(Object::Instance(instance)))
    }
}

/// Where a path's first literal stands.
fn place_of(path: &Text) -> Option<Site> {
    path.parts.iter().find_map(|part| match part {
        Part::Literal { site, .. } => *site,
        Part::Hole(_) => None,
    })
}
