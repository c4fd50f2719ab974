//! Everything that is known about one endpoint: its score point by point, and every observation.

use std::io::{self, Write};

use periplus_inventory::{Attribute, Axis, Endpoint, Evidence, Inventory, Mapping, Observation, Traffic};

use crate::columns::padded;
use crate::style::{self, FAINT, HEADING};
use crate::{Look, visible};

/// Width of the names on the left.
const NAMES: usize = 14;
/// Seconds of a day.
const DAY: u64 = 86_400;

/// The day of a time in seconds since 1970, in the Gregorian calendar.
fn date(seconds: u64) -> String {
    // Days since 0000-03-01: years that begin in March have their leap day at the end.
    let days = seconds / DAY + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    format!("{:04}-{month:02}-{day:02}", era * 400 + year + u64::from(month <= 2))
}

/// Writes everything that is known about an endpoint: its score point by point, and every observation.
pub fn explain_endpoint(
    endpoint: &Endpoint,
    inventory: &Inventory,
    look: Look,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut page = Page { look, out };
    let method = look.paint(style::of_method(endpoint.method), endpoint.method);
    writeln!(page.out, "{method} {}", look.paint(HEADING, visible(&endpoint.path)))?;
    page.field("id", &endpoint.id)?;
    page.field("service", &endpoint.service)?;
    page.mappings(endpoint, inventory)?;
    if let Some(owner) = &endpoint.owner {
        page.field("owner", owner)?;
    }
    for alias in &endpoint.aliases {
        page.field("also", alias)?;
    }
    page.field("status", &format!("{}: {}", endpoint.status, endpoint.status_reason))?;
    let auth = &endpoint.auth;
    page.field("auth", &format!("{}: {}", auth.state, auth.reason))?;
    if !auth.methods.is_empty() {
        page.field("", &format!("by {}", auth.methods.iter().cloned().collect::<Vec<_>>().join(", ")))?;
    }
    page.field("", &format!("{} by Datadog's rule, by which one credential or one refusal decides", auth.datadog))?;
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

    /// How what is known of the endpoint came to belong to its service.
    fn mappings(&mut self, endpoint: &Endpoint, inventory: &Inventory) -> io::Result<()> {
        let service = inventory.services.iter().find(|service| service.name == endpoint.service);
        let here = |mapping: &Mapping| {
            let mut of_source = endpoint.observations.iter().filter(|o| o.source == mapping.source);
            of_source.any(|o| match o.attribute {
                None => o.scope == mapping.subject,
                Some(attribute) => attribute == Attribute::Application && o.value == mapping.subject,
            })
        };
        for mapping in service.map(|service| service.mappings.as_slice()).unwrap_or_default() {
            if !here(mapping) {
                continue;
            }
            let evidence = place(&mapping.evidence).unwrap_or_default();
            let (source, method) = (mapping.source.short(), mapping.method.as_str());
            self.field("", format!("{source} by {method}, {}% sure: {evidence}", mapping.confidence).trim_end())?;
            for other in &mapping.also {
                self.below(&format!("  {other} was as likely"))?;
            }
        }
        Ok(())
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
        if let (Some(first), Some(last)) = (traffic.first_seen, traffic.last_seen) {
            let (first, last) = (date(first), date(last));
            self.field("seen", &if first == last { first } else { format!("{first} to {last}") })?;
        }
        self.field("clients", &format!("{} public, {} private", traffic.public_clients, traffic.private_clients))?;
        for (event, count) in &traffic.events {
            self.field("event", &format!("{event} × {count}"))?;
        }
        for (day, count) in &traffic.attacks {
            self.field("attacks", &format!("{count} on {}", date(u64::from(*day) * DAY)))?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_767_225_599, "2025-12-31"),
            (1_767_225_600, "2026-01-01"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(date(seconds), day);
        }
    }
}
