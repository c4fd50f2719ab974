//! A readable text form of the IR, for tests and for people who debug lowering.
//!
//! One section for each function and class, in the order of their ids, so that a nested function shows as `fn#3` where
//! it stands. The form is not parsed by anything and may change.

use crate::{
    BinaryOp, Block, Class, Declare, Exit, Expr, ExprId, Field, FileFacts, FuncId, Function, Import, ImportBinding,
    LoopKind, MarkTarget, Modifiers, Name, Param, ParamKind, Place, Step,
};
use std::fmt::Write;

/// Expressions nested deeper than this show as `…`: the dump recurses.
const MAX_DEPTH: u32 = 200;

impl FileFacts {
    /// The facts as text.
    pub fn dump(&self) -> String {
        let mut dump = Dump { facts: self, out: String::new(), indent: 0, depth: 0 };
        if let Some(package) = self.package {
            let package = self.text(package);
            dump.line(&format!("package {package}"));
        }
        for (index, function) in self.functions.iter().enumerate() {
            dump.function(index, function);
        }
        for (index, class) in self.classes.iter().enumerate() {
            dump.class(index, class);
        }
        for mark in &self.marks {
            let target = match mark.target {
                MarkTarget::Expr(id) => dump.expr(id),
                MarkTarget::Function(id) => format!("fn#{}", id.0),
                MarkTarget::Class(id) => format!("class#{}", id.0),
            };
            let rule = self.text(mark.rule);
            dump.line(&format!(
                "mark {rule} {}:{} in fn#{}: {target}",
                mark.span.line, mark.span.column, mark.function.0
            ));
        }
        for diagnostic in &self.diagnostics {
            dump.line(&format!("diagnostic {} {}:{}", diagnostic.code, diagnostic.span.line, diagnostic.span.column));
        }
        dump.out
    }
}

struct Dump<'a> {
    facts: &'a FileFacts,
    out: String,
    indent: usize,
    depth: u32,
}

impl Dump<'_> {
    fn line(&mut self, text: &str) {
        for _ in 0..self.indent {
            self.out.push_str("  ");
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn text(&self, name: Name) -> &str {
        self.facts.text(name)
    }

    fn function(&mut self, index: usize, function: &Function) {
        let name = function.name.map_or("", |name| self.facts.text(name)).to_owned();
        let mut line = format!("fn#{index} {name}");
        if let Some(receiver) = &function.receiver {
            let _ = write!(line, " on {}", self.param(receiver));
        }
        if !function.type_params.is_empty() {
            let names: Vec<&str> = function.type_params.iter().map(|name| self.text(*name)).collect();
            let _ = write!(line, "<{}>", names.join(", "));
        }
        let params: Vec<String> = function.params.iter().map(|param| self.param(param)).collect();
        let _ = write!(line, "({})", params.join(", "));
        if let Some(returns) = function.returns {
            let _ = write!(line, " -> {}", self.expr(returns));
        }
        tail(&mut line, function.modifiers, function.parent, &[("class", function.class.map(|id| id.0))]);
        self.line(&line);
        self.indent += 1;
        self.doc(function.doc);
        self.annotations(&function.annotations);
        self.block(&function.body);
        self.indent -= 1;
    }

    fn class(&mut self, index: usize, class: &Class) {
        let mut line = format!("class#{index} {:?} {}", class.kind, self.text(class.name));
        if !class.type_params.is_empty() {
            let names: Vec<&str> = class.type_params.iter().map(|name| self.text(*name)).collect();
            let _ = write!(line, "<{}>", names.join(", "));
        }
        if !class.params.is_empty() {
            let params: Vec<String> = class.params.iter().map(|param| self.param(param)).collect();
            let _ = write!(line, "({})", params.join(", "));
        }
        if !class.bases.is_empty() {
            let bases: Vec<String> = class.bases.iter().map(|base| self.expr(*base)).collect();
            let _ = write!(line, " : {} ({} super)", bases.join(", "), class.superclasses);
        }
        if let Some(namespace) = class.namespace {
            let _ = write!(line, " in {}", self.text(namespace));
        }
        tail(&mut line, class.modifiers, class.parent, &[("outer", class.outer.map(|id| id.0))]);
        self.line(&line);
        self.indent += 1;
        self.doc(class.doc);
        self.annotations(&class.annotations);
        for field in &class.fields {
            self.field(field);
        }
        if !class.methods.is_empty() {
            let ids: Vec<String> = class.methods.iter().map(|id| format!("fn#{}", id.0)).collect();
            self.line(&format!("methods {}", ids.join(" ")));
        }
        if !class.classes.is_empty() {
            let ids: Vec<String> = class.classes.iter().map(|id| format!("class#{}", id.0)).collect();
            self.line(&format!("classes {}", ids.join(" ")));
        }
        self.block(&class.body);
        self.indent -= 1;
    }

    fn doc(&mut self, doc: Option<Name>) {
        if let Some(doc) = doc {
            let text = format!("doc {:?}", self.text(doc));
            self.line(&text);
        }
    }

    fn annotations(&mut self, annotations: &[ExprId]) {
        for annotation in annotations {
            let text = format!("@ {}", self.expr(*annotation));
            self.line(&text);
        }
    }

    fn field(&mut self, field: &Field) {
        for annotation in &field.annotations {
            let text = format!("@ {}", self.expr(*annotation));
            self.line(&text);
        }
        let mut line = format!("field {}", self.text(field.name));
        if let Some(ty) = field.ty {
            let _ = write!(line, ": {}", self.expr(ty));
        }
        if let Some(value) = field.value {
            let _ = write!(line, " = {}", self.expr(value));
        }
        tail(&mut line, field.modifiers, None, &[]);
        self.line(&line);
    }

    fn param(&mut self, param: &Param) -> String {
        let mut out = String::new();
        for annotation in &param.annotations {
            let _ = write!(out, "@{} ", self.expr(*annotation));
        }
        out.push_str(match param.kind {
            ParamKind::Plain => "",
            ParamKind::KeywordOnly => "kw ",
            ParamKind::Rest => "*",
            ParamKind::KeywordRest => "**",
        });
        if param.field {
            out.push_str("field ");
        }
        match &param.pattern {
            Some(pattern) => out.push_str(&self.place(pattern)),
            None => out.push_str(self.text(param.name)),
        }
        if let Some(ty) = param.ty {
            let _ = write!(out, ": {}", self.expr(ty));
        }
        if let Some(default) = param.default {
            let _ = write!(out, " = {}", self.expr(default));
        }
        out
    }

    fn block(&mut self, block: &Block) {
        for step in block {
            self.step(step);
        }
    }

    fn nested(&mut self, head: &str, block: &Block) {
        self.line(head);
        self.indent += 1;
        if self.indent > MAX_DEPTH as usize {
            self.line("…");
        } else {
            self.block(block);
        }
        self.indent -= 1;
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Bind { place, value, ty, declare } => {
                let mut line = format!("{}{}", prefix(*declare), self.place(place));
                if let Some(ty) = ty {
                    let _ = write!(line, ": {}", self.expr(*ty));
                }
                if let Some(value) = value {
                    let _ = write!(line, " = {}", self.expr(*value));
                }
                self.line(&line);
            }
            Step::Eval(id) => {
                let text = self.expr(*id);
                self.line(&text);
            }
            Step::If { condition, text, then, otherwise } => {
                let head = format!("if {} `{}`", self.expr(*condition), self.text(*text));
                self.nested(&head, then);
                if !otherwise.is_empty() {
                    self.nested("else", otherwise);
                }
            }
            Step::Loop { kind, over, item, declare, body } => {
                let mut head = match kind {
                    LoopKind::Items => "for items",
                    LoopKind::Values => "for values",
                    LoopKind::Keys => "for keys",
                    LoopKind::Pairs => "for pairs",
                    LoopKind::Unknown => "loop",
                }
                .to_owned();
                if let Some(over) = over {
                    let _ = write!(head, " {}{} in {}", prefix(*declare), self.place(item), self.expr(*over));
                }
                self.nested(&head, body);
            }
            Step::Return(value) => {
                let text = value.map_or_else(|| "return".to_owned(), |id| format!("return {}", self.expr(id)));
                self.line(&text);
            }
            Step::Exit(exit) => self.line(match exit {
                Exit::Break => "break",
                Exit::Continue => "continue",
                Exit::Throw => "throw",
            }),
            Step::Function(id) => {
                let name = self.facts.function(*id).name.map_or("", |name| self.facts.text(name));
                let text = format!("def {name} fn#{}", id.0);
                self.line(&text);
            }
            Step::Class(id) => {
                let text = format!("class {} class#{}", self.text(self.facts.class(*id).name), id.0);
                self.line(&text);
            }
            Step::Import(id) => {
                let text = self.import(&self.facts.imports[id.index()]);
                self.line(&text);
            }
            Step::Export { name, value } => {
                let value = self.expr(*value);
                let text = format!("export {} = {value}", self.text(*name));
                self.line(&text);
            }
            Step::Block(block) => self.nested("block", block),
            Step::Try { body, handlers, finally } => {
                self.nested("try", body);
                for handler in handlers {
                    self.nested("catch", handler);
                }
                if !finally.is_empty() {
                    self.nested("finally", finally);
                }
            }
        }
    }

    fn import(&self, import: &Import) -> String {
        let mut out = String::from("import");
        for (set, word) in [(import.is_static, " static"), (import.is_global, " global"), (import.type_only, " type")] {
            if set {
                out.push_str(word);
            }
        }
        let _ = write!(out, " {}{}", ".".repeat(import.relative.min(50) as usize), self.text(import.module));
        for binding in &import.bindings {
            match binding {
                ImportBinding::Module(None) => out.push_str(" module"),
                ImportBinding::Module(Some(name)) => {
                    let _ = write!(out, " module as {}", self.text(*name));
                }
                ImportBinding::Member { name, local } if name == local => {
                    let _ = write!(out, " {}", self.text(*name));
                }
                ImportBinding::Member { name, local } => {
                    let _ = write!(out, " {} as {}", self.text(*name), self.text(*local));
                }
                ImportBinding::All => out.push_str(" *"),
                ImportBinding::Reexport { name, exported } => {
                    let _ = write!(out, " export {} as {}", self.text(*name), self.text(*exported));
                }
                ImportBinding::ReexportAll => out.push_str(" export *"),
            }
        }
        out
    }

    fn place(&mut self, place: &Place) -> String {
        match place {
            Place::Ignore => "_".to_owned(),
            Place::Name(name) => self.text(*name).to_owned(),
            Place::Member { object, name } => format!("{}.{}", self.expr(*object), self.text(*name)),
            Place::Index { object, index } => format!("{}[{}]", self.expr(*object), self.expr(*index)),
            Place::List { places, rest } => {
                let mut parts = Vec::new();
                for (index, place) in places.iter().enumerate() {
                    let star = if *rest == Some(index as u32) { "*" } else { "" };
                    parts.push(format!("{star}{}", self.place(place)));
                }
                format!("[{}]", parts.join(", "))
            }
            Place::Map(entries) => {
                let mut parts = Vec::new();
                for entry in entries {
                    let key = entry.key.map_or("**", |key| self.facts.text(key)).to_owned();
                    let mut part = format!("{key}: {}", self.place(&entry.place));
                    if let Some(default) = entry.default {
                        let _ = write!(part, " = {}", self.expr(default));
                    }
                    parts.push(part);
                }
                format!("{{{}}}", parts.join(", "))
            }
        }
    }

    fn list(&mut self, ids: &[ExprId]) -> String {
        let parts: Vec<String> = ids.iter().map(|id| self.expr(*id)).collect();
        parts.join(", ")
    }

    fn expr(&mut self, id: ExprId) -> String {
        if self.depth >= MAX_DEPTH {
            return "…".to_owned();
        }
        self.depth += 1;
        let text = self.expr_inner(id);
        self.depth -= 1;
        text
    }

    fn expr_inner(&mut self, id: ExprId) -> String {
        let facts = self.facts;
        match facts.expr(id) {
            Expr::Opaque => "?".to_owned(),
            Expr::Null => "null".to_owned(),
            Expr::Bool(value) => value.to_string(),
            Expr::Int(value) => value.to_string(),
            Expr::Str(name) => format!("{:?}", facts.text(*name)),
            Expr::Concat(parts) => format!("concat({})", self.list(parts)),
            Expr::Regex { pattern, flags } => {
                format!("/{}/{}", facts.text(*pattern), flags.map_or("", |flags| facts.text(flags)))
            }
            Expr::Binary { op, left, right } => {
                format!("({} {} {})", self.expr(*left), symbol(*op), self.expr(*right))
            }
            Expr::Not(value) => format!("!{}", self.expr(*value)),
            Expr::Name(name) => facts.text(*name).to_owned(),
            Expr::This => "this".to_owned(),
            Expr::Super => "super".to_owned(),
            Expr::Member { object, name } => format!("{}.{}", self.expr(*object), facts.text(*name)),
            Expr::Index { object, index } => format!("{}[{}]", self.expr(*object), self.expr(*index)),
            Expr::Slice { object, from, to } => {
                let from = from.map(|id| self.expr(id)).unwrap_or_default();
                let to = to.map(|id| self.expr(id)).unwrap_or_default();
                format!("{}[{from}:{to}]", self.expr(*object))
            }
            Expr::Call { callee, args, new } => {
                let mut parts = Vec::new();
                for arg in args {
                    let value = self.expr(arg.value);
                    let star = if arg.spread_map {
                        "**"
                    } else if arg.spread {
                        "*"
                    } else {
                        ""
                    };
                    let name = arg.name.map(|name| format!("{}=", facts.text(name))).unwrap_or_default();
                    parts.push(format!("{name}{star}{value}"));
                }
                format!("{}{}({})", if *new { "new " } else { "" }, self.expr(*callee), parts.join(", "))
            }
            Expr::List(elements) => {
                let mut parts = Vec::new();
                for element in elements {
                    parts.push(format!("{}{}", if element.spread { "*" } else { "" }, self.expr(element.value)));
                }
                format!("[{}]", parts.join(", "))
            }
            Expr::Map(entries) => {
                let mut parts = Vec::new();
                for entry in entries {
                    let value = self.expr(entry.value);
                    parts.push(match entry.key {
                        Some(key) => format!("{}: {value}", self.expr(key)),
                        None => format!("**{value}"),
                    });
                }
                format!("{{{}}}", parts.join(", "))
            }
            Expr::Function(id) => format!("fn#{}", id.0),
            Expr::Class(id) => format!("class#{}", id.0),
            Expr::Conditional { condition, then, otherwise } => {
                format!("({} ? {} : {})", self.expr(*condition), self.expr(*then), self.expr(*otherwise))
            }
            Expr::Assign { place, value } => format!("({} := {})", self.place(place), self.expr(*value)),
            Expr::Comprehension { element, key, flatten, item, over, condition } => {
                let key = key.map(|key| format!("{}: ", self.expr(key))).unwrap_or_default();
                let star = if *flatten { "*" } else { "" };
                let element = self.expr(*element);
                let filter = condition.map(|id| format!(" if {}", self.expr(id))).unwrap_or_default();
                format!("[{key}{star}{element} for {} in {}{filter}]", self.place(item), self.expr(*over))
            }
            Expr::Import(module) => format!("import({})", self.expr(*module)),
            Expr::Generic { base, args } => format!("{}<{}>", self.expr(*base), self.list(args)),
            Expr::TypeOf(ty) => format!("typeof({})", self.expr(*ty)),
        }
    }
}

/// Modifiers, ids and the parent, at the end of a heading.
fn tail(line: &mut String, modifiers: Modifiers, parent: Option<FuncId>, ids: &[(&str, Option<u32>)]) {
    for (name, _) in modifiers.iter_names() {
        let _ = write!(line, " {}", name.to_lowercase());
    }
    for (what, id) in ids {
        if let Some(id) = id {
            let _ = write!(line, " {what}={id}");
        }
    }
    // The module is the parent of most things; naming it each time would hide the others.
    if let Some(parent) = parent
        && parent.0 != 0
    {
        let _ = write!(line, " parent={}", parent.0);
    }
}

fn prefix(declare: Declare) -> &'static str {
    match declare {
        Declare::Assign => "",
        Declare::Block => "let ",
        Declare::Function => "var ",
        Declare::Module => "global ",
    }
}

fn symbol(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Add => "+",
        BinaryOp::AddTo => "+=",
        BinaryOp::Remainder => "%",
        BinaryOp::Divide => "/",
        BinaryOp::Or => "||",
        BinaryOp::Coalesce => "??",
        BinaryOp::And => "&&",
        BinaryOp::Equal => "==",
        BinaryOp::NotEqual => "!=",
        BinaryOp::In => "in",
        BinaryOp::Is => "is a",
        BinaryOp::InstanceOf => "instanceof",
        BinaryOp::BitOr => "|",
    }
}
