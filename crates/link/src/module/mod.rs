//! From names to modules: imports of all languages.
//!
//! Only file *names* are looked at. A module of the tree that is not extracted yet is a value that says which file it
//! needs; it is asked for when it turns out to matter.

mod csharp;
mod definitions;
mod ecmascript;
mod go;
mod java;
mod kotlin;
mod python;
mod python_root;
mod tsconfig;

pub(crate) use tsconfig::Compilers;
pub use tsconfig::extended;

use crate::eval::{Eval, Frame, RunState};
use crate::intern::Sym;
use crate::program::Need;
use crate::value::{FileId, ModuleRef, Unknown, Value};
use periplus_facts::{FuncId, ImportId, Language};
use std::rc::Rc;

/// The reason why a module with a computed name is not known.
pub(crate) const COMPUTED_MODULE: &str = "a module whose name is computed";

impl Eval<'_> {
    /// Runs a module's body once.
    pub(crate) fn run_module(&mut self, file: FileId) {
        if self.files[file as usize].run != RunState::No {
            // Imported without condition after all: what it registers is not conditional.
            if self.condition == 0
                && let Some(condition) = self.import_conditions.remove(&file)
            {
                let cleared = &mut self.conditions[condition as usize];
                cleared.parent = 0;
                cleared.text = "".into();
            }
            return;
        }
        // Nothing of it would run now; something of it may later.
        if self.is_used_up() && self.language(file) != Language::Go {
            return;
        }
        if self.language(file) == Language::Python {
            self.run_python_parents(file);
            if self.files[file as usize].run != RunState::No {
                return;
            }
        }
        self.files[file as usize].run = RunState::Running;
        self.executed.insert((file, FuncId(0)));
        let frame = self.module_frame(file);
        let facts = self.facts(file);
        let body = facts.function(FuncId(0)).body.clone();
        // An import runs in the context of no branch and no call, but what it registers depends on its being imported.
        let condition = self.condition;
        if condition != 0 {
            let own = self.conditions[condition as usize].clone();
            self.conditions.push(own);
            self.condition = (self.conditions.len() - 1) as u32;
            self.import_conditions.insert(file, self.condition);
        }
        let calls = std::mem::take(&mut self.calls);
        // Code that never runs may be the first to ask for it, but is not the only one.
        let dead = std::mem::take(&mut self.dead);
        self.once(|eval| {
            if facts.language == Language::Go {
                eval.declare_package_file(file);
            } else {
                eval.block(&frame, &body);
            }
        });
        self.condition = condition;
        self.calls = calls;
        self.dead = dead;
        self.files[file as usize].run = RunState::Done;
    }

    /// Runs an import statement.
    pub(crate) fn import(&mut self, frame: &Frame, import: ImportId) {
        match self.language(frame.file) {
            Language::Python => self.python_import(frame, import),
            Language::Go => self.go_import(frame, import),
            Language::Java | Language::Kotlin | Language::CSharp | Language::GoApi => {}
            Language::JavaScript | Language::TypeScript | Language::Tsx => self.ecmascript_import(frame, import),
        }
    }

    /// `require(x)`, `import(x)`, `import_module(x)` with a computed name.
    pub(crate) fn import_value(&mut self, frame: &Frame, specifier: &Value) -> Value {
        let mut all = Vec::new();
        for one in specifier.alternatives() {
            let Some(text) = one.known_text() else {
                if let Value::Str(text) = one
                    && let Some(found) = self.python_modules_like(frame.file, &text.marked())
                {
                    all.extend(found);
                    continue;
                }
                all.push(Value::unknown("module", COMPUTED_MODULE));
                continue;
            };
            all.push(match self.language(frame.file) {
                Language::Python => {
                    let dots = text.bytes().take_while(|byte| *byte == b'.').count() as u32;
                    let name = text.trim_start_matches('.').replace('/', ".");
                    let module = self.python_module(frame.file, &name, dots);
                    if let Value::Module(reference) = &module
                        && let ModuleRef::File(file) = &**reference
                    {
                        self.run_module(*file);
                    }
                    module
                }
                _ => self.ecmascript_require(frame.file, &text),
            });
        }
        Value::join(all)
    }

    /// A member of a module, package or namespace.
    pub(crate) fn module_member(&mut self, frame: &Frame, module: &ModuleRef, name: Sym) -> Value {
        let text = self.names.text(name);
        if matches!(module, ModuleRef::Pending(_) | ModuleRef::Folder(_))
            && self.language(frame.file) == Language::Python
            && let Some(value) = self.python_module_attribute(module, &text)
        {
            return value;
        }
        match module {
            ModuleRef::Pending(path) => Eval::needing(
                &text,
                &format!("`{text}` is defined in {path}, which was not read"),
                Need::File(path.clone()),
            ),
            ModuleRef::Own(file) => {
                if &*text == "exports" {
                    return self.export_object(*file);
                }
                Value::unknown(&text, "a member of a module object")
            }
            ModuleRef::File(file) => {
                if self.language(*file).is_ecmascript() {
                    return self.ecmascript_export(*file, name);
                }
                self.run_module(*file);
                if let Some(value) = self.files[*file as usize].scope.own(name) {
                    return if value.is_unknown() { self.late_member(*file, name).unwrap_or(value) } else { value };
                }
                if let Some(value) = self.python_module_attribute(module, &text) {
                    return value;
                }
                self.python_submodule(&ModuleRef::File(*file), &text).unwrap_or_else(|| {
                    let fallback = self.python_missing(*file, name);
                    fallback.unwrap_or_else(|| {
                        let reason = format!("`{text}` is not defined in its module").into();
                        let needs = self.unread_package(*file).into_iter().collect();
                        Value::Unknown(Rc::new(Unknown { name: text, reason, needs }))
                    })
                })
            }
            ModuleRef::Folder(folder) => match self.language(frame.file) {
                Language::Go => self.go_member(folder, name),
                _ => self
                    .python_submodule(module, &text)
                    .unwrap_or_else(|| Value::unknown(&text, format!("no module `{text}` in {folder}"))),
            },
            ModuleRef::Namespace(namespace) => self.namespace_member(frame, namespace, &text),
        }
    }

    /// A loaded or pending module by path.
    pub(crate) fn module_at(&mut self, path: &str) -> Value {
        match self.index.extracted(path) {
            Some(file) => Value::Module(Rc::new(ModuleRef::File(file))),
            None => Value::Module(Rc::new(ModuleRef::Pending(path.to_owned()))),
        }
    }
}
