//! Python to IR.
//!
//! Names that a function assigns are its own unless `global` or `nonlocal` says otherwise; class bodies are split into
//! methods, fields and what else runs. `async` and `await` add nothing: values are what they would be without.

mod class;
mod comprehension;
mod expr;
mod function;
mod import;
mod pattern;
mod place;
mod step;
mod string;
#[cfg(test)]
mod tests;
mod types;

use super::context::{Lowering, span};
use super::effect::has_effect;
use super::nodes::{children, first_child};
use periplus_facts::{Block, Declare, ExprId, Name, Step};
use periplus_syntax::Node;

/// Lowers a module.
pub(super) fn module(lowering: &mut Lowering<'_>, root: Node<'_>) {
    let mut python = Python {
        lowering,
        scope: Scope { declare: Declare::Module, declared: Vec::new(), pending: Vec::new(), yields: false },
        types_only: false,
    };
    let body = python.block(root);
    let doc = python.docstring(root);
    let function = &mut python.lowering.builder.facts_mut().functions[0];
    function.body = body;
    function.doc = doc;
    function.span = span(root);
}

/// The list of what a generator yields: a name that nobody can write.
const YIELDS: &str = "(yields)";

/// The lowering of one module.
struct Python<'l, 'a> {
    lowering: &'l mut Lowering<'a>,
    scope: Scope,
    /// Whether what is lowered runs only while types are checked (`if TYPE_CHECKING:`).
    types_only: bool,
}

/// What is known of the function (or class body, or module) whose statements are being lowered.
struct Scope {
    /// How plain assignments declare their names.
    declare: Declare,
    /// Names under `global` or `nonlocal`.
    declared: Vec<(Name, Declare)>,
    /// Calls in places whose value is dropped (`f(x) > 3`), to be evaluated before the statement they stand in.
    pending: Vec<ExprId>,
    /// Whether a `yield` was seen.
    yields: bool,
}

impl Python<'_, '_> {
    /// Lowers with a scope of its own; returns what the scope knows at the end.
    fn scoped<T>(&mut self, declare: Declare, lower: impl FnOnce(&mut Self) -> T) -> (T, Scope) {
        let inner = Scope { declare, declared: Vec::new(), pending: Vec::new(), yields: false };
        let outer = std::mem::replace(&mut self.scope, inner);
        let value = lower(self);
        (value, std::mem::replace(&mut self.scope, outer))
    }

    /// Keeps what an expression does although its value is dropped.
    fn keep_effect(&mut self, id: ExprId) {
        if has_effect(self.lowering.builder.facts(), id) {
            self.scope.pending.push(id);
        }
    }

    /// Emits the pending effects. To be called before the step they belong to, and before any nested block is lowered.
    fn flush(&mut self, out: &mut Block) {
        out.extend(self.scope.pending.drain(..).map(Step::Eval));
    }

    fn field<'t>(node: Node<'t>, name: &str) -> Option<Node<'t>> {
        node.child_by_field_name(name)
    }
}
