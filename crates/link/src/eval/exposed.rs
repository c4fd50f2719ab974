//! Classes registered as a whole: what an annotation names on their members are routes below a path of the class.

use super::actions::Rule;
use super::{Eval, Frame, Outcome};
use crate::intern::Sym;
use crate::router::MethodUse;
use crate::value::{ClassKey, FileId, RouterId, Site, Text, Value};
use periplus_facts::{ExprId, FuncId};
use periplus_packs::{Call, ExposedClass};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Which members a class lets through, by name.
struct Chosen {
    only: Option<Listed>,
    except: Option<Listed>,
}

/// What `in` is asked of.
enum Listed {
    Names(BTreeSet<String>),
    /// A text in the place of a list: every piece of it is in it.
    Text(String),
}

impl Listed {
    fn holds(&self, name: &str) -> bool {
        match self {
            Listed::Names(names) => names.contains(name),
            Listed::Text(text) => text.contains(name),
        }
    }
}

impl Chosen {
    fn holds(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.holds(name))
            && !self.except.as_ref().is_some_and(|except| except.holds(name))
    }
}

impl Eval<'_> {
    /// Registers the exposed members of a class on a router of its own, mounted at the path that its fields make.
    pub(super) fn register_exposed(
        &mut self,
        frame: &Frame,
        router: RouterId,
        call: &Rule,
        class: ClassKey,
        site: Site,
        claim: Option<ExprId>,
    ) {
        let missing = self.missing_bases(class);
        let bases = self.external_bases(class);
        let Some(rule) = rule_of(&self.packs.pack(call.pack).exposed_classes, &bases).cloned() else {
            let facts = self.facts(class.file);
            let name = facts.text(facts.class(class.class).name);
            let reason = match bases.first() {
                _ if !missing.is_empty() => format!("a base of `{name}` was not read"),
                Some(base) => format!("what `{base}` exposes, from which `{name}` derives, is not known"),
                None => format!("`{name}` derives from no class that exposes members"),
            };
            self.needs.extend(missing);
            self.unresolved(frame, claim, &reason);
            return;
        };
        self.needs.extend(missing);
        let chosen = self.chosen(frame, &rule, class, claim);
        for prefix in self.class_paths(&rule, class) {
            let child = self.derived(router, call, prefix, site);
            self.expose_members(child, call, &rule, class, &chosen, site);
        }
    }

    /// Classes with exposed members that nothing registers: routes that nobody serves. What a class overrides of a base
    /// whose other members it serves is none.
    pub(crate) fn leftover_exposed(&mut self) {
        for pack in 0..self.packs.packs().len() {
            let spec = &self.packs.packs()[pack];
            let exposing = |call: &&Call| call.members.as_ref().is_some_and(|members| members.exposed);
            let Some(call) = spec.calls.iter().find(exposing).cloned() else { continue };
            let call = Rule { pack, call };
            let kind = spec.routers.iter().position(|router| Some(&router.kind) == call.kind.as_ref());
            for class in crate::classes::classes_of(self, spec) {
                let claims = self.exposed_claims(pack, &spec.exposed_classes, class);
                let taken = |claim: &(FileId, ExprId)| matches!(self.outcomes.get(claim), Some(Outcome::Operation));
                if claims.iter().any(taken) {
                    for claim in claims {
                        if !matches!(self.outcomes.get(&claim), Some(Outcome::Operation)) {
                            self.outcomes.insert(claim, Outcome::Rejected("overridden".into()));
                        }
                    }
                } else if !claims.is_empty() {
                    let facts = self.facts(class.file);
                    let site = Site { file: class.file, span: facts.class(class.class).name_span };
                    let frame = self.module_frame(class.file);
                    self.role = self.program.files[class.file as usize].role;
                    let router = self.router_nobody_made(pack, kind.unwrap_or_default(), site);
                    self.register_exposed(&frame, router, &call, class, site, None);
                }
            }
        }
    }

    /// The annotations that expose own members of a class, if it is one of the pack's.
    fn exposed_claims(&mut self, pack: usize, rules: &[ExposedClass], class: ClassKey) -> Vec<(FileId, ExprId)> {
        let methods = self.methods_of(class);
        let annotated = |(file, func): &(FileId, FuncId)| !self.facts(*file).function(*func).annotations.is_empty();
        if rules.is_empty() || !methods.iter().any(annotated) {
            return Vec::new();
        }
        let bases = self.external_bases(class);
        let Some(rule) = rule_of(rules, &bases) else { return Vec::new() };
        let frame = self.class_frame(class);
        let mut claims = Vec::new();
        for (file, func) in methods {
            let annotations = self.facts(file).function(func).annotations.clone();
            let mappings = self.mappings(pack, &frame, &annotations);
            claims.extend(mappings.into_iter().filter(|one| rule.annotated.contains(&one.rule)).map(|one| one.expr));
        }
        claims
    }

    fn expose_members(
        &mut self,
        child: RouterId,
        call: &Rule,
        rule: &ExposedClass,
        class: ClassKey,
        chosen: &Chosen,
        site: Site,
    ) {
        let mut seen: BTreeSet<Sym> = BTreeSet::new();
        for owner in self.lineage(class) {
            for (file, func) in self.methods_of(owner) {
                let facts = self.facts(file);
                let function = facts.function(func);
                let Some(name) = function.name else { continue };
                if !seen.insert(self.sym(file, name)) || function.annotations.is_empty() {
                    continue;
                }
                let frame = self.class_frame(owner);
                for mapping in self.mappings(call.pack, &frame, &function.annotations) {
                    if !rule.annotated.contains(&mapping.rule) {
                        continue;
                    }
                    if !chosen.holds(facts.text(name)) {
                        self.reject(&frame, Some(mapping.expr.1), "left out by a field of the class");
                        continue;
                    }
                    self.outcomes.insert(mapping.expr, Outcome::Operation);
                    let methods = if mapping.methods.is_empty() { verbs(&rule.default) } else { mapping.methods };
                    for path in mapping.paths.unwrap_or_else(|| vec![Text::literal(&rule.default_path, None)]) {
                        let handler = Some(self.method_closure(owner, file, func, None));
                        self.add_route(child, methods.clone(), path, mapping.site, handler, Vec::new(), call);
                    }
                }
            }
        }
        for (name, routes) in &rule.inherited {
            let symbol = self.names.intern(name);
            if seen.contains(&symbol) || !chosen.holds(name) {
                continue;
            }
            for route in routes {
                let path = Text::literal(&route.path, None);
                self.add_route(child, verbs(&route.methods), path, site, None, Vec::new(), call);
            }
        }
    }

    /// The names that fields of the class let through; a list that is not known lets all through, and is told.
    fn chosen(&mut self, frame: &Frame, rule: &ExposedClass, class: ClassKey, claim: Option<ExprId>) -> Chosen {
        let mut listed = |field: &Option<String>| -> Option<Listed> {
            let name = self.names.intern(field.as_ref()?);
            let value = self.static_field(class, name).filter(|value| !matches!(value, Value::Null))?;
            self.demand(&value);
            if let Some(text) = value.known_text() {
                return Some(Listed::Text(text));
            }
            let names: Option<Vec<String>> =
                self.spread_items(&value).and_then(|items| items.iter().map(|item| item.value.known_text()).collect());
            if names.is_none() {
                self.unresolved(frame, claim, "which members of the class are routes is not known");
            }
            names.map(|names| Listed::Names(names.into_iter().collect()))
        };
        Chosen { only: listed(&rule.only), except: listed(&rule.except) }
    }

    /// The class's own path: the first text whose fields all have a value.
    fn class_paths(&mut self, rule: &ExposedClass, class: ClassKey) -> Vec<Text> {
        for template in &rule.path {
            if let Some(paths) = self.fill(rule, template, class) {
                return paths;
            }
        }
        vec![Text::default()]
    }

    fn fill(&mut self, rule: &ExposedClass, template: &str, class: ClassKey) -> Option<Vec<Text>> {
        let facts = self.facts(class.file);
        let mut filled = vec![Text::default()];
        for (at, piece) in template.split('{').enumerate() {
            let (field, literal) = match piece.split_once('}') {
                Some((field, literal)) if at > 0 => (Some(field), literal),
                _ => (None, piece),
            };
            let values = match field {
                None => vec![Text::default()],
                Some("class") => vec![Text::literal(&facts.text(facts.class(class.class).name).to_lowercase(), None)],
                Some(field) => {
                    let name = self.names.intern(field);
                    match self.static_field(class, name).filter(|value| !matches!(value, Value::Null)) {
                        Some(value) => {
                            self.demand(&value);
                            self.texts(&value, field)
                        }
                        None => vec![Text::literal(rule.fields.get(field)?, None)],
                    }
                }
            };
            let mut longer = Vec::new();
            for start in &filled {
                for value in &values {
                    let mut text = start.clone();
                    text.append(value);
                    text.append(&Text::literal(literal, None));
                    longer.push(text);
                }
            }
            filled = longer;
        }
        Some(filled)
    }
}

/// The rule for classes with one of these bases.
fn rule_of<'r>(rules: &'r [ExposedClass], bases: &[Rc<str>]) -> Option<&'r ExposedClass> {
    rules.iter().find(|rule| bases.iter().any(|base| rule.bases.iter().any(|known| *known == **base)))
}

fn verbs(names: &[String]) -> Vec<MethodUse> {
    names.iter().map(|name| MethodUse::Known(name.as_str().into())).collect()
}
