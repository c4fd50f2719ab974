//! Reading variables, members and elements.

use super::{Actual, Eval, Frame, Instance, Object};
use crate::intern::Sym;
use crate::program::Need;
use crate::value::{ClassKey, Site, Value};
use periplus_facts::{ClassId, Language, Modifiers, Span};
use periplus_packs::Operation;
use std::rc::Rc;

impl Eval<'_> {
    /// The value of an identifier.
    pub(crate) fn variable(&mut self, frame: &Frame, name: Sym) -> Value {
        if let Some(value) = frame.scope.get(name) {
            if value.is_unknown()
                && let Some(value) = self.late_import(frame, name)
            {
                return value;
            }
            return value;
        }
        if let Some(call) = self.implicit_call(frame, name) {
            return call;
        }
        let language = self.language(frame.file);
        if matches!(language, Language::Java | Language::CSharp)
            && let Some(value) = self.implicit_member(frame, name)
        {
            return value;
        }
        match language {
            Language::Python => self.python_name(frame, name),
            Language::Go => self.go_name(frame, name),
            Language::GoApi => self.definition_name(frame, name),
            Language::Java | Language::Kotlin => self.java_name(frame, name),
            Language::CSharp => self.csharp_name(frame, name),
            Language::JavaScript | Language::TypeScript | Language::Tsx => self.ecmascript_name(frame, name),
        }
    }

    /// A name imported from a module that had not defined it yet, asked for again.
    pub(crate) fn late_import(&mut self, frame: &Frame, name: Sym) -> Option<Value> {
        let late = &self.files[frame.file as usize].late;
        let (_, module, there) = late.iter().find(|(local, ..)| *local == name)?.clone();
        let root = frame.scope.root();
        if !frame.scope.holder(name)?.is_same(&root) || self.reexporting.contains(&(frame.file, name)) {
            return None;
        }
        self.reexporting.push((frame.file, name));
        let value = self.member(frame, &module, there);
        self.reexporting.pop();
        if value.is_unknown() {
            return None;
        }
        root.set(name, value.clone());
        Some(value)
    }

    /// Java and C#: a member of `this` or of an enclosing class, without qualification.
    pub(super) fn implicit_member(&mut self, frame: &Frame, name: Sym) -> Option<Value> {
        let mut class = frame.class;
        let mut this = frame.this.clone();
        while let Some(key) = class {
            if let Some(Value::Instance(id)) = &this
                && let Object::Instance(instance) = &self.heap[*id as usize]
                && let Some((_, value)) = instance.fields.iter().find(|(known, _)| *known == name)
            {
                return Some(value.clone());
            }
            if self.class_has_field(key, name) || self.find_method(key, name).is_some() {
                let object = this.clone().unwrap_or(Value::Class(key));
                return Some(self.member(frame, &object, name));
            }
            if let Some(nested) = self.nested_class(key, name) {
                return Some(Value::Class(nested));
            }
            let facts = self.facts(key.file);
            class = facts.class(key.class).outer.map(|outer| ClassKey { file: key.file, class: outer });
            this = None;
        }
        None
    }

    /// `object.name`.
    pub(crate) fn member(&mut self, frame: &Frame, object: &Value, name: Sym) -> Value {
        match object {
            Value::Choice(values) => {
                let all: Vec<Value> = values.iter().map(|value| self.member(frame, value, name)).collect();
                Value::join(all)
            }
            Value::Class(class) if self.is_python(frame) && &*self.names.text(name) == "__members__" => {
                let members = self.enumerated(*class).unwrap_or_default();
                let members =
                    members.into_iter().map(|(name, value)| (Value::text(&self.names.text(name), None), value));
                let members = members.collect();
                self.map(members)
            }
            Value::Instance(id) if self.is_python(frame) && &*self.names.text(name) == "__class__" => {
                match &self.heap[*id as usize] {
                    Object::Instance(Instance { class: Some(class), .. }) => Value::Class(*class),
                    _ => Value::unknown("__class__", "the class of an object that is not known"),
                }
            }
            Value::Class(_) if self.is_python(frame) && &*self.names.text(name) == "__dict__" => {
                self.look_through(frame, Operation::MemberMap, object, None, Self::no_site()).unwrap_or(Value::Null)
            }
            Value::Instance(id) => {
                let value = self.instance_member(frame, *id, name);
                match self.learned.held_settings.get(id) {
                    Some(within) => {
                        let full: Rc<str> = format!("{within}.{}", self.names.text(name)).into();
                        if let Value::Instance(inner) = &value {
                            self.learned.held_settings.insert(*inner, Rc::clone(&full));
                        }
                        if matches!(value, Value::Str(_)) { value.as_default_of(&full) } else { value }
                    }
                    None => value,
                }
            }
            Value::Class(class) if self.is_prototype(*class, name) => object.clone(),
            Value::Class(class) => self.class_member(*class, name),
            Value::Map(id) => {
                let key = self.names.text(name);
                // Objects may be large and are read often: their entries are looked at where they lie.
                let (found, open) = match &self.heap[*id as usize] {
                    Object::Map { entries, open } => {
                        let named = |known: &Value| match known {
                            Value::Str(text) => text.is(&key),
                            _ => false,
                        };
                        (entries.iter().find(|(known, _)| named(known)).map(|(_, value)| value.clone()), *open)
                    }
                    _ => (None, true),
                };
                if let Some(value) = found {
                    return self.receive(value, object);
                }
                if self.is_option_parser(*id) {
                    return self.undeclared_option(frame, object, name);
                }
                if self.is_python(frame) || self.is_collection_method(frame, &key) {
                    return Value::Bound(Rc::new((object.clone(), name)));
                }
                if self.is_global_object(*id) {
                    return self.global_unset(frame, name);
                }
                if open {
                    return Value::unknown(&key, format!("`{key}` of an object that is not wholly known"));
                }
                Value::Null
            }
            Value::List(_) if &*self.names.text(name) == "length" => match self.spread(object) {
                Some(items) => Value::Int(items.len() as i64),
                None => Value::unknown("length", "the length is not known"),
            },
            Value::Str(text) if self.language(frame.file).is_ecmascript() && &*self.names.text(name) == "length" => {
                match text.known() {
                    Some(text) => Value::Int(text.encode_utf16().count() as i64),
                    None => Value::unknown("length", "the length is not known"),
                }
            }
            Value::Router(id) => {
                let text = self.names.text(name);
                if self.is_router_part(*id, &text) || self.is_same_router(*id, &text) {
                    return object.clone();
                }
                if let Some(key) = self.names.get(&format!("router {id} {text}"))
                    && let Some(Some(value)) = self.statics.get(&(ClassKey { file: u32::MAX, class: ClassId(0) }, key))
                {
                    return value.clone();
                }
                match self.prefix_read(*id, &text).or_else(|| self.settings_of(*id, name)) {
                    Some(value) => value,
                    None => Value::Bound(Rc::new((object.clone(), name))),
                }
            }
            // The value of an enumeration's member, which stands for it here.
            Value::Str(_) if self.is_python(frame) && &*self.names.text(name) == "value" => object.clone(),
            Value::List(_)
            | Value::Str(_)
            | Value::Route(_)
            | Value::Bound(_)
            | Value::Predicate(_)
            | Value::Test(_) => Value::Bound(Rc::new((object.clone(), name))),
            Value::Function(closure) => match self.function_field(closure, name) {
                Some(value) => value,
                None if self.is_python(frame) && &*self.names.text(name) == "__name__" => {
                    let Value::Function(declared) = self.declared_function(object) else { return Value::Null };
                    let facts = &self.files[declared.file as usize].facts;
                    let own = facts.function(declared.func).name;
                    own.map_or(Value::Null, |own| Value::text(facts.text(own), None))
                }
                None if let Some(made) = self.prototype(frame, closure, name) => made,
                None => Value::Bound(Rc::new((object.clone(), name))),
            },
            Value::External(path) => match self.provided_property(frame, name) {
                Some(value) => value,
                None if let Some(value) = self.defined_option(frame, path, name) => value,
                None => self.external_member(path, name),
            },
            Value::Module(module) => {
                let module = Rc::clone(module);
                self.module_member(frame, &module, name)
            }
            Value::Unknown(unknown) => {
                if let Some(value) = self.provided_property(frame, name) {
                    return value;
                }
                let mut inner = (**unknown).clone();
                inner.name = self.names.text(name);
                Value::Unknown(Rc::new(inner))
            }
            Value::Null | Value::Bool(_) | Value::Int(_) => {
                let name = self.names.text(name);
                Value::unknown(&name, format!("`{name}` is taken of something without members"))
            }
        }
    }

    /// ECMAScript: a class and its prototype lead to each other, and stand for each other here.
    fn is_prototype(&self, class: ClassKey, name: Sym) -> bool {
        self.language(class.file).is_ecmascript() && matches!(&*self.names.text(name), "prototype" | "constructor")
    }

    /// True if a member stands for the router itself, as its pack says.
    fn is_same_router(&self, router: crate::value::RouterId, name: &str) -> bool {
        let router = &self.routers[router as usize];
        self.packs.pack(router.pack).routers[router.kind].same.iter().any(|same| same == name)
    }

    /// True if one of these entries goes by the name of a call on the router.
    pub(super) fn hides_calls(&self, router: &Value, entries: &[(Value, Value)]) -> bool {
        let Value::Router(id) = router else { return false };
        let pack = self.packs.pack(self.routers[*id as usize].pack);
        let hides = |name: &str| pack.calls.iter().any(|call| call.names.iter().any(|known| known == name));
        entries.iter().any(|(key, _)| key.known_text().is_none_or(|key| hides(&key)))
    }

    /// True if a member is the router itself under a type it embeds (Go's `engine.RouterGroup`).
    pub(super) fn is_router_part(&self, router: crate::value::RouterId, name: &str) -> bool {
        let router = &self.routers[router as usize];
        let kinds = &self.packs.pack(router.pack).routers;
        kinds.iter().any(|kind| kind.types.iter().any(|ty| ty.rsplit('.').next() == Some(name)))
    }

    pub(crate) fn external_member(&self, path: &str, name: Sym) -> Value {
        let name = self.names.text(name);
        if &*name == "default" {
            return Value::External(path.into());
        }
        let full = format!("{path}.{name}");
        match self.packs.constant(&full) {
            Some(constant) => Value::text(constant, None),
            None => Value::External(full.into()),
        }
    }

    /// A method of an object literal or instance is bound to it.
    pub(crate) fn receive(&self, value: Value, object: &Value) -> Value {
        match &value {
            Value::Function(closure) if closure.this.is_none() => {
                let mut bound = (**closure).clone();
                bound.this = Some(object.clone());
                Value::Function(Rc::new(bound))
            }
            _ => value,
        }
    }

    pub(super) fn instance_member(&mut self, frame: &Frame, id: u32, name: Sym) -> Value {
        // Objects may have many fields and are asked often: they are looked at where they lie.
        let Object::Instance(instance) = &self.heap[id as usize] else { return Value::Null };
        let (class, router, assumed) = (instance.class, instance.router, instance.assumed);
        if let Some((_, value)) = instance.fields.iter().find(|(known, _)| *known == name) {
            let value = value.clone();
            let made = instance.maker.is_some();
            return match class {
                Some(class) if value.is_unknown() => self.typed_field(class, name, value),
                // A function set on an object is called on it.
                Some(class) if self.language(class.file).is_ecmascript() => self.receive(value, &Value::Instance(id)),
                None if made => self.receive(value, &Value::Instance(id)),
                _ => value,
            };
        }
        let (base, maker) = (instance.base.clone(), instance.maker.clone());
        let object = Value::Instance(id);
        if let Some(maker) = maker
            && let Some(value) = self.prototype_member(&maker, name)
        {
            return self.receive(value, &object);
        }
        if let Some(class) = class {
            if self.is_prototype(class, name) {
                return Value::Class(class);
            }
            if let Some((owner, file, func)) = self.find_method_of(class, name, false) {
                let facts = self.facts(file);
                let function = facts.function(func);
                let closure = self.method_closure(owner, file, func, Some(object.clone()));
                if function.modifiers.contains(Modifiers::GETTER) {
                    let site = Site { file, span: function.name_span };
                    return self.call_value(frame, &closure, Vec::new(), site, None);
                }
                return closure;
            }
            if let Some(value) = self.static_field(class, name) {
                return self.as_setting(class, name, value);
            }
            // Go: members of embedded fields are promoted. Structs may embed pointers to each other in a ring.
            if self.language(class.file) == Language::Go && self.promotions < MAX_PROMOTIONS {
                let embedded = self.embedded(class);
                // Its own fields hide those of what it embeds.
                let facts = self.facts(class.file);
                let own = facts.class(class.class).fields.iter().any(|field| self.sym(class.file, field.name) == name);
                let promoted = if own || embedded.contains(&name) { Vec::new() } else { embedded };
                self.promotions += 1;
                for base in promoted {
                    let embedded = self.instance_member(frame, id, base);
                    if matches!(embedded, Value::Instance(_) | Value::Router(_)) {
                        let value = self.member(frame, &embedded, name);
                        if !value.is_unknown() {
                            self.promotions -= 1;
                            return value;
                        }
                    }
                }
                self.promotions -= 1;
            }
            if let Some(value) = self.assumed_field(frame, id, class, name) {
                return value;
            }
        }
        if let Some(router) = router {
            return self.member(frame, &Value::Router(router), name);
        }
        if let Some(base) = &base {
            return Value::External(format!("{base}.{}", self.names.text(name)).into());
        }
        let text = self.names.text(name);
        if assumed {
            return Value::unknown(&text, format!("`{text}` of an object whose construction is not seen"));
        }
        let mut needs = Vec::new();
        if let Some(class) = class {
            needs.extend(self.missing_bases(class));
        }
        Value::Unknown(Rc::new(crate::value::Unknown {
            name: Rc::clone(&text),
            reason: format!("`{text}` is never set on this object").into(),
            needs,
        }))
    }

    /// A field of a settings class is a default that the environment may override.
    pub(super) fn as_setting(&mut self, class: ClassKey, name: Sym, value: Value) -> Value {
        let language = self.language(class.file).pack_language();
        let is_setting = self
            .external_bases(class)
            .iter()
            .any(|base| self.packs.library_function(language, base) == Some(periplus_packs::Operation::Config));
        if !is_setting {
            return value;
        }
        let name = self.names.text(name);
        // What it consists of is set together with it.
        if let Value::Instance(id) = &value {
            self.learned.held_settings.insert(*id, Rc::clone(&name));
        }
        value.as_default_of(&name)
    }

    pub(crate) fn class_member(&mut self, class: ClassKey, name: Sym) -> Value {
        if let Some((owner, file, func)) = self.find_method_of(class, name, true) {
            let facts = self.facts(file);
            let modifiers = facts.function(func).modifiers;
            let this = if modifiers.contains(Modifiers::CLASS_METHOD) || modifiers.contains(Modifiers::STATIC) {
                Some(Value::Class(class))
            } else {
                None
            };
            let closure = self.method_closure(owner, file, func, this);
            if modifiers.contains(Modifiers::STATIC) && modifiers.contains(Modifiers::GETTER) {
                let site = Site { file, span: facts.function(func).name_span };
                let frame = self.class_frame(owner);
                return self.call_value(&frame, &closure, Vec::new(), site, None);
            }
            return closure;
        }
        if let Some(value) = self.static_field(class, name) {
            return self.as_setting(class, name, value);
        }
        if let Some(nested) = self.nested_class(class, name) {
            return Value::Class(nested);
        }
        let text = self.names.text(name);
        if let Some(value) = self.class_property(class, &text) {
            return value;
        }
        if let Some(base) = self.external_bases(class).first() {
            return Value::External(format!("{base}.{text}").into());
        }
        let needs = self.missing_bases(class);
        Value::Unknown(Rc::new(crate::value::Unknown {
            name: Rc::clone(&text),
            reason: format!("the class has no member `{text}` that is known").into(),
            needs,
        }))
    }

    pub(crate) fn class_has_field(&mut self, class: ClassKey, name: Sym) -> bool {
        if let Some(known) = self.fields.get(&(class, name)) {
            return *known;
        }
        let found = self.search_field(class, name);
        // While the bases are being found out, one that has it may be missing.
        if found || self.bases_settled(class) {
            self.fields.insert((class, name), found);
        }
        found
    }

    fn search_field(&mut self, class: ClassKey, name: Sym) -> bool {
        let mut queue = vec![class];
        let mut seen = Vec::new();
        while let Some(class) = queue.pop() {
            if seen.contains(&class) || seen.len() > 64 {
                continue;
            }
            seen.push(class);
            for key in self.index.parts(class) {
                let facts = self.facts(key.file);
                let declared = facts.class(key.class);
                if declared.fields.iter().any(|field| self.sym(key.file, field.name) == name)
                    || declared.params.iter().any(|param| param.field && self.sym(key.file, param.name) == name)
                {
                    return true;
                }
            }
            for base in self.class_bases(class) {
                if let super::Base::Class(base) = base {
                    queue.push(base);
                }
            }
        }
        false
    }

    pub(crate) fn nested_class(&mut self, class: ClassKey, name: Sym) -> Option<ClassKey> {
        for owner in self.lineage(class) {
            for key in self.index.parts(owner) {
                let facts = self.facts(key.file);
                for nested in &facts.class(key.class).classes {
                    if self.sym(key.file, facts.class(*nested).name) == name {
                        return Some(ClassKey { file: key.file, class: *nested });
                    }
                }
            }
        }
        None
    }

    /// Where the members of a class are evaluated.
    pub(crate) fn class_frame(&mut self, class: ClassKey) -> Frame {
        let scope = match self.index.scope(class) {
            Some(scope) => scope,
            None => self.files[class.file as usize].scope.clone(),
        };
        Frame { file: class.file, func: periplus_facts::FuncId(0), scope, this: None, class: Some(class) }
    }

    pub(crate) fn declaration_need(&self, language: Language, name: &str, within: &str) -> Need {
        Need::Declaration { language, name: name.to_owned(), within: within.to_owned() }
    }

    pub(crate) fn no_site() -> Site {
        Site { file: 0, span: Span::NONE }
    }

    /// Positional arguments from values.
    pub(crate) fn actuals(values: Vec<Value>, site: Site) -> Vec<Actual> {
        values.into_iter().map(|value| Actual { name: None, value, site, condition: 0 }).collect()
    }
}

/// How many embedded fields deep a promoted member is looked for.
const MAX_PROMOTIONS: usize = 12;
