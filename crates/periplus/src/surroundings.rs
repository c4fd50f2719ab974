//! What a tree says about itself beside its code: settings, catalog entities, manifests, deployment files, owners.

use periplus_assess::{Settings, Surroundings};
use periplus_evidence::{
    deployed_names, is_deployment, is_manifest, manifest_name, read_backstage, read_code_owners, read_entities,
};
use periplus_inventory::{Diagnostic, Role};
use periplus_source::{Entry, Tree};

use crate::args::Identity;
use crate::failure::Failure;

/// The name of the file with an organisation's settings.
const SETTINGS: &str = "periplus.toml";
/// Where CODEOWNERS files are looked for; the first one counts.
const OWNERS: [&str; 4] = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];
/// More deployment files than this are not read: what has so many deploys other things than its own code.
const MOST_DEPLOYMENTS: usize = 2000;

/// The settings of a tree; the program's own where it has none.
pub(crate) fn settings(tree: &Tree) -> Result<Settings, Failure> {
    let Some(entry) = tree.entry(SETTINGS) else { return Ok(Settings::default()) };
    let wrong = |why: String| {
        Failure::call(
            why,
            "docs/settings.md describes every key, docs/schema/settings.schema.json checks them in an editor.",
        )
    };
    let path = format!("{}/{SETTINGS}", tree.root().path.trim_end_matches('/'));
    let text = tree.read(entry).map_err(|unread| wrong(format!("{path}: {}", unread.skipped(entry).reason)))?;
    Settings::read(&text.text)
        .map_err(|mistake| wrong(format!("{path}:{}:{}: {}", mistake.line, mistake.column, mistake.message)))
}

/// Everything a tree says about its services, and what of that could not be read.
pub(crate) fn read(tree: &Tree, settings: Settings, identity: &Identity) -> (Surroundings, Vec<Diagnostic>) {
    let mut root = tree.root().clone();
    let repository = &settings.repository;
    let stated = |flag: &Option<String>, key: &Option<String>| flag.clone().or_else(|| key.clone());
    root.repository = stated(&identity.repo_url, &repository.url)
        .map(|url| periplus_source::without_credentials(&url))
        .or(root.repository);
    root.reference = stated(&identity.ref_name, &repository.reference).or(root.reference);
    root.default_branch = stated(&identity.default_branch, &repository.default_branch).or(root.default_branch);
    let mut about = Surroundings { root, settings, ..Surroundings::default() };
    let mut diagnostics = Vec::new();
    let mut deployments = 0;
    for entry in tree.entries() {
        let Some(kind) = kind_of(entry) else { continue };
        deployments += usize::from(kind == Kind::Deployment);
        if kind == Kind::Deployment && deployments > MOST_DEPLOYMENTS {
            continue;
        }
        // What cannot be read is told by the scan.
        let Ok(text) = tree.read(entry) else { continue };
        let (path, text) = (entry.path.as_str(), text.text.as_str());
        match kind {
            Kind::Entity => {
                let (entities, told) = read_entities(path, text);
                about.entities.extend(entities);
                diagnostics.extend(told);
            }
            Kind::Backstage => {
                let (entities, folders, told) = read_backstage(path, text);
                about.entities.extend(entities);
                about.folders.extend(folders);
                diagnostics.extend(told);
            }
            Kind::Manifest => about.folders.extend(manifest_name(path, text)),
            Kind::Deployment => about.folders.extend(deployed_names(path, text)),
        }
    }
    if let Some(entry) = OWNERS.iter().find_map(|path| tree.entry(path))
        && let Ok(text) = tree.read(entry)
    {
        about.owners = read_code_owners(&entry.path, &text.text);
    }
    (about, diagnostics)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Entity,
    Backstage,
    Manifest,
    Deployment,
}

fn kind_of(entry: &Entry) -> Option<Kind> {
    let file = entry.path.rsplit('/').next().unwrap_or(&entry.path);
    let kind = match file {
        "entity.datadog.yaml" | "entity.datadog.yml" | "service.datadog.yaml" | "service.datadog.yml" => Kind::Entity,
        "catalog-info.yaml" | "catalog-info.yml" => Kind::Backstage,
        file if is_manifest(file) => Kind::Manifest,
        _ if is_deployment(&entry.path) => Kind::Deployment,
        _ => return None,
    };
    // Copied-in code has manifests of its own, which name nothing of ours.
    (entry.role != Role::Vendored).then_some(kind)
}
