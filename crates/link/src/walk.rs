//! Walks over the IR that need no values.

use periplus_facts::{Block, Expr, ExprId, FileFacts, FuncId, Name, Place, Step};
use rustc_hash::FxHashMap;

/// How a name is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Through {
    /// On its own.
    Bare,
    /// As a member of what this name stands for.
    Of(Name),
    /// As a member of some other value.
    Value(ExprId),
}

/// The names that a function's body calls or mentions as values: bare names and members, closures left out.
pub(crate) fn called_names(facts: &FileFacts, func: FuncId, found: &mut Vec<(Name, Through)>) {
    let function = facts.function(func);
    block(facts, &function.body, found);
    for annotation in &function.annotations {
        expr(facts, *annotation, found, 0);
    }
}

/// The names that stand as elements in a literal collection.
pub(crate) fn names_listed(facts: &FileFacts, id: ExprId, found: &mut Vec<(Name, Through)>) {
    let values: Vec<ExprId> = match facts.expr(id) {
        Expr::List(elements) => elements.iter().map(|element| element.value).collect(),
        Expr::Map(entries) => entries.iter().map(|entry| entry.value).collect(),
        _ => return,
    };
    for value in values {
        match facts.expr(value) {
            // A record: its fields.
            Expr::Call { args, new: true, .. } => args.iter().for_each(|arg| expr(facts, arg.value, found, 0)),
            Expr::List(_) | Expr::Map(_) | Expr::Name(_) | Expr::Member { .. } => expr(facts, value, found, 0),
            _ => {}
        }
    }
}

fn block(facts: &FileFacts, steps: &Block, found: &mut Vec<(Name, Through)>) {
    for step in steps {
        match step {
            Step::Bind { place, value, .. } => {
                target(facts, place, found);
                if let Some(value) = value {
                    expr(facts, *value, found, 0);
                }
            }
            Step::Eval(value) | Step::Return(Some(value)) | Step::Export { value, .. } => expr(facts, *value, found, 0),
            Step::If { condition, .. } => expr(facts, *condition, found, 0),
            Step::Loop { over: Some(over), .. } => expr(facts, *over, found, 0),
            _ => {}
        }
        step.blocks().for_each(|inner| block(facts, inner, found));
    }
}

fn target(facts: &FileFacts, place: &Place, found: &mut Vec<(Name, Through)>) {
    match place {
        Place::Member { object, .. } => expr(facts, *object, found, 0),
        Place::Index { object, index } => {
            expr(facts, *object, found, 0);
            expr(facts, *index, found, 0);
        }
        _ => {}
    }
}

fn expr(facts: &FileFacts, id: ExprId, found: &mut Vec<(Name, Through)>, depth: usize) {
    if depth > 400 {
        return;
    }
    let mut go = |id: ExprId| expr(facts, id, found, depth + 1);
    match facts.expr(id) {
        Expr::Name(name) => found.push((*name, Through::Bare)),
        Expr::Member { object, name } => {
            go(*object);
            let through = match facts.expr(*object) {
                Expr::Name(of) => Through::Of(*of),
                _ => Through::Value(*object),
            };
            found.push((*name, through));
        }
        Expr::Concat(parts) => parts.iter().for_each(|part| go(*part)),
        Expr::Binary { left, right, .. } => {
            go(*left);
            go(*right);
        }
        Expr::Not(inner) | Expr::Import(inner) | Expr::TypeOf(inner) => go(*inner),
        Expr::Index { object, index } => {
            go(*object);
            go(*index);
        }
        Expr::Slice { object, .. } => go(*object),
        Expr::Call { callee, args, .. } => {
            go(*callee);
            for arg in args {
                go(arg.value);
            }
        }
        Expr::List(elements) => elements.iter().for_each(|element| go(element.value)),
        Expr::Map(entries) => entries.iter().for_each(|entry| go(entry.value)),
        Expr::Conditional { condition, then, otherwise } => {
            go(*condition);
            go(*then);
            go(*otherwise);
        }
        Expr::Assign { value, .. } => go(*value),
        Expr::Comprehension { element, over, .. } => {
            go(*element);
            go(*over);
        }
        Expr::Generic { base, .. } => go(*base),
        Expr::Opaque
        | Expr::Null
        | Expr::Bool(_)
        | Expr::Int(_)
        | Expr::Str(_)
        | Expr::Regex { .. }
        | Expr::This
        | Expr::Super
        | Expr::Function(_)
        | Expr::Class(_) => {}
    }
}

/// The calls that stand in a block, closures left out.
pub(crate) fn calls_in(facts: &FileFacts, steps: &Block) -> Vec<ExprId> {
    let mut found = Vec::new();
    for step in steps {
        match step {
            Step::Bind { value: Some(value), .. } | Step::Eval(value) | Step::Return(Some(value)) => {
                calls(facts, *value, &mut found, 0);
            }
            Step::Function(func) => {
                for annotation in &facts.function(*func).annotations {
                    calls(facts, *annotation, &mut found, 0);
                }
            }
            _ => {}
        }
        step.blocks().for_each(|inner| found.extend(calls_in(facts, inner)));
    }
    found
}

fn calls(facts: &FileFacts, id: ExprId, found: &mut Vec<ExprId>, depth: usize) {
    if depth > 64 {
        return;
    }
    match facts.expr(id) {
        Expr::Call { callee, args, .. } => {
            found.push(id);
            calls(facts, *callee, found, depth + 1);
            for arg in args {
                calls(facts, arg.value, found, depth + 1);
            }
        }
        Expr::Member { object, .. } => calls(facts, *object, found, depth + 1),
        _ => {}
    }
}

/// True if some function of a file sets a member of one of these names.
pub(crate) fn sets_member(facts: &FileFacts, names: &[String]) -> bool {
    fn sets(facts: &FileFacts, names: &[String], steps: &Block) -> bool {
        let wanted = |place: &Place| match place {
            Place::Member { name, .. } => names.iter().any(|wanted| **wanted == *facts.text(*name)),
            _ => false,
        };
        steps.iter().any(|step| {
            let here = match step {
                Step::Bind { place, .. } => wanted(place),
                Step::Eval(value) | Step::Return(Some(value)) => {
                    matches!(facts.expr(*value), Expr::Assign { place, .. } if wanted(place))
                }
                _ => false,
            };
            here || step.blocks().any(|inner| sets(facts, names, inner))
        })
    }
    facts.functions.iter().any(|function| sets(facts, names, &function.body))
}

/// The names that a block assigns to, closures left out; those that it declares itself may be among them.
pub(crate) fn assigned(facts: &FileFacts, steps: &Block) -> Vec<Name> {
    let mut found = Vec::new();
    let mut note = |place: &Place| {
        if let Place::Name(name) = place {
            found.push(*name);
        }
    };
    for step in steps {
        match step {
            Step::Bind { place: Place::List { places, .. }, .. } => places.iter().for_each(&mut note),
            Step::Bind { place, .. } => note(place),
            Step::Eval(value) => {
                if let Expr::Assign { place, .. } = facts.expr(*value) {
                    note(place);
                }
            }
            _ => {}
        }
    }
    for inner in steps.iter().flat_map(Step::blocks) {
        found.extend(assigned(facts, inner));
    }
    found
}

/// Each place that steps bind, with its value.
fn binds(steps: &Block, each: &mut dyn FnMut(&Place, ExprId)) {
    for step in steps {
        if let Step::Bind { place, value: Some(value), .. } = step {
            each(place, *value);
        }
        step.blocks().for_each(|inner| binds(inner, each));
    }
}

/// What a file puts under constant keys of a member of this name: `options.Map["a"] = x`, `options.Map.Add("a", x)`.
pub(crate) fn put_into(facts: &FileFacts, member: &str) -> Vec<(String, ExprId)> {
    let mut found = Vec::new();
    if !facts.names.iter().any(|name| **name == *member) {
        return found;
    }
    let is_it = |id: ExprId| matches!(facts.expr(id), Expr::Member { name, .. } if facts.text(*name) == member);
    let text = |id: ExprId| match facts.expr(id) {
        Expr::Str(text) => Some(facts.text(*text).to_owned()),
        _ => None,
    };
    let set = |place: &Place, value: ExprId| match place {
        Place::Index { object, index } if is_it(*object) => Some((text(*index)?, value)),
        _ => None,
    };
    for expr in &facts.exprs {
        match expr {
            Expr::Assign { place, value } => found.extend(set(place, *value)),
            Expr::Call { callee, args, .. } => {
                if let Expr::Member { object, .. } = facts.expr(*callee)
                    && let ([key, value], true) = (args.as_slice(), is_it(*object))
                {
                    found.extend(text(key.value).map(|key| (key, value.value)));
                }
            }
            _ => {}
        }
    }
    for function in &facts.functions {
        binds(&function.body, &mut |place, value| found.extend(set(place, value)));
    }
    found
}

/// Whether a block assigns to a member of this name, of whatever object, closures left out.
pub(crate) fn sets_own_member(facts: &FileFacts, steps: &Block, name: Name) -> bool {
    let is_it = |place: &Place| matches!(place, Place::Member { name: known, .. } if *known == name);
    let assigns = |value: ExprId| matches!(facts.expr(value), Expr::Assign { place, .. } if is_it(place));
    let sets = |step: &Step| match step {
        Step::Bind { place, value, .. } => is_it(place) || value.is_some_and(assigns),
        Step::Eval(value) | Step::Return(Some(value)) => assigns(*value),
        _ => false,
    };
    steps.iter().any(|step| sets(step) || step.blocks().any(|inner| sets_own_member(facts, inner, name)))
}

/// What a name is bound to in a function's body: an expression, or one of the values of a call; `None` where it is bound
/// more than once, or by anything else.
pub(crate) type Bound = Option<(ExprId, Option<usize>)>;

/// The names that a function's body binds, parameters and closures left out.
pub(crate) fn bindings(facts: &FileFacts, func: FuncId) -> FxHashMap<Name, Bound> {
    let mut found = FxHashMap::default();
    bindings_in(facts, &facts.function(func).body, &mut found);
    found
}

fn bindings_in(facts: &FileFacts, steps: &Block, found: &mut FxHashMap<Name, Bound>) {
    let add = |found: &mut FxHashMap<Name, Bound>, name: Name, bound: Bound| {
        found.entry(name).and_modify(|known| *known = None).or_insert(bound);
    };
    for step in steps {
        match step {
            Step::Bind { place: Place::Name(name), value, .. } => {
                add(found, *name, value.map(|value| (value, None)));
            }
            Step::Bind { place: Place::List { places, .. }, value, .. } => {
                for (at, place) in places.iter().enumerate() {
                    match place {
                        Place::Name(name) => add(found, *name, value.map(|value| (value, Some(at)))),
                        other => names(other, found),
                    }
                }
            }
            Step::Bind { place, .. } => names(place, found),
            Step::Loop { item, .. } => names(item, found),
            Step::Function(inner) => {
                if let Some(name) = facts.function(*inner).name {
                    add(found, name, None);
                }
            }
            _ => {}
        }
        step.blocks().for_each(|inner| bindings_in(facts, inner, found));
    }
}

fn names(place: &Place, found: &mut FxHashMap<Name, Bound>) {
    match place {
        Place::Name(name) => {
            found.insert(*name, None);
        }
        Place::List { places, .. } => places.iter().for_each(|place| names(place, found)),
        Place::Map(entries) => entries.iter().for_each(|entry| names(&entry.place, found)),
        _ => {}
    }
}
