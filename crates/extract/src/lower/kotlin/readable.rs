//! What the grammar is given to read, where the language has more than it knows. Offsets stay what they are, and texts
//! are taken from the source itself.

use std::borrow::Cow;

/// Blanks for commas behind last type arguments, and plain texts for those in which one dollar is a dollar.
pub(in super::super) fn readable(text: &str) -> Cow<'_, str> {
    match plain_dollars(text) {
        Some(plain) => Cow::Owned(without_last_commas(&plain).into_owned()),
        None => without_last_commas(text),
    }
}

fn without_last_commas(text: &str) -> Cow<'_, str> {
    let ends_arguments = |at: usize| text[at + 1..].trim_ascii_start().starts_with('>');
    if !text.match_indices(',').any(|(at, _)| ends_arguments(at)) {
        return Cow::Borrowed(text);
    }
    let mut readable = String::with_capacity(text.len());
    for piece in text.split_inclusive(',') {
        let end = readable.len() + piece.len();
        match piece.strip_suffix(',').filter(|_| ends_arguments(end - 1)) {
            Some(before) => readable.extend([before, " "]),
            None => readable.push_str(piece),
        }
    }
    Cow::Owned(readable)
}

/// `$$"${key}"`: as many dollars as stand before the text begin an expression in it, fewer are dollars.
fn plain_dollars(text: &str) -> Option<String> {
    if !text.contains("$$\"") {
        return None;
    }
    let mut bytes = text.as_bytes().to_vec();
    let mut from = 0;
    while let Some(at) = text[from..].find("$$\"").map(|at| from + at) {
        let quote = at + 2;
        let start = text[..quote].trim_end_matches('$').len();
        let needed = quote - start;
        bytes[start..quote].fill(b' ');
        let (inside, end) = match text[quote..].strip_prefix("\"\"\"") {
            Some(rest) => (quote + 3, rest.find("\"\"\"").map(|length| quote + 3 + length)),
            None => (quote + 1, closing(&text[quote + 1..]).map(|length| quote + 1 + length)),
        };
        let end = end.unwrap_or(text.len());
        let mut run = 0;
        for (at, byte) in text.as_bytes()[inside..end].iter().enumerate() {
            run = if *byte == b'$' { run + 1 } else { 0 };
            if run > 0 && run != needed {
                bytes[inside + at] = b'_';
            }
        }
        from = end.max(quote + 1);
    }
    String::from_utf8(bytes).ok()
}

/// How long a text in single quotes is.
fn closing(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' | b'\n' => return Some(at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn texts_with_dollars_are_plain() {
        assert_eq!(readable("f($$\"${a}/x\", \"${b}\")"), "f(  \"_{a}/x\", \"${b}\")");
        assert_eq!(readable("$$\"\"\"$a $$b\"\"\""), "  \"\"\"_a _$b\"\"\"");
    }
}
