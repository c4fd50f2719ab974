//! Columns of cells that may be wider than they are long.

use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr};

/// `text` filled up with spaces to `width` columns.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let mut cell = text.to_owned();
    let missing = width.saturating_sub(text.width());
    let _ = write!(cell, "{:missing$}", "");
    cell
}

/// The widest of `cells`.
pub(crate) fn widest<'a>(cells: impl IntoIterator<Item = &'a str>) -> usize {
    cells.into_iter().map(UnicodeWidthStr::width).max().unwrap_or_default()
}

/// `text` within `width` columns; what is cut off at the start becomes `…`. The end of a place is what tells it apart.
pub(crate) fn cut_start(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = width.saturating_sub(1);
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        let Some(rest) = kept.checked_sub(c.width().unwrap_or_default()) else { break };
        kept = rest;
        start = at;
    }
    format!("…{}", &text[start..])
}

/// `text` within `width` columns; what is cut off at the end becomes `…`.
pub(crate) fn cut_end(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = width.saturating_sub(1);
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let Some(rest) = kept.checked_sub(c.width().unwrap_or_default()) else { break };
        kept = rest;
        end = at + c.len_utf8();
    }
    format!("{}…", &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_counted_in_columns() {
        assert_eq!(padded("日本", 6), "日本  ");
        assert_eq!(cut_end("abcdef", 4), "abc…");
        assert_eq!(cut_start("a/b/cd.py:3", 6), "….py:3");
        assert_eq!(cut_start("日本日本", 5), "…日本");
        assert_eq!(cut_end("日本日本", 4), "日…");
        assert_eq!(cut_end("abc", 0), "…");
    }
}
