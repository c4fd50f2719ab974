//! The only crate that sees disk and git: which files a tree has, what they are for, and their text.
//!
//! A [`Tree`] is a working tree, a git tree at some revision (read without a checkout), or a few files in memory for
//! tests. All three give the same thing: sorted [`Entry`]s, and the decoded text of each.
//!
//! Nothing of the scanned repository is run: no hook, no filter, no program. Links are never followed, pipes and
//! devices never opened, and a file's size is checked before its first byte is read.
//!
//! Deliberately absent: what the files mean. This crate knows languages by their extensions and configuration files by
//! their names, and nothing of syntax or frameworks.

mod disk;
mod entry;
mod error;
mod git;
mod identity;
mod kind;
mod links;
mod own_modules;
mod packs;
mod role;
mod text;
mod tree;

pub use entry::{BlobId, Entry};
pub use error::OpenError;
pub use identity::without_credentials;
pub use kind::{config_kind, is_node_script, language_of, may_be_script};
pub use packs::{PackFolder, PackFolderError, read_packs};
pub use role::{is_minified, role_of_path};
pub use text::{Encoding, Text, Unread};
pub use tree::{Limits, Tree};
