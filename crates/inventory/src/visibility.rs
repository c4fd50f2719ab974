//! Which rows a listing shows, and the count of those it does not.

use crate::{Operation, Resolution, Role, Scan};

/// The rows to show beside production rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent switch that a user sets by name")]
pub struct Visibility {
    /// Show rows of tests.
    pub tests: bool,
    /// Show rows of examples.
    pub examples: bool,
    /// Show rows of generated files.
    pub generated: bool,
    /// Show rows of vendored files.
    pub vendored: bool,
    /// Show rows that only dead code registers.
    pub unreachable: bool,
    /// Show rows that frameworks serve by themselves.
    pub provided: bool,
}

impl Visibility {
    /// Everything that was found.
    pub const ALL: Self =
        Self { tests: true, examples: true, generated: true, vendored: true, unreachable: true, provided: true };

    /// Whether rows of `role` are shown.
    pub const fn shows_role(self, role: Role) -> bool {
        match role {
            Role::Production => true,
            Role::Test => self.tests,
            Role::Example => self.examples,
            Role::Generated => self.generated,
            Role::Vendored => self.vendored,
        }
    }

    /// Whether `operation` is shown.
    pub fn shows(self, operation: &Operation) -> bool {
        self.shows_role(operation.role)
            && (self.unreachable || operation.resolution != Resolution::Unreachable)
            && (self.provided || !operation.provided)
    }
}

impl Scan {
    /// Removes the rows that `visibility` does not show and adds them to the hidden counts.
    pub fn hide(&mut self, visibility: Visibility) {
        let hidden = &mut self.hidden;
        self.operations.retain(|operation| {
            if !visibility.shows_role(operation.role) {
                *hidden.by_role.entry(operation.role).or_default() += 1;
            } else if operation.provided && !visibility.provided {
                hidden.provided += 1;
            } else if !visibility.shows(operation) {
                *hidden.by_resolution.entry(operation.resolution).or_default() += 1;
            } else {
                return true;
            }
            false
        });
    }
}
