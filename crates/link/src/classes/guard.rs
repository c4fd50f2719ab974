//! Annotations beside the mapping: what guards a member, what opens it, under which condition it exists.

use super::mapping::Annotation;
use super::member::Member;
use crate::eval::{Condition, Eval, Frame, fits_name};
use crate::router::GuardUse;
use crate::value::{ClassKey, ConditionId, RouterId, Value};
use periplus_inventory::GuardScope;
use periplus_packs::ClassRule;
use std::rc::Rc;

/// What the annotations of a class or member say beside the mapping.
#[derive(Clone, Debug, Default)]
pub(crate) struct Beside {
    pub(crate) guards: Vec<GuardUse>,
    /// Some annotation lifts the guards.
    pub(crate) open: bool,
    /// What opens it opens all within.
    pub(crate) prevails: bool,
    pub(crate) conditions: Vec<ConditionId>,
}

impl Beside {
    fn is_empty(&self) -> bool {
        self.guards.is_empty() && !self.open
    }
}

/// Guards, outermost first, and whether the routes certainly are open (`Some(true)`) or guarded (`Some(false)`).
pub(crate) fn combine(class: &Beside, member: &Beside) -> (Vec<(GuardUse, GuardScope)>, Option<bool>) {
    if member.open || (class.open && (class.prevails || member.is_empty())) {
        return (Vec::new(), Some(true));
    }
    let mut guards: Vec<(GuardUse, GuardScope)> =
        class.guards.iter().map(|guard| (guard.clone(), GuardScope::Class)).collect();
    guards.extend(member.guards.iter().map(|guard| (guard.clone(), GuardScope::Route)));
    let verdict = if guards.is_empty() || class.open { None } else { Some(false) };
    (guards, verdict)
}

impl Eval<'_> {
    /// What stands on a class: its own conditions, and the guards of its superclasses too.
    pub(crate) fn beside_class(&mut self, rule: &ClassRule, class: ClassKey) -> Beside {
        let mut all = Beside { prevails: rule.open_prevails, ..Beside::default() };
        if rule.guards.is_empty() && rule.open.is_empty() && rule.conditions.is_empty() {
            return all;
        }
        for owner in self.lineage(class) {
            for key in self.index.parts(owner) {
                let frame = self.class_frame(key);
                let exprs = self.facts(key.file).class(key.class).annotations.clone();
                let found = self.beside(rule, &frame, &exprs);
                if owner == class {
                    all.conditions.extend(found.conditions);
                }
                all.guards.extend(found.guards);
                all.open |= found.open;
            }
        }
        all
    }

    /// What stands on a member.
    pub(crate) fn beside_member(&mut self, rule: &ClassRule, member: &Member) -> Beside {
        if rule.guards.is_empty() && rule.open.is_empty() && rule.conditions.is_empty() {
            return Beside::default();
        }
        let frame = Frame { file: member.file, ..self.class_frame(member.owner) };
        let exprs = self.facts(member.file).function(member.func).annotations.clone();
        self.beside(rule, &frame, &exprs)
    }

    /// What stands on a function that handles a route of a router.
    pub(crate) fn beside_handler(&mut self, router: RouterId, handler: &Value) -> Beside {
        let router = &self.routers[router as usize];
        let spec = &self.packs.pack(router.pack).routers[router.kind];
        let Value::Function(closure) = handler else { return Beside::default() };
        if spec.handler_guards.is_empty() && spec.handler_open.is_empty() {
            return Beside::default();
        }
        let exprs = self.facts(closure.file).function(closure.func).annotations.clone();
        if exprs.is_empty() {
            return Beside::default();
        }
        let (guards, open) = (spec.handler_guards.clone(), spec.handler_open.clone());
        let frame = match closure.class {
            Some(class) => Frame { file: closure.file, ..self.class_frame(class) },
            None => self.module_frame(closure.file),
        };
        self.beside_by(&guards, &open, &[], &frame, &exprs)
    }

    /// What stands on a class and its superclasses, by these annotations.
    pub(super) fn guards_of_class(&mut self, guards: &[String], open: &[String], class: ClassKey) -> Beside {
        let mut all = Beside::default();
        for owner in self.lineage(class) {
            for key in self.index.parts(owner) {
                let frame = self.class_frame(key);
                let exprs = self.facts(key.file).class(key.class).annotations.clone();
                let found = self.beside_by(guards, open, &[], &frame, &exprs);
                all.guards.extend(found.guards);
                all.open |= found.open;
            }
        }
        all
    }

    fn beside(&mut self, rule: &ClassRule, frame: &Frame, exprs: &[periplus_facts::ExprId]) -> Beside {
        self.beside_by(&rule.guards, &rule.open, &rule.conditions, frame, exprs)
    }

    fn beside_by(
        &mut self,
        guards: &[String],
        open: &[String],
        conditions: &[String],
        frame: &Frame,
        exprs: &[periplus_facts::ExprId],
    ) -> Beside {
        let mut all = Beside::default();
        for annotation in self.annotations(frame, exprs) {
            let names = self.annotation_names(&annotation, 0);
            let is = |wanted: &[String]| names.iter().any(|name| wanted.iter().any(|wanted| fits_name(wanted, name)));
            all.open |= is(open);
            if is(guards) {
                let name = self.annotation_text_of(&annotation);
                all.guards.push(GuardUse {
                    name: name.into(),
                    site: annotation.site,
                    path: None,
                    exact: false,
                    everywhere: false,
                    authorizes: true,
                });
            }
            all.conditions.extend(self.conditions_among(conditions, std::slice::from_ref(&annotation)));
        }
        all
    }

    /// Those of the annotations that are among the wanted ones, as conditions.
    pub(crate) fn conditions_among(&mut self, wanted: &[String], annotations: &[Annotation]) -> Vec<ConditionId> {
        let mut found = Vec::new();
        for annotation in annotations.iter().filter(|_| !wanted.is_empty()) {
            let names = self.annotation_names(annotation, 0);
            if names.iter().any(|name| wanted.iter().any(|wanted| fits_name(wanted, name))) {
                let text: Rc<str> = self.annotation_text_of(annotation).into();
                self.conditions.push(Condition { parent: 0, text, site: annotation.site });
                found.push((self.conditions.len() - 1) as ConditionId);
            }
        }
        found
    }

    /// The annotations on all parts of a class itself.
    pub(crate) fn class_annotations(&mut self, class: ClassKey) -> Vec<Annotation> {
        let mut all = Vec::new();
        for key in self.index.parts(class) {
            let frame = self.class_frame(key);
            let exprs = self.facts(key.file).class(key.class).annotations.clone();
            all.extend(self.annotations(&frame, &exprs));
        }
        all
    }

    /// An annotation as people write it, with the arguments that are known texts.
    fn annotation_text_of(&mut self, annotation: &Annotation) -> String {
        let facts = self.facts(annotation.expr.0);
        let callee = match facts.expr(annotation.expr.1) {
            periplus_facts::Expr::Call { callee, .. } => *callee,
            _ => annotation.expr.1,
        };
        let name = crate::index::type_name(&facts, callee).unwrap_or("annotation").to_owned();
        // The condition of a preprocessor, as it is written.
        if name.starts_with('#')
            && let Some(condition) = annotation.actuals.first().and_then(|actual| actual.value.known_text())
        {
            return format!("{name} {condition}");
        }
        let mut arguments = Vec::new();
        for actual in &annotation.actuals {
            let mut texts = Vec::new();
            match &actual.value {
                Value::List(id) => texts.extend(self.items(*id).0.iter().filter_map(|item| item.value.known_text())),
                value => texts.extend(value.known_text()),
            }
            if texts.is_empty() {
                continue;
            }
            let text = texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(", ");
            arguments.push(match &actual.name {
                Some(name) => format!("{name} = {text}"),
                None => text,
            });
        }
        if arguments.is_empty() { name } else { format!("{name}({})", arguments.join(", ")) }
    }
}
