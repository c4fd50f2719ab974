//! From what linking asks for to files.

use crate::read::Read;
use crate::summary::Summary;
use periplus_facts::Language;
use periplus_inventory::{Diagnostic, Severity};
use periplus_link::Need;
use periplus_source::Tree;
use std::collections::BTreeMap;

/// More files than this for one name: the name is too common to say anything.
const MAX_MENTIONS: usize = 400;

/// What a need asks for.
pub(crate) enum Answer {
    /// The positions of the files that may answer it.
    Files(Vec<usize>),
    /// So many files mention the name that looking into them is not worth it.
    TooCommon {
        /// What was looked for.
        name: String,
        /// How many files hold it.
        files: usize,
    },
}

/// The positions of the files that may answer a need.
pub(crate) fn files_for(need: &Need, tree: &Tree, read: &Read) -> Answer {
    match need {
        Need::File(path) => Answer::Files(tree.position(path).into_iter().collect()),
        Need::Exported { name, files } => {
            let all: Vec<usize> = files.iter().filter_map(|path| tree.position(path)).collect();
            let mentions = |at: &usize| read.summaries[*at].as_ref().is_some_and(|summary| summary.mentions(name));
            let naming: Vec<usize> = all.iter().copied().filter(mentions).collect();
            // A file that exports others whole does not name what it gives.
            Answer::Files(if naming.is_empty() { all } else { naming })
        }
        Need::Declaration { language, name, within } => declaring(*language, name, within, tree, read),
        Need::Importers { language, module } => {
            bounded(module, matching(*language, tree, read, |_, summary| summary.imports(module)))
        }
        Need::Mentions { language, names } => {
            let all = |_: &str, summary: &Summary| names.iter().all(|name| summary.mentions(name));
            bounded(&names.join("` and `"), matching(*language, tree, read, all))
        }
    }
}

fn bounded(name: &str, found: Vec<usize>) -> Answer {
    if found.len() > MAX_MENTIONS {
        Answer::TooCommon { name: name.to_owned(), files: found.len() }
    } else {
        Answer::Files(found)
    }
}

fn declaring(language: Language, name: &str, within: &str, tree: &Tree, read: &Read) -> Answer {
    if language == Language::Go {
        // A package is a folder; constants and variables in groups follow no keyword.
        return Answer::Files(matching(language, tree, read, |path, summary| {
            path.rsplit_once('/').map_or("", |(folder, _)| folder) == within && summary.mentions(name)
        }));
    }
    let all = matching(language, tree, read, |_, summary| summary.declares(name));
    if within.is_empty() || all.len() < 2 {
        return bounded(name, all);
    }
    let folder = within.replace('.', "/");
    let near: Vec<usize> = all
        .iter()
        .copied()
        .filter(|at| tree.entries()[*at].path.rsplit_once('/').is_some_and(|(parent, _)| parent.ends_with(&folder)))
        .collect();
    if near.is_empty() { bounded(name, all) } else { Answer::Files(near) }
}

/// Says which names were too common to be looked for, and whether the loop was ended by its bound.
pub(crate) fn limits(common: &BTreeMap<String, usize>, ended: bool) -> Vec<Diagnostic> {
    let told = |code: &str, message: String| Diagnostic {
        code: code.to_owned(),
        severity: Severity::Warning,
        message,
        location: None,
        incomplete: true,
    };
    let mut all: Vec<Diagnostic> = common
        .iter()
        .map(|(name, files)| {
            let message = format!(
                "`{name}` occurs in {files} files, more than {MAX_MENTIONS}, so they were not searched for code that \
                 registers on it; what only such code adds is missing"
            );
            let code = "limit-mentions";
            told(code, message)
        })
        .collect();
    if ended {
        let code = "limit-demand";
        all.push(told(
            code,
            "files were still asked for when the search ended; what only these add is missing".to_owned(),
        ));
    }
    all
}

/// The positions of the files of a language that were read, and whose path and summary fit.
fn matching(language: Language, tree: &Tree, read: &Read, fits: impl Fn(&str, &Summary) -> bool) -> Vec<usize> {
    let wanted = language.pack_language();
    let entries = tree.entries().iter().zip(&read.summaries).enumerate();
    entries
        .filter(|(_, (entry, _))| entry.language.is_some_and(|language| language.pack_language() == wanted))
        .filter(|(_, (entry, summary))| summary.as_ref().is_some_and(|summary| fits(&entry.path, summary)))
        .map(|(at, _)| at)
        .collect()
}
