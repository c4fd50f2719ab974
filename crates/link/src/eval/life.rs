//! What becomes of applications: which of them serve, and which are parts of others or are made for something else.

use super::{Actual, Condition, Eval};
use crate::router::Life;
use crate::value::{RouterId, Value};

impl Eval<'_> {
    /// Notes a call by which an application begins to serve, or ends.
    pub(super) fn note_life(&mut self, router: RouterId, name: &str) {
        let known = &self.routers[router as usize];
        let kind = &self.packs.pack(known.pack).routers[known.kind];
        let among = |names: &[String]| names.iter().any(|known| known == name);
        let (listens, closes) = (among(&kind.listens), among(&kind.closes));
        if listens && !known.life.listens || closes && !known.life.closes {
            let life = &mut self.routers[router as usize].life;
            life.listens |= listens;
            life.closes |= closes;
        }
    }

    /// Notes routers that code gets which nobody sees: it may serve them.
    pub(super) fn note_handed(&mut self, actuals: &[Actual]) {
        for actual in actuals {
            if let Value::Router(router) = actual.value
                && !self.routers[router as usize].life.handed
            {
                self.routers[router as usize].life.handed = true;
            }
        }
    }

    /// Judges applications that neither serve nor get to code that might, where another one does: a function's own is a
    /// part of that one, if something unknown is used there; one that is ended was made for something else.
    pub(crate) fn judge_lives(&mut self) {
        for at in 0..self.routers.len() {
            let (router, life) = (&self.routers[at], self.routers[at].life);
            let open = !life.listens && !life.handed && !router.assumed && router.mounts.is_empty();
            if !open || !self.is_root(router) {
                continue;
            }
            let (pack, site) = (router.pack, router.site);
            let others =
                |is: &dyn Fn(&Life) -> bool| self.routers.iter().any(|other| other.pack == pack && is(&other.life));
            if !others(&|life| life.listens) {
                continue;
            }
            if life.inner && others(&|life| life.asks) {
                self.routers[at].life.part = true;
            } else if life.closes {
                let parent = self.routers[at].condition;
                self.conditions.push(Condition { parent, text: "something lets it listen".into(), site });
                self.routers[at].condition = (self.conditions.len() - 1) as u32;
            }
        }
    }
}
