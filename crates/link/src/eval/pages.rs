//! What code says of pages: further paths, guards, the folder in which they lie.

use super::{Actual, Eval, Frame, PageSaying};
use crate::value::{Site, Text};
use periplus_facts::ExprId;
use periplus_packs::{ArgRef, PageWord};

impl Eval<'_> {
    /// Notes a call by which code says more of pages; true if it is one.
    pub(super) fn note_of_pages(
        &mut self,
        frame: &Frame,
        name: &str,
        actuals: &[Actual],
        site: Site,
        claim: Option<ExprId>,
    ) -> bool {
        if !self.is_marked(frame, claim) {
            return false;
        }
        let language = self.language(frame.file).pack_language();
        let found = self.packs.packs().iter().enumerate().filter(|(_, pack)| pack.language == language).find_map(
            |(at, pack)| {
                let rules = pack.pages.iter().flat_map(|page| &page.conventions);
                rules.clone().find(|rule| rule.names.iter().any(|one| one == name)).map(|rule| (at, rule.clone()))
            },
        );
        let Some((pack, rule)) = found else { return false };
        let mut text = |argument: &Option<ArgRef>| -> Option<Text> {
            let value = self.pick(frame, actuals, argument.as_ref()?)?;
            self.demand(&value);
            self.texts(&value, "page").into_iter().next()
        };
        let saying = PageSaying {
            pack,
            says: rule.says,
            method: name.into(),
            area: text(&rule.area),
            page: text(&rule.page),
            folder: text(&rule.folder),
            template: text(&rule.template),
            site,
            condition: self.condition,
        };
        match rule.says {
            PageWord::Route | PageWord::Folder => self.resolved(frame, claim),
            PageWord::Guard => self.reject(frame, claim, "a guard of pages"),
            PageWord::Open => self.reject(frame, claim, "lifts a guard of pages"),
        }
        if !self.page_sayings.iter().any(|known| known.site == site) {
            self.page_sayings.push(saying);
        }
        true
    }
}
