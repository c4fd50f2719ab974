//! What rows share: places, and the rows themselves where several ways lead to the same one.

use periplus_inventory::{Location, Operation};
use std::collections::{BTreeMap, BTreeSet};

/// A literal that several rows share is not the place of any one of them: the registering call comes first there.
pub(super) fn share_literals(all: &mut [Operation]) {
    // The paths that each of the two first places of a row is a place of.
    let mut uses: BTreeMap<Location, BTreeSet<String>> = BTreeMap::new();
    for row in all.iter() {
        for place in row.locations.iter().take(2) {
            uses.entry(place.clone()).or_default().insert(row.path.clone());
        }
    }
    for row in all.iter_mut() {
        let [first, second, ..] = row.locations.as_slice() else { continue };
        let (Some(ours), Some(theirs)) = (uses.get(first), uses.get(second)) else { continue };
        // A call further out that makes the same rows, or more of them, tells them apart no better.
        if ours.len() > 1 && theirs.len() <= ours.len() && ours != theirs {
            row.locations.swap(0, 1);
        }
    }
}

pub(super) fn merge(known: &mut Operation, other: Operation) {
    if other.resolution < known.resolution {
        known.resolution = other.resolution;
        known.reason = other.reason;
    }
    for location in other.locations {
        if !known.locations.contains(&location) {
            known.locations.push(location);
        }
    }
    // Served under several conditions: what does not hold in every case is no condition of it.
    known.conditions.retain(|condition| other.conditions.contains(condition));
    known.provided &= other.provided;
    for alt in other.alt_paths {
        if !known.alt_paths.contains(&alt) {
            known.alt_paths.push(alt);
        }
    }
}
