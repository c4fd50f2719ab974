//! Reads the types of a serde model from its source: names, comments, types and defaults.
//!
//! Not a parser of Rust: it relies on how this repository's formatter lays out plain data.

/// A struct or an enum.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Item {
    /// The type's name.
    pub(crate) name: String,
    /// Its comment, on one line.
    pub(crate) comment: String,
    /// It is an enum: its keys are alternatives.
    pub(crate) is_choice: bool,
    /// An enum that is told apart by its shape and not by a name.
    pub(crate) untagged: bool,
    /// Fields or alternatives.
    pub(crate) keys: Vec<Key>,
}

/// A field, or an alternative.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Key {
    /// As it is written in TOML.
    pub(crate) name: String,
    /// Its comment, on one line.
    pub(crate) comment: String,
    /// The Rust type; empty for an alternative without a value.
    pub(crate) kind: String,
    /// It may be left out.
    pub(crate) optional: bool,
    /// Keys of an alternative that is a table.
    pub(crate) inner: Vec<Key>,
}

/// What stands before a definition.
#[derive(Default)]
struct Head {
    comment: Vec<String>,
    attributes: String,
}

impl Head {
    fn comment(&self) -> String {
        self.comment.join(" ")
    }

    /// The name given by `rename = "…"`, else the Rust name in kebab-case.
    fn name(&self, rust: &str) -> String {
        let renamed = self.attributes.split("rename = \"").nth(1).and_then(|rest| rest.split('"').next());
        renamed.map_or_else(|| kebab(rust), str::to_owned)
    }
}

/// The public types that `source` defines and that can be read from TOML.
pub(crate) fn items(source: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut head = Head::default();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if note(&mut head, line.trim()) {
            continue;
        }
        let is_choice = line.starts_with("pub enum ");
        if (is_choice || line.starts_with("pub struct ")) && line.ends_with('{') {
            let name = line.split_whitespace().nth(2).unwrap_or_default();
            if head.attributes.contains("Deserialize") {
                items.push(Item {
                    name: name.trim_end_matches('{').to_owned(),
                    comment: head.comment(),
                    is_choice,
                    untagged: head.attributes.contains("untagged"),
                    keys: keys(&mut lines, head.attributes.contains("default)]")),
                });
            }
        }
        head = Head::default();
    }
    items
}

/// Takes comments and attributes; false for anything else.
fn note(head: &mut Head, line: &str) -> bool {
    if let Some(comment) = line.strip_prefix("///") {
        head.comment.push(comment.trim().to_owned());
    } else if line.starts_with("#[") {
        head.attributes.push_str(line);
    } else {
        return false;
    }
    true
}

/// The fields or alternatives up to the closing bracket.
fn keys<'a>(lines: &mut impl Iterator<Item = &'a str>, all_optional: bool) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut head = Head::default();
    while let Some(line) = lines.next() {
        let line = line.trim();
        if line.starts_with('}') {
            break;
        }
        if line.is_empty() || note(&mut head, line) {
            continue;
        }
        let optional = all_optional || head.attributes.contains("serde(default");
        let field = line.strip_prefix("pub ").unwrap_or(line).trim_end_matches(',');
        let key = |name: &str, kind: &str| Key {
            name: head.name(name),
            comment: head.comment(),
            kind: kind.to_owned(),
            optional: optional || kind.starts_with("Option<"),
            inner: Vec::new(),
        };
        if let Some((name, kind)) = field.split_once(": ") {
            keys.push(key(name, kind));
        } else if let Some(name) = field.strip_suffix(" {") {
            let inner = self::keys(lines, false);
            keys.push(Key { inner, ..key(name, "") });
        } else if let Some((name, kind)) = field.split_once('(') {
            keys.push(key(name, kind.trim_end_matches(')')));
        } else {
            keys.push(key(field, ""));
        }
        head = Head::default();
    }
    keys
}

/// `token_brackets` and `TokenBrackets` to `token-brackets`.
pub(crate) fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for character in name.chars() {
        match character {
            '_' => kebab.push('-'),
            _ if character.is_uppercase() => {
                if !kebab.is_empty() {
                    kebab.push('-');
                }
                kebab.extend(character.to_lowercase());
            }
            _ => kebab.push(character),
        }
    }
    kebab
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"
/// A thing.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Thing {
    /// What it is called,
    /// by people.
    pub long_name: String,
    /// Its parts.
    #[serde(default, rename = "part")]
    pub parts: Vec<Part>,
}

/// Not read from TOML.
pub struct Hidden {
    pub x: u32,
}

/// How.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Part {
    /// One.
    FirstOne,
    /// By name.
    Named {
        /// The name.
        name: String,
    },
    /// A text.
    Text(String),
}
"#;

    #[test]
    fn fields_have_the_names_that_toml_has() {
        let items = items(SOURCE);
        assert_eq!(items.iter().map(|item| item.name.as_str()).collect::<Vec<_>>(), ["Thing", "Part"]);
        let key = &items[0].keys[0];
        assert_eq!((key.name.as_str(), key.comment.as_str()), ("long-name", "What it is called, by people."));
        assert!(!key.optional);
        let key = &items[0].keys[1];
        assert_eq!((key.name.as_str(), key.kind.as_str(), key.optional), ("part", "Vec<Part>", true));
    }

    #[test]
    fn alternatives_are_read_with_what_they_hold() {
        let items = items(SOURCE);
        assert!(items[1].is_choice && items[1].untagged);
        let names: Vec<&str> = items[1].keys.iter().map(|key| key.name.as_str()).collect();
        assert_eq!(names, ["first-one", "named", "text"]);
        assert_eq!(items[1].keys[1].inner[0].name, "name");
        assert_eq!(items[1].keys[2].kind, "String");
    }
}
