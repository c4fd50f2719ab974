//! What is in the folders of the tree, as code that walks through them asks for it.

use super::{Actual, Eval, Frame};
use crate::index::join;
use crate::value::{Site, Value};
use periplus_packs::Operation;

/// Names that one listing gives at most.
const MAX_NAMES: usize = 10_000;

/// The parts of what a listing gives for a name, where more than names are asked for.
const NAME: &str = "name";
const FOLDER: &str = "parentPath";

impl Eval<'_> {
    /// Questions about files and folders by their paths.
    pub(super) fn about_files(
        &mut self,
        frame: &Frame,
        op: Operation,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        let first = actuals.first()?.value.clone();
        match op {
            Operation::ListFolder => {
                let listed = self.list_folder(frame, &first, actuals.get(1).map(|actual| &actual.value));
                self.called_back(frame, listed, actuals, site)
            }
            // A path stands for what is known of what lies there.
            Operation::FileStatus => {
                let status = matches!(first, Value::Str(_)).then_some(first);
                self.called_back(frame, status, actuals, site)
            }
            Operation::IsFolder | Operation::IsFile => {
                let path = self.place_of(frame, &first)?;
                let is_folder = self.index.is_folder(&path);
                (is_folder || self.index.exists(&path)).then_some(Value::Bool(is_folder == (op == Operation::IsFolder)))
            }
            // What is not there may be made before the program runs.
            Operation::PathExists => {
                let path = self.place_of(frame, &first)?;
                (self.index.is_folder(&path) || self.index.exists(&path)).then_some(Value::Bool(true))
            }
            _ => None,
        }
    }

    /// A result, or the call of the function that waits for it behind an error.
    fn called_back(&mut self, frame: &Frame, result: Option<Value>, actuals: &[Actual], site: Site) -> Option<Value> {
        match actuals.last().map(|actual| actual.value.clone()) {
            Some(waiting @ (Value::Function(_) | Value::Bound(_))) if actuals.len() > 1 => {
                let given = Self::actuals(vec![Value::Null, result?], site);
                Some(self.call_value(frame, &waiting, given, site, None))
            }
            _ => result,
        }
    }

    /// Where in the tree something lies.
    fn place_of(&mut self, frame: &Frame, value: &Value) -> Option<String> {
        let path = match value {
            Value::Str(_) => value.known_text()?,
            Value::Map(_) => {
                let mut part = |name: &str| {
                    let name = self.names.intern(name);
                    self.member(frame, value, name).known_text()
                };
                format!("{}/{}", part(FOLDER)?, part(NAME)?)
            }
            _ => return None,
        };
        join("", path.trim_matches('/'))
    }

    /// The names in a folder of the tree; options may ask for all below it, and for what each is.
    fn list_folder(&mut self, frame: &Frame, folder: &Value, options: Option<&Value>) -> Option<Value> {
        let written = folder.known_text()?;
        // One that is not here is made before the program runs.
        let folder = join("", written.trim_matches('/')).filter(|folder| self.index.is_folder(folder))?;
        let mut asked = |name: &str| match options {
            Some(options @ Value::Map(_)) => {
                let name = self.names.intern(name);
                let value = self.member(frame, options, name);
                self.truth(&value) == Some(true)
            }
            _ => false,
        };
        let (all, typed) = (asked("recursive"), asked("withFileTypes"));
        let mut names = Vec::new();
        self.names_below(&folder, "", all, &mut names);
        let listed = names.into_iter().map(|name| {
            if !typed {
                return Value::text(&name, None);
            }
            let (within, last) = name.rsplit_once('/').unwrap_or(("", &name));
            let place = Value::text(format!("/{folder}/{within}").trim_end_matches('/'), None);
            let parts = [(NAME, Value::text(last, None)), (FOLDER, place.clone()), ("path", place)];
            self.map(parts.into_iter().map(|(name, value)| (Value::text(name, None), value)).collect())
        });
        let listed: Vec<Value> = listed.collect();
        Some(self.list(listed))
    }

    fn names_below(&self, folder: &str, within: &str, all: bool, names: &mut Vec<String>) {
        for (name, is_folder) in self.names_in(folder) {
            if names.len() >= MAX_NAMES {
                return;
            }
            let named = if within.is_empty() { name.clone() } else { format!("{within}/{name}") };
            names.push(named.clone());
            if all && is_folder && name != "node_modules" {
                let below = if folder.is_empty() { name } else { format!("{folder}/{name}") };
                self.names_below(&below, &named, all, names);
            }
        }
    }
}

/// The second path, relative to the first, where both are absolute.
pub(super) fn relative(from: &str, to: &str) -> Option<String> {
    if !from.starts_with('/') || !to.starts_with('/') {
        return None;
    }
    let parts = |path: &str| path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (from, to) = (parts(from), parts(to));
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..".to_owned(), from.len() - common);
    Some(up.chain(to[common..].iter().cloned()).collect::<Vec<_>>().join("/"))
}
