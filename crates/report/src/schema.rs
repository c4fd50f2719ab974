//! The published JSON Schemas, generated from the types that are written.

use periplus_inventory::{INVENTORY_VERSION, Inventory, SCHEMA_VERSION, Scan};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::{InventoryLine, Line};

/// Schema of one scan, as `json` writes it.
pub fn scan_schema() -> Schema {
    schema_of::<Scan>("periplus scan", "The result of scanning one root. Several roots give an array of these.")
}

/// Schema of one line, as `ndjson` writes it.
pub fn line_schema() -> Schema {
    schema_of::<Line<'_>>("periplus scan line", "One line of the NDJSON form of a scan.")
}

/// Schema of an inventory, as `json` writes it when other sources are merged in.
pub fn inventory_schema() -> Schema {
    let description = "The endpoints that source code, definitions, gateways and traces together know.";
    let mut schema = schema_of::<Inventory>("periplus inventory", description);
    schema.insert("$comment".to_owned(), format!("inventory version {INVENTORY_VERSION}").into());
    schema
}

/// Schema of one line of an inventory, as `ndjson` writes it.
pub fn inventory_line_schema() -> Schema {
    let description = "One line of the NDJSON form of an inventory. The lines of its scans come last.";
    let mut schema = schema_of::<AnyLine<'_>>("periplus inventory line", description);
    schema.insert("$comment".to_owned(), format!("inventory version {INVENTORY_VERSION}").into());
    schema
}

/// Both kinds of lines; written as they are.
#[derive(serde::Serialize, JsonSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "only its schema is wanted")]
enum AnyLine<'a> {
    /// A line of the inventory itself.
    Inventory(InventoryLine<'a>),
    /// A line of one of its scans.
    Scan(Line<'a>),
}

fn schema_of<T: JsonSchema>(title: &str, description: &str) -> Schema {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>();
    schema.insert("title".to_owned(), title.into());
    schema.insert("description".to_owned(), description.into());
    schema.insert("$comment".to_owned(), format!("schema version {SCHEMA_VERSION}").into());
    schema
}
