//! Runs one command with a time limit.

use std::fs::File;
use std::io::{Read, Seek};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Long enough for a first download of a framework, short enough to notice a server that won't end.
const LIMIT: Duration = Duration::from_secs(600);

/// Runs the command. What it prints is shown only when it fails.
pub(super) fn run(command: &mut Command) -> Result<()> {
    let mut log = scratch_file()?;
    command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log.try_clone()?);
    let shown = format!("{command:?}");
    let mut child = command.spawn().with_context(|| format!("cannot start {shown}"))?;
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if start.elapsed() > LIMIT {
            child.kill()?;
            child.wait()?;
            bail!("{shown} did not end within {} s\n{}", LIMIT.as_secs(), tail(&mut log)?);
        }
        thread::sleep(Duration::from_millis(20));
    };
    if !status.success() {
        bail!("{shown} ended with {status}\n{}", tail(&mut log)?);
    }
    Ok(())
}

/// A nameless file, rather than a pipe: nobody has to empty it while the command runs.
fn scratch_file() -> Result<File> {
    let path = std::env::temp_dir().join(format!("periplus-xtask-{}.log", std::process::id()));
    let file = File::options().read(true).write(true).create(true).truncate(true).open(&path)?;
    // Where an open file can't be removed it stays, and the next command overwrites it.
    let _ = std::fs::remove_file(path);
    Ok(file)
}

fn tail(log: &mut File) -> Result<String> {
    let mut bytes = Vec::new();
    log.rewind()?;
    log.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<_> = text.lines().collect();
    Ok(lines[lines.len().saturating_sub(60)..].join("\n"))
}
