//! Renders results: table, JSON, NDJSON, CSV, Markdown.
