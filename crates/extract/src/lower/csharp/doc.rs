//! Documentation comments.

use super::CSharp;
use crate::lower::doc::{block_comment_lines, summary};
use periplus_facts::Name;
use periplus_syntax::Node;

impl CSharp<'_, '_> {
    /// What is kept of the comments in front of a declaration.
    pub(super) fn doc(&mut self, comments: &[Node<'_>]) -> Option<Name> {
        let mut text = String::new();
        for comment in comments {
            let comment = self.lowering.source(*comment);
            if let Some(line) = comment.strip_prefix("///") {
                text.push_str(line);
                text.push('\n');
            } else if comment.starts_with("/**") {
                for line in block_comment_lines(comment) {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
        if text.is_empty() {
            return None;
        }
        let doc = summary(without_tags(summary_element(&text)).lines())?;
        Some(self.interned(&doc))
    }
}

/// The content of the `<summary>` element, or everything if there is none.
fn summary_element(text: &str) -> &str {
    let Some((_, rest)) = text.split_once("<summary>") else { return text };
    rest.split_once("</summary>").map_or(rest, |(content, _)| content)
}

/// The text without XML tags; of a reference (`<see cref="T:A.B"/>`) its last name stays.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tagged)) = rest.split_once('<') {
        out.push_str(before);
        let Some((tag, behind)) = tagged.split_once('>') else {
            out.push('<');
            rest = tagged;
            continue;
        };
        let reference = ["cref=\"", "name=\"", "langword=\"", "href=\""]
            .iter()
            .find_map(|attribute| tag.split_once(attribute))
            .and_then(|(_, value)| value.split('"').next())
            .filter(|_| tag.ends_with('/'));
        if let Some(reference) = reference {
            out.push_str(reference.rsplit(['.', ':']).next().unwrap_or(reference));
        }
        rest = behind;
    }
    out.push_str(rest);
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::{summary_element, without_tags};

    #[test]
    fn the_summary_is_found_and_read_as_text() {
        let text = " <summary>\n Lists <see cref=\"T:A.User\"/>s &amp; <c>more</c>.\n </summary>\n <param name=\"x\">No.</param>";
        assert_eq!(without_tags(summary_element(text)).trim(), "Lists Users & more.");
        assert_eq!(without_tags("a < b"), "a < b");
        assert_eq!(summary_element("plain"), "plain");
    }
}
