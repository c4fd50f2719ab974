//! The page on output names every field and value of the published schema.

use serde_json::Value;

use crate::read;

#[test]
fn every_field_and_value_of_the_schema_is_described() {
    // The ways to a service are a table of their own.
    let page = format!("{}{}", read("docs/output.md"), read("docs/sources.md"));
    for (file, name) in [("scan", "Scan"), ("inventory", "Inventory")] {
        check(&page, &serde_json::from_str(&read(&format!("docs/schema/{file}.schema.json"))).unwrap(), name);
    }
}

fn check(page: &str, schema: &Value, top: &str) {
    // Verbs are the reader's, languages are listed with the frameworks, reasons to skip with the diagnostics, and
    // bodies and responses are not filled in yet.
    let elsewhere = ["Method", "Language", "SkipReason", "ParameterPlace", "Severity", "Body", "Response"];
    let mut missing = Vec::new();
    let definitions = schema["$defs"].as_object().unwrap();
    let named = definitions.iter().filter(|(name, _)| !elsewhere.contains(&name.as_str()));
    for (name, definition) in named.chain([(&top.to_owned(), schema)]) {
        for field in definition["properties"].as_object().into_iter().flat_map(|fields| fields.keys()) {
            if !page.contains(&format!("`{field}`")) {
                missing.push(format!("{name}.{field}"));
            }
        }
        for value in definition["oneOf"].as_array().into_iter().flatten() {
            let value = value["const"].as_str().unwrap_or_default();
            if !page.contains(&format!("`{value}`")) {
                missing.push(format!("{name} {value}"));
            }
        }
    }
    assert!(missing.is_empty(), "docs/output.md does not mention {missing:?}");
}
