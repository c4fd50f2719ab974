//! Definitions of services in go-zero's `.api` notation, read by hand: bytes to facts, with no grammar and in one pass.
//!
//! A definition has no statements, so it lowers to the calls that it stands for. Routes of
//!
//! ```text
//! @server (prefix: /v1  jwt: Auth)
//! service depot {
//!     @handler show
//!     get /crates/:id (CrateReq) returns (Crate)
//! }
//! ```
//!
//! become `depot := service("depot")`, then `depot.server(prefix="/v1", jwt="Auth").get("/crates/:id", show)`, where
//! `show` is a function with a parameter of the type `CrateReq`. What these words mean, a pack says.

mod cursor;
mod service;
#[cfg(test)]
mod tests;
mod types;

use cursor::Cursor;
use periplus_facts::{
    Expr, ExprId, FactDiagnostic, FactsBuilder, FileFacts, Import, ImportBinding, Language, Name, Span, Step,
};
use service::Settings;

/// Reads a definition. Never fails: what can't be read becomes a diagnostic.
pub fn extract_definitions(text: &str) -> FileFacts {
    let mut reader = Reader {
        cursor: Cursor::new(text),
        builder: FactsBuilder::new(Language::GoApi),
        steps: Vec::new(),
        services: Vec::new(),
        server: Settings::default(),
        erred: false,
    };
    reader.file();
    let span = Span { line: 1, column: 1, ..reader.cursor.span(reader.cursor.mark()) };
    let module = &mut reader.builder.facts_mut().functions[0];
    module.span = span;
    module.body = reader.steps;
    reader.builder.finish()
}

/// The state of reading one file.
struct Reader<'t> {
    cursor: Cursor<'t>,
    builder: FactsBuilder,
    /// What the file's body does.
    steps: Vec<Step>,
    /// The services begun so far: a service may stand in several blocks.
    services: Vec<Name>,
    /// What the last `@server` says of the next service block.
    server: Settings<'t>,
    erred: bool,
}

impl Reader<'_> {
    fn file(&mut self) {
        while let Some(byte) = self.cursor.skip() {
            if byte == b'@' {
                self.cursor.step();
                if self.cursor.eat_word("server") {
                    self.server = self.settings();
                } else {
                    self.wrong();
                }
            } else if self.cursor.eat_word("syntax") {
                self.cursor.eat(b'=');
                self.cursor.string();
            } else if self.cursor.eat_word("info") {
                if self.cursor.eat(b'(') {
                    self.cursor.close();
                }
            } else if self.cursor.eat_word("import") {
                self.imports();
            } else if self.cursor.eat_word("type") {
                self.types();
            } else if self.cursor.eat_word("service") {
                self.service();
            } else {
                self.wrong();
            }
        }
    }

    fn imports(&mut self) {
        if !self.cursor.eat(b'(') {
            self.import();
            return;
        }
        while self.import() {}
        if !self.cursor.eat(b')') {
            self.wrong();
        }
    }

    fn import(&mut self) -> bool {
        self.cursor.skip();
        let mark = self.cursor.mark();
        let Some(path) = self.cursor.string() else { return false };
        let module = self.builder.name(path);
        let span = self.cursor.span(mark);
        let import = self.builder.import(Import {
            module,
            relative: 0,
            bindings: vec![ImportBinding::All],
            is_static: false,
            is_global: false,
            type_only: false,
            span,
        });
        self.steps.push(Step::Import(import));
        true
    }

    /// Says once for the file that something was not understood, and moves over it.
    fn wrong(&mut self) {
        let mark = self.cursor.mark();
        if self.cursor.word(true).is_none() {
            self.cursor.step();
        }
        if !std::mem::replace(&mut self.erred, true) {
            let span = self.cursor.span(mark);
            self.builder.facts_mut().diagnostics.push(FactDiagnostic {
                code: "syntax-error".to_owned(),
                message: "this file has a syntax error; what could be read around it was".to_owned(),
                span,
            });
        }
    }

    fn expr(&mut self, expr: Expr, span: Span) -> ExprId {
        self.builder.expr(expr, span)
    }

    fn text(&mut self, text: &str, span: Span) -> ExprId {
        let name = self.builder.name(text);
        self.builder.expr(Expr::Str(name), span)
    }

    fn named(&mut self, text: &str, span: Span) -> ExprId {
        let name = self.builder.name(text);
        self.builder.expr(Expr::Name(name), span)
    }
}
