//! Everything that was seen: a set of sightings.

use std::collections::BTreeMap;

use periplus_inventory::{Sighting, Source};

type Identity = (Source, String, String, String);

/// Everything that was seen. Adding is associative, commutative and idempotent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    sightings: BTreeMap<Identity, Sighting>,
}

impl State {
    /// Adds sightings. One that is known already changes nothing.
    pub fn extend(&mut self, sightings: impl IntoIterator<Item = Sighting>) {
        for sighting in sightings {
            let (source, scope, batch, key) = sighting.identity();
            let identity = (source, scope.to_owned(), batch.to_owned(), key.to_owned());
            match self.sightings.get_mut(&identity) {
                // The same bytes read with other settings: which of both is kept must not depend on the order.
                Some(known) => {
                    if *known < sighting {
                        *known = sighting;
                    }
                }
                None => {
                    self.sightings.insert(identity, sighting);
                }
            }
        }
    }

    /// Adds everything of another state.
    pub fn add(&mut self, other: &Self) {
        self.extend(other.sightings.values().cloned());
    }

    /// The sightings, in the order of their identities.
    pub fn sightings(&self) -> impl Iterator<Item = &Sighting> {
        self.sightings.values()
    }
}

impl FromIterator<Sighting> for State {
    fn from_iter<I: IntoIterator<Item = Sighting>>(sightings: I) -> Self {
        let mut state = Self::default();
        state.extend(sightings);
        state
    }
}
