//! Versions of an interface that classes and members list: each makes a path of its own.

use super::mapping::Annotation;
use super::member::Member;
use crate::assemble::location;
use crate::eval::{Actual, Eval, Frame};
use crate::value::{ClassKey, Site, Text, Value};
use periplus_inventory::{DerivationKind, DerivationStep};
use periplus_packs::Versions;

/// The versions that a member is served under.
pub(crate) enum Versioned {
    /// Any, or such as are not known: the parameter stays.
    Any,
    /// These, each with the place that says so.
    Listed(Vec<(String, Site)>),
    /// The framework's default, since nothing says otherwise.
    Default(String),
}

/// What stands on one declaration.
#[derive(Default)]
struct Stated {
    declared: Vec<(String, Site)>,
    limited: Vec<(String, Site)>,
    /// Any version, or one that is not known.
    any: bool,
}

impl Eval<'_> {
    /// The versions of a member: its own, else those it is limited to, else its class's.
    pub(crate) fn versions_of(&mut self, rule: &Versions, class: ClassKey, member: &Member) -> Versioned {
        let frame = Frame { file: member.file, ..self.class_frame(member.owner) };
        let exprs = self.facts(member.file).function(member.func).annotations.clone();
        let annotations = self.annotations(&frame, &exprs);
        let own = self.stated(rule, &frame, &annotations);
        if own.any {
            return Versioned::Any;
        }
        for listed in [own.declared, own.limited] {
            if !listed.is_empty() {
                return Versioned::Listed(listed);
            }
        }
        let annotations = self.class_annotations(class);
        let frame = self.class_frame(class);
        let of_class = self.stated(rule, &frame, &annotations);
        if of_class.any {
            Versioned::Any
        } else if of_class.declared.is_empty() {
            Versioned::Default(rule.default.clone())
        } else {
            Versioned::Listed(of_class.declared)
        }
    }

    fn stated(&mut self, rule: &Versions, frame: &Frame, annotations: &[Annotation]) -> Stated {
        let mut stated = Stated::default();
        for annotation in annotations {
            let names = self.annotation_names(annotation, 0);
            let is = |wanted: &[String]| names.iter().any(|name| wanted.iter().any(|wanted| **wanted == **name));
            let (declared, limited) = (is(&rule.declared), is(&rule.limited));
            stated.any |= is(&rule.neutral);
            if !declared && !limited {
                continue;
            }
            // An application's own attribute says its version to the framework's.
            let given = match annotation.ty.alternatives().first() {
                Some(Value::Class(own)) => {
                    let instance = self.construct(frame, *own, annotation.actuals.clone(), annotation.site);
                    self.base_arguments(&instance)
                }
                _ => annotation.actuals.clone(),
            };
            match version(&given) {
                Some(version) if declared => stated.declared.push((version, annotation.site)),
                Some(version) => stated.limited.push((version, annotation.site)),
                None => stated.any = true,
            }
        }
        stated
    }

    /// What to say of a version in a row's derivation.
    pub(crate) fn version_step(&self, version: &str, site: Site) -> DerivationStep {
        DerivationStep {
            kind: DerivationKind::Class,
            text: format!("version {version}"),
            location: location(self, site),
        }
    }
}

/// A version as it stands in paths: without a minor number of zero. `2.0` is `2`, `2.1-beta` stays.
fn version(given: &[Actual]) -> Option<String> {
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
