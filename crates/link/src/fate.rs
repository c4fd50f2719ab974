//! What becomes of the requests that a handler is given, while it is being looked into.

use crate::asked::{KnownPath, Reached, Verbs};
use crate::value::{FileId, Site};
use periplus_facts::FuncId;
use std::rc::Rc;

/// A handler that is being looked into.
#[derive(Clone, Debug)]
pub(crate) struct Dispatch {
    /// The requests that reach what is evaluated right now.
    pub(crate) now: Vec<Reached>,
    /// What was seen to become of requests, by what is known of their paths.
    pub(crate) fates: Vec<Fate>,
    /// What is evaluated stands behind a gate: all that were let through were told apart and answered.
    pub(crate) gated: bool,
    /// How often path or verb decided something.
    pub(crate) decisions: usize,
}

/// What becomes of requests.
#[derive(Clone, Debug)]
pub(crate) struct Fate {
    pub(crate) path: Option<KnownPath>,
    pub(crate) served: Verbs,
    pub(crate) refused: Verbs,
    pub(crate) answers: Vec<Answer>,
}

/// What answers requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A function that is given nothing but request and answer, wherever it is called.
    Function(FileId, FuncId),
    /// The same, of a function that is not known.
    Unknown(Rc<str>),
    /// A call.
    Call(Site),
}

impl Fate {
    pub(crate) fn new(path: Option<KnownPath>) -> Fate {
        Fate { path, served: Verbs::NONE, refused: Verbs::NONE, answers: Vec::new() }
    }

    /// True if all that becomes of these requests becomes of those with other paths too: the path makes no difference, as
    /// where middleware leaves a path out.
    pub(crate) fn is_nothing_own(&self, all: &[Fate]) -> bool {
        let wider = |other: &&Fate| match (&self.path, &other.path) {
            (Some(own), Some(other)) => other.below && !own.same(other) && own.is_within(other),
            (own, None) => own.is_some(),
            (None, Some(_)) => false,
        };
        let same = |other: &Fate| self.answers.iter().all(|answer| other.answers.contains(answer));
        all.iter().filter(wider).any(same)
    }

    pub(crate) fn answered(&self) -> Verbs {
        self.served.without(self.refused)
    }
}

impl Dispatch {
    /// What becomes of requests of whose path the same is known.
    pub(crate) fn fate(&mut self, reached: &Reached) -> &mut Fate {
        let known = self.fates.iter().position(|fate| reached.same_path(fate.path.as_ref()));
        let at = known.unwrap_or_else(|| {
            self.fates.push(Fate::new(reached.path.clone()));
            self.fates.len() - 1
        });
        &mut self.fates[at]
    }
}

/// What may become of requests: served on one side is served, refused only what both sides refuse.
pub(crate) fn united(then: Vec<Fate>, otherwise: Vec<Fate>) -> Vec<Fate> {
    let mut all = otherwise;
    for fate in &mut all {
        let same =
            |other: &&Fate| Reached { path: other.path.clone(), verbs: Verbs::ALL }.same_path(fate.path.as_ref());
        match then.iter().find(same) {
            Some(other) => {
                fate.served = fate.answered().or(other.answered());
                fate.refused = fate.refused.and(other.refused);
                fate.answers.extend(
                    other.answers.iter().filter(|answer| !fate.answers.contains(answer)).cloned().collect::<Vec<_>>(),
                );
            }
            None => fate.refused = Verbs::NONE,
        }
    }
    for fate in then {
        let reached = Reached { path: fate.path.clone(), verbs: Verbs::ALL };
        if !all.iter().any(|other| reached.same_path(other.path.as_ref())) {
            all.push(Fate { served: fate.answered(), refused: Verbs::NONE, ..fate });
        }
    }
    all
}
