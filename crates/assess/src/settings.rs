//! What an organisation may decide for itself: the model of `periplus.toml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::risk::WEIGHTS;

/// The settings in `periplus.toml`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Which repository this is, where git does not tell.
    pub repository: RepositorySettings,
    /// Which service things belong to.
    pub services: ServiceSettings,
    /// Which client addresses are private.
    pub exposure: ExposureSettings,
    /// Scoring.
    pub risk: RiskSettings,
    /// The time that everything is judged at, in seconds since 1970; that of the newest request if there is none. Never
    /// part of the file.
    #[serde(skip)]
    #[schemars(skip)]
    pub as_of: Option<u64>,
}

/// Which repository this is. Flags of the command line go first, then this, then git.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct RepositorySettings {
    /// URL of the repository, as catalog entities name it.
    pub url: Option<String>,
    /// Branch or tag that is scanned.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// The default branch.
    pub default_branch: Option<String>,
}

/// Which service things belong to. Goes before every other way to find that out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ServiceSettings {
    /// Names of services in traces, tags and titles, and the services they mean.
    pub aliases: BTreeMap<String, String>,
    /// Code and definitions by their place.
    pub code: Vec<CodeSettings>,
    /// Gateway APIs by their id, and the services they stand before.
    pub gateways: BTreeMap<String, String>,
}

/// Code of a service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeSettings {
    /// The service.
    pub service: String,
    /// Globs from the folder of this file; the one with the longest fixed beginning goes first.
    pub paths: Vec<String>,
}

/// Which client addresses are private.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ExposureSettings {
    /// The list of ranges.
    pub private: PrivateRanges,
}

/// A list of ranges of addresses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PrivateRanges {
    /// The ranges of RFC 6890 and its successors that are not globally reachable.
    #[default]
    Rfc6890,
    /// The four ranges that Datadog's documentation lists.
    Documented,
}

/// How scores are made.
#[derive(Clone, Debug, PartialEq, Deserialize, JsonSchema)]
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

/// Where the bands begin in the model, the worst first.
pub(crate) const BANDS: [(&str, f64); 4] = [("critical", 60.0), ("high", 30.0), ("medium", 12.0), ("low", 4.0)];

/// Something in the settings that cannot be meant, and the keys that lead to it.
type Misfit = (Vec<String>, String);

impl RiskSettings {
    /// The weight of a factor.
    pub(crate) fn weight(&self, factor: &str) -> f64 {
        let model = || WEIGHTS.iter().find(|(id, _)| *id == factor).map_or(0.0, |(_, weight)| *weight);
        self.weights.get(factor).copied().unwrap_or_else(model)
    }

    /// Where a band begins.
    pub(crate) fn bound(&self, band: &str) -> f64 {
        let model = || BANDS.iter().find(|(name, _)| *name == band).map_or(0.0, |(_, bound)| *bound);
        self.bands.get(band).copied().unwrap_or_else(model)
    }

    fn misfit(&self) -> Option<Misfit> {
        let at = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        if let Some(id) = self.weights.keys().find(|id| !WEIGHTS.iter().any(|(known, _)| known == id)) {
            let known: Vec<&str> = WEIGHTS.iter().map(|(id, _)| *id).collect();
            let message = format!("`{id}` is no factor of the risk model; these are: {}", known.join(", "));
            return Some((at(&["risk", "weights", id]), message));
        }
        if let Some(band) = self.bands.keys().find(|band| !BANDS.iter().any(|(known, _)| known == band)) {
            let known = BANDS.map(|(band, _)| band).join(", ");
            return Some((at(&["risk", "bands", band]), format!("`{band}` is no band; these are: {known}")));
        }
        let (weights, bands) = (self.weights.iter(), self.bands.iter());
        let numbers = weights.map(|(id, n)| ("weights", id, n)).chain(bands.map(|(id, n)| ("bands", id, n)));
        for (table, id, number) in numbers {
            if !number.is_finite() {
                return Some((at(&["risk", table, id]), format!("{number} is no number to count with")));
            }
        }
        if !(0.0..=1.0).contains(&self.nonproduction) {
            let message = format!("`nonproduction` is {}, and has to lie between 0 and 1", self.nonproduction);
            return Some((at(&["risk", "nonproduction"]), message));
        }
        let unordered = BANDS.windows(2).find(|pair| self.bound(pair[0].0) <= self.bound(pair[1].0))?;
        let (worse, better) = (unordered[0].0, unordered[1].0);
        let set = if self.bands.contains_key(worse) { worse } else { better };
        let message = format!(
            "the band `{worse}` begins at {}, which is not above `{better}` at {}",
            self.bound(worse),
            self.bound(better)
        );
        Some((at(&["risk", "bands", set]), message))
    }
}

/// A mistake in the settings, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// What is wrong.
    pub message: String,
}

impl Settings {
    /// Reads `text`, the content of a `periplus.toml`.
    pub fn read(text: &str) -> Result<Self, Mistake> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let settings: Self = toml::from_str(text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            mistake(text, start, error.message().trim_end().replace('\n', " "))
        })?;
        match settings.misfit() {
            Some((keys, message)) => Err(mistake(text, place_of(text, &keys), message)),
            None => Ok(settings),
        }
    }

    fn misfit(&self) -> Option<Misfit> {
        for (at, code) in self.services.code.iter().enumerate() {
            let keys = |last: &str| vec!["services".into(), "code".into(), at.to_string(), last.to_owned()];
            if code.service.trim().is_empty() {
                return Some((keys("service"), "a service needs a name".to_owned()));
            }
            if code.paths.is_empty() {
                return Some((keys("paths"), "`paths` is empty: name folders or globs".to_owned()));
            }
            if let Some((path, error)) =
                code.paths.iter().find_map(|path| Some((path, crate::globs::code_glob(path).err()?)))
            {
                return Some((keys("paths"), format!("`{path}` is no glob: {}", error.kind())));
            }
        }
        self.risk.misfit()
    }
}

fn mistake(text: &str, at: usize, message: String) -> Mistake {
    let before = text.get(..at).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    Mistake {
        line: before.matches('\n').count() as u32 + 1,
        column: before[line_start..].chars().count() as u32 + 1,
        message,
    }
}

/// Where the value stands that `keys` lead to; the nearest that is there, if it is not.
fn place_of(text: &str, keys: &[String]) -> usize {
    use toml::de::{DeTable, DeValue};
    let Ok(root) = DeTable::parse(text) else { return 0 };
    let mut start = 0;
    let mut value: Option<&DeValue<'_>> = None;
    for key in keys {
        let table = match value {
            None => Some(root.get_ref()),
            Some(DeValue::Table(table)) => Some(table),
            Some(DeValue::Array(items)) => {
                let Some(item) = key.parse::<usize>().ok().and_then(|at| items.get(at)) else { return start };
                start = item.span().start;
                value = Some(item.get_ref());
                continue;
            }
            _ => None,
        };
        let Some((name, inner)) = table.and_then(|table| table.get_key_value(key.as_str())) else { return start };
        start = name.span().start;
        value = Some(inner.get_ref());
    }
    start
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

    use super::*;

    #[test]
    fn every_key_is_read() {
        let settings = Settings::read(
            "[repository]\nurl = \"https://git.example/port\"\nref = \"main\"\ndefault_branch = \"main\"\n\
             [services.aliases]\nfreight = \"cargo\"\n[services.gateways]\na1 = \"cargo\"\n\
             [[services.code]]\nservice = \"cargo\"\npaths = [\"cargo\", \"lib/**/*.java\"]\n\
             [exposure]\nprivate = \"documented\"\n[risk]\nnonproduction = 0.7\n\
             weights = { \"auth.none\" = 5 }\nbands = { high = 25 }\n",
        )
        .unwrap();
        assert_eq!(settings.repository.reference.as_deref(), Some("main"));
        assert_eq!(settings.services.code[0].paths.len(), 2);
        assert_eq!(settings.exposure.private, PrivateRanges::Documented);
        assert_eq!((settings.risk.weight("auth.none"), settings.risk.bound("high")), (5.0, 25.0));
        assert_eq!(Settings::read("").unwrap(), Settings::default());
    }

    #[test]
    fn a_mistake_is_told_with_its_place() {
        for (text, line, column, part) in [
            ("[risk\n", 1, 6, "]"),
            ("\n[risks]\n", 2, 2, "unknown field `risks`"),
            ("[risk]\n  nonproduction = \"x\"\n", 2, 19, "invalid type"),
            ("[risk]\nnonproduction = 7\n", 2, 1, "between 0 and 1"),
            ("[risk.weights]\nattacked = 1\n\"auth.no\" = 9\n", 3, 1, "`auth.no` is no factor"),
            ("[risk.bands]\nhuge = 9\n", 2, 1, "`huge` is no band"),
            ("[risk]\nbands = { high = 70 }\n", 2, 11, "`critical` begins at 60"),
            ("[risk.weights]\nadmin = nan\n", 2, 1, "no number"),
            ("[[services.code]]\nservice = \"a\"\npaths = [\"a/[\"]\n", 3, 1, "is no glob"),
            ("[[services.code]]\nservice = \"a\"\npaths = []\n", 3, 1, "empty"),
            ("[[services.code]]\npaths = [\"a\"]\n", 1, 1, "missing field `service`"),
            ("[exposure]\nprivate = \"all\"\n", 2, 11, "unknown variant"),
        ] {
            let told = Settings::read(text).unwrap_err();
            assert!(told.message.contains(part), "{text}: {}", told.message);
            assert_eq!((told.line, told.column), (line, column), "{text}: {}", told.message);
        }
    }
}
