//! Versions of an interface: how code states them, and how they stand in templates.

use crate::eval::Actual;
use crate::value::{RouterId, Site, Text, Value};

/// What is said of versions at one place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stated {
    pub(crate) declared: Vec<(String, Site)>,
    pub(crate) limited: Vec<(String, Site)>,
    /// Any version, or one that is not known.
    pub(crate) any: bool,
    /// The router whose versions hold where nothing nearer says any.
    pub(crate) set: Option<RouterId>,
}

impl Stated {
    /// All that is said in both places; of two sets the first counts.
    pub(crate) fn extend(&mut self, other: Stated) {
        // A call that is run once more says the same.
        let fresh = |known: &[(String, Site)], more: Vec<(String, Site)>| -> Vec<_> {
            more.into_iter().filter(|one| !known.contains(one)).collect()
        };
        let declared = fresh(&self.declared, other.declared);
        self.declared.extend(declared);
        let limited = fresh(&self.limited, other.limited);
        self.limited.extend(limited);
        self.any |= other.any;
        self.set = self.set.or(other.set);
    }
}

/// A version as it stands in paths: without a minor number of zero. `2.0` is `2`, `2.1-beta` stays.
pub(crate) fn version(given: &[Actual]) -> Option<String> {
    let mut positional = given.iter().filter(|actual| actual.name.is_none()).map(|actual| &actual.value);
    let first = positional.next()?;
    let (number, second) = match first {
        Value::Int(major) => match positional.next() {
            Some(Value::Int(minor)) => (format!("{major}.{minor}"), positional.next()),
            second => (major.to_string(), second),
        },
        value => (value.known_text()?, positional.next()),
    };
    let (number, status) = match number.split_once('-') {
        Some((number, status)) if status.starts_with(|c: char| c.is_ascii_alphabetic()) => {
            (number.to_owned(), Some(status.to_owned()))
        }
        _ => (number, second.and_then(Value::known_text)),
    };
    let number = number.strip_suffix(".0").unwrap_or(&number).to_owned();
    Some(match status.filter(|status| !status.is_empty()) {
        Some(status) => format!("{number}-{status}"),
        None => number,
    })
}

/// A template with a version in the place of its parameter; `None` if it has no such parameter.
pub(crate) fn with_version(template: &Text, constraint: &str, version: &str) -> Option<Text> {
    let marked = template.marked();
    let (start, end) = parameter(&marked, constraint)?;
    Some(template.map(|text| format!("{}{version}{}", &text[..start], &text[end..])))
}

/// True if a template has a parameter for versions.
pub(crate) fn takes_version(template: &Text, constraint: &str) -> bool {
    parameter(&template.marked(), constraint).is_some()
}

/// From the opening bracket to behind the closing one.
fn parameter(template: &str, constraint: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(open) = template[from..].find('{').map(|at| at + from) {
        let close = open + template[open..].find('}')?;
        let inner = template[open + 1..close].trim_end_matches('?');
        if inner.split(':').skip(1).any(|one| one == constraint) {
            return Some((open, close + 1));
        }
        from = close + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::Eval;

    fn given(values: &[Value]) -> Option<String> {
        let actuals: Vec<Actual> = values
            .iter()
            .map(|value| Actual { name: None, value: value.clone(), site: Eval::no_site(), condition: 0 })
            .collect();
        version(&actuals)
    }

    #[test]
    fn versions_are_written_as_short_as_they_may_be() {
        let text = |text: &str| Value::text(text, None);
        for (values, expected) in [
            (vec![text("1.0")], Some("1")),
            (vec![text("1.1")], Some("1.1")),
            (vec![text("2.0-beta")], Some("2-beta")),
            (vec![text("2.0"), text("rc")], Some("2-rc")),
            (vec![text("2013-08-06")], Some("2013-08-06")),
            (vec![Value::Int(3)], Some("3")),
            (vec![Value::Int(3), Value::Int(2)], Some("3.2")),
            (vec![Value::Int(3), Value::Int(0), text("beta")], Some("3-beta")),
            (vec![Value::Null], None),
            (vec![], None),
        ] {
            assert_eq!(given(&values).as_deref(), expected);
        }
    }

    #[test]
    fn a_version_takes_the_place_of_its_parameter_alone() {
        let with = |template: &str| {
            with_version(&Text::literal(template, None), "apiVersion", "2").and_then(|text| text.known())
        };
        assert_eq!(with("api/v{version:apiVersion}/{id:int}").as_deref(), Some("api/v2/{id:int}"));
        assert_eq!(with("{id:int}/{v:apiVersion?}/x").as_deref(), Some("{id:int}/2/x"));
        assert_eq!(with("{version}/{id"), None);
    }
}
