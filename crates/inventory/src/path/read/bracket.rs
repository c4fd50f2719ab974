//! Parameters within brackets: `{id}`, `{id:int?}`, `{*rest}`, `<int:id>`.

use super::{ParsedParameter, Reader};
use crate::path::{BracketForm, PartOrder};

impl Reader<'_> {
    /// Reads the bracketed parameter at the current position, if one stands there.
    pub(super) fn bracketed(&mut self) -> bool {
        let syntax = self.syntax;
        for form in &syntax.brackets {
            let Some(close) = self.tokens.partner(self.at, form.open) else { continue };
            let inner = self.tokens.text(self.at + 1, close);
            self.at = close + 1;
            if !form.ignored.contains(&inner) {
                let (parameter, ty) = self.contents(form, inner.trim());
                self.parameter(parameter, ty);
            }
            return true;
        }
        false
    }

    fn contents(&self, form: &BracketForm, inner: &str) -> (ParsedParameter, Option<String>) {
        let mut parameter = ParsedParameter::default();
        let mut rest = inner;
        if let Some(prefix) = longest(&form.catch_all_prefixes, |text| rest.starts_with(text)) {
            parameter.catch_all = true;
            rest = &rest[prefix.len()..];
        }
        let depth_zero = |text: &str, mark: &str| find_outside_parentheses(text, mark);
        if let Some(mark) = form.default.as_deref().filter(|mark| !mark.is_empty())
            && let Some(at) = depth_zero(rest, mark)
        {
            parameter.default = Some(rest[at + mark.len()..].to_owned());
            parameter.optional = true;
            rest = &rest[..at];
        }
        if let Some(mark) = form.optional.as_deref().filter(|mark| !mark.is_empty())
            && let Some(before) = rest.strip_suffix(mark)
        {
            parameter.optional = true;
            rest = before;
        }
        let separator = form.separator.as_deref().filter(|text| !text.is_empty());
        let (name, constraints) = match separator {
            None => (rest, None),
            Some(separator) => split(rest, separator, form.order),
        };
        let mut name = name.trim();
        if let Some(suffix) = longest(&form.catch_all_suffixes, |text| name.ends_with(text)) {
            parameter.catch_all = true;
            name = &name[..name.len() - suffix.len()];
        }
        // Before the constraint too: `{name?:[a-z]+}`.
        if let Some(mark) = form.optional.as_deref().filter(|mark| !mark.is_empty())
            && let Some(before) = name.strip_suffix(mark)
        {
            parameter.optional = true;
            name = before;
        }
        name.clone_into(&mut parameter.name);
        let mut ty = None;
        let mut constraints = constraints;
        while let Some(text) = constraints.filter(|text| !text.is_empty()) {
            let end = separator
                .filter(|_| form.chain)
                .and_then(|separator| Some((depth_zero(text, separator)?, separator.len())));
            let (first, rest) = match end {
                Some((at, width)) => (&text[..at], Some(&text[at + width..])),
                None => (text, None),
            };
            let found = self.take_constraint(first.trim().to_owned(), true, &mut parameter);
            ty = ty.or(found);
            constraints = rest;
        }
        (parameter, ty)
    }
}

/// Name and constraint of `text`.
fn split<'t>(text: &'t str, separator: &str, order: PartOrder) -> (&'t str, Option<&'t str>) {
    match order {
        PartOrder::NameFirst => match text.split_once(separator) {
            Some((name, constraint)) => (name, Some(constraint)),
            None => (text, None),
        },
        // A constraint's arguments may hold the separator; a name may not.
        PartOrder::ConstraintFirst => match text.rsplit_once(separator) {
            Some((constraint, name)) => (name, Some(constraint)),
            None => (text, None),
        },
    }
}

fn longest(texts: &[String], fits: impl Fn(&str) -> bool) -> Option<&str> {
    texts.iter().map(String::as_str).filter(|text| !text.is_empty() && fits(text)).max_by_key(|text| text.len())
}

/// Where `mark` first stands outside of parentheses.
fn find_outside_parentheses(text: &str, mark: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            _ if depth == 0 && text[at..].starts_with(mark) => return Some(at),
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}
