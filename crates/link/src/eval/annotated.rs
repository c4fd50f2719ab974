//! Annotations that code of the application reads from classes, and accessors of objects that only have fields.

use super::{Eval, Frame, Instance, Object};
use crate::intern::Sym;
use crate::value::{ClassKey, Site, Value};
use periplus_facts::{FuncId, Language};
use periplus_packs::Operation;

impl Eval<'_> {
    /// The class of the object itself, where a call without a receiver asks for it.
    pub(super) fn own_class(&mut self, frame: &Frame, this: &Value, name: &str, site: Site) -> Option<Value> {
        let language = self.language(frame.file);
        if language != Language::Java
            || self.packs.library_function(language.pack_language(), &format!(".{name}")) != Some(Operation::TypeOf)
        {
            return None;
        }
        self.inspect(frame, Operation::TypeOf, this, &[], site)
    }

    /// What an object's accessor gives: the class's own method if there is one, else the field of its name, as records
    /// and annotations have it.
    pub(super) fn accessor(&mut self, frame: &Frame, object: &Value, name: Sym, field: Value, site: Site) -> Value {
        let Value::Instance(id) = object else { return field };
        let class = match &self.heap[*id as usize] {
            Object::Instance(instance) => instance.class,
            _ => None,
        };
        let Some((owner, file, func)) = class.and_then(|class| self.find_method(class, name)) else { return field };
        if self.is_attribute(file, func) {
            return field;
        }
        let method = self.method_closure(owner, file, func, Some(object.clone()));
        self.call_value(frame, &method, Vec::new(), site, None)
    }

    /// True for a method without a body: an annotation's attribute.
    fn is_attribute(&self, file: u32, func: FuncId) -> bool {
        self.files[file as usize].facts.function(func).body.is_empty()
    }

    /// An annotation of a class, as an object whose fields are the attributes; null where the class has none.
    pub(super) fn annotation_object(&mut self, class: ClassKey, wanted: ClassKey) -> Value {
        for owner in self.lineage(class) {
            let frame = self.class_frame(owner);
            let exprs = self.facts(owner.file).class(owner.class).annotations.clone();
            for annotation in self.annotations(&frame, &exprs) {
                if !matches!(annotation.ty, Value::Class(ty) if ty == wanted) {
                    continue;
                }
                let mut fields = Vec::new();
                for actual in &annotation.actuals {
                    let name = self.names.intern(actual.name.as_deref().unwrap_or("value"));
                    fields.push((name, actual.value.clone()));
                }
                let facts = self.facts(wanted.file);
                let declared = self.class_frame(wanted);
                for field in &facts.class(wanted.class).fields {
                    let name = self.sym(wanted.file, field.name);
                    if let Some(default) = field.value
                        && !fields.iter().any(|(known, _)| *known == name)
                    {
                        let value = self.expr(&declared, default);
                        fields.push((name, value));
                    }
                }
                let made = Instance { class: Some(wanted), fields, ..Instance::default() };
                return Value::Instance(self.alloc(Object::Instance(made)));
            }
        }
        Value::Null
    }
}
