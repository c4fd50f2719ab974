//! Versions of an interface that classes and members list: each makes a path of its own.

use super::mapping::Annotation;
use super::member::Member;
use crate::assemble::location;
use crate::eval::{Eval, Frame};
use crate::value::{ClassKey, Site, Value};
use crate::versions::{Stated, version};
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
