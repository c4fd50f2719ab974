//! How endpoints of a service relate: which routes cover others, and which overlap.

use std::collections::BTreeMap;

use periplus_inventory::path::{PathTemplate, Piece, Segment};
use periplus_inventory::{Method, RelationKind};

use crate::matching::fits;
use crate::merge::Draft;

/// More relations of one kind than this are not listed for one row.
const MOST: usize = 50;

/// The relations of each row, as (kind, index of the other row).
pub(crate) fn of(drafts: &[Draft<'_>]) -> Vec<Vec<(RelationKind, usize)>> {
    let mut relations = vec![Vec::new(); drafts.len()];
    let mut by_service: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        by_service.entry(&draft.service).or_default().push(at);
    }
    for rows in by_service.values() {
        let (open, closed): (Vec<usize>, Vec<usize>) = rows.iter().partition(|at| is_catch_all(&drafts[**at].key));
        for wide in &open {
            for row in rows.iter().filter(|row| *row != wide) {
                if covers(&drafts[*wide], &drafts[*row]) {
                    push(&mut relations[*row], RelationKind::CoveredBy, *wide);
                    push(&mut relations[*wide], RelationKind::Covers, *row);
                }
            }
        }
        let mut by_length: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for row in closed {
            by_length.entry(drafts[row].key.segments().len()).or_default().push(row);
        }
        for rows in by_length.values() {
            for (at, one) in rows.iter().enumerate() {
                for other in &rows[at + 1..] {
                    if overlap(&drafts[*one], &drafts[*other]) {
                        push(&mut relations[*one], RelationKind::Overlaps, *other);
                        push(&mut relations[*other], RelationKind::Overlaps, *one);
                    }
                }
            }
        }
    }
    relations
}

fn push(list: &mut Vec<(RelationKind, usize)>, kind: RelationKind, other: usize) {
    if list.iter().filter(|(known, _)| *known == kind).count() < MOST {
        list.push((kind, other));
    }
}

pub(crate) fn is_catch_all(path: &PathTemplate) -> bool {
    path.pieces().any(|piece| matches!(piece, Piece::CatchAll { .. }))
}

fn same_verb(wide: Method, row: Method) -> bool {
    wide == row || wide == Method::Any
}

/// Whether requests to `row` would fit the catch-all `wide`, too.
fn covers(wide: &Draft<'_>, row: &Draft<'_>) -> bool {
    if !same_verb(wide.method, row.method) {
        return false;
    }
    let is_rest = |segment: &Segment| segment.pieces().iter().any(|piece| matches!(piece, Piece::CatchAll { .. }));
    let before: Vec<&Segment> = wide.key.segments().iter().take_while(|segment| !is_rest(segment)).collect();
    let other = row.key.segments();
    let ends_wider = other.iter().position(is_rest).is_some_and(|at| at <= before.len() && wide.key == row.key);
    !ends_wider
        && other.len() > before.len()
        && before.iter().zip(other).all(|(wide, row)| !is_rest(row) && (*wide == row || fits(wide, row)))
}

/// Whether some request fits both: everywhere the same text, or a parameter on one side.
fn overlap(one: &Draft<'_>, other: &Draft<'_>) -> bool {
    let verbs = one.method == other.method || one.method == Method::Any || other.method == Method::Any;
    if !verbs || one.key == other.key || one.key.has_hole() || other.key.has_hole() {
        return false;
    }
    let is_word = |segment: &Segment| matches!(segment.pieces(), [Piece::Literal(_)]);
    one.key.segments().iter().zip(other.key.segments()).all(|(one, other)| match (is_word(one), is_word(other)) {
        (true, true) => one == other,
        (false, true) => fits(one, other),
        (true, false) => fits(other, one),
        (false, false) => fits(one, other) || fits(other, one),
    })
}
