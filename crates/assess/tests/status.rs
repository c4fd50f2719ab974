//! The documented table is the one that decides.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::collections::BTreeSet;

use periplus_assess::{Presence, status_of};

const PAGE: &str = include_str!("../../../docs/status.md");

#[test]
fn each_cell_of_the_documented_table_is_what_is_decided() {
    let presence = |cell: &str| match cell {
        "seen" => Some(Presence::Seen),
        "absent" => Some(Presence::Absent),
        "–" => Some(Presence::NotSupplied),
        _ => None,
    };
    let mut rows = BTreeSet::new();
    for line in PAGE.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [code, definition, traffic, status, retired] = cells.as_slice() else { continue };
        let Some(code) = presence(code) else { continue };
        let (definition, traffic) = (presence(definition).unwrap(), presence(traffic).unwrap());
        assert_eq!(status_of(code, definition, traffic, false).0.as_str(), *status, "{line}");
        assert_eq!(status_of(code, definition, traffic, true).0.as_str(), *retired, "{line}");
        assert!(rows.insert((code, definition, traffic)), "twice: {line}");
    }
    // Three answers to three questions, without those where nothing was seen.
    assert_eq!(rows.len(), 27 - 8);
}
