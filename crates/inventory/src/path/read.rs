//! Reading a path in a framework's notation.
//!
//! One pass over characters and holes, in time linear in their number: the partner of each bracket
//! is found beforehand, so that hostile nesting costs nothing.

mod bracket;
mod sigil;
mod tokens;

use super::expand::{ItemKind, Items, REQUIRED};
use super::regex::{self, Form, Out, Sign};
use super::{GroupMeaning, PathSyntax, PathTemplate, Piece, UnknownTypes};
use tokens::{Token, Tokens};

/// A part of a path as evaluation yields it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RawPiece<'a> {
    /// Known text, in the framework's notation.
    Text(&'a str),
    /// Unknown text; the string says what stands for it, usually an expression.
    Hole(&'a str),
    /// From here on, the path is written as a regular expression.
    Regex,
}

/// What reading a path yields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The longest form.
    pub template: PathTemplate,
    /// The forms with optional parts left out, longest first.
    pub alt_paths: Vec<PathTemplate>,
    /// The parameters with what the notation says about them, in order.
    pub parameters: Vec<ParsedParameter>,
}

/// What a notation says about a parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParsedParameter {
    /// Its name; empty for an unnamed wildcard.
    pub name: String,
    /// Its constraint as written: a type or a regular expression.
    pub constraint: Option<String>,
    /// Its default as written.
    pub default: Option<String>,
    /// Whether its place may be left out of a request.
    pub optional: bool,
    /// Whether it runs over any number of segments.
    pub catch_all: bool,
}

impl PathSyntax {
    /// Reads a path given as known and unknown pieces. Every text is a path: what is not notation
    /// is literal. A path without its first slash gets one.
    pub fn parse(&self, pieces: &[RawPiece<'_>]) -> Parsed {
        let start = if self.regex.always { Some(0) } else { pieces.iter().position(|piece| *piece == RawPiece::Regex) };
        let (notation, expression) = pieces.split_at(start.unwrap_or(pieces.len()));
        let tokens = Tokens::new(notation, self);
        let mut reader = Reader {
            syntax: self,
            tokens: &tokens,
            at: 0,
            items: Items::new(),
            open_groups: Vec::new(),
            parameters: Vec::new(),
            unnamed: 0,
        };
        reader.read();
        if expression.is_empty() {
            return reader.finish();
        }
        let forms = regex::forms(&regex::parse(&signs(expression)), &self.regex);
        let mut all = forms.iter().map(|form| {
            let mut whole = reader.clone();
            whole.form(form, REQUIRED);
            whole.finish()
        });
        let Some(mut first) = all.next() else { return reader.finish() };
        for other in all {
            for path in std::iter::once(other.template).chain(other.alt_paths) {
                if path != first.template && !first.alt_paths.contains(&path) {
                    first.alt_paths.push(path);
                }
            }
        }
        first
    }

    /// Reads a path without holes.
    pub fn parse_text(&self, text: &str) -> Parsed {
        self.parse(&[RawPiece::Text(text)])
    }
}

fn is_literal(form: &Form) -> bool {
    form.iter().all(|out| matches!(out, Out::Slash | Out::Literal(_)))
}

fn signs<'a>(pieces: &[RawPiece<'a>]) -> Vec<Sign<'a>> {
    let mut signs = Vec::new();
    for piece in pieces {
        match piece {
            RawPiece::Text(text) => signs.extend(text.chars().map(Sign::Char)),
            RawPiece::Hole(name) => signs.push(Sign::Hole(name)),
            RawPiece::Regex => {}
        }
    }
    signs
}

#[derive(Clone)]
struct Reader<'a> {
    syntax: &'a PathSyntax,
    tokens: &'a Tokens<'a>,
    at: usize,
    items: Items,
    /// Optional groups that are open, with the position of their closing bracket.
    open_groups: Vec<(usize, usize)>,
    parameters: Vec<ParsedParameter>,
    /// How many unnamed patterns were read.
    unnamed: usize,
}

impl Reader<'_> {
    fn read(&mut self) {
        while let Some(token) = self.tokens.get(self.at) {
            if self.open_groups.last().is_some_and(|(_, close)| *close == self.at) {
                self.open_groups.pop();
                self.at += 1;
                continue;
            }
            match token {
                Token::Hole(name) => {
                    self.push(Piece::Hole { name: name.to_owned() });
                    self.at += 1;
                }
                Token::Char(c) => {
                    let read = self.escaped(c)
                        || self.slash(c)
                        || self.bracketed()
                        || self.grouped()
                        || self.sigil()
                        || self.quantified(c);
                    if !read {
                        self.literal(c);
                        self.at += 1;
                    }
                }
            }
        }
    }

    fn finish(self) -> Parsed {
        Parsed {
            template: self.items.template(),
            alt_paths: self.items.shorter(self.syntax.optional),
            parameters: self.parameters,
        }
    }

    /// Adds what a regular expression amounts to.
    fn form(&mut self, form: &Form, group: usize) {
        for out in form {
            match out {
                // A prefix that ends with a slash, and an expression that starts with one.
                Out::Slash if matches!(self.items.items.last(), Some(last) if matches!(last.kind, ItemKind::Slash)) => {
                }
                Out::Slash => self.items.push(ItemKind::Slash, group),
                Out::Literal(c) => self.items.push(ItemKind::Piece(Piece::Literal(c.to_string())), group),
                Out::Hole(name) => self.items.push(ItemKind::Piece(Piece::Hole { name: name.clone() }), group),
                Out::Parameter(parameter) => {
                    let mut parameter = parameter.clone();
                    let text = parameter.constraint.clone().unwrap_or_default();
                    let (ty, _) = self.constraint(&text, false);
                    parameter.optional = group != REQUIRED;
                    let name = parameter.name.clone();
                    let piece =
                        if parameter.catch_all { Piece::CatchAll { name } } else { Piece::Parameter { name, ty } };
                    self.items.push(ItemKind::Piece(piece), group);
                    if !parameter.name.is_empty() {
                        self.parameters.push(parameter);
                    }
                }
                Out::Optional(inner) => {
                    let own = self.items.open_group(group);
                    self.form(inner, own);
                }
            }
        }
    }

    fn group(&self) -> usize {
        self.open_groups.last().map_or(REQUIRED, |(group, _)| *group)
    }

    fn push(&mut self, piece: Piece) {
        let group = self.group();
        self.items.push(ItemKind::Piece(piece), group);
    }

    fn literal(&mut self, c: char) {
        self.push(Piece::Literal(c.to_string()));
    }

    fn escaped(&mut self, c: char) -> bool {
        let Some(Token::Char(next)) = self.tokens.get(self.at + 1) else { return false };
        let escape = self.syntax.escape == Some(c);
        if escape || (next == c && self.syntax.doubled.contains(c)) {
            self.literal(next);
            self.at += 2;
            return true;
        }
        false
    }

    fn slash(&mut self, c: char) -> bool {
        if c != '/' {
            return false;
        }
        let group = self.group();
        self.items.push(ItemKind::Slash, group);
        self.at += 1;
        true
    }

    fn grouped(&mut self) -> bool {
        let Some((form, close)) = self.tokens.group_at(self.at, self.syntax) else { return false };
        match form.meaning {
            GroupMeaning::Optional => {
                let group = self.items.open_group(self.group());
                self.open_groups.push((group, close));
                self.at += 1;
            }
            GroupMeaning::Pattern => {
                let pattern = self.tokens.text(self.at + 1, close);
                let group = format!("({pattern})");
                let signs: Vec<Sign<'_>> = group.chars().map(Sign::Char).collect();
                let forms = regex::forms(&regex::parse(&signs), &self.syntax.regex);
                let open = self.group();
                self.at = close + 1;
                match forms.as_slice() {
                    // Brackets around text, for a quantifier.
                    [only] if is_literal(only) => {
                        let optional = self.syntax.quantifiers && self.tokens.is_char(self.at, '?');
                        self.at += usize::from(optional);
                        let group = if optional { self.items.open_group(open) } else { open };
                        self.form(only, group);
                    }
                    _ => {
                        let name = self.unnamed.to_string();
                        self.unnamed += 1;
                        let catch_all = self.at == self.tokens.len() && pattern.starts_with(".*");
                        let parameter =
                            ParsedParameter { name, constraint: Some(pattern), catch_all, ..Default::default() };
                        self.parameter(parameter, None);
                    }
                }
            }
        }
        true
    }

    /// A quantifier on the character or pattern before it.
    fn quantified(&mut self, c: char) -> bool {
        if !self.syntax.quantifiers || self.at == 0 {
            return false;
        }
        match c {
            '?' => {
                let group = self.group();
                let Some(last) = self.items.items.last().map(|item| item.group) else {
                    return false;
                };
                if last == group {
                    let own = self.items.open_group(group);
                    if let Some(item) = self.items.items.last_mut() {
                        item.group = own;
                    }
                    if let Some(ItemKind::Piece(Piece::Parameter { .. })) =
                        self.items.items.last().map(|item| &item.kind)
                        && let Some(parameter) = self.parameters.last_mut()
                    {
                        parameter.optional = true;
                    }
                }
            }
            '+' => {}
            _ => return false,
        }
        self.at += 1;
        true
    }

    /// Adds a parameter. `ty` is its canonical type.
    fn parameter(&mut self, parameter: ParsedParameter, ty: Option<String>) {
        let outer = self.group();
        let group = if parameter.optional { self.optional_group(outer) } else { outer };
        let name = parameter.name.clone();
        let piece = if parameter.catch_all { Piece::CatchAll { name } } else { Piece::Parameter { name, ty } };
        self.items.push(ItemKind::Piece(piece), group);
        self.parameters.push(parameter);
    }

    fn optional_group(&mut self, outer: usize) -> usize {
        let group = self.items.open_group(outer);
        if let Some(last) = self.items.items.last_mut()
            && let ItemKind::Piece(Piece::Literal(text)) = &mut last.kind
            && last.group == outer
            && let Some(taken) = text.chars().last().filter(|c| self.syntax.optional_takes.contains(*c))
        {
            text.pop();
            if text.is_empty() {
                *text = taken.to_string();
                last.group = group;
            } else {
                self.items.push(ItemKind::Piece(Piece::Literal(taken.to_string())), group);
            }
        }
        group
    }

    /// What a constraint says: a type to keep, and whether it makes the parameter a catch-all.
    fn constraint(&self, text: &str, may_be_type: bool) -> (Option<String>, bool) {
        let name = text.split('(').next().unwrap_or_default().trim();
        let listed = self.syntax.types.get(text).or_else(|| self.syntax.types.get(name));
        match listed.map(String::as_str) {
            Some("*") => (None, true),
            Some("") => (None, false),
            Some(ty) => (Some(ty.to_owned()), false),
            None if may_be_type && self.syntax.unknown_types == UnknownTypes::Keep && is_type_name(name) => {
                (Some(name.to_owned()), false)
            }
            None => (None, false),
        }
    }
}

fn is_type_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}
