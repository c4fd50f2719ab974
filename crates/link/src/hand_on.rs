//! Whether a function hands a request on to what follows, or always answers it itself.

use periplus_facts::{Expr, ExprId, FileFacts, FuncId, Name, Span};

/// How many functions deep the continuation is followed.
const DEPTH: usize = 4;

/// True if `func` may call its parameter number `position` without an argument, which lets the next handler run. Giving
/// it an argument reports an error. Where the continuation goes out of sight it counts as called.
pub(crate) fn hands_on(facts: &FileFacts, func: FuncId, position: usize) -> bool {
    search(facts, func, position, 0)
}

fn search(facts: &FileFacts, func: FuncId, position: usize, depth: usize) -> bool {
    let function = facts.function(func);
    let Some(name) = function.params.get(position).map(|param| param.name) else { return true };
    if depth >= DEPTH {
        return true;
    }
    // Inner functions that have a parameter of that name mean their own.
    let shadows: Vec<Span> = facts
        .functions
        .iter()
        .filter(|inner| {
            inner.span != function.span
                && within(inner.span, function.span)
                && inner.params.iter().any(|param| param.name == name)
        })
        .map(|inner| inner.span)
        .collect();
    let visible = |span: Span| within(span, function.span) && !shadows.iter().any(|shadow| within(span, *shadow));
    let is_continuation = |id: ExprId| matches!(facts.expr(id), Expr::Name(other) if *other == name);
    let mut mentions = 0isize;
    for (at, expr) in facts.exprs.iter().enumerate() {
        if !visible(facts.spans[at]) {
            continue;
        }
        match expr {
            Expr::Name(other) if *other == name => mentions += 1,
            Expr::Call { callee, args, .. } => {
                if is_continuation(*callee) {
                    let reports = args
                        .first()
                        .is_some_and(|arg| !arg.spread && !matches!(facts.expr(arg.value), Expr::Str(_) | Expr::Null));
                    if !reports {
                        return true;
                    }
                    mentions -= 1;
                }
                for (index, arg) in args.iter().enumerate().filter(|(_, arg)| is_continuation(arg.value)) {
                    let called = match facts.expr(*callee) {
                        Expr::Name(callee) if !arg.spread => declared(facts, *callee),
                        _ => None,
                    };
                    let Some(called) = called else { return true };
                    if called != func && search(facts, called, index, depth + 1) {
                        return true;
                    }
                    mentions -= 1;
                }
            }
            _ => {}
        }
    }
    // It was stored or returned.
    mentions > 0
}

/// The file's one function of that name.
fn declared(facts: &FileFacts, name: Name) -> Option<FuncId> {
    let mut all = (0..).zip(&facts.functions).filter(|(_, function)| function.name == Some(name));
    let (only, _) = all.next()?;
    all.next().is_none().then_some(FuncId(only))
}

fn within(inner: Span, outer: Span) -> bool {
    (outer.line, outer.column) <= (inner.line, inner.column)
        && (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
}
