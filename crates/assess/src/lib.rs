//! Judges what all sources say together: maps code to services, merges sightings into endpoints, and scores them.
//!
//! Everything is a pure function of the sightings, whatever their order and however often they come: the same set gives
//! the same bytes. Time is an input: the newest request that was seen.
//!
//! Deliberately absent: how sightings were found, files, and clocks.

mod auth;
mod code;
mod endpoints;
mod exposure;
mod globs;
mod joining;
mod matching;
mod merge;
mod names;
mod naming;
mod placing;
mod reconcile;
mod relations;
mod risk;
mod services;
mod settings;
mod state;
mod status;
mod wording;

pub use code::{name_services, sightings_of};
pub use globs::same_repository;
pub use merge::{Merged, merge};
pub use risk::{MODEL, WEIGHTS};
pub use services::{ServiceMap, Surroundings};
pub use settings::{Mistake, PrivateRanges, RiskSettings, Settings};
pub use state::State;
pub use status::{Presence, status_of};
