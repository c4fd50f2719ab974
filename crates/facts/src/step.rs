//! Statements: what happens in a body, in source order.

use crate::{ClassId, ExprId, FuncId, ImportId, Name};
use serde::{Deserialize, Serialize};

/// A sequence of steps. In languages with block scope each nested block is a lexical scope.
pub type Block = Vec<Step>;

/// One step of a function, class or module body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Step {
    /// Binds or assigns.
    Bind {
        /// What is bound.
        place: Place,
        /// The value; `None` for a declaration without one (`var r *gin.Engine`).
        value: Option<ExprId>,
        /// The declared type, if written.
        ty: Option<ExprId>,
        /// How names of `place` are declared.
        declare: Declare,
    },
    /// An expression evaluated for its effect, mostly a call.
    Eval(ExprId),
    /// A branch. `switch`, `match` and `if let` lower to chains of these.
    If {
        /// The condition; [`crate::Expr::Opaque`] where it can't matter.
        condition: ExprId,
        /// The condition's source text on one line, cut to 120 bytes, for people.
        text: Name,
        /// Taken if true.
        then: Block,
        /// Taken if false.
        otherwise: Block,
    },
    /// A loop.
    Loop {
        /// How `over` is traversed.
        kind: LoopKind,
        /// What is looped over; `None` for `while` and counting loops.
        over: Option<ExprId>,
        /// What each round binds.
        item: Place,
        /// Whether the item's names are declared by the loop.
        declare: Declare,
        /// The body.
        body: Block,
    },
    /// `return`, and an arrow function's expression body.
    Return(Option<ExprId>),
    /// Leaves a loop or function without a value.
    Exit(Exit),
    /// A function declaration: binds its name to the function, its annotations applied.
    Function(FuncId),
    /// A class declaration.
    Class(ClassId),
    /// An import, where it stands: in Python and JavaScript importing runs the module.
    Import(ImportId),
    /// `export { local as name }`, `export default expression`: `value` under `name` (`default` for the default export).
    Export {
        /// The exported name.
        name: Name,
        /// The exported value; evaluated at the module's end, since exports are live bindings.
        value: ExprId,
    },
    /// A nested block with a scope of its own.
    Block(Block),
    /// `try`, `with`, `using`, `lock`, `synchronized`: `body`, then each handler maybe, then `finally`.
    Try {
        /// What is tried.
        body: Block,
        /// Handlers: each may run.
        handlers: Vec<Block>,
        /// Always runs.
        finally: Block,
    },
}

impl Step {
    /// The blocks inside the step, in source order; bodies of functions and classes are not among them.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        let (first, middle, last): (Option<&Block>, &[Block], Option<&Block>) = match self {
            Step::If { then, otherwise, .. } => (Some(then), &[], Some(otherwise)),
            Step::Loop { body, .. } | Step::Block(body) => (Some(body), &[], None),
            Step::Try { body, handlers, finally } => (Some(body), handlers, Some(finally)),
            _ => (None, &[], None),
        };
        first.into_iter().chain(middle).chain(last)
    }
}

/// Something that can be assigned.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Place {
    /// `_`, or something that can't matter.
    Ignore,
    /// A variable.
    Name(Name),
    /// A field or property: `object.name`.
    Member {
        /// The object.
        object: ExprId,
        /// The member.
        name: Name,
    },
    /// `object[index]`.
    Index {
        /// The object.
        object: ExprId,
        /// The index.
        index: ExprId,
    },
    /// Destructuring by position. `rest` is the index of the element that takes the remaining ones.
    List {
        /// The elements.
        places: Vec<Place>,
        /// Which of them is `*rest`.
        rest: Option<u32>,
    },
    /// Destructuring by name.
    Map(Vec<PlaceEntry>),
}

/// One entry of a destructuring by name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceEntry {
    /// The property's name; `None` for `...rest`.
    pub key: Option<Name>,
    /// Where it goes.
    pub place: Place,
    /// The default value.
    pub default: Option<ExprId>,
}

/// How a binding treats names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Declare {
    /// Assigns the nearest visible variable; creates a module variable if there is none.
    Assign,
    /// Declares in the innermost block: `let`, `const`, `:=`, Java and C# locals.
    Block,
    /// Declares in the enclosing function: JavaScript's `var`, every Python local.
    Function,
    /// Assigns a module variable: Python's `global`.
    Module,
}

/// How a loop traverses a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LoopKind {
    /// Values of a list; keys of a map (Python's `for`).
    Items,
    /// Values of any collection: JavaScript's `for…of` (a `Map` yields pairs), Java's and C#'s `foreach`.
    Values,
    /// Keys or indices: JavaScript's `for…in`, Go's `range` with one variable.
    Keys,
    /// `[key or index, value]` pairs: Go's `range` with two variables; `item` is a [`Place::List`].
    Pairs,
    /// `while`, `for(;;)`: the body runs some unknown number of times.
    Unknown,
}

/// Ways to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Exit {
    /// `break`.
    Break,
    /// `continue`.
    Continue,
    /// `throw`, `raise`, `panic`, `os.Exit`: nothing behind it runs.
    Throw,
}
