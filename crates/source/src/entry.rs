//! A file of a tree.

use std::fmt;
use std::path::{Path, PathBuf};

use periplus_facts::{ConfigKind, Language};
use periplus_inventory::Role;

use crate::{config_kind, language_of, role_of_path};

/// A file of a tree, before its text is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Path relative to the scan root, with `/` between parts. Bytes that are no UTF-8 are written `\xNN`; the file is
    /// found by its real name all the same.
    pub path: String,
    /// Size in bytes, when listing the tree told it.
    pub size: Option<u64>,
    /// The git blob that holds exactly these bytes, when that is known without reading them.
    pub blob: Option<BlobId>,
    /// The language, for source files.
    pub language: Option<Language>,
    /// What kind of configuration file it is, by its name. A `setup.py` is both source and configuration.
    pub config: Option<ConfigKind>,
    /// What the file is for, judged by its path alone.
    pub role: Role,
    /// The path on disk, where `path` cannot name it.
    pub(crate) raw: Option<PathBuf>,
}

impl Entry {
    pub(crate) fn new(relative: &Path) -> Self {
        let (path, exact) = display_path(relative);
        let language = language_of(&path);
        Self {
            size: None,
            blob: None,
            language,
            config: config_kind(&path),
            role: role_of_path(&path, language),
            raw: (!exact).then(|| relative.to_owned()),
            path,
        }
    }

    /// Whether anything in periplus could ask for its text.
    pub fn is_relevant(&self) -> bool {
        self.language.is_some() || self.config.is_some()
    }

    pub(crate) fn relative_path(&self) -> &Path {
        self.raw.as_deref().unwrap_or(Path::new(&self.path))
    }
}

/// The id of a git blob.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobId(pub [u8; 20]);

impl fmt::Display for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for BlobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<git2::Oid> for BlobId {
    fn from(oid: git2::Oid) -> Self {
        let mut bytes = [0; 20];
        for (to, from) in bytes.iter_mut().zip(oid.as_bytes()) {
            *to = *from;
        }
        Self(bytes)
    }
}

/// A relative path as text with `/` between its parts, and whether the text names it exactly.
fn display_path(relative: &Path) -> (String, bool) {
    let mut text = String::new();
    let mut exact = true;
    for part in relative {
        if !text.is_empty() {
            text.push('/');
        }
        for chunk in part.as_encoded_bytes().utf8_chunks() {
            text.push_str(chunk.valid());
            for byte in chunk.invalid() {
                use fmt::Write as _;
                exact = false;
                let _ = write!(text, "\\x{byte:02X}");
            }
        }
    }
    (text, exact)
}

/// The path that bytes from a git tree or index name.
pub(crate) fn path_of_bytes(bytes: &[u8]) -> PathBuf {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
    }
    #[cfg(not(unix))]
    {
        PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_utf8_is_shown_and_kept() {
        let entry = Entry::new(&path_of_bytes(b"src/caf\xe9.py"));
        assert_eq!(entry.path, "src/caf\\xE9.py");
        assert_eq!(entry.language, Some(Language::Python));
        assert_eq!(entry.relative_path(), path_of_bytes(b"src/caf\xe9.py"));
    }

    #[test]
    fn a_blob_id_reads_as_git_writes_it() {
        assert_eq!(BlobId([0xab; 20]).to_string(), "ab".repeat(20));
    }
}
