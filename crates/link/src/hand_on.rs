//! Whether a function hands a request on to what follows, or always answers it itself.

use periplus_facts::{Block, Expr, ExprId, FileFacts, FuncId, Name, Span, Step};

/// How many functions deep the continuation is followed.
const DEPTH: usize = 4;

/// True if `func` may call its parameter number `position` without an argument, which lets the next handler run. Giving
/// it an argument reports an error. Where the continuation goes out of sight it counts as called.
pub(crate) fn hands_on(facts: &FileFacts, func: FuncId, position: usize) -> bool {
    search(facts, func, position, 0)
}

/// True if `func` ends by calling its parameter number `position` without an argument, and nothing on the straight way
/// there touches the parameter in front of it, which answers: it is a guard, whatever it turns away on other ways.
pub(crate) fn only_passes_on(facts: &FileFacts, func: FuncId, position: usize) -> bool {
    let function = facts.function(func);
    let (Some(next), Some(answer)) = (function.params.get(position), function.params.get(position.wrapping_sub(1)))
    else {
        return false;
    };
    ends_so(facts, &function.body, next.name) && !touches(facts, &function.body, answer.name)
}

fn ends_so(facts: &FileFacts, block: &Block, next: Name) -> bool {
    match block.last() {
        Some(Step::Eval(last) | Step::Return(Some(last))) => match facts.expr(*last) {
            Expr::Call { callee, args, .. } => {
                args.is_empty() && matches!(facts.expr(*callee), Expr::Name(name) if *name == next)
            }
            _ => false,
        },
        Some(Step::Block(inner) | Step::Try { body: inner, .. }) => ends_so(facts, inner, next),
        _ => false,
    }
}

fn touches(facts: &FileFacts, block: &Block, answer: Name) -> bool {
    let mentions = |expr: ExprId| {
        let span = facts.span(expr);
        let named = facts.exprs.iter().enumerate();
        named
            .filter(|(_, expr)| matches!(expr, Expr::Name(name) if *name == answer))
            .any(|(at, _)| within(facts.spans[at], span))
    };
    block.iter().any(|step| match step {
        Step::Eval(expr) | Step::Return(Some(expr)) | Step::Bind { value: Some(expr), .. } => mentions(*expr),
        Step::If { condition, .. } => mentions(*condition),
        Step::Block(inner) => touches(facts, inner, answer),
        Step::Try { body, finally, .. } => touches(facts, body, answer) || touches(facts, finally, answer),
        _ => false,
    })
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
