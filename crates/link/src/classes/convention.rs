//! Conventional templates: slots such as `{controller=Home}` filled in for each member.

use crate::eval::Convention;
use std::collections::BTreeMap;

/// A conventional template for one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Conventional {
    /// The template with its slots filled in, parameters left as they are.
    pub(crate) template: String,
    /// The shorter templates that the slots' defaults give.
    pub(crate) shorter: Vec<String>,
}

/// Applies a template to a member's slots; `None` if the template does not reach it.
pub(crate) fn apply(convention: &Convention, slots: &BTreeMap<String, String>, known: &[String]) -> Option<Conventional> {
    let template = convention.template.marked();
    let mut segments: Vec<(String, Option<bool>)> = Vec::new();
    let mut used: Vec<String> = Vec::new();
    for segment in template.trim_matches('/').split('/') {
        let slot = segment.strip_prefix('{').and_then(|inner| inner.strip_suffix('}')).and_then(|inner| {
            let name = inner.split([':', '=', '?']).next().unwrap_or(inner);
            let name = known.iter().find(|known| known.eq_ignore_ascii_case(name))?;
            let default = inner.split_once('=').map(|(_, default)| default.to_owned());
            Some((name.clone(), default))
        });
        match slot {
            Some((name, default)) => {
                let value = slots.get(&name)?;
                used.push(name);
                let is_default = default.map(|default| default.eq_ignore_ascii_case(value));
                segments.push((value.clone(), is_default));
            }
            None => segments.push((segment.to_owned(), None)),
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
        match (stated, slots.get(name)) {
            (Some(stated), Some(own)) if stated.eq_ignore_ascii_case(own) => {}
            (None, None) => {}
            _ => return None,
        }
    }
    let join = |segments: &[(String, Option<bool>)]| {
        format!("/{}", segments.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join("/"))
    };
    let whole = join(&segments);
    let mut shorter = Vec::new();
    let mut rest = segments.as_slice();
    // Optional parameters at the end, then slots at their default, may be left out one after the other.
    while let Some(((text, is_default), before)) = rest.split_last() {
        let optional = text.ends_with("?}") || text.contains('=') && text.starts_with('{');
        if !(optional || *is_default == Some(true)) {
            break;
        }
        rest = before;
        shorter.push(join(rest));
    }
    Some(Conventional { template: whole, shorter })
}
