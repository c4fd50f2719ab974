//! Kotlin: what a package declares outside of any class, and receivers that need not be written.
//!
//! Everything else is Java's: the classes of both are found by the same names.

use crate::eval::{Eval, Frame};
use crate::intern::Sym;
use crate::program::Need;
use crate::value::{RouterId, Value};
use periplus_facts::{ImportBinding, Language};
use std::rc::Rc;

/// What the receiver of a function or lambda is called among its parameters.
const RECEIVERS: [&str; 2] = ["it", "this"];

impl Eval<'_> {
    pub(crate) fn is_kotlin(&self, frame: &Frame) -> bool {
        self.files[frame.file as usize].facts.language == Language::Kotlin
    }

    /// A function or property outside of any class: one that is imported by name, of the own package, or of a package
    /// that is imported as a whole.
    pub(super) fn top_level_name(&mut self, frame: &Frame, name: Sym) -> Option<Value> {
        if !self.is_kotlin(frame) {
            return None;
        }
        let facts = self.facts(frame.file);
        let text = self.names.text(name);
        let bindings = || facts.imports.iter().flat_map(|import| import.bindings.iter().map(move |it| (import, it)));
        for (import, binding) in bindings() {
            if let ImportBinding::Member { local, name: member } = binding
                && facts.text(*local) == &*text
            {
                let (package, member) = (facts.text(import.module).to_owned(), facts.text(*member).to_owned());
                return self.top_level_member(frame, &package, &member);
            }
        }
        let own = facts.package.map(|package| facts.text(package)).unwrap_or_default();
        let whole = bindings().filter(|(_, binding)| **binding == ImportBinding::All);
        let packages = whole.map(|(import, _)| facts.text(import.module));
        std::iter::once(own).chain(packages).find_map(|package| self.top_level_member(frame, package, &text))
    }

    /// A member that a package declares outside of any class.
    pub(super) fn top_level_member(&mut self, frame: &Frame, package: &str, name: &str) -> Option<Value> {
        let name = self.names.get(name)?;
        let holder = *self.index.top_level.get(&(package.to_owned(), name))?;
        Some(self.member(frame, &Value::Class(holder), name))
    }

    /// What to read for a name that Kotlin code imports, if the tree may declare it: the package shares its first two
    /// parts with the own one, and is no framework's. A file need not be called after what it declares.
    pub(super) fn kotlin_need(&self, frame: &Frame, package: &str, name: &str) -> Option<Need> {
        if !self.is_kotlin(frame) || self.packs.has_symbols_below("java", package) {
            return None;
        }
        let facts = &self.files[frame.file as usize].facts;
        let own = facts.package.map(|package| facts.text(package))?;
        let beginning = |package: &str| package.split('.').take(2).map(str::to_owned).collect::<Vec<_>>();
        (beginning(own) == beginning(package)).then(|| self.declaration_need(Language::Java, name, package))
    }

    /// A call that a router takes which is the receiver of a lambda around the name: `GET` in `router { GET("/") { … } }`.
    pub(crate) fn implicit_call(&mut self, frame: &Frame, name: Sym) -> Option<Value> {
        let router = self.implicit_router(frame, name)?;
        Some(Value::Bound(Rc::new((Value::Router(router), name))))
    }

    /// The router for whose calls a text or predicate can be a receiver: `"/boats".nest { … }` in `router { … }`.
    pub(crate) fn member_extension(&mut self, frame: &Frame, receiver: &Value, name: Sym) -> Option<RouterId> {
        match receiver {
            Value::Str(_) | Value::Predicate(_) | Value::Unknown(_) => self.implicit_router(frame, name),
            _ => None,
        }
    }

    /// The router that is the receiver of the innermost lambda around, of those that take a call of this name.
    fn implicit_router(&mut self, frame: &Frame, name: Sym) -> Option<RouterId> {
        if !self.is_kotlin(frame) {
            return None;
        }
        let text = self.names.text(name);
        let mut scope = Some(frame.scope.clone());
        while let Some(at) = scope {
            for receiver in RECEIVERS {
                let receiver = self.names.get(receiver).and_then(|receiver| at.own(receiver));
                if let Some(Value::Router(router)) = receiver
                    && (self.takes_call(router, &text) || self.has_extension(name))
                {
                    return Some(router);
                }
            }
            scope = at.parent();
        }
        None
    }

    /// Whether a call of this name on a router means something.
    fn takes_call(&self, router: RouterId, name: &str) -> bool {
        let router = &self.routers[router as usize];
        let kind = &self.packs.pack(router.pack).routers[router.kind].kind;
        self.packs.call(router.pack, kind, name, 0).is_some()
            || self.function_in_sight(router.pack, router.kind, name).is_some()
    }

    /// The function of this name in a class whose functions are in sight where a router of this kind is the receiver.
    pub(crate) fn function_in_sight(&self, pack: usize, kind: usize, name: &str) -> Option<Rc<str>> {
        let classes = &self.packs.pack(pack).routers[kind].members_of;
        let functions = classes.iter().map(|class| format!("{class}.{name}"));
        let mut known = functions.filter(|function| !self.packs.symbols("java", function).is_empty());
        known.next().map(Rc::from)
    }
}
