//! Trees on disk, in git and in memory: which files they have, and what is said about the rest.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use git2::{IndexAddOption, Repository, Signature};
use periplus_inventory::{Role, SkipReason};
use periplus_source::{Encoding, Limits, OpenError, Tree};
use tempfile::TempDir;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, content) in files {
        write(folder.path(), path, content);
    }
    folder
}

fn write(root: &Path, path: &str, content: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
}

fn commit_all(repository: &Repository, flags: IndexAddOption) -> String {
    let mut index = repository.index().unwrap();
    index.add_all(["*"], flags, None).unwrap();
    index.write().unwrap();
    let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
    let author = Signature::now("Ada", "ada@example.org").unwrap();
    let parent = repository.head().ok().and_then(|head| head.peel_to_commit().ok());
    let parents: Vec<_> = parent.iter().collect();
    repository.commit(Some("HEAD"), &author, &author, "work", &tree, &parents).unwrap().to_string()
}

fn repository(path: &Path) -> Repository {
    let mut options = git2::RepositoryInitOptions::new();
    options.initial_head("main");
    Repository::init_opts(path, &options).unwrap()
}

fn open(path: &Path) -> Tree {
    Tree::open(path, Limits::default()).unwrap()
}

fn paths(tree: &Tree) -> Vec<&str> {
    tree.entries().iter().map(|entry| entry.path.as_str()).collect()
}

fn text(tree: &Tree, path: &str) -> String {
    tree.read(tree.entry(path).unwrap()).unwrap().text
}

fn gaps(tree: &Tree) -> Vec<(&str, SkipReason)> {
    tree.skipped().iter().map(|skipped| (skipped.file.as_str(), skipped.reason)).collect()
}

#[test]
fn outside_of_git_ignore_files_apply() {
    let folder = folder(&[
        (".gitignore", "ignored/\n*.log\n"),
        ("ignored/a.py", ""),
        ("src/app.py", "x = 1\n"),
        ("src/.hidden/b.py", ""),
        ("x.log", ""),
        ("a.txt", ""),
    ]);
    let tree = open(folder.path());
    assert_eq!(paths(&tree), [".gitignore", "a.txt", "src/.hidden/b.py", "src/app.py"]);
    assert_eq!(text(&tree, "src/app.py"), "x = 1\n");
    assert_eq!(tree.root().commit, None);
}

#[test]
fn in_git_the_files_are_the_tracked_and_the_untracked_not_ignored() {
    let folder = folder(&[("tracked.py", ""), ("ignored-but-tracked.py", ""), ("gone.py", "")]);
    let git = repository(folder.path());
    git.remote("origin", "https://user:secret@example.org/acme/shop.git").unwrap();
    let commit = commit_all(&git, IndexAddOption::FORCE);
    write(folder.path(), ".gitignore", "ignored*.py\n");
    write(folder.path(), "ignored.py", "");
    write(folder.path(), "untracked.py", "");
    fs::remove_file(folder.path().join("gone.py")).unwrap();

    let tree = open(folder.path());
    assert_eq!(paths(&tree), [".gitignore", "ignored-but-tracked.py", "tracked.py", "untracked.py"]);
    let root = tree.root();
    assert_eq!(root.commit.as_deref(), Some(commit.as_str()));
    assert_eq!(root.reference.as_deref(), Some("main"));
    assert_eq!(root.repository.as_deref(), Some("https://example.org/acme/shop.git"));
}

#[test]
fn the_default_branch_is_what_the_remote_calls_it() {
    let folder = folder(&[("a.py", "")]);
    let git = repository(folder.path());
    commit_all(&git, IndexAddOption::DEFAULT);
    assert_eq!(open(folder.path()).root().default_branch, None);
    git.reference_symbolic("refs/remotes/origin/HEAD", "refs/remotes/origin/trunk", false, "").unwrap();
    assert_eq!(open(folder.path()).root().default_branch.as_deref(), Some("trunk"));
}

#[test]
fn a_folder_within_a_repository_has_paths_of_its_own() {
    let folder = folder(&[("api/app.py", "x"), ("web/app.js", ""), (".gitignore", "*.tmp.py\n"), ("api/a.tmp.py", "")]);
    let git = repository(folder.path());
    commit_all(&git, IndexAddOption::DEFAULT);
    let tree = open(&folder.path().join("api"));
    assert_eq!(paths(&tree), ["app.py"]);
    let committed = Tree::open_revision(&folder.path().join("api"), "HEAD", Limits::default()).unwrap();
    assert_eq!(paths(&committed), ["app.py"]);
    assert_eq!(text(&committed, "app.py"), "x");
}

#[test]
fn a_folder_that_the_surrounding_repository_ignores_is_scanned_all_the_same() {
    let folder = folder(&[(".gitignore", "checkouts/\n"), ("checkouts/shop/app.py", "")]);
    repository(folder.path());
    let tree = open(&folder.path().join("checkouts/shop"));
    assert_eq!(paths(&tree), ["app.py"]);
    assert_eq!(tree.root().repository, None);
}

#[test]
fn repositories_within_are_left_out_with_a_note() {
    let folder = folder(&[("app.py", ""), ("libs/inner/b.py", "")]);
    repository(folder.path());
    repository(&folder.path().join("libs/inner"));
    let tree = open(folder.path());
    assert_eq!(paths(&tree), ["app.py"]);
    let [note] = tree.diagnostics() else { panic!("one note expected") };
    assert_eq!(note.code, "nested-repository");
    assert_eq!(note.location.as_ref().unwrap().file, "libs/inner");
}

#[test]
fn a_revision_is_read_without_a_checkout() {
    let folder = folder(&[("app.py", "old = 1\n"), ("tests/test_app.py", "")]);
    let git = repository(folder.path());
    let first = commit_all(&git, IndexAddOption::DEFAULT);
    write(folder.path(), "app.py", "new = 1\n");
    write(folder.path(), "more.py", "");
    commit_all(&git, IndexAddOption::DEFAULT);

    let tree = Tree::open_revision(folder.path(), &first, Limits::default()).unwrap();
    assert_eq!(paths(&tree), ["app.py", "tests/test_app.py"]);
    assert_eq!(text(&tree, "app.py"), "old = 1\n");
    assert_eq!(tree.root().commit.as_deref(), Some(first.as_str()));
    assert_eq!(tree.root().reference, None);
    let tree = Tree::open_revision(folder.path(), "main", Limits::default()).unwrap();
    assert_eq!(text(&tree, "app.py"), "new = 1\n");
    assert_eq!(tree.root().reference.as_deref(), Some("main"));
}

#[test]
fn a_bare_repository_is_read_at_its_head() {
    let folder = folder(&[("src/app.py", "x = 1\n")]);
    let git = repository(folder.path());
    commit_all(&git, IndexAddOption::DEFAULT);
    let bare = TempDir::new().unwrap();
    git2::build::RepoBuilder::new().bare(true).clone(folder.path().to_str().unwrap(), bare.path()).unwrap();
    let tree = open(bare.path());
    assert_eq!(paths(&tree), ["src/app.py"]);
    assert_eq!(text(&tree, "src/app.py"), "x = 1\n");
}

#[test]
fn blob_ids_are_known_for_unchanged_files_only() {
    let folder = folder(&[("same.py", "a\n"), ("changed.py", "b\n")]);
    let earlier = SystemTime::now() - Duration::from_secs(60);
    for name in ["same.py", "changed.py"] {
        File::options().write(true).open(folder.path().join(name)).unwrap().set_modified(earlier).unwrap();
    }
    let git = repository(folder.path());
    git.config().unwrap().set_str("core.autocrlf", "false").unwrap();
    commit_all(&git, IndexAddOption::DEFAULT);
    write(folder.path(), "changed.py", "c\n");
    write(folder.path(), "new.py", "d\n");

    let tree = open(folder.path());
    let blob = |path: &str| tree.entry(path).unwrap().blob.map(|blob| blob.to_string());
    assert_eq!(blob("same.py").as_deref(), Some("78981922613b2afb6025042ff6bd878ac1994e85"));
    assert_eq!(blob("changed.py"), None);
    assert_eq!(blob("new.py"), None);
}

#[test]
fn a_single_file_is_a_tree_of_one() {
    let folder = folder(&[("a.py", "x"), ("b.py", "")]);
    let tree = open(&folder.path().join("a.py"));
    assert_eq!(paths(&tree), ["a.py"]);
    assert_eq!(text(&tree, "a.py"), "x");
}

#[test]
fn an_empty_folder_is_an_empty_tree() {
    let folder = TempDir::new().unwrap();
    let tree = open(folder.path());
    assert!(tree.entries().is_empty() && tree.skipped().is_empty());
}

#[test]
fn what_cannot_be_opened_says_why() {
    let folder = folder(&[("a.py", "")]);
    let missing = folder.path().join("missing");
    assert!(matches!(Tree::open(&missing, Limits::default()), Err(OpenError::NotFound { .. })));
    assert!(matches!(Tree::open_revision(&missing, "HEAD", Limits::default()), Err(OpenError::NotFound { .. })));
    let revision = |revision: &str| Tree::open_revision(folder.path(), revision, Limits::default());
    assert!(matches!(revision("HEAD"), Err(OpenError::NotARepository { .. })));
    let git = repository(folder.path());
    assert!(matches!(revision("HEAD"), Err(OpenError::UnknownRevision { .. })));
    commit_all(&git, IndexAddOption::DEFAULT);
    assert!(matches!(revision("no-such-branch"), Err(OpenError::UnknownRevision { .. })));
    assert!(revision("HEAD").is_ok());
    write(folder.path(), "later/b.py", "");
    let later = Tree::open_revision(&folder.path().join("later"), "HEAD", Limits::default());
    assert!(matches!(later, Err(OpenError::NotInRevision { .. })));
}

#[test]
fn large_files_are_skipped_before_they_are_read() {
    let folder = folder(&[("small.py", "")]);
    // Sparse: it takes no space.
    File::create(folder.path().join("huge.py")).unwrap().set_len(200 << 20).unwrap();
    let tree = open(folder.path());
    let unread = tree.read(tree.entry("huge.py").unwrap()).unwrap_err();
    assert_eq!(unread.reason, SkipReason::TooLarge);
    let git = repository(folder.path());
    write(folder.path(), "huge.py", &"x".repeat(3 << 20));
    commit_all(&git, IndexAddOption::DEFAULT);
    let committed = Tree::open_revision(folder.path(), "HEAD", Limits::default()).unwrap();
    let unread = committed.read(committed.entry("huge.py").unwrap()).unwrap_err();
    assert_eq!(unread.reason, SkipReason::TooLarge);
}

#[test]
fn odd_bytes_are_decoded_replaced_or_refused() {
    let tree = Tree::in_memory([
        ("bad.py", b"x = '\xff'\n".to_vec()),
        ("binary.py", b"\x7fELF\0\0".to_vec()),
        ("wide.cs", b"\xff\xfea\0".to_vec()),
    ]);
    let read = |path: &str| tree.read(tree.entry(path).unwrap());
    assert!(read("bad.py").unwrap().replaced);
    assert_eq!(read("binary.py").unwrap_err().reason, SkipReason::Binary);
    let wide = read("wide.cs").unwrap();
    assert_eq!((wide.text.as_str(), wide.encoding), ("a", Encoding::Utf16Le));
}

#[test]
fn minified_code_is_generated_wherever_it_lies() {
    let tree = Tree::in_memory([("web/app.js", "function a(){return 1}".repeat(500))]);
    let entry = &tree.entries()[0];
    assert_eq!(entry.role, Role::Production);
    assert_eq!(tree.read(entry).unwrap().role, Role::Generated);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn links_are_never_followed_and_only_gaps_are_told() {
        let outside = folder(&[("secret.py", ""), ("lib/a.py", "")]);
        let folder = folder(&[("src/app.py", "")]);
        let link = |target: &Path, name: &str| symlink(target, folder.path().join(name)).unwrap();
        link(&outside.path().join("secret.py"), "out.py");
        link(&outside.path().join("lib"), "out-folder");
        link(Path::new("src/app.py"), "alias.py");
        link(Path::new(".."), "src/up");
        link(Path::new("gone.py"), "broken.py");
        link(Path::new("loop-b"), "loop-a");
        link(Path::new("loop-a"), "loop-b");
        let expected = [
            ("broken.py", SkipReason::LinkBroken),
            ("loop-a", SkipReason::LinkLoop),
            ("loop-b", SkipReason::LinkLoop),
            ("out-folder", SkipReason::LinkOutOfRoot),
            ("out.py", SkipReason::LinkOutOfRoot),
        ];
        let tree = open(folder.path());
        assert_eq!(paths(&tree), ["src/app.py"]);
        assert_eq!(gaps(&tree), expected);

        let git = repository(folder.path());
        commit_all(&git, IndexAddOption::DEFAULT);
        assert_eq!(paths(&open(folder.path())), ["src/app.py"]);
        let committed = Tree::open_revision(folder.path(), "HEAD", Limits::default()).unwrap();
        assert_eq!(paths(&committed), ["src/app.py"]);
        assert_eq!(gaps(&committed), [("out.py", SkipReason::LinkOutOfRoot)]);
    }

    #[test]
    fn a_tracked_file_behind_a_link_out_of_the_root_is_not_read() {
        let outside = folder(&[("app.py", "secret = 1\n")]);
        let folder = folder(&[("pkg/app.py", "x = 1\n")]);
        let git = repository(folder.path());
        commit_all(&git, IndexAddOption::DEFAULT);
        fs::remove_dir_all(folder.path().join("pkg")).unwrap();
        symlink(outside.path(), folder.path().join("pkg")).unwrap();
        let tree = open(folder.path());
        assert!(tree.entries().is_empty(), "{:?}", paths(&tree));
        assert_eq!(gaps(&tree), [("pkg", SkipReason::LinkOutOfRoot)]);
    }

    #[test]
    fn sockets_and_pipes_are_never_opened() {
        let folder = folder(&[("app.py", ""), ("later.py", "")]);
        let _socket = UnixListener::bind(folder.path().join("socket.py")).unwrap();
        let tree = open(folder.path());
        assert_eq!(paths(&tree), ["app.py", "later.py"]);
        assert_eq!(gaps(&tree), [("socket.py", SkipReason::NotAFile)]);
        // What was a file while listing may be none while reading.
        fs::remove_file(folder.path().join("later.py")).unwrap();
        let _late = UnixListener::bind(folder.path().join("later.py")).unwrap();
        assert_eq!(tree.read(tree.entry("later.py").unwrap()).unwrap_err().reason, SkipReason::NotAFile);
        let socket = Tree::open(&folder.path().join("socket.py"), Limits::default());
        assert!(matches!(socket, Err(OpenError::NotAFile { .. })));
    }

    #[test]
    fn unreadable_files_and_folders_are_told() {
        let folder = folder(&[("a.py", ""), ("closed/b.py", ""), ("c.py", "")]);
        let close = |name: &str, mode| {
            fs::set_permissions(folder.path().join(name), fs::Permissions::from_mode(mode)).unwrap();
        };
        close("a.py", 0);
        close("closed", 0);
        let may_read_anything = fs::read(folder.path().join("a.py")).is_ok();
        let tree = open(folder.path());
        let unread = tree.read(tree.entry("a.py").unwrap());
        let gaps = gaps(&tree).len();
        close("closed", 0o755);
        if !may_read_anything {
            assert_eq!(unread.unwrap_err().reason, SkipReason::Unreadable);
            assert_eq!(gaps, 1);
        }
    }

    #[test]
    fn names_that_are_no_utf8_are_found_and_read() {
        let folder = folder(&[]);
        let name = std::ffi::OsStr::from_bytes(b"caf\xe9.py");
        if fs::write(folder.path().join(name), "x = 1\n").is_err() {
            return; // This file system has no such names.
        }
        assert_eq!(text(&open(folder.path()), "caf\\xE9.py"), "x = 1\n");
        let git = repository(folder.path());
        commit_all(&git, IndexAddOption::DEFAULT);
        let committed = Tree::open_revision(folder.path(), "HEAD", Limits::default()).unwrap();
        assert_eq!(text(&committed, "caf\\xE9.py"), "x = 1\n");
        assert_eq!(text(&open(folder.path()), "caf\\xE9.py"), "x = 1\n");
    }

    #[test]
    fn control_characters_in_names_are_kept_as_they_are() {
        let folder = folder(&[("a\u{1b}[31m.py", "")]);
        assert_eq!(paths(&open(folder.path())), ["a\u{1b}[31m.py"]);
    }
}

#[test]
fn a_tree_is_read_from_many_threads_and_lists_the_same_with_any_number() {
    let names: Vec<String> = (0..200).map(|at| format!("d{}/f{at}.py", at % 7)).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "x = 1\n")).collect();
    let folder = folder(&files);
    let git = repository(folder.path());
    commit_all(&git, IndexAddOption::DEFAULT);
    let listed: Vec<Vec<String>> = [1, 2, 8]
        .into_iter()
        .map(|threads| {
            let tree = Tree::open(folder.path(), Limits { threads, ..Limits::default() }).unwrap();
            tree.entries().iter().map(|entry| entry.path.clone()).collect()
        })
        .collect();
    assert!(listed.iter().all(|paths| paths == &listed[0] && paths.len() == 200));

    let committed = Tree::open_revision(folder.path(), "HEAD", Limits::default()).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for entry in committed.entries() {
                    assert_eq!(committed.read(entry).unwrap().text, "x = 1\n");
                }
            });
        }
    });
}
