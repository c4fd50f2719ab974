//! Expressions: only what can carry routers, strings, collections, functions and classes keeps its structure.

use crate::{ClassId, ExprId, FuncId, Name, Place};
use serde::{Deserialize, Serialize};

/// One expression. Children are ids into [`crate::FileFacts::exprs`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Expr {
    /// Anything that can carry neither a router nor a string.
    Opaque,
    /// `None`, `null`, `nil`, `undefined`.
    Null,
    /// A boolean literal.
    Bool(bool),
    /// An integer literal that fits.
    Int(i64),
    /// A string literal, decoded: escapes resolved, raw strings as they are, Python's adjacent literals joined.
    /// Byte slices of a literal (Go's `[]byte("x")`) are strings too.
    Str(Name),
    /// An interpolated string; its parts in order (literal text as [`Expr::Str`]).
    Concat(Vec<ExprId>),
    /// A regular-expression literal.
    Regex {
        /// Its source without the delimiters.
        pattern: Name,
        /// What is written behind them.
        flags: Option<Name>,
    },
    /// A binary operation.
    Binary {
        /// The operator.
        op: BinaryOp,
        /// Left operand.
        left: ExprId,
        /// Right operand.
        right: ExprId,
    },
    /// Logical negation.
    Not(ExprId),
    /// An identifier, to be resolved by scope.
    Name(Name),
    /// `this`; Python's and Go's receivers are ordinary names.
    This,
    /// `super`, `base`; Python's `super()` call lowers to this too.
    Super,
    /// `object.name`, `object?.name`, `object::name`.
    Member {
        /// What the member is taken of.
        object: ExprId,
        /// The member's name.
        name: Name,
    },
    /// `object[index]`.
    Index {
        /// What is indexed.
        object: ExprId,
        /// The index or key.
        index: ExprId,
    },
    /// `object[from:to]`.
    Slice {
        /// What is sliced.
        object: ExprId,
        /// First index, if given.
        from: Option<ExprId>,
        /// Index behind the last, if given.
        to: Option<ExprId>,
    },
    /// A call; also a decorator or annotation with its arguments, `new X(…)`, and a composite literal `T{…}`.
    Call {
        /// What is called: a function, a method ([`Expr::Member`]), a class.
        callee: ExprId,
        /// Arguments in order. A composite literal's or object initialiser's fields are named arguments.
        args: Vec<Arg>,
        /// `new X(…)`, `T{…}`: a construction by syntax (Python's and Kotlin's constructions look like calls).
        new: bool,
    },
    /// A list, array, tuple, set or slice literal.
    List(Vec<Element>),
    /// A dictionary, object or map literal. Object methods are entries with a function value.
    Map(Vec<Entry>),
    /// A closure, lambda, function expression or local function.
    Function(FuncId),
    /// A class expression.
    Class(ClassId),
    /// `condition ? then : otherwise`.
    Conditional {
        /// The condition.
        condition: ExprId,
        /// Value if true.
        then: ExprId,
        /// Value if false.
        otherwise: ExprId,
    },
    /// An assignment used as an expression; its value is `value`.
    Assign {
        /// What is assigned.
        place: Box<Place>,
        /// The value.
        value: ExprId,
    },
    /// A comprehension with one `for`; further `for`s nest in `element` (which is then spread).
    Comprehension {
        /// What each round yields; for a dictionary the value.
        element: ExprId,
        /// The key, for a dictionary comprehension.
        key: Option<ExprId>,
        /// True if `element` is itself a list whose items are yielded one by one.
        flatten: bool,
        /// What the loop variable is bound to.
        item: Box<Place>,
        /// What is looped over.
        over: ExprId,
        /// The filter, if any.
        condition: Option<ExprId>,
    },
    /// `require(x)`, `import(x)`, `__import__(x)`, `importlib.import_module(x)`: a module by a computed name.
    Import(ExprId),
    /// A type with arguments: `List<Foo>`, `[]T`, `map[K]V`, `Optional[X]`. Plain types are names and members; pointers,
    /// references and nullability are dropped.
    Generic {
        /// The type constructor; `slice`, `map`, `func`, `array` for Go's and TypeScript's built-in ones.
        base: ExprId,
        /// Type arguments.
        args: Vec<ExprId>,
    },
    /// `typeof(X)`, `X.class`, `X::class`: the type as a value.
    TypeOf(ExprId),
}

/// One argument of a call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arg {
    /// Keyword, annotation attribute or field name.
    pub name: Option<Name>,
    /// `*args`, `...args`, `args...` (without name) or `**kwargs` (the value is a map; `spread_map`).
    pub spread: bool,
    /// `**kwargs`.
    pub spread_map: bool,
    /// The value.
    pub value: ExprId,
}

impl Arg {
    /// A plain positional argument.
    pub fn positional(value: ExprId) -> Arg {
        Arg { name: None, spread: false, spread_map: false, value }
    }

    /// A named argument.
    pub fn named(name: Name, value: ExprId) -> Arg {
        Arg { name: Some(name), spread: false, spread_map: false, value }
    }
}

/// One element of a list literal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Element {
    /// The value, or the list that is spread.
    pub value: ExprId,
    /// `*x`, `...x`.
    pub spread: bool,
}

/// One entry of a map literal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The key; `None` for a spread (`**x`, `...x`), whose map is `value`. Identifier keys are [`Expr::Str`].
    pub key: Option<ExprId>,
    /// The value.
    pub value: ExprId,
}

/// Operators that linking can use; all others lower to [`Expr::Opaque`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BinaryOp {
    /// `+` on strings, lists and numbers.
    Add,
    /// Python's `+=`: a list on the left is itself added to.
    AddTo,
    /// `%`: Python's string formatting.
    Remainder,
    /// `/`: joins on path objects.
    Divide,
    /// `||`, `or`.
    Or,
    /// `??`, and C#'s and Kotlin's equivalents.
    Coalesce,
    /// `&&`, `and`.
    And,
    /// `==`, `===`, `is`.
    Equal,
    /// `!=`, `!==`, `is not`.
    NotEqual,
    /// `in`.
    In,
    /// `is` with a type on its right (C#).
    Is,
    /// `instanceof`.
    InstanceOf,
    /// `|` (bit flags; Python's union of sets, maps and types).
    BitOr,
}
