//! The counts: one row for each service, environment, method and path.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use periplus_inventory::{
    Attribute, Evidence, Fact, Location, MappingMethod, Method, ServiceHint, Severity, Sighting, Source, Traffic,
};

use super::TraceOptions;
use super::attributes::{Attributes, ENVIRONMENT, SERVICE};
use super::calls::{Inner, SpanKey, Window, call_of, key_of};
use super::otlp::{Kind, Span};
use super::request::{NoRequest, Request};
use crate::reading::{Reading, diagnostic};

/// More rows than this are not kept: what asks for so many paths is no client.
const MOST_ROWS: usize = 20_000;
/// Hosts, prefixes and calls kept for a row.
const MOST_OF_EACH: usize = 12;
/// Seconds of a day.
const DAY: u64 = 86_400;

#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Key {
    service: Rc<str>,
    environment: Option<Rc<str>>,
    path: String,
    method: Method,
    templated: bool,
}

#[derive(Debug, Default)]
struct Row {
    traffic: Traffic,
    hosts: BTreeSet<String>,
    bases: BTreeSet<String>,
    gateways: BTreeSet<String>,
    /// The smallest trace id: any would do, and this one does not depend on the order.
    trace: Option<String>,
}

/// Where a span belongs.
#[derive(Clone, Debug, Default)]
struct Resource {
    service: Option<Rc<str>>,
    environment: Option<Rc<str>>,
}

/// A span that came before its resource was known.
enum Early {
    Request(Box<Request>, String, Ids),
}

/// A span's id and that of the span around it.
#[derive(Clone, Copy)]
struct Ids {
    own: SpanKey,
    parent: Option<SpanKey>,
}

/// The counts.
pub(super) struct Table {
    options: TraceOptions,
    rows: Vec<Row>,
    /// The service of each row.
    services: Vec<Rc<str>>,
    index: HashMap<Key, usize>,
    window: Window,
    resource: Option<Resource>,
    early: Vec<Early>,
    documents: u64,
    inside: bool,
    spans: u64,
    overflow: u64,
    no_service: u64,
    left_out: BTreeMap<&'static str, u64>,
}

impl Table {
    pub(super) fn new(options: TraceOptions) -> Self {
        Self {
            options,
            rows: Vec::new(),
            services: Vec::new(),
            index: HashMap::new(),
            window: Window::default(),
            resource: None,
            early: Vec::new(),
            documents: 0,
            inside: false,
            spans: 0,
            overflow: 0,
            no_service: 0,
            left_out: BTreeMap::new(),
        }
    }

    pub(super) fn begin_document(&mut self) {
        self.inside = false;
    }

    pub(super) fn enter_document(&mut self) {
        self.inside = true;
    }

    pub(super) fn end_document(&mut self) {
        self.documents += 1;
    }

    /// How many documents were read to their end.
    pub(super) fn documents(&self) -> u64 {
        self.documents
    }

    /// Whether nothing of the current document was read, and one before it was.
    pub(super) fn at_document_start(&self) -> bool {
        !self.inside && self.documents > 0
    }

    pub(super) fn begin_resource(&mut self) {
        self.resource = None;
    }

    pub(super) fn resource(&mut self, attributes: &Attributes<'_>) {
        let known = |text: &str, before: Option<&Rc<str>>| {
            // Neighbouring resources are mostly the same.
            before.filter(|before| ***before == *text).cloned().unwrap_or_else(|| Rc::from(text))
        };
        self.resource = Some(Resource {
            service: attributes.text(SERVICE).map(|name| known(name, None)),
            environment: attributes.text(ENVIRONMENT).map(|name| known(name, None)),
        });
        self.settle_early();
    }

    pub(super) fn end_resource(&mut self) {
        if self.resource.is_none() {
            self.resource = Some(Resource::default());
            self.settle_early();
        }
        self.resource = None;
    }

    fn settle_early(&mut self) {
        for Early::Request(request, trace, ids) in std::mem::take(&mut self.early) {
            self.request(&request, &trace, ids);
        }
    }

    pub(super) fn span(&mut self, span: &Span<'_>) {
        self.spans += 1;
        let key = key_of(&span.trace, &span.id);
        let parent = span.parent.text().map(|parent| key_of(&span.trace, parent)).filter(|parent| parent.1 != 0);
        let ids = Ids { own: key, parent };
        match span.kind() {
            Kind::Server => match Request::of(span, self.options) {
                Ok(request) if self.resource.is_some() => self.request(&request, &span.trace, ids),
                Ok(request) => self.early.push(Early::Request(Box::new(request), span.trace.to_string(), ids)),
                Err(why) => {
                    let reason = match why {
                        NoRequest::NotHttp => "server span that is no HTTP request",
                        NoRequest::NoPath => "request without a path",
                        NoRequest::NotFound => "request for nothing: 404 and no route",
                        NoRequest::NoSuchVerb => "request with a verb that its path does not have: 405",
                    };
                    *self.left_out.entry(reason).or_default() += 1;
                }
            },
            Kind::Outgoing => {
                if let Some((parent, call)) = parent.zip(call_of(&span.attributes)) {
                    self.window.call(parent, call);
                }
                if let Some(parent) = parent {
                    self.window.child(key, parent);
                }
            }
            Kind::Other => {
                if let Some(parent) = parent {
                    self.window.child(key, parent);
                }
            }
        }
        let rows = &mut self.rows;
        self.window.rotate(|row, call| add_call(rows, row, call));
    }

    fn request(&mut self, request: &Request, trace: &str, ids: Ids) {
        let resource = self.resource.clone().unwrap_or_default();
        let service = resource.service.clone().unwrap_or_else(|| Rc::from(""));
        if self.is_told_twice(request, &service, ids) {
            return;
        }
        if resource.service.is_none() {
            self.no_service += 1;
        }
        let key = Key {
            service: service.clone(),
            environment: resource.environment,
            path: request.path.to_string(),
            method: request.method,
            templated: request.templated,
        };
        let row = match self.index.get(&key) {
            Some(row) => *row,
            None if self.rows.len() >= MOST_ROWS => {
                self.overflow += 1;
                return;
            }
            None => {
                self.rows.push(Row::default());
                self.services.push(service);
                self.index.insert(key, self.rows.len() - 1);
                self.rows.len() - 1
            }
        };
        self.window.request(ids.own, row);
        if let Some(parent) = ids.parent {
            let (credential, client) = (request.credential.is_some(), request.public.is_some());
            self.window.within(parent, Inner { row, status: request.status, credential, client });
        }
        if let Some(row) = self.rows.get_mut(row) {
            row.count(request, trace);
        }
    }

    /// Whether a request of the same service right within or around this one was counted: an application that is
    /// mounted in another one tells the same request again. What the outer one knows better is added to the inner one.
    fn is_told_twice(&mut self, request: &Request, service: &Rc<str>, ids: Ids) -> bool {
        let same = |row: usize| self.services.get(row).is_some_and(|other| other == service);
        let outer = ids.parent.and_then(|parent| self.window.is_request(parent)).filter(|row| same(*row));
        let inner = self.window.inner(ids.own).filter(|inner| same(inner.row));
        let Some(row) = outer.or(inner.map(|inner| inner.row)) else { return false };
        if let Some((inner, row)) = inner.and_then(|inner| Some((inner, self.rows.get_mut(inner.row)?))) {
            row.amend(inner, request);
        }
        self.window.request(ids.own, row);
        *self.left_out.entry("server span within another one of its service: the same request").or_default() += 1;
        true
    }

    /// Turns the counts into sightings.
    pub(super) fn finish(mut self, file: &str, batch: &str, reading: &mut Reading) {
        let rows = &mut self.rows;
        self.window.finish(|row, call| add_call(rows, row, call));
        for (reason, count) in self.left_out {
            reading.left_out.insert(reason.to_owned(), count);
        }
        if self.window.lost > 0 {
            reading.left_out.insert("outgoing call whose request is not near it".to_owned(), self.window.lost);
        }
        if self.no_service > 0 {
            reading.left_out.insert("request without `service.name`: kept, unassigned".to_owned(), self.no_service);
        }
        let place = || Location::of_file(file);
        if self.overflow > 0 {
            let message = format!("more than {MOST_ROWS} different paths: {} requests were not counted", self.overflow);
            let mut limit = diagnostic("traces-too-many-paths", Severity::Warning, message, place());
            limit.incomplete = true;
            reading.diagnostics.push(limit);
        }
        if self.rows.is_empty() && reading.diagnostics.is_empty() {
            let message = if self.spans == 0 {
                "no spans in it: expected `resourceSpans` with `scopeSpans` and `spans`".to_owned()
            } else {
                format!("none of its {} spans is an HTTP request to a server", self.spans)
            };
            reading.diagnostics.push(diagnostic("traces-no-requests", Severity::Warning, message, place()));
        }
        let mut keys: Vec<(Key, usize)> = self.index.into_iter().collect();
        keys.sort();
        for (key, row) in keys {
            if let Some(row) = self.rows.get_mut(row) {
                reading.sightings.push(sighting(key, std::mem::take(row), file, batch));
            }
        }
    }
}

fn add_call(rows: &mut [Row], row: usize, call: periplus_inventory::Call) {
    if let Some(row) = rows.get_mut(row) {
        keep_few(&mut row.traffic.calls, call);
    }
}

/// Adds to a set that keeps only its smallest members, so that what is kept does not depend on the order.
fn keep_few<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    set.insert(item);
    if set.len() > MOST_OF_EACH {
        set.pop_last();
    }
}

impl Row {
    fn count(&mut self, request: &Request, trace: &str) {
        let traffic = &mut self.traffic;
        traffic.requests += 1;
        *traffic.verbs.entry(request.method.as_str().to_owned()).or_default() += 1;
        *traffic.statuses.entry(request.status).or_default() += 1;
        let outcomes =
            if request.credential.is_some() { &mut traffic.with_credential } else { &mut traffic.without_credential };
        outcomes.count(request.status, 1);
        if let Some(method) = request.credential {
            *traffic.auth_methods.entry(method.to_owned()).or_default() += 1;
        }
        match request.public {
            Some(true) => traffic.public_clients += 1,
            Some(false) => traffic.private_clients += 1,
            None => {}
        }
        traffic.cleartext += u64::from(request.cleartext);
        for event in &request.events {
            *traffic.events.entry(event.clone()).or_default() += 1;
        }
        if let Some(time) = request.time {
            traffic.first_seen = Some(traffic.first_seen.map_or(time, |first| first.min(time)));
            traffic.last_seen = traffic.last_seen.max(Some(time));
        }
        if request.attack {
            let day = u32::try_from(request.time.unwrap_or_default() / DAY).unwrap_or(u32::MAX);
            *traffic.attacks.entry(day).or_default() += 1;
        }
        if let Some(host) = &request.host {
            keep_few(&mut self.hosts, host.clone());
        }
        if let Some(base) = &request.base {
            keep_few(&mut self.bases, base.clone());
        }
        if let Some(gateway) = &request.gateway {
            keep_few(&mut self.gateways, gateway.clone());
        }
        if !trace.is_empty() && self.trace.as_deref().is_none_or(|kept| trace < kept) {
            self.trace = Some(trace.to_owned());
        }
    }
}

impl Row {
    /// Adds what the span around a request knows of it and the one that was counted does not.
    fn amend(&mut self, inner: Inner, outer: &Request) {
        let traffic = &mut self.traffic;
        if let Some(method) = outer.credential.filter(|_| !inner.credential) {
            traffic.without_credential.uncount(inner.status);
            traffic.with_credential.count(inner.status, 1);
            *traffic.auth_methods.entry(method.to_owned()).or_default() += 1;
        }
        match outer.public.filter(|_| !inner.client) {
            Some(true) => traffic.public_clients += 1,
            Some(false) => traffic.private_clients += 1,
            None => {}
        }
        if let Some(gateway) = &outer.gateway {
            keep_few(&mut self.gateways, gateway.clone());
        }
        if let Some(host) = &outer.host {
            keep_few(&mut self.hosts, host.clone());
        }
    }
}

fn sighting(key: Key, row: Row, file: &str, batch: &str) -> Sighting {
    let service = Some(key.service.to_string()).filter(|name| !name.is_empty());
    let environment = key.environment.as_deref().map(str::to_owned);
    Sighting {
        source: Source::ApmTraces,
        scope: service.clone().unwrap_or_else(|| file.to_owned()),
        batch: batch.to_owned(),
        key: format!(
            "{} {} {} {}",
            key.method,
            key.path,
            environment.as_deref().unwrap_or_default(),
            if key.templated { "route" } else { "path" }
        ),
        service: service.map(|name| ServiceHint::new(name, MappingMethod::ServiceName)),
        method: key.method,
        path: key.path,
        templated: key.templated,
        bases: row.bases.into_iter().collect(),
        hosts: row.hosts.into_iter().collect(),
        environment,
        facts: row.gateways.into_iter().map(|api| Fact::new(Attribute::GatewayApi, api)).collect(),
        traffic: Some(row.traffic),
        evidence: row.trace.map_or_else(
            || Evidence::at(Location::of_file(file)),
            |trace| Evidence::reference(format!("trace {trace}")),
        ),
    }
}
