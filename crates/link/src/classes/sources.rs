//! Configuration files that classes name, beside those that the framework reads by their names.

use super::deployable::Modules;
use super::mapping::attribute_values;
use crate::eval::Eval;
use crate::index::type_name;
use crate::value::{ClassKey, Value};
use periplus_inventory::Role;
use periplus_packs::Pack;

/// A configuration file that a class of a module names.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    /// The folder of the class's module.
    pub(crate) module: String,
    /// The file's path from where resources lie.
    pub(crate) file: String,
}

/// What the classes of the tree name, in their order.
pub(crate) fn named_sources(eval: &mut Eval<'_>, pack: &Pack, modules: &Modules, classes: &[ClassKey]) -> Vec<Named> {
    let mut all = Vec::new();
    if pack.property_sources.is_empty() {
        return all;
    }
    for class in classes {
        let facts = eval.facts(class.file);
        let exprs = facts.class(class.class).annotations.clone();
        // Most classes need no closer look.
        let wanted = |name: &str| pack.property_sources.iter().any(|ty| ty.rsplit('.').next() == Some(name));
        if eval.program.files[class.file as usize].role != Role::Production
            || !exprs.iter().any(|expr| type_name(&facts, *expr).is_some_and(wanted))
        {
            continue;
        }
        let frame = eval.class_frame(*class);
        let module = modules.folder_of(eval.path(class.file)).unwrap_or_default();
        for annotation in eval.annotations(&frame, &exprs) {
            let names = eval.annotation_names(&annotation, 0);
            if !names.iter().any(|name| pack.property_sources.iter().any(|ty| ty == &**name)) {
                continue;
            }
            for attribute in ["0", "value"] {
                for value in attribute_values(&annotation.actuals, attribute) {
                    for text in texts(eval, &value) {
                        let file = text.rsplit_once(':').map_or(text.as_str(), |(_, path)| path);
                        let file = file.trim_start_matches(['/', '*']).to_owned();
                        if !file.is_empty() {
                            all.push(Named { module: module.clone(), file });
                        }
                    }
                }
            }
        }
    }
    all
}

fn texts(eval: &mut Eval<'_>, value: &Value) -> Vec<String> {
    match value {
        Value::List(id) => eval.items(*id).0.into_iter().filter_map(|item| item.value.known_text()).collect(),
        other => other.known_text().into_iter().collect(),
    }
}

impl Named {
    /// True if it means the file at a path.
    pub(crate) fn is(&self, path: &str) -> bool {
        path.strip_suffix(self.file.as_str()).is_some_and(|folder| folder.is_empty() || folder.ends_with('/'))
    }
}
