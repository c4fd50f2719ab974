//! `cargo xtask accuracy`: scans real applications whose routes are known, and writes how many were found.
//!
//! Truth files and sources lie outside this repository; only the page with the figures is committed.

mod page;
mod score;
mod shape;
mod truth;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use periplus_engine::{Options, PackSet, Silent};
use periplus_inventory::{Language, Scan};
use periplus_source::{Limits, Tree};

use page::{Absent, Measured};
use score::Comparison;
use truth::Truth;

/// Arguments of `cargo xtask accuracy`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder with a truth file, `NAME.json`, for each application
    #[arg(long, value_name = "DIR")]
    truth: PathBuf,
    /// The folder with the applications' repositories, each in `NAME`
    #[arg(long, value_name = "DIR")]
    sources: PathBuf,
    /// Where to write the page; without it the page is printed
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Only these applications
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// Print at most this many misses and extra rows of each application
    #[arg(long, value_name = "N", default_value_t = 0)]
    list: usize,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let packs = PackSet::builtin()?;
    let mut measured = Vec::new();
    let mut absent = Vec::new();
    for (name, path) in truth_files(&arguments.truth)? {
        if !arguments.names.is_empty() && !arguments.names.contains(&name) {
            continue;
        }
        let truth = Truth::read(&path)?;
        let repository = arguments.sources.join(&name);
        let root = repository.join(&truth.root);
        if !root.is_dir() {
            eprintln!("ABSENT  {name} ({}): no folder {}", truth.framework, root.display());
            absent.push(Absent { name, framework: truth.framework });
            continue;
        }
        let scan = scan(&root, &packs)?;
        if let Some(commit) = scan.root.commit.as_ref().filter(|commit| **commit != truth.commit) {
            eprintln!("WARNING {name}: the truth is of commit {}, the sources are of {commit}", truth.commit);
        }
        let comparison = score::compare(&truth, &scan.operations, languages(&truth.framework));
        eprintln!(
            "{name:30} {:5} found {:4} missed {:4} extra  F1 {:.3}",
            comparison.score.found,
            comparison.score.missed,
            comparison.score.extra,
            comparison.score.f1()
        );
        list(&comparison, arguments.list);
        let Truth { repo, commit, root, framework, .. } = truth;
        measured.push(Measured { name, repo, commit, root, framework, score: comparison.score });
    }
    if measured.is_empty() {
        bail!("no application was measured: {} holds the sources of none", arguments.sources.display());
    }
    if !absent.is_empty() {
        eprintln!("{} applications were NOT measured: their sources are absent", absent.len());
    }
    let page = page::page(&measured, &absent);
    match &arguments.out {
        Some(path) => fs::write(path, page).with_context(|| format!("cannot write {}", path.display()))?,
        None => print!("{page}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// Names and paths of the truth files, sorted.
fn truth_files(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.push((name, path));
        }
    }
    if files.is_empty() {
        bail!("{} holds no truth file (NAME.json)", folder.display());
    }
    files.sort();
    Ok(files)
}

/// Scans as the command line does by default.
fn scan(root: &Path, packs: &PackSet) -> Result<Scan> {
    let tree = Tree::open(root, Limits::default())?;
    Ok(periplus_engine::scan(&tree, packs, &Options::default(), &Silent)?)
}

/// The languages of a framework. Rows of others belong to another server, such as a front end's.
fn languages(framework: &str) -> &'static [Language] {
    match framework {
        "fastapi" | "flask" | "tornado" => &[Language::Python],
        "express" | "fastify" => &[Language::JavaScript, Language::TypeScript],
        "spring" | "spring-webflux" => &[Language::Java, Language::Kotlin],
        "aspnetcore" | "aspnetcore-minimal" => &[Language::CSharp],
        _ => &[Language::Go],
    }
}

fn list(comparison: &Comparison, most: usize) {
    for (sign, rows) in [("-", &comparison.misses), ("+", &comparison.extras)] {
        for (method, path) in rows.iter().take(most) {
            eprintln!("  {sign} {method:7} {path}");
        }
        if most > 0 && rows.len() > most {
            eprintln!("  {sign} … {} more", rows.len() - most);
        }
    }
}
