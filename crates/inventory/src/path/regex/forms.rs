//! From the tree of a regular expression to sequences of path items.

use super::RegexForm;
use super::tree::{Atom, Capture, Node, Sequence};
use crate::path::ParsedParameter;

/// The most alternative forms of one expression; further ones are left out.
const FORM_LIMIT: usize = 16;

/// One way to read an expression as a path.
pub(crate) type Form = Vec<Out>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Out {
    Slash,
    Literal(char),
    Parameter(ParsedParameter),
    Hole(String),
    /// What a request may leave out.
    Optional(Form),
}

/// The forms of an expression, without repetition; at least one.
pub(crate) fn forms(alternatives: &[Sequence], naming: &RegexForm) -> Vec<Form> {
    let mut all: Vec<Form> = Vec::new();
    for sequence in alternatives {
        for mut form in sequence_forms(sequence, naming) {
            // Requests with and without the last slash are served alike.
            while matches!(form.last(), Some(Out::Optional(inner)) if *inner == [Out::Slash]) {
                form.pop();
            }
            settle(&mut form, true);
            if !all.contains(&form) && all.len() < FORM_LIMIT {
                all.push(form);
            }
        }
    }
    all
}

fn sequence_forms(sequence: &[Atom], naming: &RegexForm) -> Vec<Form> {
    let mut all = vec![Form::new()];
    for (at, atom) in sequence.iter().enumerate() {
        let beside_a_value = matches!(all[0].last(), Some(Out::Parameter(_)));
        let before_a_word =
            !beside_a_value && sequence.get(at + 1).is_some_and(|next| matches!(next.node, Node::Char(c) if c != '/'));
        let steps = atom_forms(atom, before_a_word, naming);
        if let [step] = steps.as_slice() {
            for form in &mut all {
                append(form, step);
            }
            continue;
        }
        let mut next = Vec::new();
        for form in &all {
            for step in &steps {
                if next.len() < FORM_LIMIT {
                    let mut longer = form.clone();
                    append(&mut longer, step);
                    next.push(longer);
                }
            }
        }
        all = next;
    }
    all
}

/// Neighbouring classes are one value.
fn append(form: &mut Form, step: &Form) {
    for out in step {
        if let (Some(Out::Parameter(last)), Out::Parameter(next)) = (form.last_mut(), out)
            && last.name.is_empty()
            && next.name.is_empty()
        {
            last.catch_all |= next.catch_all;
            continue;
        }
        form.push(out.clone());
    }
}

fn atom_forms(atom: &Atom, before_a_word: bool, naming: &RegexForm) -> Vec<Form> {
    let value = |catch_all| vec![vec![Out::Parameter(ParsedParameter { catch_all, ..Default::default() })]];
    let steps = match &atom.node {
        Node::Char('/') => vec![vec![Out::Slash]],
        Node::Char(_) if atom.many => return value(false),
        Node::Char(c) => vec![vec![Out::Literal(*c)]],
        Node::Hole(name) => vec![vec![Out::Hole(name.clone())]],
        // Before a word, a dot that nobody escaped is meant as one.
        Node::Dot if before_a_word && !atom.many && !atom.nullable => vec![vec![Out::Literal('.')]],
        Node::Dot => return value(atom.many),
        Node::Class { slash } => return value(*slash && atom.many),
        Node::Group { capture, alternatives } => group_forms(atom, capture.as_ref(), alternatives, naming),
    };
    if atom.nullable { steps.into_iter().map(|step| vec![Out::Optional(step)]).collect() } else { steps }
}

fn group_forms(atom: &Atom, capture: Option<&Capture>, alternatives: &[Sequence], naming: &RegexForm) -> Vec<Form> {
    let mut inner: Vec<Form> = Vec::new();
    for form in alternatives.iter().flat_map(|sequence| sequence_forms(sequence, naming)) {
        if !inner.contains(&form) && inner.len() < FORM_LIMIT {
            inner.push(form);
        }
    }
    let name = match capture {
        Some(Capture::Named(name)) => name.clone(),
        Some(Capture::Numbered(number)) => format!("{}{}", naming.unnamed, naming.first + number),
        None => String::new(),
    };
    let value = |catch_all| {
        let source = atom.source.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(&atom.source);
        let source = source
            .strip_prefix("?P<")
            .or_else(|| source.strip_prefix("?<"))
            .map_or(source, |named| named.split_once('>').map_or(named, |(_, pattern)| pattern));
        let constraint = (!name.is_empty()).then(|| source.to_owned());
        Out::Parameter(ParsedParameter { name: name.clone(), constraint, catch_all, ..Default::default() })
    };
    let slashes = inner.iter().flatten().any(has_slash);
    let holes = inner.iter().flatten().any(has_hole);
    if holes {
        return inner;
    }
    if !slashes {
        // What only groups, and captures nothing itself, is what it consists of.
        let plain = |out: &Out| matches!(out, Out::Literal(_));
        let spelled = |form: &Form| form.iter().all(plain) || form.iter().any(has_name);
        if capture.is_none() && !atom.many && inner.iter().all(spelled) {
            return inner;
        }
        let literal = inner.len() == 1 && inner[0].iter().all(|out| matches!(out, Out::Literal(_)));
        if literal && !atom.many {
            return inner;
        }
        return vec![vec![value(inner.iter().flatten().any(has_catch_all))]];
    }
    if atom.many {
        let leading = inner.iter().any(|form| form.first() == Some(&Out::Slash));
        return vec![if leading { vec![Out::Slash, value(true)] } else { vec![value(true)] }];
    }
    if !name.is_empty() {
        for form in &mut inner {
            name_first(form, &name);
        }
    }
    inner
}

/// The first value of a captured form bears the group's name.
fn name_first(form: &mut Form, name: &str) -> bool {
    form.iter_mut().any(|out| match out {
        Out::Parameter(parameter) if parameter.name.is_empty() => {
            name.clone_into(&mut parameter.name);
            true
        }
        Out::Optional(inner) => name_first(inner, name),
        _ => false,
    })
}

fn has_slash(out: &Out) -> bool {
    match out {
        Out::Slash => true,
        Out::Optional(inner) => inner.iter().any(has_slash),
        _ => false,
    }
}

fn has_hole(out: &Out) -> bool {
    match out {
        Out::Hole(_) => true,
        Out::Optional(inner) => inner.iter().any(has_hole),
        _ => false,
    }
}

fn has_name(out: &Out) -> bool {
    match out {
        Out::Parameter(parameter) => !parameter.name.is_empty(),
        Out::Optional(inner) => inner.iter().any(has_name),
        _ => false,
    }
}

fn has_catch_all(out: &Out) -> bool {
    match out {
        Out::Parameter(parameter) => parameter.catch_all,
        Out::Optional(inner) => inner.iter().any(has_catch_all),
        _ => false,
    }
}

/// Only what stands at the end of a path can run over segments without end.
fn settle(form: &mut Form, mut last: bool) {
    for out in form.iter_mut().rev() {
        match out {
            Out::Parameter(parameter) => {
                parameter.catch_all &= last;
                last = false;
            }
            Out::Optional(inner) => {
                let only_slash = *inner == [Out::Slash];
                settle(inner, last);
                last &= only_slash;
            }
            _ => last = false,
        }
    }
}
