//! Conventions of the application's own that give slots other texts: run on a description of the class and member.

use super::collect::Served;
use super::member::Member;
use crate::eval::{Actual, Eval, Frame, Outcome, Renaming};
use crate::value::{ClassKey, FileId, Site, Value};
use periplus_facts::ExprId;
use periplus_packs::{ConventionModel, Slot, SlotSource};
use std::collections::{BTreeMap, BTreeSet};

/// The objects that describe a class and one of its members.
struct Described {
    class: Value,
    member: Value,
}

impl Served<'_> {
    /// Lets the conventions that reach a module change the texts of a member's slots; gives the slots whose texts are not
    /// known afterwards.
    pub(super) fn rename(
        &mut self,
        eval: &mut Eval<'_>,
        folder: Option<&str>,
        class: ClassKey,
        member: &Member,
        texts: &mut BTreeMap<String, String>,
    ) -> Vec<String> {
        let near = |site: Site| match (self.modules.folder_of(eval.path(site.file)), folder) {
            (Some(from), Some(folder)) => self.modules.reaches(&from, folder),
            _ => true,
        };
        let all = eval.learned.renamings.iter();
        let all: Vec<Renaming> =
            all.filter(|renaming| renaming.pack == self.at && near(renaming.site)).cloned().collect();
        let mut lost: Vec<String> = Vec::new();
        for renaming in all {
            let model = self.pack.convention_model.clone();
            let understood = model.is_some_and(|model| self.run(eval, &model, &renaming, class, member, texts));
            if !understood {
                self.not_followed.extend(renaming.claim);
                lost.extend(renaming.slots.iter().cloned());
            }
        }
        lost
    }

    /// Runs a convention; false if what it makes of the texts cannot be told.
    fn run(
        &self,
        eval: &mut Eval<'_>,
        model: &ConventionModel,
        renaming: &Renaming,
        class: ClassKey,
        member: &Member,
        texts: &mut BTreeMap<String, String>,
    ) -> bool {
        let slots = self.pack.slots.clone();
        let described = describe(eval, model, &slots, class, member, texts);
        let bases = eval.external_bases(renaming.class);
        let is = |wanted: &[String]| bases.iter().any(|base| wanted.iter().any(|wanted| **wanted == **base));
        let given = if is(&model.of_all) {
            let classes = eval.list(vec![described.class.clone()]);
            eval.described(vec![(model.classes.clone(), classes)])
        } else if is(&model.of_class) {
            described.class.clone()
        } else if is(&model.of_member) {
            described.member.clone()
        } else {
            return false;
        };
        eval.refuel();
        let site = Eval::no_site();
        let frame = eval.module_frame(renaming.class.file);
        let name = eval.names.intern(&model.method);
        let before = eval.learned.lost;
        let actuals = vec![Actual { name: None, value: given, site, condition: 0 }];
        eval.call_method(&frame, &renaming.convention, name, actuals, site, None);
        // What was set on something unknown may have been meant for this one.
        let mut understood = eval.learned.lost == before;
        for (slot, rule) in slots.iter().filter(|(slot, _)| renaming.slots.contains(slot)) {
            let object = if rule.from == SlotSource::MemberName { &described.member } else { &described.class };
            for property in &rule.renamed_by {
                let property = eval.names.intern(property);
                match eval.member(&frame, object, property).known_text() {
                    Some(text) => {
                        texts.insert(slot.clone(), text);
                    }
                    None => understood = false,
                }
            }
        }
        understood
    }

    /// Accounts for conventions that were understood for all members.
    pub(super) fn settle_renamings(&self, eval: &mut Eval<'_>) {
        let claims: BTreeSet<(FileId, ExprId)> = eval
            .learned
            .renamings
            .iter()
            .filter(|renaming| renaming.pack == self.at)
            .filter_map(|one| one.claim)
            .collect();
        for claim in claims.difference(&self.not_followed) {
            eval.outcomes.insert(*claim, Outcome::Operation);
        }
    }
}

fn describe(
    eval: &mut Eval<'_>,
    model: &ConventionModel,
    slots: &BTreeMap<String, Slot>,
    class: ClassKey,
    member: &Member,
    texts: &BTreeMap<String, String>,
) -> Described {
    let named = |of_member: bool| {
        let fitting = slots.iter().filter(move |(_, slot)| (slot.from == SlotSource::MemberName) == of_member);
        let properties = fitting.flat_map(|(name, slot)| slot.renamed_by.iter().map(move |property| (name, property)));
        properties
            .filter_map(|(name, property)| Some((property.clone(), Value::text(texts.get(name)?, None))))
            .collect()
    };
    let mut of_class: Vec<(String, Value)> = named(false);
    let mut annotations = Vec::new();
    for owner in eval.lineage(class) {
        let frame = eval.class_frame(owner);
        for annotation in eval.class_annotations(owner) {
            annotations.push(made(eval, &frame, &annotation));
        }
    }
    let annotations = eval.list(annotations);
    of_class.push((model.annotations.clone(), annotations));
    of_class.push((model.class_type.clone(), Value::Class(class)));
    let mut of_member: Vec<(String, Value)> = named(true);
    let frame = Frame { file: member.file, ..eval.class_frame(member.owner) };
    let exprs = eval.facts(member.file).function(member.func).annotations.clone();
    let annotations: Vec<Value> =
        eval.annotations(&frame, &exprs).iter().map(|annotation| made(eval, &frame, annotation)).collect();
    let annotations = eval.list(annotations);
    of_member.push((model.annotations.clone(), annotations));
    // Class and member know each other.
    let object = eval.described(of_class);
    of_member.push((model.class.clone(), object.clone()));
    let member = eval.described(of_member);
    let members = eval.list(vec![member.clone()]);
    let property = eval.names.intern(&model.members);
    eval.set_member(&frame, &object, property, members);
    Described { class: object, member }
}

/// An annotation as an object.
fn made(eval: &mut Eval<'_>, frame: &Frame, annotation: &super::Annotation) -> Value {
    match annotation.ty.alternatives().first() {
        Some(Value::Class(own)) => eval.construct(frame, *own, annotation.actuals.clone(), annotation.site),
        Some(Value::External(path)) => Value::External(format!("{path}()").into()),
        _ => {
            eval.demand(&annotation.ty);
            Value::unknown("annotation", "an annotation that was not read")
        }
    }
}
