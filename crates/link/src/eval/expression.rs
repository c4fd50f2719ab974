//! Regular expressions that code applies to texts.

use regex::{Regex, RegexBuilder};

/// What a compiled expression may weigh, in bytes.
const MAX_SIZE: usize = 1 << 16;

/// What replaces all matches of an expression in a text.
pub(super) fn replaces(pattern: &str, with: &str) -> Option<impl Fn(&str) -> String + use<>> {
    let pattern = compile(pattern)?;
    let with = replacement(with);
    Some(move |text: &str| pattern.replace_all(text, with.as_str()).into_owned())
}

/// Compiles an expression; one that means something else here, or nothing, is not applied.
fn compile(pattern: &str) -> Option<Regex> {
    let pattern = pattern.strip_prefix(crate::assemble::REGEX_MARK).unwrap_or(pattern);
    RegexBuilder::new(pattern).size_limit(MAX_SIZE).build().ok()
}

/// `$1-$2` with its names set off: here a name reaches as far as letters do.
fn replacement(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 {
            out.push_str("${");
            out.push_str(&after[..digits]);
            out.push('}');
        } else {
            out.push('$');
        }
        rest = &after[digits..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{compile, replacement};

    #[test]
    fn groups_are_put_in_by_number() {
        let words = compile("([a-z])([A-Z])").expect("a plain expression");
        assert_eq!(words.replace_all("TideTable", replacement("$1_$2").as_str()), "Tide_Table");
        assert_eq!(replacement("a$b ${name}"), "a$b ${name}");
        assert!(compile("(?<!x)y").is_none());
    }
}
