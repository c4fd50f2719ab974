//! What a handler that tells requests apart knows of the one it is asked for, and what its comparisons say of it.

use crate::value::{Part, Site, Text};
use std::rc::Rc;

/// The verbs that are told apart, by position in a [`Verbs`].
const NAMED: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"];

/// A set of verbs. One bit stands for all that have no name here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verbs(u16);

impl Verbs {
    pub(crate) const NONE: Verbs = Verbs(0);
    pub(crate) const ALL: Verbs = Verbs((1 << (NAMED.len() + 1)) - 1);

    /// The set of one verb, if it has a name here.
    pub(crate) fn one(name: &str) -> Option<Verbs> {
        NAMED.iter().position(|named| *named == name).map(|at| Verbs(1 << at))
    }

    pub(crate) fn and(self, other: Verbs) -> Verbs {
        Verbs(self.0 & other.0)
    }

    pub(crate) fn or(self, other: Verbs) -> Verbs {
        Verbs(self.0 | other.0)
    }

    pub(crate) fn without(self, other: Verbs) -> Verbs {
        Verbs(self.0 & !other.0)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The verbs by name; `ANY` for all.
    pub(crate) fn names(self) -> Vec<&'static str> {
        if self == Verbs::ALL {
            return vec!["ANY"];
        }
        NAMED.into_iter().enumerate().filter(|(at, _)| self.0 & (1 << at) != 0).map(|(_, name)| name).collect()
    }
}

/// What is known of a request's path.
#[derive(Clone, Debug)]
pub(crate) struct KnownPath {
    /// The path, or its beginning.
    pub(crate) text: Text,
    /// It is only the beginning.
    pub(crate) below: bool,
    /// The comparison.
    pub(crate) site: Site,
}

impl KnownPath {
    /// True if both say the same of a path, wherever they stand.
    pub(crate) fn same(&self, other: &KnownPath) -> bool {
        self.below == other.below && self.text.marked() == other.text.marked()
    }

    /// True if every path of which this is known begins so.
    pub(crate) fn is_within(&self, start: &KnownPath) -> bool {
        self.text.marked().starts_with(&start.text.marked())
    }
}

/// The requests that reach a point of a handler: with paths of which the same is known.
#[derive(Clone, Debug)]
pub(crate) struct Reached {
    /// Nothing is known of the path if absent.
    pub(crate) path: Option<KnownPath>,
    pub(crate) verbs: Verbs,
}

impl Reached {
    /// True if the same is known of the paths.
    pub(crate) fn same_path(&self, other: Option<&KnownPath>) -> bool {
        match (&self.path, other) {
            (Some(own), Some(other)) => own.same(other),
            (None, None) => true,
            _ => false,
        }
    }
}

/// A condition on requests.
#[derive(Clone, Debug)]
pub(crate) enum Test {
    /// The path is this, or begins so.
    Path(KnownPath),
    /// The verb is one of these.
    Verb(Verbs),
    Not(Rc<Test>),
    Both(Rc<Test>, Rc<Test>),
    Either(Rc<Test>, Rc<Test>),
    /// Something else, which may hold or not.
    Open,
}

impl Test {
    /// True if nothing but path and verb decides it.
    pub(crate) fn is_decided(&self) -> bool {
        match self {
            Test::Path(_) | Test::Verb(_) => true,
            Test::Not(inner) => inner.is_decided(),
            Test::Both(left, right) | Test::Either(left, right) => left.is_decided() && right.is_decided(),
            Test::Open => false,
        }
    }

    /// Those of the requests for which the test may turn out as wanted.
    pub(crate) fn pick(&self, all: &[Reached], wanted: bool) -> Vec<Reached> {
        match self {
            Test::Open => all.to_vec(),
            Test::Not(inner) => inner.pick(all, !wanted),
            Test::Verb(verbs) => {
                let kept = if wanted { *verbs } else { Verbs::ALL.without(*verbs) };
                let limited = all.iter().map(|one| Reached { verbs: one.verbs.and(kept), ..one.clone() });
                limited.filter(|one| !one.verbs.is_empty()).collect()
            }
            Test::Path(path) => all.iter().filter_map(|one| pick_path(one, path, wanted)).collect(),
            Test::Both(left, right) if wanted => right.pick(&left.pick(all, true), true),
            Test::Either(left, right) if !wanted => right.pick(&left.pick(all, false), false),
            Test::Both(left, right) | Test::Either(left, right) => {
                let mut picked = left.pick(all, wanted);
                picked.extend(right.pick(&left.pick(all, !wanted), wanted));
                joined(picked)
            }
        }
    }
}

/// What is left of requests whose path is, or is not, what a comparison says.
fn pick_path(one: &Reached, asked: &KnownPath, wanted: bool) -> Option<Reached> {
    let certain =
        one.path.as_ref().is_some_and(|known| if asked.below { known.is_within(asked) } else { known.same(asked) });
    if certain {
        return wanted.then(|| one.clone());
    }
    let possible = match &one.path {
        None => true,
        Some(known) => known.below && (asked.is_within(known) || asked.below && known.is_within(asked)),
    };
    match (wanted, possible) {
        (true, true) => Some(Reached { path: Some(asked.clone()), verbs: one.verbs }),
        (true, false) => None,
        (false, _) => Some(one.clone()),
    }
}

/// Requests of whose paths the same is known, together.
pub(crate) fn joined(all: Vec<Reached>) -> Vec<Reached> {
    let mut kept: Vec<Reached> = Vec::new();
    for one in all {
        match kept.iter_mut().find(|known| known.same_path(one.path.as_ref())) {
            Some(known) => known.verbs = known.verbs.or(one.verbs),
            None => kept.push(one),
        }
    }
    kept
}

/// A path, or everything that begins with a text, as the path of a route.
pub(crate) fn template(path: &KnownPath) -> Text {
    let mut text = path.text.clone();
    if path.below {
        let reason = "the handler compares only the beginning of the path".into();
        let rest = crate::value::Unknown { name: "rest".into(), reason, needs: Vec::new() };
        text.parts.push(Part::Hole(Rc::new(rest)));
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::{KnownPath, Reached, Test, Verbs};
    use crate::value::{Site, Text};
    use periplus_facts::Span;
    use std::rc::Rc;

    fn path(text: &str, below: bool) -> KnownPath {
        KnownPath { text: Text::literal(text, None), below, site: Site { file: 0, span: Span::NONE } }
    }

    fn all() -> Vec<Reached> {
        vec![Reached { path: None, verbs: Verbs::ALL }]
    }

    fn shown(reached: &[Reached]) -> Vec<String> {
        let path = |one: &Reached| one.path.as_ref().map(|path| path.text.marked()).unwrap_or_default();
        reached.iter().map(|one| format!("{} {}", one.verbs.names().join(","), path(one))).collect()
    }

    #[test]
    fn comparisons_split_requests() {
        let get = Rc::new(Test::Verb(Verbs::one("GET").unwrap()));
        let either = Test::Either(Rc::new(Test::Path(path("/a", false))), Rc::new(Test::Path(path("/b", false))));
        let both = Test::Both(Rc::clone(&get), Rc::new(either));
        assert_eq!(shown(&both.pick(&all(), true)), ["GET /a", "GET /b"]);
        assert_eq!(shown(&both.pick(&all(), false)), ["ANY "]);
        assert_eq!(shown(&Test::Not(get).pick(&all(), false)), ["GET "]);
    }

    #[test]
    fn what_is_known_of_a_path_decides_further_comparisons() {
        let below = Test::Path(path("/api/", true)).pick(&all(), true);
        assert_eq!(shown(&Test::Path(path("/api/x", false)).pick(&below, true)), ["ANY /api/x"]);
        assert!(Test::Path(path("/other", false)).pick(&below, true).is_empty());
        let exact = Test::Path(path("/api/x", false)).pick(&all(), true);
        assert!(Test::Path(path("/api/", true)).pick(&exact, false).is_empty());
    }
}
