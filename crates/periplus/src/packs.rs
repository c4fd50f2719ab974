//! `periplus packs`.

use std::io::{self, Write};
use std::path::Path;

use periplus_report::visible;
use serde::Serialize;

use crate::args::{PacksArgs, PacksCommand, PacksFormat};
use crate::engine::{builtin, try_pack, user_packs};
use crate::failure::{Exit, Failure};
use crate::output;

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
    for pack in user_packs(folder)? {
        let name = pack.name.clone();
        match try_pack(pack) {
            Ok(()) => good.push(name),
            Err(failure) => {
                failure.report();
                exit = Exit::Check;
            }
        }
    }
    output::to_stdout(|out| good.iter().try_for_each(|name| writeln!(out, "ok: {}", visible(name))))?;
    Ok(exit)
}
