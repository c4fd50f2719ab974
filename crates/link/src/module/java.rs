//! Java: packages, single-type, on-demand and static imports.

use crate::eval::{Eval, Frame};
use crate::intern::Sym;
use crate::value::{ModuleRef, Value};
use periplus_facts::{ImportBinding, Language};
use std::rc::Rc;

impl Eval<'_> {
    pub(crate) fn java_name(&mut self, frame: &Frame, name: Sym) -> Value {
        if let Some(known) = self.java_names.get(&(frame.file, name)) {
            return known.clone();
        }
        // What a static import brings in may be in the middle of its own evaluation.
        let member = self.statically_imported(frame, name).or_else(|| self.top_level_name(frame, name));
        let (value, is_static) = match member {
            Some(value) => (value, true),
            None => (self.search_java_name(frame, name), false),
        };
        if !is_static || matches!(value, Value::Class(_) | Value::External(_) | Value::Module(_)) {
            self.java_names.insert((frame.file, name), value.clone());
        }
        value
    }

    /// A member that an import brings in by its name or with all others of its class.
    fn statically_imported(&mut self, frame: &Frame, name: Sym) -> Option<Value> {
        let facts = self.facts(frame.file);
        let text = self.names.text(name);
        for import in facts.imports.iter().filter(|import| import.is_static) {
            let module = facts.text(import.module);
            for binding in &import.bindings {
                let ImportBinding::Member { local, name: member } = binding else { continue };
                if facts.text(*local) == &*text {
                    let class = self.java_type(frame, module);
                    let member = self.names.intern(facts.text(*member));
                    return Some(self.member(frame, &class, member));
                }
            }
            if import.bindings.is_empty()
                && let Some((class, member)) = module.rsplit_once('.')
                && member == &*text
            {
                let class = self.java_type(frame, class);
                return Some(self.member(frame, &class, name));
            }
        }
        for import in facts.imports.iter().filter(|import| import.is_static) {
            if !import.bindings.contains(&ImportBinding::All) {
                continue;
            }
            let module = facts.text(import.module);
            let class = self.java_type(frame, module);
            if let Value::Class(key) = class {
                if self.static_field(key, name).is_some()
                    || self.find_method(key, name).is_some()
                    || self.nested_class(key, name).is_some()
                {
                    return Some(self.member(frame, &class, name));
                }
            } else if let Value::External(path) = &class {
                // A function of a library that packs know.
                let known = format!("{path}.{text}");
                if !self.packs.symbols("java", &known).is_empty()
                    || self.packs.library_function("java", &known).is_some()
                {
                    return Some(Value::External(known.into()));
                }
            }
        }
        None
    }

    fn search_java_name(&mut self, frame: &Frame, name: Sym) -> Value {
        let text = self.names.text(name);
        let facts = self.facts(frame.file);
        let package = facts.package.map(|package| facts.text(package).to_owned()).unwrap_or_default();
        for import in facts.imports.iter().filter(|import| !import.is_static) {
            let module = facts.text(import.module);
            for binding in &import.bindings {
                let ImportBinding::Member { local, name: member } = binding else { continue };
                if facts.text(*local) != &*text {
                    continue;
                }
                let member = facts.text(*member).to_owned();
                let qualified = if module.ends_with(&format!(".{member}")) || module == member {
                    module.to_owned()
                } else {
                    format!("{module}.{member}")
                };
                return self.java_type(frame, &qualified);
            }
            // An import without bindings names its type itself.
            if import.bindings.is_empty() && module.rsplit('.').next() == Some(&*text) {
                return self.java_type(frame, module);
            }
        }
        // The same package, the file itself included.
        let own = if package.is_empty() { text.to_string() } else { format!("{package}.{text}") };
        if let Some(keys) = self.index.by_qualified.get(&(Language::Java, own.clone())) {
            let here = keys.iter().find(|key| key.file == frame.file).or(keys.first());
            if let Some(key) = here {
                return Value::Class(*key);
            }
        }
        for import in &facts.imports {
            if import.is_static || !import.bindings.contains(&ImportBinding::All) {
                continue;
            }
            let module = facts.text(import.module);
            let qualified = format!("{module}.{text}");
            if let Some(key) =
                self.index.by_qualified.get(&(Language::Java, qualified.clone())).and_then(|keys| keys.first())
            {
                return Value::Class(*key);
            }
            if !self.packs.symbols("java", &qualified).is_empty()
                || self.packs.library_function("java", &qualified).is_some()
                || self.packs.holds_library_functions("java", &qualified)
            {
                return Value::External(qualified.into());
            }
        }
        if self.packs.library_function("java", &text).is_some() {
            return Value::External(text);
        }
        if self.index.namespaces.contains(&(Language::Java, text.to_string()))
            || matches!(&*text, "java" | "javax" | "jakarta" | "org" | "com")
        {
            return Value::Module(Rc::new(ModuleRef::Namespace(text.to_string())));
        }
        if text.starts_with(|c: char| c.is_uppercase()) || self.kotlin_need(frame, &package, &text).is_some() {
            if let Some(outside) = self.java_on_demand(frame, &package, &text) {
                return outside;
            }
            let need = self.declaration_need(Language::Java, &text, &package);
            return Eval::needing(&text, &format!("`{text}` is declared in a file that was not read"), need);
        }
        Value::unknown(&text, format!("`{text}` is not declared here"))
    }

    /// A type that only an import on demand can bring in: one of a package of which the tree has no file, where neither
    /// the own package nor another imported one has a file of that name.
    fn java_on_demand(&mut self, frame: &Frame, package: &str, text: &str) -> Option<Value> {
        let facts = self.facts(frame.file);
        let own = format!("{package}.{text}").replace('.', "/");
        if self.java_file_exists(&format!("{}.java", own.trim_start_matches('/'))) {
            return None;
        }
        let mut outside = None;
        for import in &facts.imports {
            if import.is_static || !import.bindings.contains(&ImportBinding::All) {
                continue;
            }
            let module = facts.text(import.module);
            let qualified = format!("{module}.{text}");
            if self.java_file_exists(&format!("{}.java", qualified.replace('.', "/"))) {
                return None;
            }
            // A package that the tree has files of may declare the type beside another one.
            if !self.index.namespaces.contains(&(Language::Java, module.to_owned())) {
                let known = self.packs.has_symbols_below("java", module);
                match &outside {
                    Some((_, true)) => {}
                    Some(_) if !known => {}
                    _ => outside = Some((qualified, known)),
                }
            }
        }
        outside.map(|(qualified, _)| Value::External(qualified.into()))
    }

    /// A type by qualified name: a class of the tree (maybe nested), a class to be read, or something outside.
    pub(crate) fn java_type(&mut self, frame: &Frame, qualified: &str) -> Value {
        if let Some(keys) = self.index.by_qualified.get(&(Language::Java, qualified.to_owned())) {
            let near = keys.iter().find(|key| key.file == frame.file).or(keys.first());
            if let Some(key) = near {
                return Value::Class(*key);
            }
        }
        let (package, simple) = qualified.rsplit_once('.').unwrap_or(("", qualified));
        // A nested type: `a.b.Outer.Inner`.
        if package.rsplit('.').next().is_some_and(|last| last.starts_with(|c: char| c.is_uppercase())) {
            let outer = self.java_type(frame, package);
            if matches!(outer, Value::Class(_) | Value::Unknown(_)) {
                let simple = self.names.intern(simple);
                return self.member(frame, &outer, simple);
            }
        }
        if let Some(member) = self.top_level_member(frame, package, simple) {
            return member;
        }
        if let Some(need) = self.kotlin_need(frame, package, simple) {
            return Eval::needing(simple, &format!("`{qualified}` was not read"), need);
        }
        // A class of the tree lies at a path that ends with its qualified name.
        let suffix = format!("{}.java", qualified.replace('.', "/"));
        if self.java_file_exists(&suffix) {
            let need = self.declaration_need(Language::Java, simple, package);
            return Eval::needing(simple, &format!("`{qualified}` was not read"), need);
        }
        Value::External(qualified.into())
    }

    fn java_file_exists(&mut self, suffix: &str) -> bool {
        if self.java_suffixes.is_none() {
            let mut all = rustc_hash::FxHashSet::default();
            for path in self.program.paths.iter().filter(|path| path.ends_with(".java")) {
                let mut rest = path.as_str();
                all.insert(rest.to_owned());
                while let Some((_, tail)) = rest.split_once('/') {
                    rest = tail;
                    all.insert(rest.to_owned());
                }
            }
            self.java_suffixes = Some(all);
        }
        self.java_suffixes.as_ref().is_some_and(|all| all.contains(suffix))
    }

    /// A member of a dotted namespace: a class, or a deeper namespace.
    pub(crate) fn namespace_member(&mut self, frame: &Frame, namespace: &str, name: &str) -> Value {
        let language = self.language(frame.file);
        let qualified = format!("{namespace}.{name}");
        if let Some(key) = self.index.by_qualified.get(&(language, qualified.clone())).and_then(|keys| keys.first()) {
            return Value::Class(*key);
        }
        if self.index.namespaces.contains(&(language, qualified.clone())) {
            return Value::Module(Rc::new(ModuleRef::Namespace(qualified)));
        }
        if language == Language::Java {
            if name.starts_with(|c: char| c.is_uppercase()) {
                return self.java_type(frame, &qualified);
            }
            return Value::Module(Rc::new(ModuleRef::Namespace(qualified)));
        }
        if !self.packs.symbols("csharp", &qualified).is_empty() {
            return Value::External(qualified.into());
        }
        if self.packs.holds_symbols("csharp", &qualified) {
            return Value::Module(Rc::new(ModuleRef::Namespace(qualified)));
        }
        let need = self.declaration_need(language, name, namespace);
        Eval::needing(name, &format!("`{qualified}` was not read"), need)
    }
}
