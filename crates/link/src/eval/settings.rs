//! The settings that an application holds under a member of its own: texts and values by name, which code fills from
//! classes and modules, and which a deployment may set otherwise.

use super::{Actual, Eval, Frame, Object};
use crate::intern::Sym;
use crate::value::{ClassKey, HeapId, ModuleRef, RouterId, SETTING, Site, Value};
use periplus_facts::{BinaryOp, ClassId, Expr, ExprId};

impl Eval<'_> {
    /// `set === undefined ? default : set`: a text beside something from outside of the tree that the condition asks for
    /// is its default.
    pub(super) fn default_of_tested(
        &mut self,
        frame: &Frame,
        condition: ExprId,
        then: &Value,
        otherwise: &Value,
    ) -> Option<Value> {
        let ((setting @ Value::External(path), default @ Value::Str(_))
        | (default @ Value::Str(_), setting @ Value::External(path))) = (then, otherwise)
        else {
            return None;
        };
        self.asks_for(frame, condition, setting).then(|| default.as_default_of(path))
    }

    /// True if a condition is about nothing but a value: whether it is there, or what it is equal to.
    fn asks_for(&mut self, frame: &Frame, condition: ExprId, value: &Value) -> bool {
        let facts = self.facts(frame.file);
        match facts.expr(condition) {
            Expr::Not(inner) => self.asks_for(frame, *inner, value),
            Expr::Binary { op: BinaryOp::And | BinaryOp::Or, left, right } => {
                self.asks_for(frame, *left, value) && self.asks_for(frame, *right, value)
            }
            Expr::Binary { op: BinaryOp::Equal | BinaryOp::NotEqual, left, right } => {
                matches!(facts.expr(*right), Expr::Null | Expr::Str(_)) && self.asks_for(frame, *left, value)
            }
            Expr::Name(_) | Expr::Member { .. } | Expr::Index { .. } => self.expr(frame, condition).same(value),
            _ => false,
        }
    }

    /// The settings of a router, if a member of this name holds them. What is in them is never known to be all.
    pub(super) fn settings_of(&mut self, router: RouterId, name: Sym) -> Option<Value> {
        let text = self.names.text(name);
        let known = &self.routers[router as usize];
        let kind = &self.packs.pack(known.pack).routers[known.kind];
        if !kind.settings.iter().any(|member| **member == *text) {
            return None;
        }
        let id = self.alloc(Object::Map { entries: Vec::new(), open: true });
        self.settings.insert(id);
        let holder = ClassKey { file: u32::MAX, class: ClassId(0) };
        let key = self.names.intern(&format!("router {router} {text}"));
        self.statics.insert((holder, key), Some(Value::Map(id)));
        Some(Value::Map(id))
    }

    pub(super) fn holds_settings(&self, id: HeapId) -> bool {
        self.settings.contains(&id)
    }

    /// What is read from settings: a default, for all that code sets may be set otherwise where it runs.
    pub(super) fn setting_read(&self, key: &Value, found: Option<Value>) -> Value {
        let name = key.known_text().unwrap_or_else(|| "setting".to_owned());
        match found {
            Some(value) => value.as_default_of(&name),
            None => Value::unknown(&name, format!("{SETTING} `{name}` has no default here")),
        }
    }

    /// Fills settings with what a class, object or module, or the one of this name, holds under names in capitals.
    pub(super) fn settings_from(&mut self, frame: &Frame, settings: &Value, source: &Value) {
        let source = match source.known_text() {
            Some(path) => self.named_object(frame, &path),
            None => source.clone(),
        };
        self.demand(&source);
        for one in source.alternatives().to_vec() {
            for name in self.constant_names(&one) {
                let text = self.names.text(name);
                let value = self.member(frame, &one, name);
                let key = Value::text(&text, None);
                self.set_index(frame, settings, &key, value.as_default_of(&text));
            }
        }
    }

    /// What a field of a class is unless it is set.
    pub(super) fn field_default(&mut self, frame: &Frame, actuals: &[Actual], site: Site) -> Option<Value> {
        let named = |name: &str| {
            actuals.iter().find(|actual| actual.name.as_deref() == Some(name)).map(|actual| actual.value.clone())
        };
        if let Some(factory) = named("default_factory") {
            return Some(self.call_value(frame, &factory, Vec::new(), site, None));
        }
        let positional = actuals.iter().find(|actual| actual.name.is_none()).map(|actual| actual.value.clone());
        named("default").or_else(|| named("default_value")).or(positional)
    }

    /// A module, or a member of one, by its dotted name.
    fn named_object(&mut self, frame: &Frame, path: &str) -> Value {
        let whole = self.import_value(frame, &Value::text(path, None));
        if let (Value::Module(_), _) | (_, None) = (&whole, path.rsplit_once('.')) {
            return whole;
        }
        let (module, member) = path.rsplit_once('.').unwrap_or((path, ""));
        let module = self.import_value(frame, &Value::text(module, None));
        let member = self.names.intern(member);
        self.member(frame, &module, member)
    }

    fn constant_names(&mut self, holder: &Value) -> Vec<Sym> {
        let mut names: Vec<Sym> = Vec::new();
        match holder {
            Value::Module(module) => {
                if let ModuleRef::File(file) = **module {
                    self.run_module(file);
                    names.extend(self.files[file as usize].scope.variables().into_iter().map(|(name, _)| name));
                }
            }
            Value::Class(class) => {
                for owner in self.lineage(*class) {
                    let facts = self.facts(owner.file);
                    let fields = &facts.class(owner.class).fields;
                    names.extend(fields.iter().map(|field| self.sym(owner.file, field.name)));
                }
            }
            Value::Instance(id) => {
                let Object::Instance(instance) = &self.heap[*id as usize] else { return names };
                names.extend(instance.fields.iter().map(|(name, _)| *name));
                if let Some(class) = instance.class {
                    names.extend(self.constant_names(&Value::Class(class)));
                }
            }
            _ => {}
        }
        let capital = |name: &Sym| {
            let text = self.names.text(*name);
            text.starts_with(|c: char| c.is_ascii_uppercase()) && !text.contains(|c: char| c.is_ascii_lowercase())
        };
        names.retain(capital);
        names.sort_unstable();
        names.dedup();
        names
    }
}
