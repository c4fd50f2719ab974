//! One request, as its server span tells it.

use periplus_inventory::Method;
use periplus_inventory::path::{PathTemplate, Piece};

use super::address::is_public_client;
use super::attributes::{Attributes, HOST, METHOD, METHOD_ORIGINAL, PATH, ROUTE, SCHEME, STATUS, URL};
use super::otlp::Span;
use super::segment::{generalized, path_of};
use super::{TraceOptions, credential};
use crate::template::route_template;

/// Nanoseconds of a second.
const SECOND: i64 = 1_000_000_000;

/// One request: nothing in it identifies a person.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) method: Method,
    pub(super) path: PathTemplate,
    pub(super) templated: bool,
    /// What stood before the route, when the whole path is known.
    pub(super) base: Option<String>,
    pub(super) host: Option<String>,
    pub(super) status: u16,
    pub(super) credential: Option<&'static str>,
    pub(super) public: Option<bool>,
    pub(super) cleartext: bool,
    pub(super) attack: bool,
    pub(super) events: Vec<String>,
    /// Seconds since 1970.
    pub(super) time: Option<u64>,
}

/// Why a server span is no request for an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoRequest {
    NotHttp,
    NoPath,
    NotFound,
}

impl Request {
    pub(super) fn of(span: &Span<'_>, options: TraceOptions) -> Result<Self, NoRequest> {
        let attributes = &span.attributes;
        let verb = attributes.text(METHOD).ok_or(NoRequest::NotHttp)?;
        let verb = if verb == "_OTHER" { attributes.text(METHOD_ORIGINAL).unwrap_or(verb) } else { verb };
        let method = verb.parse().unwrap_or(Method::Unknown);
        let status = attributes.number(STATUS).and_then(|status| u16::try_from(status).ok()).unwrap_or_default();
        let requested = attributes.text(PATH).or_else(|| attributes.text(URL)).map(path_of).map(generalized);
        let (path, templated, base) = match (attributes.text(ROUTE), requested) {
            (Some(route), requested) => {
                let route = route_template(route);
                let base = requested.and_then(|path| base_of(&path, &route));
                (route, true, base)
            }
            // A path that nobody serves is no endpoint; scanners ask for thousands.
            (None, Some(_)) if status == 404 => return Err(NoRequest::NotFound),
            (None, Some(path)) => (path, false, None),
            (None, None) => return Err(NoRequest::NoPath),
        };
        let public = is_public_client(attributes, options.addresses);
        let forwarded = attributes.header("x-forwarded-proto").or_else(|| attributes.header("x-forwarded-for"));
        let start = span.start.number().filter(|start| *start > 0);
        Ok(Self {
            method,
            path,
            templated,
            base,
            host: host(attributes),
            status,
            credential: credential::of_request(attributes),
            public,
            cleartext: attributes.text(SCHEME) == Some("http") && public == Some(true) && forwarded.is_none(),
            attack: is_attack(attributes),
            events: attributes.flags("appsec.events.", ".track").map(str::to_owned).collect(),
            time: start.and_then(|start| u64::try_from(start / SECOND).ok()),
        })
    }
}

fn is_attack(attributes: &Attributes<'_>) -> bool {
    let event = attributes.scalar(&["appsec.event"]).is_some_and(super::otlp::Scalar::is_true);
    event || attributes.text(&["_dd.appsec.json"]).is_some_and(|json| json.contains("\"triggers\""))
}

/// The host by name. An address names a machine, not an API.
fn host(attributes: &Attributes<'_>) -> Option<String> {
    let host = attributes.text(HOST)?.to_ascii_lowercase();
    let name =
        host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(&*host, |s| s.0);
    let is_name = name.contains(char::is_alphabetic) && !name.contains(':') && name.len() <= 253;
    (is_name && name != "localhost").then(|| name.to_owned())
}

/// What stands before `route` in the path as requested.
fn base_of(path: &PathTemplate, route: &PathTemplate) -> Option<String> {
    let extra = path.segments().len().checked_sub(route.segments().len()).filter(|extra| *extra > 0)?;
    if route.pieces().any(|piece| matches!(piece, Piece::CatchAll { .. })) || route.segments().is_empty() {
        return None;
    }
    let (base, tail) = path.segments().split_at(extra);
    let agrees = tail.iter().zip(route.segments()).all(|(seen, wanted)| match wanted.pieces() {
        [Piece::Literal(_)] => seen == wanted,
        _ => true,
    });
    let is_literal =
        base.iter().flat_map(periplus_inventory::path::Segment::pieces).all(|p| matches!(p, Piece::Literal(_)));
    (agrees && is_literal).then(|| PathTemplate::new(base.to_vec()).to_string())
}
