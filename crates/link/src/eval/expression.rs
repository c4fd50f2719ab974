//! Regular expressions that code applies to texts.

use crate::assemble::{REGEX_FLAGS, REGEX_MARK};
use crate::value::{Text, Value};
use regex::{Regex, RegexBuilder};
use std::rc::Rc;

/// What a compiled expression may weigh, in bytes.
const MAX_SIZE: usize = 1 << 16;
/// Matches of one expression in one text that are told.
const MAX_MATCHES: usize = 256;

/// What replaces all matches of an expression in a text.
pub(super) fn replaces(pattern: &str, with: &str) -> Option<impl Fn(&str) -> String + use<>> {
    let pattern = compile(pattern, "")?;
    let with = replacement(with);
    Some(move |text: &str| pattern.replace_all(text, with.as_str()).into_owned())
}

/// The expression that a text is read as, with its flags.
pub(super) fn expression(text: &Value, flags: Option<&Value>) -> Option<Value> {
    let Value::Str(text) = text else { return None };
    if text.marked().starts_with(REGEX_MARK) {
        return Some(Value::Str(Rc::clone(text)));
    }
    let mut marked = Text::literal(&REGEX_MARK.to_string(), None);
    marked.append(text);
    if let Some(flags) = flags.and_then(Value::known_text) {
        marked.append(&Text::literal(&format!("{REGEX_FLAGS}{flags}"), None));
    }
    Some(Value::Str(Rc::new(marked)))
}

/// True for the text of a regular expression.
pub(super) fn is_expression(value: &Value) -> bool {
    value.known_text().is_some_and(|text| text.starts_with(REGEX_MARK))
}

/// An expression of ECMAScript with its flags.
pub(super) struct Expression {
    pattern: Regex,
    /// It is about all places, not the first alone.
    global: bool,
}

impl Expression {
    /// Reads a marked text; nothing if it stands for no expression, or for one that means something else here.
    pub(super) fn new(marked: &str) -> Option<Expression> {
        let written = marked.strip_prefix(REGEX_MARK)?;
        let (pattern, flags) = written.split_once(REGEX_FLAGS).unwrap_or((written, ""));
        Some(Expression { pattern: compile(&plain_classes(pattern)?, flags)?, global: flags.contains('g') })
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        self.pattern.is_match(text)
    }

    /// All matches, or the first one with its groups.
    pub(super) fn found_in(&self, text: &str) -> Option<Vec<Option<String>>> {
        if self.global {
            let all: Vec<Option<String>> =
                self.pattern.find_iter(text).take(MAX_MATCHES).map(|found| Some(found.as_str().to_owned())).collect();
            return (!all.is_empty()).then_some(all);
        }
        let groups = self.pattern.captures(text)?;
        Some(groups.iter().map(|group| group.map(|group| group.as_str().to_owned())).collect())
    }

    /// Puts a text in the place of the matches.
    pub(super) fn replace(&self, text: &str, with: &str) -> String {
        let with = replacement(with);
        if self.global {
            self.pattern.replace_all(text, with.as_str()).into_owned()
        } else {
            self.pattern.replace(text, with.as_str()).into_owned()
        }
    }
}

/// Compiles an expression; one that means something else here, or nothing, is not applied.
fn compile(pattern: &str, flags: &str) -> Option<Regex> {
    let pattern = pattern.strip_prefix(REGEX_MARK).unwrap_or(pattern);
    let mut builder = RegexBuilder::new(pattern);
    builder.case_insensitive(flags.contains('i'));
    builder.multi_line(flags.contains('m'));
    builder.dot_matches_new_line(flags.contains('s'));
    builder.size_limit(MAX_SIZE).build().ok()
}

/// ECMAScript's classes are about ASCII alone, and know no sets within sets.
fn plain_classes(pattern: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = pattern.chars();
    let mut within = false;
    while let Some(c) = rest.next() {
        match c {
            '\\' => match (rest.next()?, within) {
                ('w', false) => out.push_str("[0-9A-Za-z_]"),
                ('w', true) => out.push_str("0-9A-Za-z_"),
                ('d', false) => out.push_str("[0-9]"),
                ('d', true) => out.push_str("0-9"),
                ('W', false) => out.push_str("[^0-9A-Za-z_]"),
                ('D', false) => out.push_str("[^0-9]"),
                ('b', false) => out.push_str("(?-u:\\b)"),
                (other, _) => out.extend(['\\', other]),
            },
            '[' if within => out.push_str("\\["),
            '[' => {
                within = true;
                out.push('[');
            }
            ']' => {
                within = false;
                out.push(']');
            }
            '&' | '~' | '-' if within && out.ends_with(c) => return None,
            other => out.push(other),
        }
    }
    Some(out)
}

/// `$1-$2` with its names set off: here a name reaches as far as letters do.
fn replacement(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            out.push_str("${");
            out.push_str(&after[..digits]);
            out.push('}');
        } else {
            out.push('$');
        }
        rest = &after[digits..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{Expression, compile, replacement};
    use crate::assemble::{REGEX_FLAGS, REGEX_MARK};

    #[test]
    fn groups_are_put_in_by_number() {
        let words = compile("([a-z])([A-Z])", "").expect("a plain expression");
        assert_eq!(words.replace_all("TideTable", replacement("$1_$2").as_str()), "Tide_Table");
        assert_eq!(replacement("a$b ${name}"), "a$b ${name}");
        assert!(compile("(?<!x)y", "").is_none());
    }

    #[test]
    fn flags_say_how_often_and_how() {
        let expression = |pattern: &str, flags: &str| {
            Expression::new(&format!("{REGEX_MARK}{pattern}{REGEX_FLAGS}{flags}")).expect("a plain expression")
        };
        assert_eq!(expression(r"\/{2,}", "g").replace("//a//b", "/"), "/a/b");
        assert_eq!(expression(r"\/{2,}", "").replace("//a//b", "/"), "/a//b");
        assert_eq!(expression(r"#(\w+)", "g").replace("/#id/#x", ":$1"), "/:id/:x");
        assert!(expression(r"\.JS$", "i").matches("a.js"));
        assert_eq!(expression("(a)(b)?", "").found_in("ac"), Some(vec![Some("a".into()), Some("a".into()), None]));
        assert!(Expression::new("plain").is_none());
    }
}
