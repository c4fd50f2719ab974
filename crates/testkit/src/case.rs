//! Finds and reads the cases of a corpus.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Error, Expectation, Manifest, OracleKind, Table, expectations_in};

/// One case, completely read.
#[derive(Debug, Clone)]
pub struct Case {
    /// The case's folder.
    pub dir: PathBuf,
    /// `language/framework/case`, the name that commands and tests use.
    pub name: String,
    /// Its `case.toml`.
    pub manifest: Manifest,
    /// What the sources say, ordered by file and line.
    pub expectations: Vec<Expectation>,
    /// What the framework said.
    pub table: Table,
}

impl Case {
    /// Reads the case in `dir`. `name` is its `language/framework/case`.
    pub fn read(dir: &Path, name: &str) -> Result<Self, Error> {
        let table = dir.join("routes.json");
        let text = fs::read_to_string(&table).map_err(Error::io(&table))?;
        let parsed = Table::parse(&text);
        Ok(Self {
            manifest: Self::read_manifest(dir)?,
            expectations: read_expectations(&dir.join("app"))?,
            table: parsed.map_err(|error| Error::Table { path: table, message: error.to_string() })?,
            dir: dir.to_owned(),
            name: name.to_owned(),
        })
    }

    /// Reads only `case.toml`: all there is of a case before its oracle ran for the first time.
    pub fn read_manifest(dir: &Path) -> Result<Manifest, Error> {
        let path = dir.join("case.toml");
        let text = fs::read_to_string(&path).map_err(Error::io(&path))?;
        let manifest: Manifest = toml::from_str(&text)
            .map_err(|error| Error::Manifest { path: path.clone(), message: error.to_string() })?;
        if manifest.oracle == OracleKind::Documented && manifest.rule.is_empty() {
            let message = "a documented case names the rules it rests on, as [[rule]]".to_owned();
            return Err(Error::Manifest { path, message });
        }
        Ok(manifest)
    }

    /// The folder that a scan of this case is given.
    #[must_use]
    pub fn app(&self) -> PathBuf {
        self.dir.join("app")
    }

    /// The folder with a user's packs that a scan of this case is given too, if it has one.
    #[must_use]
    pub fn packs(&self) -> Option<PathBuf> {
        Some(self.dir.join("packs")).filter(|packs| packs.is_dir())
    }

    /// The framework's own folder, `corpus/<language>/<framework>`.
    #[must_use]
    pub fn framework_dir(&self) -> &Path {
        self.dir.parent().unwrap_or(&self.dir)
    }
}

/// The corpus of this repository.
#[must_use]
pub fn corpus_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus")
}

/// The cases below `root` as (folder, name), sorted by name: every folder three levels down that has
/// a `case.toml`.
pub fn cases(root: &Path) -> Result<Vec<(PathBuf, String)>, Error> {
    let mut found = Vec::new();
    for language in folders(root)? {
        for framework in folders(&language)? {
            for case in folders(&framework)? {
                if case.join("case.toml").is_file() {
                    let parts = [&language, &framework, &case].map(|path| file_name(path));
                    found.push((case.clone(), parts.join("/")));
                }
            }
        }
    }
    found.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(found)
}

fn read_expectations(app: &Path) -> Result<Vec<Expectation>, Error> {
    let mut files = Vec::new();
    collect_files(app, &mut files)?;
    files.sort();
    let mut found = Vec::new();
    for path in files {
        let bytes = fs::read(&path).map_err(Error::io(&path))?;
        let relative = path.strip_prefix(app).unwrap_or(&path);
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        found.extend(expectations_in(&path, &parts.join("/"), &String::from_utf8_lossy(&bytes))?);
    }
    Ok(found)
}

fn collect_files(dir: &Path, into: &mut Vec<PathBuf>) -> Result<(), Error> {
    for entry in fs::read_dir(dir).map_err(Error::io(dir))? {
        let path = entry.map_err(Error::io(dir))?.path();
        if path.is_dir() {
            collect_files(&path, into)?;
        } else {
            into.push(path);
        }
    }
    Ok(())
}

pub(crate) fn folders(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).map_err(Error::io(dir))? {
        let path = entry.map_err(Error::io(dir))?.path();
        if path.is_dir() {
            found.push(path);
        }
    }
    Ok(found)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
