//! Receivers given otherwise than before a point: as the first argument of a method reference, and objects that are
//! written out as text.

use super::{Actual, Eval, Frame, Instance, Object};
use crate::value::{Closure, HeapId, Site, Value};
use periplus_facts::{ExprId, Language, Modifiers};
use periplus_packs::Symbol;

impl Eval<'_> {
    /// Java's `T::method`, which takes its receiver first: the call on what it is given.
    pub(super) fn call_unbound(
        &mut self,
        frame: &Frame,
        closure: &Closure,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Option<Value> {
        let facts = self.facts(closure.file);
        let function = facts.function(closure.func);
        let unbound = closure.this.is_none()
            && closure.class.is_some()
            && !function.modifiers.intersects(Modifiers::STATIC | Modifiers::LOCAL | Modifiers::CONSTRUCTOR)
            && actuals.len() == function.params.len() + 1;
        if !unbound || self.language(closure.file) != Language::Java {
            return None;
        }
        let name = self.sym(closure.file, function.name?);
        let (receiver, rest) = actuals.split_first()?;
        matches!(receiver.value, Value::Instance(_))
            .then(|| self.call_method(frame, &receiver.value, name, rest.to_vec(), site, claim))
    }

    /// The same for a method of a router's type that lies outside of the tree: `RouterFunction::and`.
    pub(super) fn call_unbound_on_router(
        &mut self,
        frame: &Frame,
        path: &str,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> Option<Value> {
        let (receiver, rest) = actuals.split_first().map(|(first, rest)| (&first.value, rest))?;
        let (ty, name) = path.rsplit_once('.')?;
        if let Value::Instance(id) = receiver
            && name == "__init__"
        {
            return self.construct_unbound(frame, *id, ty, rest, site);
        }
        let router = match receiver {
            Value::Router(router) => *router,
            // Python: `Base.method(self, …)`.
            Value::Instance(id) => match self.heap[*id as usize] {
                Object::Instance(Instance { router: Some(router), .. }) => router,
                _ => return None,
            },
            _ => return None,
        };
        let known = &self.routers[router as usize];
        let kinds = &self.packs.pack(known.pack).routers;
        if !kinds.iter().any(|kind| kind.types.iter().any(|of| of == ty)) {
            return None;
        }
        let name = self.names.intern(name);
        Some(self.call_router(frame, router, name, rest.to_vec(), site, claim))
    }

    /// Python: `Base.__init__(self, …)`, where `Base` makes routers.
    fn construct_unbound(
        &mut self,
        frame: &Frame,
        id: HeapId,
        base: &str,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        let language = self.language(frame.file).pack_language();
        let made = self.packs.symbols(language, base).iter().find_map(|symbol| match symbol {
            Symbol::Constructor(pack, kind) => Some((*pack, *kind)),
            _ => None,
        });
        let (pack, kind) = made?;
        self.attach_router(frame, id, pack, kind, actuals, site);
        Some(Value::Null)
    }

    /// What an object is as text: what its class's own method for that gives.
    pub(crate) fn written_out(&mut self, value: &Value) -> Option<Value> {
        let Value::Instance(id) = value else { return None };
        let Object::Instance(instance) = &self.heap[*id as usize] else { return None };
        let class = instance.class?;
        let name = match self.language(class.file) {
            Language::Java => self.names.get("toString")?,
            Language::CSharp => self.names.get("ToString")?,
            Language::Go => self.names.get("String")?,
            _ => return None,
        };
        let (owner, file, func) = self.find_method(class, name)?;
        let written = self.method_closure(owner, file, func, Some(value.clone()));
        let Value::Function(closure) = &written else { return None };
        let text = self.invoke(closure, Vec::new(), Self::no_site());
        text.alternatives().iter().all(|one| matches!(one, Value::Str(_))).then_some(text)
    }
}
