//! Rows with everything resolved: what all sources say about each, in one verdict for each question.

use std::collections::{BTreeMap, BTreeSet};

use periplus_inventory::path::PathTemplate;
use periplus_inventory::{
    Attribute, Endpoint, Entity, Evidence, Fact, Location, Method, Observation, Relation, RelationKind, Source,
    Traffic, UNASSIGNED, operation_id,
};

use crate::merge::Draft;
use crate::relations::is_catch_all;
use crate::risk::{self, Subject};
use crate::status::{Presence, status_of};
use crate::{Settings, auth, exposure, naming, relations};

pub(crate) fn build(drafts: Vec<Draft<'_>>, entities: &[Entity], settings: &Settings) -> Vec<Endpoint> {
    let related = relations::of(&drafts);
    let mut supplied: BTreeMap<&str, BTreeSet<Source>> = BTreeMap::new();
    for draft in &drafts {
        supplied.entry(&draft.service).or_default().extend(draft.own.iter().map(|(sighting, _)| sighting.source));
    }
    let newest = drafts.iter().flat_map(|draft| &draft.own).filter_map(|(s, _)| s.traffic.as_ref()?.last_seen).max();
    let now = settings.as_of.or(newest);
    let superseded = naming::superseded(&drafts);
    let names: Vec<(String, String, Vec<String>)> = drafts.iter().map(naming::naming).collect();
    let ids: Vec<String> = drafts.iter().map(id_of).collect();
    let mut endpoints = Vec::new();
    for (at, draft) in drafts.iter().enumerate() {
        let row = Row { draft, drafts: &drafts, related: &related[at] };
        let through = row.through_gateway();
        let said: Vec<(Source, &Fact)> =
            row.facts().chain(through.iter().flat_map(|wide| gateway_facts(wide))).collect();
        let has = |attribute: Attribute| said.iter().any(|(_, fact)| fact.attribute == attribute);
        let traffic = row.traffic();
        let (auth, mut conflicts) = auth::verdict(&said, traffic.as_ref());
        let (exposure, exposure_reason, contradictions) = exposure::verdict(&said, traffic.as_ref());
        conflicts.extend(contradictions);
        let none = BTreeSet::new();
        let sources = supplied.get(draft.service.as_str()).unwrap_or(&none);
        let presence = |kinds: &[Source]| row.presence(kinds, sources);
        let deprecated = has(Attribute::Deprecated);
        let newer = superseded.get(&at);
        let (status, reason) = status_of(
            presence(&[Source::SourceCode]),
            presence(&[Source::Catalog, Source::AwsApigateway]),
            presence(&[Source::ApmTraces]),
            deprecated || newer.is_some(),
        );
        let (path, _, aliases) = &names[at];
        let environments: BTreeSet<String> =
            draft.own.iter().filter_map(|(sighting, _)| sighting.environment.clone()).collect();
        let sensitive: BTreeSet<String> = said
            .iter()
            .filter(|(_, fact)| fact.attribute == Attribute::Sensitive)
            .map(|(_, fact)| fact.value.clone())
            .collect();
        let entity = entities.iter().find(|entity| entity.name == draft.service && entity.kind != "api");
        let observations = row.observations(through);
        let subject = Subject {
            method: draft.method,
            path,
            status,
            auth: &auth,
            exposure,
            exposure_reason: &exposure_reason,
            environments: &environments,
            sensitive: &sensitive,
            traffic: traffic.as_ref(),
            rate_limited: has(Attribute::RateLimit),
            typed: &names[at].1,
            tier: entity.and_then(|entity| entity.tier.as_deref()),
            observations: &observations,
            now,
        };
        let risk = risk::score(&subject, &settings.risk);
        endpoints.push(Endpoint {
            id: ids[at].clone(),
            service: draft.service.clone(),
            method: draft.method,
            path: path.clone(),
            aliases: aliases.clone(),
            status,
            status_reason: match newer {
                Some(newer) if !deprecated && status == periplus_inventory::Status::Zombie => {
                    format!("superseded by {newer}, and still in use")
                }
                _ => reason.to_owned(),
            },
            auth,
            exposure,
            exposure_reason,
            environments,
            sources: draft.own.iter().map(|(sighting, _)| sighting.source).collect(),
            hosts: draft.own.iter().flat_map(|(sighting, _)| sighting.hosts.iter().cloned()).collect(),
            deprecated,
            sensitive,
            operations: row.of_code().map(|(sighting, _)| operation_of(&sighting.key)).collect(),
            owner: row.owner().or_else(|| entity.and_then(|entity| entity.owner.clone())),
            locations: row.locations(),
            traffic,
            relations: related[at]
                .iter()
                .map(|(kind, other)| Relation {
                    kind: *kind,
                    endpoint: ids[*other].clone(),
                    row: format!("{} {}", drafts[*other].method, names[*other].0),
                })
                .collect(),
            conflicts,
            observations,
            risk,
        });
    }
    for endpoint in &mut endpoints {
        endpoint.relations.sort();
    }
    endpoints.sort_by(Endpoint::listing_order);
    endpoints
}

fn id_of(draft: &Draft<'_>) -> String {
    operation_id(&draft.service, draft.method, &draft.key.to_string(), "endpoint")
}

/// The key of a further path of an operation has a suffix.
fn operation_of(key: &str) -> String {
    key.split('+').next().unwrap_or(key).to_owned()
}

fn gateway_facts<'d>(draft: &'d Draft<'d>) -> impl Iterator<Item = (Source, &'d Fact)> {
    let own = draft.own.iter().filter(|(sighting, _)| sighting.source == Source::AwsApigateway);
    own.flat_map(|(sighting, _)| sighting.facts.iter().map(|fact| (sighting.source, fact)))
}

struct Row<'d> {
    draft: &'d Draft<'d>,
    drafts: &'d [Draft<'d>],
    related: &'d [(RelationKind, usize)],
}

impl<'d> Row<'d> {
    fn facts(&self) -> impl Iterator<Item = (Source, &'d Fact)> + use<'d> {
        self.draft.own.iter().flat_map(|(sighting, _)| sighting.facts.iter().map(|fact| (sighting.source, fact)))
    }

    fn of_code(&self) -> impl Iterator<Item = &'d (&'d periplus_inventory::Sighting, PathTemplate)> + use<'d> {
        self.draft.own.iter().filter(|(sighting, _)| sighting.source == Source::SourceCode)
    }

    fn owner(&self) -> Option<String> {
        self.facts().find(|(_, fact)| fact.attribute == Attribute::Owner).map(|(_, fact)| fact.value.clone())
    }

    fn locations(&self) -> Vec<Location> {
        let places: BTreeSet<Location> =
            self.of_code().filter_map(|(sighting, _)| sighting.evidence.location.clone()).collect();
        places.into_iter().collect()
    }

    fn traffic(&self) -> Option<Traffic> {
        let mut all = self.draft.own.iter().filter_map(|(sighting, _)| sighting.traffic.as_ref());
        let mut sum = all.next()?.clone();
        all.for_each(|traffic| sum.add(traffic));
        Some(sum)
    }

    fn knows(draft: &Draft<'_>, kinds: &[Source]) -> bool {
        draft.own.iter().any(|(sighting, _)| kinds.contains(&sighting.source))
    }

    /// A catch-all is judged by what it covers, too: a proxy in front of live endpoints is in use.
    fn presence(&self, kinds: &[Source], supplied: &BTreeSet<Source>) -> Presence {
        let covered = || {
            let covered = self.related.iter().filter(|(kind, _)| *kind == RelationKind::Covers);
            is_catch_all(&self.draft.key)
                && covered.filter_map(|(_, other)| self.drafts.get(*other)).any(|other| Self::knows(other, kinds))
        };
        if Self::knows(self.draft, kinds) || covered() {
            Presence::Seen
        } else if self.draft.service != UNASSIGNED && kinds.iter().any(|kind| supplied.contains(kind)) {
            Presence::Absent
        } else {
            Presence::NotSupplied
        }
    }

    /// The narrowest gateway route that this row is reached through, when it has none of its own.
    fn through_gateway(&self) -> Option<&'d Draft<'d>> {
        let gateway = [Source::AwsApigateway];
        if Self::knows(self.draft, &gateway) {
            return None;
        }
        let wide = self.related.iter().filter(|(kind, _)| *kind == RelationKind::CoveredBy);
        wide.filter_map(|(_, other)| self.drafts.get(*other)).filter(|other| Self::knows(other, &gateway)).max_by_key(
            |other| (other.key.segments().len(), other.method != Method::Any, std::cmp::Reverse(&other.key)),
        )
    }

    fn observations(&self, through: Option<&Draft<'_>>) -> Vec<Observation> {
        let mut counted: BTreeMap<Observation, u64> = BTreeMap::new();
        let mut add = |observation: Observation, count: u64| *counted.entry(observation).or_default() += count;
        for (sighting, _) in &self.draft.own {
            observe(sighting, None, &mut add);
        }
        if let Some(wide) = through {
            let name = format!("{} {}", wide.method, wide.key);
            for (sighting, _) in wide.own.iter().filter(|(sighting, _)| sighting.source == Source::AwsApigateway) {
                observe(sighting, Some(&name), &mut add);
            }
        }
        counted.into_iter().map(|(observation, count)| Observation { count, ..observation }).collect()
    }
}

/// The sighting itself, and each of its facts, as observations whose count is still open.
fn observe(sighting: &periplus_inventory::Sighting, through: Option<&String>, add: &mut impl FnMut(Observation, u64)) {
    let base = Observation {
        source: sighting.source,
        scope: sighting.scope.clone(),
        attribute: None,
        value: format!("{} {}", sighting.method, sighting.path),
        count: 0,
        through: through.cloned(),
        // Several batches of traces have a trace each: one of them is told with the traffic as a whole.
        evidence: if sighting.traffic.is_some() { Evidence::default() } else { sighting.evidence.clone() },
    };
    let requests = sighting.traffic.as_ref().map_or(1, |traffic| traffic.requests);
    add(base.clone(), requests);
    for fact in &sighting.facts {
        let evidence = fact.evidence.clone().unwrap_or_else(|| sighting.evidence.clone());
        add(Observation { attribute: Some(fact.attribute), value: fact.value.clone(), evidence, ..base.clone() }, 1);
    }
}
