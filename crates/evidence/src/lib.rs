//! Readers of what other sources than code know: definitions, gateway configurations, traces, catalog entities.
//!
//! Every reader is tolerant: what can be read is, what cannot is told with file, line and column where there is one.
//! Bytes come in, sightings go out; nothing that identifies a person and no value of a request is kept.
//!
//! Deliberately absent: disk and network (a reader is given what it reads), services (they are decided later, over all
//! sources), and every other source: a reader never looks at what another one found.

mod backstage;
mod deployment;
mod document;
mod entity;
mod gateway;
mod manifest;
mod openapi;
mod owners;
mod reading;
mod template;
mod traces;

pub use backstage::read_backstage;
pub use deployment::{deployed_names, is_deployment};
pub use document::{Entry, Node, Value, read_documents};
pub use entity::read_entities;
pub use gateway::{GatewayFile, read_gateway};
pub use manifest::{is_manifest, manifest_name};
pub use openapi::{Neighbours, NoNeighbours, is_definition, read_openapi};
pub use owners::read_code_owners;
pub use reading::Reading;
pub use template::route_template;
pub use traces::{AddressProfile, TraceOptions, read_traces};
