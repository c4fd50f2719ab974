//! Abstract values.

use crate::intern::Sym;
use crate::program::Need;
use crate::router::MethodUse;
use crate::scope::Scope;
use periplus_facts::{ClassId, FuncId, Span};
use std::cell::Cell;
use std::rc::Rc;

/// A file of the program, by position.
pub(crate) type FileId = u32;
/// A list, map or instance, by position in the heap.
pub(crate) type HeapId = u32;
/// A router, by position.
pub(crate) type RouterId = u32;
/// A registered route, by position.
pub(crate) type RouteId = u32;
/// A stack of conditions, by position; 0 is the empty one.
pub(crate) type ConditionId = u32;

/// A place in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Site {
    pub(crate) file: FileId,
    pub(crate) span: Span,
}

/// What an expression may be at run time.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Unknown(Rc<Unknown>),
    Null,
    Bool(bool),
    Int(i64),
    Str(Rc<Text>),
    List(HeapId),
    Map(HeapId),
    Instance(HeapId),
    Function(Rc<Closure>),
    Class(ClassKey),
    Router(RouterId),
    /// The result of registering: decorates its handler, takes further settings.
    Route(RouteId),
    /// Something outside the tree, by fully qualified name.
    External(Rc<str>),
    /// A module, package or namespace of the tree.
    Module(Rc<ModuleRef>),
    /// A request predicate: what it lets through, in alternatives.
    Predicate(Rc<[Pattern]>),
    /// A condition on the request that a handler is given.
    Test(Rc<crate::asked::Test>),
    /// A method taken as a value.
    Bound(Rc<(Value, Sym)>),
    /// One of several.
    Choice(Rc<[Value]>),
}

/// What one alternative of a request predicate says; nothing of what is absent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pattern {
    pub(crate) methods: Option<Vec<MethodUse>>,
    pub(crate) path: Option<Text>,
}

/// A class of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ClassKey {
    pub(crate) file: FileId,
    pub(crate) class: ClassId,
}

/// Why a value is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unknown {
    /// For people; also the name of the hole it leaves in a path.
    pub(crate) name: Rc<str>,
    /// For people: the cause.
    pub(crate) reason: Rc<str>,
    /// What would help.
    pub(crate) needs: Vec<Need>,
}

/// A module of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ModuleRef {
    /// An extracted file.
    File(FileId),
    /// A file that is not extracted (yet).
    Pending(String),
    /// A folder: a namespace package, a Go package.
    Folder(String),
    /// A dotted namespace or package (Java, C#).
    Namespace(String),
    /// A file's own `module` object (`CommonJS`).
    Own(FileId),
}

/// A function with its environment.
#[derive(Clone, Debug)]
pub(crate) struct Closure {
    pub(crate) file: FileId,
    pub(crate) func: FuncId,
    pub(crate) scope: Scope,
    /// `this` or the receiver, if bound.
    pub(crate) this: Option<Value>,
    /// The class it was found in.
    pub(crate) class: Option<ClassKey>,
    /// Leading arguments already given.
    pub(crate) partial: Vec<Value>,
}

/// A string, perhaps with holes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    pub(crate) parts: Vec<Part>,
}

/// A piece of a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Literal {
        text: Rc<str>,
        /// Where the literal stands.
        site: Option<Site>,
        /// The setting whose default it is.
        setting: Option<Rc<str>>,
    },
    Hole(Rc<Unknown>),
}

/// Pieces a text that is put together may have.
const MAX_PARTS: usize = 256;
/// Bytes a text that is put together may have.
const MAX_BYTES: usize = 8 << 10;

thread_local! {
    /// Alternatives compared on this thread since [`take_compared`] was called last. Values are joined far from whatever
    /// holds the fuel, and a join of many long texts costs more than a step.
    static COMPARED: Cell<u64> = const { Cell::new(0) };
}

/// Counts comparisons made elsewhere: the next step pays for them.
pub(crate) fn note_compared(count: u64) {
    COMPARED.set(COMPARED.get() + count);
}

/// How many alternatives were compared since this was asked last; a program is linked on one thread.
pub(crate) fn take_compared() -> u64 {
    COMPARED.take()
}

impl Text {
    pub(crate) fn literal(text: &str, site: Option<Site>) -> Text {
        Text { parts: vec![Part::Literal { text: text.into(), site, setting: None }] }
    }

    /// The default of a setting that is there to be set: nothing.
    pub(crate) fn unset(setting: &str) -> Text {
        Text { parts: vec![Part::Literal { text: "".into(), site: None, setting: Some(setting.into()) }] }
    }

    pub(crate) fn hole(unknown: &Rc<Unknown>) -> Text {
        Text { parts: vec![Part::Hole(Rc::clone(unknown))] }
    }

    /// The text if it has no hole.
    pub(crate) fn known(&self) -> Option<String> {
        let mut all = String::new();
        for part in &self.parts {
            match part {
                Part::Literal { text, .. } => all.push_str(text),
                Part::Hole(_) => return None,
            }
        }
        Some(all)
    }

    /// The text with holes as [`HOLE_START`]`name`[`HOLE_END`], for functions that work on plain strings.
    pub(crate) fn marked(&self) -> String {
        let mut all = String::new();
        for part in &self.parts {
            match part {
                Part::Literal { text, .. } => all.push_str(text),
                Part::Hole(unknown) => {
                    all.push(HOLE_START);
                    all.extend(unknown.name.chars().filter(|c| !matches!(*c, HOLE_START | HOLE_END)));
                    all.push(HOLE_END);
                }
            }
        }
        all
    }

    /// True if the text is known and reads so.
    pub(crate) fn is(&self, other: &str) -> bool {
        match self.parts.as_slice() {
            [Part::Literal { text, .. }] => &**text == other,
            _ => self.known().as_deref() == Some(other),
        }
    }

    /// True if both are the same text, holes included, however each is put together. Alternatives are compared more
    /// often than anything else is done with them, so nothing is allocated.
    pub(crate) fn reads_like(&self, other: &Text) -> bool {
        if let ([Part::Literal { text, .. }], [Part::Literal { text: other, .. }]) = (&*self.parts, &*other.parts) {
            return text == other;
        }
        if self.length() != other.length() {
            return false;
        }
        let (mut ours, mut theirs) = (self.pieces(), other.pieces());
        let (mut left, mut right): (&[u8], &[u8]) = (&[], &[]);
        loop {
            while left.is_empty() {
                let Some(piece) = ours.next() else {
                    return right.is_empty() && theirs.all(str::is_empty);
                };
                left = piece.as_bytes();
            }
            while right.is_empty() {
                let Some(piece) = theirs.next() else { return false };
                right = piece.as_bytes();
            }
            let common = left.len().min(right.len());
            if left[..common] != right[..common] {
                return false;
            }
            (left, right) = (&left[common..], &right[common..]);
        }
    }

    /// The bytes of [`Text::pieces`].
    fn length(&self) -> usize {
        let length = |part: &Part| match part {
            Part::Literal { text, .. } => text.len(),
            Part::Hole(unknown) => unknown.name.len() + 2,
        };
        self.parts.iter().map(length).sum()
    }

    /// What [`Text::marked`] puts together, [`HOLE_START`] and [`HOLE_END`] included.
    fn pieces(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().flat_map(|part| match part {
            Part::Literal { text, .. } => [&**text, "", ""],
            Part::Hole(unknown) => ["\u{1}", &*unknown.name, "\u{2}"],
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| matches!(part, Part::Literal { text, .. } if text.is_empty()))
    }

    /// Appends another text. One that grows past every sensible path becomes a hole: texts may double at each step.
    pub(crate) fn append(&mut self, other: &Text) {
        if self.parts.len() + other.parts.len() > MAX_PARTS || self.bytes() + other.bytes() > MAX_BYTES {
            *self = Text::too_long();
        } else {
            self.parts.extend(other.parts.iter().cloned());
        }
    }

    fn bytes(&self) -> usize {
        let bytes = |part: &Part| match part {
            Part::Literal { text, .. } => text.len(),
            Part::Hole(_) => 1,
        };
        self.parts.iter().map(bytes).sum()
    }

    fn too_long() -> Text {
        let reason = "a text that grows too long to follow".into();
        Text::hole(&Rc::new(Unknown { name: "text".into(), reason, needs: Vec::new() }))
    }

    /// Applies a function of plain strings; the result keeps the first literal's site and the holes' reasons.
    pub(crate) fn map(&self, apply: impl FnOnce(&str) -> String) -> Text {
        let result = apply(&self.marked());
        if result.len() > MAX_BYTES && result.len() > self.bytes() {
            return Text::too_long();
        }
        Text::from_marked(&result, self.site(), self.setting(), &self.unknowns())
    }

    /// Where the first of its literals stands.
    pub(crate) fn site(&self) -> Option<Site> {
        self.parts.iter().find_map(|part| match part {
            Part::Literal { site, .. } => *site,
            Part::Hole(_) => None,
        })
    }

    /// Reads back what [`Text::marked`] wrote.
    pub(crate) fn from_marked(
        marked: &str,
        site: Option<Site>,
        setting: Option<&Rc<str>>,
        unknowns: &[Rc<Unknown>],
    ) -> Text {
        let mut parts = Vec::new();
        let mut rest = marked;
        while let Some(start) = rest.find(HOLE_START) {
            let (before, after) = rest.split_at(start);
            if !before.is_empty() {
                parts.push(Part::Literal { text: before.into(), site, setting: setting.cloned() });
            }
            let after = &after[HOLE_START.len_utf8()..];
            let end = after.find(HOLE_END).unwrap_or(after.len());
            let name = &after[..end];
            let known = unknowns.iter().find(|unknown| &*unknown.name == name).cloned();
            parts.push(Part::Hole(known.unwrap_or_else(|| {
                Rc::new(Unknown { name: name.into(), reason: "a value that is not known".into(), needs: Vec::new() })
            })));
            rest = after.get(end + HOLE_END.len_utf8()..).unwrap_or_default();
        }
        if !rest.is_empty() || parts.is_empty() {
            parts.push(Part::Literal { text: rest.into(), site, setting: setting.cloned() });
        }
        Text { parts }
    }

    pub(crate) fn unknowns(&self) -> Vec<Rc<Unknown>> {
        self.parts
            .iter()
            .filter_map(|part| match part {
                Part::Hole(unknown) => Some(Rc::clone(unknown)),
                Part::Literal { .. } => None,
            })
            .collect()
    }

    /// True if configuration gives the whole text, or all but the slashes in it.
    pub(crate) fn only_configured(&self) -> bool {
        let own = |part: &Part| match part {
            Part::Literal { text, setting, .. } => setting.is_none() && text.chars().any(|c| c != '/'),
            Part::Hole(_) => false,
        };
        self.configured() && !self.parts.iter().any(own)
    }

    /// True if the default of a setting is a part of it, if only an empty one.
    pub(crate) fn configured(&self) -> bool {
        self.setting().is_some()
    }

    /// The first setting whose default is a part of it.
    pub(crate) fn setting(&self) -> Option<&Rc<str>> {
        self.parts.iter().find_map(|part| match part {
            Part::Literal { setting, .. } => setting.as_ref(),
            Part::Hole(_) => None,
        })
    }
}

/// Begins a hole in a marked string; a control character that no path holds.
pub(crate) const HOLE_START: char = '\u{1}';
/// Ends a hole in a marked string.
pub(crate) const HOLE_END: char = '\u{2}';

impl Value {
    pub(crate) fn unknown(name: &str, reason: impl Into<Rc<str>>) -> Value {
        Value::Unknown(Rc::new(Unknown { name: name.into(), reason: reason.into(), needs: Vec::new() }))
    }

    pub(crate) fn text(text: &str, site: Option<Site>) -> Value {
        Value::Str(Rc::new(Text::literal(text, site)))
    }

    /// The alternatives of a value; one for anything that is no choice.
    pub(crate) fn alternatives(&self) -> &[Value] {
        match self {
            Value::Choice(values) => values,
            other => std::slice::from_ref(other),
        }
    }

    pub(crate) fn is_unknown(&self) -> bool {
        matches!(self, Value::Unknown(_))
    }

    pub(crate) fn known_text(&self) -> Option<String> {
        match self {
            Value::Str(text) => text.known(),
            _ => None,
        }
    }

    /// Joins alternatives; equal ones are kept once, and unknown ones only where nothing is known. Of more than are kept
    /// the rest stands as one unknown value, so that a row says that there are others.
    pub(crate) fn join(values: impl IntoIterator<Item = Value>) -> Value {
        let mut all: Vec<Value> = Vec::new();
        let mut unknown: Option<Value> = None;
        let mut cut = false;
        let mut before: Option<Rc<[Value]>> = None;
        let mut compared = 0;
        for value in values {
            // Branches mostly leave a variable as it was.
            if let Value::Choice(choice) = &value {
                if before.as_ref().is_some_and(|before| Rc::ptr_eq(before, choice)) {
                    continue;
                }
                before = Some(Rc::clone(choice));
            }
            for one in value.alternatives() {
                compared += all.len() as u64;
                match one {
                    Value::Unknown(unknown) if *unknown.reason == *MORE_CHOICES => cut = true,
                    Value::Unknown(_) => {
                        unknown.get_or_insert_with(|| one.clone());
                    }
                    // The first that is too many says all there is to say.
                    _ if cut || all.iter().any(|known| known.same(one)) => {}
                    _ if all.len() < MAX_CHOICES => all.push(one.clone()),
                    _ => cut = true,
                }
            }
        }
        note_compared(compared);
        // What stands beside a setting that may be absent is its default.
        if let Some(Value::Unknown(unknown)) = &unknown
            && unknown.reason.starts_with(SETTING)
        {
            all = all.iter().map(|value| value.as_default_of(&unknown.name)).collect();
        }
        // `null` beside something else is the initial value before the real one.
        if all.len() > 1 {
            all.retain(|value| !matches!(value, Value::Null));
        }
        crate::prefixed::join_prefixed(&mut all);
        if cut {
            all.push(Value::unknown("alternatives", MORE_CHOICES));
        }
        match (all.len(), unknown) {
            (0, Some(unknown)) => unknown,
            (0, None) => Value::Null,
            // One known answer beside others that are not known decides nothing.
            (1, Some(unknown)) if matches!(all[0], Value::Null | Value::Bool(_)) => unknown,
            (1, _) => all.remove(0),
            _ => Value::Choice(all.into()),
        }
    }

    /// The value as the default of a setting.
    pub(crate) fn as_default_of(&self, setting: &str) -> Value {
        match self {
            Value::Str(text) => {
                let name: Rc<str> = setting.into();
                let parts = text
                    .parts
                    .iter()
                    .map(|part| match part {
                        Part::Literal { text, site, .. } => {
                            Part::Literal { text: Rc::clone(text), site: *site, setting: Some(Rc::clone(&name)) }
                        }
                        Part::Hole(_) => part.clone(),
                    })
                    .collect();
                Value::Str(Rc::new(Text { parts }))
            }
            Value::Choice(values) => Value::Choice(values.iter().map(|value| value.as_default_of(setting)).collect()),
            // A flag or number that the environment may change decides nothing.
            Value::Bool(_) | Value::Int(_) | Value::Null => Value::unknown(setting, "a configuration default"),
            other => other.clone(),
        }
    }

    /// True if both are certainly the same value.
    pub(crate) fn same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Null, Value::Null) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Str(a), Value::Str(b)) => Rc::ptr_eq(a, b) || a.reads_like(b),
            (Value::List(a), Value::List(b))
            | (Value::Map(a), Value::Map(b))
            | (Value::Instance(a), Value::Instance(b))
            | (Value::Router(a), Value::Router(b))
            | (Value::Route(a), Value::Route(b)) => a == b,
            (Value::Function(a), Value::Function(b)) => Rc::ptr_eq(a, b),
            (Value::Class(a), Value::Class(b)) => a == b,
            (Value::External(a), Value::External(b)) => a == b,
            (Value::Module(a), Value::Module(b)) => a == b,
            (Value::Bound(a), Value::Bound(b)) => a.1 == b.1 && a.0.same(&b.0),
            _ => false,
        }
    }
}

/// Begins the reason of a value that configuration gives.
pub(crate) const SETTING: &str = "the setting";

/// Alternatives beyond this are not followed; more would multiply rows without informing anybody.
pub(crate) const MAX_CHOICES: usize = 32;

/// Why there is an unknown alternative beside so many known ones.
pub(crate) const MORE_CHOICES: &str = "there are more than 32 alternatives";
