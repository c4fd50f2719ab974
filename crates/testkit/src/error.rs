use std::path::PathBuf;

/// Why a case could not be read. Every variant names the file, so that the message is enough to mend it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// `case.toml` is not what [`crate::Manifest`] describes.
    #[error("{}: {message}", path.display())]
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// The parser's message, with line and column.
        message: String,
    },
    /// `routes.json` is not what [`crate::Table`] describes.
    #[error("{}: {message}", path.display())]
    Table {
        /// The table.
        path: PathBuf,
        /// The parser's message, with line and column.
        message: String,
    },
    /// A comment begins like an expectation but can't be understood.
    #[error("{}:{line}: {message}", path.display())]
    Expectation {
        /// The source file.
        path: PathBuf,
        /// The comment's line, from 1.
        line: u32,
        /// What is wrong, and what was expected.
        message: String,
    },
}

impl Error {
    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { path, source }
    }
}
