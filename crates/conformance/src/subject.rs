//! What can be scanned and has expectations: corpus cases and literate tests.

use periplus_engine::{EngineError, Options, PackSet, PackSource, Silent, scan};
use periplus_inventory::Scan;
use periplus_source::{Limits, Tree};
use periplus_testkit::{Case, Certainty, Kind, Known, Literate, cases, corpus_root, literate_root, literate_tests};
use std::error::Error;

/// One application with its expectations.
#[derive(Debug)]
pub struct Subject {
    /// `language/framework/case`, or `language/mechanism` of a literate test.
    pub name: String,
    /// The language's folder name.
    pub language: String,
    /// The files: path and content.
    pub files: Vec<(String, Vec<u8>)>,
    /// A user's packs for it.
    pub packs: Vec<PackSource>,
    /// What must be found.
    pub expected: Expected,
}

/// What must be found in a subject.
#[derive(Debug, Default)]
pub struct Expected {
    /// The rows.
    pub rows: Vec<Want>,
    /// Lines that look like routes and are none.
    pub no_routes: Vec<Place>,
    /// A row of the expectations stands for exactly one row found, dead rows and unresolved claims are listed too. The
    /// corpus asks for less: one line may give the same row to several applications.
    pub literal: bool,
    /// Claims that stay unresolved, with part of the reason. Only if [`Expected::literal`].
    pub unresolved: Vec<(Known, Place, String)>,
    /// Look-alikes by reason, if the subject says.
    pub rejected: Option<Vec<(String, u64)>>,
}

/// A line of a file.
pub type Place = (String, u32);

/// One row that is wanted, or known to be there and not wanted.
#[derive(Debug, Clone)]
pub struct Want {
    /// What today's engine makes of it.
    pub known: Known,
    /// The method.
    pub method: String,
    /// The canonical path.
    pub path: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// It has a condition.
    pub conditional: bool,
    /// The place that must be among its locations.
    pub place: Option<Place>,
    /// Its handler.
    pub handler: Option<String>,
    /// Its guards, outermost first.
    pub guards: Option<Vec<String>>,
}

impl Subject {
    /// The subject of a corpus case.
    ///
    /// # Errors
    /// Files or packs that can't be read.
    pub fn of_case(case: &Case) -> Result<Self, Box<dyn Error>> {
        let tree = Tree::open(&case.app(), Limits::default())?;
        let mut files = Vec::new();
        for entry in tree.entries() {
            files.push((entry.path.clone(), std::fs::read(case.app().join(&entry.path))?));
        }
        let mut expected = Expected::default();
        for said in &case.expectations {
            let place = (said.file.clone(), said.line);
            let known = match said.kind {
                Kind::Route => Known::Met,
                Kind::TodoRoute => Known::Missed("todo-route".to_owned()),
                Kind::TodoNoRoute => Known::Wrong("todo-no-route".to_owned()),
                Kind::NoRoute => {
                    expected.no_routes.push(place);
                    continue;
                }
            };
            expected.rows.push(Want {
                known,
                method: said.method.clone(),
                path: said.path.clone(),
                certainty: said.certainty,
                conditional: said.conditional,
                place: Some(place),
                handler: None,
                guards: None,
            });
        }
        let mut packs = Vec::new();
        if let Some(folder) = case.packs() {
            for pack in periplus_source::read_packs(&folder)? {
                packs.push(PackSource {
                    name: pack.name,
                    manifest_path: pack.manifest_path,
                    manifest: pack.manifest,
                    queries: pack.queries,
                });
            }
        }
        let parts: Vec<&str> = case.name.split('/').collect();
        let language = if parts[0] == "custom" { parts[1] } else { parts[0] };
        Ok(Self { name: case.name.clone(), language: language.to_owned(), files, packs, expected })
    }

    /// The subject of a literate test.
    #[must_use]
    pub fn of_literate(test: &Literate) -> Self {
        let rows = test.rows.iter().map(|row| Want {
            known: row.known.clone(),
            method: row.method.clone(),
            path: row.path.clone(),
            certainty: row.certainty,
            conditional: row.conditional,
            place: row.place.clone(),
            handler: row.handler.clone(),
            guards: row.guards.clone(),
        });
        let unresolved = test.unresolved.iter();
        let expected = Expected {
            rows: rows.collect(),
            no_routes: Vec::new(),
            literal: true,
            unresolved: unresolved
                .map(|claim| (claim.known.clone(), (claim.file.clone(), claim.line), claim.reason.clone()))
                .collect(),
            rejected: test.rejected.clone(),
        };
        Self {
            name: test.name.clone(),
            language: test.name.split('/').next().unwrap_or_default().to_owned(),
            files: test.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())).collect(),
            packs: Vec::new(),
            expected,
        }
    }

    /// The built-in packs and the subject's own.
    ///
    /// # Errors
    /// A mistake in a pack.
    pub fn pack_set(&self) -> Result<PackSet, EngineError> {
        let mut set = PackSet::builtin()?;
        for pack in &self.packs {
            set.add_pack(pack.clone())?;
        }
        Ok(set)
    }

    /// The files as a tree in memory.
    #[must_use]
    pub fn tree(&self) -> Tree {
        Tree::in_memory(self.files.iter().map(|(path, bytes)| (path.clone(), bytes.clone())))
    }

    /// Scans it.
    ///
    /// # Errors
    /// Those of [`scan`].
    pub fn scan(&self, options: &Options) -> Result<Scan, EngineError> {
        scan(&self.tree(), &self.pack_set()?, options, &Silent)
    }
}

/// All subjects: the corpus, then the literate tests.
///
/// # Errors
/// The first that can't be read.
pub fn subjects() -> Result<Vec<Subject>, Box<dyn Error>> {
    let mut all = Vec::new();
    for (dir, name) in cases(&corpus_root())? {
        all.push(Subject::of_case(&Case::read(&dir, &name)?)?);
    }
    for test in literate_tests(&literate_root())? {
        all.push(Subject::of_literate(&test));
    }
    Ok(all)
}
