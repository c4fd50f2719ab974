//! Methods of texts, lists, maps and functions; C#'s extension methods.

use super::{Actual, Eval, Frame};
use crate::intern::Sym;
use crate::value::{ClassKey, Closure, Site, Value};
use periplus_facts::{ExprId, FuncId, Modifiers};
use std::rc::Rc;

impl Eval<'_> {
    /// True if the libraries' data knows a method of collections by this name.
    pub(crate) fn is_collection_method(&self, frame: &Frame, name: &str) -> bool {
        let language = self.language(frame.file).pack_language();
        self.packs.library_function(language, &format!(".{name}")).is_some()
    }

    /// A method of a text, list, map or function, if it is modelled.
    pub(crate) fn builtin_method(
        &mut self,
        frame: &Frame,
        receiver: &Value,
        name: Sym,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        let text = self.names.text(name);
        if let Value::Function(closure) = receiver {
            let closure = Rc::clone(closure);
            return self.function_method(&closure, &text, actuals, site);
        }
        let language = self.language(frame.file).pack_language();
        let op = self.packs.library_function(language, &format!(".{text}"))?;
        let mut all = vec![Actual { name: None, value: receiver.clone(), site }];
        all.extend(actuals.iter().cloned());
        self.library_op(frame, op, &all, site, true)
    }

    /// ECMAScript's `call`, `apply`, `bind`.
    fn function_method(&mut self, closure: &Rc<Closure>, name: &str, actuals: &[Actual], site: Site) -> Option<Value> {
        let mut bound = (**closure).clone();
        let this = actuals.first().map(|actual| actual.value.clone());
        if let Some(this) = this
            && !matches!(this, Value::Null)
        {
            bound.this = Some(this);
        }
        match name {
            "call" => Some(self.invoke(&bound, actuals.get(1..).unwrap_or_default().to_vec(), site)),
            "apply" => {
                let list = actuals.get(1).map(|actual| actual.value.clone());
                let items = list.and_then(|list| self.spread_items(&list)).unwrap_or_default();
                let given = Self::actuals(items.into_iter().map(|item| item.value).collect(), site);
                Some(self.invoke(&bound, given, site))
            }
            "bind" => {
                bound.partial.extend(actuals.iter().skip(1).map(|actual| actual.value.clone()));
                Some(Value::Function(Rc::new(bound)))
            }
            _ => None,
        }
    }

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
        let found = self.extension(name, actuals.len() + 1);
        let Some((owner, file, func)) = found else {
            if self.carries_router(receiver) {
                let text = self.names.text(name);
                let need = self.declaration_need(self.language(frame.file), &text, "");
                self.needs.insert(need);
            }
            return None;
        };
        self.reject(frame, claim, "a call of the application's own function");
        let Value::Function(closure) = self.method_closure(owner, file, func, None) else { return None };
        let mut all = vec![Actual { name: None, value: receiver.clone(), site }];
        all.extend(actuals.iter().cloned());
        Some(self.invoke(&closure, all, site))
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
        let (owner, file, func) = self.extension(name, actuals.len() + 1)?;
        self.reject(frame, claim, "a call of the application's own function");
        let Value::Function(closure) = self.method_closure(owner, file, func, None) else { return None };
        let mut all = vec![Actual { name: None, value: Value::External(receiver.into()), site }];
        all.extend(actuals.iter().cloned());
        Some(self.invoke(&closure, all, site))
    }

    /// The function of the tree that extends other types under this name and takes so many arguments.
    pub(crate) fn extension(&mut self, name: Sym, arity: usize) -> Option<(ClassKey, u32, FuncId)> {
        if self.extensions.is_none() {
            let mut all: rustc_hash::FxHashMap<Sym, Vec<(ClassKey, u32, FuncId)>> = rustc_hash::FxHashMap::default();
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
            self.extensions = Some(all);
        }
        let candidates = self.extensions.as_ref()?.get(&name)?;
        let fits = candidates.iter().find(|(_, file, func)| {
            let params = &self.files[*file as usize].facts.function(*func).params;
            let required = params.iter().filter(|param| param.default.is_none()).count();
            (required..=params.len()).contains(&arity)
        });
        fits.or(candidates.first()).copied()
    }
}
