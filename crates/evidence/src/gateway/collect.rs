//! The pieces of a dump, and to which API each belongs.

use std::collections::BTreeMap;

use periplus_inventory::Severity;

use crate::document::Node;
use crate::reading::{Reading, diagnostic};

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Resource,
    Route,
    Integration,
    Stage,
    Authorizer,
    Mapping,
    Domain,
    UsagePlan,
}

impl Kind {
    const fn noun(self) -> &'static str {
        match self {
            Self::Resource => "resources",
            Self::Route => "routes",
            Self::Integration => "integrations",
            Self::Stage => "stages",
            Self::Authorizer => "authorizers",
            Self::Mapping => "mappings",
            Self::Domain => "domain names",
            Self::UsagePlan => "usage plans",
        }
    }
}

/// A part of a dump.
#[derive(Clone, Debug)]
pub(super) struct Piece<'d> {
    pub(super) kind: Kind,
    pub(super) file: &'d str,
    pub(super) batch: String,
    pub(super) node: &'d Node,
    /// For a mapping: the domain name around it, or in the file's name.
    pub(super) domain: Option<&'d str>,
    /// Ids and names of the objects around it, and the file's name.
    context: Vec<&'d str>,
}

impl<'d> Piece<'d> {
    pub(super) fn text(&self, key: &str) -> Option<&'d str> {
        self.node.get_any_case(key).and_then(Node::text)
    }
}

/// An API with its parts.
#[derive(Clone, Debug)]
pub(super) struct Api<'d> {
    pub(super) file: &'d str,
    pub(super) node: &'d Node,
    pub(super) id: &'d str,
    pub(super) parts: Vec<Piece<'d>>,
}

impl<'d> Api<'d> {
    /// Whether it is a REST API (v1).
    pub(super) fn is_rest(&self) -> bool {
        self.node.get_any_case("protocolType").is_none()
    }

    pub(super) fn of(&self, kind: Kind) -> impl Iterator<Item = &Piece<'d>> {
        self.parts.iter().filter(move |piece| piece.kind == kind)
    }

    pub(super) fn text(&self, key: &str) -> Option<&'d str> {
        self.node.get_any_case(key).and_then(Node::text)
    }

    /// The part of a kind that has this id.
    pub(super) fn by_id(&self, kind: Kind, keys: [&str; 2], id: &str) -> Option<&Piece<'d>> {
        self.of(kind).find(|piece| keys.iter().any(|key| piece.text(key) == Some(id)))
    }
}

/// Everything in the files of a dump.
#[derive(Default)]
pub(super) struct Dump<'d> {
    apis: BTreeMap<&'d str, Api<'d>>,
    loose: Vec<Piece<'d>>,
}

impl<'d> Dump<'d> {
    pub(super) fn len(&self) -> usize {
        self.apis.len() + self.loose.len()
    }

    pub(super) fn apis(&self) -> impl Iterator<Item = &Api<'d>> {
        self.apis.values()
    }

    pub(super) fn collect(&mut self, file: &'d str, batch: &str, node: &'d Node) {
        self.walk(file, batch, node, &mut vec![file]);
    }

    fn walk(&mut self, file: &'d str, batch: &str, node: &'d Node, context: &mut Vec<&'d str>) {
        for item in node.items() {
            self.walk(file, batch, item, context);
        }
        if let Some(kind) = kind_of(node) {
            let piece = Piece { kind, file, batch: batch.to_owned(), node, domain: None, context: context.clone() };
            self.loose.push(piece);
            // A domain may hold its mappings; every other part is read as a whole.
            if kind != Kind::Domain {
                return;
            }
        }
        let depth = context.len();
        context.extend(node.get_any_case("domainName").and_then(Node::text));
        if let Some(id) = api_id(node) {
            // The fuller of two descriptions counts: a list may repeat what a detail file tells.
            let api = Api { file, node, id, parts: Vec::new() };
            let known = self.apis.entry(id).or_insert_with(|| api.clone());
            if known.node.entries().len() < node.entries().len() {
                *known = api;
            }
            context.push(id);
        }
        for entry in node.entries() {
            context.push(&entry.key);
            self.walk(file, batch, &entry.node, context);
            context.pop();
        }
        context.truncate(depth);
    }

    /// Gives every part to its API. A part that could belong to several is told and left out.
    pub(super) fn assign(&mut self, reading: &mut Reading) {
        let mut homeless: BTreeMap<(&str, Kind), u64> = BTreeMap::new();
        let domains: Vec<&str> =
            self.loose.iter().filter(|piece| piece.kind == Kind::Domain).filter_map(|d| d.text("domainName")).collect();
        for mut piece in std::mem::take(&mut self.loose) {
            if piece.kind == Kind::Mapping {
                let around = |name: &&&str| piece.context.iter().any(|word| is_part(word, name));
                piece.domain = domains.iter().find(around).copied();
            }
            let owners = self.owners(&piece);
            if owners.is_empty() && piece.kind != Kind::Domain {
                *homeless.entry((piece.file, piece.kind)).or_default() += 1;
            }
            for owner in owners {
                if let Some(api) = self.apis.get_mut(owner) {
                    api.parts.push(piece.clone());
                }
            }
        }
        for ((file, kind), count) in homeless {
            let message = format!(
                "cannot tell which API {count} {} belong to: put the API's id into the file's name, or nest them below \
                 the API",
                kind.noun()
            );
            let place = periplus_inventory::Location::of_file(file);
            reading.diagnostics.push(diagnostic("gateway-unknown-api", Severity::Error, message, place));
        }
    }

    fn owners(&self, piece: &Piece<'_>) -> Vec<&'d str> {
        if piece.kind == Kind::UsagePlan {
            let stages = piece.node.get_any_case("apiStages").map(Node::items).unwrap_or_default();
            let ids = stages.iter().filter_map(|stage| stage.get_any_case("apiId").and_then(Node::text));
            return ids.filter_map(|id| self.apis.get_key_value(id).map(|(id, _)| *id)).collect();
        }
        let named = piece.text("restApiId").or_else(|| piece.text("apiId"));
        if let Some((id, _)) = named.and_then(|id| self.apis.get_key_value(id)) {
            return vec![*id];
        }
        // The innermost object around it that names an API.
        for name in piece.context.iter().rev() {
            let inside = self.apis.keys().filter(|id| is_part(name, id)).max_by_key(|id| id.len());
            if let Some(id) = inside {
                return vec![*id];
            }
        }
        if let Some(id) = self.by_root_resource(piece) {
            return vec![id];
        }
        let rest = matches!(piece.kind, Kind::Resource).then_some(true);
        let http = matches!(piece.kind, Kind::Route | Kind::Integration).then_some(false);
        let fits = |api: &&Api<'_>| rest.or(http).or(spelling(piece)).is_none_or(|rest| api.is_rest() == rest);
        let mut candidates = self.apis.values().filter(fits);
        match (candidates.next(), candidates.next()) {
            (Some(only), None) if piece.kind != Kind::Domain => vec![only.id],
            _ => Vec::new(),
        }
    }

    /// Resources of one file hang together, and their root is named by its API.
    fn by_root_resource(&self, piece: &Piece<'_>) -> Option<&'d str> {
        if piece.kind != Kind::Resource {
            return None;
        }
        let parent = piece.text("parentId");
        let owner = self.apis.values().find(|api| {
            let root = api.text("rootResourceId");
            root.is_some() && (root == piece.text("id") || root == parent)
        });
        owner.map(|api| api.id)
    }
}

/// Whether `id` stands in `name` as a word of its own.
fn is_part(name: &str, id: &str) -> bool {
    name.match_indices(id).any(|(at, _)| {
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !word(name[..at].chars().next_back()) && !word(name[at + id.len()..].chars().next())
    })
}

/// Whether a stage or authorizer is one of a REST API, where its fields tell.
fn spelling(piece: &Piece<'_>) -> Option<bool> {
    let has = |keys: &[&str]| keys.iter().any(|key| piece.node.get_any_case(key).is_some());
    match piece.kind {
        Kind::Stage if has(&["methodSettings", "cacheClusterEnabled"]) => Some(true),
        Kind::Stage if has(&["autoDeploy", "defaultRouteSettings", "routeSettings", "stageVariables"]) => Some(false),
        Kind::Authorizer if has(&["authorizerType"]) => Some(false),
        Kind::Authorizer if has(&["type"]) => Some(true),
        _ => None,
    }
}

fn api_id(node: &Node) -> Option<&str> {
    let text = |key: &str| node.get_any_case(key).and_then(Node::text);
    if node.get_any_case("protocolType").is_some() {
        return text("apiId");
    }
    let rest = ["endpointConfiguration", "apiKeySource", "rootResourceId", "disableExecuteApiEndpoint"];
    let is_rest = node.get_any_case("name").is_some() && rest.iter().any(|key| node.get_any_case(key).is_some());
    if is_rest { text("id") } else { None }
}

fn kind_of(node: &Node) -> Option<Kind> {
    let has = |key: &str| node.get_any_case(key).is_some();
    if !node.is_map() {
        return None;
    }
    if has("routeKey") {
        Some(Kind::Route)
    } else if has("apiStages") {
        Some(Kind::UsagePlan)
    } else if has("resourceMethods") || (has("id") && has("path") && !has("protocolType")) {
        Some(Kind::Resource)
    } else if has("integrationId") || has("integrationType") {
        Some(Kind::Integration)
    } else if has("apiMappingKey") || has("apiMappingId") || (has("restApiId") && (has("basePath") || has("stage"))) {
        Some(Kind::Mapping)
    } else if has("domainName") {
        Some(Kind::Domain)
    } else if has("stageName") {
        Some(Kind::Stage)
    } else if has("authorizerType") || has("authorizerUri") || has("providerARNs") || has("identitySource") {
        Some(Kind::Authorizer)
    } else {
        None
    }
}
