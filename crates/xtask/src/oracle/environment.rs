//! A framework's prepared environment in `.oracle/`, and the runs in it.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use periplus_testkit::{OracleRun, Table};

use super::plan::Plan;
use super::process;

pub(super) struct Environment {
    plan: Plan,
    dir: PathBuf,
}

impl Environment {
    /// Makes the environment, unless it was made from the same oracle folder before.
    pub(super) fn prepare(scratch: &Path, framework: &Path, plan: Plan) -> Result<Self> {
        let name: Vec<_> = framework.iter().rev().take(2).map(|part| part.to_string_lossy()).collect();
        let environment = Self { plan, dir: scratch.join(format!("{}-{}", name[1], name[0])) };
        let stamp = environment.dir.join("prepared");
        let wanted = fingerprint(&environment.plan.dir)?;
        if fs::read_to_string(&stamp).is_ok_and(|stamp| stamp == wanted) {
            return Ok(environment);
        }
        eprintln!("preparing {}", environment.dir.display());
        if environment.dir.exists() {
            fs::remove_dir_all(&environment.dir)?;
        }
        fs::create_dir_all(&environment.dir)?;
        for words in &environment.plan.prepare {
            process::run(environment.command(words, &[]).current_dir(&environment.dir))?;
        }
        fs::write(stamp, wanted)?;
        Ok(environment)
    }

    /// Asks the framework for the routes of the case in `case`.
    pub(super) fn dump(&self, case: &Path, run: &OracleRun) -> Result<Table> {
        // A copy, since running an application may leave files behind, and below the environment,
        // since Node.js looks for packages in the folders above.
        let app = self.dir.join("work").join(case.file_name().unwrap_or_default());
        if app.exists() {
            fs::remove_dir_all(&app)?;
        }
        copy(&case.join("app"), &app)?;
        let out = app.with_extension("json");
        let _ = fs::remove_file(&out);
        let mut command = self.command(&self.plan.dump, &[("{app}", &app), ("{out}", &out)]);
        command.args(&run.arguments).envs(&run.env).current_dir(&app);
        process::run(&mut command)?;
        let text = fs::read_to_string(&out).context("the dump command wrote no table")?;
        Table::parse(&text).context("the dump command wrote no valid table")
    }

    fn command(&self, words: &[String], more: &[(&str, &Path)]) -> Command {
        let known = [("{env}", self.dir.as_path()), ("{oracle}", self.plan.dir.as_path())];
        let fill = |word: &String| {
            known
                .iter()
                .chain(more)
                .fold(word.clone(), |word, (name, path)| word.replace(name, &path.to_string_lossy()))
        };
        let mut words = words.iter().map(fill);
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words);
        command
    }
}

/// Of names and contents of all files of an oracle folder.
fn fingerprint(dir: &Path) -> Result<String> {
    let mut paths = Vec::new();
    files(dir, &mut paths)?;
    paths.sort();
    let mut hasher = DefaultHasher::new();
    for path in paths {
        hasher.write(path.strip_prefix(dir)?.to_string_lossy().as_bytes());
        hasher.write(&fs::read(&path)?);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn files(dir: &Path, into: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            files(&path, into)?;
        } else {
            into.push(path);
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut paths = Vec::new();
    files(from, &mut paths).with_context(|| format!("cannot copy {}", from.display()))?;
    for path in paths {
        let target = to.join(path.strip_prefix(from)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&path, &target)?;
    }
    Ok(())
}
