//! OTLP traces in JSON: one document, or one on each line, of any size.
//!
//! Spans stream through: what stays is one count for each service, method and path, and a bounded window of span ids to
//! find the requests behind outgoing calls. User ids, addresses, header values and concrete ids in paths are looked at
//! and forgotten.

mod address;
mod attributes;
mod calls;
mod credential;
mod otlp;
mod request;
mod segment;
mod table;

use std::io::{BufRead, BufReader, Read};

use periplus_inventory::{Location, Severity};
use serde::de::DeserializeSeed as _;

use crate::reading::{Reading, diagnostic};
pub use address::AddressProfile;
use table::Table;

/// A line longer than this is read as a document of its own kind: span by span.
const LONGEST_LINE: usize = 8 << 20;
/// More broken lines than this are counted, not listed.
const LISTED_MISTAKES: u64 = 20;

/// How traces are judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TraceOptions {
    /// Which addresses are private.
    pub addresses: AddressProfile,
}

/// Reads the traces that `input` holds.
pub fn read_traces(file: &str, input: impl Read, options: TraceOptions) -> Reading {
    let mut reading = Reading::default();
    let mut table = Table::new(options);
    let mut input = BufReader::with_capacity(1 << 16, Hashing { inner: input, hasher: blake3::Hasher::new() });
    let mut first = Vec::new();
    let lines = match read_line(&mut input, &mut first) {
        Err(error) => {
            unreadable(file, 1, &error, &mut reading);
            return reading;
        }
        // A whole document on the first line: one on each line, or the only one.
        Ok(whole) => whole && serde_json::from_slice::<serde::de::IgnoredAny>(&first).is_ok(),
    };
    // A file of blank lines has no spans, and nothing wrong in it.
    let blank = first.trim_ascii().is_empty();
    if lines {
        by_line(file, first, &mut input, &mut table, &mut reading);
    } else if !blank {
        as_document(file, std::io::Cursor::new(first).chain(&mut input), &mut table, &mut reading);
    }
    // What is left, so that the hash covers all of it.
    let _ = std::io::copy(&mut input, &mut std::io::sink());
    let batch = input.get_ref().hasher.finalize().to_hex().as_str()[..16].to_owned();
    "OTLP JSON traces".clone_into(&mut reading.form);
    table.finish(file, &batch, &mut reading);
    reading
}

/// Reads a line, or the beginning of one that is too long. Blank lines are passed over. `false`: not the whole line.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> std::io::Result<bool> {
    line.clear();
    loop {
        let read = input.by_ref().take((LONGEST_LINE - line.len()) as u64).read_until(b'\n', line)?;
        if read == 0 || !line.trim_ascii().is_empty() {
            return Ok(line.len() < LONGEST_LINE);
        }
        line.clear();
    }
}

fn by_line(file: &str, first: Vec<u8>, input: &mut impl BufRead, table: &mut Table, reading: &mut Reading) {
    let mut line = first;
    let mut number = 1u32;
    let mut mistakes = 0u64;
    loop {
        if !line.trim_ascii().is_empty() {
            let mut json = serde_json::Deserializer::from_slice(&line);
            let result = otlp::Document(table).deserialize(&mut json).and_then(|()| json.end());
            if let Err(error) = result {
                mistakes += 1;
                if mistakes <= LISTED_MISTAKES {
                    syntax(file, number, error.column() as u32, &error, reading);
                }
            }
        }
        line.clear();
        match input.by_ref().take(LONGEST_LINE as u64).read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(read) if read == LONGEST_LINE && !line.ends_with(b"\n") => {
                let rest = std::io::Cursor::new(std::mem::take(&mut line)).chain(ToLineEnd { input, done: false });
                as_document(file, rest, table, reading);
            }
            Ok(_) => {}
            Err(error) => {
                unreadable(file, number, &error, reading);
                break;
            }
        }
        number += 1;
    }
    if mistakes > LISTED_MISTAKES {
        let message = format!("{} more lines could not be read", mistakes - LISTED_MISTAKES);
        let place = Location::of_file(file);
        reading.diagnostics.push(diagnostic("traces-syntax", Severity::Error, message, place));
    }
}

/// One document, or several behind each other, span by span.
fn as_document(file: &str, input: impl Read, table: &mut Table, reading: &mut Reading) {
    let mut json = serde_json::Deserializer::from_reader(BufReader::new(input));
    loop {
        match otlp::Document(table).deserialize(&mut json) {
            Ok(()) => {}
            Err(error) if error.is_eof() && error.column() <= 1 && table.documents() > 0 => return,
            Err(error) => {
                let is_end = error.is_eof() && table.at_document_start();
                if !is_end {
                    syntax(file, error.line() as u32, error.column() as u32, &error, reading);
                }
                return;
            }
        }
    }
}

fn syntax(file: &str, line: u32, column: u32, error: &serde_json::Error, reading: &mut Reading) {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or_default();
    let place = Location::new(file, line.max(1), column.max(1));
    reading.diagnostics.push(diagnostic("traces-syntax", Severity::Error, format!("not read as JSON: {text}"), place));
}

fn unreadable(file: &str, line: u32, error: &std::io::Error, reading: &mut Reading) {
    let place = Location::new(file, line, 1);
    let message = format!("cannot be read on: {error}");
    reading.diagnostics.push(diagnostic("traces-unreadable", Severity::Error, message, place));
}

/// Hashes what is read through it.
struct Hashing<R> {
    inner: R,
    hasher: blake3::Hasher,
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hasher.update(&buffer[..count]);
        Ok(count)
    }
}

/// The rest of a line.
struct ToLineEnd<'a, B> {
    input: &'a mut B,
    done: bool,
}

impl<B: BufRead> Read for ToLineEnd<'_, B> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.done {
            return Ok(0);
        }
        let available = self.input.fill_buf()?;
        let end = available.iter().position(|byte| *byte == b'\n');
        let count = end.unwrap_or(available.len()).min(buffer.len());
        buffer[..count].copy_from_slice(&available[..count]);
        self.done = end == Some(count);
        let used = count + usize::from(self.done);
        self.input.consume(used);
        Ok(count)
    }
}
