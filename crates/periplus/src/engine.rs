//! The one place that calls the engine.

use std::path::Path;

use periplus_engine::Options;
use periplus_inventory::Scan;
use periplus_source::{Limits, Tree};

use crate::args::SourceArgs;
use crate::failure::Failure;
use crate::progress::Bar;

/// What the scans of one call have in common.
pub(crate) struct Session<'a> {
    args: &'a SourceArgs,
    options: Options,
    quiet: bool,
}

impl<'a> Session<'a> {
    /// Checks what does not depend on a root.
    pub(crate) fn new(args: &'a SourceArgs, quiet: bool) -> Result<Self, Failure> {
        for folder in &args.packs {
            crate::packs::check_readable(folder)?;
        }
        let options = Options { packs_dirs: args.packs.clone(), threads: args.threads, ..Options::default() };
        Ok(Self { args, options, quiet })
    }

    /// Everything found below `path`, hidden rows included.
    pub(crate) fn scan(&self, path: &Path) -> Result<Scan, Failure> {
        let limits = Limits { threads: self.args.threads, ..Limits::default() };
        let tree = match &self.args.revision {
            Some(revision) => Tree::open_revision(path, revision, limits)?,
            None => Tree::open(path, limits)?,
        };
        let mut progress = Bar::new(self.quiet);
        periplus_engine::scan(&tree, &self.options, &mut progress)
            .map_err(|error| Failure::call(error.to_string(), "Check the packs by `periplus packs check DIR`."))
    }
}
