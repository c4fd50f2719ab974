//! `${key:default}` placeholders from configuration files.

use super::settings::Settings;
use crate::value::{Part, Site, Text, Unknown};
use std::rc::Rc;

/// Settings may name settings; deeper than this they go in circles.
const MAX_DEPTH: usize = 8;

/// Fills placeholders in; what no configuration says is a hole.
pub(crate) fn fill_placeholders(text: &Text, settings: &Settings<'_>) -> Text {
    if !text.parts.iter().any(|part| matches!(part, Part::Literal { text, .. } if text.contains("${"))) {
        return text.clone();
    }
    let mut filled = Text::default();
    for part in &text.parts {
        match part {
            Part::Literal { text, site, setting } => fill(&mut filled, text, *site, setting.as_ref(), settings, 0),
            hole @ Part::Hole(_) => filled.parts.push(hole.clone()),
        }
    }
    filled
}

fn fill(
    filled: &mut Text,
    text: &str,
    site: Option<Site>,
    default_of: Option<&Rc<str>>,
    settings: &Settings<'_>,
    depth: usize,
) {
    let literal = |text: &str| Part::Literal { text: text.into(), site, setting: default_of.cloned() };
    let mut rest = text;
    while let Some(start) = rest.find("${") {
        let Some(length) = closing(&rest[start + 2..]) else { break };
        if start > 0 {
            filled.parts.push(literal(&rest[..start]));
        }
        let inner = &rest[start + 2..start + 2 + length];
        let (key, default) = inner.split_once(':').map_or((inner, None), |(key, default)| (key, Some(default)));
        let key = key.trim();
        let hole = |reason: String| {
            Part::Hole(Rc::new(Unknown { name: key.into(), reason: reason.into(), needs: Vec::new() }))
        };
        match (settings.get(key), default) {
            _ if depth >= MAX_DEPTH => filled.parts.push(hole(format!("the setting `{key}` depends on itself"))),
            (Ok(setting), _) => fill(filled, &setting.value, site, Some(&key.into()), settings, depth + 1),
            (Err(_), Some(default)) => fill(filled, default, site, Some(&key.into()), settings, depth + 1),
            (Err(reason), None) => filled.parts.push(hole(reason)),
        }
        rest = &rest[start + 2 + length + 1..];
    }
    if !rest.is_empty() || filled.parts.is_empty() {
        filled.parts.push(literal(rest));
    }
}

/// Where the placeholder whose inside begins here ends; placeholders may stand in defaults.
fn closing(inside: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in inside.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return Some(at),
            '}' => depth -= 1,
            _ => {}
        }
    }
    None
}
