//! Base paths: the same operation as different sources see it, behind a gateway stage, below a server's path, within a
//! context path. Decided for a whole document, API or traced service by how many of its paths then agree.

use std::collections::{BTreeMap, BTreeSet};

use periplus_inventory::path::PathTemplate;
use periplus_inventory::{Sighting, Source};

use crate::matching::key_of;

/// The shapes that others know.
pub(crate) type Anchors = BTreeSet<PathTemplate>;

/// A scope, and the bases that some of its sightings have.
pub(crate) type Group = (String, Vec<String>);

/// The forms that the paths of one scope may take, the usual one first.
pub(crate) fn forms(source: Source, bases: &[String]) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    let bare = String::new();
    // A definition's paths are below its server's path; a gateway strips its own before it calls the service.
    let ordered: Vec<&String> = match source {
        Source::Catalog => bases.iter().chain([&bare]).collect(),
        _ => std::iter::once(&bare).chain(bases).collect(),
    };
    for form in ordered {
        if !forms.contains(form) {
            forms.push(form.clone());
        }
    }
    forms
}

/// `path` below `base`.
pub(crate) fn below(base: &str, path: &PathTemplate) -> PathTemplate {
    let base: PathTemplate = base.parse().unwrap_or_default();
    PathTemplate::new(base.segments().iter().chain(path.segments()).cloned())
}

/// For each group of sightings with the same bases, the base under which most of their shapes are known; the usual
/// form, when none are or several agree equally.
pub(crate) fn choose<'s>(
    sightings: impl Iterator<Item = (&'s Sighting, &'s PathTemplate)>,
    anchors: &Anchors,
) -> BTreeMap<Group, String> {
    let mut groups: BTreeMap<Group, (Source, BTreeSet<&PathTemplate>)> = BTreeMap::new();
    for (sighting, path) in sightings {
        let group = (sighting.scope.clone(), sighting.bases.clone());
        groups.entry(group).or_insert_with(|| (sighting.source, BTreeSet::new())).1.insert(path);
    }
    let chosen = groups.into_iter().map(|(group, (source, paths))| {
        let forms = forms(source, &group.1);
        let known = |form: &String| paths.iter().filter(|path| anchors.contains(&key_of(&below(form, path)))).count();
        // The first of the best: `max_by_key` would take the last.
        let best = forms.iter().map(known).max().unwrap_or_default();
        let form = forms.iter().find(|form| known(form) == best).cloned().unwrap_or_default();
        (group, form)
    });
    chosen.collect()
}
