//! What a reader gives back.

use std::collections::BTreeMap;

use periplus_inventory::{Diagnostic, Evidence, Fact, Location, Severity, Sighting};

/// What a reader gives back: never a failure, but sightings and what stood in their way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What the input turned out to be, for example `OpenAPI 3.1`; empty if it was not recognised.
    pub form: String,
    /// What was seen.
    pub sightings: Vec<Sighting>,
    /// What went wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// What was read and not used, by reason.
    pub left_out: BTreeMap<String, u64>,
}

impl Reading {
    pub(crate) fn leave_out(&mut self, reason: &str) {
        *self.left_out.entry(reason.to_owned()).or_default() += 1;
    }

    pub(crate) fn warn(&mut self, code: &str, message: String, location: Location) {
        self.diagnostics.push(diagnostic(code, Severity::Warning, message, location));
    }
}

pub(crate) fn diagnostic(code: &str, severity: Severity, message: String, location: Location) -> Diagnostic {
    Diagnostic {
        code: code.to_owned(),
        severity,
        message,
        location: Some(location),
        incomplete: severity == Severity::Error,
    }
}

/// The hash by which equal inputs are known.
pub(crate) fn batch_of(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().as_str()[..16].to_owned()
}

/// Sorts facts and drops repetitions.
pub(crate) fn tidy(mut facts: Vec<Fact>) -> Vec<Fact> {
    facts.sort();
    facts.dedup();
    facts
}

pub(crate) fn evidence(file: &str, line: u32, column: u32) -> Evidence {
    Evidence::at(Location::new(file, line, column))
}
