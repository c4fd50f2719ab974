//! The arguments, and the help that teaches them.

use std::path::PathBuf;

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use periplus_inventory::Visibility;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

/// More threads than this are a slip of the finger, and could exhaust the machine.
const MOST_THREADS: i64 = 1024;

const EXAMPLES: &str = "\
Examples:
  periplus scan                                operations served by the code in this folder
  periplus scan services/orders services/web   several roots at once
  periplus scan -f json -o endpoints.json      everything that was found, for programs
  periplus scan . --openapi api.yaml --gateway dump/ --traces spans.json
                                               endpoints by risk: what all sources know together
  periplus scan --ref v1.4.0                   a tag, branch or commit, without a checkout
  periplus scan --include tests,unreachable    also what is hidden by default
  periplus explain 'GET /orders/{id}'          where a row comes from, step by step
  periplus packs                               the frameworks that are known

Exit codes:
  0  done, also when nothing was found
  1  a check was not passed
  2  the call is wrong, or something it names cannot be read
  3  incomplete: files were skipped or limits struck, under --strict
  4  failure of the program, or of writing its output";

const SCAN_HELP: &str = "\
Examples:
  periplus scan                          a table of the code in this folder
  periplus scan . --quiet                the rows alone
  periplus scan . -f csv -o routes.csv   written as a whole or not at all
  periplus scan . --strict               for CI: exit code 3 when anything was left out
  periplus scan . --packs company-packs  with packs for frameworks of your own
  periplus scan . --openapi api.yaml --traces spans.json --gateway dump/
                                         endpoints by risk: what all sources know together

How sure a row is stands beside it:
  exact        the code alone decides it
  configured   a default from configuration was folded in
  partial      a piece of the path, or the verb, could not be known
  unmounted    its router is attached to nothing that could be seen
  unreachable  only dead code registers it (hidden unless included)";

const EXPLAIN_HELP: &str = "\
Examples:
  periplus explain 'GET /orders/{id}'            by method and path
  periplus explain /orders/{id} services/orders  every method of a path, in another folder
  periplus explain 3f9a1c                        by the start of a row's id
  periplus explain src/orders.py:12              why a line is a row, or why it is none
  periplus explain 3f9a1c --from endpoints.json  from a saved scan, without scanning again
  periplus explain 'GET /orders/{id}' . --openapi api.yaml --traces spans.json
                                                 an endpoint: its score point by point, every observation";

/// Lists the HTTP endpoints that source code serves: methods and full paths, each with the place it comes from.
#[derive(Debug, Parser)]
#[command(name = "periplus", version, styles = STYLES, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: When,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List the operations found in source code
    Scan(ScanArgs),
    /// Show where one row comes from, down to the lines
    Explain(ExplainArgs),
    /// List the frameworks that are known, or check packs of your own
    Packs(PacksArgs),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Args)]
#[command(after_help = SCAN_HELP)]
pub(crate) struct ScanArgs {
    /// Folders, repositories or files to scan
    #[arg(default_value = ".", value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// How to write the result
    #[arg(short, long, default_value = "table")]
    pub(crate) format: Format,
    /// Write to FILE, which is replaced only when everything was written; `-` for the standard output
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,
    /// Show rows of these too, separated by commas
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    pub(crate) include: Vec<Include>,
    /// Rows only: no summary, no notes, no progress
    #[arg(short, long)]
    pub(crate) quiet: bool,
    /// End with code 3 if files were skipped or limits struck
    #[arg(long)]
    pub(crate) strict: bool,
    /// Print counts and times to the standard error
    #[arg(long)]
    pub(crate) stats: bool,
    #[command(flatten)]
    pub(crate) source: SourceArgs,
    #[command(flatten)]
    pub(crate) others: OtherSources,
}

/// Files of other sources than code.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Other sources (each may be given several times, as a file or a folder)")]
pub(crate) struct OtherSources {
    /// Merge in what OpenAPI or Swagger documents define
    #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) openapi: Vec<PathBuf>,
    /// Merge in a dump of AWS API Gateway
    #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) gateway: Vec<PathBuf>,
    /// Merge in traces: OTLP as JSON, one document or one on each line
    #[arg(long, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) traces: Vec<PathBuf>,
    /// Judge what is recent as of this day or time (2026-01-31, 2026-01-31T12:00:00Z); else as of the newest request
    #[arg(long, value_name = "TIME", value_parser = time, help_heading = "Judging")]
    pub(crate) as_of: Option<u64>,
}

/// Seconds since 1970 of a day, or of a time in UTC.
fn time(text: &str) -> Result<u64, String> {
    let wrong = || "expected a day such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z".to_owned();
    let (day, time) = text.split_once(['T', ' ']).map_or((text, "00:00:00"), |(day, time)| (day, time));
    let numbers = |text: &str, mark: char| -> Option<[u64; 3]> {
        let parts: Vec<u64> = text.split(mark).map(str::parse).collect::<Result<_, _>>().ok()?;
        parts.try_into().ok()
    };
    let [year, month, day] = numbers(day, '-').ok_or_else(wrong)?;
    let [hour, minute, second] = numbers(time.trim_end_matches('Z'), ':').ok_or_else(wrong)?;
    let in_range = (1970..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    if !in_range || hour > 23 || minute > 59 || second > 60 {
        return Err(wrong());
    }
    // Days since 0000-03-01: years that begin in March have their leap day at the end.
    let (years, months) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day - 1 - 719_468;
    Ok(days * 86_400 + hour * 3600 + minute * 60 + second)
}

impl OtherSources {
    /// Whether there are any.
    pub(crate) fn any(&self) -> bool {
        !(self.openapi.is_empty() && self.gateway.is_empty() && self.traces.is_empty())
    }
}

/// What decides what a scan sees.
#[derive(Debug, Args)]
pub(crate) struct SourceArgs {
    /// Read this branch, tag or commit from git, without a checkout
    #[arg(long = "ref", value_name = "REV")]
    pub(crate) revision: Option<String>,
    /// A folder with packs of your own; may be given several times
    #[arg(long = "packs", value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) packs: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) identity: Identity,
    /// Threads to use; 0 for as many as the machine has
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u16).range(0..=MOST_THREADS))]
    pub(crate) threads: u16,
}

/// What the repository is, where git does not tell: CI checkouts often lack it.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Identity {
    /// URL of the repository, by which catalog entities name it
    #[arg(long, value_name = "URL")]
    pub(crate) repo_url: Option<String>,
    /// Branch or tag that the files are of; it is only written down
    #[arg(long, value_name = "NAME")]
    pub(crate) ref_name: Option<String>,
    /// Default branch of the repository
    #[arg(long, value_name = "NAME")]
    pub(crate) default_branch: Option<String>,
}

#[derive(Debug, Args)]
#[command(after_help = EXPLAIN_HELP)]
pub(crate) struct ExplainArgs {
    /// The row: its id or the start of it, `METHOD /path`, or a path; or a line, `FILE:LINE`
    pub(crate) row: String,
    /// Folder, repository or file to scan
    #[arg(default_value = ".", conflicts_with = "from", value_hint = ValueHint::AnyPath)]
    pub(crate) path: PathBuf,
    /// Read the row from a saved `scan -f json` instead
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with_all = ["revision", "packs"])]
    pub(crate) from: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) source: SourceArgs,
    #[command(flatten)]
    pub(crate) others: OtherSources,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct PacksArgs {
    /// How to write the list
    #[arg(short, long, default_value = "table")]
    pub(crate) format: PacksFormat,
    #[command(subcommand)]
    pub(crate) command: Option<PacksCommand>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PacksCommand {
    /// Check the packs in DIR; ends with code 1 if one has a mistake
    Check {
        /// A pack, or a folder with packs below it
        #[arg(value_hint = ValueHint::DirPath)]
        dir: PathBuf,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Table,
    /// Everything, indented
    Json,
    /// Everything, one object on each line
    Ndjson,
    /// The rows, for spreadsheets
    Csv,
    /// For reviews and wikis
    Markdown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PacksFormat {
    /// For people
    Table,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Include {
    /// Tests and their fixtures
    Tests,
    /// Examples and documentation
    Examples,
    /// Bundles, stubs and API clients
    Generated,
    /// Third-party code that was copied in
    Vendored,
    /// Rows that only dead code registers
    Unreachable,
    /// Rows that a framework serves by itself
    Provided,
}

/// What the words of `--include` show.
pub(crate) fn visibility(include: &[Include]) -> Visibility {
    let has = |what| include.contains(&what);
    Visibility {
        tests: has(Include::Tests),
        examples: has(Include::Examples),
        generated: has(Include::Generated),
        vendored: has(Include::Vendored),
        unreachable: has(Include::Unreachable),
        provided: has(Include::Provided),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    /// If the output is a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl When {
    pub(crate) fn choice(self) -> anstream::ColorChoice {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::AlwaysAnsi,
            Self::Never => anstream::ColorChoice::Never,
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn days_and_times_are_read() {
        for (text, seconds) in [
            ("1970-01-01", Some(0)),
            ("2000-02-29", Some(951_782_400)),
            ("2026-01-01T00:00:01Z", Some(1_767_225_601)),
            ("2026-13-01", None),
            ("yesterday", None),
        ] {
            assert_eq!(super::time(text).ok(), seconds, "{text}");
        }
    }

    #[test]
    fn the_arguments_are_consistent() {
        super::Arguments::command().debug_assert();
    }
}
