//! Texts taken apart.

use super::elementwise::map_text;
use super::{Actual, Eval, Frame, Object};
use crate::value::{Site, Value};
use periplus_packs::Operation;

impl Eval<'_> {
    /// Pieces of a text, or the number that a value is.
    pub(super) fn pieces(&mut self, frame: &Frame, op: Operation, actuals: &[Actual], site: Site) -> Option<Value> {
        let value = |at: usize| actuals.get(at).map(|actual| actual.value.clone());
        let first = value(0)?;
        match op {
            Operation::Split | Operation::SplitEnd => {
                let places = match value(2) {
                    // Elsewhere the number is one of parts, or means something else.
                    Some(Value::Int(places)) if self.is_python(frame) => usize::try_from(places).ok(),
                    _ => None,
                };
                match value(1) {
                    Some(separator) => {
                        self.split_text(frame, &first, &separator, places, op == Operation::SplitEnd, site)
                    }
                    None => {
                        let words = first.known_text()?;
                        let words = words.split_whitespace().map(|word| Value::text(word, Some(site))).collect();
                        Some(self.list(words))
                    }
                }
            }
            Operation::SplitParts => {
                let places = match value(2) {
                    Some(Value::Int(parts)) if parts > 0 => usize::try_from(parts - 1).ok(),
                    _ => None,
                };
                self.split_text(frame, &first, &value(1)?, places, false, site)
            }
            Operation::SplitExtension => {
                let text = first.known_text()?;
                let (stem, extension) = split_extension(&text);
                let parts = vec![Value::text(stem, Some(site)), Value::text(extension, None)];
                Some(self.list(parts))
            }
            Operation::FolderOf => {
                map_text(first, &|text: &str| text.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned())
            }
            Operation::FileName => {
                let ending = value(1).and_then(|ending| ending.known_text()).unwrap_or_default();
                map_text(first, &|text: &str| {
                    let name = text.rsplit('/').next().unwrap_or(text);
                    name.strip_suffix(ending.as_str()).unwrap_or(name).to_owned()
                })
            }
            Operation::Trim | Operation::TrimStart | Operation::TrimEnd => {
                let cut = value(1).and_then(|value| value.known_text());
                map_text(first, &|text: &str| {
                    let whole = |text: &str| match &cut {
                        Some(cut) if op == Operation::TrimStart => text
                            .strip_prefix(cut.as_str())
                            .unwrap_or(text.trim_start_matches(|c| cut.contains(c)))
                            .to_owned(),
                        Some(cut) if op == Operation::TrimEnd => text
                            .strip_suffix(cut.as_str())
                            .unwrap_or(text.trim_end_matches(|c| cut.contains(c)))
                            .to_owned(),
                        Some(cut) => text.trim_matches(|c| cut.contains(c)).to_owned(),
                        None if op == Operation::TrimStart => text.trim_start().to_owned(),
                        None if op == Operation::TrimEnd => text.trim_end().to_owned(),
                        None => text.trim().to_owned(),
                    };
                    whole(text)
                })
            }
            Operation::ParsePath => {
                let text = first.known_text()?;
                let (folder, base) = text.rsplit_once('/').unwrap_or(("", &text));
                let (stem, extension) = split_extension(base);
                let parts = [("dir", folder), ("base", base), ("name", stem), ("ext", extension)];
                let parts = parts.map(|(name, part)| (Value::text(name, None), Value::text(part, Some(site))));
                Some(self.map(parts.to_vec()))
            }
            Operation::ExtensionOf => {
                let text = first.known_text()?;
                let (_, extension) = split_extension(text.rsplit('/').next().unwrap_or(&text));
                Some(Value::text(extension, Some(site)))
            }
            Operation::RelativePath => {
                let path = super::listing::relative(&first.known_text()?, &value(1)?.known_text()?)?;
                Some(Value::text(&path, Some(site)))
            }
            Operation::Words => {
                let text = first.known_text()?;
                let words = text.split_whitespace().map(|word| Value::text(word, Some(site))).collect();
                Some(self.list(words))
            }
            Operation::Cut => {
                let (text, separator) = (first.known_text()?, value(1)?.known_text()?);
                let (before, after, found) = match text.split_once(&separator) {
                    Some((before, after)) => (before, after, true),
                    None => (text.as_str(), "", false),
                };
                let parts = vec![Value::text(before, Some(site)), Value::text(after, Some(site)), Value::Bool(found)];
                Some(self.list(parts))
            }
            // A literal names its parts.
            Operation::ParseUrl if actuals.iter().any(|actual| actual.name.is_some()) => None,
            Operation::ParseUrl => {
                let path = map_text(first, &|url: &str| path_of(url).to_owned())?;
                let entries = vec![(Value::text("Path", None), path)];
                Some(Value::Map(self.alloc(Object::Map { entries, open: true })))
            }
            _ => self.number_in(&first).map(Value::Int),
        }
    }
}

/// A name without its extension, and the extension with its dot.
fn split_extension(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(at) if at > 0 => name.split_at(at),
        _ => (name, ""),
    }
}

/// The path of an address.
fn path_of(url: &str) -> &str {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let url = &url[..end];
    match url.split_once("://").or_else(|| url.strip_prefix("//").map(|rest| ("", rest))) {
        Some((_, rest)) => rest.find('/').map_or("", |at| &rest[at..]),
        None => url,
    }
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn the_path_of_an_address_is_behind_its_host() {
        assert_eq!(path_of("https://a.example/b/c?d#e"), "/b/c");
        assert_eq!(path_of("https://a.example"), "");
        assert_eq!(path_of("//a.example/b"), "/b");
        assert_eq!(path_of("/b#c"), "/b");
        assert_eq!(path_of(""), "");
    }
}
