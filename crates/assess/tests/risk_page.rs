//! The documented weights are those that are used.

use periplus_assess::WEIGHTS;

const PAGE: &str = include_str!("../../../docs/risk.md");

#[test]
fn each_factor_is_documented_with_its_weight() {
    for (id, weight) in WEIGHTS {
        let row = PAGE.lines().find(|line| line.starts_with(&format!("| `{id}` |")));
        let points = row.and_then(|row| row.split('|').nth(3)).and_then(|cell| cell.trim().parse::<f64>().ok());
        assert_eq!(points, Some(weight), "{id}");
    }
}
