//! Runs a scan: reads the tree, extracts the files that can hold routes, links, and extracts what linking asks for until
//! nothing is missing. The embeddable API of periplus.
//!
//! It deliberately holds no knowledge of frameworks or languages: those are in packs, extraction and linking. It orders
//! work over threads such that the result does not depend on their number.

mod compile;
mod demand;
mod extract;
mod read;
mod result;
mod summary;

pub use periplus_packs::{PackSet, PackSource};
pub use result::visible;

use periplus_inventory::{Role, Scan};
use periplus_link::{Linked, Program, link};
use periplus_source::Tree;
use std::collections::{BTreeMap, BTreeSet};

/// What a caller may choose.
#[derive(Clone, Debug)]
pub struct Options {
    /// Threads; 0 for as many as the machine has.
    pub threads: usize,
    /// Roles that are looked into besides production, tests and examples: vendored and generated code is counted, but
    /// not read, unless it is named here.
    pub include: BTreeSet<Role>,
    /// Extracts every file that was read, wanted or not: the same rows at a higher cost. For tests of the demand loop.
    pub extract_all: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            threads: 0,
            include: BTreeSet::from([Role::Production, Role::Test, Role::Example]),
            extract_all: false,
        }
    }
}

/// Is told how far a scan has come. All methods may be called from any thread.
pub trait Progress: Sync {
    /// A stage begins: its name, and how many steps it has (0 if that is not known).
    fn stage(&self, _name: &str, _steps: usize) {}
    /// A step of the stage is done.
    fn step(&self) {}
}

/// A progress that nobody watches.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {}

/// Why a scan could not be done at all.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// A pack has a mistake.
    #[error(transparent)]
    Pack(#[from] periplus_packs::PackError),
    /// A pack's query has a mistake.
    #[error(transparent)]
    Query(#[from] periplus_syntax::QueryError),
    /// The threads could not be started.
    #[error("cannot start the threads of the scan: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
}

/// Rounds of the demand loop; each follows one more link of an import chain.
const MAX_ROUNDS: usize = 24;
/// Steps of evaluation, over all rounds, after which nothing more is asked for.
const MAX_STEPS: u64 = 60_000_000;

/// Scans a tree.
///
/// # Errors
/// A mistake in a pack or its queries; threads that could not be started. What goes wrong with single files is in the
/// result.
pub fn scan(tree: &Tree, packs: &PackSet, options: &Options, progress: &dyn Progress) -> Result<Scan, EngineError> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads).build()?;
    pool.install(|| run(tree, packs, options, progress))
}

/// Stack for linking: calls of the program are inlined by recursion, to a bounded depth.
const LINK_STACK: usize = 512 << 20;

/// Links on a thread with a stack that holds the deepest evaluation the bounds allow.
fn link_deep(program: &Program, packs: &PackSet) -> Linked {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(LINK_STACK).spawn_scoped(scope, || link(program, packs));
        match thread.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(linked)) => linked,
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            // No such thread is to be had: the ordinary stack serves all but the deepest programs.
            Err(_) => link(program, packs),
        }
    })
}

fn run(tree: &Tree, packs: &PackSet, options: &Options, progress: &dyn Progress) -> Result<Scan, EngineError> {
    let compiled = compile::Compiled::new(packs);
    let mut read = read::read(tree, packs, options, progress);
    let mut program = Program {
        files: Vec::new(),
        configs: std::mem::take(&mut read.configs),
        paths: tree.entries().iter().map(|entry| entry.path.clone()).collect(),
    };
    let mut wanted: BTreeSet<usize> = read.first_wave();
    if options.extract_all {
        wanted.extend((0..read.summaries.len()).filter(|at| read.summaries[*at].is_some()));
    }
    let mut extracted: BTreeSet<usize> = BTreeSet::new();
    let mut answered = BTreeSet::new();
    let mut common = BTreeMap::new();
    let (mut rounds, mut steps) = (0u64, 0u64);
    let mut linked = Linked::default();
    loop {
        let fresh: Vec<usize> = wanted.difference(&extracted).copied().collect();
        if fresh.is_empty() && rounds > 0 {
            break;
        }
        progress.stage("reading code", fresh.len());
        let files = extract::extract_all(tree, &fresh, &mut read, &compiled, packs, progress)?;
        extracted.extend(fresh);
        program.files.extend(files);
        program.files.sort_by(|a, b| a.path.cmp(&b.path));
        progress.stage("following routers", 0);
        linked = link_deep(&program, packs);
        rounds += 1;
        for need in &linked.needs {
            if !answered.insert(need.clone()) {
                continue;
            }
            match demand::files_for(need, tree, &read) {
                demand::Answer::Files(files) => wanted.extend(files),
                demand::Answer::TooCommon { name, files } => {
                    common.insert(name, files);
                }
            }
        }
        steps += linked.counters.get("evaluation-steps").copied().unwrap_or_default();
        if rounds as usize >= MAX_ROUNDS || steps > MAX_STEPS {
            break;
        }
    }
    if !options.extract_all {
        let ended = wanted.iter().any(|file| !extracted.contains(file));
        read.diagnostics.extend(demand::limits(&common, ended));
    }
    Ok(result::assemble(tree, packs, &program, linked, read, extracted.len(), rounds))
}
