//! Values of classes themselves: constants, static fields, and what a class runs when it is first used.

use super::{Eval, Frame};
use crate::clock;
use crate::intern::Sym;
use crate::scope::ScopeKind;
use crate::value::{ClassKey, Value};
use periplus_facts::{Block, Language};

impl Eval<'_> {
    /// A class-level value: a constant, static field, or class variable, of the class or the nearest base that has it;
    /// evaluated once.
    pub(crate) fn static_field(&mut self, class: ClassKey, name: Sym) -> Option<Value> {
        self.lineage(class).into_iter().find_map(|owner| self.own_static_field(owner, name))
    }

    pub(super) fn own_static_field(&mut self, class: ClassKey, name: Sym) -> Option<Value> {
        if let Some(known) = self.known_static(class, name) {
            return Some(known);
        }
        if self.class_declares_field(class, name) && self.run_static_initializers(class) {
            // What the class runs when it is first used may have set it.
            if let Some(known) = self.known_static(class, name) {
                return Some(known);
            }
        }
        for key in self.index.parts(class) {
            let facts = self.facts(key.file);
            let language = self.language(key.file);
            let declared = facts.class(key.class);
            for field in &declared.fields {
                if self.sym(key.file, field.name) != name {
                    continue;
                }
                let Some(value) = field.value else { continue };
                self.statics.insert((class, name), None);
                let frame = self.class_frame(key);
                let mut value = self.expr(&frame, value);
                if language == Language::Java && !field.annotations.is_empty() && value.is_unknown() {
                    value = Value::unknown(&self.names.text(name), "an injected field");
                }
                self.statics.insert((class, name), Some(value.clone()));
                return Some(value);
            }
        }
        None
    }

    fn known_static(&self, class: ClassKey, name: Sym) -> Option<Value> {
        let known = self.statics.get(&(class, name))?;
        Some(known.clone().unwrap_or_else(|| Value::unknown("constant", "a constant that refers to itself")))
    }

    fn class_declares_field(&self, class: ClassKey, name: Sym) -> bool {
        self.index.parts(class).into_iter().any(|key| {
            let facts = &self.files[key.file as usize].facts;
            facts.class(key.class).fields.iter().any(|field| self.sym(key.file, field.name) == name)
        })
    }

    /// Java and C#: runs a class's static constructor or static blocks, once; true if there are any.
    fn run_static_initializers(&mut self, class: ClassKey) -> bool {
        if !matches!(self.language(class.file), Language::Java | Language::CSharp) {
            return false;
        }
        let mut bodies: Vec<(ClassKey, Block)> = Vec::new();
        for key in self.index.parts(class) {
            let body = &self.files[key.file as usize].facts.class(key.class).body;
            // Instance initialisers of an anonymous class's kind stand there as well: they set nothing of the class.
            if !body.is_empty() {
                bodies.push((key, body.clone()));
            }
        }
        if bodies.is_empty() {
            return false;
        }
        if self.learned.initialized.insert(class) {
            let condition = std::mem::replace(&mut self.condition, 0);
            for (key, body) in bodies {
                let frame = self.class_frame(key);
                let scope = frame.scope.child(ScopeKind::Function);
                let frame = Frame { scope, this: Some(Value::Class(class)), ..frame };
                self.once(|eval| eval.block(&frame, &body));
            }
            self.condition = condition;
        }
        true
    }

    /// Sets a value of a class itself. What only a branch sets may be what it was before.
    pub(super) fn set_static_of(&mut self, class: ClassKey, name: Sym, value: Value) {
        let old = match self.statics.get(&(class, name)) {
            Some(Some(old)) if !self.branches.is_empty() && self.language(class.file).declares_types() => {
                Some(old.clone())
            }
            _ => None,
        };
        let value = match old {
            Some(old) if !old.is_unknown() => self.join([old, value]),
            _ => value,
        };
        clock::changed(clock::EVER);
        self.statics.insert((class, name), Some(value));
    }
}
