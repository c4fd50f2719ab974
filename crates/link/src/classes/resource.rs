//! The rows of interfaces that the framework makes resources of.

use super::collect::{Served, configure};
use super::mapping::{Annotation, attribute_values};
use super::plural::plural;
use crate::assemble::{Draft, location};
use crate::eval::{Condition, Eval, Frame};
use crate::index::type_name;
use crate::program::Need;
use crate::router::MethodUse;
use crate::value::{ClassKey, ConditionId, FileId, Site, Text, Value};
use periplus_facts::{ClassKind, Expr, ExprId, FuncId, Language, Modifiers};
use periplus_inventory::{DerivationKind, DerivationStep};
use periplus_packs::{ResourceRoute, ResourceRule};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Interfaces between one and the framework's own are followed so far.
const MAX_DEPTH: usize = 16;

/// A type argument: what it is, and how it is written.
#[derive(Clone)]
struct Typed {
    value: Value,
    name: String,
}

/// What an annotation says.
#[derive(Clone, Default)]
struct Said {
    site: Option<Site>,
    path: Option<Text>,
    hidden: bool,
}

struct Query {
    said: Said,
    name: String,
    owner: ClassKey,
    func: FuncId,
}

/// An interface that is served.
struct Resource {
    class: ClassKey,
    said: Said,
    /// The class that it is about.
    about: Option<ClassKey>,
    path: Text,
    methods: BTreeSet<String>,
    queries: Vec<Query>,
}

/// Drafts for the resources of a pack.
pub(super) fn rows_of_resources<'p>(eval: &mut Eval<'p>, served: &mut Served<'p>, classes: &[ClassKey]) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for rule in served.pack.resources.clone() {
        // Without an annotation the framework is mentioned by manifests alone.
        if served.modules.some_require(&rule.packages) {
            for base in rule.bases.keys() {
                // With its package: the last name alone may be that of much else.
                let names = base.split('.').skip(1).map(str::to_owned).collect();
                eval.needs.insert(Need::Mentions { language: Language::Java, names });
            }
        }
        let mut found = Vec::new();
        for class in classes {
            if eval.facts(class.file).class(class.class).kind == ClassKind::Interface {
                eval.role = eval.program.files[class.file as usize].role;
                eval.refuel();
                found.extend(resource(eval, &rule, *class));
            }
        }
        let by_class: BTreeMap<ClassKey, usize> =
            found.iter().enumerate().filter_map(|(at, found)| Some((found.about?, at))).collect();
        for resource in &found {
            drafts.extend(rows(eval, served, &rule, resource, &by_class));
        }
    }
    drafts
}

/// What an interface is as a resource; nothing if it is none.
fn resource(eval: &mut Eval<'_>, rule: &ResourceRule, class: ClassKey) -> Option<Resource> {
    let bases = eval.external_bases(class);
    let of = bases.iter().filter_map(|base| rule.bases.get(&**base));
    let mut methods: BTreeSet<String> = of.flatten().cloned().collect();
    if !bases.iter().any(|base| rule.bases.contains_key(&**base)) {
        return None;
    }
    if eval.class_is(class, &rule.unless, &[], false) {
        // Files with interfaces that derive from this one need not say more than its name.
        let facts = eval.facts(class.file);
        let name = facts.text(facts.class(class.class).name).to_owned();
        eval.needs.insert(Need::Mentions { language: facts.language, names: vec![name] });
        return None;
    }
    let annotations = eval.class_annotations(class);
    let said = said(eval, rule, &annotations);
    let facts = eval.facts(class.file);
    // What is of its package alone is served where it says so.
    let open = facts.language != Language::Java || facts.class(class.class).modifiers.contains(Modifiers::PUBLIC);
    if said.hidden || (said.site.is_none() && !open) {
        return None;
    }
    let about = first_argument(eval, rule, class, &[], 0)?;
    eval.demand(&about.value);
    let mut names = about.name.chars();
    let uncapitalized: String = names.next()?.to_lowercase().chain(names).collect();
    let path = said.path.clone().unwrap_or_else(|| Text::literal(&plural(&uncapitalized), None));
    let known: BTreeSet<&String> = rule.bases.values().flatten().chain(&rule.known).collect();
    let mut queries: Vec<Query> = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for owner in eval.lineage(class) {
        if !eval.external_bases(owner).iter().any(|base| rule.bases.contains_key(&**base)) {
            continue;
        }
        let facts = eval.facts(owner.file);
        for func in &facts.class(owner.class).methods {
            let function = facts.function(*func);
            let Some(name) = function.name.map(|name| facts.text(name).to_owned()) else { continue };
            // A method with a body is none that the framework implements.
            if function.modifiers.contains(Modifiers::STATIC) || !function.body.is_empty() {
                continue;
            }
            let frame = Frame { file: owner.file, ..eval.class_frame(owner) };
            let annotations = eval.annotations(&frame, &function.annotations);
            let said = self::said(eval, rule, &annotations);
            if known.contains(&name) {
                // Overloads: what is left out once is not served.
                if said.hidden {
                    methods.remove(&name);
                    seen.insert(name);
                } else if !seen.contains(&name) {
                    methods.insert(name);
                }
            } else if seen.insert(name.clone()) && !said.hidden {
                queries.push(Query { said, name, owner, func: *func });
            }
        }
    }
    let about = if let Value::Class(about) = about.value { Some(about) } else { None };
    Some(Resource { class, said, about, path, methods, queries })
}

/// What annotations of the rule say.
fn said(eval: &mut Eval<'_>, rule: &ResourceRule, annotations: &[Annotation]) -> Said {
    let mut all = Said::default();
    for annotation in annotations {
        let names = eval.annotation_names(annotation, 0);
        if !names.iter().any(|name| rule.annotated.iter().any(|wanted| **wanted == **name)) {
            continue;
        }
        all.site = Some(annotation.site);
        all.hidden |= matches!(attribute_values(&annotation.actuals, &rule.exported).first(), Some(Value::Bool(false)));
        let given = rule.path.iter().find_map(|attribute| attribute_values(&annotation.actuals, attribute).pop());
        if let Some(given) = given {
            eval.demand(&given);
            all.path = eval.texts(&given, "path").into_iter().next().filter(|path| !path.is_empty());
        }
    }
    all
}

/// The first type argument that the framework's own interface has in a class.
fn first_argument(
    eval: &mut Eval<'_>,
    rule: &ResourceRule,
    class: ClassKey,
    given: &[Typed],
    depth: usize,
) -> Option<Typed> {
    if depth > MAX_DEPTH {
        return None;
    }
    let facts = eval.facts(class.file);
    let declared = facts.class(class.class);
    let mut frame = eval.class_frame(class);
    frame.class = declared.outer.map(|outer| ClassKey { file: class.file, class: outer });
    for base in &declared.bases {
        let Expr::Generic { base, args } = facts.expr(*base) else { continue };
        let mut actual: Vec<Typed> = Vec::new();
        for arg in args {
            let name = type_name(&facts, *arg).unwrap_or_default();
            let parameter = declared.type_params.iter().position(|parameter| facts.text(*parameter) == name);
            actual.push(match parameter.and_then(|at| given.get(at)) {
                Some(given) => given.clone(),
                None => Typed { value: eval.type_value(&frame, *arg), name: name.to_owned() },
            });
        }
        for one in eval.type_value(&frame, *base).alternatives().to_vec() {
            let found = match one {
                Value::External(path) if rule.bases.contains_key(&*path) => actual.first().cloned(),
                Value::Class(next) => first_argument(eval, rule, next, &actual, depth + 1),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
        }
    }
    None
}

/// A route that a resource has: verbs, the path below the base path, where it stands, what handles it.
struct Part {
    verbs: Vec<String>,
    path: Text,
    sites: Vec<Site>,
    handler: Option<Value>,
}

fn rows<'p>(
    eval: &mut Eval<'p>,
    served: &mut Served<'p>,
    rule: &ResourceRule,
    resource: &Resource,
    by_class: &BTreeMap<ClassKey, usize>,
) -> Vec<Draft> {
    let class = resource.class;
    let parts = parts(eval, rule, resource, by_class);
    let folder = served.modules.folder_of(eval.path(class.file));
    let facts = eval.facts(class.file);
    let declared = facts.class(class.class);
    let step = DerivationStep {
        kind: DerivationKind::Class,
        text: format!("resource of `{}`", facts.text(declared.name)),
        location: location(eval, Site { file: class.file, span: declared.name_span }),
    };
    let role = eval.program.files[class.file as usize].role;
    let id: Rc<str> = format!("{}.{}", served.pack.id, rule.rule).into();
    let limit = limit(eval, rule);
    let mut drafts = Vec::new();
    for (application, deployable) in served.applications(eval, class, folder.as_deref()) {
        let of_manifest = deployable.as_deref().is_some_and(|folder| served.modules.requires(folder, &rule.packages));
        let annotated_only = rule.annotated_only.as_ref().is_some_and(|(key, wanted)| {
            let set = served.setting(eval, deployable.as_deref(), folder.as_deref(), key);
            set.is_some_and(|set| set.eq_ignore_ascii_case(wanted))
        });
        if resource.said.site.is_none() && (!of_manifest || annotated_only) {
            continue;
        }
        for given in served.code_prefix(eval, class, deployable.as_deref()) {
            for part in &parts {
                for verb in &part.verbs {
                    let (site, more) = part.sites.split_first().map_or((Eval::no_site(), &[][..]), |(a, b)| (*a, b));
                    let mut draft = Draft {
                        prefixes: given.prefix.iter().map(|(prefix, _)| prefix.clone()).collect(),
                        extra_sites: more.to_vec(),
                        handler: part.handler.clone(),
                        conditions: given.conditions.iter().copied().chain(limit).collect(),
                        application: Some(application.clone()),
                        deployable: deployable.clone(),
                        classes: std::iter::once(step.clone())
                            .chain(given.prefix.iter().map(|(_, step)| step.clone()))
                            .collect(),
                        ..Draft::new(
                            served.at,
                            MethodUse::Known(verb.as_str().into()),
                            part.path.clone(),
                            site,
                            role,
                            id.clone(),
                        )
                    };
                    configure(eval, served, &mut draft, deployable.as_deref(), folder.as_deref());
                    drafts.push(draft);
                }
            }
        }
    }
    drafts
}

/// The condition that code takes no verb away, where some code may.
fn limit(eval: &mut Eval<'_>, rule: &ResourceRule) -> Option<ConditionId> {
    let (name, site) = (0..eval.files.len() as FileId).find_map(|file| {
        let facts = eval.facts(file);
        if !facts.names.iter().any(|name| rule.limited_by.iter().any(|limit| **limit == **name)) {
            return None;
        }
        (0..facts.exprs.len() as u32).map(ExprId).find_map(|id| match facts.expr(id) {
            Expr::Member { name, .. } if rule.limited_by.iter().any(|limit| **limit == *facts.text(*name)) => {
                Some((facts.text(*name).to_owned(), Site { file, span: facts.span(id) }))
            }
            _ => None,
        })
    })?;
    let text = format!("what `{name}` sets leaves the verb").into();
    eval.conditions.push(Condition { parent: 0, text, site });
    Some((eval.conditions.len() - 1) as ConditionId)
}

/// All that is served of a resource.
fn parts(
    eval: &mut Eval<'_>,
    rule: &ResourceRule,
    resource: &Resource,
    by_class: &BTreeMap<ClassKey, usize>,
) -> Vec<Part> {
    let class = resource.class;
    let name_span = eval.facts(class.file).class(class.class).name_span;
    let own: Vec<Site> = resource.said.site.into_iter().chain([Site { file: class.file, span: name_span }]).collect();
    let mut below = Text::literal("/", None);
    below.append(&resource.path);
    let at = |rest: &str| {
        let mut path = below.clone();
        path.append(&Text::literal(rest, None));
        path
    };
    let has = |route: &ResourceRoute| {
        route.methods.is_empty() || route.methods.iter().any(|method| resource.methods.contains(method))
    };
    let mut parts: Vec<Part> = rule
        .routes
        .iter()
        .filter(|route| has(route))
        .map(|route| Part { verbs: route.verbs.clone(), path: at(&route.path), sites: own.clone(), handler: None })
        .collect();
    let get = || vec!["GET".to_owned()];
    if !resource.queries.is_empty() {
        let path = at(&format!("/{}", rule.queries));
        parts.push(Part { verbs: get(), path, sites: own, handler: None });
    }
    for query in &resource.queries {
        let mut path = at(&format!("/{}/", rule.queries));
        path.append(&query.said.path.clone().unwrap_or_else(|| Text::literal(&query.name, None)));
        let function = eval.facts(query.owner.file).function(query.func).name_span;
        let sites = query.said.site.into_iter().chain([Site { file: query.owner.file, span: function }]).collect();
        let handler = Some(eval.function_value(query.owner, query.owner.file, query.func));
        parts.push(Part { verbs: get(), path, sites, handler });
    }
    let Some(about) = resource.about else { return parts };
    for owner in eval.lineage(about) {
        let facts = eval.facts(owner.file);
        let frame = eval.class_frame(owner);
        for field in &facts.class(owner.class).fields {
            let Some(ty) = field.ty.filter(|_| !field.annotations.is_empty()) else { continue };
            let annotations = eval.annotations(&frame, &field.annotations);
            let mut leads = false;
            for annotation in &annotations {
                let names = eval.annotation_names(annotation, 0);
                leads |= names.iter().any(|name| rule.associations.iter().any(|wanted| **wanted == **name));
            }
            let said = said(eval, rule, &annotations);
            if !leads || said.hidden {
                continue;
            }
            let (target, many) = match facts.expr(ty) {
                Expr::Generic { args, .. } => (args.last().copied().unwrap_or(ty), true),
                _ => (ty, false),
            };
            if !leads_to(eval, &frame, target, by_class) {
                continue;
            }
            let name = said.path.unwrap_or_else(|| Text::literal(facts.text(field.name), None));
            let sites: Vec<Site> = said.site.into_iter().chain([Site { file: owner.file, span: field.span }]).collect();
            for route in if many { &rule.to_many } else { &rule.to_one } {
                if !has(route) {
                    continue;
                }
                let (before, behind) = route.path.split_once("{property}").unwrap_or((&route.path, ""));
                let mut path = at(before);
                path.append(&name);
                path.append(&Text::literal(behind, None));
                parts.push(Part { verbs: route.verbs.clone(), path, sites: sites.clone(), handler: None });
            }
        }
    }
    parts
}

/// True if a field's type is a class that another resource is about.
fn leads_to(eval: &mut Eval<'_>, frame: &Frame, ty: ExprId, by_class: &BTreeMap<ClassKey, usize>) -> bool {
    let value = eval.type_value(frame, ty);
    eval.demand(&value);
    matches!(value, Value::Class(class) if by_class.contains_key(&class))
}
