//! Templates that hold for all collected classes.

use super::{Actual, ClassPrefix, Convention, Eval, Frame, Instance, Object, Outcome, Transformer};
use crate::value::{RouterId, Site, Text, Value};
use periplus_facts::ExprId;
use periplus_packs::{Call, PathSpec};
use std::rc::Rc;

impl Eval<'_> {
    /// A template that a convention for all collected classes makes.
    pub(super) fn convention_prefix(&mut self, frame: &Frame, pack: usize, actuals: &[Actual], site: Site) {
        let Some(class) = frame.class.filter(|_| !self.packs.pack(pack).prefix_conventions.is_empty()) else { return };
        let bases = self.external_bases(class);
        let wanted = &self.packs.pack(pack).prefix_conventions;
        let Some(given) = actuals.first().map(|actual| actual.value.clone()) else { return };
        if !bases.iter().any(|base| wanted.iter().any(|wanted| **wanted == **base)) {
            return;
        }
        self.demand(&given);
        for prefix in self.path_texts(&given).unwrap_or_default() {
            let marked = prefix.marked();
            let known = self.class_prefixes.iter().any(|known| known.site == site && known.prefix.marked() == marked);
            if !known {
                let condition = self.condition;
                self.class_prefixes.push(ClassPrefix { pack, prefix, select: None, site, condition });
            }
        }
    }

    /// Notes an object that changes the texts of slots, where code installs it.
    pub(super) fn note_transformer(&mut self, pack: usize, path: &str, actuals: &[Actual], site: Site) {
        let Some(rule) = &self.packs.pack(pack).slot_transformer else { return };
        if !rule.conventions.iter().any(|name| name == path) {
            return;
        }
        let Some(value) = actuals.first().map(|actual| actual.value.clone()) else { return };
        self.demand(&value);
        if !self.transformers.iter().any(|known| known.site == site) {
            self.transformers.push(Transformer { pack, value, site });
        }
    }

    /// What a convention among the arguments turns out to be, if that is known: one that a pack knows, or one of the
    /// application's own whose code mentions nothing by which templates are changed.
    pub(super) fn settled_convention(&mut self, actuals: &[Actual]) -> Option<Outcome> {
        for actual in actuals {
            match &actual.value {
                Value::External(path) => {
                    let path = path.strip_suffix("()")?;
                    let known = self.packs.packs().iter().filter_map(|pack| pack.slot_transformer.as_ref());
                    if known.flat_map(|rule| &rule.conventions).any(|name| name == path) {
                        return Some(Outcome::Operation);
                    }
                }
                Value::Instance(id) => {
                    let Object::Instance(Instance { class: Some(class), .. }) = &self.heap[*id as usize] else {
                        continue;
                    };
                    let class = *class;
                    let bases = self.external_bases(class);
                    let changing = self.packs.packs().iter().find_map(|pack| {
                        let wanted = &pack.prefix_conventions;
                        let one = bases.iter().any(|base| wanted.iter().any(|wanted| **wanted == **base));
                        (one && !pack.convention_names.is_empty()).then(|| pack.convention_names.clone())
                    })?;
                    let lineage = self.lineage(class);
                    let mentions = |owner: &crate::value::ClassKey| {
                        let facts = self.facts(owner.file);
                        facts.names.iter().any(|name| changing.iter().any(|changing| **changing == **name))
                    };
                    if !lineage.iter().any(mentions) {
                        return Some(Outcome::Rejected("a convention that changes no templates".into()));
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// A prefix that a call gives to collected classes, to all or to those that something selects.
    pub(super) fn class_prefix(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Call,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        // Where the rule names what the prefix is for, it must be a router.
        if let Some(child) = &call.child
            && !self.pick(frame, actuals, child).is_some_and(|value| self.carries_router(&value))
        {
            self.reject(frame, claim, "no router of this framework");
            return Value::Router(router);
        }
        self.resolved(frame, claim);
        let select = call.select.as_ref().and_then(|argument| self.pick(frame, actuals, argument));
        let given = match &call.path {
            Some(PathSpec::Arg(argument)) => self.pick(frame, actuals, argument),
            _ => None,
        };
        // One prefix, or a map from prefixes to what selects the classes.
        let all: Vec<(Value, Option<Value>)> = match given {
            Some(map @ Value::Map(_)) => self
                .pairs(&map)
                .unwrap_or_default()
                .into_iter()
                .map(|(prefix, select)| (prefix, Some(select)))
                .collect(),
            Some(prefix) => vec![(prefix, select)],
            None => Vec::new(),
        };
        let pack = self.routers[router as usize].pack;
        let condition = self.condition;
        for (prefix, select) in all {
            self.demand(&prefix);
            for prefix in self.texts(&prefix, "prefix") {
                let prefix = match &call.wildcard {
                    Some(end) => prefix.map(|text| text.strip_suffix(end.as_str()).unwrap_or(text).to_owned()),
                    None => prefix,
                };
                self.class_prefixes.push(ClassPrefix { pack, prefix, select: select.clone(), site, condition });
            }
        }
        Value::Router(router)
    }

    pub(super) fn convention(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Call,
        actuals: &[Actual],
        site: Site,
        settings: Option<RouterId>,
    ) {
        let templates = match (&call.path, &call.template) {
            (Some(_), template) => match self.paths(frame, call, actuals) {
                Some(paths) if !paths.iter().all(Text::is_empty) => paths,
                _ => template.iter().map(|template| Text::literal(template, Some(site))).collect(),
            },
            (None, Some(template)) => vec![Text::literal(template, Some(site))],
            (None, None) => Vec::new(),
        };
        let mut defaults = Vec::new();
        if let Some(argument) = &call.defaults
            && let Some(value) = self.pick(frame, actuals, argument)
        {
            for (key, value) in self.pairs(&value).unwrap_or_default() {
                if let Some(key) = key.known_text() {
                    defaults.push((Rc::from(key.as_str()), value));
                }
            }
        }
        let mut fixed = Vec::new();
        for (slot, argument) in &call.fixed {
            if let Some(value) = self.pick(frame, actuals, argument) {
                fixed.push((Rc::from(slot.as_str()), value));
            }
        }
        let methods = call.verb_constraint.as_ref().and_then(|constraint| {
            let value = self.pick(frame, actuals, &constraint.argument)?;
            let pairs = self.pairs(&value)?;
            let (_, verbs) =
                pairs.into_iter().find(|(key, _)| key.known_text().as_deref() == Some(constraint.key.as_str()))?;
            Some(self.method_values(&verbs)).filter(|verbs| !verbs.is_empty())
        });
        let pack = self.routers[router as usize].pack;
        for template in templates {
            let known =
                self.conventions.iter().any(|known| known.site == site && known.template.marked() == template.marked());
            if !known {
                self.conventions.push(Convention {
                    pack,
                    template,
                    defaults: defaults.clone(),
                    fixed: fixed.clone(),
                    methods: methods.clone(),
                    settings,
                    site,
                    condition: self.condition,
                });
            }
        }
    }
}
