//! Parameters that a sign introduces: `:id`, `*rest`, `:id(\d+)?`.

use super::{ParsedParameter, Reader, Token};
use crate::path::{ConstraintMeaning, NameRule, SigilForm, SigilKind, SigilPlace};

/// The longest name that is looked for, in characters. It bounds the work on text that only looks
/// like a name until its end is reached.
const NAME_REACH: usize = 256;

impl Reader<'_> {
    /// Reads the sign at the current position, if one stands there and has its meaning.
    pub(super) fn sigil(&mut self) -> bool {
        let syntax = self.syntax;
        let fitting = syntax.sigils.iter().filter(|form| {
            !form.text.is_empty() && self.tokens.starts_with(self.at, &form.text) && self.is_in_place(form)
        });
        let Some(form) = fitting.max_by_key(|form| form.text.chars().count()) else {
            return false;
        };
        let start = self.at + form.text.chars().count();
        let Some((name, end)) = self.name(form, start) else { return false };
        if form.place == SigilPlace::End && end != self.tokens.len() {
            return false;
        }
        self.at = end;
        let mut parameter = ParsedParameter {
            name,
            optional: form.always_optional,
            catch_all: form.kind == SigilKind::CatchAll,
            ..Default::default()
        };
        let ty = self.sigil_constraint(form, &mut parameter);
        self.sigil_suffix(form, &mut parameter);
        self.parameter(parameter, ty);
        true
    }

    fn is_in_place(&self, form: &SigilForm) -> bool {
        match form.place {
            SigilPlace::Anywhere | SigilPlace::End => true,
            SigilPlace::SegmentStart => self.at == 0 || self.tokens.is_char(self.at - 1, '/'),
            SigilPlace::Segment => {
                let end = self.at + form.text.chars().count();
                (self.at == 0 || self.tokens.is_char(self.at - 1, '/'))
                    && (end == self.tokens.len() || self.tokens.is_char(end, '/'))
            }
            SigilPlace::LastSegment => self.tokens.in_last_segment(self.at),
        }
    }

    /// The name that starts at `start`, and where it ends; nothing when a name is missing.
    fn name(&self, form: &SigilForm, start: usize) -> Option<(String, usize)> {
        if form.name == NameRule::None {
            return Some((String::new(), start));
        }
        if form.quoted && self.tokens.is_char(start, '"') {
            let mut end = start + 1;
            while let Some(token) = self.tokens.get(end).filter(|_| end - start < NAME_REACH) {
                if token == Token::Char('"') {
                    return Some((self.tokens.text(start + 1, end), end + 1));
                }
                end += 1;
            }
        }
        let mut end = start;
        while let Some(token) = self.tokens.get(end).filter(|_| end - start < NAME_REACH) {
            let continues = match token {
                // An unknown name: the parameter is there all the same.
                Token::Hole(_) => !form.anonymous || form.kind == SigilKind::Parameter || end > start,
                Token::Char(c) => match &form.name {
                    NameRule::Word => c.is_alphanumeric() || matches!(c, '_' | '$'),
                    NameRule::Segment => c != '/',
                    NameRule::Until(stops) => c != '/' && !stops.contains(c),
                    NameRule::None => false,
                },
            };
            if !continues {
                break;
            }
            end += 1;
        }
        (end > start || form.anonymous).then(|| (self.tokens.text(start, end), end))
    }

    fn sigil_constraint(&mut self, form: &SigilForm, parameter: &mut ParsedParameter) -> Option<String> {
        for brackets in &form.constraints {
            if let Some(close) = self.tokens.partner(self.at, brackets.open) {
                let text = self.tokens.text(self.at + 1, close);
                self.at = close + 1;
                let is_type = brackets.meaning == ConstraintMeaning::Type;
                return self.take_constraint(text, is_type, parameter);
            }
        }
        let separator = form.type_separator.as_deref()?;
        if !self.tokens.starts_with(self.at, separator) {
            return None;
        }
        let start = self.at + separator.chars().count();
        let mut end = start;
        while let Some(Token::Char(c)) = self.tokens.get(end) {
            if !(c.is_alphanumeric() || c == '_') {
                break;
            }
            end += 1;
        }
        if end == start {
            return None;
        }
        self.at = end;
        self.take_constraint(self.tokens.text(start, end), true, parameter)
    }

    /// Records a constraint with its parameter and returns the type it amounts to.
    pub(super) fn take_constraint(
        &self,
        text: String,
        is_type: bool,
        parameter: &mut ParsedParameter,
    ) -> Option<String> {
        let (ty, catch_all) = self.constraint(&text, is_type);
        parameter.catch_all |= catch_all;
        match &mut parameter.constraint {
            Some(before) => {
                before.push(':');
                before.push_str(&text);
            }
            none => *none = Some(text),
        }
        ty
    }

    fn sigil_suffix(&mut self, form: &SigilForm, parameter: &mut ParsedParameter) {
        for (suffix, catch_all, optional) in
            [(&form.optional, false, true), (&form.one_or_more, true, false), (&form.zero_or_more, true, true)]
        {
            if let Some(text) = suffix
                && !text.is_empty()
                && self.tokens.starts_with(self.at, text)
            {
                self.at += text.chars().count();
                parameter.catch_all |= catch_all;
                parameter.optional |= optional;
                return;
            }
        }
    }
}
