//! Variables: a chain of frames, shared by closures.

use crate::clock;
use crate::intern::Sym;
use crate::value::Value;
use rustc_hash::FxHashMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What a frame belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    Module,
    Function,
    Block,
}

/// One frame of variables with the frames around it.
#[derive(Clone, Debug)]
pub(crate) struct Scope(Rc<Frame>);

#[derive(Debug)]
struct Frame {
    kind: ScopeKind,
    parent: Option<Scope>,
    variables: RefCell<Variables>,
    birth: u64,
    /// Something besides the code that runs in it may see its variables: a module's, or those around a closure.
    seen: Cell<bool>,
}

/// Variables in order of declaration; a frame with many of them (a module, a package) has an index beside the list.
#[derive(Debug, Default)]
struct Variables {
    all: Vec<(Sym, Value)>,
    index: FxHashMap<Sym, usize>,
}

/// Frames with more variables than this are indexed.
const MANY: usize = 12;

impl Variables {
    fn position(&self, name: Sym) -> Option<usize> {
        if self.all.len() > MANY {
            return self.index.get(&name).copied();
        }
        self.all.iter().position(|(known, _)| *known == name)
    }

    fn set(&mut self, name: Sym, value: Value) {
        match self.position(name) {
            Some(at) => self.all[at].1 = value,
            None => {
                self.all.push((name, value));
                match self.all.len() {
                    len if len == MANY + 1 => self.reindex(),
                    len if len > MANY => {
                        self.index.insert(name, len - 1);
                    }
                    _ => {}
                }
            }
        }
    }

    fn unset(&mut self, name: Sym) {
        let Some(at) = self.position(name) else { return };
        self.all.remove(at);
        // Mostly what was declared last goes first, when a branch is undone.
        if self.all.len() > MANY && at == self.all.len() {
            self.index.remove(&name);
        } else {
            self.reindex();
        }
    }

    fn reindex(&mut self) {
        self.index.clear();
        if self.all.len() > MANY {
            self.index.extend(self.all.iter().enumerate().map(|(at, (name, _))| (*name, at)));
        }
    }
}

impl Scope {
    pub(crate) fn module() -> Scope {
        Scope::with(ScopeKind::Module, None, true)
    }

    pub(crate) fn child(&self, kind: ScopeKind) -> Scope {
        Scope::with(kind, Some(self.clone()), false)
    }

    fn with(kind: ScopeKind, parent: Option<Scope>, seen: bool) -> Scope {
        let variables = RefCell::default();
        Scope(Rc::new(Frame { kind, parent, variables, birth: clock::tick(), seen: Cell::new(seen) }))
    }

    /// From now on, code elsewhere may see the variables of this frame and of those around it.
    pub(crate) fn show(&self) {
        let mut scope = self;
        while !scope.0.seen.replace(true) {
            match &scope.0.parent {
                Some(parent) => scope = parent,
                None => break,
            }
        }
    }

    /// When the frame came into being, by the clock.
    pub(crate) fn birth(&self) -> u64 {
        self.0.birth
    }

    fn note_change(&self) {
        if self.0.seen.get() {
            clock::changed(self.0.birth);
        }
    }

    /// The variable's value in this frame alone.
    pub(crate) fn own(&self, name: Sym) -> Option<Value> {
        let variables = self.0.variables.borrow();
        variables.position(name).map(|at| variables.all[at].1.clone())
    }

    /// The variable's value in the nearest frame that has it.
    pub(crate) fn get(&self, name: Sym) -> Option<Value> {
        let mut scope = self;
        loop {
            if let Some(value) = scope.own(name) {
                return Some(value);
            }
            scope = scope.0.parent.as_ref()?;
        }
    }

    /// Sets the variable in this frame.
    pub(crate) fn set(&self, name: Sym, value: Value) {
        self.note_change();
        self.0.variables.borrow_mut().set(name, value);
    }

    /// Takes the variable out of this frame.
    pub(crate) fn unset(&self, name: Sym) {
        self.note_change();
        self.0.variables.borrow_mut().unset(name);
    }

    /// The nearest frame that has the variable.
    pub(crate) fn holder(&self, name: Sym) -> Option<Scope> {
        let mut scope = self;
        loop {
            if scope.0.variables.borrow().position(name).is_some() {
                return Some(scope.clone());
            }
            scope = scope.0.parent.as_ref()?;
        }
    }

    /// The frame of the enclosing function or module.
    pub(crate) fn function(&self) -> Scope {
        let mut scope = self;
        while scope.0.kind == ScopeKind::Block {
            match &scope.0.parent {
                Some(parent) => scope = parent,
                None => break,
            }
        }
        scope.clone()
    }

    /// The frame around this one.
    pub(crate) fn parent(&self) -> Option<Scope> {
        self.0.parent.clone()
    }

    /// The module's frame.
    pub(crate) fn root(&self) -> Scope {
        let mut scope = self;
        while let Some(parent) = &scope.0.parent {
            scope = parent;
        }
        scope.clone()
    }

    /// What tells this frame from all others that live at the same time.
    pub(crate) fn identity(&self) -> usize {
        Rc::as_ptr(&self.0) as usize
    }

    pub(crate) fn is_same(&self, other: &Scope) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// All variables of this frame in order of declaration.
    pub(crate) fn variables(&self) -> Vec<(Sym, Value)> {
        self.0.variables.borrow().all.clone()
    }
}
