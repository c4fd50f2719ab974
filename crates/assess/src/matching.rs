//! Finding the template that a requested path belongs to.
//!
//! Segment by segment from the left, static text beats text with a parameter in it, that beats a parameter with a type,
//! that beats any parameter, and a catch-all comes last.

use std::collections::BTreeMap;

use periplus_inventory::path::{PathTemplate, Piece, Segment};

/// What a path is known by: its shape, without empty segments. A trailing slash makes no difference.
pub(crate) fn key_of(path: &PathTemplate) -> PathTemplate {
    let shape = path.shape();
    PathTemplate::new(shape.segments().iter().filter(|segment| !segment.pieces().is_empty()).cloned())
}

/// Templates by their segments.
#[derive(Debug, Default)]
pub(crate) struct Trie {
    root: Node,
}

#[derive(Debug, Default)]
struct Node {
    fixed: BTreeMap<String, Node>,
    /// By rank, then by text, so that the order is the same whatever came first.
    open: BTreeMap<(Rank, Segment), Node>,
    /// Keys of the templates that end here, and of those that go on with a catch-all.
    ends: Vec<PathTemplate>,
    rests: Vec<PathTemplate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Mixed,
    Typed,
    Free,
}

impl Trie {
    /// Adds a template.
    pub(crate) fn insert(&mut self, path: &PathTemplate) {
        let key = key_of(path);
        let mut node = &mut self.root;
        for segment in path.segments().iter().filter(|segment| !segment.pieces().is_empty()) {
            if segment.pieces().iter().any(|piece| matches!(piece, Piece::CatchAll { .. })) {
                add(&mut node.rests, key);
                return;
            }
            node = match segment.pieces() {
                [Piece::Literal(text)] => node.fixed.entry(text.clone()).or_default(),
                pieces => {
                    let rank = match pieces {
                        [Piece::Parameter { ty: Some(_), .. }] => Rank::Typed,
                        [Piece::Parameter { .. } | Piece::Hole { .. }] => Rank::Free,
                        _ => Rank::Mixed,
                    };
                    let plain = segment.pieces().iter().map(|piece| match piece {
                        Piece::Parameter { ty, .. } => Piece::Parameter { name: String::new(), ty: ty.clone() },
                        other => other.clone(),
                    });
                    node.open.entry((rank, Segment::new(plain))).or_default()
                }
            };
        }
        add(&mut node.ends, key);
    }

    /// The keys of the templates that `path` fits best; several if none is better.
    pub(crate) fn find(&self, path: &PathTemplate) -> &[PathTemplate] {
        let segments: Vec<&Segment> = path.segments().iter().filter(|segment| !segment.pieces().is_empty()).collect();
        find(&self.root, &segments).unwrap_or_default()
    }
}

fn add(list: &mut Vec<PathTemplate>, key: PathTemplate) {
    if !list.contains(&key) {
        list.push(key);
        list.sort();
    }
}

fn find<'t>(node: &'t Node, segments: &[&Segment]) -> Option<&'t [PathTemplate]> {
    let Some((first, rest)) = segments.split_first() else {
        return if node.ends.is_empty() { None } else { Some(&node.ends) };
    };
    if let [Piece::Literal(text)] = first.pieces()
        && let Some(next) = node.fixed.get(text)
        && let Some(found) = find(next, rest)
    {
        return Some(found);
    }
    for ((_, pattern), next) in &node.open {
        if fits(pattern, first)
            && let Some(found) = find(next, rest)
        {
            return Some(found);
        }
    }
    if node.rests.is_empty() { None } else { Some(&node.rests) }
}

/// Whether a requested segment may be one of `pattern`. A value whose text is not known any more has its type.
pub(crate) fn fits(pattern: &Segment, seen: &Segment) -> bool {
    match (pattern.pieces(), seen.pieces()) {
        ([Piece::Parameter { ty: Some(ty), .. }], [Piece::Parameter { ty: Some(seen), .. }]) => compatible(ty, seen),
        ([Piece::Parameter { ty: Some(ty), .. }], [Piece::Literal(text)]) => {
            !is_number(ty) || text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-' || byte == b'.')
        }
        ([Piece::Parameter { .. } | Piece::Hole { .. }], _) => true,
        (pieces, [Piece::Literal(text)]) => mixed(pieces, text),
        (pattern, seen) => {
            // Both have parameters within text: the text around them decides.
            let text = |pieces: &[Piece]| -> Vec<Piece> {
                pieces.iter().filter(|piece| matches!(piece, Piece::Literal(_))).cloned().collect()
            };
            text(pattern) == text(seen)
        }
    }
}

fn is_number(ty: &str) -> bool {
    matches!(ty, "int" | "integer" | "long" | "number" | "int32" | "int64" | "short" | "float" | "double" | "decimal")
}

fn compatible(ty: &str, seen: &str) -> bool {
    if is_number(ty) { seen == "int" } else { ty != "uuid" && ty != "guid" || matches!(seen, "uuid" | "hex") }
}

/// Whether `text` is made of the literals of `pieces` with something between them.
fn mixed(pieces: &[Piece], text: &str) -> bool {
    match pieces.split_first() {
        None => text.is_empty(),
        Some((Piece::Literal(literal), rest)) => {
            text.strip_prefix(literal.as_str()).is_some_and(|text| mixed(rest, text))
        }
        Some((_, rest)) => text
            .char_indices()
            .skip(1)
            .map(|(at, _)| at)
            .chain([text.len()])
            .any(|at| at > 0 && mixed(rest, &text[at..])),
    }
}

/// Whether `path` fits `template`, in which holes stand for anything, slashes too.
pub(crate) fn fits_with_holes(template: &[Segment], path: &[Segment]) -> bool {
    match (template.split_first(), path.split_first()) {
        (None, None) => true,
        (None, Some(_)) => false,
        (Some((first, rest)), _) if first.pieces().iter().any(|piece| matches!(piece, Piece::Hole { .. })) => {
            (0..=path.len()).any(|skip| fits_with_holes(rest, &path[skip..]))
        }
        (Some((first, _)), _) if first.pieces().iter().any(|piece| matches!(piece, Piece::CatchAll { .. })) => true,
        (Some(_), None) => false,
        (Some((first, rest)), Some((seen, others))) => {
            let same = first == seen || (first.pieces().len() == 1 && !matches!(first.pieces(), [Piece::Literal(_)]));
            same && fits_with_holes(rest, others)
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    fn path(text: &str) -> PathTemplate {
        text.parse().unwrap()
    }

    #[test]
    fn the_most_specific_template_is_found_whatever_came_first() {
        let templates =
            ["/{*all}", "/o/{id}", "/o/{id:int}", "/o/mine", "/o/{id}.json", "/o/{id}/lines", "/a/{x}/c", "/a/b/{y}/d"];
        for order in [false, true] {
            let mut trie = Trie::default();
            let mut templates: Vec<&str> = templates.to_vec();
            if order {
                templates.reverse();
            }
            for template in &templates {
                trie.insert(&path(template));
            }
            for (seen, best) in [
                ("/o/mine", Some("/o/mine")),
                ("/o/mine/", Some("/o/mine")),
                ("/o/{:int}", Some("/o/{}")),
                ("/o/x", Some("/o/{}")),
                ("/o/x.json", Some("/o/{}.json")),
                ("/o/{:uuid}/lines", Some("/o/{}/lines")),
                ("/o/x/y", Some("/{*}")),
                ("/a/b/c", Some("/a/{}/c")),
                ("/a/b/c/d", Some("/a/b/{}/d")),
                ("/a//b/c", Some("/a/{}/c")),
            ] {
                assert_eq!(trie.find(&path(seen)).first().map(ToString::to_string).as_deref(), best, "{seen}");
            }
        }
        assert!(Trie::default().find(&path("/a")).is_empty());
    }

    #[test]
    fn holes_stand_for_anything() {
        for (template, seen, fits) in [
            ("/{?prefix}/orders/{id}", "/api/v1/orders/{}", true),
            ("/{?prefix}/orders/{id}", "/orders/{}", true),
            ("/{?prefix}/orders", "/orders/{}", false),
        ] {
            assert_eq!(fits_with_holes(path(template).segments(), path(seen).segments()), fits, "{template} {seen}");
        }
    }
}
