//! What a handler's parameters say about the request: names, places, types, the body.

use super::row::Draft;
use crate::eval::{Actual, Eval, Frame};
use crate::index::type_name;
use crate::value::{ClassKey, FileId, Value};
use periplus_facts::{BinaryOp, ClassKind, Expr, ExprId, FileFacts, FuncId, ParamKind};
use periplus_inventory::path::ParsedParameter;
use periplus_inventory::{Body, Method, Parameter, ParameterPlace};
use periplus_packs::{Inference, Pack, ParameterSource, Place};
use std::rc::Rc;

/// Functions that the framework calls before the handler call others in turn; deeper ones are left out.
const MAX_NESTING: usize = 5;

/// A function whose parameters are looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signature {
    pub(crate) file: FileId,
    pub(crate) func: FuncId,
    pub(crate) class: Option<ClassKey>,
}

/// What the request of an operation carries.
#[derive(Default)]
pub(crate) struct Request {
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
}

/// Reads the path's parameters, then the handler's.
pub(crate) fn request(
    eval: &mut Eval<'_>,
    pack: &Pack,
    draft: &Draft,
    parsed: &[ParsedParameter],
    method: Method,
) -> Request {
    let parameters = parsed
        .iter()
        .map(|parameter| Parameter {
            name: parameter.name.clone(),
            place: ParameterPlace::Path,
            ty: parameter.constraint.clone(),
            required: Some(!parameter.optional),
            default: parameter.default.clone(),
        })
        .collect();
    let mut request = Request { parameters, body: None };
    if pack.parameters.is_empty() && pack.inference.is_none() {
        return request;
    }
    let handler = draft.handler.as_ref().and_then(|handler| match handler.alternatives().first() {
        Some(Value::Function(closure)) => {
            Some(Signature { file: closure.file, func: closure.func, class: closure.class })
        }
        _ => None,
    });
    if let Some(handler) = handler {
        eval.refuel();
        let mut reader = Reader { pack, method, request: &mut request, seen: Vec::new() };
        reader.function(eval, handler, draft.declared, 0);
    }
    request
}

pub(super) struct Reader<'a> {
    pack: &'a Pack,
    method: Method,
    pub(super) request: &'a mut Request,
    seen: Vec<(FileId, FuncId)>,
}

/// What marks a parameter: the rule, and the arguments of the mark.
struct Marked {
    source: ParameterSource,
    actuals: Vec<Actual>,
}

/// A parameter's type without what only wraps it.
struct Type {
    ty: Option<ExprId>,
    optional: bool,
    many: bool,
}

impl Reader<'_> {
    fn function(&mut self, eval: &mut Eval<'_>, signature: Signature, declared: Option<Signature>, depth: usize) {
        if depth > MAX_NESTING || self.seen.contains(&(signature.file, signature.func)) {
            return;
        }
        self.seen.push((signature.file, signature.func));
        let facts = eval.facts(signature.file);
        let frame = frame_of(eval, signature);
        for (at, param) in facts.function(signature.func).params.iter().enumerate() {
            let name = facts.text(param.name);
            if !matches!(param.kind, ParamKind::Plain | ParamKind::KeywordOnly) || matches!(name, "self" | "cls") {
                continue;
            }
            let mut marked = self.marked(eval, &frame, &facts, &param.annotations, param.default, param.ty);
            // What an interface says of its method's parameters holds for the method that implements it.
            if marked.is_none()
                && let Some(declared) = declared
            {
                let facts = eval.facts(declared.file);
                let frame = frame_of(eval, declared);
                let function = facts.function(declared.func);
                if let Some(param) = function.params.get(at) {
                    marked = self.marked(eval, &frame, &facts, &param.annotations, None, None);
                }
            }
            let ty = self.unwrap(&facts, param.ty);
            match marked {
                Some(marked) => self.by_mark(eval, &frame, &facts, name, &ty, &marked, depth),
                None => self.by_inference(eval, &frame, &facts, name, &ty, param.default),
            }
        }
    }

    /// The rule that an annotation, a call in the default, or one in the type's arguments names.
    fn marked(
        &self,
        eval: &mut Eval<'_>,
        frame: &Frame,
        facts: &FileFacts,
        annotations: &[ExprId],
        default: Option<ExprId>,
        ty: Option<ExprId>,
    ) -> Option<Marked> {
        if self.pack.parameters.is_empty() {
            return None;
        }
        for annotation in eval.annotations(frame, annotations) {
            let names = eval.annotation_names(&annotation, 0);
            if let Some(source) = names.iter().find_map(|name| self.source(name)) {
                return Some(Marked { source, actuals: annotation.actuals });
            }
        }
        let mut calls: Vec<ExprId> = default.into_iter().collect();
        if let Some(ty) = ty
            && let Expr::Generic { args, .. } = facts.expr(ty)
        {
            calls.extend(args.iter().copied());
        }
        for call in calls {
            let Expr::Call { callee, args, .. } = facts.expr(call) else { continue };
            for one in eval.expr(frame, *callee).alternatives() {
                if let Value::External(path) = one
                    && let Some(source) = self.source(path)
                {
                    let actuals = eval.arguments(frame, args);
                    return Some(Marked { source, actuals });
                }
            }
        }
        None
    }

    fn source(&self, name: &Rc<str>) -> Option<ParameterSource> {
        self.pack.parameters.iter().find(|source| source.types.iter().any(|ty| **ty == **name)).cloned()
    }

    #[expect(clippy::too_many_arguments, reason = "one call site with everything known of the parameter")]
    fn by_mark(
        &mut self,
        eval: &mut Eval<'_>,
        frame: &Frame,
        facts: &FileFacts,
        own: &str,
        ty: &Type,
        marked: &Marked,
        depth: usize,
    ) {
        let source = &marked.source;
        let place = match source.place {
            Place::Path => ParameterPlace::Path,
            Place::Query => ParameterPlace::Query,
            Place::Header => ParameterPlace::Header,
            Place::Cookie => ParameterPlace::Cookie,
            Place::Injected => return,
            Place::Nested => {
                if let Some(Value::Function(closure)) = marked.actuals.first().map(|actual| &actual.value) {
                    let nested = Signature { file: closure.file, func: closure.func, class: closure.class };
                    self.function(eval, nested, None, depth + 1);
                }
                return;
            }
            Place::Body | Place::Form => {
                let form = source.place == Place::Form;
                let required = self.required(eval, marked, ty, None);
                let schema = if form { None } else { ty.ty.map(|ty| text_of_type(facts, ty, 0)) };
                let body =
                    self.request.body.get_or_insert(Body { content_types: Vec::new(), schema: None, required: None });
                if form && body.content_types.is_empty() {
                    body.content_types.push("application/x-www-form-urlencoded".to_owned());
                }
                body.schema = body.schema.take().or(schema);
                body.required = match (body.required, required) {
                    (Some(true), _) | (_, Some(true)) => Some(true),
                    (known, new) => new.or(known),
                };
                return;
            }
        };
        let _ = frame;
        let given = source.name.iter().find_map(|attribute| self.attribute(&marked.actuals, attribute)?.known_text());
        let name = given
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| if source.dashes { own.replace('_', "-") } else { own.to_owned() });
        let default =
            source.default.iter().find_map(|attribute| scalar_text(&self.attribute(&marked.actuals, attribute)?));
        let required = self.required(eval, marked, ty, default.as_ref());
        self.add(Parameter { name, place, ty: ty.ty.map(|ty| text_of_type(facts, ty, 0)), required, default });
    }

    fn required(&self, eval: &mut Eval<'_>, marked: &Marked, ty: &Type, default: Option<&String>) -> Option<bool> {
        let _ = eval;
        let source = &marked.source;
        let said = source.required.as_deref().and_then(|attribute| self.attribute(&marked.actuals, attribute));
        match said {
            Some(Value::Bool(required)) => Some(required),
            _ if default.is_some() || ty.optional => Some(false),
            _ => {
                let null = source
                    .default
                    .iter()
                    .any(|attribute| matches!(self.attribute(&marked.actuals, attribute), Some(Value::Null)));
                if null { Some(false) } else { source.required_by_default }
            }
        }
    }

    fn attribute(&self, actuals: &[Actual], attribute: &str) -> Option<Value> {
        crate::classes::attribute_values(actuals, attribute).into_iter().next()
    }

    fn by_inference(
        &mut self,
        eval: &mut Eval<'_>,
        frame: &Frame,
        facts: &FileFacts,
        own: &str,
        ty: &Type,
        default: Option<ExprId>,
    ) {
        let Some(inference) = self.pack.inference.clone() else { return };
        let text = ty.ty.map(|ty| text_of_type(facts, ty, 0));
        let in_path = self
            .request
            .parameters
            .iter()
            .any(|known| known.place == ParameterPlace::Path && self.same_name(&known.name, own));
        if in_path {
            let required = None;
            self.add(Parameter {
                name: own.to_owned(),
                place: ParameterPlace::Path,
                ty: text,
                required,
                default: None,
            });
            return;
        }
        let simple = ty.ty.and_then(|ty| type_name(facts, ty));
        let value = ty.ty.map(|expr| eval.type_value(frame, expr));
        if let Some(value) = value.as_ref().filter(|_| !inference.tags.is_empty()) {
            eval.demand(value);
        }
        let class = match value {
            Some(Value::Class(class)) => Some(class),
            _ => None,
        };
        let is_enum = class.is_some_and(|class| is_enumeration(eval, class));
        let scalar = simple.is_some_and(|name| inference.scalars.iter().any(|known| known == name)) || is_enum;
        if scalar {
            let literal = default.and_then(|default| literal_text(facts, default));
            let required = if default.is_some() || ty.optional { Some(false) } else { inference.required };
            let name = own.to_owned();
            self.add(Parameter { name, place: ParameterPlace::Query, ty: text, required, default: literal });
        } else if let Some(class) = class.filter(|_| !inference.tags.is_empty()) {
            self.by_tags(eval, class, &inference, text);
        } else if class.is_some() && !ty.many && self.takes_body(&inference) && self.request.body.is_none() {
            let required = if default.is_some() || ty.optional { Some(false) } else { inference.required };
            self.request.body = Some(Body { content_types: Vec::new(), schema: text, required });
        }
    }

    fn takes_body(&self, inference: &Inference) -> bool {
        inference.body_verbs.iter().any(|verb| *verb == self.method.to_string())
    }

    fn same_name(&self, left: &str, right: &str) -> bool {
        if self.pack.path.case_insensitive { left.eq_ignore_ascii_case(right) } else { left == right }
    }

    /// Adds a parameter, or what it says to the one the path already has.
    pub(super) fn add(&mut self, parameter: Parameter) {
        let same = |known: &Parameter| {
            known.place == parameter.place
                && if self.pack.path.case_insensitive {
                    known.name.eq_ignore_ascii_case(&parameter.name)
                } else {
                    known.name == parameter.name
                }
        };
        match self.request.parameters.iter().position(same) {
            Some(at) => {
                let known = &mut self.request.parameters[at];
                known.ty = known.ty.take().or(parameter.ty);
                known.default = known.default.take().or(parameter.default);
            }
            // A path has the parameters that its template names.
            None if parameter.place == ParameterPlace::Path => {}
            None => self.request.parameters.push(parameter),
        }
    }

    /// Takes off what only says that a value may be absent, or how it is checked.
    fn unwrap(&self, facts: &FileFacts, ty: Option<ExprId>) -> Type {
        let mut found = Type { ty, optional: false, many: false };
        let Some(inference) = &self.pack.inference else { return found };
        for _ in 0..6 {
            let Some(ty) = found.ty else { break };
            match facts.expr(ty) {
                Expr::Generic { base, args } => {
                    let Some(name) = type_name(facts, *base) else { break };
                    let is = |names: &[String]| names.iter().any(|known| known == name);
                    if is(&inference.optional) {
                        found.optional = true;
                    } else if is(&inference.collections) {
                        found.many = true;
                        let inner = args.first().and_then(|inner| type_name(facts, *inner));
                        // A list of something else is nothing that the query could hold.
                        if !inner.is_some_and(|inner| inference.scalars.iter().any(|known| known == inner)) {
                            break;
                        }
                    } else if !is(&inference.transparent) {
                        break;
                    }
                    let Some(first) = args.first() else { break };
                    found.ty = Some(*first);
                }
                Expr::Binary { op: BinaryOp::BitOr, left, right } => {
                    let (left, right) = (*left, *right);
                    if matches!(facts.expr(right), Expr::Null) {
                        found.ty = Some(left);
                        found.optional = true;
                    } else if matches!(facts.expr(left), Expr::Null) {
                        found.ty = Some(right);
                        found.optional = true;
                    } else {
                        break;
                    }
                }
                _ => break,
            }
        }
        found
    }
}

fn frame_of(eval: &mut Eval<'_>, signature: Signature) -> Frame {
    match signature.class {
        Some(class) => Frame { file: signature.file, ..eval.class_frame(class) },
        None => eval.module_frame(signature.file),
    }
}

fn is_enumeration(eval: &mut Eval<'_>, class: ClassKey) -> bool {
    let facts = eval.facts(class.file);
    facts.class(class.class).kind == ClassKind::Enum
        || eval.external_bases(class).iter().any(|base| base.starts_with("enum.") || base.ends_with("Enum"))
}

/// A type as people write it.
pub(super) fn text_of_type(facts: &FileFacts, ty: ExprId, depth: usize) -> String {
    if depth > 6 {
        return "…".to_owned();
    }
    match facts.expr(ty) {
        Expr::Generic { base, args } => {
            let base = text_of_type(facts, *base, depth + 1);
            let args: Vec<String> = args.iter().map(|arg| text_of_type(facts, *arg, depth + 1)).collect();
            if base == "array" { format!("{}[]", args.join(", ")) } else { format!("{base}<{}>", args.join(", ")) }
        }
        Expr::Binary { op: BinaryOp::BitOr, left, right } => {
            format!("{} | {}", text_of_type(facts, *left, depth + 1), text_of_type(facts, *right, depth + 1))
        }
        Expr::Null => "null".to_owned(),
        Expr::Str(text) => format!("\"{}\"", facts.text(*text)),
        _ => type_name(facts, ty).unwrap_or("?").to_owned(),
    }
}

/// A literal default as a text.
fn literal_text(facts: &FileFacts, expr: ExprId) -> Option<String> {
    match facts.expr(expr) {
        Expr::Str(text) => Some(facts.text(*text).to_owned()),
        Expr::Int(number) => Some(number.to_string()),
        Expr::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

fn scalar_text(value: &Value) -> Option<String> {
    match value {
        Value::Int(number) => Some(number.to_string()),
        Value::Bool(value) => Some(value.to_string()),
        other => other.known_text(),
    }
}
