//! Renders results: a table for people, JSON, NDJSON, CSV, Markdown, and the explanation of one row.
//!
//! Renderers compute nothing: what they print is in the inventory, or is one of its summaries. What comes from scanned
//! code is made harmless for where it goes: no control character reaches a terminal, no cell becomes a formula, no
//! pipe breaks a table.
//!
//! Deliberately absent: how rows were found, files and terminals. A renderer writes to what it is given; the caller
//! knows whether that is a terminal, how wide it is, and whether colours are wanted.

mod columns;
mod csv;
mod endpoints;
mod explain;
mod explain_endpoint;
mod explain_line;
mod inventory;
mod json;
mod markdown;
mod ndjson;
mod plural;
mod schema;
mod style;
mod summary;
mod table;
mod visible;

pub use crate::csv::csv;
pub use endpoints::{endpoint_table, inventory_summary};
pub use explain::explain;
pub use explain_endpoint::explain_endpoint;
pub use explain_line::explain_line;
pub use inventory::{InventoryLine, inventory_csv, inventory_json, inventory_markdown, inventory_ndjson};
pub use json::{json, json_array};
pub use markdown::markdown;
pub use ndjson::{Line, LineHead, ndjson};
pub use schema::{inventory_line_schema, inventory_schema, line_schema, scan_schema};
pub use style::Look;
pub use summary::summary_lines;
pub use table::table;
pub use visible::visible;
