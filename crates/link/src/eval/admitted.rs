//! Which modules of a folder are registered by a convention, and what the names of folders stand for in their prefixes.

use super::expression::Expression;
use super::{Actual, Eval, Frame};
use crate::assemble::REGEX_MARK;
use crate::value::{Site, Value};
use periplus_packs::Folder;

/// What the options say of the modules that are registered; each with the key that says it.
pub(super) struct Choosing {
    ignored_names: Option<(String, Value)>,
    ignored_paths: Option<(String, Value)>,
    kept_paths: Option<(String, Value)>,
    index: Option<Value>,
}

/// What a folder's name stands for.
pub(super) enum Naming {
    Itself,
    Nothing,
    /// What a function makes of it.
    Made(Value),
}

impl Eval<'_> {
    pub(super) fn choosing(&mut self, frame: &Frame, options: &Value, rule: &Folder) -> Choosing {
        let mut given = |key: Option<&String>| {
            let key = key?;
            let value = self.option(frame, options, std::slice::from_ref(key));
            (!matches!(value, Value::Null)).then(|| (key.clone(), value))
        };
        Choosing {
            ignored_names: given(rule.ignored_names.as_ref()),
            ignored_paths: given(rule.ignored_paths.as_ref()),
            kept_paths: given(rule.kept_paths.as_ref()),
            index: given(rule.index.as_ref()).map(|(_, value)| value),
        }
    }

    pub(super) fn naming(&mut self, frame: &Frame, options: &Value, rule: &Folder) -> Naming {
        let Some(key) = &rule.names else { return Naming::Itself };
        match self.option(frame, options, std::slice::from_ref(key)) {
            made @ (Value::Function(_) | Value::Bound(_)) => Naming::Made(made),
            Value::Bool(false) => Naming::Nothing,
            _ => Naming::Itself,
        }
    }

    /// What stands for a folder in the prefix of what lies below it; empty for nothing.
    pub(super) fn named_below(
        &mut self,
        frame: &Frame,
        naming: &Naming,
        parent: &str,
        name: &str,
        site: Site,
    ) -> String {
        match naming {
            Naming::Itself => name.to_owned(),
            Naming::Nothing => String::new(),
            Naming::Made(function) => {
                let given = vec![Value::text(&format!("/{parent}"), None), Value::text(name, None)];
                let made = self.call_value(frame, function, Self::actuals(given, site), site, None);
                match self.truth(&made) {
                    Some(false) => String::new(),
                    _ => self.text_of(&made, "folder").marked(),
                }
            }
        }
    }

    /// True for the module that stands for its folder.
    pub(super) fn is_index(&self, choosing: &Choosing, name: &str) -> bool {
        match &choosing.index {
            None => name.rsplit_once('.').is_some_and(|(stem, _)| stem == "index"),
            Some(expression) => matches(expression, name) == Some(true),
        }
    }

    /// Registers what the options let in: by its name, and by its path below the folder if it is a module. What they
    /// may leave out is there under a condition.
    pub(super) fn if_chosen(
        &mut self,
        frame: &Frame,
        choosing: &Choosing,
        name: Option<&str>,
        path: Option<&str>,
        site: Site,
        register: impl FnOnce(&mut Self),
    ) {
        let mut open = None;
        let mut out = false;
        let mut note = |key: &str, chosen: Option<bool>, wanted: bool| match chosen {
            Some(chosen) => out |= chosen != wanted,
            None => open = Some(key.to_owned()),
        };
        if let (Some((key, expression)), Some(name)) = (&choosing.ignored_names, name) {
            note(key, matches(expression, name), false);
        }
        if let (Some((key, filter)), Some(path)) = (&choosing.kept_paths, path) {
            note(key, self.lets_through(frame, filter, path, site), true);
        }
        if let (Some((key, filter)), Some(path)) = (&choosing.ignored_paths, path) {
            note(key, self.lets_through(frame, filter, path, site), false);
        }
        match open {
            _ if out => {}
            Some(key) => self.under(&format!("`{key}` leaves the module in"), site, register),
            None => register(self),
        }
    }

    /// What a filter says of a path, if that is known.
    fn lets_through(&mut self, frame: &Frame, filter: &Value, path: &str, site: Site) -> Option<bool> {
        match filter {
            Value::Function(_) | Value::Bound(_) => {
                let given = vec![Actual { name: None, value: Value::text(path, None), site, condition: 0 }];
                let answer = self.call_value(frame, filter, given, site, None);
                self.truth(&answer)
            }
            Value::Str(text) if !text.known()?.starts_with(REGEX_MARK) => Some(path.contains(&text.known()?)),
            _ => matches(filter, path),
        }
    }
}

/// Whether a name matches an expression, written as one or as a text.
fn matches(expression: &Value, name: &str) -> Option<bool> {
    let mut written = expression.known_text()?;
    if !written.starts_with(REGEX_MARK) {
        written.insert(0, REGEX_MARK);
    }
    Some(Expression::new(&written)?.matches(name))
}
