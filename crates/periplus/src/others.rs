//! Reading the files of other sources than code.

use std::fs::File;
use std::path::{Path, PathBuf};

use periplus_assess::PrivateRanges;
use periplus_evidence::{
    AddressProfile, GatewayFile, Neighbours, Reading, TraceOptions, read_gateway, read_openapi, read_traces,
};
use periplus_inventory::{Diagnostic, Input, Location, Severity, Source};
use periplus_source::{Limits, Tree};

use crate::failure::Failure;

/// The largest definition or dump that is read, in bytes. Traces may be of any size.
const LARGEST: u64 = 256 << 20;

/// What was read from one path that the call names.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) input: Input,
    pub(crate) reading: Reading,
    /// The file on disk, for definitions: where it lies may tell its service.
    pub(crate) file: PathBuf,
}

/// The files that `path` names: itself, or those in it with one of the `extensions`.
fn files(path: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>, Failure> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let tree = Tree::open(path, Limits { file_bytes: LARGEST, ..Limits::default() })?;
    let fitting = tree.entries().iter().filter(|entry| {
        let extension = entry.path.rsplit_once('.').map_or("", |(_, extension)| extension);
        extensions.iter().any(|wanted| extension.eq_ignore_ascii_case(wanted))
    });
    let files: Vec<PathBuf> = fitting.map(|entry| path.join(&entry.path)).collect();
    if files.is_empty() {
        let wanted = extensions.join(", .");
        return Err(Failure::call(
            format!("{}: no file in it ends in .{wanted}", path.display()),
            "Name the file itself, or the folder that holds it.",
        ));
    }
    Ok(files)
}

fn text_of(file: &Path) -> Result<String, Failure> {
    let unreadable =
        |why: String| Failure::call(format!("{}: {why}", file.display()), "Check the path and its permissions.");
    let size = std::fs::metadata(file).map_err(|error| unreadable(error.to_string()))?.len();
    if size > LARGEST {
        return Err(unreadable(format!("{size} bytes are more than the limit of {LARGEST}")));
    }
    let bytes = std::fs::read(file).map_err(|error| unreadable(error.to_string()))?;
    decoded(bytes).map_err(unreadable)
}

/// Text in UTF-8, or in UTF-16 with a byte order mark, as shells on Windows redirect output.
fn decoded(bytes: Vec<u8>) -> Result<String, String> {
    let unit: fn([u8; 2]) -> u16 = match bytes.get(..2) {
        Some([0xff, 0xfe]) => u16::from_le_bytes,
        Some([0xfe, 0xff]) => u16::from_be_bytes,
        _ => return String::from_utf8(bytes).map_err(|error| error.to_string()),
    };
    let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    String::from_utf16(&units).map_err(|error| error.to_string())
}

fn shown(file: &Path) -> String {
    file.to_string_lossy().replace('\\', "/")
}

fn outcome(file: &Path, source: Source, reading: Reading) -> Outcome {
    let input = Input {
        file: shown(file),
        source,
        form: reading.form.clone(),
        sightings: reading.sightings.len() as u64,
        left_out: reading.left_out.clone(),
    };
    Outcome { input, reading, file: file.to_owned() }
}

/// Files beside a definition: below the folder that the call names, or the definition's own, and never elsewhere.
struct Beside<'a> {
    folder: &'a Path,
    root: &'a Path,
}

impl Neighbours for Beside<'_> {
    fn text(&self, path: &str) -> Option<String> {
        if Path::new(path).is_absolute() {
            return None;
        }
        let file = self.folder.join(path).canonicalize().ok()?;
        if file.starts_with(self.root.canonicalize().ok()?) { text_of(&file).ok() } else { None }
    }
}

/// What the files that one path of the call names gave, and which of them could not be read.
pub(crate) type Read = (Vec<Outcome>, Vec<Failure>);

/// Reads the definitions that `path` names. In a folder, other files are passed over.
pub(crate) fn openapi(path: &Path) -> Read {
    let alone = path.is_file();
    let (mut outcomes, mut failures) = (Vec::new(), Vec::new());
    let files = files(path, &["yaml", "yml", "json"]).unwrap_or_else(|failure| {
        failures.push(failure);
        Vec::new()
    });
    for file in files {
        let text = match text_of(&file) {
            Ok(text) => text,
            Err(failure) => {
                failures.push(failure);
                continue;
            }
        };
        // Parsing a definition twice would be a waste; these words are in every one.
        if !alone && !["openapi", "swagger"].iter().any(|word| text.contains(word)) {
            continue;
        }
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let root = if alone { folder } else { path };
        let reading = read_openapi(&shown(&file), &text, &Beside { folder, root });
        let other = |told: &Diagnostic| told.code == "openapi-not-a-definition";
        if alone || !reading.diagnostics.iter().any(other) {
            outcomes.push(outcome(&file, Source::Catalog, reading));
        }
    }
    if outcomes.is_empty() && failures.is_empty() {
        let message = format!("{}: no OpenAPI or Swagger document in it", path.display());
        failures.push(Failure::call(message, "A definition has `openapi` or `swagger` at its top."));
    }
    (outcomes, failures)
}

/// Reads the dump that `path` names: all of its files together.
pub(crate) fn gateway(path: &Path) -> Read {
    let files = match files(path, &["json", "yaml", "yml"]) {
        Ok(files) => files,
        Err(failure) => return (Vec::new(), vec![failure]),
    };
    let (mut dump, mut failures) = (Vec::new(), Vec::new());
    for file in files {
        match text_of(&file) {
            Ok(text) => dump.push(GatewayFile { name: shown(&file), text }),
            Err(failure) => failures.push(failure),
        }
    }
    let read = || outcome(path, Source::AwsApigateway, read_gateway(&dump));
    (if dump.is_empty() { Vec::new() } else { vec![read()] }, failures)
}

/// Reads the traces that `path` names, file by file.
pub(crate) fn traces(path: &Path, options: TraceOptions) -> Read {
    let files = match files(path, &["json", "jsonl", "ndjson"]) {
        Ok(files) => files,
        Err(failure) => return (Vec::new(), vec![failure]),
    };
    let (mut outcomes, mut failures) = (Vec::new(), Vec::new());
    for file in files {
        match File::open(&file) {
            Ok(open) => {
                outcomes.push(outcome(&file, Source::ApmTraces, read_traces(&shown(&file), open, options)));
            }
            Err(error) => failures
                .push(Failure::call(format!("{}: {error}", file.display()), "Check the path and its permissions.")),
        }
    }
    (outcomes, failures)
}

/// How traces are judged.
pub(crate) fn trace_options(private: PrivateRanges) -> TraceOptions {
    let addresses = match private {
        PrivateRanges::Rfc6890 => AddressProfile::Rfc6890,
        PrivateRanges::Documented => AddressProfile::Documented,
    };
    TraceOptions { addresses }
}

/// A source that gave nothing although something is wrong with it.
pub(crate) fn failed(reading: &Reading) -> bool {
    reading.sightings.is_empty() && reading.diagnostics.iter().any(|told| told.severity == Severity::Error)
}

/// The place of a diagnostic in words.
pub(crate) fn place(location: &Location) -> String {
    format!("{}:{}:{}", location.file, location.line, location.column)
}
