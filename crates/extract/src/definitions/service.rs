//! Service blocks: each route is a call on what the block's settings derive from the service.

use super::Reader;
use periplus_facts::{Arg, Declare, Expr, ExprId, FuncId, Function, Modifiers, Param, Place, Span, Step};

const VERBS: [&str; 9] = ["get", "head", "post", "put", "patch", "delete", "connect", "options", "trace"];

/// Keys and values of an `@server`, with their places.
#[derive(Default)]
pub(super) struct Settings<'t>(Vec<(&'t str, &'t str, Span)>);

/// What stands before a route and is said of it.
#[derive(Default)]
struct Said<'t> {
    doc: Option<&'t str>,
    handler: Option<(&'t str, Span)>,
}

impl<'t> Reader<'t> {
    /// `(key: value …)`, one to a line.
    pub(super) fn settings(&mut self) -> Settings<'t> {
        let mut settings = Settings::default();
        if !self.cursor.eat(b'(') {
            return settings;
        }
        while let Some(byte) = self.cursor.skip() {
            if byte == b')' {
                self.cursor.step();
                break;
            }
            let Some(key) = self.cursor.word(true) else {
                self.wrong();
                continue;
            };
            if !self.cursor.eat(b':') {
                self.wrong();
                continue;
            }
            self.cursor.skip_inline();
            let mark = self.cursor.mark();
            let value = match self.cursor.peek() {
                Some(b'"' | b'`') => self.cursor.string().unwrap_or_default(),
                _ => {
                    let value = self.cursor.until(|byte| matches!(byte, b'\n' | b')'));
                    value.split(" //").next().unwrap_or(value)
                }
            };
            let span = self.cursor.span(mark);
            settings.0.push((key, value.trim().trim_end_matches(','), span));
        }
        settings
    }

    /// `name { … }`: the routes of a service.
    pub(super) fn service(&mut self) {
        self.cursor.skip();
        let mark = self.cursor.mark();
        let Some(name) = self.cursor.word(true) else { return self.wrong() };
        let span = self.cursor.span(mark);
        let router = self.begun(name, span);
        let settings = std::mem::take(&mut self.server);
        let router = self.derived(router, &settings, span);
        if !self.cursor.eat(b'{') {
            return self.wrong();
        }
        let mut said = Said::default();
        while let Some(byte) = self.cursor.skip() {
            if byte == b'}' {
                self.cursor.step();
                return;
            }
            if byte == b'@' {
                self.cursor.step();
                self.say(&mut said);
                continue;
            }
            let mark = self.cursor.mark();
            match self.cursor.word(false) {
                Some(verb) if VERBS.contains(&verb) => self.route(router, verb, mark, std::mem::take(&mut said)),
                Some(_) => {}
                None => self.wrong(),
            }
        }
    }

    /// The variable that holds a service, which is made where it occurs first.
    fn begun(&mut self, name: &str, span: Span) -> ExprId {
        let known = self.builder.name(name);
        if !self.services.contains(&known) {
            self.services.push(known);
            let callee = self.named("service", span);
            let text = self.text(name, span);
            let made = self.expr(Expr::Call { callee, args: vec![Arg::positional(text)], new: false }, span);
            let place = Place::Name(known);
            self.steps.push(Step::Bind { place, value: Some(made), ty: None, declare: Declare::Module });
        }
        self.expr(Expr::Name(known), span)
    }

    /// What the settings make of a service; they stand in a call, so each keeps its place.
    fn derived(&mut self, service: ExprId, settings: &Settings<'_>, span: Span) -> ExprId {
        if settings.0.is_empty() {
            return service;
        }
        let mut args = Vec::new();
        for (key, value, span) in &settings.0 {
            let name = self.builder.name(key);
            let all: Vec<&str> = value.split(',').map(str::trim).filter(|one| !one.is_empty()).collect();
            let value = match all.as_slice() {
                ["true"] => self.expr(Expr::Bool(true), *span),
                ["false"] => self.expr(Expr::Bool(false), *span),
                [one] => self.text(one, *span),
                many => {
                    let items = many.iter().map(|one| self.text(one, *span)).collect::<Vec<_>>();
                    let elements =
                        items.into_iter().map(|value| periplus_facts::Element { value, spread: false }).collect();
                    self.expr(Expr::List(elements), *span)
                }
            };
            args.push(Arg::named(name, value));
        }
        let name = self.builder.name("server");
        let callee = self.expr(Expr::Member { object: service, name }, span);
        let router = self.expr(Expr::Call { callee, args, new: false }, span);
        // Evaluated once for all routes of the block.
        let held = format!("server at line {}", span.line);
        let held = self.builder.name(&held);
        let place = Place::Name(held);
        self.steps.push(Step::Bind { place, value: Some(router), ty: None, declare: Declare::Module });
        self.expr(Expr::Name(held), span)
    }

    /// `@doc "text"`, `@doc (summary: "text")`, `@handler name`, and `@server (handler: name)` of the older notation.
    fn say(&mut self, said: &mut Said<'t>) {
        if self.cursor.eat_word("doc") {
            said.doc = match self.cursor.skip() {
                Some(b'(') => {
                    let settings = self.settings();
                    settings.0.into_iter().find(|(key, ..)| *key == "summary").map(|(_, value, _)| value)
                }
                _ => self.cursor.string(),
            };
        } else if self.cursor.eat_word("handler") {
            self.cursor.skip();
            let mark = self.cursor.mark();
            said.handler = self.cursor.word(false).map(|name| (name, self.cursor.span(mark)));
        } else if self.cursor.eat_word("server") {
            let settings = self.settings();
            let handler = settings.0.into_iter().find(|(key, ..)| *key == "handler");
            said.handler = handler.map(|(_, name, span)| (name, span)).or(said.handler);
        } else {
            self.wrong();
        }
    }

    /// `get /path (Request) returns (Response)`
    fn route(&mut self, router: ExprId, verb: &str, mark: super::cursor::Mark, said: Said<'t>) {
        self.cursor.skip_inline();
        let from = self.cursor.mark();
        let path = self.cursor.until(|byte| byte.is_ascii_whitespace() || matches!(byte, b'(' | b';' | b'}'));
        let path_span = self.cursor.span(from);
        let path = self.text(path, path_span);
        let span = self.cursor.span(mark);
        let request = self.parenthesised();
        let response = if self.cursor.eat_word("returns") { self.parenthesised() } else { None };
        self.cursor.eat(b';');
        let mut args = vec![Arg::positional(path)];
        if let Some((name, name_span)) = said.handler {
            let handler = self.handler(name, name_span, said.doc, request, response);
            args.push(Arg::positional(self.builder.expr(Expr::Function(handler), name_span)));
        }
        let name = self.builder.name(verb);
        let callee = self.expr(Expr::Member { object: router, name }, span);
        let call = self.expr(Expr::Call { callee, args, new: false }, span);
        self.steps.push(Step::Eval(call));
    }

    fn parenthesised(&mut self) -> Option<ExprId> {
        if !self.cursor.eat(b'(') {
            return None;
        }
        let ty = (self.cursor.skip() != Some(b')')).then(|| self.ty(0));
        if !self.cursor.eat(b')') {
            self.wrong();
        }
        ty
    }

    fn handler(
        &mut self,
        name: &str,
        span: Span,
        doc: Option<&str>,
        request: Option<ExprId>,
        response: Option<ExprId>,
    ) -> FuncId {
        let name = self.builder.name(name);
        let doc = doc.map(|doc| self.builder.name(doc));
        let parameter = self.builder.name("request");
        let params = request.map(|ty| Param { ty: Some(ty), ..Param::plain(parameter, span) });
        self.builder.function(Function {
            name: Some(name),
            params: params.into_iter().collect(),
            modifiers: Modifiers::PUBLIC,
            returns: response,
            parent: Some(FuncId(0)),
            doc,
            span,
            name_span: span,
            ..Function::default()
        })
    }
}
