//! Why a root cannot be scanned at all.

use std::path::PathBuf;

/// Why a root cannot be scanned at all. Each message says what, where and why; the caller adds the way out.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// Nothing is there.
    #[error("{}: no such file or folder", path.display())]
    NotFound {
        /// The root as named.
        path: PathBuf,
    },
    /// The system refuses to list or read it.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The root as named.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// It is a pipe, socket or device.
    #[error("{}: neither a file nor a folder", path.display())]
    NotAFile {
        /// The root as named.
        path: PathBuf,
    },
    /// A revision was asked for, and there is no git repository.
    #[error("{}: not in a git repository, so `{revision}` cannot be looked up", path.display())]
    NotARepository {
        /// The root as named.
        path: PathBuf,
        /// The revision as named.
        revision: String,
    },
    /// The repository has no such revision.
    #[error("{}: the repository has no revision `{revision}`", path.display())]
    UnknownRevision {
        /// The root as named.
        path: PathBuf,
        /// The revision as named.
        revision: String,
    },
    /// The revision exists, and the folder is not part of it.
    #[error("{}: not part of revision `{revision}`", path.display())]
    NotInRevision {
        /// The root as named.
        path: PathBuf,
        /// The revision as named.
        revision: String,
    },
    /// Git could not be read.
    #[error("{}: the git repository cannot be read: {message}", path.display())]
    Git {
        /// The root as named.
        path: PathBuf,
        /// The reason.
        message: String,
    },
}

impl OpenError {
    /// What a user can do about it, as a sentence.
    pub fn way_out(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "Check the spelling, or name the folder that holds the source code.",
            Self::Unreadable { .. } => "Check the permissions, or scan as a user who may read it.",
            Self::NotAFile { .. } => "Name a folder or a source file.",
            Self::NotARepository { .. } => "Leave out --ref to scan the files as they are, or name a git repository.",
            Self::UnknownRevision { .. } => {
                "Check the spelling with `git rev-parse`, or fetch it first: shallow clones lack most revisions."
            }
            Self::NotInRevision { .. } => "Name the repository's root, or a folder that the revision has.",
            Self::Git { .. } => {
                "Check the repository with `git status`; in a container it may need `git config --global --add \
                 safe.directory PATH`."
            }
        }
    }
}
