//! Go: what receivers are by their declarations alone, before anything is evaluated.
//!
//! Names of verbs are everywhere in Go (`cache.Get`, `log.Trace`, `repository.Put`). A claim whose receiver is declared
//! as something that is no router matters to nobody, nor does the function around it.

use super::declared_receiver::gives_no_router;
use super::{Eval, Outcome};
use crate::index::parent;
use crate::value::{ClassKey, FileId, ModuleRef, Value};
use periplus_facts::{ClassKind, Expr, ExprId, FileFacts, FuncId, ImportBinding, Language, Name};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// How many members and calls deep a receiver is followed.
const MAX_LINKS: usize = 8;

/// What a declaration says of a value.
#[derive(Debug)]
pub(super) enum Declared {
    /// A package, by its import path.
    Package(String),
    /// A type outside the tree, or a field of one.
    External(String),
    /// A type of the tree.
    Class(ClassKey),
    /// A predeclared type, or one of the tree whose file was not read, so that it mentions no framework.
    Unread(String),
}

impl Eval<'_> {
    /// True, and noted, if a claim's receiver is declared as something that is no router.
    pub(super) fn is_declared_otherwise(&mut self, file: FileId, func: FuncId, claim: ExprId) -> bool {
        if self.language(file) != Language::Go {
            return false;
        }
        let Some(reason) = self.declared_otherwise(file, func, claim) else { return false };
        self.outcomes.insert((file, claim), Outcome::Rejected(reason.into()));
        self.declared_otherwise.insert((file, claim));
        true
    }

    fn declared_otherwise(&mut self, file: FileId, func: FuncId, claim: ExprId) -> Option<String> {
        let facts = self.facts(file);
        let Expr::Call { callee, .. } = facts.expr(claim) else { return None };
        let Expr::Member { object, name } = facts.expr(*callee) else { return None };
        let Some(declared) = self.declared(file, func, *object, 0) else {
            if let Some(package) = self.standard_origin(file, func, *object, 0) {
                let known = self.packs.has_symbols_below("go", &package);
                return (!known).then(|| format!("a method of what `{package}` gives"));
            }
            let ty = self.unknown_origin(file, func, *object, 0)?;
            if gives_no_router(&ty) {
                return Some(format!("a method of what `{ty}` gives"));
            }
            let other = !self.is_shaped(file, claim) && self.is_called_otherwise(file, claim);
            return other.then(|| format!("a method of what `{ty}` gives"));
        };
        match declared {
            Declared::Package(path) => {
                let symbol = format!("{path}.{}", facts.text(*name));
                if !self.packs.symbols("go", &symbol).is_empty() || self.packs.library_function("go", &symbol).is_some()
                {
                    return None;
                }
                match self.go_module(&path) {
                    Value::Module(_) => Some("a call of the application's own function".to_owned()),
                    _ => {
                        Some(self.rejection_of("go", &symbol).unwrap_or_else(|| {
                            format!("a call of `{symbol}`, which is no router of a known framework")
                        }))
                    }
                }
            }
            Declared::External(ty) => {
                if !self.packs.router_types("go", &ty).is_empty() {
                    return None;
                }
                // A field of a framework's own type may be anything.
                if self.packs.has_symbols_below("go", ty.rsplit_once('.').map_or(&*ty, |(package, _)| package)) {
                    return self.rejection_of("go", &ty);
                }
                Some(self.rejection_of("go", &ty).unwrap_or_else(|| format!("a method of `{ty}`")))
            }
            Declared::Unread(name) => Some(format!("a method of `{name}`")),
            Declared::Class(class) if self.may_be_router(class, 0) => None,
            Declared::Class(class) => {
                let facts = self.facts(class.file);
                Some(format!("a method of `{}`", facts.text(facts.class(class.class).name)))
            }
        }
    }

    /// True if the arguments of a claim, or what is called on its result, are of something that is no router: a text that
    /// begins like no path where the path would stand, a method that its packs know nothing of.
    fn is_called_otherwise(&self, file: FileId, claim: ExprId) -> bool {
        let facts = self.facts(file);
        let Expr::Call { args, .. } = facts.expr(claim) else { return false };
        if let Some(Expr::Str(text)) = args.first().map(|arg| facts.expr(arg.value))
            && !facts.text(*text).starts_with('/')
            && !facts.text(*text).chars().all(|c| c.is_ascii_uppercase())
        {
            return true;
        }
        let next = facts.exprs.iter().find_map(|expr| match expr {
            Expr::Member { object, name } if *object == claim => Some(facts.text(*name)),
            _ => None,
        });
        let rules = self.claims.get(&(file, claim)).into_iter().flatten();
        next.is_some_and(|next| {
            rules.map(|rule| facts.text(*rule).split('.').next().unwrap_or_default()).all(|id| {
                let packs = self.packs.packs();
                packs.iter().position(|pack| pack.id == id).is_none_or(|pack| !self.packs.registers(pack, next))
            })
        })
    }

    /// True unless a type, with all that it embeds, is known to be no router: what it embeds, or what it is another name
    /// of, may be one; so may what implements an interface that knows a framework.
    fn may_be_router(&self, class: ClassKey, depth: usize) -> bool {
        let facts = self.facts(class.file);
        let declared = facts.class(class.class);
        if depth > MAX_LINKS {
            return true;
        }
        if declared.kind == ClassKind::Interface
            && (self.knows_framework(class.file)
                || declared.methods.iter().any(|func| self.takes_handler(class.file, *func)))
        {
            return true;
        }
        declared.bases.iter().any(|base| match self.declared_type(class.file, *base) {
            Some(Declared::Class(base)) => self.may_be_router(base, depth + 1),
            Some(Declared::External(ty)) => !self.packs.router_types("go", &ty).is_empty(),
            Some(Declared::Unread(_)) => false,
            Some(Declared::Package(_)) | None => true,
        })
    }

    /// True if a method takes a function or something of a package that routers are known of.
    pub(super) fn takes_handler(&self, file: FileId, func: FuncId) -> bool {
        let facts = self.facts(file);
        facts.function(func).params.iter().filter_map(|param| param.ty).any(|ty| match facts.expr(ty) {
            Expr::Generic { base, .. } => is_name(&facts, *base, &["func"]),
            _ => match self.declared_type(file, ty) {
                Some(Declared::External(ty)) => {
                    let package = ty.rsplit_once('.').map_or("", |(package, _)| package);
                    self.packs.has_symbols_below("go", package) && self.rejection_of("go", &ty).is_none()
                }
                _ => false,
            },
        })
    }

    /// True if a file imports what some pack is about.
    fn knows_framework(&self, file: FileId) -> bool {
        let facts = &self.files[file as usize].facts;
        facts.imports.iter().any(|import| {
            let path = facts.text(import.module);
            let packs = self.packs.packs().iter().filter(|pack| pack.language == "go");
            packs.flat_map(|pack| &pack.markers).any(|marker| path.contains(marker.trim_matches('"')))
        })
    }

    /// What an expression is by its declaration; `None` if no declaration says it.
    pub(super) fn declared(&self, file: FileId, func: FuncId, expr: ExprId, links: usize) -> Option<Declared> {
        if links > MAX_LINKS {
            return None;
        }
        let facts = self.facts(file);
        match facts.expr(expr) {
            Expr::Name(name) => self.declared_name(file, func, *name, links + 1),
            Expr::Member { object, name } => {
                let name = facts.text(*name);
                match self.declared(file, func, *object, links + 1)? {
                    Declared::Class(class) => self.field_type(class, name),
                    Declared::External(ty) => {
                        let field = format!("{ty}.{name}");
                        self.rejection_of("go", &field).map(|_| Declared::External(field))
                    }
                    Declared::Package(_) | Declared::Unread(_) => None,
                }
            }
            Expr::Index { object, .. } => self.declared_element(file, func, *object, links + 1),
            Expr::Call { callee, new: true, .. } => self.declared_type(file, *callee),
            Expr::Call { callee, .. } => self.declared_result(file, func, *callee, None, links),
            _ => None,
        }
    }

    pub(super) fn declared_name(&self, file: FileId, func: FuncId, name: Name, links: usize) -> Option<Declared> {
        let facts = self.facts(file);
        let mut at = Some(func);
        while let Some(func) = at.filter(|func| func.0 != 0) {
            let function = facts.function(func);
            if let Some(bound) = self.bindings(file, func).get(&name) {
                let (value, at) = (*bound)?;
                return self.declared_value_of(file, func, value, at, links);
            }
            let mut params = function.params.iter().chain(&function.receiver);
            if let Some(param) = params.find(|param| param.name == name) {
                // What a rest parameter collects is a list.
                if param.kind != periplus_facts::ParamKind::Plain {
                    return None;
                }
                return param.ty.and_then(|ty| self.declared_type(file, ty));
            }
            at = function.parent;
        }
        let text = facts.text(name);
        for import in &facts.imports {
            let path = facts.text(import.module);
            for binding in &import.bindings {
                let ImportBinding::Module(alias) = binding else { continue };
                let local = match alias {
                    Some(alias) => facts.text(*alias).to_owned(),
                    None => self.go_package_name(&self.go_module(path), path),
                };
                if local == text {
                    return Some(Declared::Package(path.to_owned()));
                }
            }
        }
        None
    }

    /// What a variable is by the only value it is bound to, or by one of the values of a call.
    fn declared_value_of(
        &self,
        file: FileId,
        func: FuncId,
        value: ExprId,
        at: Option<usize>,
        links: usize,
    ) -> Option<Declared> {
        if at.is_none() {
            return self.declared(file, func, value, links + 1);
        }
        let facts = self.facts(file);
        let Expr::Call { callee, new: false, .. } = facts.expr(value) else { return None };
        self.declared_result(file, func, *callee, at, links)
    }

    /// What a call gives, by the declared results of what is called.
    fn declared_result(
        &self,
        file: FileId,
        func: FuncId,
        callee: ExprId,
        at: Option<usize>,
        links: usize,
    ) -> Option<Declared> {
        let facts = self.facts(file);
        match facts.expr(callee) {
            Expr::Name(name) => {
                if self.bindings(file, func).contains_key(name) {
                    return None;
                }
                self.function_result(parent(self.path(file)), facts.text(*name), at)
            }
            Expr::Member { object, name } => {
                let name = facts.text(*name);
                match self.declared(file, func, *object, links + 1)? {
                    Declared::Class(class) => self.result_type(class, name, at),
                    Declared::External(ty) => {
                        let method = format!("{ty}.{name}");
                        self.rejection_of("go", &method).map(|_| Declared::External(method))
                    }
                    Declared::Package(path) => match self.go_module(&path) {
                        Value::Module(module) => match &*module {
                            ModuleRef::Folder(folder) => self.function_result(folder, name, at),
                            _ => None,
                        },
                        _ => {
                            let function = format!("{path}.{name}");
                            self.rejection_of("go", &function).map(|_| Declared::External(function))
                        }
                    },
                    Declared::Unread(_) => None,
                }
            }
            _ => None,
        }
    }

    fn function_result(&self, folder: &str, name: &str, at: Option<usize>) -> Option<Declared> {
        let name = self.names.get(name)?;
        let [(file, func)] = self.index.go_functions.get(&(folder.to_owned(), name))?.as_slice() else { return None };
        self.returned(*file, *func, at)
    }

    fn returned(&self, file: FileId, func: FuncId, at: Option<usize>) -> Option<Declared> {
        let facts = self.facts(file);
        let ty = facts.function(func).returns?;
        match (facts.expr(ty), at) {
            (Expr::Generic { base, args }, Some(at)) if is_name(&facts, *base, &["tuple"]) => {
                self.declared_type(file, *args.get(at)?)
            }
            (_, None) => self.declared_type(file, ty),
            _ => None,
        }
    }

    pub(super) fn bindings(&self, file: FileId, func: FuncId) -> Rc<FxHashMap<Name, crate::walk::Bound>> {
        let mut known = self.bindings.borrow_mut();
        let bound =
            known.entry((file, func)).or_insert_with(|| Rc::new(crate::walk::bindings(&self.facts(file), func)));
        Rc::clone(bound)
    }

    /// True if a type expression names a type whose values are routers.
    pub(crate) fn is_declared_router(&self, file: FileId, ty: ExprId) -> bool {
        matches!(self.declared_type(file, ty), Some(Declared::External(ty)) if !self.packs.router_types("go", &ty).is_empty())
    }

    /// What a type expression means.
    pub(super) fn declared_type(&self, file: FileId, ty: ExprId) -> Option<Declared> {
        let facts = self.facts(file);
        match facts.expr(ty) {
            Expr::Name(name) => self.declared_class(parent(self.path(file)), facts.text(*name)),
            Expr::Member { object, name } => {
                let Expr::Name(package) = facts.expr(*object) else { return None };
                let Some(Declared::Package(path)) = self.declared_name(file, FuncId(0), *package, 0) else {
                    return None;
                };
                let name = facts.text(*name);
                match self.go_module(&path) {
                    Value::Module(module) => match &*module {
                        ModuleRef::Folder(folder) => self.declared_class(folder, name),
                        _ => None,
                    },
                    _ => Some(Declared::External(format!("{path}.{name}"))),
                }
            }
            // Of generic types the base decides; functions and collections are no routers.
            Expr::Generic { base, .. } if is_name(&facts, *base, &["tuple"]) => None,
            Expr::Generic { base, .. } => self.declared_type(file, *base),
            _ => None,
        }
    }

    fn declared_class(&self, folder: &str, name: &str) -> Option<Declared> {
        let unread = Some(Declared::Unread(name.to_owned()));
        let Some(sym) = self.names.get(name) else { return unread };
        let Some(all) = self.index.by_simple.get(&(Language::Go, sym)) else { return unread };
        let here = |class: &&ClassKey| parent(self.path(class.file)) == folder;
        let mut fitting = all.iter().filter(here);
        match (fitting.next(), fitting.next()) {
            (Some(class), None) => Some(Declared::Class(*class)),
            (None, _) => unread,
            // Several packages, or build variants, in one folder.
            _ => None,
        }
    }

    pub(super) fn field_type(&self, class: ClassKey, name: &str) -> Option<Declared> {
        let facts = self.facts(class.file);
        let field = facts.class(class.class).fields.iter().find(|field| facts.text(field.name) == name)?;
        self.declared_type(class.file, field.ty?)
    }

    /// What a method of a class gives, if one declaration says it.
    fn result_type(&self, class: ClassKey, name: &str, at: Option<usize>) -> Option<Declared> {
        let facts = self.facts(class.file);
        let declared = facts.class(class.class);
        let folder = parent(self.path(class.file)).to_owned();
        let ty = self.names.get(facts.text(declared.name))?;
        let methods = declared.methods.iter().map(|func| (class.file, *func));
        let received = self.index.go_methods.get(&(folder, ty)).into_iter().flatten().copied();
        let (file, func) = methods.chain(received).find(|(file, func)| {
            let facts = &self.files[*file as usize].facts;
            facts.function(*func).name.is_some_and(|own| facts.text(own) == name)
        })?;
        self.returned(file, func, at)
    }
}

fn is_name(facts: &FileFacts, expr: ExprId, names: &[&str]) -> bool {
    matches!(facts.expr(expr), Expr::Name(name) if names.contains(&facts.text(*name)))
}
