//! Collecting classes and making their rows.

use super::convention;
use super::deployable::{Modules, file_of};
use super::mapping::Mapping;
use super::member::Member;
use super::slot::fill_tokens;
use crate::assemble::{Draft, location};
use crate::eval::{Eval, Outcome};
use crate::router::MethodUse;
use crate::value::{ClassKey, Site, Text};
use periplus_facts::{ClassId, ClassKind, Language, Modifiers};
use periplus_inventory::{DerivationKind, DerivationStep, Role};
use periplus_packs::{ClassRule, Combine, Lookup, Pack};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// A verb list and a template, or none: then the member is served at the class path or by convention.
type Selector = (Vec<MethodUse>, Option<Text>, Site);

/// Drafts for every member of every collected class of every pack.
pub(crate) fn rows_of_classes(eval: &mut Eval<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for at in 0..eval.packs.packs().len() {
        let pack = eval.packs.pack(at).clone();
        if pack.classes.is_empty() {
            continue;
        }
        let classes = classes_of(eval, &pack);
        if classes.is_empty() {
            continue;
        }
        eval.role = Role::Production;
        let modules = modules(eval, &pack, &classes);
        for rule in &pack.classes {
            for class in &classes {
                eval.role = eval.program.files[class.file as usize].role;
                eval.refuel();
                if !collected(eval, at, rule, *class) {
                    continue;
                }
                drafts.extend(rows(eval, at, &pack, rule, *class, &modules));
            }
        }
    }
    drafts
}

fn classes_of(eval: &Eval<'_>, pack: &Pack) -> Vec<ClassKey> {
    let mut all = Vec::new();
    for file in 0..eval.files.len() as u32 {
        if eval.language(file).pack_language() != pack.language {
            continue;
        }
        let facts = eval.facts(file);
        for class in 0..facts.classes.len() {
            let key = ClassKey { file, class: ClassId(class as u32) };
            if eval.index.is_first_part(key) {
                all.push(key);
            }
        }
    }
    all
}

fn modules(eval: &mut Eval<'_>, pack: &Pack, classes: &[ClassKey]) -> Modules {
    let language = if pack.language == "csharp" { Language::CSharp } else { Language::Java };
    let deployable = pack.deployable.clone();
    let mut starts = BTreeSet::new();
    let mut plugins = Vec::new();
    if let Some(deployable) = deployable {
        plugins.clone_from(&deployable.plugins);
        if !deployable.annotations.is_empty() {
            for class in classes {
                if !eval.facts(class.file).class(class.class).annotations.is_empty()
                    && eval.program.files[class.file as usize].role == periplus_inventory::Role::Production
                    && eval.class_is(*class, &deployable.annotations, &[], false)
                {
                    starts.insert(file_of(eval, *class));
                }
            }
        }
    }
    Modules::new(eval, language, &starts, &plugins)
}

fn collected(eval: &mut Eval<'_>, pack: usize, rule: &ClassRule, class: ClassKey) -> bool {
    let facts = eval.facts(class.file);
    let declared = facts.class(class.class);
    let when = &rule.when;
    if when.concrete
        && (declared.kind != ClassKind::Class
            || declared.modifiers.contains(Modifiers::ABSTRACT)
            || (when.public && !declared.type_params.is_empty()))
    {
        return false;
    }
    if when.public && !declared.modifiers.contains(Modifiers::PUBLIC) {
        return false;
    }
    let by_name = when.name_suffix.iter().any(|suffix| facts.text(declared.name).ends_with(suffix.as_str()));
    let annotated = eval.class_is(class, &when.annotated, &when.bases, when.inherited);
    let missing = eval.bases_missing(class);
    // A name alone is not enough: some route attribute or a base that could not be read must support it.
    let named = by_name && !annotated && {
        let members = eval.route_members(pack, rule, class);
        missing || members.iter().any(|member| !member.mappings.is_empty())
    };
    if !annotated && !named {
        return false;
    }
    let unless = &rule.unless;
    !eval.class_is(class, &unless.annotated, &unless.bases, unless.inherited)
}

fn rows(eval: &mut Eval<'_>, at: usize, pack: &Pack, rule: &ClassRule, class: ClassKey, modules: &Modules) -> Vec<Draft> {
    let path = file_of(eval, class);
    let folder = modules.folder_of(&path);
    let mut applications: Vec<(String, Option<String>)> = folder
        .as_deref()
        .map(|folder| modules.serving(folder))
        .unwrap_or_default()
        .into_iter()
        .map(|(name, folder)| (name, Some(folder)))
        .collect();
    if applications.is_empty() {
        let name = folder.as_deref().and_then(|folder| modules.name(folder)).unwrap_or("application");
        applications.push((name.to_owned(), folder.clone()));
    }
    let prefix = class_prefix(eval, at, rule, class);
    let members = eval.route_members(at, rule, class);
    let role = eval.program.files[class.file as usize].role;
    let facts = eval.facts(class.file);
    let declared = facts.class(class.class);
    let class_step = DerivationStep {
        kind: DerivationKind::Class,
        text: format!("class `{}`", facts.text(declared.name)),
        location: location(eval, Site { file: class.file, span: declared.name_span }),
    };
    let mut drafts = Vec::new();
    for member in members {
        let slots = eval.slots(at, class, &member);
        for mapping in &member.mappings {
            eval.outcomes.insert(mapping.expr, Outcome::Operation);
        }
        let handler = eval.function_value(class, member.file, member.func);
        let selectors = selectors(rule.combine, &member, &prefix);
        for (methods, template, site) in selectors {
            let mut paths: Vec<(Vec<Text>, Text, Vec<DerivationStep>, Option<crate::value::ConditionId>)> = Vec::new();
            match template {
                Some(template) => {
                    let template = fill_tokens(&template, pack.token_brackets.as_deref(), &slots);
                    let marked = template.marked();
                    let absolute = pack.join.absolute_marks && (marked.starts_with('/') || marked.starts_with("~/"));
                    let template = if absolute { template.map(|text| text.trim_start_matches('~').to_owned()) } else { template };
                    if absolute || prefix.paths.is_empty() {
                        paths.push((Vec::new(), template, prefix.steps(absolute), None));
                    } else {
                        for base in &prefix.paths {
                            let base = fill_tokens(base, pack.token_brackets.as_deref(), &slots);
                            paths.push((vec![base], template.clone(), prefix.steps(false), None));
                        }
                    }
                }
                None if !prefix.paths.is_empty() => {
                    for base in &prefix.paths {
                        let base = fill_tokens(base, pack.token_brackets.as_deref(), &slots);
                        paths.push((vec![base], Text::default(), prefix.steps(false), None));
                    }
                }
                None if rule.combine == Combine::Selectors => {
                    paths.extend(conventional(eval, at, &slots, folder.as_deref(), modules, member.site));
                }
                None => paths.push((Vec::new(), Text::default(), Vec::new(), None)),
            }
            for (prefixes, path, steps, condition) in paths {
                for (application, deployable) in &applications {
                    for method in &methods {
                        let mut draft = Draft {
                            pack: at,
                            method: method.clone(),
                            prefixes: prefixes.clone(),
                            path: path.clone(),
                            site,
                            via: Vec::new(),
                            extra_sites: vec![member.site],
                            handler: Some(handler.clone()),
                            guards: Vec::new(),
                            conditions: condition.into_iter().collect(),
                            router: None,
                            mounts: Vec::new(),
                            top: None,
                            application: Some(application.clone()),
                            role,
                            dead: false,
                            configured: false,
                            rule: format!("{}.{}", pack.id, rule.rule).into(),
                            classes: std::iter::once(class_step.clone()).chain(steps.clone()).collect(),
                        };
                        configure(eval, pack, &mut draft, deployable.as_deref(), folder.as_deref());
                        drafts.push(draft);
                    }
                }
            }
        }
    }
    drafts
}

/// Placeholders and the deployable's base path.
fn configure(eval: &Eval<'_>, pack: &Pack, draft: &mut Draft, deployable: Option<&str>, own: Option<&str>) {
    let folders: Vec<String> =
        [deployable, own].into_iter().flatten().filter(|folder| !folder.is_empty()).map(|folder| format!("{folder}/")).collect();
    if pack.placeholders {
        draft.path = eval.fill_placeholders(&draft.path, &folders);
        draft.prefixes = draft.prefixes.iter().map(|prefix| eval.fill_placeholders(prefix, &folders)).collect();
    }
    let Some(deployable) = deployable else { return };
    let start = if deployable.is_empty() { String::new() } else { format!("{deployable}/") };
    for (path, config) in &eval.program.configs {
        let Some(rest) = path.strip_prefix(&start) else { continue };
        let name = rest.rsplit('/').next().unwrap_or(rest);
        // Profiles are other deployments; a nested module has its own configuration.
        let main = rest.starts_with("src/main/resources/") && matches!(name, "application.properties" | "application.yml" | "application.yaml");
        if !main {
            continue;
        }
        for key in &pack.base_path_keys {
            if let Some(entry) = config.get(key)
                && !entry.value.is_empty()
                && entry.value != "/"
            {
                let text = Text::literal(&entry.value, None);
                let text = eval.fill_placeholders(&text, &folders);
                draft.prefixes.insert(0, text);
                draft.configured = true;
                draft.classes.push(DerivationStep {
                    kind: DerivationKind::Configuration,
                    text: format!("{key} = \"{}\"", entry.value),
                    location: periplus_inventory::Location::new(path.clone(), entry.span.line.max(1), entry.span.column.max(1)),
                });
            }
        }
    }
}

/// The class-level templates and verbs.
struct Prefix {
    paths: Vec<Text>,
    methods: Vec<MethodUse>,
    step: Option<DerivationStep>,
}

impl Prefix {
    fn steps(&self, absolute: bool) -> Vec<DerivationStep> {
        if absolute { Vec::new() } else { self.step.iter().cloned().collect() }
    }
}

fn class_prefix(eval: &mut Eval<'_>, pack: usize, rule: &ClassRule, class: ClassKey) -> Prefix {
    let lineage = match rule.prefix_lookup {
        Lookup::Nearest => eval.lineage(class),
        Lookup::Own => vec![class],
    };
    for owner in lineage {
        let mut found: Vec<Mapping> = Vec::new();
        for key in eval.index.parts(owner) {
            let frame = eval.class_frame(key);
            let exprs = eval.facts(key.file).class(key.class).annotations.clone();
            let mappings = eval.mappings(pack, &frame, &exprs);
            found.extend(mappings.into_iter().filter(|mapping| rule.prefix.contains(&mapping.rule)));
        }
        found.retain(|mapping| mapping.paths.is_some() || !mapping.methods.is_empty() || mapping.any);
        if found.is_empty() {
            continue;
        }
        for mapping in &found {
            eval.outcomes.insert(mapping.expr, Outcome::Operation);
        }
        let paths: Vec<Text> = found.iter().filter_map(|mapping| mapping.paths.clone()).flatten().collect();
        if paths.is_empty() && rule.combine == Combine::Selectors {
            continue;
        }
        let step = found.first().map(|mapping| DerivationStep {
            kind: DerivationKind::Class,
            text: "class mapping".to_owned(),
            location: location(eval, mapping.site),
        });
        return Prefix { paths, methods: found.into_iter().flat_map(|mapping| mapping.methods).collect(), step };
    }
    Prefix { paths: Vec::new(), methods: Vec::new(), step: None }
}

fn selectors(combine: Combine, member: &Member, prefix: &Prefix) -> Vec<Selector> {
    let any = || vec![MethodUse::Known(Rc::from("ANY"))];
    let mut all: Vec<Selector> = Vec::new();
    match combine {
        Combine::Product => {
            for mapping in &member.mappings {
                let methods = if !mapping.methods.is_empty() {
                    mapping.methods.clone()
                } else if !prefix.methods.is_empty() {
                    prefix.methods.clone()
                } else {
                    any()
                };
                match &mapping.paths {
                    Some(paths) if !paths.is_empty() => {
                        all.extend(paths.iter().map(|path| (methods.clone(), Some(path.clone()), mapping.site)));
                    }
                    _ => all.push((methods, None, mapping.site)),
                }
                // One mapping for each member.
                break;
            }
        }
        Combine::Selectors => {
            let mut verbs: Vec<MethodUse> = Vec::new();
            let mut verb_site = None;
            for mapping in &member.mappings {
                if mapping.paths.is_none() {
                    verbs.extend(mapping.methods.iter().cloned());
                    verb_site.get_or_insert(mapping.site);
                }
            }
            let mut bare = false;
            for mapping in &member.mappings {
                let Some(paths) = &mapping.paths else { continue };
                let methods = if !mapping.methods.is_empty() {
                    mapping.methods.clone()
                } else {
                    bare = true;
                    if verbs.is_empty() { any() } else { verbs.clone() }
                };
                all.extend(paths.iter().map(|path| (methods.clone(), Some(path.clone()), mapping.site)));
            }
            if let Some(site) = verb_site
                && !bare
            {
                all.push((if verbs.is_empty() { any() } else { verbs }, None, site));
            }
            if all.is_empty() {
                all.push((any(), None, member.site));
            }
        }
    }
    all
}

/// The conventional templates that reach a member.
#[expect(clippy::type_complexity, reason = "the caller's own row of paths")]
fn conventional(
    eval: &Eval<'_>,
    pack: usize,
    slots: &BTreeMap<String, String>,
    folder: Option<&str>,
    modules: &Modules,
    site: Site,
) -> Vec<(Vec<Text>, Text, Vec<DerivationStep>, Option<crate::value::ConditionId>)> {
    let known: Vec<String> = eval.packs.pack(pack).slots.keys().cloned().collect();
    let of_pack = eval.conventions.iter().filter(|convention| convention.pack == pack);
    let reaching: Vec<_> = of_pack
        .clone()
        .filter(|convention| {
            let from = modules.folder_of(eval.path(convention.site.file));
            match (from, folder) {
                (Some(from), Some(folder)) => modules.reaches(&from, folder),
                _ => true,
            }
        })
        .collect();
    // Modules may be loaded at run time: a convention that no manifest connects is better than none.
    let candidates: Vec<_> = if reaching.is_empty() { of_pack.collect() } else { reaching };
    let mut all = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for convention in candidates {
        let Some(found) = convention::apply(convention, slots, &known) else { continue };
        if seen.contains(&found.template) {
            continue;
        }
        seen.push(found.template.clone());
        let step = DerivationStep {
            kind: DerivationKind::Convention,
            text: format!("conventional template \"{}\"", convention.template.known().unwrap_or_default()),
            location: location(eval, convention.site),
        };
        all.push((Vec::new(), Text::literal(&found.template, Some(site)), vec![step], Some(convention.condition)));
    }
    all
}
