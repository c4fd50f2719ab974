//! What a scan says about one line.

use crate::{Location, Operation, Scan, SkipReason, Unresolved};

/// Everything a scan knows of a line of a file.
#[derive(Clone, Debug, Default)]
pub struct AtLine<'a> {
    /// Rows that the line takes part in: it registers them, or is a step, condition or guard of theirs.
    pub operations: Vec<&'a Operation>,
    /// Claims on the line that could not be turned into a row.
    pub unresolved: Vec<&'a Unresolved>,
    /// Look-alikes on the line, each with the reason it was turned away for.
    pub rejected: Vec<(&'a str, &'a Location)>,
    /// Why the file was not looked at, if it was not.
    pub skipped: Option<SkipReason>,
}

impl AtLine<'_> {
    /// Whether the scan has nothing to say about the line.
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty() && self.unresolved.is_empty() && self.rejected.is_empty() && self.skipped.is_none()
    }
}

impl Scan {
    /// What the scan says about line `line`, from 1, of `file`.
    pub fn at_line(&self, file: &str, line: u32) -> AtLine<'_> {
        let here = |location: &Location| location.line == line && location.file == file;
        AtLine {
            operations: self.operations.iter().filter(|row| row.places().any(here)).collect(),
            unresolved: self.unresolved.iter().filter(|claim| here(&claim.location)).collect(),
            rejected: self
                .rejected
                .iter()
                .flat_map(|rejected| rejected.locations.iter().map(|at| (rejected.reason.as_str(), at)))
                .filter(|(_, at)| here(at))
                .collect(),
            skipped: self.skipped.iter().find(|skipped| skipped.file == file).map(|skipped| skipped.reason),
        }
    }
}

impl Scan {
    /// Every place that the scan has something to say about; some come several times.
    pub fn places(&self) -> impl Iterator<Item = &Location> {
        let rows = self.operations.iter().flat_map(Operation::places);
        let open = self.unresolved.iter().map(|claim| &claim.location);
        rows.chain(open).chain(self.rejected.iter().flat_map(|rejected| &rejected.locations))
    }
}

impl Operation {
    /// Every place that the row was read from: where it is registered, the steps of its derivation, its conditions and
    /// its guards.
    pub fn places(&self) -> impl Iterator<Item = &Location> {
        let steps = self.derivation.iter().map(|step| &step.location);
        let conditions = self.conditions.iter().map(|condition| &condition.location);
        let guards = self.guards.iter().map(|guard| &guard.location);
        self.locations.iter().chain(steps).chain(conditions).chain(guards)
    }
}
