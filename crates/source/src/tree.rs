//! A tree of files, wherever it is kept.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use git2::Repository;
use periplus_facts::Language;
use periplus_inventory::{Diagnostic, Role, Root, SkipReason, Skipped};

use crate::text::decode;
use crate::{Entry, OpenError, Text, Unread, disk, git, is_minified};

/// What reading a tree may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest file that is read, in bytes.
    pub file_bytes: u64,
    /// Threads that list a working tree; 0 for as many as the machine has.
    pub threads: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file_bytes: 2 * 1024 * 1024, threads: 0 }
    }
}

/// A tree of files: sorted entries, and the text of each. It can be read from several threads at once.
#[derive(Debug)]
pub struct Tree {
    pub(crate) root: Root,
    pub(crate) entries: Vec<Entry>,
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) limits: Limits,
    pub(crate) backend: Backend,
}

pub(crate) enum Backend {
    /// Files below a folder.
    Disk(PathBuf),
    /// Blobs of a repository. Its handles serve one thread at a time, so a few are kept for reuse.
    Git { path: PathBuf, handles: Mutex<Vec<Repository>> },
    /// Files in memory, by their path.
    Memory(BTreeMap<String, Vec<u8>>),
}

impl std::fmt::Debug for Backend {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Disk(_) => "Disk",
            Self::Git { .. } => "Git",
            Self::Memory(_) => "Memory",
        })
    }
}

impl Tree {
    /// The files at `path` as they are on disk. In a git repository that is what git tracks and what it would track;
    /// elsewhere, what ignore files leave over. A single file is a tree of one; a bare repository is read at its HEAD.
    pub fn open(path: &Path, limits: Limits) -> Result<Self, OpenError> {
        disk::open(path, limits)
    }

    /// The files below `path` as they are in the git revision `revision`, without a checkout.
    pub fn open_revision(path: &Path, revision: &str, limits: Limits) -> Result<Self, OpenError> {
        git::open_revision(path, revision, limits)
    }

    /// Files in memory, given by path and content.
    pub fn in_memory<P, B>(files: impl IntoIterator<Item = (P, B)>) -> Self
    where
        P: Into<String>,
        B: Into<Vec<u8>>,
    {
        let files: BTreeMap<String, Vec<u8>> =
            files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect();
        let mut entries = Vec::new();
        for (path, bytes) in &files {
            let mut entry = Entry::new(Path::new(path));
            entry.size = Some(bytes.len() as u64);
            entries.push(entry);
        }
        Self::new(Root::default(), entries, Limits::default(), Backend::Memory(files))
    }

    pub(crate) fn new(root: Root, mut entries: Vec<Entry>, limits: Limits, backend: Backend) -> Self {
        entries.sort_by(|a, b| (&a.path, &a.raw).cmp(&(&b.path, &b.raw)));
        crate::own_modules::tell_own(&mut entries);
        Self { root, entries, skipped: Vec::new(), diagnostics: Vec::new(), limits, backend }
    }

    /// All files, sorted by path. Links, pipes, sockets and devices are not among them.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry at `path`.
    pub fn entry(&self, path: &str) -> Option<&Entry> {
        self.entries.get(self.position(path)?)
    }

    /// Where among [`Tree::entries`] the one at `path` is.
    pub fn position(&self, path: &str) -> Option<usize> {
        self.entries.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()
    }

    /// What the tree is and where it comes from.
    pub fn root(&self) -> &Root {
        &self.root
    }

    /// What could not be listed.
    pub fn skipped(&self) -> &[Skipped] {
        &self.skipped
    }

    /// What else is worth telling about the listing.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The text of `entry`, or why there is none. The size is checked before anything is read.
    pub fn read(&self, entry: &Entry) -> Result<Text, Unread> {
        let bytes = self.bytes(entry)?;
        let (text, encoding, replaced) = decode(bytes)?;
        let browser_code = entry.language == Some(Language::JavaScript);
        let role = if entry.role == Role::Production && browser_code && is_minified(&text) {
            Role::Generated
        } else {
            entry.role
        };
        Ok(Text { text, encoding, replaced, role })
    }

    fn bytes(&self, entry: &Entry) -> Result<Vec<u8>, Unread> {
        if let Some(size) = entry.size {
            self.check_size(size)?;
        }
        match &self.backend {
            Backend::Disk(root) => self.read_file(&root.join(entry.relative_path())),
            Backend::Git { path, handles } => git::read_blob(path, handles, entry, |size| self.check_size(size)),
            Backend::Memory(files) => {
                let bytes = files.get(&entry.path);
                bytes.cloned().ok_or_else(|| Unread::new(SkipReason::Unreadable, "no such file"))
            }
        }
    }

    fn check_size(&self, size: u64) -> Result<(), Unread> {
        if size > self.limits.file_bytes {
            let detail = format!("{size} bytes are more than the limit of {}", self.limits.file_bytes);
            return Err(Unread::new(SkipReason::TooLarge, detail));
        }
        Ok(())
    }

    fn read_file(&self, path: &Path) -> Result<Vec<u8>, Unread> {
        let unreadable = |error: std::io::Error| Unread::new(SkipReason::Unreadable, error.to_string());
        // The file may have become something else since it was listed: opening a pipe would block for ever.
        let kind = path.symlink_metadata().map_err(unreadable)?;
        if !kind.is_file() {
            return Err(Unread::new(SkipReason::NotAFile, "no regular file any more"));
        }
        self.check_size(kind.len())?;
        let file = File::open(path).map_err(unreadable)?;
        let mut bytes = Vec::with_capacity(usize::try_from(kind.len()).unwrap_or_default());
        // It may also grow while it is read.
        file.take(self.limits.file_bytes + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        self.check_size(bytes.len() as u64)?;
        Ok(bytes)
    }
}
