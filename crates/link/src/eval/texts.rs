//! Parts of texts and lists, and where in them something is.

use super::expression::Expression;
use super::{Actual, Eval, Item, Object};
use crate::assemble::REGEX_MARK;
use crate::value::{HOLE_END, HOLE_START, HeapId, Site, Text, Value};
use periplus_packs::Operation;
use std::rc::Rc;

impl Eval<'_> {
    /// Operations on places within a text or list.
    pub(super) fn within(&mut self, op: Operation, actuals: &[Actual], site: Site) -> Option<Value> {
        let subject = actuals.first()?.value.clone();
        let number = |at: usize| match actuals.get(at).map(|actual| &actual.value) {
            None | Some(Value::Null) => Some(None),
            Some(Value::Int(number)) => Some(Some(*number)),
            Some(_) => None,
        };
        let known = |at: usize| actuals.get(at)?.value.known_text();
        match op {
            Operation::Slice | Operation::Substring | Operation::Substr => {
                let (from, to) = (number(1)?.unwrap_or(0), number(2)?);
                match &subject {
                    Value::Str(text) => {
                        let (from, to) = match (op, to) {
                            (Operation::Substring, Some(to)) => (from.min(to).max(0), Some(from.max(to).max(0))),
                            (Operation::Substring, None) => (from.max(0), None),
                            (Operation::Substr, Some(length)) if from < 0 => {
                                (from, (from + length < 0).then_some(from + length))
                            }
                            (Operation::Substr, Some(length)) => (from, Some(from + length.max(0))),
                            (_, to) => (from, to),
                        };
                        Some(Value::Str(Rc::new(cut(text, from, to)?)))
                    }
                    Value::List(id) if op == Operation::Slice => {
                        let (items, open) = self.items(*id);
                        if open && (from < 0 || to.is_some_and(|to| to < 0)) {
                            return None;
                        }
                        let place = |at: i64| if at < 0 { items.len() as i64 + at } else { at }.max(0) as usize;
                        let (start, end) = (place(from), to.map_or(items.len(), place).min(items.len()));
                        let kept: Vec<Item> = items.get(start..end).unwrap_or_default().to_vec();
                        Some(Value::List(self.alloc(Object::List { items: kept, open })))
                    }
                    _ => None,
                }
            }
            Operation::Replace | Operation::ReplaceFirst => {
                let (from, to) = (known(1)?, known(2)?);
                let Value::Str(text) = subject else { return None };
                if from.starts_with(REGEX_MARK) {
                    let expression = Expression::new(&from)?;
                    return Some(Value::Str(Rc::new(beside_holes(&text, |text| expression.replace(text, &to))?)));
                }
                if from.is_empty() {
                    return None;
                }
                let times = if op == Operation::ReplaceFirst { 1 } else { usize::MAX };
                Some(Value::Str(Rc::new(beside_holes(&text, |text| text.replacen(&from, &to, times))?)))
            }
            Operation::ReplacePattern => {
                let replaces = super::expression::replaces(&known(1)?, &known(2)?)?;
                super::elementwise::map_text(subject, &replaces)
            }
            Operation::IndexOf => match &subject {
                Value::Str(_) => {
                    let (text, part) = (subject.known_text()?, actuals.get(1)?.value.known_text()?);
                    let at = text.find(&part).map(|at| text[..at].chars().count() as i64);
                    Some(Value::Int(at.unwrap_or(-1)))
                }
                Value::List(id) => {
                    let (items, open) = self.items(*id);
                    for (at, item) in items.iter().enumerate() {
                        if self.equal(&item.value, &actuals.get(1)?.value)? {
                            return Some(Value::Int(at as i64));
                        }
                    }
                    (!open && !items.is_empty()).then_some(Value::Int(-1))
                }
                _ => None,
            },
            Operation::Pop | Operation::Shift => {
                let Value::List(id) = subject else { return None };
                let taken = |items: &Vec<Item>| match op {
                    Operation::Pop => items.last().cloned(),
                    _ => items.first().cloned(),
                };
                let certain = self.condition == 0;
                let Object::List { items, open } = &mut self.heap[id as usize] else { return None };
                let Some(item) = taken(items) else { return (!*open).then_some(Value::Null) };
                // What only some branch takes off may still be there.
                if certain {
                    let at = if op == Operation::Pop { items.len() - 1 } else { 0 };
                    items.remove(at);
                }
                Some(item.value)
            }
            Operation::Splice => {
                let Value::List(id) = subject else { return None };
                let (from, count) = (number(1)?.unwrap_or(0), number(2)?);
                self.splice(id, from, count, actuals.get(3..).unwrap_or_default())
            }
            Operation::At => match &subject {
                Value::List(_) => Some(self.element(&subject, number(1)?.unwrap_or(0))),
                _ => None,
            },
            Operation::Flat => {
                let levels = number(1)?.unwrap_or(1);
                self.flat(&subject, usize::try_from(levels).unwrap_or(0))
            }
            Operation::TestExpression | Operation::MatchExpression => {
                let (first, second) = (subject.known_text()?, actuals.get(1)?.value.known_text()?);
                let (expression, text) = if first.starts_with(REGEX_MARK) { (first, second) } else { (second, first) };
                if text.starts_with(REGEX_MARK) {
                    return None;
                }
                let expression = Expression::new(&expression)?;
                if op == Operation::TestExpression {
                    return Some(Value::Bool(expression.matches(&text)));
                }
                let Some(found) = expression.found_in(&text) else { return Some(Value::Null) };
                let found =
                    found.into_iter().map(|part| part.map_or(Value::Null, |part| Value::text(&part, Some(site))));
                let found: Vec<Value> = found.collect();
                Some(self.list(found))
            }
            _ => None,
        }
    }

    /// Takes elements out of a list, which are given back, and puts others in their place.
    fn splice(&mut self, list: HeapId, from: i64, count: Option<i64>, new: &[Actual]) -> Option<Value> {
        let condition = self.condition;
        let Object::List { items, open } = &mut self.heap[list as usize] else { return None };
        // What only some branch takes off may still be there.
        if *open || condition != 0 {
            return None;
        }
        let length = items.len() as i64;
        let start = if from < 0 { (length + from).max(0) } else { from.min(length) };
        let end = count.map_or(length, |count| start.saturating_add(count.max(0)).min(length));
        let new = new.iter().map(|actual| Item { value: actual.value.clone(), condition });
        let taken: Vec<Item> = items.splice(start as usize..end as usize, new).collect();
        Some(Value::List(self.alloc(Object::List { items: taken, open: false })))
    }

    /// A list without the lists in it, so many levels deep: their elements stand in their place.
    pub(super) fn flat(&mut self, list: &Value, levels: usize) -> Option<Value> {
        let mut items = self.spread_items(list)?;
        for _ in 0..levels.min(MAX_LEVELS) {
            let mut flat = Vec::new();
            let mut deep = false;
            for item in items {
                match &item.value {
                    Value::List(_) => {
                        deep = true;
                        flat.extend(self.spread_items(&item.value)?);
                    }
                    _ => flat.push(item),
                }
            }
            items = flat;
            if !deep {
                break;
            }
        }
        Some(Value::List(self.alloc(Object::List { items, open: false })))
    }
}

/// Lists within lists that are looked into.
const MAX_LEVELS: usize = 16;

/// A function of plain strings on a text whose holes it leaves alone; nothing if it would touch one.
pub(super) fn beside_holes(text: &Text, apply: impl Fn(&str) -> String) -> Option<Text> {
    if text.known().is_some() {
        return Some(text.map(apply));
    }
    let shielded: String = units(text).into_iter().collect();
    let result = apply(&shielded);
    let wanted: Vec<char> = shielded.chars().filter(|c| is_shield(*c)).collect();
    let left: Vec<char> = result.chars().filter(|c| is_shield(*c)).collect();
    (wanted == left).then(|| unshielded(text, &result))
}

/// A part of a text, if it is known which: negative places count from the end.
fn cut(text: &Text, from: i64, to: Option<i64>) -> Option<Text> {
    let units = units(text);
    let place = |at: i64| {
        let (at, behind) =
            if at < 0 { (units.len().saturating_sub(at.unsigned_abs() as usize), true) } else { (at as usize, false) };
        let at = at.min(units.len());
        let passed = if behind { &units[at..] } else { &units[..at] };
        // Nobody knows how long a hole is.
        (!passed.iter().any(|c| is_shield(*c))).then_some(at)
    };
    let (start, end) = (place(from)?, to.map_or(Some(units.len()), place)?);
    let part: String = units.get(start..end).unwrap_or_default().iter().collect();
    Some(unshielded(text, &part))
}

/// The first of the characters that stand for holes; no text has them.
const SHIELD: u32 = 0xF_0000;
/// How many holes a text may have here.
const MAX_HOLES: u32 = 0xFFFD;

fn is_shield(c: char) -> bool {
    (SHIELD..SHIELD + MAX_HOLES).contains(&(c as u32))
}

/// The characters of a text, with one for each hole.
fn units(text: &Text) -> Vec<char> {
    let mut all = Vec::new();
    let mut holes = 0;
    for part in &text.parts {
        match part {
            crate::value::Part::Literal { text, .. } => all.extend(text.chars().filter(|c| !is_shield(*c))),
            crate::value::Part::Hole(_) => {
                all.extend(char::from_u32(SHIELD + holes % MAX_HOLES));
                holes += 1;
            }
        }
    }
    all
}

/// The text that such characters stand for, with the sites and holes of the one they were taken from.
fn unshielded(of: &Text, shielded: &str) -> Text {
    let holes = of.unknowns();
    of.map(|_| {
        let mut marked = String::new();
        for c in shielded.chars() {
            match holes.get((c as u32).wrapping_sub(SHIELD) as usize).filter(|_| is_shield(c)) {
                Some(unknown) => {
                    marked.push(HOLE_START);
                    marked.extend(unknown.name.chars().filter(|c| !matches!(*c, HOLE_START | HOLE_END)));
                    marked.push(HOLE_END);
                }
                None => marked.push(c),
            }
        }
        marked
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::{beside_holes, cut};
    use crate::value::{Text, Unknown};
    use std::rc::Rc;

    fn holed() -> Text {
        let unknown = Unknown { name: "port".into(), reason: "".into(), needs: Vec::new() };
        let mut text = Text::literal("/a/", None);
        text.append(&Text::hole(&Rc::new(unknown)));
        text.append(&Text::literal("/b.js", None));
        text
    }

    #[test]
    fn a_part_is_known_where_it_ends_beside_a_hole() {
        assert_eq!(cut(&Text::literal("harbour.ts", None), 0, Some(-3)).unwrap().known().unwrap(), "harbour");
        assert_eq!(cut(&Text::literal("ab", None), -5, None).unwrap().known().unwrap(), "ab");
        assert_eq!(cut(&holed(), 1, Some(-3)).unwrap().marked(), "a/\u{1}port\u{2}/b");
        assert!(cut(&holed(), 5, None).is_none());
    }

    #[test]
    fn holes_are_left_alone() {
        assert_eq!(beside_holes(&holed(), |text| text.replace('b', "c")).unwrap().marked(), "/a/\u{1}port\u{2}/c.js");
        assert!(beside_holes(&holed(), |text| text.chars().take(2).collect()).is_none());
    }
}
