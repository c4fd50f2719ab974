//! The syntax tree of a regular expression, as far as paths need it.

/// Groups nested deeper than this are not followed.
const DEPTH: usize = 32;

/// A character of the expression, or a piece of it that could not be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign<'a> {
    Char(char),
    Hole(&'a str),
}

/// A sequence of atoms.
pub(crate) type Sequence = Vec<Atom>;

/// Something that matches, and how often it may.
#[derive(Clone, Debug)]
pub(crate) struct Atom {
    pub(crate) node: Node,
    /// It may be absent.
    pub(crate) nullable: bool,
    /// It may be repeated.
    pub(crate) many: bool,
    /// Its text without the quantifier.
    pub(crate) source: String,
}

#[derive(Clone, Debug)]
pub(crate) enum Node {
    Char(char),
    Hole(String),
    /// Any one of several characters.
    Class {
        /// A slash may be among them.
        slash: bool,
    },
    /// The unescaped dot.
    Dot,
    Group {
        /// The name of what it captures, if it captures.
        capture: Option<Capture>,
        alternatives: Vec<Sequence>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Capture {
    Named(String),
    /// Its place among the groups without a name, from 0.
    Numbered(usize),
}

/// The alternatives of a whole expression. What can't be read stands as a hole, so that nothing is ever invented.
pub(crate) fn parse(signs: &[Sign<'_>]) -> Vec<Sequence> {
    let mut parser = Parser { signs, at: 0, unnamed: 0 };
    let mut all = parser.alternatives(0);
    while parser.at < signs.len() {
        // A closing bracket too many.
        parser.at += 1;
        let rest = parser.alternatives(0);
        if let (Some(last), Some(first)) = (all.last_mut(), rest.into_iter().next()) {
            last.extend(first);
        }
    }
    all
}

struct Parser<'a> {
    signs: &'a [Sign<'a>],
    at: usize,
    unnamed: usize,
}

impl Parser<'_> {
    fn peek(&self, offset: usize) -> Option<char> {
        match self.signs.get(self.at + offset) {
            Some(Sign::Char(c)) => Some(*c),
            _ => None,
        }
    }

    fn eat(&mut self, text: &str) -> bool {
        let fits = text.chars().enumerate().all(|(offset, c)| self.peek(offset) == Some(c));
        if fits {
            self.at += text.chars().count();
        }
        fits
    }

    fn text(&self, start: usize) -> String {
        let mut text = String::new();
        for sign in &self.signs[start..self.at] {
            match sign {
                Sign::Char(c) => text.push(*c),
                Sign::Hole(name) => text.push_str(name),
            }
        }
        text
    }

    /// Up to the closing bracket of the enclosing group, which is left.
    fn alternatives(&mut self, depth: usize) -> Vec<Sequence> {
        let mut all = vec![Sequence::new()];
        while self.at < self.signs.len() && self.peek(0) != Some(')') {
            if self.eat("|") {
                all.push(Sequence::new());
                continue;
            }
            let start = self.at;
            let Some(node) = self.node(depth) else { continue };
            let source = self.text(start);
            let (nullable, many) = self.quantifier();
            if let Some(last) = all.last_mut() {
                last.push(Atom { node, nullable, many, source });
            }
        }
        all
    }

    /// One atom; nothing for what matches no text.
    fn node(&mut self, depth: usize) -> Option<Node> {
        let sign = self.signs[self.at];
        let Sign::Char(c) = sign else {
            self.at += 1;
            let Sign::Hole(name) = sign else { return None };
            return Some(Node::Hole(name.to_owned()));
        };
        match c {
            '(' => self.group(depth),
            '[' => Some(self.class()),
            '\\' => self.escape(),
            '.' => {
                self.at += 1;
                Some(Node::Dot)
            }
            '^' | '$' => {
                self.at += 1;
                None
            }
            other => {
                self.at += 1;
                Some(Node::Char(other))
            }
        }
    }

    fn escape(&mut self) -> Option<Node> {
        let escaped = self.peek(1);
        self.at = (self.at + 2).min(self.signs.len());
        match escaped? {
            'd' | 'w' | 's' | 'h' => Some(Node::Class { slash: false }),
            'D' | 'W' | 'S' => Some(Node::Class { slash: true }),
            'b' | 'B' | 'A' | 'Z' | 'z' | 'G' => None,
            other if other.is_ascii_alphanumeric() => Some(Node::Hole(format!("\\{other}"))),
            other => Some(Node::Char(other)),
        }
    }

    fn class(&mut self) -> Node {
        self.at += 1;
        let negated = self.eat("^");
        let mut slash = false;
        let mut only = None;
        let mut count = 0usize;
        while let Some(sign) = self.signs.get(self.at) {
            self.at += 1;
            count += 1;
            match sign {
                Sign::Char(']') if count > 1 => break,
                Sign::Char('/') => {
                    slash = true;
                    only = Some('/');
                }
                Sign::Char('\\') => {
                    let escaped = self.peek(0);
                    self.at = (self.at + 1).min(self.signs.len());
                    slash |= matches!(escaped, Some('/' | 'D' | 'W' | 'S'));
                    only = escaped.filter(|c| !c.is_ascii_alphanumeric());
                }
                Sign::Char(c) => only = Some(*c),
                Sign::Hole(_) => slash = true,
            }
        }
        match only {
            // `[.]` is how some write a literal dot.
            Some(c) if !negated && count == 2 => Node::Char(c),
            _ => Node::Class { slash: slash != negated },
        }
    }

    fn group(&mut self, depth: usize) -> Option<Node> {
        self.at += 1;
        let mut capture = None;
        let mut matches_text = true;
        if self.eat("?P<") || self.named_ahead() {
            capture = Some(Capture::Named(self.until('>')));
        } else if self.eat("?=") || self.eat("?!") || self.eat("?<=") || self.eat("?<!") {
            matches_text = false;
        } else if self.eat("?") {
            // `(?:`, or flags: `(?i)`, `(?i:`.
            while self.peek(0).is_some_and(|c| c.is_ascii_alphabetic() || c == '-') {
                self.at += 1;
            }
            self.eat(":");
        } else {
            capture = Some(Capture::Numbered(self.unnamed));
            self.unnamed += 1;
        }
        let start = self.at;
        let alternatives = if depth >= DEPTH { self.skipped() } else { self.alternatives(depth + 1) };
        let empty = start == self.at;
        let closed = self.eat(")");
        if !closed && depth < DEPTH {
            return Some(Node::Hole("(".to_owned()));
        }
        if !matches_text || (empty && capture.is_none()) {
            // A condition on what stands there, or a flag.
            self.quantifier();
            return None;
        }
        Some(Node::Group { capture, alternatives })
    }

    /// `?<name>`, not `?<=` and `?<!`.
    fn named_ahead(&mut self) -> bool {
        self.peek(2).is_some_and(|c| c.is_alphanumeric() || c == '_') && self.eat("?<")
    }

    fn until(&mut self, end: char) -> String {
        let start = self.at;
        while self.at < self.signs.len() && self.peek(0) != Some(end) {
            self.at += 1;
        }
        let text = self.text(start);
        self.at = (self.at + 1).min(self.signs.len());
        text
    }

    /// The rest of a group that is nested too deeply: unknown.
    fn skipped(&mut self) -> Vec<Sequence> {
        let mut open = 0usize;
        while let Some(sign) = self.signs.get(self.at) {
            match sign {
                Sign::Char('\\') => self.at += 1,
                Sign::Char('(') => open += 1,
                Sign::Char(')') if open == 0 => break,
                Sign::Char(')') => open -= 1,
                _ => {}
            }
            self.at += 1;
        }
        self.at = self.at.min(self.signs.len());
        let node = Node::Hole("pattern".to_owned());
        vec![vec![Atom { node, nullable: false, many: false, source: String::new() }]]
    }

    /// Whether what stands before may be absent, and repeated.
    fn quantifier(&mut self) -> (bool, bool) {
        let (mut nullable, mut many) = (false, false);
        match self.peek(0) {
            Some('?') => nullable = true,
            Some('*') => (nullable, many) = (true, true),
            Some('+') => many = true,
            Some('{') => {
                let start = self.at + 1;
                let mut end = start;
                while matches!(self.signs.get(end), Some(Sign::Char(c)) if c.is_ascii_digit() || *c == ',') {
                    end += 1;
                }
                if end == start || self.signs.get(end) != Some(&Sign::Char('}')) {
                    return (false, false);
                }
                self.at = end;
                let bounds = self.text(start);
                let (least, most) = bounds.split_once(',').unwrap_or((&bounds, &bounds));
                nullable = least.chars().all(|c| c == '0');
                many = !matches!(most, "0" | "1");
            }
            _ => return (false, false),
        }
        self.at += 1;
        // Lazy and possessive forms match the same texts.
        if matches!(self.peek(0), Some('?' | '+')) {
            self.at += 1;
        }
        (nullable, many)
    }
}
