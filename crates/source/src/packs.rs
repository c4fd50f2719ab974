//! The texts of a user's packs.

use std::fs;
use std::path::{Path, PathBuf};

/// The largest file of a pack, in bytes.
const LARGEST: u64 = 1024 * 1024;

/// How deep packs may lie below the folder that was named: `<language>/<pack>/pack.toml`.
const DEEPEST: usize = 3;

/// The texts of one pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFolder {
    /// The folder relative to the one that was named, `/` between parts; the folder's own name when it is that one.
    pub name: String,
    /// Path of its `pack.toml`.
    pub manifest_path: String,
    /// Text of its `pack.toml`.
    pub manifest: String,
    /// Path and text of each `.scm` file beside it, sorted by path.
    pub queries: Vec<(String, String)>,
}

/// Why packs could not be read.
#[derive(Debug, thiserror::Error)]
pub enum PackFolderError {
    /// A file or folder could not be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },
    /// A file is larger than any pack needs.
    #[error("{}: larger than {LARGEST} bytes, the limit for one file of a pack", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// There is no `pack.toml` in or below the folder.
    #[error("{}: holds no pack: there is no `pack.toml` in it or in `<language>/<pack>/` below it", path.display())]
    NoPack {
        /// The folder.
        path: PathBuf,
    },
}

/// Reads every pack in or below `folder`, sorted by path.
pub fn read_packs(folder: &Path) -> Result<Vec<PackFolder>, PackFolderError> {
    let mut packs = Vec::new();
    collect(folder, folder, DEEPEST, &mut packs)?;
    if packs.is_empty() {
        return Err(PackFolderError::NoPack { path: folder.to_owned() });
    }
    Ok(packs)
}

fn collect(root: &Path, folder: &Path, depth: usize, packs: &mut Vec<PackFolder>) -> Result<(), PackFolderError> {
    let unreadable = |source| PackFolderError::Unreadable { path: folder.to_owned(), source };
    let mut paths = Vec::new();
    for item in fs::read_dir(folder).map_err(unreadable)? {
        paths.push(item.map_err(unreadable)?.path());
    }
    paths.sort();
    let manifest_path = folder.join("pack.toml");
    if paths.contains(&manifest_path) {
        let mut queries = Vec::new();
        for path in paths.iter().filter(|path| path.extension().is_some_and(|extension| extension == "scm")) {
            queries.push((path.display().to_string(), read(path)?));
        }
        let below = folder.strip_prefix(root).unwrap_or(folder);
        let named =
            if below.as_os_str().is_empty() { Path::new(folder.file_name().unwrap_or_default()) } else { below };
        packs.push(PackFolder {
            name: named.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/"),
            manifest_path: manifest_path.display().to_string(),
            manifest: read(&manifest_path)?,
            queries,
        });
    } else if depth > 0 {
        for path in paths.iter().filter(|path| path.symlink_metadata().is_ok_and(|kind| kind.is_dir())) {
            collect(root, path, depth - 1, packs)?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, PackFolderError> {
    let unreadable = |source| PackFolderError::Unreadable { path: path.to_owned(), source };
    let size = fs::metadata(path).map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(PackFolderError::TooLarge { path: path.to_owned() });
    }
    fs::read_to_string(path).map_err(unreadable)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use tempfile::TempDir;

    use super::*;

    #[test]
    fn packs_are_found_in_the_folder_and_below() {
        let folder = TempDir::new().unwrap();
        let pack = folder.path().join("python/harbour");
        fs::create_dir_all(&pack).unwrap();
        fs::write(pack.join("pack.toml"), "id = 'harbour'").unwrap();
        fs::write(pack.join("routes.scm"), "(call)").unwrap();
        fs::write(pack.join("notes.txt"), "").unwrap();
        let names =
            |folder: &Path| -> Vec<String> { read_packs(folder).unwrap().into_iter().map(|pack| pack.name).collect() };
        assert_eq!(names(folder.path()), ["python/harbour"]);
        assert_eq!(names(&pack), ["harbour"]);
        assert_eq!(read_packs(&pack).unwrap()[0].queries.len(), 1);
    }

    #[test]
    fn a_folder_without_packs_is_a_mistake() {
        let folder = TempDir::new().unwrap();
        assert!(matches!(read_packs(folder.path()), Err(PackFolderError::NoPack { .. })));
        let missing = folder.path().join("missing");
        assert!(matches!(read_packs(&missing), Err(PackFolderError::Unreadable { .. })));
    }
}
