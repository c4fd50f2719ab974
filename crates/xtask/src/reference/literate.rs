//! The index of the literate tests: each with its title.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The folders of the tests with what people call them, in the order of the page.
const LANGUAGES: [(&str, &str); 5] =
    [("python", "Python"), ("javascript", "JavaScript, TypeScript"), ("go", "Go"), ("java", "Java"), ("csharp", "C#")];

/// A list for each language.
pub(crate) fn index(tests: &Path) -> Result<String> {
    let mut page = String::new();
    for (folder, language) in LANGUAGES {
        let _ = write!(page, "\n### {language}\n\n");
        let mut names = Vec::new();
        for entry in fs::read_dir(tests.join(folder)).with_context(|| format!("cannot list {folder}"))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            names.extend(name.strip_suffix(".md").map(str::to_owned));
        }
        names.sort();
        for name in names {
            let text = fs::read_to_string(tests.join(folder).join(format!("{name}.md")))?;
            let title = text.lines().next().and_then(|line| line.strip_prefix("# ")).unwrap_or(&name);
            let _ = writeln!(page, "- [{name}]({folder}/{name}.md): {title}");
        }
    }
    Ok(page)
}
