//! Columns in bytes from positions in characters.

use super::AT;

/// Walks a text once, forwards as a rule.
pub(super) struct Positions<'x> {
    text: &'x str,
    at: Place,
}

#[derive(Clone, Copy, Default)]
struct Place {
    /// A character's number.
    number: usize,
    /// The byte it begins at.
    byte: usize,
    /// The bytes before it on its line, as the source has them: the stand-in for `@` counts one.
    column: usize,
}

impl<'x> Positions<'x> {
    pub(super) fn new(text: &'x str) -> Positions<'x> {
        Positions { text, at: Place::default() }
    }

    /// The column of a character, in bytes from 1.
    pub(super) fn column(&mut self, index: usize) -> u32 {
        let mut at = self.at;
        if index < at.number {
            at = self.back(index);
        }
        for char in self.text[at.byte..].chars().take(index - at.number) {
            at.number += 1;
            at.byte += char.len_utf8();
            at.column = if char == '\n' { 0 } else { at.column + width(char) };
        }
        self.at = at;
        at.column as u32 + 1
    }

    /// Some characters backwards: from the end of a node to the start of the next, which may be before it.
    fn back(&self, index: usize) -> Place {
        let mut at = self.at;
        let mut crossed_line = false;
        for char in self.text[..at.byte].chars().rev().take(at.number - index) {
            at.number -= 1;
            at.byte -= char.len_utf8();
            crossed_line |= char == '\n';
            at.column = at.column.saturating_sub(width(char));
        }
        if crossed_line {
            let line = self.text[..at.byte].rfind('\n').map_or(0, |end| end + 1);
            at.column = self.text[line..at.byte].chars().map(width).sum();
        }
        at
    }
}

fn width(char: char) -> usize {
    if char == AT { 1 } else { char.len_utf8() }
}
