//! The one place that calls the engine.

use std::path::{Path, PathBuf};

use periplus_assess::{ServiceMap, Settings, name_services};
use periplus_engine::{EngineError, Options, PackSet, PackSource, Silent};
use periplus_inventory::{Entity, Role, Scan, Visibility};
use periplus_packs::PackError;
use periplus_source::{Limits, PackFolder, Tree, read_packs};

use crate::args::SourceArgs;
use crate::failure::{Exit, Failure};
use crate::progress::Meter;
use crate::surroundings;

/// What was found in one root, and what it says about itself.
pub(crate) struct Scanned {
    /// The root as the call names it.
    pub(crate) path: PathBuf,
    pub(crate) scan: Scan,
    pub(crate) services: ServiceMap,
    pub(crate) entities: Vec<Entity>,
    pub(crate) settings: Settings,
}

/// What the scans of one call have in common.
pub(crate) struct Session<'a> {
    args: &'a SourceArgs,
    packs: PackSet,
    options: Options,
    quiet: bool,
}

impl<'a> Session<'a> {
    /// Loads the packs and decides which files are read: what cannot be shown need not be found.
    pub(crate) fn new(args: &'a SourceArgs, visibility: Visibility, quiet: bool) -> Result<Self, Failure> {
        let packs = load(&args.packs)?;
        let mut options = Options { threads: args.threads.into(), ..Options::default() };
        options.include.extend(Role::ALL.into_iter().filter(|role| visibility.shows_role(*role)));
        Ok(Self { args, packs, options, quiet })
    }

    /// Everything found below `path`, hidden rows included.
    pub(crate) fn scan(&self, path: &Path) -> Result<Scanned, Failure> {
        let tree = self.tree(path)?;
        let settings = surroundings::settings(&tree)?;
        let progress = Meter::new(self.quiet);
        let scan = periplus_engine::scan(&tree, &self.packs, &self.options, &progress);
        let mut scan = scan.map_err(|error| of_engine(&error))?;
        let (about, unread) = surroundings::read(&tree, settings.clone(), &self.args.identity);
        scan.root = about.root.clone();
        let entities = about.entities.clone();
        let (services, told) = ServiceMap::new(about);
        scan.diagnostics.extend(unread.into_iter().chain(told));
        name_services(&mut scan, &services);
        scan.sort();
        Ok(Scanned { path: path.to_owned(), scan, services, entities, settings })
    }

    /// The files below `path`.
    fn tree(&self, path: &Path) -> Result<Tree, Failure> {
        let limits = Limits { threads: self.args.threads.into(), ..Limits::default() };
        Ok(match &self.args.revision {
            Some(revision) => Tree::open_revision(path, revision, limits)?,
            None => Tree::open(path, limits)?,
        })
    }
}

/// The packs of the program, and those in `folders`.
fn load(folders: &[PathBuf]) -> Result<PackSet, Failure> {
    let mut packs = builtin()?;
    for folder in folders {
        for pack in user_packs(folder)? {
            packs.add_pack(source_of(pack)).map_err(|error| of_pack(&error))?;
        }
    }
    Ok(packs)
}

/// The packs compiled into the program.
pub(crate) fn builtin() -> Result<PackSet, Failure> {
    PackSet::builtin().map_err(|error| Failure { message: error.to_string(), ..Failure::internal() })
}

/// The packs in or below `folder`.
pub(crate) fn user_packs(folder: &Path) -> Result<Vec<PackFolder>, Failure> {
    read_packs(folder).map_err(|error| {
        Failure::call(
            error.to_string(),
            "Name a folder that holds a `pack.toml`, itself or in `<language>/<pack>/` below it.",
        )
    })
}

/// Loads `pack` beside the built-in ones and tries its patterns on a file of each kind it applies to.
pub(crate) fn try_pack(pack: PackFolder) -> Result<(), Failure> {
    let mut packs = builtin()?;
    let source = source_of(pack);
    let name = source.name.clone();
    packs.add_pack(source).map_err(|error| of_pack(&error))?;
    let added = packs.packs().iter().zip(packs.sources()).find(|(_, source)| source.name == name);
    let markers = added.map(|(pack, _)| pack.markers.join("\n")).unwrap_or_default();
    // The engine compiles a language's patterns when it meets a file that holds a marker.
    let extensions = ["cs", "go", "java", "js", "py", "ts", "tsx"];
    let tree = Tree::in_memory(extensions.map(|extension| (format!("trial.{extension}"), markers.clone())));
    match periplus_engine::scan(&tree, &packs, &Options::default(), &Silent) {
        Ok(_) => Ok(()),
        Err(error) => Err(of_engine(&error)),
    }
}

fn source_of(pack: PackFolder) -> PackSource {
    let PackFolder { name, manifest_path, manifest, queries } = pack;
    PackSource { name, manifest_path, manifest, queries }
}

fn of_pack(error: &PackError) -> Failure {
    Failure::call(error.to_string(), "Mend the pack there; `periplus packs check DIR` tries it without a scan.")
}

fn of_engine(error: &EngineError) -> Failure {
    match error {
        EngineError::Pack(error) => of_pack(error),
        EngineError::Query(_) => Failure::call(
            error.to_string(),
            "Mend the query there; `periplus packs check DIR` tries it without a scan.",
        ),
        EngineError::Threads(_) => Failure {
            exit: Exit::Failure,
            message: error.to_string(),
            way_out: Some("Ask for fewer with --threads.".to_owned()),
        },
    }
}
