//! C#: syntax tree to IR.
//!
//! Attributes are calls, top-level statements are the module's body, local functions are declared at the start of their
//! block, and an iterator collects what it yields in a list that it returns. Both branches of `#if` are lowered.
//! Everything a statement's opaque parts call is kept as a step in front of the statement.

mod attribute;
mod call;
mod class;
mod creation;
mod directive;
mod doc;
mod expr;
mod interpolation;
mod lambda;
mod literal;
mod loops;
mod member;
mod operator;
mod param;
mod pattern;
mod property;
mod query;
mod step;
mod switch;
mod ty;

#[cfg(test)]
mod tests;

use super::context::{Lowering, span};
use super::nodes::{child_of_kind, is_noise};
use periplus_facts::{Block, Expr, ExprId, FuncId, Name};
use periplus_syntax::{Node, TreeCursor};

/// The walk over one file.
struct CSharp<'l, 'a> {
    lowering: &'l mut Lowering<'a>,
    /// What the expression being lowered does besides having a value, to be run before its statement.
    effects: Block,
    /// True where a plain `break` leaves a `switch` rather than a loop.
    in_switch: bool,
    /// True once the function being lowered has yielded.
    yields: bool,
    /// The declared result type of the function being lowered.
    returns: Option<ExprId>,
    /// The namespace around, dotted.
    namespace: Option<Name>,
    /// The `#if` conditions around the declarations being lowered, outermost first.
    conditions: Vec<Name>,
}

pub(super) fn module(lowering: &mut Lowering<'_>, root: Node<'_>) {
    let mut csharp = CSharp {
        lowering,
        effects: Block::new(),
        in_switch: false,
        yields: false,
        returns: None,
        namespace: None,
        conditions: Vec::new(),
    };
    csharp.body_of(FuncId(0), |csharp, block| csharp.items(root, block));
    csharp.lowering.function_mut(FuncId(0)).span = span(root);
}

impl CSharp<'_, '_> {
    /// Runs `descend` one level deeper, unless the bound on depth is reached.
    fn nested(&mut self, node: Node<'_>, descend: impl FnOnce(&mut Self)) {
        if self.lowering.enter(node).is_some() {
            descend(self);
            self.lowering.leave();
        }
    }

    /// Lowers the body of the function `id`.
    fn body_of(&mut self, id: FuncId, lower: impl FnOnce(&mut Self, &mut Block)) {
        let function = std::mem::replace(&mut self.lowering.function, id);
        let effects = std::mem::take(&mut self.effects);
        let in_switch = std::mem::replace(&mut self.in_switch, false);
        let yields = std::mem::replace(&mut self.yields, false);
        let declared = self.lowering.builder.facts().function(id).returns.map(|ty| self.awaited(ty));
        let returns = std::mem::replace(&mut self.returns, declared);
        let mut body = Block::new();
        lower(self, &mut body);
        if self.yields {
            self.collect_yields(id, &mut body);
        }
        self.lowering.function_mut(id).body = body;
        self.lowering.function = function;
        self.effects = effects;
        self.in_switch = in_switch;
        self.yields = yields;
        self.returns = returns;
    }

    fn interned(&mut self, text: &str) -> Name {
        self.lowering.name(text)
    }

    /// The name that an identifier stands for: without the `@` of `@class`, without type arguments.
    fn ident(&mut self, node: Node<'_>) -> Name {
        let text = self.lowering.source(plain(node));
        self.interned(text.strip_prefix('@').unwrap_or(text))
    }

    /// A name expression for an identifier.
    fn name_expr(&mut self, node: Node<'_>) -> ExprId {
        let name = self.ident(node);
        self.lowering.expr(Expr::Name(name), node)
    }
}

/// The identifier of a name that may have type arguments.
fn plain(node: Node<'_>) -> Node<'_> {
    if node.kind() == "generic_name" { node.named_child(0).unwrap_or(node) } else { node }
}

/// The children that are expressions, types or other named parts: `this` and `base` are no named nodes.
fn operands<'t: 'c, 'c>(node: Node<'t>, cursor: &'c mut TreeCursor<'t>) -> impl Iterator<Item = Node<'t>> + 'c {
    cursor.reset(node);
    let mut more = cursor.goto_first_child();
    std::iter::from_fn(move || {
        while more {
            let child = cursor.node();
            more = cursor.goto_next_sibling();
            if !child.is_extra() && (child.is_named() || matches!(child.kind(), "this" | "base")) {
                return Some(child);
            }
        }
        None
    })
}

/// The last of the [`operands`]: what a wrapper such as an argument or a parenthesis holds.
fn operand(node: Node<'_>) -> Option<Node<'_>> {
    let mut cursor = node.walk();
    operands(node, &mut cursor).last()
}

/// The operand behind a token, such as `=`.
fn operand_after<'t>(node: Node<'t>, token: &str) -> Option<Node<'t>> {
    let mut cursor = node.walk();
    let mut children = node.children(&mut cursor);
    children.find(|child| child.kind() == token)?;
    children.find(|child| !child.is_extra())
}
