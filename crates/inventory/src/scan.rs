//! The result of one scan of one root.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Diagnostic, Language, Location, Operation, Resolution, Role, Skipped};

/// Version of the result's schema: the major part changes when a reader could break.
pub const SCHEMA_VERSION: &str = "1.0";

/// Everything a scan of one root found, and everything it could not find out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scan {
    /// Version of this schema, `major.minor`.
    pub schema_version: String,
    /// What made the result.
    pub tool: Tool,
    /// What was scanned.
    pub root: Root,
    /// The rows, in listing order.
    pub operations: Vec<Operation>,
    /// Rows that were found and are not listed.
    #[serde(default)]
    pub hidden: Hidden,
    /// Claims of a route that could not be turned into a row.
    #[serde(default)]
    pub unresolved: Vec<Unresolved>,
    /// How many look-alikes were turned away, by reason.
    #[serde(default)]
    pub rejected: Vec<Rejected>,
    /// Files that should have been looked at and were not.
    #[serde(default)]
    pub skipped: Vec<Skipped>,
    /// Frameworks that the tree uses and no pack knows.
    #[serde(default)]
    pub unsupported: Vec<Unsupported>,
    /// What else is worth telling.
    #[serde(default)]
    pub diagnostics: Vec<Diagnostic>,
    /// Counts of the work done. Never times: the same input gives the same bytes.
    #[serde(default)]
    pub stats: Stats,
}

impl Scan {
    /// An empty result for `root`.
    pub fn new(root: Root) -> Self {
        Self {
            schema_version: SCHEMA_VERSION.to_owned(),
            tool: Tool::default(),
            root,
            operations: Vec::new(),
            hidden: Hidden::default(),
            unresolved: Vec::new(),
            rejected: Vec::new(),
            skipped: Vec::new(),
            unsupported: Vec::new(),
            diagnostics: Vec::new(),
            stats: Stats::default(),
        }
    }

    /// Whether rows may be missing: a file was skipped, or a limit struck.
    ///
    /// Rejected look-alikes and partial rows are results, not gaps.
    pub fn is_incomplete(&self) -> bool {
        !self.skipped.is_empty() || self.diagnostics.iter().any(|d| d.incomplete)
    }

    /// Puts every list into its published order.
    pub fn sort(&mut self) {
        self.operations.sort_by(Operation::listing_order);
        self.unresolved.sort();
        self.rejected.iter_mut().for_each(|rejected| rejected.locations.sort());
        self.rejected.sort();
        self.skipped.sort();
        self.unsupported.sort();
        self.diagnostics.sort();
    }
}

/// The program that made a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tool {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

impl Default for Tool {
    fn default() -> Self {
        Self { name: "periplus".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() }
    }
}

/// What was scanned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Root {
    /// The root as the caller named it.
    pub path: String,
    /// URL of the repository, without credentials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repository: Option<String>,
    /// Branch or tag that was scanned.
    #[serde(rename = "ref", default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Commit that was scanned or that the working tree is based on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commit: Option<String>,
    /// The repository's default branch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_branch: Option<String>,
}

/// Counts of rows that are not listed. A row counts once: by role, or else as provided, or else as unreachable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Hidden {
    /// Rows of other roles than production.
    #[serde(default)]
    pub by_role: BTreeMap<Role, u64>,
    /// Rows hidden for their resolution.
    #[serde(default)]
    pub by_resolution: BTreeMap<Resolution, u64>,
    /// Rows that frameworks serve by themselves.
    #[serde(default)]
    pub provided: u64,
}

/// A claim of a route that could not be turned into a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Unresolved {
    /// Where the claim stands.
    pub location: Location,
    /// Id of the pack's rule that made the claim.
    pub rule: String,
    /// Why it could not be resolved.
    pub reason: String,
    /// The claiming code, shortened.
    pub code: String,
    /// Id of the pack.
    pub framework: String,
}

/// Look-alikes that were turned away for one reason.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Rejected {
    /// Why, in kebab-case.
    pub reason: String,
    /// How many, in extracted files.
    pub count: u64,
    /// Where they stand.
    #[serde(default)]
    pub locations: Vec<Location>,
}

/// A framework that the tree uses and no pack knows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Unsupported {
    /// Name of the framework.
    pub framework: String,
    /// The language it is for.
    pub language: Language,
    /// The manifest line or import that names it.
    pub evidence: Location,
}

/// Counts of the work done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Stats {
    /// Files in the tree.
    pub files: u64,
    /// Source files of a supported language.
    pub source_files: u64,
    /// Source files by role.
    pub source_files_by_role: BTreeMap<Role, u64>,
    /// Source files by language.
    pub source_files_by_language: BTreeMap<Language, u64>,
    /// Files whose text was read.
    pub files_read: u64,
    /// Bytes of text read.
    pub bytes_read: u64,
    /// Files that were parsed.
    pub files_extracted: u64,
    /// Source files that nothing asked for.
    pub files_not_extracted: u64,
    /// Bytes that were parsed.
    pub bytes_extracted: u64,
    /// Rounds of the demand loop.
    pub rounds: u64,
    /// Claims that packs made.
    pub claims: u64,
    /// Applications found.
    pub applications: u64,
    /// Other counts by name, for example of single link stages.
    pub counters: BTreeMap<String, u64>,
}
