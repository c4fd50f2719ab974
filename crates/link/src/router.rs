//! Routers and what is registered on them, in order.

use crate::value::{ConditionId, Pattern, RouterId, Site, Text, Value};
use crate::versions::Stated;
use periplus_inventory::Role;
use periplus_packs::Allows;
use std::rc::Rc;

/// A router of the program.
#[derive(Clone, Debug)]
pub(crate) struct Router {
    /// The pack that knows it, and which of its kinds it is.
    pub(crate) pack: usize,
    pub(crate) kind: usize,
    /// Its own prefix.
    pub(crate) prefix: Text,
    /// The host that requests must name, where neither route nor mount names one.
    pub(crate) host: Option<Text>,
    /// Where it was made.
    pub(crate) site: Site,
    /// What it was bound to first, for people.
    pub(crate) name: Option<Rc<str>>,
    /// A parameter, receiver or field that nobody passed: by its type alone.
    pub(crate) assumed: bool,
    /// The function outside of the tree that it comes from.
    pub(crate) outside: Option<Rc<str>>,
    pub(crate) condition: ConditionId,
    /// A function gave it to the framework, which serves it.
    pub(crate) served: bool,
    /// The condition under which a server is given it itself, if it may be given something else, too.
    pub(crate) alone: Option<ConditionId>,
    /// Only dead code makes it.
    pub(crate) dead: bool,
    /// The role of what makes it.
    pub(crate) role: Role,
    pub(crate) life: Life,
    pub(crate) log: Vec<Event>,
    pub(crate) mounts: Vec<Mount>,
    /// Guards given at creation.
    pub(crate) guards: Vec<GuardUse>,
    /// Calls that decide what the framework serves beside it.
    pub(crate) noted: Vec<Noted>,
    /// Its rules of access.
    pub(crate) admission: Admission,
    /// The versions that its routes are served under.
    pub(crate) versions: Stated,
}

/// A call that was made on a router or on one that was derived from it.
#[derive(Clone, Debug)]
pub(crate) struct Noted {
    /// Its name, behind the kind of a derived router.
    pub(crate) name: Rc<str>,
    /// The paths among its arguments.
    pub(crate) paths: Vec<Pattern>,
    pub(crate) site: Site,
    pub(crate) condition: ConditionId,
}

/// Who may pass: which requests, by rules in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Admission {
    /// The requests that the rules are about; all if there are none.
    pub(crate) limits: Vec<Pattern>,
    /// The first that fits a request decides.
    pub(crate) rules: Vec<AccessRule>,
    /// The requests of a rule that was begun.
    pub(crate) begun: Option<Vec<Pattern>>,
}

/// One rule of access.
#[derive(Clone, Debug)]
pub(crate) struct AccessRule {
    pub(crate) about: Vec<Pattern>,
    pub(crate) allows: Allows,
    /// As the code says it.
    pub(crate) name: Rc<str>,
    pub(crate) site: Site,
    pub(crate) condition: ConditionId,
}

/// What becomes of a router that may be an application.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing that happens to it")]
pub(crate) struct Life {
    /// A function makes it.
    pub(crate) inner: bool,
    /// It begins to serve.
    pub(crate) listens: bool,
    /// It is ended.
    pub(crate) closes: bool,
    /// Code that we can't see gets it.
    pub(crate) handed: bool,
    /// Something is used on it of which nobody knows what it is.
    pub(crate) asks: bool,
    /// It is a part of another application, which nobody sees mount it.
    pub(crate) part: bool,
}

/// One thing that happened to a router.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// A route, by position in the list of all routes.
    Route(u32),
    /// Something that guards what follows.
    Guard(GuardUse),
    /// All of it is open to everybody.
    Open,
    /// A child was mounted.
    Mount,
}

/// A guard and where it was installed.
#[derive(Clone, Debug)]
pub(crate) struct GuardUse {
    pub(crate) name: Rc<str>,
    pub(crate) site: Site,
    /// The path it is limited to.
    pub(crate) path: Option<Text>,
    /// The path alone, and nothing below it.
    pub(crate) exact: bool,
    /// It holds for what was registered before it too.
    pub(crate) everywhere: bool,
    /// It asks who sends the request.
    pub(crate) authorizes: bool,
}

/// The edge from a router up to one that it is mounted on.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing about the way")]
pub(crate) struct Mount {
    pub(crate) parent: RouterId,
    pub(crate) prefix: Text,
    /// The host that requests must name.
    pub(crate) host: Option<Text>,
    pub(crate) site: Site,
    pub(crate) condition: ConditionId,
    /// The prefix replaces the child's own.
    pub(crate) replaces: bool,
    pub(crate) guards: Vec<GuardUse>,
    /// How many events the parent's log had: guards before this position hold below.
    pub(crate) position: usize,
    /// Made by deriving: not a step worth showing when its prefix is empty.
    pub(crate) derived: bool,
    /// It stands beside the parent's own prefix instead of below it.
    pub(crate) beside: bool,
    /// What of a request's path the child sees.
    pub(crate) sight: Sight,
    /// The verbs of the requests that get to the child; all of them if empty.
    pub(crate) verbs: Vec<Rc<str>>,
    /// Patterns of which one must fit what the child sees of the path; nothing more is asked if empty.
    pub(crate) within: Vec<Text>,
    /// Only code that never runs mounts it there.
    pub(crate) dead: bool,
    /// The role of what mounts it.
    pub(crate) role: Role,
}

/// What of a request's path a mounted router sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Sight {
    /// What is behind the prefixes of the routers it is mounted on.
    #[default]
    Rest,
    /// All of it, as far as nothing further up takes something off.
    Whole,
    /// What is behind the mount's prefix, which is taken off the path itself: routers below can't see it any more.
    Stripped,
}

/// A registered route.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing about the route")]
pub(crate) struct Route {
    pub(crate) methods: Vec<MethodUse>,
    pub(crate) path: Text,
    pub(crate) host: Option<Text>,
    /// The router it is registered on.
    pub(crate) router: RouterId,
    /// Begun, and not one until it has a handler.
    pub(crate) open: bool,
    /// It serves everything below its path.
    pub(crate) below: bool,
    /// It stands beside the router's own prefix instead of below it.
    pub(crate) beside: bool,
    /// The registering call.
    pub(crate) site: Site,
    /// Call sites that led there, innermost first.
    pub(crate) via: Vec<Site>,
    pub(crate) condition: ConditionId,
    pub(crate) handler: Option<Value>,
    pub(crate) guards: Vec<GuardUse>,
    /// Open to everybody.
    pub(crate) lifted: bool,
    /// The versions that it is served under.
    pub(crate) versions: Stated,
    pub(crate) role: Role,
    pub(crate) dead: bool,
    /// The pack whose call registered it, and the rule's full name.
    pub(crate) pack: usize,
    pub(crate) rule: Rc<str>,
    /// How many events the router's log had.
    pub(crate) position: usize,
    /// The registration says the verbs: they are not the framework's default.
    pub(crate) given: bool,
    /// The framework serves it unasked.
    pub(crate) provided: bool,
}

/// A verb, or why it is not known.
#[derive(Clone, Debug)]
pub(crate) enum MethodUse {
    Known(Rc<str>),
    Unknown(Rc<str>),
}
