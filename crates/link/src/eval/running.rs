//! What code runs with: its file, its frame, its arguments; how it ends, and what becomes of the claims in it.

use crate::intern::Sym;
use crate::scope::Scope;
use crate::value::{ClassKey, ConditionId, FileId, Site, Value};
use periplus_facts::{ExprId, FileFacts, FuncId};
use std::rc::Rc;
use std::sync::Arc;

/// A file's run-time state.
#[derive(Debug)]
pub(crate) struct FileState {
    pub(crate) facts: Arc<FileFacts>,
    pub(crate) syms: Vec<Sym>,
    pub(crate) scope: Scope,
    pub(crate) run: RunState,
    /// ECMAScript: exported names; values are evaluated when asked for. Also `exports` and `module.exports`.
    pub(crate) exports: Vec<(Sym, ExprId)>,
    pub(crate) export_object: Option<Value>,
    /// Imported names whose module had not defined them yet (a ring of imports): local name, module, name there.
    pub(crate) late: Vec<(Sym, Value, Sym)>,
    /// Modules whose exports are exported again.
    pub(crate) reexports: Vec<Value>,
}

/// How far a module's body has run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RunState {
    No,
    Running,
    Done,
}

/// A method: the class that declares it, the file it stands in, its function.
pub(crate) type Method = (ClassKey, FileId, FuncId);

/// What became of a claim; the best outcome over all evaluations counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    Rejected(Rc<str>),
    Unresolved(Rc<str>),
    Operation,
}

/// Where an expression is evaluated.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    pub(crate) file: FileId,
    pub(crate) func: FuncId,
    pub(crate) scope: Scope,
    pub(crate) this: Option<Value>,
    pub(crate) class: Option<ClassKey>,
}

/// How a block ended.
#[derive(Clone, Debug)]
pub(crate) enum Flow {
    Next,
    Return,
    Break,
    Continue,
    Throw,
}

/// An argument's value.
#[derive(Clone, Debug)]
pub(crate) struct Actual {
    pub(crate) name: Option<Rc<str>>,
    pub(crate) value: Value,
    pub(crate) site: Site,
    /// The condition under which it is among the arguments; 0: always.
    pub(crate) condition: ConditionId,
}

/// A call of something that a pack has a rule for: who calls, with what, where, and the claim that marks the call.
#[derive(Clone, Copy)]
pub(crate) struct Invocation<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) actuals: &'a [Actual],
    pub(crate) site: Site,
    pub(crate) claim: Option<ExprId>,
}

/// A branch that may not run.
#[derive(Debug)]
pub(crate) struct Branch {
    /// When it began, by the clock.
    pub(crate) began: u64,
    /// The variables that it assigned, with what they were before.
    pub(crate) log: Vec<Change>,
}

/// A variable that was assigned: where it is, and what it was, if anything.
pub(crate) type Change = (Scope, Sym, Option<Value>);
