//! Reading variables, members and elements.

use super::{Actual, Eval, Frame, Item, Object};
use crate::intern::Sym;
use crate::program::Need;
use crate::value::{ClassKey, ModuleRef, Site, Value};
use periplus_facts::{ClassId, Language, Modifiers, Span};
use std::rc::Rc;

impl Eval<'_> {
    /// The value of an identifier.
    pub(crate) fn variable(&mut self, frame: &Frame, name: Sym) -> Value {
        if let Some(value) = frame.scope.get(name) {
            return value;
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
            Language::Java => self.java_name(frame, name),
            Language::CSharp => self.csharp_name(frame, name),
            Language::JavaScript | Language::TypeScript | Language::Tsx => self.ecmascript_name(frame, name),
        }
    }

    /// Java and C#: a member of `this` or of an enclosing class, without qualification.
    fn implicit_member(&mut self, frame: &Frame, name: Sym) -> Option<Value> {
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
            Value::Instance(id) => self.instance_member(frame, *id, name),
            Value::Class(class) => self.class_member(*class, name),
            Value::Map(id) => {
                let key = self.names.text(name);
                let (entries, open) = self.entries(*id);
                for (known, value) in entries {
                    if known.known_text().as_deref() == Some(&*key) {
                        return self.receive(value, object);
                    }
                }
                if self.is_python(frame) || self.is_collection_method(frame, &key) {
                    return Value::Bound(Rc::new((object.clone(), name)));
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
            Value::Router(id) => {
                let text = self.names.text(name);
                if self.is_router_part(*id, &text) {
                    return object.clone();
                }
                if let Some(key) = self.names.get(&format!("router {id} {text}"))
                    && let Some(Some(value)) = self.statics.get(&(ClassKey { file: u32::MAX, class: ClassId(0) }, key))
                {
                    return value.clone();
                }
                Value::Bound(Rc::new((object.clone(), name)))
            }
            // The value of an enumeration's member, which stands for it here.
            Value::Str(_) if self.is_python(frame) && &*self.names.text(name) == "value" => object.clone(),
            Value::List(_) | Value::Str(_) | Value::Route(_) | Value::Bound(_) => {
                Value::Bound(Rc::new((object.clone(), name)))
            }
            Value::Function(closure) => {
                let text = format!("function {} {} {}", closure.file, closure.func.0, self.names.text(name));
                if let Some(key) = self.names.get(&text)
                    && let Some(Some(value)) = self.statics.get(&(ClassKey { file: u32::MAX, class: ClassId(1) }, key))
                {
                    return value.clone();
                }
                Value::Bound(Rc::new((object.clone(), name)))
            }
            Value::External(path) => self.external_member(path, name),
            Value::Module(module) => {
                let module = Rc::clone(module);
                self.module_member(frame, &module, name)
            }
            Value::Unknown(unknown) => {
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

    /// True if a member is the router itself under a type it embeds (Go's `engine.RouterGroup`).
    fn is_router_part(&self, router: crate::value::RouterId, name: &str) -> bool {
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

    fn instance_member(&mut self, frame: &Frame, id: u32, name: Sym) -> Value {
        let Object::Instance(instance) = &self.heap[id as usize] else { return Value::Null };
        let instance = instance.clone();
        if let Some((_, value)) = instance.fields.iter().find(|(known, _)| *known == name) {
            return value.clone();
        }
        let object = Value::Instance(id);
        if let Some(class) = instance.class {
            if let Some((owner, file, func)) = self.find_method(class, name) {
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
                return self.as_setting(class, value);
            }
            if let Some(value) = self.assumed_field(frame, id, class, name) {
                return value;
            }
            // Go: members of embedded fields are promoted. Structs may embed pointers to each other in a ring.
            if self.language(class.file) == Language::Go && self.promotions < MAX_PROMOTIONS {
                let embedded = self.embedded(class);
                let promoted = if embedded.contains(&name) { Vec::new() } else { embedded };
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
        }
        if let Some(router) = instance.router {
            return Value::Bound(Rc::new((Value::Router(router), name)));
        }
        if let Some(base) = &instance.base {
            return Value::External(format!("{base}.{}", self.names.text(name)).into());
        }
        let text = self.names.text(name);
        if instance.assumed {
            return Value::unknown(&text, format!("`{text}` of an object whose construction is not seen"));
        }
        let mut needs = Vec::new();
        if let Some(class) = instance.class {
            needs.extend(self.missing_bases(class));
        }
        Value::Unknown(Rc::new(crate::value::Unknown {
            name: Rc::clone(&text),
            reason: format!("`{text}` is never set on this object").into(),
            needs,
        }))
    }

    /// A field of a settings class is a default that the environment may override.
    fn as_setting(&mut self, class: ClassKey, value: Value) -> Value {
        let language = self.language(class.file).pack_language();
        let is_setting = self
            .external_bases(class)
            .iter()
            .any(|base| self.packs.library_function(language, base) == Some(periplus_packs::Operation::Config));
        if is_setting { value.configured() } else { value }
    }

    pub(crate) fn class_member(&mut self, class: ClassKey, name: Sym) -> Value {
        if let Some((owner, file, func)) = self.find_method(class, name) {
            let facts = self.facts(file);
            let modifiers = facts.function(func).modifiers;
            let this = if modifiers.contains(Modifiers::CLASS_METHOD) || modifiers.contains(Modifiers::STATIC) {
                Some(Value::Class(class))
            } else {
                None
            };
            return self.method_closure(owner, file, func, this);
        }
        if let Some(value) = self.static_field(class, name) {
            return self.as_setting(class, value);
        }
        if let Some(nested) = self.nested_class(class, name) {
            return Value::Class(nested);
        }
        let text = self.names.text(name);
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

    /// `object[index]`.
    pub(crate) fn index_value(&mut self, frame: &Frame, object: &Value, index: &Value) -> Value {
        match object {
            Value::Choice(values) => {
                let all: Vec<Value> = values.iter().map(|value| self.index_value(frame, value, index)).collect();
                Value::join(all)
            }
            Value::List(_) => match index {
                Value::Int(at) => self.element(object, *at),
                _ => match self.spread(object) {
                    Some(items) if !items.is_empty() => Value::join(items.into_iter().map(|item| item.value)),
                    _ => Value::unknown("element", "an element of a list that is not known"),
                },
            },
            Value::Map(id) => {
                if let Some(keys) = self.choice_texts(index)
                    && keys.len() > 1
                {
                    let all: Vec<Value> = keys
                        .iter()
                        .map(|key| {
                            let key = Value::text(key, None);
                            self.index_value(frame, object, &key)
                        })
                        .collect();
                    return Value::join(all);
                }
                let (entries, _) = self.entries(*id);
                if !index.is_unknown() {
                    for (known, value) in &entries {
                        if known.same(index) {
                            return value.clone();
                        }
                    }
                    if let Some(key) = index.known_text() {
                        let name = self.names.intern(&key);
                        if self.is_collection_method(frame, &key) {
                            return Value::Bound(Rc::new((object.clone(), name)));
                        }
                    }
                    return Value::unknown("entry", "no such entry is known");
                }
                if entries.is_empty() {
                    return Value::unknown("entry", "an entry of a map that is not known");
                }
                Value::join(entries.into_iter().map(|(_, value)| value))
            }
            Value::Str(_) | Value::Null | Value::Bool(_) | Value::Int(_) => {
                Value::unknown("element", "an element of a text")
            }
            Value::External(path) if self.is_configuration(frame, path) => {
                let actual = super::Actual { name: None, value: index.clone(), site: Self::no_site() };
                self.library_op(frame, periplus_packs::Operation::Config, &[actual], Self::no_site(), false)
                    .unwrap_or_else(|| Value::unknown("setting", "a setting"))
            }
            _ => match self.choice_texts(index) {
                Some(keys) => {
                    let all: Vec<Value> = keys
                        .iter()
                        .map(|key| {
                            let name = self.names.intern(key);
                            self.member(frame, object, name)
                        })
                        .collect();
                    Value::join(all)
                }
                None => match object {
                    Value::Unknown(_) => object.clone(),
                    Value::Router(_) => {
                        let name = self.names.intern(super::actions::COMPUTED);
                        Value::Bound(Rc::new((object.clone(), name)))
                    }
                    _ => Value::unknown("member", "a member by a name that is not known"),
                },
            },
        }
    }

    fn choice_texts(&self, index: &Value) -> Option<Vec<String>> {
        let mut all = Vec::new();
        for one in index.alternatives() {
            all.push(one.known_text()?);
        }
        Some(all)
    }

    /// The element at a position; negative counts from the end.
    pub(crate) fn element(&mut self, value: &Value, at: i64) -> Value {
        match value {
            Value::List(id) => {
                let (items, open) = self.items(*id);
                let position = if at < 0 { items.len() as i64 + at } else { at };
                match usize::try_from(position).ok().and_then(|position| items.get(position)) {
                    Some(item) => item.value.clone(),
                    None if open => Value::unknown("element", "an element of a list that is not wholly known"),
                    None => Value::Null,
                }
            }
            Value::Choice(values) => {
                let all: Vec<Value> = values.iter().map(|value| self.element(value, at)).collect();
                Value::join(all)
            }
            Value::Unknown(_) => value.clone(),
            // A call that returns several values where only the first is modelled.
            other if at == 0 => other.clone(),
            _ => Value::unknown("element", "a further result"),
        }
    }

    pub(crate) fn slice_value(&mut self, value: &Value, from: usize) -> Value {
        match value {
            Value::List(id) => {
                let (items, open) = self.items(*id);
                let items: Vec<Item> = items.into_iter().skip(from).collect();
                Value::List(self.alloc(Object::List { items, open }))
            }
            Value::Str(text) => Value::Str(Rc::new(text.map(|text| {
                let skip: usize = text.chars().take(from).map(char::len_utf8).sum();
                text.get(skip..).unwrap_or_default().to_owned()
            }))),
            Value::Unknown(_) => value.clone(),
            _ => Value::unknown("slice", "a part of something that is no list"),
        }
    }

    pub(crate) fn items(&self, id: u32) -> (Vec<Item>, bool) {
        match &self.heap[id as usize] {
            Object::List { items, open } => (items.clone(), *open),
            _ => (Vec::new(), true),
        }
    }

    pub(crate) fn entries(&self, id: u32) -> (Vec<(Value, Value)>, bool) {
        match &self.heap[id as usize] {
            Object::Map { entries, open } => (entries.clone(), *open),
            _ => (Vec::new(), true),
        }
    }

    /// A value's elements with their conditions, if it is a known collection: a map gives its keys.
    pub(crate) fn spread_items(&mut self, value: &Value) -> Option<Vec<Item>> {
        let condition = self.condition;
        match value {
            Value::List(id) => {
                let (items, open) = self.items(*id);
                if open && items.is_empty() { None } else { Some(items) }
            }
            Value::Map(id) => {
                let (entries, open) = self.entries(*id);
                if open && entries.is_empty() {
                    return None;
                }
                Some(entries.into_iter().map(|(key, _)| Item { value: key, condition }).collect())
            }
            Value::Choice(values) => {
                let mut all = Vec::new();
                for value in values.iter() {
                    all.extend(self.spread_items(value).unwrap_or_default());
                }
                if all.is_empty() { None } else { Some(all) }
            }
            Value::Null => Some(Vec::new()),
            _ => None,
        }
    }

    pub(crate) fn spread(&mut self, value: &Value) -> Option<Vec<Item>> {
        self.spread_items(value)
    }

    /// A value's keys and values, if it is a known map or object.
    pub(crate) fn pairs(&mut self, value: &Value) -> Option<Vec<(Value, Value)>> {
        match value {
            Value::Map(id) => {
                let (entries, open) = self.entries(*id);
                if open && entries.is_empty() { None } else { Some(entries) }
            }
            Value::Instance(id) => match &self.heap[*id as usize] {
                Object::Instance(instance) => {
                    let fields = instance.fields.clone();
                    Some(
                        fields
                            .into_iter()
                            .map(|(name, value)| (Value::text(&self.names.text(name), None), value))
                            .collect(),
                    )
                }
                _ => None,
            },
            Value::Module(_) => {
                let keys = self.keys_of(value)?;
                let frame = self.module_frame(0);
                let mut all = Vec::new();
                for key in keys {
                    if let Some(text) = key.known_text() {
                        let name = self.names.intern(&text);
                        let member = self.member(&frame, value, name);
                        all.push((key, member));
                    }
                }
                Some(all)
            }
            // What any of the alternatives holds.
            Value::Choice(values) => {
                let mut all: Vec<(Value, Value)> = Vec::new();
                for value in values.iter() {
                    for (key, value) in self.pairs(value).unwrap_or_default() {
                        if !all.iter().any(|(known, _)| known.same(&key)) {
                            all.push((key, value));
                        }
                    }
                }
                if all.is_empty() { None } else { Some(all) }
            }
            Value::Null => Some(Vec::new()),
            _ => None,
        }
    }

    pub(crate) fn keys_of(&mut self, value: &Value) -> Option<Vec<Value>> {
        match value {
            Value::Module(module) => match &**module {
                ModuleRef::File(file) => {
                    let mut keys: Vec<Value> = Vec::new();
                    if let Some(object) = self.files[*file as usize].export_object.clone() {
                        return self.keys_of(&object);
                    }
                    for (name, _) in self.files[*file as usize].exports.clone() {
                        keys.push(Value::text(&self.names.text(name), None));
                    }
                    Some(keys)
                }
                _ => None,
            },
            _ => self.pairs(value).map(|pairs| pairs.into_iter().map(|(key, _)| key).collect()),
        }
    }

    /// A class-level value: a constant, static field, or class variable, of the class or the nearest base that has it;
    /// evaluated once.
    pub(crate) fn static_field(&mut self, class: ClassKey, name: Sym) -> Option<Value> {
        self.lineage(class).into_iter().find_map(|owner| self.own_static_field(owner, name))
    }

    fn own_static_field(&mut self, class: ClassKey, name: Sym) -> Option<Value> {
        if let Some(value) = self.statics.get(&(class, name)) {
            return Some(
                value.clone().unwrap_or_else(|| Value::unknown("constant", "a constant that refers to itself")),
            );
        }
        for key in self.index.parts(class) {
            let facts = self.facts(key.file);
            let language = self.language(key.file);
            let declared = facts.class(key.class);
            for field in &declared.fields {
                if self.sym(key.file, field.name) != name {
                    continue;
                }
                let Some(value) = field.value else { continue };
                self.statics.insert((class, name), None);
                let frame = self.class_frame(key);
                let mut value = self.expr(&frame, value);
                if language == Language::Java && !field.annotations.is_empty() && value.is_unknown() {
                    value = Value::unknown(&self.names.text(name), "an injected field");
                }
                self.statics.insert((class, name), Some(value.clone()));
                return Some(value);
            }
        }
        None
    }

    pub(crate) fn class_has_field(&mut self, class: ClassKey, name: Sym) -> bool {
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
                if let super::construct::Base::Class(base) = base {
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
        values.into_iter().map(|value| Actual { name: None, value, site }).collect()
    }
}

/// How many embedded fields deep a promoted member is looked for.
const MAX_PROMOTIONS: usize = 12;
