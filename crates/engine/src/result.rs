//! The scan's result from its parts.

use crate::PackSet;
use crate::read::{Read, inventory_language};
use periplus_facts::ConfigKind;
use periplus_inventory::{Location, Operation, Role, Scan, Stats, Unsupported, Visibility};
use periplus_link::{Linked, Program};
use periplus_source::Tree;
use std::collections::{BTreeMap, BTreeSet};

/// True for rows that show unless asked for otherwise: production code that something reaches, and that code asks for.
pub fn visible(operation: &Operation) -> bool {
    Visibility::default().shows(operation)
}

pub(crate) fn assemble(
    tree: &Tree,
    packs: &PackSet,
    program: &Program,
    linked: Linked,
    read: Read,
    extracted: usize,
    rounds: u64,
) -> Scan {
    let mut scan = Scan::new(tree.root().clone());
    scan.stats = stats(tree, &linked, &read, extracted, rounds);
    scan.unsupported = unsupported(packs, program, &read.present);
    scan.operations = linked.operations;
    scan.unresolved = linked.unresolved;
    scan.rejected = linked.rejected;
    scan.skipped = tree.skipped().to_vec();
    scan.skipped.extend(read.skipped);
    scan.diagnostics = tree.diagnostics().to_vec();
    scan.diagnostics.extend(read.diagnostics);
    scan.diagnostics.extend(linked.diagnostics);
    scan.sort();
    scan
}

fn stats(tree: &Tree, linked: &Linked, read: &Read, extracted: usize, rounds: u64) -> Stats {
    let mut stats = Stats { files: tree.entries().len() as u64, ..Stats::default() };
    let mut by_role: BTreeMap<Role, u64> = BTreeMap::new();
    let mut by_language = BTreeMap::new();
    for (entry, role) in tree.entries().iter().zip(&read.roles) {
        let Some(language) = entry.language else { continue };
        stats.source_files += 1;
        *by_role.entry(*role).or_default() += 1;
        *by_language.entry(inventory_language(language)).or_default() += 1;
    }
    stats.source_files_by_role = by_role;
    stats.source_files_by_language = by_language;
    stats.files_read = read.files;
    stats.bytes_read = read.bytes;
    stats.files_extracted = extracted as u64;
    stats.files_not_extracted = stats.source_files.saturating_sub(extracted as u64);
    stats.bytes_extracted = read.bytes_extracted;
    stats.rounds = rounds;
    stats.claims = linked.claims;
    let applications: BTreeSet<&str> = linked.operations.iter().map(|row| row.application.as_str()).collect();
    stats.applications = applications.len() as u64;
    stats.counters = linked.counters.clone();
    stats
}

/// Frameworks that manifests name and no pack knows.
fn unsupported(packs: &PackSet, program: &Program, present: &BTreeSet<usize>) -> Vec<Unsupported> {
    let mut found = BTreeSet::new();
    for (path, config) in &program.configs {
        let Some((pack_language, language)) = manifest_language(config.kind) else { continue };
        let Some(library) = packs.libraries().get(pack_language) else { continue };
        for entry in &config.entries {
            let Some(name) = dependency(&entry.key, &entry.value) else { continue };
            for framework in &library.unsupported {
                let absent = |end: &String| !program.paths.iter().any(|path| path.ends_with(end.as_str()));
                let told = |id: &String| present.iter().any(|at| packs.pack(*at).id == *id);
                if framework.files.as_ref().is_some_and(absent) || framework.unless_pack.as_ref().is_some_and(told) {
                    continue;
                }
                let known = framework.packages.iter().any(|package| match package.strip_suffix('*') {
                    Some(start) => name.starts_with(start),
                    None => name == package,
                });
                if known {
                    found.insert(Unsupported {
                        framework: framework.name.clone(),
                        language,
                        evidence: Location::new(path.clone(), entry.span.line.max(1), entry.span.column.max(1)),
                    });
                }
            }
        }
    }
    found.into_iter().collect()
}

fn manifest_language(kind: ConfigKind) -> Option<(&'static str, periplus_inventory::Language)> {
    use periplus_inventory::Language;
    Some(match kind {
        ConfigKind::PackageJson => ("javascript", Language::JavaScript),
        ConfigKind::GoMod => ("go", Language::Go),
        ConfigKind::Maven | ConfigKind::Gradle => ("java", Language::Java),
        ConfigKind::CsProject => ("csharp", Language::CSharp),
        ConfigKind::PyProject | ConfigKind::Requirements | ConfigKind::Setup => ("python", Language::Python),
        _ => return None,
    })
}

/// The dependency an entry of a manifest names.
fn dependency<'a>(key: &'a str, value: &'a str) -> Option<&'a str> {
    if let Some(name) = key.strip_prefix("dependencies.") {
        return Some(name);
    }
    let listed = key.starts_with("require.") || key.starts_with("package.") || key.starts_with("plugin.");
    listed.then(|| value.split(|c: char| c.is_whitespace() || "<>=~![;,".contains(c)).next().unwrap_or(value))
}
