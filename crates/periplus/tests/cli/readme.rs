//! What the documentation shows is what the program prints. `UPDATE_EXAMPLES=1 cargo test -p periplus --test cli readme`
//! writes it anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The standard output of the program, run in the root of the repository.
fn printed(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_periplus"))
        .args(arguments)
        .current_dir(repository())
        .env_clear()
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), &*stderr), (Some(0), ""), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap().replace("\r\n", "\n")
}

/// Words of a command line; those in single quotes are one.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in command.split('\'').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// The scan of the README's main command.
const HARBOUR: &str = "scan examples/harbour --openapi examples/harbour/sources/berths.openapi.yaml --gateway \
                       examples/harbour/sources/gateway --traces examples/harbour/sources/traces.jsonl";

fn harbour(extra: &[&str]) -> String {
    let words = words(HARBOUR);
    let mut arguments: Vec<&str> = words.iter().map(String::as_str).collect();
    arguments.extend(extra);
    printed(&arguments)
}

fn check(file: &str, wanted: &str) {
    let path = repository().join(file);
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        fs::write(&path, wanted).unwrap();
    }
    let current = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(current, wanted, "{file}: UPDATE_EXAMPLES=1 cargo test -p periplus --test cli readme");
}

/// Pages show output below a comment that says which arguments print it.
#[test]
fn pages_show_what_is_printed() {
    const MARK: &str = "<!-- printed by: ";
    for (page, shown) in [("README.md", 3), ("examples/harbour/README.md", 1)] {
        let text = fs::read_to_string(repository().join(page)).unwrap().replace("\r\n", "\n");
        let mut parts = text.split(MARK);
        let mut wanted = parts.next().unwrap().to_owned();
        let mut count = 0;
        for part in parts {
            let (command, rest) = part.split_once(" -->").unwrap();
            let command = command.split_whitespace().collect::<Vec<_>>().join(" ");
            let arguments = words(&command);
            let output = printed(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
            let (_, after) = rest.split_once("```text").unwrap();
            let (_, after) = after.split_once("\n```").unwrap();
            wanted = format!("{wanted}{MARK}{command} -->\n\n```text\n{}\n```{after}", output.trim_end());
            count += 1;
        }
        assert_eq!(count, shown, "{page}");
        check(page, &wanted);
    }
}

#[test]
fn snapshots_of_the_examples_are_current() {
    check("examples/harbour.txt", &harbour(&[]));
    check("examples/quayside.txt", &printed(&["scan", "examples/quayside"]));
}

/// The rows of a table of the example's page, as cells.
fn table(heading: &str) -> Vec<Vec<String>> {
    let page = fs::read_to_string(repository().join("examples/harbour/README.md")).unwrap();
    let section = page.split(&format!("## {heading}\n")).nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with('|')).skip(2);
    rows.map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

/// What a cell writes as code.
fn code(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_status_and_band_occurs_for_the_reason_that_the_page_gives() {
    let inventory: serde_json::Value = serde_json::from_str(&harbour(&["-f", "json"])).unwrap();
    let endpoints = inventory["endpoints"].as_array().unwrap();
    let row = |wanted: &str| {
        let (method, path) = wanted.split_once(' ').unwrap();
        let found = endpoints.iter().find(|row| row["method"] == method && row["path"] == path);
        found.unwrap_or_else(|| panic!("the page names {wanted}, which does not occur"))
    };
    let schema: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(repository().join("docs/schema/inventory.schema.json")).unwrap())
            .unwrap();
    for (heading, definition, field) in
        [("Why each status occurs", "Status", "/status"), ("Why each band occurs", "Band", "/risk/band")]
    {
        let rows = table(heading);
        for cells in &rows {
            let [value, examples, reasons, why] = cells.as_slice() else { panic!("{cells:?}") };
            assert!(!why.is_empty(), "{value}");
            for example in code(examples) {
                let found = row(example);
                assert_eq!(found.pointer(field).unwrap(), value.as_str(), "{example}");
                let sources: Vec<&str> =
                    found["sources"].as_array().unwrap().iter().map(|source| source.as_str().unwrap()).collect();
                let factors = found["risk"]["factors"].as_array().unwrap();
                for reason in code(reasons) {
                    let holds = match reason.strip_prefix("not ") {
                        Some(source) => !sources.contains(&source),
                        None => sources.contains(&reason) || factors.iter().any(|factor| factor["id"] == reason),
                    };
                    assert!(holds, "{example}: {reason}: {sources:?} {factors:#?}");
                }
            }
        }
        let explained: Vec<&str> = rows.iter().map(|cells| cells[0].as_str()).collect();
        for value in schema["$defs"][definition]["oneOf"].as_array().unwrap() {
            let value = value["const"].as_str().unwrap();
            assert!(explained.contains(&value), "{heading}: {value} is not explained");
        }
    }
}

#[test]
fn each_service_comes_to_its_code_in_the_way_that_the_page_names() {
    let inventory: serde_json::Value = serde_json::from_str(&harbour(&["-f", "json"])).unwrap();
    let services = inventory["services"].as_array().unwrap();
    let rows = table("The services");
    assert_eq!(rows.len(), services.len());
    let mut languages: Vec<&str> = Vec::new();
    for cells in &rows {
        let [name, language, method, owner, _] = cells.as_slice() else { panic!("{cells:?}") };
        let service = services.iter().find(|service| service["name"] == name.as_str()).unwrap();
        assert_eq!(service["owner"], owner.as_str(), "{name}");
        let mappings = service["mappings"].as_array().unwrap();
        let of_code = mappings.iter().find(|mapping| mapping["source"] == "source_code").unwrap();
        assert_eq!(of_code["method"], code(method)[0], "{name}");
        assert!(of_code["confidence"].as_u64().unwrap() > 0 && of_code["evidence"].is_object(), "{name}");
        languages.push(language);
    }
    languages.sort_unstable();
    languages.dedup();
    assert_eq!(languages.len(), 5, "one language for each service");
}
