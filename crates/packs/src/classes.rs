//! Classes whose members are routes.

use serde::Deserialize;

/// An annotation (attribute) that carries templates, verbs or both.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AnnotationRule {
    /// The id after the pack's.
    pub rule: String,
    /// Fully qualified annotation types.
    pub types: Vec<String>,
    /// Verbs it stands for; empty: it says nothing of verbs.
    #[serde(default)]
    pub methods: Vec<String>,
    /// Attributes that hold the templates; positions are numbers as text. The first that is given counts.
    #[serde(default)]
    pub path: Vec<String>,
    /// Attributes that hold the verbs; `*` is every positional argument.
    #[serde(default)]
    pub method: Vec<String>,
    /// Without any verb it serves all (only where it is the member's one mapping).
    #[serde(default)]
    pub any: bool,
}

/// A rule by which the framework collects classes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClassRule {
    /// The id after the pack's.
    pub rule: String,
    /// What makes a class one.
    pub when: Discovery,
    /// What makes it none, whatever `when` says.
    #[serde(default)]
    pub unless: Discovery,
    /// Names of the class-level annotation rules whose templates are the prefix.
    #[serde(default)]
    pub prefix: Vec<String>,
    /// Where the prefix is looked for.
    #[serde(default)]
    pub prefix_lookup: Lookup,
    /// How class and member templates combine.
    #[serde(default)]
    pub combine: Combine,
    /// Which members are routes.
    pub members: Members,
    /// Templates of classes outside the tree, for those that derive from them and have none of their own.
    #[serde(default)]
    pub known_prefixes: std::collections::BTreeMap<String, String>,
    /// Interfaces that a build generates of `OpenAPI` definitions, whose operations such a class serves.
    #[serde(default)]
    pub contract: Contract,
    /// Annotations on class or member that guard the routes.
    #[serde(default)]
    pub guards: Vec<String>,
    /// Annotations on class or member that lift the guards: the routes are open to everybody.
    #[serde(default)]
    pub open: Vec<String>,
    /// What opens a class opens its members too that have guards of their own.
    #[serde(default)]
    pub open_prevails: bool,
    /// Annotations on class or member under whose condition the routes exist; a trailing `*` matches any rest.
    #[serde(default)]
    pub conditions: Vec<String>,
}

/// Interfaces that are in no file of the tree, since a build generates them: each has the operations of a definition
/// with one tag, or with one first segment of the path, and is called like these.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Contract {
    /// What stands behind the tag or segment in names of interfaces that collected classes implement.
    pub suffixes: Vec<String>,
    /// The same for interfaces that a generated class hands requests on to: what implements one is collected, below the
    /// path of the definition's first server.
    pub delegates: Vec<String>,
}

/// Properties of a class, any of which suffices; `public` and `concrete` must hold besides.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent switch that a pack sets")]
pub struct Discovery {
    /// It, or an annotation on one of its annotations, is one of these.
    pub annotated: Vec<String>,
    /// It derives from one of these.
    pub bases: Vec<String>,
    /// Its name ends so.
    pub name_suffix: Vec<String>,
    /// The annotation may also stand on a base class.
    pub inherited: bool,
    /// It must be public.
    pub public: bool,
    /// It must be a concrete, non-generic class.
    pub concrete: bool,
    /// It must not be nested in another class.
    pub top_level: bool,
    /// Its instances are clients of somebody else's routes (for `unless`): what its annotations claim is rejected as
    /// `http-client`.
    pub client: bool,
}

/// Where a class-level or member-level annotation is looked for; the nearest wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lookup {
    /// The class itself, then its superclasses from near to far, then interfaces.
    #[default]
    Nearest,
    /// The class itself, then its interfaces and theirs, then its superclass in the same way. What members override is
    /// asked in this order, too.
    InterfacesFirst,
    /// Only the class itself.
    Own,
}

/// How the templates of class and member become a path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Combine {
    /// One mapping for each member: every class path with every member path, and the verbs of both together.
    #[default]
    Product,
    /// Each annotation with a template is a selector of its own; verbs without template and templates without verb
    /// combine; a member without any is served at the class path, or by the conventional templates.
    Selectors,
}

/// Which members of a collected class are routes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of its own")]
pub struct Members {
    /// Names of the annotation rules that make a member a route.
    pub annotated: Vec<String>,
    /// Every public instance method is one even without annotation.
    #[serde(default)]
    pub public: bool,
    /// Annotations that make it none.
    #[serde(default)]
    pub unless: Vec<String>,
    /// One with a template and without any verb, its class's included, is none: it gives an object whose members serve
    /// what is below.
    #[serde(default)]
    pub hands_on: bool,
    /// Names that the framework's own base classes declare.
    #[serde(default)]
    pub ignore: Vec<String>,
    /// Annotations of the overridden or implemented declaration apply if the member has none.
    #[serde(default)]
    pub overridden: bool,
    /// What interfaces say of their methods counts for nothing.
    #[serde(default)]
    pub classes_only: bool,
    /// A member without annotations that overrides what the framework's own base class (`when.bases`) declares is none.
    #[serde(default)]
    pub new_only: bool,
}

/// What fills a slot.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Slot {
    /// Where the text comes from.
    pub from: SlotSource,
    /// A suffix that is dropped.
    #[serde(default)]
    pub strip_suffix: Option<String>,
    /// An annotation whose first argument replaces it; for [`SlotSource::Annotation`] the annotation itself.
    #[serde(default)]
    pub annotation: Vec<String>,
    /// Members that a convention of the application's own sets to give it another text.
    #[serde(default)]
    pub renamed_by: Vec<String>,
}

/// Sources of a slot's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlotSource {
    /// The class's name.
    ClassName,
    /// The member's name.
    MemberName,
    /// The first argument of an annotation on the class or its bases.
    Annotation,
}

/// A framework type that an application's own annotation classes derive from or implement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TemplateType {
    /// Fully qualified types.
    pub types: Vec<String>,
    /// Base-constructor arguments with the template, as in [`AnnotationRule::path`].
    #[serde(default)]
    pub path: Vec<String>,
    /// Base-constructor arguments with the verbs, as in [`AnnotationRule::method`].
    #[serde(default)]
    pub method: Vec<String>,
    /// Property with the template.
    #[serde(default)]
    pub path_member: Option<String>,
    /// Property with the verbs.
    #[serde(default)]
    pub method_member: Option<String>,
    /// Verbs the type stands for.
    #[serde(default)]
    pub methods: Vec<String>,
    /// The rule its claims count under.
    pub rule: String,
}

/// Versions of an interface: classes and members list those they serve, and a parameter of the template names one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Versions {
    /// The constraint of the parameter that a version takes the place of: `{version:apiVersion}`.
    pub constraint: String,
    /// Annotations on a class, or on a member instead of its class's, each with a version: a text, or numbers.
    pub declared: Vec<String>,
    /// Annotations on a member with one of its class's versions, to which it is limited.
    pub limited: Vec<String>,
    /// Annotations on a class or member that is served whatever the version: the parameter stays.
    pub neutral: Vec<String>,
    /// The version of what lists none, as the framework is delivered.
    pub default: String,
    /// Fully qualified types of versions: what is made of one is what it was made with.
    #[serde(default)]
    pub types: Vec<String>,
    /// Kinds of routers whose routes are versioned, whether code says a version or not.
    #[serde(default)]
    pub kinds: Vec<String>,
}

/// What a call says of the versions of an interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VersionWord {
    /// One more of the versions that are served.
    Declared,
    /// Of the versions around it, this one alone.
    Limited,
    /// Whatever the version.
    Neutral,
    /// The versions that another router was given, where nothing nearer says any.
    Set,
}
