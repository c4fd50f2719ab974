//! The configuration of a deployable: which of the tree's files speak for it, and which of them wins.

use super::deployable::Modules;
use super::sources::Named;
use crate::eval::Eval;
use periplus_facts::{ConfigEntry, ConfigFacts, ConfigKind};
use periplus_packs::Pack;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// One key's value.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub(crate) value: String,
    /// The configuration file and its entry, for pointing at it.
    pub(crate) path: String,
    pub(crate) line: u32,
    pub(crate) column: u32,
}

/// All that is set for a deployable.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings<'p> {
    /// The nearest file first.
    files: Vec<Ranked<'p>>,
    /// Which profile is active cannot be told.
    open_profile: bool,
    /// What was asked before.
    known: RefCell<BTreeMap<String, Result<Setting, String>>>,
    known_own: RefCell<BTreeMap<String, Option<Setting>>>,
}

/// A configuration file and how near it is.
#[derive(Clone, Debug)]
struct Ranked<'p> {
    near: Nearness,
    order: (bool, u8),
    path: &'p str,
    config: &'p ConfigFacts,
    /// It lies in the deployable, whatever profile it is for.
    inside: bool,
    /// Documents that hold for inactive profiles only.
    inactive: Vec<u32>,
}

/// How near a file is to a deployable; the nearest that sets a key wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// A configuration server's file under the application's name.
    Served,
    Deployable,
    /// Named by a class that the deployable reaches.
    Named,
    Module,
    Reached,
    Elsewhere,
    /// Of a profile that is not known to be active.
    OtherProfile,
}

impl<'p> Settings<'p> {
    /// Gathers what holds for the code of module `own` in `deployable`.
    pub(crate) fn new(
        eval: &Eval<'p>,
        pack: &Pack,
        modules: &Modules,
        sources: &[Named],
        deployable: Option<&str>,
        own: Option<&str>,
    ) -> Settings<'p> {
        let configs: &'p [(String, ConfigFacts)] = &eval.program.configs;
        let folder_of = |path: &str| modules.folder_of(path).unwrap_or_default();
        let main: Vec<&'p (String, ConfigFacts)> = configs
            .iter()
            .filter(|(path, config)| {
                matches!(config.kind, ConfigKind::Spring | ConfigKind::AppSettings) && !is_test(path)
            })
            .collect();
        let start = deployable.or(own).unwrap_or_default();
        let lent = lent_by(modules, start, &main);
        let speaks = |folder: &str| folder == start || lent.as_deref() == Some(folder);
        let mut active: Vec<String> = Vec::new();
        let mut names: Vec<String> = Vec::new();
        for (path, config) in &main {
            if !speaks(&folder_of(path)) || profile(path).is_some() {
                continue;
            }
            for entry in &config.entries {
                if listed(&pack.profile_keys, &entry.key) {
                    active.extend(entry.value.split(',').map(|name| name.trim().to_owned()));
                }
                if listed(&pack.application_name_keys, &entry.key) && !entry.value.contains("${") {
                    names.push(entry.value.clone());
                }
            }
        }
        let mut files: Vec<Ranked<'p>> = Vec::new();
        let mut rank = |near: Nearness, order: (bool, u8), path: &'p str, config: &'p ConfigFacts| {
            let inside = speaks(&folder_of(path));
            files.push(Ranked {
                near,
                order,
                path,
                config,
                inside,
                inactive: inactive_documents(pack, config, &active),
            });
        };
        for (path, config) in &main {
            let folder = folder_of(path);
            let near = if speaks(&folder) {
                Nearness::Deployable
            } else if own == Some(folder.as_str()) {
                Nearness::Module
            } else if modules.reaches(start, &folder) {
                Nearness::Reached
            } else {
                Nearness::Elsewhere
            };
            let of = profile(path);
            let is_active = of.is_some_and(|of| active.iter().any(|name| name == of));
            let near = if of.is_some() && !is_active { Nearness::OtherProfile } else { near };
            rank(near, (!is_active, order(path)), path.as_str(), config);
        }
        for (path, config) in configs {
            if config.kind != ConfigKind::Other || is_test(path) {
                continue;
            }
            let stem = stem(path);
            let served = names.iter().any(|name| {
                stem == name
                    || stem
                        .strip_prefix(name.as_str())
                        .and_then(|rest| rest.strip_prefix('-'))
                        .is_some_and(|of| active.iter().any(|name| name == of))
            });
            let folder = folder_of(path);
            let named = || {
                sources.iter().any(|source| {
                    let reached = source.module == start || modules.reaches(start, &source.module);
                    let beside = source.module == folder || modules.reaches(&source.module, &folder);
                    reached && beside && source.is(path)
                })
            };
            let near = if served {
                Nearness::Served
            } else if named() {
                Nearness::Named
            } else {
                Nearness::Elsewhere
            };
            // A file that is not named after the application says something only where nothing else does.
            rank(near, (true, 9), path.as_str(), config);
        }
        files.sort_by_key(|file| (file.near, file.order, file.path));
        // A build may fill the active profile in.
        let open_profile = active.iter().all(|name| name.contains(['@', '$']));
        Settings { files, open_profile, ..Settings::default() }
    }

    /// What is set under a key, by whatever file is nearest.
    pub(crate) fn get(&self, key: &str) -> Result<Setting, String> {
        if let Some(known) = self.known.borrow().get(key) {
            return known.clone();
        }
        let found = self.nearest(key);
        self.known.borrow_mut().insert(key.to_owned(), found.clone());
        found
    }

    fn nearest(&self, key: &str) -> Result<Setting, String> {
        let mut found: Option<(Nearness, Setting)> = None;
        for (file, entry) in self.entries(key) {
            match &found {
                None => found = Some((file.near, setting(file, entry))),
                // Files that are equally far must agree.
                Some((near, first)) if *near == file.near && *near >= Nearness::Reached => {
                    if first.value != entry.value {
                        return Err(format!("several configuration files set `{key}`, each differently"));
                    }
                }
                Some(_) => break,
            }
        }
        found.map(|(_, setting)| setting).ok_or_else(|| format!("no configuration file of the tree sets `{key}`"))
    }

    /// What the deployable's own configuration sets under a key, or a file that its classes name.
    pub(crate) fn own(&self, key: &str) -> Option<Setting> {
        if let Some(known) = self.known_own.borrow().get(key) {
            return known.clone();
        }
        let nearest = self.entries(key).next().filter(|(file, _)| file.near <= Nearness::Named);
        let found = nearest.map(|(file, entry)| setting(file, entry)).or_else(|| self.of_every_profile(key));
        self.known_own.borrow_mut().insert(key.to_owned(), found.clone());
        found
    }

    /// What several profiles of the deployable agree on, where any of them may be the active one.
    fn of_every_profile(&self, key: &str) -> Option<Setting> {
        let profiles = || self.entries(key).filter(|(file, _)| file.inside && file.near == Nearness::OtherProfile);
        let (file, first) = profiles().next().filter(|_| self.open_profile)?;
        (profiles().count() > 1 && profiles().all(|(_, entry)| entry.value == first.value))
            .then(|| setting(file, first))
    }

    fn entries<'s>(&'s self, key: &'s str) -> impl Iterator<Item = (&'s Ranked<'p>, &'s ConfigEntry)> {
        self.files.iter().flat_map(move |file| {
            let entries = file.config.entries.iter();
            entries
                .filter(move |entry| relaxed(&entry.key, key) && !file.inactive.contains(&entry.document))
                .map(move |entry| (file, entry))
        })
    }
}

/// The module whose configuration a deployable without any of its own runs with: only one file of a name is read, the
/// first on the class path, and with several modules that bring one nobody knows which that is.
fn lent_by(modules: &Modules, start: &str, main: &[&(String, ConfigFacts)]) -> Option<String> {
    let application =
        main.iter().filter(|(path, config)| config.kind == ConfigKind::Spring && stem(path) == "application");
    let folders: BTreeSet<String> = application.filter_map(|(path, _)| modules.folder_of(path)).collect();
    if folders.contains(start) || start.is_empty() {
        return None;
    }
    let mut reached = folders.into_iter().filter(|folder| modules.reaches(start, folder));
    reached.next().filter(|_| reached.next().is_none())
}

fn setting(file: &Ranked<'_>, entry: &ConfigEntry) -> Setting {
    Setting {
        value: entry.value.clone(),
        path: file.path.to_owned(),
        line: entry.span.line.max(1),
        column: entry.span.column.max(1),
    }
}

/// The documents of a file that hold for profiles only of which none is active.
fn inactive_documents(pack: &Pack, config: &ConfigFacts, active: &[String]) -> Vec<u32> {
    let for_profiles = config.entries.iter().filter(|entry| listed(&pack.profile_document_keys, &entry.key));
    for_profiles
        .filter(|entry| !entry.value.split(',').any(|name| active.iter().any(|known| known == name.trim())))
        .map(|entry| entry.document)
        .collect()
}

/// Whether `key` is one of the keys, or an item of a list under one.
fn listed(keys: &[String], key: &str) -> bool {
    let list =
        key.rsplit_once('.').filter(|(_, last)| last.bytes().all(|byte| byte.is_ascii_digit())).map(|(list, _)| list);
    keys.iter().any(|known| relaxed(known, key) || list.is_some_and(|list| relaxed(known, list)))
}

/// Whether two spellings are of one key: `context-path`, `contextPath`, `context_path`.
fn relaxed(left: &str, right: &str) -> bool {
    // Most keys end differently: that is seen first.
    left.bytes().next_back().map(|byte| byte.to_ascii_lowercase())
        == right.bytes().next_back().map(|byte| byte.to_ascii_lowercase())
        && letters(left).eq(letters(right))
}

fn letters(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(|byte| !matches!(byte, b'-' | b'_')).map(|byte| byte.to_ascii_lowercase())
}

fn is_test(path: &str) -> bool {
    path.starts_with("test/")
        || path.starts_with("src/test/")
        || path.contains("/src/test/")
        || path.contains("/test/resources/")
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The profile that a file's name says it is for.
fn profile(path: &str) -> Option<&str> {
    let stem = stem(path);
    ["application-", "bootstrap-", "appsettings."].iter().find_map(|start| stem.strip_prefix(start))
}

/// Which of several files of one folder wins: a `config` folder's, then properties before YAML, then bootstrap files.
fn order(path: &str) -> u8 {
    let mut order = 0;
    if !path.contains("/config/") && !path.starts_with("config/") {
        order += 4;
    }
    if stem(path).starts_with("bootstrap") {
        order += 2;
    }
    if !path.ends_with(".properties") {
        order += 1;
    }
    order
}
