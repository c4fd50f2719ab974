//! Assignments and declarations.

use super::{Eval, Frame, Object, entries};
use crate::clock;
use crate::scope::ScopeKind;
use crate::value::{ClassKey, Closure, HeapId, ModuleRef, Site, Value};
use periplus_facts::{ClassId, Declare, FuncId, Language, Modifiers, Name, Place};
use std::rc::Rc;

impl Eval<'_> {
    /// Binds `value` to `place`.
    pub(crate) fn bind(&mut self, frame: &Frame, place: &Place, value: Value, declare: Declare) {
        match place {
            Place::Ignore => {}
            Place::Name(name) => {
                let value = match value {
                    Value::External(_) | Value::Choice(_) => self.known_by_use(frame, *name, value),
                    value => value,
                };
                let name = self.sym(frame.file, *name);
                self.christen(&value, name);
                let scope = match declare {
                    Declare::Block => frame.scope.clone(),
                    Declare::Function => frame.scope.function(),
                    Declare::Module => self.module_scope(frame),
                    Declare::Assign => match frame.scope.holder(name) {
                        Some(scope) => scope,
                        None if self.assign_member_by_name(frame, name, &value) => return,
                        None => self.module_scope(frame),
                    },
                };
                self.set_variable(&scope, name, value);
            }
            Place::Member { object, name } => {
                let object = self.expr(frame, *object);
                let name = self.sym(frame.file, *name);
                self.christen(&value, name);
                for one in object.alternatives() {
                    self.set_member(frame, one, name, value.clone());
                }
            }
            Place::Index { object, index } => {
                let object = self.keyed(frame, *object);
                let index = self.expr(frame, *index);
                for one in object.alternatives() {
                    self.set_index(frame, one, &index, value.clone());
                }
            }
            Place::List { places, rest } => {
                for (at, place) in places.iter().enumerate() {
                    let part = if *rest == Some(at as u32) {
                        self.slice_value(&value, at)
                    } else {
                        self.element(&value, at as i64)
                    };
                    self.bind(frame, place, part, declare);
                }
            }
            Place::Map(entries) => {
                for entry in entries {
                    let part = match entry.key {
                        Some(key) => {
                            let key = self.sym(frame.file, key);
                            self.member(frame, &value, key)
                        }
                        None => self.without(frame, &value, entries.iter().filter_map(|entry| entry.key)),
                    };
                    let part = match (&part, entry.default) {
                        (Value::External(name), Some(default)) => {
                            let default = self.expr(frame, default);
                            if matches!(default, Value::Str(_)) { default.as_default_of(name) } else { part }
                        }
                        (Value::Null | Value::Unknown(_), Some(default)) => {
                            let default = self.expr(frame, default);
                            if part.is_unknown() { Value::join([default, part]) } else { default }
                        }
                        _ => part,
                    };
                    self.bind(frame, &entry.place, part, declare);
                }
            }
        }
    }

    /// What is left of an object whose members of these names were taken.
    fn without(&mut self, frame: &Frame, value: &Value, names: impl Iterator<Item = Name>) -> Value {
        let Value::Map(id) = value else { return value.clone() };
        let facts = self.facts(frame.file);
        let taken: Vec<&str> = names.map(|name| facts.text(name)).collect();
        let (mut left, open) = self.entries(*id);
        left.retain(|(key, _)| !matches!(key, Value::Str(text) if taken.iter().any(|name| text.is(name))));
        Value::Map(self.alloc(Object::Map { entries: left, open }))
    }

    /// The object of `name[key] = …`. Where nothing is known of it but that it gets keys, it becomes a map with those.
    fn keyed(&mut self, frame: &Frame, object: periplus_facts::ExprId) -> Value {
        let value = self.expr(frame, object);
        let facts = self.facts(frame.file);
        if let (Value::Unknown(_), periplus_facts::Expr::Name(name)) = (&value, facts.expr(object)) {
            let name = self.sym(frame.file, *name);
            if let Some(scope) = frame.scope.holder(name) {
                let map = Value::Map(self.alloc(Object::Map { entries: Vec::new(), open: true }));
                // The object was there before the branch in which it gets its key.
                scope.set(name, map.clone());
                return map;
            }
        }
        value
    }

    fn module_scope(&mut self, frame: &Frame) -> crate::scope::Scope {
        match self.package_folder(frame.file) {
            Some(folder) => self.package_scope(&folder),
            None => frame.scope.root(),
        }
    }

    /// A router is called what it is first bound to.
    fn christen(&mut self, value: &Value, name: crate::intern::Sym) {
        if let Value::Router(id) = value
            && self.routers[*id as usize].name.is_none()
        {
            self.routers[*id as usize].name = Some(self.names.text(name));
        }
    }

    /// Java and C#: an unqualified assignment to a field of `this` or of the class.
    fn assign_member_by_name(&mut self, frame: &Frame, name: crate::intern::Sym, value: &Value) -> bool {
        let Some(class) = frame.class else { return false };
        if !self.class_has_field(class, name) {
            return false;
        }
        match &frame.this {
            Some(this) => {
                let this = this.clone();
                self.set_member(frame, &this, name, value.clone());
            }
            None => {
                self.set_static_of(class, name, value.clone());
            }
        }
        true
    }

    fn set_static(&mut self, key: (ClassKey, crate::intern::Sym), value: Value) {
        clock::changed(clock::EVER);
        self.statics.insert(key, Some(value));
    }

    pub(crate) fn set_member(&mut self, frame: &Frame, object: &Value, name: crate::intern::Sym, value: Value) {
        match object {
            Value::Instance(id) => {
                let undecided = self.is_undecided(*id);
                let old = match &self.heap[*id as usize] {
                    Object::Instance(instance) if undecided => {
                        let own = instance.fields.iter().find(|(known, _)| *known == name);
                        own.map(|(_, value)| value.clone()).or_else(|| self.zero_field(frame, *id, name))
                    }
                    _ => None,
                };
                let value = match old {
                    Some(old) if !old.is_unknown() => self.join([old, value]),
                    _ => value,
                };
                if let Object::Instance(instance) = &mut self.heap[*id as usize] {
                    match instance.fields.iter_mut().find(|(known, _)| *known == name) {
                        Some((_, old)) => *old = value,
                        None => instance.fields.push((name, value)),
                    }
                }
            }
            Value::Map(_) => {
                let key = Value::text(&self.names.text(name), None);
                self.set_index(frame, object, &key, value);
            }
            Value::Class(class) => {
                self.set_static_of(*class, name, value);
            }
            Value::Module(module) => match &**module {
                ModuleRef::Own(file) if &*self.names.text(name) == "exports" => {
                    clock::changed(clock::EVER);
                    self.files[*file as usize].export_object = Some(value);
                }
                ModuleRef::File(file) => {
                    let scope = self.files[*file as usize].scope.clone();
                    self.set_variable(&scope, name, value);
                }
                // Go: a variable of another package, whose own value comes before.
                ModuleRef::Folder(folder) if self.language(frame.file) == Language::Go => {
                    let folder = folder.clone();
                    self.member(frame, object, name);
                    let scope = self.package_scope(&folder);
                    self.set_variable(&scope, name, value);
                }
                _ => {}
            },
            Value::Router(router) => {
                // `app.locals = …`, `app.api = router`: remembered beside the router.
                let key = self.names.intern(&format!("router {router} {}", self.names.text(name)));
                self.set_static((ClassKey { file: u32::MAX, class: ClassId(0) }, key), value);
            }
            Value::Function(closure) => {
                let text = function_field_name(closure, &self.names.text(name));
                self.learned.function_fields.insert(name);
                let key = self.names.intern(&text);
                self.set_static((FUNCTION_FIELDS, key), value);
            }
            Value::Unknown(_) => self.learned.lost += 1,
            _ => {}
        }
    }

    /// Go: what a field of an object that the code was seen to make is until something is assigned to it.
    fn zero_field(&mut self, frame: &Frame, id: HeapId, name: crate::intern::Sym) -> Option<Value> {
        let Object::Instance(instance) = &self.heap[id as usize] else { return None };
        let (class, assumed) = (instance.class?, instance.assumed);
        let zero = !assumed && self.language(class.file) == Language::Go;
        zero.then(|| self.instance_member(frame, id, name))
    }

    /// What was assigned to a field of a function.
    pub(super) fn function_field(&self, closure: &Closure, name: crate::intern::Sym) -> Option<Value> {
        let key = self.names.get(&function_field_name(closure, &self.names.text(name)))?;
        self.statics.get(&(FUNCTION_FIELDS, key)).cloned().flatten()
    }

    pub(crate) fn set_index(&mut self, frame: &Frame, object: &Value, index: &Value, value: Value) {
        match object {
            Value::Map(id) => {
                let plain = matches!(value, Value::Instance(_) | Value::Map(_) | Value::External(_))
                    && !self.carries_router(&value);
                if let Object::Map { entries: all, open } = &mut self.heap[*id as usize] {
                    *open |= index.is_unknown();
                    entries::put(all, index.clone(), value, plain);
                }
            }
            Value::List(id) => {
                let condition = self.condition;
                if let Object::List { items, .. } = &mut self.heap[*id as usize] {
                    match index {
                        Value::Int(at) if *at >= 0 && (*at as usize) < items.len() => items[*at as usize].value = value,
                        _ => items.push(super::Item { value, condition }),
                    }
                }
            }
            Value::Instance(_) | Value::Class(_) | Value::Module(_) | Value::Router(_) | Value::Function(_) => {
                if let Some(key) = index.known_text() {
                    let key = self.names.intern(&key);
                    self.set_member(frame, object, key, value);
                }
            }
            _ => {}
        }
    }

    /// Binds a declared function's name to it, its annotations applied from the innermost.
    pub(crate) fn declare_function(&mut self, frame: &Frame, func: FuncId) {
        let facts = self.facts(frame.file);
        let function = facts.function(func);
        let Some(name) = function.name else { return };
        if function.receiver.is_some() {
            return; // Go's methods are found by their receiver.
        }
        let name = self.sym(frame.file, name);
        let closure = self.closure(frame, func);
        let value = if self.is_python(frame) || self.language(frame.file).is_ecmascript() {
            self.decorate(frame, &function.annotations, closure)
        } else {
            closure
        };
        let scope = if frame.func == FuncId(0) { self.module_scope(frame) } else { frame.scope.clone() };
        self.set_variable(&scope, name, value);
    }

    pub(crate) fn closure(&mut self, frame: &Frame, func: FuncId) -> Value {
        let facts = self.facts(frame.file);
        let function = facts.function(func);
        // Arrow functions and local functions keep the `this` around them.
        let keeps_this = function.modifiers.contains(Modifiers::LOCAL) || !self.language(frame.file).is_ecmascript();
        frame.scope.show();
        let closure = Rc::new(Closure {
            file: frame.file,
            func,
            scope: frame.scope.clone(),
            this: if keeps_this { frame.this.clone() } else { None },
            class: frame.class,
            partial: Vec::new(),
        });
        if frame.func.0 != 0 && self.interesting.contains(&(frame.file, func)) {
            self.inner.insert((frame.file, func), closure.clone());
        }
        Value::Function(closure)
    }

    /// Binds a class's name; in Python and ECMAScript runs its body and decorators.
    pub(crate) fn declare_class(&mut self, frame: &Frame, class: ClassId) {
        let facts = self.facts(frame.file);
        let declared = facts.class(class);
        let key = ClassKey { file: frame.file, class };
        let name = self.sym(frame.file, declared.name);
        let value = Value::Class(key);
        frame.scope.show();
        clock::changed(clock::EVER);
        self.index.set_scope(key, frame.scope.clone());
        let dynamic = self.is_python(frame) || self.language(frame.file).is_ecmascript();
        if dynamic {
            let scope = if frame.func == FuncId(0) { frame.scope.root() } else { frame.scope.clone() };
            self.set_variable(&scope, name, value.clone());
            let inner = Frame {
                scope: frame.scope.child(ScopeKind::Function),
                class: Some(key),
                this: Some(value.clone()),
                ..frame.clone()
            };
            let body = declared.body.clone();
            self.class_scope(&inner, key);
            self.block(&inner, &body);
            self.decorate_members(&inner, key);
            self.tell_bases(&inner, key);
            if !declared.annotations.is_empty() {
                self.decorate(frame, &declared.annotations, value);
            }
        } else {
            let scope = self.module_scope(frame);
            if frame.func == FuncId(0) {
                self.set_variable(&scope, name, value);
            } else {
                self.set_variable(&frame.scope, name, value);
            }
        }
    }

    /// Python: the nearest base that wants to know what derives from it is told.
    fn tell_bases(&mut self, inner: &Frame, key: ClassKey) {
        let Some(hook) = self.names.get("__init_subclass__").filter(|_| self.is_python(inner)) else { return };
        let bases = self.lineage(key);
        for base in bases.into_iter().skip(1) {
            for (file, func) in self.methods_of(base) {
                let function = self.files[file as usize].facts.function(func);
                if function.name.is_some_and(|name| self.sym(file, name) == hook) {
                    let site = Site { file: key.file, span: self.facts(key.file).class(key.class).name_span };
                    let method = self.method_closure(base, file, func, Some(Value::Class(key)));
                    self.call_value(inner, &method, Vec::new(), site, None);
                    return;
                }
            }
        }
    }

    /// Makes a class's plain variables visible to its body and decorators (Python).
    fn class_scope(&mut self, inner: &Frame, key: ClassKey) {
        if !self.is_python(inner) {
            return;
        }
        let facts = self.facts(key.file);
        for field in &facts.class(key.class).fields {
            if let Some(value) = field.value {
                let value = self.expr(inner, value);
                let name = self.sym(key.file, field.name);
                inner.scope.set(name, value.clone());
                self.statics.insert((key, name), Some(value));
            }
        }
        for method in &facts.class(key.class).methods {
            if let Some(name) = facts.function(*method).name {
                let name = self.sym(key.file, name);
                let closure = self.closure(inner, *method);
                inner.scope.set(name, closure);
            }
        }
    }
}

/// Where the fields of functions are kept: with no class of the program.
const FUNCTION_FIELDS: ClassKey = ClassKey { file: u32::MAX, class: ClassId(1) };

fn function_field_name(closure: &Closure, field: &str) -> String {
    format!("function {} {} {field}", closure.file, closure.func.0)
}
