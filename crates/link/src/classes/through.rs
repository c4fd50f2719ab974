//! Classes that are collected through a router of their own, below its path.

use super::collect::Served;
use crate::eval::Eval;
use crate::value::{ClassKey, RouterId};
use std::rc::Rc;

/// Whether a class is collected through a router.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Through {
    Yes,
    No,
    /// The router is the framework's own, which collects all classes, and serves them without this prefix too.
    All,
    /// What it collects can't be told.
    Unknown,
}

impl Served<'_> {
    /// Whether a class is collected through a router, by what the routers that are mounted on it scan.
    pub(super) fn through(&mut self, eval: &Eval<'_>, router: RouterId, class: ClassKey) -> Through {
        if eval.routers[router as usize].assumed {
            return Through::All;
        }
        let mounted = |of: RouterId| eval.routers[of as usize].mounts.iter().any(|mount| mount.parent == router);
        let mut said = Vec::new();
        for (_, scanned) in eval.learned.scanned.iter().filter(|(of, _)| mounted(*of)) {
            match scanned {
                Some(scanned) => said.push(*scanned),
                None => return Through::Unknown,
            }
        }
        if said.is_empty() {
            return Through::Unknown;
        }
        said.sort_unstable();
        said.dedup();
        let reach = match self.reaches.get(&said) {
            Some(known) => Rc::clone(known),
            None => {
                let reach = Rc::new(self.scans.of_classes(eval, &self.modules, &said));
                self.reaches.insert(said, Rc::clone(&reach));
                reach
            }
        };
        if reach.holds(eval, class) { Through::Yes } else { Through::No }
    }
}
