//! Path templates: segments of pieces, and their canonical text.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest name that a parameter or hole keeps, in characters. Holes are named after the
/// expression that could not be evaluated, which may be of any length.
const NAME_LIMIT: usize = 64;

/// A part of a segment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    /// Text that a request must have at this place.
    Literal(String),
    /// A value within one segment.
    Parameter {
        /// Its name; may be empty when the framework's notation has none.
        name: String,
        /// The type it is constrained to, for example `int`.
        ty: Option<String>,
    },
    /// A value that runs to the end of the path, over any number of segments.
    CatchAll {
        /// Its name; empty for an unnamed wildcard.
        name: String,
    },
    /// Text that could not be known: it may be empty, and it may hold slashes.
    Hole {
        /// What stands for the unknown text, usually the expression.
        name: String,
    },
}

impl Piece {
    /// A parameter without a type.
    pub fn parameter(name: impl Into<String>) -> Self {
        Self::Parameter { name: name.into(), ty: None }
    }

    /// The same piece in the form that canonical text can carry: names without the characters that
    /// have a meaning there, literals with braces encoded.
    fn clean(self) -> Self {
        match self {
            Self::Literal(text) => Self::Literal(clean_literal(text)),
            Self::Parameter { name, ty } => {
                let mut name = clean_name(name);
                if name.starts_with(['*', '?']) {
                    name.replace_range(..1, "_");
                }
                Self::Parameter { name, ty: ty.map(clean_name).filter(|ty| !ty.is_empty()) }
            }
            Self::CatchAll { name } => Self::CatchAll { name: clean_name(name) },
            Self::Hole { name } => Self::Hole { name: clean_name(name) },
        }
    }

    fn erased(&self) -> Self {
        match self {
            Self::Literal(text) => Self::Literal(text.clone()),
            Self::Parameter { .. } => Self::Parameter { name: String::new(), ty: None },
            Self::CatchAll { .. } => Self::CatchAll { name: String::new() },
            Self::Hole { .. } => Self::Hole { name: String::new() },
        }
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Literal(text) => f.write_str(text),
            Self::Parameter { name, ty: None } => write!(f, "{{{name}}}"),
            Self::Parameter { name, ty: Some(ty) } => write!(f, "{{{name}:{ty}}}"),
            Self::CatchAll { name } => write!(f, "{{*{name}}}"),
            Self::Hole { name } => write!(f, "{{?{name}}}"),
        }
    }
}

/// What stands between two slashes. An empty one is a doubled or trailing slash.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Segment {
    pieces: Vec<Piece>,
}

impl Segment {
    /// A segment of `pieces`, neighbouring literals joined and empty ones left out.
    pub fn new(pieces: impl IntoIterator<Item = Piece>) -> Self {
        let mut clean: Vec<Piece> = Vec::new();
        for piece in pieces {
            match (piece.clean(), clean.last_mut()) {
                (Piece::Literal(text), _) if text.is_empty() => {}
                (Piece::Literal(text), Some(Piece::Literal(before))) => before.push_str(&text),
                (piece, _) => clean.push(piece),
            }
        }
        Self { pieces: clean }
    }

    /// The pieces, in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| piece.fmt(f))
    }
}

/// A path with its parameters. Displays as its canonical text, and serialises as it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathTemplate {
    segments: Vec<Segment>,
}

impl PathTemplate {
    /// The path of `segments`. No segment, or a single empty one, is `/`.
    pub fn new(segments: impl IntoIterator<Item = Segment>) -> Self {
        let mut segments: Vec<Segment> = segments.into_iter().collect();
        if matches!(segments.as_slice(), [only] if only.pieces.is_empty()) {
            segments.clear();
        }
        Self { segments }
    }

    /// The segments, in order; none for `/`.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// All pieces of all segments, in order.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.segments.iter().flat_map(|segment| &segment.pieces)
    }

    /// The path with names and types erased. Two paths that a router could not tell apart by their
    /// notation have the same shape, and the shape of a shape is itself.
    #[must_use]
    pub fn shape(&self) -> Self {
        Self {
            segments: self
                .segments
                .iter()
                .map(|segment| Segment { pieces: segment.pieces.iter().map(Piece::erased).collect() })
                .collect(),
        }
    }

    /// The path with its literals in lower case, for frameworks that match without regard to case.
    #[must_use]
    pub fn to_lowercase(&self) -> Self {
        let lower = |piece: &Piece| match piece {
            Piece::Literal(text) => Piece::Literal(text.to_lowercase()),
            other => other.clone(),
        };
        Self::new(self.segments.iter().map(|segment| Segment::new(segment.pieces.iter().map(lower))))
    }

    /// Whether a piece of the path could not be known.
    pub fn has_hole(&self) -> bool {
        self.pieces().any(|piece| matches!(piece, Piece::Hole { .. }))
    }
}

impl fmt::Display for PathTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.segments.is_empty() {
            return f.write_str("/");
        }
        self.segments.iter().try_for_each(|segment| write!(f, "/{segment}"))
    }
}

impl Serialize for PathTemplate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PathTemplate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse_canonical(&text).map_err(serde::de::Error::custom)
    }
}

/// Slashes separate segments and braces mark parameters, so neither can be literal text as it is.
fn clean_literal(text: String) -> String {
    if text.contains(['{', '}', '/']) { text.replace('{', "%7B").replace('}', "%7D").replace('/', "%2F") } else { text }
}

fn clean_name(name: String) -> String {
    let special = |c: char| matches!(c, '{' | '}' | '/' | ':') || c.is_whitespace() || c.is_control();
    if !name.contains(special) && name.len() <= NAME_LIMIT {
        return name;
    }
    let mut clean = String::with_capacity(name.len().min(NAME_LIMIT));
    for c in name.chars().take(NAME_LIMIT) {
        if !special(c) {
            clean.push(c);
        } else if !clean.ends_with('_') {
            clean.push('_');
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> PathTemplate {
        PathTemplate::parse_canonical(text).expect("the test's path is canonical")
    }

    #[test]
    fn a_shape_forgets_names_and_types_but_not_kinds() {
        assert_eq!(path("/a/{id:int}.{ext}").shape(), path("/a/{x}.{y}").shape());
        assert_ne!(path("/a/{id}").shape(), path("/a/{*id}").shape());
        assert_ne!(path("/a/{id}").shape(), path("/a/{?id}").shape());
        assert_eq!(path("/a/{id:int}/{*rest}").shape().to_string(), "/a/{}/{*}");
    }

    #[test]
    fn a_trailing_slash_is_a_different_path() {
        assert_ne!(path("/a"), path("/a/"));
        assert_eq!(path("/"), PathTemplate::new([Segment::default()]));
    }

    #[test]
    fn literals_and_names_cannot_break_out_of_their_place() {
        let segment = Segment::new([
            Piece::Literal("a{b}/".to_owned()),
            Piece::parameter("*we/ird: {name}"),
            Piece::Hole { name: "cfg.get('x')\n  or y".to_owned() },
        ]);
        let template = PathTemplate::new([segment]);
        assert_eq!(template.to_string(), "/a%7Bb%7D%2F{_we_ird_name_}{?cfg.get('x')_or_y}");
        assert_eq!(path(&template.to_string()), template);
    }

    #[test]
    fn lower_case_touches_literals_only() {
        assert_eq!(path("/Orders/{orderId}").to_lowercase(), path("/orders/{orderId}"));
    }
}
