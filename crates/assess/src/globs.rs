//! Globs of code, and addresses of repositories, compared as people mean them.

use globset::{Glob, GlobBuilder};

/// A glob of code: it starts at the root of the repository, and a folder stands for everything below it.
pub(crate) fn code_glob(path: &str) -> Result<Glob, globset::Error> {
    let path = path.trim();
    let mut clean = path.trim_start_matches("./").trim_start_matches('/').to_owned();
    if clean.ends_with('/') {
        clean.push_str("**");
    }
    if clean.is_empty() {
        clean.push_str("**");
    }
    let glob = GlobBuilder::new(&clean).literal_separator(true).build()?;
    if clean.contains(['*', '?', '[', '{']) {
        return Ok(glob);
    }
    // A plain path may be a folder, and then means what lies in it.
    GlobBuilder::new(&format!("{{{clean},{clean}/**}}")).literal_separator(true).build()
}

/// Characters before the first wildcard: the more, the more specific.
pub(crate) fn fixed_beginning(path: &str) -> usize {
    let path = path.trim().trim_start_matches("./").trim_start_matches('/').trim_end_matches('/');
    path.find(['*', '?', '[', '{']).unwrap_or(path.len())
}

/// A pattern of a CODEOWNERS file, which is written like one of git's ignore files.
pub(crate) fn owners_glob(pattern: &str) -> Result<Glob, globset::Error> {
    let anchored = pattern.trim_end_matches('/').contains('/');
    let clean = pattern.trim_start_matches('/').trim_end_matches('/');
    let start = if anchored || clean.starts_with("**") { clean.to_owned() } else { format!("**/{clean}") };
    // `docs/*` means the files in the folder; everything else also what lies below.
    let below = if start.ends_with("/*") { start } else { format!("{{{start},{start}/**}}") };
    GlobBuilder::new(&below).literal_separator(true).build()
}

/// Whether two addresses mean the same repository: scheme, user, port and `.git` make no difference.
pub fn same_repository(one: &str, other: &str) -> bool {
    identity(one) == identity(other)
}

fn identity(url: &str) -> String {
    let url = url.trim().trim_end_matches('/');
    let url = url.strip_suffix(".git").unwrap_or(url);
    let (rest, is_url) = url.split_once("://").map_or((url, false), |(_, rest)| (rest, true));
    let end = rest.find('/').unwrap_or(rest.len());
    let rest = match rest[..end].rfind('@') {
        Some(at) => &rest[at + 1..],
        None => rest,
    };
    let cut = rest.find(if is_url { ['/', '/'] } else { ['/', ':'] }).unwrap_or(rest.len());
    let (host, path) = rest.split_at(cut);
    let host = host.split(':').next().unwrap_or(host).to_ascii_lowercase();
    format!("{host}/{}", path.trim_start_matches([':', '/']))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    #[test]
    fn addresses_of_one_repository_are_equal_however_they_are_written() {
        for other in [
            "https://git.example/Port/harbour.git",
            "https://user:token@GIT.example/Port/harbour/",
            "git@git.example:Port/harbour.git",
            "ssh://git@git.example:2222/Port/harbour",
            "git.example/Port/harbour",
        ] {
            assert!(same_repository("https://git.example/Port/harbour", other), "{other}");
        }
        assert!(!same_repository("https://git.example/Port/harbour", "https://git.example/port/harbour"));
        assert!(!same_repository("https://git.example/a", "https://other.example/a"));
    }

    #[test]
    fn globs_start_at_the_root_and_folders_stand_for_what_is_in_them() {
        for (pattern, path, matches) in [
            ("a/**", "a/b/c.py", true),
            ("/a/**", "a/b.py", true),
            ("./a/", "a/b/c.py", true),
            ("a", "a/b.py", true),
            ("a", "ab/c.py", false),
            ("*.go", "x.go", true),
            ("*.go", "a/x.go", false),
            ("**/*.go", "a/b/x.go", true),
            ("path/to/**", "src/path/to/x", false),
            ("", "x", true),
        ] {
            assert_eq!(code_glob(pattern).unwrap().compile_matcher().is_match(path), matches, "{pattern} {path}");
        }
    }

    #[test]
    fn patterns_of_owners_are_those_of_ignore_files() {
        for (pattern, path, matches) in [
            ("*", "a/b.py", true),
            ("*.go", "a/b/x.go", true),
            ("/docs/", "docs/a/b.md", true),
            ("/docs/", "x/docs/a.md", false),
            ("docs/*", "docs/a.md", true),
            ("docs/*", "docs/a/b.md", false),
            ("apps/", "x/apps/y/z.ts", true),
            ("/apps/shop", "apps/shop/a.ts", true),
            ("**/logs", "a/logs/x", true),
        ] {
            assert_eq!(owners_glob(pattern).unwrap().compile_matcher().is_match(path), matches, "{pattern} {path}");
        }
    }
}
