//! What the lowering of every language needs: names, spans, scopes of declaration, marks, a bound on depth.

use periplus_facts::{
    Class, ClassId, ClassKind, Expr, ExprId, FactDiagnostic, FactsBuilder, FileFacts, FuncId, Function, Language, Mark,
    MarkTarget, Name, Span,
};
use periplus_syntax::{Marker, Node};

/// Nesting of expressions and statements beyond this is not followed: real code stays far below, and the walk recurses.
const MAX_DEPTH: u32 = 400;
/// Source text kept for people (conditions, claims) is cut here, in bytes.
const MAX_TEXT: usize = 120;
/// Source text looked at for that, in bytes: white space in it is folded.
const MAX_LOOK: usize = 2_000;

/// The state of one file's lowering.
pub(super) struct Lowering<'a> {
    pub(super) text: &'a str,
    pub(super) builder: FactsBuilder,
    marker: Marker<'a>,
    /// The function whose body is being lowered.
    pub(super) function: FuncId,
    /// The class whose members are being lowered, if any.
    pub(super) class: Option<ClassId>,
    depth: u32,
    depth_noted: bool,
}

impl<'a> Lowering<'a> {
    pub(super) fn new(text: &'a str, language: Language, marker: Marker<'a>) -> Lowering<'a> {
        Lowering {
            text,
            builder: FactsBuilder::new(language),
            marker,
            function: FuncId(0),
            class: None,
            depth: 0,
            depth_noted: false,
        }
    }

    pub(super) fn finish(self) -> FileFacts {
        self.builder.finish()
    }

    /// The source text of a node.
    pub(super) fn source(&self, node: Node<'_>) -> &'a str {
        self.text.get(node.byte_range()).unwrap_or_default()
    }

    /// Interns a text.
    pub(super) fn name(&mut self, text: &str) -> Name {
        self.builder.name(text)
    }

    /// Interns a node's source text.
    pub(super) fn name_of(&mut self, node: Node<'_>) -> Name {
        let text = self.source(node);
        self.builder.name(text)
    }

    /// Adds an expression that stands at `node`.
    pub(super) fn expr(&mut self, expr: Expr, node: Node<'_>) -> ExprId {
        self.builder.expr(expr, span(node))
    }

    /// Adds a member of a chain. Where the chain goes on in another line, the member stands where its name does.
    pub(super) fn link(&mut self, expr: Expr, node: Node<'_>, name: Node<'_>) -> ExprId {
        let broken = name.start_position().row > node.start_position().row;
        self.builder.expr(expr, span(if broken { name } else { node }))
    }

    /// Adds an expression that stands from the start of `first` to the end of `last`.
    pub(super) fn expr_over(&mut self, expr: Expr, first: Node<'_>, last: Node<'_>) -> ExprId {
        let (from, to) = (span(first), span(last));
        self.builder.expr(expr, Span { end_line: to.end_line, end_column: to.end_column, ..from })
    }

    /// Reserves a function that stands in the current one.
    pub(super) fn reserve_function(&mut self, node: Node<'_>) -> FuncId {
        let parent = Some(self.function);
        self.builder.function(Function { parent, span: span(node), ..Function::default() })
    }

    /// Reserves a class without a name that stands in the current function and class.
    pub(super) fn reserve_class(&mut self, node: Node<'_>, kind: ClassKind) -> ClassId {
        let name = self.name("");
        let (parent, outer) = (Some(self.function), self.class);
        self.builder.class(Class { outer, parent, ..Class::new(name, kind, span(node)) })
    }

    pub(super) fn function_mut(&mut self, id: FuncId) -> &mut Function {
        &mut self.builder.facts_mut().functions[id.index()]
    }

    pub(super) fn class_mut(&mut self, id: ClassId) -> &mut Class {
        &mut self.builder.facts_mut().classes[id.index()]
    }

    /// Adds an opaque expression.
    pub(super) fn opaque(&mut self, node: Node<'_>) -> ExprId {
        self.expr(Expr::Opaque, node)
    }

    /// Adds a string literal with the decoded value `value`.
    pub(super) fn string(&mut self, value: &str, node: Node<'_>) -> ExprId {
        let name = self.name(value);
        self.expr(Expr::Str(name), node)
    }

    /// Interns a node's text on one line, cut to a length that fits a report.
    pub(super) fn excerpt(&mut self, node: Node<'_>) -> Name {
        // Only the beginning is looked at: in a chain of calls each one contains all before it.
        let source = self.source(node);
        let source = source.get(..prefix(source, MAX_LOOK)).unwrap_or_default();
        let mut text = String::new();
        for word in source.split_whitespace() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
            if text.len() > MAX_TEXT {
                text.truncate(prefix(&text, MAX_TEXT));
                text.push('…');
                break;
            }
        }
        self.builder.name(&text)
    }

    /// Runs the packs' patterns at `node` and records what matched as claims about `target`. To be called once for each
    /// call, annotation and class, and for each list entry or other literal that packs may mark.
    pub(super) fn mark(&mut self, node: Node<'_>, target: MarkTarget) {
        let rules = self.marker.rules_at(node);
        if rules.is_empty() {
            return;
        }
        let text = self.excerpt(node);
        for rule in rules {
            let rule = self.builder.name(rule);
            let mark = Mark { rule, target, function: self.function, span: span(node), text };
            self.builder.facts_mut().marks.push(mark);
        }
    }

    /// Enters one level of nesting; `None` where the bound is reached, with one diagnostic for the file. Every recursive
    /// descent must go through this, and call [`Lowering::leave`] after a `Some`.
    pub(super) fn enter(&mut self, node: Node<'_>) -> Option<()> {
        if self.depth >= MAX_DEPTH {
            if !self.depth_noted {
                self.depth_noted = true;
                self.builder.facts_mut().diagnostics.push(FactDiagnostic {
                    code: "nesting-too-deep".to_owned(),
                    message: format!("code nested more than {MAX_DEPTH} levels deep is not followed"),
                    span: span(node),
                });
            }
            return None;
        }
        self.depth += 1;
        Some(())
    }

    /// Leaves one level of nesting.
    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Records a file's first syntax error, if it has one.
    pub(super) fn note_syntax_errors(&mut self, root: Node<'_>) {
        if !root.has_error() {
            return;
        }
        let mut node = root;
        // The first child with an error, down to the error itself; bounded, since a tree can be very deep.
        for _ in 0..10_000 {
            if node.is_error() || node.is_missing() {
                break;
            }
            let mut cursor = node.walk();
            let Some(child) = node.children(&mut cursor).find(Node::has_error) else { break };
            node = child;
        }
        self.builder.facts_mut().diagnostics.push(FactDiagnostic {
            code: "syntax-error".to_owned(),
            message: "this file has a syntax error; what could be read around it was".to_owned(),
            span: span(node),
        });
    }
}

/// The length of the longest prefix of at most `limit` bytes that ends between characters.
fn prefix(text: &str, limit: usize) -> usize {
    if text.len() <= limit {
        return text.len();
    }
    (0..=limit).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// A node's place.
pub(super) fn span(node: Node<'_>) -> Span {
    let (start, end) = (node.start_position(), node.end_position());
    Span {
        line: start.row as u32 + 1,
        column: start.column as u32 + 1,
        end_line: end.row as u32 + 1,
        end_column: end.column as u32 + 1,
    }
}
