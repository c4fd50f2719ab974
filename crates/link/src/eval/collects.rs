//! Classes that a library finds by a type of its own, and hands a router to.

use super::actions::Rule;
use super::{Actual, Eval};
use crate::classes::{attribute_values, classes_of};
use crate::value::{ClassKey, RouterId, Site, Value};
use periplus_facts::{ClassKind, Modifiers};
use periplus_inventory::Role;

impl Eval<'_> {
    /// Calls the method of each such class with the router, or with one below it under the class's prefix.
    pub(super) fn collect_into(&mut self, router: RouterId, call: &Rule, site: Site) {
        let Some(rule) = call.collects.clone() else { return };
        let pack = self.packs.pack(call.pack).clone();
        let mut classes = classes_of(self, &pack);
        classes.retain(|class| self.is_collected(*class, &rule.types));
        // A deployable finds the classes of the projects that it refers to.
        let near: Vec<ClassKey> = classes.iter().copied().filter(|class| self.refers(site.file, class.file)).collect();
        let frame = self.module_frame(site.file);
        let method = self.names.intern(&rule.method);
        for class in if near.is_empty() { classes } else { near } {
            let object = self.construct(&frame, class, Vec::new(), site);
            let mut given = router;
            if let Some(at) = &rule.prefix {
                let arguments = self.base_arguments(&object);
                for value in attribute_values(&arguments, at) {
                    self.demand(&value);
                    let prefix = self.texts(&value, "prefix").into_iter().next().unwrap_or_default();
                    given = self.derived(router, call, prefix, site);
                }
            }
            let actual = Actual { name: None, value: Value::Router(given), site, condition: 0 };
            self.call_method(&frame, &object, method, vec![actual], site, None);
        }
    }

    fn is_collected(&mut self, class: ClassKey, types: &[String]) -> bool {
        let facts = self.facts(class.file);
        let declared = facts.class(class.class);
        declared.kind == ClassKind::Class
            && !declared.modifiers.contains(Modifiers::ABSTRACT)
            && self.program.files[class.file as usize].role == Role::Production
            && self.class_is(class, &[], types, false)
    }
}
