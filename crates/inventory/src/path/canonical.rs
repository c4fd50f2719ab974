//! Reading canonical text back into a template.

use std::fmt;
use std::str::FromStr;

use super::{PathTemplate, Piece, Segment};

/// Why a text is not a canonical path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CanonicalError {
    /// It does not start with `/`.
    NotAbsolute,
    /// A `{` without its `}`, or the other way round; at this byte offset.
    UnbalancedBrace(usize),
    /// A parameter whose name or type holds a character that has a meaning of its own; at this
    /// byte offset.
    BadParameter(usize),
}

impl fmt::Display for CanonicalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAbsolute => f.write_str("a canonical path starts with `/`"),
            Self::UnbalancedBrace(at) => write!(f, "brace without its partner at byte {at}"),
            Self::BadParameter(at) => write!(
                f,
                "the parameter at byte {at} is not `{{name}}`, `{{name:type}}`, `{{*name}}` or \
                 `{{?name}}`"
            ),
        }
    }
}

impl std::error::Error for CanonicalError {}

impl PathTemplate {
    /// Reads the text that a template displays as. Names may be empty, as they are in shapes.
    pub fn parse_canonical(text: &str) -> Result<Self, CanonicalError> {
        let rest = text.strip_prefix('/').ok_or(CanonicalError::NotAbsolute)?;
        let mut segments = Vec::new();
        let mut pieces = Vec::new();
        let mut start = 1;
        let mut rest = rest;
        loop {
            let at = rest.find(['/', '{', '}']).unwrap_or(rest.len());
            pieces.push(Piece::Literal(rest[..at].to_owned()));
            let position = start + at;
            match rest.as_bytes().get(at) {
                None => break,
                Some(b'}') => return Err(CanonicalError::UnbalancedBrace(position)),
                Some(b'{') => {
                    let inner = &rest[at + 1..];
                    let end = inner.find('}').ok_or(CanonicalError::UnbalancedBrace(position))?;
                    let piece = parameter(&inner[..end]).ok_or(CanonicalError::BadParameter(position))?;
                    pieces.push(piece);
                    rest = &inner[end + 1..];
                    start = position + end + 2;
                }
                Some(_) => {
                    segments.push(Segment::new(pieces.drain(..)));
                    rest = &rest[at + 1..];
                    start = position + 1;
                }
            }
        }
        segments.push(Segment::new(pieces));
        Ok(Self::new(segments))
    }
}

impl FromStr for PathTemplate {
    type Err = CanonicalError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse_canonical(text)
    }
}

fn parameter(inner: &str) -> Option<Piece> {
    let piece = if let Some(name) = inner.strip_prefix('*') {
        Piece::CatchAll { name: name.to_owned() }
    } else if let Some(name) = inner.strip_prefix('?') {
        Piece::Hole { name: name.to_owned() }
    } else {
        match inner.split_once(':') {
            Some((_, "")) => return None,
            Some((name, ty)) => Piece::Parameter { name: name.to_owned(), ty: Some(ty.to_owned()) },
            None => Piece::parameter(inner),
        }
    };
    // What cleaning would change is not canonical.
    let cleaned = Segment::new([piece.clone()]);
    (cleaned.pieces() == [piece.clone()]).then_some(piece)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_is_no_canonical_path_is_refused_with_its_place() {
        for (text, error) in [
            ("", CanonicalError::NotAbsolute),
            ("a/b", CanonicalError::NotAbsolute),
            ("/a/{id", CanonicalError::UnbalancedBrace(3)),
            ("/a}/b", CanonicalError::UnbalancedBrace(2)),
            ("/a/{x:y:z}", CanonicalError::BadParameter(3)),
            ("/a/{x:}", CanonicalError::BadParameter(3)),
            ("/a/{x{y}", CanonicalError::BadParameter(3)),
            ("/a/{b/c}", CanonicalError::BadParameter(3)),
        ] {
            assert_eq!(PathTemplate::parse_canonical(text), Err(error), "{text}");
        }
    }

    #[test]
    fn canonical_text_survives_the_round_trip() {
        for text in ["/", "//", "/a", "/a/", "/a//b", "/{a}-{b:int}.json", "/{*}", "/x/{?y}z/{}"] {
            assert_eq!(PathTemplate::parse_canonical(text).map(|path| path.to_string()), Ok(text.to_owned()));
        }
    }
}
