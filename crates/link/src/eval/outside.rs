//! Go: values of code outside of the tree, known by the types that they are declared and handed on as.

use super::declared::Declared;
use super::synth::MAX_IMPLEMENTATIONS;
use super::{Actual, Eval, Frame, Object};
use crate::index::parent;
use crate::intern::Sym;
use crate::value::{ClassKey, FileId, ModuleRef, RouterId, Site, Value};
use periplus_facts::{Expr, ExprId, FuncId, Language, Name, ParamKind};
use std::rc::Rc;

impl Eval<'_> {
    /// A variable's value: what a function outside of the tree gives is a router if the variable is handed to a function
    /// of the tree whose parameter is one. Types are checked, so it can't be anything else.
    pub(super) fn known_by_use(&mut self, frame: &Frame, name: Name, value: Value) -> Value {
        let outside = |one: &Value| matches!(one, Value::External(path) if path.ends_with(')'));
        if !value.alternatives().iter().any(outside)
            || self.language(frame.file) != Language::Go
            || !self.interesting.contains(&(frame.file, frame.func))
        {
            return value;
        }
        let Some((pack, kind)) = self.router_by_use(frame.file, frame.func, name) else { return value };
        let span = self.files[frame.file as usize].facts.function(frame.func).name_span;
        let site = Site { file: frame.file, span };
        let all: Vec<Value> = value.alternatives().to_vec();
        Value::join(all.into_iter().map(|one| match one {
            Value::External(path) if path.ends_with(')') => {
                Value::Router(self.router_from_outside(&path, pack, kind, site))
            }
            other => other,
        }))
    }

    /// The one router that a function outside of the tree gives. What the library does with it, and below which prefix,
    /// is not seen.
    pub(super) fn router_from_outside(&mut self, path: &Rc<str>, pack: usize, kind: usize, site: Site) -> RouterId {
        if let Some(known) = self.outside_routers.get(path) {
            return *known;
        }
        let id = self.new_router(pack, kind, site);
        let made = path.trim_end_matches("()").rsplit(['/', '.']).next().unwrap_or(path).into();
        let router = &mut self.routers[id as usize];
        (router.assumed, router.condition, router.name) = (true, 0, Some(made));
        router.outside = Some(Rc::clone(path));
        self.outside_routers.insert(Rc::clone(path), id);
        id
    }

    /// The kind of router that the functions take which a variable is handed to.
    fn router_by_use(&mut self, file: FileId, func: FuncId, name: Name) -> Option<(usize, usize)> {
        if let Some(known) = self.routers_by_use.get(&(file, func, name)) {
            return *known;
        }
        let facts = self.facts(file);
        let mut found: Option<(usize, usize)> = None;
        for call in crate::walk::calls_in(&facts, &facts.function(func).body) {
            let Expr::Call { callee, args, new: false } = facts.expr(call) else { continue };
            let at = args.iter().position(|arg| matches!(facts.expr(arg.value), Expr::Name(given) if *given == name));
            let Some(taken) = at.and_then(|at| self.router_parameter(file, *callee, at)) else { continue };
            let root = |(pack, kind): (usize, usize)| self.packs.pack(pack).routers[kind].root;
            // An interface says less than the type itself.
            if found.is_none_or(|known| !root(known)) {
                found = Some(taken);
            }
        }
        self.routers_by_use.insert((file, func, name), found);
        found
    }

    /// The kind of router that a function of the tree takes at a position.
    fn router_parameter(&self, file: FileId, callee: ExprId, at: usize) -> Option<(usize, usize)> {
        let facts = self.facts(file);
        let (folder, name) = match facts.expr(callee) {
            Expr::Name(name) => (parent(self.path(file)).to_owned(), self.sym(file, *name)),
            Expr::Member { object, name } => {
                let Expr::Name(package) = facts.expr(*object) else { return None };
                let Value::Module(module) = self.go_module(&self.imported_package(file, *package)?) else {
                    return None;
                };
                let ModuleRef::Folder(folder) = &*module else { return None };
                (folder.clone(), self.sym(file, *name))
            }
            _ => return None,
        };
        let (there, func) = *self.index.go_functions.get(&(folder, name))?.first()?;
        let facts = self.facts(there);
        let param = facts.function(func).params.get(at).filter(|param| param.kind == ParamKind::Plain)?;
        let Declared::External(ty) = self.declared_type(there, param.ty?)? else { return None };
        self.packs.router_types("go", &ty).first().map(|known| (known.pack, known.kind))
    }

    fn imported_package(&self, file: FileId, name: Name) -> Option<String> {
        match self.declared_name(file, FuncId(0), name, 0)? {
            Declared::Package(path) => Some(path),
            _ => None,
        }
    }

    /// Go: true if a method of a type, or of what implements it, leads to a registration.
    pub(super) fn registers(&mut self, class: ClassKey) -> bool {
        if let Some(known) = self.registering_types.get(&class) {
            return *known;
        }
        let classes = if self.is_interface(class) { self.implementations(class) } else { vec![class] };
        let found = classes.len() <= MAX_IMPLEMENTATIONS
            && classes
                .iter()
                .any(|class| self.methods_of(*class).iter().any(|method| self.interesting.contains(method)));
        self.registering_types.insert(class, found);
        found
    }

    /// Go: what a function outside of the tree gives that is handed objects of several types of the tree, one of which
    /// registers: what is called on it afterwards is a method of these, so it is one of them.
    pub(super) fn one_of_given(&mut self, frame: &Frame, actuals: &[Actual]) -> Option<Value> {
        if self.language(frame.file) != Language::Go || actuals.iter().any(|actual| actual.name.is_some()) {
            return None;
        }
        let mut classes = Vec::new();
        let mut given = Vec::new();
        for one in actuals.iter().flat_map(|actual| actual.value.alternatives()) {
            let Value::Instance(id) = one else { continue };
            if let Object::Instance(instance) = &self.heap[*id as usize]
                && let Some(class) = instance.class
            {
                classes.push(class);
                given.push(one.clone());
            }
        }
        let several = classes.iter().any(|class| *class != classes[0]);
        (several && classes.into_iter().any(|class| self.registers(class))).then(|| Value::join(given))
    }

    /// Go: the value of a field, which is at least what it is declared as.
    pub(super) fn typed_field(&mut self, class: ClassKey, name: Sym, value: Value) -> Value {
        if !matches!(&value, Value::Unknown(unknown) if unknown.needs.is_empty())
            || self.language(class.file) != Language::Go
        {
            return value;
        }
        let facts = self.facts(class.file);
        let fields = &facts.class(class.class).fields;
        match fields.iter().find(|field| self.sym(class.file, field.name) == name).and_then(|field| field.ty) {
            Some(ty) => {
                let frame = self.class_frame(class);
                self.typed(&frame, value, Some(ty))
            }
            None => value,
        }
    }
}
