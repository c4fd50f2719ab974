//! Program-wide names.

use rustc_hash::FxHashMap;
use std::rc::Rc;

/// An interned name of the whole program; file-local [`periplus_facts::Name`]s map to these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Sym(u32);

/// The table of names.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    texts: Vec<Rc<str>>,
    ids: FxHashMap<Rc<str>, Sym>,
}

impl Interner {
    pub(crate) fn intern(&mut self, text: &str) -> Sym {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = Sym(self.texts.len() as u32);
        let text: Rc<str> = text.into();
        self.texts.push(Rc::clone(&text));
        self.ids.insert(text, id);
        id
    }

    /// The name's id if anything was ever called so.
    pub(crate) fn get(&self, text: &str) -> Option<Sym> {
        self.ids.get(text).copied()
    }

    pub(crate) fn text(&self, sym: Sym) -> Rc<str> {
        Rc::clone(&self.texts[sym.0 as usize])
    }
}
