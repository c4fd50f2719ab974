//! Words, strings and signs of build scripts that are programs: enough to read their declarative parts.

use std::ops::Range;

/// A token with its place. A string's place is that of its quotes.
#[derive(Debug, PartialEq)]
pub(super) enum Token<'t> {
    /// Letters, digits, `_`, `-` and inner dots.
    Word(&'t str, Range<usize>),
    /// A string literal's text, its escapes unresolved.
    Text(&'t str, Range<usize>),
    /// Any other character.
    Sign(char, Range<usize>),
}

impl Token<'_> {
    /// Where the token stands.
    pub(super) fn range(&self) -> Range<usize> {
        let (Token::Word(_, at) | Token::Text(_, at) | Token::Sign(_, at)) = self;
        at.clone()
    }
}

/// The tokens of a script. `comment` is `#`, or `/` for `//` and `/* */`.
pub(super) fn tokens(text: &str, comment: char) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(char) = text[at..].chars().next() {
        let rest = &text[at..];
        let end = match char {
            '#' if comment == '#' => at + line_length(rest),
            '/' if comment == '/' && rest.starts_with("//") => at + line_length(rest),
            '/' if comment == '/' && rest.starts_with("/*") => at + rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => {
                let (inner, length) = string(rest, char);
                out.push(Token::Text(inner, at..at + length));
                at + length
            }
            _ if char.is_whitespace() => at + char.len_utf8(),
            _ if char.is_alphanumeric() || char == '_' => {
                let length = rest.find(|char: char| !is_word(char)).unwrap_or(rest.len());
                let word = rest[..length].trim_end_matches(['.', '-']);
                out.push(Token::Word(word, at..at + word.len()));
                at + word.len()
            }
            _ => {
                out.push(Token::Sign(char, at..at + char.len_utf8()));
                at + char.len_utf8()
            }
        };
        at = end;
    }
    out
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '_' | '.' | '-')
}

fn line_length(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

/// The text of the string that begins `text`, and its length with quotes. A string that is not closed ends with its
/// line; one in triple quotes with the file.
fn string(text: &str, quote: char) -> (&str, usize) {
    let triple: String = std::iter::repeat_n(quote, 3).collect();
    if let Some(inner) = text.strip_prefix(triple.as_str()) {
        let length = inner.find(triple.as_str()).unwrap_or(inner.len());
        return (&inner[..length], (length + 6).min(text.len()));
    }
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        if char == quote && !escaped {
            return (&text[1..at], at + 1);
        }
        if char == '\n' {
            return (&text[1..at], at);
        }
        escaped = char == '\\' && !escaped;
    }
    (&text[1..], text.len())
}
