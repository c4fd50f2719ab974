//! What evaluation keeps: objects, conditions, what code tells about collected classes.

use crate::intern::Sym;
use crate::value::{ClassKey, Closure, ConditionId, FileId, RouterId, Site, Text, Value};
use periplus_facts::{ExprId, FuncId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::rc::Rc;

/// A list, map or instance.
#[derive(Clone, Debug)]
pub(crate) enum Object {
    List { items: Vec<Item>, open: bool },
    Map { entries: Vec<(Value, Value)>, open: bool },
    Instance(Instance),
}

/// A list's element and the condition under which it is there.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) value: Value,
    pub(crate) condition: ConditionId,
}

/// An object with fields.
#[derive(Clone, Debug, Default)]
pub(crate) struct Instance {
    pub(crate) class: Option<ClassKey>,
    pub(crate) fields: Vec<(Sym, Value)>,
    /// The router it is, because its class derives from a router class.
    pub(crate) router: Option<RouterId>,
    /// The external class it derives from.
    pub(crate) base: Option<Rc<str>>,
    /// ECMAScript: the function that made it, where no class did.
    pub(crate) maker: Option<Rc<Closure>>,
    /// Not constructed by code we saw: fields are assumed from their declared types.
    pub(crate) assumed: bool,
}

/// One condition on the stack.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    pub(crate) parent: ConditionId,
    pub(crate) text: Rc<str>,
    pub(crate) site: Site,
}

/// A prefix that code gives to collected classes.
#[derive(Clone, Debug)]
pub(crate) struct ClassPrefix {
    pub(crate) pack: usize,
    pub(crate) prefix: Text,
    /// Says which classes; all of them if absent.
    pub(crate) select: Option<Value>,
    /// The router that collects classes of its own, for which it is.
    pub(crate) through: Option<RouterId>,
    pub(crate) site: Site,
    pub(crate) condition: ConditionId,
}

/// What evaluation finds out on the way, for what comes later.
#[derive(Debug, Default)]
pub(crate) struct Learned {
    /// Functions that make or take routers, where no claim need stand: with settings of theirs.
    pub(crate) setting_up: FxHashSet<(FileId, FuncId)>,
    /// What containers of libraries keep, each under its name or class.
    pub(crate) kept: Vec<(Value, super::container::Kept)>,
    /// The objects of classes that containers made.
    pub(crate) contained: rustc_hash::FxHashMap<ClassKey, Value>,
    /// The classes whose static constructors or blocks were run.
    pub(crate) initialized: FxHashSet<ClassKey>,
    pub(crate) renamings: Vec<Renaming>,
    /// Conditions that do not hold as long as a setting has its default, with its name.
    pub(crate) if_set: rustc_hash::FxHashMap<ConditionId, Rc<str>>,
    /// Parsers of the options of a command line.
    pub(crate) option_parsers: FxHashSet<crate::value::HeapId>,
    /// Maps that make the elements they lack, each with what makes them.
    pub(crate) default_makers: FxHashMap<crate::value::HeapId, Value>,
    /// Objects that are a part of settings, each with the setting that it is.
    pub(crate) held_settings: FxHashMap<crate::value::HeapId, Rc<str>>,
    /// The options that a process has, by the names that they were declared by.
    pub(crate) options: FxHashMap<Rc<str>, Value>,
    /// The fields of tuples with names, by what makes them.
    pub(crate) named_tuples: Vec<Vec<Sym>>,
    /// Names of fields that code sets on functions.
    pub(crate) function_fields: FxHashSet<Sym>,
    /// How often a member of something unknown was set.
    pub(crate) lost: u64,
    /// What says which classes are collected through a router; nothing if that can't be told.
    pub(crate) scanned: Vec<(RouterId, Option<ClassKey>)>,
}

/// A convention of the application's own that gives slots other texts.
#[derive(Clone, Debug)]
pub(crate) struct Renaming {
    pub(crate) pack: usize,
    pub(crate) slots: Vec<String>,
    pub(crate) convention: Value,
    pub(crate) class: ClassKey,
    /// The claim that installs it, where it does nothing else: it is understood if what it makes of all names is.
    pub(crate) claim: Option<(FileId, ExprId)>,
    pub(crate) site: Site,
}

/// An object that changes the texts of slots, and where it is installed.
#[derive(Clone, Debug)]
pub(crate) struct Transformer {
    pub(crate) pack: usize,
    pub(crate) value: Value,
    pub(crate) site: Site,
}

/// What code says of pages.
#[derive(Clone, Debug)]
pub(crate) struct PageSaying {
    pub(crate) pack: usize,
    pub(crate) says: periplus_packs::PageWord,
    pub(crate) method: Rc<str>,
    pub(crate) area: Option<Text>,
    pub(crate) page: Option<Text>,
    pub(crate) folder: Option<Text>,
    pub(crate) template: Option<Text>,
    pub(crate) site: Site,
    pub(crate) condition: ConditionId,
}

/// A conventional template of an application.
#[derive(Clone, Debug)]
pub(crate) struct Convention {
    pub(crate) pack: usize,
    pub(crate) template: Text,
    pub(crate) defaults: Vec<(Rc<str>, Value)>,
    pub(crate) fixed: Vec<(Rc<str>, Value)>,
    /// The texts that a constraint limits a slot to.
    pub(crate) allowed: Vec<(Rc<str>, Vec<String>)>,
    /// The verbs that a constraint limits it to.
    pub(crate) methods: Option<Vec<crate::router::MethodUse>>,
    /// The router whose guards are those of the routes that it makes.
    pub(crate) settings: Option<RouterId>,
    pub(crate) site: Site,
    pub(crate) condition: ConditionId,
}
