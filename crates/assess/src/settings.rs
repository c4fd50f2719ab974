//! What an organisation may decide for itself.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::risk::WEIGHTS;

/// What an organisation may decide for itself.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Names of services in traces, tags and titles, and the services they mean.
    pub aliases: BTreeMap<String, String>,
    /// Scoring.
    pub risk: RiskSettings,
}

/// How scores are made.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RiskSettings {
    /// Weights that differ from the model's, by factor.
    pub weights: BTreeMap<String, f64>,
    /// Where bands begin: `critical`, `high`, `medium`, `low`.
    pub bands: BTreeMap<String, f64>,
    /// What scores outside of production are multiplied with.
    pub nonproduction: f64,
}

impl Default for RiskSettings {
    fn default() -> Self {
        Self { weights: BTreeMap::new(), bands: BTreeMap::new(), nonproduction: 0.5 }
    }
}

impl RiskSettings {
    /// The weight of a factor.
    pub(crate) fn weight(&self, factor: &str) -> f64 {
        let model = || WEIGHTS.iter().find(|(id, _)| *id == factor).map_or(0.0, |(_, weight)| *weight);
        self.weights.get(factor).copied().unwrap_or_else(model)
    }

    /// What is set and means nothing: the first name that is unknown, or value that is no number to count with.
    pub fn mistake(&self) -> Option<String> {
        let unknown = self.weights.keys().find(|id| !WEIGHTS.iter().any(|(known, _)| known == id));
        let bands = ["critical", "high", "medium", "low"];
        let no_band = self.bands.keys().find(|band| !bands.contains(&band.as_str()));
        let numbers = self.weights.values().chain(self.bands.values()).chain([&self.nonproduction]);
        if let Some(id) = unknown {
            let known: Vec<&str> = WEIGHTS.iter().map(|(id, _)| *id).collect();
            Some(format!("`{id}` is no factor of the risk model; these are: {}", known.join(", ")))
        } else if let Some(band) = no_band {
            Some(format!("`{band}` is no band; these are: {}", bands.join(", ")))
        } else {
            numbers.copied().find(|number| !number.is_finite()).map(|number| format!("{number} is no weight"))
        }
    }
}
