//! From annotations to mappings: the framework's own, composed ones, and an application's own attribute classes.

use crate::eval::{Actual, BASE_ARGUMENTS, Base, Eval, Frame, Instance, Object};
use crate::router::MethodUse;
use crate::value::{ClassKey, Site, Text, Value};
use periplus_facts::{ClassKind, Expr, ExprId, Language};
use periplus_packs::Symbol;
use std::rc::Rc;

/// What one annotation says: verbs, templates, or both.
#[derive(Clone, Debug)]
pub(crate) struct Mapping {
    /// The annotation rule's name.
    pub(crate) rule: String,
    pub(crate) methods: Vec<MethodUse>,
    pub(crate) paths: Option<Vec<Text>>,
    /// Without verbs it serves all of them.
    pub(crate) any: bool,
    pub(crate) site: Site,
    pub(crate) expr: (u32, ExprId),
}

/// An annotation with its type and arguments.
pub(crate) struct Annotation {
    pub(crate) ty: Value,
    pub(crate) actuals: Vec<Actual>,
    pub(crate) site: Site,
    pub(crate) expr: (u32, ExprId),
}

impl Eval<'_> {
    /// The annotations at a declaration, evaluated.
    pub(crate) fn annotations(&mut self, frame: &Frame, exprs: &[ExprId]) -> Vec<Annotation> {
        let facts = self.facts(frame.file);
        exprs
            .iter()
            .map(|expr| {
                let (callee, args) = match facts.expr(*expr) {
                    Expr::Call { callee, args, .. } => (*callee, args.as_slice()),
                    _ => (*expr, [].as_slice()),
                };
                let ty = self.annotation_type(frame, callee);
                let actuals = self.arguments(frame, args);
                Annotation { ty, actuals, site: self.site(frame, *expr), expr: (frame.file, *expr) }
            })
            .collect()
    }

    /// An annotation's type. C# lets `Attribute` at the end be left out.
    fn annotation_type(&mut self, frame: &Frame, callee: ExprId) -> Value {
        if self.language(frame.file) != Language::CSharp {
            return self.type_value(frame, callee);
        }
        let facts = self.facts(frame.file);
        let Some(written) = crate::index::type_name(&facts, callee) else {
            return Value::unknown("attribute", "an attribute without a name");
        };
        if written.starts_with('#') {
            return Value::External(written.into());
        }
        if let Some(target) = self.csharp_alias(frame, written) {
            return self.csharp_qualified(frame, &target);
        }
        let long = if written.ends_with("Attribute") { written.to_owned() } else { format!("{written}Attribute") };
        for name in [long.as_str(), written] {
            if let Some(class) = self.csharp_class(frame, name) {
                return Value::Class(class);
            }
        }
        for name in [long.as_str(), written] {
            if let Some(known) = self.packs.simple_names("csharp", name).first() {
                return Value::External(known.as_str().into());
            }
        }
        let need = self.declaration_need(Language::CSharp, &long, "");
        Eval::needing(written, &format!("the attribute `{written}` was not read"), need)
    }

    /// The fully qualified names an annotation stands for: its own, and those of the annotations on its type.
    pub(crate) fn annotation_names(&mut self, annotation: &Annotation, depth: usize) -> Vec<Rc<str>> {
        let mut names = Vec::new();
        for one in annotation.ty.alternatives().to_vec() {
            match one {
                Value::External(path) => names.push(path),
                Value::Class(class) if depth < 6 => {
                    let facts = self.facts(class.file);
                    let declared = facts.class(class.class);
                    if declared.kind == ClassKind::Annotation {
                        let frame = self.class_frame(class);
                        for inner in self.annotations(&frame, &declared.annotations) {
                            names.extend(self.annotation_names(&inner, depth + 1));
                        }
                    } else {
                        names.extend(self.external_bases(class));
                    }
                }
                _ => {}
            }
        }
        names
    }

    /// The mappings at a declaration, in order.
    pub(crate) fn mappings(&mut self, pack: usize, frame: &Frame, exprs: &[ExprId]) -> Vec<Mapping> {
        let annotations = self.annotations(frame, exprs);
        let mut all = Vec::new();
        for annotation in annotations {
            if let Value::Unknown(unknown) = &annotation.ty {
                // An annotation of the application may be a mapping.
                self.needs.extend(unknown.needs.iter().cloned());
                continue;
            }
            all.extend(self.mapping(pack, frame, &annotation, 0));
        }
        all
    }

    fn mapping(&mut self, pack: usize, frame: &Frame, annotation: &Annotation, depth: usize) -> Option<Mapping> {
        match annotation.ty.alternatives().first()? {
            Value::External(path) => self.known_mapping(pack, frame, path, &annotation.actuals, annotation),
            Value::Class(class) => {
                let class = *class;
                let kind = self.facts(class.file).class(class.class).kind;
                if kind == ClassKind::Annotation {
                    self.composed(pack, class, annotation, depth)
                } else {
                    self.attribute_class(pack, frame, class, annotation)
                }
            }
            _ => None,
        }
    }

    fn known_mapping(
        &mut self,
        pack: usize,
        frame: &Frame,
        path: &str,
        actuals: &[Actual],
        annotation: &Annotation,
    ) -> Option<Mapping> {
        let language = self.packs.pack(pack).language.clone();
        let (of, rule) = self.packs.symbols(&language, path).iter().find_map(|symbol| match symbol {
            Symbol::Annotation(of, rule) if self.packs.speaks_for(*of, pack) => Some((*of, *rule)),
            _ => None,
        })?;
        let rule = self.packs.pack(of).annotations[rule].clone();
        let mut methods: Vec<MethodUse> =
            rule.methods.iter().map(|method| MethodUse::Known(method.as_str().into())).collect();
        for attribute in &rule.method {
            for value in attribute_values(actuals, attribute) {
                methods.extend(self.method_values(&value));
            }
        }
        let mut paths = None;
        for attribute in &rule.path {
            let values = attribute_values(actuals, attribute);
            if values.is_empty() {
                continue;
            }
            let mut texts = Vec::new();
            for value in values {
                texts.extend(self.path_list(&value));
            }
            paths = Some(texts);
            break;
        }
        let _ = frame;
        Some(Mapping { rule: rule.rule, methods, paths, any: rule.any, site: annotation.site, expr: annotation.expr })
    }

    /// A value as templates: a text, or a list of texts.
    fn path_list(&mut self, value: &Value) -> Vec<Text> {
        match value {
            Value::List(id) => {
                let items = self.items(*id).0;
                items.into_iter().flat_map(|item| self.path_list(&item.value)).collect()
            }
            other => {
                self.demand(other);
                self.texts(other, "path")
            }
        }
    }

    /// A composed annotation: the mapping on its type, with attributes that alias the mapping's filled in.
    fn composed(&mut self, pack: usize, class: ClassKey, annotation: &Annotation, depth: usize) -> Option<Mapping> {
        if depth > 6 {
            return None;
        }
        let facts = self.facts(class.file);
        let declared = facts.class(class.class);
        let frame = self.class_frame(class);
        let inner = self.annotations(&frame, &declared.annotations);
        for meta in inner {
            let mut forwarded = meta.actuals.clone();
            for field in &declared.fields {
                let own = facts.text(field.name);
                let given = annotation
                    .actuals
                    .iter()
                    .find(|actual| actual.name.as_deref() == Some(own) || (actual.name.is_none() && own == "value"));
                let Some(given) = given else { continue };
                let mut target = own.to_owned();
                for alias in self.annotations(&frame, &field.annotations) {
                    let named = alias.ty.alternatives().iter().any(|ty| match ty {
                        Value::External(path) => path.ends_with("AliasFor"),
                        Value::Unknown(unknown) => &*unknown.name == "AliasFor",
                        _ => false,
                    });
                    if !named {
                        continue;
                    }
                    let attribute = alias
                        .actuals
                        .iter()
                        .find(|actual| matches!(actual.name.as_deref(), Some("attribute" | "value") | None))
                        .and_then(|actual| actual.value.known_text());
                    if let Some(attribute) = attribute {
                        target = attribute;
                    }
                }
                forwarded.retain(|actual| actual.name.as_deref() != Some(target.as_str()));
                forwarded.insert(
                    0,
                    Actual { name: Some(target.into()), value: given.value.clone(), site: given.site, condition: 0 },
                );
            }
            let expanded =
                Annotation { ty: meta.ty.clone(), actuals: forwarded, site: annotation.site, expr: annotation.expr };
            if let Some(mapping) = self.mapping(pack, &frame, &expanded, depth + 1) {
                return Some(mapping);
            }
        }
        None
    }

    /// An application's own attribute class: constructed like any object, then asked for its template and verbs.
    fn attribute_class(
        &mut self,
        pack: usize,
        frame: &Frame,
        class: ClassKey,
        annotation: &Annotation,
    ) -> Option<Mapping> {
        let bases = self.external_bases(class);
        let missing = self.missing_bases(class);
        self.needs.extend(missing);
        let language = self.packs.pack(pack).language.clone();
        let known = bases.iter().find_map(|base| {
            self.packs.symbols(&language, base).iter().find_map(|symbol| match symbol {
                Symbol::Annotation(of, rule) if *of == pack => Some(*rule),
                _ => None,
            })
        });
        let templates: Vec<periplus_packs::TemplateType> = self
            .packs
            .pack(pack)
            .template_types
            .iter()
            .filter(|template| template.types.iter().any(|ty| bases.iter().any(|base| **base == **ty)))
            .cloned()
            .collect();
        if known.is_none() && templates.is_empty() {
            return None;
        }
        let instance = self.construct(frame, class, annotation.actuals.clone(), annotation.site);
        let base_arguments = self.base_arguments(&instance);
        let mut methods: Vec<MethodUse> = Vec::new();
        let mut paths: Option<Vec<Text>> = None;
        let mut rule_name = None;
        if let Some(rule) = known {
            let rule = self.packs.pack(pack).annotations[rule].clone();
            methods.extend(rule.methods.iter().map(|method| MethodUse::Known(method.as_str().into())));
            for attribute in &rule.path {
                for value in attribute_values(&base_arguments, attribute) {
                    paths = Some(self.path_list(&value));
                }
            }
            rule_name = Some(rule.rule);
        }
        for template in templates {
            methods.extend(template.methods.iter().map(|method| MethodUse::Known(method.as_str().into())));
            for attribute in &template.method {
                for value in attribute_values(&base_arguments, attribute) {
                    methods.extend(self.method_values(&value));
                }
            }
            if let Some(member) = &template.method_member {
                let name = self.names.intern(member);
                let value = self.member(frame, &instance, name);
                if matches!(value, Value::List(_) | Value::Str(_) | Value::Choice(_)) {
                    for method in self.method_values(&value) {
                        if !methods.iter().any(|known| same_method(known, &method)) {
                            methods.push(method);
                        }
                    }
                }
            }
            if paths.is_none() {
                for attribute in &template.path {
                    for value in attribute_values(&base_arguments, attribute) {
                        paths = Some(self.path_list(&value));
                    }
                }
            }
            if let (None, Some(member)) = (&paths, &template.path_member) {
                let name = self.names.intern(member);
                let value = self.member(frame, &instance, name);
                match value {
                    // What the framework's own base class keeps for itself was given to its constructor, or not at all.
                    Value::Null | Value::External(_) => {}
                    Value::Unknown(ref unknown) if unknown.needs.is_empty() => {}
                    value => {
                        self.demand(&value);
                        paths = Some(self.path_list(&value));
                    }
                }
            }
            rule_name.get_or_insert(template.rule);
        }
        Some(Mapping { rule: rule_name?, methods, paths, any: false, site: annotation.site, expr: annotation.expr })
    }

    pub(crate) fn base_arguments(&mut self, instance: &Value) -> Vec<Actual> {
        let Value::Instance(id) = instance else { return Vec::new() };
        let Some(key) = self.names.get(BASE_ARGUMENTS) else { return Vec::new() };
        let list = match &self.heap[*id as usize] {
            Object::Instance(Instance { fields, .. }) => {
                fields.iter().find(|(name, _)| *name == key).map(|(_, value)| value.clone())
            }
            _ => None,
        };
        match list {
            Some(Value::List(id)) => {
                let items = self.items(id).0;
                items
                    .into_iter()
                    .map(|item| Actual { name: None, value: item.value, site: Self::no_site(), condition: 0 })
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// True if a class, its annotations' types or its bases carry one of these names.
    pub(crate) fn class_is(
        &mut self,
        class: ClassKey,
        annotated: &[String],
        bases: &[String],
        inherited: bool,
    ) -> bool {
        if !bases.is_empty() {
            let external = self.external_bases(class);
            if external.iter().any(|base| bases.iter().any(|wanted| wanted == &**base)) {
                return true;
            }
        }
        if annotated.is_empty() {
            return false;
        }
        let lineage = if inherited { self.lineage(class) } else { vec![class] };
        for class in lineage {
            for key in self.index.parts(class) {
                let frame = self.class_frame(key);
                let facts = self.facts(key.file);
                let exprs = facts.class(key.class).annotations.clone();
                for annotation in self.annotations(&frame, &exprs) {
                    let names = self.annotation_names(&annotation, 0);
                    if names.iter().any(|name| annotated.iter().any(|wanted| wanted == &**name)) {
                        return true;
                    }
                    if let Value::Unknown(unknown) = &annotation.ty {
                        self.needs.extend(unknown.needs.iter().cloned());
                    }
                }
            }
        }
        false
    }

    /// True if some base of the class is not read yet; what would help is asked for.
    pub(crate) fn bases_missing(&mut self, class: ClassKey) -> bool {
        let mut missing = false;
        for class in self.lineage(class) {
            for base in self.class_bases(class) {
                if let Base::Missing(needs) = base {
                    self.needs.extend(needs.iter().cloned());
                    missing = true;
                }
            }
        }
        missing
    }
}

/// The values of an attribute: by name, by position (a number as text), or all positional ones (`*`).
pub(crate) fn attribute_values(actuals: &[Actual], attribute: &str) -> Vec<Value> {
    let positional = actuals.iter().filter(|actual| actual.name.is_none());
    if attribute == "*" {
        return positional.map(|actual| actual.value.clone()).collect();
    }
    if let Ok(at) = attribute.parse::<usize>() {
        return positional.skip(at).take(1).map(|actual| actual.value.clone()).collect();
    }
    actuals
        .iter()
        .filter(|actual| actual.name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(attribute)))
        .map(|actual| actual.value.clone())
        .collect()
}

fn same_method(left: &MethodUse, right: &MethodUse) -> bool {
    matches!((left, right), (MethodUse::Known(a), MethodUse::Known(b)) if a == b)
}
