//! What a call on a router does.

use serde::Deserialize;

/// A rule for calls on routers of this pack.
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the manifest, independent of the others")]
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Call {
    /// The id after the pack's: `gin.verb` is `verb`. Patterns mark claims under the same id.
    pub rule: String,
    /// Method names. For free functions that take the router as an argument: fully qualified, with `router` set.
    pub names: Vec<String>,
    /// Router kinds it applies to; all kinds if empty.
    #[serde(default)]
    pub on: Vec<String>,
    /// The argument that holds the router, for free functions and extension methods called as such.
    #[serde(default)]
    pub router: Option<ArgRef>,
    /// What it does.
    pub action: Action,
    /// Where the verb comes from.
    #[serde(default)]
    pub method: Option<MethodSpec>,
    /// Where the path comes from (route), or the prefix (derive, mount, use, convention).
    #[serde(default)]
    pub path: Option<PathSpec>,
    /// The handler among the arguments; negative counts from the end.
    #[serde(default)]
    pub handler: Option<ArgRef>,
    /// Arguments that guard: for a route everything between path and handler if `middle` is set.
    #[serde(default)]
    pub guards: Vec<ArgRef>,
    /// For a route: the arguments between path and handler are guards.
    #[serde(default)]
    pub middle_guards: bool,
    /// For a route: the arguments behind the handler are guards.
    #[serde(default)]
    pub trailing_guards: bool,
    /// For a guard: it holds for all routes of the router, those registered before it too.
    #[serde(default)]
    pub everywhere: bool,
    /// For a guard: it asks who sends the request. What has one is certainly protected, and what is `open` lifts it.
    #[serde(default)]
    pub authorizes: bool,
    /// The path may begin with a verb and a space (`GET /path`); it then decides the method.
    #[serde(default)]
    pub verb_in_path: bool,
    /// What stands before the path's first slash is a host.
    #[serde(default)]
    pub host_in_path: bool,
    /// The argument with the host that requests must name (route, amend, derive, mount, list).
    #[serde(default)]
    pub host: Option<ArgRef>,
    /// The argument with what stands in that host before the server's own name.
    #[serde(default)]
    pub subdomain: Option<ArgRef>,
    /// For a mount, and for a route whose handler turns out to be a router: which children see the path without the
    /// prefix. A route without this key never mounts its handler.
    #[serde(default)]
    pub strips: Option<Strips>,
    /// What is no router is mounted too: as a handler of everything below the path (mount).
    #[serde(default)]
    pub mounts_any: bool,
    /// The path is the beginning of longer ones: a route serves everything below it (amend).
    #[serde(default)]
    pub below: bool,
    /// For `class-prefix`: what the path may end with to mean everything below it; the prefix is without. For a guard
    /// with a path likewise: without such an end it holds for the path alone.
    #[serde(default)]
    pub wildcard: Option<String>,
    /// For `class-prefix`: the child collects classes of its own, by the routers that are mounted on it and what they
    /// `scan`; the prefix is for these. A child that nobody makes is the framework's own: its classes are served without
    /// the prefix too.
    #[serde(default)]
    pub own_classes: bool,
    /// For a guard: where this argument has one of these values, nothing is guarded.
    #[serde(default)]
    pub behind: Option<Behind>,
    /// It applies to registered routes too, not only to routers: further settings in a chain.
    #[serde(default)]
    pub on_routes: bool,
    /// Fully qualified functions act on the one router that this symbol names, one of its kind's `instances`.
    #[serde(default)]
    pub global: Option<String>,
    /// Which members of a class or object it registers (members).
    #[serde(default)]
    pub members: Option<MemberRoutes>,
    /// Which classes are given the router (collect).
    #[serde(default)]
    pub collects: Option<Collects>,
    /// Functions that do nothing until their result is given to a constructor or call that `performs` it.
    #[serde(default)]
    pub deferred: Vec<String>,
    /// The position from which on the results of such functions are performed on the derived router.
    #[serde(default)]
    pub performs: Option<i32>,
    /// For a table: what the elements of the list are called that say path, verb and handler.
    #[serde(default)]
    pub columns: Option<Columns>,
    /// For a table: functions whose results among the further arguments say something of all its routes.
    #[serde(default)]
    pub options: Vec<CallOption>,
    /// The child router among the arguments (mount); all arguments if absent (use). For `class-prefix`: it holds only where
    /// this argument is a router.
    #[serde(default)]
    pub child: Option<ArgRef>,
    /// The kind of the derived router; the receiver's kind if absent. For `convention` and `ignore`: what the call gives back
    /// is a router of this kind instead of the receiver.
    #[serde(default)]
    pub kind: Option<String>,
    /// The function argument that is called with the derived router; a router that it gives back, or that stands in its
    /// place, is mounted on the derived one (derive).
    #[serde(default)]
    pub body: Option<ArgRef>,
    /// Beginnings of method names. A function as the last argument that calls one of these on its parameter takes a router
    /// and is no handler: what it registers stands below the path (route).
    #[serde(default)]
    pub branch_calls: Vec<String>,
    /// For a route: it is one only if the handler is a function.
    #[serde(default)]
    pub functions_only: bool,
    /// For `apply`: whether a request comes to what the function registers depends on the request.
    #[serde(default)]
    pub conditional: bool,
    /// Further arguments that `body` is handed behind the router.
    #[serde(default)]
    pub with: Vec<ArgRef>,
    /// Functions that wrap a `body` so that it gets the receiver itself: no router of its own, no prefix.
    #[serde(default)]
    pub unscoped: Vec<String>,
    /// Members that, if true, take a `body`'s scope away like such a wrapper.
    #[serde(default)]
    pub unscoped_members: Vec<String>,
    /// For `derive`: a list of routes that are registered on the derived router, see `[[element]]`.
    #[serde(default)]
    pub routes: Option<ArgRef>,
    /// For `attach`: the router that the receiver is mounted on.
    #[serde(default)]
    pub parent: Option<ArgRef>,
    /// The mount prefix replaces the child's own prefix instead of standing before it.
    #[serde(default)]
    pub replaces: bool,
    /// For `mount`: the child's method by which the framework mounts it. Where code of the tree overrides it, it is called
    /// with the receiver: it may register more.
    #[serde(default)]
    pub through: Option<String>,
    /// For a route: where this argument is true, it is none.
    #[serde(default)]
    pub unless: Option<ArgRef>,
    /// What is registered, mounted or derived stands beside the router's own prefix instead of below it.
    #[serde(default)]
    pub beside_prefix: bool,
    /// The class-like default values of a convention (`defaults`).
    #[serde(default)]
    pub defaults: Option<ArgRef>,
    /// For `provide`: verb and path of each route, `POST /login`.
    #[serde(default)]
    pub provides: Vec<String>,
    /// The convention's template, or the route's path, when no argument gives one.
    #[serde(default)]
    pub template: Option<String>,
    /// The slot fixed by an argument (the area of `MapAreaControllerRoute`): slot name to argument.
    #[serde(default)]
    pub fixed: std::collections::BTreeMap<String, ArgRef>,
    /// The convention's argument with constraints, and the key under which it limits the verbs.
    #[serde(default)]
    pub verb_constraint: Option<VerbConstraint>,
    /// For `class-prefix`: the argument that says for which classes it holds, a function of the class or a list of
    /// annotations, packages and classes; for all if absent.
    #[serde(default)]
    pub select: Option<ArgRef>,
    /// For `use`: a function with this many parameters ends the request, so that a path with it is a route. So does one
    /// with another parameter, the next handler, that is never called without an error.
    #[serde(default)]
    pub terminal_params: Option<usize>,
    /// For `version`: what the call says of versions.
    #[serde(default)]
    pub says: Option<crate::VersionWord>,
    /// Who gets in by the rule of access that the call ends (access, limit).
    #[serde(default)]
    pub allows: Option<Allows>,
    /// The call is remembered for the `brings` of the router's kind, with the path among its arguments: under its name, and
    /// on a derived router under its kind and its name (`login.loginPage`), of what the first router up the line brings.
    #[serde(default)]
    pub noted: bool,
    /// For a route: a router among its handlers is mounted on the receiver, which takes nothing off the path, for the
    /// route's verbs.
    #[serde(default)]
    pub mounts_handlers: bool,
    /// Names that many other things have too: where the receiver is not known, a call by one of them is no claim unless a
    /// text comes first.
    #[serde(default)]
    pub everyday: Vec<String>,
    /// For a route: an argument that, if true, makes it a WebSocket.
    #[serde(default)]
    pub upgrade: Option<ArgRef>,
    /// Fewer arguments: the call is something else (Express's `app.get("setting")`).
    #[serde(default)]
    pub min_args: usize,
    /// With fewer arguments, or where it registers nothing, what the call is instead, for the accounting.
    #[serde(default)]
    pub otherwise: Option<String>,
}

/// A function that makes a request predicate. Where a call takes its path from such a value, its verbs come from there too.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PredicateRule {
    /// Fully qualified functions.
    pub names: Vec<String>,
    /// Where its verbs come from; without it, it says nothing of verbs.
    #[serde(default)]
    pub method: Option<MethodSpec>,
    /// The argument with its path; without it, it says nothing of the path.
    #[serde(default)]
    pub path: Option<ArgRef>,
    /// All paths, verbs and predicates among its arguments count, whatever their order.
    #[serde(default)]
    pub among: bool,
    /// The paths that it lets through, whatever its arguments.
    #[serde(default)]
    pub always: Vec<String>,
}

/// An argument that says that what is installed runs behind the handler.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Behind {
    /// The argument.
    pub argument: ArgRef,
    /// The values that say so: texts, or fully qualified constants.
    pub values: Vec<String>,
}

/// A map argument one of whose keys limits the verbs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct VerbConstraint {
    /// The map.
    pub argument: ArgRef,
    /// The key whose value is the verbs.
    pub key: String,
}

/// Classes that a library finds and hands a router to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Collects {
    /// Fully qualified types that they derive from.
    pub types: Vec<String>,
    /// The method that takes the router.
    pub method: String,
    /// Position of the base constructor's argument with a prefix for all that such a class registers.
    #[serde(default)]
    pub prefix: Option<String>,
}

/// Which members of a class or object a call registers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MemberRoutes {
    /// The argument with the class or object; all arguments if absent.
    #[serde(default)]
    pub class: Option<ArgRef>,
    /// The argument that says which member serves which verbs, `get,post:List;*:Any`, or a list of such; if given, only these
    /// are routes.
    #[serde(default)]
    pub mapping: Option<ArgRef>,
    /// Further paths, written behind the path: the members are routes there too.
    #[serde(default)]
    pub also: Vec<String>,
    /// Names of members that are routes, own and inherited, and the verbs they serve.
    #[serde(default)]
    pub verbs: std::collections::BTreeMap<String, String>,
    /// Own members are routes if a line of their documentation begins so: `@router /path [get,post]`.
    #[serde(default)]
    pub comment: Option<String>,
    /// What the code that is generated from such documentation mentions. Where nothing was generated, a member that
    /// another call maps is a route by that mapping only.
    #[serde(default)]
    pub generated: Option<String>,
    /// Every own public member is a route at this path; `{class}` and `{member}` are their names in lower case.
    #[serde(default)]
    pub template: Option<String>,
    /// A suffix of class names that `{class}` leaves out.
    #[serde(default)]
    pub strip_suffix: Option<String>,
    /// Members that are no routes by the template.
    #[serde(default)]
    pub ignore: Vec<String>,
    /// The classes are not the argument itself: these fields of it name them.
    #[serde(default)]
    pub fields: Vec<String>,
    /// The members are routes that the pack's `[[exposed-class]]` makes ones, below a path of the class.
    #[serde(default)]
    pub exposed: bool,
}

/// The fields of a table's elements.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Columns {
    /// The field with the verb.
    pub method: String,
    /// The field with the path.
    pub path: String,
    /// The field with the handler.
    pub handler: String,
}

/// A function whose result, given to a call, says something of what the call registers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CallOption {
    /// Fully qualified functions.
    pub names: Vec<String>,
    /// Its argument with a prefix.
    #[serde(default)]
    pub prefix: Option<ArgRef>,
    /// It guards the routes.
    #[serde(default)]
    pub guard: bool,
}

/// Which mounted routers see the path without the prefix they are mounted at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strips {
    /// All.
    #[default]
    All,
    /// Routers of the same framework; others see the whole path.
    Own,
    /// None: their own paths are whole paths.
    None,
}

/// The closed set of things a call on a router can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Registers a route. Its value is a route that decorates its handler, or the router where `chain`ed calls follow.
    Route,
    /// Registers a route and gives back the router itself (fluent registration).
    RouteChain,
    /// Registers the routes that `provides` lists, which the framework serves itself.
    Provide,
    /// Makes a child router that is mounted at once, optionally calling `body` with it.
    Derive,
    /// As `derive`, and gives back the router itself (fluent registration).
    DeriveChain,
    /// Mounts `child` with the prefix.
    Mount,
    /// Mounts each argument that is a router, takes functions as guards; a leading string or list of strings is the
    /// prefix. A function that ends the request counts as a route for any verb.
    Use,
    /// Its arguments guard what follows; gives back the router.
    Guard,
    /// Opens a route, or all routes of a router, to everybody: guards that `authorize` do not hold for them.
    Open,
    /// Registers each element of a list (`routes`), as `[[element]]` says.
    List,
    /// Mounts the receiver on the router in `parent`.
    Attach,
    /// Adds the pack's conventional template for collected classes.
    Convention,
    /// Adds a prefix for collected classes (`path`), perhaps only for some (`select`); of several the first holds.
    ClassPrefix,
    /// The classes among the arguments say what is collected through the router.
    Scan,
    /// Calls the function argument with the router itself.
    Apply,
    /// Hands the router to a method of each class that derives from a type, as `collects` says.
    Collect,
    /// Says more of a route: its path, verbs, host, handler. On a router it begins a route, which is one once it has a
    /// handler; gives the route back.
    Amend,
    /// Registers a route for each element of a list, whose fields are named by `columns`.
    Table,
    /// Registers members of a class or object, as `members` says.
    Members,
    /// Hands a request on to the router: a function that does so is the router behind it where it is mounted.
    Serve,
    /// Begins to serve a handler (`handler`): one that compares requests itself, see `[[request]]`, is an application.
    Listen,
    /// Begins a rule of access: the requests that it is about, by all paths, verbs and request predicates among its
    /// arguments; all requests if there are none.
    Match,
    /// Ends the rule of access that was begun: who gets in (`allows`).
    Access,
    /// The router's rules of access are about these requests only, given as for `match`; with `allows`, all of them get in
    /// or not.
    Limit,
    /// Says under which versions of an interface a router's routes, or the route, are served: what `says` says, with a
    /// version among the arguments, or the router in `child`.
    Version,
    /// What it registers is decided where the application runs: it stays open, for the reason in `otherwise`.
    Unknown,
    /// Gives back the router that the receiver was derived from.
    Back,
    /// Nothing to do with routes; the receiver is given back.
    Ignore,
}

/// Who gets in by a rule of access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Allows {
    /// Everybody.
    All,
    /// Nobody who has not proved who they are.
    Known,
    /// What decides is not known: an expression, or code.
    Unknown,
}

/// An argument: by position (negative from the end), by name, or either.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum ArgRef {
    /// By position.
    Index(i32),
    /// By name only.
    Name(String),
    /// By name, else by position.
    Either {
        /// Position.
        index: i32,
        /// Name.
        name: String,
    },
    /// A key of the map at a position.
    Key {
        /// Position of the map.
        arg: i32,
        /// Its key; `a.b` is the key `b` of the map under `a`.
        key: String,
    },
    /// The first of several keys that the map at a position has.
    Keys {
        /// Position of the map.
        arg: i32,
        /// Its keys.
        keys: Vec<String>,
    },
}

/// Where a route's path comes from.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum PathSpec {
    /// An argument.
    Arg(ArgRef),
    /// An argument that may be missing.
    Optional {
        /// The argument.
        optional: ArgRef,
    },
    /// All positional arguments from this one on, each a path of its own.
    Rest {
        /// Position of the first.
        rest: i32,
    },
    /// An argument, or if it is missing another one behind a slash.
    Named {
        /// The path.
        path: ArgRef,
        /// What stands for it.
        name: ArgRef,
    },
    /// Always the router's own path.
    Own {
        /// Must be true.
        own: bool,
    },
}

/// Where a route's verbs come from.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum MethodSpec {
    /// The called name, upper-cased, except as mapped (`all = "ANY"`).
    Callee {
        /// Exceptions.
        callee: std::collections::BTreeMap<String, String>,
    },
    /// Always these.
    Fixed(Vec<String>),
    /// The members of the handler class that are named like verbs, see `[[handler-class]]`.
    Members {
        /// Must be true.
        members: bool,
        /// An argument that says which of them; all if it is not given.
        #[serde(default)]
        arg: Option<ArgRef>,
    },
    /// An argument: a string or a list of strings.
    Arg {
        /// The argument.
        arg: ArgRef,
        /// If it is not given.
        #[serde(default)]
        default: Vec<String>,
    },
    /// All arguments from a position on.
    From {
        /// The first position.
        from: i32,
    },
}
