//! One source's word about one operation.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Location, Method, Source, Traffic};

/// One source's word about one operation: what was seen, and where that can be checked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Sighting {
    /// The kind of source.
    pub source: Source,
    /// What a later complete reading replaces as a whole: a scan root, a document, an API, a traced service.
    pub scope: String,
    /// Hash of the bytes that were read. The same bytes read twice say nothing new.
    pub batch: String,
    /// What tells this sighting from the others of its batch.
    pub key: String,
    /// The service the source names, and how it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<ServiceHint>,
    /// The verb, `WS`, `ANY` or `?`.
    pub method: Method,
    /// Canonical path, without any of the `bases`.
    pub path: String,
    /// Whether `path` is a template. Otherwise it is a path as requested, in which only what cannot be a word (numbers,
    /// UUIDs, …) was replaced.
    pub templated: bool,
    /// Canonical prefixes that may stand before the path where other sources see it: stages, base paths, servers. An
    /// empty one means that the path may also stand alone.
    #[serde(default)]
    pub bases: Vec<String>,
    /// Hosts that serve it.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// The environment it was seen in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub environment: Option<String>,
    /// What the source says about it.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Requests that were seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub traffic: Option<Traffic>,
    /// Where it can be checked.
    pub evidence: Evidence,
}

impl Sighting {
    /// What a sighting is known by: equal identities are the same sighting.
    pub fn identity(&self) -> (Source, &str, &str, &str) {
        (self.source, &self.scope, &self.batch, &self.key)
    }
}

/// The service that a source names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct ServiceHint {
    /// Its name.
    pub name: String,
    /// How the source names it.
    pub method: MappingMethod,
    /// What says so, when it is elsewhere than the sighting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Other services that were as likely.
    #[serde(default)]
    pub also: Vec<String>,
}

impl ServiceHint {
    /// A service that the sighting itself names.
    pub fn new(name: impl Into<String>, method: MappingMethod) -> Self {
        Self { name: name.into(), method, evidence: None, also: Vec::new() }
    }
}

/// How something came to belong to a service. Earlier ones go first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MappingMethod {
    /// The configuration says so.
    Configuration,
    /// A catalog entity's `codeLocations` match the file.
    CodeLocations,
    /// A catalog entity of kind `api` names the document, and is implemented by the service.
    CatalogApi,
    /// The trace resource's `service.name`.
    ServiceName,
    /// Traces name the gateway API that requests came through.
    ResourceKey,
    /// A tag of the gateway API.
    Tag,
    /// A container, compose, Kubernetes or Helm file near it sets `DD_SERVICE`, `OTEL_SERVICE_NAME` or a service label.
    Deployment,
    /// A Backstage component whose file or source location is nearest above the file.
    Backstage,
    /// The service of a compose file that is built from the folder.
    Compose,
    /// The build manifest nearest above the file.
    Manifest,
    /// A folder above the file is called like a service that is known from elsewhere.
    PathSegment,
    /// The name of the function that a gateway calls.
    Function,
    /// The service that alone serves a path of this shape.
    UniqueShape,
    /// The title of the document is the name of a known service.
    Title,
    /// The name of the repository.
    Repository,
    /// The name of the scanned folder.
    Folder,
    /// Nothing says what it belongs to.
    Unassigned,
}

impl MappingMethod {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::CodeLocations => "code-locations",
            Self::CatalogApi => "catalog-api",
            Self::ServiceName => "service-name",
            Self::ResourceKey => "resource-key",
            Self::Tag => "tag",
            Self::Deployment => "deployment",
            Self::Backstage => "backstage",
            Self::Compose => "compose",
            Self::Manifest => "manifest",
            Self::PathSegment => "path-segment",
            Self::Function => "function",
            Self::UniqueShape => "unique-shape",
            Self::Title => "title",
            Self::Repository => "repository",
            Self::Folder => "folder",
            Self::Unassigned => "unassigned",
        }
    }

    /// How sure a mapping made this way is, from 0 to 100.
    pub const fn confidence(self) -> u8 {
        match self {
            Self::Configuration => 100,
            Self::CodeLocations | Self::ServiceName => 95,
            Self::CatalogApi | Self::ResourceKey | Self::Tag => 90,
            Self::Deployment => 85,
            Self::Backstage => 80,
            Self::Compose => 75,
            Self::Manifest => 70,
            Self::PathSegment => 65,
            Self::Function | Self::UniqueShape => 60,
            Self::Title => 50,
            Self::Repository => 40,
            Self::Folder => 30,
            Self::Unassigned => 0,
        }
    }
}

/// Something that a source says about an operation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Fact {
    /// What it is about.
    pub attribute: Attribute,
    /// The value: for `auth` one of `required`, `optional`, `none`, `unknown`; for `exposure` one of `public`, `private`;
    /// for `sensitive` a `category:type`; otherwise as the source writes it.
    pub value: String,
    /// Where exactly, when it is elsewhere than the sighting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

impl Fact {
    /// A fact at the place of its sighting.
    pub fn new(attribute: Attribute, value: impl Into<String>) -> Self {
        Self { attribute, value: value.into(), evidence: None }
    }
}

/// What a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// Whether a caller must prove who it is.
    Auth,
    /// How a caller proves who it is.
    AuthMethod,
    /// Who can reach it.
    Exposure,
    /// It should no longer be used.
    Deprecated,
    /// The name a definition gives the operation.
    OperationId,
    /// The code that answers.
    Handler,
    /// The application that serves it.
    Application,
    /// A kind of sensitive data that it takes or gives.
    Sensitive,
    /// Its rate is limited.
    RateLimit,
    /// What a gateway hands the request to.
    Integration,
    /// Clear text is served.
    Scheme,
    /// Who owns the code that answers.
    Owner,
    /// A tag of the gateway API, as `key:value`.
    Tag,
    /// The gateway API that requests came through, as `restapis/ID` or `apis/ID`.
    GatewayApi,
}

impl Attribute {
    /// The spelling used in every output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auth => "auth",
            Self::AuthMethod => "auth_method",
            Self::Exposure => "exposure",
            Self::Deprecated => "deprecated",
            Self::OperationId => "operation_id",
            Self::Handler => "handler",
            Self::Application => "application",
            Self::Sensitive => "sensitive",
            Self::RateLimit => "rate_limit",
            Self::Integration => "integration",
            Self::Scheme => "scheme",
            Self::Owner => "owner",
            Self::Tag => "tag",
            Self::GatewayApi => "gateway_api",
        }
    }
}

/// Where a claim can be checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// A place in a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// A name in another system: an ARN, a trace id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

impl Evidence {
    /// A place in a file.
    pub fn at(location: Location) -> Self {
        Self { location: Some(location), reference: None }
    }

    /// A name in another system.
    pub fn reference(name: impl Into<String>) -> Self {
        Self { location: None, reference: Some(name.into()) }
    }
}
