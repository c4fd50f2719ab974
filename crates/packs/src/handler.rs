//! Classes registered as handlers, and folders of modules registered by a convention.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Classes that serve where one is registered as a handler: their members named like verbs are the routes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HandlerClass {
    /// Fully qualified classes that they derive from. Of several entries the first that fits counts.
    pub bases: Vec<String>,
    /// Members, own or inherited, and the verb that each serves.
    #[serde(default)]
    pub members: BTreeMap<String, String>,
    /// True if the framework's own class has all `members` too, and refuses there: a base that is named behind it comes
    /// too late.
    #[serde(default)]
    pub refuses: bool,
    /// True if a class with some of `members` that derives from something outside the tree, of which nobody knows what
    /// it is, is taken for one where it is registered.
    #[serde(default)]
    pub assumed: bool,
    /// Verbs that such a class always serves.
    #[serde(default)]
    pub methods: Vec<String>,
    /// Verbs it serves if it has none of `members` and no list of verbs.
    #[serde(default)]
    pub default: Vec<String>,
    /// A field of the class with the list of its verbs, for routes that say none.
    #[serde(default)]
    pub verbs: Option<String>,
    /// A field of the class with the verbs that it lets through: a member of another verb is never asked for.
    #[serde(default)]
    pub lets_through: Option<String>,
    /// Methods of the class that give it as a handler (`as_view`).
    #[serde(default)]
    pub views: Vec<String>,
    /// A field of the class with a list of what guards its routes.
    #[serde(default)]
    pub guards: Option<String>,
}

/// A convention by which the modules below a folder are registered: each one's default export, or the module itself, is
/// called with a router derived under the folder's name. It takes effect where `symbols` stands as the `body` of a call.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Folder {
    /// Fully qualified names of what registers a folder.
    pub symbols: Vec<String>,
    /// Key of the options with the folder's path.
    pub folder: String,
    /// Keys of the options that, one within the other, lead to a prefix for all.
    #[serde(default)]
    pub prefix: Vec<String>,
    /// Keys of the options that, one within the other, lead to what each module is handed behind the router.
    #[serde(default)]
    pub with: Vec<String>,
    /// Key of the options that, if false, keeps folder names out of the prefix. A function, called with the path of the
    /// folder around it and the name, gives what stands for the name; nothing if that is nothing.
    #[serde(default)]
    pub names: Option<String>,
    /// Key of the options that, if true, makes a name with a leading `_` a parameter of the path.
    #[serde(default)]
    pub parameters: Option<String>,
    /// Key of the options with the number of levels that are looked into.
    #[serde(default)]
    pub depth: Option<String>,
    /// Key of the options with an expression that the names of files and folders match which are left out.
    #[serde(default)]
    pub ignored_names: Option<String>,
    /// Key of the options that says which modules are left out, by their paths below the folder: a text that these
    /// contain, an expression that they match, or a function of them.
    #[serde(default)]
    pub ignored_paths: Option<String>,
    /// Key of the options that says likewise which modules are not left out.
    #[serde(default)]
    pub kept_paths: Option<String>,
    /// True if a folder with an `index` module has no other modules of its own; its folders are looked into all the
    /// same.
    #[serde(default)]
    pub index_alone: bool,
    /// Key of the options with an expression that the name of such a module matches instead.
    #[serde(default)]
    pub index: Option<String>,
    /// Names of modules, without extension, that are called with the router of their folder, before the others, where
    /// `hooks-when` is on; they register nothing of their own.
    #[serde(default)]
    pub hooks: Vec<String>,
    /// Key of the options that turns `hooks` on.
    #[serde(default)]
    pub hooks_when: Option<String>,
    /// Key of the options that, if true, lets `hooks` hold for the folders below as well.
    #[serde(default)]
    pub hooks_below: Option<String>,
    /// Export of a module that replaces the folder's part of its prefix.
    #[serde(default)]
    pub own_prefix: Option<String>,
    /// Export of a module that replaces its whole prefix.
    #[serde(default)]
    pub whole_prefix: Option<String>,
    /// Export of a module that, if false, leaves it out.
    #[serde(default)]
    pub switch: Option<String>,
}

/// Files that are pages: a directive in the file makes it a route, at the path of its folders and its name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageFiles {
    /// The id after the pack's.
    pub rule: String,
    /// What the names of such files end with.
    pub extension: String,
    /// The call as which the directive is read; its argument is a template behind the path, or instead of it if it begins
    /// with a slash.
    pub directive: String,
    /// The folder of a module below which pages lie.
    pub folder: String,
    /// The folder of a module with areas, each of which has a folder of pages.
    pub areas: String,
    /// The name that may be left out.
    pub index: String,
    /// A property that code sets to another folder of pages.
    #[serde(default)]
    pub folder_member: Option<String>,
    /// What ends the name of the file with the page's model, behind the page's own.
    #[serde(default)]
    pub model_suffix: Option<String>,
    /// Annotations of the page or its model that guard it.
    #[serde(default)]
    pub guards: Vec<String>,
    /// Annotations of the page or its model that lift the guards.
    #[serde(default)]
    pub open: Vec<String>,
    /// Methods outside the tree by which code says more of pages.
    #[serde(default, rename = "convention")]
    pub conventions: Vec<PageConvention>,
}

/// Methods by which code says more of pages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PageConvention {
    /// Their names.
    pub names: Vec<String>,
    /// What they say.
    pub says: PageWord,
    /// The argument with the area.
    #[serde(default)]
    pub area: Option<crate::ArgRef>,
    /// The argument with the page's own path.
    #[serde(default)]
    pub page: Option<crate::ArgRef>,
    /// The argument with a folder.
    #[serde(default)]
    pub folder: Option<crate::ArgRef>,
    /// The argument with a further template.
    #[serde(default)]
    pub template: Option<crate::ArgRef>,
}

/// What code says of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageWord {
    /// The page has one more path.
    Route,
    /// The page, or all pages of the folder, are guarded.
    Guard,
    /// The page, or all pages of the folder, are open to everybody.
    Open,
    /// Pages lie in this folder of the module.
    Folder,
}
