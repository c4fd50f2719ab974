//! What a scan says about one line.

use std::io::{self, Write};

use periplus_inventory::{AtLine, Location, Operation};

use crate::columns::padded;
use crate::style::{self, FAINT, HEADING};
use crate::{Look, visible};

/// Width of the names on the left.
const NAMES: usize = 14;

/// Writes what `found` says about line `line` of `file`: its rows with the part it has in each, its open claims, its
/// look-alikes.
pub fn explain_line(file: &str, line: u32, found: &AtLine<'_>, look: Look, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", look.paint(HEADING, visible(&format!("{file}:{line}"))))?;
    let mut field = |name: &str, text: &str, more: &str| {
        writeln!(out, "  {}{}", look.paint(FAINT, padded(name, NAMES)), text)?;
        writeln!(out, "  {:NAMES$}{}", "", look.paint(FAINT, visible(more)))
    };
    for row in &found.operations {
        let method = look.paint(style::of_method(row.method), row.method);
        let title = format!("{method} {} ({}, {})", visible(&row.path), row.resolution.as_str(), row.role.as_str());
        field(row.id.get(..10).unwrap_or(&row.id), &title, &parts(row, file, line).join("; "))?;
    }
    for claim in &found.unresolved {
        field("unresolved", &visible(&claim.reason), &format!("{}: {}", claim.rule, claim.code))?;
    }
    for (reason, at) in &found.rejected {
        field("turned away", &visible(reason), &format!("column {}", at.column))?;
    }
    if let Some(reason) = found.skipped {
        field("skipped", "the file was not looked at", &reason.to_string())?;
    }
    Ok(())
}

/// The parts that a line has in a row.
fn parts(row: &Operation, file: &str, line: u32) -> Vec<String> {
    let here = |location: &Location| location.line == line && location.file == file;
    let registered = row.locations.iter().filter(|at| here(at)).map(|_| "registered here".to_owned());
    let steps = row.derivation.iter().filter(|step| here(&step.location));
    let conditions = row.conditions.iter().filter(|condition| here(&condition.location));
    let guards = row.guards.iter().filter(|guard| here(&guard.location));
    let mut all: Vec<String> = registered
        .chain(steps.map(|step| format!("{}: {}", step.kind.as_str(), step.text)))
        .chain(conditions.map(|condition| format!("if {}", condition.text)))
        .chain(guards.map(|guard| format!("guard {}", guard.name)))
        .collect();
    all.dedup();
    all
}
