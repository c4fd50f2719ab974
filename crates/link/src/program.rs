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
