//! What a scan comes to, in a few lines.

use periplus_inventory::{Resolution, Role, Scan, SkipReason, Summary};

use crate::plural::{counted, parts};

/// The summary of `scans`: rows by resolution, what is hidden and how to see it, what is missing.
pub fn summary_lines(scans: &[Scan]) -> Vec<String> {
    let summary = Summary::of(scans);
    let mut lines = vec![rows(&summary)];
    lines.extend(hidden(&summary));
    if summary.unresolved > 0 {
        lines.push(format!(
            "{} could not be resolved; `-f json` lists them under `unresolved`",
            counted(summary.unresolved, "claim")
        ));
    }
    for scan in scans {
        for framework in &scan.unsupported {
            let place = &framework.evidence;
            lines.push(format!(
                "not covered: {} ({}), used in {}:{}",
                framework.framework, framework.language, place.file, place.line
            ));
        }
    }
    if !summary.skipped.is_empty() {
        let total = summary.skipped.values().sum();
        let reasons = parts(summary.skipped.iter().map(|(reason, count)| (SkipReason::as_str(*reason), *count)));
        lines.push(format!("{} not looked at: {reasons}", counted(total, "file")));
    }
    if summary.limits > 0 {
        lines.push(format!("{} struck, rows may be missing; see `diagnostics`", counted(summary.limits, "limit")));
    }
    lines
}

fn rows(summary: &Summary) -> String {
    if summary.operations == 0 {
        return "no operations".to_owned();
    }
    let total = counted(summary.operations, "operation");
    let applications = counted(summary.applications, "application");
    let resolutions =
        parts(summary.by_resolution.iter().map(|(resolution, count)| (Resolution::as_str(*resolution), *count)));
    format!("{total} in {applications}: {resolutions}")
}

fn hidden(summary: &Summary) -> Option<String> {
    let roles = summary.hidden_by_role.iter().map(|(role, count)| (role.as_str(), switch(*role), *count));
    let resolutions = summary
        .hidden_by_resolution
        .iter()
        .map(|(resolution, count)| (resolution.as_str(), resolution.as_str(), *count));
    let hidden: Vec<(&str, &str, u64)> = roles.chain(resolutions).filter(|(_, _, count)| *count > 0).collect();
    if hidden.is_empty() {
        return None;
    }
    let counts = parts(hidden.iter().map(|(name, _, count)| (*name, *count)));
    let switches: Vec<&str> = hidden.iter().map(|(_, switch, _)| *switch).collect();
    Some(format!("hidden: {counts}; show them with --include {}", switches.join(",")))
}

/// The word that `--include` takes for a role.
fn switch(role: Role) -> &'static str {
    match role {
        Role::Production => "production",
        Role::Test => "tests",
        Role::Example => "examples",
        Role::Generated => "generated",
        Role::Vendored => "vendored",
    }
}
