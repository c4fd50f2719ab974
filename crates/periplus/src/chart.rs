//! Merging what other sources know into what a scan found: endpoints instead of operations.

use std::path::Path;

use periplus_assess::{ServiceMap, State, merge, sightings_of};
use periplus_inventory::path::PathTemplate;
use periplus_inventory::{Diagnostic, Endpoint, INVENTORY_VERSION, Inventory, Scan, Severity, Tool, Visibility};
use periplus_report::{Look, endpoint_table, explain_endpoint, inventory_json};

use crate::args::{ExplainArgs, Format, OtherSources, ScanArgs};
use crate::engine::Session;
use crate::explain::method_and_path;
use crate::failure::{Exit, Failure};
use crate::others::{self, Choices, Outcome};
use crate::{notes, output};

/// How many rows an error lists to choose from.
const SUGGESTIONS: usize = 8;

/// Ends a `scan` that names other sources.
pub(crate) fn run(args: &ScanArgs, session: &Session<'_>, scans: Vec<Scan>, exit: Exit) -> Result<Exit, Failure> {
    if !matches!(args.format, Format::Table | Format::Json) {
        return Err(Failure::call(
            "endpoints of several sources are written as a table or as JSON",
            "Use `-f table` or `-f json`, or leave out the other sources.",
        ));
    }
    let paths: Vec<&Path> = args.paths.iter().map(std::path::PathBuf::as_path).collect();
    let (inventory, exit) = gather(&args.others, session, &paths, scans, exit)?;
    let render = |look: Look, out: &mut Box<dyn std::io::Write>| match args.format {
        Format::Json => inventory_json(&inventory, out),
        _ => endpoint_table(&inventory, look, out),
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
fn gather(
    args: &OtherSources,
    session: &Session<'_>,
    paths: &[&Path],
    scans: Vec<Scan>,
    mut exit: Exit,
) -> Result<(Inventory, Exit), Failure> {
    let choices = Choices::read(paths.first().copied().unwrap_or(Path::new(".")))?;
    let mut state = State::default();
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut entities = Vec::new();
    let mut maps = Vec::new();
    for path in paths {
        let Ok(tree) = session.tree(path) else { continue };
        let about = others::about(&tree);
        let (map, told) = ServiceMap::new(tree.root(), &about.entities, about.manifests);
        diagnostics.extend(about.diagnostics.into_iter().chain(told));
        entities.extend(about.entities);
        if let Some(scan) = scans.iter().find(|scan| scan.root.path == tree.root().path) {
            state.extend(sightings_of(scan, &map));
        }
        maps.push((*path, map));
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    let mut failures: Vec<Failure> = Vec::new();
    let mut keep = |result: Result<Vec<Outcome>, Failure>| match result {
        Ok(read) => outcomes.extend(read),
        Err(failure) => failures.push(failure),
    };
    for path in &args.openapi {
        keep(others::openapi(path));
    }
    for path in &args.gateway {
        keep(others::gateway(path).map(|outcome| vec![outcome]));
    }
    for path in &args.traces {
        keep(others::traces(path, choices.traces()));
    }
    for failure in failures {
        exit = exit.max(failure.report());
    }
    let mut inputs = Vec::new();
    for mut outcome in outcomes {
        if others::failed(&outcome.reading) {
            exit = exit.max(Exit::Call);
        }
        if let Some(hint) = of_folder(&outcome, &maps) {
            outcome.reading.sightings.iter_mut().for_each(|sighting| sighting.service = Some(hint.clone()));
        }
        state.extend(outcome.reading.sightings);
        diagnostics.extend(outcome.reading.diagnostics);
        inputs.push(outcome.input);
    }
    for told in diagnostics.iter().filter(|told| told.severity != Severity::Info) {
        let place = told.location.as_ref().map(|at| format!("{}: ", others::place(at))).unwrap_or_default();
        notes::print(&format!("{}: {place}{} [{}]", told.severity, told.message, told.code));
    }
    diagnostics.sort();
    inputs.sort();
    let merged = merge(&state, &entities, &choices.settings());
    let inventory = Inventory {
        inventory_version: INVENTORY_VERSION.to_owned(),
        tool: Tool::default(),
        inputs,
        services: merged.services,
        endpoints: merged.endpoints,
        diagnostics,
        scans,
    };
    Ok((inventory, exit))
}

/// The service of a definition that lies in a scanned tree.
fn of_folder(outcome: &Outcome, maps: &[(&Path, ServiceMap)]) -> Option<periplus_inventory::ServiceHint> {
    if outcome.input.source != periplus_inventory::Source::Catalog {
        return None;
    }
    let file = outcome.file.canonicalize().ok()?;
    maps.iter().find_map(|(root, map)| {
        let inside = file.strip_prefix(root.canonicalize().ok()?).ok()?;
        map.of_definition(&inside.to_string_lossy().replace('\\', "/"))
    })
}

/// The inventory that `explain` is about, if it is about one: other sources are named, or a saved inventory is.
pub(crate) fn for_explain(args: &ExplainArgs) -> Result<Option<Inventory>, Failure> {
    if let Some(file) = &args.from {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        // Anything else is a saved scan, or told to be none.
        return Ok(serde_json::from_str::<Inventory>(&text).ok());
    }
    if !args.others.any() {
        return Ok(None);
    }
    let session = Session::new(&args.source, Visibility::default(), false)?;
    let mut scan = session.scan(&args.path)?;
    scan.hide(Visibility::default());
    let (inventory, _) = gather(&args.others, &session, &[&args.path], vec![scan], Exit::Done)?;
    Ok(Some(inventory))
}

/// Explains the endpoints that `wanted` names.
pub(crate) fn explain(wanted: &str, inventory: &Inventory) -> Result<Exit, Failure> {
    let found = find(wanted.trim(), &inventory.endpoints);
    if found.is_empty() {
        let near: Vec<String> = inventory
            .endpoints
            .iter()
            .take(SUGGESTIONS)
            .map(|row| format!("{} {} {}", row.id, row.method, row.path))
            .collect();
        return Err(Failure::call(
            format!("no endpoint is `{wanted}`"),
            format!("Give an id, `METHOD /path`, or a path. The worst are:\n{}", near.join("\n")),
        ));
    }
    let look = output::look(false);
    output::to_stdout(|out| {
        for (at, endpoint) in found.iter().enumerate() {
            if at > 0 {
                writeln!(out)?;
            }
            explain_endpoint(endpoint, look, out)?;
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
