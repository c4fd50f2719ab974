//! What the grammar is given to read, where the language has more than it knows. Offsets stay what they are, and texts
//! are taken from the source itself.

use std::borrow::Cow;

/// How far the end of an argument is looked for.
const REACH: usize = 512;

/// Blanks for the `new` of `new(value)` (Go 1.26): what is left is the value, and pointers are dropped anyway. Where the
/// file declares a function of that name it is called, and the grammar is given another name for it.
pub(in super::super) fn readable(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut plain: Option<Vec<u8>> = None;
    let declared = text.contains("\nfunc new(");
    for (at, found) in text.match_indices("new(") {
        let word = at.checked_sub(1).is_some_and(|before| is_word(bytes[before]) || bytes[before] == b'.');
        // `func new(…)`, `func (a *App) new(…)`.
        let declaration = text[..at].trim_end().ends_with("func") || text[..at].ends_with(") ");
        if !word && !declaration && argument(&bytes[at + found.len()..]).is_some_and(is_value) {
            let plain = &mut plain.get_or_insert_with(|| bytes.to_vec())[at..at + 3];
            plain.copy_from_slice(if declared { b"own" } else { b"   " });
        }
    }
    // No built-in function makes anything of a text.
    for (at, _) in text.match_indices("make(\"") {
        if !at.checked_sub(1).is_some_and(|before| is_word(bytes[before]) || bytes[before] == b'.') {
            plain.get_or_insert_with(|| bytes.to_vec())[at..at + 4].copy_from_slice(b"own_");
        }
    }
    plain.and_then(|plain| String::from_utf8(plain).ok()).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// What stands before the bracket that closes.
fn argument(rest: &[u8]) -> Option<&[u8]> {
    let mut open = 0usize;
    let mut quote = None;
    for (at, byte) in rest.iter().take(REACH).enumerate() {
        match (quote, byte) {
            (Some(with), byte) if with == *byte && rest[at - 1] != b'\\' => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'`' | b'\'') => quote = Some(*byte),
            (None, b'(' | b'[' | b'{') => open += 1,
            (None, b')') if open == 0 => return Some(rest[..at].trim_ascii()),
            (None, b')' | b']' | b'}') => open = open.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// True if an argument cannot be a type. A name alone may be both, and reads as both.
fn is_value(argument: &[u8]) -> bool {
    let Some(first) = argument.first() else { return false };
    let is_type = [b"func".as_slice(), b"chan", b"<-chan", b"struct", b"interface", b"map[", b"[", b"*"];
    if is_type.iter().any(|start| argument.starts_with(start)) {
        return false;
    }
    let literal = first.is_ascii_digit() || matches!(first, b'"' | b'`' | b'\'' | b'-' | b'!' | b'&' | b'(');
    let operator = argument.windows(2).any(|pair| pair[0] == b' ' && b"+-*/%&|<>=!^".contains(&pair[1]));
    literal || operator || argument.iter().any(|byte| matches!(byte, b'(' | b'{'))
}

fn is_word(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric() || byte >= 0x80
}
