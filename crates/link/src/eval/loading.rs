//! All modules of a folder in one object, each under the name of its file.

use super::folder::ENDINGS;
use super::{Actual, Eval, Frame};
use crate::index::{join, parent};
use crate::value::Value;

/// Levels of folders that are looked into.
const MAX_LEVELS: usize = 8;
/// Options that name the folder.
const FOLDER_OPTIONS: &[&str] = &["dirname", "dir", "path"];

impl Eval<'_> {
    /// The folder is the first text, or an option; one that is relative lies beside the caller, whose own folder counts
    /// where none is named.
    pub(super) fn load_folder(&mut self, frame: &Frame, actuals: &[Actual]) -> Option<Value> {
        let beside = format!("/{}", parent(self.path(frame.file)));
        let Some(named) = self.named_folder(frame, actuals) else {
            for actual in actuals {
                self.demand(&actual.value);
            }
            return Some(Value::unknown("folder", "the folder whose modules are loaded here is not known"));
        };
        let folder = if named.starts_with('/') { named } else { format!("{beside}/{named}") };
        let folder = join("", folder.trim_matches('/'))?;
        Some(self.modules_of(frame, &folder, 0))
    }

    /// Empty if no folder is named; `None` if one is that is not known.
    fn named_folder(&mut self, frame: &Frame, actuals: &[Actual]) -> Option<String> {
        for actual in actuals {
            match &actual.value {
                text @ Value::Str(_) => return text.known_text(),
                options @ Value::Map(_) => {
                    for key in FOLDER_OPTIONS {
                        let key = self.names.intern(key);
                        match self.member(frame, options, key) {
                            text @ Value::Str(_) => return text.known_text(),
                            Value::Null | Value::Bound(_) => {}
                            _ => return None,
                        }
                    }
                }
                Value::Module(_) => {}
                _ => return None,
            }
        }
        Some(String::new())
    }

    fn modules_of(&mut self, frame: &Frame, folder: &str, level: usize) -> Value {
        let mut entries = Vec::new();
        for (name, is_folder) in self.names_in(folder) {
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            if is_folder {
                if level < MAX_LEVELS && name != "node_modules" {
                    entries.push((Value::text(&name, None), self.modules_of(frame, &path, level + 1)));
                }
                continue;
            }
            let Some((stem, ending)) = name.rsplit_once('.') else { continue };
            if !ENDINGS.contains(&ending) || stem.ends_with(".d") || path == self.path(frame.file) {
                continue;
            }
            let module = self.ecmascript_require(frame.file, &format!("/{path}"));
            entries.push((Value::text(stem, None), module));
        }
        self.map(entries)
    }
}
