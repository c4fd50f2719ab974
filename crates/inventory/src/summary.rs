//! The counts that a summary of a scan tells.

use std::collections::{BTreeMap, BTreeSet};

use crate::{Resolution, Role, Scan, SkipReason};

/// Counts over one or more scans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows that are listed.
    pub operations: u64,
    /// Applications that serve them.
    pub applications: u64,
    /// Listed rows by resolution.
    pub by_resolution: BTreeMap<Resolution, u64>,
    /// Rows that are not listed, by role.
    pub hidden_by_role: BTreeMap<Role, u64>,
    /// Rows that are not listed, by resolution.
    pub hidden_by_resolution: BTreeMap<Resolution, u64>,
    /// Rows that are not listed since frameworks serve them by themselves.
    pub hidden_provided: u64,
    /// Claims that could not be turned into a row.
    pub unresolved: u64,
    /// Look-alikes that were turned away.
    pub rejected: u64,
    /// Files that were not looked at, by reason.
    pub skipped: BTreeMap<SkipReason, u64>,
    /// Frameworks that no pack knows.
    pub unsupported: BTreeSet<String>,
    /// Diagnostics that say rows may be missing.
    pub limits: u64,
    /// Source files of a supported language.
    pub source_files: u64,
}

impl Summary {
    /// The counts over `scans`.
    pub fn of(scans: &[Scan]) -> Self {
        let mut summary = Self::default();
        for scan in scans {
            summary.add(scan);
        }
        summary
    }

    fn add(&mut self, scan: &Scan) {
        let applications: BTreeSet<&str> = scan.operations.iter().map(|row| row.application.as_str()).collect();
        self.operations += scan.operations.len() as u64;
        self.applications += applications.len() as u64;
        for row in &scan.operations {
            *self.by_resolution.entry(row.resolution).or_default() += 1;
        }
        for (role, count) in &scan.hidden.by_role {
            *self.hidden_by_role.entry(*role).or_default() += count;
        }
        for (resolution, count) in &scan.hidden.by_resolution {
            *self.hidden_by_resolution.entry(*resolution).or_default() += count;
        }
        self.hidden_provided += scan.hidden.provided;
        self.unresolved += scan.unresolved.len() as u64;
        self.rejected += scan.rejected.iter().map(|rejected| rejected.count).sum::<u64>();
        for skipped in &scan.skipped {
            *self.skipped.entry(skipped.reason).or_default() += 1;
        }
        self.unsupported.extend(scan.unsupported.iter().map(|unsupported| unsupported.framework.clone()));
        self.limits += scan.diagnostics.iter().filter(|diagnostic| diagnostic.incomplete).count() as u64;
        self.source_files += scan.stats.source_files;
    }
}
