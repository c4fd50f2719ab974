//! Classes, interfaces, structs, annotation types.

use crate::{Block, ClassId, ExprId, FuncId, Modifiers, Name, Param, Span};
use serde::{Deserialize, Serialize};

/// The name of the class that holds what Kotlin declares outside of any class.
pub const TOP_LEVEL: &str = "<top level>";

/// A class-like declaration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Class {
    /// Its simple name; empty for an anonymous one.
    pub name: Name,
    /// What it is.
    pub kind: ClassKind,
    /// Base classes and interfaces as written, types or (Python, mixins) expressions. C#'s `: B("x")` and Kotlin's
    /// `: B("x")` are calls. For a Go struct: its embedded fields.
    pub bases: Vec<ExprId>,
    /// How many of `bases`, from the first on, are known to be classes by syntax (Java's `extends`); the others may be
    /// either.
    pub superclasses: u32,
    /// Decorators, annotations, attributes.
    pub annotations: Vec<ExprId>,
    /// Modifiers.
    pub modifiers: Modifiers,
    /// Names of its type parameters.
    pub type_params: Vec<Name>,
    /// Parameters of a primary constructor or record.
    pub params: Vec<Param>,
    /// Methods, constructors, property accessors; Go's methods are found by receiver when linking.
    pub methods: Vec<FuncId>,
    /// Fields, constants, auto-properties, enum members, class variables with a plain value, annotation attributes with
    /// their defaults.
    pub fields: Vec<Field>,
    /// Nested classes.
    pub classes: Vec<ClassId>,
    /// What else stands in the class body and runs when the class is defined (Python; static blocks).
    pub body: Block,
    /// The enclosing namespace (C#), dotted; `None` for the global one and other languages.
    pub namespace: Option<Name>,
    /// The class it is nested in.
    pub outer: Option<ClassId>,
    /// The function it stands in (0 for the module).
    pub parent: Option<FuncId>,
    /// The doc comment's first line, then each of its lines that begins with `@`.
    pub doc: Option<Name>,
    /// The whole declaration.
    pub span: Span,
    /// Its name.
    pub name_span: Span,
}

impl Class {
    /// A class with nothing in it.
    pub fn new(name: Name, kind: ClassKind, span: Span) -> Class {
        Class {
            name,
            kind,
            bases: Vec::new(),
            superclasses: 0,
            annotations: Vec::new(),
            modifiers: Modifiers::empty(),
            type_params: Vec::new(),
            params: Vec::new(),
            methods: Vec::new(),
            fields: Vec::new(),
            classes: Vec::new(),
            body: Vec::new(),
            namespace: None,
            outer: None,
            parent: None,
            doc: None,
            span,
            name_span: Span::NONE,
        }
    }
}

/// Kinds of class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClassKind {
    /// A class, record or object.
    Class,
    /// An interface, protocol or trait.
    Interface,
    /// A struct; in Go also a named type of any kind (`type Handlers map[string]…`, its type as the only base).
    Struct,
    /// An enumeration.
    Enum,
    /// A Java annotation type.
    Annotation,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Its name.
    pub name: Name,
    /// Its initial value.
    pub value: Option<ExprId>,
    /// Its declared type.
    pub ty: Option<ExprId>,
    /// Annotations; for Go the tag as one [`crate::Expr::Str`].
    pub annotations: Vec<ExprId>,
    /// Modifiers.
    pub modifiers: Modifiers,
    /// Where it stands.
    pub span: Span,
}
