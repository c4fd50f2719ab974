//! Classes and objects registered at a path: members are routes by a mapping, by their names or by their documentation.

use super::actions::Rule;
use super::{Actual, Eval, Frame, Invocation, Object};
use crate::router::MethodUse;
use crate::value::{ClassKey, FileId, RouterId, Site, Text, Value};
use periplus_facts::{FuncId, Language, Modifiers};
use periplus_packs::MemberRoutes;
use rustc_hash::FxHashSet;
use std::rc::Rc;

/// A member that is a route: its verbs, its own path, where it stands, its function.
struct Member {
    methods: Vec<MethodUse>,
    path: Option<Text>,
    site: Option<Site>,
    handler: Value,
}

impl Eval<'_> {
    /// Registers members of a class or object among the arguments.
    pub(super) fn register_members(&mut self, at: Invocation<'_>, router: RouterId, call: &Rule) -> Value {
        let Invocation { frame, actuals, site, claim } = at;
        let Some(spec) = call.members.clone() else { return Value::Router(router) };
        let paths = self.paths(frame, call, actuals).unwrap_or_else(|| vec![Text::default()]);
        let subjects: Vec<Value> = match &spec.class {
            Some(argument) => self.pick(frame, actuals, argument).into_iter().collect(),
            None => actuals.iter().map(|actual| actual.value.clone()).collect(),
        };
        let mapping = spec.mapping.as_ref().and_then(|argument| self.pick(frame, actuals, argument));
        // The path itself, and what is served behind it besides.
        let also = spec.also.iter().map(|also| Text::literal(also, None));
        let also: Vec<Text> = std::iter::once(Text::default()).chain(also).collect();
        let mappings = self.mapping_texts(mapping);
        let subjects: Vec<Value> = subjects.iter().flat_map(|subject| subject.alternatives().to_vec()).collect();
        let subjects: Vec<(Value, Site)> = match spec.fields.as_slice() {
            [] => subjects.into_iter().map(|subject| (subject, site)).collect(),
            fields => subjects.iter().flat_map(|subject| self.classes_in_fields(subject, fields)).collect(),
        };
        for (subject, site) in subjects {
            let class = self.class_behind(&subject);
            let members = match class {
                Some(class) => {
                    self.demand_members(class);
                    self.resolved(frame, claim);
                    if spec.exposed {
                        self.register_exposed(frame, router, call, class, site, claim);
                        continue;
                    }
                    self.member_routes(&spec, &mappings, class)
                }
                None => {
                    self.demand(&subject);
                    self.mapped_members(&mappings, None)
                }
            };
            if class.is_none() && members.is_empty() {
                let named = self.describe(&subject);
                self.unresolved(
                    frame,
                    claim,
                    &format!("`{named}`, whose members are routes, was not found in this tree"),
                );
                continue;
            }
            self.resolved(frame, claim);
            for member in members {
                for (path, also) in paths.iter().flat_map(|path| also.iter().map(move |also| (path, also))) {
                    let mut whole = path.clone();
                    if let Some(own) = &member.path {
                        whole.append(own);
                    }
                    whole.append(also);
                    let at = member.site.unwrap_or(site);
                    let handler = Some(member.handler.clone());
                    self.add_route(router, member.methods.clone(), whole, at, handler, Vec::new(), call);
                }
            }
        }
        Value::Router(router)
    }

    /// The classes that fields of a class name, each with the place where it does.
    fn classes_in_fields(&mut self, holder: &Value, fields: &[String]) -> Vec<(Value, Site)> {
        self.demand(holder);
        let Some(holder) = self.class_behind(holder) else { return Vec::new() };
        let missing = self.missing_bases(holder);
        self.needs.extend(missing);
        let mut found = Vec::new();
        for field in fields {
            let name = self.names.intern(field);
            for owner in self.lineage(holder) {
                let facts = self.facts(owner.file);
                let declared =
                    facts.class(owner.class).fields.iter().find(|one| self.sym(owner.file, one.name) == name);
                let Some(place) = declared.and_then(|one| one.value) else { continue };
                let value = self.own_static_field(owner, name).unwrap_or(Value::Null);
                self.demand(&value);
                let site = Site { file: owner.file, span: facts.span(place) };
                found.extend(
                    value
                        .alternatives()
                        .iter()
                        .filter(|one| matches!(one, Value::Class(_)))
                        .map(|one| (one.clone(), site)),
                );
                break;
            }
        }
        found
    }

    fn class_behind(&self, subject: &Value) -> Option<ClassKey> {
        match subject {
            Value::Class(class) => Some(*class),
            Value::Instance(id) => match &self.heap[*id as usize] {
                Object::Instance(instance) => instance.class,
                _ => None,
            },
            _ => None,
        }
    }

    /// Go's methods may stand in any file of the package.
    fn demand_members(&mut self, class: ClassKey) {
        for owner in self.lineage(class) {
            if self.language(owner.file) == Language::Go {
                let folder = crate::index::parent(self.path(owner.file)).to_owned();
                self.demand_folder(&folder);
            }
        }
    }

    fn member_routes(&mut self, spec: &MemberRoutes, mappings: &[String], class: ClassKey) -> Vec<Member> {
        if !mappings.is_empty() {
            return self.mapped_members(mappings, Some(class));
        }
        let mut found = Vec::new();
        for (name, verb) in &spec.verbs {
            let name = self.names.intern(name);
            if let Some((owner, file, func)) = self.find_method(class, name) {
                let handler = self.method_closure(owner, file, func, None);
                found.push(Member {
                    methods: vec![MethodUse::Known(verb.as_str().into())],
                    path: None,
                    site: None,
                    handler,
                });
            }
        }
        for (file, func) in self.methods_of(class) {
            if let Some(start) = &spec.comment {
                found.extend(self.documented(class, file, func, start));
            }
        }
        if let Some(template) = &spec.template {
            // Members of embedded and base classes are members of the class, as far as it has none of that name.
            let mut names = FxHashSet::default();
            for owner in self.lineage(class) {
                for (file, func) in self.methods_of(owner) {
                    let facts = self.facts(file);
                    let Some(name) = facts.function(func).name else { continue };
                    if names.insert(self.sym(file, name)) {
                        found.extend(self.templated(spec, template, class, file, func));
                    }
                }
            }
        }
        found
    }

    /// The known texts of a mapping, which may be a list.
    fn mapping_texts(&self, mapping: Option<Value>) -> Vec<String> {
        let all: Vec<Value> = match mapping {
            Some(Value::List(id)) => self.items(id).0.into_iter().map(|item| item.value).collect(),
            other => other.into_iter().collect(),
        };
        all.iter().filter_map(Value::known_text).collect()
    }

    /// `get,post:List;*:Any`. Of a class that is not in the tree the verbs are known all the same.
    fn mapped_members(&mut self, mappings: &[String], class: Option<ClassKey>) -> Vec<Member> {
        let mut found = Vec::new();
        for part in mappings.iter().flat_map(|mapping| mapping.split(';')) {
            let Some((verbs, member)) = part.split_once(':') else { continue };
            let methods = self.method_values(&Value::text(verbs.trim(), None));
            let name = self.names.intern(member.trim());
            let handler = match class.and_then(|class| self.find_method(class, name)) {
                Some((owner, file, func)) => self.method_closure(owner, file, func, None),
                None => Value::unknown(member.trim(), "a member that was not read"),
            };
            found.push(Member { methods, path: None, site: None, handler });
        }
        found
    }

    /// `@router /path [get,post]` above a method.
    fn documented(&mut self, class: ClassKey, file: FileId, func: FuncId, start: &str) -> Vec<Member> {
        let facts = self.facts(file);
        let function = facts.function(func);
        let Some(doc) = function.doc else { return Vec::new() };
        let site = Site { file, span: function.name_span };
        let mut found = Vec::new();
        for line in facts.text(doc).lines() {
            let Some(rest) = line.trim().strip_prefix(start).filter(|rest| rest.starts_with([' ', '\t'])) else {
                continue;
            };
            let mut words = rest.split_whitespace();
            let Some(path) = words.next() else { continue };
            let verbs = words.next().map_or("get", |verbs| verbs.trim_matches(['[', ']']));
            let handler = self.method_closure(class, file, func, None);
            found.push(Member {
                methods: self.method_values(&Value::text(verbs, None)),
                path: Some(Text::literal(path, Some(site))),
                site: Some(site),
                handler,
            });
        }
        found
    }

    /// A public method under a path made of the names.
    fn templated(
        &mut self,
        spec: &MemberRoutes,
        template: &str,
        class: ClassKey,
        file: FileId,
        func: FuncId,
    ) -> Option<Member> {
        let facts = self.facts(file);
        let function = facts.function(func);
        let name = facts.text(function.name?);
        if !function.modifiers.contains(Modifiers::PUBLIC) || spec.ignore.iter().any(|ignored| ignored == name) {
            return None;
        }
        let declaring = self.facts(class.file);
        let mut class_name = declaring.text(declaring.class(class.class).name);
        if let Some(suffix) = &spec.strip_suffix {
            class_name = class_name.strip_suffix(suffix.as_str()).unwrap_or(class_name);
        }
        let path = template.replace("{class}", &class_name.to_lowercase()).replace("{member}", &name.to_lowercase());
        let site = Site { file, span: function.name_span };
        Some(Member {
            methods: vec![MethodUse::Known("ANY".into())],
            path: Some(Text::literal(&path, Some(site))),
            site: Some(site),
            handler: self.method_closure(class, file, func, None),
        })
    }

    /// Performs what functions among the arguments, from a position on, said to do with a router that did not exist yet.
    pub(super) fn perform_deferred(&mut self, frame: &Frame, router: RouterId, from: i32, actuals: &[Actual]) {
        let key = self.names.intern(super::BASE_ARGUMENTS);
        let from = usize::try_from(from).unwrap_or_default();
        for actual in actuals.iter().skip(from) {
            let items = match self.spread_items(&actual.value) {
                Some(items) => items.into_iter().map(|item| item.value).collect(),
                None => vec![actual.value.clone()],
            };
            for value in items {
                let Value::Instance(id) = &value else { continue };
                let Object::Instance(super::Instance { class: None, base: Some(name), .. }) = &self.heap[*id as usize]
                else {
                    continue;
                };
                let name = Rc::clone(name);
                let pack = self.routers[router as usize].pack;
                let calls = &self.packs.pack(pack).calls;
                let Some(call) = calls.iter().find(|call| call.deferred.iter().any(|own| **own == *name)).cloned()
                else {
                    continue;
                };
                let call = Rule { pack, call };
                let given = self.member(frame, &value, key);
                let given: Vec<Actual> = self
                    .spread_items(&given)
                    .unwrap_or_default()
                    .into_iter()
                    .map(|item| Self::unnamed(item.value, actual.site))
                    .collect();
                let last = name.rsplit('.').next().unwrap_or(&name).to_owned();
                let at = Invocation { frame, actuals: &given, site: actual.site, claim: None };
                self.perform(at, router, &call, &last);
            }
        }
    }
}
