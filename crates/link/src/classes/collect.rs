//! Collecting classes: which deployables serve them, below what.

use super::convention::Template;
use super::definition::Definition;
use super::deployable::{Modules, file_of};
use super::discover::{ask_for_users, classes_of, collected, leftover_claims, take_class_claims};
use super::placeholder::fill_placeholders;
use super::resource::rows_of_resources;
use super::rows::rows;
use super::scan::{Reach, Scans};
use super::settings::Settings;
use super::sources::{Named, named_sources};
use super::through::Through;
use super::transformer::Transformers;
use crate::assemble::{Draft, location};
use crate::eval::{ClassPrefix, Condition, Eval, Outcome};
use crate::router::Router;
use crate::value::{ClassKey, ConditionId, FileId, RouterId, Site, Text};
use periplus_facts::{ExprId, Language};
use periplus_inventory::{DerivationKind, DerivationStep, Location, Role};
use periplus_packs::Pack;
use std::cell::{OnceCell, RefCell};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Drafts for every member of every collected class of every pack.
pub(crate) fn rows_of_classes(eval: &mut Eval<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for at in 0..eval.packs.packs().len() {
        let pack = eval.packs.pack(at).clone();
        if pack.classes.is_empty() && pack.resources.is_empty() {
            continue;
        }
        let classes = classes_of(eval, &pack);
        if classes.is_empty() {
            continue;
        }
        // What a class's annotations and members evaluate to must not depend on whether a test ran last.
        eval.role = Role::Production;
        ask_for_users(eval, &pack, &classes);
        application_prefixes(eval, at, &pack, &classes);
        let mut served = Served::new(eval, at, pack, &classes);
        served.ask_for_delegates(eval);
        let mut taken = BTreeSet::new();
        for rule in served.pack.classes.clone() {
            for class in &classes {
                eval.role = eval.program.files[class.file as usize].role;
                eval.refuel();
                let of_deployable = served.has_conventions(eval, *class);
                if !collected(eval, at, &rule, *class, of_deployable) && !served.is_delegate(eval, &rule, *class) {
                    continue;
                }
                taken.extend(eval.lineage(*class));
                let rows = rows(eval, &mut served, &rule, *class);
                take_class_claims(eval, &served.pack, *class, !rows.is_empty());
                drafts.extend(rows);
            }
        }
        drafts.extend(rows_of_resources(eval, &mut served, &classes));
        served.settle_renamings(eval);
        taken.append(&mut served.handed);
        leftover_claims(eval, &served.pack, &taken);
    }
    drafts
}

/// The prefixes that annotations of some class give to all collected classes.
fn application_prefixes(eval: &mut Eval<'_>, at: usize, pack: &Pack, classes: &[ClassKey]) {
    if pack.application_prefix.is_empty() {
        return;
    }
    for class in classes {
        let facts = eval.facts(class.file);
        let exprs = facts.class(class.class).annotations.clone();
        if exprs.is_empty() || eval.program.files[class.file as usize].role != Role::Production {
            continue;
        }
        let frame = eval.class_frame(*class);
        for mapping in eval.mappings(at, &frame, &exprs) {
            if !pack.application_prefix.contains(&mapping.rule) {
                continue;
            }
            eval.outcomes.insert(mapping.expr, Outcome::Operation);
            for prefix in mapping.paths.unwrap_or_default() {
                let site = mapping.site;
                eval.class_prefixes.push(ClassPrefix {
                    pack: at,
                    prefix,
                    select: None,
                    through: None,
                    site,
                    condition: 0,
                });
            }
        }
    }
}

/// Routes of routers that a deployable serves: below its base path, once for each deployable.
pub(crate) fn place_routers(eval: &mut Eval<'_>, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut served: BTreeMap<usize, Served<'_>> = BTreeMap::new();
    let mut placed = Vec::new();
    for draft in drafts {
        let pack = eval.packs.pack(draft.pack);
        let root = draft.top.is_some_and(|top| {
            let router = &eval.routers[top as usize];
            !router.assumed && eval.is_root(router)
        });
        if pack.deployable.is_none() || pack.base_path_keys.is_empty() || !root {
            placed.push(draft);
            continue;
        }
        let at = draft.pack;
        let served = match served.entry(at) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(vacant) => {
                let pack = pack.clone();
                let classes = classes_of(eval, &pack);
                vacant.insert(Served::new(eval, at, pack, &classes))
            }
        };
        let folder = served.modules.folder_of(eval.path(draft.site.file));
        let mut all = folder.as_deref().map(|folder| served.modules.serving(folder)).unwrap_or_default();
        if all.is_empty() {
            let name = folder.as_deref().and_then(|folder| served.modules.name(folder)).unwrap_or("application");
            all.push((name.to_owned(), folder.clone().unwrap_or_default()));
        }
        for (application, deployable) in all {
            let deployable_of = Some(deployable.clone());
            let mut draft = Draft { application: Some(application), deployable: deployable_of, ..draft.clone() };
            configure(eval, served, &mut draft, Some(&deployable), folder.as_deref());
            placed.push(draft);
        }
    }
    placed
}

/// A prefix that code may give to a class, or that it gives none.
#[derive(Clone)]
pub(super) struct Given {
    pub(super) prefix: Option<(Text, DerivationStep)>,
    pub(super) conditions: Vec<ConditionId>,
}

/// Everything around the classes of one pack: who serves them, below what.
pub(super) struct Served<'p> {
    pub(super) at: usize,
    pub(super) pack: Pack,
    pub(super) modules: Modules,
    pub(super) scans: Scans,
    /// What is collected where these classes say it.
    pub(super) reaches: BTreeMap<Vec<ClassKey>, Rc<Reach>>,
    sources: Vec<Named>,
    /// The definitions of the tree, once somebody asked for them.
    pub(super) definitions: Option<Rc<[Definition]>>,
    settings: BTreeMap<(Option<String>, Option<String>), Settings<'p>>,
    /// The classes that members of collected ones hand requests on to.
    pub(super) handed: BTreeSet<ClassKey>,
    pub(super) transformers: Transformers,
    /// The claims of conventions whose effect on some name is not known.
    pub(super) not_followed: BTreeSet<(FileId, ExprId)>,
    /// By module: the conventional templates that may reach its classes.
    reaching: RefCell<BTreeMap<Option<String>, Reaching>>,
    /// The routers that stand for the collected classes.
    collecting: OnceCell<Vec<RouterId>>,
}

/// Conventions by their positions, each with its template.
type Reaching = Rc<[(usize, Template)]>;

impl<'p> Served<'p> {
    fn new(eval: &mut Eval<'p>, at: usize, pack: Pack, classes: &[ClassKey]) -> Served<'p> {
        let language = if pack.language == "csharp" { Language::CSharp } else { Language::Java };
        let mut starts = Vec::new();
        let mut plugins = Vec::new();
        if let Some(deployable) = &pack.deployable {
            plugins.clone_from(&deployable.plugins);
            for class in classes.iter().filter(|_| !deployable.annotations.is_empty()) {
                let annotated = !eval.facts(class.file).class(class.class).annotations.is_empty();
                if annotated
                    && eval.program.files[class.file as usize].role == Role::Production
                    && eval.class_is(*class, &deployable.annotations, &[], false)
                {
                    starts.push(*class);
                }
            }
        }
        let files: BTreeSet<String> = starts.iter().map(|class| file_of(eval, *class)).collect();
        let modules = Modules::new(eval, language, &files, &plugins);
        let scans = Scans::new(eval, &pack, &modules, classes, &starts);
        let sources = named_sources(eval, &pack, &modules, classes);
        Served {
            at,
            pack,
            modules,
            scans,
            reaches: BTreeMap::new(),
            sources,
            definitions: None,
            settings: BTreeMap::new(),
            handed: BTreeSet::new(),
            transformers: Transformers::default(),
            not_followed: BTreeSet::new(),
            reaching: RefCell::default(),
            collecting: OnceCell::new(),
        }
    }

    /// The routers that stand for the collected classes.
    pub(super) fn collecting(&self, eval: &Eval<'_>) -> &[RouterId] {
        self.collecting.get_or_init(|| {
            let collects =
                |router: &Router| router.pack == self.at && !router.dead && self.pack.routers[router.kind].collected;
            let all = eval.routers.iter().enumerate().filter(|(_, router)| collects(router));
            all.map(|(at, _)| at as RouterId).collect()
        })
    }

    /// The conventional templates that may reach the classes of a module.
    pub(super) fn reaching(&self, eval: &Eval<'_>, folder: Option<&str>) -> Reaching {
        let key = folder.map(str::to_owned);
        if let Some(known) = self.reaching.borrow().get(&key) {
            return Rc::clone(known);
        }
        let modules = &self.modules;
        let of_pack = || eval.conventions.iter().enumerate().filter(|(_, convention)| convention.pack == self.at);
        let near = |site: Site| match (modules.folder_of(eval.path(site.file)), folder) {
            (Some(from), Some(folder)) => modules.reaches(&from, folder),
            _ => true,
        };
        let mut found: Vec<_> = of_pack().filter(|(_, convention)| near(convention.site)).collect();
        // Modules may be loaded at run time: a convention that no manifest connects is better than none.
        if found.is_empty() {
            found = of_pack().collect();
        }
        let known: Vec<String> = self.pack.slots.keys().cloned().collect();
        let explained = |constraint: &str| self.pack.path.types.contains_key(constraint);
        let all = found.into_iter().map(|(at, convention)| (at, Template::new(convention, &known, &explained)));
        let all: Reaching = all.collect();
        self.reaching.borrow_mut().insert(key, Rc::clone(&all));
        all
    }

    /// The deployables that serve a class, each with its folder; the class's own module where none is known.
    pub(super) fn applications(
        &self,
        eval: &Eval<'_>,
        class: ClassKey,
        folder: Option<&str>,
    ) -> Vec<(String, Option<String>)> {
        let mut all = folder.map(|folder| self.modules.serving(folder)).unwrap_or_default();
        // A deployable may collect the classes of another one that it is built with.
        for (name, further) in folder.map(|folder| self.modules.built_with(folder)).unwrap_or_default() {
            if self.scans.holds(eval, &further, class) {
                all.push((name, further));
            }
        }
        // Where some deployable certainly collects the class, those that are not seen to collect it don't.
        if all.iter().any(|(_, folder)| self.scans.holds(eval, folder, class)) {
            all.retain(|(_, folder)| self.scans.holds(eval, folder, class));
        }
        if all.is_empty() {
            let name = folder.and_then(|folder| self.modules.name(folder)).unwrap_or("application");
            return vec![(name.to_owned(), folder.map(str::to_owned))];
        }
        all.into_iter().map(|(name, folder)| (name, Some(folder))).collect()
    }

    /// True if a class lies in a deployable's own module, and conventional templates serve what has no other.
    fn has_conventions(&self, eval: &Eval<'_>, class: ClassKey) -> bool {
        eval.conventions.iter().any(|convention| convention.pack == self.at)
            && self.modules.folder_of(eval.path(class.file)).is_some_and(|folder| self.modules.is_deployable(&folder))
    }

    /// The prefix that code of the deployable gives to a class, with what to say of it; several possible ones, each under
    /// its condition, where it is not known for which classes a prefix is.
    pub(super) fn code_prefix(&mut self, eval: &mut Eval<'_>, class: ClassKey, deployable: Option<&str>) -> Vec<Given> {
        let mut possible = Vec::new();
        // A router that collects classes of its own collects this one.
        let mut apart = false;
        // What was not chosen, if that could not be decided.
        let mut passed: Vec<ConditionId> = Vec::new();
        let all: Vec<ClassPrefix> = eval.class_prefixes.iter().cloned().collect();
        for given in all {
            let from = self.modules.folder_of(eval.path(given.site.file));
            let reached = match (deployable, &from) {
                (Some(deployable), Some(from)) => self.modules.reaches(deployable, from),
                _ => true,
            };
            if given.pack != self.at || !reached {
                continue;
            }
            let mut conditions = passed.clone();
            let mut decided = true;
            let under = |eval: &mut Eval<'_>, text: &str| {
                let text = text.into();
                eval.conditions.push(Condition { parent: given.condition, text, site: given.site });
                (eval.conditions.len() - 1) as ConditionId
            };
            let through = given.through.map(|router| self.through(eval, router, class));
            match through {
                Some(Through::No) => continue,
                Some(Through::Unknown) => {
                    conditions.push(under(eval, "what the prefix is given to collects the class"));
                    passed.push(under(eval, "what the prefix is given to does not collect the class"));
                    decided = false;
                }
                _ => {}
            }
            if let Some(select) = &given.select {
                let frame = eval.module_frame(given.site.file);
                match eval.selects(&frame, select, class) {
                    Some(true) => {}
                    Some(false) => continue,
                    None => {
                        conditions.push(under(eval, "the prefix's predicate holds for the class"));
                        passed.push(under(eval, "the prefix's predicate does not hold for the class"));
                        decided = false;
                    }
                }
            }
            if decided {
                conditions.push(given.condition);
            }
            let step = DerivationStep {
                kind: DerivationKind::Mount,
                text: format!("prefix \"{}\" for classes", given.prefix.known().unwrap_or_default()),
                location: location(eval, given.site),
            };
            possible.push(Given { prefix: Some((given.prefix, step)), conditions });
            match through {
                // Several paths may lead to one router, and the framework's own may serve the class besides.
                Some(_) => apart |= through == Some(Through::Yes),
                None if decided => return possible,
                None => {}
            }
        }
        if apart && !deployable.is_some_and(|deployable| self.scans.holds(eval, deployable, class)) {
            return possible;
        }
        possible.push(Given { prefix: None, conditions: passed });
        possible
    }

    /// What the configuration of a deployable sets under a key.
    pub(super) fn setting(
        &mut self,
        eval: &Eval<'p>,
        deployable: Option<&str>,
        own: Option<&str>,
        key: &str,
    ) -> Option<String> {
        self.settings(eval, deployable, own).own(key).map(|setting| setting.value)
    }

    fn settings(&mut self, eval: &Eval<'p>, deployable: Option<&str>, own: Option<&str>) -> &Settings<'p> {
        let key = (deployable.map(str::to_owned), own.map(str::to_owned));
        let (pack, modules, sources) = (&self.pack, &self.modules, &self.sources);
        self.settings.entry(key).or_insert_with(|| Settings::new(eval, pack, modules, sources, deployable, own))
    }
}

/// Placeholders and the deployable's base path.
pub(super) fn configure<'p>(
    eval: &Eval<'p>,
    served: &mut Served<'p>,
    draft: &mut Draft,
    deployable: Option<&str>,
    own: Option<&str>,
) {
    if !served.pack.placeholders && served.pack.base_path_keys.is_empty() {
        return;
    }
    let placeholders = served.pack.placeholders;
    let keys = served.pack.base_path_keys.clone();
    let settings = served.settings(eval, deployable, own);
    if placeholders {
        draft.path = fill_placeholders(&draft.path, settings);
        draft.prefixes = draft.prefixes.iter().map(|prefix| fill_placeholders(prefix, settings)).collect();
    }
    let mut outer = Vec::new();
    for spellings in &keys {
        let Some((key, setting)) = spellings.iter().find_map(|key| settings.own(key).map(|setting| (key, setting)))
        else {
            continue;
        };
        if setting.value.is_empty() || setting.value == "/" {
            continue;
        }
        outer.push(fill_placeholders(&Text::literal(&setting.value, None), settings));
        draft.setting = Some(key.as_str().into());
        draft.classes.push(DerivationStep {
            kind: DerivationKind::Configuration,
            text: format!("{key} = \"{}\"", setting.value),
            location: Location::new(setting.path.clone(), setting.line, setting.column),
        });
    }
    draft.base = outer.len();
    outer.append(&mut draft.prefixes);
    draft.prefixes = outer;
}
