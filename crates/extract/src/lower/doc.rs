//! What is kept of doc comments.

/// A doc comment is cut here, in bytes.
const MAX_DOC: usize = 2_000;

/// The first line that says something, then each line that begins with `@`. `lines` have their comment signs removed.
/// `None` if nothing is left.
pub(super) fn summary<'t>(lines: impl Iterator<Item = &'t str>) -> Option<String> {
    let mut out = String::new();
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
        if out.is_empty() {
            out.push_str(line);
        } else if line.starts_with('@') {
            out.push('\n');
            out.push_str(line);
        }
        if out.len() > MAX_DOC {
            let cut = (0..=MAX_DOC).rev().find(|&at| out.is_char_boundary(at)).unwrap_or(0);
            out.truncate(cut);
            break;
        }
    }
    if out.is_empty() { None } else { Some(out) }
}

/// The lines of a `/** … */` comment without its signs.
pub(super) fn block_comment_lines(comment: &str) -> impl Iterator<Item = &str> {
    let inner = comment.trim_start_matches('/').trim_start_matches('*');
    let inner = inner.strip_suffix("*/").unwrap_or(inner);
    inner.lines().map(|line| {
        let line = line.trim_start();
        line.strip_prefix('*').unwrap_or(line)
    })
}
