//! Which lines made a path: the steps of a row's derivation.

use super::join::readable;
use super::row::{Draft, location};
use crate::eval::Eval;
use crate::router::Mount;
use crate::value::{Part, RouterId, Site, Text};
use periplus_inventory::{DerivationKind, DerivationStep, Method};
use std::rc::Rc;

/// Route, then router and mount upwards, then the application, then the constants that were folded in.
pub(super) fn derivation(eval: &Eval<'_>, draft: &Draft, method: Method) -> Vec<DerivationStep> {
    let mut steps = vec![DerivationStep {
        kind: DerivationKind::Route,
        text: format!("{method} {} registered by {}", quoted(&draft.path), draft.rule),
        location: location(eval, draft.site),
    }];
    steps.extend(draft.classes.iter().cloned());
    let mut here = draft.router;
    for mount in draft.mounts.iter().map(Some).chain([None]) {
        let Some(id) = here else { break };
        steps.extend(of_router(eval, id, mount));
        steps.extend(mount.and_then(|mount| of_mount(eval, mount)));
        here = mount.map(|mount| mount.parent);
    }
    let mut seen: Vec<Site> = Vec::new();
    for text in draft.prefixes.iter().chain([&draft.path]) {
        for part in &text.parts {
            let Part::Literal { text, site: Some(site), setting } = part else { continue };
            let shown = |step: &DerivationStep| {
                step.location.file == eval.path(site.file) && step.location.line == site.span.line
            };
            let says = setting.is_some() || !text.is_empty();
            if says && !seen.contains(site) && !steps.iter().any(shown) {
                seen.push(*site);
                steps.push(of_literal(eval, text, *site, setting.as_ref()));
            }
        }
    }
    steps
}

/// A router on the way, unless it was only derived from the one above it.
fn of_router(eval: &Eval<'_>, id: RouterId, mount: Option<&Mount>) -> Option<DerivationStep> {
    let router = &eval.routers[id as usize];
    let kind = &eval.packs.pack(router.pack).routers[router.kind];
    if mount.is_some_and(|mount| mount.derived) {
        return None;
    }
    let name = router.name.as_deref().unwrap_or("unnamed");
    let prefix =
        if router.prefix.is_empty() { String::new() } else { format!(" with prefix {}", quoted(&router.prefix)) };
    let is_application = mount.is_none() && eval.is_root(router);
    Some(DerivationStep {
        kind: if is_application { DerivationKind::Application } else { DerivationKind::Router },
        text: format!("{} `{name}`{prefix}", kind.kind),
        location: location(eval, router.site),
    })
}

fn of_mount(eval: &Eval<'_>, mount: &Mount) -> Option<DerivationStep> {
    if mount.derived && mount.prefix.is_empty() {
        return None;
    }
    let (kind, how) = if mount.derived {
        (DerivationKind::Router, "derived with prefix")
    } else {
        (DerivationKind::Mount, "mounted at")
    };
    let text = format!("{how} {}", quoted(&mount.prefix));
    Some(DerivationStep { kind, text, location: location(eval, mount.site) })
}

/// A constant, or the default of a setting, that was folded in.
fn of_literal(eval: &Eval<'_>, text: &str, site: Site, setting: Option<&Rc<str>>) -> DerivationStep {
    let (kind, text) = match setting {
        Some(name) => (DerivationKind::Configuration, format!("{name} = \"{}\" by default", readable(text))),
        None => (DerivationKind::Constant, format!("\"{}\"", readable(text))),
    };
    DerivationStep { kind, text, location: location(eval, site) }
}

fn quoted(text: &Text) -> String {
    format!("\"{}\"", readable(&text.marked()))
}
