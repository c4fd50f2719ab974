//! The status of an endpoint: which sources know it, in one word. `docs/status.md` is the same table for people.

use periplus_inventory::Status;

/// What a kind of source says about an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// It knows it.
    Seen,
    /// It was supplied for the service and does not know it.
    Absent,
    /// It was not supplied for the service.
    NotSupplied,
}

/// The status and its reason. `definition` stands for definitions and gateways together; `retired` says that the
/// endpoint is deprecated or superseded.
pub fn status_of(code: Presence, definition: Presence, traffic: Presence, retired: bool) -> (Status, &'static str) {
    use Presence::{Absent, NotSupplied, Seen};
    match (code, definition, traffic) {
        (_, _, Seen) if retired => (Status::Zombie, "deprecated or superseded, and still in use"),
        (_, Seen, Seen) => (Status::Documented, "defined and in use"),
        (Absent, _, Seen) => (Status::Phantom, "in use, and neither defined nor in the code of its service"),
        (_, Absent, Seen) => (Status::Shadow, "in use without a definition"),
        (_, NotSupplied, Seen) => (Status::Undetermined, "in use, and no definition was supplied for its service"),
        (Seen, Seen, _) => (Status::Documented, "defined and implemented"),
        (Absent, Seen, _) => (Status::Orphan, "defined, and neither in use nor in the code of its service"),
        (NotSupplied, Seen, Absent) => (Status::Orphan, "defined and not in use"),
        (NotSupplied, Seen, NotSupplied) => {
            (Status::Undetermined, "defined, and neither code nor traces were supplied for its service")
        }
        (Seen, _, Absent) => (Status::Dormant, "in code only"),
        (Seen, Absent, NotSupplied) => {
            (Status::Undetermined, "in code and not defined, and no traces were supplied for its service")
        }
        (Seen, NotSupplied, NotSupplied) => {
            (Status::Undetermined, "in code, and nothing else was supplied for its service")
        }
        (Absent | NotSupplied, Absent | NotSupplied, Absent | NotSupplied) => {
            (Status::Undetermined, "no source knows it itself")
        }
    }
}
