//! Tests that turn out one way by a default: a deployment may set it otherwise, so that both branches are code that runs.

use super::{Eval, Frame};
use crate::value::{FileId, ModuleRef, Site, Value};
use periplus_facts::{Arg, Block, Expr, ExprId, FileFacts, FuncId, Language, MarkTarget, Modifiers, Name, Span};

/// Names that stand for others, callers included.
const MAX_STEPS: usize = 6;

/// Where a test stands: a function, and the ones that were called on the way to it.
#[derive(Clone, Copy)]
struct Place {
    file: FileId,
    func: FuncId,
    /// How many calls further out it stands than what runs.
    out: usize,
}

impl Eval<'_> {
    /// True if the branch that a test leaves out registers, and the test asks for what is set elsewhere: an object's
    /// attribute, an entry of a module's table, what a function without arguments gives. What literals of the function or
    /// of its callers decide is decided.
    pub(super) fn is_set_elsewhere(&mut self, frame: &Frame, condition: ExprId, left: &Block) -> bool {
        let facts = self.facts(frame.file);
        if facts.language != Language::Python || self.dead || left.is_empty() {
            return false;
        }
        let key = (frame.file, condition);
        let registers = match self.registering_branches.get(&key) {
            Some(known) => *known,
            None => {
                let registers = self.has_claims_within(frame, left);
                self.registering_branches.insert(key, registers);
                registers
            }
        };
        registers && self.asks_a_default(Place { file: frame.file, func: frame.func, out: 0 }, condition, MAX_STEPS)
    }

    /// True if a claim stands in a block, be it in a list that one of its calls is given.
    fn has_claims_within(&self, frame: &Frame, block: &Block) -> bool {
        let facts = self.facts(frame.file);
        let calls = crate::walk::calls_in(&facts, block);
        let claims = facts.marks.iter().filter(|mark| match mark.target {
            MarkTarget::Expr(claim) => mark.function == frame.func && self.marked.contains(&(frame.file, claim)),
            _ => false,
        });
        claims.into_iter().any(|claim| calls.iter().any(|call| holds(facts.span(*call), claim.span)))
    }

    fn asks_a_default(&self, at: Place, id: ExprId, steps: usize) -> bool {
        let Some(steps) = steps.checked_sub(1) else { return false };
        let facts = self.facts(at.file);
        match facts.expr(id) {
            Expr::Not(inner) => self.asks_a_default(at, *inner, steps),
            Expr::Binary { left, right, .. } => {
                self.asks_a_default(at, *left, steps) || self.asks_a_default(at, *right, steps)
            }
            Expr::Name(name) => match self.binding(at, *name) {
                Binding::Value(value) => self.asks_a_default(at, value, steps),
                Binding::Given(place, value) => self.asks_a_default(place, value, steps),
                Binding::Elsewhere | Binding::Varying => false,
            },
            Expr::Member { object, .. } | Expr::Index { object, .. } => self.is_state(at, *object, steps),
            Expr::Call { callee, args, new: false } => {
                let literal = args.iter().all(|arg| is_literal(&facts, arg));
                literal
                    && match facts.expr(*callee) {
                        Expr::Member { object, .. } => {
                            self.is_state(at, *object, steps) || self.is_own_module(at, *object)
                        }
                        Expr::Name(name) => self.is_own_function(at, *name),
                        _ => false,
                    }
            }
            _ => false,
        }
    }

    /// True if a value holds what is set elsewhere.
    fn is_state(&self, at: Place, id: ExprId, steps: usize) -> bool {
        let Some(steps) = steps.checked_sub(1) else { return false };
        let facts = self.facts(at.file);
        match facts.expr(id) {
            Expr::Name(name) => match self.binding(at, *name) {
                // `settings = load_settings()`.
                Binding::Value(value) => match facts.expr(value) {
                    Expr::Call { .. } => self.asks_a_default(at, value, steps),
                    Expr::Name(_) | Expr::Member { .. } => self.is_state(at, value, steps),
                    _ => false,
                },
                Binding::Given(place, value) => self.is_state(place, value, steps),
                Binding::Elsewhere => self.module_variable(at.file, *name).is_some_and(|value| is_kept(&value)),
                Binding::Varying => false,
            },
            // `config.settings`, `app.config`.
            Expr::Member { object, name } => {
                self.is_state(at, *object, steps)
                    || match facts.expr(*object) {
                        Expr::Name(of) if matches!(self.binding(at, *of), Binding::Elsewhere) => {
                            let Some(Value::Module(module)) = self.module_variable(at.file, *of) else { return false };
                            let ModuleRef::File(file) = &*module else { return false };
                            let (file, name) = (*file, self.sym(at.file, *name));
                            self.files[file as usize].scope.own(name).is_some_and(|value| is_kept(&value))
                        }
                        Expr::Name(of) => matches!(self.binding(at, *of), Binding::Value(value)
                            if self.is_router_made(at, value)),
                        _ => false,
                    }
            }
            Expr::Index { object, .. } => self.is_state(at, *object, steps),
            Expr::Call { .. } => self.asks_a_default(at, id, steps),
            _ => false,
        }
    }

    /// True if an expression makes a router, whose members are set by what configures it.
    fn is_router_made(&self, at: Place, id: ExprId) -> bool {
        let facts = self.facts(at.file);
        let Expr::Call { callee, .. } = facts.expr(id) else { return false };
        let Expr::Name(name) = facts.expr(*callee) else { return false };
        match self.module_variable(at.file, *name) {
            Some(Value::External(path)) => !self.packs.symbols("python", &path).is_empty(),
            _ => false,
        }
    }

    fn is_own_module(&self, at: Place, id: ExprId) -> bool {
        let facts = self.facts(at.file);
        let Expr::Name(name) = facts.expr(id) else { return false };
        matches!(self.binding(at, *name), Binding::Elsewhere)
            && matches!(self.module_variable(at.file, *name), Some(Value::Module(_)))
    }

    fn is_own_function(&self, at: Place, name: Name) -> bool {
        matches!(self.module_variable(at.file, name), Some(Value::Function(_)))
    }

    fn module_variable(&self, file: FileId, name: Name) -> Option<Value> {
        self.files[file as usize].scope.own(self.sym(file, name))
    }

    /// What a name stands for where a test stands.
    fn binding(&self, at: Place, name: Name) -> Binding {
        let facts = self.facts(at.file);
        let mut func = at.func;
        loop {
            let function = facts.function(func);
            self.charge(function.body.len());
            if let Some(bound) = crate::walk::bindings(&facts, func).get(&name) {
                return match bound {
                    Some((value, None)) => Binding::Value(*value),
                    _ if func.0 == 0 => Binding::Elsewhere,
                    _ => Binding::Varying,
                };
            }
            if let Some(position) = function.params.iter().position(|param| param.name == name) {
                // What a method is called on is no argument.
                let object = usize::from(function.class.is_some() && !function.modifiers.contains(Modifiers::STATIC));
                return match position.checked_sub(object) {
                    Some(position) if func == at.func => self.given(at, position, facts.text(name)),
                    _ => Binding::Varying,
                };
            }
            match function.parent {
                Some(parent) if func.0 != 0 => func = parent,
                _ => return Binding::Elsewhere,
            }
        }
    }

    /// What the caller gives for a parameter.
    fn given(&self, at: Place, position: usize, name: &str) -> Binding {
        let Some(depth) = self.calls.len().checked_sub(at.out + 1) else { return Binding::Varying };
        let Site { file, span } = self.calls[depth];
        let facts = self.facts(file);
        self.charge(facts.exprs.len());
        let call = facts.exprs.iter().zip(&facts.spans).find_map(|(expr, own)| match expr {
            Expr::Call { args, .. } if *own == span => Some(args),
            _ => None,
        });
        let Some(args) = call else { return Binding::Varying };
        let named = args.iter().find(|arg| arg.name.is_some_and(|own| facts.text(own) == name));
        let plain = args.get(position).filter(|arg| arg.name.is_none() && !arg.spread && !arg.spread_map);
        let func = match self.active.len().checked_sub(at.out + 2) {
            Some(caller) if self.active[caller].0 == file => self.active[caller].1,
            _ => FuncId(0),
        };
        match named.or(plain) {
            Some(arg) => Binding::Given(Place { file, func, out: at.out + 1 }, arg.value),
            None => Binding::Varying,
        }
    }
}

/// What a name stands for.
enum Binding {
    /// An expression beside the test.
    Value(ExprId),
    /// An argument of the call.
    Given(Place, ExprId),
    /// What the module holds, or imports.
    Elsewhere,
    /// It changes from round to round or from call to call.
    Varying,
}

fn is_literal(facts: &FileFacts, arg: &Arg) -> bool {
    let literal = matches!(facts.expr(arg.value), Expr::Str(_) | Expr::Int(_) | Expr::Bool(_) | Expr::Null);
    literal && !arg.spread && !arg.spread_map
}

fn holds(outer: Span, inner: Span) -> bool {
    (outer.line, outer.column) <= (inner.line, inner.column)
        && (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
}

/// True for objects and tables: what they hold may be set by whoever sees them.
fn is_kept(value: &Value) -> bool {
    match value {
        Value::Instance(_) | Value::Map(_) | Value::Router(_) => true,
        Value::Choice(values) => values.iter().any(is_kept),
        _ => false,
    }
}
