//! `explain`: finding a row by what a user remembers of it.

use crate::harness::{Folder, SHOP};

#[test]
fn a_row_is_explained_down_to_its_lines() {
    let ran = Folder::shop().run_with(&["explain", "GET /api/orders/{order_id}"]).code(0);
    insta::assert_snapshot!(ran.stdout);
}

#[test]
fn a_row_is_found_by_path_by_other_names_and_by_id() {
    let folder = Folder::shop();
    let by_method = folder.run_with(&["explain", "get /api/orders/{order_id}", "."]).code(0).stdout;
    assert_eq!(folder.run("explain /api/orders/{order_id}").code(0).stdout, by_method);
    assert_eq!(folder.run("explain /api/orders/{other}").code(0).stdout, by_method);
    let scan = folder.run("scan -f json").json();
    let row = scan["operations"].as_array().unwrap().iter().find(|row| row["handler"] == "read_order").unwrap();
    let id = row["id"].as_str().unwrap();
    assert_eq!(folder.run(&format!("explain {id}")).code(0).stdout, by_method);
    assert_eq!(folder.run(&format!("explain {}", &id[..10])).code(0).stdout, by_method);
}

#[test]
fn hidden_rows_can_be_explained() {
    let folder = Folder::new().with("tests/test_shop.py", SHOP);
    let ran = folder.run("explain /health").code(0);
    assert!(ran.stdout.contains("test"), "{}", ran.stdout);
}

#[test]
fn a_line_is_explained_whatever_became_of_it() {
    let folder = Folder::new().with("shop.py", SHOP).with(
        "client.py",
        "import fastapi\nimport requests\n\ndef fetch():\n    return requests.get(\"/orders\")\n\ndef plug(found):\n    \
         found.router.get(\"/plugged\")(fetch)\n",
    );
    let line = |marker: &str| SHOP.lines().position(|line| line.contains(marker)).unwrap() + 1;
    let health = folder.run(&format!("explain shop.py:{}", line("/health"))).code(0).stdout;
    assert!(health.contains("GET /health (exact, production)") && health.contains("registered here"), "{health}");
    let turned_away = folder.run("explain ./client.py:5:12").code(0).stdout;
    assert!(turned_away.contains("turned away"), "{turned_away}");
    let open = folder.run("explain client.py:8").code(0).stdout;
    assert!(open.contains("unresolved") && open.contains("found.router.get"), "{open}");
    folder.run("scan -f json -o saved.json").code(0);
    assert_eq!(folder.run("explain client.py:8 --from saved.json").code(0).stdout, open);
}

#[test]
fn a_line_that_says_nothing_is_2_with_the_lines_that_do() {
    let folder = Folder::shop();
    let ran = folder.run("explain shop.py:9999").code(2);
    assert!(ran.stderr.contains("nothing is known of shop.py:9999"), "{}", ran.stderr);
    assert!(ran.stderr.contains("Lines of this file"), "{}", ran.stderr);
    let ran = folder.run("explain other.py:1").code(2);
    assert!(ran.stderr.contains("not below the folder"), "{}", ran.stderr);
}

#[test]
fn what_is_not_there_is_2_with_a_way_out() {
    let folder = Folder::shop();
    let ran = folder.run_with(&["explain", "GET /api/customers"]).code(2);
    assert!(ran.stderr.contains("These are near") && ran.stderr.contains("POST /api/orders"), "{}", ran.stderr);
    folder.run("explain ffffffffffffffffff").code(2);
    let ran = folder.run_with(&["explain", ""]).code(2);
    assert!(ran.stderr.contains("no row was named"), "{}", ran.stderr);
    folder.run("explain /health missing").code(2);
}

#[test]
fn a_saved_scan_is_explained_without_scanning() {
    let folder = Folder::shop();
    let live = folder.run("explain /health").code(0).stdout;
    folder.run("scan -f json -o saved.json").code(0);
    folder.run("scan . shop.py -f json -o several.json").code(0);
    std::fs::remove_file(folder.path("shop.py")).unwrap();
    assert_eq!(folder.run("explain /health --from saved.json").code(0).stdout, live);
    folder.run("explain /health --from several.json").code(0);
}

#[test]
fn a_file_that_is_no_saved_scan_is_2_with_its_place() {
    let folder = Folder::new()
        .with("broken.json", "{\n  \"schema_version\": \"1.0\",\n")
        .with("later.json", "{\"schema_version\": \"2.0\"}")
        .with("other.json", "[1]");
    let stderr = |name: &str| folder.run(&format!("explain /x --from {name}")).code(2).stderr;
    assert!(stderr("missing.json").contains("missing.json"), "{}", stderr("missing.json"));
    assert!(stderr("broken.json").contains("line 3 column 0"), "{}", stderr("broken.json"));
    assert!(stderr("later.json").contains("schema version 2.0"), "{}", stderr("later.json"));
    assert!(stderr("other.json").contains("no saved scan"), "{}", stderr("other.json"));
}
