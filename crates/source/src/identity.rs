//! Which repository, branch and commit a tree comes from.

use git2::Repository;
use periplus_inventory::Root;

/// Fills in what `repository` knows of itself. `label` is the root as the caller named it.
pub(crate) fn of_working_tree(repository: &Repository, label: &str) -> Root {
    let head = repository.head().ok();
    let reference =
        head.as_ref().filter(|head| head.is_branch()).and_then(|head| head.shorthand().ok()).map(str::to_owned);
    let commit = head.and_then(|head| head.peel_to_commit().ok()).map(|commit| commit.id().to_string());
    Root {
        path: label.to_owned(),
        repository: remote_url(repository),
        reference,
        commit,
        default_branch: default_branch(repository),
    }
}

/// The same for one revision. `reference` is the branch or tag, if the revision names one.
pub(crate) fn of_revision(repository: &Repository, label: &str, reference: Option<String>, commit: String) -> Root {
    Root {
        path: label.to_owned(),
        repository: remote_url(repository),
        reference,
        commit: Some(commit),
        default_branch: default_branch(repository),
    }
}

/// URL of `origin`, or of the first remote by name.
fn remote_url(repository: &Repository) -> Option<String> {
    let remotes = repository.remotes().ok()?;
    let mut names: Vec<&str> = remotes.iter().flatten().flatten().collect();
    names.sort_by_key(|name| (*name != "origin", *name));
    let remote = repository.find_remote(names.first()?).ok()?;
    remote.url().ok().map(without_credentials)
}

/// What the remote calls its main branch; nothing when the clone did not record it.
fn default_branch(repository: &Repository) -> Option<String> {
    let head = repository.find_reference("refs/remotes/origin/HEAD").ok()?;
    let target = head.symbolic_target().ok()??;
    target.strip_prefix("refs/remotes/origin/").map(str::to_owned)
}

/// `url` without user name and password. The user of an SSH address (`git@host:path`) is no secret and stays.
pub fn without_credentials(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let authority_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(authority_end);
    let Some((user, host)) = authority.rsplit_once('@') else {
        return url.to_owned();
    };
    let keeps_user = scheme.ends_with("ssh") && !user.contains(':');
    if keeps_user { url.to_owned() } else { format!("{scheme}://{host}{path}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_in_addresses_never_leave() {
        for (url, clean) in [
            ("https://example.org/a/b.git", "https://example.org/a/b.git"),
            ("https://user:token@example.org/a/b.git", "https://example.org/a/b.git"),
            ("https://token@example.org:8443/a", "https://example.org:8443/a"),
            ("https://a:p@ss@example.org/x", "https://example.org/x"),
            ("https://example.org/a@b", "https://example.org/a@b"),
            ("ssh://git@example.org/a", "ssh://git@example.org/a"),
            ("ssh://git:secret@example.org/a", "ssh://example.org/a"),
            ("git@example.org:a/b.git", "git@example.org:a/b.git"),
            ("/srv/git/a.git", "/srv/git/a.git"),
        ] {
            assert_eq!(without_credentials(url), clean, "{url}");
        }
    }
}
