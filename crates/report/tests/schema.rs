//! The committed schemas are those that the code writes by. `UPDATE_SCHEMA=1 cargo test -p periplus-report` renews them.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]
#![allow(clippy::disallowed_methods, reason = "the test compares files of the repository")]

use std::path::Path;

use periplus_report::{inventory_line_schema, inventory_schema, line_schema, scan_schema};

#[test]
fn the_published_schemas_are_current() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schema");
    for (name, schema) in [
        ("scan.schema.json", scan_schema()),
        ("scan-line.schema.json", line_schema()),
        ("inventory.schema.json", inventory_schema()),
        ("inventory-line.schema.json", inventory_line_schema()),
    ] {
        let path = folder.join(name);
        let current = format!("{:#}\n", schema.as_value());
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(&path, &current).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(committed == current, "{name} is not current: run UPDATE_SCHEMA=1 cargo test -p periplus-report");
    }
}
