//! Scans a folder and prints the result as JSON: `cargo run --release --example scan -- FOLDER`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "an example program")]

use periplus_engine::{Options, PackSet, Silent, scan};
use periplus_source::{Limits, Tree};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let tree = Tree::open(Path::new(&folder), Limits::default())?;
    let result = scan(&tree, &PackSet::builtin()?, &Options::default(), &Silent)?;
    println!("{}", serde_json::to_string_pretty(&result)?);
    Ok(())
}
