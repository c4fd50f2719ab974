//! Templates that hold for all collected classes.

use super::actions::Rule;
use super::state::Renaming;
use super::{Actual, ClassPrefix, Convention, Eval, Frame, Instance, Object, Outcome, Transformer};
use crate::value::{RouterId, Site, Text, Value};
use periplus_facts::ExprId;
use periplus_packs::{Call, PathSpec, Symbol};
use std::rc::Rc;

impl Eval<'_> {
    /// A mapping annotation that code makes as an object: in a convention for all collected classes its template is their
    /// prefix; elsewhere it may be handed to such a convention.
    pub(super) fn annotation_made(
        &mut self,
        frame: &Frame,
        pack: usize,
        path: &str,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        if self.in_convention(frame, pack) {
            self.convention_prefix(pack, actuals, site);
            return None;
        }
        let handed = !self.packs.pack(pack).convention_templates.is_empty();
        handed.then(|| self.option_value(path, actuals))
    }

    /// What a convention makes of the annotation that it was given.
    pub(super) fn template_made(&mut self, frame: &Frame, pack: usize, path: &str, actuals: &[Actual], site: Site) {
        let known = &self.packs.pack(pack).convention_templates;
        if !known.iter().any(|name| name == path) || !self.in_convention(frame, pack) {
            return;
        }
        let Some(given) = actuals.first().filter(|actual| actual.name.is_none()) else { return };
        let language = self.packs.pack(pack).language.clone();
        for one in given.value.alternatives().to_vec() {
            self.demand(&one);
            let Value::Instance(id) = &one else { continue };
            let Object::Instance(Instance { base: Some(base), .. }) = &self.heap[*id as usize] else { continue };
            let annotation = self.packs.symbols(&language, base).iter().any(|symbol| match symbol {
                Symbol::Annotation(of, _) => *of == pack,
                _ => false,
            });
            if annotation {
                let arguments = self.base_arguments(&one);
                self.convention_prefix(pack, &arguments, site);
            }
        }
    }

    /// True in the code of a convention for all collected classes.
    fn in_convention(&mut self, frame: &Frame, pack: usize) -> bool {
        let Some(class) = frame.class.filter(|_| !self.packs.pack(pack).prefix_conventions.is_empty()) else {
            return false;
        };
        let bases = self.external_bases(class);
        let wanted = &self.packs.pack(pack).prefix_conventions;
        bases.iter().any(|base| wanted.iter().any(|wanted| **wanted == **base))
    }

    /// A template that a convention for all collected classes makes.
    fn convention_prefix(&mut self, pack: usize, actuals: &[Actual], site: Site) {
        let Some(given) = actuals.first().map(|actual| actual.value.clone()) else { return };
        self.demand(&given);
        for prefix in self.path_texts(&given).unwrap_or_default() {
            let marked = prefix.marked();
            let known = self.class_prefixes.iter().any(|known| known.site == site && known.prefix.marked() == marked);
            if !known {
                let condition = self.condition;
                self.class_prefixes.push(ClassPrefix { pack, prefix, select: None, through: None, site, condition });
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
    pub(super) fn settled_convention(
        &mut self,
        frame: &Frame,
        claim: Option<ExprId>,
        actuals: &[Actual],
    ) -> Option<Outcome> {
        let claim = (frame.file, claim?);
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
                    let (pack, changing) = self.packs.packs().iter().enumerate().find_map(|(at, pack)| {
                        let wanted = &pack.prefix_conventions;
                        let one = bases.iter().any(|base| wanted.iter().any(|wanted| **wanted == **base));
                        (one && !pack.convention_names.is_empty()).then(|| (at, pack.convention_names.clone()))
                    })?;
                    let lineage = self.lineage(class);
                    let mentions = |owner: &crate::value::ClassKey| {
                        let facts = self.facts(owner.file);
                        facts.names.iter().any(|name| changing.iter().any(|changing| **changing == **name))
                    };
                    if !lineage.iter().any(mentions) {
                        return Some(Outcome::Rejected("a convention that changes no templates".into()));
                    }
                    self.note_renaming(pack, class, actual, claim);
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
        let child = call.child.as_ref().and_then(|child| self.pick(frame, actuals, child));
        if call.child.is_some() && !child.as_ref().is_some_and(|value| self.carries_router(value)) {
            self.reject(frame, claim, "no router of this framework");
            return Value::Router(router);
        }
        let through =
            child.filter(|_| call.own_classes).and_then(|child| self.router_of(child.alternatives().first()?));
        self.resolved(frame, claim);
        let select = call.select.as_ref().and_then(|argument| self.pick(frame, actuals, argument));
        let given: Vec<Value> = match &call.path {
            Some(PathSpec::Arg(argument)) => self.pick(frame, actuals, argument).into_iter().collect(),
            Some(PathSpec::Rest { rest }) => {
                let positional = actuals.iter().filter(|actual| actual.name.is_none());
                positional.skip(usize::try_from(*rest).unwrap_or_default()).map(|actual| actual.value.clone()).collect()
            }
            _ => Vec::new(),
        };
        // One prefix, or a map from prefixes to what selects the classes.
        let mut all: Vec<(Value, Option<Value>)> = Vec::new();
        for prefix in given {
            match prefix {
                map @ Value::Map(_) => {
                    let pairs = self.pairs(&map).unwrap_or_default();
                    all.extend(pairs.into_iter().map(|(prefix, select)| (prefix, Some(select))));
                }
                prefix => all.push((prefix, select.clone())),
            }
        }
        let pack = self.routers[router as usize].pack;
        let condition = self.condition;
        for (prefix, select) in all {
            self.demand(&prefix);
            for written in self.texts(&prefix, "prefix") {
                let prefix = match &call.wildcard {
                    Some(end) => written.map(|text| text.strip_suffix(end.as_str()).unwrap_or(text).to_owned()),
                    None => written.clone(),
                };
                // What takes no requests below it stands before no path.
                if through.is_some() && prefix.parts == written.parts && prefix.known().is_some_and(|text| text != "/")
                {
                    continue;
                }
                let select = select.clone();
                self.class_prefixes.push(ClassPrefix { pack, prefix, select, through, site, condition });
            }
        }
        Value::Router(router)
    }

    /// Notes the classes that say what is collected through a router.
    pub(super) fn scan_classes(&mut self, router: RouterId, actuals: &[Actual]) -> Value {
        for actual in actuals {
            self.demand(&actual.value);
            for one in actual.value.alternatives() {
                let class = if let Value::Class(class) = one { Some(*class) } else { None };
                self.learned.scanned.push((router, class));
            }
        }
        Value::Router(router)
    }

    /// An object with these properties, as the framework describes something to code.
    pub(crate) fn described(&mut self, properties: Vec<(String, Value)>) -> Value {
        let fields = properties.into_iter().map(|(name, value)| (self.names.intern(&name), value)).collect();
        Value::Instance(self.alloc(Object::Instance(Instance { fields, ..Instance::default() })))
    }

    /// Notes the slots that a convention of the application's own gives other texts, by the members it sets.
    fn note_renaming(&mut self, pack: usize, class: crate::value::ClassKey, given: &Actual, claim: (u32, ExprId)) {
        let site = given.site;
        let files: Vec<_> = self.lineage(class).into_iter().map(|owner| self.facts(owner.file)).collect();
        let sets = |names: &[String]| files.iter().any(|facts| crate::walk::sets_member(facts, names));
        let slots: Vec<String> = self
            .packs
            .pack(pack)
            .slots
            .iter()
            .filter(|(_, slot)| !slot.renamed_by.is_empty() && sets(&slot.renamed_by))
            .map(|(name, _)| name.clone())
            .collect();
        if !slots.is_empty() && !self.learned.renamings.iter().any(|known| known.site == site) {
            let of_pack = self.packs.pack(pack);
            let naming: Vec<&String> = of_pack.slots.values().flat_map(|slot| &slot.renamed_by).collect();
            let mut others = of_pack.convention_names.iter().filter(|name| !naming.contains(name));
            let more = others.any(|name| files.iter().any(|facts| facts.names.iter().any(|own| **own == **name)));
            let claim = (!more).then_some(claim);
            let convention = given.value.clone();
            self.learned.renamings.push(Renaming { pack, slots, convention, class, claim, site });
        }
    }

    pub(super) fn convention(
        &mut self,
        frame: &Frame,
        call: &Rule,
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
        let mut allowed = Vec::new();
        if let Some(constraint) = &call.verb_constraint
            && let Some(value) = self.pick(frame, actuals, &constraint.argument)
        {
            for (key, value) in self.pairs(&value).unwrap_or_default() {
                if let (Some(key), Some(text)) = (key.known_text(), value.known_text())
                    && let Some(words) = crate::classes::words_allowed(&text)
                {
                    allowed.push((Rc::from(key.as_str()), words));
                }
            }
        }
        // It may be stated on a router of a pack that extends this one.
        let pack = call.pack;
        for template in templates {
            let known =
                self.conventions.iter().any(|known| known.site == site && known.template.marked() == template.marked());
            if !known {
                self.conventions.push(Convention {
                    pack,
                    template,
                    defaults: defaults.clone(),
                    fixed: fixed.clone(),
                    allowed: allowed.clone(),
                    methods: methods.clone(),
                    settings,
                    site,
                    condition: self.condition,
                });
            }
        }
    }
}
