//! Merging what other sources know into what a scan found: endpoints instead of operations.

use std::path::Path;

use periplus_assess::{State, merge, sightings_of};
use periplus_inventory::path::PathTemplate;
use periplus_inventory::{Diagnostic, Endpoint, INVENTORY_VERSION, Inventory, Scan, Severity, Tool, Visibility};
use periplus_report::{
    Look, endpoint_table, explain_endpoint, inventory_csv, inventory_json, inventory_markdown, inventory_ndjson,
};

use crate::args::{ExplainArgs, Format, OtherSources, ScanArgs};
use crate::engine::{Scanned, Session};
use crate::explain::method_and_path;
use crate::failure::{Exit, Failure};
use crate::others::{self, Outcome};
use crate::{notes, output};

/// How many rows an error lists to choose from.
const SUGGESTIONS: usize = 8;

/// Ends a `scan` that names other sources.
pub(crate) fn run(args: &ScanArgs, roots: Vec<Scanned>, exit: Exit) -> Result<Exit, Failure> {
    let (inventory, exit) = gather(&args.others, roots, exit, args.quiet);
    let render = |look: Look, out: &mut Box<dyn std::io::Write>| match args.format {
        Format::Table => endpoint_table(&inventory, look, out),
        Format::Json => inventory_json(&inventory, out),
        Format::Ndjson => inventory_ndjson(&inventory, out),
        Format::Csv => inventory_csv(&inventory, out),
        Format::Markdown => inventory_markdown(&inventory, out),
    };
    match args.output.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => output::to_file(path, |out| render(output::file_look(args.quiet), out))?,
        None => output::to_stdout(|out| render(output::look(args.quiet), out))?,
    };
    let incomplete = inventory.scans.iter().any(Scan::is_incomplete)
        || inventory.diagnostics.iter().any(|diagnostic| diagnostic.incomplete);
    if args.strict && incomplete && exit == Exit::Done {
        notes::on_incomplete(&inventory.scans);
        return Ok(Exit::Incomplete);
    }
    Ok(exit)
}

/// Reads the other sources and merges everything. A source that cannot be read is told; the others still count.
fn gather(args: &OtherSources, roots: Vec<Scanned>, mut exit: Exit, quiet: bool) -> (Inventory, Exit) {
    // Weights and ranges are those of the first root: one inventory has one scale.
    let mut settings = roots.first().map(|root| root.settings.clone()).unwrap_or_default();
    settings.as_of = args.as_of;
    let mut state = State::default();
    for root in &roots {
        state.extend(sightings_of(&root.scan, &root.services));
    }
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut outcomes: Vec<Outcome> = Vec::new();
    let mut failures: Vec<Failure> = Vec::new();
    let mut keep = |(read, failed): others::Read| {
        outcomes.extend(read);
        failures.extend(failed);
    };
    for path in &args.openapi {
        keep(others::openapi(path));
    }
    for path in &args.gateway {
        keep(others::gateway(path));
    }
    for path in &args.traces {
        keep(others::traces(path, others::trace_options(settings.exposure.private)));
    }
    let mut inputs = Vec::new();
    for mut outcome in outcomes {
        if others::failed(&outcome.reading) {
            exit = exit.max(Exit::Call);
        }
        if let Some(hint) = of_folder(&outcome, &roots) {
            outcome.reading.sightings.iter_mut().for_each(|sighting| sighting.service = Some(hint.clone()));
        }
        state.extend(outcome.reading.sightings);
        diagnostics.extend(outcome.reading.diagnostics);
        inputs.push(outcome.input);
    }
    let failed = failures.iter().map(|failure| Diagnostic {
        code: "input-unreadable".to_owned(),
        severity: Severity::Error,
        message: failure.message.clone(),
        location: None,
        incomplete: true,
    });
    let failed: Vec<Diagnostic> = failed.collect();
    for failure in failures {
        exit = exit.max(failure.report());
    }
    // What could not be read is worth telling whatever was asked for.
    let least = if quiet { Severity::Error } else { Severity::Warning };
    for told in diagnostics.iter().filter(|told| told.severity <= least) {
        let place = told.location.as_ref().map(|at| format!("{}: ", others::place(at))).unwrap_or_default();
        notes::print(&format!("{}: {place}{} [{}]", told.severity, told.message, told.code));
    }
    inputs.sort();
    diagnostics.extend(failed);
    let mut entities = Vec::new();
    let mut scans = Vec::new();
    for root in roots {
        entities.extend(root.entities);
        scans.push(root.scan);
    }
    let merged = merge(&state, &entities, &settings);
    if merged.refused > 0 {
        let message = format!(
            "{} requests without a route fit no known path and were all refused: they are no endpoints",
            merged.refused
        );
        let (code, severity) = ("traces-refused".to_owned(), Severity::Info);
        diagnostics.push(Diagnostic { code, severity, message, location: None, incomplete: false });
    }
    diagnostics.sort();
    let inventory = Inventory {
        inventory_version: INVENTORY_VERSION.to_owned(),
        tool: Tool::default(),
        inputs,
        services: merged.services,
        endpoints: merged.endpoints,
        diagnostics,
        scans,
    };
    (inventory, exit)
}

/// The service of a definition that lies in a scanned tree.
fn of_folder(outcome: &Outcome, roots: &[Scanned]) -> Option<periplus_inventory::ServiceHint> {
    if outcome.input.source != periplus_inventory::Source::Catalog {
        return None;
    }
    let file = outcome.file.canonicalize().ok()?;
    roots.iter().find_map(|root| {
        let inside = file.strip_prefix(root.path.canonicalize().ok()?).ok()?;
        root.services.of_definition(&inside.to_string_lossy().replace('\\', "/"))
    })
}

/// The inventory that `explain` is about, if it is about one: other sources are named, or a saved inventory is.
pub(crate) fn for_explain(args: &ExplainArgs) -> Result<Option<(Inventory, Exit)>, Failure> {
    if let Some(file) = &args.from {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        // Anything else is a saved scan, or told to be none.
        return Ok(serde_json::from_str::<Inventory>(&text).ok().map(|inventory| (inventory, Exit::Done)));
    }
    if !args.others.any() {
        return Ok(None);
    }
    let session = Session::new(&args.source, Visibility::default(), false)?;
    let mut root = session.scan(&args.path)?;
    root.scan.hide(Visibility::default());
    Ok(Some(gather(&args.others, vec![root], Exit::Done, false)))
}

/// Explains the endpoints that `wanted` names.
pub(crate) fn explain(wanted: &str, inventory: &Inventory) -> Result<Exit, Failure> {
    let found = find(wanted.trim(), &inventory.endpoints);
    if found.is_empty() {
        let start = |path: &str| path.split('/').nth(1).unwrap_or_default().to_owned();
        let asked = method_and_path(wanted.trim()).map(|(_, path)| start(path));
        let near: Vec<&Endpoint> =
            inventory.endpoints.iter().filter(|row| asked.as_ref() == Some(&start(&row.path))).collect();
        let (rows, which) = if near.is_empty() {
            (inventory.endpoints.iter().collect(), "The worst are")
        } else {
            (near, "These are near")
        };
        let lines: Vec<String> =
            rows.iter().take(SUGGESTIONS).map(|row| format!("{} {} {}", row.id, row.method, row.path)).collect();
        let listed = if lines.is_empty() { String::new() } else { format!(" {which}:\n{}", lines.join("\n")) };
        return Err(Failure::call(
            format!("no endpoint is `{wanted}`"),
            format!("Give an id, `METHOD /path`, or a path.{listed}"),
        ));
    }
    let look = output::look(false);
    output::to_stdout(|out| {
        for (at, endpoint) in found.iter().enumerate() {
            if at > 0 {
                writeln!(out)?;
            }
            explain_endpoint(endpoint, inventory, look, out)?;
        }
        Ok(())
    })
}

fn find<'a>(wanted: &str, endpoints: &'a [Endpoint]) -> Vec<&'a Endpoint> {
    let Some((method, path)) = method_and_path(wanted) else {
        let by_id = endpoints.iter().filter(|row| !wanted.is_empty() && row.id.starts_with(wanted));
        return by_id.collect();
    };
    let shape = |path: &str| path.parse::<PathTemplate>().ok().map(|path| path.shape());
    let wanted = shape(path);
    endpoints
        .iter()
        .filter(|row| method.is_none_or(|method| row.method == method))
        .filter(|row| wanted.is_some() && shape(&row.path) == wanted)
        .collect()
}
