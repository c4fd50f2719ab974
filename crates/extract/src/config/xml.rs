//! XML without document types and entities.

use super::sink::Sink;
use roxmltree::{Document, Node, ParsingOptions};

/// Nodes beyond this are not read.
const MAX_NODES: u32 = 500_000;
/// Files with elements nested deeper are not read.
const MAX_DEPTH: usize = 200;
/// Files with more attributes on one element are not read.
const MAX_ATTRIBUTES: usize = 2_000;

/// Parses the text, or notes why not.
pub(super) fn parse<'t>(sink: &mut Sink<'t>) -> Option<Document<'t>> {
    if !is_bearable(sink.text) {
        sink.problem("config-limit", "elements nested this deep, or with this many attributes, are not read", 0..0);
        return None;
    }
    let options = ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    match Document::parse_with_options(sink.text, options) {
        Ok(document) => Some(document),
        Err(error) => {
            let position = error.pos();
            let line = sink.lines().nth((position.row as usize).saturating_sub(1));
            let start = line.map_or(0, |(start, line)| {
                let column = (position.col as usize).saturating_sub(1);
                start + line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)
            });
            sink.problem("config-syntax", &format!("not read as XML: {error}"), start..start);
            None
        }
    }
}

/// What the parser can stand: it recurses into elements, and compares each attribute with those before it.
fn is_bearable(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let skipped =
            [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")].into_iter().find(|(open, _)| rest.starts_with(open));
        if let Some((_, close)) = skipped {
            let Some(end) = rest.find(close) else { return true };
            rest = &rest[end + close.len()..];
            continue;
        }
        let tag = &rest[..tag_length(rest)];
        if tag.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if !tag.ends_with("/>") {
            depth += 1;
        }
        if depth > MAX_DEPTH || tag.bytes().filter(|byte| *byte == b'=').count() > MAX_ATTRIBUTES {
            return false;
        }
        rest = &rest[tag.len()..];
    }
    true
}

/// The length of the tag that begins `text`; a `>` in quotes doesn't end it.
fn tag_length(text: &str) -> usize {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return at + 1,
            (b'"' | b'\'', None) => quote = Some(byte),
            (_, Some(open)) if open == byte => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// The child elements of a name, whatever their namespace.
pub(super) fn children<'a, 'i: 'a>(node: Node<'a, 'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

/// The first child element of a name.
pub(super) fn child<'a, 'i: 'a>(node: Node<'a, 'i>, name: &'a str) -> Option<Node<'a, 'i>> {
    children(node, name).next()
}

/// An element's text without the blanks around it, and its place.
pub(super) fn text<'a>(node: Node<'a, '_>) -> Option<(&'a str, std::ops::Range<usize>)> {
    let inner = node.children().find(Node::is_text)?;
    let text = inner.text()?;
    let trimmed = text.trim();
    let range = inner.range();
    // Where references were resolved the text and its source differ in length.
    let lead = if text.len() == range.len() { text.len() - text.trim_start().len() } else { 0 };
    let start = range.start + lead;
    Some((trimmed, start..(start + trimmed.len()).min(range.end)))
}
