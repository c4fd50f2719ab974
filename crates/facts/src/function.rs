//! Functions, methods and closures.

use crate::{Block, ClassId, ExprId, FuncId, Name, Place, Span};
use bitflags::bitflags;
use serde::{Deserialize, Serialize};

bitflags! {
    /// Modifiers of a class or member, as written or as the language implies them.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Modifiers: u32 {
        /// `static`, `@staticmethod`.
        const STATIC = 1;
        /// `public`; implied for Java interface members. Go: an upper-case name.
        const PUBLIC = 1 << 1;
        /// `private`.
        const PRIVATE = 1 << 2;
        /// `protected`.
        const PROTECTED = 1 << 3;
        /// `abstract`, or a body that is missing.
        const ABSTRACT = 1 << 4;
        /// `override`, `@Override`.
        const OVERRIDE = 1 << 5;
        /// A constructor: Python's `__init__`, `constructor`, a Java or C# constructor.
        const CONSTRUCTOR = 1 << 6;
        /// A property getter: `get x()`, `@property`, C#'s `X => …` and `X { get … }`.
        const GETTER = 1 << 7;
        /// A property setter.
        const SETTER = 1 << 8;
        /// `async`.
        const ASYNC = 1 << 9;
        /// `const`, `final`, `readonly`.
        const CONST = 1 << 10;
        /// `partial` (C#).
        const PARTIAL = 1 << 11;
        /// `internal` (C#), package-private.
        const INTERNAL = 1 << 12;
        /// An extension method (C# `this T x`, Kotlin `fun T.f`): the receiver is the first parameter.
        const EXTENSION = 1 << 13;
        /// `@classmethod`.
        const CLASS_METHOD = 1 << 14;
        /// Declared generic (has type parameters).
        const GENERIC = 1 << 15;
        /// A local function or closure.
        const LOCAL = 1 << 16;
        /// A generator.
        const GENERATOR = 1 << 17;
    }
}

/// A function, method, closure, or a module's body (function 0 of a file).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Function {
    /// Its name, if it has one.
    pub name: Option<Name>,
    /// Type parameters in order (C#).
    pub type_params: Vec<Name>,
    /// Parameters in order, without Go's receiver but with Python's `self`.
    pub params: Vec<Param>,
    /// Go's receiver.
    pub receiver: Option<Param>,
    /// Decorators, annotations, attributes, in source order, each an expression (a call if it has arguments).
    pub annotations: Vec<ExprId>,
    /// Modifiers.
    pub modifiers: Modifiers,
    /// The declared result type.
    pub returns: Option<ExprId>,
    /// The body. An expression body is one [`crate::Step::Return`].
    pub body: Block,
    /// The class whose member it is.
    pub class: Option<ClassId>,
    /// The function it stands in (0 for top-level functions).
    pub parent: Option<FuncId>,
    /// The doc comment's or docstring's first line, then each of its lines that begins with `@`.
    pub doc: Option<Name>,
    /// The whole function.
    pub span: Span,
    /// Its name, for pointing at it.
    pub name_span: Span,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Param {
    /// Its name; for a destructured parameter a name nobody can write.
    pub name: Name,
    /// The destructuring pattern, if any.
    pub pattern: Option<Place>,
    /// The default value.
    pub default: Option<ExprId>,
    /// The declared type; of a rest parameter the element's.
    pub ty: Option<ExprId>,
    /// What it collects.
    pub kind: ParamKind,
    /// Annotations and attributes (`@PathVariable`, `[FromBody]`).
    pub annotations: Vec<ExprId>,
    /// TypeScript's `constructor(private x: X)`, a C# primary constructor, a Java record component: also a field.
    pub field: bool,
    /// Where it stands.
    pub span: Span,
}

impl Param {
    /// A parameter of which only name and place are known.
    pub fn plain(name: Name, span: Span) -> Param {
        Param {
            name,
            pattern: None,
            default: None,
            ty: None,
            kind: ParamKind::Plain,
            annotations: Vec::new(),
            field: false,
            span,
        }
    }
}

/// What a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParamKind {
    /// One argument, by position or name.
    Plain,
    /// One argument, by name only.
    KeywordOnly,
    /// The remaining positional arguments as a list.
    Rest,
    /// The remaining named arguments as a map.
    KeywordRest,
}
