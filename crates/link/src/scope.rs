//! Variables: a chain of frames, shared by closures.

use crate::intern::Sym;
use crate::value::Value;
use std::cell::RefCell;
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
    variables: RefCell<Vec<(Sym, Value)>>,
}

impl Scope {
    pub(crate) fn module() -> Scope {
        Scope(Rc::new(Frame { kind: ScopeKind::Module, parent: None, variables: RefCell::default() }))
    }

    pub(crate) fn child(&self, kind: ScopeKind) -> Scope {
        Scope(Rc::new(Frame { kind, parent: Some(self.clone()), variables: RefCell::default() }))
    }

    /// The variable's value in this frame alone.
    pub(crate) fn own(&self, name: Sym) -> Option<Value> {
        let variables = self.0.variables.borrow();
        variables.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
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
        let mut variables = self.0.variables.borrow_mut();
        match variables.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value,
            None => variables.push((name, value)),
        }
    }

    /// Takes the variable out of this frame.
    pub(crate) fn unset(&self, name: Sym) {
        self.0.variables.borrow_mut().retain(|(known, _)| *known != name);
    }

    /// The nearest frame that has the variable.
    pub(crate) fn holder(&self, name: Sym) -> Option<Scope> {
        let mut scope = self;
        loop {
            if scope.0.variables.borrow().iter().any(|(known, _)| *known == name) {
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

    /// The module's frame.
    pub(crate) fn root(&self) -> Scope {
        let mut scope = self;
        while let Some(parent) = &scope.0.parent {
            scope = parent;
        }
        scope.clone()
    }

    pub(crate) fn is_same(&self, other: &Scope) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// All variables of this frame in order of declaration.
    pub(crate) fn variables(&self) -> Vec<(Sym, Value)> {
        self.0.variables.borrow().clone()
    }
}
