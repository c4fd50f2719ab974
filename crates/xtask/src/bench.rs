//! `cargo xtask bench`: the time of a scan beside that of other tools on the same trees. Ratios, never gates.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// Arguments of `cargo xtask bench`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Folders to scan
    #[arg(required = true, value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// The program to measure
    #[arg(long, value_name = "FILE", default_value = "target/release/periplus")]
    binary: PathBuf,
    /// Rounds in which the programs take turns
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=1000))]
    rounds: u16,
}

/// A text that no source holds, so that every file is read to its end.
const RARE: &str = "zq7_no_source_holds_this_7qz";

/// One route rule for each language: what a scan by patterns costs at least.
const RULES: [(&str, &str); 7] = [
    ("Python", "$ROUTER.get($PATH, $$$REST)"),
    ("Go", "$ROUTER.GET($PATH, $$$REST)"),
    ("Java", "@GetMapping($PATH)"),
    ("CSharp", "$ROUTER.MapGet($PATH, $$$REST)"),
    ("JavaScript", "$ROUTER.get($PATH, $$$REST)"),
    ("TypeScript", "$ROUTER.get($PATH, $$$REST)"),
    ("Tsx", "$ROUTER.get($PATH, $$$REST)"),
];

/// A program to measure.
struct Contestant {
    name: &'static str,
    program: PathBuf,
    arguments: Vec<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    if !arguments.binary.is_file() {
        bail!("{} does not exist; run `cargo build --release` first", arguments.binary.display());
    }
    let mut contestants = Vec::new();
    for contestant in contestants_of(&arguments.binary) {
        if answers(&contestant.program) {
            contestants.push(contestant);
        } else {
            eprintln!("ABSENT {}: not measured", contestant.name);
        }
    }
    for folder in &arguments.folders {
        let medians = measure(&contestants, folder, usize::from(arguments.rounds))?;
        print!("{}", lines(folder, &contestants, &medians));
    }
    Ok(ExitCode::SUCCESS)
}

fn contestants_of(binary: &Path) -> Vec<Contestant> {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    vec![
        Contestant {
            name: "periplus",
            program: binary.to_owned(),
            arguments: texts(&["scan", "--quiet", "-f", "json"]),
        },
        Contestant { name: "rg", program: "rg".into(), arguments: texts(&["-c", RARE]) },
        Contestant {
            name: "ast-grep",
            program: "ast-grep".into(),
            arguments: texts(&["scan", "--json=compact", "--inline-rules", &rules()]),
        },
    ]
}

fn rules() -> String {
    let mut rules = Vec::new();
    for (language, pattern) in RULES {
        rules.push(format!("id: route-{language}\nlanguage: {language}\nrule:\n  pattern: \"{pattern}\"\n"));
    }
    rules.join("---\n")
}

fn answers(program: &Path) -> bool {
    let version = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

/// The median time of each program, in seconds. They take turns, so that a disturbance meets all of them.
fn measure(contestants: &[Contestant], folder: &Path, rounds: usize) -> Result<Vec<f64>> {
    let mut times = vec![Vec::with_capacity(rounds); contestants.len()];
    // The first round warms the file cache and is thrown away.
    for round in 0..=rounds {
        for (contestant, times) in contestants.iter().zip(&mut times) {
            let seconds = once(contestant, folder)?;
            if round > 0 {
                times.push(seconds);
            }
        }
    }
    Ok(times.iter_mut().map(|times| median(times)).collect())
}

fn once(contestant: &Contestant, folder: &Path) -> Result<f64> {
    let mut command = Command::new(&contestant.program);
    command.args(&contestant.arguments).arg(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().with_context(|| format!("cannot run {}", contestant.name))?;
    let seconds = start.elapsed().as_secs_f64();
    // `rg` ends with 1 when nothing is found, which is the point.
    if status.code().is_none_or(|code| code > 1) {
        bail!("{} failed on {}: {status}", contestant.name, folder.display());
    }
    Ok(seconds)
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    let middle = times.len() / 2;
    if times.len().is_multiple_of(2) { f64::midpoint(times[middle - 1], times[middle]) } else { times[middle] }
}

fn lines(folder: &Path, contestants: &[Contestant], medians: &[f64]) -> String {
    let mut lines = format!("{}\n", folder.display());
    for (contestant, median) in contestants.iter().zip(medians) {
        let ratio = median / medians[0];
        let _ = writeln!(lines, "  {:10} {median:8.3} s  {ratio:6.2} × periplus", contestant.name);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_are_of_sorted_times() {
        assert!((median(&mut [3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!((median(&mut [4.0, 1.0, 2.0, 3.0]) - 2.5).abs() < f64::EPSILON);
    }

    #[test]
    fn ratios_are_to_the_measured_program() {
        let contestants = contestants_of(Path::new("periplus"));
        let lines = lines(Path::new("repo"), &contestants, &[0.5, 0.1, 2.0]);
        assert_eq!(
            lines,
            "repo\n  periplus      0.500 s    1.00 × periplus\n  rg            0.100 s    0.20 × periplus\n  \
             ast-grep      2.000 s    4.00 × periplus\n"
        );
    }
}
