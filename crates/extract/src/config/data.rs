//! JSON documents that code imports as modules: the document is what the module exports.

use super::secret::{is_secret_key, is_secret_value};
use super::sink::{MAX_DEPTH, Sink};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use periplus_facts::{
    ConfigKind, Declare, Element, Entry, Expr, ExprId, FactsBuilder, FileFacts, Language, Place, Span, Step,
};

/// Values of one document that are kept: tables of routes are short.
const MAX_VALUES: usize = 20_000;

/// Reads a document as a module. Never fails: what can't be read becomes a diagnostic, or a value that is not known.
pub fn extract_data(text: &str) -> FileFacts {
    let mut sink = Sink::new(text, ConfigKind::Other);
    let mut reader = Reader { builder: FactsBuilder::new(Language::JavaScript), left: MAX_VALUES };
    match parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default()) {
        Ok(document) => {
            if let Some(value) = &document.value {
                reader.module(&sink, value);
            }
            if reader.left == 0 {
                sink.problem("config-limit", "this document has more values than are kept", 0..0);
            }
        }
        Err(error) => {
            let range = error.range();
            sink.problem("config-syntax", &format!("not read as JSON: {}", error.kind()), range.start..range.end);
        }
    }
    let facts = reader.builder.facts_mut();
    facts.functions[0].span = Span { end_column: 1, end_line: 1, ..sink.span(0..0) };
    facts.diagnostics = sink.finish().diagnostics;
    reader.builder.finish()
}

struct Reader {
    builder: FactsBuilder,
    /// How many more values are kept.
    left: usize,
}

impl Reader {
    /// `module.exports = …`.
    fn module(&mut self, sink: &Sink<'_>, value: &Value<'_>) {
        let value = self.value(sink, "", value, 0);
        let span = self.builder.facts().span(value);
        let module = self.builder.name("module");
        let object = self.builder.expr(Expr::Name(module), span);
        let place = Place::Member { object, name: self.builder.name("exports") };
        self.builder.facts_mut().functions[0].body =
            vec![Step::Bind { place, value: Some(value), ty: None, declare: Declare::Assign }];
    }

    fn value(&mut self, sink: &Sink<'_>, key: &str, value: &Value<'_>, depth: usize) -> ExprId {
        let range = value.range();
        let span = sink.span(range.start..range.end);
        self.left = self.left.saturating_sub(1);
        let expr = match value {
            _ if self.left == 0 || depth >= MAX_DEPTH => Expr::Opaque,
            Value::StringLit(text) if is_secret_key(key) || is_secret_value(&text.value) => Expr::Opaque,
            Value::StringLit(text) => Expr::Str(self.builder.name(&text.value)),
            Value::NumberLit(number) => number.value.parse().map_or(Expr::Opaque, Expr::Int),
            Value::BooleanLit(flag) => Expr::Bool(flag.value),
            Value::NullKeyword(_) => Expr::Null,
            Value::Object(object) => {
                let mut entries = Vec::new();
                for property in &object.properties {
                    let name = property.name.as_str();
                    let range = property.name.range();
                    let text = self.builder.name(name);
                    let named = self.builder.expr(Expr::Str(text), sink.span(range.start..range.end));
                    let value = self.value(sink, name, &property.value, depth + 1);
                    entries.push(Entry { key: Some(named), value });
                }
                Expr::Map(entries)
            }
            Value::Array(array) => {
                let elements = array.elements.iter().map(|element| {
                    let value = self.value(sink, key, element, depth + 1);
                    Element { value, spread: false }
                });
                let elements = elements.collect();
                Expr::List(elements)
            }
        };
        self.builder.expr(expr, span)
    }
}
