//! Links are never followed; this says what is said about one.

use std::io::ErrorKind;
use std::path::Path;

use periplus_inventory::SkipReason;

use crate::Entry;

/// Why the link at `path` leaves a gap, if it does. `root` is the scan root without links in it.
///
/// A link within the root leaves none: what it points to is part of the tree already.
pub(crate) fn judge(root: &Path, path: &Path, entry: &Entry) -> Option<SkipReason> {
    match path.canonicalize() {
        Ok(target) if target.starts_with(root) => None,
        Ok(target) => (entry.is_relevant() || target.is_dir()).then_some(SkipReason::LinkOutOfRoot),
        Err(error) if error.kind() == ErrorKind::NotFound => entry.is_relevant().then_some(SkipReason::LinkBroken),
        Err(error) if is_loop(&error) => Some(SkipReason::LinkLoop),
        Err(_) => entry.is_relevant().then_some(SkipReason::Unreadable),
    }
}

/// The same for a link in a git tree, judged by its text alone: `target` is what the link at `path` holds.
pub(crate) fn judge_text(path: &str, target: &str, relevant: bool) -> Option<SkipReason> {
    let mut depth = path.split('/').count() - 1;
    let mut leaves = target.starts_with('/') || target.contains(':');
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." if depth == 0 => leaves = true,
            ".." => depth -= 1,
            _ => depth += 1,
        }
    }
    (leaves && relevant).then_some(SkipReason::LinkOutOfRoot)
}

/// Too many levels of links. `ErrorKind` has no stable name for it.
fn is_loop(error: &std::io::Error) -> bool {
    const ELOOP: [i32; 2] = [40, 62];
    error.raw_os_error().is_some_and(|code| ELOOP.contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_climbs_above_the_root_leaves_it() {
        for (path, target, leaves) in [
            ("a.py", "b.py", false),
            ("x/a.py", "../b.py", false),
            ("x/a.py", "../../b.py", true),
            ("x/a.py", "../x/../../b.py", true),
            ("a.py", "/etc/passwd", true),
        ] {
            let expected = leaves.then_some(SkipReason::LinkOutOfRoot);
            assert_eq!(judge_text(path, target, true), expected, "{path} -> {target}");
        }
    }
}
