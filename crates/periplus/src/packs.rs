//! `periplus packs`.

use std::io::{self, Write};
use std::path::Path;

use periplus_packs::{PackSet, PackSource};
use periplus_report::visible;
use periplus_source::{PackFolder, read_packs};
use serde::Serialize;

use crate::args::{PacksArgs, PacksCommand, PacksFormat};
use crate::failure::{Exit, Failure};
use crate::{notes, output};

/// A pack, as it is listed.
#[derive(Serialize)]
struct Listed<'a> {
    id: &'a str,
    name: &'a str,
    language: &'a str,
    versions: &'a str,
}

pub(crate) fn run(args: &PacksArgs) -> Result<Exit, Failure> {
    match &args.command {
        Some(PacksCommand::Check { dir }) => check(dir),
        None => list(args.format),
    }
}

/// Reads the packs in `folder` and forgets them: a folder that was named and cannot be read is a mistake in the call.
pub(crate) fn check_readable(folder: &Path) -> Result<Vec<PackFolder>, Failure> {
    read_packs(folder).map_err(|error| {
        Failure::call(
            error.to_string(),
            "Name a folder that holds a `pack.toml`, itself or in `<language>/<pack>/` below it.",
        )
    })
}

fn builtin() -> Result<PackSet, Failure> {
    PackSet::builtin().map_err(|error| Failure { message: error.to_string(), ..Failure::internal() })
}

fn list(format: PacksFormat) -> Result<Exit, Failure> {
    let set = builtin()?;
    let mut packs: Vec<Listed<'_>> = set
        .packs()
        .iter()
        .map(|pack| Listed { id: &pack.id, name: &pack.name, language: &pack.language, versions: &pack.versions })
        .collect();
    packs.sort_by_key(|pack| (pack.language, pack.id));
    output::to_stdout(|out| match format {
        PacksFormat::Table => table(&packs, out),
        PacksFormat::Json => {
            serde_json::to_writer_pretty(&mut *out, &packs)?;
            writeln!(out)
        }
    })
}

fn table(packs: &[Listed<'_>], out: &mut impl Write) -> io::Result<()> {
    let width = |of: fn(&Listed<'_>) -> usize| packs.iter().map(of).max().unwrap_or_default();
    let (languages, ids) = (width(|pack| pack.language.len()), width(|pack| pack.id.len()));
    let names = width(|pack| pack.name.chars().count());
    for Listed { id, name, language, versions } in packs {
        let line = format!("{language:languages$}  {id:ids$}  {name:names$}  {versions}");
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Checks each pack on its own, so that one mistake does not hide the next.
fn check(folder: &Path) -> Result<Exit, Failure> {
    let mut exit = Exit::Done;
    let mut good = Vec::new();
    for pack in check_readable(folder)? {
        let name = pack.name.clone();
        match builtin()?.add_pack(source(pack)) {
            Ok(()) => good.push(name),
            Err(error) => {
                notes::print(&format!("error: {error}"));
                exit = Exit::Check;
            }
        }
    }
    output::to_stdout(|out| {
        for name in &good {
            writeln!(out, "ok: {}", visible(name))?;
        }
        Ok(())
    })?;
    Ok(exit)
}

fn source(pack: PackFolder) -> PackSource {
    let PackFolder { name, manifest_path, manifest, queries } = pack;
    PackSource { name, manifest_path, manifest, queries }
}
