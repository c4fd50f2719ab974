//! Code of the application that changes the texts of slots: `FooBar` to `foo-bar`.

use super::collect::Served;
use super::deployable::Modules;
use super::discover::classes_of;
use crate::eval::{Actual, Eval};
use crate::value::{ClassKey, HOLE_END, HOLE_START, Site, Value};
use periplus_packs::Pack;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The texts of a member's slots, as different places want them.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots {
    /// As class and member have them.
    pub(super) plain: BTreeMap<String, String>,
    /// For tokens of attributes' templates.
    pub(super) tokens: BTreeMap<String, String>,
    /// For slots of conventional templates with a constraint that only code of the application can explain.
    pub(super) constrained: Option<BTreeMap<String, String>>,
    /// The slots that a convention of the application's own gives texts that are not known.
    pub(super) renamed: Vec<String>,
}

/// What code changes the texts of slots, and what it made of them.
#[derive(Debug, Default)]
pub(super) struct Transformers {
    /// The one class of the tree that is such code, if there is just one; not looked for yet if absent.
    alone: OnceCell<Option<ClassKey>>,
    /// By the place where the code is installed, or the class, and the text.
    known: BTreeMap<(Option<usize>, String), String>,
}

impl Served<'_> {
    /// The texts of a member's slots.
    pub(super) fn slots(
        &mut self,
        eval: &mut Eval<'_>,
        folder: Option<&str>,
        plain: BTreeMap<String, String>,
    ) -> Slots {
        let Some(rule) = self.pack.slot_transformer.clone() else {
            return Slots { tokens: plain.clone(), plain, constrained: None, renamed: Vec::new() };
        };
        let near = |site: Site| match (self.modules.folder_of(eval.path(site.file)), folder) {
            (Some(from), Some(folder)) => self.modules.reaches(&from, folder),
            _ => true,
        };
        let renamings =
            eval.learned.renamings.iter().filter(|renaming| renaming.pack == self.at && near(renaming.site));
        let renamed: Vec<String> = renamings.flat_map(|renaming| renaming.slots.clone()).collect();
        let tokens = installed(eval, self.at, &self.modules, folder).map(|at| {
            let value = eval.transformers[at].value.clone();
            self.transformers.changed(eval, Some(at), &value, &rule.method, &plain)
        });
        let conventions = eval.conventions.iter().any(|convention| convention.pack == self.at);
        let alone = if conventions { self.transformers.alone(eval, &self.pack, &rule.interfaces) } else { None };
        let constrained = alone.map(|class| {
            let value = eval.assume_instance(class);
            self.transformers.changed(eval, None, &value, &rule.method, &plain)
        });
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

    /// The one class of the tree that derives from one of these.
    fn alone(&mut self, eval: &mut Eval<'_>, pack: &Pack, interfaces: &[String]) -> Option<ClassKey> {
        if let Some(known) = self.alone.get() {
            return *known;
        }
        let mut found = classes_of(eval, pack);
        found.retain(|class| eval.class_is(*class, &[], interfaces, false));
        let found = found.first().copied().filter(|_| found.len() == 1);
        *self.alone.get_or_init(|| found)
    }
}

/// What is installed for the classes of a module.
fn installed(eval: &Eval<'_>, pack: usize, modules: &Modules, folder: Option<&str>) -> Option<usize> {
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
fn transform(eval: &mut Eval<'_>, value: &Value, method: &str, text: &str) -> String {
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
