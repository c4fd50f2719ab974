//! The frameworks that are known, and those that are only announced.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::Result;
use periplus_engine::PackSet;

/// What people call a pack's language.
const LANGUAGES: [(&str, &str); 5] = [
    ("csharp", "C#"),
    ("go", "Go"),
    ("java", "Java, Kotlin"),
    ("javascript", "JavaScript, TypeScript"),
    ("python", "Python"),
];

/// A table of the built-in packs, and the list of frameworks that no pack knows.
pub(crate) fn frameworks() -> Result<String> {
    let packs = PackSet::builtin()?;
    let mut page = String::from("\n| language | framework | versions |\n|---|---|---|\n");
    let mut rows: Vec<_> =
        packs.packs().iter().map(|pack| (language(&pack.language), &pack.name, &pack.versions)).collect();
    rows.sort();
    for (language, name, versions) in rows {
        let _ = writeln!(page, "| {language} | {name} | {} |", versions.replace(">=", "from "));
    }
    let mut unknown: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (of, library) in packs.libraries() {
        let names = library.unsupported.iter().map(|framework| framework.name.as_str());
        unknown.entry(language(of)).or_default().extend(names);
    }
    page.push_str("\nOthers are **not covered yet**. When a manifest names one of these, the scan says so:\n\n");
    for (language, names) in unknown.iter().filter(|(_, names)| !names.is_empty()) {
        let _ = writeln!(page, "- {language}: {}", names.join(", "));
    }
    Ok(page)
}

fn language(id: &str) -> &str {
    LANGUAGES.iter().find(|(of, _)| *of == id).map_or(id, |(_, name)| name)
}
