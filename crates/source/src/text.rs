//! Decoding: from a file's bytes to text, or to the reason why there is none.

use encoding_rs::{UTF_16BE, UTF_16LE};
use periplus_inventory::{Role, SkipReason, Skipped};

use crate::Entry;

/// A file's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text, without a byte order mark.
    pub text: String,
    /// How it was encoded.
    pub encoding: Encoding,
    /// Bytes that the encoding does not allow were replaced by U+FFFD.
    pub replaced: bool,
    /// What the file is for, judged by its path and by the shape of its text.
    pub role: Role,
}

/// How a file was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a byte order mark.
    Utf8,
    /// UTF-8 with a byte order mark.
    Utf8WithMark,
    /// UTF-16, little-endian, with a byte order mark.
    Utf16Le,
    /// UTF-16, big-endian, with a byte order mark.
    Utf16Be,
}

/// Why a file has no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The reason, as it is counted.
    pub reason: SkipReason,
    /// The reason in words.
    pub detail: String,
}

impl Unread {
    pub(crate) fn new(reason: SkipReason, detail: impl Into<String>) -> Self {
        Self { reason, detail: detail.into() }
    }

    /// The entry in the list of skipped files.
    pub fn skipped(&self, entry: &Entry) -> Skipped {
        Skipped { file: entry.path.clone(), reason: self.reason }
    }
}

/// The text of `bytes`, its encoding, and whether anything had to be replaced.
pub(crate) fn decode(bytes: Vec<u8>) -> Result<(String, Encoding, bool), Unread> {
    let (text, encoding, replaced) = match bytes.as_slice() {
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            let text = String::from_utf8_lossy(rest);
            let replaced = matches!(text, std::borrow::Cow::Owned(_));
            (text.into_owned(), Encoding::Utf8WithMark, replaced)
        }
        [0xFF, 0xFE, rest @ ..] => {
            let (text, replaced) = UTF_16LE.decode_without_bom_handling(rest);
            (text.into_owned(), Encoding::Utf16Le, replaced)
        }
        [0xFE, 0xFF, rest @ ..] => {
            let (text, replaced) = UTF_16BE.decode_without_bom_handling(rest);
            (text.into_owned(), Encoding::Utf16Be, replaced)
        }
        _ => match String::from_utf8(bytes) {
            Ok(text) => (text, Encoding::Utf8, false),
            Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), Encoding::Utf8, true),
        },
    };
    if memchr::memchr(0, text.as_bytes()).is_some() {
        return Err(Unread::new(SkipReason::Binary, "it holds NUL bytes, so it is no text"));
    }
    Ok((text, encoding, replaced))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn byte_order_marks_decide_and_vanish() {
        let utf16 = |mark: [u8; 2], to_bytes: fn(u16) -> [u8; 2]| {
            let units = "é = 1\n".encode_utf16().flat_map(to_bytes);
            decode(mark.into_iter().chain(units).collect())
        };
        let text = "é = 1\n".to_owned();
        assert_eq!(decode(text.clone().into_bytes()), Ok((text.clone(), Encoding::Utf8, false)));
        assert_eq!(decode(format!("\u{feff}{text}").into()), Ok((text.clone(), Encoding::Utf8WithMark, false)));
        assert_eq!(utf16([0xFF, 0xFE], u16::to_le_bytes), Ok((text.clone(), Encoding::Utf16Le, false)));
        assert_eq!(utf16([0xFE, 0xFF], u16::to_be_bytes), Ok((text, Encoding::Utf16Be, false)));
    }

    #[test]
    fn invalid_bytes_are_replaced_and_reported() {
        assert_eq!(decode(b"a\xffb".to_vec()), Ok(("a\u{fffd}b".to_owned(), Encoding::Utf8, true)));
        assert_eq!(decode(b"\xFF\xFEa\0b".to_vec()), Ok(("a\u{fffd}".to_owned(), Encoding::Utf16Le, true)));
    }

    #[test]
    fn nul_bytes_make_a_file_binary() {
        for bytes in [&b"a\0b"[..], b"\xEF\xBB\xBF\0", b"\xFF\xFEa\0\0\0"] {
            assert_eq!(decode(bytes.to_vec()).map_err(|unread| unread.reason), Err(SkipReason::Binary));
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_text_or_binary(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            match decode(bytes.clone()) {
                Ok((text, ..)) => prop_assert!(!text.contains('\0')),
                Err(unread) => prop_assert_eq!(unread.reason, SkipReason::Binary),
            }
        }
    }
}
