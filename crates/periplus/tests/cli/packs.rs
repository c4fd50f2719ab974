//! `packs`, and packs of a user's own.

use crate::harness::Folder;

#[test]
fn the_known_frameworks_are_listed() {
    let folder = Folder::new();
    let ran = folder.run("packs").code(0);
    assert!(ran.stdout.lines().any(|line| line.starts_with("python") && line.contains("fastapi")), "{}", ran.stdout);
    let listed = folder.run("packs -f json").code(0).json();
    assert!(listed.as_array().unwrap().iter().any(|pack| pack["id"] == "fastapi"));
}

#[test]
fn a_pack_with_a_mistake_is_told_with_its_place() {
    let folder = Folder::shop().with("packs/python/mine/pack.toml", "id = \"mine\"\nname = \"Mine\"\nlanguage = 3\n");
    let ran = folder.run("packs check packs").code(1);
    assert!(ran.stderr.contains("packs/python/mine/pack.toml:3:12: "), "{}", ran.stderr);
    assert!(ran.stderr.contains("help: "), "{}", ran.stderr);
    let ran = folder.run("scan --packs packs").code(2);
    assert!(ran.stderr.contains("packs/python/mine/pack.toml:3:12: "), "{}", ran.stderr);
    assert_eq!(ran.stdout, "");
}

#[test]
fn a_query_with_a_mistake_is_told_with_its_place() {
    let manifest = "id = \"mine\"\nname = \"Mine\"\nlanguage = \"python\"\nmarkers = [\"mine\"]\n";
    let folder = Folder::new()
        .with("packs/python/mine/pack.toml", manifest)
        .with("packs/python/mine/routes.scm", "; calls\n(no_such_node) @mark\n");
    let ran = folder.run("packs check packs").code(1);
    assert!(ran.stderr.contains("packs/python/mine/routes.scm:2:2"), "{}", ran.stderr);
}

#[test]
fn a_good_pack_is_told_too() {
    let manifest = "id = \"mine\"\nname = \"Mine\"\nlanguage = \"python\"\nmarkers = [\"mine\"]\n";
    let folder = Folder::new().with("packs/python/mine/pack.toml", manifest);
    let ran = folder.run("packs check packs").code(0);
    assert_eq!(ran.stdout, "ok: python/mine\n");
}

#[test]
fn a_folder_without_packs_is_2() {
    let folder = Folder::shop();
    for arguments in ["packs check .", "packs check missing", "scan --packs missing", "scan --packs ."] {
        let ran = folder.run(arguments).code(2);
        assert!(ran.stderr.contains("help: Name a folder that holds a `pack.toml`"), "{arguments}: {}", ran.stderr);
    }
}
