//! Files found by patterns of their names.

use super::format::clean;
use super::reflect::matches_pattern;
use super::{Actual, Eval, Frame};
use crate::index::parent;
use crate::value::Value;
use periplus_packs::Operation;

/// Patterns that one with alternatives in braces may stand for.
const MAX_PATTERNS: usize = 64;

impl Eval<'_> {
    /// What is found by the names of files: modules, files, or the folder that the program is started in.
    pub(super) fn find(&mut self, frame: &Frame, op: Operation, actuals: &[Actual]) -> Option<Value> {
        match op {
            Operation::LoadFolder => self.load_folder(frame, actuals),
            Operation::FindFiles => self.find_files(frame, actuals),
            _ => Some(Value::text(&self.project_folder(frame), None)),
        }
    }

    /// The files that fit one of the patterns given first. An option `cwd` names the folder that they and the patterns
    /// are relative to; else the names are absolute, and patterns relative to the folder of the nearest manifest.
    fn find_files(&mut self, frame: &Frame, actuals: &[Actual]) -> Option<Value> {
        let patterns = self.choice_of_texts(&actuals.first()?.value)?;
        let options = actuals.get(1).map(|actual| actual.value.clone());
        let key = self.names.intern("cwd");
        let within = match options {
            Some(options @ Value::Map(_)) => self.member(frame, &options, key).known_text(),
            _ => None,
        };
        let base = within.clone().unwrap_or_else(|| self.project_folder(frame));
        let (left_out, wanted): (Vec<String>, Vec<String>) =
            patterns.iter().flat_map(|pattern| alternatives(pattern)).partition(|pattern| pattern.starts_with('!'));
        let rooted = |pattern: &String| below(&base, pattern.trim_start_matches('!'));
        let wanted: Vec<String> = wanted.iter().map(rooted).collect();
        let left_out: Vec<String> = left_out.iter().map(rooted).collect();
        self.charge(self.program.paths.len() * (wanted.len() + left_out.len()));
        let fits = |patterns: &[String], path: &str| patterns.iter().any(|pattern| matches_pattern(pattern, path));
        let found = self.program.paths.iter().filter(|path| fits(&wanted, path) && !fits(&left_out, path));
        let folder = below(&base, "");
        let names = found.map(|path| match &within {
            Some(_) => path.strip_prefix(&folder).unwrap_or(path).trim_start_matches('/').to_owned(),
            None => format!("/{path}"),
        });
        let names: Vec<Value> = names.map(|name| Value::text(&name, None)).collect();
        Some(self.list(names))
    }

    /// The known texts of a value or of a list.
    fn choice_of_texts(&self, value: &Value) -> Option<Vec<String>> {
        match value {
            Value::List(id) => self.items(*id).0.iter().map(|item| item.value.known_text()).collect(),
            one => Some(vec![one.known_text()?]),
        }
    }

    /// The folder of the manifest nearest above a file, from which its program is started.
    fn project_folder(&self, frame: &Frame) -> String {
        let mut folder = parent(self.path(frame.file));
        while !folder.is_empty() && !self.index.exists(&format!("{folder}/package.json")) {
            folder = parent(folder);
        }
        format!("/{folder}")
    }
}

/// A pattern as a path from the root of the tree, without a slash in front.
fn below(base: &str, pattern: &str) -> String {
    let path = if pattern.starts_with('/') { pattern.to_owned() } else { format!("{base}/{pattern}") };
    clean(&path).trim_matches('/').to_owned()
}

/// The patterns that one with braces stands for: `*.{js,ts}`.
fn alternatives(pattern: &str) -> Vec<String> {
    let mut open = vec![pattern.to_owned()];
    let mut done = Vec::new();
    while let Some(one) = open.pop() {
        let braces = one.find('{').and_then(|start| Some((start, start + one[start..].find('}')?)));
        match braces {
            Some((start, end)) if open.len() + done.len() < MAX_PATTERNS => {
                let inner = one[start + 1..end].split(',');
                open.extend(inner.map(|choice| format!("{}{choice}{}", &one[..start], &one[end + 1..])));
            }
            _ => done.push(one),
        }
    }
    done
}
