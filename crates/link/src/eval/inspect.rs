//! Classes found and used by reflection or by a container: all classes, those of a type, their members by name.

use super::{Actual, Eval, Frame, Object};
use crate::intern::Sym;
use crate::program::Need;
use crate::value::{ClassKey, Pattern, Site, Value};
use periplus_facts::{ClassKind, Expr, ExprId, Language, Modifiers};
use periplus_inventory::Role;
use periplus_packs::Operation;
use std::rc::Rc;

/// Instances that a container hands out as one list.
const MAX_INSTANCES: usize = 256;

impl Eval<'_> {
    /// A call on something outside the tree or unknown that yields classes or instances of the tree, whoever does it.
    pub(super) fn provided(&mut self, frame: &Frame, name: &str, actuals: &[Actual], site: Site) -> Option<Value> {
        let language = self.language(frame.file).pack_language();
        let op = self.packs.library_function(language, &format!(".{name}"))?;
        match op {
            Operation::Classes => Some(self.all_classes(frame)),
            Operation::Instance | Operation::Instances => {
                let ty = actuals.iter().find(|actual| actual.name.is_some()).or(actuals.first())?.value.clone();
                self.instances(&ty, op == Operation::Instances)
            }
            Operation::New => self.library_op(frame, op, actuals, site, false),
            _ => None,
        }
    }

    /// A property of something outside the tree or unknown that holds classes of the tree.
    pub(super) fn provided_property(&mut self, frame: &Frame, name: Sym) -> Option<Value> {
        let language = self.language(frame.file);
        if language != Language::CSharp {
            return None;
        }
        let text = self.names.text(name);
        match self.packs.library_function(language.pack_language(), &format!(".{text}"))? {
            Operation::Classes => Some(self.all_classes(frame)),
            _ => None,
        }
    }

    /// A question that is put to a class or to a value that stands for one of its members.
    pub(super) fn inspect(
        &mut self,
        frame: &Frame,
        op: Operation,
        subject: &Value,
        actuals: &[Actual],
        site: Site,
    ) -> Option<Value> {
        let argument = actuals.first().map(|actual| &actual.value);
        match (op, subject) {
            (Operation::DerivesFrom | Operation::Contains, Value::Class(class)) => {
                self.derives(*class, argument?).map(Value::Bool)
            }
            (Operation::IsBaseOf, base) => match argument? {
                Value::Class(class) => self.derives(*class, base).map(Value::Bool),
                _ => None,
            },
            (Operation::TypeOf, Value::Instance(id)) => match &self.heap[*id as usize] {
                Object::Instance(instance) => instance.class.map(Value::Class),
                _ => None,
            },
            (Operation::AnnotationOf, Value::Class(class)) => match argument? {
                Value::Class(annotation) => Some(self.annotation_object(*class, *annotation)),
                _ => None,
            },
            (Operation::MemberNamed, Value::Class(_)) => {
                let name = self.names.intern(&argument?.known_text()?);
                Some(Value::Bound(Rc::new((subject.clone(), name))))
            }
            (Operation::PropertyNamed, Value::Class(class)) => {
                let name = self.names.intern(&argument?.known_text()?);
                let known = self.find_method(*class, name).is_some() || self.class_has_field(*class, name);
                Some(if known { Value::Bound(Rc::new((subject.clone(), name))) } else { Value::Null })
            }
            (Operation::ReadMember, Value::Bound(bound)) => {
                let object = match argument {
                    Some(object @ Value::Instance(_)) => object.clone(),
                    _ => bound.0.clone(),
                };
                Some(self.member(frame, &object, bound.1))
            }
            (Operation::ReadMember, Value::Null) => Some(Value::Null),
            (Operation::CallMember, Value::Bound(bound)) if actuals.len() == 2 => {
                let object = match argument {
                    Some(object @ Value::Instance(_)) => object.clone(),
                    _ => bound.0.clone(),
                };
                let items = self.spread_items(&actuals[1].value).unwrap_or_default();
                let given = Self::actuals(items.into_iter().map(|item| item.value).collect(), site);
                Some(self.call_method(frame, &object, bound.1, given, site, None))
            }
            (Operation::InvokeMember, Value::Class(_)) => {
                let name = self.names.intern(&argument?.known_text()?);
                let items = self.spread_items(&actuals.last()?.value)?;
                let given = Self::actuals(items.into_iter().map(|item| item.value).collect(), site);
                Some(self.call_method(frame, subject, name, given, site, None))
            }
            (Operation::CallMember, Value::Function(_)) => {
                Some(self.call_value(frame, subject, actuals.to_vec(), site, None))
            }
            (Operation::IsAbstract | Operation::IsClass, Value::Class(class)) => {
                let facts = self.facts(class.file);
                let declared = facts.class(class.class);
                let interface = declared.kind == ClassKind::Interface;
                let is_abstract = interface || declared.modifiers.contains(Modifiers::ABSTRACT);
                Some(Value::Bool(if op == Operation::IsClass { !interface } else { is_abstract }))
            }
            (Operation::SimpleName, Value::Class(class)) => {
                let facts = self.facts(class.file);
                let declared = facts.class(class.class);
                Some(Value::text(facts.text(declared.name), None))
            }
            _ => None,
        }
    }

    /// What a property of a class as such reads: its names.
    pub(super) fn class_property(&mut self, class: ClassKey, name: &str) -> Option<Value> {
        let language = self.language(class.file).pack_language();
        let subject = Value::Class(class);
        match self.packs.library_function(language, &format!(".{name}"))? {
            op @ (Operation::ClassName | Operation::PackageName) => self.reflect(op, &subject, None),
            // What a class implements stands for the class: it is asked for what it holds.
            Operation::Identity => Some(subject),
            op @ (Operation::SimpleName | Operation::IsAbstract | Operation::IsClass) => {
                let frame = self.class_frame(class);
                self.inspect(&frame, op, &subject, &[], Self::no_site())
            }
            _ => None,
        }
    }

    /// Two request predicates together.
    pub(super) fn combine_predicates(op: Operation, left: &Value, right: &Value) -> Option<Value> {
        let (Value::Predicate(left), Value::Predicate(right)) = (left, right) else {
            return match (left, right) {
                // What is not known of the other one restricts nothing that we show.
                (Value::Predicate(_), _) if op == Operation::Both => Some(left.clone()),
                _ => None,
            };
        };
        let mut all: Vec<Pattern> = Vec::new();
        if op == Operation::Either {
            all.extend(left.iter().chain(right.iter()).cloned());
        } else {
            for one in left.iter() {
                for other in right.iter() {
                    all.push(Pattern {
                        methods: one.methods.clone().or_else(|| other.methods.clone()),
                        path: one.path.clone().or_else(|| other.path.clone()),
                    });
                }
            }
        }
        all.truncate(64);
        Some(Value::Predicate(all.into()))
    }

    /// True if a method of a class, or of what it derives from, takes a router or gives one back.
    fn handles_routers(&mut self, class: ClassKey) -> bool {
        if let Some(known) = self.router_classes.get(&class) {
            return *known;
        }
        let mut found = false;
        for owner in self.lineage(class) {
            for (file, func) in self.methods_of(owner) {
                let facts = self.facts(file);
                let function = facts.function(func);
                let types = function.params.iter().filter_map(|param| param.ty).chain(function.returns);
                // A part of a partial class may lie in another file.
                let part = ClassKey { file, class: function.class.unwrap_or(owner.class) };
                let frame = self.class_frame(part);
                found |= types.collect::<Vec<_>>().into_iter().any(|ty| self.is_router_type(&frame, ty));
            }
        }
        self.router_classes.insert(class, found);
        found
    }

    fn is_router_type(&mut self, frame: &Frame, ty: ExprId) -> bool {
        let language = self.language(frame.file).pack_language();
        let value = self.type_value(frame, ty);
        value
            .alternatives()
            .iter()
            .any(|one| matches!(one, Value::External(path) if !self.packs.router_types(language, path).is_empty()))
    }

    fn derives(&mut self, class: ClassKey, base: &Value) -> Option<bool> {
        match base {
            // Whatever else is looked for among all classes says nothing of routes.
            Value::Class(base) if !self.handles_routers(*base) => None,
            Value::Class(base) => {
                self.ask_for_implementers(*base);
                if self.lineage(class).contains(base) {
                    return Some(true);
                }
                if self.bases_missing(class) { None } else { Some(false) }
            }
            Value::External(base) => Some(self.external_bases(class).contains(base)),
            other => {
                self.demand(other);
                None
            }
        }
    }

    fn ask_for_implementers(&mut self, base: ClassKey) {
        let facts = self.facts(base.file);
        let name = facts.text(facts.class(base.class).name).to_owned();
        self.needs.insert(Need::Mentions { language: facts.language, names: vec![name] });
    }

    /// The concrete production classes of the language that handle routers: the others say nothing of routes.
    fn all_classes(&mut self, frame: &Frame) -> Value {
        let language = self.language(frame.file).pack_language();
        if let Some(known) = self.classes_found.get(language) {
            let all = known.iter().copied().map(Value::Class).collect();
            return self.list(all);
        }
        let mut all: Vec<ClassKey> = Vec::new();
        for file in 0..self.files.len() as u32 {
            if self.language(file).pack_language() != language
                || self.program.files[file as usize].role != Role::Production
            {
                continue;
            }
            let facts = self.facts(file);
            for (at, class) in facts.classes.iter().enumerate() {
                let key = ClassKey { file, class: periplus_facts::ClassId(at as u32) };
                if class.kind == ClassKind::Class
                    && !class.modifiers.contains(Modifiers::ABSTRACT)
                    && self.index.is_first_part(key)
                    && self.handles_routers(key)
                {
                    all.push(key);
                }
            }
        }
        self.classes_found.insert(language, all.as_slice().into());
        let all = all.into_iter().map(Value::Class).collect();
        self.list(all)
    }

    /// What a container makes of a type: one instance, or a list of one of each implementation.
    pub(super) fn instances(&mut self, ty: &Value, all: bool) -> Option<Value> {
        match ty {
            Value::List(id) => {
                let element = self.items(*id).0.first()?.value.clone();
                self.instances(&element, true)
            }
            // Whatever else a program injects says nothing of routes, and there is much of it.
            Value::Class(class) if !self.handles_routers(*class) => None,
            Value::Class(class) if all => {
                let declared = self.facts(class.file);
                let declared = declared.class(class.class);
                let mut classes = Vec::new();
                if declared.kind == ClassKind::Interface || declared.modifiers.contains(Modifiers::ABSTRACT) {
                    self.ask_for_implementers(*class);
                } else {
                    classes.push(*class);
                }
                classes.extend(self.implementations(*class));
                classes.retain(|class| {
                    let facts = &self.files[class.file as usize].facts;
                    let production = self.program.files[class.file as usize].role == Role::Production;
                    production && !facts.class(class.class).modifiers.contains(Modifiers::ABSTRACT)
                });
                if classes.len() > MAX_INSTANCES {
                    return None;
                }
                let made = classes.into_iter().map(|class| self.assume_instance(class)).collect();
                Some(self.list(made))
            }
            Value::Class(class) => Some(self.assume_instance(*class)),
            unknown @ Value::Unknown(_) => Some(unknown.clone()),
            _ => None,
        }
    }

    /// A new value of a type.
    pub(super) fn library_new(&mut self, frame: &Frame, ty: Value, site: Site) -> Option<Value> {
        match ty {
            Value::Class(class) => Some(self.construct(frame, class, Vec::new(), site)),
            Value::External(ty) if &*ty == "map" => Some(self.map(Vec::new())),
            Value::External(ty) if matches!(&*ty, "slice" | "array") => Some(self.list(Vec::new())),
            Value::External(ty) => {
                let language = self.language(frame.file).pack_language();
                let kinds = self.packs.router_types(language, &ty);
                match kinds.first().copied() {
                    Some(kind) => Some(self.make_router(frame, kind.pack, kind.kind, &[], site, None)),
                    None => Some(Value::External(format!("{ty}()").into())),
                }
            }
            _ => None,
        }
    }

    /// The element type of a collection type, if it is one: `T` of `List<T>`.
    pub(super) fn element_of_collection(&self, frame: &Frame, ty: ExprId) -> Option<ExprId> {
        let facts = &self.files[frame.file as usize].facts;
        let Expr::Generic { base, args } = facts.expr(ty) else { return None };
        let name = crate::index::type_name(facts, *base)?;
        let language = facts.language.pack_language();
        if self.packs.is_collection(language, name) { args.last().copied() } else { None }
    }
}
