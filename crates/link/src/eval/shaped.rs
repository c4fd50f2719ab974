//! Go: calls that are written as only those on a router are, where a library gives the receiver.
//!
//! `t.Server.HTTP.Path("/push").Methods("POST").Handler(h)`: the type of `Server` lies outside of the tree, and so does
//! what its field is. The calls say it.

use super::{Actual, Eval, Frame};
use crate::value::{FileId, Site, Value};
use periplus_facts::{BinaryOp, Expr, ExprId, FileFacts, Language};
use periplus_packs::{Action, ArgRef, Call, PathSpec};

/// What calls say of the receiver at the beginning of their chain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    pack: usize,
    kind: usize,
    /// The last argument must turn out to be a function.
    handled: bool,
}

impl Eval<'_> {
    /// Notes what a claim says of its receiver, if no other calls are written so.
    pub(super) fn note_shape(&mut self, file: FileId, claim: ExprId, rule: &str) {
        if self.language(file) == Language::Go
            && let Some((receiver, shape)) = self.shape_of(file, claim, rule)
        {
            self.shapes.entry((file, receiver)).or_insert(shape);
            self.shaped.insert((file, claim));
        }
    }

    fn shape_of(&self, file: FileId, claim: ExprId, rule: &str) -> Option<(ExprId, Shape)> {
        let id = rule.split('.').next().unwrap_or_default();
        let pack = self.packs.packs().iter().position(|pack| pack.id == id && pack.language == "go")?;
        let routers = &self.packs.pack(pack).routers;
        let kind = routers.iter().position(|router| router.root && !router.types.is_empty())?;
        let facts = &self.files[file as usize].facts;
        let called = |call: ExprId| {
            let Expr::Call { callee, args, new: false } = facts.expr(call) else { return None };
            let Expr::Member { object, name } = facts.expr(*callee) else { return None };
            let (_, known) = self.packs.call(pack, &routers[kind].kind, facts.text(*name), args.len())?;
            (args.len() >= known.min_args).then_some((*object, known))
        };
        let (mut receiver, call) = called(claim)?;
        if !call.on_routes {
            let path = written_path(facts, claim, call)?;
            let handled = call.action == Action::Route && call.handler.is_some();
            return (handled && path.starts_with('/')).then_some((receiver, Shape { pack, kind, handled }));
        }
        let mut with_path = call.path.is_some();
        while let Some((before, call)) = called(receiver) {
            if !call.on_routes {
                break;
            }
            with_path |= call.path.is_some();
            receiver = before;
        }
        // Where the chain begins with something else, that may be a route's builder of its own.
        let begins = !matches!(facts.expr(receiver), Expr::Call { .. });
        (with_path && begins).then_some((receiver, Shape { pack, kind, handled: false }))
    }

    /// A receiver that comes from code outside of the tree which no pack knows: the router that it is called like.
    pub(super) fn by_shape(
        &mut self,
        frame: &Frame,
        object: ExprId,
        receiver: Value,
        actuals: &[Actual],
        site: Site,
    ) -> Value {
        let Some(shape) = self.shapes.get(&(frame.file, object)).copied() else { return receiver };
        let Value::External(path) = &receiver else { return receiver };
        let last = path.rsplit('/').next().unwrap_or(path);
        let Some((_, member)) = last.split_once('.') else { return receiver };
        let package = &path[..path.len() - member.len() - 1];
        let function = |actual: &Actual| self.is_function(&actual.value);
        if (shape.handled && !actuals.iter().any(function))
            || super::declared_receiver::is_standard(package)
            || self.packs.has_symbols_below("go", package)
            || self.rejection_of("go", path).is_some()
        {
            return receiver;
        }
        Value::Router(self.router_from_outside(path, shape.pack, shape.kind, site))
    }

    fn is_function(&self, value: &Value) -> bool {
        value.alternatives().iter().any(|one| match one {
            Value::Function(_) => true,
            Value::Bound(bound) => matches!(bound.0, Value::Instance(_)),
            _ => false,
        })
    }

    /// True if a call is written as only those on a router are.
    pub(super) fn is_shaped(&self, file: FileId, claim: ExprId) -> bool {
        self.shaped.contains(&(file, claim))
    }
}

/// The beginning of what is written where a call takes its path.
fn written_path<'f>(facts: &'f FileFacts, call: ExprId, rule: &Call) -> Option<&'f str> {
    let Expr::Call { args, .. } = facts.expr(call) else { return None };
    let Some(PathSpec::Arg(ArgRef::Index(at))) = &rule.path else { return None };
    let mut path = args.get(usize::try_from(*at).ok()?)?.value;
    while let Expr::Binary { op: BinaryOp::Add, left, .. } = facts.expr(path) {
        path = *left;
    }
    match facts.expr(path) {
        Expr::Str(text) => Some(facts.text(*text)),
        _ => None,
    }
}
