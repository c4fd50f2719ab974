//! Entries of maps.

use crate::value::{MAX_CHOICES, Value};

/// Entries that a map keeps under keys which are not known.
const MAX_UNKNOWN_KEYS: usize = 512;

/// Puts an entry into a map; one under the same key is replaced. Under keys that are not known any number may lie side by
/// side: each value is kept once, of `plain` ones as many as a variable has alternatives, so that what is filled from
/// itself in a loop does not multiply.
pub(super) fn put(entries: &mut Vec<(Value, Value)>, key: Value, value: Value, plain: bool) {
    crate::value::note_compared(entries.len() as u64);
    if !is_open(&key) {
        match entries.iter_mut().find(|(known, _)| known.same(&key)) {
            Some((_, old)) => *old = value,
            None => entries.push((key, value)),
        }
        return;
    }
    let mut beside = 0;
    for (known, old) in entries.iter() {
        if is_open(known) {
            if old.same(&value) || (old.is_unknown() && value.is_unknown()) {
                return;
            }
            beside += 1;
        }
    }
    if beside < if plain { MAX_CHOICES } else { MAX_UNKNOWN_KEYS } {
        entries.push((key, value));
    }
}

/// True if a key may be equal to another one or not.
fn is_open(key: &Value) -> bool {
    match key {
        Value::Unknown(_) | Value::Choice(_) => true,
        // Of two that nobody sets nothing is known either.
        Value::Str(text) => text.known().is_none() || text.is_empty() && text.configured(),
        _ => false,
    }
}
