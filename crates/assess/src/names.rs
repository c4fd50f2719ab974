//! Names that files give to the folders around them: deployment files, Backstage files, build manifests; and folders
//! that are called like a service that is known.

use std::collections::{BTreeMap, BTreeSet};

use periplus_inventory::{Evidence, MappingMethod, NamedFolder, ServiceHint};

/// The names that can be relied on, the nearest first. Two deployments of one folder say nothing about its code.
pub(crate) fn usable(folders: Vec<NamedFolder>) -> Vec<NamedFolder> {
    let mut names: BTreeMap<(String, MappingMethod), BTreeSet<String>> = BTreeMap::new();
    for folder in &folders {
        names.entry((folder.folder.clone(), folder.method)).or_default().insert(folder.name.clone());
    }
    let certain = |folder: &NamedFolder| {
        folder.method == MappingMethod::Manifest
            || names.get(&(folder.folder.clone(), folder.method)).is_some_and(|names| names.len() == 1)
    };
    // Gradle's settings name the build whose root project lies beside them.
    let builds: BTreeSet<String> = folders
        .iter()
        .filter(|folder| manifest_of(folder).starts_with("settings.gradle"))
        .map(|folder| folder.folder.clone())
        .collect();
    let own =
        |folder: &NamedFolder| !manifest_of(folder).starts_with("build.gradle") || !builds.contains(&folder.folder);
    let mut usable: Vec<NamedFolder> = folders.into_iter().filter(|folder| certain(folder) && own(folder)).collect();
    usable.sort_by(|a, b| (depth(&b.folder), a.method, a).cmp(&(depth(&a.folder), b.method, b)));
    usable.dedup();
    usable
}

/// The service by the name nearest above `path`.
pub(crate) fn nearest(path: &str, folders: &[NamedFolder], known: &BTreeSet<String>) -> Option<ServiceHint> {
    let above = |folder: &str| folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    // A Gradle project that is merely called like its folder has no name beside those of deployments around it.
    let fits = |folder: &&NamedFolder| above(&folder.folder);
    let deployed = folders.iter().filter(fits).any(|folder| folder.method < MappingMethod::Manifest);
    let weak = |folder: &&NamedFolder| deployed && manifest_of(folder).starts_with("build.gradle");
    let mut fitting = folders.iter().filter(fits).filter(|folder| !weak(folder)).peekable();
    let called = called_like(path, known);
    let Some(first) = fitting.peek().copied() else { return called.map(|(hint, _)| hint) };
    // A folder below the nearest name may be called like a service.
    if let Some((hint, at)) = called
        && (at > depth(&first.folder) || (at == depth(&first.folder) && first.method > MappingMethod::PathSegment))
    {
        return Some(hint);
    }
    let level: Vec<&NamedFolder> =
        fitting.take_while(|folder| (&folder.folder, folder.method) == (&first.folder, first.method)).collect();
    // Of several manifests in one folder, that of the file's own language.
    let chosen = level.iter().find(|folder| speaks(folder, path)).copied().unwrap_or(first);
    let also: BTreeSet<&String> =
        level.iter().map(|folder| &folder.name).filter(|name| **name != chosen.name).collect();
    Some(ServiceHint {
        evidence: Some(chosen.evidence.clone()),
        also: also.into_iter().cloned().collect(),
        ..ServiceHint::new(&chosen.name, chosen.method)
    })
}

/// A folder of `path` that is called like a known service, the innermost first, and its depth.
fn called_like(path: &str, known: &BTreeSet<String>) -> Option<(ServiceHint, usize)> {
    let (folder, _) = path.rsplit_once('/')?;
    let parts: Vec<&str> = folder.split('/').collect();
    let plain = |name: &str| name.to_lowercase().replace('_', "-");
    let fits = |part: &str| known.iter().find(|name| plain(name) == plain(part));
    let (at, name) = parts.iter().enumerate().rev().find_map(|(at, part)| Some((at, fits(part)?)))?;
    let evidence = Some(Evidence::reference(parts[..=at].join("/")));
    Some((ServiceHint { evidence, ..ServiceHint::new(name, MappingMethod::PathSegment) }, at + 1))
}

fn depth(folder: &str) -> usize {
    if folder.is_empty() { 0 } else { folder.split('/').count() }
}

/// Whether the manifest is one of the language of `path`.
fn speaks(folder: &NamedFolder, path: &str) -> bool {
    let manifest = manifest_of(folder);
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "py" => matches!(manifest, "pyproject.toml" | "setup.cfg"),
        "go" => manifest == "go.mod",
        "java" | "kt" => manifest == "pom.xml" || manifest.contains(".gradle"),
        "cs" => manifest.ends_with(".csproj"),
        "js" | "mjs" | "cjs" | "jsx" | "ts" | "mts" | "cts" | "tsx" => manifest == "package.json",
        _ => false,
    }
}

/// The file that names the folder.
fn manifest_of(folder: &NamedFolder) -> &str {
    let manifest = folder.evidence.location.as_ref().map(|at| at.file.as_str()).unwrap_or_default();
    manifest.rsplit('/').next().unwrap_or(manifest)
}
