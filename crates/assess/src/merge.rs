//! From sightings to endpoints: which service, which path, which row.

use std::collections::{BTreeMap, BTreeSet};

use periplus_inventory::path::{PathTemplate, Piece, Segment};
use periplus_inventory::{Endpoint, Entity, Method, Service, Sighting, Source, Traffic};

use crate::matching::{Trie, key_of};
use crate::placing::{Placed, assign, mappings, owner};
use crate::reconcile::{Anchors, below, choose};
use crate::{Settings, State, endpoints, joining};

/// So many different words in one place of unmatched paths are values of a parameter.
const MANY: usize = 20;

/// Services and endpoints.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// The services, by name.
    pub services: Vec<Service>,
    /// The endpoints, the worst first.
    pub endpoints: Vec<Endpoint>,
    /// Requests without a route that fit no known path and were all refused: nothing shows that an endpoint is there.
    pub refused: u64,
}

/// A row while it is put together.
#[derive(Debug)]
pub(crate) struct Draft<'s> {
    pub(crate) service: String,
    pub(crate) method: Method,
    pub(crate) key: PathTemplate,
    /// Sightings of the row itself, each with the path it has here.
    pub(crate) own: Vec<(&'s Sighting, PathTemplate)>,
}

/// Merges everything that was seen. `entities` tell more about the services.
pub fn merge(state: &State, entities: &[Entity], settings: &Settings) -> Merged {
    let mut placed = assign(state, entities, settings);
    let services: BTreeSet<String> = placed.iter().map(|place| place.service.clone()).collect();
    let mut drafts = Vec::new();
    let mut refused = 0;
    for service in &services {
        let (rows, requests) = rows_of(service, &mut placed);
        drafts.extend(rows);
        refused += requests;
    }
    let mappings = mappings(&placed);
    let endpoints = endpoints::build(drafts, entities, settings);
    let services = services
        .into_iter()
        .map(|name| {
            let entity = entities.iter().find(|entity| entity.name == name && entity.kind != "api");
            let of = placed.iter().filter(|place| place.service == name);
            let (owner, owner_evidence) = owner(entity, of.clone().map(|place| place.sighting)).unzip();
            Service {
                owner,
                owner_evidence,
                tier: entity.and_then(|entity| entity.tier.clone()),
                lifecycle: entity.and_then(|entity| entity.lifecycle.clone()),
                sources: of.map(|place| place.sighting.source).collect(),
                mappings: mappings.get(&name).cloned().unwrap_or_default(),
                endpoints: endpoints.iter().filter(|endpoint| endpoint.service == name).count() as u64,
                name,
            }
        })
        .collect();
    Merged { services, endpoints, refused }
}

/// The rows of one service.
fn rows_of<'s>(service: &str, placed: &mut [Placed<'s>]) -> (Vec<Draft<'s>>, u64) {
    let mut own: Vec<&mut Placed<'s>> = placed.iter_mut().filter(|place| place.service == service).collect();
    let mut anchors = Anchors::new();
    // Source by source, so that each is brought in line with those that are surer of the whole path.
    for source in [Source::SourceCode, Source::Catalog, Source::AwsApigateway, Source::ApmTraces] {
        let templates = own.iter().filter(|place| place.sighting.source == source && place.sighting.templated);
        let chosen = choose(templates.map(|place| (place.sighting, &place.path)), &anchors);
        let mut shapes = Anchors::new();
        for place in own.iter_mut().filter(|place| place.sighting.source == source && place.sighting.templated) {
            if let Some(base) = chosen.get(&(place.sighting.scope.clone(), place.sighting.bases.clone())) {
                place.path = below(base, &place.path);
            }
            shapes.insert(key_of(&place.path));
        }
        anchors.extend(shapes);
    }
    joining::fill_holes(&mut own);
    joining::widen_definitions(&mut own);
    joining::join_by_name(&mut own);
    let nothing = match_requests(&mut own);
    let requests = |at: &usize| own.get(*at)?.sighting.traffic.as_ref().map(|traffic| traffic.requests);
    let refused = nothing.iter().filter_map(requests).sum();
    let own: Vec<&mut Placed<'s>> =
        own.into_iter().enumerate().filter(|(at, _)| !nothing.contains(at)).map(|(_, place)| place).collect();
    let mut groups: BTreeMap<PathTemplate, Vec<&Placed<'s>>> = BTreeMap::new();
    for place in own {
        groups.entry(key_of(&place.path)).or_default().push(place);
    }
    (groups.into_iter().flat_map(|(key, group)| rows_of_shape(service, &key, &group)).collect(), refused)
}

/// Gives requests without a route the template they fit, or one made of what they have in common. What fits none and let
/// nobody in is no endpoint: guards that stand before everything refuse what does not exist, too. It is given back.
fn match_requests(own: &mut [&mut Placed<'_>]) -> BTreeSet<usize> {
    let mut trie = Trie::default();
    let mut bases: BTreeSet<String> = BTreeSet::new();
    for place in own.iter() {
        let proxy = place.sighting.source == Source::AwsApigateway
            && place.path.pieces().any(|piece| matches!(piece, Piece::CatchAll { .. }));
        if place.sighting.templated && !proxy && !place.path.has_hole() {
            trie.insert(&place.path);
        }
        bases.extend(place.sighting.bases.iter().filter(|base| !base.is_empty()).cloned());
    }
    let (mut unmatched, mut nothing) = (Vec::new(), BTreeSet::new());
    for (at, place) in own.iter_mut().enumerate().filter(|(_, place)| !place.sighting.templated) {
        let stripped = bases.iter().filter_map(|base| without(base, &place.path));
        let found =
            std::iter::once(place.path.clone()).chain(stripped).find_map(|path| trie.find(&path).first().cloned());
        match found {
            Some(key) => place.path = key,
            None if place.sighting.traffic.as_ref().is_some_and(Traffic::only_refused) => {
                nothing.insert(at);
            }
            None => unmatched.push(at),
        }
    }
    let paths: BTreeSet<PathTemplate> =
        unmatched.iter().filter_map(|at| own.get(*at)).map(|p| key_typed(&p.path)).collect();
    let collapsed = collapse(&paths);
    for at in unmatched {
        if let Some(place) = own.get_mut(at)
            && let Some(path) = collapsed.get(&key_typed(&place.path))
        {
            place.path = path.clone();
        }
    }
    nothing
}

fn key_typed(path: &PathTemplate) -> PathTemplate {
    PathTemplate::new(path.segments().iter().filter(|segment| !segment.pieces().is_empty()).cloned())
}

fn without(base: &str, path: &PathTemplate) -> Option<PathTemplate> {
    let base: PathTemplate = base.parse().ok()?;
    let rest = path.segments().strip_prefix(base.segments())?;
    Some(PathTemplate::new(rest.to_vec()))
}

/// Replaces words by a parameter where there are many of them below the same beginning, from the left. Computed from
/// the set of all paths, so that no order of arrival matters.
fn collapse(paths: &BTreeSet<PathTemplate>) -> BTreeMap<PathTemplate, PathTemplate> {
    let mut current: BTreeMap<PathTemplate, Vec<Segment>> =
        paths.iter().map(|path| (path.clone(), path.segments().to_vec())).collect();
    let longest = paths.iter().map(|path| path.segments().len()).max().unwrap_or_default();
    for at in 0..longest {
        let mut words: BTreeMap<(usize, Vec<Segment>), BTreeSet<Segment>> = BTreeMap::new();
        for segments in current.values().filter(|segments| segments.len() > at) {
            words.entry((segments.len(), segments[..at].to_vec())).or_default().insert(segments[at].clone());
        }
        for segments in current.values_mut().filter(|segments| segments.len() > at) {
            let many = words.get(&(segments.len(), segments[..at].to_vec())).is_some_and(|words| words.len() >= MANY);
            if many && at > 0 {
                segments[at] = Segment::new([Piece::parameter("")]);
            }
        }
    }
    current.into_iter().map(|(path, segments)| (path, PathTemplate::new(segments))).collect()
}

/// The rows of one shape. Verbs that are declared have a row each; a sighting of any verb belongs to all of them, or
/// keeps a row of its own that traffic of single verbs belongs to.
fn rows_of_shape<'s>(service: &str, key: &PathTemplate, group: &[&Placed<'s>]) -> Vec<Draft<'s>> {
    let declared: BTreeMap<Method, BTreeSet<Source>> = group
        .iter()
        .filter(|place| place.sighting.source != Source::ApmTraces && place.sighting.method != Method::Any)
        .fold(BTreeMap::new(), |mut declared, place| {
            declared.entry(place.sighting.method).or_insert_with(BTreeSet::new).insert(place.sighting.source);
            declared
        });
    let any: Vec<&&Placed<'s>> = group.iter().filter(|place| place.sighting.method == Method::Any).collect();
    // A source that declares both single verbs and any means the others by the latter.
    let spreads = |place: &Placed<'_>| {
        let by_others = declared.values().any(|sources| sources.iter().any(|source| *source != place.sighting.source));
        let by_itself = declared.values().any(|sources| sources.contains(&place.sighting.source));
        by_others && !by_itself
    };
    let any_row = any.iter().any(|place| !spreads(place));
    let verbs: BTreeSet<Method> = group.iter().map(|place| place.sighting.method).collect();
    let mut rows: BTreeMap<Method, Vec<(&'s Sighting, PathTemplate)>> = BTreeMap::new();
    for place in group {
        let verb = place.sighting.method;
        let traffic = place.sighting.source == Source::ApmTraces;
        let row = match verb {
            Method::Any => continue,
            verb if !traffic || declared.contains_key(&verb) => verb,
            // What a browser asks before it asks is no endpoint, and HEAD comes with GET.
            Method::Options => continue,
            Method::Head if declared.contains_key(&Method::Get) || (!any_row && verbs.contains(&Method::Get)) => {
                Method::Get
            }
            _ if any_row => Method::Any,
            verb => verb,
        };
        rows.entry(row).or_default().push((place.sighting, place.path.clone()));
    }
    for place in any {
        if spreads(place) {
            rows.iter_mut()
                .filter(|(verb, _)| **verb != Method::Any)
                .for_each(|(_, row)| row.push((place.sighting, place.path.clone())));
        } else {
            rows.entry(Method::Any).or_default().push((place.sighting, place.path.clone()));
        }
    }
    rows.into_iter().map(|(method, own)| Draft { service: service.to_owned(), method, key: key.clone(), own }).collect()
}
