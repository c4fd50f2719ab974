//! The inventory for people: a table of endpoints, the worst first, and the explanation of one.

use std::collections::BTreeMap;
use std::io::{self, Write};

use periplus_inventory::{
    Attribute, AuthState, Axis, Band, Endpoint, Evidence, Exposure, Inventory, Observation, Status, Traffic,
};

use crate::columns::{cut_end, padded, widest};
use crate::json::indented;
use crate::plural::counted;
use crate::style::{self, FAINT, HEADING};
use crate::{Look, visible};

/// Width of the names on the left of an explanation.
const NAMES: usize = 14;
/// Kinds of sensitive data that a row of the table lists.
const LISTED: usize = 2;

const HEADERS: [&str; 9] = ["RISK", "SERVICE", "METHOD", "PATH", "STATUS", "AUTH", "PUBLIC", "SENSITIVE", "SOURCES"];

/// Writes the inventory as an indented JSON object.
pub fn inventory_json(inventory: &Inventory, out: &mut impl Write) -> io::Result<()> {
    indented(inventory, out)
}

/// Writes the endpoints, the worst first, and what they amount to.
pub fn endpoint_table(inventory: &Inventory, look: Look, out: &mut impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(&mut *out);
    let rows: Vec<[String; 9]> = inventory.endpoints.iter().map(cells).collect();
    let widths: Vec<usize> = (0..HEADERS.len())
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column)).map(String::as_str);
            widest(cells.chain(HEADERS.get(column).copied()))
        })
        .collect();
    if !rows.is_empty() {
        let heading: Vec<String> = HEADERS.iter().zip(&widths).map(|(cell, width)| padded(cell, *width)).collect();
        writeln!(out, "{}", look.paint(HEADING, cut(heading.join("  ").trim_end(), look)))?;
    }
    for (row, endpoint) in rows.iter().zip(&inventory.endpoints) {
        let mut cells = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width));
        let risk = cells.next().unwrap_or_default();
        let rest = format!("  {}", cells.collect::<Vec<_>>().join("  "));
        let line = cut(&format!("{risk}{}", rest.trim_end()), look);
        let (risk, rest) = line.split_at(risk.len().min(line.len()));
        writeln!(out, "{}{rest}", look.paint(style::of_band(endpoint.risk.band), risk))?;
    }
    if !look.quiet {
        if !rows.is_empty() {
            writeln!(out)?;
        }
        for line in inventory_summary(inventory) {
            writeln!(out, "{}", visible(&line))?;
        }
    }
    out.flush()
}

/// The path is the answer: columns behind it may be cut off by a narrow terminal, nothing before its end.
fn cut(line: &str, look: Look) -> String {
    look.width.map_or_else(|| line.to_owned(), |width| cut_end(line, width))
}

fn cells(endpoint: &Endpoint) -> [String; 9] {
    let sources: Vec<&str> = endpoint.sources.iter().map(|source| source.short()).collect();
    let mut sensitive: Vec<&str> = endpoint.sensitive.iter().map(|kind| short_kind(kind)).collect();
    let more = sensitive.len().saturating_sub(LISTED);
    sensitive.truncate(LISTED);
    let mut sensitive = sensitive.join(", ");
    if more > 0 {
        sensitive = format!("{sensitive} +{more}");
    }
    let or_dash = |text: String| if text.is_empty() { "-".to_owned() } else { text };
    [
        format!("{:>3} {}", endpoint.risk.score, endpoint.risk.band),
        visible(&endpoint.service).into_owned(),
        endpoint.method.to_string(),
        visible(&endpoint.path).into_owned(),
        endpoint.status.to_string(),
        short_auth(endpoint.auth.state).to_owned(),
        short_exposure(endpoint.exposure).to_owned(),
        or_dash(visible(&sensitive).into_owned()),
        or_dash(sources.join("+")),
    ]
}

fn short_kind(kind: &str) -> &str {
    kind.split_once(':').map_or(kind, |(_, kind)| kind)
}

const fn short_auth(state: AuthState) -> &'static str {
    match state {
        AuthState::Authenticated => "yes",
        AuthState::Unauthenticated => "none",
        AuthState::Mixed => "mixed",
        AuthState::Undetected => "?",
    }
}

const fn short_exposure(exposure: Exposure) -> &'static str {
    match exposure {
        Exposure::Observed => "observed",
        Exposure::Configured => "configured",
        Exposure::Unknown => "?",
        Exposure::Internal => "no",
    }
}

/// What an inventory amounts to, in a few lines.
pub fn inventory_summary(inventory: &Inventory) -> Vec<String> {
    let mut bands: BTreeMap<Band, u64> = BTreeMap::new();
    let mut statuses: BTreeMap<Status, u64> = BTreeMap::new();
    for endpoint in &inventory.endpoints {
        *bands.entry(endpoint.risk.band).or_default() += 1;
        *statuses.entry(endpoint.status).or_default() += 1;
    }
    let count = inventory.endpoints.len() as u64;
    let services = inventory.services.len() as u64;
    let mut lines = vec![format!("{} of {}", counted(count, "endpoint"), counted(services, "service"))];
    let listed = |items: Vec<String>| items.join(", ");
    if count > 0 {
        let of_bands = Band::ALL.iter().filter_map(|band| Some(format!("{} {band}", bands.get(band)?))).collect();
        let of_statuses = Status::ALL.iter().filter_map(|status| Some(format!("{} {status}", statuses.get(status)?)));
        lines.push(format!("risk: {}", listed(of_bands)));
        lines.push(format!("status: {}", listed(of_statuses.collect())));
    }
    let conflicts = inventory.endpoints.iter().filter(|endpoint| !endpoint.conflicts.is_empty()).count();
    if conflicts > 0 {
        lines.push(format!("{} on which sources contradict each other", counted(conflicts as u64, "endpoint")));
    }
    let unassigned = inventory.endpoints.iter().filter(|e| e.service == periplus_inventory::UNASSIGNED).count();
    if unassigned > 0 {
        lines.push(format!("{} of no known service", counted(unassigned as u64, "endpoint")));
    }
    for input in &inventory.inputs {
        let mut line = format!("{}: {}", input.file, counted(input.sightings, "sighting"));
        if !input.form.is_empty() {
            line = format!("{line} ({})", input.form);
        }
        for (reason, count) in &input.left_out {
            line = format!("{line}; left out: {count} × {reason}");
        }
        lines.push(line);
    }
    lines
}

/// Writes everything that is known about an endpoint: its score point by point, and every observation.
pub fn explain_endpoint(endpoint: &Endpoint, look: Look, out: &mut impl Write) -> io::Result<()> {
    let mut page = Page { look, out };
    let method = look.paint(style::of_method(endpoint.method), endpoint.method);
    writeln!(page.out, "{method} {}", look.paint(HEADING, visible(&endpoint.path)))?;
    page.field("id", &endpoint.id)?;
    page.field("service", &endpoint.service)?;
    for alias in &endpoint.aliases {
        page.field("also", alias)?;
    }
    page.field("status", &format!("{}: {}", endpoint.status, endpoint.status_reason))?;
    let auth = &endpoint.auth;
    page.field("auth", &format!("{}: {}", auth.state, auth.reason))?;
    if !auth.methods.is_empty() {
        page.field("", &format!("by {}", auth.methods.iter().cloned().collect::<Vec<_>>().join(", ")))?;
    }
    if auth.datadog != auth.state && auth.datadog != AuthState::Undetected {
        page.field("", &format!("{} by Datadog's rule", auth.datadog))?;
    }
    page.field("public", &format!("{}: {}", endpoint.exposure, endpoint.exposure_reason))?;
    for environment in &endpoint.environments {
        page.field("environment", environment)?;
    }
    for kind in &endpoint.sensitive {
        page.field("sensitive", kind)?;
    }
    for conflict in &endpoint.conflicts {
        page.field("conflict", conflict)?;
    }
    page.risk(endpoint)?;
    if let Some(traffic) = &endpoint.traffic {
        page.traffic(traffic)?;
    }
    page.heading("Observations")?;
    for observation in &endpoint.observations {
        page.observation(observation)?;
    }
    for (at, relation) in endpoint.relations.iter().enumerate() {
        if at == 0 {
            page.heading("Relations")?;
        }
        page.field(&relation.kind.as_str().replace('_', " "), &relation.row)?;
    }
    Ok(())
}

struct Page<'a, W> {
    look: Look,
    out: &'a mut W,
}

impl<W: Write> Page<'_, W> {
    fn heading(&mut self, title: &str) -> io::Result<()> {
        writeln!(self.out, "\n{}", self.look.paint(HEADING, title))
    }

    fn field(&mut self, name: &str, value: &str) -> io::Result<()> {
        writeln!(self.out, "  {}{}", self.look.paint(FAINT, padded(name, NAMES)), visible(value))
    }

    fn below(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "  {:NAMES$}{}", "", self.look.paint(FAINT, visible(text)))
    }

    fn risk(&mut self, endpoint: &Endpoint) -> io::Result<()> {
        let risk = &endpoint.risk;
        self.heading(&format!("Risk {} ({}), model {}", risk.score, risk.band, risk.model))?;
        for (axis, total) in [(Axis::Likelihood, risk.likelihood), (Axis::Impact, risk.impact)] {
            self.field(axis.as_str(), &format!("{total} of 10, from 1 and"))?;
            for factor in risk.factors.iter().filter(|factor| factor.axis == axis) {
                let assumed = if factor.assumed { " (assumed)" } else { "" };
                self.field("", &format!("{:+} {}: {}{assumed}", factor.points, factor.id, factor.reason))?;
                for evidence in factor.evidence.iter().filter_map(place) {
                    self.below(&format!("  {evidence}"))?;
                }
            }
        }
        self.field("environment", &format!("× {}", risk.environment))?;
        for factor in risk.factors.iter().filter(|factor| factor.axis == Axis::Environment) {
            self.field("", &format!("{}: {}", factor.id, factor.reason))?;
        }
        self.field("confidence", &format!("{}% of the points rest on evidence", (risk.confidence * 100.0).round()))
    }

    fn traffic(&mut self, traffic: &Traffic) -> io::Result<()> {
        self.heading("Traffic")?;
        let statuses: Vec<String> =
            traffic.statuses.iter().map(|(status, count)| format!("{count} × {status}")).collect();
        self.field("requests", &format!("{} ({})", traffic.requests, statuses.join(", ")))?;
        self.field("clients", &format!("{} public, {} private", traffic.public_clients, traffic.private_clients))?;
        for (event, count) in &traffic.events {
            self.field("event", &format!("{event} × {count}"))?;
        }
        let attacks: u64 = traffic.attacks.values().sum();
        if attacks > 0 {
            self.field("attacks", &attacks.to_string())?;
        }
        for call in &traffic.calls {
            self.field(
                "calls",
                format!("{} {}", call.target, call.operation.as_deref().unwrap_or_default()).trim_end(),
            )?;
        }
        Ok(())
    }

    fn observation(&mut self, observation: &Observation) -> io::Result<()> {
        let what = observation.attribute.map_or("seen", Attribute::as_str);
        let mut text = format!("{what}: {}", observation.value);
        if observation.count > 1 {
            text = format!("{text} × {}", observation.count);
        }
        if let Some(through) = &observation.through {
            text = format!("{text} (through {through})");
        }
        self.field(observation.source.short(), &text)?;
        let place = place(&observation.evidence).unwrap_or_else(|| observation.scope.clone());
        self.below(&place)
    }
}

fn place(evidence: &Evidence) -> Option<String> {
    let location = evidence.location.as_ref().map(|at| format!("{}:{}:{}", at.file, at.line, at.column));
    match (location, &evidence.reference) {
        (Some(location), Some(reference)) => Some(format!("{location} ({reference})")),
        (location, reference) => location.or_else(|| reference.clone()),
    }
}
