//! The rows of the inventory: endpoints with everything that all sources say about them.

use std::collections::BTreeSet;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Attribute, Evidence, Location, Method, Risk, Source, Traffic};

/// A service, a method and a path shape, with all sightings of it merged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Endpoint {
    /// Stable identity: a hash over service, method and path shape.
    pub id: String,
    /// The service that serves it.
    pub service: String,
    /// The verb, `WS`, `ANY` or `?`.
    pub method: Method,
    /// Canonical path, in the words of the source that names parameters best.
    pub path: String,
    /// Other spellings of the same path, where parameters have other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Which sources know it, in one word.
    pub status: Status,
    /// Why it has that status.
    pub status_reason: String,
    /// Whether callers must prove who they are.
    pub auth: Auth,
    /// Who can reach it.
    pub exposure: Exposure,
    /// Why it has that exposure.
    pub exposure_reason: String,
    /// Environments it was seen in.
    #[serde(default)]
    pub environments: BTreeSet<String>,
    /// Sources that saw it itself.
    pub sources: BTreeSet<Source>,
    /// Hosts that serve it.
    #[serde(default)]
    pub hosts: BTreeSet<String>,
    /// Some source marks it as deprecated.
    #[serde(default)]
    pub deprecated: bool,
    /// Kinds of sensitive data that it takes or gives, as `category:type`.
    #[serde(default)]
    pub sensitive: BTreeSet<String>,
    /// Ids of the operations of the scan that it is made of.
    #[serde(default)]
    pub operations: BTreeSet<String>,
    /// Who owns the code that answers, else who owns the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Where the code registers it.
    #[serde(default)]
    pub locations: Vec<Location>,
    /// Requests that were seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub traffic: Option<Traffic>,
    /// How it relates to other endpoints of the service.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// Where sources contradict each other.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// Everything that was said about it, by source.
    pub observations: Vec<Observation>,
    /// How much it should worry, and why.
    pub risk: Risk,
}

impl Endpoint {
    /// The order of every listing: the worst first.
    pub fn listing_order(&self, other: &Self) -> std::cmp::Ordering {
        let place = |row: &Self| (row.service.clone(), row.path.clone(), row.method, row.id.clone());
        other.risk.score.total_cmp(&self.risk.score).then_with(|| place(self).cmp(&place(other)))
    }
}

/// One thing that one source says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Observation {
    /// The source.
    pub source: Source,
    /// The part of it: a scan root, a document, an API, a traced service.
    pub scope: String,
    /// What it is about; absent for the sighting itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribute: Option<Attribute>,
    /// What is said: for the sighting itself, method and path as the source has them.
    pub value: String,
    /// How often.
    pub count: u64,
    /// Said of a wider route that covers this endpoint, not of itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<String>,
    /// Where it can be checked.
    pub evidence: Evidence,
}

/// Which sources know an endpoint. `docs/status.md` holds the table that decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Defined, and implemented or in use.
    Documented,
    /// In use without a definition.
    Shadow,
    /// Defined only.
    Orphan,
    /// In code only.
    Dormant,
    /// In use, and not in the code of its service.
    Phantom,
    /// Deprecated or superseded, and still in use.
    Zombie,
    /// The sources that would decide it were not supplied for its service.
    Undetermined,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 7] =
        [Self::Documented, Self::Shadow, Self::Orphan, Self::Dormant, Self::Phantom, Self::Zombie, Self::Undetermined];

    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Shadow => "shadow",
            Self::Orphan => "orphan",
            Self::Dormant => "dormant",
            Self::Phantom => "phantom",
            Self::Zombie => "zombie",
            Self::Undetermined => "undetermined",
        }
    }
}

/// Whether callers must prove who they are: the verdict, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Auth {
    /// The verdict.
    pub state: AuthState,
    /// Why.
    pub reason: String,
    /// The source that decided; absent when none could.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Ways in which callers prove who they are.
    #[serde(default)]
    pub methods: BTreeSet<String>,
    /// The verdict by Datadog's documented rule, which one credential or one refusal decides.
    pub datadog: AuthState,
}

/// Whether callers must prove who they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum AuthState {
    /// They must.
    Authenticated,
    /// They need not.
    Unauthenticated,
    /// Some got through without.
    Mixed,
    /// Nothing tells.
    #[default]
    Undetected,
}

impl AuthState {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authenticated => "authenticated",
            Self::Unauthenticated => "unauthenticated",
            Self::Mixed => "mixed",
            Self::Undetected => "undetected",
        }
    }
}

/// Who can reach an endpoint.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Exposure {
    /// Anybody: requests came from public addresses.
    Observed,
    /// Anybody: a gateway is set up so.
    Configured,
    /// Nothing tells.
    #[default]
    Unknown,
    /// Nobody from outside.
    Internal,
}

impl Exposure {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Observed => "observed",
            Self::Configured => "configured",
            Self::Unknown => "unknown",
            Self::Internal => "internal",
        }
    }
}

/// How two endpoints of a service relate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Relation {
    /// How.
    pub kind: RelationKind,
    /// Id of the other endpoint.
    pub endpoint: String,
    /// Its method and path.
    pub row: String,
}

/// How two endpoints relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// The other one, a catch-all or proxy, would serve requests to this one too.
    CoveredBy,
    /// This one, a catch-all or proxy, would serve requests to the other too.
    Covers,
    /// Some requests fit both.
    Overlaps,
}

impl RelationKind {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CoveredBy => "covered_by",
            Self::Covers => "covers",
            Self::Overlaps => "overlaps",
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
displays_as_str!(Status, AuthState, Exposure, RelationKind);
