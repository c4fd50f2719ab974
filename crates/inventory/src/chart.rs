//! The result of merging all sources: the inventory.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Diagnostic, Endpoint, Scan, Service, Source, Tool};

/// Version of the inventory's schema: the major part changes when a reader could break.
pub const INVENTORY_VERSION: &str = "1.0";

/// Everything that all sources together know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Inventory {
    /// Version of this schema, `major.minor`.
    pub inventory_version: String,
    /// What made the result.
    pub tool: Tool,
    /// What was read beside source code.
    pub inputs: Vec<Input>,
    /// The services.
    pub services: Vec<Service>,
    /// The endpoints, the worst first.
    pub endpoints: Vec<Endpoint>,
    /// What else is worth telling about the sources and their merge.
    #[serde(default)]
    pub diagnostics: Vec<Diagnostic>,
    /// The scans of source code.
    pub scans: Vec<Scan>,
}

/// Something that was read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Input {
    /// The file, as the caller named it or its folder.
    pub file: String,
    /// What it was read as.
    pub source: Source,
    /// What it turned out to be, for example `OpenAPI 3.1`.
    pub form: String,
    /// How many sightings it gave.
    pub sightings: u64,
    /// What was read and not used, by reason.
    #[serde(default)]
    pub left_out: std::collections::BTreeMap<String, u64>,
}
