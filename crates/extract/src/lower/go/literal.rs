//! Literals: strings, runes, integers.

/// The value of an interpreted string's or rune's text between its quotes. Escapes of bytes that are not UTF-8 on their
/// own, and escapes that Go doesn't know, stay as they are written.
pub(super) fn unescape(text: &str) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut out: Vec<u8> = Vec::with_capacity(text.len());
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] != b'\\' {
            out.push(bytes[at]);
            at += 1;
            continue;
        }
        let length = escape(bytes, at, &mut out);
        if length == 0 {
            out.push(b'\\');
            at += 1;
        } else {
            at += length;
        }
    }
    // `"\xff"` alone is not text: such a literal is binary data, and its spelling serves as well as any value.
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

/// Decodes the escape at `at`; the number of bytes it takes, or 0 if it is none.
fn escape(bytes: &[u8], at: usize, out: &mut Vec<u8>) -> usize {
    let simple = match bytes.get(at + 1) {
        Some(b'a') => 0x07,
        Some(b'b') => 0x08,
        Some(b'f') => 0x0c,
        Some(b'n') => b'\n',
        Some(b'r') => b'\r',
        Some(b't') => b'\t',
        Some(b'v') => 0x0b,
        Some(&quote @ (b'\\' | b'\'' | b'"')) => quote,
        Some(b'x') => return numeric(bytes, at + 2, 2, 16).map_or(0, |value| push_byte(out, value, 4)),
        Some(b'0'..=b'7') => return numeric(bytes, at + 1, 3, 8).map_or(0, |value| push_byte(out, value, 4)),
        Some(b'u') => return numeric(bytes, at + 2, 4, 16).map_or(0, |value| push_char(out, value, 6)),
        Some(b'U') => return numeric(bytes, at + 2, 8, 16).map_or(0, |value| push_char(out, value, 10)),
        _ => return 0,
    };
    out.push(simple);
    2
}

fn numeric(bytes: &[u8], from: usize, digits: usize, radix: u32) -> Option<u32> {
    let digits = std::str::from_utf8(bytes.get(from..from + digits)?).ok()?;
    if digits.starts_with('+') { None } else { u32::from_str_radix(digits, radix).ok() }
}

fn push_byte(out: &mut Vec<u8>, value: u32, length: usize) -> usize {
    match u8::try_from(value) {
        Ok(byte) => {
            out.push(byte);
            length
        }
        Err(_) => 0,
    }
}

fn push_char(out: &mut Vec<u8>, value: u32, length: usize) -> usize {
    match char::from_u32(value) {
        Some(char) => {
            out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
            length
        }
        None => 0,
    }
}

/// The value of a raw string's text between its back quotes: carriage returns are dropped.
pub(super) fn raw(text: &str) -> String {
    text.replace('\r', "")
}

/// The value of an integer literal, if it fits.
pub(super) fn integer(text: &str) -> Option<i64> {
    let digits = text.replace('_', "").to_ascii_lowercase();
    let (digits, radix) = match digits.as_bytes() {
        [b'0', b'x', ..] => (&digits[2..], 16),
        [b'0', b'o', ..] => (&digits[2..], 8),
        [b'0', b'b', ..] => (&digits[2..], 2),
        [b'0', _, ..] => (&digits[1..], 8),
        _ => (digits.as_str(), 10),
    };
    i64::from_str_radix(digits, radix).ok()
}
