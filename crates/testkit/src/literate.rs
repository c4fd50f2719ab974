//! Literate tests: one idea a Markdown file, with the sources of a small application and the rows it must give.
//!
//! ````text
//! # A router mounted twice
//!
//! The same router under two prefixes gives its routes twice.
//!
//! ```python path=app/main.py
//! …
//! ```
//!
//! ```routes
//! GET /v1/items at app/main.py:5
//! GET /v2/items [conditional] by show_item behind check_token
//! todo GET /v3/items -- why it is missed today
//! ```
//! ````
//!
//! What else may be said: ```` ```unresolved ```` (`FILE:LINE part of the reason`) and ```` ```rejected ````
//! (`REASON COUNT`). All fences are read as lists that are complete: what they don't say must not be found. Only
//! rejections are free if there is no such fence.

use std::path::{Path, PathBuf};

use crate::expectation::{METHODS, flags, path_is_canonical};
use crate::{Certainty, Error};

/// One literate test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literate {
    /// `language/mechanism`.
    pub name: String,
    /// The heading.
    pub title: String,
    /// The sources: path and text.
    pub files: Vec<(String, String)>,
    /// The rows it must give; all of them.
    pub rows: Vec<LiterateRow>,
    /// The claims that stay unresolved; all of them.
    pub unresolved: Vec<LiterateUnresolved>,
    /// The look-alikes turned away, by reason; `None` if the test does not say.
    pub rejected: Option<Vec<(String, u64)>>,
}

/// One expected row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiterateRow {
    /// Whether the row is found today.
    pub known: Known,
    /// A verb, `WS`, `ANY` or `?`.
    pub method: String,
    /// The canonical path.
    pub path: String,
    /// How sure the row is.
    pub certainty: Certainty,
    /// It has a condition.
    pub conditional: bool,
    /// A place among its locations, if the test says one.
    pub place: Option<(String, u32)>,
    /// Its handler, if the test says it.
    pub handler: Option<String>,
    /// Its guards, outermost first, if the test says them.
    pub guards: Option<Vec<String>>,
}

/// What today's analyser makes of an expectation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// It is met.
    Met,
    /// `todo`: right, and missed today, with the cause. Fails on the day it is met.
    Missed(String),
    /// `todo-absent`: wrong, and shown today, with the cause. Fails on the day it is gone.
    Wrong(String),
}

/// One claim that can't be resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiterateUnresolved {
    /// Whether it is said today.
    pub known: Known,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// Part of the reason.
    pub reason: String,
}

impl Literate {
    /// Reads one test. `path` is for messages, `name` is `language/mechanism`.
    pub fn parse(path: &Path, name: &str, text: &str) -> Result<Self, Error> {
        let mut test = Self {
            name: name.to_owned(),
            title: String::new(),
            files: Vec::new(),
            rows: Vec::new(),
            unresolved: Vec::new(),
            rejected: None,
        };
        let mut prose = false;
        let mut lines = (1u32..).zip(text.lines());
        while let Some((number, line)) = lines.next() {
            let at = |line, message| Error::Expectation { path: path.to_owned(), line, message };
            let ticks = line.len() - line.trim_start_matches('`').len();
            if ticks < 3 {
                if let Some(title) = line.strip_prefix("# ") {
                    title.trim().clone_into(&mut test.title);
                } else {
                    prose |= !line.trim().is_empty();
                }
                continue;
            }
            let info = line[ticks..].trim();
            let mut body = Vec::new();
            loop {
                let Some((number, line)) = lines.next() else {
                    return Err(at(number, "this fence is not closed".to_owned()));
                };
                if line.trim_end() == "`".repeat(ticks) {
                    break;
                }
                body.push((number, line));
            }
            test.fence(info, &body).map_err(|(line, message)| at(line.unwrap_or(number), message))?;
        }
        let whole = |message: &str| Error::Expectation { path: path.to_owned(), line: 1, message: message.to_owned() };
        match () {
            () if test.title.is_empty() => Err(whole("no heading: `# What it shows`")),
            () if !prose => Err(whole("no prose: say the idea in a sentence or two")),
            () if test.files.is_empty() => Err(whole("no files: fences of the form ```python path=app/main.py")),
            () => Ok(test),
        }
    }

    fn fence(&mut self, info: &str, body: &[(u32, &str)]) -> Result<(), (Option<u32>, String)> {
        let said = || body.iter().filter(|(_, line)| !line.trim().is_empty());
        match info {
            "routes" => {
                for (number, line) in said() {
                    self.rows.push(row(line.trim()).map_err(|message| (Some(*number), message))?);
                }
            }
            "unresolved" => {
                for (number, line) in said() {
                    self.unresolved.push(unresolved(line.trim()).map_err(|message| (Some(*number), message))?);
                }
            }
            "rejected" => {
                let all = self.rejected.get_or_insert_default();
                for (number, line) in said() {
                    let parsed = line
                        .trim()
                        .rsplit_once(' ')
                        .and_then(|(reason, count)| Some((reason.trim().to_owned(), count.parse().ok()?)));
                    all.push(parsed.ok_or((Some(*number), "expected `REASON COUNT`".to_owned()))?);
                }
            }
            _ => {
                let Some((_, file)) = info.split_once(" path=") else {
                    let message = format!(
                        "a fence is a file (`python path=main.py`), `routes`, `unresolved` or `rejected`, not `{info}`"
                    );
                    return Err((None, message));
                };
                let mut text = String::new();
                for (_, line) in body {
                    text.push_str(line);
                    text.push('\n');
                }
                self.files.push((file.trim().to_owned(), text));
            }
        }
        Ok(())
    }
}

/// Takes `todo …-- cause` apart.
fn known(line: &str) -> Result<(Known, &str), String> {
    let (body, cause) = line.split_once(" -- ").map_or((line, ""), |(body, cause)| (body, cause.trim()));
    let with = |make: fn(String) -> Known, body| {
        if cause.is_empty() {
            Err("a known miss says its cause: ` -- why`".to_owned())
        } else {
            Ok((make(cause.to_owned()), body))
        }
    };
    if let Some(body) = body.strip_prefix("todo ") {
        with(Known::Missed, body.trim())
    } else if let Some(body) = body.strip_prefix("todo-absent ") {
        with(Known::Wrong, body.trim())
    } else {
        Ok((Known::Met, body.trim()))
    }
}

fn row(line: &str) -> Result<LiterateRow, String> {
    let (known, line) = known(line)?;
    let (line, guards) = match line.split_once(" behind ") {
        Some((line, guards)) => {
            let guards = guards.split(',').map(|guard| guard.trim().to_owned()).filter(|guard| guard != "nothing");
            (line, Some(guards.collect()))
        }
        None => (line, None),
    };
    let (line, handler) = match line.rsplit_once(" by ") {
        Some((line, handler)) => (line, Some(handler.trim().to_owned())),
        None => (line, None),
    };
    let (line, place) = match line.rsplit_once(" at ") {
        Some((line, text)) => (line, Some(place(text.trim())?)),
        None => (line, None),
    };
    let (line, said) = match line.trim_end().strip_suffix(']').and_then(|line| line.rsplit_once(" [")) {
        Some((line, said)) => (line, said),
        None => (line, ""),
    };
    let (method, path) = line.split_once(' ').ok_or("expected `METHOD PATH [flags]`")?;
    let path = path.trim();
    if !METHODS.contains(&method) {
        return Err(format!("`{method}` is no method"));
    }
    path_is_canonical(path)?;
    let (certainty, conditional) = flags(said)?;
    Ok(LiterateRow {
        known,
        method: method.to_owned(),
        path: path.to_owned(),
        certainty,
        conditional,
        place,
        handler,
        guards,
    })
}

fn unresolved(line: &str) -> Result<LiterateUnresolved, String> {
    let (known, line) = known(line)?;
    let (at, reason) = line.split_once(' ').ok_or("expected `FILE:LINE part of the reason`")?;
    let (file, line) = place(at)?;
    Ok(LiterateUnresolved { known, file, line, reason: reason.trim().to_owned() })
}

fn place(text: &str) -> Result<(String, u32), String> {
    let parsed = text.rsplit_once(':').and_then(|(file, line)| Some((file.to_owned(), line.parse().ok()?)));
    parsed.ok_or_else(|| format!("`{text}` is not FILE:LINE"))
}

/// The literate tests of this repository, sorted by name.
pub fn literate_tests(root: &Path) -> Result<Vec<Literate>, Error> {
    let mut tests = Vec::new();
    for language in crate::case::folders(root)? {
        for entry in std::fs::read_dir(&language).map_err(Error::io(&language))? {
            let path = entry.map_err(Error::io(&language))?.path();
            if path.extension().is_some_and(|extension| extension == "md") {
                let text = std::fs::read_to_string(&path).map_err(Error::io(&path))?.replace("\r\n", "\n");
                let name =
                    [&language, &path].map(|path| path.file_stem().unwrap_or_default().to_string_lossy()).join("/");
                tests.push(Literate::parse(&path, &name, &text)?);
            }
        }
    }
    tests.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(tests)
}

/// The folder of the literate tests of this repository.
#[must_use]
pub fn literate_root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/link")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test should panic")]
    use super::*;

    fn read(text: &str) -> Result<Literate, String> {
        Literate::parse(Path::new("t.md"), "python/t", text).map_err(|error| error.to_string())
    }

    #[test]
    fn reads_files_and_expectations() {
        let text = "# Title\n\nProse.\n\n```python path=a/b.py\nx = 1\n\ny\n```\n\n```routes\n\
            GET /a/{id} [configured, conditional] at a/b.py:3 by show behind one, two\n\
            todo POST /b -- not yet\ntodo-absent ? /c [partial] -- too much\nGET /d behind nothing\n```\n\n\
            ```unresolved\na/b.py:1 the verb\n```\n```rejected\nhttp-client 2\n```\n";
        let test = read(text).unwrap();
        assert_eq!(test.files, [("a/b.py".to_owned(), "x = 1\n\ny\n".to_owned())]);
        assert_eq!(test.rows[0].place, Some(("a/b.py".to_owned(), 3)));
        assert_eq!(test.rows[0].handler.as_deref(), Some("show"));
        assert_eq!(test.rows[0].guards, Some(vec!["one".to_owned(), "two".to_owned()]));
        assert!(test.rows[0].conditional && test.rows[0].certainty == Certainty::Configured);
        assert_eq!(test.rows[1].known, Known::Missed("not yet".to_owned()));
        assert_eq!(test.rows[2].known, Known::Wrong("too much".to_owned()));
        assert_eq!(test.rows[3].guards, Some(Vec::new()));
        assert_eq!((test.unresolved[0].line, test.unresolved[0].reason.as_str()), (1, "the verb"));
        assert_eq!(test.rejected, Some(vec![("http-client".to_owned(), 2)]));
    }

    #[test]
    fn mistakes_are_named() {
        let start = "# T\nProse\n```python path=a.py\n```\n```routes\n";
        for (line, part) in [
            ("GET x", "start with"),
            ("LOOK /x", "no method"),
            ("todo GET /x", "says its cause"),
            ("GET /x [often]", "unknown flag"),
            ("GET /x at there", "FILE:LINE"),
        ] {
            let error = read(&format!("{start}{line}\n```\n")).unwrap_err();
            assert!(error.starts_with("t.md:6: ") && error.contains(part), "{line}: {error}");
        }
        assert!(read("# T\nProse\n```python\n```\n").unwrap_err().contains("a fence is"));
        assert!(read("# T\nProse\n```routes\n").unwrap_err().contains("not closed"));
        assert!(read("Prose\n").unwrap_err().contains("no heading"));
    }
}
