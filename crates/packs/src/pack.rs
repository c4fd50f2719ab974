//! One pack.

use crate::{
    AnnotationRule, Call, ClassRule, ExposedClass, Folder, HandlerClass, Inference, PageFiles, ParameterSource,
    PredicateRule, RequestRule, ResourceRule, Slot, TemplateType, Versions,
};
use periplus_inventory::path::PathSyntax;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Everything `pack.toml` says of one framework.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pack {
    /// Short stable id: the prefix of the pack's rule ids and the `framework` of its rows.
    pub id: String,
    /// The framework's own name.
    pub name: String,
    /// `python`, `java` (Kotlin included), `go`, `csharp`, `javascript` (TypeScript included).
    pub language: String,
    /// The versions it was written for, for people.
    #[serde(default)]
    pub versions: String,
    /// The id of a pack of the language whose routers this pack's calls also register on: a second way to route in the
    /// same framework.
    #[serde(default)]
    pub extends: Option<String>,
    /// Literal texts, one of which every file that imports the framework holds. Such a file is read in the first wave.
    pub markers: Vec<String>,
    /// Names under which manifests list the framework.
    #[serde(default)]
    pub packages: Vec<String>,
    /// How path templates are written.
    #[serde(default)]
    pub path: PathSyntax,
    /// What a route's path begins with in this framework, for telling look-alikes apart (`session.get("key")`); an empty
    /// path is always one. Empty: a path may begin with anything.
    #[serde(default)]
    pub path_start: Vec<String>,
    /// What a path or prefix has to begin with for any request to match: a row with another one is unreachable. Empty:
    /// anything.
    #[serde(default)]
    pub matched_start: Vec<String>,
    /// What a slash at the end of a path stands for, written behind it in the framework's own notation: a pattern for
    /// everything below.
    #[serde(default)]
    pub trailing_slash: Option<String>,
    /// How a prefix and a path are joined.
    #[serde(default)]
    pub join: Join,
    /// Values that collect routes.
    #[serde(default, rename = "router")]
    pub routers: Vec<RouterKind>,
    /// What calls on routers do.
    #[serde(default, rename = "call")]
    pub calls: Vec<Call>,
    /// Ids of the packs of the language whose rows, in the same deployables, the rules of access of this pack are about.
    #[serde(default)]
    pub protects: Vec<String>,
    /// Functions that make request predicates: verbs and paths that a route is given as one value.
    #[serde(default, rename = "predicate")]
    pub predicates: Vec<PredicateRule>,
    /// What an element of a list of routes means: like a call whose `names` are the functions that make the element,
    /// `<tuple>` for a tuple or list, whose elements are the arguments, `<map>` for a map, whose keys name them.
    #[serde(default, rename = "element")]
    pub elements: Vec<Call>,
    /// What handlers are given that compare path and verb of requests themselves.
    #[serde(default, rename = "request")]
    pub requests: Vec<RequestRule>,
    /// Classes that serve where one is registered as a handler.
    #[serde(default, rename = "handler-class")]
    pub handler_classes: Vec<HandlerClass>,
    /// Classes registered as a whole, whose annotated members are routes.
    #[serde(default, rename = "exposed-class")]
    pub exposed_classes: Vec<ExposedClass>,
    /// Folders whose modules are registered by a convention.
    #[serde(default, rename = "folder")]
    pub folders: Vec<Folder>,
    /// Commands that start a module.
    #[serde(default, rename = "start")]
    pub starts: Vec<Start>,
    /// Files that are pages.
    #[serde(default, rename = "page")]
    pub pages: Vec<PageFiles>,
    /// Annotations and attributes that carry templates or verbs.
    #[serde(default, rename = "annotation")]
    pub annotations: Vec<AnnotationRule>,
    /// Classes the framework collects.
    #[serde(default, rename = "class")]
    pub classes: Vec<ClassRule>,
    /// Interfaces that the framework makes resources of.
    #[serde(default, rename = "resource")]
    pub resources: Vec<ResourceRule>,
    /// Framework types that in-tree attribute classes derive from, and where those keep their template.
    #[serde(default, rename = "template-type")]
    pub template_types: Vec<TemplateType>,
    /// Named pieces of templates filled in from the class and member (`[controller]`, `{controller=Home}`).
    #[serde(default, rename = "slot")]
    pub slots: BTreeMap<String, Slot>,
    /// Versions of an interface, listed on classes and members.
    #[serde(default, rename = "interface-versions")]
    pub interface_versions: Option<Versions>,
    /// The two characters around a slot in an attribute's template, e.g. `[]`.
    #[serde(default)]
    pub token_brackets: Option<String>,
    /// Names of annotation rules: one of these on any class puts its template before the paths of all collected classes of
    /// the deployables that reach it.
    #[serde(default)]
    pub application_prefix: Vec<String>,
    /// Types that code of the application implements to change the templates of all collected classes: a mapping annotation
    /// that such a class makes as an object is a prefix of theirs.
    #[serde(default)]
    pub prefix_conventions: Vec<String>,
    /// Types whose objects such code makes of an annotation that it was given as an object: the annotation's template is a
    /// prefix then.
    #[serde(default)]
    pub convention_templates: Vec<String>,
    /// Names that the code of such a type mentions if it changes templates; where it mentions none, it changes none.
    #[serde(default)]
    pub convention_names: Vec<String>,
    /// Settings that guard all routes of the applications whose code makes them.
    #[serde(default, rename = "application-guard")]
    pub application_guards: Vec<ApplicationGuard>,
    /// What the application's own conventions are given, where they give slots other texts (`renamed-by`).
    #[serde(default)]
    pub convention_model: Option<ConventionModel>,
    /// What changes the texts of slots before they stand in templates.
    #[serde(default)]
    pub slot_transformer: Option<SlotTransformer>,
    /// Configuration keys whose value stands before every path of a deployable: one list of alternative spellings for
    /// each piece, outermost piece first.
    #[serde(default)]
    pub base_path_keys: Vec<Vec<String>>,
    /// Configuration keys that name the application; a configuration file of that name anywhere in the tree (a
    /// configuration server's) belongs to it.
    #[serde(default)]
    pub application_name_keys: Vec<String>,
    /// Configuration keys that list the active profiles.
    #[serde(default)]
    pub profile_keys: Vec<String>,
    /// Configuration keys that tie one document of a file to a profile.
    #[serde(default)]
    pub profile_document_keys: Vec<String>,
    /// Annotations of classes that name further configuration files of the deployables that reach them.
    #[serde(default)]
    pub property_sources: Vec<String>,
    /// True where annotation arguments may hold `${key:default}` placeholders of the configuration.
    #[serde(default)]
    pub placeholders: bool,
    /// What says where a handler's parameter comes from.
    #[serde(default, rename = "parameter")]
    pub parameters: Vec<ParameterSource>,
    /// What is made of parameters that nothing marks; without it nothing is.
    #[serde(default)]
    pub inference: Option<Inference>,
    /// How deployables are told from libraries.
    #[serde(default)]
    pub deployable: Option<Deployable>,
}

/// A setting by which code guards all routes of an application, except those that are open to everybody.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ApplicationGuard {
    /// Names of properties: to set one to anything but nothing makes the setting.
    #[serde(default)]
    pub members: Vec<String>,
    /// Names of methods that make it.
    #[serde(default)]
    pub calls: Vec<String>,
    /// The property of a function's argument that holds a list; to add one of `types` to it makes the setting.
    #[serde(default)]
    pub list: Option<String>,
    /// Fully qualified types.
    #[serde(default)]
    pub types: Vec<String>,
    /// It holds for collected classes and pages only.
    #[serde(default)]
    pub classes: bool,
    /// It holds only where no other guard `authorizes`.
    #[serde(default)]
    pub fallback: bool,
}

/// How the framework describes collected classes to conventions of the application's own, whose method is called with such
/// a description: what it says in the end are the texts of slots.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConventionModel {
    /// The method.
    pub method: String,
    /// Fully qualified interfaces of conventions that are given all classes.
    pub of_all: Vec<String>,
    /// Those that are given one class each time.
    pub of_class: Vec<String>,
    /// Those that are given one member each time.
    pub of_member: Vec<String>,
    /// The property of all with the classes.
    pub classes: String,
    /// The property of a class with its members.
    pub members: String,
    /// The property of a member with its class.
    pub class: String,
    /// The property of class and member with their annotations, those of base classes too.
    pub annotations: String,
    /// The property of a class with its type.
    pub class_type: String,
}

/// Code of the application that changes the texts of slots: a method of a class that implements an interface is given
/// each text and gives back what stands in the path.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SlotTransformer {
    /// Fully qualified interfaces that such a class implements. Where just one class of the tree does, a constraint of a
    /// slot in a conventional template that nothing else explains (`{controller:slugify}`) means it.
    pub interfaces: Vec<String>,
    /// The method.
    pub method: String,
    /// Fully qualified types: an object of one that is made with such a class's instance puts it before all templates.
    #[serde(default)]
    pub conventions: Vec<String>,
    /// A property with a map from constraints to such classes, to which code adds.
    #[serde(default)]
    pub map: Option<String>,
}

/// A kind of router.
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the manifest, independent of the others")]
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RouterKind {
    /// Its name inside the pack.
    pub kind: String,
    /// True if routes on it are served without being mounted anywhere: an application.
    #[serde(default)]
    pub root: bool,
    /// Paths of its routes stand for themselves: they are written in no notation.
    #[serde(default)]
    pub literal: bool,
    /// True for a service that is only described: code of the tree that serves the same is its implementation, and the
    /// description one more place of it.
    #[serde(default)]
    pub describes: bool,
    /// Its methods by which it begins to serve.
    #[serde(default)]
    pub listens: Vec<String>,
    /// Its methods by which it ends.
    #[serde(default)]
    pub closes: Vec<String>,
    /// Annotations of functions whose results the framework serves: a router of this kind that such a function gives back
    /// is an application's.
    #[serde(default)]
    pub served_from: Vec<String>,
    /// Names of functions and methods that the framework calls with a router of this kind, first among the arguments or
    /// as the object: it is an application's.
    #[serde(default)]
    pub handed_to: Vec<String>,
    /// Names of methods outside the tree that call a function among their arguments with a router of this kind, last among
    /// that function's parameters: it is an application's.
    #[serde(default)]
    pub callbacks: Vec<String>,
    /// Annotations of functions that `served_from` names, and of their classes, under whose condition the routes exist; a
    /// trailing `*` matches any rest.
    #[serde(default)]
    pub conditions: Vec<String>,
    /// Fully qualified functions and classes that make one.
    #[serde(default)]
    pub constructors: Vec<String>,
    /// Fully qualified types of parameters, fields and variables that hold one.
    #[serde(default)]
    pub types: Vec<String>,
    /// The call rules that the constructor's arguments are given to at once, if there are any: making it registers.
    #[serde(default)]
    pub first_call: Vec<String>,
    /// Fully qualified classes whose functions are called by their names alone where it is the receiver of a lambda.
    #[serde(default)]
    pub members_of: Vec<String>,
    /// True if it stands for the classes that the framework collects: what guards or opens it guards or opens their routes.
    #[serde(default)]
    pub collected: bool,
    /// Annotations of functions that handle its routes, which guard these.
    #[serde(default)]
    pub handler_guards: Vec<String>,
    /// Annotations of functions that handle its routes, which open these to everybody.
    #[serde(default)]
    pub handler_open: Vec<String>,
    /// A call on it that neither a rule nor code of the tree knows is a setting and gives the router back.
    #[serde(default)]
    pub fluent: bool,
    /// Of such calls, names of those that add something of their own; a trailing `*` matches any rest. What they give back
    /// is that, so that settings of it are not the router's.
    #[serde(default)]
    pub adds: Vec<String>,
    /// Names of parameters without a type that hold one, where nobody is seen to pass them.
    #[serde(default)]
    pub parameters: Vec<String>,
    /// Members that stand for the router itself (`app.router`).
    #[serde(default)]
    pub same: Vec<String>,
    /// The constructor's position from which on arguments are results of `deferred` functions, performed on the router.
    #[serde(default)]
    pub performs: Option<i32>,
    /// Fully qualified variables that hold one for the whole process.
    #[serde(default)]
    pub instances: Vec<String>,
    /// Fully qualified interfaces that it implements: a parameter or field of such a type may hold one.
    #[serde(default)]
    pub implements: Vec<String>,
    /// The constructor's argument with the router's own prefix.
    #[serde(default)]
    pub prefix: Option<crate::ArgRef>,
    /// The constructor's argument that, behind a slash, is the prefix if `prefix` is not given.
    #[serde(default)]
    pub prefix_name: Option<crate::ArgRef>,
    /// The constructor's argument with the host that requests must name, where neither route nor mount names one.
    #[serde(default)]
    pub host: Option<crate::ArgRef>,
    /// The constructor's argument with what stands in that host before the server's own name.
    #[serde(default)]
    pub subdomain: Option<crate::ArgRef>,
    /// The constructor's argument with the router that this one is mounted on.
    #[serde(default)]
    pub parent: Option<crate::ArgRef>,
    /// The constructor's arguments that guard everything below.
    #[serde(default)]
    pub guards: Vec<crate::ArgRef>,
    /// The constructor's argument with a list of routes or routers that are registered at once.
    #[serde(default)]
    pub routes: Option<crate::ArgRef>,
    /// Members that hold the settings of the program by their names.
    #[serde(default)]
    pub settings: Vec<String>,
    /// Routes that the framework serves beside it, by what was set on it.
    #[serde(default)]
    pub brings: Vec<BroughtRoute>,
    /// The constructor's arguments with functions, alone or in lists, that the framework calls with the router before it
    /// serves.
    #[serde(default)]
    pub starts: Vec<crate::ArgRef>,
}

/// A route that the framework serves beside a router, depending on calls that were `noted`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct BroughtRoute {
    /// The id after the pack's.
    pub rule: String,
    /// Noted calls, one of which must have been made; empty: it is there from the start.
    #[serde(default)]
    pub when: Vec<String>,
    /// Noted calls, none of which may have been made.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Noted calls by which code asks for it. Where there are some here, and neither one of them nor a path was noted, the
    /// framework serves it unasked, and the row is hidden by default.
    #[serde(default)]
    pub asked: Vec<String>,
    /// Its verbs, where the noted path says none.
    pub method: Vec<String>,
    /// Noted calls that give its path; the first of them that was made counts.
    #[serde(default)]
    pub path: Vec<String>,
    /// What stands behind a path that they give.
    #[serde(default)]
    pub behind: Option<String>,
    /// Its path where none of them was made; without it there is no route then.
    #[serde(default)]
    pub default: Option<String>,
}

/// A command in the scripts of a manifest that starts a module: its default export, or the module itself, is called with
/// a router.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Start {
    /// The command's first words; the first word behind them that is a file of the tree is the module.
    pub command: String,
    /// The kind of the router.
    pub kind: String,
}

/// How a prefix and what stands behind it are joined: the rules of one framework as independent parameters.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an independent switch that a pack sets")]
pub struct Join {
    /// Trailing slashes of the prefix are dropped.
    pub trim_prefix: bool,
    /// Leading slashes of the path are dropped before joining (and a slash inserted, see `insert_slash`).
    pub trim_path: bool,
    /// A slash is put between prefix and path if neither has one.
    pub insert_slash: bool,
    /// A slash is put before a prefix that has none.
    pub lead_prefix: bool,
    /// A path of `/` below a prefix is the prefix itself.
    pub root_is_empty: bool,
    /// Runs of slashes collapse to one.
    pub collapse: bool,
    /// `.` and `..` segments are resolved.
    pub clean: bool,
    /// A trailing slash of the whole path is dropped.
    pub trim_end: bool,
    /// A path that begins with `~/` or `/` replaces every class prefix (ASP.NET's override marks).
    pub absolute_marks: bool,
}

/// What tells a deployable from a library.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Deployable {
    /// Annotation of a start class.
    #[serde(default)]
    pub annotations: Vec<String>,
    /// Build plugins or SDKs that make one.
    #[serde(default)]
    pub plugins: Vec<String>,
    /// Annotations that say in which packages classes are collected. A deployable whose start class carries none
    /// collects from every module it reaches.
    #[serde(default)]
    pub scan: Vec<Scan>,
    /// Annotations whose argument lists further classes to collect, wherever they lie.
    #[serde(default)]
    pub imports: Vec<String>,
}

/// An annotation that says where classes are looked for. Without any argument it means the package of its class.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Scan {
    /// Fully qualified annotation types.
    pub types: Vec<String>,
    /// Attributes with package names; positions are numbers as text.
    #[serde(default)]
    pub packages: Vec<String>,
    /// Attributes with classes whose packages are meant.
    #[serde(default)]
    pub classes: Vec<String>,
}
