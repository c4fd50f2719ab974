//! Slots: named pieces of templates that the class and member fill in.

use crate::eval::Eval;
use crate::value::{ClassKey, HOLE_START, Part, Text, Value};
use periplus_packs::{Slot, SlotSource};
use std::collections::BTreeMap;

impl Eval<'_> {
    /// The texts of a pack's slots for a member of a class; a slot that nothing fills is absent.
    pub(crate) fn slots(
        &mut self,
        pack: usize,
        class: ClassKey,
        member: &super::member::Member,
    ) -> BTreeMap<String, String> {
        let slots = self.packs.pack(pack).slots.clone();
        let mut filled = BTreeMap::new();
        for (name, slot) in slots {
            if let Some(text) = self.slot(&slot, class, member) {
                filled.insert(name, text);
            }
        }
        filled
    }

    fn slot(&mut self, slot: &Slot, class: ClassKey, member: &super::member::Member) -> Option<String> {
        let stripped = |text: &str| match &slot.strip_suffix {
            Some(suffix) if text.len() > suffix.len() => text.strip_suffix(suffix.as_str()).unwrap_or(text).to_owned(),
            _ => text.to_owned(),
        };
        match slot.from {
            SlotSource::ClassName => {
                let facts = self.facts(class.file);
                let name = facts.text(facts.class(class.class).name);
                let suffix = slot.strip_suffix.as_ref().filter(|suffix| name.len() > suffix.len());
                let suffix = suffix.filter(|suffix| super::discover::ends_with(name, suffix));
                Some(name[..name.len() - suffix.map_or(0, String::len)].to_owned())
            }
            SlotSource::MemberName => {
                let facts = self.facts(member.file);
                let exprs = facts.function(member.func).annotations.clone();
                let frame = self.class_frame(member.owner);
                let frame = crate::eval::Frame { file: member.file, ..frame };
                self.annotation_text(&frame, &exprs, &slot.annotation).or_else(|| Some(stripped(&member.name)))
            }
            SlotSource::Annotation => {
                for owner in self.lineage(class) {
                    for key in self.index.parts(owner) {
                        let facts = self.facts(key.file);
                        let exprs = facts.class(key.class).annotations.clone();
                        let frame = self.class_frame(key);
                        if let Some(text) = self.annotation_text(&frame, &exprs, &slot.annotation) {
                            return Some(text);
                        }
                    }
                }
                None
            }
        }
    }

    fn annotation_text(
        &mut self,
        frame: &crate::eval::Frame,
        exprs: &[periplus_facts::ExprId],
        wanted: &[String],
    ) -> Option<String> {
        for annotation in self.annotations(frame, exprs) {
            let Value::External(path) = &annotation.ty else { continue };
            if wanted.iter().any(|name| name == &**path) {
                return annotation.actuals.first().and_then(|actual| actual.value.known_text());
            }
        }
        None
    }
}

/// Fills tokens such as `[controller]` into a template.
pub(crate) fn fill_tokens(template: &Text, brackets: Option<&str>, slots: &BTreeMap<String, String>) -> Text {
    let mut signs = brackets.unwrap_or_default().chars();
    let (Some(open), Some(close)) = (signs.next(), signs.next()) else { return template.clone() };
    let filled = template.map(|text| {
        let mut out = String::new();
        let mut rest = text;
        while let Some(start) = rest.find([open, close]) {
            out.push_str(&rest[..start]);
            let here = if rest[start..].starts_with(open) { open } else { close };
            let after = &rest[start + here.len_utf8()..];
            // A doubled bracket stands for itself.
            if after.starts_with(here) {
                out.push(here);
                rest = &after[here.len_utf8()..];
                continue;
            }
            let end = if here == open { after.find(close) } else { None };
            let Some(end) = end else {
                out.push(here);
                rest = after;
                continue;
            };
            let token = &after[..end];
            let filled = slots.iter().find(|(name, _)| name.eq_ignore_ascii_case(token));
            match filled {
                Some((_, text)) => out.push_str(text),
                None => {
                    out.push(open);
                    out.push_str(token);
                    out.push(close);
                }
            }
            rest = &after[end + close.len_utf8()..];
        }
        out.push_str(rest);
        out
    });
    // A slot whose text code changes in a way that can't be told is a hole.
    if !slots.values().any(|text| text.contains(HOLE_START)) {
        return filled;
    }
    let site = template.parts.iter().find_map(|part| match part {
        Part::Literal { site, .. } => *site,
        Part::Hole(_) => None,
    });
    Text::from_marked(&filled.marked(), site, template.setting(), &template.unknowns())
}
