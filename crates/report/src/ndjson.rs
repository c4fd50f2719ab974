//! One JSON object on each line, for streams.

use std::io::{self, Write};

use periplus_inventory::{
    Diagnostic, Hidden, Operation, Rejected, Root, Scan, Skipped, Stats, Tool, Unresolved, Unsupported,
};
use schemars::JsonSchema;
use serde::Serialize;

use crate::json;

/// A line of NDJSON. The lines of a scan follow its `scan` line.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Line<'a> {
    /// A scan begins.
    Scan(LineHead<'a>),
    /// A row.
    Operation(&'a Operation),
    /// A claim of a route that could not be turned into a row.
    Unresolved(&'a Unresolved),
    /// Look-alikes that were turned away for one reason.
    Rejected(&'a Rejected),
    /// A file that was not looked at.
    Skipped(&'a Skipped),
    /// A framework that no pack knows.
    Unsupported(&'a Unsupported),
    /// What else is worth telling.
    Diagnostic(&'a Diagnostic),
}

/// What a scan says once.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LineHead<'a> {
    /// Version of the schema, `major.minor`.
    pub schema_version: &'a str,
    /// What made the result.
    pub tool: &'a Tool,
    /// What was scanned.
    pub root: &'a Root,
    /// Rows that were found and are not listed.
    pub hidden: &'a Hidden,
    /// Counts of the work done.
    pub stats: &'a Stats,
}

/// Writes each scan as lines.
pub fn ndjson(scans: &[Scan], out: &mut impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(&mut *out);
    for scan in scans {
        lines_of(scan, &mut out)?;
    }
    out.flush()
}

/// Writes one scan as lines.
pub(crate) fn lines_of(scan: &Scan, out: &mut impl Write) -> io::Result<()> {
    let Scan { schema_version, tool, root, hidden, stats, .. } = scan;
    json::line(&Line::Scan(LineHead { schema_version, tool, root, hidden, stats }), out)?;
    let lines = (scan.operations.iter().map(Line::Operation))
        .chain(scan.unresolved.iter().map(Line::Unresolved))
        .chain(scan.rejected.iter().map(Line::Rejected))
        .chain(scan.skipped.iter().map(Line::Skipped))
        .chain(scan.unsupported.iter().map(Line::Unsupported))
        .chain(scan.diagnostics.iter().map(Line::Diagnostic));
    for line in lines {
        json::line(&line, out)?;
    }
    Ok(())
}
