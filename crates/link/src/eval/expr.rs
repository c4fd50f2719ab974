//! Expressions.

use super::{Eval, Frame, MAX_NESTING, Object, entries};
use crate::value::{MAX_CHOICES, MORE_CHOICES, Part, Text, Unknown, Value};
use periplus_facts::{Expr, ExprId, Place};
use std::rc::Rc;

impl Eval<'_> {
    /// Evaluates an expression.
    pub(crate) fn expr(&mut self, frame: &Frame, id: ExprId) -> Value {
        let site = self.site(frame, id);
        if !self.burn(site) {
            return Value::unknown("value", "the evaluation budget ran out before this was reached");
        }
        if self.nesting >= MAX_NESTING {
            self.memo.cut_off(0);
            self.limits.insert((site.file, site.span, "nesting"));
            return Value::unknown("value", "nested too deep to follow");
        }
        self.nesting += 1;
        let value = self.evaluate(frame, id, site);
        self.nesting -= 1;
        value
    }

    fn evaluate(&mut self, frame: &Frame, id: ExprId, site: crate::value::Site) -> Value {
        let facts = self.facts(frame.file);
        match facts.expr(id) {
            Expr::Opaque => Value::unknown("value", "an expression that is not followed"),
            Expr::Null => Value::Null,
            Expr::Bool(value) => Value::Bool(*value),
            Expr::Int(value) => Value::Int(*value),
            Expr::Str(text) => Value::text(facts.text(*text), Some(site)),
            Expr::Regex { pattern, flags } => {
                let mut marked = format!("{}{}", crate::assemble::REGEX_MARK, facts.text(*pattern));
                if let Some(flags) = flags {
                    marked.push(crate::assemble::REGEX_FLAGS);
                    marked.push_str(facts.text(*flags));
                }
                Value::text(&marked, Some(site))
            }
            Expr::Concat(parts) => {
                let mut choices = vec![Text::default()];
                for part in parts {
                    let value = self.expr(frame, *part);
                    let name = self.expression_name(frame.file, *part);
                    let texts = self.texts(&value, &name);
                    choices = product(&choices, &texts);
                    self.charge(choices.iter().map(|text| text.parts.len()).sum());
                }
                Value::join(choices.into_iter().map(|text| Value::Str(Rc::new(text))))
            }
            Expr::Binary { op, left, right } => self.binary(frame, *op, *left, *right),
            Expr::Not(inner) => {
                let value = self.expr(frame, *inner);
                if let Some(test) = self.negated_test(frame, &value) {
                    return test;
                }
                match self.truth(&value) {
                    Some(value) => Value::Bool(!value),
                    None => Self::undecided_opposite(&value),
                }
            }
            Expr::Name(name) => {
                let name = self.sym(frame.file, *name);
                self.variable(frame, name)
            }
            Expr::This => match &frame.this {
                Some(this) => this.clone(),
                None => Value::unknown("this", "`this` is not known here"),
            },
            Expr::Super => Value::unknown("super", "the base class"),
            Expr::Member { object, name } => {
                let name = self.sym(frame.file, *name);
                if matches!(facts.expr(*object), Expr::Super) {
                    return self.super_member(frame, name);
                }
                let value = self.expr(frame, *object);
                self.member(frame, &value, name)
            }
            Expr::Index { object, index } => {
                let object = self.expr(frame, *object);
                let index = self.expr(frame, *index);
                self.index_value(frame, &object, &index)
            }
            Expr::Slice { object, from, to } => {
                let value = self.expr(frame, *object);
                let from = match from {
                    Some(from) => self.expr(frame, *from),
                    None => Value::Int(0),
                };
                let to = to.map(|to| self.expr(frame, to));
                if let (Value::Str(text), Value::Int(from), Some(Value::Int(to))) = (&value, &from, &to)
                    && let Some(known) = text.known()
                {
                    let characters: Vec<char> = known.chars().collect();
                    let at = |index: i64| {
                        let from_end = (characters.len() as i64 + index).max(0);
                        (if index < 0 { from_end } else { index } as usize).min(characters.len())
                    };
                    let (start, end) = (at(*from), at(*to));
                    let part: String = characters.get(start..end).unwrap_or_default().iter().collect();
                    return Value::Str(Rc::new(text.map(|_| part)));
                }
                match from {
                    Value::Int(at) if at >= 0 => self.slice_value(&value, at as usize),
                    _ => match value {
                        list @ Value::List(_) => list,
                        _ => Value::unknown("slice", "a slice whose bounds are not known"),
                    },
                }
            }
            Expr::Call { callee, args, new } => self.call_expr(frame, id, *callee, args, *new),
            Expr::List(elements) => {
                let mut items = Vec::new();
                let mut open = false;
                for element in elements {
                    let value = self.expr(frame, element.value);
                    if element.spread {
                        match self.spread(&value) {
                            Some(values) => items.extend(values),
                            None => {
                                let condition = self.condition;
                                let unread = self.unread_elements(&value);
                                items.extend(unread.map(|value| super::Item { value, condition }));
                                open = true;
                            }
                        }
                    } else {
                        items.push(super::Item { value, condition: self.condition });
                    }
                }
                let made = self.alloc(Object::List { items, open });
                self.note_element(frame.file, id, made);
                Value::List(made)
            }
            Expr::Map(entries) => {
                let mut all: Vec<(Value, Value)> = Vec::new();
                let mut open = false;
                let mut spread = None;
                for entry in entries {
                    let value = self.expr(frame, entry.value);
                    match entry.key {
                        Some(key) => {
                            let key = self.expr(frame, key);
                            entries::put(&mut all, key, value, false);
                        }
                        None => match self.pairs(&value) {
                            // A copy of a router registers on it.
                            None if matches!(value, Value::Router(_)) => spread = Some(value),
                            Some(pairs) => {
                                for (key, value) in pairs {
                                    entries::put(&mut all, key, value, false);
                                }
                            }
                            None => {
                                // What an object holds is looked up by names: there is no element to ask later.
                                self.demand(&value);
                                open = true;
                            }
                        },
                    }
                }
                if let Some(router) = spread.filter(|router| !self.hides_calls(router, &all)) {
                    for (key, value) in all {
                        self.set_index(frame, &router, &key, value);
                    }
                    return router;
                }
                let made = self.alloc(Object::Map { entries: all, open });
                self.note_element(frame.file, id, made);
                Value::Map(made)
            }
            Expr::Function(func) => self.closure(frame, *func),
            Expr::Class(class) => {
                self.declare_class(frame, *class);
                Value::Class(crate::value::ClassKey { file: frame.file, class: *class })
            }
            Expr::Conditional { condition, then, otherwise } => {
                let value = self.expr(frame, *condition);
                match self.truth(&value) {
                    Some(true) => self.expr(frame, *then),
                    Some(false) => self.expr(frame, *otherwise),
                    None => {
                        let then = self.expr(frame, *then);
                        let otherwise = self.expr(frame, *otherwise);
                        match self.default_of_tested(frame, *condition, &then, &otherwise) {
                            Some(default) => default,
                            None => Value::join([then, otherwise]),
                        }
                    }
                }
            }
            Expr::Assign { place, value } => {
                let value = self.expr(frame, *value);
                self.bind(frame, place, value.clone(), periplus_facts::Declare::Assign);
                value
            }
            Expr::Comprehension { element, key, flatten, item, over, condition } => {
                self.comprehension(frame, *element, *key, *flatten, item, *over, *condition)
            }
            Expr::Import(specifier) => {
                let value = self.expr(frame, *specifier);
                self.import_value(frame, &value)
            }
            Expr::Generic { base, .. } => self.expr(frame, *base),
            Expr::TypeOf(inner) => self.expr(frame, *inner),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one node")]
    fn comprehension(
        &mut self,
        frame: &Frame,
        element: ExprId,
        key: Option<ExprId>,
        flatten: bool,
        item: &Place,
        over: ExprId,
        condition: Option<ExprId>,
    ) -> Value {
        let collection = self.expr(frame, over);
        let inner = Frame { scope: frame.scope.child(crate::scope::ScopeKind::Function), ..frame.clone() };
        let Some(rounds) = self.spread_items(&collection) else {
            self.bind(
                &inner,
                item,
                Value::unknown("element", "the elements are not known"),
                periplus_facts::Declare::Block,
            );
            let value = self.expr(&inner, element);
            let condition = self.condition;
            return match key {
                Some(_) => Value::Map(self.alloc(Object::Map { entries: Vec::new(), open: true })),
                None => {
                    Value::List(self.alloc(Object::List { items: vec![super::Item { value, condition }], open: true }))
                }
            };
        };
        let mut items = Vec::new();
        let mut entries = Vec::new();
        // The default of a setting that was left out, since it is empty: what comes next stands in its place.
        let mut left_out: Option<Text> = None;
        for round in rounds {
            self.bind(&inner, item, round.value, periplus_facts::Declare::Block);
            if let Some(condition) = condition {
                let value = self.expr(&inner, condition);
                if self.truth_of_default(&value) == Some(false) {
                    left_out = left_out.or_else(|| match &value {
                        Value::Str(text) => text.setting().map(|setting| Text::unset(setting)),
                        _ => None,
                    });
                    continue;
                }
            }
            let mut value = self.expr(&inner, element);
            if let (Value::Str(text), Some(mut marked)) = (&value, left_out.take()) {
                marked.append(text);
                value = Value::Str(Rc::new(marked));
            }
            if let Some(key) = key {
                let key = self.expr(&inner, key);
                entries.push((key, value));
            } else if flatten {
                items.extend(self.spread_items(&value).unwrap_or_default());
            } else {
                items.push(super::Item { value, condition: round.condition });
            }
        }
        match key {
            Some(_) => Value::Map(self.alloc(Object::Map { entries, open: false })),
            None => Value::List(self.alloc(Object::List { items, open: false })),
        }
    }

    /// A value as text, one for each alternative; what is no string becomes a hole called `name`.
    pub(crate) fn texts(&mut self, value: &Value, name: &str) -> Vec<Text> {
        let mut texts = Vec::new();
        for one in value.alternatives() {
            if let Some(written) = self.written_out(one) {
                texts.extend(self.texts(&written, name));
                continue;
            }
            if let Some(number) = self.number_in(one) {
                texts.push(Text::literal(&number.to_string(), None));
                continue;
            }
            texts.push(match one {
                Value::Str(text) => (**text).clone(),
                Value::Bool(value) => Text::literal(if *value { "true" } else { "false" }, None),
                Value::Unknown(unknown) => {
                    let renamed = if &*unknown.name == "value" {
                        Rc::new(Unknown { name: name.into(), ..(**unknown).clone() })
                    } else {
                        Rc::clone(unknown)
                    };
                    Text::hole(&renamed)
                }
                Value::External(path) => match self.packs.constant(path) {
                    Some(constant) => Text::literal(constant, None),
                    None => Text {
                        parts: vec![Part::Hole(Rc::new(Unknown {
                            name: path.rsplit(['.', '/']).next().unwrap_or(name).into(),
                            reason: format!("`{path}` is defined outside this tree").into(),
                            needs: Vec::new(),
                        }))],
                    },
                },
                _ => Text {
                    parts: vec![Part::Hole(Rc::new(Unknown {
                        name: name.into(),
                        reason: format!("`{name}` is not a text").into(),
                        needs: Vec::new(),
                    }))],
                },
            });
        }
        texts
    }

    /// The first alternative as text.
    pub(crate) fn text_of(&mut self, value: &Value, name: &str) -> Text {
        self.texts(value, name).into_iter().next().unwrap_or_default()
    }
}

/// Every left text followed by every right one.
pub(crate) fn product(left: &[Text], right: &[Text]) -> Vec<Text> {
    let mut all = Vec::new();
    for first in left {
        for second in right {
            if all.len() > MAX_CHOICES {
                let Value::Unknown(more) = Value::unknown("alternatives", MORE_CHOICES) else { return all };
                all.push(Text::hole(&more));
                return all;
            }
            let mut text = first.clone();
            text.append(second);
            all.push(text);
        }
    }
    all
}
