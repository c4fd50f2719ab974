//! Files that are routes by a directive in them, at the path of their folders.

use super::deployable::Modules;
use crate::assemble::{Draft, location};
use crate::eval::Eval;
use crate::router::MethodUse;
use crate::value::{FileId, Site, Text};
use periplus_facts::Expr;
use periplus_inventory::{DerivationKind, DerivationStep};
use periplus_packs::{Pack, PageFiles};
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
    let Some((area, own)) = place(rule, folder.as_deref().unwrap_or_default(), name) else { return Vec::new() };
    let mut all = folder.as_deref().map(|folder| modules.serving(folder)).unwrap_or_default();
    if all.is_empty() {
        let name = folder.as_deref().and_then(|folder| modules.name(folder)).unwrap_or("application");
        all.push((name.to_owned(), String::new()));
    }
    let step = DerivationStep {
        kind: DerivationKind::Convention,
        text: format!("page `{own}`"),
        location: location(eval, site),
    };
    let role = eval.program.files[file as usize].role;
    let id: Rc<str> = format!("{}.{}", pack.id, rule.rule).into();
    let mut drafts = Vec::new();
    for (application, _) in all {
        for route in routes(rule, area.as_deref(), &own, template.as_deref()) {
            let any = MethodUse::Known("ANY".into());
            let path = Text::literal(&route, Some(site));
            drafts.push(Draft {
                application: Some(application.clone()),
                classes: vec![step.clone()],
                ..Draft::new(at, any, path, site, role, id.clone())
            });
        }
    }
    drafts
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
fn place(rule: &PageFiles, folder: &str, name: &str) -> Option<(Option<String>, String)> {
    let inner = name.strip_prefix(folder)?.trim_start_matches('/');
    let (first, rest) = inner.split_once('/')?;
    if first.eq_ignore_ascii_case(&rule.folder) {
        return Some((None, rest.to_owned()));
    }
    if !first.eq_ignore_ascii_case(&rule.areas) {
        return None;
    }
    let (area, rest) = rest.split_once('/')?;
    let (pages, rest) = rest.split_once('/')?;
    pages.eq_ignore_ascii_case(&rule.folder).then(|| (Some(area.to_owned()), rest.to_owned()))
}

/// The paths of a page: its template's own, or that of its folders with the template behind, with and without the name
/// that may be left out.
fn routes(rule: &PageFiles, area: Option<&str>, own: &str, template: Option<&str>) -> Vec<String> {
    let template = template.unwrap_or_default();
    if template.starts_with('/') || template.starts_with("~/") {
        return vec![template.trim_start_matches('~').to_owned()];
    }
    let mut names = vec![own.to_owned()];
    let short = own.strip_suffix(&rule.index).filter(|rest| rest.is_empty() || rest.ends_with('/'));
    names.extend(short.map(|short| short.trim_end_matches('/').to_owned()));
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
            let found = place(&rule(), "web", &format!("web/{name}"))
                .map(|(area, own)| routes(&rule(), area.as_deref(), &own, template))
                .unwrap_or_default();
            assert_eq!(found, expected, "{name}");
        }
    }
}
