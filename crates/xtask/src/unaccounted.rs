//! `cargo xtask unaccounted`: lines that look like a route to a plain text search, and that a scan says nothing about.
//!
//! The expressions are wider than the packs' patterns on purpose and know nothing of values: what they find and the scan
//! does not account for is read by a person. Most of it is client code in files that nothing asked for; the rest is the
//! next thing to mend.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use periplus_engine::{Options, PackSet, Silent};
use periplus_inventory::{Role, Scan};
use periplus_source::{Limits, Tree};
use regex::Regex;

/// Arguments of `cargo xtask unaccounted`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The repository or folder to look at
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// Also look into tests and examples
    #[arg(long)]
    all_roles: bool,
    /// Only files with this extension; may be given several times
    #[arg(long = "ext", value_name = "EXT")]
    extensions: Vec<String>,
    /// Also print every row that is not exact, every open claim, and this many exact rows, spread evenly
    #[arg(long, value_name = "N")]
    rows: Option<usize>,
}

/// What registers a route or hands a router on, to the eye, in files with these extensions.
const LOOKS: &[(&[&str], &str)] = &[
    (
        &["py"],
        r#"(?x) ^\s*@[\w.]*\b(get|post|put|delete|patch|head|options|trace|route|websocket|api_route|expose|doc|protect)\(
        | \.(add_url_rule|add_(api_)?(websocket_)?route|include_router|register_blueprint|mount|add_resource|add_handlers
            |add_namespace|register_view|add_view\w*|add_api|register_api)\(
        | \b(url|URLSpec|Rule|Mount|Route|WebSocketRoute)\(\s*[rf]*["']/
        | ^\s*\(\s*[rf]*["'][/^(][^"']*["']\s*,\s*[\w.]+"#,
    ),
    (
        &["js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx"],
        r#"(?x) \.(get|post|put|delete|del|patch|all|head|options|route|use)\(\s*["'`]/
        | \b(app|router|server|fastify|instance|api|routes?|\w*[rR]outer|\w*App)\.(get|post|put|delete|patch|all|use|route|register)\(
        | \b(url|path)\s*:\s*["'`]/[^"'`]*["'`]\s*,
        | ^\s*@(Get|Post|Put|Delete|Patch|All|Controller|RestController|Route)\("#,
    ),
    (
        &["go"],
        r#"(?x) \.(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS|Any|ANY|Handle|HandleFunc|Get|Post|Put|Delete|Patch|Head|Options|All
            |Add|Match|Method|MethodFunc|Mount|Route|Group|PathPrefix|Path|Router|Static\w*|File|AutoRouter|AddRoutes?
            |NSRouter|NSNamespace|NSInclude|NSGet|NSPost|NewNamespace)\(\s*("/|`/|"(GET|POST|PUT|DELETE|PATCH)\b)
        | //\s*@router\s
        | \b(Path|Pattern|Url|URL)\s*:\s*"/[^"]*",\s*(Handler|Method)"#,
    ),
    (
        &["java", "kt"],
        r#"(?x) ^\s*@(\w+Mapping|Path|GET|POST|PUT|DELETE|PATCH|RepositoryRestResource)\b
        | \.(GET|POST|PUT|DELETE|PATCH|nest|path)\(\s*"/
        | \b(route|GET|POST|PUT|DELETE|PATCH|nest|path)\(\s*"/"#,
    ),
    (
        &["cs", "cshtml"],
        r#"(?x) ^\s*\[(Http(Get|Post|Put|Delete|Patch|Head|Options)|\w*Route\w*|AcceptVerbs|Area)\b
        | \.Map(Get|Post|Put|Delete|Patch|Methods|Group|\w*Route|Hub\w*|Fallback\w*|HealthChecks|Controllers)?\(\s*[$@]*"
        | ^@page\b"#,
    ),
];

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let tree = Tree::open(&arguments.path, Limits::default())?;
    let scan = periplus_engine::scan(&tree, &PackSet::builtin()?, &Options::default(), &Silent)?;
    let accounted: BTreeSet<(&str, u32)> = scan.places().map(|at| (at.file.as_str(), at.line)).collect();
    let mut looks = Vec::new();
    for (extensions, expression) in LOOKS {
        looks.push((*extensions, Regex::new(expression)?));
    }
    let mut count = (0, 0);
    for entry in tree.entries() {
        let extension = entry.path.rsplit_once('.').map_or("", |(_, extension)| extension);
        let Some((_, look)) = looks.iter().find(|(extensions, _)| extensions.contains(&extension)) else { continue };
        if !arguments.extensions.is_empty() && !arguments.extensions.iter().any(|wanted| wanted == extension) {
            continue;
        }
        let Ok(text) = tree.read(entry) else { continue };
        if text.role != Role::Production && !arguments.all_roles {
            continue;
        }
        let mut statement = 0;
        for (at, line) in text.text.lines().enumerate() {
            // A chain of calls is accounted for where it begins.
            if !line.trim_start().starts_with('.') {
                statement = at;
            }
            if !look.is_match(line) || is_comment(line) {
                continue;
            }
            count.0 += 1;
            let known = (statement..=at).any(|at| accounted.contains(&(entry.path.as_str(), at as u32 + 1)));
            if !known {
                count.1 += 1;
                println!("{}:{}: {}", entry.path, at + 1, shown(line));
            }
        }
    }
    if let Some(most) = arguments.rows {
        list_rows(&scan, most);
    }
    let (claims, rows) = (scan.unresolved.len(), scan.operations.len());
    eprintln!("{} lines look like routes, {} of them unaccounted; {rows} rows, {claims} open claims", count.0, count.1);
    Ok(ExitCode::SUCCESS)
}

/// A comment line, but for the annotations that Go writes in comments.
fn is_comment(line: &str) -> bool {
    let line = line.trim_start();
    ["//", "#", "*", "/*"].iter().any(|start| line.starts_with(start)) && !line.contains("@router")
}

/// A line without what could move a terminal's cursor, and not too long.
fn shown(line: &str) -> String {
    line.trim().chars().filter(|c| !c.is_control()).take(160).collect()
}

/// Open claims, rows that are not exact, and some of the exact ones.
fn list_rows(scan: &Scan, most: usize) {
    for claim in &scan.unresolved {
        println!("open  {}:{}: {}: {}", claim.location.file, claim.location.line, claim.reason, shown(&claim.code));
    }
    let of_production = scan.operations.iter().filter(|row| row.role == Role::Production);
    let (exact, other): (Vec<_>, Vec<_>) = of_production.partition(|row| row.resolution.as_str() == "exact");
    let step = exact.len().checked_div(most).unwrap_or(1).max(1);
    for row in other.into_iter().chain(exact.into_iter().step_by(step).take(most)) {
        let at = row.locations.first().map_or(String::new(), |at| format!("{}:{}", at.file, at.line));
        println!(
            "{:10} {} {} at {at} {}",
            row.resolution.as_str(),
            row.method,
            row.path,
            row.reason.as_deref().unwrap_or_default()
        );
    }
}
