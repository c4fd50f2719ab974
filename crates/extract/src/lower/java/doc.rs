//! Documentation comments.

use super::Java;
use crate::lower::doc::{block_comment_lines, summary};
use periplus_facts::Name;
use periplus_syntax::Node;

impl Java<'_, '_> {
    /// What is kept of the comment in front of a declaration, if it is a `/** … */`.
    pub(super) fn doc(&mut self, comment: Option<Node<'_>>) -> Option<Name> {
        let comment = self.lowering.source(comment?);
        if !comment.starts_with("/**") {
            return None;
        }
        let doc = summary(block_comment_lines(comment).filter(|line| !is_tag(line.trim())))?;
        Some(self.interned(&doc))
    }
}

/// True for a line that is only an HTML tag, such as `<p>`.
fn is_tag(line: &str) -> bool {
    line.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).is_some_and(|tag| !tag.contains(['<', '>', ' ']))
}
