//! Which packages a deployable collects classes from, and which classes it names beside them.

use super::deployable::Modules;
use super::mapping::{Annotation, attribute_values};
use crate::eval::Eval;
use crate::index::type_name;
use crate::value::{ClassKey, Value};
use periplus_packs::{Deployable, Pack};
use std::collections::{BTreeMap, BTreeSet};

/// What one deployable collects.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reach {
    packages: BTreeSet<String>,
    imported: BTreeSet<ClassKey>,
}

/// What each deployable collects, by its module's folder.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scans {
    by_folder: BTreeMap<String, Reach>,
    /// The classes besides that say what is collected, where they are, with their modules' folders.
    further: Vec<(ClassKey, String, Reach)>,
}

impl Scans {
    /// Reads the annotations of the start classes, then those of the classes that these collect, until nothing is new.
    pub(crate) fn new(
        eval: &mut Eval<'_>,
        pack: &Pack,
        modules: &Modules,
        classes: &[ClassKey],
        starts: &[ClassKey],
    ) -> Scans {
        let Some(deployable) = pack.deployable.clone() else { return Scans::default() };
        if deployable.scan.is_empty() {
            return Scans::default();
        }
        let mut scans = Scans::default();
        for start in starts {
            let folder = modules.folder_of(eval.path(start.file)).unwrap_or_default();
            let mut found = reach(eval, &deployable, *start);
            if found.packages.is_empty() {
                found.packages.insert(package(eval, *start));
            }
            let all = scans.by_folder.entry(folder).or_default();
            all.packages.extend(found.packages);
            all.imported.extend(found.imported);
        }
        let further: Vec<(ClassKey, String, Reach)> = classes
            .iter()
            .filter(|class| !starts.contains(class) && may_say(eval, &deployable, **class))
            .copied()
            .collect::<Vec<_>>()
            .into_iter()
            .map(|class| {
                let found = reach(eval, &deployable, class);
                (class, modules.folder_of(eval.path(class.file)).unwrap_or_default(), found)
            })
            .collect();
        scans.further = further;
        let mut by_folder = std::mem::take(&mut scans.by_folder);
        for (folder, all) in &mut by_folder {
            scans.grow(eval, modules, folder, all);
        }
        scans.by_folder = by_folder;
        scans
    }

    /// Adds what collected classes say, until nothing is new.
    fn grow(&self, eval: &Eval<'_>, modules: &Modules, folder: &str, all: &mut Reach) {
        let mut grew = true;
        let mut taken: BTreeSet<ClassKey> = BTreeSet::new();
        while grew {
            grew = false;
            for (class, from, found) in &self.further {
                if taken.contains(class) || !modules.reaches(folder, from) || !all.holds(eval, *class) {
                    continue;
                }
                taken.insert(*class);
                all.packages.extend(found.packages.iter().cloned());
                all.imported.extend(found.imported.iter().copied());
                grew = true;
            }
        }
    }

    /// What is collected where these classes say it.
    pub(crate) fn of_classes(&self, eval: &Eval<'_>, modules: &Modules, classes: &[ClassKey]) -> Reach {
        let mut all = Reach { imported: classes.iter().copied().collect(), ..Reach::default() };
        for class in classes {
            let folder = modules.folder_of(eval.path(class.file)).unwrap_or_default();
            self.grow(eval, modules, &folder, &mut all);
        }
        all
    }

    /// True if the deployable in this folder certainly collects the class.
    pub(crate) fn holds(&self, eval: &Eval<'_>, folder: &str, class: ClassKey) -> bool {
        self.by_folder.get(folder).is_some_and(|reach| reach.holds(eval, class))
    }
}

impl Reach {
    /// True if a class is collected.
    pub(crate) fn holds(&self, eval: &Eval<'_>, class: ClassKey) -> bool {
        if self.imported.contains(&class) {
            return true;
        }
        let package = package(eval, class);
        self.packages.iter().any(|root| {
            let root = root.trim_end_matches(".**").trim_end_matches(".*");
            package == root || root.is_empty() || package.strip_prefix(root).is_some_and(|rest| rest.starts_with('.'))
        })
    }
}

fn package(eval: &Eval<'_>, class: ClassKey) -> String {
    let facts = eval.facts(class.file);
    facts.package.map(|name| facts.text(name).to_owned()).unwrap_or_default()
}

/// Whether some annotation's simple name is one that matters: most classes need no closer look.
fn may_say(eval: &Eval<'_>, deployable: &Deployable, class: ClassKey) -> bool {
    let facts = eval.facts(class.file);
    let wanted = |name: &str| {
        let types = deployable.scan.iter().flat_map(|scan| &scan.types).chain(&deployable.imports);
        types.into_iter().any(|ty| ty.rsplit('.').next() == Some(name))
    };
    facts.class(class.class).annotations.iter().any(|expr| type_name(&facts, *expr).is_some_and(wanted))
}

fn reach(eval: &mut Eval<'_>, deployable: &Deployable, class: ClassKey) -> Reach {
    let frame = eval.class_frame(class);
    let exprs = eval.facts(class.file).class(class.class).annotations.clone();
    let mut found = Reach::default();
    let annotations: Vec<Annotation> = eval.annotations(&frame, &exprs);
    for annotation in annotations {
        let names = eval.annotation_names(&annotation, 0);
        if names.iter().any(|name| deployable.imports.iter().any(|known| known == &**name)) {
            for actual in &annotation.actuals {
                found.imported.extend(classes_in(eval, &actual.value));
            }
        }
        for scan in &deployable.scan {
            if !names.iter().any(|name| scan.types.iter().any(|known| known == &**name)) {
                continue;
            }
            let mut packages = BTreeSet::new();
            for attribute in &scan.packages {
                for value in attribute_values(&annotation.actuals, attribute) {
                    packages.extend(texts_in(eval, &value));
                }
            }
            for attribute in &scan.classes {
                for value in attribute_values(&annotation.actuals, attribute) {
                    let classes = classes_in(eval, &value);
                    packages.extend(classes.into_iter().map(|class| package(eval, class)));
                }
            }
            if packages.is_empty() {
                packages.insert(package(eval, class));
            }
            found.packages.extend(packages);
        }
    }
    found
}

fn texts_in(eval: &mut Eval<'_>, value: &Value) -> Vec<String> {
    match value {
        Value::List(id) => {
            let items = eval.items(*id).0;
            items.into_iter().flat_map(|item| texts_in(eval, &item.value)).collect()
        }
        other => {
            eval.demand(other);
            other.known_text().into_iter().collect()
        }
    }
}

fn classes_in(eval: &mut Eval<'_>, value: &Value) -> Vec<ClassKey> {
    match value {
        Value::List(id) => {
            let items = eval.items(*id).0;
            items.into_iter().flat_map(|item| classes_in(eval, &item.value)).collect()
        }
        Value::Class(class) => vec![*class],
        other => {
            eval.demand(other);
            Vec::new()
        }
    }
}
