//! Classes registered as a whole, whose annotated members are routes below a path of the class.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A class that is registered as a whole (`members` with `exposed`): its members that an annotation names are routes
/// below the class's own path, those of its bases too.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ExposedClass {
    /// Fully qualified classes that it derives from. Of several entries the first that fits counts.
    pub bases: Vec<String>,
    /// The class's own path: texts in which braces stand for fields of the class, `{class}` for its name in lower case.
    /// The first counts whose fields all have a value.
    pub path: Vec<String>,
    /// What the framework's own class sets these fields to.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// Names of the annotation rules that make a member a route.
    pub annotated: Vec<String>,
    /// The path of a member whose annotation names none.
    #[serde(default)]
    pub default_path: String,
    /// Verbs of a member whose annotation names none.
    #[serde(default)]
    pub default: Vec<String>,
    /// Members of the framework's own class that are routes, unless the program has a member of that name.
    #[serde(default)]
    pub inherited: BTreeMap<String, Vec<InheritedRoute>>,
    /// A field with a list of names: only these members are routes.
    #[serde(default)]
    pub only: Option<String>,
    /// A field with a list of names: these members are none.
    #[serde(default)]
    pub except: Option<String>,
}

/// A route that a class of the framework brings along.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct InheritedRoute {
    /// Its verbs.
    pub methods: Vec<String>,
    /// Its path below the class's.
    pub path: String,
}
