//! Classes: bases, methods, instances.

use super::{Actual, Base, Eval, Frame, Instance, Object};
use crate::index::parent;
use crate::intern::Sym;
use crate::value::{ClassKey, Closure, FileId, Site, Value};
use periplus_facts::{ClassKind, Expr, ExprId, FuncId, Language, Modifiers};
use periplus_packs::{Operation, Symbol};
use std::rc::Rc;

impl Eval<'_> {
    /// A class's own methods, Go's by receiver, those of all parts.
    pub(crate) fn methods_of(&self, class: ClassKey) -> Vec<(FileId, FuncId)> {
        let facts = &self.files[class.file as usize].facts;
        if facts.language == Language::Go {
            let folder = parent(self.path(class.file)).to_owned();
            let name = self.sym(class.file, facts.class(class.class).name);
            let mut all: Vec<(FileId, FuncId)> =
                facts.class(class.class).methods.iter().map(|method| (class.file, *method)).collect();
            all.extend(self.index.go_methods.get(&(folder, name)).into_iter().flatten());
            return all;
        }
        self.index
            .parts(class)
            .into_iter()
            .flat_map(|key| {
                let facts = &self.files[key.file as usize].facts;
                facts.class(key.class).methods.iter().map(move |method| (key.file, *method)).collect::<Vec<_>>()
            })
            .collect()
    }

    /// The method a name finds on a class: its own, else the nearest base's; one with a body before an abstract one.
    pub(crate) fn find_method(&mut self, class: ClassKey, name: Sym) -> Option<(ClassKey, FileId, FuncId)> {
        if let Some(found) = self.methods.get(&(class, name)) {
            return *found;
        }
        let mut abstract_one = None;
        let mut found = None;
        'search: for owner in self.lineage(class) {
            for (file, func) in self.methods_of(owner) {
                let function = self.files[file as usize].facts.function(func);
                let Some(own) = function.name else { continue };
                if self.sym(file, own) != name {
                    continue;
                }
                if function.modifiers.contains(Modifiers::ABSTRACT) || function.modifiers.contains(Modifiers::SETTER) {
                    abstract_one.get_or_insert((owner, file, func));
                } else {
                    found = Some((owner, file, func));
                    break 'search;
                }
            }
        }
        let result = found.or(abstract_one);
        self.methods.insert((class, name), result);
        result
    }

    /// ECMAScript: the method that a name finds on a class itself, or on its instances: a static one goes by the same
    /// name as another.
    pub(super) fn find_method_of(
        &mut self,
        class: ClassKey,
        name: Sym,
        on_class: bool,
    ) -> Option<(ClassKey, FileId, FuncId)> {
        let found = self.find_method(class, name)?;
        let wanted = |eval: &Self, file: FileId, func: FuncId| {
            let function = eval.files[file as usize].facts.function(func);
            function.modifiers.contains(Modifiers::STATIC) == on_class
                && !function.modifiers.intersects(Modifiers::ABSTRACT | Modifiers::SETTER)
        };
        if !self.language(class.file).is_ecmascript() || wanted(self, found.1, found.2) {
            return Some(found);
        }
        for owner in self.lineage(class) {
            for (file, func) in self.methods_of(owner) {
                let own = self.files[file as usize].facts.function(func).name;
                if own.is_some_and(|own| self.sym(file, own) == name) && wanted(self, file, func) {
                    return Some((owner, file, func));
                }
            }
        }
        Some(found)
    }

    pub(crate) fn method_closure(&mut self, owner: ClassKey, file: FileId, func: FuncId, this: Option<Value>) -> Value {
        let scope = match self.index.scope(owner) {
            Some(scope) if owner.file == file => scope,
            _ => self.files[file as usize].scope.clone(),
        };
        Value::Function(Rc::new(Closure { file, func, scope, this, class: Some(owner), partial: Vec::new() }))
    }

    fn constructor_name(&mut self, language: Language) -> Sym {
        self.names.intern(match language {
            Language::Python => "__init__",
            Language::Java | Language::CSharp => "<init>",
            _ => "constructor",
        })
    }

    /// The constructor of a class itself that takes so many arguments; in Python and ECMAScript also an inherited one.
    pub(super) fn constructor(&mut self, class: ClassKey, arity: usize) -> Option<(ClassKey, FileId, FuncId)> {
        let language = self.language(class.file);
        let name = self.constructor_name(language);
        if language == Language::Python || language.is_ecmascript() {
            return self.find_method(class, name);
        }
        let mut best: Option<(usize, (ClassKey, FileId, FuncId))> = None;
        for (file, func) in self.methods_of(class) {
            let function = self.files[file as usize].facts.function(func);
            let named = function.name.is_some_and(|own| self.sym(file, own) == name);
            if !named && !function.modifiers.contains(Modifiers::CONSTRUCTOR) {
                continue;
            }
            let required = function.params.iter().filter(|param| param.default.is_none()).count();
            let distance =
                if arity >= required && arity <= function.params.len() { 0 } else { 1 + required.abs_diff(arity) };
            if best.is_none_or(|(known, _)| distance < known) {
                best = Some((distance, (class, file, func)));
            }
        }
        best.map(|(_, found)| found)
    }

    /// Makes an instance.
    pub(crate) fn construct(&mut self, frame: &Frame, class: ClassKey, actuals: Vec<Actual>, site: Site) -> Value {
        let facts = self.facts(class.file);
        let declared = facts.class(class.class);
        let language = facts.language.linked_as();
        if language == Language::Go && declared.kind == ClassKind::Struct && self.is_conversion(class, &actuals) {
            let given = actuals.into_iter().next().map_or(Value::Null, |actual| actual.value);
            return self.of_named_type(class, given);
        }
        let base = self.external_bases(class).into_iter().next();
        // A field descriptor of the application's own stands for the field's default like the library's.
        if let Some(base) = &base
            && self.packs.library_function(language.pack_language(), base) == Some(Operation::FieldDefault)
        {
            let default = self.library_op(frame, Operation::FieldDefault, &actuals, site, false);
            return default.unwrap_or_else(|| Value::unknown("field", "a field without a default"));
        }
        let id = self.alloc(Object::Instance(Instance { class: Some(class), base, ..Instance::default() }));
        let this = Value::Instance(id);
        // Fields may be set to parameters of the class.
        self.primary_parameters(class, &this, &actuals);
        self.initialise_fields(class, &this);
        self.primary_base(class, &this);
        // A Go struct is made with the router that it embeds as a field like any other.
        let router = if language == Language::Go { None } else { self.router_base(class) };
        let arity = actuals.iter().filter(|actual| actual.name.is_none()).count();
        let constructor = self.constructor(class, arity);
        if let Some((owner, file, func)) = constructor {
            let closure = self.method_closure(owner, file, func, Some(this.clone()));
            if let Value::Function(closure) = &closure {
                // Named arguments that no parameter takes are an initialiser's fields.
                let function_facts = self.facts(file);
                let params: Vec<&str> =
                    function_facts.function(func).params.iter().map(|param| function_facts.text(param.name)).collect();
                let keeps_rest = function_facts
                    .function(func)
                    .params
                    .iter()
                    .any(|param| param.kind == periplus_facts::ParamKind::KeywordRest);
                let (given, fields): (Vec<Actual>, Vec<Actual>) = actuals
                    .into_iter()
                    .partition(|actual| keeps_rest || actual.name.as_deref().is_none_or(|name| params.contains(&name)));
                self.invoke(closure, given.clone(), site);
                self.set_fields(frame, &this, &fields);
                if let (Some((pack, kind)), None) = (router, self.router_of(&this)) {
                    self.attach_router(frame, id, pack, kind, &given, site);
                }
            }
            return this;
        }
        if let Some((pack, kind)) = router {
            self.attach_router(frame, id, pack, kind, &actuals, site);
            return this;
        }
        if language == Language::Java {
            self.generated_constructor(frame, class, &this, &actuals);
        }
        if language == Language::Go || language == Language::CSharp || language == Language::Python {
            let positional: Vec<Value> =
                actuals.iter().filter(|actual| actual.name.is_none()).map(|actual| actual.value.clone()).collect();
            let fields: Vec<Sym> = declared.fields.iter().map(|field| self.sym(class.file, field.name)).collect();
            if language != Language::CSharp {
                for (name, value) in fields.into_iter().zip(positional) {
                    self.set_member(frame, &this, name, value);
                }
            }
            self.set_fields(frame, &this, &actuals);
        }
        this
    }

    /// Go: `T(x)` of a named type that is no struct gives `x`.
    fn is_conversion(&self, class: ClassKey, actuals: &[Actual]) -> bool {
        let facts = &self.files[class.file as usize].facts;
        let declared = facts.class(class.class);
        declared.fields.is_empty() && declared.bases.len() == 1 && actuals.len() == 1 && actuals[0].name.is_none()
    }

    fn set_fields(&mut self, frame: &Frame, this: &Value, actuals: &[Actual]) {
        for actual in actuals {
            if let Some(name) = &actual.name {
                let name = self.names.intern(name);
                self.set_member(frame, this, name, actual.value.clone());
            }
        }
    }

    /// What the parameters of a class are given, as members of the object.
    fn primary_parameters(&mut self, class: ClassKey, this: &Value, actuals: &[Actual]) {
        let facts = self.facts(class.file);
        let params = &facts.class(class.class).params;
        if params.is_empty() {
            return;
        }
        let frame = Frame { this: Some(this.clone()), ..self.class_frame(class) };
        for (at, param) in params.iter().enumerate() {
            let text = facts.text(param.name);
            let given = actuals
                .iter()
                .find(|actual| actual.name.as_deref() == Some(text))
                .or_else(|| actuals.iter().filter(|actual| actual.name.is_none()).nth(at));
            let value = match (given, param.default) {
                (Some(actual), _) => actual.value.clone(),
                (None, Some(default)) => self.expr(&frame, default),
                (None, None) => Value::unknown(text, format!("the parameter `{text}` is not given")),
            };
            let name = self.sym(class.file, param.name);
            let value = self.typed(&frame, value, param.ty);
            self.set_member(&frame, this, name, value);
        }
    }

    /// `class A(string x) : B(x)`.
    fn primary_base(&mut self, class: ClassKey, this: &Value) {
        let facts = self.facts(class.file);
        let params = &facts.class(class.class).params;
        if params.is_empty() {
            return;
        }
        let frame = Frame { this: Some(this.clone()), ..self.class_frame(class) };
        for base in &facts.class(class.class).bases {
            if let Expr::Call { args, .. } = facts.expr(*base) {
                let inner = Frame { scope: frame.scope.child(crate::scope::ScopeKind::Function), ..frame.clone() };
                for param in params {
                    let name = self.sym(class.file, param.name);
                    let value = self.member(&frame, this, name);
                    inner.scope.set(name, value);
                }
                let actuals = self.arguments(&inner, args);
                self.super_construct(&Frame { class: Some(class), ..frame.clone() }, actuals, Self::no_site());
            }
        }
    }

    fn initialise_fields(&mut self, class: ClassKey, this: &Value) {
        let language = self.language(class.file);
        if language == Language::Python || language == Language::Go {
            return; // Class variables there, zero values here.
        }
        for owner in self.lineage(class).into_iter().rev() {
            if !self.is_interface(owner) {
                self.initialise_own_fields(owner, this);
            }
        }
    }

    fn initialise_own_fields(&mut self, class: ClassKey, this: &Value) {
        for key in self.index.parts(class) {
            let facts = self.facts(key.file);
            let frame = Frame { this: Some(this.clone()), ..self.class_frame(key) };
            for field in &facts.class(key.class).fields {
                if field.modifiers.contains(Modifiers::STATIC) {
                    continue;
                }
                if let Some(value) = field.value {
                    let value = self.expr(&frame, value);
                    let value = self.typed(&frame, value, field.ty);
                    let name = self.sym(key.file, field.name);
                    self.set_member(&frame, this, name, value);
                }
            }
        }
    }

    fn run_constructor(&mut self, class: ClassKey, this: &Value, actuals: Vec<Actual>, site: Site) -> bool {
        let arity = actuals.len();
        let Some((owner, file, func)) = self.constructor(class, arity) else { return false };
        if let Value::Function(closure) = self.method_closure(owner, file, func, Some(this.clone())) {
            self.invoke(&closure, actuals, site);
        }
        true
    }

    /// `super(…)`: the base class's constructor on the same object.
    pub(crate) fn super_construct(&mut self, frame: &Frame, actuals: Vec<Actual>, site: Site) {
        let (Some(class), Some(this)) = (frame.class, frame.this.clone()) else { return };
        for base in self.class_bases(class) {
            match base {
                Base::Class(base) => {
                    if self.run_constructor(base, &this, actuals.clone(), site) {
                        return;
                    }
                    let primary = !self.facts(base.file).class(base.class).params.is_empty();
                    if primary {
                        self.primary_parameters(base, &this, &actuals);
                        self.initialise_own_fields(base, &this);
                        self.primary_base(base, &this);
                        return;
                    }
                    // A base without a constructor of its own hands on to its bases.
                    let inner = Frame { class: Some(base), ..frame.clone() };
                    if !self.class_bases(base).is_empty() {
                        self.super_construct(&inner, actuals.clone(), site);
                        return;
                    }
                }
                Base::External(path) => {
                    let language = self.language(class.file).pack_language();
                    let symbols = self.packs.symbols(language, &path).to_vec();
                    if let Value::Instance(id) = this {
                        for symbol in symbols {
                            if let Symbol::Constructor(pack, kind) = symbol {
                                self.attach_router(frame, id, pack, kind, &actuals, site);
                                return;
                            }
                        }
                        // What a framework's attribute base is given, for those who look.
                        let key = self.names.intern(BASE_ARGUMENTS);
                        let list = actuals.iter().map(|actual| actual.value.clone()).collect();
                        let list = self.list(list);
                        self.set_member(frame, &Value::Instance(id), key, list);
                    }
                }
                Base::Missing(needs) => self.needs.extend(needs.iter().cloned()),
            }
        }
    }

    pub(super) fn attach_router(
        &mut self,
        frame: &Frame,
        id: u32,
        pack: usize,
        kind: usize,
        actuals: &[Actual],
        site: Site,
    ) {
        if let Value::Router(router) = self.make_router(frame, pack, kind, actuals, site, None)
            && let Object::Instance(instance) = &mut self.heap[id as usize]
            && instance.router.is_none()
        {
            instance.router = Some(router);
        }
    }

    /// `super.name`.
    pub(crate) fn super_member(&mut self, frame: &Frame, name: Sym) -> Value {
        let Some(class) = frame.class else { return Value::unknown("super", "no base class here") };
        for base in self.class_bases(class) {
            match base {
                Base::Class(base) => {
                    if let Some((owner, file, func)) = self.find_method(base, name) {
                        return self.method_closure(owner, file, func, frame.this.clone());
                    }
                }
                Base::External(path) => {
                    if let Some(this @ Value::Instance(_)) = &frame.this
                        && let Some(router) = self.router_of(&this.clone())
                    {
                        return Value::Bound(Rc::new((Value::Router(router), name)));
                    }
                    return self.external_member(&path, name);
                }
                Base::Missing(needs) => {
                    self.needs.extend(needs.iter().cloned());
                }
            }
        }
        Value::unknown(&self.names.text(name), "a member of a base class that is not known")
    }

    pub(crate) fn super_call(
        &mut self,
        frame: &Frame,
        name: Sym,
        actuals: Vec<Actual>,
        site: Site,
        claim: Option<ExprId>,
    ) -> Value {
        let text = self.names.text(name);
        if &*text == "__init__" {
            self.super_construct(frame, actuals, site);
            return Value::Null;
        }
        let value = self.super_member(frame, name);
        self.call_value(frame, &value, actuals, site, claim)
    }

    /// Go: the names of a struct's embedded fields.
    pub(crate) fn embedded(&self, class: ClassKey) -> Vec<Sym> {
        let facts = &self.files[class.file as usize].facts;
        facts
            .class(class.class)
            .bases
            .iter()
            .filter_map(|base| crate::index::type_name(facts, *base).and_then(|name| self.names.get(name)))
            .collect()
    }
}

/// The field in which the arguments of an external base constructor are kept.
pub(crate) const BASE_ARGUMENTS: &str = "<base arguments>";
