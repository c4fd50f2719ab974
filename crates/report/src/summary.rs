//! What a scan comes to, in a few lines.

use periplus_inventory::{Resolution, Role, Scan, SkipReason, Summary, Unsupported};

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
        // Each manifest of a large repository may name the same one.
        let same = |a: &Unsupported, b: &Unsupported| (&a.framework, a.language) == (&b.framework, b.language);
        for named in scan.unsupported.chunk_by(same) {
            let [first, others @ ..] = named else { continue };
            let place = &first.evidence;
            let more = if others.is_empty() { String::new() } else { format!(" and {} more", others.len()) };
            lines.push(format!(
                "not covered: {} ({}), used in {}:{}{more}",
                first.framework, first.language, place.file, place.line
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
    let provided = std::iter::once(("provided", "provided", summary.hidden_provided));
    let hidden: Vec<(&str, &str, u64)> =
        roles.chain(resolutions).chain(provided).filter(|(_, _, count)| *count > 0).collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use periplus_inventory::{Language, Location, Root};

    #[test]
    fn a_framework_that_several_manifests_name_is_told_once() {
        let named = |framework: &str, file: &str| Unsupported {
            framework: framework.to_owned(),
            language: Language::Java,
            evidence: Location::new(file, 3, 1),
        };
        let mut scan = Scan::new(Root::default());
        scan.unsupported =
            vec![named("Javalin", "a/pom.xml"), named("Javalin", "b/pom.xml"), named("Vert.x", "pom.xml")];
        let lines = summary_lines(&[scan]);
        let told: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("not covered: ")).collect();
        assert_eq!(told, ["Javalin (java), used in a/pom.xml:3 and 1 more", "Vert.x (java), used in pom.xml:3"]);
    }
}
