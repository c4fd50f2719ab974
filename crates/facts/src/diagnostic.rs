//! What extraction could not read.

use crate::Span;
use serde::{Deserialize, Serialize};

/// Something the extraction of one file wants a user to know. `code` is stable, kebab-case and documented.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactDiagnostic {
    /// Stable code, e.g. `syntax-error`, `parse-budget`, `nesting-too-deep`.
    pub code: String,
    /// One sentence for a person.
    pub message: String,
    /// Where in the file.
    pub span: Span,
}
