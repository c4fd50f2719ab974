//! Code of the application that changes the texts of slots: `FooBar` to `foo-bar`.

use super::collect::Served;
use super::deployable::Modules;
use super::discover::classes_of;
use super::member::Member;
use crate::eval::{Actual, Eval};
use crate::value::{ClassKey, FileId, HOLE_END, HOLE_START, Value};
use crate::walk::put_into;
use periplus_packs::{Pack, SlotTransformer};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The texts of a member's slots, as different places want them.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots {
    /// As class and member have them.
    pub(super) plain: BTreeMap<String, String>,
    /// For tokens of attributes' templates.
    pub(super) tokens: BTreeMap<String, String>,
    /// For slots of conventional templates with a constraint that only code of the application can explain: by the
    /// constraint, which is empty where any means the same.
    pub(super) constrained: BTreeMap<String, BTreeMap<String, String>>,
    /// The slots that a convention of the application's own gives texts that are not known.
    pub(super) renamed: Vec<String>,
}

/// What code changes the texts of slots, and what it made of them.
#[derive(Debug, Default)]
pub(super) struct Transformers {
    /// The classes of the tree that are such code, by the constraints that mean them; under no name the one class, where
    /// there is just one. Not looked for yet if absent.
    named: OnceCell<BTreeMap<String, ClassKey>>,
    classes: Vec<ClassKey>,
    /// By the place where the code is installed, or the class, and the text.
    known: BTreeMap<(Option<usize>, String), String>,
}

impl Served<'_> {
    /// The texts of a member's slots.
    pub(super) fn slots(
        &mut self,
        eval: &mut Eval<'_>,
        folder: Option<&str>,
        class: ClassKey,
        member: &Member,
        mut plain: BTreeMap<String, String>,
    ) -> Slots {
        let Some(rule) = self.pack.slot_transformer.clone() else {
            return Slots { tokens: plain.clone(), plain, ..Slots::default() };
        };
        let renamed = self.rename(eval, folder, class, member, &mut plain);
        let tokens = installed(eval, self.at, &self.modules, folder).map(|at| {
            let value = eval.transformers[at].value.clone();
            self.transformers.changed(eval, Some(at), &value, &rule.method, &plain)
        });
        let mut constrained = BTreeMap::new();
        if eval.conventions.iter().any(|convention| convention.pack == self.at) {
            for (name, class) in self.transformers.named(eval, &self.pack, &rule) {
                let value = eval.assume_instance(class);
                let by = self.transformers.of_class(class);
                let texts = self.transformers.changed(eval, Some(by), &value, &rule.method, &plain);
                constrained.insert(name, texts);
            }
        }
        let mut tokens = tokens.unwrap_or_else(|| plain.clone());
        for (slot, text) in tokens.iter_mut().filter(|(slot, _)| renamed.contains(slot)) {
            *text = format!("{HOLE_START}{slot}{HOLE_END}");
        }
        Slots { plain, tokens, constrained, renamed }
    }
}

impl Transformers {
    fn changed(
        &mut self,
        eval: &mut Eval<'_>,
        by: Option<usize>,
        value: &Value,
        method: &str,
        plain: &BTreeMap<String, String>,
    ) -> BTreeMap<String, String> {
        let mut all = BTreeMap::new();
        for (slot, text) in plain {
            let known = self.known.entry((by, text.clone()));
            all.insert(slot.clone(), known.or_insert_with(|| transform(eval, value, method, text)).clone());
        }
        all
    }

    /// A number of its own for a class, beside those of installed objects.
    fn of_class(&mut self, class: ClassKey) -> usize {
        let at = self.classes.iter().position(|known| *known == class).unwrap_or_else(|| {
            self.classes.push(class);
            self.classes.len() - 1
        });
        usize::MAX - at
    }

    /// The classes of the tree that change slots with a constraint, by the constraint.
    fn named(&mut self, eval: &mut Eval<'_>, pack: &Pack, rule: &SlotTransformer) -> BTreeMap<String, ClassKey> {
        if let Some(known) = self.named.get() {
            return known.clone();
        }
        let mut found = classes_of(eval, pack);
        found.retain(|class| eval.class_is(*class, &[], &rule.interfaces, false));
        let mut named = BTreeMap::new();
        if let [one] = found.as_slice() {
            named.insert(String::new(), *one);
        }
        for file in 0..eval.files.len() as FileId {
            let facts = eval.facts(file);
            if facts.language.pack_language() != pack.language {
                continue;
            }
            for (constraint, ty) in rule.map.iter().flat_map(|map| put_into(&facts, map)) {
                let frame = eval.module_frame(file);
                if let Value::Class(class) = eval.expr(&frame, ty)
                    && found.contains(&class)
                {
                    named.insert(constraint, class);
                }
            }
        }
        self.named.get_or_init(|| named).clone()
    }
}

/// What is installed for the classes of a module.
pub(super) fn installed(eval: &Eval<'_>, pack: usize, modules: &Modules, folder: Option<&str>) -> Option<usize> {
    eval.transformers.iter().position(|transformer| {
        let from = modules.folder_of(eval.path(transformer.site.file));
        let reaches = match (&from, folder) {
            (Some(from), Some(folder)) => modules.reaches(from, folder),
            _ => true,
        };
        transformer.pack == pack && reaches
    })
}

/// What the code makes of a text; a hole where that can't be told.
pub(super) fn transform(eval: &mut Eval<'_>, value: &Value, method: &str, text: &str) -> String {
    eval.refuel();
    let site = Eval::no_site();
    let frame = eval.module_frame(0);
    let name = eval.names.intern(method);
    let given = vec![Actual { name: None, value: Value::text(text, None), site, condition: 0 }];
    match eval.call_method(&frame, value, name, given, site, None).known_text() {
        Some(changed) => changed,
        None => format!("{HOLE_START}{text}{HOLE_END}"),
    }
}
