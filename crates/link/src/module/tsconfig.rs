//! What the configurations of the TypeScript compiler say of modules: aliases, and which folder is built from which.

use crate::index::{join, parent};
use periplus_facts::{ConfigFacts, ConfigKind};
use std::collections::{BTreeMap, BTreeSet};

/// Configurations that one may extend, over all steps.
const MAX_CHAIN: usize = 32;

/// One configuration, with what it takes over from those that it extends.
#[derive(Debug, Default)]
pub(crate) struct Compiler {
    /// What names without a dot in front are relative to.
    base: Option<String>,
    /// Aliases, each with a target in the tree; `*` stands for the same on both sides.
    paths: Vec<(String, String)>,
    /// The folder that the compiler writes to.
    output: Option<String>,
    /// The folder that it builds that from.
    sources: Option<String>,
}

impl Compiler {
    /// The files that a name may stand for.
    pub(crate) fn targets<'a>(&'a self, specifier: &'a str) -> impl Iterator<Item = String> + 'a {
        let aliased = self.paths.iter().filter_map(move |(pattern, target)| match pattern.split_once('*') {
            Some((before, after)) => {
                let middle = specifier.strip_prefix(before)?.strip_suffix(after)?;
                join("", &target.replacen('*', middle, 1))
            }
            None => (pattern == specifier).then(|| target.clone()),
        });
        aliased.chain(self.base.iter().filter_map(move |base| join(base, specifier)))
    }

    /// What a path in the output may be built from.
    fn sources_of(&self, folder: &str, path: &str) -> Vec<String> {
        let Some(below) = self.output.as_deref().and_then(|output| within(output, path)) else { return Vec::new() };
        let roots = match &self.sources {
            Some(sources) => vec![sources.clone()],
            // Else it is the folder that all sources have in common.
            None => [join(folder, "src"), Some(folder.to_owned())].into_iter().flatten().collect(),
        };
        roots.iter().filter_map(|root| join(root, below)).collect()
    }
}

/// The configurations of a tree.
#[derive(Debug, Default)]
pub(crate) struct Compilers {
    by_folder: BTreeMap<String, Vec<Compiler>>,
}

impl Compilers {
    pub(crate) fn new(configs: &[(String, ConfigFacts)]) -> Compilers {
        let packages = packages(configs);
        let known: BTreeMap<&str, &ConfigFacts> = configs
            .iter()
            .filter(|(_, config)| config.kind == ConfigKind::TsConfig)
            .map(|(path, config)| (path.as_str(), config))
            .collect();
        let mut all = Compilers::default();
        for path in known.keys() {
            let compiler = compiler(path, &known, &packages);
            all.by_folder.entry(parent(path).to_owned()).or_default().push(compiler);
        }
        all
    }

    /// The configurations of a folder.
    pub(crate) fn of(&self, folder: &str) -> &[Compiler] {
        self.by_folder.get(folder).map_or(&[], Vec::as_slice)
    }

    /// What a path that is not in the tree may be built from, as the configurations above it say; the nearest first.
    pub(crate) fn sources_of(&self, path: &str) -> Vec<String> {
        let mut found = Vec::new();
        let mut folder = path;
        while !folder.is_empty() {
            folder = parent(folder);
            found.extend(self.of(folder).iter().flat_map(|compiler| compiler.sources_of(folder, path)));
        }
        found
    }
}

/// The files that configurations of the compiler extend, and that are not among them: they may have any name.
pub fn extended(configs: &[(String, ConfigFacts)]) -> BTreeSet<String> {
    let packages = packages(configs);
    let known: BTreeSet<&str> = configs.iter().map(|(path, _)| path.as_str()).collect();
    let compilers = configs.iter().filter(|(_, config)| config.kind == ConfigKind::TsConfig);
    let bases = compilers.flat_map(|(path, config)| bases(path, config, &packages));
    bases.filter(|path| !known.contains(path.as_str())).collect()
}

/// Package names with their folders.
fn packages(configs: &[(String, ConfigFacts)]) -> BTreeMap<&str, &str> {
    let named = configs.iter().filter(|(_, config)| config.kind == ConfigKind::PackageJson);
    named.filter_map(|(path, config)| Some((config.get("module")?.value.as_str(), parent(path)))).collect()
}

/// The paths at which what a configuration extends may lie, the strongest first: of several the last prevails.
fn bases(path: &str, config: &ConfigFacts, packages: &BTreeMap<&str, &str>) -> Vec<String> {
    let named = config.entries.iter().filter(|entry| entry.key == "extends" || entry.key.starts_with("extends."));
    let mut found = Vec::new();
    for entry in named.collect::<Vec<_>>().into_iter().rev() {
        let written = entry.value.as_str();
        let stem = if written.starts_with('.') {
            join(parent(path), written)
        } else {
            packages.iter().find_map(|(name, folder)| match written.strip_prefix(name)? {
                "" => Some((*folder).to_owned()),
                rest => join(folder, rest.strip_prefix('/')?),
            })
        };
        let Some(stem) = stem else { continue };
        let whole = stem.ends_with(".json").then(|| stem.clone());
        found.extend(whole.into_iter().chain([format!("{stem}.json"), format!("{stem}/tsconfig.json")]));
    }
    found
}

fn compiler(path: &str, known: &BTreeMap<&str, &ConfigFacts>, packages: &BTreeMap<&str, &str>) -> Compiler {
    let own = parent(path);
    let mut made = Compiler::default();
    let mut paths: Option<(String, Vec<(String, String)>)> = None;
    let mut open = vec![path.to_owned()];
    let mut seen = BTreeSet::new();
    while let Some(path) = open.pop() {
        let Some(config) = known.get(path.as_str()).filter(|_| seen.len() < MAX_CHAIN) else { continue };
        if !seen.insert(path.clone()) {
            continue;
        }
        let here = parent(&path).to_owned();
        // Names are relative to the file that states them, unless they say that the first one's folder is meant.
        let placed = |written: &str| match written.strip_prefix("${configDir}") {
            Some(rest) => join(own, rest.trim_start_matches('/')),
            None => join(&here, written),
        };
        let option = |name: &str| config.get(&format!("compilerOptions.{name}")).and_then(|entry| placed(&entry.value));
        made.base = made.base.or_else(|| option("baseUrl"));
        made.output = made.output.or_else(|| option("outDir"));
        made.sources = made.sources.or_else(|| option("rootDir"));
        if paths.is_none() {
            let aliases = config.entries.iter().filter_map(|entry| {
                let (pattern, _) = entry.key.strip_prefix("compilerOptions.paths.")?.rsplit_once('.')?;
                Some((pattern.to_owned(), entry.value.clone()))
            });
            let aliases: Vec<(String, String)> = aliases.collect();
            paths = (!aliases.is_empty()).then_some((here.clone(), aliases));
        }
        // The last one is looked at next.
        open.extend(bases(&path, config, packages).into_iter().rev());
    }
    let (stated, aliases) = paths.unwrap_or_default();
    let base = made.base.clone().unwrap_or(stated);
    let target = |written: &str| match written.strip_prefix("${configDir}") {
        Some(rest) => join(own, rest.trim_start_matches('/')),
        None => join(&base, written),
    };
    made.paths = aliases.into_iter().filter_map(|(pattern, to)| Some((pattern, target(&to)?))).collect();
    made
}

/// The rest of a path below a folder.
fn within<'p>(folder: &str, path: &'p str) -> Option<&'p str> {
    if folder.is_empty() {
        return None;
    }
    match path.strip_prefix(folder)? {
        "" => Some(""),
        rest => rest.strip_prefix('/'),
    }
}
