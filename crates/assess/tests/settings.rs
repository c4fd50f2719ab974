//! The published schema of `periplus.toml` is that of the settings. `UPDATE_SCHEMA=1 cargo test -p periplus-assess`
//! renews it.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
#![allow(clippy::disallowed_methods, reason = "the test compares files of the repository")]

use std::path::Path;

use periplus_assess::{Settings, WEIGHTS};
use schemars::generate::SchemaSettings;

#[test]
fn the_published_schema_is_current() {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Settings>();
    schema.insert("title".to_owned(), "periplus.toml".into());
    let names: Vec<&str> = WEIGHTS.iter().map(|(id, _)| *id).collect();
    let risk = schema.pointer_mut("/$defs/RiskSettings/properties").unwrap();
    risk["weights"]["propertyNames"] = serde_json::json!({ "enum": names });
    risk["bands"]["propertyNames"] = serde_json::json!({ "enum": ["critical", "high", "medium", "low"] });
    risk["nonproduction"]["minimum"] = 0.into();
    risk["nonproduction"]["maximum"] = 1.into();
    let current = format!("{:#}\n", schema.as_value());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/settings.schema.json");
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(&path, &current).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == current, "settings.schema.json is not current: UPDATE_SCHEMA=1 cargo test -p periplus-assess");
}

#[test]
fn the_example_in_the_docs_is_read_and_shows_every_key() {
    let page = include_str!("../../../docs/settings.md");
    let example = page.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    let settings = Settings::read(example).unwrap();
    assert_ne!(settings, Settings::default());
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema/settings.schema.json");
    let schema: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let tables = schema["$defs"].as_object().unwrap().values().chain([&schema]);
    for key in tables.filter_map(|table| table["properties"].as_object()).flat_map(|properties| properties.keys()) {
        assert!(example.contains(key.as_str()), "docs/settings.md does not show `{key}`");
    }
}
