//! Containers of libraries: they make objects of classes, and keep values under names.

use super::{Actual, Eval, Frame};
use crate::clock;
use crate::value::{ClassKey, Site, Value};
use periplus_facts::ClassKind;
use periplus_packs::Container;
use std::rc::Rc;

/// What is kept under a name.
#[derive(Clone, Debug)]
pub(crate) enum Kept {
    Value(Value),
    Class(ClassKey),
    Factory(Value),
}

impl Eval<'_> {
    /// A call of a container's function, if it is one.
    pub(super) fn call_container(
        &mut self,
        frame: &Frame,
        path: &Rc<str>,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        let language = self.language(frame.file).pack_language();
        let container = self.packs.container(language, path)?.clone();
        let first = actuals.first()?.value.clone();
        let is = |names: &[String]| names.iter().any(|name| **name == **path);
        if is(&container.keeps) {
            self.keep(frame, &container, actuals);
            return Some(Value::External(path.clone()));
        }
        let kept = |eval: &Self| -> Vec<Kept> {
            let under = eval.learned.kept.iter().filter(|(name, _)| name.same(&first));
            under.map(|(_, kept)| kept.clone()).collect()
        };
        if is(&container.gives_all) {
            let all: Vec<Value> = kept(self).into_iter().map(|one| self.taken_out(frame, one, site)).collect();
            return (!all.is_empty()).then(|| self.list(all));
        }
        match (kept(self).pop(), &first) {
            (Some(last), _) => Some(self.taken_out(frame, last, site)),
            (None, Value::Class(class)) => Some(self.contained(frame, *class, site)),
            // The class may stand in a file that was not read yet.
            (None, Value::Unknown(_)) => Some(first),
            (None, _) => None,
        }
    }

    fn keep(&mut self, frame: &Frame, container: &Container, actuals: &[Actual]) {
        let mut option = |from: &Value, keys: &[String]| {
            keys.iter().find_map(|key| {
                let found = self.option(frame, from, std::slice::from_ref(key));
                (!matches!(found, Value::Null)).then_some(found)
            })
        };
        let (name, said) = match actuals {
            [only] if matches!(only.value, Value::Map(_)) => {
                let Some(name) = option(&only.value, &container.names) else { return };
                (name, only.value.clone())
            }
            [name, said, ..] => (name.value.clone(), said.value.clone()),
            _ => return,
        };
        let mut found = None;
        if matches!(said, Value::Map(_)) {
            found = match (option(&said, &container.classes), option(&said, &container.values)) {
                (Some(Value::Class(class)), _) => Some(Kept::Class(class)),
                (_, Some(value)) => Some(Kept::Value(value)),
                _ => option(&said, &container.factories).map(Kept::Factory),
            };
        }
        let kept = found.unwrap_or(match said {
            Value::Class(class) => Kept::Class(class),
            other => Kept::Value(other),
        });
        clock::changed(clock::EVER);
        self.learned.kept.push((name, kept));
    }

    fn taken_out(&mut self, frame: &Frame, kept: Kept, site: Site) -> Value {
        match kept {
            Kept::Value(value) => value,
            Kept::Class(class) => self.contained(frame, class, site),
            Kept::Factory(function) => self.call_value(frame, &function, Vec::new(), site, None),
        }
    }

    /// The object of a class, made with those of the classes that its constructor takes.
    fn contained(&mut self, frame: &Frame, class: ClassKey, site: Site) -> Value {
        if let Some(known) = self.learned.contained.get(&class) {
            return known.clone();
        }
        let being_made = Value::unknown("object", "an object that is needed to make itself");
        self.learned.contained.insert(class, being_made);
        let mut given = Vec::new();
        if let Some((owner, file, func)) = self.constructor(class, 0) {
            let facts = self.facts(file);
            let around = self.class_frame(owner);
            for param in &facts.function(func).params {
                let ty = param.ty.map(|ty| self.expr(&around, ty));
                let value = match ty {
                    Some(Value::Class(of)) if self.facts(of.file).class(of.class).kind == ClassKind::Class => {
                        self.contained(frame, of, site)
                    }
                    Some(Value::Unknown(unknown)) if !unknown.needs.is_empty() => Value::Unknown(unknown),
                    _ => Value::unknown(facts.text(param.name), "what a container gives to a constructor"),
                };
                given.push(Self::unnamed(value, site));
            }
        }
        let object = self.construct(frame, class, given, site);
        clock::changed(clock::EVER);
        self.learned.contained.insert(class, object.clone());
        object
    }
}
