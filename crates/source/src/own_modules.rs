//! Packages of a tree's own that lie in a folder called like that of an installation.
//!
//! What a package manager installs lies beside the manifest that asks for it. A `node_modules` below the root with no
//! manifest beside it was made by people, who let packages of one repository find each other that way.

use std::collections::BTreeMap;

use crate::{Entry, role_of_path};

const FOLDER: &str = "node_modules/";

/// Gives files in such folders the role that they have otherwise. The entries are sorted by path.
pub(crate) fn tell_own(entries: &mut [Entry]) {
    let mut own: BTreeMap<String, bool> = BTreeMap::new();
    for at in 0..entries.len() {
        let path = &entries[at].path;
        let Some(start) =
            path.match_indices(FOLDER).map(|(start, _)| start).find(|start| path[..*start].ends_with('/'))
        else {
            continue;
        };
        let outer = &path[..start];
        // In an installation at the root everything else is installed too.
        if path.starts_with(FOLDER) {
            continue;
        }
        let known = own.get(outer).copied();
        let is_own = known.unwrap_or_else(|| {
            let manifest = format!("{outer}package.json");
            entries.binary_search_by(|entry| entry.path.as_str().cmp(&manifest)).is_err()
        });
        let role =
            is_own.then(|| role_of_path(&format!("{outer}{}", &path[start + FOLDER.len()..]), entries[at].language));
        if known.is_none() {
            own.insert(outer.to_owned(), is_own);
        }
        if let Some(role) = role {
            entries[at].role = role;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Tree;
    use periplus_inventory::Role;

    #[test]
    fn packages_beside_no_manifest_are_the_trees_own() {
        let paths = [
            "package.json",
            "node_modules/express/index.js",
            "node_modules/a/lib/node_modules/b/index.js",
            "packages/node_modules/@harbour/berths/index.js",
            "packages/node_modules/@harbour/berths/test/index.js",
            "packages/node_modules/@harbour/berths/package.json",
            "packages/node_modules/@harbour/berths/node_modules/express/index.js",
            "web/package.json",
            "web/node_modules/express/index.js",
        ];
        let tree = Tree::in_memory(paths.map(|path| (path, "")));
        let role = |path: &str| tree.entry(path).map(|entry| entry.role);
        assert_eq!(role("packages/node_modules/@harbour/berths/index.js"), Some(Role::Production));
        assert_eq!(role("packages/node_modules/@harbour/berths/test/index.js"), Some(Role::Test));
        for path in [
            "node_modules/express/index.js",
            "node_modules/a/lib/node_modules/b/index.js",
            "packages/node_modules/@harbour/berths/node_modules/express/index.js",
            "web/node_modules/express/index.js",
        ] {
            assert_eq!(role(path), Some(Role::Vendored), "{path}");
        }
    }
}
