//! The framework packs that come with periplus, compiled in.
//!
//! Only texts: this crate knows neither what a pack means nor how a query is run.

include!(concat!(env!("OUT_DIR"), "/files.rs"));
