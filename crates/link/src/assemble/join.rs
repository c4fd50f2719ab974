//! Prefix and path to a canonical path, by the parameters of the pack.

use super::{REGEX_FLAGS, REGEX_MARK};
use crate::eval::clean;
use crate::value::{HOLE_END, HOLE_START};
use periplus_inventory::path::{ParsedParameter, PathSyntax, RawPiece};
use periplus_packs::Join;

/// A canonical path and what came with it.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) path: String,
    pub(crate) alt_paths: Vec<String>,
    pub(crate) has_hole: bool,
    pub(crate) parameters: Vec<ParsedParameter>,
}

/// The raw path as a user reads it: holes in braces with a question mark.
pub(super) fn readable(raw: &str) -> String {
    raw.split(REGEX_FLAGS)
        .next()
        .unwrap_or_default()
        .chars()
        .filter_map(|c| match c {
            HOLE_START => Some("{?".to_owned()),
            HOLE_END => Some("}".to_owned()),
            REGEX_MARK => None,
            other => Some(other.to_string()),
        })
        .collect()
}

/// Joins a prefix and a path, both with marked holes.
pub(crate) fn join(prefix: &str, path: &str, rules: Join) -> String {
    if path.starts_with(REGEX_MARK) {
        // A regular expression says itself whether a slash comes first.
        return format!("{}{path}", prefix.trim_end_matches('/'));
    }
    if path.is_empty() {
        return prefix.to_owned();
    }
    if prefix.is_empty() {
        return path.to_owned();
    }
    if rules.root_is_empty && path == "/" {
        return prefix.to_owned();
    }
    let trailing = path.ends_with('/');
    let mut left = prefix;
    let mut right = path;
    if rules.trim_prefix {
        left = left.trim_end_matches('/');
    }
    if rules.trim_path {
        right = right.trim_start_matches('/');
    }
    let touching = left.ends_with('/') || right.starts_with('/');
    let mut joined = if rules.insert_slash && !touching { format!("{left}/{right}") } else { format!("{left}{right}") };
    if rules.clean {
        joined = clean(&joined);
        if trailing && !joined.ends_with('/') {
            joined.push('/');
        }
    }
    joined
}

/// Reads a whole path in the framework's notation.
pub(crate) fn canonical(raw: &str, rules: Join, syntax: &PathSyntax) -> Parts {
    let mut text = raw.to_owned();
    // Rules for slashes hold for the notation, not within a regular expression.
    let expression = match text.find(REGEX_MARK) {
        Some(start) => text.split_off(start),
        None => String::new(),
    };
    if !syntax.regex.always && !text.starts_with(['/', HOLE_START]) && (expression.is_empty() || !text.is_empty()) {
        text.insert(0, '/');
    }
    // A hole that the path begins with is a base path: what follows is behind a slash.
    if text.starts_with(HOLE_START)
        && let Some(end) = text.find(HOLE_END)
        && text[end + HOLE_END.len_utf8()..].starts_with(|c: char| c.is_ascii_alphanumeric())
    {
        text.insert(end + HOLE_END.len_utf8(), '/');
    }
    if rules.collapse {
        text = collapse(&text);
    }
    if rules.trim_end && text.len() > 1 {
        let trimmed = text.trim_end_matches('/');
        text.truncate(trimmed.len().max(1));
    }
    let mut pieces = Vec::new();
    push_pieces(&mut pieces, &text);
    // A path matches without regard to flags.
    let expression = expression.split(REGEX_FLAGS).next().unwrap_or_default();
    if let Some(expression) = expression.strip_prefix(REGEX_MARK) {
        pieces.push(RawPiece::Regex);
        push_pieces(&mut pieces, expression);
    }
    let parsed = syntax.parse(&pieces);
    let has_hole = parsed.template.has_hole();
    Parts {
        path: parsed.template.to_string(),
        alt_paths: parsed.alt_paths.iter().map(ToString::to_string).collect(),
        has_hole,
        parameters: parsed.parameters,
    }
}

fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    for c in text.chars() {
        if c == '/' && last == '/' {
            continue;
        }
        out.push(c);
        last = c;
    }
    out
}

/// Splits a text with marked holes.
fn push_pieces<'t>(pieces: &mut Vec<RawPiece<'t>>, text: &'t str) {
    let mut rest = text;
    while let Some(start) = rest.find(HOLE_START) {
        if start > 0 {
            pieces.push(RawPiece::Text(&rest[..start]));
        }
        let after = &rest[start + HOLE_START.len_utf8()..];
        let end = after.find(HOLE_END).unwrap_or(after.len());
        pieces.push(RawPiece::Hole(&after[..end]));
        rest = after.get(end + HOLE_END.len_utf8()..).unwrap_or_default();
    }
    if !rest.is_empty() {
        pieces.push(RawPiece::Text(rest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_join_rule_does_one_thing() {
        let plain = Join::default();
        assert_eq!(join("/a", "/b", plain), "/a/b");
        assert_eq!(join("/user", "s", plain), "/users");
        assert_eq!(join("/a/", "/b", Join { trim_prefix: true, ..plain }), "/a/b");
        assert_eq!(join("/a", "b", Join { insert_slash: true, ..plain }), "/a/b");
        assert_eq!(join("/a", "/", Join { root_is_empty: true, ..plain }), "/a");
        assert_eq!(join("/a/", "../b//c/", Join { insert_slash: true, clean: true, ..plain }), "/b/c/");
        assert_eq!(join("/a/", "", Join { clean: true, ..plain }), "/a/");
    }

    #[test]
    fn holes_survive() {
        let parts = canonical("\u{1}prefix\u{2}/x", Join::default(), &PathSyntax::default());
        assert_eq!(parts.path, "/{?prefix}/x");
        assert!(parts.has_hole);
    }

    #[test]
    fn a_regular_expression_follows_its_prefix() {
        let syntax = PathSyntax::default();
        let path = |prefix: &str, expression: &str| {
            let raw = join(prefix, &format!("{REGEX_MARK}{expression}"), Join::default());
            canonical(&raw, Join::default(), &syntax).path
        };
        assert_eq!(path("", "^\\/files\\/(.*)$"), "/files/{*0}");
        assert_eq!(path("/api/", "^\\/files\\/(\\d+)\\/?$"), "/api/files/{0}");
        assert_eq!(path("/a(b)", "\u{1}name\u{2}"), "/a(b){?name}");
    }
}
