//! Doc comments: the block of comments directly above a declaration.

use crate::lower::doc::{block_comment_lines, summary};
use periplus_syntax::Node;

/// Collects comments until the declaration below them is reached.
#[derive(Default)]
pub(super) struct Docs<'a> {
    lines: Vec<&'a str>,
    /// The row on which the collected comments end.
    end_row: usize,
    /// The row on which the last declaration ends: a comment behind it is not about the next one.
    code_row: Option<usize>,
}

impl<'a> Docs<'a> {
    /// Takes note of a comment.
    pub(super) fn comment(&mut self, node: Node<'_>, text: &'a str) {
        let row = node.start_position().row;
        if self.code_row == Some(row) {
            return;
        }
        if row > self.end_row + 1 {
            self.lines.clear();
        }
        self.end_row = node.end_position().row;
        let text = text.get(node.byte_range()).unwrap_or_default();
        if let Some(line) = text.strip_prefix("//") {
            if !is_directive(line) {
                self.lines.push(line);
            }
        } else {
            self.lines.extend(block_comment_lines(text));
        }
    }

    /// What is kept of the comments directly above the declaration at `node`.
    pub(super) fn take(&mut self, node: Node<'_>) -> Option<String> {
        let lines = std::mem::take(&mut self.lines);
        self.code_row = Some(node.end_position().row);
        if self.end_row + 1 != node.start_position().row {
            return None;
        }
        summary(lines.into_iter())
    }
}

/// `//go:generate`, `//nolint:all`: a lower-case word and a colon without a space, meant for tools.
fn is_directive(line: &str) -> bool {
    line.split_once(':').is_some_and(|(word, rest)| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            && rest.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}
