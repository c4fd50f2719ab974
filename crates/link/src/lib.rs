//! Links facts: evaluates them abstractly and yields operations.
//!
//! It deliberately never sees source text, trees or the file system: what it knows of a file is its facts, its path and
//! its role. What it would need to see beyond that it asks for, see [`Need`].

mod asked;
mod assemble;
mod classes;
mod clock;
mod demand;
mod eval;
mod fate;
mod forward;
mod hand_on;
mod index;
mod intern;
mod module;
mod prefixed;
mod program;
mod router;
mod scope;
mod tracked;
mod value;
mod versions;
mod walk;

pub use module::extended;
pub use program::{Need, Program, SourceFile};

use periplus_inventory::{Diagnostic, Location, Operation, Rejected, Severity, Unresolved};
use std::collections::{BTreeMap, BTreeSet};

/// What linking yields.
#[derive(Clone, Debug, Default)]
pub struct Linked {
    /// Operations, sorted, of all roles.
    pub operations: Vec<Operation>,
    /// Claims that could not be resolved.
    pub unresolved: Vec<Unresolved>,
    /// Look-alikes by reason.
    pub rejected: Vec<Rejected>,
    /// Limits that struck.
    pub diagnostics: Vec<Diagnostic>,
    /// What further files could tell; empty when nothing is missing.
    pub needs: BTreeSet<Need>,
    /// How many claims packs made.
    pub claims: u64,
    /// Counts by name.
    pub counters: BTreeMap<String, u64>,
}

/// Links a program. A pure function: the same program and packs give the same result.
pub fn link(program: &Program, packs: &periplus_packs::PackSet) -> Linked {
    let mut eval = eval::Eval::new(program, packs);
    eval.run();
    eval.allow_for_classes();
    eval.leftover_elements();
    eval.leftover_exposed();
    eval.bring_routes();
    eval.judge_lives();
    let drafts = assemble::rows_of_routers(&mut eval);
    let mut drafts = classes::place_routers(&mut eval, drafts);
    drafts.extend(classes::rows_of_classes(&mut eval));
    drafts.extend(classes::rows_of_pages(&mut eval));
    classes::protect(&eval, &mut drafts);
    classes::guard_by_application(&eval, &mut drafts);
    let operations = assemble::finish(&mut eval, drafts);
    let (unresolved, rejected, claims) = assemble::account(&eval);
    demand::uses(&mut eval);
    let diagnostics = eval
        .limits
        .iter()
        .map(|(file, span, limit)| Diagnostic {
            code: format!("limit-{limit}"),
            severity: Severity::Warning,
            message: match *limit {
                "fuel" => "evaluation was cut off here: it took more steps than allowed".to_owned(),
                "program" => {
                    "evaluation ended here: the whole program takes more steps than allowed; what only the rest \
                              would register is missing"
                        .to_owned()
                }
                "calls" => "a function is called more often than is followed".to_owned(),
                "rounds" => "a loop has more rounds than are followed".to_owned(),
                "depth" => "calls are nested too deep to follow here".to_owned(),
                "nesting" => "an expression is nested too deep to follow here".to_owned(),
                _ => "a router is mounted in more ways than are followed".to_owned(),
            },
            location: Some(Location::new(eval.path(*file), span.line.max(1), span.column.max(1))),
            incomplete: true,
        })
        .collect();
    let counters = BTreeMap::from([
        ("routers".to_owned(), eval.routers.len() as u64),
        ("routes".to_owned(), eval.routes.len() as u64),
        ("evaluation-steps".to_owned(), eval.steps()),
    ]);
    Linked { operations, unresolved, rejected, diagnostics, needs: eval.needs, claims, counters }
}
