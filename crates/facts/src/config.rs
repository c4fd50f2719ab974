//! Configuration files and build manifests, flattened to keys and values.

use crate::{FactDiagnostic, Span};
use serde::{Deserialize, Serialize};

/// What a configuration file is, decided from its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConfigKind {
    /// `application*.properties`, `application*.yml`, `bootstrap*.yml`.
    Spring,
    /// `appsettings*.json`.
    AppSettings,
    /// `.env`, `.env.example`, …
    DotEnv,
    /// `tsconfig*.json`, `jsconfig.json`.
    TsConfig,
    /// `package.json`.
    PackageJson,
    /// `pnpm-workspace.yaml`.
    PnpmWorkspace,
    /// `go.mod`.
    GoMod,
    /// `go.work`.
    GoWork,
    /// `pom.xml`.
    Maven,
    /// `build.gradle`, `build.gradle.kts`, `settings.gradle*`.
    Gradle,
    /// `*.csproj`.
    CsProject,
    /// `*.sln`, `*.slnx`.
    Solution,
    /// `pyproject.toml`.
    PyProject,
    /// `requirements*.txt`.
    Requirements,
    /// `setup.py`, `setup.cfg`.
    Setup,
    /// Any other YAML, JSON or properties file that a key was looked for in (configuration folders, Spring Cloud's
    /// config server).
    Other,
}

/// A configuration file on its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConfigFacts {
    /// What it is.
    pub kind: ConfigKind,
    /// Entries in file order. Nested keys are joined with `.`; list items have their index as a segment (`files.0`).
    /// YAML documents behind the first have the same keys again, with their `document`.
    pub entries: Vec<ConfigEntry>,
    /// What could not be read.
    pub diagnostics: Vec<FactDiagnostic>,
}

/// One flattened entry.
///
/// Manifests use fixed keys: `module` (Go: module path; Maven: artifactId; npm: name; .NET: assembly name),
/// `group` (Maven), `version`, `require.N` (dependency name, value `name version` where known), `parent`, `submodule.N`,
/// `project.N` (referenced project path), `output` (`exe` or `library` where the manifest says), `main`, `sdk`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfigEntry {
    /// The dotted key.
    pub key: String,
    /// The value as text. Values of keys that look like secrets (`password`, `secret`, `token`, `key` …) are replaced by
    /// an empty text: they are never stored.
    pub value: String,
    /// Which document of a multi-document file, from 0.
    pub document: u32,
    /// Where the value stands.
    pub span: Span,
}

impl ConfigFacts {
    /// The first value of `key`.
    pub fn get(&self, key: &str) -> Option<&ConfigEntry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}
