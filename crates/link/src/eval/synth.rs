//! Values known by their declared type alone: parameters and fields that nobody was seen to pass or set.

use super::{Eval, Frame, Instance, NOT_PASSED, Object};
use crate::intern::Sym;
use crate::value::{ClassKey, RouterId, Site, Unknown, Value};
use periplus_facts::{ClassKind, Expr, ExprId, Language};
use std::rc::Rc;

/// More implementations of an interface than this say nothing.
pub(super) const MAX_IMPLEMENTATIONS: usize = 8;

impl Eval<'_> {
    /// A value with its declared type: what is unknown but typed as a router becomes an assumed router.
    pub(crate) fn typed(&mut self, frame: &Frame, value: Value, ty: Option<ExprId>) -> Value {
        let Some(ty) = ty else { return value };
        if let Value::Int(_) = value
            && self.language(frame.file) == Language::Go
            && let Value::Class(class) = self.type_value(frame, ty)
        {
            return self.of_named_type(class, value);
        }
        if !matches!(value, Value::Unknown(_) | Value::External(_)) {
            return value;
        }
        if let Some(router) = self.assume_router(frame, ty) {
            self.demand(&value);
            if let (Value::External(path), Value::Router(assumed)) = (&value, &router)
                && self.language(frame.file) == Language::Go
            {
                let known = &self.routers[*assumed as usize];
                let (pack, kind, site) = (known.pack, known.kind, known.site);
                return Value::Router(self.router_from_outside(path, pack, kind, site));
            }
            return router;
        }
        if let Value::Unknown(unknown) = &value
            && unknown.needs.is_empty()
            && self.language(frame.file) == Language::Go
            && let Value::Class(class) = self.type_value(frame, ty)
            && self.registers(class)
        {
            return self.assume_instance(class);
        }
        // Of classes that handle routers, the value is one that implements the type, whoever made it.
        if self.language(frame.file) == Language::CSharp
            && let class @ Value::Class(_) = self.type_value(frame, ty)
            && let Some(Value::List(all)) = self.instances(&class, true)
        {
            let items: Vec<Value> = self.items(all).0.into_iter().map(|item| item.value).collect();
            if !items.is_empty() {
                self.demand(&value);
                return Value::join(items);
            }
        }
        value
    }

    /// A closure passed as `Action<Router>`: should nobody be seen to call it, its parameters are what that type says.
    pub(crate) fn expect_routers(&mut self, frame: &Frame, closure: &Rc<crate::value::Closure>, ty: ExprId) {
        let facts = self.facts(frame.file);
        let Expr::Generic { args, .. } = facts.expr(ty) else { return };
        let key = (closure.file, closure.func);
        if !self.interesting.contains(&key) || self.expected.contains_key(&key) {
            return;
        }
        let routers: Vec<Option<Value>> = args.iter().map(|arg| self.assume_router(frame, *arg)).collect();
        if routers.iter().any(Option::is_some) {
            self.expected.insert(key, routers);
        }
    }

    /// Functions handed to a method outside the tree that calls them with a router, last among their parameters.
    pub(super) fn expect_callbacks(&mut self, frame: &Frame, method: &str, actuals: &[super::Actual]) {
        let language = self.language(frame.file).pack_language();
        let calls = |kind: &periplus_packs::RouterKind| kind.callbacks.iter().any(|name| name == method);
        let all = self.packs.packs().iter().enumerate().filter(|(_, pack)| pack.language == language);
        let found = all.into_iter().find_map(|(at, pack)| pack.routers.iter().position(calls).map(|kind| (at, kind)));
        // With the name of a type it is a setting of that type's.
        let Some((pack, kind)) = found.filter(|_| actuals.iter().all(|actual| actual.name.is_none())) else { return };
        for actual in actuals {
            let Value::Function(closure) = &actual.value else { continue };
            let key = (closure.file, closure.func);
            let facts = self.facts(closure.file);
            let function = facts.function(closure.func);
            if !self.interesting.contains(&key) || self.expected.contains_key(&key) || function.params.is_empty() {
                continue;
            }
            let site = Site { file: closure.file, span: function.span };
            let router = self.assumed_router(pack, kind, site);
            if let Value::Router(id) = router {
                let router = &mut self.routers[id as usize];
                (router.assumed, router.served) = (false, true);
            }
            let mut params = vec![None; function.params.len()];
            if let Some(last) = params.last_mut() {
                *last = Some(router);
            }
            self.expected.insert(key, params);
        }
    }

    /// A router known by its type.
    pub(crate) fn assume_router(&mut self, frame: &Frame, ty: ExprId) -> Option<Value> {
        let language = self.language(frame.file).pack_language();
        let value = self.type_value(frame, ty);
        for one in value.alternatives() {
            match one {
                Value::External(path) => {
                    if let Some(found) = self.packs.router_types(language, path).first().copied() {
                        let site = self.site(frame, ty);
                        return Some(self.assumed_router(found.pack, found.kind, site));
                    }
                }
                Value::Class(class) => {
                    if let Some((pack, kind)) = self.router_base(*class) {
                        let site = self.site(frame, ty);
                        return Some(self.assumed_router(pack, kind, site));
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// ECMAScript: false for a type that leads nowhere (`any`, an alias of a shape), as if none were written. Types of the
    /// tree that were not read may still say something.
    pub(super) fn says_something(&mut self, frame: &Frame, ty: ExprId) -> bool {
        if !self.language(frame.file).is_ecmascript() {
            return true;
        }
        match self.type_value(frame, ty) {
            Value::Unknown(unknown) => !unknown.needs.is_empty(),
            _ => true,
        }
    }

    /// A router known by its name as a part of what nobody passes: `{ app }`, `context.app`.
    pub(super) fn named_part(&mut self, frame: &Frame, unknown: &Unknown, claim: Option<ExprId>) -> Option<Value> {
        let facts = self.facts(frame.file);
        let whole = unknown.reason.strip_prefix(NOT_PASSED)?.trim_matches([' ', '`']);
        if !facts.language.is_ecmascript() || whole == &*unknown.name {
            return None;
        }
        let rules = self.claims.get(&(frame.file, claim?))?;
        let ids: Vec<&str> = rules.iter().filter_map(|rule| facts.text(*rule).split('.').next()).collect();
        let kind = |pack: &periplus_packs::Pack| {
            let named = |kind: &periplus_packs::RouterKind| kind.parameters.iter().any(|name| **name == *unknown.name);
            pack.routers.iter().position(named)
        };
        let mut packs = self.packs.packs().iter().enumerate().filter(|(_, pack)| ids.contains(&pack.id.as_str()));
        let (pack, kind) = packs.find_map(|(at, pack)| Some((at, kind(pack)?)))?;
        let site = Site { file: frame.file, span: facts.function(frame.func).name_span };
        Some(self.assumed_router(pack, kind, site))
    }

    /// A router known by what a function is called that the framework hands one to first, or by what a parameter is
    /// called, in a function in which its pack claims a call.
    pub(crate) fn named_router(&mut self, closure: &crate::value::Closure, name: &str, site: Site) -> Option<Value> {
        let facts = self.facts(closure.file);
        let function = facts.function(closure.func);
        let own = function.name.map_or("", |own| facts.text(own));
        let first = function.params.first().is_some_and(|param| facts.text(param.name) == name);
        let within = |mut func: periplus_facts::FuncId| loop {
            if func == closure.func {
                return true;
            }
            match facts.function(func).parent {
                Some(outer) => func = outer,
                None => return false,
            }
        };
        for (at, pack) in self.packs.packs().iter().enumerate() {
            if pack.language != facts.language.pack_language() {
                continue;
            }
            let handed = |kind: &periplus_packs::RouterKind| first && kind.handed_to.iter().any(|to| to == own);
            if let Some(kind) = pack.routers.iter().position(handed) {
                let site = Site { span: facts.function(closure.func).name_span, ..site };
                let router = self.assumed_router(at, kind, site);
                if let Value::Router(id) = router {
                    self.hand_over(id, own);
                }
                return Some(router);
            }
            let named = |kind: &periplus_packs::RouterKind| kind.parameters.iter().any(|parameter| parameter == name);
            let Some(kind) = pack.routers.iter().position(named) else { continue };
            let claims = facts
                .marks
                .iter()
                .any(|mark| facts.text(mark.rule).split('.').next() == Some(pack.id.as_str()) && within(mark.function));
            if claims && !self.is_private(closure) {
                let site = Site { span: facts.function(closure.func).name_span, ..site };
                return Some(self.assumed_router(at, kind, site));
            }
        }
        None
    }

    /// ECMAScript: a module's function that the module does not export; what nobody calls there, nobody calls.
    fn is_private(&self, closure: &crate::value::Closure) -> bool {
        let state = &self.files[closure.file as usize];
        let itself = |value: &Value| match value {
            Value::Function(one) => (one.file, one.func) == (closure.file, closure.func),
            _ => false,
        };
        // What is made of it outside the tree is as good as itself.
        let own = |value: &Value| match value {
            Value::Instance(id) => match &self.heap[*id as usize] {
                Object::Instance(Instance { fields, base: Some(_), .. }) => {
                    fields.iter().any(|(_, given)| match given {
                        Value::List(id) => self.items(*id).0.iter().any(|item| itself(&item.value)),
                        _ => false,
                    })
                }
                _ => false,
            },
            value => itself(value),
        };
        let Some(name) = state.facts.function(closure.func).name.map(|name| state.syms[name.index()]) else {
            return false;
        };
        if !state.facts.language.is_ecmascript() || !state.scope.own(name).is_some_and(|value| own(&value)) {
            return false;
        }
        let exported = match &state.export_object {
            Some(Value::Map(id)) => self.entries(*id).0.iter().any(|(_, value)| own(value)),
            Some(value) => own(value),
            None => false,
        };
        // Under its own name, or what a wrapper of plugins makes of it under another one.
        let named = |expr: &ExprId| match state.facts.expr(*expr) {
            Expr::Name(one) => {
                let one = state.syms[one.index()];
                one == name || state.scope.own(one).is_some_and(|value| own(&value))
            }
            _ => false,
        };
        !exported && !state.exports.iter().any(|(_, expr)| named(expr))
    }

    /// A router that a parameter nobody passes must be, since a router is mounted on it by a call of this name.
    pub(crate) fn router_by_mount(
        &mut self,
        frame: &Frame,
        name: &str,
        actuals: &[super::Actual],
        site: Site,
    ) -> Option<Value> {
        let child = actuals.iter().find_map(|actual| self.router_of(&actual.value))?;
        let pack = self.routers[child as usize].pack;
        let kinds = &self.packs.pack(pack).routers;
        let mounts = |kind: &periplus_packs::RouterKind| {
            let call = self.packs.call(pack, &kind.kind, name, actuals.len());
            call.is_some_and(|(_, call)| call.action == periplus_packs::Action::Mount)
        };
        let kind = kinds.iter().position(|kind| kind.root && mounts(kind))?;
        let span = self.files[frame.file as usize].facts.function(frame.func).name_span;
        Some(self.assumed_router(pack, kind, Site { span, ..site }))
    }

    fn assumed_router(&mut self, pack: usize, kind: usize, site: Site) -> Value {
        if let Some(known) = self.assumed_routers.get(&site) {
            return Value::Router(*known);
        }
        let id = self.new_router(pack, kind, site);
        let made = &mut self.routers[id as usize];
        (made.assumed, made.condition) = (true, 0);
        self.assumed_routers.insert(site, id);
        Value::Router(id)
    }

    /// A router that the framework passes to a method of this name is an application's.
    pub(super) fn hand_over(&mut self, router: RouterId, method: &str) {
        let known = &self.routers[router as usize];
        let kind = &self.packs.pack(known.pack).routers[known.kind];
        if kind.handed_to.iter().any(|name| name == method) {
            let router = &mut self.routers[router as usize];
            router.assumed = false;
            router.served = true;
        }
    }

    /// An object that nobody was seen to make is a router of the framework's, if the framework calls its method so.
    pub(super) fn become_router(&mut self, class: ClassKey, object: &Value, method: &str) {
        let Some((pack, kind)) = self.router_base(class) else { return };
        let handed = &self.packs.pack(pack).routers[kind].handed_to;
        let Value::Instance(id) = object else { return };
        if !handed.iter().any(|name| name == method) {
            return;
        }
        let site = Site { file: class.file, span: self.facts(class.file).class(class.class).name_span };
        let Value::Router(router) = self.assumed_router(pack, kind, site) else { return };
        self.hand_over(router, method);
        if let Object::Instance(instance) = &mut self.heap[*id as usize] {
            instance.router.get_or_insert(router);
        }
    }

    /// A value of a type, for a parameter that nobody passes.
    pub(crate) fn assume(&mut self, frame: &Frame, ty: ExprId, name: &str) -> Value {
        if let Some(router) = self.assume_router(frame, ty) {
            return router;
        }
        if let Some(element) = self.element_of_collection(frame, ty) {
            let element = self.type_value(frame, element);
            if let (Value::Class(_), Some(all)) = (&element, self.instances(&element, true)) {
                return all;
            }
        }
        match self.type_value(frame, ty) {
            Value::Class(class) => self.assume_instance(class),
            Value::Choice(values) => match values.iter().find_map(|value| match value {
                Value::Class(class) => Some(*class),
                _ => None,
            }) {
                Some(class) => self.assume_instance(class),
                None => Value::unknown(name, format!("{NOT_PASSED} `{name}`")),
            },
            value @ Value::Unknown(_) => value,
            Value::External(path) => match &*path {
                "string" => Value::unknown(name, format!("{NOT_PASSED} `{name}`")),
                interface if self.packs.is_implemented(self.language(frame.file).pack_language(), interface) => {
                    Value::unknown(name, format!("{NOT_PASSED} `{name}`"))
                }
                _ => Value::External(format!("{path}()").into()),
            },
            _ => Value::unknown(name, format!("{NOT_PASSED} `{name}`")),
        }
    }

    /// The one instance of a class whose construction we don't see; for an interface, of its implementations.
    pub(crate) fn assume_instance(&mut self, class: ClassKey) -> Value {
        if let Some(known) = self.assumed_instances.get(&class) {
            return Value::Instance(*known);
        }
        let declared = self.facts(class.file);
        let declared = declared.class(class.class);
        if declared.kind == ClassKind::Interface {
            let implementations = self.implementations(class);
            if implementations.len() > MAX_IMPLEMENTATIONS {
                return Value::unknown("instance", format!("{} classes implement this", implementations.len()));
            }
            if !implementations.is_empty() {
                return Value::join(
                    implementations.into_iter().map(|class| self.assume_instance(class)).collect::<Vec<_>>(),
                );
            }
        }
        let base = self.external_bases(class).into_iter().next();
        let id =
            self.alloc(Object::Instance(Instance { class: Some(class), base, assumed: true, ..Instance::default() }));
        self.assumed_instances.insert(class, id);
        Value::Instance(id)
    }

    /// True if an instance of the class is only assumed.
    pub(crate) fn is_assumed(&self, class: ClassKey) -> bool {
        self.assumed_instances.contains_key(&class)
    }

    /// The classes of which an instance is assumed, in order.
    pub(crate) fn assumed_classes(&self) -> Vec<ClassKey> {
        let mut all: Vec<ClassKey> = self.assumed_instances.keys().copied().collect();
        all.sort_unstable();
        all
    }

    /// A field nobody set: by its declared type (Go's zero value, an injected dependency), or by the constructor
    /// parameter of the same name.
    pub(crate) fn assumed_field(&mut self, _frame: &Frame, id: u32, class: ClassKey, name: Sym) -> Option<Value> {
        let assumed = matches!(&self.heap[id as usize], Object::Instance(instance) if instance.assumed);
        for owner in self.lineage(class) {
            for key in self.index.parts(owner) {
                let facts = self.facts(key.file);
                let declared = facts.class(key.class);
                let field = declared.fields.iter().find(|field| self.sym(key.file, field.name) == name);
                let param = declared.params.iter().find(|param| self.sym(key.file, param.name) == name);
                let constructor_param = declared.methods.iter().find_map(|method| {
                    let function = facts.function(*method);
                    function.params.iter().find(|param| param.field && self.sym(key.file, param.name) == name)
                });
                let ty = field
                    .and_then(|field| field.ty)
                    .or(param.and_then(|param| param.ty))
                    .or(constructor_param.and_then(|param| param.ty));
                let Some(ty) = ty else { continue };
                let frame = self.class_frame(key);
                let text = self.names.text(name);
                let value = if self.language(key.file) == Language::Go && !assumed {
                    match self.zero_value(&frame, ty, &text) {
                        Value::Unknown(unknown) if unknown.needs.is_empty() => self.assume(&frame, ty, &text),
                        value => value,
                    }
                } else if self.language(key.file) == Language::Go {
                    match self.assume(&frame, ty, &text) {
                        Value::Unknown(unknown) if unknown.needs.is_empty() => self.zero_value(&frame, ty, &text),
                        value => value,
                    }
                } else {
                    self.assume(&frame, ty, &text)
                };
                if value.is_unknown() {
                    return Some(value);
                }
                // A collection that nobody was seen to fill is not empty, its content is not known.
                if let Value::List(id) | Value::Map(id) = &value
                    && let Object::List { open, .. } | Object::Map { open, .. } = &mut self.heap[*id as usize]
                {
                    *open = true;
                }
                if let Object::Instance(instance) = &mut self.heap[id as usize] {
                    instance.fields.push((name, value.clone()));
                }
                return Some(value);
            }
        }
        None
    }

    /// What a value is called, for people.
    pub(crate) fn describe(&self, value: &Value) -> Rc<str> {
        match value {
            Value::Function(closure) => {
                let facts = &self.files[closure.file as usize].facts;
                let function = facts.function(closure.func);
                let own = function.name.map_or("function", |name| facts.text(name));
                match closure.class.filter(|_| function.class.is_some()) {
                    Some(class) => {
                        let facts = &self.files[class.file as usize].facts;
                        format!("{}.{own}", facts.text(facts.class(class.class).name)).into()
                    }
                    None => own.into(),
                }
            }
            Value::External(path) => match path.strip_suffix(')').and_then(|path| path.rsplit_once('(')) {
                // A wrapper goes by the name of what it wraps.
                Some((_, wrapped)) if !wrapped.is_empty() => wrapped.into(),
                _ => Rc::clone(path),
            },
            Value::Unknown(unknown) => Rc::clone(&unknown.name),
            Value::Str(text) => {
                text.known().filter(|text| !text.is_empty()).unwrap_or_else(|| "value".to_owned()).into()
            }
            Value::Bound(bound) => format!("{}.{}", self.describe(&bound.0), self.names.text(bound.1)).into(),
            Value::Class(class) => {
                let facts = &self.files[class.file as usize].facts;
                facts.text(facts.class(class.class).name).into()
            }
            Value::Instance(id) => match &self.heap[*id as usize] {
                Object::Instance(Instance { class: Some(class), .. }) => self.describe(&Value::Class(*class)),
                _ if let Some(wrapped) = self.what_is_wrapped(*id) => self.describe(&wrapped),
                _ => "object".into(),
            },
            Value::Choice(values) => self.describe(&values[0]),
            Value::List(id) => {
                let names: Vec<String> =
                    self.items(*id).0.iter().map(|item| self.describe(&item.value).to_string()).collect();
                names.join(", ").into()
            }
            _ => "value".into(),
        }
    }
}
