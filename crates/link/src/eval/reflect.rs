//! What code asks of classes and names: the questions that predicates over collected classes are made of.

use super::{Actual, Eval, Frame};
use crate::intern::Sym;
use crate::value::{ClassKey, Value};
use periplus_facts::{ClassKind, ConfigKind, Language, Modifiers};
use periplus_packs::Operation;

impl Eval<'_> {
    /// Answers a question about a class or a text; `None` where it cannot be told.
    pub(crate) fn reflect(&mut self, op: Operation, subject: &Value, argument: Option<&Value>) -> Option<Value> {
        match (op, subject) {
            (Operation::HasAnnotation, Value::Class(class)) => {
                Some(Value::Bool(argument?.alternatives().iter().any(|wanted| self.is_annotated(*class, wanted))))
            }
            (Operation::PackageName, Value::Class(class)) => Some(Value::text(&self.package_of(*class), None)),
            (Operation::ClassName, Value::Class(class)) => {
                let facts = self.facts(class.file);
                Some(Value::text(&crate::index::qualified_name(&facts, class.class), None))
            }
            (Operation::ClassName | Operation::PackageName, Value::Str(_)) => Some(subject.clone()),
            (Operation::MatchPattern, _) => {
                let (pattern, text) = (subject.known_text()?, argument?.known_text()?);
                Some(Value::Bool(matches_pattern(&pattern, &text)))
            }
            (Operation::StartsWith | Operation::EndsWith | Operation::Contains, Value::Str(_)) => {
                let (text, part) = (subject.known_text()?, argument?.known_text()?);
                Some(Value::Bool(match op {
                    Operation::StartsWith => text.starts_with(&part),
                    Operation::EndsWith => text.ends_with(&part),
                    _ => text.contains(&part),
                }))
            }
            (Operation::Contains, Value::List(id)) => {
                let (items, open) = self.items(*id);
                let answers: Vec<Option<bool>> = items.iter().map(|item| self.equal(&item.value, argument?)).collect();
                if answers.contains(&Some(true)) {
                    return Some(Value::Bool(true));
                }
                // An empty one may be filled by code that was not run yet.
                (!open && !answers.is_empty() && !answers.contains(&None)).then_some(Value::Bool(false))
            }
            (Operation::Contains, Value::Class(_)) => {
                let frame = self.module_frame(0);
                let given = Actual { name: None, value: argument?.clone(), site: Self::no_site(), condition: 0 };
                self.inspect(&frame, op, subject, &[given], Self::no_site())
            }
            _ => None,
        }
    }

    /// The package or namespace a class is declared in.
    pub(crate) fn package_of(&self, class: ClassKey) -> String {
        let facts = self.facts(class.file);
        if facts.language == Language::Python {
            let stem = self.path(class.file).trim_end_matches(".py").trim_end_matches("/__init__");
            return stem.replace('/', ".");
        }
        facts.package.map(|name| facts.text(name).to_owned()).unwrap_or_default()
    }

    /// True if a class carries an annotation of this type.
    pub(crate) fn is_annotated(&mut self, class: ClassKey, wanted: &Value) -> bool {
        match wanted {
            Value::External(name) => self.class_is(class, &[name.to_string()], &[], false),
            Value::Class(annotation) => {
                let frame = self.class_frame(class);
                let exprs = self.facts(class.file).class(class.class).annotations.clone();
                let annotations = self.annotations(&frame, &exprs);
                annotations.iter().any(|one| matches!(one.ty, Value::Class(ty) if ty == *annotation))
            }
            _ => false,
        }
    }

    /// Whether a predicate or a list of annotations, packages and base classes selects a class; `None` if it can't be told.
    pub(crate) fn selects(&mut self, frame: &Frame, select: &Value, class: ClassKey) -> Option<bool> {
        match select {
            Value::List(id) => {
                let items = self.items(*id).0;
                Some(items.into_iter().any(|item| self.selects_by(&item.value, class)))
            }
            Value::Function(_) => {
                self.refuel();
                let site = Self::no_site();
                let given = Self::actuals(vec![Value::Class(class)], site);
                match self.call_value(frame, select, given, site, None) {
                    Value::Bool(selected) => Some(selected),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn selects_by(&mut self, item: &Value, class: ClassKey) -> bool {
        match item {
            Value::Str(text) => text.known().is_some_and(|package| is_below(&self.package_of(class), &package)),
            Value::External(name) => {
                let name = [name.to_string()];
                self.class_is(class, &name, &name, false)
            }
            Value::Class(other) if self.facts(other.file).class(other.class).kind == ClassKind::Annotation => {
                self.is_annotated(class, item)
            }
            Value::Class(other) => self.lineage(class).contains(other),
            other => {
                self.demand(other);
                false
            }
        }
    }

    /// A constructor that a compiler plugin writes (Lombok's): it takes all fields in order, or all that need a value.
    pub(crate) fn generated_constructor(&mut self, frame: &Frame, class: ClassKey, this: &Value, actuals: &[Actual]) {
        let facts = self.facts(class.file);
        let own = facts.class(class.class).fields.iter().filter(|field| !field.modifiers.contains(Modifiers::STATIC));
        let all: Vec<Sym> = own.clone().map(|field| self.sym(class.file, field.name)).collect();
        let needed: Vec<Sym> = own
            .filter(|field| field.value.is_none() && field.modifiers.contains(Modifiers::CONST))
            .map(|field| self.sym(class.file, field.name))
            .collect();
        let Some(fields) = [all, needed].into_iter().find(|fields| fields.len() == actuals.len()) else { return };
        for (field, actual) in fields.into_iter().zip(actuals) {
            self.set_member(frame, this, field, actual.value.clone());
        }
    }

    /// True if indexing a value outside the tree reads configuration: `builder.Configuration["Shop:Path"]`.
    pub(crate) fn is_configuration(&self, frame: &Frame, path: &str) -> bool {
        let language = self.language(frame.file).pack_language();
        let last = path.rsplit('.').next().unwrap_or(path);
        self.packs.library_function(language, &format!(".{last}[]")) == Some(Operation::Config)
    }

    /// What the settings file nearest above the code says of a key.
    pub(crate) fn application_setting(&self, frame: &Frame, key: &str) -> Option<Value> {
        if self.language(frame.file) != Language::CSharp {
            return None;
        }
        let wanted = key.replace(':', ".");
        let file = self.path(frame.file);
        let mut nearest: Option<(usize, &str)> = None;
        for (path, config) in &self.program.configs {
            let folder = crate::index::parent(path);
            let above = folder.is_empty() || file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
            if config.kind != ConfigKind::AppSettings || !path.ends_with("appsettings.json") || !above {
                continue;
            }
            let entry = config.entries.iter().find(|entry| entry.key.eq_ignore_ascii_case(&wanted));
            if let Some(entry) = entry
                && !entry.value.is_empty()
                && nearest.is_none_or(|(length, _)| folder.len() >= length)
            {
                nearest = Some((folder.len(), &entry.value));
            }
        }
        nearest.map(|(_, value)| Value::text(value, None).as_default_of(key))
    }

    /// A getter that a compiler plugin writes (Lombok's): the field of that name.
    pub(crate) fn generated_getter(&mut self, frame: &Frame, receiver: &Value, name: Sym) -> Option<Value> {
        if self.language(frame.file) != Language::Java {
            return None;
        }
        let text = self.names.text(name);
        let rest = text.strip_prefix("get").or_else(|| text.strip_prefix("is"))?;
        let mut letters = rest.chars();
        let first = letters.next().filter(|first| first.is_uppercase())?;
        let field: String = first.to_lowercase().chain(letters).collect();
        let field = self.names.intern(&field);
        let value = self.member(frame, receiver, field);
        (!value.is_unknown()).then_some(value)
    }
}

fn is_below(package: &str, root: &str) -> bool {
    package == root || package.strip_prefix(root).is_some_and(|rest| rest.starts_with('.'))
}

/// Matches segment by segment; the text says what separates them.
pub(super) fn matches_pattern(pattern: &str, text: &str) -> bool {
    let separator = if text.contains('/') { '/' } else { '.' };
    let pattern: Vec<&str> = pattern.split(separator).collect();
    let text: Vec<&str> = text.split(separator).collect();
    // `reached[t]`: the pattern read so far may have matched the first `t` segments.
    let mut reached = vec![false; text.len() + 1];
    reached[0] = true;
    for piece in pattern {
        let mut next = vec![false; text.len() + 1];
        for at in 0..=text.len() {
            if !reached[at] {
                continue;
            }
            if piece == "**" {
                next[at..].fill(true);
            } else if at < text.len() && matches_segment(piece, text[at]) {
                next[at + 1] = true;
            }
        }
        reached = next;
    }
    reached[text.len()]
}

fn matches_segment(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut left) = text.strip_prefix(start) else { return false };
    let mut pieces = rest.split('*').peekable();
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return left.ends_with(piece);
        }
        match left.find(piece) {
            Some(at) => left = &left[at + piece.len()..],
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::matches_pattern;

    #[test]
    fn patterns_match_segment_by_segment() {
        for (pattern, text) in
            [("**.admin.**", "a.b.admin.c"), ("**.admin.**", "a.admin"), ("/api/*", "/api/x"), ("a*c", "abc")]
        {
            assert!(matches_pattern(pattern, text), "{pattern} {text}");
        }
        for (pattern, text) in [("**.admin.**", "a.administration.c"), ("/api/*", "/api/x/y"), ("a*c", "abd")] {
            assert!(!matches_pattern(pattern, text), "{pattern} {text}");
        }
    }
}
