//! Go: whether a call of a method may mean a certain one, by what its receiver is declared as.
//!
//! Methods are found by their names, and names like `Handler`, `Load` or `Write` are everywhere: without a look at the
//! receiver a whole program seems to lead to its routes.

use super::Eval;
use super::declared::Declared;
use crate::value::{ClassKey, FileId, Value};
use periplus_facts::{Expr, ExprId, FuncId, Name};
use std::rc::Rc;

/// How many steps back from a receiver its origin is looked for.
const MAX_STEPS: usize = 16;
/// How many embedded types deep a method is looked for.
const MAX_EMBEDDED: usize = 8;

/// Predeclared types that have no methods, or none that is declared anywhere.
const PREDECLARED: &[&str] = &[
    "bool",
    "byte",
    "complex128",
    "complex64",
    "error",
    "float32",
    "float64",
    "int",
    "int16",
    "int32",
    "int64",
    "int8",
    "rune",
    "string",
    "uint",
    "uint16",
    "uint32",
    "uint64",
    "uint8",
    "uintptr",
];
/// Packages of the standard library that give back what they were given, whatever its type.
const GIVING_BACK: &[&str] =
    &["cmp", "container/heap", "container/list", "container/ring", "iter", "maps", "reflect", "slices", "sync"];

/// What a method is called on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Receiver {
    /// A variable.
    Name(Name),
    /// Any other value.
    Value(ExprId),
}

impl Eval<'_> {
    /// False if declarations say that a method called in a function is not this one.
    pub(super) fn may_receive(
        &self,
        (file, func): (FileId, FuncId),
        receiver: Receiver,
        target: (FileId, FuncId),
    ) -> bool {
        match &*self.receiver(file, func, receiver) {
            Some(Declared::Class(class)) => self.has_method(*class, target, 0),
            Some(Declared::External(ty)) => !is_standard(ty) && self.rejection_of("go", ty).is_none(),
            Some(Declared::Unread(name)) => !PREDECLARED.contains(&name.as_str()),
            Some(Declared::Package(_)) => true,
            None => match receiver {
                Receiver::Name(name) => self.standard_origin_of(file, func, name, 0).is_none(),
                Receiver::Value(value) => self.standard_origin(file, func, value, 0).is_none(),
            },
        }
    }

    /// What a receiver is declared as, found out once.
    fn receiver(&self, file: FileId, func: FuncId, receiver: Receiver) -> Rc<Option<Declared>> {
        let key = (file, func, receiver);
        if let Some(known) = self.receivers.borrow().get(&key) {
            return Rc::clone(known);
        }
        let found = Rc::new(match receiver {
            Receiver::Name(name) => self.declared_name(file, func, name, 0),
            Receiver::Value(value) => self.declared(file, func, value, 0),
        });
        self.receivers.borrow_mut().insert(key, Rc::clone(&found));
        found
    }

    /// Whether a type may have this method: its own, one that it embeds, or any if it is an interface.
    fn has_method(&self, class: ClassKey, target: (FileId, FuncId), depth: usize) -> bool {
        if depth > MAX_EMBEDDED || self.is_interface(class) {
            return true;
        }
        let facts = self.facts(target.0);
        let Some(ty) = facts.function(target.1).receiver.as_ref().and_then(|receiver| receiver.ty) else { return true };
        match self.declared_type(target.0, ty) {
            Some(Declared::Class(of)) if of == class => true,
            Some(Declared::Class(_)) => {
                let facts = self.facts(class.file);
                facts.class(class.class).bases.iter().any(|base| match self.declared_type(class.file, *base) {
                    Some(Declared::Class(base)) => self.has_method(base, target, depth + 1),
                    Some(Declared::External(_)) => false,
                    _ => true,
                })
            }
            _ => true,
        }
    }

    /// The package of the standard library that gives a value, or that of which it is a part.
    pub(super) fn standard_origin(&self, file: FileId, func: FuncId, value: ExprId, steps: usize) -> Option<String> {
        if steps > MAX_STEPS {
            return None;
        }
        match self.facts(file).expr(value) {
            Expr::Call { callee: from, new: false, .. } | Expr::Member { object: from, .. } => {
                self.standard_origin(file, func, *from, steps + 1)
            }
            Expr::Name(name) => self.standard_origin_of(file, func, *name, steps),
            _ => None,
        }
    }

    /// The type outside of the tree, of a package that no pack knows, at the beginning of a chain of calls.
    pub(super) fn unknown_origin(&self, file: FileId, func: FuncId, value: ExprId, steps: usize) -> Option<String> {
        let facts = self.facts(file);
        let of_unknown = |declared: Option<Declared>| match declared {
            Some(Declared::External(ty)) => {
                let package = ty.rsplit_once('.').map_or(&*ty, |(package, _)| package).to_owned();
                (!self.packs.has_symbols_below("go", &package)).then_some(ty)
            }
            _ => None,
        };
        match facts.expr(value) {
            _ if steps > MAX_STEPS => None,
            Expr::Call { callee, new: false, .. } => {
                let Expr::Member { object, .. } = facts.expr(*callee) else { return None };
                of_unknown(self.declared(file, func, *object, 0))
                    .or_else(|| self.unknown_origin(file, func, *object, steps + 1))
            }
            Expr::Name(name) => {
                let (bound, at) = (*self.bindings(file, func).get(name)?)?;
                at.is_none().then(|| self.unknown_origin(file, func, bound, steps + 1))?
            }
            _ => None,
        }
    }

    fn standard_origin_of(&self, file: FileId, func: FuncId, name: Name, steps: usize) -> Option<String> {
        let facts = self.facts(file);
        let mut at = Some(func);
        while let Some(func) = at.filter(|func| func.0 != 0) {
            if let Some(bound) = self.bindings(file, func).get(&name) {
                return bound.and_then(|(value, _)| self.standard_origin(file, func, value, steps + 1));
            }
            at = facts.function(func).parent;
        }
        let Some(Declared::Package(path)) = self.declared_name(file, FuncId(0), name, 0) else { return None };
        let gives_back = GIVING_BACK.contains(&path.trim_end_matches("/atomic"));
        let own = matches!(self.go_module(&path), Value::Module(_));
        (is_standard(&path) && !gives_back && !own).then_some(path)
    }
}

/// True for a type of the standard library, unless it gives back what it was given. That no pack knows its package is
/// known already.
pub(super) fn gives_no_router(ty: &str) -> bool {
    let package = ty.rsplit_once('.').map_or(ty, |(package, _)| package);
    is_standard(ty) && !GIVING_BACK.contains(&package.trim_end_matches("/atomic"))
}

/// True for an import path of the standard library, or what is below one: only there the first element has no dot.
pub(super) fn is_standard(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or(path);
    // `time.Time`: the package, then a name in it.
    let package = if path.contains('/') { first } else { first.split('.').next().unwrap_or(first) };
    !package.contains('.')
}

#[cfg(test)]
mod tests {
    use super::is_standard;

    #[test]
    fn the_standard_library_has_no_domain() {
        assert!(is_standard("time"));
        assert!(is_standard("time.Time"));
        assert!(is_standard("net/http.Request"));
        assert!(!is_standard("gorm.io/gorm.DB"));
        assert!(!is_standard("github.com/gin-gonic/gin"));
    }
}
