//! Classes registered as handlers: their members named like verbs are the routes.

use super::Eval;
use crate::router::{GuardUse, MethodUse};
use crate::value::{ClassKey, Site, Value};
use periplus_packs::HandlerClass;

/// What a handler class serves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Served {
    /// Verbs, each with the member that serves it.
    pub(crate) members: Vec<(MethodUse, Option<Value>)>,
    /// What the class says guards them.
    pub(crate) guards: Vec<GuardUse>,
    /// The members are those of a class: they stand elsewhere than the route.
    pub(crate) of_class: bool,
}

impl Eval<'_> {
    /// The rule by which a class is a handler class of a pack.
    pub(crate) fn handler_class(&mut self, pack: usize, class: ClassKey) -> Option<HandlerClass> {
        if self.packs.pack(pack).handler_classes.is_empty() {
            return None;
        }
        let bases = self.external_bases(class);
        let rules = &self.packs.pack(pack).handler_classes;
        rules.iter().find(|rule| bases.iter().any(|base| rule.bases.iter().any(|known| known == &**base))).cloned()
    }

    /// The rule by which a class serves where one is registered: that of its bases, else the one for classes whose
    /// bases nobody sees, where the class has members that serve.
    pub(super) fn serving_class(&mut self, pack: usize, class: ClassKey) -> Option<HandlerClass> {
        if let Some(rule) = self.handler_class(pack, class) {
            return Some(rule);
        }
        let rule = self.packs.pack(pack).handler_classes.iter().find(|rule| rule.assumed).cloned()?;
        let missing = self.missing_bases(class);
        let unseen = !missing.is_empty() || !self.external_bases(class).is_empty();
        self.needs.extend(missing);
        (unseen && !self.class_verbs(&rule, class, None).is_empty()).then_some(rule)
    }

    /// True if a class is a handler class of any pack of its language.
    pub(crate) fn is_handler_class(&mut self, class: ClassKey) -> bool {
        self.handler_packs(class).next().is_some()
    }

    fn handler_packs(&mut self, class: ClassKey) -> impl Iterator<Item = usize> + use<> {
        let language = self.language(class.file).pack_language();
        let packs = self.packs.packs().iter().enumerate();
        let of_language: Vec<usize> = packs.filter(|(_, pack)| pack.language == language).map(|(at, _)| at).collect();
        let found: Vec<usize> =
            of_language.into_iter().filter(|pack| self.handler_class(*pack, class).is_some()).collect();
        found.into_iter()
    }

    /// True if a method of a class gives the class as a handler.
    pub(crate) fn gives_view(&mut self, class: ClassKey, method: &str) -> bool {
        let packs: Vec<usize> = self.handler_packs(class).collect();
        packs.into_iter().any(|pack| {
            self.handler_class(pack, class).is_some_and(|rule| rule.views.iter().any(|view| view == method))
        })
    }

    /// What a handler serves, if it is a handler class of the pack; `given` are the verbs that the registration says.
    pub(crate) fn served_by(
        &mut self,
        pack: usize,
        handler: &Value,
        given: Option<&[MethodUse]>,
        at: Site,
    ) -> Option<Served> {
        if self.packs.pack(pack).handler_classes.is_empty() {
            return None;
        }
        let mut all: Option<Served> = None;
        for one in handler.alternatives().to_vec() {
            let one = self.named_class(&one, at);
            let class = match &one {
                Value::Class(class) => *class,
                // The framework's own: it redirects, or serves files.
                Value::External(path) if self.is_own_handler(pack, path) => {
                    all.get_or_insert_default();
                    continue;
                }
                _ => continue,
            };
            let rule = match self.serving_class(pack, class) {
                Some(rule) => rule,
                None if self.missing_bases(class).is_empty() => continue,
                None => {
                    let needs = self.missing_bases(class);
                    self.needs.extend(needs);
                    let served = all.get_or_insert_default();
                    served.members.push((MethodUse::Unknown("a base of the handler class is not known".into()), None));
                    continue;
                }
            };
            // A base that was not read may bring members.
            let missing = self.missing_bases(class);
            self.needs.extend(missing);
            let members = self.class_verbs(&rule, class, given);
            let guards = self.class_guards(&rule, class);
            let served = all.get_or_insert_default();
            served.of_class = true;
            served.members.extend(members);
            served.guards.extend(guards);
        }
        all
    }

    /// A class by its full name in a text, where such a name is one.
    fn named_class(&mut self, handler: &Value, at: Site) -> Value {
        let Some(text) = handler.known_text().filter(|_| self.is_python_file(at.file)) else { return handler.clone() };
        let Some((module, name)) = text.rsplit_once('.') else { return handler.clone() };
        let module = self.python_module(at.file, module, 0);
        let frame = self.module_frame(at.file);
        let name = self.names.intern(name);
        let value = self.member(&frame, &module, name);
        self.demand(&value);
        value
    }

    fn is_own_handler(&self, pack: usize, path: &str) -> bool {
        self.packs.pack(pack).handler_classes.iter().any(|rule| rule.bases.iter().any(|base| base == path))
    }

    fn class_verbs(
        &mut self,
        rule: &HandlerClass,
        class: ClassKey,
        given: Option<&[MethodUse]>,
    ) -> Vec<(MethodUse, Option<Value>)> {
        let known = |verb: &str| MethodUse::Known(verb.into());
        if !rule.methods.is_empty() {
            return rule.methods.iter().map(|verb| (known(verb), Some(Value::Class(class)))).collect();
        }
        let mut members: Vec<(String, Value)> = Vec::new();
        for (name, verb) in &rule.members {
            let name = self.names.intern(name);
            let found = match self.find_method(class, name) {
                // The framework's own member of that name comes first.
                Some((owner, ..)) if self.is_behind(rule, class, owner) => None,
                Some((owner, file, func)) => Some(self.method_closure(owner, file, func, None)),
                // `patch = put`.
                None => self.static_field(class, name).filter(|value| !matches!(value, Value::Null)),
            };
            members.extend(found.map(|found| (verb.clone(), found)));
        }
        if let Some(let_through) = rule.lets_through.as_ref().and_then(|field| self.texts_of_field(class, field)) {
            members.retain(|(verb, _)| let_through.contains(verb));
        }
        let listed: Option<Vec<MethodUse>> = match (given, &rule.verbs) {
            (Some(given), _) => Some(given.to_vec()),
            (None, Some(field)) => {
                let field = self.names.intern(field);
                self.static_field(class, field).filter(|value| !matches!(value, Value::Null)).map(|value| {
                    self.demand(&value);
                    self.method_values(&value)
                })
            }
            (None, None) => None,
        };
        if let Some(listed) = listed {
            return listed
                .into_iter()
                .map(|verb| {
                    let member =
                        members.iter().find(|(name, _)| matches!(&verb, MethodUse::Known(verb) if **verb == **name));
                    let handler = member.map_or(Value::Class(class), |(_, handler)| handler.clone());
                    (verb, Some(handler))
                })
                .collect();
        }
        if members.is_empty() {
            return rule.default.iter().map(|verb| (known(verb), Some(Value::Class(class)))).collect();
        }
        members.into_iter().map(|(verb, handler)| (known(&verb), Some(handler))).collect()
    }

    /// The texts that a field of a class lists, if all of them are known.
    fn texts_of_field(&mut self, class: ClassKey, field: &str) -> Option<Vec<String>> {
        let field = self.names.intern(field);
        let value = self.static_field(class, field)?;
        self.demand(&value);
        let Value::List(list) = value else { return None };
        let (items, open) = self.items(list);
        (!open).then_some(items)?.iter().map(|item| item.value.known_text()).collect()
    }

    /// True if a class comes behind the framework's own in the order of bases: a mixin that is named too late.
    fn is_behind(&mut self, rule: &HandlerClass, class: ClassKey, owner: ClassKey) -> bool {
        if !rule.refuses {
            return false;
        }
        let mut order = Vec::new();
        self.bases_in_order(rule, class, &mut order);
        // Of what several classes derive from, the last place counts.
        let own = order.iter().rposition(Option::is_none);
        own.is_some_and(|own| Some(own) < order.iter().rposition(|one| *one == Some(owner)))
    }

    /// The class and its bases from left to right, depth first; nothing stands for the framework's own class.
    fn bases_in_order(&mut self, rule: &HandlerClass, class: ClassKey, order: &mut Vec<Option<ClassKey>>) {
        if order.len() > 256 {
            return;
        }
        order.push(Some(class));
        for base in self.class_bases(class) {
            match base {
                super::Base::Class(base) => self.bases_in_order(rule, base, order),
                super::Base::External(path) if rule.bases.iter().any(|known| **known == *path) => order.push(None),
                _ => {}
            }
        }
    }

    fn class_guards(&mut self, rule: &HandlerClass, class: ClassKey) -> Vec<GuardUse> {
        let Some(field) = &rule.guards else { return Vec::new() };
        let field = self.names.intern(field);
        let Some(value) = self.static_field(class, field) else { return Vec::new() };
        let declared = self.facts(class.file).class(class.class).name_span;
        let site = Site { file: class.file, span: declared };
        let items = self.spread_items(&value).unwrap_or_default();
        items.iter().map(|item| self.guard(&item.value, site)).collect()
    }

    /// A wrapper outside the tree around a handler class gives something that still serves its routes.
    pub(crate) fn wrapped_handler(&mut self, actuals: &[super::Actual]) -> Option<Value> {
        let mut classes = actuals.iter().filter_map(|actual| match &actual.value {
            Value::Class(class) => Some(*class),
            _ => None,
        });
        let (class, None) = (classes.next()?, classes.next()) else { return None };
        self.is_handler_class(class).then_some(Value::Class(class))
    }

    /// The places where the members of a handler class stand, for people.
    pub(crate) fn handler_site(&self, handler: &Value) -> Option<Site> {
        let Value::Function(closure) = handler else { return None };
        let facts = &self.files[closure.file as usize].facts;
        Some(Site { file: closure.file, span: facts.function(closure.func).name_span })
    }
}
