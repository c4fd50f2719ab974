//! Which service each sighting belongs to.

use std::collections::{BTreeMap, BTreeSet};

use periplus_inventory::path::{PathTemplate, Piece};
use periplus_inventory::{
    Attribute, Entity, Evidence, Mapping, MappingMethod, ServiceHint, Sighting, Source, UNASSIGNED,
};

use crate::matching::key_of;
use crate::reconcile::below;
use crate::{Settings, State};

/// A sighting with its path and what it was mapped to.
pub(crate) struct Placed<'s> {
    pub(crate) sighting: &'s Sighting,
    pub(crate) path: PathTemplate,
    pub(crate) service: String,
    pub(crate) method: MappingMethod,
}

/// Decides the service of every sighting: named ones first, then a gateway API by the traces that came through it, then
/// by the name of a document or function, then by the one service that serves a path of this shape, then by the rest of
/// the same document or API.
pub(crate) fn assign<'s>(state: &'s State, entities: &[Entity], settings: &Settings) -> Vec<Placed<'s>> {
    let is_weak = |hint: &ServiceHint| matches!(hint.method, MappingMethod::Title | MappingMethod::Function);
    let plain = |name: &str| name.trim().to_lowercase().replace(['_', ' ', '/'], "-");
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let code = state.sightings().filter(|sighting| sighting.source == Source::SourceCode);
    let of_code = code.filter_map(|sighting| sighting.service.as_ref().map(|hint| hint.name.clone()));
    let others = state.sightings().filter_map(|s| s.service.as_ref()).filter(|hint| !is_weak(hint));
    let of_entities = entities.iter().filter(|entity| entity.kind != "api").map(|entity| entity.name.clone());
    for name in of_entities.chain(of_code).chain(others.map(|hint| hint.name.clone())) {
        names.entry(plain(&name)).or_insert(name);
    }
    let canonical = |name: &str| -> Option<(String, bool)> {
        if let Some(name) = settings.services.aliases.get(name) {
            return Some((name.clone(), true));
        }
        names.get(&plain(name)).map(|name| (name.clone(), false))
    };
    let mut placed = Vec::new();
    let mut open = Vec::new();
    let through = through_gateways(state, canonical);
    for sighting in state.sightings() {
        let path: PathTemplate = sighting.path.parse().unwrap_or_default();
        let of_gateway = sighting.source == Source::AwsApigateway;
        let id = sighting.scope.rsplit('/').next().unwrap_or_default();
        if let Some(service) = settings.services.gateways.get(id).filter(|_| of_gateway) {
            placed.push(Placed { sighting, path, service: service.clone(), method: MappingMethod::Configuration });
            continue;
        }
        if let Some(service) = through.get(&sighting.scope)
            && of_gateway
            && sighting.service.as_ref().is_none_or(is_weak)
        {
            placed.push(Placed { sighting, path, service: service.clone(), method: MappingMethod::ResourceKey });
            continue;
        }
        match sighting.service.as_ref().and_then(|hint| Some((hint, canonical(&hint.name)?))) {
            Some((hint, (service, configured))) => {
                let method = if configured { MappingMethod::Configuration } else { hint.method };
                placed.push(Placed { sighting, path, service, method });
            }
            None => open.push((sighting, path)),
        }
    }
    let mut known: BTreeMap<PathTemplate, BTreeSet<String>> = BTreeMap::new();
    for place in placed.iter().filter(|place| place.sighting.source == Source::SourceCode) {
        known.entry(key_of(&place.path)).or_default().insert(place.service.clone());
    }
    let unique = |sighting: &Sighting, path: &PathTemplate| -> Option<String> {
        let forms = std::iter::once(String::new()).chain(sighting.bases.iter().cloned());
        let shapes = forms.map(|base| key_of(&below(&base, path)));
        let services: BTreeSet<&String> = shapes
            .filter(|shape| shape.pieces().any(|piece| matches!(piece, Piece::Literal(_))))
            .filter_map(|shape| known.get(&shape))
            .flatten()
            .collect();
        if services.len() == 1 { services.into_iter().next().cloned() } else { None }
    };
    let by_shape: Vec<Option<String>> = open.iter().map(|(sighting, path)| unique(sighting, path)).collect();
    let mut of_scope: BTreeMap<(Source, &str), BTreeSet<&String>> = BTreeMap::new();
    for ((sighting, _), service) in open.iter().zip(&by_shape) {
        of_scope.entry((sighting.source, &sighting.scope)).or_default().extend(service);
    }
    for ((sighting, path), service) in open.iter().zip(&by_shape) {
        let together = of_scope.get(&(sighting.source, sighting.scope.as_str())).filter(|names| names.len() == 1);
        let service = service.as_ref().or_else(|| together?.iter().next().copied());
        let (service, method) = match service {
            Some(service) => (service.clone(), MappingMethod::UniqueShape),
            None => (UNASSIGNED.to_owned(), MappingMethod::Unassigned),
        };
        placed.push(Placed { sighting, path: path.clone(), service, method });
    }
    placed
}

/// The service whose traces came through each gateway API, where it is only one.
fn through_gateways(state: &State, canonical: impl Fn(&str) -> Option<(String, bool)>) -> BTreeMap<String, String> {
    let mut services: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for sighting in state.sightings().filter(|sighting| sighting.source == Source::ApmTraces) {
        let Some((service, _)) = sighting.service.as_ref().and_then(|hint| canonical(&hint.name)) else { continue };
        for fact in sighting.facts.iter().filter(|fact| fact.attribute == Attribute::GatewayApi) {
            services.entry(fact.value.clone()).or_default().insert(service.clone());
        }
    }
    let only = services.into_iter().filter(|(_, services)| services.len() == 1);
    only.filter_map(|(api, services)| Some((api, services.into_iter().next()?))).collect()
}

/// Who owns a service: by its entity, else whoever owns most of its rows by CODEOWNERS, the first by name of equals.
pub(crate) fn owner<'s>(
    entity: Option<&Entity>,
    sightings: impl Iterator<Item = &'s Sighting>,
) -> Option<(String, Evidence)> {
    if let Some((entity, owner)) = entity.and_then(|entity| Some((entity, entity.owner.clone()?))) {
        return Some((owner, entity.evidence.clone()));
    }
    let mut counts: BTreeMap<&str, (u64, &Evidence)> = BTreeMap::new();
    for fact in sightings.flat_map(|sighting| &sighting.facts) {
        if let (Attribute::Owner, Some(evidence)) = (fact.attribute, &fact.evidence) {
            let (count, first) = counts.entry(&fact.value).or_insert((0, evidence));
            *count += 1;
            *first = (*first).min(evidence);
        }
    }
    let most = counts.into_iter().max_by_key(|(name, (count, _))| (*count, std::cmp::Reverse(*name)));
    most.map(|(name, (_, evidence))| (name.to_owned(), evidence.clone()))
}

/// How each application, document, API and traced service came to belong to its service.
pub(crate) fn mappings(placed: &[Placed<'_>]) -> BTreeMap<String, Vec<Mapping>> {
    let mut mappings: BTreeMap<String, BTreeMap<(Source, String, MappingMethod), Mapping>> = BTreeMap::new();
    for place in placed {
        let sighting = place.sighting;
        let application =
            sighting.facts.iter().find(|fact| fact.attribute == Attribute::Application).map(|fact| fact.value.clone());
        let subject = application.unwrap_or_else(|| sighting.scope.clone());
        let hint = sighting.service.as_ref().filter(|hint| hint.method == place.method);
        let evidence = hint.and_then(|hint| hint.evidence.clone()).unwrap_or_else(|| sighting.evidence.clone());
        let mapping = Mapping {
            subject: subject.clone(),
            source: sighting.source,
            method: place.method,
            confidence: place.method.confidence(),
            evidence,
            also: hint.map(|hint| hint.also.clone()).unwrap_or_default(),
        };
        let of_service = mappings.entry(place.service.clone()).or_default();
        let known = of_service.entry((sighting.source, subject, place.method)).or_insert_with(|| mapping.clone());
        if mapping < *known {
            *known = mapping;
        }
    }
    mappings.into_iter().map(|(service, of)| (service, of.into_values().collect())).collect()
}
