//! `periplus scan`.

use std::io::{self, Write};
use std::path::Path;
use std::time::Instant;

use periplus_inventory::Scan;
use periplus_report::{Look, csv, json, json_array, markdown, ndjson, table};

use crate::args::{Format, ScanArgs, visibility};
use crate::engine::Session;
use crate::failure::{Exit, Failure};
use crate::{chart, notes, output};

pub(crate) fn run(args: &ScanArgs) -> Result<Exit, Failure> {
    let visibility = visibility(&args.include);
    let session = Session::new(&args.source, visibility, args.quiet)?;
    let mut roots = Vec::new();
    let mut exit = Exit::Done;
    for path in &args.paths {
        let start = Instant::now();
        match session.scan(path) {
            Ok(mut scanned) => {
                scanned.scan.hide(visibility);
                if !args.quiet {
                    notes::on_empty(path, &scanned.scan);
                    notes::on_diagnostics(&scanned.scan);
                }
                if args.stats {
                    notes::on_stats(path, &scanned.scan.stats, start.elapsed());
                }
                roots.push(scanned);
            }
            // The other roots are still worth scanning.
            Err(failure) => exit = exit.max(failure.report()),
        }
    }
    if roots.is_empty() && exit != Exit::Done {
        return Ok(exit);
    }
    if args.others.any() {
        return chart::run(args, roots, exit);
    }
    let scans: Vec<Scan> = roots.into_iter().map(|root| root.scan).collect();
    write(args, &scans)?;
    if args.strict && scans.iter().any(Scan::is_incomplete) {
        notes::on_incomplete(&scans);
        if exit == Exit::Done {
            exit = Exit::Incomplete;
        }
    }
    Ok(exit)
}

fn write(args: &ScanArgs, scans: &[Scan]) -> Result<Exit, Failure> {
    match args.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => output::to_file(path, |out| render(args, scans, output::file_look(args.quiet), out)),
        None => output::to_stdout(|out| render(args, scans, output::look(args.quiet), out)),
    }
}

fn render(args: &ScanArgs, scans: &[Scan], look: Look, out: &mut impl Write) -> io::Result<()> {
    match (args.format, scans) {
        (Format::Table, _) => table(scans, look, out),
        // The form follows from the call, not from how many roots could be read.
        (Format::Json, [scan]) if args.paths.len() == 1 => json(scan, out),
        (Format::Json, _) => json_array(scans, out),
        (Format::Ndjson, _) => ndjson(scans, out),
        (Format::Csv, _) => csv(scans, out),
        (Format::Markdown, _) => markdown(scans, out),
    }
}
