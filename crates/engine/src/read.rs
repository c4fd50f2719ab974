//! The first read: every source file once, for markers and identifiers; every configuration file for its entries.

use crate::summary::Summary;
use crate::{Options, PackSet, Progress};
use aho_corasick::AhoCorasick;
use periplus_facts::{ConfigFacts, ConfigKind, Language};
use periplus_inventory::{Diagnostic, Location, Role, Severity, Skipped};
use periplus_source::Tree;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Places at which something extended is looked for; a tree has a handful.
const MAX_EXTENDED: usize = 1_000;

/// What the first read found.
#[derive(Debug, Default)]
pub(crate) struct Read {
    /// By position of the tree's entries; `None` for what was not read.
    pub(crate) summaries: Vec<Option<Summary>>,
    pub(crate) roles: Vec<Role>,
    pub(crate) configs: Vec<(String, ConfigFacts)>,
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) files: u64,
    pub(crate) bytes: u64,
    pub(crate) bytes_extracted: u64,
    /// The packs, by position, of which a marker was found anywhere. Nobody can have a router of another one.
    pub(crate) present: BTreeSet<usize>,
}

impl Read {
    /// The files that hold a marker.
    pub(crate) fn first_wave(&self) -> BTreeSet<usize> {
        let marked = |summary: &Option<Summary>| summary.as_ref().is_some_and(|summary| summary.marked);
        self.summaries.iter().enumerate().filter(|(_, summary)| marked(summary)).map(|(at, _)| at).collect()
    }
}

enum One {
    Source {
        summary: Summary,
        role: Role,
        bytes: u64,
        note: Option<Diagnostic>,
        packs: Vec<usize>,
        config: Option<ConfigFacts>,
    },
    Config {
        facts: ConfigFacts,
        bytes: u64,
    },
    Skipped(Skipped),
    Passed(Role),
}

/// Reads the tree's files in parallel; the result is in the tree's order.
pub(crate) fn read(tree: &Tree, packs: &PackSet, options: &Options, progress: &dyn Progress) -> Read {
    let markers = markers(packs);
    let entries = tree.entries();
    progress.stage("looking for frameworks", entries.len());
    let all: Vec<One> = entries
        .par_iter()
        .map(|entry| {
            progress.step();
            // A `setup.py` may be both.
            if let Some(kind) = entry.config.filter(|_| entry.language.is_none()) {
                if matches!(entry.role, Role::Vendored) {
                    return One::Passed(entry.role);
                }
                return match tree.read(entry) {
                    Ok(text) => {
                        let bytes = text.text.len() as u64;
                        One::Config { facts: periplus_extract::extract_config(&text.text, kind), bytes }
                    }
                    Err(unread) => One::Skipped(unread.skipped(entry)),
                };
            }
            let Some(language) = entry.language else { return One::Passed(entry.role) };
            if !options.include.contains(&entry.role) {
                return One::Passed(entry.role);
            }
            let script = periplus_source::may_be_script(&entry.path);
            match tree.read(entry) {
                // A program for something else, or no text at all.
                Ok(text) if script && !periplus_source::is_node_script(&text.text) => One::Passed(entry.role),
                Err(_) if script => One::Passed(entry.role),
                Ok(text) => {
                    let role = text.role;
                    if !options.include.contains(&role) {
                        return One::Passed(role);
                    }
                    let packs = markers
                        .get(language.pack_language())
                        .map_or_else(Vec::new, |markers| markers.found(&text.text));
                    let marked = !packs.is_empty();
                    let note = text.replaced.then(|| Diagnostic {
                        code: "invalid-utf8".to_owned(),
                        severity: Severity::Warning,
                        message: "bytes that are not UTF-8 were replaced".to_owned(),
                        location: Some(Location::of_file(entry.path.clone())),
                        incomplete: false,
                    });
                    let bytes = text.text.len() as u64;
                    let config = entry.config.map(|kind| periplus_extract::extract_config(&text.text, kind));
                    One::Source {
                        summary: Summary::new(&text.text, language, marked),
                        role,
                        bytes,
                        note,
                        packs,
                        config,
                    }
                }
                Err(unread) => One::Skipped(unread.skipped(entry)),
            }
        })
        .collect();

    let mut read = Read::default();
    for (entry, one) in entries.iter().zip(all) {
        let (summary, role) = match one {
            One::Source { summary, role, bytes, note, packs, config } => {
                read.configs.extend(config.map(|facts| (entry.path.clone(), facts)));
                read.present.extend(packs);
                read.files += 1;
                read.bytes += bytes;
                read.diagnostics.extend(note);
                (Some(summary), role)
            }
            One::Config { facts, bytes } => {
                read.files += 1;
                read.bytes += bytes;
                for diagnostic in &facts.diagnostics {
                    read.diagnostics.push(Diagnostic {
                        code: diagnostic.code.clone(),
                        severity: Severity::Warning,
                        message: diagnostic.message.clone(),
                        location: Some(Location::new(
                            entry.path.clone(),
                            diagnostic.span.line.max(1),
                            diagnostic.span.column.max(1),
                        )),
                        incomplete: false,
                    });
                }
                read.configs.push((entry.path.clone(), facts));
                (None, entry.role)
            }
            One::Skipped(skipped) => {
                read.skipped.push(skipped);
                (None, entry.role)
            }
            One::Passed(role) => (None, role),
        };
        read.summaries.push(summary);
        read.roles.push(role);
    }
    read_extended(tree, &mut read);
    read
}

/// Reads what configurations extend and no name gave away. The files are few; each may lead to more.
fn read_extended(tree: &Tree, read: &mut Read) {
    let mut tried = BTreeSet::new();
    loop {
        let wanted: Vec<String> =
            periplus_link::extended(&read.configs).into_iter().filter(|path| tried.insert(path.clone())).collect();
        if wanted.is_empty() || tried.len() > MAX_EXTENDED {
            return;
        }
        for path in wanted {
            let Some(entry) = tree.position(&path).map(|at| &tree.entries()[at]) else { continue };
            if let Ok(text) = tree.read(entry) {
                let facts = periplus_extract::extract_config(&text.text, ConfigKind::TsConfig);
                read.files += 1;
                read.bytes += text.text.len() as u64;
                read.configs.push((path, facts));
            }
        }
    }
}

/// The markers of a language's packs.
struct Markers {
    automaton: AhoCorasick,
    /// The pack of each marker.
    packs: Vec<usize>,
}

impl Markers {
    /// The packs whose markers a text holds.
    fn found(&self, text: &str) -> Vec<usize> {
        if !self.automaton.is_match(text) {
            return Vec::new();
        }
        let found: BTreeSet<usize> = self
            .automaton
            .find_overlapping_iter(text)
            .filter_map(|found| self.packs.get(found.pattern().as_usize()).copied())
            .collect();
        found.into_iter().collect()
    }
}

fn markers(packs: &PackSet) -> BTreeMap<String, Markers> {
    let mut texts: BTreeMap<String, Vec<(&str, usize)>> = BTreeMap::new();
    for (at, pack) in packs.packs().iter().enumerate() {
        let of_language = texts.entry(pack.language.clone()).or_default();
        of_language.extend(pack.markers.iter().map(|marker| (marker.as_str(), at)));
    }
    texts
        .into_iter()
        .filter_map(|(language, texts)| {
            let automaton = AhoCorasick::new(texts.iter().map(|(text, _)| text)).ok()?;
            let packs = texts.into_iter().map(|(_, pack)| pack).collect();
            Some((language, Markers { automaton, packs }))
        })
        .collect()
}

/// The languages of the inventory.
pub(crate) fn inventory_language(language: Language) -> periplus_inventory::Language {
    use periplus_inventory::Language as Inventory;
    match language {
        Language::Python => Inventory::Python,
        Language::Java => Inventory::Java,
        Language::Kotlin => Inventory::Kotlin,
        Language::Go | Language::GoApi => Inventory::Go,
        Language::CSharp => Inventory::CSharp,
        Language::JavaScript => Inventory::JavaScript,
        Language::TypeScript | Language::Tsx => Inventory::TypeScript,
    }
}
