//! `case.toml`: what a case is there to show, and how its truth was found.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The parsed `case.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Manifest {
    /// What the case shows, in a sentence or two.
    pub shows: String,
    /// Where the committed table comes from.
    pub oracle: OracleKind,
    /// The runs of the real framework whose union is the table. Conditional routes need several.
    #[serde(default)]
    pub run: Vec<OracleRun>,
    /// The documented rules that a derived table rests on. Required for [`OracleKind::Documented`].
    #[serde(default)]
    pub rule: Vec<Rule>,
}

/// Where a table comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OracleKind {
    /// The real framework was run and asked.
    Framework,
    /// Derived by hand from the framework's documentation; the real framework confirms it where its
    /// tool chain is installed.
    Documented,
}

/// One run of the real framework.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OracleRun {
    /// Arguments for the framework's dump script: which application objects to ask, for instance.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// Environment variables of the run.
    #[serde(default)]
    pub env: BTreeMap<String, String>,
}

/// A documented rule of the framework.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rule {
    /// The rule in our words.
    pub says: String,
    /// The page that states it.
    pub link: String,
}
