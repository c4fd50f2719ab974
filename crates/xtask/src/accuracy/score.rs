//! Rows of a scan against the routes of a truth.

use std::collections::BTreeMap;

use periplus_inventory::{Language, Location, Method, Operation, Resolution};

use super::shape::{PARAMETER, shape};
use super::truth::{Entry, Truth};

/// Lines by which a reported place may be off.
const LINES: u32 = 3;

/// The figures of one application, or the sum of several.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Score {
    /// Routes of the truth that a row matches.
    pub(crate) found: usize,
    /// Routes of the truth that no row matches.
    pub(crate) missed: usize,
    /// Distinct rows that match a route.
    pub(crate) right: usize,
    /// Distinct rows that match nothing.
    pub(crate) extra: usize,
    /// Found routes whose place is known on both sides.
    pub(crate) located: usize,
    /// Of these, those reported at a right line.
    pub(crate) at_line: usize,
    /// Rows by resolution.
    pub(crate) by_resolution: BTreeMap<Resolution, usize>,
}

impl Score {
    pub(crate) fn recall(&self) -> f64 {
        ratio(self.found, self.found + self.missed).unwrap_or(1.0)
    }

    pub(crate) fn precision(&self) -> f64 {
        let nothing_to_find = if self.found + self.missed == 0 { 1.0 } else { 0.0 };
        ratio(self.right, self.right + self.extra).unwrap_or(nothing_to_find)
    }

    pub(crate) fn f1(&self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
    }

    /// Adds another application's figures.
    pub(crate) fn add(&mut self, other: &Score) {
        self.found += other.found;
        self.missed += other.missed;
        self.right += other.right;
        self.extra += other.extra;
        self.located += other.located;
        self.at_line += other.at_line;
        for (resolution, count) in &other.by_resolution {
            *self.by_resolution.entry(*resolution).or_default() += count;
        }
    }
}

/// A share, if there is a whole.
#[allow(clippy::cast_precision_loss, reason = "counts of routes are far below 2^52")]
pub(crate) fn ratio(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// What was compared, besides the figures.
#[derive(Debug, Default)]
pub(crate) struct Comparison {
    pub(crate) score: Score,
    /// Routes that no row matches: method, path.
    pub(crate) misses: Vec<(String, String)>,
    /// Rows that match nothing: method, shape.
    pub(crate) extras: Vec<(String, String)>,
}

/// A distinct method and shape among the rows.
#[derive(Default)]
struct Found<'a> {
    places: Vec<&'a Location>,
    /// Only shorter forms of optional segments have it: rewarded, never punished.
    only_alternative: bool,
}

/// Compares the rows of `operations` that are in one of `languages` and shown by default.
pub(crate) fn compare(truth: &Truth, operations: &[Operation], languages: &[Language]) -> Comparison {
    let required = truth.required();
    let tolerated = truth.tolerated();
    let rows: Vec<&Operation> = operations
        .iter()
        .filter(|row| periplus_engine::visible(row) && (languages.is_empty() || languages.contains(&row.language)))
        .collect();

    let mut comparison = Comparison::default();
    for row in &rows {
        *comparison.score.by_resolution.entry(row.resolution).or_default() += 1;
    }
    let mut matched = vec![false; required.len()];
    let mut located: Vec<Option<bool>> = vec![None; required.len()];
    for ((method, shape), found) in distinct(&rows) {
        let mut hit = false;
        for (at, entry) in required.iter().enumerate().filter(|(_, entry)| entry.shapes.contains(&shape)) {
            if !serves(&entry.method, method) {
                continue;
            }
            hit = true;
            matched[at] = true;
            if !entry.places.is_empty() && !found.places.is_empty() {
                let right = found.places.iter().any(|place| is_at(entry, place));
                located[at] = Some(located[at].unwrap_or(false) || right);
            }
        }
        if hit {
            comparison.score.right += 1;
        } else if !is_tolerated(method, &shape, &required, &tolerated) && !found.only_alternative {
            comparison.extras.push((method.to_string(), shape));
        }
    }
    let missed = required.iter().zip(&matched).filter(|(_, matched)| !**matched);
    comparison.misses = missed.map(|(entry, _)| (entry.method.clone(), entry.path.clone())).collect();
    comparison.score.extra = comparison.extras.len();
    comparison.score.missed = comparison.misses.len();
    comparison.score.found = required.len() - comparison.misses.len();
    comparison.score.located = located.iter().flatten().count();
    comparison.score.at_line = located.iter().flatten().filter(|right| **right).count();
    comparison
}

/// Rows by method and shape. Verbs that are not known match nothing and are no claim either.
fn distinct<'a>(rows: &[&'a Operation]) -> BTreeMap<(Method, String), Found<'a>> {
    let mut distinct: BTreeMap<(Method, String), Found<'_>> = BTreeMap::new();
    for row in rows {
        if matches!(row.method, Method::Unknown | Method::Query) {
            continue;
        }
        let paths = std::iter::once((&row.path, false)).chain(row.alt_paths.iter().map(|path| (path, true)));
        for (path, alternative) in paths {
            let fresh = Found { places: Vec::new(), only_alternative: true };
            let found = distinct.entry((row.method, shape(path))).or_insert(fresh);
            found.only_alternative &= alternative;
            found.places.extend(&row.locations);
        }
    }
    distinct
}

/// Whether a row's method is right for a route: `ANY` in the truth is served by every verb, but a row that claims all
/// verbs is right only where the framework serves all.
fn serves(truth: &str, row: Method) -> bool {
    truth == row.as_str() || truth == "ANY" || (truth == "WS" && row == Method::Get)
}

fn is_tolerated(method: Method, shape: &str, required: &[Entry], tolerated: &[Entry]) -> bool {
    let known = |entry: &Entry| entry.shapes.iter().any(|known| known == shape);
    if tolerated.iter().any(|entry| serves(&entry.method, method) && (known(entry) || is_below(entry, shape))) {
        return true;
    }
    // Frameworks answer HEAD and OPTIONS by themselves where another verb is served.
    matches!(method, Method::Head | Method::Options) && required.iter().chain(tolerated).any(known)
}

/// Whether a shape is below a path that the truth closes with `/{*}`.
fn is_below(entry: &Entry, shape: &str) -> bool {
    entry.path.contains("{*}")
        && entry.shapes.iter().any(|known| {
            let folder = known.strip_suffix(PARAMETER).filter(|folder| folder.ends_with('/') && folder.len() > 1);
            folder.is_some_and(|folder| shape.starts_with(folder))
        })
}

/// Whether a reported place is one of the entry's. The truth counts from the repository, a scan from its root.
fn is_at(entry: &Entry, place: &Location) -> bool {
    entry.places.iter().any(|known| {
        let same_file = known.file.as_deref().is_some_and(|file| is_below_root(file, &place.file));
        same_file && known.line.is_some_and(|line| line.abs_diff(place.line) <= LINES)
    })
}

fn is_below_root(long: &str, short: &str) -> bool {
    let ends = |long: &str, short: &str| {
        long.strip_suffix(short).is_some_and(|before| before.is_empty() || before.ends_with('/'))
    };
    ends(long, short) || ends(short, long)
}

#[cfg(test)]
mod tests;
