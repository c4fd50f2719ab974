//! Every diagnostic that the code can give is described, and none that it cannot.

use std::collections::BTreeSet;

use crate::{between, files_below, read, repository};

/// What stands before a code where one is given.
const BEFORE: [&str; 4] = ["code: \"", ".problem(\"", ".note(\"", "code = \""];

#[test]
fn diagnostics_and_their_page_agree() {
    let page = read("docs/diagnostics.md");
    let described: BTreeSet<String> = between(&page, "\n### `", "`\n").map(str::to_owned).collect();
    let given = given();
    let missing: Vec<_> = given.difference(&described).collect();
    assert!(missing.is_empty(), "docs/diagnostics.md does not describe {missing:?}");
    let gone: Vec<_> = described.difference(&given).collect();
    assert!(gone.is_empty(), "docs/diagnostics.md describes {gone:?}, which nothing gives");
}

#[test]
fn skip_reasons_are_described() {
    let page = read("docs/diagnostics.md");
    let schema = read("docs/schema/scan.schema.json");
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    for reason in schema["$defs"]["SkipReason"]["oneOf"].as_array().unwrap() {
        let reason = reason["const"].as_str().unwrap();
        assert!(page.contains(&format!("| `{reason}` |")), "docs/diagnostics.md does not describe `{reason}`");
    }
}

/// The codes in the sources of all crates that a scan uses.
fn given() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for name in ["engine", "extract", "link", "source"] {
        for file in files_below(&repository().join("crates").join(name).join("src"), "rs") {
            let text = std::fs::read_to_string(&file).unwrap();
            // Tests come last, and make codes up.
            let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
            for before in BEFORE {
                codes.extend(between(text, before, "\"").filter(|code| is_code(code)).map(str::to_owned));
            }
            // Linking names its limits, and prefixes them where it reports.
            let limits = between(text, "limits.insert((", "))");
            codes.extend(limits.filter_map(|limit| Some(format!("limit-{}", limit.split('"').nth(1)?))));
        }
    }
    codes
}

fn is_code(text: &str) -> bool {
    text.contains('-')
        && text.chars().all(|character| character.is_ascii_lowercase() || "-0123456789".contains(character))
}
