//! Which functions may tell requests apart, by how they are written: known before anything is evaluated.

use super::Eval;
use crate::value::{Closure, FileId, Value};
use periplus_facts::{Block, Expr, ExprId, FileFacts, FuncId, Step};
use periplus_packs::RequestRule;
use rustc_hash::FxHashSet;

/// Closures that are followed through the variables of other ones.
const MAX_WRAPPED: usize = 4;

impl Eval<'_> {
    /// The functions in which requests are told apart, or which call such a function by its name.
    pub(super) fn study_dispatchers(&mut self) {
        let mut direct: FxHashSet<(FileId, FuncId)> = FxHashSet::default();
        for file in 0..self.files.len() as FileId {
            let language = self.language(file).pack_language();
            let rules: Vec<&RequestRule> = self
                .packs
                .packs()
                .iter()
                .filter(|pack| pack.language == language)
                .flat_map(|pack| &pack.requests)
                .collect();
            if rules.is_empty() {
                continue;
            }
            let facts = self.facts(file);
            for at in 0..facts.functions.len() as u32 {
                if rules.iter().any(|rule| asks(&facts, FuncId(at), rule)) {
                    direct.insert((file, FuncId(at)));
                }
            }
        }
        self.dispatchers = self.reaching(direct);
    }

    /// True if a function may tell requests apart, itself or through a function that it was made with.
    pub(super) fn may_dispatch(&self, closure: &Closure) -> bool {
        self.dispatches(closure, 0)
    }

    fn dispatches(&self, closure: &Closure, depth: usize) -> bool {
        if self.dispatchers.contains(&(closure.file, closure.func)) {
            return true;
        }
        let facts = &self.files[closure.file as usize].facts;
        if depth >= MAX_WRAPPED || facts.function(closure.func).name.is_some() {
            return false;
        }
        let mut names = Vec::new();
        crate::walk::called_names(facts, closure.func, &mut names);
        names.into_iter().any(|(name, _)| match closure.scope.get(self.sym(closure.file, name)) {
            Some(Value::Function(wrapped)) => self.dispatches(&wrapped, depth + 1),
            _ => false,
        })
    }
}

/// True if a function is given a request by the type's plain name, and compares what it says of path or verb, or keeps it
/// in a variable.
fn asks(facts: &FileFacts, func: FuncId, rule: &RequestRule) -> bool {
    let takes = facts.function(func).params.iter().filter_map(|param| param.ty).any(|ty| {
        let Expr::Member { name, .. } = facts.expr(ty) else { return false };
        let name = facts.text(*name);
        rule.types.iter().any(|ty| ty.rsplit('.').next() == Some(name))
    });
    takes && compares(facts, &facts.function(func).body, rule)
}

fn compares(facts: &FileFacts, steps: &Block, rule: &RequestRule) -> bool {
    steps.iter().any(|step| {
        let here = match step {
            Step::Bind { value: Some(value), .. } => is_member(facts, *value, rule),
            Step::If { condition, .. } => is_condition(facts, *condition, rule),
            Step::Return(Some(value)) => is_condition(facts, *value, rule),
            _ => false,
        };
        here || step.blocks().any(|inner| compares(facts, inner, rule))
    })
}

/// True for a condition in which a member of the request is compared.
fn is_condition(facts: &FileFacts, id: ExprId, rule: &RequestRule) -> bool {
    match facts.expr(id) {
        Expr::Binary { left, right, .. } => {
            let side = |id: ExprId| is_member(facts, id, rule) || is_condition(facts, id, rule);
            side(*left) || side(*right)
        }
        Expr::Not(inner) => is_condition(facts, *inner, rule),
        Expr::Call { args, .. } => {
            is_member(facts, id, rule) || args.iter().any(|arg| is_member(facts, arg.value, rule))
        }
        _ => false,
    }
}

/// True for a member of the request, called or converted.
fn is_member(facts: &FileFacts, id: ExprId, rule: &RequestRule) -> bool {
    match facts.expr(id) {
        Expr::Member { name, .. } => rule.member_names().any(|member| member == facts.text(*name)),
        Expr::Call { callee, args, .. } => match args.as_slice() {
            [] => is_member(facts, *callee, rule),
            [only] => matches!(facts.expr(*callee), Expr::Name(_)) && is_member(facts, only.value, rule),
            _ => false,
        },
        _ => false,
    }
}
