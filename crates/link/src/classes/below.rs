//! What stands before the paths of collected classes because code has them collected below a prefix.

use super::collect::Served;
use crate::assemble::location;
use crate::eval::Eval;
use crate::value::{ConditionId, Part, RouterId, Text};
use periplus_inventory::{DerivationKind, DerivationStep};
use std::rc::Rc;

/// Routers are followed up so far.
const MAX_UP: usize = 16;

/// One place below which classes are served.
#[derive(Clone, Debug, Default)]
pub(super) struct Below {
    /// Outermost first.
    pub(super) prefixes: Vec<Text>,
    /// Innermost first.
    pub(super) steps: Vec<DerivationStep>,
    pub(super) conditions: Vec<ConditionId>,
    /// The router with these prefixes: what guards it holds below them.
    pub(super) router: Option<RouterId>,
    /// What gives the pipeline's branch its path, where nobody knows what that is.
    pub(super) setting: Option<Rc<str>>,
}

impl Served<'_> {
    /// The places below which the classes of a deployable are served: those where code has them collected, or the one
    /// that a way to them goes through.
    pub(super) fn below(&self, eval: &Eval<'_>, deployable: Option<&str>, way: Option<RouterId>) -> Vec<Below> {
        let routers = match way {
            Some(way) => vec![way],
            None => self.collecting_near(eval, deployable),
        };
        let mut all: Vec<(bool, Below)> = routers.into_iter().map(|router| up(eval, router)).collect();
        // Where a conventional template is stated, the other routes are served too; its guards are its own.
        let templates = eval.conventions.iter().filter(|stated| way.is_none() && stated.pack == self.at);
        let stated: Vec<RouterId> = templates.filter_map(|stated| stated.settings).collect();
        let stated = stated.into_iter().filter(|router| self.is_near(eval, *router, deployable));
        all.extend(
            stated.map(|router| up(eval, router)).map(|(known, below)| (known, Below { router: None, ..below })),
        );
        // A helper's parameter that nobody passed says nothing beside the routers that the helper is called with.
        if all.iter().any(|(known, _)| *known) {
            all.retain(|(known, _)| *known);
        }
        let mut found: Vec<Below> = Vec::new();
        for (_, below) in all {
            let texts = |below: &Below| below.prefixes.iter().map(Text::marked).collect::<Vec<_>>();
            if !found.iter().any(|known| texts(known) == texts(&below)) {
                found.push(below);
            }
        }
        if found.is_empty() { vec![Below::default()] } else { found }
    }

    /// The routers that stand for the classes which a deployable collects.
    pub(super) fn collecting_near(&self, eval: &Eval<'_>, deployable: Option<&str>) -> Vec<RouterId> {
        self.collecting(eval).iter().copied().filter(|router| self.is_near(eval, *router, deployable)).collect()
    }

    /// True if a router is made by code that a deployable reaches.
    fn is_near(&self, eval: &Eval<'_>, router: RouterId, deployable: Option<&str>) -> bool {
        let from = self.modules.folder_of(eval.path(eval.routers[router as usize].site.file));
        match (deployable, from) {
            (Some(deployable), Some(from)) => self.modules.reaches(deployable, &from),
            _ => true,
        }
    }
}

/// The prefixes from a router up, and whether it is certainly served.
fn up(eval: &Eval<'_>, router: RouterId) -> (bool, Below) {
    let mut below = Below::default();
    let mut here = router;
    for _ in 0..MAX_UP {
        let Some(mount) = eval.routers[here as usize].mounts.first() else { break };
        // A branch of the pipeline whose path comes from elsewhere altogether is one that a deployment may move: as
        // delivered, nothing stands there.
        let of_pipeline = eval.is_root(&eval.routers[here as usize]);
        if let ([Part::Hole(hole)], true) = (mount.prefix.parts.as_slice(), of_pipeline) {
            below.setting.get_or_insert_with(|| Rc::clone(&hole.name));
        } else if !mount.prefix.is_empty() {
            below.prefixes.insert(0, mount.prefix.clone());
            below.steps.push(DerivationStep {
                kind: DerivationKind::Router,
                text: format!("below \"{}\"", mount.prefix.known().unwrap_or_default()),
                location: location(eval, mount.site),
            });
            below.conditions.push(mount.condition);
            below.router = Some(router);
        }
        here = mount.parent;
    }
    (!eval.routers[here as usize].assumed, below)
}
