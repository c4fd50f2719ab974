//! What steps cost.

use super::{CLASS_FUEL, COMPARISONS, COPIES, Eval, Outcome, ROOT_FUEL};
use crate::value::{FileId, Site};
use periplus_facts::{FuncId, MarkTarget, Span};

impl Eval<'_> {
    /// Takes one step of fuel; false where none is left.
    pub(crate) fn burn(&mut self, site: Site) -> bool {
        if self.fuel == 0 || self.total_fuel == 0 {
            self.memo.cut_off(0);
        }
        if self.fuel == 0 && (self.limited > 0 || !self.draw() && self.ration.is_some()) {
            if self.limited == 0 {
                self.note_cut(site);
            }
            return false;
        }
        if self.total_fuel == 0 {
            // Said once: all that comes after is cut off too.
            if !self.limits.iter().any(|(_, _, limit)| *limit == "program") {
                self.limits.insert((site.file, Span::NONE, "program"));
            }
            return false;
        }
        if self.fuel == 0 {
            self.limits.insert((site.file, Span::NONE, "fuel"));
            return false;
        }
        let cost = 1 + self.copied.take() / COPIES + crate::value::take_compared() / COMPARISONS;
        self.fuel = self.fuel.saturating_sub(cost);
        self.total_fuel = self.total_fuel.saturating_sub(cost);
        true
    }

    /// A root with a ration gets it again as long as routers or routes come of it.
    fn draw(&mut self) -> bool {
        let progress = self.routers.len() + self.routes.len();
        let Some(ration) = self.ration.filter(|_| self.drawn != progress) else { return false };
        self.drawn = progress;
        self.fuel = ration;
        true
    }

    /// A root's ration is used up: that matters where it happens on the way through a function with claims.
    fn note_cut(&mut self, site: Site) {
        let limit = (site.file, Span::NONE, "fuel");
        let claims = |(file, func, _): &(FileId, FuncId, usize)| {
            let marks = &self.files[*file as usize].facts.marks;
            marks.iter().any(|mark| match mark.target {
                MarkTarget::Expr(expr) => {
                    mark.function == *func
                        && matches!(self.outcomes.get(&(*file, expr)), None | Some(Outcome::Operation))
                }
                _ => false,
            })
        };
        if !std::mem::replace(&mut self.cut, true) && self.active.iter().any(claims) {
            self.limits.insert(limit);
        }
    }

    /// Counts elements that are copied: the next step pays for them.
    pub(crate) fn charge(&self, elements: usize) {
        self.copied.set(self.copied.get() + elements as u64);
    }

    /// Classes are looked at when all else has run: what annotations say is not lost because a program did too much.
    pub(crate) fn allow_for_classes(&mut self) {
        self.total_fuel += CLASS_FUEL;
        self.allowed += CLASS_FUEL;
        self.refuel();
    }

    pub(crate) fn refuel(&mut self) {
        self.fuel = self.ration.unwrap_or(ROOT_FUEL);
        self.cut = false;
        self.drawn = self.routers.len() + self.routes.len();
    }
}
