//! Library functions of a language, as data: how strings fold, and which receivers are known to be something else.

use serde::Deserialize;

/// `queries/<language>/library.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Library {
    /// Functions that fold.
    #[serde(rename = "function")]
    pub functions: Vec<LibraryFunction>,
    /// Symbols whose values look like routers and are not.
    #[serde(rename = "rejected")]
    pub rejected: Vec<RejectedSymbol>,
    /// Constants of libraries, by fully qualified name.
    pub constants: std::collections::BTreeMap<String, String>,
    /// Simple names of collection types: a value injected as one of these is a list of what is injected for its element.
    pub collections: Vec<String>,
    /// Calls that reach every function of the called name that is marked so: the hooks of a plug-in library.
    #[serde(rename = "hook")]
    pub hooks: Vec<Hook>,
    /// Containers of libraries.
    #[serde(rename = "container")]
    pub containers: Vec<Container>,
    /// Marker packages of frameworks that no pack knows.
    #[serde(rename = "unsupported")]
    pub unsupported: Vec<UnsupportedFramework>,
}

/// A plug-in library by which a call reaches all functions of its name that carry a mark.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Hook {
    /// Fully qualified names of what the hooks are members of: a call of one reaches the functions of its name.
    pub callers: Vec<String>,
    /// Fully qualified decorators that mark such a function.
    pub marks: Vec<String>,
}

/// A library's container, which makes objects of classes and keeps values under names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Container {
    /// Fully qualified functions that give what is kept under a name or class, else one object of the class.
    pub gives: Vec<String>,
    /// Those that give a list of all that is kept under a name.
    #[serde(default)]
    pub gives_all: Vec<String>,
    /// Those that keep something: the name or class, then the value, a class, or options that say it.
    #[serde(default)]
    pub keeps: Vec<String>,
    /// Keys of options with the name, where it does not stand first.
    #[serde(default)]
    pub names: Vec<String>,
    /// Keys of options with a value.
    #[serde(default)]
    pub values: Vec<String>,
    /// Keys of options with a class of which an object is made.
    #[serde(default)]
    pub classes: Vec<String>,
    /// Keys of options with a function that gives the value.
    #[serde(default)]
    pub factories: Vec<String>,
}

/// A framework to announce when a manifest names it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct UnsupportedFramework {
    /// Its name for people.
    pub name: String,
    /// Package names in manifests; a trailing `*` matches any rest.
    pub packages: Vec<String>,
    /// Only told if the tree holds a file whose name ends so: a part of a framework that a pack does not read.
    #[serde(default)]
    pub files: Option<String>,
    /// Only told if no file has a marker of this pack: what a framework does as long as no code says otherwise.
    #[serde(default)]
    pub unless_pack: Option<String>,
}

/// One or more functions with the same meaning.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LibraryFunction {
    /// Fully qualified names; `.name` is a method of any string or collection.
    pub names: Vec<String>,
    /// What it does.
    pub op: Operation,
}

/// The closed set of library operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Operation {
    /// Joins all arguments as a path and cleans it (`path.Join`, `path.join`, `os.path.join`).
    JoinPath,
    /// The same, where a slash at the end stays (Node's `path.join`).
    JoinFolder,
    /// Joins what follows to the folder of the path given first (`desm.join(import.meta.url, …)`).
    JoinBeside,
    /// `printf`-style formatting.
    Printf,
    /// `{}`-style formatting (`str.format`, `String.Format`, `MessageFormat`).
    Format,
    /// Concatenates all arguments.
    Concat,
    /// Joins a list by a separator: list first (`strings.Join`), or receiver is the separator (Python's `join`).
    JoinList,
    /// Joins with slashes, one between each (URL joins).
    JoinUrl,
    /// Reads configuration: key, then default.
    Config,
    /// Gives its first argument, or the receiver.
    Identity,
    /// A decorator that gives back what it decorates (`functools.wraps(f)`).
    Decorator,
    /// A value that a framework injects: what its argument makes, called by the argument's name.
    Inject,
    /// Offers what functions return to functions that ask for it by type (Go's `fx.Provide`, `fx.Invoke`): such functions
    /// are called with what was offered for the types of their parameters.
    Offer,
    /// A regular expression from its text.
    Regex,
    /// Trims both ends.
    Trim,
    /// Trims the start; an argument says what.
    TrimStart,
    /// Trims the end; an argument says what.
    TrimEnd,
    /// Lower case.
    Lower,
    /// Upper case.
    Upper,
    /// Replaces all, or what a regular expression matches.
    Replace,
    /// Replaces the first place, or what a regular expression matches.
    ReplaceFirst,
    /// A part of a text or list, from one place to another; numbers below nothing count from the end (`slice`).
    Slice,
    /// The same of a text, where they stand for nothing and the smaller one is the start (`substring`).
    Substring,
    /// A part of a text, from a place on and so long (`substr`).
    Substr,
    /// The place of a text in another one, or of a value in a list.
    IndexOf,
    /// Takes the last element off a list.
    Pop,
    /// Takes the first element off a list.
    Shift,
    /// Takes elements out of a list from one place on, so many of them or all, and puts what else is given there.
    Splice,
    /// The element of a list at a place; one below nothing counts from the end.
    At,
    /// A list with the elements of the lists in it in their place, one level or as many as a number says.
    Flat,
    /// Whether a regular expression, the receiver, matches a text.
    TestExpression,
    /// What a regular expression matches in a text, and its groups: text and expression, whichever way round.
    MatchExpression,
    /// Replaces all matches of a regular expression: text, expression, replacement with `$1` for groups.
    ReplacePattern,
    /// Calls its function argument for each element, perhaps mapping (`map`, `forEach`).
    Each,
    /// The same, where the elements of lists that the function gives stand in their place (`flatMap`).
    EachFlat,
    /// The first element of which its function argument says yes.
    Find,
    /// Keeps the elements for which its function argument does not say no; of classes, those for which it says yes.
    Filter,
    /// The modules of a package's folders, with a prefix for their names (`pkgutil.iter_modules`).
    ListModules,
    /// The members of a module, class or object, each a list of name and value; of those, the ones that a function given
    /// last lets through.
    ModuleMembers,
    /// The names of the members of a class or object (`dir`).
    MemberNames,
    /// The members of a module, class or object by their names (`vars`).
    MemberMap,
    /// Whether a class, object or function has a member of a name (`hasattr`).
    HasMember,
    /// A parser of the options of a command line: an object with the options that code declares to it, which are settings.
    /// All that it does besides gives itself (`ArgumentParser()`).
    Options,
    /// Declares an option to such a parser, by its flags or its name, with a default.
    DeclareOption,
    /// Declares options to such a parser by a map of names.
    DeclareOptions,
    /// A property of such a parser that is itself (`argv`).
    ParsedOptions,
    /// A field's default: an argument called `default` or the first, or what `default_factory` gives.
    FieldDefault,
    /// The folder of a path.
    FolderOf,
    /// The last part of a path.
    FileName,
    /// An address relative to the folder of a second one (`new URL(relative, base)`).
    ResolveUrl,
    /// A path without its extension, and the extension.
    SplitExtension,
    /// Calls its function argument once (middleware wrappers, `setTimeout`, promise chains).
    Invoke,
    /// Calls its last argument with the modules that a list names; they come from outside of the program (AMD's `define`,
    /// which browsers load modules by).
    DefineModule,
    /// Gives the first argument that is a router or a function: wrappers of handlers (`http.TimeoutHandler`).
    Handler,
    /// The handler behind it, which sees the path without a prefix: prefix first, then handler (`http.StripPrefix`).
    StripPrefix,
    /// Splits a string into a list; a number says at how many places at most.
    Split,
    /// Splits a string into a list, beginning at its end (`rsplit`).
    SplitEnd,
    /// Splits a string into a list; a number says how many parts at most (`strings.SplitN`).
    SplitParts,
    /// The words of a string, which white space separates (`strings.Fields`).
    Words,
    /// What stands before and behind the first separator, and whether there is one (`strings.Cut`).
    Cut,
    /// The parts of an address; its `Path` (`url.Parse`). A variable of such a type (`url.URL`) that is declared without
    /// a value is there to be set, and empty by default.
    ParseUrl,
    /// The number of a number that has a type of its own (`int(x)`).
    Number,
    /// Fills the settings that are its receiver from a class, object or module, or from the name of one
    /// (`config.from_object`).
    SettingsFrom,
    /// The plug-ins that manifests of the tree announce under the name of a group (`entry_points`).
    EntryPoints,
    /// What a plug-in's announcement stands for, read from its module.
    LoadEntryPoint,
    /// Keys of a map.
    Keys,
    /// Values of a map.
    Values,
    /// Pairs of a map.
    Entries,
    /// A new list from the arguments or from an iterable (`List.of`, `Array.from`, `list`).
    List,
    /// A new list from the arguments behind the first, which is about all of them (`rest.WithMiddlewares`).
    ListBehind,
    /// A new map.
    Map,
    /// A new map of its arguments: keys and values in turn (`Map.of`), or lists of a key and a value each.
    Pairs,
    /// A new value of the type given first: an instance, an empty list or map (Go's `new` and `make`).
    New,
    /// Appends its arguments to a list: the receiver, or the first argument, which is given back (Go's `append`).
    Push,
    /// Puts its second argument into the receiver; what is served does not depend on the place.
    Insert,
    /// Appends each list argument's elements to the receiver.
    Extend,
    /// Sets a key of the receiver to a value.
    Set,
    /// The value of a key of the receiver, else a default.
    Get,
    /// The value of a key of the receiver, which is set to a default if it has none (`setdefault`).
    GetOrSet,
    /// The value of a key of the receiver, which is set to what a function makes of the key if it has none
    /// (`computeIfAbsent`).
    GetOrMake,
    /// The first element of a list; the key of a map's pair.
    First,
    /// The second element of a list; the value of a map's pair.
    Second,
    /// Whether a text is more than blanks.
    HasText,
    /// Whether a text is nothing but blanks.
    IsBlank,
    /// A text, or what is given behind it if it is nothing but blanks.
    OrElse,
    /// A function whose objects have what those of a second function have (`util.inherits`).
    Inherit,
    /// A function with arguments given beforehand: the function first (`functools.partial`).
    Partial,
    /// A new list of the receiver's and the arguments' elements.
    ConcatList,
    /// Pairs of index and element; `start` or a second argument says where the numbers begin.
    Enumerate,
    /// A list of the first argument's elements; the others say how they are compared (`sorted(list, key=…)`).
    Sorted,
    /// Declares an option of the process: its name, and `default` (`tornado.options.define`).
    DefineOption,
    /// The object that has the options of the process as members.
    DefinedOptions,
    /// Makes a kind of tuple with names for its elements: its name, then theirs, a list or a text (`namedtuple`).
    NamedTuple,
    /// A class whose fields are the members of an enumeration.
    Enumeration,
    /// A map that makes the elements it lacks by calling its first argument (`defaultdict`).
    DefaultMap,
    /// The numbers from one to another (`range`).
    Range,
    /// Calls its first argument for each element of the second (Python's `map`).
    MapBy,
    /// Keeps the elements of the second argument for which the first does not say no (Python's `filter`).
    FilterBy,
    /// A new list of the elements of the lists in a list, where a list to begin with follows (`sum(lists, [])`).
    SumLists,
    /// A list of each combination of the arguments' elements (`itertools.product`).
    Product,
    /// The file names of a folder given by path; options ask for all below it, or for more than names. A function given
    /// last is called with them (`fs.readdir`).
    ListFolder,
    /// What a file or folder is, by its path; a function given last is called with it (`fs.stat`).
    FileStatus,
    /// Whether what `file-status` or a list of a folder gives is a folder.
    IsFolder,
    /// Whether it is a file.
    IsFile,
    /// Whether there is a file or folder of this path.
    PathExists,
    /// A path as an object of its parts (`path.parse`).
    ParsePath,
    /// What a name ends with, from its last dot on (`path.extname`).
    ExtensionOf,
    /// The second path, relative to the first (`path.relative`).
    RelativePath,
    /// The modules of a folder given by path, each under the name of its file; folders below it likewise
    /// (`require-directory`).
    LoadFolder,
    /// The folder that the program is started in: that of the nearest manifest (`process.cwd`).
    WorkingFolder,
    /// The files whose names fit a pattern, or one of a list of patterns (`glob.sync`).
    FindFiles,
    /// Joins the receiver's or first argument's elements pairwise.
    Zip,
    /// Reduces a list by a function, from an initial value or from its first element.
    Reduce,
    /// Whether a class (the receiver) carries an annotation.
    HasAnnotation,
    /// The package of a class.
    PackageName,
    /// A list of the packages of the classes among its arguments.
    Packages,
    /// The full name of a class; a text stays as it is.
    ClassName,
    /// Whether two texts are equal.
    Equal,
    /// Whether a text begins with another.
    StartsWith,
    /// Whether a text ends with another.
    EndsWith,
    /// Whether a text holds another.
    Contains,
    /// A list's elements that are of a type, which is given as an argument or a type argument.
    OfType,
    /// The first element of a list, or nothing.
    FirstIfAny,
    /// Whether a pattern (`*` within a segment, `**` over segments) matches a dotted or slashed text.
    MatchPattern,
    /// Copies the properties of the further arguments into the first (`Object.assign`).
    Assign,
    /// All concrete classes of the tree that have methods with routers (`assembly.GetTypes()`).
    Classes,
    /// Whether a class, or what it is an instance of, is or derives from another one.
    DerivesFrom,
    /// Whether the first class is or derives from the one that is given second, the other way round written.
    IsBaseOf,
    /// Notes something beside a class or function: key, value, class, perhaps a member's name (`Reflect.defineMetadata`).
    SetMetadata,
    /// What is noted so: key, class, perhaps a member's name (`Reflect.getMetadata`).
    Metadata,
    /// Whether something is noted so (`Reflect.hasMetadata`).
    HasMetadata,
    /// The method of a class by its name, to be called by `call-member`.
    MemberNamed,
    /// The value of a property of a class by its name: an accessor to be read by `read-member`.
    PropertyNamed,
    /// Calls a method found by its name: the object, then a list of arguments.
    CallMember,
    /// Calls a method of a class by its name: the name first, a list of arguments last.
    InvokeMember,
    /// Reads a property found by its name.
    ReadMember,
    /// What a container makes of a type: an instance of a class that implements it; of a list of a type, all of them.
    Instance,
    /// An instance of each class that implements a type.
    Instances,
    /// The class of an instance.
    TypeOf,
    /// An annotation of a class, by the annotation's type: an object with its attributes, or null.
    AnnotationOf,
    /// The name of a class without its package.
    SimpleName,
    /// Whether a class is an interface, or abstract.
    IsAbstract,
    /// Whether a class is no interface.
    IsClass,
    /// Two request predicates, both of which must hold.
    Both,
    /// Two request predicates, one of which must hold.
    Either,
}

/// Values that are not routers whatever their methods are called.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RejectedSymbol {
    /// Fully qualified modules, classes or functions; members and results of them count too.
    pub symbols: Vec<String>,
    /// The named rejection: `http-client`, `cache`, `test-client` …
    pub reason: String,
}
