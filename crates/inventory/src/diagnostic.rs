//! What went wrong or was left out, in a form that can be counted and documented.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Location;

/// Something worth telling about the scan itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Diagnostic {
    /// Stable kebab-case code, documented and never reused with another meaning.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// What happened and what it means, in one sentence.
    pub message: String,
    /// Where, when it is about a place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Rows may be missing because of it, for example since a limit struck.
    #[serde(default)]
    pub incomplete: bool,
}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A source failed as a whole.
    Error,
    /// Something may be missing or wrong.
    Warning,
    /// Good to know.
    Info,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        })
    }
}

/// A file that should have been looked at and was not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Skipped {
    /// Path relative to the scan root.
    pub file: String,
    /// Why.
    pub reason: SkipReason,
}

/// Why a file was not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SkipReason {
    /// Larger than the limit for one file.
    TooLarge,
    /// It holds NUL bytes, so it is no text.
    Binary,
    /// The system refused to read it.
    Unreadable,
    /// A pipe, socket or device.
    NotAFile,
    /// A link that leads out of the scan root.
    LinkOutOfRoot,
    /// A link that leads back to itself.
    LinkLoop,
    /// A link to nothing.
    LinkBroken,
    /// Its parse was given up, since it went over the budget.
    ParseBudget,
}

impl SkipReason {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Binary => "binary",
            Self::Unreadable => "unreadable",
            Self::NotAFile => "not-a-file",
            Self::LinkOutOfRoot => "link-out-of-root",
            Self::LinkLoop => "link-loop",
            Self::LinkBroken => "link-broken",
            Self::ParseBudget => "parse-budget",
        }
    }
}

impl fmt::Display for SkipReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
