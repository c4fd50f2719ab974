//! What linking is given, and what it may ask for.

use periplus_facts::{ConfigFacts, FileFacts, Language};
use periplus_inventory::Role;
use std::sync::Arc;

/// An extracted source file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path relative to the scan root, with `/`.
    pub path: String,
    /// Its facts.
    pub facts: Arc<FileFacts>,
    /// What it is for.
    pub role: Role,
}

impl SourceFile {
    /// Go: the constraint that leaves the file out of an ordinary build, written in it or meant by its name.
    pub(crate) fn left_out(&self) -> Option<&str> {
        match self.facts.excluded {
            Some(constraint) => Some(self.facts.text(constraint)),
            None => other_platform(&self.path),
        }
    }
}

/// `name_windows.go`, `name_arm64.go`, `name_windows_amd64.go`: the platform, if servers mostly run on another one.
fn other_platform(path: &str) -> Option<&str> {
    const OTHERS: &[&str] = &[
        "aix",
        "android",
        "arm",
        "arm64",
        "darwin",
        "dragonfly",
        "freebsd",
        "illumos",
        "ios",
        "js",
        "netbsd",
        "openbsd",
        "plan9",
        "solaris",
        "wasip1",
        "wasm",
        "windows",
    ];
    let name = path.rsplit('/').next()?.strip_suffix(".go")?;
    let mut last = name.split('_').skip(1).collect::<Vec<_>>().into_iter().rev();
    let end = last.next()?;
    let platform = if end == "amd64" { last.next()? } else { end };
    OTHERS.contains(&platform).then_some(platform)
}

/// Everything linking may look at. File *names* are visible, their bytes are not.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// Extracted files, sorted by path.
    pub files: Vec<SourceFile>,
    /// Configuration files and manifests, sorted by path.
    pub configs: Vec<(String, ConfigFacts)>,
    /// Paths of all files of the tree, sorted.
    pub paths: Vec<String>,
}

/// Something linking could use and does not have. The caller extracts the files behind it and links again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    /// A file by path.
    File(String),
    /// The one among these files that gives a name: they are all exported again, or imported whole, by one module.
    Exported {
        /// The exported name.
        name: String,
        /// Paths of the files it may come from.
        files: Vec<String>,
    },
    /// The files that declare a class, function or constant of this name.
    Declaration {
        /// The language to look in.
        language: Language,
        /// The simple name.
        name: String,
        /// Where to look first: a folder (Go package), a dotted package; empty if nothing is known.
        within: String,
    },
    /// The files that import a module: those that write its name at the end of a path in quotes.
    Importers {
        /// The language to look in.
        language: Language,
        /// The name of the module's file without extension, or of its folder for an index file.
        module: String,
    },
    /// The files of the language that mention all of these identifiers: callers of a function that takes a router,
    /// subclasses of a base that carries routes, importers of an exported router.
    Mentions {
        /// The language to look in.
        language: Language,
        /// Identifiers, all of which occur.
        names: Vec<String>,
    },
}
