//! Extension methods of the tree: which of several a call means, by what the calling file sees and what they extend.

use super::{Actual, Eval, Frame, Method, type_arguments};
use crate::intern::Sym;
use crate::value::{ClassKey, Site, Value};
use periplus_facts::{ExprId, FuncId, Language, Modifiers, ParamKind};
use std::rc::Rc;

/// How well what a function extends fits what it is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    No,
    Unknown,
    Yes,
}

/// Namespaces that every project sees without saying so.
const IMPLICIT: [&str; 2] = ["System", "Microsoft"];

impl Eval<'_> {
    /// An extension method of the tree, by name: the receiver is its first argument.
    pub(crate) fn extension_call(
        &mut self,
        frame: &Frame,
        receiver: &Value,
        name: Sym,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Option<Value> {
        if !self.facts(frame.file).language.has_extensions() {
            return None;
        }
        let Some(method) = self.extension(frame, receiver, name, actuals) else {
            if self.carries_router(receiver) {
                let text = self.names.text(name);
                let need = self.declaration_need(self.language(frame.file), &text, "");
                self.needs.insert(need);
            }
            return None;
        };
        self.reject(frame, claim, "a call of the application's own function");
        self.call_extension(method, receiver.clone(), actuals, site)
    }

    /// An extension method called on something outside the tree: `builder.Services.AddX()`.
    pub(crate) fn extension_on_external(
        &mut self,
        frame: &Frame,
        path: &Rc<str>,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Option<Value> {
        if !self.facts(frame.file).language.has_extensions() {
            return None;
        }
        let (receiver, name) = path.rsplit_once('.')?;
        let name = self.names.get(name)?;
        let receiver = Value::External(receiver.into());
        let method = self.extension(frame, &receiver, name, actuals)?;
        self.reject(frame, claim, "a call of the application's own function");
        self.call_extension(method, receiver, actuals, site)
    }

    /// Calls an extension method; what it extends is its first argument.
    fn call_extension(
        &mut self,
        (owner, file, func): Method,
        receiver: Value,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        let Value::Function(closure) = self.method_closure(owner, file, func, None) else { return None };
        let mut all = vec![Actual { name: None, value: receiver, site, condition: 0 }];
        all.extend(actuals.iter().cloned());
        Some(self.invoke(&closure, all, site))
    }

    /// True if some function of the tree extends something under this name.
    pub(crate) fn has_extension(&mut self, name: Sym) -> bool {
        !self.extensions_named(name).is_empty()
    }

    /// The function of the tree that a call of this name with so many arguments and type arguments means. What the file
    /// sees goes before what it doesn't, what certainly extends the receiver before what may, and what the file's
    /// own project refers to before what others hold.
    fn extension(&mut self, frame: &Frame, receiver: &Value, name: Sym, actuals: &[Actual]) -> Option<Method> {
        let arity = type_arguments::count(actuals) + 1;
        let types = actuals.len() + 1 - arity;
        let candidates = self.extensions_named(name);
        let mut best: Option<((bool, Fit, bool), Method)> = None;
        for method @ (owner, file, func) in candidates.iter().copied() {
            let facts = self.facts(file);
            let function = facts.function(func);
            let params = &function.params;
            if types > 0 && !function.type_params.is_empty() && types != function.type_params.len() {
                continue;
            }
            let rest = params.last().is_some_and(|param| param.kind == ParamKind::Rest);
            let needed = params.iter().filter(|param| param.default.is_none()).count() - usize::from(rest);
            if arity < needed || (arity > params.len() && !rest) {
                continue;
            }
            let ty = params.first().and_then(|param| param.ty);
            let fit = self.extends(owner, file, ty, receiver);
            if fit == Fit::No {
                continue;
            }
            let alone = candidates.len() == 1;
            let (brought, referred) = if alone { (true, true) } else { self.sight_of(frame, owner) };
            let rank = (brought, fit, referred);
            if best.as_ref().is_none_or(|(known, _)| *known < rank) {
                best = Some((rank, method));
            }
        }
        best.map(|(_, method)| method)
    }

    fn extensions_named(&mut self, name: Sym) -> Rc<[Method]> {
        if self.extensions.is_none() {
            let mut all: rustc_hash::FxHashMap<Sym, Vec<Method>> = rustc_hash::FxHashMap::default();
            for file in 0..self.files.len() as u32 {
                let facts = self.facts(file);
                if !facts.language.has_extensions() {
                    continue;
                }
                for (at, function) in facts.functions.iter().enumerate() {
                    let (Some(own), Some(class)) = (function.name, function.class) else { continue };
                    if function.modifiers.contains(Modifiers::EXTENSION) {
                        let entry = (ClassKey { file, class }, file, FuncId(at as u32));
                        all.entry(self.sym(file, own)).or_default().push(entry);
                    }
                }
            }
            self.extensions = Some(all.into_iter().map(|(name, all)| (name, all.into())).collect());
        }
        self.extensions.as_ref().and_then(|all| all.get(&name)).cloned().unwrap_or_default()
    }

    /// Whether a function that extends this type can be called on a value.
    fn extends(&mut self, owner: ClassKey, file: u32, ty: Option<ExprId>, receiver: &Value) -> Fit {
        let Some(ty) = ty else { return Fit::Unknown };
        let router = matches!(receiver, Value::Router(_));
        if !router && !matches!(receiver, Value::Instance(_) | Value::Str(_) | Value::List(_) | Value::Map(_)) {
            return Fit::Unknown;
        }
        let language = self.language(file).pack_language();
        match self.extended_type(owner, file, ty) {
            Value::External(path) if !self.packs.router_types(language, &path).is_empty() => match receiver {
                Value::Router(_) => Fit::Yes,
                Value::Instance(_) => Fit::Unknown,
                _ => Fit::No,
            },
            Value::External(path) if &*path == "string" => {
                if matches!(receiver, Value::Str(_)) {
                    Fit::Yes
                } else {
                    Fit::No
                }
            }
            Value::Class(extended) => match receiver {
                Value::Instance(id) => match &self.heap[*id as usize] {
                    super::Object::Instance(super::Instance { class: Some(class), .. }) => {
                        let class = *class;
                        if self.lineage(class).contains(&extended) {
                            Fit::Yes
                        } else if self.bases_settled(class) {
                            Fit::No
                        } else {
                            Fit::Unknown
                        }
                    }
                    _ => Fit::Unknown,
                },
                Value::Router(_) if self.router_base(extended).is_some() => Fit::Yes,
                Value::Router(_) => Fit::Unknown,
                _ => Fit::No,
            },
            _ => Fit::Unknown,
        }
    }

    /// What a function extends.
    fn extended_type(&mut self, owner: ClassKey, file: u32, ty: ExprId) -> Value {
        if let Some(known) = self.extended.get(&(owner, file, ty)) {
            return known.clone();
        }
        let frame = Frame { file, ..self.class_frame(owner) };
        let value = self.type_value(&frame, ty);
        if matches!(value, Value::Class(_) | Value::External(_)) {
            self.extended.insert((owner, file, ty), value.clone());
        }
        value
    }

    /// Whether the file can call functions of a class without naming it, and whether its project refers to the class's.
    fn sight_of(&mut self, frame: &Frame, owner: ClassKey) -> (bool, bool) {
        let key = (frame.file, frame.class, owner);
        if let Some(known) = self.in_sight.get(&key) {
            return *known;
        }
        let found = (self.brings_in(frame, owner), self.refers(frame.file, owner.file));
        self.in_sight.insert(key, found);
        found
    }

    /// True if the file can call functions of a class without naming it: by its own namespace or what it uses.
    fn brings_in(&mut self, frame: &Frame, owner: ClassKey) -> bool {
        if self.language(frame.file) != Language::CSharp || owner.file == frame.file {
            return true;
        }
        let qualified = crate::index::qualified_name(&self.facts(owner.file), owner.class);
        let Some((namespace, _)) = qualified.rsplit_once('.') else { return true };
        let implicit =
            |of: &str| namespace == of || namespace.strip_prefix(of).is_some_and(|rest| rest.starts_with('.'));
        IMPLICIT.iter().any(|of| implicit(of))
            || self.enclosing_namespaces(frame).iter().any(|outer| outer == namespace)
            || self.usings(frame.file).iter().any(|using| using == namespace)
    }

    /// True if both files belong to one project, or the first one's project refers to the other's, directly or not.
    pub(super) fn refers(&mut self, from: u32, to: u32) -> bool {
        let (from, to) = (self.path(from).to_owned(), self.path(to).to_owned());
        self.projects().refers(&from, &to)
    }
}
