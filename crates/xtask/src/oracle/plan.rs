//! `oracle.toml`: how one framework is prepared and asked.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

/// The parsed `oracle.toml`. Commands are lists of words, never shell text; the words may hold the
/// placeholders `{oracle}` (this folder), `{env}` (the prepared environment) and, in `dump`, `{app}`
/// (a fresh copy of the case's application, also the working folder) and `{out}` (the file that
/// takes the table as JSON).
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Plan {
    /// Programs without which the framework can't be asked here.
    pub needs: Vec<String>,
    /// Commands that make the environment, run once until a file of this folder changes.
    #[serde(default)]
    pub prepare: Vec<Vec<String>>,
    /// The command that writes one table. The run's own arguments are appended.
    pub dump: Vec<String>,
    /// The folder of `oracle.toml`.
    #[serde(skip)]
    pub dir: PathBuf,
}

impl Plan {
    pub(super) fn read(dir: &Path) -> Result<Self> {
        let path = dir.join("oracle.toml");
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let plan: Self = toml::from_str(&text).with_context(|| format!("in {}", path.display()))?;
        Ok(Self { dir: dir.to_owned(), ..plan })
    }

    /// The first needed program that is not on the search path.
    pub(super) fn missing_program(&self) -> Option<&str> {
        let search = env::var_os("PATH").unwrap_or_default();
        let installed = |program: &str| {
            let file = format!("{program}{}", env::consts::EXE_SUFFIX);
            env::split_paths(&search).any(|dir| dir.join(&file).is_file())
        };
        self.needs.iter().map(String::as_str).find(|program| !installed(program))
    }
}
