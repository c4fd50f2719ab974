//! JSON, with the place of every value.

use super::{Entry, MAX_DEPTH, Node, SyntaxError, Value};

type Result<T> = std::result::Result<T, SyntaxError>;

pub(super) fn read(text: &str) -> Result<Node> {
    let mut reader = Reader { text, at: 0, line: 1, line_start: 0 };
    let node = reader.value(0)?;
    reader.space();
    if reader.at < text.len() { Err(reader.error("more text after the end of the value")) } else { Ok(node) }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    line_start: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn place(&self) -> (u32, u32) {
        let before = self.text.get(self.line_start..self.at).unwrap_or_default();
        (self.line, before.chars().count() as u32 + 1)
    }

    fn error(&self, message: &str) -> SyntaxError {
        let (line, column) = self.place();
        SyntaxError { line, column, message: message.to_owned() }
    }

    fn space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'\n' => {
                    self.line += 1;
                    self.line_start = self.at + 1;
                }
                b' ' | b'\t' | b'\r' => {}
                _ => return,
            }
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node> {
        self.space();
        if depth > MAX_DEPTH {
            return Err(self.error("nested too deeply"));
        }
        let (line, column) = self.place();
        let value = match self.peek() {
            Some(b'{') => self.map(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => return Err(self.error("expected a value")),
            None => return Err(self.error("the text ends where a value is expected")),
        };
        Ok(Node { line, column, value })
    }

    fn map(&mut self, depth: usize) -> Result<Value> {
        self.at += 1;
        let mut entries = Vec::new();
        loop {
            self.space();
            match self.peek() {
                Some(b'}') => {
                    self.at += 1;
                    return Ok(Value::Map(entries));
                }
                Some(b'"') => {}
                Some(_) => return Err(self.error("expected a key in double quotes, or `}`")),
                None => return Err(self.error("the text ends within an object")),
            }
            let (line, column) = self.place();
            let key = self.string()?;
            self.space();
            if self.peek() != Some(b':') {
                return Err(self.error("expected `:` after a key"));
            }
            self.at += 1;
            entries.push(Entry { key, line, column, node: self.value(depth + 1)? });
            self.comma(b'}', "expected `,` or `}`")?;
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.space();
            if self.peek() == Some(b']') {
                self.at += 1;
                return Ok(Value::List(items));
            }
            items.push(self.value(depth + 1)?);
            self.comma(b']', "expected `,` or `]`")?;
        }
    }

    /// A comma; a closing bracket is left to be read.
    fn comma(&mut self, close: u8, message: &str) -> Result<()> {
        self.space();
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(())
            }
            Some(byte) if byte == close => Ok(()),
            Some(_) => Err(self.error(message)),
            None => Err(self.error(&format!("the text ends: {message}"))),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else {
            Err(self.error("expected a value"))
        }
    }

    fn number(&mut self) -> Value {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        Value::Number(self.text[start..self.at].to_owned())
    }

    fn string(&mut self) -> Result<String> {
        let start = self.at;
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => self.at += 2,
                Some(b'\n') | None => return Err(self.error("a text is not closed")),
                Some(_) => self.at += 1,
            }
        }
        self.at += 1;
        let quoted = self.text.get(start..self.at).unwrap_or_default();
        if !quoted.contains('\\') {
            return Ok(quoted[1..quoted.len() - 1].to_owned());
        }
        serde_json::from_str(quoted).map_err(|_| self.error("a text has a wrong escape"))
    }
}
