//! Which classes implement an interface: by declaration, in Go by their methods.

use super::Eval;
use crate::intern::Sym;
use crate::value::ClassKey;
use periplus_facts::{ClassId, ClassKind, Language};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// Structs with the names of their methods.
type Structs = Rc<[(ClassKey, FxHashSet<Sym>)]>;

/// What was found out of implementations; nothing of it changes while one set of files is linked.
#[derive(Debug, Default)]
pub(super) struct Implementations {
    /// For each language, the classes below a class or interface, in order.
    below: FxHashMap<&'static str, FxHashMap<ClassKey, Vec<ClassKey>>>,
    /// Go: the structs with the methods of an interface, in order.
    structural: FxHashMap<ClassKey, Rc<[ClassKey]>>,
    /// Go: all structs.
    structs: Option<Structs>,
}

impl Eval<'_> {
    /// The extracted classes that implement an interface, or derive from a class.
    pub(super) fn implementations(&mut self, interface: ClassKey) -> Vec<ClassKey> {
        if self.language(interface.file) == Language::Go {
            return self.structural(interface).to_vec();
        }
        let language = self.language(interface.file).pack_language();
        // Bases of a language that runs may still be made.
        if !self.language(interface.file).declares_types() {
            return self.classes_below(language).remove(&interface).unwrap_or_default();
        }
        if !self.implementations.below.contains_key(language) {
            let below = self.classes_below(language);
            self.implementations.below.insert(language, below);
        }
        self.implementations.below[language].get(&interface).cloned().unwrap_or_default()
    }

    /// For each class or interface of a language what derives from it, directly or not.
    fn classes_below(&mut self, language: &str) -> FxHashMap<ClassKey, Vec<ClassKey>> {
        let mut below: FxHashMap<ClassKey, Vec<ClassKey>> = FxHashMap::default();
        for file in 0..self.files.len() as u32 {
            if self.language(file).pack_language() != language {
                continue;
            }
            let facts = self.facts(file);
            for (at, class) in facts.classes.iter().enumerate() {
                let key = ClassKey { file, class: ClassId(at as u32) };
                if class.kind == ClassKind::Interface || class.bases.is_empty() {
                    continue;
                }
                for base in self.lineage(key) {
                    if base != key {
                        below.entry(base).or_default().push(key);
                    }
                }
            }
        }
        below
    }

    fn structural(&mut self, interface: ClassKey) -> Rc<[ClassKey]> {
        if let Some(known) = self.implementations.structural.get(&interface) {
            return Rc::clone(known);
        }
        let wanted = self.method_names(interface);
        let all: Rc<[ClassKey]> = if wanted.is_empty() {
            Rc::default()
        } else {
            let structs = self.structs();
            let fits = |own: &FxHashSet<Sym>| wanted.iter().all(|name| own.contains(name));
            structs.iter().filter(|(key, own)| *key != interface && fits(own)).map(|(key, _)| *key).collect()
        };
        self.implementations.structural.insert(interface, Rc::clone(&all));
        all
    }

    fn structs(&mut self) -> Structs {
        if let Some(known) = &self.implementations.structs {
            return Rc::clone(known);
        }
        let mut all = Vec::new();
        for file in 0..self.files.len() as u32 {
            if self.language(file) != Language::Go {
                continue;
            }
            for at in 0..self.facts(file).classes.len() {
                let key = ClassKey { file, class: ClassId(at as u32) };
                if !self.is_interface(key) {
                    all.push((key, self.method_names(key).into_iter().collect()));
                }
            }
        }
        let all: Structs = all.into();
        self.implementations.structs = Some(Rc::clone(&all));
        all
    }

    fn method_names(&self, class: ClassKey) -> Vec<Sym> {
        self.methods_of(class)
            .into_iter()
            .filter_map(|(file, func)| {
                self.files[file as usize].facts.function(func).name.map(|name| self.sym(file, name))
            })
            .collect()
    }
}
