//! Trees and blobs of a git repository, read without a checkout.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use git2::{ErrorClass, ErrorCode, ObjectType, Repository, RepositoryOpenFlags};
use periplus_inventory::{Diagnostic, Location, Severity, SkipReason, Skipped};

use crate::entry::path_of_bytes;
use crate::tree::Backend;
use crate::{Entry, Limits, OpenError, Tree, Unread, identity, links};

/// Folders nest no deeper in a tree that a file system could hold.
const DEEPEST: usize = 512;

const LINK: i32 = 0o120_000;
const SUBMODULE: i32 = 0o160_000;

/// How many repository handles are kept for reuse.
const KEPT_HANDLES: usize = 64;

/// The repository that `path` lies in, if any. The environment (`GIT_DIR`) is not asked.
pub(crate) fn discover(path: &Path) -> Result<Option<Repository>, git2::Error> {
    let none: [&Path; 0] = [];
    match Repository::open_ext(path, RepositoryOpenFlags::empty(), none) {
        Ok(repository) => Ok(Some(repository)),
        Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// What to say when a repository is there and git refuses to open it.
pub(crate) fn refusal(error: &git2::Error) -> String {
    if error.code() == ErrorCode::Owner || (error.class() == ErrorClass::Config && error.message().contains("owned")) {
        "it belongs to another user".to_owned()
    } else {
        error.message().to_owned()
    }
}

pub(crate) fn open_revision(path: &Path, revision: &str, limits: Limits) -> Result<Tree, OpenError> {
    let canonical = path.canonicalize().map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => OpenError::NotFound { path: path.to_owned() },
        _ => OpenError::Unreadable { path: path.to_owned(), source },
    })?;
    let named = |revision: &str| (path.to_owned(), revision.to_owned());
    let git_error = |error: git2::Error| OpenError::Git { path: path.to_owned(), message: error.message().to_owned() };
    let repository = discover(&canonical)
        .map_err(|error| OpenError::Git { path: path.to_owned(), message: refusal(&error) })?
        .ok_or_else(|| {
            let (path, revision) = named(revision);
            OpenError::NotARepository { path, revision }
        })?;
    let unknown = || {
        let (path, revision) = named(revision);
        OpenError::UnknownRevision { path, revision }
    };
    let (object, reference) = repository.revparse_ext(revision).map_err(|_| unknown())?;
    let commit = object.peel_to_commit().map_err(|_| unknown())?;
    let mut tree = commit.tree().map_err(git_error)?;
    if let Some(below) = repository.workdir().and_then(|workdir| below(&canonical, workdir)) {
        let entry = tree.get_path(&below).ok();
        let object = entry.and_then(|entry| entry.to_object(&repository).ok());
        tree = object.and_then(|object| object.peel_to_tree().ok()).ok_or_else(|| {
            let (path, revision) = named(revision);
            OpenError::NotInRevision { path, revision }
        })?;
    }
    let name = reference.and_then(|reference| reference.shorthand().map(str::to_owned).ok());
    let name = name.filter(|name| name != "HEAD");
    let root = identity::of_revision(&repository, &path.to_string_lossy(), name, commit.id().to_string());

    let mut listing = Listing::default();
    listing.list(&repository, &tree).map_err(git_error)?;
    drop((tree, commit, object));
    let location = repository.path().to_owned();
    let backend = Backend::Git { path: location, handles: Mutex::new(vec![repository]) };
    let mut tree = Tree::new(root, listing.entries, limits, backend);
    tree.skipped = listing.skipped;
    tree.diagnostics = listing.diagnostics;
    Ok(tree)
}

/// The path from the work tree to `canonical`, if that is a folder below it.
pub(crate) fn below(canonical: &Path, workdir: &Path) -> Option<PathBuf> {
    let workdir = workdir.canonicalize().ok()?;
    let below = canonical.strip_prefix(workdir).ok()?;
    (!below.as_os_str().is_empty()).then(|| below.to_owned())
}

/// The note on a repository within the scanned one.
pub(crate) fn nested_repository(path: &str) -> Diagnostic {
    Diagnostic {
        code: "nested-repository".to_owned(),
        severity: Severity::Info,
        message: "this folder is a repository of its own and was left out; scan it separately".to_owned(),
        location: Some(Location::of_file(path)),
        incomplete: false,
    }
}

#[derive(Default)]
struct Listing {
    entries: Vec<Entry>,
    skipped: Vec<Skipped>,
    diagnostics: Vec<Diagnostic>,
}

impl Listing {
    fn list(&mut self, repository: &Repository, root: &git2::Tree<'_>) -> Result<(), git2::Error> {
        let mut folders = vec![(PathBuf::new(), root.id())];
        while let Some((folder, id)) = folders.pop() {
            for item in &repository.find_tree(id)? {
                let path = folder.join(path_of_bytes(item.name_bytes()));
                match item.kind() {
                    Some(ObjectType::Tree) if path.iter().count() <= DEEPEST => folders.push((path, item.id())),
                    Some(ObjectType::Blob) if item.filemode() == LINK => self.link(repository, &path, item.id()),
                    Some(ObjectType::Blob) => {
                        let mut entry = Entry::new(&path);
                        entry.blob = Some(item.id().into());
                        self.entries.push(entry);
                    }
                    _ if item.filemode() == SUBMODULE => {
                        self.diagnostics.push(nested_repository(&Entry::new(&path).path));
                    }
                    _ => {}
                }
            }
        }
        self.skipped.sort();
        self.diagnostics.sort();
        Ok(())
    }

    fn link(&mut self, repository: &Repository, path: &Path, id: git2::Oid) {
        let entry = Entry::new(path);
        let Ok(blob) = repository.find_blob(id) else { return };
        let target = String::from_utf8_lossy(blob.content());
        if let Some(reason) = links::judge_text(&entry.path, &target, entry.is_relevant()) {
            self.skipped.push(Skipped { file: entry.path, reason });
        }
    }
}

/// The bytes of an entry's blob. `check` sees the size before the blob is loaded.
pub(crate) fn read_blob(
    path: &Path,
    handles: &Mutex<Vec<Repository>>,
    entry: &Entry,
    check: impl FnOnce(u64) -> Result<(), Unread>,
) -> Result<Vec<u8>, Unread> {
    let unreadable = |error: git2::Error| Unread::new(SkipReason::Unreadable, error.message());
    let kept = handles.lock().ok().and_then(|mut handles| handles.pop());
    let repository = match kept {
        Some(repository) => repository,
        None => Repository::open(path).map_err(unreadable)?,
    };
    let result = blob_bytes(&repository, entry, check, unreadable);
    if let Ok(mut handles) = handles.lock()
        && handles.len() < KEPT_HANDLES
    {
        handles.push(repository);
    }
    result
}

fn blob_bytes(
    repository: &Repository,
    entry: &Entry,
    check: impl FnOnce(u64) -> Result<(), Unread>,
    unreadable: impl Fn(git2::Error) -> Unread + Copy,
) -> Result<Vec<u8>, Unread> {
    let id = entry.blob.ok_or_else(|| Unread::new(SkipReason::Unreadable, "no such blob"))?;
    let id = git2::Oid::from_bytes(&id.0).map_err(unreadable)?;
    let odb = repository.odb().map_err(unreadable)?;
    let (size, _) = odb.read_header(id).map_err(unreadable)?;
    check(size as u64)?;
    Ok(odb.read(id).map_err(unreadable)?.data().to_vec())
}
