//! A file's facts: arenas, names, marks.

use crate::{Class, Expr, FactDiagnostic, Function, Import, Language, Span};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in its arena.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id!(
    /// A text of [`FileFacts::names`]: an identifier, or the value of a string literal.
    Name
);
id!(
    /// An expression of [`FileFacts::exprs`].
    ExprId
);
id!(
    /// A function of [`FileFacts::functions`]; 0 is the module's body.
    FuncId
);
id!(
    /// A class of [`FileFacts::classes`].
    ClassId
);
id!(
    /// An import of [`FileFacts::imports`].
    ImportId
);

/// What one source file says on its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileFacts {
    /// The language.
    pub language: Language,
    /// Interned texts, in order of first use.
    pub names: Vec<Box<str>>,
    /// Expressions.
    pub exprs: Vec<Expr>,
    /// Where each expression stands, parallel to `exprs`.
    pub spans: Vec<Span>,
    /// Functions; the first is the module's body.
    pub functions: Vec<Function>,
    /// Classes.
    pub classes: Vec<Class>,
    /// Imports.
    pub imports: Vec<Import>,
    /// Java's package, Go's package name.
    pub package: Option<Name>,
    /// Go: the build constraint that leaves it out of an ordinary build.
    pub excluded: Option<Name>,
    /// Go: the package's variables, which code may set, unlike its constants.
    pub variables: Vec<Name>,
    /// Go: variables and fields whose addresses are handed on.
    pub addressed: Vec<ExprId>,
    /// Claims that packs marked, in source order.
    pub marks: Vec<Mark>,
    /// What could not be read.
    pub diagnostics: Vec<FactDiagnostic>,
}

/// A claim: a pack's pattern matched here. Whether it is a route is decided by what its receiver turns out to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The rule's id, `pack.rule`.
    pub rule: Name,
    /// The node it stands on.
    pub target: MarkTarget,
    /// The function whose body it stands in (0 for the module; for annotations the function around the declaration).
    pub function: crate::FuncId,
    /// Where it stands.
    pub span: Span,
    /// The claim's source text on one line, cut to 120 bytes, for people.
    pub text: Name,
}

/// What a mark stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MarkTarget {
    /// A call, annotation or other expression.
    Expr(ExprId),
    /// A function or method.
    Function(FuncId),
    /// A class.
    Class(ClassId),
}

impl FileFacts {
    /// The text of a name.
    pub fn text(&self, name: Name) -> &str {
        &self.names[name.index()]
    }

    /// An expression.
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.index()]
    }

    /// Where an expression stands.
    pub fn span(&self, id: ExprId) -> Span {
        self.spans[id.index()]
    }

    /// A function.
    pub fn function(&self, id: FuncId) -> &Function {
        &self.functions[id.index()]
    }

    /// A class.
    pub fn class(&self, id: ClassId) -> &Class {
        &self.classes[id.index()]
    }
}

/// Builds a [`FileFacts`] while lowering.
#[derive(Debug)]
pub struct FactsBuilder {
    facts: FileFacts,
    interned: HashMap<Box<str>, Name>,
}

impl FactsBuilder {
    /// An empty file with its module function.
    pub fn new(language: Language) -> FactsBuilder {
        let facts = FileFacts {
            language,
            names: Vec::new(),
            exprs: Vec::new(),
            spans: Vec::new(),
            functions: vec![Function::default()],
            classes: Vec::new(),
            imports: Vec::new(),
            package: None,
            excluded: None,
            variables: Vec::new(),
            addressed: Vec::new(),
            marks: Vec::new(),
            diagnostics: Vec::new(),
        };
        FactsBuilder { facts, interned: HashMap::new() }
    }

    /// Interns a text.
    pub fn name(&mut self, text: &str) -> Name {
        if let Some(name) = self.interned.get(text) {
            return *name;
        }
        let name = Name(self.facts.names.len() as u32);
        self.facts.names.push(text.into());
        self.interned.insert(text.into(), name);
        name
    }

    /// Adds an expression.
    pub fn expr(&mut self, expr: Expr, span: Span) -> ExprId {
        let id = ExprId(self.facts.exprs.len() as u32);
        self.facts.exprs.push(expr);
        self.facts.spans.push(span);
        id
    }

    /// Adds a function. Reserve it first with a default and fill it later by [`FactsBuilder::facts_mut`] when its id is
    /// needed inside its own body.
    pub fn function(&mut self, function: Function) -> crate::FuncId {
        let id = FuncId(self.facts.functions.len() as u32);
        self.facts.functions.push(function);
        id
    }

    /// Adds a class.
    pub fn class(&mut self, class: Class) -> ClassId {
        let id = ClassId(self.facts.classes.len() as u32);
        self.facts.classes.push(class);
        id
    }

    /// Adds an import.
    pub fn import(&mut self, import: Import) -> ImportId {
        let id = ImportId(self.facts.imports.len() as u32);
        self.facts.imports.push(import);
        id
    }

    /// The facts so far.
    pub fn facts(&self) -> &FileFacts {
        &self.facts
    }

    /// The facts so far, to be filled in.
    pub fn facts_mut(&mut self) -> &mut FileFacts {
        &mut self.facts
    }

    /// The finished facts.
    pub fn finish(self) -> FileFacts {
        self.facts
    }
}
