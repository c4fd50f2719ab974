//! What the first read keeps of a file's text: whether a framework's marker occurs, which identifiers do, and which
//! names follow a declaring keyword. Enough to find the files that linking asks for without reading text again.

use rustc_hash::{FxHashSet, FxHasher};
use std::hash::Hasher;

/// A summary of one file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Summary {
    /// A marker of some pack occurs.
    pub(crate) marked: bool,
    /// A Bloom filter over identifiers; its length is a power of two.
    filter: Box<[u64]>,
    /// Hashes of the names behind declaring keywords, sorted.
    declares: Box<[u32]>,
}

/// Keywords that stand before the name they declare, in any of the languages.
const DECLARING: &[&str] = &[
    "class",
    "interface",
    "struct",
    "record",
    "enum",
    "func",
    "def",
    "function",
    "const",
    "type",
    "let",
    "var",
    "object",
];

/// Bits of the filter for each identifier: about one false hit in a hundred.
const BITS: usize = 10;

impl Summary {
    pub(crate) fn new(text: &str, marked: bool) -> Summary {
        let mut seen: FxHashSet<u32> = FxHashSet::default();
        let mut declares: Vec<u32> = Vec::new();
        let bytes = text.as_bytes();
        let mut at = 0;
        let mut declaring = false;
        while at < bytes.len() {
            if !is_start(bytes[at]) {
                // `func (r *T) Name` declares a method; anything else between keyword and name ends the expectation.
                if declaring && !matches!(bytes[at], b' ' | b'\t' | b'*') {
                    declaring = false;
                }
                at += 1;
                continue;
            }
            let start = at;
            while at < bytes.len() && is_part(bytes[at]) {
                at += 1;
            }
            let word = &bytes[start..at];
            let hash = hash(word);
            seen.insert(hash);
            if declaring {
                declares.push(hash);
            }
            declaring = DECLARING.iter().any(|keyword| keyword.as_bytes() == word);
        }
        let bits = (seen.len() * BITS).next_power_of_two().max(64);
        let mut filter = vec![0u64; bits / 64].into_boxed_slice();
        // The order of insertion does not matter to a filter.
        let mut hashes: Vec<u32> = seen.into_iter().collect();
        hashes.sort_unstable();
        for hash in hashes {
            for bit in bits_of(hash, filter.len()) {
                filter[bit / 64] |= 1 << (bit % 64);
            }
        }
        declares.sort_unstable();
        declares.dedup();
        Summary { marked, filter, declares: declares.into_boxed_slice() }
    }

    /// False if the identifier certainly does not occur.
    pub(crate) fn mentions(&self, name: &str) -> bool {
        if self.filter.is_empty() {
            return false;
        }
        bits_of(hash(name.as_bytes()), self.filter.len())
            .iter()
            .all(|bit| self.filter[bit / 64] & (1 << (bit % 64)) != 0)
    }

    /// True if the name follows a declaring keyword.
    pub(crate) fn declares(&self, name: &str) -> bool {
        self.declares.binary_search(&hash(name.as_bytes())).is_ok()
    }
}

fn is_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte == b'$' || byte >= 0x80
}

fn is_part(byte: u8) -> bool {
    is_start(byte) || byte.is_ascii_digit()
}

fn hash(word: &[u8]) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word);
    let full = hasher.finish();
    (full ^ (full >> 32)) as u32
}

fn bits_of(hash: u32, words: usize) -> [usize; 4] {
    let bits = words * 64;
    let mut state = u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    std::array::from_fn(|_| {
        state = state.rotate_left(17).wrapping_mul(0xff51_afd7_ed55_8ccd);
        (state >> 32) as usize & (bits - 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_found_and_absent_ones_mostly_not() {
        let text = "class Orders extends Base { list() { return this.items; } }";
        let summary = Summary::new(text, false);
        for word in ["Orders", "Base", "list", "items"] {
            assert!(summary.mentions(word), "{word}");
        }
        let false_hits = (0..1000).filter(|n| summary.mentions(&format!("absent{n}"))).count();
        assert!(false_hits < 100, "{false_hits} of 1000 absent names seem to occur");
        assert!(summary.declares("Orders"));
        assert!(!summary.declares("Base"));
    }
}
