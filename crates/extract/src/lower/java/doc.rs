//! Documentation comments.

/// A doc is cut here, in bytes.
const MAX_DOC: usize = 2000;

/// The first line of a `/** … */` comment, then each line that begins with `@`; `None` for other comments.
pub(super) fn javadoc(comment: &str) -> Option<String> {
    let inner = comment.strip_prefix("/**")?;
    let inner = inner.strip_suffix("*/").unwrap_or(inner);
    let mut lines = inner.lines().map(|line| line.trim().trim_start_matches('*').trim()).filter(|line| !line.is_empty());
    let mut doc = lines.next()?.to_owned();
    for line in lines.filter(|line| line.starts_with('@')) {
        doc.push('\n');
        doc.push_str(line);
    }
    doc.truncate(doc.floor_char_boundary(MAX_DOC));
    Some(doc)
}

#[cfg(test)]
mod tests {
    use super::javadoc;

    #[test]
    fn keeps_the_first_line_and_the_tags() {
        let comment = "/**\n * Lists users.\n *\n * Much more text.\n * @deprecated use v2\n * @param id who\n */";
        assert_eq!(javadoc(comment).as_deref(), Some("Lists users.\n@deprecated use v2\n@param id who"));
        assert_eq!(javadoc("/** Short. */").as_deref(), Some("Short."));
        assert_eq!(javadoc("/* Not one. */"), None);
        assert_eq!(javadoc("/***/"), None);
    }

    #[test]
    fn is_cut() {
        let long = format!("/** {} */", "é".repeat(3000));
        assert_eq!(javadoc(&long).map(|doc| doc.len()), Some(2000));
    }
}
