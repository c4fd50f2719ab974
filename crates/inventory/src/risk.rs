//! How much an endpoint should worry, with the reasons.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Evidence;

/// A score with the factors that made it: likelihood × impact × environment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Risk {
    /// The version of the model.
    pub model: String,
    /// From 0 to 100.
    pub score: f64,
    /// The score in one word.
    pub band: Band,
    /// From 0.5 to 10.
    pub likelihood: f64,
    /// From 0.5 to 10.
    pub impact: f64,
    /// 1 for production, less for other environments.
    pub environment: f64,
    /// The share of points that rest on evidence, from 0 to 1.
    pub confidence: f64,
    /// What made it.
    pub factors: Vec<Factor>,
}

/// Points on one axis, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Factor {
    /// Stable name, as in the table of weights.
    pub id: String,
    /// The axis it counts on.
    pub axis: Axis,
    /// How much; for the environment, the factor itself.
    pub points: f64,
    /// Why it applies.
    pub reason: String,
    /// Where that can be checked.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Nothing is known, and a little is charged for that.
    #[serde(default)]
    pub assumed: bool,
}

/// What a factor counts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Axis {
    /// How likely misuse is.
    Likelihood,
    /// How much harm it would do.
    Impact,
    /// Where it runs.
    Environment,
}

/// A score in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// Nothing to do.
    Info,
    /// Know of it.
    Low,
    /// Look at it some day.
    Medium,
    /// Look at it soon.
    High,
    /// Look at it now.
    Critical,
}

impl Band {
    /// Every band, the worst first.
    pub const ALL: [Self; 5] = [Self::Critical, Self::High, Self::Medium, Self::Low, Self::Info];

    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }
}

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Axis {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Likelihood => "likelihood",
            Self::Impact => "impact",
            Self::Environment => "environment",
        }
    }
}
