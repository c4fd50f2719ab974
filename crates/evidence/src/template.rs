//! Paths as definitions, gateways and frameworks' tracing write them, read into the canonical form.

use periplus_inventory::path::{PathTemplate, Piece, Segment};

/// `text` as a path template. All common notations of parameters are understood at once, since a trace does not say
/// which framework wrote its route: `{id}`, `{id:type}`, `:id`, `<id>`, `<type:id>`; and of catch-alls: `{*rest}`,
/// `{rest+}`, `{rest...}`, `<path:rest>`, `*`, `**`.
pub fn route_template(text: &str) -> PathTemplate {
    let text = text.trim();
    let text = text.strip_prefix('^').map_or(text, |rest| rest.strip_suffix('$').unwrap_or(rest));
    let text = text.strip_prefix('/').unwrap_or(text);
    let text = text.split('?').next().filter(|_| !text.contains(['{', '<'])).unwrap_or(text);
    PathTemplate::new(split(text).into_iter().map(|segment| Segment::new(pieces(segment))))
}

/// Splits at slashes outside of brackets.
fn split(text: &str) -> Vec<&str> {
    let mut depth = 0usize;
    let mut start = 0;
    let mut parts = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' | b'<' => depth += 1,
            b'}' | b'>' => depth = depth.saturating_sub(1),
            b'/' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

fn pieces(segment: &str) -> Vec<Piece> {
    if matches!(segment, "*" | "**") {
        return vec![Piece::CatchAll { name: String::new() }];
    }
    if let Some(name) = segment.strip_prefix('*').filter(|name| is_name(name)) {
        return vec![Piece::CatchAll { name: name.to_owned() }];
    }
    let mut pieces = Vec::new();
    let mut rest = segment;
    while let Some(at) = rest.find(['{', '<', ':']) {
        let (before, from) = rest.split_at(at);
        let (piece, used) = match from.as_bytes().first() {
            Some(b'{') => bracket(from, '{', '}', braced),
            Some(b'<') => bracket(from, '<', '>', angled),
            _ => colon(from, before, pieces.is_empty()),
        };
        pieces.push(Piece::Literal(before.to_owned()));
        pieces.push(piece);
        rest = &from[used..];
    }
    pieces.push(Piece::Literal(rest.to_owned()));
    pieces
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

/// What stands between brackets; an open one is literal text.
fn bracket(text: &str, open: char, close: char, read: fn(&str) -> Piece) -> (Piece, usize) {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        if c == open {
            depth += 1;
        } else if c == close {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return (read(&text[1..at]), at + 1);
            }
        }
    }
    (Piece::Literal(text[..1].to_owned()), 1)
}

fn braced(inner: &str) -> Piece {
    let inner = inner.trim();
    let catch_all = inner
        .strip_prefix("**")
        .or_else(|| inner.strip_prefix('*'))
        .or_else(|| inner.strip_suffix('+'))
        .or_else(|| inner.strip_suffix("..."));
    if let Some(name) = catch_all {
        return Piece::CatchAll { name: name.trim_end_matches('?').to_owned() };
    }
    let (name, constraint) = inner.split_once(':').unwrap_or((inner, ""));
    if matches!(constraint, "path" | ".*" | ".+") {
        return Piece::CatchAll { name: name.to_owned() };
    }
    let ty = constraint.trim_end_matches('?');
    let ty = ty.split([':', '(']).next().filter(|ty| is_name(ty) && ty.starts_with(char::is_alphabetic));
    let name = name.split('=').next().unwrap_or(name).trim_end_matches('?');
    Piece::Parameter { name: name.to_owned(), ty: ty.map(str::to_owned) }
}

fn angled(inner: &str) -> Piece {
    let (ty, name) = inner.split_once(':').unwrap_or(("", inner));
    if ty == "path" {
        return Piece::CatchAll { name: name.to_owned() };
    }
    let ty = ty.split('(').next().filter(|ty| !ty.is_empty() && *ty != "string");
    Piece::Parameter { name: name.trim_end_matches('?').to_owned(), ty: ty.map(str::to_owned) }
}

/// `:name` at the start of a segment or after a separator; `name:verb` is literal text.
fn colon(text: &str, before: &str, first: bool) -> (Piece, usize) {
    let name: &str = text[1..].split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
    let begins = (before.is_empty() && first) || before.ends_with(['-', '.', '~', '@']);
    if !begins || name.is_empty() {
        return (Piece::Literal(text[..1].to_owned()), 1);
    }
    let mut used = 1 + name.len();
    let after = &text[used..];
    if after.starts_with('(') {
        used += after.find(')').map_or(0, |end| end + 1);
    }
    match text[used..].bytes().next() {
        Some(b'*' | b'+') => (Piece::CatchAll { name: name.to_owned() }, used + 1),
        Some(b'?') => (Piece::parameter(name), used + 1),
        _ => (Piece::parameter(name), used),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_usual_notations_mean_the_same() {
        for (text, canonical) in [
            ("/orders/{id}", "/orders/{id}"),
            ("orders/{id:int}", "/orders/{id:int}"),
            ("/orders/:id", "/orders/{id}"),
            ("/orders/:id(\\d+)", "/orders/{id}"),
            ("/orders/<int:id>", "/orders/{id:int}"),
            ("/orders/<id>", "/orders/{id}"),
            ("/orders/{id:[0-9]{2,4}}", "/orders/{id}"),
            ("/{proxy+}", "/{*proxy}"),
            ("/files/{*path}", "/files/{*path}"),
            ("/files/<path:name>", "/files/{*name}"),
            ("/files/{rest...}", "/files/{*rest}"),
            ("/files/*", "/files/{*}"),
            ("/a/{x}-{y}.json", "/a/{x}-{y}.json"),
            ("/users:batchGet", "/users:batchGet"),
            ("/users/{id}:activate", "/users/{id}:activate"),
            ("/a/{id?}", "/a/{id}"),
            ("", "/"),
            ("/", "/"),
            ("/a/", "/a/"),
            ("/a/{open", "/a/%7Bopen"),
        ] {
            assert_eq!(route_template(text).to_string(), canonical, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_becomes_a_canonical_path(text in "[/a-z:{}<>*+.?^$()é -]{0,24}") {
            let path = route_template(&text).to_string();
            prop_assert!(PathTemplate::parse_canonical(&path).is_ok(), "{} from {}", path, text);
        }
    }
}
