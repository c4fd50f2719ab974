//! Texts that stand alone or behind something else.

use crate::value::{Part, Text, Value};
use std::rc::Rc;

/// A text, and the same one behind something that is not known: what stands in front may be nothing, as where a base
/// path is set. The text is its default.
pub(crate) fn join_prefixed(all: &mut Vec<Value>) {
    let mut at = 0;
    while at < all.len() {
        let prefixed = match &all[at] {
            Value::Str(text) => match text.parts.split_first() {
                Some((Part::Hole(hole), rest)) if !rest.is_empty() => {
                    Some((Rc::clone(hole), Text { parts: rest.to_vec() }))
                }
                _ => None,
            },
            _ => None,
        };
        let plain = prefixed.as_ref().and_then(|(_, rest)| {
            all.iter().position(|one| matches!(one, Value::Str(text) if text.reads_like(rest) && !text.is_empty()))
        });
        match (prefixed, plain) {
            (Some((hole, _)), Some(plain)) => {
                all[plain] = all[plain].as_default_of(&hole.name);
                all.remove(at);
            }
            _ => at += 1,
        }
    }
}
