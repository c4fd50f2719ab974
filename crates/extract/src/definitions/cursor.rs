//! A position in the text of a definition, and how it moves on.

use periplus_facts::Span;

/// A position in a text. Every reading function either moves on or gives `None`.
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    line_start: usize,
}

/// Where a span begins.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    line: u32,
    column: u32,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Cursor<'t> {
        Cursor { text, at: 0, line: 1, line_start: 0 }
    }

    pub(super) fn mark(&self) -> Mark {
        Mark { line: self.line, column: (self.at - self.line_start) as u32 + 1 }
    }

    /// From a mark to here.
    pub(super) fn span(&self, from: Mark) -> Span {
        let here = self.mark();
        Span { line: from.line, column: from.column, end_line: here.line, end_column: here.column }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn starts_with(&self, text: &str) -> bool {
        self.text.as_bytes()[self.at..].starts_with(text.as_bytes())
    }

    /// Moves over one byte.
    pub(super) fn step(&mut self) {
        if let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'\n' {
                self.line += 1;
                self.line_start = self.at;
            }
        }
    }

    /// Moves over spaces of this line.
    pub(super) fn skip_inline(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r')) {
            self.step();
        }
    }

    /// Moves over white space and comments; the next byte, if there is one.
    pub(super) fn skip(&mut self) -> Option<u8> {
        loop {
            if self.starts_with("//") {
                self.until(|byte| byte == b'\n');
            } else if self.starts_with("/*") {
                self.step();
                self.step();
                while self.peek().is_some() && !self.starts_with("*/") {
                    self.step();
                }
                self.step();
                self.step();
            } else if self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
                self.step();
            } else {
                return self.peek();
            }
        }
    }

    /// The text up to a byte that ends it, or to the end.
    pub(super) fn until(&mut self, ends: impl Fn(u8) -> bool) -> &'t str {
        let start = self.at;
        while self.peek().is_some_and(|byte| !ends(byte)) {
            self.step();
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Moves over a byte if it comes next, white space aside.
    pub(super) fn eat(&mut self, wanted: u8) -> bool {
        let found = self.skip() == Some(wanted);
        if found {
            self.step();
        }
        found
    }

    /// A word: letters, digits, `_`; inside it `-` too if names of services are meant.
    pub(super) fn word(&mut self, dashes: bool) -> Option<&'t str> {
        self.skip();
        let word = self.until(|byte| !(is_part(byte) || dashes && byte == b'-'));
        (!word.is_empty()).then_some(word)
    }

    /// Moves over a word if it comes next.
    pub(super) fn eat_word(&mut self, wanted: &str) -> bool {
        self.skip();
        let rest = &self.text.as_bytes()[self.at..];
        let found = rest.starts_with(wanted.as_bytes()) && !rest.get(wanted.len()).is_some_and(|byte| is_part(*byte));
        if found {
            self.at += wanted.len();
        }
        found
    }

    /// A string in double or back quotes, without them.
    pub(super) fn string(&mut self) -> Option<&'t str> {
        let quote = self.skip().filter(|byte| matches!(byte, b'"' | b'`'))?;
        self.step();
        let text = self.until(|byte| byte == quote || (quote == b'"' && byte == b'\n'));
        if self.peek() == Some(quote) {
            self.step();
        }
        Some(text)
    }

    /// Moves over everything up to the bracket that closes the one just read.
    pub(super) fn close(&mut self) {
        let mut open = 1u32;
        while let Some(byte) = self.skip() {
            if matches!(byte, b'"' | b'`') {
                self.string();
                continue;
            }
            self.step();
            match byte {
                b'(' | b'{' | b'[' => open += 1,
                b')' | b'}' | b']' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return;
            }
        }
    }
}

fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}
