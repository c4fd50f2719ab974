//! Expectations written as comments in the sources of a case.
//!
//! ```text
//! # route: GET /api/v1/items/{id}
//! # route: GET /internal/items/{id} [conditional]
//! @router.get("/{id}")
//! ```
//!
//! A comment stands alone on its line and is about the next line of code; several comments in a row
//! are about the same line.

use std::path::Path;

use crate::Error;

/// What a comment claims about the line below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `route:` the line makes this row.
    Route,
    /// `todo-route:` the line makes this row, and the analyser is known to miss it. A test over the
    /// engine must fail on the day it is found, so that the word `todo` goes.
    TodoRoute,
    /// `todo-no-route:` the analyser is known to show this row at the line, and it is wrong. A test must fail on the day
    /// it is gone.
    TodoNoRoute,
    /// `no-route` the line looks like a route and is none. Rows that are hidden by default (tests,
    /// dead code) don't break the claim.
    NoRoute,
}

/// How sure the analyser can be of a row, from the code alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Nothing is left open.
    Exact,
    /// `[configured]` the default of a setting is part of the path.
    Configured,
    /// `[partial]` the path has a hole, or the verb is not known.
    Partial,
    /// `[unmounted]` no application that can be seen serves the router.
    Unmounted,
    /// `[unreachable]` only dead code registers it; hidden by default.
    Unreachable,
}

/// One expectation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    /// What is claimed.
    pub kind: Kind,
    /// The file, relative to the case's `app` folder, with `/`.
    pub file: String,
    /// The line of code that the claim is about, from 1.
    pub line: u32,
    /// An HTTP verb, `WS`, `ANY`, or `?` where the verb can't be known. Empty for [`Kind::NoRoute`].
    pub method: String,
    /// The canonical path with its final prefix. Empty for [`Kind::NoRoute`].
    pub path: String,
    /// How sure the row is.
    pub certainty: Certainty,
    /// `[conditional]` the row exists under a condition that the code leaves to run time.
    pub conditional: bool,
}

impl Expectation {
    /// Whether a row with this method and this canonical path is the expected one. Holes may be
    /// called anything; all else must be equal.
    #[must_use]
    pub fn is_met_by(&self, method: &str, path: &str) -> bool {
        self.method == method && unnamed_holes(&self.path) == unnamed_holes(path)
    }
}

fn unnamed_holes(path: &str) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once("{?") {
        out.push_str(before);
        out.push_str("{?");
        rest = after.find('}').map_or("", |at| &after[at..]);
    }
    out.push_str(rest);
    out
}

pub(crate) const METHODS: [&str; 11] =
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "WS", "ANY", "?"];

/// Reads the expectations of one source text. `file` is how they shall name it; `path` is for messages.
///
/// Files of a language without line comments have none.
pub fn expectations_in(path: &Path, file: &str, text: &str) -> Result<Vec<Expectation>, Error> {
    let Some((start, end)) = comment_marker(file) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    let mut waiting: Vec<Expectation> = Vec::new();
    let mut last = 0;
    for (line, content) in (1u32..).zip(text.lines()) {
        last = line;
        let content = content.trim_start_matches('\u{feff}').trim();
        if let Some(comment) = content.strip_prefix(start) {
            let comment = comment.strip_suffix(end).unwrap_or(comment);
            let parsed = parse(comment.trim(), file).map_err(|message| Error::Expectation {
                path: path.to_owned(),
                line,
                message,
            })?;
            waiting.extend(parsed);
        } else if !content.is_empty() {
            found.extend(waiting.drain(..).map(|expectation| Expectation { line, ..expectation }));
        }
    }
    if waiting.is_empty() {
        Ok(found)
    } else {
        let message = "the last expectations are about no line of code".to_owned();
        Err(Error::Expectation { path: path.to_owned(), line: last, message })
    }
}

/// What a comment that stands alone on its line begins and ends with.
fn comment_marker(file: &str) -> Option<(&'static str, &'static str)> {
    match file.rsplit_once('.')?.1 {
        "py" => Some(("#", "")),
        "api" | "cjs" | "cs" | "cts" | "go" | "java" | "js" | "jsx" | "kt" | "mjs" | "mts" | "ts" | "tsx" => {
            Some(("//", ""))
        }
        "cshtml" => Some(("@*", "*@")),
        _ => None,
    }
}

fn parse(comment: &str, file: &str) -> Result<Option<Expectation>, String> {
    let (word, rest) = comment.split_once(':').map_or((comment, ""), |(word, rest)| (word, rest.trim()));
    let kind = match word {
        "route" => Kind::Route,
        "todo-route" => Kind::TodoRoute,
        "todo-no-route" => Kind::TodoNoRoute,
        "no-route" => Kind::NoRoute,
        _ => return Ok(None),
    };
    let mut expectation = Expectation {
        kind,
        file: file.to_owned(),
        line: 0,
        method: String::new(),
        path: String::new(),
        certainty: Certainty::Exact,
        conditional: false,
    };
    if kind == Kind::NoRoute {
        return Ok(Some(expectation));
    }
    let mut words = rest.splitn(3, ' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if !METHODS.contains(&method) {
        return Err(format!("`{method}` is no method; expected one of {}", METHODS.join(" ")));
    }
    path_is_canonical(path)?;
    method.clone_into(&mut expectation.method);
    path.clone_into(&mut expectation.path);
    if let Some(said) = words.next() {
        let inner = said.trim().strip_prefix('[').and_then(|said| said.strip_suffix(']'));
        let inner = inner.ok_or_else(|| format!("expected flags like `[partial]`, got `{said}`"))?;
        (expectation.certainty, expectation.conditional) = flags(inner)?;
    }
    let holed = expectation.method == "?" || expectation.path.contains("{?");
    if holed && expectation.certainty < Certainty::Partial {
        return Err("a row with a hole needs the flag [partial]".to_owned());
    }
    Ok(Some(expectation))
}

/// What a list of flags says: how sure the row is, and whether it has a condition.
pub(crate) fn flags(list: &str) -> Result<(Certainty, bool), String> {
    let (mut certainty, mut conditional) = (Certainty::Exact, false);
    for flag in list.split(',').map(str::trim).filter(|flag| !flag.is_empty()) {
        match flag {
            "conditional" => conditional = true,
            "configured" => raise(&mut certainty, Certainty::Configured),
            "partial" => raise(&mut certainty, Certainty::Partial),
            "unmounted" => raise(&mut certainty, Certainty::Unmounted),
            "unreachable" => raise(&mut certainty, Certainty::Unreachable),
            other => {
                return Err(format!(
                    "unknown flag `{other}`; expected conditional, configured, partial, unmounted or unreachable"
                ));
            }
        }
    }
    Ok((certainty, conditional))
}

fn raise(certainty: &mut Certainty, to: Certainty) {
    *certainty = to.max(*certainty);
}

/// Catches what is surely not a canonical path; it is no parser.
pub(crate) fn path_is_canonical(path: &str) -> Result<(), String> {
    if !path.starts_with('/') {
        return Err(format!("`{path}` does not start with `/`"));
    }
    let mut depth = 0u32;
    for character in path.chars() {
        match character {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' => return Err(format!("`{path}` closes a brace that it did not open")),
            ':' if depth == 0 && path.contains("/:") => {
                return Err(format!("`{path}` has a `:parameter`; canonical paths write `{{parameter}}`"));
            }
            '/' | '\\' if depth > 0 => return Err(format!("`{path}` has `{character}` inside a parameter")),
            _ => {}
        }
        if depth > 1 {
            return Err(format!("`{path}` nests braces; a regex is no part of a canonical path"));
        }
    }
    if depth > 0 {
        return Err(format!("`{path}` leaves a brace open"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed test should panic")]
    use super::*;

    fn read(file: &str, text: &str) -> Result<Vec<Expectation>, String> {
        expectations_in(Path::new(file), file, text).map_err(|error| error.to_string())
    }

    #[test]
    fn several_comments_are_about_the_next_line_of_code() {
        let text =
            "x = 1\n# route: GET /v1/a\n# route: GET /v2/a [configured, conditional]\n# a remark\n\n@r.get('/a')\n";
        let found = read("m.py", text).unwrap();
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|expectation| expectation.line == 6));
        assert_eq!(found[1].path, "/v2/a");
        assert_eq!(found[1].certainty, Certainty::Configured);
        assert!(found[1].conditional && !found[0].conditional);
    }

    #[test]
    fn kinds() {
        let found = read("m.go", "// no-route: a client\nc.Get()\n// todo-route: GET /x\nr.GET()\n").unwrap();
        assert_eq!(found[0].kind, Kind::NoRoute);
        assert_eq!(found[1].kind, Kind::TodoRoute);
    }

    #[test]
    fn holes_may_be_called_anything() {
        let found = read("m.py", "# route: GET /{?prefix}/a/{id} [partial]\ncode\n").unwrap();
        assert!(found[0].is_met_by("GET", "/{?settings.p}/a/{id}"));
        assert!(!found[0].is_met_by("GET", "/{?prefix}/a/{key}"));
        assert!(!found[0].is_met_by("POST", "/{?prefix}/a/{id}"));
    }

    #[test]
    fn mistakes_are_named() {
        for (comment, part) in [
            ("route: get /x", "no method"),
            ("route: GET x", "does not start with"),
            ("route: GET /:id", "`:parameter`"),
            ("route: GET /{id:\\d+}", "inside a parameter"),
            ("route: GET /x [maybe]", "unknown flag"),
            ("route: GET /{?p}/x", "needs the flag"),
        ] {
            let error = read("m.py", &format!("# {comment}\ncode\n")).unwrap_err();
            assert!(error.starts_with("m.py:1: ") && error.contains(part), "{comment}: {error}");
        }
        assert!(read("m.py", "code\n# route: GET /x\n").unwrap_err().contains("no line of code"));
    }

    #[test]
    fn other_files_and_other_comments_are_ignored() {
        assert!(read("m.toml", "# route: GET /x\ncode\n").unwrap().is_empty());
        assert!(read("m.py", "# the route: it is long\n// route: GET /x\n").unwrap().is_empty());
    }
}
