//! Go's build constraints: whether an ordinary build takes the file.

/// The constraint before the package clause that leaves a file out of a build without tags, for the platform that servers
/// mostly run on.
pub(super) fn excluding(text: &str) -> Option<String> {
    let mut old: Option<String> = None;
    for line in text.lines() {
        let line = line.trim();
        if line.starts_with("package ") {
            break;
        }
        if let Some(expression) = line.strip_prefix("//go:build ") {
            let holds = Parser { rest: expression, depth: 0 }.any();
            return (!holds).then(|| expression.trim().to_owned());
        }
        if let Some(alternatives) = line.strip_prefix("// +build ") {
            let holds = |alternative: &str| alternative.split(',').all(term);
            if !alternatives.split_whitespace().any(holds) {
                old.get_or_insert_with(|| alternatives.trim().to_owned());
            }
        }
    }
    old
}

/// A tag, perhaps negated.
fn term(term: &str) -> bool {
    match term.strip_prefix('!') {
        Some(tag) => !is_set(tag),
        None => is_set(term),
    }
}

fn is_set(tag: &str) -> bool {
    matches!(tag, "linux" | "unix" | "amd64" | "gc" | "cgo") || tag.starts_with("go1.")
}

/// How deep parentheses may nest.
const MAX_DEPTH: usize = 64;

/// Reads `a && (b || !c)`.
struct Parser<'t> {
    rest: &'t str,
    depth: usize,
}

impl Parser<'_> {
    fn any(&mut self) -> bool {
        let mut holds = self.all();
        while self.take("||") {
            holds |= self.all();
        }
        holds
    }

    fn all(&mut self) -> bool {
        let mut holds = self.one();
        while self.take("&&") {
            holds &= self.one();
        }
        holds
    }

    fn one(&mut self) -> bool {
        let mut holds = true;
        while self.take("!") {
            holds = !holds;
        }
        if self.depth < MAX_DEPTH && self.take("(") {
            self.depth += 1;
            let inner = self.any();
            self.depth -= 1;
            self.take(")");
            return inner == holds;
        }
        let end = self.rest.find(|c: char| !(c.is_alphanumeric() || "_.".contains(c))).unwrap_or(self.rest.len());
        let (tag, rest) = self.rest.split_at(end);
        self.rest = rest;
        is_set(tag) == holds
    }

    fn take(&mut self, sign: &str) -> bool {
        self.rest = self.rest.trim_start();
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::excluding;

    fn excludes(text: &str) -> bool {
        excluding(text).is_some()
    }

    #[test]
    fn constraints_are_read() {
        assert!(!excludes("package a\n\n//go:build ignore\n"));
        assert!(excludes("//go:build wireinject\n\npackage a\n"));
        assert!(!excludes("// Code generated.\n\n//go:build !wireinject\npackage a\n"));
        assert!(!excludes("//go:build (linux && amd64) || windows\npackage a\n"));
        assert!(excludes("//go:build !(linux || darwin)\npackage a\n"));
        assert!(excludes("// +build ignore\n\npackage a\n"));
        assert!(!excludes("// +build linux,!windows darwin\n\npackage a\n"));
    }
}
