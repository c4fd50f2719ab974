//! Compiles one file: bytes to [`FileFacts`](periplus_facts::FileFacts), or a configuration file to
//! [`ConfigFacts`](periplus_facts::ConfigFacts).
//!
//! A pure function of (text, language, patterns). It deliberately knows no path, no neighbouring file, no configuration
//! and not why the file was asked for; and it never decides what is a route: it only keeps what can carry routers and
//! strings, and the marks of packs.

mod config;
mod definitions;
mod lower;
mod page;

pub use config::{extract_config, extract_data};
pub use definitions::extract_definitions;
pub use lower::extract;
pub use page::code_of;
