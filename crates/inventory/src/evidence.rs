//! Where claims come from: places, and the chain from a route up to its application.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A place in a file of the scanned tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Location {
    /// Path relative to the scan root, with `/` between parts on every system.
    pub file: String,
    /// Line, counted from 1.
    #[schemars(range(min = 1))]
    pub line: u32,
    /// Column in UTF-8 bytes, counted from 1.
    #[schemars(range(min = 1))]
    pub column: u32,
}

impl Location {
    /// The place at `line` and `column` (both from 1) of `file`.
    pub fn new(file: impl Into<String>, line: u32, column: u32) -> Self {
        Self { file: file.into(), line, column }
    }

    /// A file as a whole, written as its first character.
    pub fn of_file(file: impl Into<String>) -> Self {
        Self::new(file, 1, 1)
    }
}

/// Something that runs before the handler and may turn a request away.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Guard {
    /// The guard as the code names it: a middleware, dependency, filter or annotation.
    pub name: String,
    /// Where it was put in place.
    pub location: Location,
    /// What it was put on.
    pub scope: GuardScope,
}

/// What a guard was put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum GuardScope {
    /// This route alone.
    Route,
    /// The handler class.
    Class,
    /// A router on the way up.
    Router,
    /// A mount on the way up: only what is reached through it.
    Mount,
    /// The whole application.
    Application,
    /// It exists, but whether it runs before this route could not be decided.
    Unknown,
}

/// A condition under which the row is registered at all.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Condition {
    /// The condition as the code writes it; `not (…)` for an `else` branch.
    pub text: String,
    /// Where it stands.
    pub location: Location,
}

/// One link of the chain route ← router ← mount ← … ← application.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct DerivationStep {
    /// What the step is.
    pub kind: DerivationKind,
    /// The step in words, with what it contributed to the path.
    pub text: String,
    /// Where it stands.
    pub location: Location,
}

/// The kinds of links in a derivation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DerivationKind {
    /// The registration of the route itself.
    Route,
    /// A router was made.
    Router,
    /// A router was attached to another one.
    Mount,
    /// A constant's value was folded in.
    Constant,
    /// The root: the application that serves the row.
    Application,
    /// A framework convention supplied a part.
    Convention,
    /// A class contributed its path or its members.
    Class,
    /// A configured value or its default was folded in.
    Configuration,
    /// A name was followed into another file.
    Import,
}

impl DerivationKind {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Route => "route",
            Self::Router => "router",
            Self::Mount => "mount",
            Self::Constant => "constant",
            Self::Application => "application",
            Self::Convention => "convention",
            Self::Class => "class",
            Self::Configuration => "configuration",
            Self::Import => "import",
        }
    }
}

impl GuardScope {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Route => "route",
            Self::Class => "class",
            Self::Router => "router",
            Self::Mount => "mount",
            Self::Application => "application",
            Self::Unknown => "unknown",
        }
    }
}
