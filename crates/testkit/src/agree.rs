//! Holds the two witnesses of a case against each other.

use std::collections::BTreeSet;

use crate::{Case, Certainty, Expectation, Kind, Row};

/// What the comments and the committed table of a case don't agree on, as sentences. Empty is well.
///
/// Each served expectation without a hole must be a row of the table; each row of the table must be
/// expected, exactly or by an expectation with a hole that [`covers`] it. Unmounted rows must be
/// absent from the table.
#[must_use]
pub fn disagreements(case: &Case) -> Vec<String> {
    let mut out = Vec::new();
    let rows: BTreeSet<(&str, &str)> =
        case.table.routes.iter().map(|row| (row.method.as_str(), row.path.as_str())).collect();
    let claims =
        case.expectations.iter().filter(|expectation| matches!(expectation.kind, Kind::Route | Kind::TodoRoute));
    let mut said = BTreeSet::new();
    for claim in claims.clone() {
        let place = format!("{}:{}", claim.file, claim.line);
        let key = (claim.method.as_str(), claim.path.as_str());
        if !said.insert((claim.file.as_str(), claim.line, key)) {
            out.push(format!("{place}: {} {} is written twice", claim.method, claim.path));
        }
        match claim.certainty {
            Certainty::Unmounted | Certainty::Unreachable if rows.contains(&key) => {
                out.push(format!(
                    "{place}: {} {} is marked as not served, but the framework serves it",
                    claim.method, claim.path
                ));
            }
            Certainty::Unmounted | Certainty::Unreachable => {}
            Certainty::Partial => {
                if !case.table.routes.iter().any(|row| covers(claim, row)) {
                    out.push(format!("{place}: {} {} covers no row of the table", claim.method, claim.path));
                }
            }
            Certainty::Exact | Certainty::Configured if rows.contains(&key) => {}
            Certainty::Exact | Certainty::Configured => {
                out.push(format!("{place}: {} {} is not in the table", claim.method, claim.path));
            }
        }
    }
    for row in &case.table.routes {
        let expected = claims
            .clone()
            .filter(|claim| claim.certainty < Certainty::Unmounted)
            .any(|claim| (claim.method == row.method && claim.path == row.path) || covers(claim, row));
        if !expected {
            out.push(format!("table: {} {} is expected by no comment", row.method, row.path));
        }
    }
    out
}

/// Whether an expectation with holes may stand for a row: a hole stands for any text, also none and
/// also several segments; the verb `?` stands for any verb. Only [`Certainty::Partial`] ones can.
#[must_use]
pub fn covers(expectation: &Expectation, row: &Row) -> bool {
    expectation.certainty == Certainty::Partial
        && (expectation.method == "?" || expectation.method == row.method)
        && matches_with_holes(&expectation.path, &row.path)
}

fn matches_with_holes(pattern: &str, text: &str) -> bool {
    let mut literals = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once("{?") {
        literals.push(before);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    let Some((first, middle)) = literals.split_first() else {
        return pattern == text;
    };
    let Some(mut text) = text.strip_prefix(first) else {
        return false;
    };
    for literal in middle {
        let Some(at) = text.find(literal) else {
            return false;
        };
        text = &text[at + literal.len()..];
    }
    text.ends_with(rest)
}

#[cfg(test)]
mod tests {
    use super::matches_with_holes;

    #[test]
    fn holes_stand_for_any_text() {
        assert!(matches_with_holes("/{?p}/items/{id}", "/api/v1/items/{id}"));
        assert!(matches_with_holes("/{?p}", "/"));
        assert!(matches_with_holes("/a/{?p}-{?q}.json", "/a/b-c.json"));
        assert!(matches_with_holes("/a", "/a"));
        assert!(!matches_with_holes("/{?p}/items", "/items-x"));
        assert!(!matches_with_holes("/a/{?p}/c", "/a/b/d"));
        assert!(!matches_with_holes("/a", "/a/b"));
    }
}
