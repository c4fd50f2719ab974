//! The small closed sets that rows are classified by.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The language a row's code is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Python
    Python,
    /// Java
    Java,
    /// Kotlin
    Kotlin,
    /// Go
    Go,
    /// C#
    CSharp,
    /// JavaScript, with or without JSX
    JavaScript,
    /// TypeScript, with or without JSX
    TypeScript,
}

impl Language {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Java => "java",
            Self::Kotlin => "kotlin",
            Self::Go => "go",
            Self::CSharp => "csharp",
            Self::JavaScript => "javascript",
            Self::TypeScript => "typescript",
        }
    }
}

/// What a file is for. Only production rows show by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Code that is deployed, or that deployed code reaches.
    #[default]
    Production,
    /// Tests and their fixtures.
    Test,
    /// Examples, samples, demonstrations, documentation snippets.
    Example,
    /// Bundles, stubs and API clients that a tool wrote.
    Generated,
    /// Third-party code that was copied in.
    Vendored,
}

impl Role {
    /// Every role, the shown one first.
    pub const ALL: [Self; 5] = [Self::Production, Self::Test, Self::Example, Self::Generated, Self::Vendored];

    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Test => "test",
            Self::Example => "example",
            Self::Generated => "generated",
            Self::Vendored => "vendored",
        }
    }
}

/// How surely a row's method and path are known. The order runs from best to worst, so the worst of
/// several is their `max`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Resolution {
    /// The code alone decides it.
    #[default]
    Exact,
    /// A default from configuration or the environment was folded in.
    Configured,
    /// The path has a hole or the verb is unknown; the row's `reason` says why.
    Partial,
    /// Its router is attached to nothing we can see.
    Unmounted,
    /// Only dead code registers it. Hidden by default.
    Unreachable,
}

impl Resolution {
    /// Every resolution, best first.
    pub const ALL: [Self; 5] = [Self::Exact, Self::Configured, Self::Partial, Self::Unmounted, Self::Unreachable];

    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Configured => "configured",
            Self::Partial => "partial",
            Self::Unmounted => "unmounted",
            Self::Unreachable => "unreachable",
        }
    }
}

macro_rules! displays_as_str {
    ($($name:ident),+) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    )+};
}
displays_as_str!(Language, Role, Resolution);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_resolution_is_the_greatest() {
        let worst = [Resolution::Configured, Resolution::Unmounted, Resolution::Exact].into_iter().max();
        assert_eq!(worst, Some(Resolution::Unmounted));
        assert!(Resolution::ALL.is_sorted());
    }
}
