//! Laws of the path algebra, on arbitrary and on hostile input.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

use periplus_inventory::path::{PathSyntax, PathTemplate, Piece, RawPiece, Segment};
use proptest::prelude::*;

fn notations() -> Vec<PathSyntax> {
    [
        include_str!("notations/angles.toml"),
        include_str!("notations/braces-constrained.toml"),
        include_str!("notations/braces-dots.toml"),
        include_str!("notations/braces-regex.toml"),
        include_str!("notations/braces-typed.toml"),
        include_str!("notations/braces-wildcards.toml"),
        include_str!("notations/colon.toml"),
        include_str!("notations/colon-braces.toml"),
        include_str!("notations/delimited-colon.toml"),
        include_str!("notations/mixed-colon.toml"),
        include_str!("notations/segment-colon.toml"),
    ]
    .into_iter()
    .map(|text| toml::from_str(text).unwrap())
    .chain([PathSyntax::default()])
    .collect()
}

fn any_piece() -> impl Strategy<Value = Piece> {
    prop_oneof![
        any::<String>().prop_map(Piece::Literal),
        (any::<String>(), any::<Option<String>>()).prop_map(|(name, ty)| Piece::Parameter { name, ty }),
        any::<String>().prop_map(|name| Piece::CatchAll { name }),
        any::<String>().prop_map(|name| Piece::Hole { name }),
    ]
}

fn any_template() -> impl Strategy<Value = PathTemplate> {
    proptest::collection::vec(proptest::collection::vec(any_piece(), 0..4), 0..5)
        .prop_map(|segments| PathTemplate::new(segments.into_iter().map(Segment::new)))
}

/// Text in which signs of notations are likely.
fn path_like() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![Just("/".to_owned()), "[a-z]{0,4}", r"[:*?+{}()<>=.$\\~|\[\]-]{1,3}", any::<String>(),],
        0..16,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn reading_what_was_displayed_gives_the_same_template(template in any_template()) {
        let text = template.to_string();
        prop_assert_eq!(PathTemplate::parse_canonical(&text), Ok(template));
    }

    #[test]
    fn the_shape_of_a_shape_is_itself(template in any_template()) {
        let shape = template.shape();
        prop_assert_eq!(shape.shape(), shape.clone());
        prop_assert_eq!(PathTemplate::parse_canonical(&shape.to_string()), Ok(shape));
    }

    #[test]
    fn canonical_reading_never_panics(text in any::<String>()) {
        let _ = PathTemplate::parse_canonical(&text);
    }

    #[test]
    fn every_notation_reads_every_text_into_canonical_paths(
        first in path_like(), hole in any::<String>(), last in path_like()
    ) {
        let pieces = [RawPiece::Text(&first), RawPiece::Hole(&hole), RawPiece::Text(&last)];
        for syntax in notations() {
            let parsed = syntax.parse(&pieces);
            for path in parsed.alt_paths.iter().chain([&parsed.template]) {
                prop_assert_eq!(PathTemplate::parse_canonical(&path.to_string()), Ok(path.clone()));
            }
            prop_assert!(!parsed.alt_paths.contains(&parsed.template));
        }
    }

    #[test]
    fn a_notation_survives_its_own_serialisation(index in 0usize..12) {
        let syntax = notations().swap_remove(index);
        let text = toml::to_string(&syntax).unwrap();
        prop_assert_eq!(toml::from_str::<PathSyntax>(&text).unwrap(), syntax);
    }
}

/// So long that what takes quadratic time does not end.
#[test]
fn hostile_texts_take_linear_time() {
    const LENGTH: usize = 80_000;
    for sample in [
        "{", "{a:", "(", ":", ":\"", "*", "**", "<", "{{", "?", "/:a?", "{/:a", "\\", "+", "{a}", "=?", ":a(", "(a)?",
        "{a=(", ":*",
    ] {
        let closing = "}".repeat(LENGTH / 4) + &")".repeat(LENGTH / 4);
        let text = sample.repeat(LENGTH / sample.len()) + &closing;
        for syntax in notations() {
            let parsed = syntax.parse_text(&text);
            assert!(parsed.alt_paths.len() <= 16, "{sample:?} under {syntax:?}");
        }
    }
}
