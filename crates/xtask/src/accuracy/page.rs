//! The page with the figures.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use periplus_inventory::Resolution;

use super::score::{Score, ratio};

/// One measured application.
#[derive(Debug)]
pub(crate) struct Measured {
    /// The name of its truth file.
    pub(crate) name: String,
    pub(crate) repo: String,
    pub(crate) commit: String,
    pub(crate) root: String,
    pub(crate) framework: String,
    pub(crate) score: Score,
}

/// An application whose sources are not at hand.
#[derive(Debug)]
pub(crate) struct Absent {
    pub(crate) name: String,
    pub(crate) framework: String,
}

const INTRODUCTION: &str = "\
# Accuracy

Written by `cargo xtask accuracy`; do not edit. Each application is a public one that its makers deploy, scanned as it
is. Its routes are known from its framework's own table, from its published OpenAPI document, or from reading it.
Neither the applications nor their route tables are part of this repository, and nothing in periplus knows them.

- **found**, **missed**: routes of the application that a row matches, or that none matches. A match is the exact
  method and the exact full path, save for the names and types of parameters.
- **extra**: rows that match no route. Routes that libraries add, routes that may be seen either way, and HEAD and
  OPTIONS beside another verb count neither way.
- **precision**, **recall** and their harmonic mean **F1** follow from these. A row that claims every verb is right only
  where every verb is served.
- **line**: the share of found routes that are reported at a right file and line.
";

const SHARES: &str = "
## How sure the rows are

Rows of the measured applications by resolution. `partial`, `configured` and `unmounted` rows say themselves that
something about them is not certain, and why.
";

/// The page.
pub(crate) fn page(measured: &[Measured], absent: &[Absent]) -> String {
    let mut page = INTRODUCTION.to_owned();
    let _ = writeln!(page, "\n## By application\n\n{}", header(&["application", "framework"], FIGURES));
    for one in measured {
        let _ = writeln!(page, "| {} | {} | {} |", one.name, one.framework, figures(&one.score));
    }
    let mut groups: BTreeMap<&str, (usize, Score)> = BTreeMap::new();
    let mut all = Score::default();
    for one in measured {
        let (count, sum) = groups.entry(&one.framework).or_default();
        *count += 1;
        sum.add(&one.score);
        all.add(&one.score);
    }
    let _ = writeln!(page, "\n## By framework\n\n{}", header(&["framework", "applications"], FIGURES));
    for (framework, (count, sum)) in &groups {
        let _ = writeln!(page, "| {framework} | {count} | {} |", figures(sum));
    }
    let _ = writeln!(page, "| **all** | {} | {} |", measured.len(), figures(&all));

    let names: Vec<&str> = Resolution::ALL.iter().filter(|r| is_shown(**r)).map(|r| r.as_str()).collect();
    let _ = writeln!(page, "{SHARES}\n{}", header(&["application", "rows"], &names));
    for one in measured {
        let _ = writeln!(page, "| {} | {} |", one.name, shares(&one.score));
    }
    let _ = writeln!(page, "| **all** | {} |", shares(&all));

    let _ =
        writeln!(page, "\n## What was scanned\n\n| application | repository | commit | folder |\n|---|---|---|---|");
    for one in measured {
        let commit: String = one.commit.chars().take(12).collect();
        let _ = writeln!(page, "| {} | {} | `{commit}` | `{}` |", one.name, one.repo, one.root);
    }
    if !absent.is_empty() {
        let list: Vec<String> = absent.iter().map(|one| format!("{} ({})", one.name, one.framework)).collect();
        let _ = writeln!(page, "\n**Not measured**, since the sources were not at hand: {}.", list.join(", "));
    }
    page
}

const FIGURES: &[&str] = &["found", "missed", "extra", "precision", "recall", "F1", "line"];

fn header(texts: &[&str], numbers: &[&str]) -> String {
    let names: Vec<&str> = texts.iter().chain(numbers).copied().collect();
    let rule = "---|".repeat(texts.len()) + &"--:|".repeat(numbers.len());
    format!("| {} |\n|{rule}", names.join(" | "))
}

fn figures(score: &Score) -> String {
    format!(
        "{} | {} | {} | {:.3} | {:.3} | {:.3} | {}",
        score.found,
        score.missed,
        score.extra,
        score.precision(),
        score.recall(),
        score.f1(),
        percent(score.at_line, score.located)
    )
}

fn shares(score: &Score) -> String {
    let rows: usize = score.by_resolution.values().sum();
    let share = |resolution: &Resolution| {
        let count = score.by_resolution.get(resolution).copied().unwrap_or_default();
        if count == 0 { "–".to_owned() } else { percent(count, rows) }
    };
    let shares: Vec<String> = Resolution::ALL.iter().filter(|r| is_shown(**r)).map(share).collect();
    format!("{rows} | {}", shares.join(" | "))
}

/// Rows that only dead code registers are hidden.
fn is_shown(resolution: Resolution) -> bool {
    resolution != Resolution::Unreachable
}

fn percent(part: usize, whole: usize) -> String {
    ratio(part, whole).map_or_else(|| "–".to_owned(), |share| format!("{:.1} %", share * 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_of_counts_and_not_of_ratios() {
        let measured = |name: &str, found: usize, missed: usize| Measured {
            name: name.to_owned(),
            repo: "o/r".to_owned(),
            commit: "0123456789abcdef".to_owned(),
            root: ".".to_owned(),
            framework: "gin".to_owned(),
            score: Score { found, missed, right: found, ..Score::default() },
        };
        let absent = Absent { name: "far".to_owned(), framework: "chi".to_owned() };
        let page = page(&[measured("large", 90, 0), measured("small", 0, 10)], &[absent]);
        assert!(page.contains("| large | gin | 90 | 0 | 0 | 1.000 | 1.000 | 1.000 | – |"), "{page}");
        assert!(page.contains("| gin | 2 | 90 | 10 | 0 | 1.000 | 0.900 | 0.947 | – |"), "{page}");
        assert!(page.contains("| large | o/r | `0123456789ab` | `.` |"), "{page}");
        assert!(page.contains("**Not measured**, since the sources were not at hand: far (chi)."), "{page}");
    }
}
