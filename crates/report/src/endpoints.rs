//! The inventory for people: a table of endpoints, the worst first.

use std::collections::BTreeMap;
use std::io::{self, Write};

use periplus_inventory::{AuthState, Band, Endpoint, Exposure, Inventory, Status};

use crate::columns::{cut_end, padded, widest};
use crate::plural::counted;
use crate::style::{self, HEADING};
use crate::{Look, visible};

/// Kinds of sensitive data that a row of the table lists.
const LISTED: usize = 2;

pub(crate) const HEADERS: [&str; 9] =
    ["RISK", "SERVICE", "METHOD", "PATH", "STATUS", "AUTH", "PUBLIC", "SENSITIVE", "SOURCES"];

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

pub(crate) fn cells(endpoint: &Endpoint) -> [String; 9] {
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
