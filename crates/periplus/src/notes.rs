//! Short notes on the standard error, beside the result.

use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use periplus_inventory::{Scan, Severity, Stats, Summary};
use periplus_report::visible;

/// More warnings than this are counted instead of printed: the result holds them all.
const SHOWN_WARNINGS: usize = 10;

/// What is read, for the note on a tree that has nothing of it.
const LOOKED_FOR: &str = ".py .java .go .cs .js .mjs .cjs .jsx .ts .mts .cts .tsx";

/// Prints `text`, made safe for terminals.
pub(crate) fn print(text: &str) {
    // Notes are not worth failing for.
    let _ = writeln!(anstream::stderr(), "{}", visible(text));
}

/// Says why `scan` has no rows, when there is nothing to find any in.
pub(crate) fn on_empty(path: &Path, scan: &Scan) {
    if scan.stats.files == 0 {
        print(&format!("note: {}: no files", path.display()));
    } else if scan.stats.source_files == 0 {
        print(&format!(
            "note: {}: no source code of a supported language among {} files; looked for {LOOKED_FOR}",
            path.display(),
            scan.stats.files
        ));
    } else if scan.stats.claims == 0 && scan.operations.is_empty() {
        print(&format!(
            "note: {}: none of the known frameworks registers anything in its source code; `periplus packs` lists them",
            path.display()
        ));
    }
}

/// Prints warnings and errors of a scan.
pub(crate) fn on_diagnostics(scan: &Scan) {
    let worth = scan.diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Info);
    let count = worth.clone().count();
    for diagnostic in worth.take(SHOWN_WARNINGS) {
        let place =
            diagnostic.location.as_ref().map(|place| format!("{}:{}:{}: ", place.file, place.line, place.column));
        print(&format!(
            "{}: {}{} [{}]",
            diagnostic.severity,
            place.unwrap_or_default(),
            diagnostic.message,
            diagnostic.code
        ));
    }
    if count > SHOWN_WARNINGS {
        print(&format!("… and {} more; `-f json` lists them under `diagnostics`", count - SHOWN_WARNINGS));
    }
}

/// Says what made scans incomplete.
pub(crate) fn on_incomplete(scans: &[Scan]) {
    let summary = Summary::of(scans);
    let skipped: u64 = summary.skipped.values().sum();
    print(&format!("incomplete: {skipped} files not looked at, {} limits struck (--strict)", summary.limits));
    for scan in scans {
        for skipped in scan.skipped.iter().take(SHOWN_WARNINGS) {
            print(&format!("  {}: {}", skipped.file, skipped.reason));
        }
    }
}

/// Prints counts and the time taken. Times are never part of a result.
pub(crate) fn on_stats(path: &Path, stats: &Stats, took: Duration) {
    let Stats { files, source_files, files_read, bytes_read, files_extracted, files_not_extracted, .. } = stats;
    let Stats { bytes_extracted, rounds, claims, applications, counters, .. } = stats;
    print(&format!("stats: {}", path.display()));
    for (name, count) in [
        ("files", files),
        ("source files", source_files),
        ("files read", files_read),
        ("bytes read", bytes_read),
        ("files extracted", files_extracted),
        ("files not extracted", files_not_extracted),
        ("bytes extracted", bytes_extracted),
        ("rounds", rounds),
        ("claims", claims),
        ("applications", applications),
    ] {
        print(&format!("  {name:<20} {count:>12}"));
    }
    for (name, count) in counters {
        print(&format!("  {name:<20} {count:>12}"));
    }
    print(&format!("  {:<20} {:>11.3}s", "time", took.as_secs_f64()));
}
