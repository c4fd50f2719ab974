//! Interfaces that the framework makes resources of.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Interfaces that the framework implements itself and serves as resources: each is about a class, at the plural of whose
/// name, and has the verbs that its methods stand for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ResourceRule {
    /// The id after the pack's.
    pub rule: String,
    /// Fully qualified interfaces that such an interface derives from, whose first type argument is the class, each with the
    /// names of the methods that it brings along.
    pub bases: BTreeMap<String, Vec<String>>,
    /// Names of further methods of those, which are no queries where they are declared again.
    #[serde(default)]
    pub known: Vec<String>,
    /// Annotations that say more of the interface, its methods and the fields of its class.
    pub annotated: Vec<String>,
    /// Attributes of these with a path of its own; positions are numbers as text. The first that is given counts.
    pub path: Vec<String>,
    /// The attribute of these that, if false, leaves it out.
    pub exported: String,
    /// Annotations of interfaces that are none themselves.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Packages in manifests: without one of them only interfaces with an annotation are served.
    pub packages: Vec<String>,
    /// The configuration key and its value by which only those are served too.
    #[serde(default)]
    pub annotated_only: Option<(String, String)>,
    /// Names of members by which code may take verbs away: where one is called, no verb is certain.
    #[serde(default)]
    pub limited_by: Vec<String>,
    /// What the framework serves of a resource.
    #[serde(default, rename = "route")]
    pub routes: Vec<ResourceRoute>,
    /// The segment below the resource with the list of its queries: methods of the interface's own, which stand below it.
    pub queries: String,
    /// Annotations of fields that lead to other resources.
    #[serde(default)]
    pub associations: Vec<String>,
    /// What the framework serves of a field that leads to one; `{property}` is the field.
    #[serde(default)]
    pub to_one: Vec<ResourceRoute>,
    /// The same of one that leads to many.
    #[serde(default)]
    pub to_many: Vec<ResourceRoute>,
}

/// Routes of a resource.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ResourceRoute {
    /// The interface must have one of these methods; none if empty.
    #[serde(default)]
    pub methods: Vec<String>,
    /// The path below the resource's.
    pub path: String,
    /// The verbs.
    pub verbs: Vec<String>,
}
