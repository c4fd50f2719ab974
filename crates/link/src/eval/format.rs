//! Formatting and joining texts that may have holes.

use super::{Actual, Eval, Frame};
use crate::value::{Part, Site, Text, Unknown, Value};
use periplus_facts::Language;
use std::rc::Rc;

impl Eval<'_> {
    /// Joins texts with holes by a function of plain strings.
    pub(super) fn join_texts(&mut self, actuals: &[Actual], apply: impl Fn(&[&str]) -> String) -> Value {
        let mut choices: Vec<Vec<Text>> = vec![Vec::new()];
        for actual in actuals {
            let texts = self.texts(&actual.value, "path");
            let mut next = Vec::new();
            for choice in &choices {
                for text in &texts {
                    if next.len() < 16 {
                        let mut longer = choice.clone();
                        longer.push(text.clone());
                        next.push(longer);
                    }
                }
            }
            choices = next;
        }
        let joined = choices.into_iter().map(|texts| {
            let marked: Vec<String> = texts.iter().map(Text::marked).collect();
            let parts: Vec<&str> = marked.iter().map(String::as_str).collect();
            let unknowns: Vec<Rc<Unknown>> = texts.iter().flat_map(Text::unknowns).collect();
            let site = texts.iter().rev().flat_map(|text| &text.parts).find_map(|part| match part {
                Part::Literal { site, text, .. } if !text.is_empty() => *site,
                _ => None,
            });
            let setting = texts.iter().find_map(Text::setting);
            Value::Str(Rc::new(Text::from_marked(&apply(&parts), site, setting, &unknowns)))
        });
        let all: Vec<Value> = joined.collect();
        Value::join(all)
    }

    /// `%s` and friends.
    pub(crate) fn printf(&mut self, format: &Rc<Text>, arguments: &[Value]) -> Value {
        let mut arguments = arguments.iter();
        let mut result = Text::default();
        for part in &format.parts {
            let Part::Literal { text, site, setting } = part else {
                result.parts.push(part.clone());
                continue;
            };
            let mut rest: &str = text;
            while let Some(at) = rest.find('%') {
                let literal = |text: &str| Part::Literal { text: text.into(), site: *site, setting: setting.clone() };
                result.parts.push(literal(&rest[..at]));
                let tail = &rest[at + 1..];
                let end = tail.find(|c: char| c.is_ascii_alphabetic() || c == '%').map_or(tail.len(), |end| end + 1);
                if tail.get(..end) == Some("%") {
                    result.parts.push(literal("%"));
                } else if let Some(argument) = arguments.next() {
                    // `%d` asks for the number of what has a name too.
                    let text = match (tail.as_bytes().get(end.wrapping_sub(1)), self.number_in(argument)) {
                        (Some(b'd'), Some(number)) => Text::literal(&padded(number, &tail[..end]), None),
                        _ => self.text_of(argument, "value"),
                    };
                    result.append(&text);
                }
                rest = tail.get(end..).unwrap_or_default();
            }
            result.parts.push(Part::Literal { text: rest.into(), site: *site, setting: setting.clone() });
        }
        Value::Str(Rc::new(result))
    }

    /// Python's `"%(name)s" % {…}`.
    pub(crate) fn percent_map(&mut self, format: &Rc<Text>, map: &Value) -> Value {
        let mut marked = format.marked();
        let mut unknowns = format.unknowns();
        for (key, value) in self.pairs(map).unwrap_or_default() {
            let Some(key) = key.known_text() else { continue };
            let text = self.text_of(&value, &key);
            unknowns.extend(text.unknowns());
            marked =
                marked.replace(&format!("%({key})s"), &text.marked()).replace(&format!("%({key})d"), &text.marked());
        }
        Value::Str(Rc::new(Text::from_marked(&marked, None, format.setting(), &unknowns)))
    }

    /// `{}`, `{0}`, `{name}` and `{0:d}`.
    pub(super) fn brace_format(&mut self, format: &Rc<Text>, actuals: &[Actual]) -> Value {
        let positional: Vec<&Actual> = actuals.iter().filter(|actual| actual.name.is_none()).collect();
        let mut next = 0usize;
        let mut result = Text::default();
        for part in &format.parts {
            let Part::Literal { text, site, setting } = part else {
                result.parts.push(part.clone());
                continue;
            };
            let literal = |text: &str| Part::Literal { text: text.into(), site: *site, setting: setting.clone() };
            let mut rest: &str = text;
            while let Some(at) = rest.find(['{', '}']) {
                result.parts.push(literal(&rest[..at]));
                let tail = &rest[at..];
                if tail.starts_with("{{") || tail.starts_with("}}") {
                    result.parts.push(literal(&tail[..1]));
                    rest = &tail[2..];
                    continue;
                }
                let Some(end) = tail.find('}').filter(|_| tail.starts_with('{')) else {
                    result.parts.push(literal(&tail[..1]));
                    rest = &tail[1..];
                    continue;
                };
                let field = tail[1..end].split([':', '!', '.', '[']).next().unwrap_or_default();
                let argument = if field.is_empty() {
                    next += 1;
                    positional.get(next - 1).map(|actual| actual.value.clone())
                } else if let Ok(index) = field.parse::<usize>() {
                    positional.get(index).map(|actual| actual.value.clone())
                } else {
                    actuals
                        .iter()
                        .find(|actual| actual.name.as_deref() == Some(field))
                        .map(|actual| actual.value.clone())
                };
                match argument {
                    Some(argument) => {
                        let written = tail[1..end].split_once(':').map_or("", |(_, written)| written);
                        let text = match self.number_in(&argument) {
                            Some(number) if written.starts_with('0') => Text::literal(&padded(number, written), None),
                            _ => self.text_of(&argument, field),
                        };
                        result.append(&text);
                    }
                    // A path parameter in braces that the call does not fill.
                    None => result.parts.push(literal(&tail[..=end])),
                }
                rest = &tail[end + 1..];
            }
            result.parts.push(literal(rest));
        }
        Value::Str(Rc::new(result))
    }
}

/// A number as `03d` and `%03d` write it.
fn padded(number: i64, written: &str) -> String {
    let width =
        written.trim_start_matches('%').strip_prefix('0').map(|rest| rest.trim_end_matches('d').parse::<usize>());
    match width {
        Some(Ok(width)) if width < 32 => format!("{number:0width$}"),
        _ => number.to_string(),
    }
}

/// Go's `path.Clean`: no doubled slashes, `.` and `..` resolved, no trailing slash.
pub(crate) fn clean(path: &str) -> String {
    let rooted = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.pop().is_none() && !rooted {
                    parts.push("..");
                }
            }
            other => parts.push(other),
        }
    }
    let joined = parts.join("/");
    if rooted { format!("/{joined}") } else { joined }
}

impl Eval<'_> {
    /// The pieces of a text between separators, at so many places at most: the last ones if it begins at the end.
    pub(super) fn split_text(
        &mut self,
        frame: &Frame,
        text: &Value,
        separator: &Value,
        places: Option<usize>,
        from_end: bool,
        site: Site,
    ) -> Option<Value> {
        // Its pieces stand where it does.
        let written = match text {
            Value::Str(text) => text.site(),
            _ => None,
        };
        let (text, separator) = (text.known_text()?, separator.known_text()?);
        let pattern = self.language(frame.file) == Language::Java;
        let separator = if pattern { plain_separator(&separator)? } else { &*separator };
        if separator.is_empty() {
            return None;
        }
        let most = places.unwrap_or(MAX_PIECES).saturating_add(1);
        let mut pieces: Vec<&str> = if from_end {
            text.rsplitn(most, separator).collect()
        } else {
            text.splitn(most, separator).take(MAX_PIECES).collect()
        };
        if from_end {
            pieces.reverse();
        }
        let pieces = pieces.into_iter().map(|piece| Value::text(piece, written.or(Some(site)))).collect();
        Some(self.list(pieces))
    }
}

/// Pieces that a text is split into.
const MAX_PIECES: usize = 1_000;

/// The text that a regular expression stands for, if it stands for one.
pub(super) fn plain_separator(pattern: &str) -> Option<&str> {
    let text = pattern.strip_prefix('\\').filter(|escaped| escaped.len() == 1).unwrap_or(pattern);
    let plain = text != pattern || !text.contains(['\\', '.', '[', '(', '{', '*', '+', '?', '^', '$', '|']);
    (plain && !text.starts_with(char::is_alphanumeric)).then_some(text)
}
