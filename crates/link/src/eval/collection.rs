//! Elements of lists and maps.

use super::{Actual, Eval, Frame, Item, Object};
use crate::value::{ClassKey, ModuleRef, Value};
use periplus_facts::ClassKind;
use periplus_packs::Operation;
use std::rc::Rc;

impl Eval<'_> {
    /// Appends to a list, under the condition that holds here.
    pub(super) fn push(&mut self, id: u32, values: Vec<Value>) {
        let condition = self.condition;
        if let Object::List { items, .. } = &mut self.heap[id as usize] {
            for value in values {
                // A loop whose rounds are not known appends the same thing again and again.
                if items.len() < 50_000 {
                    items.push(Item { value, condition });
                }
            }
        }
    }

    /// Copies the members of what else is given into the first.
    pub(super) fn assign_all(&mut self, frame: &Frame, target: Value, actuals: &[Actual]) -> Value {
        for actual in actuals {
            // Python's `options.update(key=value)`.
            if let Some(name) = &actual.name {
                let key = Value::text(name, None);
                self.set_index(frame, &target, &key, actual.value.clone());
                continue;
            }
            match self.pairs(&actual.value) {
                Some(pairs) => pairs.into_iter().for_each(|(key, value)| self.set_index(frame, &target, &key, value)),
                // What an object holds is looked up by names: there is nobody to ask later.
                None => self.demand(&actual.value),
            }
        }
        target
    }

    /// Adds elements of another list, which are there under the conditions of both.
    pub(super) fn extend(&mut self, id: u32, added: Vec<Item>) {
        let outer = self.condition;
        for item in added {
            if outer == 0 {
                self.condition = item.condition;
            }
            self.push(id, vec![item.value]);
            self.condition = outer;
        }
    }

    /// An entry by its key, else the default; [`Operation::GetOrSet`] keeps the default as the entry.
    pub(super) fn get(
        &mut self,
        frame: &Frame,
        target: &Value,
        key: &Value,
        default: Option<Value>,
        op: Operation,
    ) -> Value {
        let found = match self.index_value(frame, target, key) {
            // An entry is asked for, and no method that is called like its key.
            Value::Bound(bound) if matches!(target, Value::Map(_)) && bound.0.same(target) => {
                Value::unknown("entry", "no such entry is known")
            }
            // What a member that is not there gives is said below.
            Value::Null if matches!(target, Value::Map(_)) && !self.holds_entry(target, key) => {
                Value::unknown("entry", "no such entry is known")
            }
            found => found,
        };
        if let (Value::Map(id), Value::Unknown(_), Operation::Get) = (target, &found, op)
            && self.holds_settings(*id)
        {
            return self.setting_read(key, default);
        }
        if op == Operation::GetOrSet
            && let (Value::Unknown(_), Some(new)) = (&found, &default)
        {
            self.set_index(frame, target, key, new.clone());
        }
        // Code sets this on functions, and not on this one.
        if let (Value::Function(_), Value::Bound(bound), Some(default)) = (target, &found, &default)
            && self.learned.function_fields.contains(&bound.1)
        {
            return default.clone();
        }
        let closed_map = matches!(target, Value::Map(id) if !self.entries(*id).1);
        match (&found, default) {
            // A key that a map does not have: only where the language's maps give nothing for it.
            (Value::Unknown(unknown), None)
                if unknown.needs.is_empty()
                    && closed_map
                    && (key.known_text().is_some() || matches!(key, Value::Class(_)))
                    && self.language(frame.file).is_ecmascript() =>
            {
                Value::Null
            }
            // Nothing is no default for what nobody knows: it would hide whatever is there.
            (Value::Unknown(_), Some(Value::Null)) if matches!(target, Value::Unknown(_)) => found,
            // In a file not read yet it may well be.
            (Value::Unknown(unknown), Some(default)) if unknown.needs.is_empty() => default,
            _ => found,
        }
    }

    /// `object[index]`.
    pub(crate) fn index_value(&mut self, frame: &Frame, object: &Value, index: &Value) -> Value {
        match object {
            Value::Choice(values) => {
                let all: Vec<Value> = values.iter().map(|value| self.index_value(frame, value, index)).collect();
                Value::join(all)
            }
            Value::List(_) => match self.number_in(index) {
                Some(at) => self.element(object, at),
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
                if self.holds_settings(*id) {
                    let found = self.entries(*id).0.into_iter().find(|(known, _)| known.same(index));
                    return match found {
                        None if !index.is_unknown() => {
                            let name = index.known_text().unwrap_or_else(|| "setting".to_owned());
                            Value::unknown(&name, format!("no code sets `{name}`"))
                        }
                        found => self.setting_read(index, found.map(|(_, value)| value)),
                    };
                }
                // Maps may be large and are read often: their entries are looked at where they lie.
                let entries: &[(Value, Value)] = match &self.heap[*id as usize] {
                    Object::Map { entries, .. } => entries,
                    _ => &[],
                };
                if !index.is_unknown() {
                    let number = self.number_in(index);
                    let is_key =
                        |known: &Value| known.same(index) || number.is_some() && self.number_in(known) == number;
                    if let Some((_, value)) = entries.iter().find(|(known, _)| is_key(known)) {
                        return value.clone();
                    }
                    if let Some(key) = index.known_text() {
                        let name = self.names.intern(&key);
                        if self.is_collection_method(frame, &key) {
                            return Value::Bound(Rc::new((object.clone(), name)));
                        }
                    }
                    if let Some(make) = self.learned.default_makers.get(id).cloned() {
                        let made = self.call_value(frame, &make, Vec::new(), Self::no_site(), None);
                        self.set_index(frame, object, index, made.clone());
                        return made;
                    }
                    // An object that is wholly known has no other members; an empty one may be filled by code not run yet.
                    let whole =
                        matches!(&self.heap[*id as usize], Object::Map { entries, open: false } if !entries.is_empty());
                    if whole && self.language(frame.file).is_ecmascript() && index.known_text().is_some() {
                        return Value::Null;
                    }
                    return Value::unknown("entry", "no such entry is known");
                }
                if entries.is_empty() {
                    return Value::unknown("entry", "an entry of a map that is not known");
                }
                Value::join(entries.iter().map(|(_, value)| value.clone()))
            }
            Value::Str(_) | Value::Null | Value::Bool(_) | Value::Int(_) => {
                Value::unknown("element", "an element of a text")
            }
            Value::External(path) if self.is_configuration(frame, path) => {
                let actual = super::Actual { name: None, value: index.clone(), site: Self::no_site(), condition: 0 };
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
                    // Python: `Type[argument]` is the type.
                    Value::External(path) if self.is_python(frame) && is_type_name(path) => object.clone(),
                    Value::Router(_) => {
                        let name = self.names.intern(super::actions::COMPUTED);
                        Value::Bound(Rc::new((object.clone(), name)))
                    }
                    _ => Value::unknown("member", "a member by a name that is not known"),
                },
            },
        }
    }

    pub(super) fn choice_texts(&self, index: &Value) -> Option<Vec<String>> {
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
            // A named tuple.
            Value::Instance(id) => {
                let Object::Instance(instance) = &self.heap[*id as usize] else { return Value::Null };
                let tuple = instance.class.is_none()
                    || instance.base.as_deref().is_some_and(|base| base.contains("NamedTuple"));
                let field =
                    usize::try_from(at).ok().and_then(|at| instance.fields.get(at)).map(|(_, value)| value.clone());
                match field {
                    Some(value) if tuple => value,
                    _ if at == 0 => value.clone(),
                    _ => Value::unknown("element", "a further result"),
                }
            }
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

    fn holds_entry(&self, map: &Value, key: &Value) -> bool {
        let Value::Map(id) = map else { return false };
        matches!(&self.heap[*id as usize], Object::Map { entries, .. } if entries.iter().any(|(known, _)| known.same(key)))
    }

    /// The two elements of a list that has no others.
    pub(super) fn pair(&self, value: &Value) -> Option<(Value, Value)> {
        let Value::List(id) = value else { return None };
        match (&*self.items(*id).0, self.items(*id).1) {
            ([first, second], false) => Some((first.value.clone(), second.value.clone())),
            _ => None,
        }
    }

    pub(crate) fn items(&self, id: u32) -> (Vec<Item>, bool) {
        match &self.heap[id as usize] {
            Object::List { items, open } => {
                self.charge(items.len());
                (items.clone(), *open)
            }
            _ => (Vec::new(), true),
        }
    }

    pub(crate) fn entries(&self, id: u32) -> (Vec<(Value, Value)>, bool) {
        match &self.heap[id as usize] {
            Object::Map { entries, open } => {
                self.charge(entries.len());
                (entries.clone(), *open)
            }
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
            Value::Class(class) => {
                let members = self.enumerated(*class)?;
                Some(members.into_iter().map(|(_, value)| Item { value, condition }).collect())
            }
            Value::Instance(_) => {
                let elements = self.tuple_elements(value)?;
                Some(elements.into_iter().map(|value| Item { value, condition }).collect())
            }
            Value::Null => Some(Vec::new()),
            _ => None,
        }
    }

    /// The members of an enumeration, in order.
    pub(super) fn enumerated(&mut self, class: crate::value::ClassKey) -> Option<Vec<(crate::intern::Sym, Value)>> {
        let language = self.language(class.file).pack_language();
        let enumeration = |base: &Rc<str>| {
            self.packs.library_function(language, base) == Some(periplus_packs::Operation::Enumeration)
        };
        if !self.external_bases(class).iter().any(enumeration) {
            return None;
        }
        let facts = self.facts(class.file);
        let names: Vec<_> =
            facts.class(class.class).fields.iter().map(|field| self.sym(class.file, field.name)).collect();
        Some(names.into_iter().filter_map(|name| Some((name, self.static_field(class, name)?))).collect())
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
            Value::Class(class) if self.facts(class.file).class(class.class).kind == ClassKind::Enum => {
                self.members_of_enumeration(*class)
            }
            Value::Class(class) => {
                let members = self.enumerated(*class)?;
                Some(
                    members
                        .into_iter()
                        .map(|(name, value)| (Value::text(&self.names.text(name), None), value))
                        .collect(),
                )
            }
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
            Value::Class(class) if self.facts(class.file).class(class.class).kind != ClassKind::Enum => {
                Some(self.member_names(*class))
            }
            _ => self.pairs(value).map(|pairs| pairs.into_iter().map(|(key, _)| key).collect()),
        }
    }

    /// ECMAScript: the members of an enumeration of texts, which is an object of them; one of numbers has more.
    fn members_of_enumeration(&mut self, class: ClassKey) -> Option<Vec<(Value, Value)>> {
        let facts = self.facts(class.file);
        if !facts.language.is_ecmascript() {
            return None;
        }
        let mut all = Vec::new();
        for field in &facts.class(class.class).fields {
            let value = self.static_field(class, self.sym(class.file, field.name))?;
            if !matches!(value, Value::Str(_)) {
                return None;
            }
            all.push((Value::text(facts.text(field.name), None), value));
        }
        Some(all)
    }

    /// The names of the methods that a class declares itself.
    fn member_names(&mut self, class: ClassKey) -> Vec<Value> {
        let methods = self.methods_of(class);
        let names = methods.into_iter().filter_map(|(file, func)| {
            let facts = self.facts(file);
            facts.function(func).name.map(|name| Value::text(facts.text(name), None))
        });
        names.collect()
    }
}

/// True if a dotted name ends like one of a type does.
fn is_type_name(path: &str) -> bool {
    path.rsplit('.').next().is_some_and(|last| last.starts_with(char::is_uppercase) && !last.ends_with(')'))
}
