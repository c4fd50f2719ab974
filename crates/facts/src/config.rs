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
    /// `build.gradle`, `settings.gradle` and scripts that they apply, in Groovy or Kotlin.
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
/// Configuration and documents keep their own keys. A segment may hold dots itself (`compilerOptions.paths.@x/*.0`,
/// `exports../feature.js`, `dependencies.socket.io`). .NET's `A:B` is `A.B`, Spring's `a[0]` is `a.0`; a null is an empty
/// value; YAML's aliases and merge keys are resolved, what a mapping says itself going first.
///
/// Manifests have fixed keys, in addition to their document's own where they are JSON, TOML or INI:
///
/// | key | meaning |
/// |---|---|
/// | `module` | the name of what is built: npm and Python package, Go module path, Maven artifactId, Gradle root project, .NET `AssemblyName` if set |
/// | `group`, `version` | Maven and Gradle coordinates |
/// | `require.N` | a dependency, `name version` or `name`; Maven and Gradle names are `group:artifact`; a Gradle catalogue entry is `libs.x.y` |
/// | `test.N` | what only tests are built with: a dependency or the folder of a Gradle project |
/// | `managed.N` | a Maven dependency whose version is managed here |
/// | `plugin.N` | a build plugin: Maven `group:artifact`, Gradle id |
/// | `submodule.N` | the folder of a Maven module or included Gradle project |
/// | `reference.N` | another project that is built in: the path of a .NET project file, the folder of a Gradle project |
/// | `project.N` | the path of a project in a .NET solution |
/// | `parent`, `parent.version`, `parent.path` | a Maven parent: `group:artifact`, its version, its relative path (empty: not here) |
/// | `packaging`, `properties.NAME` | Maven |
/// | `main` | the class or file that is started |
/// | `sdk`, `output` (`exe`, `library`), `package.N`, `using.N` (`N`, `static T`, `Alias = T`) | .NET; properties (`RootNamespace`, `ImplicitUsings` …) have their own names |
/// | `go`, `toolchain`, `replace.N` (`old => new`), `use.N` | Go |
/// | `include.N` | another requirements file |
/// | `packages.N`, `package_dir.NAME`, `entry_points.GROUP.N` | literals in `setup.py`; `NAME` is empty for the root |
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
