//! The formats, where they are written, and what stands beside them.

use std::fs;
use std::io::Read as _;
use std::process::{Command, Stdio};

use crate::harness::{Folder, SHOP, SHOP_ROWS};

#[test]
fn the_table_is_for_people() {
    insta::assert_snapshot!(Folder::shop().run("scan").code(0).transcript());
}

#[test]
fn every_format_holds_the_rows() {
    let folder = Folder::shop();
    assert_eq!(folder.run("scan -f json").code(0).rows(), SHOP_ROWS);
    for format in ["table", "ndjson", "csv", "markdown"] {
        let ran = folder.run(&format!("scan -f {format}")).code(0);
        for path in ["/api/orders/{order_id}", "/health"] {
            assert!(ran.stdout.contains(path), "{format}: {}", ran.stdout);
        }
    }
}

#[test]
fn json_fits_the_published_schema() {
    let schema = include_str!("../../../../docs/schema/scan.schema.json");
    let validator = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
    let folder = Folder::shop()
        .with("tests/test_shop.py", SHOP)
        .with("requirements.txt", "django==5.0\nfastapi\n")
        .with("broken.py", "from fastapi import FastAPI\napp = FastAPI()\n@app.get(\ndef x(:\n")
        .with("blob.py", b"\0");
    for arguments in ["scan -f json", "scan -f json --include tests,examples,generated,vendored,unreachable"] {
        let scan = folder.run(arguments).code(0).json();
        let errors: Vec<String> = validator.iter_errors(&scan).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn the_same_tree_gives_the_same_bytes_with_any_number_of_threads() {
    let mut folder = Folder::shop();
    for at in 0..40 {
        folder = folder.with(&format!("services/s{at}/shop.py"), SHOP);
    }
    let one = folder.run("scan -f json --threads 1").code(0).stdout;
    for threads in [1, 2, 8] {
        assert!(folder.run(&format!("scan -f json --threads {threads}")).code(0).stdout == one, "{threads} threads");
    }
}

#[test]
fn what_is_hidden_is_counted_and_can_be_asked_for() {
    let folder = Folder::shop().with("tests/test_shop.py", SHOP);
    let ran = folder.run("scan -f json").code(0);
    assert_eq!(ran.rows(), SHOP_ROWS);
    assert_eq!(ran.json()["hidden"]["by_role"]["test"], 3);
    let table = folder.run("scan").code(0).stdout;
    assert!(table.contains("hidden: 3 test; show them with --include tests"), "{table}");
    assert_eq!(folder.run("scan -f json --include tests").code(0).rows().len(), 6);
}

#[test]
fn what_a_framework_serves_unasked_is_hidden() {
    let folder = Folder::new().with(
        "Security.java",
        "import org.springframework.context.annotation.Bean;\n\
         import org.springframework.security.config.annotation.web.builders.HttpSecurity;\n\
         class Security {\n    @Bean\n    Object chain(HttpSecurity http) {\n        \
         http.formLogin(form -> form.loginPage(\"/enter\"));\n        return http.build();\n    }\n}\n",
    );
    let ran = folder.run("scan -f json").code(0);
    assert_eq!(ran.rows(), ["POST /enter"]);
    assert_eq!(ran.json()["hidden"]["provided"], 1);
    let all = folder.run("scan -f json --include provided").code(0);
    assert_eq!(all.rows(), ["POST /enter", "POST /logout"]);
}

#[test]
fn quiet_is_rows_alone() {
    let ran = Folder::shop().with("blob.py", b"\0").run("scan --quiet").code(0);
    assert_eq!(ran.stderr, "");
    assert!(ran.stdout.contains("/health") && !ran.stdout.contains("operations in"), "{}", ran.stdout);
}

#[test]
fn stats_go_to_the_standard_error() {
    let folder = Folder::shop();
    let ran = folder.run("scan -f json --stats").code(0);
    assert!(ran.stderr.contains("files extracted"), "{}", ran.stderr);
    assert_eq!(ran.stdout, folder.run("scan -f json").stdout);
}

#[test]
fn a_file_is_replaced_as_a_whole_or_not_at_all() {
    let folder = Folder::shop().with("out.json", "before");
    folder.run("scan shop.py -f json -o out.json").code(0);
    let written = fs::read_to_string(folder.path("out.json")).unwrap();
    assert_eq!(written, folder.run("scan shop.py -f json").stdout);
    assert_eq!(folder.run("scan shop.py -f json -o -").stdout, written);
    let left: Vec<_> = fs::read_dir(folder.root()).unwrap().map(|item| item.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "{left:?}");
}

#[cfg(unix)]
#[test]
fn a_new_file_is_as_readable_as_any_other() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::shop();
    folder.run("scan -o out.txt").code(0);
    let mode = |name: &str| fs::metadata(folder.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode("out.txt"), mode("shop.py"));
}

#[test]
fn colours_come_when_asked_for() {
    let folder = Folder::shop();
    assert!(!folder.run("scan").stdout.contains('\u{1b}'));
    assert!(folder.run("scan --color always").stdout.contains('\u{1b}'));
    assert!(!folder.run("scan --color never").stdout.contains('\u{1b}'));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = Folder::shop();
    for format in ["table", "json", "ndjson", "csv", "markdown"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_periplus"))
            .args(["scan", "-f", format])
            .current_dir(folder.root())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut stderr = String::new();
        child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(0), "{format}: {stderr}");
        assert!(!stderr.contains("error"), "{format}: {stderr}");
    }
}
