//! English plurals, as frameworks make the paths of collections of the names of things.

/// Words that stay as they are, as ends of longer ones.
const UNCHANGED: &[&str] = &["fish", "sheep", "deer", "series", "species", "news"];

/// Ends of words with plurals of their own.
const IRREGULAR: &[(&str, &str)] = &[
    ("child", "children"),
    ("man", "men"),
    ("mouse", "mice"),
    ("goose", "geese"),
    ("foot", "feet"),
    ("tooth", "teeth"),
    ("genus", "genera"),
    ("datum", "data"),
    ("criterion", "criteria"),
    ("phenomenon", "phenomena"),
    ("stimulus", "stimuli"),
    ("nucleus", "nuclei"),
    ("curriculum", "curricula"),
    ("quiz", "quizzes"),
    ("photo", "photos"),
    ("piano", "pianos"),
    ("nife", "nives"),
    ("life", "lives"),
    ("wife", "wives"),
    ("alf", "alves"),
    ("elf", "elves"),
    ("olf", "olves"),
    ("leaf", "leaves"),
    ("sis", "ses"),
    ("axis", "axes"),
];

/// The plural of a word.
pub(super) fn plural(word: &str) -> String {
    if UNCHANGED.iter().any(|end| word.ends_with(end)) {
        return word.to_owned();
    }
    if let Some((end, instead)) = IRREGULAR.iter().find(|(end, _)| word.ends_with(end)) {
        return format!("{}{instead}", &word[..word.len() - end.len()]);
    }
    let vowel_before_last = word.chars().rev().nth(1).is_some_and(|c| "aeiou".contains(c));
    match word.chars().next_back() {
        Some('y') if !vowel_before_last => format!("{}ies", &word[..word.len() - 1]),
        Some('o') if !vowel_before_last => format!("{word}es"),
        Some('s' | 'x' | 'z') => format!("{word}es"),
        Some('h') if word.ends_with("ch") || word.ends_with("sh") => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn plurals_are_those_of_the_library_that_frameworks_use() {
        for (word, expected) in [
            ("germinationTest", "germinationTests"),
            ("country", "countries"),
            ("survey", "surveys"),
            ("address", "addresses"),
            ("branch", "branches"),
            ("person", "persons"),
            ("hero", "heroes"),
            ("video", "videos"),
            ("wife", "wives"),
            ("roof", "roofs"),
            ("half", "halves"),
            ("loaf", "loafs"),
            ("analysisResult", "analysisResults"),
            ("analysis", "analyses"),
            ("status", "statuses"),
            ("series", "series"),
        ] {
            assert_eq!(plural(word).to_lowercase(), expected.to_lowercase(), "{word}");
        }
        assert_eq!(plural("settings"), "settingses");
    }
}
