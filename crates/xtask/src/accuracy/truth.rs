//! Truth files: the routes that a real application serves.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::shape::shape;

/// The routes of one application, as its framework lists them or as people read them.
#[derive(Debug, Deserialize)]
pub(crate) struct Truth {
    /// Owner and name of the repository.
    pub(crate) repo: String,
    /// The commit that was read.
    pub(crate) commit: String,
    /// The folder to scan, relative to the repository.
    pub(crate) root: String,
    /// The framework.
    pub(crate) framework: String,
    /// Prefixes that may stand before every path.
    #[serde(default)]
    prefix_alts: Vec<String>,
    /// What must be found.
    endpoints: Vec<Row>,
    /// Counts neither way.
    #[serde(default)]
    optional: Vec<Row>,
    /// What libraries serve; counts neither way.
    #[serde(default)]
    external: Vec<Row>,
    /// Look-alikes that are served by nothing; counts neither way.
    #[serde(default)]
    unreachable: Vec<Row>,
}

#[derive(Debug, Deserialize)]
struct Row {
    method: String,
    path: String,
    #[serde(default)]
    alt_paths: Vec<String>,
    #[serde(flatten)]
    place: Place,
    #[serde(default)]
    alt: Vec<Place>,
    /// Other than `route` and `ws`: served by something else than a route.
    kind: Option<String>,
    #[serde(default)]
    optional: bool,
}

/// Where a route is registered.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Place {
    /// File, relative to the repository.
    pub(crate) file: Option<String>,
    /// Line, from 1.
    pub(crate) line: Option<u32>,
}

/// One route in comparable form.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The verb; `ANY` for all.
    pub(crate) method: String,
    /// The path as the truth writes it.
    pub(crate) path: String,
    /// Its right shapes.
    pub(crate) shapes: Vec<String>,
    /// Its right places.
    pub(crate) places: Vec<Place>,
}

impl Truth {
    pub(crate) fn read(path: &Path) -> Result<Truth> {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is not a truth file", path.display()))
    }

    /// What must be found.
    pub(crate) fn required(&self) -> Vec<Entry> {
        self.endpoints.iter().filter(|row| row.is_required()).map(|row| self.entry(row)).collect()
    }

    /// What may be found.
    pub(crate) fn tolerated(&self) -> Vec<Entry> {
        let apart = self.endpoints.iter().filter(|row| !row.is_required());
        let others = self.optional.iter().chain(&self.external).chain(&self.unreachable);
        apart.chain(others).map(|row| self.entry(row)).collect()
    }

    fn entry(&self, row: &Row) -> Entry {
        let none = [String::new()];
        let prefixes = if self.prefix_alts.is_empty() { &none[..] } else { &self.prefix_alts };
        let mut shapes: Vec<String> = prefixes
            .iter()
            .flat_map(|prefix| {
                std::iter::once(&row.path).chain(&row.alt_paths).map(move |path| shape(&format!("{prefix}{path}")))
            })
            .collect();
        shapes.sort();
        shapes.dedup();
        let places = std::iter::once(&row.place).chain(&row.alt).filter(|place| place.file.is_some());
        Entry { method: row.method.to_uppercase(), path: row.path.clone(), shapes, places: places.cloned().collect() }
    }
}

impl Row {
    fn is_required(&self) -> bool {
        let is_route = matches!(self.kind.as_deref(), None | Some("route" | "ws"));
        is_route && !self.optional
    }
}
