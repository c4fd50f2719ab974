//! Templates that hold for all collected classes.

use super::{Actual, ClassPrefix, Convention, Eval, Frame};
use crate::value::{RouterId, Site, Text};
use periplus_packs::Call;
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

    pub(super) fn convention(&mut self, frame: &Frame, router: RouterId, call: &Call, actuals: &[Actual], site: Site) {
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
                    site,
                    condition: self.condition,
                });
            }
        }
    }
}
