//! From a draft to an operation.

use super::conditions::{conditions, is_for_tests};
use super::derivation::derivation;
use super::join::{canonical, join, readable};
use super::shared::{merge, share_literals};
use crate::eval::Eval;
use crate::router::{GuardUse, MethodUse, Mount};
use crate::value::{ConditionId, Part, RouterId, Site, Text, Value};
use periplus_inventory as inv;
use periplus_inventory::path::PathSyntax;
use periplus_inventory::{DerivationStep, Guard, GuardScope, Location, Method, Operation, Resolution, Role};
use periplus_packs::Join;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// An operation in the making.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing about the row")]
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) pack: usize,
    pub(crate) method: MethodUse,
    /// Outermost first.
    pub(crate) prefixes: Vec<Text>,
    pub(crate) path: Text,
    /// What stands for the path where requests leave out more than its notation says.
    pub(crate) shorter: Vec<Text>,
    pub(crate) host: Option<Text>,
    /// Everything below the path is served too.
    pub(crate) below: bool,
    pub(crate) site: Site,
    pub(crate) via: Vec<Site>,
    /// Further places that declare it: the implementing class beside the interface.
    pub(crate) extra_sites: Vec<Site>,
    pub(crate) handler: Option<Value>,
    pub(crate) guards: Vec<(GuardUse, GuardScope)>,
    /// The declaration whose annotations count, if the handler itself has none.
    pub(crate) declared: Option<super::Signature>,
    /// Open to everybody, or guarded, as far as that is certain.
    pub(crate) open: Option<bool>,
    /// What asks who sends the request does not hold.
    pub(crate) lifted: bool,
    pub(crate) conditions: Vec<ConditionId>,
    pub(crate) router: Option<RouterId>,
    pub(crate) mounts: Vec<Mount>,
    pub(crate) top: Option<RouterId>,
    /// The deployable, for collected classes.
    pub(crate) application: Option<String>,
    /// The folder of that deployable, and how many of the prefixes its configuration put in front.
    pub(crate) deployable: Option<String>,
    pub(crate) base: usize,
    pub(crate) role: Role,
    pub(crate) dead: bool,
    /// The framework serves it unasked.
    pub(crate) provided: bool,
    /// What configuration adds in front, or the framework takes as long as nothing is configured.
    pub(crate) setting: Option<Rc<str>>,
    pub(crate) rule: Rc<str>,
    /// Steps of the derivation that the classes add, innermost first.
    pub(crate) classes: Vec<DerivationStep>,
}

impl Draft {
    /// A row that nothing more is known of: on no router, behind nothing, below nothing.
    pub(crate) fn new(pack: usize, method: MethodUse, path: Text, site: Site, role: Role, rule: Rc<str>) -> Draft {
        Draft {
            pack,
            method,
            prefixes: Vec::new(),
            path,
            shorter: Vec::new(),
            host: None,
            below: false,
            site,
            via: Vec::new(),
            extra_sites: Vec::new(),
            handler: None,
            guards: Vec::new(),
            declared: None,
            open: None,
            lifted: false,
            conditions: Vec::new(),
            router: None,
            mounts: Vec::new(),
            top: None,
            application: None,
            deployable: None,
            base: 0,
            role,
            dead: false,
            provided: false,
            setting: None,
            rule,
            classes: Vec::new(),
        }
    }
}

/// Turns drafts into operations, sorted, each once.
pub(crate) fn finish(eval: &mut Eval<'_>, drafts: Vec<Draft>) -> Vec<Operation> {
    let mut rows: BTreeMap<(String, String, String, String, Role), Operation> = BTreeMap::new();
    let mut definitions = BTreeSet::new();
    for draft in drop_duplicates(eval, drafts) {
        let described = draft.top.is_some_and(|top| {
            let router = &eval.routers[top as usize];
            eval.packs.pack(router.pack).routers[router.kind].describes
        });
        // Handlers without a name of their own don't tell rows apart, whatever made them.
        let own = own_name(eval, &draft);
        let operation = operation(eval, draft);
        if described {
            definitions.insert(operation.application.clone());
        }
        let key = (
            operation.application.clone(),
            operation.path.clone(),
            operation.method.to_string(),
            own.unwrap_or_default().to_string(),
            operation.role,
        );
        match rows.get_mut(&key) {
            Some(known) => merge(known, operation),
            None => {
                rows.insert(key, operation);
            }
        }
    }
    let mut all = super::definitions::fold(rows.into_values().collect(), &definitions);
    share_literals(&mut all);
    all.sort_by(Operation::listing_order);
    all
}

/// A registering call that is reached on a mounted router says nothing more where it is also run on an assumed one; and
/// a test's row nothing more where production serves it from the same call.
fn drop_duplicates(eval: &Eval<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let mounted = |draft: &Draft| match draft.top {
        Some(top) => {
            let router = &eval.routers[top as usize];
            !router.assumed && eval.is_root(router)
        }
        None => true,
    };
    let mut served: BTreeSet<(Site, bool)> = BTreeSet::new();
    // The registering calls by the places of the routers that they are mounted with.
    let mut below: BTreeSet<(Site, Site)> = BTreeSet::new();
    for draft in &drafts {
        let mut here = draft.router;
        let deployed = draft.role == Role::Production;
        for mount in draft.mounts.iter().filter(|_| deployed && !draft.dead && mounted(draft)) {
            if let Some(router) = here.filter(|_| !mount.derived) {
                below.insert((draft.site, eval.routers[router as usize].site));
            }
            here = Some(mount.parent);
        }
    }
    for draft in &drafts {
        if mounted(draft) && !draft.dead {
            served.insert((draft.site, draft.role == Role::Production));
        }
    }
    drafts
        .into_iter()
        .filter(|draft| {
            // The same router, made once more where nobody was seen to mount it, is no application of its own.
            let top = draft.top.map(|top| &eval.routers[top as usize]);
            if top.is_some_and(|top| top.alone.is_none() && below.contains(&(draft.site, top.site))) {
                return false;
            }
            let production = draft.role == Role::Production;
            let by_production = served.contains(&(draft.site, true));
            // Another router of its own that a helper registers on is not the one that is served.
            let own = |top: RouterId| draft.router == Some(top) && !eval.routers[top as usize].assumed;
            if !mounted(draft) && production && draft.top.is_some_and(own) {
                return true;
            }
            if !mounted(draft) {
                return !(by_production || (!production && served.contains(&(draft.site, false))));
            }
            production || !by_production
        })
        .collect()
}

fn operation(eval: &mut Eval<'_>, mut draft: Draft) -> Operation {
    if draft.role == Role::Production && is_for_tests(eval, &draft) {
        draft.role = Role::Test;
    }
    let pack = eval.packs.pack(draft.pack);
    let rules = pack.join;
    let raw = raw_path(&draft.prefixes, &draft.path, rules);
    let literal = draft.router.is_some_and(|router| {
        let router = &eval.routers[router as usize];
        eval.packs.pack(router.pack).routers[router.kind].literal
    });
    let mut parts = match pack.trailing_slash.as_ref().filter(|_| raw.ends_with('/')) {
        _ if literal => canonical(&raw, rules, &PathSyntax::default()),
        Some(below) => {
            let mut parts = canonical(&format!("{raw}{below}"), rules, &pack.path);
            parts.alt_paths.push(canonical(&raw, rules, &pack.path).path);
            parts
        }
        None => canonical(&raw, rules, &pack.path),
    };
    parts.alt_paths.extend(draft.shorter.iter().flat_map(|shorter| {
        let parts = canonical(&raw_path(&draft.prefixes, shorter, rules), rules, &pack.path);
        std::iter::once(parts.path).chain(parts.alt_paths)
    }));
    // What ends with a parameter for all that follows says so itself.
    let open = parts.path.rsplit('/').next().is_some_and(|last| last.starts_with("{*") && last.ends_with('}'));
    if draft.below && !open {
        parts.path = format!("{}/{{*}}", parts.path.trim_end_matches('/'));
    }

    let mut resolution = Resolution::Exact;
    let mut reason = None;
    if let Some(settings) = settings(&draft) {
        resolution = Resolution::Configured;
        reason = Some(settings);
    }
    let (method, unknown_method) = match &draft.method {
        MethodUse::Known(name) => match name.parse::<Method>() {
            Ok(method) => (method, None),
            Err(_) => (Method::Unknown, Some(format!("`{name}` is no HTTP method"))),
        },
        MethodUse::Unknown(why) => (Method::Unknown, Some(why.to_string())),
    };
    let mut unknowns = draft.path.unknowns();
    for prefix in &draft.prefixes {
        unknowns.extend(prefix.unknowns());
    }
    if parts.has_hole || unknown_method.is_some() {
        resolution = Resolution::Partial;
        let why = unknowns.first().map(|unknown| format!("`{}`: {}", unknown.name, unknown.reason));
        reason =
            unknown_method.or(why).or_else(|| Some("a part of the path is a pattern that is not followed".to_owned()));
    }
    let application = application(eval, &draft, &mut resolution, &mut reason);
    if draft.dead {
        resolution = Resolution::Unreachable;
        reason = Some("only code that nothing calls registers it".to_owned());
    } else if let Some(text) = never_matched(&draft, &pack.matched_start) {
        resolution = Resolution::Unreachable;
        reason = Some(format!("no request matches a path that begins like `{text}`"));
    }

    let locations = locations(eval, &draft);
    let conditions = conditions(eval, &draft);
    let handler = own_name(eval, &draft);
    let handler = handler.or_else(|| eval.maker_of_handler(draft.handler.as_ref()?, draft.site));
    let derivation = derivation(eval, &draft, method);
    let guards = guards(eval, &draft);
    let language = language(eval, draft.site);
    let request = super::parameters::request(eval, pack, &draft, &parts.parameters, method);
    let summary = draft.handler.as_ref().and_then(|handler| summary(eval, handler));
    Operation {
        id: inv::operation_id(&application, method, &parts.path, handler.as_deref().unwrap_or_default()),
        method,
        path: parts.path,
        raw_path: readable(&raw),
        alt_paths: parts.alt_paths,
        host: draft.host.as_ref().map(|host| readable(&host.marked())),
        framework: pack.id.clone(),
        language,
        application,
        deployable: draft.deployable.filter(|_| draft.application.is_some()),
        service: None,
        handler: handler.map(|name| name.to_string()),
        locations,
        guards,
        conditions,
        derivation,
        role: draft.role,
        resolution,
        reason,
        parameters: request.parameters,
        request_body: request.body,
        responses: Vec::new(),
        security: draft.open.map(|open| inv::Security {
            requirement: if open { inv::SecurityRequirement::None } else { inv::SecurityRequirement::Required },
            schemes: Vec::new(),
        }),
        deprecated: false,
        provided: draft.provided,
        summary,
    }
}

/// Prefixes and path in the framework's own notation, with marked holes.
fn raw_path(prefixes: &[Text], path: &Text, rules: Join) -> String {
    let mut raw = String::new();
    for prefix in prefixes {
        let mut prefix = prefix.marked();
        if rules.lead_prefix && !prefix.is_empty() && !prefix.starts_with('/') {
            prefix.insert(0, '/');
        }
        raw = join(&raw, &prefix, rules);
    }
    join(&raw, &path.marked(), rules)
}

/// The canonical path of a row below what configuration puts in front.
pub(crate) fn path_below_base(eval: &Eval<'_>, draft: &Draft) -> String {
    let pack = eval.packs.pack(draft.pack);
    let prefixes = draft.prefixes.get(draft.base..).unwrap_or_default();
    canonical(&raw_path(prefixes, &draft.path, pack.join), pack.join, &pack.path).path
}

/// A prefix or path that begins with nothing that requests can match. What is not wholly known may begin with anything.
fn never_matched(draft: &Draft, starts: &[String]) -> Option<String> {
    let known = draft.prefixes.iter().chain([&draft.path]).filter_map(Text::known);
    let matched = |text: &str| starts.is_empty() || starts.iter().any(|start| text.starts_with(start.as_str()));
    known.filter(|text| !text.is_empty() && !text.starts_with(super::REGEX_MARK)).find(|text| !matched(text))
}

/// Says which settings' defaults the path holds, if any.
fn settings(draft: &Draft) -> Option<String> {
    let texts = draft.prefixes.iter().chain([&draft.path]).filter_map(Text::setting);
    let mut names: Vec<String> = Vec::new();
    for name in draft.setting.iter().chain(texts) {
        let name = format!("`{name}`");
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| format!("the default of {} is part of the path", names.join(" and ")))
}

/// The name that a handler has itself.
fn own_name(eval: &Eval<'_>, draft: &Draft) -> Option<Rc<str>> {
    draft.handler.as_ref().map(|handler| eval.describe(handler)).filter(|name| is_a_name(name))
}

fn is_a_name(name: &str) -> bool {
    !matches!(name, "function" | "value" | "object" | "")
}

fn application(eval: &Eval<'_>, draft: &Draft, resolution: &mut Resolution, reason: &mut Option<String>) -> String {
    if let Some(application) = &draft.application {
        return application.clone();
    }
    let Some(top) = draft.top else { return String::new() };
    let router = &eval.routers[top as usize];
    let root = eval.is_root(router);
    let name = router.name.as_deref().unwrap_or("application");
    let path = eval.path(router.site.file);
    if (router.assumed || !root) && *resolution < Resolution::Unmounted {
        *resolution = Resolution::Unmounted;
        *reason = Some(if let Some(outside) = &router.outside {
            let made = outside.trim_end_matches("()");
            format!("the router comes from `{made}`, which is outside this tree: how it is served is not seen")
        } else if router.assumed {
            format!("the router is a parameter or field that nobody was seen to set ({path}:{})", router.site.span.line)
        } else {
            format!(
                "the router made at {path}:{} is attached to no application that can be seen",
                router.site.span.line
            )
        });
    }
    format!("{path}:{name}")
}

/// First the literal that the route's own path is made of, then the registering call, then the calls that led there.
fn locations(eval: &Eval<'_>, draft: &Draft) -> Vec<Location> {
    let mut sites: Vec<Site> = Vec::new();
    let literal = draft
        .path
        .parts
        .iter()
        .filter_map(|part| match part {
            Part::Literal { text, site: Some(site), .. } => Some((text.len(), *site)),
            _ => None,
        })
        .fold(None, |best: Option<(usize, Site)>, candidate| match best {
            Some(best) if best.0 >= candidate.0 => Some(best),
            _ => Some(candidate),
        })
        .map(|(_, site)| site);
    // A literal far from the call belongs to a constant that others may use too: the call comes first then.
    match literal {
        Some(site) if site.file == draft.site.file || draft.via.iter().any(|via| via.file == site.file) => {
            sites.push(site);
            sites.push(draft.site);
        }
        Some(site) => {
            sites.push(draft.site);
            sites.push(site);
        }
        None => sites.push(draft.site),
    }
    sites.extend(draft.via.iter().take(3).copied());
    // What else the path is put together from.
    sites.extend(draft.path.parts.iter().filter_map(|part| match part {
        Part::Literal { text, site: Some(site), .. } if !text.is_empty() => Some(*site),
        _ => None,
    }));
    sites.extend(draft.extra_sites.iter().copied());
    let mut all: Vec<Location> = Vec::new();
    for site in sites {
        let location = location(eval, site);
        if !all.iter().any(|known| known.file == location.file && known.line == location.line) {
            all.push(location);
        }
    }
    all
}

pub(crate) fn location(eval: &Eval<'_>, site: Site) -> Location {
    Location::new(eval.path(site.file), site.span.line.max(1), site.span.column.max(1))
}

fn guards(eval: &Eval<'_>, draft: &Draft) -> Vec<Guard> {
    let mut all: Vec<Guard> = Vec::new();
    for (guard, scope) in &draft.guards {
        let guard = Guard { name: guard.name.to_string(), location: location(eval, guard.site), scope: *scope };
        if !all.contains(&guard) {
            all.push(guard);
        }
    }
    all
}

pub(crate) fn language(eval: &Eval<'_>, site: Site) -> inv::Language {
    match eval.facts(site.file).language.name() {
        "python" => inv::Language::Python,
        "java" => inv::Language::Java,
        "kotlin" => inv::Language::Kotlin,
        "go" => inv::Language::Go,
        "csharp" => inv::Language::CSharp,
        "javascript" => inv::Language::JavaScript,
        _ => inv::Language::TypeScript,
    }
}

/// The first line of the handler's documentation.
fn summary(eval: &Eval<'_>, handler: &Value) -> Option<String> {
    let Value::Function(closure) = handler.alternatives().first()? else { return None };
    let facts = eval.facts(closure.file);
    let doc = facts.text(facts.function(closure.func).doc?);
    let first = doc.lines().next()?.trim();
    (!first.is_empty() && !first.starts_with('@')).then(|| first.to_owned())
}
