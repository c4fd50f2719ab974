//! Where things are evaluated: frames, scopes, names for people.

use super::{Eval, Frame};
use crate::intern::Sym;
use crate::scope::{Scope, ScopeKind};
use crate::value::{FileId, Value};
use periplus_facts::{Expr, ExprId, FuncId};

impl Eval<'_> {
    /// A name for a hole: the last identifier of the expression.
    pub(crate) fn expression_name(&self, file: FileId, expr: ExprId) -> String {
        let facts = &self.files[file as usize].facts;
        let mut expr = expr;
        for _ in 0..16 {
            match facts.expr(expr) {
                Expr::Name(name) | Expr::Member { name, .. } => return facts.text(*name).to_owned(),
                Expr::Call { callee, .. } => expr = *callee,
                Expr::Index { object, index } => match facts.expr(*index) {
                    Expr::Str(name) => return facts.text(*name).to_owned(),
                    _ => expr = *object,
                },
                Expr::Binary { left, .. } => expr = *left,
                Expr::Import(inner) => expr = *inner,
                _ => break,
            }
        }
        "value".to_owned()
    }

    pub(crate) fn module_frame(&self, file: FileId) -> Frame {
        Frame { file, func: FuncId(0), scope: self.files[file as usize].scope.clone(), this: None, class: None }
    }

    /// Sets a variable, remembering its old value for undecided branches.
    pub(crate) fn set_variable(&mut self, scope: &Scope, name: Sym, value: Value) {
        if let Some(branch) = self.branches.last_mut() {
            branch.log.push((scope.clone(), name, scope.own(name)));
        }
        scope.set(name, value);
    }

    pub(crate) fn block_scope(&self, frame: &Frame) -> Frame {
        let mut inner = frame.clone();
        if self.language(frame.file).has_block_scope() {
            inner.scope = frame.scope.child(ScopeKind::Block);
        }
        inner
    }
}
