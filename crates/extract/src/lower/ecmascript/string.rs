//! Escapes of strings and templates.

/// Resolves escapes and line ends. Invalid escapes stay as they are.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '\r']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = if rest.starts_with('\r') {
            // Only templates span lines; their line ends are normalised.
            if !rest.starts_with("\r\n") {
                out.push('\n');
            }
            1
        } else {
            escape(rest, &mut out)
        };
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

/// Resolves the escape that `text` begins with and returns its length.
fn escape(text: &str, out: &mut String) -> usize {
    let Some(kind) = text[1..].chars().next() else {
        out.push('\\');
        return 1;
    };
    let simple = match kind {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'v' => '\u{b}',
        '\n' | '\u{2028}' | '\u{2029}' => return 1 + kind.len_utf8(),
        '\r' => return if text[2..].starts_with('\n') { 3 } else { 2 },
        '0'..='7' => {
            let digits = text[1..].chars().take(3).take_while(|c| c.is_digit(8)).count();
            let digits = if kind > '3' { digits.min(2) } else { digits };
            let code = u32::from_str_radix(&text[1..=digits], 8).ok().and_then(char::from_u32);
            out.extend(code);
            return 1 + digits;
        }
        'x' | 'u' => {
            let Some((code, length)) = code_point(text) else {
                out.push('\\');
                out.push(kind);
                return 2;
            };
            out.push(code);
            return length;
        }
        other => other,
    };
    out.push(simple);
    1 + kind.len_utf8()
}

/// Decodes `\xHH`, `\uHHHH`, a pair of surrogates, or `\u{…}`: the character, and the escape's length.
fn code_point(text: &str) -> Option<(char, usize)> {
    let hex = |from: usize, to: usize| {
        let digits = text.get(from..to)?;
        let valid = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_hexdigit());
        if valid { u32::from_str_radix(digits, 16).ok() } else { None }
    };
    if text.starts_with("\\x") {
        return Some((char::from_u32(hex(2, 4)?)?, 4));
    }
    if text.starts_with("\\u{") {
        // The longest escape that can be valid; a missing brace must not cost a search through the whole text.
        let close = text.bytes().take(16).position(|byte| byte == b'}')?;
        return Some((char::from_u32(hex(3, close)?)?, close + 1));
    }
    let first = hex(2, 6)?;
    if let Some(code) = char::from_u32(first) {
        return Some((code, 6));
    }
    if text.get(6..8)? != "\\u" {
        return None;
    }
    let second = hex(8, 12).filter(|second| (0xdc00..0xe000).contains(second))?;
    let code = 0x1_0000 + ((first.checked_sub(0xd800)? & 0x3ff) << 10) + (second - 0xdc00);
    Some((char::from_u32(code)?, 12))
}
