//! The inventory for programs, spreadsheets, reviews: JSON, NDJSON, CSV, Markdown.

use std::io::{self, Write};

use periplus_inventory::{AuthState, Diagnostic, Endpoint, Input, Inventory, Service, Tool};
use schemars::JsonSchema;
use serde::Serialize;

use crate::csv::harmless;
use crate::endpoints::{self, HEADERS, inventory_summary};
use crate::markdown::{code, escaped};
use crate::{json, ndjson};

/// Writes the inventory as an indented JSON object.
pub fn inventory_json(inventory: &Inventory, out: &mut impl Write) -> io::Result<()> {
    json::indented(inventory, out)
}

/// A line of an inventory as NDJSON. The lines of its scans follow, as those of a scan alone.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum InventoryLine<'a> {
    /// An inventory begins.
    Inventory(InventoryHead<'a>),
    /// Something that was read beside source code.
    Input(&'a Input),
    /// A service.
    Service(&'a Service),
    /// A row.
    Endpoint(&'a Endpoint),
    /// What else is worth telling about the sources and their merge.
    Diagnostic(&'a Diagnostic),
}

/// What an inventory says once.
#[derive(Debug, Serialize, JsonSchema)]
pub struct InventoryHead<'a> {
    /// Version of the schema, `major.minor`.
    pub inventory_version: &'a str,
    /// What made the result.
    pub tool: &'a Tool,
}

/// Writes the inventory as lines, and then its scans.
pub fn inventory_ndjson(inventory: &Inventory, out: &mut impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(&mut *out);
    let Inventory { inventory_version, tool, inputs, services, endpoints, diagnostics, scans } = inventory;
    json::line(&InventoryLine::Inventory(InventoryHead { inventory_version, tool }), &mut out)?;
    let lines = (inputs.iter().map(InventoryLine::Input))
        .chain(services.iter().map(InventoryLine::Service))
        .chain(endpoints.iter().map(InventoryLine::Endpoint))
        .chain(diagnostics.iter().map(InventoryLine::Diagnostic));
    for line in lines {
        json::line(&line, &mut out)?;
    }
    for scan in scans {
        ndjson::lines_of(scan, &mut out)?;
    }
    out.flush()
}

const HEADER: [&str; 30] = [
    "id",
    "risk",
    "band",
    "service",
    "owner",
    "method",
    "path",
    "status",
    "status_reason",
    "auth",
    "auth_reason",
    "auth_methods",
    "auth_datadog",
    "exposure",
    "exposure_reason",
    "sensitive",
    "sources",
    "environments",
    "hosts",
    "deprecated",
    "requests",
    "first_seen",
    "last_seen",
    "likelihood",
    "impact",
    "confidence",
    "factors",
    "conflicts",
    "aliases",
    "locations",
];

/// Writes the endpoints, the worst first, below one header. Lists within a cell are separated by `; `.
pub fn inventory_csv(inventory: &Inventory, out: &mut impl Write) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(&mut *out);
    writer.write_record(HEADER)?;
    for endpoint in &inventory.endpoints {
        writer.write_record(record(endpoint).iter().map(|cell| harmless(cell).into_owned()))?;
    }
    writer.flush()
}

fn record(endpoint: &Endpoint) -> [String; HEADER.len()] {
    let joined = |items: &mut dyn Iterator<Item = String>| items.collect::<Vec<_>>().join("; ");
    let traffic = endpoint.traffic.as_ref();
    let number = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    let (auth, risk) = (&endpoint.auth, &endpoint.risk);
    let shown = |state: AuthState| state.as_str().to_owned();
    [
        endpoint.id.clone(),
        risk.score.to_string(),
        risk.band.to_string(),
        endpoint.service.clone(),
        endpoint.owner.clone().unwrap_or_default(),
        endpoint.method.to_string(),
        endpoint.path.clone(),
        endpoint.status.to_string(),
        endpoint.status_reason.clone(),
        shown(auth.state),
        auth.reason.clone(),
        joined(&mut auth.methods.iter().cloned()),
        shown(auth.datadog),
        endpoint.exposure.to_string(),
        endpoint.exposure_reason.clone(),
        joined(&mut endpoint.sensitive.iter().cloned()),
        joined(&mut endpoint.sources.iter().map(ToString::to_string)),
        joined(&mut endpoint.environments.iter().cloned()),
        joined(&mut endpoint.hosts.iter().cloned()),
        endpoint.deprecated.to_string(),
        number(traffic.map(|traffic| traffic.requests)),
        number(traffic.and_then(|traffic| traffic.first_seen)),
        number(traffic.and_then(|traffic| traffic.last_seen)),
        risk.likelihood.to_string(),
        risk.impact.to_string(),
        risk.confidence.to_string(),
        joined(&mut risk.factors.iter().map(|factor| format!("{} {}", factor.id, factor.points))),
        joined(&mut endpoint.conflicts.iter().cloned()),
        joined(&mut endpoint.aliases.iter().cloned()),
        joined(&mut endpoint.locations.iter().map(|at| format!("{}:{}:{}", at.file, at.line, at.column))),
    ]
}

/// Writes what the inventory amounts to, and a table of its endpoints, the worst first.
pub fn inventory_markdown(inventory: &Inventory, out: &mut impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(&mut *out);
    writeln!(out, "# HTTP endpoints\n")?;
    for line in inventory_summary(inventory) {
        writeln!(out, "- {}", escaped(&line))?;
    }
    if !inventory.endpoints.is_empty() {
        writeln!(out, "\n| {} |", HEADERS.map(capitalized).join(" | "))?;
        writeln!(out, "|{}", "---|".repeat(HEADERS.len()))?;
    }
    for endpoint in &inventory.endpoints {
        let cells = endpoints::cells(endpoint);
        let cells = HEADERS.iter().zip(cells).map(|(header, cell)| match *header {
            "PATH" => code(&endpoint.path),
            _ => escaped(cell.trim()),
        });
        writeln!(out, "| {} |", cells.collect::<Vec<_>>().join(" | "))?;
    }
    out.flush()
}

fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(word.len().min(1));
    format!("{first}{}", rest.to_lowercase())
}
