//! How rows are called: the words of the source that names best, names for what nobody named, and newer versions.

use std::collections::{BTreeMap, BTreeSet};

use periplus_inventory::path::{PathTemplate, Piece, Segment};
use periplus_inventory::{Method, Source};

use crate::merge::Draft;

/// Which source's words are shown: the first that has any.
const NAMING: [Source; 4] = [Source::Catalog, Source::SourceCode, Source::AwsApigateway, Source::ApmTraces];

/// The path to show, the path that tells most of its types, and other spellings.
pub(crate) fn naming(draft: &Draft<'_>) -> (String, String, Vec<String>) {
    let typed =
        |path: &PathTemplate| path.pieces().filter(|p| matches!(p, Piece::Parameter { ty: Some(_), .. })).count();
    let rank = |source: Source| NAMING.iter().position(|other| *other == source);
    let mut paths: Vec<(Option<usize>, &PathTemplate)> =
        draft.own.iter().map(|(sighting, path)| (rank(sighting.source), path)).collect();
    paths.sort_by(|(rank, path), (other_rank, other)| {
        (has_nameless(path), rank, path).cmp(&(has_nameless(other), other_rank, other))
    });
    let shown = paths.first().map_or(&draft.key, |(_, path)| path);
    let most = paths.iter().map(|(_, path)| *path).max_by_key(|path| (typed(path), std::cmp::Reverse(*path)));
    // A spelling without names tells nothing that the others do not.
    let spelled = paths.iter().filter(|(_, path)| !has_nameless(path));
    let mut aliases: BTreeSet<String> = spelled.map(|(_, path)| path.to_string()).collect();
    let shown = with_names(shown).to_string();
    aliases.remove(&shown);
    (shown, most.map(ToString::to_string).unwrap_or_default(), aliases.into_iter().collect())
}

fn has_nameless(path: &PathTemplate) -> bool {
    path.pieces().any(|piece| matches!(piece, Piece::Parameter { name, .. } if name.is_empty()))
}

/// `path` with names for parameters that have none: that of the collection before them, in the singular.
fn with_names(path: &PathTemplate) -> PathTemplate {
    if !has_nameless(path) {
        return path.clone();
    }
    let mut used: BTreeSet<String> = BTreeSet::new();
    let mut before = String::new();
    let segments: Vec<Segment> = path
        .segments()
        .iter()
        .map(|segment| {
            let pieces: Vec<Piece> = segment
                .pieces()
                .iter()
                .map(|piece| match piece {
                    Piece::Parameter { name, ty } if name.is_empty() => {
                        let wanted = if before.is_empty() { "id".to_owned() } else { format!("{before}_id") };
                        let taken = |name: &String| used.contains(name);
                        let numbered = (2..).map(|number| format!("{wanted}{number}"));
                        let name = std::iter::once(wanted.clone()).chain(numbered).find(|name| !taken(name));
                        let name = name.unwrap_or_default();
                        used.insert(name.clone());
                        Piece::Parameter { name, ty: ty.clone() }
                    }
                    other => other.clone(),
                })
                .collect();
            before = match segment.pieces() {
                [Piece::Literal(text)] => singular(text),
                _ => String::new(),
            };
            Segment::new(pieces)
        })
        .collect();
    PathTemplate::new(segments)
}

fn singular(word: &str) -> String {
    let plain: String = word.chars().map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect();
    let stem = |ending: &str, instead: &str| Some(format!("{}{instead}", plain.strip_suffix(ending)?));
    if plain.len() < 4 || plain.ends_with("ss") {
        return plain;
    }
    let found = stem("ies", "y").or_else(|| stem("xes", "x")).or_else(|| stem("sses", "ss")).or_else(|| stem("s", ""));
    found.unwrap_or(plain)
}

/// Rows with a newer version beside them that is defined, coded or in use: `/v1/x` where there is `/v2/x`.
pub(crate) fn superseded(drafts: &[Draft<'_>]) -> BTreeMap<usize, String> {
    let mut newest: BTreeMap<(&str, Method, PathTemplate), (u32, usize)> = BTreeMap::new();
    let versioned: Vec<Option<(u32, PathTemplate)>> = drafts.iter().map(|draft| versionless(&draft.key)).collect();
    for (at, (draft, versioned)) in drafts.iter().zip(&versioned).enumerate() {
        if let Some((version, rest)) = versioned {
            let best = newest.entry((&draft.service, draft.method, rest.clone())).or_insert((*version, at));
            if best.0 < *version {
                *best = (*version, at);
            }
        }
    }
    let mut superseded = BTreeMap::new();
    for (at, (draft, versioned)) in drafts.iter().zip(&versioned).enumerate() {
        let Some((version, rest)) = versioned else { continue };
        if let Some((newer, other)) = newest.get(&(&draft.service, draft.method, rest.clone()))
            && newer > version
        {
            superseded.insert(at, format!("{} {}", drafts[*other].method, drafts[*other].key));
        }
    }
    superseded
}

/// The version in a path, and the path without it.
fn versionless(path: &PathTemplate) -> Option<(u32, PathTemplate)> {
    let version = |segment: &Segment| match segment.pieces() {
        [Piece::Literal(text)] => text.strip_prefix('v')?.parse::<u32>().ok(),
        _ => None,
    };
    let at = path.segments().iter().position(|segment| version(segment).is_some())?;
    let number = version(&path.segments()[at])?;
    let rest = path.segments().iter().enumerate().filter(|(other, _)| *other != at).map(|(_, segment)| segment.clone());
    Some((number, PathTemplate::new(rest)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    #[test]
    fn parameters_without_a_name_are_called_by_what_they_are_of() {
        for (path, named) in [
            ("/orders/{:int}", "/orders/{order_id:int}"),
            ("/companies/{}/boxes/{:uuid}", "/companies/{company_id}/boxes/{box_id:uuid}"),
            ("/a/{}/a/{}", "/a/{a_id}/a/{a_id2}"),
            ("/{}", "/{id}"),
            ("/address/{}.json", "/address/{address_id}.json"),
            ("/orders/{id}", "/orders/{id}"),
        ] {
            assert_eq!(with_names(&path.parse().unwrap()).to_string(), named, "{path}");
        }
    }
}
