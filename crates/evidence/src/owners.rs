//! CODEOWNERS: who owns which files.

use periplus_inventory::OwnerRule;

use crate::reading::evidence;

/// The rules in the CODEOWNERS file at `path`, in their order. Headings of sections (GitLab) and exclusions are no
/// rules; owners of a section count for the patterns below it that name none.
pub fn read_code_owners(path: &str, text: &str) -> Vec<OwnerRule> {
    let mut rules = Vec::new();
    let mut section: Option<Vec<String>> = None;
    for (at, line) in text.lines().enumerate() {
        let line = line.split(" #").next().unwrap_or_default().trim();
        if line.is_empty() || line.starts_with(['#', '!']) {
            continue;
        }
        if let Some(heading) = line.strip_prefix("^[").or_else(|| line.strip_prefix('[')) {
            let rest = heading.split_once(']').map_or("", |(_, rest)| rest);
            let rest = if rest.starts_with('[') { rest.split_once(']').map_or("", |(_, rest)| rest) } else { rest };
            section = Some(rest.split_whitespace().map(str::to_owned).collect());
            continue;
        }
        let mut words = line.split_whitespace();
        let Some(pattern) = words.next() else { continue };
        let mut owners: Vec<String> = words.map(str::to_owned).collect();
        if let Some(section) = section.as_ref().filter(|_| owners.is_empty()) {
            owners.clone_from(section);
        }
        rules.push(OwnerRule {
            pattern: pattern.replace("\\ ", " "),
            owners,
            evidence: evidence(path, at as u32 + 1, 1),
        });
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_have_a_pattern_and_owners() {
        let text = "# all\n*  @port/all\n/docs/ # nobody\n\n[Freight] @port/freight\ncargo/\ncargo/pay/ @pay a@b.example\n!x\n";
        let rules = read_code_owners("CODEOWNERS", text);
        let told: Vec<String> = rules
            .iter()
            .map(|rule| {
                let line = rule.evidence.location.as_ref().map_or(0, |at| at.line);
                format!("{line} {} {}", rule.pattern, rule.owners.join("+"))
            })
            .collect();
        assert_eq!(told, ["2 * @port/all", "3 /docs/ ", "6 cargo/ @port/freight", "7 cargo/pay/ @pay+a@b.example"]);
    }
}
