//! `.api` definitions: each file is a module, which sees everything that the files it imports declare.

use crate::eval::{Eval, Frame};
use crate::index::{join, parent};
use crate::intern::Sym;
use crate::program::Need;
use crate::value::{FileId, Value};

/// Files that import one another further than this are not followed.
const MAX_IMPORTS: usize = 200;

/// What services are made by: a word of the notation, which nothing can declare.
const KEYWORD: &str = "service";

impl Eval<'_> {
    /// A name: what the file or one that it imports declares, else a word of the notation.
    pub(crate) fn definition_name(&mut self, frame: &Frame, name: Sym) -> Value {
        let text = self.names.text(name);
        if &*text == KEYWORD {
            return Value::External(format!("api.{text}").into());
        }
        let mut files: Vec<FileId> = vec![frame.file];
        let mut unread = None;
        let mut at = 0;
        while at < files.len() && files.len() < MAX_IMPORTS {
            let file = files[at];
            at += 1;
            self.run_module(file);
            if let Some(value) = self.files[file as usize].scope.own(name) {
                return value;
            }
            let facts = self.facts(file);
            for import in &facts.imports {
                let Some(path) = join(parent(self.path(file)), facts.text(import.module)) else { continue };
                match self.index.extracted(&path) {
                    Some(file) if !files.contains(&file) => files.push(file),
                    Some(_) => {}
                    None if self.index.exists(&path) => unread = unread.or(Some(path)),
                    None => {}
                }
            }
        }
        match unread {
            Some(path) => Eval::needing(
                &text,
                &format!("`{text}` may be declared in {path}, which was not read"),
                Need::File(path),
            ),
            None => Value::External(format!("api.{text}").into()),
        }
    }
}
