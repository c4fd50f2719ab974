//! `setup.cfg`, and what of `setup.py` can be read without running it.

use super::requirements::requirement;
use super::tokens::{Token, tokens};
use super::{ini, sink::Sink};

/// `setup.cfg` in full, then `module` and `require.N`; of `setup.py` these, `package_dir.NAME`, `packages.N`
/// and `entry_points.GROUP.N`.
pub(super) fn read(sink: &mut Sink<'_>) {
    let first = sink.text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with(['#', ';']));
    if !first.is_some_and(|line| line.starts_with('[') && line.ends_with(']')) {
        return script(sink);
    }
    ini::flatten(sink);
    if let Some(name) = sink.get("metadata.name").cloned() {
        sink.entry_at("module", &name.value, name.span);
    }
    for entry in sink.entries().to_vec() {
        let is_requirement =
            entry.key.starts_with("options.install_requires") || entry.key.starts_with("options.extras_require");
        if let Some(value) = requirement(&entry.value).filter(|_| is_requirement) {
            sink.numbered_at("require", &value, entry.span);
        }
    }
}

/// The arguments of `setup(…)` that are literals.
fn script(sink: &mut Sink<'_>) {
    let tokens = tokens(sink.text, '#');
    let mut has_name = false;
    for (index, window) in tokens.windows(3).enumerate() {
        let [Token::Word(name, _), Token::Sign('=', _), value] = window else { continue };
        match (*name, value) {
            ("name", Token::Text(value, at)) if !has_name => {
                has_name = true;
                sink.entry("module", value, at.clone());
            }
            ("install_requires" | "requires" | "REQUIRED", Token::Sign('[', _)) => {
                for (value, at) in texts_until(&tokens[index + 3..], ']') {
                    if let Some(value) = requirement(value) {
                        sink.numbered("require", &value, at);
                    }
                }
            }
            ("packages", Token::Sign('[', _)) => {
                for (value, at) in texts_until(&tokens[index + 3..], ']') {
                    sink.numbered("packages", value, at);
                }
            }
            ("package_dir", Token::Sign('{', _)) => {
                let pairs = texts_until(&tokens[index + 3..], '}');
                for pair in pairs.chunks_exact(2) {
                    sink.entry(&format!("package_dir.{}", pair[0].0), pair[1].0, pair[1].1.clone());
                }
            }
            ("entry_points", Token::Sign('{', _)) => entry_points(sink, &tokens[index + 3..]),
            _ => {}
        }
    }
}

/// `{"group": ["name = module:attribute", …], …}`.
fn entry_points(sink: &mut Sink<'_>, tokens: &[Token<'_>]) {
    let table = tokens.iter().position(|token| matches!(token, Token::Sign('}', _))).unwrap_or(tokens.len());
    let tokens = &tokens[..table];
    for (index, window) in tokens.windows(3).enumerate() {
        let [Token::Text(group, _), Token::Sign(':', _), Token::Sign('[', _)] = window else { continue };
        for (number, (value, at)) in texts_until(&tokens[index + 3..], ']').into_iter().enumerate() {
            sink.entry(&format!("entry_points.{group}.{number}"), value, at);
        }
    }
}

/// The strings up to a closing sign.
fn texts_until<'a>(tokens: &'a [Token<'_>], close: char) -> Vec<(&'a str, std::ops::Range<usize>)> {
    tokens
        .iter()
        .take_while(|token| !matches!(token, Token::Sign(sign, _) if *sign == close))
        .filter_map(|token| match token {
            Token::Text(value, at) => Some((*value, at.clone())),
            _ => None,
        })
        .collect()
}
