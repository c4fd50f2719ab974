//! Conventional templates: slots such as `{controller=Home}` filled in for each member.

use super::transformer::Slots;
use crate::assemble::REGEX_MARK;
use crate::eval::Convention;
use crate::value::{HOLE_END, HOLE_START};

/// A conventional template for one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Conventional {
    /// The template with its slots filled in, parameters left as they are.
    pub(crate) template: String,
    /// The template without its last segments, as far as these are slots whose defaults are what fills them in, or
    /// parameters that may be left out; longest first.
    pub(crate) shorter: Vec<String>,
    /// No slot of the class or member stands in the template: it leads to one member alone.
    pub(crate) dedicated: bool,
}

/// A conventional template, taken apart once for all members.
#[derive(Clone, Debug)]
pub(super) struct Template {
    segments: Vec<Segment>,
    /// For each slot that the template leaves out: the value that the convention states, if it does.
    stated: Vec<(String, Option<String>)>,
    /// The texts that constraints limit slots to.
    allowed: Vec<(String, Vec<String>)>,
}

#[derive(Clone, Debug)]
enum Segment {
    Text(String),
    /// A slot, the constraint that is none of the framework's and may change its text, and what it is where a request
    /// leaves it out.
    Slot {
        name: String,
        changed: Option<String>,
        default: Option<String>,
    },
}

impl Template {
    pub(super) fn new(convention: &Convention, known: &[String], explained: &dyn Fn(&str) -> bool) -> Template {
        let template = convention.template.marked();
        let all = convention.fixed.iter().chain(&convention.defaults);
        let stated = |name: &str| {
            let mut given = all.clone().filter(|(key, _)| key.eq_ignore_ascii_case(name));
            // An empty text is none.
            given.next().and_then(|(_, value)| value.known_text()).filter(|text| !text.is_empty())
        };
        let mut segments = Vec::new();
        let mut used: Vec<&String> = Vec::new();
        let limits = convention.allowed.iter().map(|(name, words)| (name.to_string(), words.clone()));
        let mut allowed: Vec<(String, Vec<String>)> = limits.collect();
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
                    let inline = segment.split_once(INLINE).and_then(|(_, rest)| rest.rsplit_once(')'));
                    let words = inline.and_then(|(pattern, _)| words_allowed(&format!("{REGEX_MARK}{pattern}")));
                    allowed.extend(words.map(|words| (name.clone(), words)));
                    let changed = constraint.filter(|one| !explained(one)).map(str::to_owned);
                    let default =
                        segment.trim_matches(['{', '}']).rsplit_once('=').map(|(_, default)| default.to_owned());
                    Segment::Slot { name: name.clone(), changed, default: default.or_else(|| stated(name)) }
                }
                None => Segment::Text(segment.to_owned()),
            });
        }
        let stated =
            known.iter().filter(|name| !used.contains(name)).map(|name| (name.clone(), stated(name))).collect();
        Template { segments, stated, allowed }
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
        for (name, words) in &self.allowed {
            let own = slots.plain.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
            if let Some((slot, own)) = own
                && !slots.renamed.contains(slot)
                && !words.iter().any(|word| word.eq_ignore_ascii_case(own))
            {
                return None;
            }
        }
        let mut filled: Vec<String> = Vec::new();
        let mut dedicated = true;
        for segment in &self.segments {
            filled.push(match segment {
                Segment::Text(text) => text.clone(),
                Segment::Slot { name, changed, .. } => {
                    dedicated = false;
                    let by =
                        |constraint: &String| slots.constrained.get(constraint).or_else(|| slots.constrained.get(""));
                    let texts = changed.as_ref().and_then(by);
                    let text = texts.unwrap_or(&slots.plain).get(name)?;
                    let known = !slots.renamed.contains(name);
                    if known { text.clone() } else { format!("{HOLE_START}{name}{HOLE_END}") }
                }
            });
        }
        let mut shorter = Vec::new();
        for (at, segment) in self.segments.iter().enumerate().rev() {
            match segment {
                // The notation itself says what may be left out.
                Segment::Text(text) if is_optional(text) => {}
                Segment::Slot { name, default: Some(default), .. }
                    if slots.plain.get(name).is_some_and(|own| own.eq_ignore_ascii_case(default)) =>
                {
                    shorter.push(format!("/{}", filled[..at].join("/")));
                }
                _ => break,
            }
        }
        Some(Conventional { template: format!("/{}", filled.join("/")), shorter, dedicated })
    }
}

/// Begins the constraint of a slot by an expression.
const INLINE: &str = ":regex(";

/// The words that a constraint lets through, if it lists words: a text stands for all of what it is compared with, an
/// expression says so itself (`^(a|b)$`).
pub(crate) fn words_allowed(constraint: &str) -> Option<Vec<String>> {
    let list = match constraint.strip_prefix(REGEX_MARK) {
        Some(expression) => {
            let whole = expression.strip_prefix('^')?.strip_suffix('$')?;
            let inner = whole.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
            inner.or((!whole.contains('|')).then_some(whole))?
        }
        None => constraint,
    };
    let words: Vec<String> = list.split('|').map(str::to_owned).collect();
    let plain = |word: &String| !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '_');
    words.iter().all(plain).then_some(words)
}

/// `{id?}`, `{id=1}`, `{*rest}`.
fn is_optional(segment: &str) -> bool {
    let inner = segment.strip_prefix('{').and_then(|inner| inner.strip_suffix('}'));
    inner.is_some_and(|inner| inner.ends_with('?') || inner.contains('=') || inner.starts_with('*'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::Eval;
    use crate::value::Text;
    use std::collections::BTreeMap;

    fn applied(template: &str, controller: &str, action: &str) -> Option<Conventional> {
        let site = Eval::no_site();
        let convention = Convention {
            pack: 0,
            template: Text::literal(template, None),
            defaults: Vec::new(),
            fixed: Vec::new(),
            allowed: Vec::new(),
            methods: None,
            settings: None,
            site,
            condition: 0,
        };
        let known = ["controller".to_owned(), "action".to_owned()];
        let plain = BTreeMap::from([
            ("controller".to_owned(), controller.to_owned()),
            ("action".to_owned(), action.to_owned()),
        ]);
        Template::new(&convention, &known, &|_| true).apply(&Slots { plain, ..Slots::default() })
    }

    #[test]
    fn requests_leave_out_what_their_defaults_say() {
        let shorter = |template: &str, controller: &str, action: &str| {
            applied(template, controller, action).map(|found| found.shorter).unwrap_or_default()
        };
        let usual = "{controller=Home}/{action=Index}/{id?}";
        assert_eq!(shorter(usual, "Home", "Index"), ["/Home", "/"]);
        assert_eq!(shorter(usual, "Users", "index"), ["/Users"]);
        assert!(shorter(usual, "Home", "Error").is_empty());
        assert!(shorter("{controller=Home}/{action=Index}/{id}", "Home", "Index").is_empty());
        assert_eq!(shorter("shop/{controller=Home}/{action=Index}", "Home", "Index"), ["/shop/Home", "/shop"]);
    }
}
