//! Paths as requested, with what cannot be a word of the API replaced: numbers, UUIDs, dates, long random text.

use periplus_inventory::path::{PathTemplate, Piece, Segment};

/// Longer texts are no words.
const LONGEST_WORD: usize = 48;
/// Deeper paths end in a catch-all.
const MOST_SEGMENTS: usize = 24;

/// The path of a URL or request target, without query.
pub(super) fn path_of(target: &str) -> &str {
    let path = match target.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |at| &rest[at..]),
        None => target,
    };
    path.split(['?', '#', ';']).next().unwrap_or("/")
}

/// `path` with the values in it replaced by their type.
pub(super) fn generalized(path: &str) -> PathTemplate {
    let mut segments = Vec::new();
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let cut = parts.len() > MOST_SEGMENTS;
    parts.truncate(MOST_SEGMENTS);
    for part in parts {
        let (stem, rest) = part.rsplit_once('.').map_or((part, ""), |(stem, _)| (stem, &part[stem.len()..]));
        let piece =
            |text: &str| type_of(text).map(|ty| Piece::Parameter { name: String::new(), ty: Some(ty.to_owned()) });
        segments.push(match (piece(part), piece(stem)) {
            (Some(whole), _) => Segment::new([whole]),
            (None, Some(stem)) if rest.len() <= 6 => Segment::new([stem, Piece::Literal(rest.to_owned())]),
            _ => Segment::new([Piece::Literal(part.to_owned())]),
        });
    }
    if cut {
        segments.push(Segment::new([Piece::CatchAll { name: String::new() }]));
    }
    PathTemplate::new(segments)
}

/// The type of a value; nothing for what may be a word.
fn type_of(text: &str) -> Option<&'static str> {
    let bytes = text.as_bytes();
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let hex = bytes.iter().all(u8::is_ascii_hexdigit);
    let plain = bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if digits == bytes.len() && digits > 0 {
        Some("int")
    } else if is_uuid(bytes) {
        Some("uuid")
    } else if is_date(bytes) {
        Some("date")
    } else if text.contains('@') && text.contains('.') || text.contains("%40") {
        Some("email")
    } else if hex && bytes.len() >= 16 && digits > 0 {
        Some("hex")
    } else if plain && bytes.len() >= 20 && digits >= 3 && bytes.iter().any(u8::is_ascii_uppercase) {
        Some("token")
    } else if bytes.len() > LONGEST_WORD || text.contains('%') {
        Some("str")
    } else {
        None
    }
}

fn is_uuid(bytes: &[u8]) -> bool {
    bytes.len() == 36
        && bytes.iter().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

fn is_date(bytes: &[u8]) -> bool {
    bytes.len() == 10
        && bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { *byte == b'-' } else { byte.is_ascii_digit() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_replaced_and_words_are_kept() {
        for (path, general) in [
            ("/orders/42", "/orders/{:int}"),
            ("/orders/7/lines", "/orders/{:int}/lines"),
            ("/v1/users/me", "/v1/users/me"),
            ("/x/3f2b8c1e-0000-4000-8000-1234567890ab", "/x/{:uuid}"),
            ("/x/507f1f77bcf86cd799439011", "/x/{:hex}"),
            ("/facade1", "/facade1"),
            ("/deadbeef", "/deadbeef"),
            ("/days/2026-01-31", "/days/{:date}"),
            ("/u/a@b.example", "/u/{:email}"),
            ("/orders/42.json", "/orders/{:int}.json"),
            ("/a//b/", "/a/b"),
            ("/", "/"),
        ] {
            assert_eq!(generalized(path).to_string(), general, "{path}");
        }
    }

    #[test]
    fn the_path_is_taken_out_of_whatever_the_span_holds() {
        for (target, path) in [
            ("/a/b?x=1", "/a/b"),
            ("https://host.example:8443/a?x#y", "/a"),
            ("https://host.example", "/"),
            ("/a;v=1/b", "/a"),
        ] {
            assert_eq!(path_of(target), path);
        }
    }
}
