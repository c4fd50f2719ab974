//! The files of a working tree.

use std::fs::{FileType, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use git2::{IndexEntry, Repository};
use ignore::{DirEntry, WalkBuilder, WalkState};
use periplus_inventory::{Diagnostic, Root, Severity, SkipReason, Skipped};
use rustc_hash::FxHashMap;

use crate::entry::path_of_bytes;
use crate::tree::Backend;
use crate::{BlobId, Entry, Limits, OpenError, Tree, git, identity, links};

const REGULAR: u32 = 0o100_000;
const KIND_MASK: u32 = 0o170_000;

pub(crate) fn open(path: &Path, limits: Limits) -> Result<Tree, OpenError> {
    let unreadable = |source: std::io::Error| match source.kind() {
        ErrorKind::NotFound => OpenError::NotFound { path: path.to_owned() },
        _ => OpenError::Unreadable { path: path.to_owned(), source },
    };
    let canonical = path.canonicalize().map_err(unreadable)?;
    let metadata = canonical.metadata().map_err(unreadable)?;
    if metadata.is_file() {
        return Ok(single_file(path, &canonical, &metadata, limits));
    }
    if !metadata.is_dir() {
        return Err(OpenError::NotAFile { path: path.to_owned() });
    }
    canonical.read_dir().map_err(unreadable)?;

    let mut listing = Listing::new(canonical.clone());
    let repository = git::discover(&canonical).unwrap_or_else(|error| {
        listing.diagnostics.push(refused(&git::refusal(&error)));
        None
    });
    if let Some(repository) = &repository
        && repository.is_bare()
        && canonical.starts_with(repository.path().canonicalize().map_err(unreadable)?)
    {
        return git::open_revision(path, "HEAD", limits);
    }
    // A folder that the surrounding repository ignores was named on purpose: that repository has no say in it.
    let repository = repository.filter(|repository| !is_ignored(repository, &canonical));
    let label = path.to_string_lossy();
    let root = match &repository {
        Some(repository) => identity::of_working_tree(repository, &label),
        None => Root { path: label.into_owned(), ..Root::default() },
    };
    listing.walk(repository.is_some(), limits.threads);
    if let Some(repository) = &repository {
        listing.add_index(repository);
    }
    Ok(listing.finish(root, limits))
}

fn single_file(path: &Path, canonical: &Path, metadata: &Metadata, limits: Limits) -> Tree {
    let folder = canonical.parent().unwrap_or(Path::new("/")).to_owned();
    let mut entry = Entry::new(Path::new(canonical.file_name().unwrap_or_default()));
    entry.size = Some(metadata.len());
    let root = Root { path: path.to_string_lossy().into_owned(), ..Root::default() };
    Tree::new(root, vec![entry], limits, Backend::Disk(folder))
}

fn refused(reason: &str) -> Diagnostic {
    Diagnostic {
        code: "git-unreadable".to_owned(),
        severity: Severity::Warning,
        message: format!(
            "the git repository could not be read ({reason}); ignore files were used instead, and branch and commit \
             are unknown"
        ),
        location: None,
        incomplete: false,
    }
}

fn is_ignored(repository: &Repository, canonical: &Path) -> bool {
    repository
        .workdir()
        .and_then(|workdir| git::below(canonical, workdir))
        .is_some_and(|below| repository.is_path_ignored(below.join("")).unwrap_or(false))
}

/// When a file was last changed: seconds and nanoseconds since 1970.
type Moment = (i64, u32);

/// What a walk meets, one thing at a time.
enum Met {
    File(Box<Entry>, Option<Moment>),
    Gap(Skipped),
    Repository(String),
}

struct Listing {
    root: PathBuf,
    files: Vec<(Entry, Option<Moment>)>,
    skipped: Vec<Skipped>,
    diagnostics: Vec<Diagnostic>,
}

impl Listing {
    fn new(root: PathBuf) -> Self {
        Self { root, files: Vec::new(), skipped: Vec::new(), diagnostics: Vec::new() }
    }

    /// Lists everything that ignore files don't exclude. Ignore files of the user's own configuration have no say:
    /// the same tree must give the same result everywhere.
    fn walk(&mut self, in_git: bool, threads: usize) {
        let mut builder = WalkBuilder::new(&self.root);
        builder
            .standard_filters(false)
            .git_ignore(true)
            .git_exclude(in_git)
            .require_git(in_git)
            .parents(in_git)
            .threads(threads);
        let (sender, receiver) = mpsc::channel();
        let root = &self.root;
        builder.build_parallel().run(|| {
            let sender = sender.clone();
            Box::new(move |item| {
                let (met, next) = match item {
                    Ok(item) => meet(root, &item, in_git),
                    Err(error) => (gap_of_error(root, &error), WalkState::Continue),
                };
                match met.map(|met| sender.send(met)) {
                    Some(Err(_)) => WalkState::Quit,
                    _ => next,
                }
            })
        });
        drop(sender);
        for met in receiver {
            match met {
                Met::File(entry, changed) => self.files.push((*entry, changed)),
                Met::Gap(skipped) => self.skipped.push(skipped),
                Met::Repository(path) => self.diagnostics.push(git::nested_repository(&path)),
            }
        }
    }

    /// Adds what git tracks although ignore files exclude it, and the blob ids of files that did not change since git
    /// looked at them.
    fn add_index(&mut self, repository: &Repository) {
        let Ok(index) = repository.index() else { return };
        let prefix = repository.workdir().and_then(|workdir| git::below(&self.root, workdir)).unwrap_or_default();
        let written = index.path().and_then(|path| path.symlink_metadata().ok()).and_then(|index| modified(&index));
        let mut positions: FxHashMap<PathBuf, usize> = FxHashMap::default();
        for (at, (entry, _)) in self.files.iter().enumerate() {
            positions.insert(entry.relative_path().to_owned(), at);
        }
        // Git may convert line ends between blob and file; then the blob does not hold the file's bytes.
        let converts = converts_line_ends(repository);
        for item in index.iter() {
            let path = path_of_bytes(&item.path);
            let Ok(relative) = path.strip_prefix(&prefix) else { continue };
            let is_file = item.mode & KIND_MASK == REGULAR;
            match positions.get(relative) {
                Some(at) if is_file && !converts => {
                    let (entry, changed) = &mut self.files[*at];
                    let unchanged = is_unchanged(&item, entry.size, *changed, written);
                    entry.blob = unchanged.then(|| BlobId::from(item.id));
                }
                None if is_file => self.add_tracked(relative),
                _ => {}
            }
        }
    }

    /// Adds a tracked file that the walk did not meet, unless it is gone or lies behind a link.
    fn add_tracked(&mut self, relative: &Path) {
        let path = self.root.join(relative);
        let Some(folder) = path.parent() else { return };
        let real = folder.canonicalize().is_ok_and(|real| real == folder);
        if let Ok(metadata) = path.symlink_metadata()
            && real
            && metadata.is_file()
        {
            let mut entry = Entry::new(relative);
            entry.size = Some(metadata.len());
            self.files.push((entry, None));
        }
    }

    fn finish(self, root: Root, limits: Limits) -> Tree {
        let entries = self.files.into_iter().map(|(entry, _)| entry).collect();
        let mut tree = Tree::new(root, entries, limits, Backend::Disk(self.root));
        tree.skipped = self.skipped;
        tree.skipped.sort();
        tree.diagnostics = self.diagnostics;
        tree.diagnostics.sort();
        tree
    }
}

/// What `item` is to the listing, and whether to go on below it.
fn meet(root: &Path, item: &DirEntry, in_git: bool) -> (Option<Met>, WalkState) {
    let Some(kind) = item.file_type().filter(|_| item.depth() > 0) else {
        return (None, WalkState::Continue);
    };
    if kind.is_dir() {
        if is_version_control(item) {
            return (None, WalkState::Skip);
        }
        if in_git && item.path().join(".git").symlink_metadata().is_ok() {
            let path = Entry::new(relative(root, item.path())).path;
            return (Some(Met::Repository(path)), WalkState::Skip);
        }
        return (None, WalkState::Continue);
    }
    (file_or_gap(root, item.path(), kind), WalkState::Continue)
}

fn file_or_gap(root: &Path, path: &Path, kind: FileType) -> Option<Met> {
    let mut entry = Entry::new(relative(root, path));
    let reason = if kind.is_symlink() {
        links::judge(root, path, &entry)?
    } else if !kind.is_file() {
        // A socket without a source file's name hides nothing.
        entry.is_relevant().then_some(SkipReason::NotAFile)?
    } else {
        // Only what may be read needs its size; the system call for all others would be wasted.
        let metadata = if entry.is_relevant() { path.symlink_metadata().ok() } else { None };
        entry.size = metadata.as_ref().map(Metadata::len);
        return Some(Met::File(Box::new(entry), metadata.as_ref().and_then(modified)));
    };
    Some(Met::Gap(Skipped { file: entry.path, reason }))
}

/// The folder that could not be listed, if the walk's error is about one.
fn gap_of_error(root: &Path, error: &ignore::Error) -> Option<Met> {
    match error {
        ignore::Error::WithPath { path, .. } => {
            let file = Entry::new(relative(root, path)).path;
            Some(Met::Gap(Skipped { file, reason: SkipReason::Unreadable }))
        }
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => gap_of_error(root, err),
        ignore::Error::Partial(errors) => errors.iter().find_map(|error| gap_of_error(root, error)),
        _ => None,
    }
}

fn relative<'p>(root: &Path, path: &'p Path) -> &'p Path {
    path.strip_prefix(root).unwrap_or(path)
}

fn is_version_control(item: &DirEntry) -> bool {
    item.file_name().to_str().is_some_and(|name| matches!(name, ".git" | ".hg" | ".svn" | ".jj"))
}

/// Whether git would write other bytes to disk than its blobs hold.
fn converts_line_ends(repository: &Repository) -> bool {
    let configured = repository.config().and_then(|config| config.get_string("core.autocrlf"));
    configured.is_ok_and(|value| value != "false")
}

/// Whether the file is what git saw when it wrote its index. A file written in the same moment as the index may have
/// changed unseen, so it does not count.
fn is_unchanged(item: &IndexEntry, size: Option<u64>, changed: Option<Moment>, written: Option<Moment>) -> bool {
    let (Some(size), Some(changed), Some(written)) = (size, changed, written) else { return false };
    let seen = (i64::from(item.mtime.seconds()), item.mtime.nanoseconds());
    let same_time = seen == changed || (seen.1 == 0 && seen.0 == changed.0);
    same_time && u64::from(item.file_size) == size && changed < written
}

fn modified(metadata: &Metadata) -> Option<Moment> {
    let since = metadata.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some((i64::try_from(since.as_secs()).ok()?, since.subsec_nanos()))
}
