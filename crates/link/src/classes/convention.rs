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

/// A conventional template, taken apart once for all members.
#[derive(Clone, Debug)]
pub(super) struct Template {
    segments: Vec<Segment>,
    /// For each slot that the template leaves out: the value that the convention states, if it does.
    stated: Vec<(String, Option<String>)>,
}

#[derive(Clone, Debug)]
enum Segment {
    Text(String),
    /// A slot, and whether a constraint that is none of the framework's changes its text.
    Slot {
        name: String,
        changed: bool,
    },
}

impl Template {
    pub(super) fn new(convention: &Convention, known: &[String], explained: &dyn Fn(&str) -> bool) -> Template {
        let template = convention.template.marked();
        let mut segments = Vec::new();
        let mut used: Vec<&String> = Vec::new();
        for segment in template.trim_matches('/').split('/') {
            let slot = segment.strip_prefix('{').and_then(|inner| inner.strip_suffix('}')).and_then(|inner| {
                let name = inner.split([':', '=', '?']).next().unwrap_or(inner);
                known.iter().find(|known| known.eq_ignore_ascii_case(name))
            });
            segments.push(match slot {
                Some(name) => {
                    // `{controller:slugify=Home}`: what no constraint of the framework's is changes the text.
                    let constraint = segment.trim_matches(['{', '}']).split_once(':').map(|(_, rest)| rest);
                    let constraint = constraint.map(|rest| rest.split([':', '=', '?', '(']).next().unwrap_or(rest));
                    used.push(name);
                    Segment::Slot { name: name.clone(), changed: constraint.is_some_and(|one| !explained(one)) }
                }
                None => Segment::Text(segment.to_owned()),
            });
        }
        let all = convention.fixed.iter().chain(&convention.defaults);
        let stated = |name: &str| {
            let mut given = all.clone().filter(|(key, _)| key.eq_ignore_ascii_case(name));
            given.next().and_then(|(_, value)| value.known_text())
        };
        let stated =
            known.iter().filter(|name| !used.contains(name)).map(|name| (name.clone(), stated(name))).collect();
        Template { segments, stated }
    }

    /// Applies the template to a member's slots; `None` if it does not reach the member.
    pub(super) fn apply(&self, slots: &Slots) -> Option<Conventional> {
        // What the template does not say, its defaults and fixed values must; what neither says must not be set.
        for (name, stated) in &self.stated {
            match (stated, slots.plain.get(name)) {
                (Some(stated), Some(own)) if stated.eq_ignore_ascii_case(own) => {}
                (None, None) => {}
                _ => return None,
            }
        }
        let mut template = String::new();
        let mut dedicated = true;
        for segment in &self.segments {
            template.push('/');
            template.push_str(match segment {
                Segment::Text(text) => text,
                Segment::Slot { name, changed } => {
                    dedicated = false;
                    slots.constrained.as_ref().filter(|_| *changed).unwrap_or(&slots.plain).get(name)?
                }
            });
        }
        Some(Conventional { template, dedicated })
    }
}
