//! Characters and holes in one sequence, with the partner of each bracket.

use crate::path::{GroupForm, PathSyntax, RawPiece};

/// The mark of a bracket without a partner.
const UNMATCHED: usize = usize::MAX;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Char(char),
    Hole(&'a str),
}

pub(super) struct Tokens<'a> {
    sequence: Vec<Token<'a>>,
    /// For each kind of brackets that the notation uses: where the partner of each opening one is.
    partners: Vec<(char, Vec<usize>)>,
    last_slash: Option<usize>,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(pieces: &[RawPiece<'a>], syntax: &PathSyntax) -> Self {
        let mut sequence = Vec::new();
        for piece in pieces {
            match piece {
                RawPiece::Text(text) => sequence.extend(text.chars().map(Token::Char)),
                RawPiece::Hole(name) => sequence.push(Token::Hole(name)),
                RawPiece::Regex => {}
            }
        }
        let mut pairs: Vec<(char, char)> = Vec::new();
        pairs.extend(syntax.brackets.iter().map(|form| (form.open, form.close)));
        pairs.extend(syntax.groups.iter().map(|form| (form.open, form.close)));
        let constraints = syntax.sigils.iter().flat_map(|form| &form.constraints);
        pairs.extend(constraints.map(|form| (form.open, form.close)));
        pairs.sort_unstable();
        pairs.dedup();
        let partners =
            pairs.into_iter().map(|(open, close)| (open, partners(&sequence, open, close, syntax))).collect();
        let last_slash = sequence.iter().rposition(|token| *token == Token::Char('/'));
        Self { sequence, partners, last_slash }
    }

    pub(super) fn get(&self, at: usize) -> Option<Token<'a>> {
        self.sequence.get(at).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.sequence.len()
    }

    pub(super) fn is_char(&self, at: usize, c: char) -> bool {
        self.get(at) == Some(Token::Char(c))
    }

    /// Whether `text` stands at `at`.
    pub(super) fn starts_with(&self, at: usize, text: &str) -> bool {
        text.chars().enumerate().all(|(offset, c)| self.is_char(at + offset, c))
    }

    /// The text from `start` up to `end`; a hole reads as its name.
    pub(super) fn text(&self, start: usize, end: usize) -> String {
        let mut text = String::new();
        for token in &self.sequence[start..end] {
            match token {
                Token::Char(c) => text.push(*c),
                Token::Hole(name) => text.push_str(name),
            }
        }
        text
    }

    pub(super) fn in_last_segment(&self, at: usize) -> bool {
        self.last_slash.is_none_or(|slash| slash < at)
    }

    /// The partner of the bracket `open` at `at`.
    pub(super) fn partner(&self, at: usize, open: char) -> Option<usize> {
        if !self.is_char(at, open) {
            return None;
        }
        let (_, partners) = self.partners.iter().find(|(bracket, _)| *bracket == open)?;
        Some(partners[at]).filter(|partner| *partner != UNMATCHED)
    }

    pub(super) fn group_at(&self, at: usize, syntax: &PathSyntax) -> Option<(GroupForm, usize)> {
        syntax.groups.iter().find_map(|form| Some((*form, self.partner(at, form.open)?)))
    }
}

/// For each position the partner of the opening bracket there.
fn partners(tokens: &[Token<'_>], open: char, close: char, syntax: &PathSyntax) -> Vec<usize> {
    let mut partners = vec![UNMATCHED; tokens.len()];
    let mut stack = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let Token::Char(c) = *token else {
            at += 1;
            continue;
        };
        // Within brackets stand regular expressions, whose escape is the backslash everywhere.
        let escapes = syntax.escape == Some(c) || (c == '\\' && !stack.is_empty());
        let doubled = stack.is_empty() && syntax.doubled.contains(c) && tokens.get(at + 1) == Some(&Token::Char(c));
        if escapes || doubled {
            at += 2;
            continue;
        }
        if c == open {
            stack.push(at);
        } else if c == close
            && let Some(start) = stack.pop()
        {
            partners[start] = at;
        }
        at += 1;
    }
    partners
}
