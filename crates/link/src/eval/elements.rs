//! Lists of routes that are registered at once: what their elements mean, packs say.

use super::actions::Rule;
use super::{Actual, Eval, Frame, Instance, Item, Object, Outcome, construct::BASE_ARGUMENTS};
use crate::module::COMPUTED_MODULE;
use crate::value::{FileId, HeapId, Part, RouterId, Site, Value};
use periplus_facts::ExprId;
use periplus_packs::{Call, PathSpec, Symbol};
use std::rc::Rc;

/// The name under which packs describe a tuple or list as an element.
const TUPLE: &str = "<tuple>";
/// The name under which packs describe a map as an element.
const MAP: &str = "<map>";

/// A list of routes of which not everything is known.
#[derive(Clone, Debug)]
pub(crate) struct OpenList {
    pub(crate) site: Site,
    pub(crate) rule: Rc<str>,
    pub(crate) reason: Rc<str>,
}

impl Eval<'_> {
    /// Registers each element of a list on a router.
    pub(crate) fn register_list(
        &mut self,
        frame: &Frame,
        router: RouterId,
        value: &Value,
        site: Site,
        claim: Option<ExprId>,
    ) {
        for one in value.alternatives().to_vec() {
            match &one {
                Value::List(id) if self.is_element(*id) => {
                    let item = Item { value: one.clone(), condition: self.condition };
                    self.register_element(frame, router, &item, site, claim);
                }
                Value::List(id) => {
                    let (items, open) = self.items(*id);
                    for item in items {
                        let outer = self.condition;
                        if outer == 0 {
                            self.condition = item.condition;
                        }
                        self.register_element(frame, router, &item, site, claim);
                        self.condition = outer;
                    }
                    if open {
                        self.open_list(frame, router, site, claim, "a part of the list of routes is not known");
                    }
                }
                Value::Null => {}
                Value::Instance(_) | Value::Router(_) => {
                    let item = Item { value: one.clone(), condition: self.condition };
                    self.register_element(frame, router, &item, site, claim);
                }
                other => {
                    self.demand(other);
                    let reason = match other {
                        Value::Unknown(unknown) => format!("the list of routes is not known: {}", unknown.reason),
                        _ => "the list of routes is not known".to_owned(),
                    };
                    self.open_list(frame, router, site, claim, &reason);
                }
            }
        }
    }

    /// True if a list is no list of routes but one itself, whose path stands first.
    fn is_element(&self, list: HeapId) -> bool {
        let (items, _) = self.items(list);
        matches!(items.first(), Some(Item { value: Value::Str(_), .. })) && items.len() > 1
    }

    fn open_list(&mut self, frame: &Frame, router: RouterId, site: Site, claim: Option<ExprId>, reason: &str) {
        if self.is_marked(frame, claim) {
            self.unresolved(frame, claim, reason);
            return;
        }
        let router = &self.routers[router as usize];
        let pack = self.packs.pack(router.pack);
        let rule: Rc<str> = format!("{}.{}", pack.id, pack.routers[router.kind].kind).into();
        if !self.open_lists.iter().any(|known| known.site == site) {
            self.open_lists.push(OpenList { site, rule, reason: reason.into() });
        }
    }

    /// Routers that a module is called with of which nobody knows which one it is: what it registers is missing.
    pub(super) fn note_handed_away(&mut self, actuals: &[Actual], site: Site) {
        for actual in actuals {
            if let Some(router) = self.router_of(&actual.value) {
                let frame = self.module_frame(site.file);
                let reason = format!("the router is handed to {COMPUTED_MODULE}");
                self.open_list(&frame, router, site, None, &reason);
            }
        }
    }

    fn register_element(&mut self, frame: &Frame, router: RouterId, item: &Item, site: Site, claim: Option<ExprId>) {
        for value in item.value.alternatives().to_vec() {
            if let Some(child) = self.router_of(&value) {
                self.attach(router, child, crate::value::Text::default(), site, false, Vec::new());
                continue;
            }
            let pack = self.routers[router as usize].pack;
            let Some((call, actuals)) = self.element_call(pack, &value, site) else {
                if value.is_unknown() {
                    self.demand(&value);
                    self.open_list(frame, router, site, claim, "an element of the list of routes is not known");
                }
                continue;
            };
            let handler = call.handler.as_ref().and_then(|argument| self.pick(frame, &actuals, argument));
            if let Some(child) = handler.as_ref().and_then(|handler| self.router_of(handler)) {
                let host = self.host_given(frame, &actuals, call.host.as_ref(), call.subdomain.as_ref());
                self.within_host(host, |eval| {
                    eval.attach(router, child, crate::value::Text::default(), site, false, Vec::new());
                });
                continue;
            }
            // A list in the handler's place is more of the same.
            if let Some(list @ Value::List(_)) = handler {
                self.register_list(frame, router, &list, site, claim);
                continue;
            }
            let at = self.element_site(frame, &call, &actuals).unwrap_or(site);
            self.calls.push(site);
            let name = call.names.first().cloned().unwrap_or_default();
            let call_at = super::Invocation { frame, actuals: &actuals, site: at, claim: None };
            self.perform(call_at, router, &call, &name);
            self.calls.pop();
            if let Value::List(id) | Value::Map(id) | Value::Instance(id) = &value {
                self.element_taken(*id);
            }
        }
    }

    /// What the pack says of an element, with its parts as arguments.
    pub(super) fn element_call(&mut self, pack: usize, value: &Value, site: Site) -> Option<(Rule, Vec<Actual>)> {
        let (call, actuals) = self.element_rule(pack, value, site)?;
        Some((Rule { pack, call }, actuals))
    }

    fn element_rule(&mut self, pack: usize, value: &Value, site: Site) -> Option<(Call, Vec<Actual>)> {
        let named = |eval: &Self, name: &str| {
            eval.packs.pack(pack).elements.iter().find(|call| call.names.iter().any(|known| known == name)).cloned()
        };
        match value {
            Value::List(id) => {
                let call = named(self, TUPLE)?;
                let actuals = Self::actuals(self.items(*id).0.into_iter().map(|item| item.value).collect(), site);
                (actuals.len() >= call.min_args).then_some((call, actuals))
            }
            Value::Map(id) => {
                let call = named(self, MAP)?;
                let entries = self.entries(*id).0;
                let named = entries
                    .into_iter()
                    .filter_map(|(key, value)| {
                        Some(Actual { name: Some(key.known_text()?.into()), value, site, condition: 0 })
                    })
                    .collect();
                Some((call, named))
            }
            Value::Instance(id) => {
                if let (Some(elements), Some(call)) = (self.tuple_elements(value), named(self, TUPLE)) {
                    return (elements.len() >= call.min_args).then(|| (call, Self::actuals(elements, site)));
                }
                let Object::Instance(instance) = &self.heap[*id as usize] else { return None };
                let instance = instance.clone();
                let mut bases: Vec<Rc<str>> = instance.base.iter().cloned().collect();
                if let Some(class) = instance.class {
                    bases.extend(self.external_bases(class));
                }
                let call = bases.iter().find_map(|base| self.element_of(pack, base))?;
                Some((call, self.element_arguments(&instance, site)))
            }
            _ => None,
        }
    }

    fn element_of(&self, pack: usize, base: &str) -> Option<Call> {
        let language = &self.packs.pack(pack).language;
        self.packs.symbols(language, base).iter().find_map(|symbol| match symbol {
            Symbol::Element(of, at) if *of == pack => Some(self.packs.pack(pack).elements[*at].clone()),
            _ => None,
        })
    }

    fn element_arguments(&self, instance: &Instance, site: Site) -> Vec<Actual> {
        let mut actuals = Vec::new();
        for (name, value) in &instance.fields {
            let name = self.names.text(*name);
            if &*name == BASE_ARGUMENTS {
                if let Value::List(list) = value {
                    actuals
                        .extend(Self::actuals(self.items(*list).0.into_iter().map(|item| item.value).collect(), site));
                }
            } else {
                actuals.push(Actual { name: Some(name), value: value.clone(), site, condition: 0 });
            }
        }
        actuals
    }

    /// The value of a call that makes an element of a list of routes: its arguments are kept.
    pub(crate) fn make_element(
        &mut self,
        frame: &Frame,
        path: &Rc<str>,
        actuals: &[Actual],
        claim: Option<ExprId>,
    ) -> Value {
        let given: Vec<Value> =
            actuals.iter().filter(|actual| actual.name.is_none()).map(|actual| actual.value.clone()).collect();
        let given = self.list(given);
        let mut fields = vec![(self.names.intern(BASE_ARGUMENTS), given)];
        for actual in actuals {
            if let Some(name) = &actual.name {
                fields.push((self.names.intern(name), actual.value.clone()));
            }
        }
        let id = self.alloc(Object::Instance(Instance { base: Some(Rc::clone(path)), fields, ..Instance::default() }));
        if let Some(claim) = claim {
            self.note_element(frame.file, claim, id);
        }
        Value::Instance(id)
    }

    /// Where the path of an element is written.
    fn element_site(&mut self, frame: &Frame, call: &Call, actuals: &[Actual]) -> Option<Site> {
        let Some(PathSpec::Arg(argument) | PathSpec::Optional { optional: argument }) = &call.path else { return None };
        let Value::Str(text) = self.pick(frame, actuals, argument)? else { return None };
        let written = |least: usize| {
            text.parts.iter().find_map(|part| match part {
                Part::Literal { text, site: Some(site), .. } if text.len() >= least => Some(*site),
                _ => None,
            })
        };
        written(2).or_else(|| written(0))
    }

    /// Remembers which claim made a value that may become an element.
    pub(crate) fn note_element(&mut self, file: FileId, expr: ExprId, made: HeapId) {
        if self.marked.contains(&(file, expr)) {
            self.element_claims.insert(made, (file, expr));
        }
    }

    /// A copy of an element stands for the same claim.
    pub(crate) fn copy_element(&mut self, from: &Value, to: HeapId) {
        if let Value::List(id) | Value::Map(id) = from
            && let Some(claim) = self.element_claims.get(id).copied()
        {
            self.element_claims.insert(to, claim);
        }
    }

    fn element_taken(&mut self, made: HeapId) {
        if let Some(claim) = self.element_claims.get(&made) {
            self.outcomes.insert(*claim, Outcome::Operation);
        }
    }
}
