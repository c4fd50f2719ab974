//! What the first read keeps of a file's text: whether a framework's marker occurs, which identifiers do, which names
//! end a path in quotes, and which names follow a declaring keyword. Enough to find the files that linking asks for without reading text again.

use periplus_facts::Language;
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::Hasher;

/// A summary of one file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Summary {
    /// A marker of some pack occurs.
    pub(crate) marked: bool,
    /// A Bloom filter over identifiers and the ends of quoted paths; its length is a power of two.
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
    "fun",
    "val",
];

/// Bits of the filter for each identifier: about one false hit in a hundred.
const BITS: usize = 10;

impl Summary {
    pub(crate) fn new(text: &str, language: Language, marked: bool) -> Summary {
        // Only ECMAScript names modules by paths in quotes.
        let quoted_imports = language.is_ecmascript();
        let mut seen: FxHashSet<u32> = FxHashSet::default();
        let mut declares: Vec<u32> = Vec::new();
        let bytes = text.as_bytes();
        let mut at = 0;
        let mut declaring = false;
        while at < bytes.len() {
            if !is_start(bytes[at]) {
                if quoted_imports
                    && matches!(bytes[at], b'"' | b'\'' | b'`')
                    && let Some(path) = quoted_path(&text[at + 1..], bytes[at])
                    && (path.contains('/') || stands_in_import(&text[..at]))
                    && let Some(module) = module_of(path)
                {
                    seen.insert(import_hash(module));
                }
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
            // `fun Receiver.name`: what is declared stands behind the point.
            let receives = declaring && language == Language::Kotlin && bytes.get(at) == Some(&b'.');
            if receives {
                at += 1;
            }
            declaring = receives || DECLARING.iter().any(|keyword| keyword.as_bytes() == word);
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
        self.holds(hash(name.as_bytes()))
    }

    fn holds(&self, hash: u32) -> bool {
        !self.filter.is_empty()
            && bits_of(hash, self.filter.len()).iter().all(|bit| self.filter[bit / 64] & (1 << (bit % 64)) != 0)
    }

    /// False if certainly no quoted path of an ECMAScript file ends with the name, its extension left out.
    pub(crate) fn imports(&self, module: &str) -> bool {
        self.holds(import_hash(module))
    }

    /// True if the name follows a declaring keyword.
    pub(crate) fn declares(&self, name: &str) -> bool {
        self.declares.binary_search(&hash(name.as_bytes())).is_ok()
    }
}

/// Longest quoted path that is looked at, in bytes.
const LONGEST_PATH: usize = 200;

/// The path that `text` begins with, if `quote` ends it. Text that only looks quoted does no harm.
fn quoted_path(text: &str, quote: u8) -> Option<&str> {
    let bytes = text.as_bytes();
    let in_path = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80 || b"/._-@#~$".contains(&byte);
    let length = bytes.iter().take(LONGEST_PATH).position(|byte| !in_path(*byte))?;
    (length > 0 && bytes[length] == quote).then(|| &text[..length])
}

/// Whether what follows `before` is what an import names: only there a word alone, without a slash, is a module.
fn stands_in_import(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\t']);
    ["(", "from", "import"].iter().any(|end| before.ends_with(end))
}

/// The module's name at the end of a path: `routes` for `../routes/index.js`.
fn module_of(path: &str) -> Option<&str> {
    let mut segments = path.rsplit('/').map(module_stem).filter(|name| !name.is_empty());
    segments.find(|name| *name != "index")
}

/// A segment without what marks packages and aliases, and without a source file's extension.
fn module_stem(segment: &str) -> &str {
    let name = segment.trim_start_matches(['@', '#', '~', '.']);
    match name.rsplit_once('.') {
        Some((stem, "js" | "mjs" | "cjs" | "jsx" | "ts" | "mts" | "cts" | "tsx")) => stem,
        _ => name,
    }
}

fn import_hash(module: &str) -> u32 {
    hash(module.as_bytes()) ^ 0x5bd1_e995
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
        let summary = Summary::new(text, Language::JavaScript, false);
        for word in ["Orders", "Base", "list", "items"] {
            assert!(summary.mentions(word), "{word}");
        }
        let false_hits = (0..1000).filter(|n| summary.mentions(&format!("absent{n}"))).count();
        assert!(false_hits < 100, "{false_hits} of 1000 absent names seem to occur");
        assert!(summary.declares("Orders"));
        assert!(!summary.declares("Base"));
    }

    #[test]
    fn modules_are_known_by_the_ends_of_quoted_paths() {
        let text = "import a from './audit-log.js';\nconst b = require(\"../routes/index\");\nimport('@shop/orders')\nimport c from \"config\";\ndefine(['api'])\n// it's \
                    app, isn't it";
        let summary = Summary::new(text, Language::JavaScript, false);
        for module in ["audit-log", "routes", "orders", "config"] {
            assert!(summary.imports(module), "{module}");
        }
        for module in ["api", "app", "a", "index", "audit"] {
            assert!(!summary.imports(module), "{module}");
        }
    }
}
