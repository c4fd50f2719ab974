//! Renders the model as Markdown, and puts it where the page marks a place for it.

use std::fmt::Write as _;

use anyhow::{Context, Result};

use super::model::{Item, Key};

/// What people call a type, where that differs from its name.
const HEADINGS: [(&str, &str); 23] = [
    ("Pack", "Top level"),
    ("RouterKind", "`[[router]]`"),
    ("Join", "`[join]`"),
    ("Deployable", "`[deployable]`"),
    ("Call", "`[[call]]`"),
    ("Action", "Actions"),
    ("ArgRef", "Arguments"),
    ("PathSpec", "Paths of calls"),
    ("MethodSpec", "Methods of calls"),
    ("AnnotationRule", "`[[annotation]]`"),
    ("ClassRule", "`[[class]]`"),
    ("Discovery", "`[class.when]` and `[class.unless]`"),
    ("Members", "`[class.members]`"),
    ("Slot", "`[slot.NAME]`"),
    ("TemplateType", "`[[template-type]]`"),
    ("PathSyntax", "`[path]`"),
    ("ParameterSource", "`[[parameter]]`"),
    ("Inference", "`[inference]`"),
    ("RegexForm", "`[path.regex]`"),
    ("Library", "`library.toml`"),
    ("LibraryFunction", "`[[function]]`"),
    ("RejectedSymbol", "`[[rejected]]`"),
    ("UnsupportedFramework", "`[[unsupported]]`"),
];

fn heading(name: &str) -> String {
    let known = HEADINGS.iter().find(|(of, _)| *of == name);
    known.map_or_else(|| words(name), |(_, heading)| (*heading).to_owned())
}

/// `SigilForm` to `Sigil form`.
fn words(name: &str) -> String {
    let mut words = String::new();
    for character in name.chars() {
        if character.is_uppercase() && !words.is_empty() {
            words.push(' ');
            words.extend(character.to_lowercase());
        } else {
            words.push(character);
        }
    }
    words
}

/// A section with a table for each type.
pub(crate) fn reference(items: &[Item]) -> String {
    let mut page = String::new();
    for item in items {
        let _ = write!(page, "\n### {}\n\n{}\n", heading(&item.name), plain(&item.comment));
        page.push_str(if item.is_choice {
            "\n| one of | meaning |\n|---|---|\n"
        } else {
            "\n| key | value | meaning |\n|---|---|---|\n"
        });
        for key in &item.keys {
            if item.is_choice {
                let _ = writeln!(page, "| {} | {} |", alternative(item, key), plain(&key.comment));
            } else {
                let required = if key.optional { "" } else { ", required" };
                let _ = writeln!(page, "| `{}` | {}{required} | {} |", key.name, value(&key.kind), plain(&key.comment));
            }
        }
    }
    page
}

fn alternative(item: &Item, key: &Key) -> String {
    if !key.inner.is_empty() {
        let keys: Vec<String> = key
            .inner
            .iter()
            .map(|key| format!("`{}` ({}{})", key.name, value(&key.kind), if key.optional { ", optional" } else { "" }))
            .collect();
        return format!("a table with {}", keys.join(", "));
    }
    match (item.untagged, key.kind.is_empty()) {
        (true, _) => value(&key.kind),
        (false, true) => format!("`\"{}\"`", key.name),
        (false, false) => format!("a table with `{}` ({})", key.name, value(&key.kind)),
    }
}

/// A Rust type in words.
fn value(kind: &str) -> String {
    let inside = |start: &str| kind.strip_prefix(start).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inside("Option<") {
        return value(inner);
    }
    if let Some(inner) = inside("Vec<") {
        return match value(inner).as_str() {
            "text" => "list of texts".to_owned(),
            "list of texts" => "list of lists of texts".to_owned(),
            "number" => "list of numbers".to_owned(),
            other => format!("list: {other}"),
        };
    }
    if let Some((_, inner)) = kind.split_once("BTreeMap<").and_then(|(_, rest)| rest.split_once(", ")) {
        return format!("table of names to {}", value(inner.strip_suffix('>').unwrap_or(inner)));
    }
    match kind.rsplit("::").next().unwrap_or(kind) {
        "String" => "text".to_owned(),
        "char" => "one character".to_owned(),
        "bool" => "`true` or `false`".to_owned(),
        "usize" | "i32" | "u32" | "i64" => "number".to_owned(),
        name => format!("see {}", heading(name)),
    }
}

/// A comment without links into the code.
fn plain(comment: &str) -> String {
    let mut plain = String::new();
    let mut rest = comment;
    while let Some((before, after)) = rest.split_once("[`") {
        plain.push_str(before);
        let Some((link, behind)) = after.split_once("`]") else { break };
        let last = link.rsplit("::").next().unwrap_or(link);
        let _ = write!(plain, "`{}`", super::model::kebab(last));
        rest = behind;
    }
    plain.push_str(rest);
    in_toml(&plain).replace('|', "\\|")
}

/// Names of fields as TOML has them: `insert_slash` is `insert-slash`.
fn in_toml(text: &str) -> String {
    let is_field = |part: &str| part.contains('_') && part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let parts = text.split('`').map(|part| if is_field(part) { part.replace('_', "-") } else { part.to_owned() });
    parts.collect::<Vec<_>>().join("`")
}

/// The page with the part between the marks of `name` replaced.
pub(crate) fn replaced(page: &str, name: &str, part: &str) -> Result<String> {
    let (start, end) = (format!("<!-- {name}: written by `cargo xtask docs` -->\n"), format!("<!-- end of {name} -->"));
    let (before, rest) = page.split_once(&start).with_context(|| format!("the page has no line {start}"))?;
    let (_, after) = rest.split_once(&end).with_context(|| format!("the page has no line {end}"))?;
    Ok(format!("{before}{start}{part}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test should panic")]
    use super::*;

    #[test]
    fn types_are_told_in_words() {
        assert_eq!(value("Vec<String>"), "list of texts");
        assert_eq!(value("Option<crate::ArgRef>"), "see Arguments");
        assert_eq!(value("std::collections::BTreeMap<String, ArgRef>"), "table of names to see Arguments");
        assert_eq!(value("BTreeMap<String, Vec<i64>>"), "table of names to list of numbers");
        assert_eq!(value("Vec<SigilForm>"), "list: see Sigil form");
    }

    #[test]
    fn only_the_marked_part_is_replaced() {
        let page = "a\n<!-- x: written by `cargo xtask docs` -->\nold\n<!-- end of x -->\nb\n";
        let new = replaced(page, "x", "new").unwrap();
        assert_eq!(new, "a\n<!-- x: written by `cargo xtask docs` -->\nnew\n<!-- end of x -->\nb\n");
        assert_eq!(replaced(&new, "x", "new").unwrap(), new);
        assert!(replaced(page, "y", "new").is_err());
    }
}
