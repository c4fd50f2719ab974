//! What the real OpenTelemetry SDKs traced, merged onto what the code shows: `tests/traced`.

use std::path::PathBuf;
use std::process::Command;

fn inventory(application: &str, sources: &[&str]) -> serde_json::Value {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/traced").join(application);
    let output = Command::new(env!("CARGO_BIN_EXE_periplus"))
        .args(["scan", ".", "-f", "json"])
        .args(sources)
        .current_dir(folder)
        .env_clear()
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn text<'a>(row: &'a serde_json::Value, key: &str) -> &'a str {
    row[key].as_str().unwrap()
}

/// Every row is known from all three sources, and all requests are accounted for.
fn check(application: &str, sources: &[&str], rows: usize, requests: u64, left_out: u64) {
    let inventory = inventory(application, sources);
    let endpoints = inventory["endpoints"].as_array().unwrap();
    for row in endpoints {
        let name = format!("{application}: {} {}", text(row, "method"), text(row, "path"));
        // `/v1/…` is superseded by `/v2/…`.
        let status = text(row, "status");
        assert!(status == "documented" || (status == "zombie" && name.contains(" /v1/")), "{name} is {status}");
        let known: Vec<&str> =
            row["sources"].as_array().unwrap().iter().map(|source| source.as_str().unwrap()).collect();
        assert_eq!(known, ["source_code", "catalog", "apm_traces"], "{name}");
        assert_eq!(text(&row["auth"], "state") == "authenticated", name.contains(" /v2/"), "{name}: {}", row["auth"]);
        assert!(!row["locations"].as_array().unwrap().is_empty(), "{name}");
    }
    assert_eq!(endpoints.len(), rows, "{application}");
    let counted = |row: &serde_json::Value| row["traffic"]["requests"].as_u64().unwrap();
    assert_eq!(endpoints.iter().map(counted).sum::<u64>(), requests, "{application}");
    let inputs = inventory["inputs"].as_array().unwrap();
    let traces = inputs.iter().find(|input| text(input, "source") == "apm_traces").unwrap();
    let out = traces["left_out"].as_object().unwrap().values();
    assert_eq!(out.map(|count| count.as_u64().unwrap()).sum::<u64>(), left_out, "{traces}");
}

#[test]
fn fastapi_by_the_python_sdk() {
    let sources = ["--openapi", "openapi.json", "--openapi", "admin.openapi.json", "--traces", "traces.jsonl"];
    // 27 requests, the one that followed a redirect included: two were for nothing, two for verbs that are not there;
    // the two of the mounted application are traced twice.
    check("fastapi", &sources, 18, 25, 4);
}

#[test]
fn express_by_the_node_sdk() {
    // 31 requests: three were for nothing, one was refused before it was known to be for nothing, one was a preflight.
    check("express", &["--openapi", "openapi.yaml", "--traces", "traces.jsonl"], 22, 26, 3);
}

#[test]
fn without_a_definition_nothing_is_called_undocumented() {
    for (application, rows) in [("fastapi", 18), ("express", 22)] {
        let inventory = inventory(application, &["--traces", "traces.jsonl"]);
        let endpoints = inventory["endpoints"].as_array().unwrap();
        assert_eq!(endpoints.len(), rows);
        for row in endpoints {
            let status = text(row, "status");
            assert!(matches!(status, "undetermined" | "zombie"), "{} {} is {status}", row["method"], row["path"]);
        }
    }
}
