//! Conventional templates: slots such as `{controller=Home}` filled in for each member.

use super::transformer::Slots;
use crate::eval::Convention;

/// A conventional template for one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Conventional {
    /// The template with its slots filled in, parameters left as they are.
    pub(crate) template: String,
    /// No slot of the class or member stands in the template: it leads to one member alone.
    pub(crate) dedicated: bool,
}

/// Applies a template to a member's slots; `None` if the template does not reach it.
pub(super) fn apply(
    convention: &Convention,
    slots: &Slots,
    known: &[String],
    explained: &dyn Fn(&str) -> bool,
) -> Option<Conventional> {
    let template = convention.template.marked();
    let mut segments: Vec<String> = Vec::new();
    let mut used: Vec<String> = Vec::new();
    for segment in template.trim_matches('/').split('/') {
        let slot = segment.strip_prefix('{').and_then(|inner| inner.strip_suffix('}')).and_then(|inner| {
            let name = inner.split([':', '=', '?']).next().unwrap_or(inner);
            known.iter().find(|known| known.eq_ignore_ascii_case(name))
        });
        match slot {
            Some(name) => {
                // `{controller:slugify=Home}`: what no constraint of the framework's is changes the text.
                let constraint = segment.trim_matches(['{', '}']).split_once(':').map(|(_, rest)| rest);
                let constraint = constraint.map(|rest| rest.split([':', '=', '?', '(']).next().unwrap_or(rest));
                let changed = constraint.is_some_and(|constraint| !explained(constraint));
                let texts = slots.constrained.as_ref().filter(|_| changed).unwrap_or(&slots.plain);
                segments.push(texts.get(name)?.clone());
                used.push(name.clone());
            }
            None => segments.push(segment.to_owned()),
        }
    }
    // What the template does not say, its defaults and fixed values must; what neither says must not be set.
    for name in known {
        if used.contains(name) {
            continue;
        }
        let stated = convention
            .fixed
            .iter()
            .chain(&convention.defaults)
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .and_then(|(_, value)| value.known_text());
        match (stated, slots.plain.get(name)) {
            (Some(stated), Some(own)) if stated.eq_ignore_ascii_case(own) => {}
            (None, None) => {}
            _ => return None,
        }
    }
    let texts: Vec<&str> = segments.iter().map(String::as_str).collect();
    Some(Conventional { template: format!("/{}", texts.join("/")), dedicated: used.is_empty() })
}
