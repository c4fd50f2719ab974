//! One request, as its server span tells it.

use periplus_inventory::Method;
use periplus_inventory::path::{PathTemplate, Piece, Segment};

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
    /// The gateway API it came through, as `restapis/ID` or `apis/ID`.
    pub(super) gateway: Option<String>,
    /// Seconds since 1970.
    pub(super) time: Option<u64>,
}

/// Why a server span is no request for an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoRequest {
    NotHttp,
    NoPath,
    NotFound,
    /// The path is served, and this verb of it is not.
    NoSuchVerb,
}

impl Request {
    pub(super) fn of(span: &Span<'_>, options: TraceOptions) -> Result<Self, NoRequest> {
        let attributes = &span.attributes;
        let verb = attributes.text(METHOD).ok_or(NoRequest::NotHttp)?;
        let verb = if verb == "_OTHER" { attributes.text(METHOD_ORIGINAL).unwrap_or(verb) } else { verb };
        let method = verb.parse().unwrap_or(Method::Unknown);
        let status = attributes.number(STATUS).and_then(|status| u16::try_from(status).ok()).unwrap_or_default();
        let requested = attributes.text(PATH).or_else(|| attributes.text(URL)).map(path_of).map(generalized);
        if status == 405 {
            return Err(NoRequest::NoSuchVerb);
        }
        let route = attributes.text(ROUTE).map(route_template);
        let (path, templated, base) = match (route, requested) {
            (Some(route), Some(requested)) => match place_of(&route, &requested) {
                Place::Whole => (route, true, None),
                Place::Below(base) => (route, true, Some(base)),
                // Something mounted above the route answered: a guard, or the framework itself.
                Place::Above if status == 404 => return Err(NoRequest::NotFound),
                Place::Above => (requested, false, None),
            },
            (Some(route), None) => (route, true, None),
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
            gateway: attributes.text(&["dd_resource_key"]).and_then(gateway_of),
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

/// The API in `arn:aws:apigateway:{region}::/restapis/{id}`.
fn gateway_of(key: &str) -> Option<String> {
    let (_, resource) = key.strip_prefix("arn:")?.split_once(":apigateway:")?;
    let (_, path) = resource.split_once("::/")?;
    let mut parts = path.split('/');
    let (kind, id) = (parts.next()?, parts.next()?);
    (matches!(kind, "restapis" | "apis") && !id.is_empty()).then(|| format!("{kind}/{id}"))
}

/// Where a route stands in the path as requested.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    /// It is all of it, or it cannot be told.
    Whole,
    /// It is the end; this stands before it.
    Below(String),
    /// It is the beginning, and the rest is not part of it.
    Above,
}

fn place_of(route: &PathTemplate, requested: &PathTemplate) -> Place {
    let parts = |path: &'_ PathTemplate| -> Vec<Segment> {
        path.segments().iter().filter(|segment| !segment.pieces().is_empty()).cloned().collect()
    };
    let (wanted, seen) = (parts(route), parts(requested));
    let is_rest = |piece: &Piece| matches!(piece, Piece::CatchAll { .. });
    if route.pieces().any(is_rest) || requested.pieces().any(is_rest) {
        return Place::Whole;
    }
    let fits = |seen: &[Segment]| {
        seen.iter().zip(&wanted).all(|(seen, wanted)| match wanted.pieces() {
            [Piece::Literal(_)] => seen == wanted,
            _ => true,
        })
    };
    let Some(extra) = seen.len().checked_sub(wanted.len()).filter(|extra| *extra > 0) else { return Place::Whole };
    let (base, tail) = seen.split_at(extra);
    let is_literal = base.iter().flat_map(Segment::pieces).all(|piece| matches!(piece, Piece::Literal(_)));
    if !wanted.is_empty() && fits(tail) && is_literal {
        Place::Below(PathTemplate::new(base.to_vec()).to_string())
    } else if fits(&seen[..wanted.len()]) {
        Place::Above
    } else {
        Place::Whole
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    #[test]
    fn a_route_is_all_the_end_or_the_beginning_of_what_was_requested() {
        let below = |base: &str| Place::Below(base.to_owned());
        for (route, requested, place) in [
            ("/lamps/{id}", "/lamps/{:int}", Place::Whole),
            ("/lamps/{id}", "/admin/lamps/{:int}", below("/admin")),
            ("/lamps/", "/admin/lamps", below("/admin")),
            ("/v2", "/v2/lamps", Place::Above),
            ("/", "/admin", Place::Above),
            ("/", "/", Place::Whole),
            ("/files/{*rest}", "/files/a/b", Place::Whole),
            ("/rewritten", "/a/b", Place::Whole),
            ("/{tenant}", "/{:int}/lamps", Place::Above),
        ] {
            assert_eq!(place_of(&route.parse().unwrap(), &requested.parse().unwrap()), place, "{route} {requested}");
        }
    }

    #[test]
    fn the_gateway_is_named_by_its_resource() {
        for (key, api) in [
            ("arn:aws:apigateway:eu-west-1::/restapis/a1b2", Some("restapis/a1b2")),
            ("arn:aws-cn:apigateway:cn-north-1::/apis/x9/stages/prod", Some("apis/x9")),
            ("arn:aws:lambda:eu-west-1:1:function:x", None),
            ("restapis/a1b2", None),
        ] {
            assert_eq!(gateway_of(key).as_deref(), api, "{key}");
        }
    }
}
