//! Where results go: the terminal, or a file that is replaced only as a whole.

use std::io::{self, ErrorKind, IsTerminal as _, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use periplus_report::Look;

use crate::failure::{Exit, Failure};

/// How output for people looks on the standard output.
pub(crate) fn look(quiet: bool) -> Look {
    let stdout = io::stdout();
    let color = AutoStream::choice(&stdout) != ColorChoice::Never;
    let width = stdout.is_terminal().then(terminal_size::terminal_size).flatten().map(|(width, _)| width.0.into());
    Look { color, width, quiet }
}

/// How output for people looks in a file.
pub(crate) fn file_look(quiet: bool) -> Look {
    Look { color: ColorChoice::global() == ColorChoice::AlwaysAnsi, width: None, quiet }
}

/// Writes to the standard output. A reader that has seen enough and closes the pipe is no failure.
pub(crate) fn to_stdout(write: impl FnOnce(&mut Box<dyn Write>) -> io::Result<()>) -> Result<Exit, Failure> {
    let stdout = io::stdout();
    // Colours are decided already; on old Windows consoles they still need to be translated.
    let choice =
        if AutoStream::choice(&stdout) == ColorChoice::Never { ColorChoice::AlwaysAnsi } else { ColorChoice::Always };
    let mut out: Box<dyn Write> = Box::new(AutoStream::new(stdout, choice));
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::writing(Path::new("standard output"), &error))
        }
        _ => Ok(Exit::Done),
    }
}

/// Writes to `path`: into a file beside it that takes its place when everything was written. What is no regular file
/// (a device, a pipe) is written directly.
pub(crate) fn to_file(path: &Path, write: impl FnOnce(&mut Box<dyn Write>) -> io::Result<()>) -> Result<Exit, Failure> {
    let failure = |error: io::Error| Failure::writing(path, &error);
    // A link is resolved, so that what it points to is replaced and not the link.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if target.metadata().is_ok_and(|kind| !kind.is_file() && !kind.is_dir()) {
        let mut out: Box<dyn Write> = Box::new(std::fs::File::options().write(true).open(&target).map_err(failure)?);
        write(&mut out).and_then(|()| out.flush()).map_err(failure)?;
        return Ok(Exit::Done);
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".periplus-");
    // An ordinary new file, not a private one; the user's mask still applies.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let file = builder.tempfile_in(folder).map_err(failure)?;
    let mut out: Box<dyn Write> = Box::new(file.as_file().try_clone().map_err(failure)?);
    write(&mut out).and_then(|()| out.flush()).map_err(failure)?;
    file.persist(&target).map_err(|error| failure(error.error))?;
    Ok(Exit::Done)
}
