//! The languages periplus reads.

use serde::{Deserialize, Serialize};

/// A source language, as far as extraction and linking are concerned.
///
/// TSX has a grammar of its own but is TypeScript in every other respect; which grammar parses a file is decided from
/// the file name by the crate that reads files. `GoApi` has no grammar: extraction reads it by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Python 3.
    Python,
    /// Java.
    Java,
    /// Kotlin on the JVM: Java's classes and its own see each other.
    Kotlin,
    /// Go.
    Go,
    /// go-zero's definitions of services (`.api`), from which Go is generated: each file a module of its own.
    GoApi,
    /// C#.
    CSharp,
    /// JavaScript, with JSX.
    JavaScript,
    /// TypeScript without JSX (`.ts`, `.mts`, `.cts`).
    TypeScript,
    /// TypeScript with JSX (`.tsx`).
    Tsx,
}

impl Language {
    /// All languages that a grammar parses, in the order of their names.
    pub const ALL: [Language; 8] = [
        Language::CSharp,
        Language::Go,
        Language::Java,
        Language::JavaScript,
        Language::Kotlin,
        Language::Python,
        Language::Tsx,
        Language::TypeScript,
    ];

    /// The name used in packs, folders and output; TSX is `typescript` there.
    pub fn name(self) -> &'static str {
        match self {
            Language::Python => "python",
            Language::Java => "java",
            Language::Kotlin => "kotlin",
            Language::Go | Language::GoApi => "go",
            Language::CSharp => "csharp",
            Language::JavaScript => "javascript",
            Language::TypeScript | Language::Tsx => "typescript",
        }
    }

    /// The pack folder whose frameworks apply: JavaScript packs serve TypeScript too, Java's serve Kotlin.
    pub fn pack_language(self) -> &'static str {
        match self {
            Language::TypeScript | Language::Tsx => "javascript",
            other => other.linked_as().name(),
        }
    }

    /// The language by whose rules names and classes are found: Java's for Kotlin, whose packages they share.
    #[must_use]
    pub fn linked_as(self) -> Language {
        match self {
            Language::Kotlin => Language::Java,
            other => other,
        }
    }

    /// True where functions can be declared that are called like methods of their first parameter.
    pub fn has_extensions(self) -> bool {
        matches!(self, Language::CSharp | Language::Kotlin)
    }

    /// True for JavaScript, TypeScript and TSX, which share modules, scopes and packs.
    pub fn is_ecmascript(self) -> bool {
        matches!(self, Language::JavaScript | Language::TypeScript | Language::Tsx)
    }

    /// True where declarations alone say what a class derives from. Elsewhere a base is a value that code makes.
    pub fn declares_types(self) -> bool {
        matches!(self, Language::Java | Language::Go | Language::CSharp)
    }

    /// True where `{ … }` opens a lexical scope; Python's blocks don't.
    pub fn has_block_scope(self) -> bool {
        self != Language::Python
    }

    /// The language of a file name's extension (no dot), if periplus reads it.
    pub fn from_extension(extension: &str) -> Option<Language> {
        Some(match extension {
            "py" => Language::Python,
            "java" => Language::Java,
            "kt" => Language::Kotlin,
            "go" => Language::Go,
            "api" => Language::GoApi,
            // Of a page only its directive is read.
            "cs" | "cshtml" => Language::CSharp,
            "js" | "mjs" | "cjs" | "jsx" => Language::JavaScript,
            "ts" | "mts" | "cts" => Language::TypeScript,
            "tsx" => Language::Tsx,
            _ => return None,
        })
    }
}
