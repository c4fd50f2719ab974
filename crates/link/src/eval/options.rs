//! Options of a command line: what a parser of them gives are settings with defaults.
//!
//! A parser is a map of the options that were declared to it. All that it does besides gives it back: groups, further
//! settings in a chain, and the options themselves.

use super::{Actual, Eval, Frame, Object};
use crate::intern::Sym;
use crate::value::{HeapId, Site, Value};
use periplus_packs::Operation;
use std::rc::Rc;

impl Eval<'_> {
    /// Makes a parser, or declares options to one: the first argument, else a new one.
    pub(super) fn parse_options(&mut self, frame: &Frame, op: Operation, actuals: &[Actual]) -> Value {
        let (parser, given) = match actuals.first().map(|first| &first.value) {
            Some(first @ Value::Map(id)) if self.is_option_parser(*id) => (first.clone(), &actuals[1..]),
            _ => {
                let id = self.alloc(Object::Map { entries: Vec::new(), open: true });
                self.learned.option_parsers.insert(id);
                (Value::Map(id), actuals)
            }
        };
        match op {
            Operation::DeclareOption => self.declare_option(frame, &parser, given),
            Operation::DeclareOptions => {
                for (name, settings) in given.first().and_then(|all| self.pairs(&all.value)).unwrap_or_default() {
                    let site = given[0].site;
                    self.declare_option(frame, &parser, &Self::actuals(vec![name, settings], site));
                }
            }
            _ => {}
        }
        parser
    }

    pub(super) fn is_option_parser(&self, id: HeapId) -> bool {
        self.learned.option_parsers.contains(&id)
    }

    /// A method of a parser, or of what it gives.
    pub(super) fn call_on_parser(
        &mut self,
        frame: &Frame,
        parser: &Value,
        name: Sym,
        actuals: &[Actual],
        site: Site,
    ) -> Value {
        let language = self.language(frame.file).pack_language();
        let mut all = vec![Actual { name: None, value: parser.clone(), site, condition: 0 }];
        all.extend(actuals.iter().cloned());
        let known = match self.packs.library_function(language, &format!(".{}", self.names.text(name))) {
            Some(op @ (Operation::DeclareOption | Operation::DeclareOptions)) => {
                Some(self.parse_options(frame, op, &all))
            }
            Some(op @ Operation::Get) => self.library_op(frame, op, &all, site, true),
            _ => {
                self.escape_all(actuals);
                None
            }
        };
        known.unwrap_or_else(|| parser.clone())
    }

    /// What a parser gives under a name that no option was declared by: itself, or a method.
    pub(super) fn undeclared_option(&self, frame: &Frame, parser: &Value, name: Sym) -> Value {
        let language = self.language(frame.file).pack_language();
        match self.packs.library_function(language, &format!(".{}", self.names.text(name))) {
            Some(Operation::ParsedOptions) => parser.clone(),
            _ => Value::Bound(Rc::new((parser.clone(), name))),
        }
    }

    /// Declares an option of the process: its name, and a default.
    pub(super) fn define_option(&mut self, actuals: &[Actual]) -> Option<Value> {
        let name = actuals.first()?.value.known_text()?;
        let named = actuals.iter().find(|actual| actual.name.as_deref() == Some("default"));
        let default = named.or(actuals.get(1)).map(|actual| actual.value.clone());
        let value = self.setting_read(&Value::text(&name, None), default);
        self.learned.options.insert(name.into(), value);
        Some(Value::Null)
    }

    /// An option of the process, read of the object that has them all.
    pub(super) fn defined_option(&self, frame: &Frame, object: &str, name: Sym) -> Option<Value> {
        let language = self.language(frame.file).pack_language();
        let holds = self.packs.library_function(language, object) == Some(Operation::DefinedOptions);
        holds.then(|| self.learned.options.get(&self.names.text(name)).cloned()).flatten()
    }

    /// Python: flags, and what else is said by name. ECMAScript: a name with a map of settings, or flags in one text with
    /// a description and a default.
    fn declare_option(&mut self, frame: &Frame, parser: &Value, given: &[Actual]) {
        let named =
            |name: &str| given.iter().find(|one| one.name.as_deref() == Some(name)).map(|one| one.value.clone());
        let texts: Vec<String> =
            given.iter().filter(|one| one.name.is_none()).map_while(|one| one.value.known_text()).collect();
        let Some(first) = texts.first() else { return };
        let (names, default) = if self.is_python(frame) {
            let long = texts.iter().find(|text| text.starts_with("--")).unwrap_or(first);
            let name = named("dest").and_then(|name| name.known_text());
            let name = name.unwrap_or_else(|| long.trim_start_matches('-').replace('-', "_"));
            (vec![name], named("default"))
        } else {
            let flag = first.split([' ', ',', '|']).find_map(|part| part.strip_prefix("--")).unwrap_or(first);
            let name = flag.split(['=', '<', '[']).next().unwrap_or(flag).to_owned();
            let default = match given.get(1).map(|one| &one.value) {
                Some(settings @ Value::Map(_)) => {
                    let key = self.names.intern("default");
                    let settings = settings.clone();
                    Some(self.member(frame, &settings, key))
                        .filter(|value| !matches!(value, Value::Null | Value::Bound(_)))
                }
                _ => given.get(2).map(|one| one.value.clone()),
            };
            let joined = camel_case(&name);
            (if joined == name { vec![name] } else { vec![name, joined] }, default)
        };
        for name in names {
            let key = Value::text(&name, None);
            let value = self.setting_read(&key, default.clone());
            self.set_index(frame, parser, &key, value);
        }
    }
}

/// `base-path` as `basePath`.
fn camel_case(name: &str) -> String {
    let mut parts = name.split('-');
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut chars = part.chars();
        all.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        all.push_str(chars.as_str());
    }
    all
}
