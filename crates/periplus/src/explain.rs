//! `periplus explain`.

use std::collections::BTreeSet;
use std::path::Path;

use periplus_inventory::path::PathTemplate;
use periplus_inventory::{Location, Method, Operation, SCHEMA_VERSION, Scan, Visibility};
use periplus_report::{explain, explain_line};
use serde::Deserialize;

use crate::args::ExplainArgs;
use crate::engine::Session;
use crate::failure::{Exit, Failure};
use crate::{chart, output};

/// The largest saved scan that is read, in bytes.
const LARGEST: u64 = 2 << 30;

/// How many rows an error lists to choose from.
const SUGGESTIONS: usize = 8;

pub(crate) fn run(args: &ExplainArgs) -> Result<Exit, Failure> {
    if let Some((inventory, exit)) = chart::for_explain(args)? {
        return Ok(exit.max(chart::explain(&args.row, &inventory)?));
    }
    let scans = match &args.from {
        Some(file) => saved(file)?,
        None => vec![Session::new(&args.source, Visibility::default(), false)?.scan(&args.path)?.scan],
    };
    if let Some((file, line)) = place(&args.row) {
        return at_line(file, line, &scans);
    }
    let rows: Vec<&Operation> = scans.iter().flat_map(|scan| &scan.operations).collect();
    let found = find(&args.row, &rows)?;
    let look = output::look(false);
    output::to_stdout(|out| {
        for (at, row) in found.iter().enumerate() {
            if at > 0 {
                writeln!(out)?;
            }
            explain(row, look, out)?;
        }
        Ok(())
    })
}

/// The rows that `wanted` names: one by its id, or all with a method and path.
fn find<'a>(wanted: &str, rows: &[&'a Operation]) -> Result<Vec<&'a Operation>, Failure> {
    let wanted = wanted.trim();
    if let Some((method, path)) = method_and_path(wanted) {
        let of_method = |row: &&&Operation| method.is_none_or(|method| row.method == method);
        let by_path = |matches: &dyn Fn(&str) -> bool| -> Vec<&'a Operation> {
            let has = |row: &&&Operation| matches(&row.path) || row.alt_paths.iter().any(|path| matches(path));
            rows.iter().filter(of_method).filter(has).copied().collect()
        };
        let mut found = by_path(&|other| other == path);
        if found.is_empty() {
            // Names of parameters are easily misremembered.
            let shape = |path: &str| PathTemplate::parse_canonical(path).ok().map(|path| path.shape());
            let wanted = shape(path);
            found = by_path(&|other| wanted.is_some() && shape(other) == wanted);
        }
        return if found.is_empty() { Err(nothing_at(wanted, path, rows)) } else { Ok(found) };
    }
    let found: Vec<&Operation> = rows.iter().filter(|row| row.id.starts_with(wanted)).copied().collect();
    match found.as_slice() {
        _ if wanted.is_empty() => {
            Err(Failure::call("no row was named", "Give an id, `METHOD /path`, a path, or `FILE:LINE`."))
        }
        [] => Err(Failure::call(
            format!("no row has an id that starts with `{wanted}`"),
            "List the rows with their ids by `periplus scan -f csv`, or name the row as `METHOD /path`.",
        )),
        [_] => Ok(found),
        several => Err(Failure::call(
            format!("{} rows have an id that starts with `{wanted}`", several.len()),
            format!("Give more of the id:\n{}", listed(several.iter().copied())),
        )),
    }
}

pub(crate) fn method_and_path(wanted: &str) -> Option<(Option<Method>, &str)> {
    if wanted.starts_with('/') {
        return Some((None, wanted));
    }
    let (method, path) = wanted.split_once(char::is_whitespace)?;
    Some((Some(method.parse().ok()?), path.trim_start())).filter(|(_, path)| path.starts_with('/'))
}

fn nothing_at(wanted: &str, path: &str, rows: &[&Operation]) -> Failure {
    let start = path.split('/').nth(1).unwrap_or_default();
    let near = rows.iter().filter(|row| row.path.split('/').nth(1) == Some(start)).copied();
    let near = listed(near);
    let way_out = if near.is_empty() {
        "List the rows by `periplus scan`; the path is the one that is served, with every prefix.".to_owned()
    } else {
        format!("These are near:\n{near}")
    };
    Failure::call(format!("no row is `{wanted}`"), way_out)
}

fn listed<'a>(rows: impl Iterator<Item = &'a Operation>) -> String {
    let lines: Vec<String> =
        rows.take(SUGGESTIONS).map(|row| format!("{} {} {}", row.id, row.method, row.path)).collect();
    lines.join("\n")
}

/// `FILE:LINE` or `FILE:LINE:COLUMN`, as other tools print places.
fn place(wanted: &str) -> Option<(&str, u32)> {
    let wanted = wanted.trim();
    let (file, last) = wanted.rsplit_once(':')?;
    let last: u32 = last.parse().ok()?;
    let (file, line) = match file.rsplit_once(':').and_then(|(file, line)| Some((file, line.parse().ok()?))) {
        Some((file, line)) => (file, line),
        None => (file, last),
    };
    let file = file.trim_start_matches("./");
    (!file.is_empty() && method_and_path(wanted).is_none()).then_some((file, line))
}

/// Says what is known of a line: why it is a row, or why it is none.
fn at_line(file: &str, line: u32, scans: &[Scan]) -> Result<Exit, Failure> {
    let found: Vec<_> = scans.iter().map(|scan| scan.at_line(file, line)).filter(|found| !found.is_empty()).collect();
    if found.is_empty() {
        return Err(nothing_on(file, line, scans));
    }
    let look = output::look(false);
    output::to_stdout(|out| found.iter().try_for_each(|found| explain_line(file, line, found, look, out)))
}

fn nothing_on(file: &str, line: u32, scans: &[Scan]) -> Failure {
    let of_file = |location: &&Location| location.file == file;
    let lines = scans.iter().flat_map(Scan::places).filter(of_file).map(|location| location.line);
    let mut near: Vec<u32> = lines.collect::<BTreeSet<u32>>().into_iter().collect();
    near.sort_by_key(|other| (other.abs_diff(line), *other));
    near.truncate(SUGGESTIONS);
    near.sort_unstable();
    let way_out = if near.is_empty() {
        "No line of this file looks like a route of a known framework (`periplus packs`), or the file is not below the \
         folder that was scanned; name it as seen from there."
            .to_owned()
    } else {
        let near: Vec<String> = near.iter().map(u32::to_string).collect();
        format!("Lines of this file that something is known of: {}.", near.join(", "))
    };
    Failure::call(format!("nothing is known of {file}:{line}"), way_out)
}

/// The scans saved in `file`: one, or several in an array.
fn saved(file: &Path) -> Result<Vec<Scan>, Failure> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Versions {
        One(Version),
        Several(Vec<Version>),
    }
    #[derive(Deserialize)]
    struct Version {
        schema_version: String,
    }
    let unreadable = |why: String| {
        Failure::call(format!("{}: {why}", file.display()), "Name a file written by `periplus scan -f json -o FILE`.")
    };
    let size = std::fs::metadata(file).map_err(|error| unreadable(error.to_string()))?;
    if !size.is_file() || size.len() > LARGEST {
        return Err(unreadable(format!("no regular file of at most {LARGEST} bytes")));
    }
    let text = std::fs::read_to_string(file).map_err(|error| unreadable(error.to_string()))?;
    let versions = match serde_json::from_str(&text) {
        Ok(Versions::One(version)) => vec![version],
        Ok(Versions::Several(versions)) => versions,
        Err(_) => Vec::new(),
    };
    let major = |version: &str| version.split('.').next().map(str::to_owned);
    if let Some(other) = versions.iter().find(|other| major(&other.schema_version) != major(SCHEMA_VERSION)) {
        return Err(unreadable(format!(
            "written with schema version {}, and this program reads {SCHEMA_VERSION}",
            other.schema_version
        )));
    }
    let one = text.trim_start().starts_with('{');
    let scans = if one { serde_json::from_str(&text).map(|scan| vec![scan]) } else { serde_json::from_str(&text) };
    scans.map_err(|error| unreadable(format!("no saved scan: {error}")))
}
