//! Interpolated strings.

use super::literal::{multiline, unescape, unindent};
use super::{CSharp, operands};
use periplus_facts::{Expr, ExprId};
use periplus_syntax::Node;

/// How the texts of an interpolated string are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Regular,
    Verbatim,
    Raw,
}

enum Part<'t> {
    Text(String, Node<'t>),
    Value(ExprId),
}

impl CSharp<'_, '_> {
    /// Alignment and format (`{x,5:D2}`) are dropped. A string without interpolations is a plain one.
    pub(super) fn interpolated(&mut self, node: Node<'_>) -> ExprId {
        let form = if super::child_of_kind(node, "interpolation_quote").is_some() {
            Form::Raw
        } else {
            let start = super::child_of_kind(node, "interpolation_start");
            let is_verbatim = start.is_some_and(|start| self.lowering.source(start).contains('@'));
            if is_verbatim { Form::Verbatim } else { Form::Regular }
        };
        let mut parts: Vec<Part<'_>> = Vec::new();
        let mut cursor = node.walk();
        for child in node.named_children(&mut cursor) {
            match child.kind() {
                "interpolation" => {
                    let mut inner = child.walk();
                    let value = operands(child, &mut inner).find(|part| part.kind() != "interpolation_brace");
                    if let Some(value) = value {
                        parts.push(Part::Value(self.expr(value)));
                    }
                }
                "string_content" | "escape_sequence" => {
                    let text = decode(self.lowering.source(child), form, child.kind());
                    match parts.last_mut() {
                        Some(Part::Text(before, _)) => before.push_str(&text),
                        _ => parts.push(Part::Text(text, child)),
                    }
                }
                _ => {}
            }
        }
        if form == Form::Raw {
            dedent(&mut parts);
        }
        self.joined(parts, node)
    }

    fn joined(&mut self, parts: Vec<Part<'_>>, node: Node<'_>) -> ExprId {
        let mut ids = Vec::with_capacity(parts.len());
        let mut only_text = String::new();
        let mut is_plain = true;
        for part in parts {
            match part {
                Part::Value(id) => {
                    is_plain = false;
                    ids.push(id);
                }
                Part::Text(text, at) => {
                    if !text.is_empty() {
                        ids.push(self.lowering.string(&text, at));
                        only_text.push_str(&text);
                    }
                }
            }
        }
        if is_plain { self.lowering.string(&only_text, node) } else { self.lowering.expr(Expr::Concat(ids), node) }
    }
}

fn decode(text: &str, form: Form, kind: &str) -> String {
    if kind == "escape_sequence" {
        return unescape(text);
    }
    match form {
        Form::Regular => text.replace("{{", "{").replace("}}", "}"),
        Form::Verbatim => text.replace("\"\"", "\"").replace("{{", "{").replace("}}", "}"),
        Form::Raw => text.to_owned(),
    }
}

/// A raw string that begins behind a line break loses its closing line, and that line's indentation everywhere.
fn dedent(parts: &mut [Part<'_>]) {
    let Some(Part::Text(last, _)) = parts.last() else { return };
    let indent = match last.rsplit_once('\n') {
        Some((_, indent)) if indent.trim().is_empty() => indent.to_owned(),
        _ => return,
    };
    match parts.first() {
        Some(Part::Text(first, _)) if first.split_once('\n').is_some_and(|(blank, _)| blank.trim().is_empty()) => {}
        _ => return,
    }
    if let [Part::Text(only, _)] = parts {
        if let Some((content, indent)) = multiline(only) {
            *only = unindent(content, indent);
        }
        return;
    }
    let count = parts.len();
    for (index, part) in parts.iter_mut().enumerate() {
        let Part::Text(text, _) = part else { continue };
        let mut lines: Vec<&str> = text.split('\n').collect();
        if index == count - 1 {
            lines.pop();
            // The break before the closing line belongs to it.
            if let Some(line) = lines.last_mut() {
                *line = line.strip_suffix('\r').unwrap_or(line);
            }
        }
        let skip = usize::from(index == 0);
        let mut out = String::with_capacity(text.len());
        for (at, line) in lines.iter().enumerate().skip(skip) {
            if at > skip {
                out.push('\n');
            }
            // The first piece of a later part goes on a line that has begun.
            out.push_str(if at == 0 { line } else { line.strip_prefix(indent.as_str()).unwrap_or(line) });
        }
        *text = out;
    }
}
