//! `cargo xtask oracle`: runs the real frameworks over the corpus.
//!
//! Each framework describes its oracle in `corpus/<language>/<framework>/oracle/oracle.toml`: how the
//! pinned environment is prepared and which command dumps a route table. Nothing here knows a
//! framework, so adding one needs no change here. Environments and copies of the applications live
//! in `.oracle/`, which git ignores.

mod environment;
mod plan;
mod process;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use periplus_testkit::{Case, OracleKind, OracleRun, Table, cases, corpus_root};

use environment::Environment;
use plan::Plan;

/// Arguments of `cargo xtask oracle`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only these cases: `language/framework/case`, or a leading part such as `python/fastapi`
    cases: Vec<String>,
    /// Rewrite the committed tables instead of comparing with them
    #[arg(long)]
    update: bool,
}

/// What became of one case.
enum Outcome {
    Same(usize),
    Updated(usize),
    Differs(Vec<String>),
    Failed(anyhow::Error),
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let root = corpus_root().canonicalize().context("no corpus folder")?;
    let mut selected = cases(&root)?;
    if !arguments.cases.is_empty() {
        for wanted in &arguments.cases {
            if !selected.iter().any(|(_, name)| is_named(name, wanted)) {
                bail!("no case is called `{wanted}`; see corpus/ for the names");
            }
        }
        selected.retain(|(_, name)| arguments.cases.iter().any(|wanted| is_named(name, wanted)));
    }

    let scratch = root.with_file_name(".oracle");
    let mut frameworks: BTreeMap<PathBuf, Vec<(PathBuf, String)>> = BTreeMap::new();
    for (dir, name) in selected {
        let framework = dir.parent().unwrap_or(&dir).to_owned();
        frameworks.entry(framework).or_default().push((dir, name));
    }

    let (mut good, mut bad, mut skipped) = (0, 0, 0);
    for (framework, cases) in frameworks {
        let plan = Plan::read(&framework.join("oracle"))?;
        if let Some(program) = plan.missing_program() {
            // Loud, because a table that nobody confirms is weaker evidence than it looks.
            eprintln!("SKIPPED {} case(s) of {}: `{program}` is not installed;", cases.len(), framework.display());
            eprintln!("        their tables are NOT confirmed by the framework on this machine.");
            skipped += cases.len();
            continue;
        }
        let environment = Environment::prepare(&scratch, &framework, plan)?;
        for (dir, name) in cases {
            let outcome = ask(&environment, &dir, arguments.update).unwrap_or_else(Outcome::Failed);
            match outcome {
                Outcome::Same(rows) => println!("ok      {name} ({rows} routes)"),
                Outcome::Updated(rows) => println!("updated {name} ({rows} routes)"),
                Outcome::Differs(ref lines) => println!("DIFFERS {name}\n{}", lines.join("\n")),
                Outcome::Failed(ref error) => println!("FAILED  {name}: {error:#}"),
            }
            let fine = matches!(outcome, Outcome::Same(_) | Outcome::Updated(_));
            *(if fine { &mut good } else { &mut bad }) += 1;
        }
    }
    println!("{good} confirmed, {bad} not, {skipped} skipped");
    Ok(if bad == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn is_named(name: &str, wanted: &str) -> bool {
    let rest = name.strip_prefix(wanted.trim_end_matches('/'));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Runs the framework over one case, and compares or rewrites the table.
fn ask(environment: &Environment, dir: &Path, update: bool) -> Result<Outcome> {
    let manifest = Case::read_manifest(dir)?;
    let runs = if manifest.run.is_empty() { vec![OracleRun::default()] } else { manifest.run };
    let mut framework = String::new();
    let mut routes = Vec::new();
    for run in &runs {
        let table = environment.dump(dir, run)?;
        framework = table.framework;
        routes.extend(table.routes);
    }
    let fresh = Table::new(framework, routes);

    let path = dir.join("routes.json");
    if update {
        fs::write(&path, fresh.render()).with_context(|| format!("cannot write {}", path.display()))?;
        return Ok(Outcome::Updated(fresh.routes.len()));
    }
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}; run with --update", path.display()))?;
    let mut committed = Table::parse(&text).with_context(|| format!("cannot parse {}", path.display()))?;
    if manifest.oracle == OracleKind::Documented {
        // A derived table names the version whose documentation it follows; patch releases differ.
        committed.framework.clone_from(&fresh.framework);
    }
    let lines = difference(&committed, &fresh);
    Ok(if lines.is_empty() { Outcome::Same(fresh.routes.len()) } else { Outcome::Differs(lines) })
}

fn difference(committed: &Table, fresh: &Table) -> Vec<String> {
    let (old, new) = (committed.render(), fresh.render());
    // Commas at the end of a line depend on the row's neighbours, not on the row.
    let lines = |text: &str| text.lines().map(|line| line.trim_end_matches(',').to_owned()).collect::<Vec<_>>();
    let (old, new) = (lines(&old), lines(&new));
    let gone = old.iter().filter(|line| !new.contains(line)).map(|line| format!("  - {}", line.trim()));
    let come = new.iter().filter(|line| !old.contains(line)).map(|line| format!("  + {}", line.trim()));
    gone.chain(come).collect()
}

#[cfg(test)]
mod tests {
    use periplus_testkit::{Row, Table};

    use super::{difference, is_named};

    #[test]
    fn names_match_by_whole_parts() {
        assert!(is_named("python/fastapi/plugins", "python/fastapi/plugins"));
        assert!(is_named("python/fastapi/plugins", "python/"));
        assert!(!is_named("python/fastapi/plugins", "python/fast"));
    }

    #[test]
    fn a_difference_names_changed_rows_only() {
        let row = |path: &str| Row { method: "GET".into(), path: path.into(), raw: None, handler: None };
        let old = Table::new("x 1".into(), vec![row("/a"), row("/b")]);
        let new = Table::new("x 1".into(), vec![row("/a"), row("/c")]);
        let lines = difference(&old, &new);
        assert_eq!(lines, [r#"  - { "method": "GET", "path": "/b" }"#, r#"  + { "method": "GET", "path": "/c" }"#]);
        assert!(difference(&old, &old).is_empty());
    }
}
