//! Operators on strings, lists and conditions.

use super::expr::product;
use super::{Eval, Frame, Object};
use crate::value::{Text, Value};
use periplus_facts::{BinaryOp, ExprId};
use periplus_packs::Operation;
use std::rc::Rc;

impl Eval<'_> {
    pub(crate) fn binary(&mut self, frame: &Frame, op: BinaryOp, left: ExprId, right: ExprId) -> Value {
        let first = self.expr(frame, left);
        if let Some(test) = self.request_test(frame, op, &first, left, right) {
            return test;
        }
        match op {
            // Only what certainly is one decides: what an object stands for may be of a narrower type.
            BinaryOp::Is => {
                let ty = self.type_value(frame, right);
                match self.is_of_type(&first, &ty) {
                    Some(true) => Value::Bool(true),
                    _ => Value::unknown("condition", "not decided"),
                }
            }
            BinaryOp::Or | BinaryOp::Coalesce => {
                let decided = if op == BinaryOp::Coalesce {
                    match first {
                        Value::Null => Some(false),
                        Value::Unknown(_) | Value::External(_) | Value::Choice(_) => None,
                        _ => Some(true),
                    }
                } else {
                    self.truth(&first)
                };
                match decided {
                    Some(true) => first,
                    Some(false) => self.expr(frame, right),
                    None => {
                        let second = self.expr(frame, right);
                        match &first {
                            // A setting that may be absent: the written fallback is its default.
                            Value::Unknown(unknown) if matches!(second, Value::Str(_)) => {
                                second.as_default_of(&unknown.name)
                            }
                            Value::External(name) if matches!(second, Value::Str(_)) => second.as_default_of(name),
                            // `setting ?? false`: the fallback decides nothing while the setting may be there.
                            Value::Unknown(_) if matches!(second, Value::Bool(known) if op == BinaryOp::Coalesce || !known) => {
                                first
                            }
                            // Whatever the one is, the other holds.
                            Value::Unknown(_) | Value::External(_)
                                if op == BinaryOp::Or && matches!(second, Value::Bool(true)) =>
                            {
                                second
                            }
                            Value::External(_) => Value::join([second, first]),
                            _ => Value::join([first, second]),
                        }
                    }
                }
            }
            BinaryOp::And => match self.truth(&first) {
                Some(false) => first,
                Some(true) => self.expr(frame, right),
                None => {
                    let facts = self.facts(frame.file);
                    let site = self.site(frame, left);
                    let text = self.expression_name(frame.file, left);
                    let _ = facts;
                    self.under(&text, site, |eval| eval.expr(frame, right))
                }
            },
            BinaryOp::Equal | BinaryOp::NotEqual => {
                let second = self.expr(frame, right);
                match self.equal(&first, &second) {
                    Some(equal) => Value::Bool(equal == (op == BinaryOp::Equal)),
                    None => Self::undecided_comparison(&first, &second, op == BinaryOp::Equal),
                }
            }
            BinaryOp::In => {
                let second = self.expr(frame, right);
                // A text that is in another one. What is configured decides nothing.
                if let (Value::Str(part), Value::Str(whole)) = (&first, &second)
                    && !part.configured()
                    && !whole.configured()
                    && let (Some(part), Some(whole)) = (part.known(), whole.known())
                {
                    return Value::Bool(whole.contains(&*part));
                }
                let Some(items) = self.spread(&second) else { return Value::unknown("condition", "not decided") };
                let mut undecided = false;
                for item in items {
                    match self.equal(&first, &item.value) {
                        Some(true) => return Value::Bool(true),
                        Some(false) => {}
                        None => undecided = true,
                    }
                }
                if undecided { Value::unknown("condition", "not decided") } else { Value::Bool(false) }
            }
            BinaryOp::InstanceOf => {
                let second = self.expr(frame, right);
                match self.is_made_by(frame, left, &first, &second) {
                    Some(decided) => Value::Bool(decided),
                    None => Value::unknown("condition", "not decided"),
                }
            }
            BinaryOp::Add | BinaryOp::AddTo => {
                let second = self.expr(frame, right);
                // Whoever else has the list sees what is added.
                if let (BinaryOp::AddTo, Value::List(_)) = (op, &first) {
                    let site = self.site(frame, right);
                    let given = Self::actuals(vec![first.clone(), second], site);
                    return self.library_op(frame, Operation::Extend, &given, site, true).unwrap_or(first);
                }
                let names = (self.expression_name(frame.file, left), self.expression_name(frame.file, right));
                self.add(&first, &second, &names.0, &names.1)
            }
            BinaryOp::Remainder => {
                let second = self.expr(frame, right);
                match &first {
                    Value::Str(format) => {
                        let format = Rc::clone(format);
                        let arguments = match &second {
                            Value::List(id) => self.items(*id).0.into_iter().map(|item| item.value).collect(),
                            Value::Map(_) => return self.percent_map(&format, &second),
                            other => vec![other.clone()],
                        };
                        self.printf(&format, &arguments)
                    }
                    _ => Value::unknown("value", "arithmetic"),
                }
            }
            BinaryOp::Divide => {
                let second = self.expr(frame, right);
                match (&first, &second) {
                    (Value::Str(_), Value::Str(_)) => {
                        let (a, b) = (self.text_of(&first, "path"), self.text_of(&second, "path"));
                        let mut text = a.map(|a| format!("{}/", a.trim_end_matches('/')));
                        text.append(&b);
                        Value::Str(Rc::new(text))
                    }
                    _ => Value::unknown("value", "arithmetic"),
                }
            }
            BinaryOp::BitOr => {
                let second = self.expr(frame, right);
                Value::join([first, second])
            }
        }
    }

    /// A condition on the request that a handler is given, if the operator makes one.
    fn request_test(
        &mut self,
        frame: &Frame,
        op: BinaryOp,
        first: &Value,
        left: ExprId,
        right: ExprId,
    ) -> Option<Value> {
        if !self.is_dispatching() {
            return None;
        }
        match op {
            BinaryOp::Equal | BinaryOp::NotEqual => {
                let second = self.expr(frame, right);
                let literal = if matches!(first, Value::Str(_)) { left } else { right };
                let site = self.site(frame, literal);
                let test = self.compare_request(frame, first, &second, site, false)?;
                if op == BinaryOp::Equal { Some(test) } else { self.negated_test(frame, &test) }
            }
            BinaryOp::And | BinaryOp::Or if self.truth(first).is_none() => {
                let second = self.expr(frame, right);
                self.combine_tests(frame, first, &second, op == BinaryOp::And)
            }
            _ => None,
        }
    }

    pub(super) fn equal(&self, first: &Value, second: &Value) -> Option<bool> {
        match (first, second) {
            (Value::Str(a), Value::Str(b)) => {
                // A setting may be anything; a text of which it is a part is compared as it is by default.
                let (one, other) = (a.known()?, b.known()?);
                let doubled = |text: &str| text.len() > 1 && text.bytes().all(|byte| byte == b'/');
                if a.only_configured() || b.only_configured() {
                    // Nobody sets `//`: code that asks for it cleans what it has put together.
                    let cleans = one != other && (doubled(&one) || doubled(&other));
                    return cleans.then_some(false);
                }
                Some(one == other)
            }
            (Value::Bool(a), Value::Bool(b)) => Some(a == b),
            (Value::Int(_) | Value::Instance(_), Value::Int(_) | Value::Instance(_))
                if let (Some(a), Some(b)) = (self.number_in(first), self.number_in(second)) =>
            {
                Some(a == b)
            }
            (Value::Null, Value::Null) => Some(true),
            // What stands for a router that nobody was seen to pass may be none.
            (Value::Null, Value::Router(id)) | (Value::Router(id), Value::Null)
                if self.routers[*id as usize].assumed =>
            {
                None
            }
            // What a function outside of the tree gives for a handler may be an error.
            (Value::Null, Value::Instance(id)) | (Value::Instance(id), Value::Null)
                if self.what_is_wrapped(*id).is_some() =>
            {
                None
            }
            (
                Value::Null,
                Value::Str(_)
                | Value::Function(_)
                | Value::Router(_)
                | Value::Instance(_)
                | Value::List(_)
                | Value::Map(_),
            )
            | (
                Value::Str(_)
                | Value::Function(_)
                | Value::Router(_)
                | Value::Instance(_)
                | Value::List(_)
                | Value::Map(_),
                Value::Null,
            ) => Some(false),
            _ => None,
        }
    }

    /// `left + right`: strings, lists, numbers.
    pub(crate) fn add(&mut self, left: &Value, right: &Value, left_name: &str, right_name: &str) -> Value {
        if let (Some(a), Some(b)) = (self.number_in(left), self.number_in(right)) {
            return Value::Int(a.wrapping_add(b));
        }
        match (left, right) {
            (Value::List(a), _) => {
                let (mut items, mut open) = self.items(*a);
                match self.spread_items(right) {
                    Some(more) => items.extend(more),
                    None => open = true,
                }
                return Value::List(self.alloc(Object::List { items, open }));
            }
            (_, Value::List(b)) if !matches!(left, Value::Str(_)) => {
                let (more, _) = self.items(*b);
                let items = match self.spread_items(left) {
                    Some(mut items) => {
                        items.extend(more);
                        items
                    }
                    None => more,
                };
                return Value::List(
                    self.alloc(Object::List { items, open: left.is_unknown() || matches!(left, Value::External(_)) }),
                );
            }
            (Value::Unknown(_), Value::Unknown(_)) => return left.clone(),
            _ => {}
        }
        if let (Value::Unknown(_) | Value::External(_), Value::Int(_) | Value::Bool(_)) = (left, right) {
            return Value::unknown("value", "arithmetic");
        }
        let first = self.texts(left, left_name);
        let second = self.texts(right, right_name);
        let both = product(&first, &second);
        self.charge(both.iter().map(|text| text.parts.len()).sum());
        Value::join(both.into_iter().map(|text: Text| Value::Str(Rc::new(text))))
    }
}
