//! Routers that a process has one of, known by the name of a library's variable.

use super::{Eval, Frame};
use crate::value::{RouterId, Site, Value};

impl Eval<'_> {
    /// The router that a fully qualified variable holds, made when it is first asked for.
    pub(super) fn global_router(&mut self, frame: &Frame, symbol: &str, site: Site) -> Option<RouterId> {
        let language = self.language(frame.file).pack_language();
        let instance = self.packs.instance(language, symbol)?;
        if let Some(known) = self.globals.get(symbol) {
            return Some(*known);
        }
        let Value::Router(id) = self.make_router(frame, instance.pack, instance.kind, &[], site, None) else {
            return None;
        };
        self.routers[id as usize].name = Some(symbol.rsplit('.').next().unwrap_or(symbol).into());
        self.globals.insert(symbol.to_owned(), id);
        Some(id)
    }
}
