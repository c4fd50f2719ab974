//! Files that are routes by a directive in them, at the path of their folders.

use super::deployable::Modules;
use super::guard::{Beside, combine};
use super::transformer::{installed, transform};
use crate::assemble::{Draft, location};
use crate::eval::{Eval, PageSaying};
use crate::program::Need;
use crate::router::{GuardUse, MethodUse};
use crate::value::{ClassKey, ConditionId, FileId, Site, Text};
use periplus_facts::{ClassId, Expr, ExprId, Place, Step};
use periplus_inventory::{DerivationKind, DerivationStep, GuardScope};
use periplus_packs::{Pack, PageFiles, PageWord};
use std::collections::BTreeSet;
use std::rc::Rc;

/// Drafts for the pages of every pack.
pub(crate) fn rows_of_pages(eval: &mut Eval<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for at in 0..eval.packs.packs().len() {
        for rule in eval.packs.pack(at).pages.clone() {
            let files = &eval.program.files;
            let pages: Vec<FileId> = (0..files.len())
                .filter(|at| files[*at].path.ends_with(&rule.extension))
                .map(|at| at as FileId)
                .collect();
            let Some(first) = pages.first() else { continue };
            let pack = eval.packs.pack(at).clone();
            let plugins = pack.deployable.as_ref().map(|deployable| deployable.plugins.clone()).unwrap_or_default();
            let modules = Modules::new(eval, eval.language(*first), &BTreeSet::new(), &plugins);
            for file in pages {
                drafts.extend(rows(eval, at, &pack, &rule, &modules, file));
            }
        }
    }
    drafts
}

fn rows(eval: &mut Eval<'_>, at: usize, pack: &Pack, rule: &PageFiles, modules: &Modules, file: FileId) -> Vec<Draft> {
    let path = eval.path(file).to_owned();
    let Some(name) = path.strip_suffix(&rule.extension) else { return Vec::new() };
    let Some((site, template)) = directive(eval, rule, file) else { return Vec::new() };
    let folder = modules.folder_of(&path);
    let said = said(eval, at, modules, folder.as_deref());
    let root = root(eval, rule, modules, folder.as_deref(), &said);
    let Some((area, own)) = place(rule, &root, folder.as_deref().unwrap_or_default(), name) else { return Vec::new() };
    let mut all = folder.as_deref().map(|folder| modules.serving(folder)).unwrap_or_default();
    if all.is_empty() {
        let name = folder.as_deref().and_then(|folder| modules.name(folder)).unwrap_or("application");
        all.push((name.to_owned(), folder.clone().unwrap_or_default()));
    }
    let step = DerivationStep {
        kind: DerivationKind::Convention,
        text: format!("page `{own}`"),
        location: location(eval, site),
    };
    let said: Vec<&PageSaying> = said.iter().filter(|saying| about(saying, area.as_deref(), &own)).collect();
    let (guards, open) = guards(eval, rule, file, &path, &said);
    let role = eval.program.files[file as usize].role;
    let id: Rc<str> = format!("{}.{}", pack.id, rule.rule).into();
    let (area_said, own_said) = written(eval, at, pack, modules, folder.as_deref(), area.as_deref(), &own);
    let mut templates: Vec<(Text, Site, Vec<ConditionId>)> =
        routes(rule, area_said.as_deref(), &own, &own_said, template.as_deref())
            .iter()
            .map(|route| (Text::literal(route, Some(site)), site, Vec::new()))
            .collect();
    for saying in said.iter().filter(|saying| saying.says == PageWord::Route) {
        let Some(template) = &saying.template else { continue };
        let slash = if template.marked().starts_with('/') { "" } else { "/" };
        let mut whole = Text::literal(slash, Some(saying.site));
        whole.append(template);
        templates.push((whole, saying.site, vec![saying.condition]));
    }
    let mut drafts = Vec::new();
    for (application, deployable) in all {
        for (path, site, conditions) in &templates {
            let any = MethodUse::Known("ANY".into());
            drafts.push(Draft {
                application: Some(application.clone()),
                deployable: Some(deployable.clone()),
                classes: vec![step.clone()],
                guards: guards.clone(),
                open,
                lifted: open == Some(true),
                conditions: conditions.clone(),
                ..Draft::new(at, any, path.clone(), *site, role, id.clone())
            });
        }
    }
    drafts
}

/// Area and path of a page as code of the application writes them.
fn written(
    eval: &mut Eval<'_>,
    at: usize,
    pack: &Pack,
    modules: &Modules,
    folder: Option<&str>,
    area: Option<&str>,
    own: &str,
) -> (Option<String>, String) {
    let by = installed(eval, at, modules, folder).map(|at| eval.transformers[at].value.clone());
    let (Some(rule), Some(value)) = (&pack.slot_transformer, by) else {
        return (area.map(str::to_owned), own.to_owned());
    };
    let mut changed = |text: &str| transform(eval, &value, &rule.method, text);
    let own: Vec<String> = own.split('/').map(&mut changed).collect();
    (area.map(&mut changed), own.join("/"))
}

/// What code of the page's module, or of one that depends on it, says of pages.
fn said(eval: &Eval<'_>, pack: usize, modules: &Modules, folder: Option<&str>) -> Vec<PageSaying> {
    let reaches = |saying: &PageSaying| match (modules.folder_of(eval.path(saying.site.file)), folder) {
        (Some(from), Some(folder)) => modules.reaches(&from, folder),
        _ => true,
    };
    let of_pack = eval.page_sayings.iter().filter(|saying| saying.pack == pack);
    of_pack.filter(|saying| reaches(saying)).cloned().collect()
}

/// True if what code says is about this page.
fn about(saying: &PageSaying, area: Option<&str>, own: &str) -> bool {
    let same = |text: &Text, other: &str| {
        text.known().is_some_and(|text| text.trim_matches('/').eq_ignore_ascii_case(other.trim_matches('/')))
    };
    let of_area = match (&saying.area, area) {
        (Some(text), Some(area)) => same(text, area),
        (None, None) => true,
        _ => false,
    };
    if !of_area {
        return false;
    }
    match (&saying.page, &saying.folder) {
        (Some(page), _) => same(page, own),
        (None, Some(folder)) => folder.known().is_some_and(|folder| {
            let folder = folder.trim_matches('/').to_ascii_lowercase();
            folder.is_empty() || own.to_ascii_lowercase().starts_with(&format!("{folder}/"))
        }),
        (None, None) => false,
    }
}

/// The folder of the module in which pages lie.
fn root(eval: &Eval<'_>, rule: &PageFiles, modules: &Modules, folder: Option<&str>, said: &[PageSaying]) -> String {
    let by_call = said.iter().find(|saying| saying.says == PageWord::Folder).and_then(|saying| saying.folder.clone());
    let named = by_call.and_then(|text| text.known()).or_else(|| folder_set(eval, rule, modules, folder));
    named.map_or_else(|| rule.folder.clone(), |named| named.trim_matches('/').to_owned())
}

/// The text to which code of the module sets the folder of pages.
fn folder_set(eval: &Eval<'_>, rule: &PageFiles, modules: &Modules, folder: Option<&str>) -> Option<String> {
    let member = rule.folder_member.as_deref()?;
    (0..eval.files.len() as u32).find_map(|file| {
        let facts = &eval.files[file as usize].facts;
        let name = facts.names.iter().position(|name| **name == *member)?;
        if modules.folder_of(eval.path(file)).as_deref() != folder {
            return None;
        }
        let to_it = |place: &Place| matches!(place, Place::Member { name: of, .. } if of.index() == name);
        let text = |value: ExprId| match facts.expr(value) {
            Expr::Str(text) => Some(facts.text(*text).to_owned()),
            _ => None,
        };
        let by_expression = facts.exprs.iter().find_map(|expr| match expr {
            Expr::Assign { place, value } if to_it(place) => text(*value),
            _ => None,
        });
        by_expression.or_else(|| {
            let steps = facts.functions.iter().flat_map(|function| &function.body);
            steps.into_iter().find_map(|step| match step {
                Step::Bind { place, value: Some(value), .. } if to_it(place) => text(*value),
                _ => None,
            })
        })
    })
}

/// Guards of a page: by code, on the page itself and on its model, and whether it certainly is open or guarded.
fn guards(
    eval: &mut Eval<'_>,
    rule: &PageFiles,
    file: FileId,
    path: &str,
    said: &[&PageSaying],
) -> (Vec<(GuardUse, GuardScope)>, Option<bool>) {
    let mut all = Beside { open: said.iter().any(|saying| saying.says == PageWord::Open), ..Beside::default() };
    for saying in said.iter().filter(|saying| saying.says == PageWord::Guard) {
        let name = Rc::clone(&saying.method);
        all.guards.push(GuardUse {
            name,
            site: saying.site,
            path: None,
            exact: false,
            everywhere: false,
            authorizes: true,
        });
    }
    if rule.guards.is_empty() && rule.open.is_empty() {
        return combine(&all, &Beside::default());
    }
    let own: Vec<ClassKey> = classes_in(eval, file);
    let mut classes = own.clone();
    if let Some(suffix) = &rule.model_suffix {
        let beside = format!("{path}{suffix}");
        match eval.index.extracted(&beside) {
            Some(model) => {
                let models = classes_in(eval, model);
                let known = classes.iter().any(|class| eval.lineage(*class).iter().any(|one| models.contains(one)));
                let named: Vec<String> = own.iter().flat_map(|class| base_names(eval, *class)).collect();
                let fits = |class: &ClassKey| {
                    let facts = &eval.files[class.file as usize].facts;
                    named.iter().any(|name| name == facts.text(facts.class(class.class).name))
                };
                let fitting: Vec<ClassKey> = models.iter().copied().filter(fits).collect();
                if !known {
                    classes.extend(fitting);
                }
            }
            None if eval.index.exists(&beside) => {
                eval.needs.insert(Need::File(beside));
            }
            None => {}
        }
    }
    for class in classes {
        let found = eval.guards_of_class(&rule.guards, &rule.open, class);
        all.guards.extend(found.guards);
        all.open |= found.open;
    }
    combine(&all, &Beside::default())
}

fn classes_in(eval: &Eval<'_>, file: FileId) -> Vec<ClassKey> {
    let count = eval.files[file as usize].facts.classes.len() as u32;
    (0..count).map(|class| ClassKey { file, class: ClassId(class) }).collect()
}

/// The simple names of a class's bases.
fn base_names(eval: &Eval<'_>, class: ClassKey) -> Vec<String> {
    let facts = &eval.files[class.file as usize].facts;
    let bases = facts.class(class.class).bases.iter();
    bases.filter_map(|base| crate::index::type_name(facts, *base)).map(str::to_owned).collect()
}

/// Where the directive stands, and its template.
fn directive(eval: &Eval<'_>, rule: &PageFiles, file: FileId) -> Option<(Site, Option<String>)> {
    let facts = eval.facts(file);
    (0..facts.exprs.len() as u32).map(periplus_facts::ExprId).find_map(|id| {
        let Expr::Call { callee, args, .. } = facts.expr(id) else { return None };
        let Expr::Name(name) = facts.expr(*callee) else { return None };
        if facts.text(*name) != rule.directive {
            return None;
        }
        let template = args.first().and_then(|arg| match facts.expr(arg.value) {
            Expr::Str(text) => Some(facts.text(*text).to_owned()),
            _ => None,
        });
        Some((Site { file, span: facts.span(id) }, template))
    })
}

/// The area and the page's own path, if the file lies where pages do.
fn place(rule: &PageFiles, root: &str, folder: &str, name: &str) -> Option<(Option<String>, String)> {
    let inner = name.strip_prefix(folder)?.trim_start_matches('/');
    let below = inner.get(..root.len()).filter(|start| start.eq_ignore_ascii_case(root));
    if let Some(rest) =
        below.and_then(|_| if root.is_empty() { Some(inner) } else { inner[root.len()..].strip_prefix('/') })
    {
        return Some((None, rest.to_owned()));
    }
    let (first, rest) = inner.split_once('/')?;
    if !first.eq_ignore_ascii_case(&rule.areas) {
        return None;
    }
    let (area, rest) = rest.split_once('/')?;
    let (pages, rest) = rest.split_once('/')?;
    pages.eq_ignore_ascii_case(&rule.folder).then(|| (Some(area.to_owned()), rest.to_owned()))
}

/// The paths of a page: its template's own, or that of its folders with the template behind, with and without the name
/// that may be left out.
///
/// `said` is the page's own path as it is written in templates.
fn routes(rule: &PageFiles, area: Option<&str>, own: &str, said: &str, template: Option<&str>) -> Vec<String> {
    let template = template.unwrap_or_default();
    if template.starts_with('/') || template.starts_with("~/") {
        return vec![template.trim_start_matches('~').to_owned()];
    }
    let mut names = vec![said.to_owned()];
    if own.strip_suffix(&rule.index).is_some_and(|rest| rest.is_empty() || rest.ends_with('/')) {
        names.push(said.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned());
    }
    names
        .into_iter()
        .map(|name| {
            let parts: Vec<&str> =
                [area.unwrap_or_default(), &name, template].into_iter().filter(|part| !part.is_empty()).collect();
            format!("/{}", parts.join("/"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{place, routes};
    use periplus_packs::PageFiles;

    fn rule() -> PageFiles {
        PageFiles {
            rule: "page".into(),
            extension: ".cshtml".into(),
            directive: "page".into(),
            folder: "Pages".into(),
            areas: "Areas".into(),
            index: "Index".into(),
            folder_member: None,
            model_suffix: None,
            guards: Vec::new(),
            open: Vec::new(),
            conventions: Vec::new(),
        }
    }

    #[test]
    fn folders_make_the_path() {
        for (name, template, expected) in [
            ("Pages/Index", None, vec!["/Index", "/"]),
            ("Pages/Tours/Index", Some("{id?}"), vec!["/Tours/Index/{id?}", "/Tours/{id?}"]),
            ("Pages/Tours/Book", Some("/book/{id}"), vec!["/book/{id}"]),
            ("Pages/ReIndex", None, vec!["/ReIndex"]),
            ("Areas/Shop/Pages/Cart", None, vec!["/Shop/Cart"]),
            ("Views/Home/Index", None, vec![]),
            ("Areas/Shop/Views/Cart", None, vec![]),
        ] {
            let found = place(&rule(), "Pages", "web", &format!("web/{name}"))
                .map(|(area, own)| routes(&rule(), area.as_deref(), &own, &own, template))
                .unwrap_or_default();
            assert_eq!(found, expected, "{name}");
        }
    }
}
