//! The abstract interpreter: runs the program over routers, strings and what can hold them.
//!
//! Deterministic by construction: files, roots and needs are visited in order, nothing depends on hash order or time,
//! and every bound counts steps.

mod access;
mod actions;
mod adding;
mod admission;
mod admitted;
mod amend;
mod annotated;
mod applied;
mod arguments;
mod asking;
mod assign;
mod awaited;
mod bases;
mod bounds;
mod branch;
mod builtin;
mod by_default;
mod call;
mod claim;
mod collection;
mod collects;
mod construct;
mod container;
mod controller;
mod convention;
mod dead;
mod declared;
mod declared_receiver;
mod decorators;
mod defaults;
mod derive;
mod dispatch;
mod dispatchers;
mod elements;
mod elementwise;
mod entries;
mod exposed;
mod expr;
mod expression;
mod extension;
mod finding;
mod folder;
mod format;
mod frame;
mod fuel;
mod global;
mod global_object;
mod handlers;
mod holds;
mod implementations;
mod inspect;
mod invoke;
mod leftover;
mod library;
mod life;
mod listing;
mod loading;
mod maker;
mod memo;
mod metadata;
mod middleware;
mod module_members;
mod mounting;
mod named;
mod named_tuple;
mod narrowed;
mod noted;
mod offers;
mod operators;
mod options;
mod outside;
mod overload;
mod pages;
mod partial;
mod passing;
mod pattern;
mod pieces;
mod plugins;
mod prototype;
mod provide;
mod reach;
mod receiver;
mod reflect;
mod roots;
mod running;
mod sequences;
mod serving;
mod settable;
mod settings;
mod shaped;
mod started;
mod state;
mod statics;
mod step;
mod synth;
mod table;
mod texts;
mod type_arguments;
mod undecided;
mod unreached;
mod unset;
mod versions;
mod yielding;
mod zero;

pub(crate) use actions::fits_name;
pub(crate) use bases::Base;
pub(crate) use construct::BASE_ARGUMENTS;
pub(crate) use format::clean;
pub(crate) use handlers::Served;
pub(crate) use running::{Actual, Branch, Change, FileState, Flow, Frame, Invocation, Method, Outcome, RunState};
pub(crate) use state::{ClassPrefix, Condition, Convention, Instance, Item, Object, PageSaying, Renaming, Transformer};

use self::bounds::{
    CALL_FUEL, CLASS_FUEL, COMPARISONS, COPIES, FRUITLESS_FUEL, FUNCTION_FUEL, MAX_CALLS, MAX_INLINED, MAX_ITEMS,
    MAX_NESTING, MAX_ROUNDS, ROOT_FUEL, TOTAL_FUEL,
};
use self::reach::CallGraph;
use crate::index::Index;
use crate::intern::{Interner, Sym};
use crate::program::{Need, Program};
use crate::router::{Route, Router};
use crate::scope::Scope;
use crate::tracked::{Heap, Shared};
use crate::value::{ClassKey, Closure, ConditionId, FileId, HeapId, RouterId, Site, Value};
use periplus_facts::{ExprId, FileFacts, FuncId, Language, Name, Span};
use periplus_inventory::Role;
use periplus_packs::PackSet;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

/// Begins the reason of a parameter that no code was seen to pass: the function's callers may be in files not read yet.
pub(crate) const NOT_PASSED: &str = "nobody passes";

/// The interpreter.
#[expect(clippy::struct_excessive_bools, reason = "each is a state of its own")]
pub(crate) struct Eval<'p> {
    pub(crate) program: &'p Program,
    pub(crate) packs: &'p PackSet,
    pub(crate) index: Index,
    pub(crate) names: Interner,
    pub(crate) files: Vec<FileState>,
    pub(crate) heap: Heap,
    pub(crate) routers: Shared<Router>,
    pub(crate) routes: Shared<Route>,
    pub(crate) conditions: Vec<Condition>,
    pub(crate) condition: ConditionId,
    /// The host to which what is being registered answers.
    pub(crate) host: Option<crate::value::Text>,
    /// What is being registered stands beside its router's own prefix.
    beside: bool,
    /// What holds for the rest of the block, because the branch just left ends it.
    early_exit: Option<ConditionId>,
    /// The condition under which a module was imported.
    pub(crate) import_conditions: BTreeMap<FileId, ConditionId>,
    pub(crate) conventions: Shared<Convention>,
    pub(crate) class_prefixes: Shared<ClassPrefix>,
    /// Call sites of the calls being inlined, outermost first.
    pub(crate) calls: Vec<Site>,
    /// The functions being inlined, outermost first, each with what tells this closure of it from others.
    active: Vec<(FileId, FuncId, usize)>,
    memo: memo::Memo,
    pub(crate) needs: BTreeSet<Need>,
    /// Lists of routes of which a part is not known.
    pub(crate) open_lists: Vec<elements::OpenList>,
    /// Claims that made values which may be elements of such lists.
    pub(crate) element_claims: FxHashMap<HeapId, (FileId, ExprId)>,
    pub(crate) outcomes: BTreeMap<(FileId, ExprId), Outcome>,
    pub(crate) executed: FxHashSet<(FileId, FuncId)>,
    /// Functions that some code was seen to call.
    pub(crate) called: BTreeSet<(FileId, FuncId)>,
    /// Functions that reached code we can't see; they may be called with anything.
    escaped: Vec<Value>,
    escaped_seen: FxHashSet<(FileId, FuncId)>,
    /// Objects that were mounted by a method of their own, with what they were mounted on.
    mounted_through: FxHashSet<(HeapId, RouterId)>,
    /// While such a method runs: calls of others that wait for it to end.
    to_mount: Option<VecDeque<mounting::Through>>,
    /// Maps that hold the settings of applications.
    settings: FxHashSet<HeapId>,
    /// Constructors of applications that are left to the functions which mention their classes.
    awaited: FxHashSet<(FileId, FuncId)>,
    /// Functions that frameworks call with a router before they serve.
    at_start: Vec<started::AtStart>,
    /// Functions inside of others, as the last run of the outer one made them: with the variables around them.
    inner: FxHashMap<(FileId, FuncId), Rc<Closure>>,
    /// The values that functions being run have returned so far.
    returns: Vec<Vec<Value>>,
    /// The undecided branches that run, outermost first.
    branches: Vec<Branch>,
    pub(crate) statics: FxHashMap<(ClassKey, Sym), Option<Value>>,
    /// Package variables not evaluated yet: folder and name to file and step.
    pub(crate) package_scopes: BTreeMap<String, Scope>,
    fuel: u64,
    total_fuel: u64,
    /// What there was of it.
    allowed: u64,
    inlined: FxHashMap<(FileId, FuncId), u32>,
    pub(crate) role: Role,
    pub(crate) dead: bool,
    pub(crate) limits: BTreeSet<(FileId, Span, &'static str)>,
    assumed_instances: FxHashMap<ClassKey, HeapId>,
    pub(crate) interesting: Rc<FxHashSet<(FileId, FuncId)>>,
    pub(crate) called_names: FxHashSet<Sym>,
    /// Names that any extracted production code mentions.
    pub(crate) mentioned: FxHashSet<Sym>,
    pub(crate) marked: FxHashSet<(FileId, ExprId)>,
    /// Go: claims whose receiver is declared as something that is no router.
    declared_otherwise: FxHashSet<(FileId, ExprId)>,
    /// Go: receivers that claims are called on as only on a router.
    shapes: FxHashMap<(FileId, ExprId), shaped::Shape>,
    /// Go: these claims.
    shaped: FxHashSet<(FileId, ExprId)>,
    /// Go: functions that begin to serve.
    listening: FxHashSet<(FileId, FuncId)>,
    /// Go: functions on the way to claims that cost all they were given, though they were handed no router.
    burning: FxHashSet<(FileId, FuncId)>,
    /// Functions whose results a container hands on by their types.
    offers: Vec<offers::Offer>,
    /// Go: package variables that code sets.
    settable: settable::Settable,
    /// Go: what receivers are declared as.
    #[expect(clippy::type_complexity, reason = "a memo of one function's result")]
    receivers:
        std::cell::RefCell<FxHashMap<(FileId, FuncId, declared_receiver::Receiver), Rc<Option<declared::Declared>>>>,
    /// Go: what functions bind, for reading declarations.
    #[expect(clippy::type_complexity, reason = "a memo of one function's result")]
    bindings: std::cell::RefCell<FxHashMap<(FileId, FuncId), Rc<FxHashMap<Name, crate::walk::Bound>>>>,
    /// The rules that mark each call.
    pub(crate) claims: BTreeMap<(FileId, ExprId), Vec<Name>>,
    /// Go: package variables that were not asked for yet, with the file and step that binds them.
    pub(crate) package_pending: FxHashMap<(String, Sym), (FileId, usize)>,
    /// What the parameters of closures are by the type they were passed as.
    pub(crate) expected: FxHashMap<(FileId, FuncId), Vec<Option<Value>>>,
    /// C#: classes that names were found to mean, by file and class around them.
    pub(crate) csharp_classes: FxHashMap<(FileId, Option<ClassKey>, Sym), Option<ClassKey>>,
    /// C#: what names were found to mean, by file and class around them.
    pub(crate) csharp_names: FxHashMap<(FileId, Option<ClassKey>, Sym), Value>,
    /// Java: what names were found to mean, by file.
    pub(crate) java_names: FxHashMap<(FileId, Sym), Value>,
    /// Python: the name of the package that is the root of the tree, once it was asked for.
    pub(crate) python_root: std::cell::OnceCell<Option<Rc<str>>>,
    pub(crate) java_suffixes: Option<FxHashSet<String>>,
    pub(crate) reexporting: Vec<(FileId, Sym)>,
    /// How many embedded fields deep a member is being looked for.
    promotions: usize,
    /// How many calls with a limited budget are being inlined.
    limited: usize,
    /// The names each function calls, and the functions of each name.
    call_graph: CallGraph,
    /// What a root gets that says little: again and again, as long as something comes of it.
    ration: Option<u64>,
    /// How many routers and routes there were when such a root got its last fuel.
    drawn: usize,
    /// A root's ration was used up.
    cut: bool,
    /// Steps of functions that nobody was seen to call, and that said nothing new.
    fruitless: u64,
    /// Conditions whose branch that never runs was looked at; and whether one holds claims that a default leaves out.
    dead_seen: FxHashSet<(FileId, ExprId)>,
    registering_branches: FxHashMap<(FileId, ExprId), bool>,
    /// What decorators put in the place of functions, each with the function that was declared.
    wrappers: FxHashMap<(FileId, FuncId, usize), (Rc<Closure>, Value)>,
    /// Elements copied since the last step.
    copied: std::cell::Cell<u64>,
    /// Steps spent in each function that reaches no registration.
    spent: FxHashMap<(FileId, FuncId), u64>,
    /// Functions that needed more than such a budget.
    costly: FxHashSet<(FileId, FuncId)>,
    /// Functions in which routers are made.
    pub(crate) factories: BTreeSet<(FileId, FuncId)>,
    /// Functions on the way to routes that only dead functions were seen to call.
    pub(crate) revivable: BTreeSet<(FileId, FuncId)>,
    /// How deep expressions are nested right now, over all calls being inlined.
    nesting: usize,
    hierarchy: bases::Hierarchy,
    implementations: implementations::Implementations,
    /// All declarations of languages whose declarations are visible from the start are in place.
    declared: bool,
    /// Whether methods of a class take or give routers.
    router_classes: FxHashMap<ClassKey, bool>,
    methods: FxHashMap<(ClassKey, Sym), Option<Method>>,
    /// Whether a class or a base of it declares a field, for classes all of whose bases are known.
    fields: FxHashMap<(ClassKey, Sym), bool>,
    assumed_routers: FxHashMap<Site, RouterId>,
    /// Go: whether methods of a type lead to registrations.
    registering_types: FxHashMap<ClassKey, bool>,
    /// Go: routers that functions outside of the tree give, by what was called.
    outside_routers: FxHashMap<Rc<str>, RouterId>,
    /// Go: which kind of router a variable is by the functions that it is handed to.
    routers_by_use: FxHashMap<(FileId, FuncId, Name), Option<(usize, usize)>>,
    /// The routers that a process has one of, by the symbol that names them.
    globals: BTreeMap<String, RouterId>,
    /// Routers to which handler functions being looked into hand requests on; innermost last.
    serving: Vec<Vec<RouterId>>,
    /// The handler that is being looked into, if it may tell requests apart.
    dispatch: Option<crate::fate::Dispatch>,
    /// Functions on the way to comparisons of requests.
    dispatchers: Rc<FxHashSet<(FileId, FuncId)>>,
    /// What extends other types, by name.
    extensions: Option<FxHashMap<Sym, Rc<[Method]>>>,
    /// What extending functions extend, by their owners and the type that they name.
    extended: FxHashMap<(ClassKey, FileId, ExprId), Value>,
    /// Whether a file sees the functions of a class, and its project refers to the class's.
    in_sight: FxHashMap<(FileId, Option<ClassKey>, ClassKey), (bool, bool)>,
    /// The concrete classes of a language that handle routers.
    classes_found: FxHashMap<&'static str, Rc<[ClassKey]>>,
    /// What code says of pages.
    pub(crate) page_sayings: Vec<PageSaying>,
    /// What code puts before all templates to change the texts of slots.
    pub(crate) transformers: Vec<Transformer>,
    pub(crate) learned: state::Learned,
    /// C#: the projects, once they were asked for.
    pub(crate) projects: Option<Rc<crate::classes::Modules>>,
    /// ECMAScript: the object that every module of the process sees.
    global_object: Option<crate::value::HeapId>,
}

impl<'p> Eval<'p> {
    pub(crate) fn new(program: &'p Program, packs: &'p PackSet) -> Eval<'p> {
        let mut names = Interner::default();
        let files = program
            .files
            .iter()
            .map(|file| FileState {
                syms: file.facts.names.iter().map(|name| names.intern(name)).collect(),
                facts: Arc::clone(&file.facts),
                scope: Scope::module(),
                run: RunState::No,
                exports: Vec::new(),
                export_object: None,
                late: Vec::new(),
                reexports: Vec::new(),
            })
            .collect();
        let index = Index::new(program, &mut names);
        Eval {
            program,
            packs,
            index,
            names,
            files,
            heap: Heap::default(),
            routers: Shared::default(),
            routes: Shared::default(),
            conditions: vec![Condition { parent: 0, text: "".into(), site: Site { file: 0, span: Span::NONE } }],
            condition: 0,
            host: None,
            beside: false,
            early_exit: None,
            import_conditions: BTreeMap::new(),
            conventions: Shared::default(),
            class_prefixes: Shared::default(),
            calls: Vec::new(),
            active: Vec::new(),
            memo: memo::Memo::default(),
            needs: BTreeSet::new(),
            open_lists: Vec::new(),
            element_claims: FxHashMap::default(),
            outcomes: BTreeMap::new(),
            executed: FxHashSet::default(),
            called: BTreeSet::new(),
            escaped: Vec::new(),
            escaped_seen: FxHashSet::default(),
            awaited: FxHashSet::default(),
            mounted_through: FxHashSet::default(),
            settings: FxHashSet::default(),
            to_mount: None,
            at_start: Vec::new(),
            inner: FxHashMap::default(),
            returns: Vec::new(),
            branches: Vec::new(),
            statics: FxHashMap::default(),
            package_scopes: BTreeMap::new(),
            fuel: ROOT_FUEL,
            inlined: FxHashMap::default(),
            total_fuel: TOTAL_FUEL,
            allowed: TOTAL_FUEL,
            role: Role::Production,
            dead: false,
            limits: BTreeSet::new(),
            assumed_instances: FxHashMap::default(),
            interesting: Rc::default(),
            called_names: FxHashSet::default(),
            mentioned: FxHashSet::default(),
            marked: FxHashSet::default(),
            declared_otherwise: FxHashSet::default(),
            shapes: FxHashMap::default(),
            shaped: FxHashSet::default(),
            listening: FxHashSet::default(),
            burning: FxHashSet::default(),
            offers: Vec::new(),
            settable: settable::Settable::default(),
            receivers: std::cell::RefCell::default(),
            bindings: std::cell::RefCell::default(),
            claims: BTreeMap::new(),
            package_pending: FxHashMap::default(),
            expected: FxHashMap::default(),
            csharp_classes: FxHashMap::default(),
            csharp_names: FxHashMap::default(),
            java_names: FxHashMap::default(),
            python_root: std::cell::OnceCell::new(),
            java_suffixes: None,
            reexporting: Vec::new(),
            promotions: 0,
            limited: 0,
            call_graph: CallGraph::default(),
            ration: None,
            cut: false,
            drawn: 0,
            fruitless: 0,
            dead_seen: FxHashSet::default(),
            registering_branches: FxHashMap::default(),
            wrappers: FxHashMap::default(),
            copied: std::cell::Cell::default(),
            spent: FxHashMap::default(),
            costly: FxHashSet::default(),
            factories: BTreeSet::new(),
            revivable: BTreeSet::new(),
            nesting: 0,
            hierarchy: bases::Hierarchy::default(),
            implementations: implementations::Implementations::default(),
            declared: false,
            router_classes: FxHashMap::default(),
            methods: FxHashMap::default(),
            fields: FxHashMap::default(),
            assumed_routers: FxHashMap::default(),
            registering_types: FxHashMap::default(),
            outside_routers: FxHashMap::default(),
            routers_by_use: FxHashMap::default(),
            globals: BTreeMap::new(),
            serving: Vec::new(),
            dispatch: None,
            dispatchers: Rc::default(),
            extensions: None,
            extended: FxHashMap::default(),
            in_sight: FxHashMap::default(),
            classes_found: FxHashMap::default(),
            page_sayings: Vec::new(),
            transformers: Vec::new(),
            learned: state::Learned::default(),
            projects: None,
            global_object: None,
        }
    }

    /// True if what is registered on a router is served without being mounted anywhere.
    pub(crate) fn is_root(&self, router: &Router) -> bool {
        !router.life.part && (router.served || self.packs.pack(router.pack).routers[router.kind].root)
    }

    pub(crate) fn facts(&self, file: FileId) -> Arc<FileFacts> {
        Arc::clone(&self.files[file as usize].facts)
    }

    pub(crate) fn language(&self, file: FileId) -> Language {
        self.files[file as usize].facts.language.linked_as()
    }

    pub(crate) fn path(&self, file: FileId) -> &str {
        &self.program.files[file as usize].path
    }

    pub(crate) fn sym(&self, file: FileId, name: Name) -> Sym {
        self.files[file as usize].syms[name.index()]
    }

    pub(crate) fn site(&self, frame: &Frame, expr: ExprId) -> Site {
        Site { file: frame.file, span: self.files[frame.file as usize].facts.span(expr) }
    }

    pub(crate) fn alloc(&mut self, mut object: Object) -> HeapId {
        if let Object::List { items, open } = &mut object {
            if items.len() > MAX_ITEMS {
                items.truncate(MAX_ITEMS);
                *open = true;
            }
            // Lists may double at each step: their elements cost like the steps that would make them.
            let cost = items.len() as u64;
            self.fuel = self.fuel.saturating_sub(cost);
            self.total_fuel = self.total_fuel.saturating_sub(cost);
        }
        self.heap.push(object);
        (self.heap.len() - 1) as HeapId
    }

    pub(crate) fn list(&mut self, values: Vec<Value>) -> Value {
        let condition = self.condition;
        let items = values.into_iter().map(|value| Item { value, condition }).collect();
        Value::List(self.alloc(Object::List { items, open: false }))
    }

    pub(crate) fn map(&mut self, entries: Vec<(Value, Value)>) -> Value {
        Value::Map(self.alloc(Object::Map { entries, open: false }))
    }

    pub(crate) fn note(&mut self, frame: &Frame, expr: ExprId, outcome: Outcome) {
        let key = (frame.file, expr);
        match self.outcomes.get(&key) {
            Some(known) if *known >= outcome => {}
            _ => {
                self.outcomes.insert(key, outcome);
            }
        }
    }
}
