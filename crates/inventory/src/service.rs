//! The units that people own.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Evidence, MappingMethod, Source};

/// The name of the service of everything that belongs to none.
pub const UNASSIGNED: &str = "unassigned";

/// A unit that people own and traces name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Service {
    /// Its name.
    pub name: String,
    /// Who owns it: as its catalog entity says, else as a CODEOWNERS file says of most of its rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// What says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_evidence: Option<Evidence>,
    /// How important it is, as its catalog entity says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// Its stage of life, as its catalog entity says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifecycle: Option<String>,
    /// The sources that were supplied for it. Its endpoints' status is judged against these alone.
    pub sources: BTreeSet<Source>,
    /// How applications, documents, APIs and traces came to belong to it.
    pub mappings: Vec<Mapping>,
    /// How many endpoints it has.
    pub endpoints: u64,
}

/// How something came to belong to a service.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Mapping {
    /// What was mapped: an application, a document, an API, a traced service.
    pub subject: String,
    /// The kind of source it is of.
    pub source: Source,
    /// How it was mapped.
    pub method: MappingMethod,
    /// How sure that is, from 0 to 100.
    pub confidence: u8,
    /// What says so.
    pub evidence: Evidence,
    /// Other services that were as likely.
    #[serde(default)]
    pub also: Vec<String>,
}

/// What a service catalog says about one service or API.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    /// `service`, `api`, `system`, …
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Who owns it.
    pub owner: Option<String>,
    /// How important it is.
    pub tier: Option<String>,
    /// Its stage of life.
    pub lifecycle: Option<String>,
    /// The code that it is made of.
    pub code_locations: Vec<CodeLocation>,
    /// For an API: the file that defines it.
    pub definition: Option<String>,
    /// For an API: the services that implement it.
    pub implemented_by: Vec<String>,
    /// For a service: the APIs that it says it provides.
    pub provides: Vec<String>,
    /// Where it stands.
    pub evidence: Evidence,
}

/// Code that belongs to an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct CodeLocation {
    /// The repository; empty for the one that the entity lies in.
    pub repository: String,
    /// Globs from the root of the repository; none for all of it.
    pub paths: Vec<String>,
    /// Where it stands.
    pub evidence: Evidence,
}

/// A name that a file gives to what lies in a folder: a build manifest, a container file, a deployment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedFolder {
    /// The name.
    pub name: String,
    /// The folder, relative to the scan root; empty for the root.
    pub folder: String,
    /// What kind of file gives it.
    pub method: MappingMethod,
    /// Where it stands.
    pub evidence: Evidence,
    /// The repository that the folder is of; empty for the one that the file lies in.
    pub repository: String,
}

/// A rule of a CODEOWNERS file. Of several that fit a file, the last one counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwnerRule {
    /// The pattern, written like one of an ignore file.
    pub pattern: String,
    /// People and teams; none where the rule takes ownership away.
    pub owners: Vec<String>,
    /// Where it stands.
    pub evidence: Evidence,
}
