//! Types: structs become classes whose fields keep their tags.

use super::Reader;
use periplus_facts::{Class, ClassKind, Expr, ExprId, Field, FuncId, Modifiers, Step};

/// Types nested deeper than this are not followed.
const MAX_DEPTH: usize = 32;

impl Reader<'_> {
    /// What stands behind `type`: one declaration, or several in parentheses.
    pub(super) fn types(&mut self) {
        if !self.cursor.eat(b'(') {
            self.type_declaration();
            return;
        }
        while self.cursor.skip().is_some_and(|byte| byte != b')') {
            if !self.type_declaration() {
                self.wrong();
            }
        }
        self.cursor.eat(b')');
    }

    fn type_declaration(&mut self) -> bool {
        self.cursor.skip();
        let mark = self.cursor.mark();
        let Some(name) = self.cursor.word(false) else { return false };
        let name_span = self.cursor.span(mark);
        let name = self.builder.name(name);
        self.cursor.eat(b'=');
        self.cursor.eat_word("struct");
        let (mut bases, mut fields) = (Vec::new(), Vec::new());
        if self.cursor.eat(b'{') {
            self.fields(&mut bases, &mut fields);
        } else {
            bases.push(self.ty(0));
        }
        let span = self.cursor.span(mark);
        let class = self.builder.class(Class {
            bases,
            modifiers: Modifiers::PUBLIC,
            fields,
            parent: Some(FuncId(0)),
            name_span,
            ..Class::new(name, ClassKind::Struct, span)
        });
        self.steps.push(Step::Class(class));
        true
    }

    /// The fields up to the closing brace; a type that stands alone in its line is embedded.
    fn fields(&mut self, bases: &mut Vec<ExprId>, fields: &mut Vec<Field>) {
        while let Some(byte) = self.cursor.skip() {
            if byte == b'}' {
                self.cursor.step();
                return;
            }
            let mark = self.cursor.mark();
            if byte == b'*' {
                bases.push(self.ty(0));
                continue;
            }
            let mut names = Vec::new();
            while let Some(name) = self.cursor.word(false) {
                names.push((name, self.cursor.span(mark)));
                self.cursor.skip_inline();
                if self.cursor.peek() != Some(b',') {
                    break;
                }
                self.cursor.step();
            }
            if names.is_empty() {
                self.wrong();
                continue;
            }
            if matches!(self.cursor.peek(), None | Some(b'\n' | b'}' | b'/' | b'`')) {
                for (name, span) in names {
                    let base = self.named(name, span);
                    bases.push(base);
                }
                if self.cursor.peek() == Some(b'`') {
                    self.cursor.string();
                }
                continue;
            }
            let ty = self.ty(0);
            self.cursor.skip_inline();
            let tagged = matches!(self.cursor.peek(), Some(b'`' | b'"'));
            let tag_mark = self.cursor.mark();
            let tag = if tagged { self.cursor.string() } else { None };
            let tag_span = self.cursor.span(tag_mark);
            let annotations: Vec<ExprId> = tag.map(|tag| self.text(tag, tag_span)).into_iter().collect();
            for (name, span) in names {
                let name = self.builder.name(name);
                let modifiers = Modifiers::PUBLIC;
                fields.push(Field {
                    name,
                    value: None,
                    ty: Some(ty),
                    annotations: annotations.clone(),
                    modifiers,
                    span,
                });
            }
        }
    }

    /// A type. Pointers are dropped; an inline struct is opaque.
    pub(super) fn ty(&mut self, depth: usize) -> ExprId {
        self.cursor.skip();
        let mark = self.cursor.mark();
        if depth > MAX_DEPTH {
            self.wrong();
        } else if self.cursor.eat(b'*') {
            return self.ty(depth + 1);
        } else if self.cursor.eat(b'[') {
            self.cursor.close();
            let element = self.ty(depth + 1);
            let span = self.cursor.span(mark);
            let base = self.named("array", span);
            return self.expr(Expr::Generic { base, args: vec![element] }, span);
        } else if self.cursor.eat_word("map") {
            self.cursor.eat(b'[');
            let key = self.ty(depth + 1);
            self.cursor.eat(b']');
            let value = self.ty(depth + 1);
            let span = self.cursor.span(mark);
            let base = self.named("map", span);
            return self.expr(Expr::Generic { base, args: vec![key, value] }, span);
        } else if let Some(name) = self.cursor.word(false) {
            let mut span = self.cursor.span(mark);
            let mut simple = name;
            while self.cursor.peek() == Some(b'.') {
                self.cursor.step();
                simple = self.cursor.word(false).unwrap_or(simple);
                span = self.cursor.span(mark);
            }
            if matches!(name, "struct" | "interface") {
                if self.cursor.eat(b'{') {
                    self.cursor.close();
                }
                return self.expr(Expr::Opaque, span);
            }
            return self.named(simple, span);
        } else {
            self.wrong();
        }
        let span = self.cursor.span(mark);
        self.expr(Expr::Opaque, span)
    }
}
