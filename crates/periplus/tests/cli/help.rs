//! The help teaches, and changes only on purpose.

use crate::harness::Folder;

#[test]
fn each_command_explains_itself() {
    let folder = Folder::new();
    for (name, arguments) in [
        ("help", "--help"),
        ("help-scan", "scan --help"),
        ("help-explain", "explain --help"),
        ("help-packs", "packs --help"),
        ("help-packs-check", "packs check --help"),
        ("help-completions", "completions --help"),
        ("help-short", "-h"),
    ] {
        let ran = folder.run(arguments).code(0);
        assert_eq!(ran.stderr, "", "{arguments}");
        insta::assert_snapshot!(name, ran.stdout);
    }
}

#[test]
fn the_version_is_the_package_version() {
    let ran = Folder::new().run("--version").code(0);
    assert_eq!(ran.stdout, format!("periplus {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions_exist_for_the_usual_shells() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = Folder::new().run(&format!("completions {shell}")).code(0);
        assert!(ran.stdout.contains("periplus"), "{shell}");
    }
}
