//! JavaScript, TypeScript and TSX to IR.
//!
//! One lowering for three grammars: TypeScript's has nodes of its own and a few others where JavaScript's differ. Types
//! are kept where they say what a value is (parameters, fields, results, bases) and dropped elsewhere. Function
//! declarations are hoisted here: they come first in their block.

mod branch;
mod class;
mod expr;
mod function;
mod literal;
mod module;
mod object;
mod pattern;
mod step;
mod string;
#[cfg(test)]
mod tests;
mod types;

use super::context::{Lowering, span};
use super::effect::has_effect;
use super::nodes::{children, first_child};
use periplus_facts::{Block, ExprId, Name, Step};
use periplus_syntax::Node;

/// Lowers a module or script.
pub(super) fn module(lowering: &mut Lowering<'_>, root: Node<'_>) {
    let mut script = Script { lowering, scope: Scope::default(), doc: None };
    let body = script.statements(root);
    let function = &mut script.lowering.builder.facts_mut().functions[0];
    function.body = body;
    function.span = span(root);
}

/// The lowering of one file.
struct Script<'l, 'a> {
    lowering: &'l mut Lowering<'a>,
    scope: Scope,
    /// The doc comment above the statement or member being lowered; the first function or class in it takes it.
    doc: Option<Name>,
}

/// What is known of the function whose statements are being lowered.
#[derive(Default)]
struct Scope {
    /// Calls in places whose value is dropped (`f(x) > 3`), to be evaluated before the statement they stand in.
    pending: Vec<ExprId>,
    /// Whether a `break` leaves a `switch`, which is no step.
    in_switch: bool,
}

impl Script<'_, '_> {
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
