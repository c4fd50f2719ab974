//! Each documented exit code, and what decides between them.

use crate::harness::Folder;

#[test]
fn found_or_not_is_success() {
    Folder::shop().run("scan").code(0);
    Folder::new().run("scan").code(0);
}

#[test]
fn a_wrong_call_is_2() {
    let folder = Folder::shop();
    for arguments in [
        "",
        "scan --no-such-flag",
        "scan -f yaml",
        "scan --include everything",
        "explain",
        "scan --threads many",
        "walk",
    ] {
        let ran = folder.run(arguments).code(2);
        assert_eq!(ran.stdout, "", "{arguments}");
        assert!(!ran.stderr.is_empty(), "{arguments}");
    }
}

#[test]
fn other_roots_are_scanned_when_one_cannot_be_read() {
    let folder = Folder::new().with("a/shop.py", crate::harness::SHOP);
    let ran = folder.run("scan missing a -f csv").code(2);
    assert_eq!(ran.stdout.lines().count(), 4, "{}", ran.stdout);
    insta::assert_snapshot!(ran.stderr, @r"
    error: missing: no such file or folder
      help: Check the spelling, or name the folder that holds the source code.
    ");
    // The form of JSON follows from the call.
    assert!(folder.run("scan missing a -f json").code(2).json().is_array());
}

#[test]
fn incomplete_is_3_under_strict_only() {
    let folder = Folder::shop().with("blob.py", b"\0\0");
    folder.run("scan").code(0);
    let ran = folder.run("scan --strict").code(3);
    assert!(ran.stderr.contains("blob.py: binary"), "{}", ran.stderr);
    Folder::shop().run("scan --strict").code(0);
    // A root that cannot be read at all is worse.
    folder.run("scan --strict . missing").code(2);
}

#[test]
fn output_that_cannot_be_written_is_4() {
    let folder = Folder::shop();
    let ran = folder.run("scan -o no/such/folder/out.json -f json").code(4);
    assert!(ran.stderr.contains("cannot be written"), "{}", ran.stderr);
    folder.run("scan -o .").code(4);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_4() {
    let ran = Folder::shop().run("scan -f json -o /dev/full").code(4);
    assert!(ran.stderr.contains("/dev/full"), "{}", ran.stderr);
}
