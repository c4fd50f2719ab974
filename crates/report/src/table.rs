//! A table for people.

use std::collections::BTreeMap;
use std::io::{self, Write};

use periplus_inventory::{Location, Operation, Resolution, Scan};

use crate::columns::{cut_end, cut_start, padded, widest};
use crate::style::{self, FAINT, HEADING};
use crate::{Look, summary_lines, visible};

/// Space between columns.
const GAP: usize = 2;

/// The narrowest that a column is cut to before it is left as it is.
const NARROW: usize = 16;

/// The rows that one application serves.
pub(crate) struct Group<'a> {
    pub(crate) application: &'a str,
    pub(crate) framework: &'a str,
    pub(crate) operations: Vec<&'a Operation>,
}

/// The rows of a scan by application, in the order of their names; what is attached to no application comes last.
pub(crate) fn applications(scan: &Scan) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<(&str, &str), Vec<&Operation>> = BTreeMap::new();
    for operation in &scan.operations {
        groups.entry((&operation.application, &operation.framework)).or_default().push(operation);
    }
    let mut groups: Vec<Group<'_>> = groups
        .into_iter()
        .map(|((application, framework), operations)| Group { application, framework, operations })
        .collect();
    groups.sort_by_key(|group| group.operations.iter().all(|row| row.resolution >= Resolution::Unmounted));
    groups
}

/// Where a row is, without the column.
pub(crate) fn place(location: &Location) -> String {
    format!("{}:{}", location.file, location.line)
}

/// What a reader should know about how sure a row is; empty when there is nothing to say.
pub(crate) fn note(operation: &Operation) -> String {
    let mut note = match (operation.resolution, &operation.reason) {
        (Resolution::Exact, _) => String::new(),
        (resolution, Some(reason)) => format!("{resolution}: {reason}"),
        (resolution, None) => resolution.to_string(),
    };
    if !operation.conditions.is_empty() {
        let conditions: Vec<&str> = operation.conditions.iter().map(|condition| condition.text.as_str()).collect();
        if !note.is_empty() {
            note.push_str("; ");
        }
        note.push_str("if ");
        note.push_str(&conditions.join(" and "));
    }
    note
}

/// Writes the rows of each scan by application, then the summary.
pub fn table(scans: &[Scan], look: Look, out: &mut impl Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(&mut *out);
    for scan in scans {
        if scans.len() > 1 {
            writeln!(out, "{}", look.paint(HEADING, format!("== {} ==", visible(&scan.root.path))))?;
            writeln!(out)?;
        }
        if scans.len() > 1 && scan.operations.is_empty() {
            writeln!(out, "no operations\n")?;
        }
        let widths = Widths::of(scan, look.width);
        for group in applications(scan) {
            let framework = look.paint(FAINT, format!("({})", visible(group.framework)));
            writeln!(out, "{} {framework}", look.paint(HEADING, visible(group.application)))?;
            for operation in &group.operations {
                row(operation, &widths, look, &mut out)?;
            }
            writeln!(out)?;
        }
    }
    if !look.quiet {
        for line in summary_lines(scans) {
            writeln!(out, "{}", visible(&line))?;
        }
    }
    out.flush()
}

/// Column widths; a width of 0 leaves the column out.
struct Widths {
    method: usize,
    path: usize,
    handler: usize,
    place: usize,
    note: Option<usize>,
}

impl Widths {
    fn of(scan: &Scan, terminal: Option<usize>) -> Self {
        let rows: Vec<Row> = scan.operations.iter().map(Row::of).collect();
        let method = widest(rows.iter().map(|row| row.method.as_str()));
        let path = widest(rows.iter().map(|row| row.path.as_str()));
        let handler = widest(rows.iter().map(|row| row.handler.as_str()));
        let place = widest(rows.iter().map(|row| row.place.as_str()));
        let has_notes = rows.iter().any(|row| !row.note.is_empty());
        let Some(terminal) = terminal else {
            return Self { method, path, handler, place, note: None };
        };
        // The path is the answer, so it is never cut. The handler goes first, then the start of the place.
        let note = if has_notes { NARROW + GAP } else { 0 };
        let mut left = terminal.saturating_sub(GAP + method + GAP + path + GAP + note);
        let place = place.min(left.max(NARROW));
        left = left.saturating_sub(place + GAP);
        let handler = if handler <= left || left >= NARROW { handler.min(left) } else { 0 };
        let used = GAP + method + GAP + path + GAP + place + if handler > 0 { GAP + handler } else { 0 };
        let note = terminal.saturating_sub(used + GAP).max(NARROW);
        Self { method, path, handler, place, note: Some(note) }
    }
}

/// The cells of a row, safe to print.
struct Row {
    method: String,
    path: String,
    handler: String,
    place: String,
    note: String,
}

impl Row {
    fn of(operation: &Operation) -> Self {
        Self {
            method: operation.method.to_string(),
            path: visible(&operation.path).into_owned(),
            handler: visible(operation.handler.as_deref().unwrap_or_default()).into_owned(),
            place: operation.locations.first().map(place).map(|place| visible(&place).into_owned()).unwrap_or_default(),
            note: visible(&note(operation)).into_owned(),
        }
    }
}

fn row(operation: &Operation, widths: &Widths, look: Look, out: &mut impl Write) -> io::Result<()> {
    let row = Row::of(operation);
    let mut line = format!("  {}", look.paint(style::of_method(operation.method), padded(&row.method, widths.method)));
    let mut cell = |text: String, style: anstyle::Style| {
        line.push_str("  ");
        line.push_str(&look.paint(style, text).to_string());
    };
    cell(padded(&row.path, widths.path), anstyle::Style::new());
    cell(padded(&cut_start(&row.place, widths.place), widths.place), FAINT);
    if widths.handler > 0 {
        cell(padded(&cut_end(&row.handler, widths.handler), widths.handler), anstyle::Style::new());
    }
    if !row.note.is_empty() {
        let note = widths.note.map_or_else(|| row.note.clone(), |width| cut_end(&row.note, width));
        cell(note, style::of_resolution(operation.resolution));
    }
    writeln!(out, "{}", line.trim_end())
}
