//! Elements of lists of routes that no router took.

use super::{Eval, Frame, Invocation, Object, Outcome};
use crate::value::{ClassKey, FileId, Part, Site, Text, Value};
use periplus_facts::ExprId;
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

impl Eval<'_> {
    /// Elements of lists of routes that no router took: a path with a handler class is a route that nobody serves.
    pub(crate) fn leftover_elements(&mut self) {
        let claims: Vec<_> = self.element_claims.iter().map(|(made, claim)| (*made, *claim)).collect();
        let mut claims: Vec<_> = claims.into_iter().filter(|(_, claim)| !self.outcomes.contains_key(claim)).collect();
        claims.sort_unstable();
        let mut served = ServedElements::default();
        for route in &self.routes {
            served.sites.extend(sites(&route.path));
            let class = route.handler.iter().flat_map(Value::alternatives).find_map(|one| match one {
                Value::Class(class) => Some(*class),
                Value::Function(closure) => closure.class,
                _ => None,
            });
            if let Some(class) = class {
                served.paths.entry(class).or_default().push(route.path.marked());
            }
        }
        for (made, (file, expr)) in claims {
            if self.outcomes.contains_key(&(file, expr)) {
                continue;
            }
            let frame: Frame = self.module_frame(file);
            let site = Site { file, span: self.files[file as usize].facts.span(expr) };
            let value = match &self.heap[made as usize] {
                Object::List { .. } => Value::List(made),
                Object::Map { .. } => Value::Map(made),
                Object::Instance(_) => Value::Instance(made),
            };
            self.leftover_element(&frame, file, expr, &value, site, &served);
        }
    }

    fn leftover_element(
        &mut self,
        frame: &Frame,
        file: FileId,
        expr: ExprId,
        value: &Value,
        site: Site,
        served: &ServedElements,
    ) {
        let language = self.language(file).pack_language();
        for pack in 0..self.packs.packs().len() {
            if self.packs.pack(pack).language != language {
                continue;
            }
            let Some((call, actuals)) = self.element_call(pack, value, site) else { continue };
            let Some(paths) = self.paths(frame, &call, &actuals) else { continue };
            let handler = call.handler.as_ref().and_then(|argument| self.pick(frame, &actuals, argument));
            let classes: Vec<ClassKey> = handler
                .iter()
                .flat_map(Value::alternatives)
                .filter_map(|one| match one {
                    Value::Class(class) => Some(*class),
                    _ => None,
                })
                .collect();
            if served.hold(&paths, &classes) {
                self.outcomes.insert((file, expr), Outcome::Operation);
                return;
            }
            if classes.iter().any(|class| self.serving_class(pack, *class).is_some()) {
                let kind = self.packs.pack(pack).routers.iter().position(|kind| kind.root).unwrap_or(0);
                self.role = self.program.files[file as usize].role;
                let router = self.router_nobody_made(pack, kind, site);
                let name: Rc<str> = call.names.first().map_or("", String::as_str).into();
                let at = Invocation { frame, actuals: &actuals, site, claim: Some(expr) };
                self.perform(at, router, &call, &name);
                return;
            }
        }
        self.note(frame, expr, Outcome::Rejected("an entry that no router takes".into()));
    }
}

/// What of the elements of lists is served.
#[derive(Default)]
struct ServedElements {
    /// Where the pieces of served paths are written.
    sites: FxHashSet<Site>,
    /// The paths that a class serves.
    paths: FxHashMap<ClassKey, Vec<String>>,
}

impl ServedElements {
    /// True if an element is served, as it is written, or put together anew with something in front of its path.
    fn hold(&self, paths: &[Text], classes: &[ClassKey]) -> bool {
        let behind = |path: &Text| {
            let path = path.marked();
            let served = classes.iter().filter_map(|class| self.paths.get(class)).flatten();
            !path.is_empty() && served.into_iter().any(|served| served.ends_with(&path))
        };
        paths.iter().any(|path| sites(path).any(|site| self.sites.contains(&site)) || behind(path))
    }
}

fn sites(path: &Text) -> impl Iterator<Item = Site> {
    path.parts.iter().filter_map(|part| match part {
        Part::Literal { site, .. } => *site,
        Part::Hole(_) => None,
    })
}
