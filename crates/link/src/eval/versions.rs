//! Calls that say under which versions of an interface routes are served.

use super::actions::Rule;
use super::{Actual, Eval, Instance, Invocation, Object};
use crate::value::Value;
use crate::versions::{Stated, version};
use periplus_packs::VersionWord;

impl Eval<'_> {
    /// What a call says of versions; one that is not known may be any.
    pub(super) fn versions_said(&mut self, at: Invocation<'_>, call: &Rule) -> Stated {
        let Invocation { frame, actuals, site, .. } = at;
        let mut said = Stated::default();
        match call.says {
            Some(VersionWord::Set) => {
                let set = call.child.as_ref().and_then(|argument| self.pick(frame, actuals, argument));
                said.set = set.and_then(|set| {
                    self.demand(&set);
                    set.alternatives().iter().find_map(|one| self.router_of(one))
                });
                said.any = said.set.is_none();
            }
            Some(word @ (VersionWord::Declared | VersionWord::Limited)) => {
                let given = self.made_with(actuals);
                let stated = version(&given).map(|version| (version, site));
                said.any = stated.is_none();
                let list = if word == VersionWord::Declared { &mut said.declared } else { &mut said.limited };
                list.extend(stated);
            }
            Some(VersionWord::Neutral) | None => said.any = true,
        }
        said
    }

    /// What a version among the arguments was made with, or the arguments themselves.
    fn made_with(&mut self, actuals: &[Actual]) -> Vec<Actual> {
        for actual in actuals {
            self.demand(&actual.value);
        }
        let made = actuals.first().map(|actual| &actual.value).filter(|value| match value {
            Value::Instance(id) => {
                matches!(&self.heap[*id as usize], Object::Instance(Instance { class: None, base: Some(_), .. }))
            }
            _ => false,
        });
        match made.cloned() {
            Some(made) => self.base_arguments(&made),
            None => actuals.to_vec(),
        }
    }
}
