//! CSV: one row for each operation, safe to open in a spreadsheet.

use std::borrow::Cow;
use std::io::{self, Write};

use periplus_inventory::{Operation, Root, Scan};

use crate::visible;

const HEADER: [&str; 23] = [
    "id",
    "method",
    "path",
    "resolution",
    "reason",
    "role",
    "framework",
    "language",
    "application",
    "service",
    "handler",
    "file",
    "line",
    "column",
    "host",
    "raw_path",
    "alt_paths",
    "conditions",
    "guards",
    "deprecated",
    "summary",
    "root",
    "commit",
];

/// Writes the operations of all scans below one header. Lists within a cell are separated by `; `.
pub fn csv(scans: &[Scan], out: &mut impl Write) -> io::Result<()> {
    let mut writer = ::csv::Writer::from_writer(&mut *out);
    writer.write_record(HEADER)?;
    for scan in scans {
        for operation in &scan.operations {
            writer.write_record(cells(operation, &scan.root).iter().map(|cell| harmless(cell).into_owned()))?;
        }
    }
    writer.flush()
}

fn cells(operation: &Operation, root: &Root) -> [String; HEADER.len()] {
    let text = |option: &Option<String>| option.clone().unwrap_or_default();
    let place = operation.locations.first();
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let joined = |items: &mut dyn Iterator<Item = &str>| items.collect::<Vec<_>>().join("; ");
    [
        operation.id.clone(),
        operation.method.to_string(),
        operation.path.clone(),
        operation.resolution.to_string(),
        text(&operation.reason),
        operation.role.to_string(),
        operation.framework.clone(),
        operation.language.to_string(),
        operation.application.clone(),
        text(&operation.service),
        text(&operation.handler),
        place.map(|place| place.file.clone()).unwrap_or_default(),
        number(place.map(|place| place.line)),
        number(place.map(|place| place.column)),
        text(&operation.host),
        operation.raw_path.clone(),
        joined(&mut operation.alt_paths.iter().map(String::as_str)),
        joined(&mut operation.conditions.iter().map(|condition| condition.text.as_str())),
        joined(&mut operation.guards.iter().map(|guard| guard.name.as_str())),
        operation.deprecated.to_string(),
        text(&operation.summary),
        root.path.clone(),
        text(&root.commit),
    ]
}

/// A cell that no spreadsheet takes for a formula and no terminal for a command.
pub(crate) fn harmless(cell: &str) -> Cow<'_, str> {
    let starts_a_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let shown = visible(cell);
    if starts_a_formula { Cow::Owned(format!("'{shown}")) } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_disarmed() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert!(harmless(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(harmless("/orders"), "/orders");
        assert_eq!(harmless("a=1"), "a=1");
    }
}
