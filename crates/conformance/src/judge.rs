//! Holds a scan against the expectations, both ways.

use crate::{Subject, Want};
use periplus_engine::visible;
use periplus_inventory::{Operation, Resolution, Role, Scan};
use periplus_testkit::{Certainty, Known};
use std::fmt::Write as _;

/// Where a scan and the expectations of its subject differ, as sentences; empty is well.
#[must_use]
pub fn judge(subject: &Subject, scan: &Scan) -> Vec<String> {
    let mut out = Vec::new();
    let expected = &subject.expected;
    let shown = |row: &&Operation| if expected.literal { row.role == Role::Production } else { visible(row) };
    let rows: Vec<&Operation> = scan.operations.iter().filter(shown).collect();
    let mut taken = vec![false; rows.len()];
    for want in &expected.rows {
        let mut met = false;
        for (at, row) in rows.iter().enumerate() {
            if is_met(want, row) && !(expected.literal && (met || taken[at])) {
                taken[at] = true;
                met = true;
            }
        }
        match (&want.known, met) {
            (Known::Met, false) => out.push(format!("missed:     {}{}", said(want), nearest(want, &rows))),
            (Known::Missed(_), true) => out.push(format!("found now:  {} (no `todo` any more)", said(want))),
            (Known::Wrong(_), false) => out.push(format!("gone now:   {} (drop the expectation)", said(want))),
            _ => {}
        }
    }
    for (row, _) in rows.iter().zip(&taken).filter(|(_, taken)| !**taken) {
        out.push(format!("unexpected: {}", shown_row(row)));
    }
    let known_wrong =
        |row: &Operation| expected.rows.iter().any(|want| matches!(want.known, Known::Wrong(_)) && is_met(want, row));
    for (file, line) in &expected.no_routes {
        let here = |row: &&&Operation| row.locations.iter().any(|at| at.file == *file && at.line == *line);
        for row in rows.iter().filter(here).filter(|row| !known_wrong(row)) {
            out.push(format!("no route:   {}", shown_row(row)));
        }
    }
    if expected.literal {
        unresolved(subject, scan, &mut out);
    }
    if let Some(rejected) = &expected.rejected {
        let found: Vec<(String, u64)> = scan.rejected.iter().map(|one| (one.reason.clone(), one.count)).collect();
        if found != *rejected {
            out.push(format!("rejected:   {found:?}, expected {rejected:?}"));
        }
    }
    out
}

fn unresolved(subject: &Subject, scan: &Scan, out: &mut Vec<String>) {
    let mut taken = vec![false; scan.unresolved.len()];
    for (known, (file, line), reason) in &subject.expected.unresolved {
        let fits = |at: &usize| {
            let claim = &scan.unresolved[*at];
            !taken[*at] && claim.location.file == *file && claim.location.line == *line && claim.reason.contains(reason)
        };
        let found = (0..taken.len()).find(fits);
        if let Some(at) = found {
            taken[at] = true;
        }
        match (known, found) {
            (Known::Met, None) => out.push(format!("missed:     unresolved claim at {file}:{line} ({reason})")),
            (Known::Missed(_), Some(_)) => out.push(format!("found now:  unresolved claim at {file}:{line}")),
            (Known::Wrong(_), None) => out.push(format!("gone now:   unresolved claim at {file}:{line}")),
            _ => {}
        }
    }
    for (claim, _) in scan.unresolved.iter().zip(&taken).filter(|(_, taken)| !**taken) {
        let at = &claim.location;
        out.push(format!("unresolved: {}:{} {} ({}) {}", at.file, at.line, claim.rule, claim.reason, claim.code));
    }
}

fn is_met(want: &Want, row: &Operation) -> bool {
    let place = want.place.as_ref();
    want.method == row.method.as_str()
        && unnamed_holes(&want.path) == unnamed_holes(&row.path)
        && resolution(want.certainty) == row.resolution
        && want.conditional != row.conditions.is_empty()
        && place.is_none_or(|(file, line)| row.locations.iter().any(|at| at.file == *file && at.line == *line))
        && want.handler.as_ref().is_none_or(|handler| row.handler.as_ref() == Some(handler))
        && want.guards.as_ref().is_none_or(|guards| row.guards.iter().map(|guard| &guard.name).eq(guards))
}

fn resolution(certainty: Certainty) -> Resolution {
    match certainty {
        Certainty::Exact => Resolution::Exact,
        Certainty::Configured => Resolution::Configured,
        Certainty::Partial => Resolution::Partial,
        Certainty::Unmounted => Resolution::Unmounted,
        Certainty::Unreachable => Resolution::Unreachable,
    }
}

/// Holes may be called anything.
fn unnamed_holes(path: &str) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once("{?") {
        out.push_str(before);
        out.push_str("{?");
        rest = after.find('}').map_or("", |at| &after[at..]);
    }
    out.push_str(rest);
    out
}

fn said(want: &Want) -> String {
    let mut flags = vec![format!("{}", resolution(want.certainty))];
    if want.conditional {
        flags.push("conditional".to_owned());
    }
    let place = want.place.as_ref().map_or(String::new(), |(file, line)| format!(" at {file}:{line}"));
    let guards = want.guards.as_ref().map_or(String::new(), |guards| format!(" behind {}", guards.join(", ")));
    let handler = want.handler.as_ref().map_or(String::new(), |handler| format!(" by {handler}"));
    format!("{} {} [{}]{place}{handler}{guards}", want.method, want.path, flags.join(", "))
}

fn shown_row(row: &Operation) -> String {
    let mut text = format!("{} {} [{}", row.method.as_str(), row.path, row.resolution);
    if !row.conditions.is_empty() {
        text.push_str(", conditional");
    }
    text.push(']');
    let places: Vec<String> = row.locations.iter().map(|at| format!("{}:{}", at.file, at.line)).collect();
    let _ = write!(text, " at {}", places.join(" and "));
    if let Some(handler) = &row.handler {
        let _ = write!(text, " by {handler}");
    }
    if !row.guards.is_empty() {
        let guards: Vec<&str> = row.guards.iter().map(|guard| guard.name.as_str()).collect();
        let _ = write!(text, " behind {}", guards.join(", "));
    }
    if let Some(reason) = &row.reason {
        let _ = write!(text, " ({reason})");
    }
    format!("{text}, served by {}", row.application)
}

/// The row that was probably meant, to see at once what differs.
fn nearest(want: &Want, rows: &[&Operation]) -> String {
    let same = rows
        .iter()
        .find(|row| row.method.as_str() == want.method && unnamed_holes(&row.path) == unnamed_holes(&want.path));
    same.map_or(String::new(), |row| format!("\n              but {}", shown_row(row)))
}
