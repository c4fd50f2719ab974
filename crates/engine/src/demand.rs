//! From what linking asks for to files.

use crate::read::Read;
use periplus_facts::Language;
use periplus_link::Need;
use periplus_source::Tree;

/// More files than this for one name: the name is too common to say anything.
const MAX_MENTIONS: usize = 400;

/// The positions of the files that may answer a need.
pub(crate) fn files_for(need: &Need, tree: &Tree, read: &Read) -> Vec<usize> {
    match need {
        Need::File(path) => {
            let entries = tree.entries();
            entries.binary_search_by(|entry| entry.path.as_str().cmp(path)).into_iter().collect()
        }
        Need::Declaration { language, name, within } => declaring(*language, name, within, tree, read),
        Need::Mentions { language, names } => {
            let found = matching(*language, tree, |at, _| {
                let summary = read.summaries[at].as_ref();
                summary.is_some_and(|summary| names.iter().all(|name| summary.mentions(name)))
            });
            if found.len() > MAX_MENTIONS { Vec::new() } else { found }
        }
    }
}

fn declaring(language: Language, name: &str, within: &str, tree: &Tree, read: &Read) -> Vec<usize> {
    if language == Language::Go {
        // A package is a folder; constants and variables in groups follow no keyword.
        return matching(language, tree, |at, path| {
            path.rsplit_once('/').map_or("", |(folder, _)| folder) == within
                && read.summaries[at].as_ref().is_some_and(|summary| summary.mentions(name))
        });
    }
    let all =
        matching(language, tree, |at, _| read.summaries[at].as_ref().is_some_and(|summary| summary.declares(name)));
    if within.is_empty() || all.len() < 2 {
        return if all.len() > MAX_MENTIONS { Vec::new() } else { all };
    }
    let folder = within.replace('.', "/");
    let near: Vec<usize> = all
        .iter()
        .copied()
        .filter(|at| tree.entries()[*at].path.rsplit_once('/').is_some_and(|(parent, _)| parent.ends_with(&folder)))
        .collect();
    if near.is_empty() { all } else { near }
}

fn matching(language: Language, tree: &Tree, fits: impl Fn(usize, &str) -> bool) -> Vec<usize> {
    let wanted = language.pack_language();
    let entries = tree.entries().iter().enumerate();
    entries
        .filter(|(_, entry)| entry.language.is_some_and(|language| language.pack_language() == wanted))
        .filter(|(at, entry)| fits(*at, &entry.path))
        .map(|(at, _)| at)
        .collect()
}
