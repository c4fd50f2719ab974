//! Comparisons of settings: what they come to as long as nobody sets anything.
//!
//! Such a comparison is not decided, for a setting may be anything. But a function that merely makes one text of another
//! (`if base == "" { return "" }; return "/" + base`) has one result for the default, and the other one belongs to no
//! default: there the default decides. And what a branch registers with the default of the setting that it asks for is
//! not there only if the setting is set.

use super::{Eval, Flow, Frame};
use crate::value::{SETTING, Unknown, Value};
use periplus_facts::{Block, Expr, Step};
use std::rc::Rc;

/// Why a comparison is not decided that holds as long as nothing is set.
const HOLDS: &str = "not decided, though it holds by default";
/// Why a comparison is not decided that fails as long as nothing is set.
const FAILS: &str = "not decided, though it fails by default";

/// What a condition comes to by default.
#[derive(Clone, Debug)]
pub(super) struct ByDefault {
    setting: Rc<str>,
    pub(super) holds: bool,
}

impl Eval<'_> {
    /// A comparison that is not decided: what it would be for defaults.
    pub(super) fn undecided_comparison(first: &Value, second: &Value, equal: bool) -> Value {
        let found = match (first, second) {
            (Value::Str(one), Value::Str(other)) => one.setting().or(other.setting()).and_then(|setting| {
                let same = one.known()? == other.known()?;
                Some((Rc::clone(setting), same))
            }),
            (Value::Unknown(unknown), Value::Str(text)) | (Value::Str(text), Value::Unknown(unknown)) => {
                let unset = unknown.reason.starts_with(SETTING) && text.known().is_some_and(|text| text.is_empty());
                unset.then(|| (Rc::clone(&unknown.name), true))
            }
            _ => None,
        };
        match found {
            Some((setting, same)) => Value::unknown(&setting, if same == equal { HOLDS } else { FAILS }),
            None => Value::unknown("condition", "not decided"),
        }
    }

    /// The opposite of a condition that is not decided.
    pub(super) fn undecided_opposite(value: &Value) -> Value {
        match value {
            Value::Unknown(unknown) if &*unknown.reason == HOLDS => Value::unknown(&unknown.name, FAILS),
            Value::Unknown(unknown) if &*unknown.reason == FAILS => Value::unknown(&unknown.name, HOLDS),
            _ => Value::unknown("condition", "not decided"),
        }
    }

    pub(super) fn by_default(value: &Value) -> Option<ByDefault> {
        let Value::Unknown(unknown) = value else { return None };
        let holds = match &*unknown.reason {
            HOLDS => true,
            FAILS => false,
            _ => return None,
        };
        Some(ByDefault { setting: Rc::clone(&unknown.name), holds })
    }

    /// Notes that what now runs does not run by default.
    pub(super) fn runs_if_set(&mut self, by_default: Option<&ByDefault>, side: bool) {
        if let Some(found) = by_default.filter(|found| found.holds != side) {
            self.learned.if_set.insert(self.condition, Rc::clone(&found.setting));
        }
    }

    /// The side of a branch that is taken by default, in a function that makes a text and nothing else.
    pub(super) fn take_default(
        &mut self,
        frame: &Frame,
        found: &ByDefault,
        then: &Block,
        otherwise: &Block,
    ) -> Option<Flow> {
        let facts = self.facts(frame.file);
        let returns = facts.function(frame.func).returns?;
        let makes_text = matches!(facts.expr(returns), Expr::Name(name) if facts.text(*name) == "string");
        if !makes_text || self.is_dispatching() || self.interesting.contains(&(frame.file, frame.func)) {
            return None;
        }
        self.begin_rest();
        let flow = self.nested(frame, if found.holds { then } else { otherwise });
        let log = self.end_branch();
        for (scope, name, _) in &log {
            if let Some(value @ Value::Str(_)) = scope.own(*name) {
                let value = value.as_default_of(&found.setting);
                self.set_variable(scope, *name, value);
            }
        }
        if let Some(around) = self.branches.last_mut() {
            around.log.extend(log);
        }
        // Whatever is returned now is returned by default: beside the setting itself it counts as that.
        if [then, otherwise].iter().any(|side| side.iter().any(|step| matches!(step, Step::Return(_)))) {
            let reason = format!("{SETTING} `{}` may say otherwise", found.setting).into();
            let unset = Unknown { name: Rc::clone(&found.setting), reason, needs: Vec::new() };
            self.returns.last_mut()?.push(Value::Unknown(Rc::new(unset)));
        }
        Some(flow)
    }
}
