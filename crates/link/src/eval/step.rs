//! Statements.

use super::{Condition, Eval, Flow, Frame, MAX_ROUNDS, Object};
use crate::intern::Sym;
use crate::scope::Scope;
use crate::value::{Site, Value};
use crate::walk;
use periplus_facts::{BinaryOp, Block, Declare, Exit, Expr, ExprId, Language, LoopKind, Name, Place, Step};
use rustc_hash::FxHashMap;

impl Eval<'_> {
    /// Runs a block in `frame`'s own scope.
    pub(crate) fn block(&mut self, frame: &Frame, block: &Block) -> Flow {
        if self.language(frame.file).is_ecmascript() {
            self.hoist(frame, block);
        }
        let outer = self.condition;
        let mut exits = 0;
        let mut flow = Flow::Next;
        for step in block {
            flow = self.step(frame, step);
            if !matches!(flow, Flow::Next) {
                break;
            }
            // Behind `if (!enabled) return`, everything depends on `enabled`.
            if let Some(condition) = self.early_exit.take() {
                self.condition = condition;
                self.begin_rest();
                exits += 1;
            }
        }
        (0..exits).for_each(|_| self.end_rest());
        self.early_exit = None;
        self.condition = outer;
        flow
    }

    /// Runs a nested block, in languages with block scope in a scope of its own.
    pub(super) fn nested(&mut self, frame: &Frame, block: &Block) -> Flow {
        if block.is_empty() {
            return Flow::Next;
        }
        let inner = self.block_scope(frame);
        self.block(&inner, block)
    }

    /// ECMAScript's function declarations are bound before the block runs.
    fn hoist(&mut self, frame: &Frame, block: &Block) {
        for step in block {
            if let Step::Function(func) = step {
                self.declare_function(frame, *func);
            }
        }
    }

    fn step(&mut self, frame: &Frame, step: &Step) -> Flow {
        if !self.burn(Site { file: frame.file, span: self.files[frame.file as usize].facts.function(frame.func).span })
        {
            return Flow::Throw;
        }
        match step {
            Step::Bind { place, value, ty, declare } => {
                let value = match value {
                    Some(value) => {
                        let value = self.expr(frame, *value);
                        self.typed(frame, value, *ty)
                    }
                    None => match ty {
                        Some(ty) => self.declared_value(frame, place, *ty),
                        None => Value::Null,
                    },
                };
                self.bind(frame, place, value, *declare);
                Flow::Next
            }
            Step::Eval(expr) => {
                let value = self.expr(frame, *expr);
                if self.is_require(frame, *expr) {
                    self.demand(&value);
                }
                Flow::Next
            }
            Step::If { condition, text, then, otherwise } => self.branch(frame, *condition, *text, then, otherwise),
            Step::Loop { kind, over, item, declare, body } => {
                self.keeping_requests(|eval| eval.repeat(frame, *kind, *over, item, *declare, body))
            }
            Step::Return(value) => {
                let value = match value {
                    Some(value) => self.expr(frame, *value),
                    None => Value::Null,
                };
                if let Some(returns) = self.returns.last_mut() {
                    returns.push(value);
                }
                Flow::Return
            }
            Step::Exit(Exit::Break) => Flow::Break,
            Step::Exit(Exit::Continue) => Flow::Continue,
            Step::Exit(Exit::Throw) => Flow::Throw,
            Step::Function(func) => {
                if !self.language(frame.file).is_ecmascript() {
                    self.declare_function(frame, *func);
                }
                Flow::Next
            }
            Step::Class(class) => {
                self.declare_class(frame, *class);
                Flow::Next
            }
            Step::Import(import) => {
                self.import(frame, *import);
                Flow::Next
            }
            Step::Export { name, value } => {
                let name = self.sym(frame.file, *name);
                self.files[frame.file as usize].exports.push((name, *value));
                // A default export that is not a name is evaluated where it stands: it may register.
                if !matches!(self.facts(frame.file).expr(*value), periplus_facts::Expr::Name(_)) {
                    let result = self.expr(frame, *value);
                    let root = frame.scope.root();
                    let hidden = self.names.intern(&format!("export {}", self.names.text(name)));
                    root.set(hidden, result);
                }
                Flow::Next
            }
            Step::Block(block) => self.nested(frame, block),
            Step::Try { body, handlers, finally } => {
                let flow = self.nested(frame, body);
                for handler in handlers {
                    self.maybe(frame, |eval, frame| eval.nested(frame, handler));
                }
                match self.nested(frame, finally) {
                    Flow::Next => match flow {
                        // What a handler catches goes on behind it.
                        Flow::Throw if !handlers.is_empty() => Flow::Next,
                        other => other,
                    },
                    other => other,
                }
            }
        }
    }

    /// `require("./module")` as a statement: for what the module does, it may register.
    fn is_require(&self, frame: &Frame, expr: ExprId) -> bool {
        let facts = &self.files[frame.file as usize].facts;
        facts.language.is_ecmascript() && matches!(facts.expr(expr), Expr::Import(_))
    }

    fn branch(&mut self, frame: &Frame, condition: ExprId, text: Name, then: &Block, otherwise: &Block) -> Flow {
        let value = self.expr(frame, condition);
        let sides = |decided: bool| if decided { (then, otherwise) } else { (otherwise, then) };
        if let Some(decided) = self.truth(&value).or_else(|| self.before_first_use(frame, condition))
            && !self.is_set_elsewhere(frame, condition, sides(decided).1)
        {
            self.demand_setters(frame, condition);
            let (taken, left) = sides(decided);
            self.dead_branch(frame, condition, left);
            return self.nested(frame, taken);
        }
        let by_default = Self::by_default(&value);
        if let Some(found) = &by_default
            && let Some(flow) = self.take_default(frame, found, then, otherwise)
        {
            return flow;
        }
        let facts = self.facts(frame.file);
        let site = Site { file: frame.file, span: facts.span(condition) };
        let text = facts.text(text).to_owned();
        let negated = format!("not ({text})");

        let mut split = self.split(frame, &value);
        self.begin_branch();
        let then_flow = self.side(&mut split, true, |eval| {
            eval.under(&text, site, |eval| {
                eval.runs_if_set(by_default.as_ref(), true);
                eval.nested(frame, then)
            })
        });
        let then_log = self.end_branch();
        let then_values = self.rewind(&then_log);

        self.begin_branch();
        let else_flow = self.side(&mut split, false, |eval| {
            eval.under(&negated, site, |eval| {
                eval.runs_if_set(by_default.as_ref(), false);
                eval.nested(frame, otherwise)
            })
        });
        let else_log = self.end_branch();
        let else_values = self.rewind(&else_log);
        self.unite(split);

        let (then_on, else_on) = (goes_on(&then_flow), goes_on(&else_flow));
        let mut changed: Vec<(Scope, Sym, Option<Value>, Option<Value>)> = Vec::new();
        let mut places: FxHashMap<(usize, Sym), usize> = FxHashMap::default();
        for (scope, name, value) in then_values {
            places.insert((scope.identity(), name), changed.len());
            changed.push((scope, name, value, None));
        }
        for (scope, name, value) in else_values {
            match places.get(&(scope.identity(), name)) {
                Some(at) => changed[*at].3 = value,
                None => changed.push((scope, name, None, value)),
            }
        }
        for (scope, name, from_then, from_else) in changed {
            let before = scope.own(name);
            let mut values = Vec::new();
            if then_on || !else_on {
                values.extend(from_then.or_else(|| before.clone()));
            }
            if else_on || !then_on {
                values.extend(from_else.or_else(|| before.clone()));
            }
            let joined = self.join(values);
            self.set_variable(&scope, name, joined);
        }
        let leaves = |flow: &Flow| matches!(flow, Flow::Return | Flow::Continue);
        if !self.is_error_check(frame, condition) {
            let rest = match (&then_flow, &else_flow) {
                (then, Flow::Next) if leaves(then) => Some(negated.as_str()),
                (Flow::Next, otherwise) if leaves(otherwise) => Some(text.as_str()),
                _ => None,
            };
            if let Some(rest) = rest {
                let parent = self.condition;
                self.conditions.push(Condition { parent, text: rest.into(), site });
                self.early_exit = Some((self.conditions.len() - 1) as u32);
            }
        }
        match (then_flow, else_flow) {
            (Flow::Next, _) | (_, Flow::Next) => Flow::Next,
            (a @ Flow::Return, _) | (Flow::Throw, a) => a,
            (a, Flow::Throw) => a,
            (a, _) => a,
        }
    }

    /// A comparison with nothing, or a flag for success: what follows is the ordinary course, not a variant.
    fn is_error_check(&self, frame: &Frame, condition: ExprId) -> bool {
        let facts = &self.files[frame.file as usize].facts;
        let flag = |expr: ExprId| match facts.expr(expr) {
            Expr::Name(name) => matches!(facts.text(*name), "err" | "error" | "e" | "ok" | "ex" | "exists" | "found"),
            _ => false,
        };
        match facts.expr(condition) {
            Expr::Binary { op: BinaryOp::Equal | BinaryOp::NotEqual, left, right } => {
                matches!(facts.expr(*left), Expr::Null) || matches!(facts.expr(*right), Expr::Null)
            }
            Expr::Not(inner) => flag(*inner),
            Expr::Opaque | Expr::Binary { op: BinaryOp::InstanceOf, .. } => true,
            _ => flag(condition),
        }
    }

    fn repeat(
        &mut self,
        frame: &Frame,
        kind: LoopKind,
        over: Option<ExprId>,
        item: &Place,
        declare: Declare,
        body: &Block,
    ) -> Flow {
        let Some(over) = over else {
            let flow = self.maybe(frame, |eval, frame| {
                eval.loosen_counters(frame, item, body);
                eval.nested(frame, body)
            });
            return if matches!(flow, Flow::Return) { Flow::Next } else { after_loop(flow) };
        };
        let value = self.expr(frame, over);
        let name = self.expression_name(frame.file, over);
        let rounds = self.rounds(&value, kind);
        let Some(rounds) = rounds else {
            self.demand_loop(&value, body, frame);
            let unknown = match &value {
                Value::Unknown(_) => value.clone(),
                _ => Value::unknown(&name, format!("`{name}` is looped over and its elements are not known")),
            };
            let flow = self.maybe(frame, |eval, frame| {
                let inner = eval.block_scope(frame);
                let round = match item {
                    Place::List { places, .. } => {
                        let parts = vec![unknown.clone(); places.len()];
                        eval.list(parts)
                    }
                    _ => unknown,
                };
                eval.bind(&inner, item, round, declare);
                eval.block(&inner, body)
            });
            return if matches!(flow, Flow::Return) { Flow::Next } else { after_loop(flow) };
        };
        if rounds.len() > MAX_ROUNDS {
            self.limits.insert((frame.file, self.files[frame.file as usize].facts.function(frame.func).span, "rounds"));
        }
        for (round, condition) in rounds.into_iter().take(MAX_ROUNDS) {
            let inner = self.block_scope(frame);
            let flow = self.with_element(condition, |eval| {
                eval.bind(&inner, item, round, declare);
                eval.block(&inner, body)
            });
            match flow {
                Flow::Next | Flow::Continue => {}
                Flow::Break => break,
                other => return other,
            }
        }
        Flow::Next
    }

    fn demand_loop(&mut self, value: &Value, body: &Block, frame: &Frame) {
        // A loop whose body holds a claim, or calls something that registers, matters.
        if self.block_registers(frame.file, frame.func) || body.len() < 8 {
            self.demand(value);
        }
    }

    /// What each round of a loop binds, if the collection is known.
    fn rounds(&mut self, value: &Value, kind: LoopKind) -> Option<Vec<(Value, u32)>> {
        let language_pairs = kind == LoopKind::Pairs;
        match value {
            Value::List(id) => {
                let (items, open) = self.items(*id);
                if open && items.is_empty() {
                    return None;
                }
                let mut rounds = Vec::new();
                for (at, item) in items.into_iter().enumerate() {
                    let round = match kind {
                        LoopKind::Keys => Value::Int(at as i64),
                        LoopKind::Pairs => self.list(vec![Value::Int(at as i64), item.value]),
                        _ => item.value,
                    };
                    rounds.push((round, item.condition));
                }
                Some(rounds)
            }
            Value::Class(_) | Value::Instance(_) if kind == LoopKind::Items => {
                let items = self.spread_items(value)?;
                Some(items.into_iter().map(|item| (item.value, item.condition)).collect())
            }
            Value::Map(id) => {
                let (entries, open) = self.entries(*id);
                if open && entries.is_empty() {
                    return None;
                }
                let mut rounds = Vec::new();
                for (key, value) in entries {
                    let round = match kind {
                        LoopKind::Items | LoopKind::Keys => key,
                        _ if language_pairs || kind == LoopKind::Values => self.list(vec![key, value]),
                        _ => value,
                    };
                    rounds.push((round, 0));
                }
                Some(rounds)
            }
            Value::Instance(_) | Value::Class(_) | Value::Module(_) if kind == LoopKind::Keys => {
                let keys = self.keys_of(value)?;
                Some(keys.into_iter().map(|key| (key, 0)).collect())
            }
            Value::Choice(values) => {
                let mut all = Vec::new();
                for value in values.iter() {
                    all.extend(self.rounds(value, kind).unwrap_or_default());
                }
                if all.is_empty() { None } else { Some(all) }
            }
            Value::Null => Some(Vec::new()),
            _ => None,
        }
    }

    /// True, false, or undecided.
    pub(crate) fn truth(&self, value: &Value) -> Option<bool> {
        match value {
            Value::Null => Some(false),
            Value::Bool(known) => Some(*known),
            Value::Int(number) => Some(*number != 0),
            Value::Str(text) if text.configured() => None,
            Value::Str(text) => text.known().map(|text| !text.is_empty()),
            Value::Router(id) if self.routers[*id as usize].assumed => None,
            Value::Function(_) | Value::Router(_) | Value::Class(_) | Value::Route(_) | Value::Instance(_) => {
                Some(true)
            }
            // An empty one may be filled by code that was not run yet.
            Value::List(id) | Value::Map(id) => match &self.heap[*id as usize] {
                Object::List { items, .. } if !items.is_empty() => Some(true),
                Object::Map { entries, .. } if !entries.is_empty() => Some(true),
                _ => None,
            },
            _ => None,
        }
    }

    /// The truth of a value that only decides which pieces a text is made of: a configuration default counts.
    pub(crate) fn truth_of_default(&self, value: &Value) -> Option<bool> {
        match value {
            Value::Str(text) => text.known().map(|text| !text.is_empty()),
            other => self.truth(other),
        }
    }

    /// A number that a loop changes is another one in each round, and how many rounds there are is not known.
    fn loosen_counters(&mut self, frame: &Frame, item: &Place, body: &Block) {
        let facts = self.facts(frame.file);
        let mut names = walk::assigned(&facts, body);
        if let Place::Name(counter) = item {
            names.push(*counter);
        }
        for name in names {
            let sym = self.sym(frame.file, name);
            let Some(scope) = frame.scope.holder(sym) else { continue };
            if matches!(scope.own(sym), Some(Value::Int(_))) {
                let unknown = Value::unknown(facts.text(name), "a number that changes with each round of a loop");
                self.set_variable(&scope, sym, unknown);
            }
        }
    }

    pub(crate) fn is_python(&self, frame: &Frame) -> bool {
        self.language(frame.file) == Language::Python
    }
}

fn goes_on(flow: &Flow) -> bool {
    matches!(flow, Flow::Next)
}

fn after_loop(flow: Flow) -> Flow {
    match flow {
        Flow::Throw => Flow::Next,
        Flow::Break | Flow::Continue | Flow::Next => Flow::Next,
        Flow::Return => Flow::Return,
    }
}
