//! What guards collected classes where code has the framework collect them, or where it states a conventional template.

use super::collect::Served;
use crate::eval::Eval;
use crate::router::{Event, GuardUse};
use crate::value::RouterId;
use periplus_inventory::GuardScope;

/// Routers are followed up so far.
const MAX_UP: usize = 16;

/// What holds around the rows of a class.
#[derive(Clone, Debug, Default)]
pub(super) struct Around {
    guards: Vec<GuardUse>,
    /// All is open to everybody.
    pub(super) open: bool,
}

impl Around {
    /// These guards before others, and whether the routes are certainly open or guarded.
    pub(super) fn before(
        &self,
        guards: &[(GuardUse, GuardScope)],
        open: Option<bool>,
        lifted: bool,
    ) -> (Vec<(GuardUse, GuardScope)>, Option<bool>) {
        let holds = |guard: &&GuardUse| !(lifted && guard.authorizes);
        let mut all: Vec<(GuardUse, GuardScope)> =
            self.guards.iter().filter(holds).map(|guard| (guard.clone(), GuardScope::Application)).collect();
        let protected = all.iter().any(|(guard, _)| guard.authorizes);
        let own = guards.iter().filter(|(guard, _)| !(self.open && guard.authorizes));
        all.extend(own.cloned());
        let open = match open {
            Some(true) if !all.is_empty() => None,
            _ if self.open => all.is_empty().then_some(true),
            None if protected => Some(false),
            open => open,
        };
        (all, open)
    }

    fn extend(&mut self, eval: &Eval<'_>, router: RouterId) {
        let mut here = router;
        let mut position = usize::MAX;
        let mut layers = Vec::new();
        for _ in 0..MAX_UP {
            let current = &eval.routers[here as usize];
            let mut layer = current.guards.clone();
            for (at, event) in current.log.iter().enumerate() {
                match event {
                    Event::Guard(guard) if guard.path.is_none() && (at < position || guard.everywhere) => {
                        layer.push(guard.clone());
                    }
                    Event::Open => self.open = true,
                    _ => {}
                }
            }
            layers.push(layer);
            let Some(mount) = current.mounts.first() else { break };
            (here, position) = (mount.parent, mount.position);
        }
        self.guards.extend(layers.into_iter().rev().flatten());
    }
}

impl Served<'_> {
    /// What holds around the classes of a deployable: where several places have them collected, what all of them say.
    pub(super) fn around(&self, eval: &Eval<'_>, deployable: Option<&str>, way: Option<RouterId>) -> Around {
        if let Some(way) = way {
            let mut around = Around::default();
            around.extend(eval, way);
            return around;
        }
        let mut all = self.collecting_near(eval, deployable).into_iter().map(|router| {
            let mut around = Around::default();
            around.extend(eval, router);
            around
        });
        let Some(first) = all.next() else { return Around::default() };
        let texts = |around: &Around| around.guards.iter().map(|guard| guard.name.clone()).collect::<Vec<_>>();
        let same = all.all(|other| other.open == first.open && texts(&other) == texts(&first));
        if same { first } else { Around::default() }
    }
}
