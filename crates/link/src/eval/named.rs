//! Go: values of types that the tree gives names to, which are more than a number or text once they have methods.

use super::declared::Declared;
use super::{Eval, Frame, Instance, Object};
use crate::index::parent;
use crate::intern::Sym;
use crate::value::{ClassKey, FileId, ModuleRef, Value};
use periplus_facts::{Expr, ExprId, FuncId, Language, ParamKind, Place, Step};

/// The field of an object that is a number with methods.
const NUMBER: &str = "<number>";

impl Eval<'_> {
    /// A number as one of a type: an object if the type has methods.
    pub(super) fn of_named_type(&mut self, class: ClassKey, value: Value) -> Value {
        let Some(number) = self.number_in(&value) else { return value };
        if self.methods_of(class).is_empty() {
            return Value::Int(number);
        }
        let fields = vec![(self.names.intern(NUMBER), Value::Int(number))];
        Value::Instance(self.alloc(Object::Instance(Instance { class: Some(class), fields, ..Instance::default() })))
    }

    /// The number that a value is, or is an object of.
    pub(super) fn number_in(&self, value: &Value) -> Option<i64> {
        match value {
            Value::Int(number) => Some(*number),
            Value::Instance(id) => {
                let Object::Instance(instance) = &self.heap[*id as usize] else { return None };
                let name = self.names.get(NUMBER)?;
                match instance.fields.as_slice() {
                    [(field, Value::Int(number))] if *field == name => Some(*number),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The method that is called on a text, whose type has it.
    pub(super) fn method_of_text(&mut self, frame: &Frame, text: ExprId, value: &Value, name: Sym) -> Option<Value> {
        if !matches!(value, Value::Str(_)) || self.language(frame.file) != Language::Go {
            return None;
        }
        let class = self.type_of_text(frame, text)?;
        let (owner, file, func) = self.find_method(class, name)?;
        Some(self.method_closure(owner, file, func, Some(value.clone())))
    }

    /// A text's type, where a method of it is called.
    fn type_of_text(&mut self, frame: &Frame, text: ExprId) -> Option<ClassKey> {
        let of_tree = |declared: Option<Declared>| match declared {
            Some(Declared::Class(class)) => Some(class),
            _ => None,
        };
        if let Some(class) = of_tree(self.declared(frame.file, frame.func, text, 0)) {
            return Some(class);
        }
        let facts = self.facts(frame.file);
        match facts.expr(text) {
            Expr::Name(name) => {
                let folder = parent(self.path(frame.file)).to_owned();
                of_tree(self.package_type(&folder, facts.text(*name)))
            }
            Expr::Member { object, name } => match self.expr(frame, *object) {
                Value::Instance(id) => {
                    let Object::Instance(instance) = &self.heap[id as usize] else { return None };
                    of_tree(self.field_type(instance.class?, facts.text(*name)))
                }
                Value::Module(module) => match &*module {
                    ModuleRef::Folder(folder) => of_tree(self.package_type(folder, facts.text(*name))),
                    _ => None,
                },
                _ => None,
            },
            // A conversion.
            Expr::Call { callee, new: false, .. } => of_tree(self.declared_type(frame.file, *callee)),
            _ => None,
        }
    }

    /// What is in a collection, by the declaration of that.
    pub(super) fn declared_element(&self, file: FileId, func: FuncId, of: ExprId, links: usize) -> Option<Declared> {
        let facts = self.facts(file);
        let (there, ty) = match facts.expr(of) {
            Expr::Name(name) if !self.bindings(file, func).contains_key(name) => {
                let param = facts.function(func).params.iter().find(|param| param.name == *name);
                (file, param.filter(|param| param.kind == ParamKind::Plain)?.ty?)
            }
            Expr::Member { object, name } => {
                let Declared::Class(class) = self.declared(file, func, *object, links)? else { return None };
                let holder = self.facts(class.file);
                let fields = &holder.class(class.class).fields;
                (class.file, fields.iter().find(|field| holder.text(field.name) == facts.text(*name))?.ty?)
            }
            _ => return None,
        };
        match self.facts(there).expr(ty) {
            Expr::Generic { args, .. } => self.declared_type(there, *args.last()?),
            _ => None,
        }
    }

    /// What a package's constant or variable is declared as.
    fn package_type(&self, folder: &str, name: &str) -> Option<Declared> {
        for (file, lowered) in self.files.iter().enumerate() {
            if parent(self.path(file as u32)) != folder {
                continue;
            }
            for step in &lowered.facts.function(FuncId(0)).body {
                if let Step::Bind { place: Place::Name(bound), value, ty, .. } = step
                    && lowered.facts.text(*bound) == name
                {
                    return match (ty, value) {
                        (Some(ty), _) => self.declared_type(file as u32, *ty),
                        (None, Some(value)) => match lowered.facts.expr(*value) {
                            Expr::Call { callee, new: false, .. } => self.declared_type(file as u32, *callee),
                            _ => None,
                        },
                        _ => None,
                    };
                }
            }
        }
        None
    }
}
