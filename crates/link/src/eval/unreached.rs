//! What a program that does too much leaves: modules that were not run at all.

use super::bounds::REMAINDER_FUEL;
use super::{Eval, RunState};
use crate::value::FileId;
use periplus_facts::MarkTarget;
use periplus_inventory::Role;

impl Eval<'_> {
    /// True if nothing more is evaluated.
    pub(crate) fn is_used_up(&self) -> bool {
        self.total_fuel == 0
    }

    /// Modules with claims that were never run, since the program did too much before: what they register as they stand
    /// takes little.
    pub(super) fn run_unreached(&mut self, files: &[FileId], roles: &[Role]) {
        if !self.is_used_up() {
            return;
        }
        let never = |eval: &Self, file: FileId| matches!(eval.files[file as usize].run, RunState::No);
        let claims = |eval: &Self, file: FileId| {
            let marks = &eval.files[file as usize].facts.marks;
            marks.iter().any(|mark| match mark.target {
                MarkTarget::Expr(claim) => mark.function.0 == 0 && eval.marked.contains(&(file, claim)),
                _ => false,
            })
        };
        let left: Vec<FileId> =
            files.iter().copied().filter(|file| never(self, *file) && claims(self, *file)).collect();
        if left.is_empty() {
            return;
        }
        self.total_fuel = REMAINDER_FUEL;
        self.allowed += REMAINDER_FUEL;
        for file in left {
            self.role = roles[file as usize];
            self.refuel();
            self.run_module(file);
        }
        self.run_escaped();
    }
}
