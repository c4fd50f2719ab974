//! Imports of all languages in one shape.

use crate::{Name, Span};
use serde::{Deserialize, Serialize};

/// An import as written; which module it names is decided when linking.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// The module: Python's dotted name without leading dots, an ECMAScript specifier, a Go import path, a Java class or
    /// package, a C# namespace or (alias, static) type.
    pub module: Name,
    /// Python's leading dots.
    pub relative: u32,
    /// What it binds. Empty: imported for its effect, or (Java, C#) bindings are in the flags.
    pub bindings: Vec<ImportBinding>,
    /// Java's `import static`, C#'s `using static`: members become visible.
    pub is_static: bool,
    /// C#'s `global using`.
    pub is_global: bool,
    /// TypeScript's `import type`: runs nothing.
    pub type_only: bool,
    /// Where it stands.
    pub span: Span,
}

/// One name an import makes visible.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ImportBinding {
    /// The module itself. `None`: under its natural name (Python's first segment, Go's package name).
    Module(Option<Name>),
    /// One member: `name`, bound as `local`. An ECMAScript default import has the name `default`.
    Member {
        /// The member's name in the module.
        name: Name,
        /// The local name.
        local: Name,
    },
    /// Everything: `from x import *`, `import a.b.*`, `using N`, Go's dot import.
    All,
    /// ECMAScript `export { name as exported } from`.
    Reexport {
        /// The member's name in the module; `*` for the namespace (`export * as x from`).
        name: Name,
        /// The exported name.
        exported: Name,
    },
    /// ECMAScript `export * from`.
    ReexportAll,
}
