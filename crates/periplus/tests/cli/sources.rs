//! Working trees, git revisions and single files.

use git2::{IndexAddOption, Repository, Signature};

use crate::harness::{Folder, SHOP, SHOP_ROWS};

fn commit(folder: &Folder) -> String {
    let repository = Repository::init(folder.root()).unwrap();
    let mut index = repository.index().unwrap();
    index.add_all(["*"], IndexAddOption::DEFAULT, None).unwrap();
    index.write().unwrap();
    let tree = repository.find_tree(index.write_tree().unwrap()).unwrap();
    let author = Signature::now("Ada", "ada@example.org").unwrap();
    repository.commit(Some("HEAD"), &author, &author, "work", &tree, &[]).unwrap().to_string()
}

#[test]
fn a_revision_is_scanned_without_a_checkout() {
    let folder = Folder::shop();
    let id = commit(&folder);
    std::fs::remove_file(folder.path("shop.py")).unwrap();
    assert_eq!(folder.run("scan -f json").code(0).rows(), [] as [&str; 0]);
    let ran = folder.run("scan -f json --ref HEAD").code(0);
    assert_eq!(ran.rows(), SHOP_ROWS);
    assert_eq!(ran.json()["root"]["commit"], id);
    assert!(!folder.path("shop.py").exists());
}

#[test]
fn a_revision_that_does_not_exist_is_2() {
    let folder = Folder::shop();
    let ran = folder.run("scan --ref v1").code(2);
    assert!(ran.stderr.contains("not in a git repository"), "{}", ran.stderr);
    commit(&folder);
    let ran = folder.run("scan --ref v1").code(2);
    assert!(ran.stderr.contains("no revision `v1`"), "{}", ran.stderr);
}

#[test]
fn a_single_file_can_be_scanned() {
    let folder = Folder::shop().with("other.py", SHOP);
    assert_eq!(folder.run("scan shop.py -f json").code(0).rows(), SHOP_ROWS);
}

#[test]
fn hooks_and_filters_of_a_repository_are_never_run() {
    let folder = Folder::shop().with(".gitattributes", "*.py filter=evil\n");
    commit(&folder);
    let trap = folder.path("trap");
    let config = folder.path(".git/config");
    let mut text = std::fs::read_to_string(&config).unwrap();
    let command = format!("touch {}", trap.display());
    for setting in ["[filter \"evil\"]\n\tsmudge", "\tclean", "\tprocess", "[core]\n\tfsmonitor"] {
        text = format!("{text}{setting} = {command}\n");
    }
    std::fs::write(config, text).unwrap();
    assert_eq!(folder.run("scan -f json").code(0).rows(), SHOP_ROWS);
    assert_eq!(folder.run("scan -f json --ref HEAD").code(0).rows(), SHOP_ROWS);
    assert!(!trap.exists());
}
