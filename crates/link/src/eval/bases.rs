//! Bases of classes.

use super::{Eval, Frame};
use crate::program::Need;
use crate::value::{ClassKey, Value};
use periplus_facts::{ClassKind, Expr, ExprId, Language};
use periplus_packs::Symbol;
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// A base class.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Base {
    Class(ClassKey),
    External(Rc<str>),
    /// Declared in a file that was not read.
    Missing(Rc<[Need]>),
}

/// What was found out of bases.
#[derive(Debug, Default)]
pub(super) struct Hierarchy {
    bases: FxHashMap<ClassKey, Vec<Base>>,
    /// Classes all of whose bases, direct or not, are found out.
    settled: FxHashSet<ClassKey>,
    /// The class and its bases, for classes whose bases will not change.
    lineages: FxHashMap<ClassKey, Rc<[ClassKey]>>,
    /// How many classes' bases are being found out right now: what is found meanwhile may lack some.
    open: usize,
}

impl Eval<'_> {
    /// The bases of a class, in order; of all its parts if it is partial.
    pub(crate) fn class_bases(&mut self, class: ClassKey) -> Vec<Base> {
        if let Some(bases) = self.hierarchy.bases.get(&class) {
            return bases.clone();
        }
        // A class that (wrongly) derives from itself must end.
        self.hierarchy.bases.insert(class, Vec::new());
        self.hierarchy.open += 1;
        let mut bases = Vec::new();
        let mut complete = true;
        for key in self.index.parts(class) {
            let facts = self.facts(key.file);
            let declared = facts.class(key.class);
            let mut frame = self.class_frame(key);
            // The bases are names of the scope around the class.
            frame.class = declared
                .outer
                .map(|outer| ClassKey { file: key.file, class: outer })
                .or((self.language(key.file) == Language::CSharp).then_some(key));
            for base in &declared.bases {
                let expr = match facts.expr(*base) {
                    Expr::Call { callee, .. }
                        if self.language(key.file) != Language::Python && !self.language(key.file).is_ecmascript() =>
                    {
                        *callee
                    }
                    _ => *base,
                };
                let value = self.type_value(&frame, expr);
                for one in value.alternatives() {
                    match one {
                        Value::Class(base) if *base != class => bases.push(Base::Class(*base)),
                        Value::External(path) => bases.push(Base::External(Rc::clone(path))),
                        Value::Unknown(unknown) => {
                            complete = false;
                            bases.push(Base::Missing(unknown.needs.as_slice().into()));
                        }
                        _ => {}
                    }
                }
            }
        }
        if complete {
            let settled = bases.iter().all(|base| match base {
                Base::Class(base) => {
                    self.hierarchy.settled.contains(base) || {
                        self.class_bases(*base);
                        self.hierarchy.settled.contains(base)
                    }
                }
                _ => true,
            });
            if settled {
                self.hierarchy.settled.insert(class);
            }
        }
        self.hierarchy.open -= 1;
        if complete || self.bases_are_declared(class) {
            self.hierarchy.bases.insert(class, bases.clone());
        } else {
            self.hierarchy.bases.remove(&class);
        }
        bases
    }

    /// True if the bases of a class are known and will not change.
    pub(super) fn bases_settled(&self, class: ClassKey) -> bool {
        self.hierarchy.settled.contains(&class)
    }

    /// True if nothing that runs can add to what is known of a class's bases: declarations alone say what they are, and
    /// all that were read are in place.
    fn bases_are_declared(&self, class: ClassKey) -> bool {
        self.declared && self.language(class.file).declares_types()
    }

    /// Evaluates a type expression.
    pub(crate) fn type_value(&mut self, frame: &Frame, ty: ExprId) -> Value {
        self.expr(frame, ty)
    }

    /// What would have to be read to know a class's bases.
    pub(crate) fn missing_bases(&mut self, class: ClassKey) -> Vec<Need> {
        let mut needs = Vec::new();
        for class in self.lineage(class) {
            for base in self.class_bases(class) {
                if let Base::Missing(more) = base {
                    needs.extend(more.iter().cloned());
                }
            }
        }
        needs
    }

    /// The class and all its in-tree bases, nearest first: superclasses before interfaces.
    pub(crate) fn lineage(&mut self, class: ClassKey) -> Vec<ClassKey> {
        if let Some(known) = self.hierarchy.lineages.get(&class) {
            return known.to_vec();
        }
        let all = self.search_lineage(class);
        if self.hierarchy.open == 0 && (self.bases_settled(class) || self.bases_are_declared(class)) {
            self.hierarchy.lineages.insert(class, all.as_slice().into());
        }
        all
    }

    fn search_lineage(&mut self, class: ClassKey) -> Vec<ClassKey> {
        let mut all = vec![class];
        let mut chain = vec![class];
        // Superclasses first, from near to far.
        while let Some(last) = chain.last().copied() {
            let bases = self.class_bases(last);
            let next = bases.into_iter().find_map(|base| match base {
                Base::Class(base) if !all.contains(&base) && !self.is_interface(base) => Some(base),
                _ => None,
            });
            match next {
                Some(base) if chain.len() < 64 => {
                    all.push(base);
                    chain.push(base);
                }
                _ => break,
            }
        }
        // Then what else there is: mixins, interfaces, in order of appearance.
        let mut at = 0;
        while at < all.len() && all.len() < 256 {
            for base in self.class_bases(all[at]) {
                if let Base::Class(base) = base
                    && !all.contains(&base)
                {
                    all.push(base);
                }
            }
            at += 1;
        }
        all
    }

    /// The class and all its in-tree bases: each class with its interfaces and theirs, before its superclass.
    pub(crate) fn interfaces_first(&mut self, class: ClassKey) -> Vec<ClassKey> {
        let mut all = Vec::new();
        let mut open = vec![class];
        // What comes next is on top.
        while let Some(next) = open.pop().filter(|_| all.len() < 256) {
            if all.contains(&next) {
                continue;
            }
            all.push(next);
            let bases: Vec<ClassKey> = self
                .class_bases(next)
                .into_iter()
                .filter_map(|base| match base {
                    Base::Class(base) => Some(base),
                    _ => None,
                })
                .collect();
            let (interfaces, classes): (Vec<ClassKey>, Vec<ClassKey>) =
                bases.into_iter().partition(|base| self.is_interface(*base));
            open.extend(classes.into_iter().rev().chain(interfaces.into_iter().rev()));
        }
        all
    }

    pub(crate) fn is_interface(&self, class: ClassKey) -> bool {
        self.files[class.file as usize].facts.class(class.class).kind == ClassKind::Interface
    }

    /// All external bases, direct or through in-tree bases.
    pub(crate) fn external_bases(&mut self, class: ClassKey) -> Vec<Rc<str>> {
        let mut all = Vec::new();
        for class in self.lineage(class) {
            for base in self.class_bases(class) {
                if let Base::External(path) = base
                    && !all.contains(&path)
                {
                    all.push(path);
                }
            }
        }
        all
    }

    /// The router kind a class is, because it derives from a router class.
    pub(crate) fn router_base(&mut self, class: ClassKey) -> Option<(usize, usize)> {
        let language = self.language(class.file).pack_language();
        for base in self.external_bases(class) {
            for symbol in self.packs.symbols(language, &base) {
                if let Symbol::Constructor(pack, kind) = symbol {
                    return Some((*pack, *kind));
                }
            }
        }
        None
    }
}
