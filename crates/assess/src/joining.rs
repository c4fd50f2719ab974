//! Bringing paths of different sources together where their shapes differ and something else says that they are one:
//! holes of partial routes, what a definition cannot write, and names of operations.

use std::collections::{BTreeMap, BTreeSet};

use periplus_inventory::path::{PathTemplate, Piece, Segment};
use periplus_inventory::{Attribute, Method, Sighting, Source};

use crate::matching::{fits_with_holes, key_of};
use crate::placing::Placed;
use crate::reconcile::Anchors;

/// A path that no code has, but that fits one partial route of the code, is that route.
pub(crate) fn fill_holes(own: &mut [&mut Placed<'_>]) {
    let code = |place: &&mut Placed<'_>| place.sighting.source == Source::SourceCode;
    let partial: Vec<PathTemplate> =
        own.iter().filter(|p| code(p) && p.path.has_hole()).map(|p| p.path.clone()).collect();
    if partial.is_empty() {
        return;
    }
    let exact: Anchors = own.iter().filter(|p| code(p)).map(|p| key_of(&p.path)).collect();
    let has_text = |path: &PathTemplate| path.pieces().any(|piece| matches!(piece, Piece::Literal(_)));
    for place in own.iter_mut().filter(|place| !code(place) && place.sighting.templated) {
        let key = key_of(&place.path);
        if exact.contains(&key) {
            continue;
        }
        let mut fitting = partial
            .iter()
            .filter(|template| has_text(template) && fits_with_holes(key_of(template).segments(), key.segments()));
        if let (Some(only), None) = (fitting.next(), fitting.next()) {
            place.path = only.clone();
        }
    }
}

/// A definition cannot write that a parameter takes the rest of the path: its `/files/{path}` is the catch-all
/// `/files/{*path}` of another source, unless that also has a parameter there.
pub(crate) fn widen_definitions(own: &mut [&mut Placed<'_>]) {
    let others = own.iter().filter(|place| place.sighting.source != Source::Catalog && place.sighting.templated);
    let known: Anchors = others.map(|place| key_of(&place.path)).collect();
    for place in own.iter_mut().filter(|place| place.sighting.source == Source::Catalog) {
        let key = key_of(&place.path);
        let Some((last, before)) = key.segments().split_last() else { continue };
        if !matches!(last.pieces(), [Piece::Parameter { .. }]) || known.contains(&key) {
            continue;
        }
        let rest = |name: &str| Segment::new([Piece::CatchAll { name: name.to_owned() }]);
        if known.contains(&PathTemplate::new(before.iter().cloned().chain([rest("")]))) {
            let name = place.path.pieces().filter_map(|piece| match piece {
                Piece::Parameter { name, .. } => Some(name.clone()),
                _ => None,
            });
            let rest = rest(&name.last().unwrap_or_default());
            let mut parts: Vec<Segment> =
                place.path.segments().iter().filter(|segment| !segment.pieces().is_empty()).cloned().collect();
            parts.pop();
            place.path = PathTemplate::new(parts.into_iter().chain([rest]));
        }
    }
}

/// The names that tell an operation from the others of its source: `operationId`, or the name of the handler.
fn names(sighting: &Sighting) -> impl Iterator<Item = String> {
    let wanted = if sighting.source == Source::SourceCode { Attribute::Handler } else { Attribute::OperationId };
    let of = sighting.facts.iter().filter(move |fact| fact.attribute == wanted);
    let last = |name: &str| name.rsplit(['.', ':', '#']).next().unwrap_or(name).to_owned();
    of.map(move |fact| last(&fact.value).to_lowercase().replace(['_', '-'], "")).filter(|name| !name.is_empty())
}

/// An operation of a definition or gateway, whose path nobody else has, belongs to the one operation of a surer source
/// with its name and verb. Names of handlers are less certain than `operationId`s: there, the one path has to end in
/// the other.
pub(crate) fn join_by_name(own: &mut [&mut Placed<'_>]) {
    const SURER: [(Source, &[Source]); 2] =
        [(Source::Catalog, &[Source::SourceCode]), (Source::AwsApigateway, &[Source::SourceCode, Source::Catalog])];
    for (source, surer) in SURER {
        for anchor in surer {
            let mut named: BTreeMap<(Method, String), BTreeSet<PathTemplate>> = BTreeMap::new();
            let mut shapes = Anchors::new();
            for place in own.iter().filter(|place| place.sighting.source == *anchor) {
                shapes.insert(key_of(&place.path));
                for name in names(place.sighting) {
                    named.entry((place.sighting.method, name)).or_default().insert(place.path.clone());
                }
            }
            let mut wanted: BTreeMap<(Method, String), BTreeSet<PathTemplate>> = BTreeMap::new();
            for place in own.iter().filter(|place| place.sighting.source == source) {
                for name in names(place.sighting) {
                    wanted.entry((place.sighting.method, name)).or_default().insert(key_of(&place.path));
                }
            }
            for place in own.iter_mut().filter(|place| place.sighting.source == source) {
                let key = key_of(&place.path);
                if shapes.contains(&key) {
                    continue;
                }
                let found = names(place.sighting).find_map(|name| {
                    let name = (place.sighting.method, name);
                    let paths = named.get(&name).filter(|paths| paths.len() == 1)?;
                    let path = paths.first().filter(|_| wanted.get(&name).is_some_and(|keys| keys.len() == 1))?;
                    let certain = *anchor != Source::SourceCode || one_ends_in_the_other(&key_of(path), &key);
                    certain.then(|| path.clone())
                });
                if let Some(path) = found {
                    place.path = path;
                }
            }
        }
    }
}

fn one_ends_in_the_other(one: &PathTemplate, other: &PathTemplate) -> bool {
    let (one, other) = (one.segments(), other.segments());
    let shorter = if one.len() < other.len() { one } else { other };
    let says_something = shorter.iter().any(|segment| matches!(segment.pieces(), [Piece::Literal(_)]));
    says_something && (one.ends_with(other) || other.ends_with(one))
}
